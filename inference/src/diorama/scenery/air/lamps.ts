/** Point lights of a place: street lamps, shop fronts, lanterns and windows near the camera, by the layout's things. */
import type { Lamp } from '../../raster/contract.ts'
import { layoutOf } from '../../place/layout/layout.ts'
import { roomUse, underSky } from '../../place/room-use.ts'
import { placeKey } from '../../place/terrain.ts'
import type { Thing, ThingKind } from '../../place/things.ts'
import { varietyOf } from '../../place/variety.ts'
import { hash01 } from '../../state/rng.ts'
import type { Place } from '../../state/state.ts'
import { ROOM_LAMPS } from './rooms.ts'

/** Night 0..1 at which a lamp goes on: street lamps together, houses each in their own time. */
const onAt = (one: Thing): number => {
  if (/lamp|light|lantern|toro|neon|station|canopy/.test(one.kind)) return 0.3
  return 0.12 + 0.7 * hash01(Math.round(one.x * 4), Math.round(one.z * 4), 77)
}

interface Shine {
  /** Height and reach out of the front (m). */
  y: number
  z: number
  colour: number
  reach: number
  power: number
  /** Chance by variant: only these variants shine; empty: all. */
  only?: readonly number[]
}

const SHINES: Partial<Record<ThingKind, Shine>> = {
  lamp: { y: 3.75, z: 0, colour: 0xffcf8a, reach: 13, power: 1 },
  streetlight: { y: 5.4, z: 1.2, colour: 0xffd8a8, reach: 13, power: 0.75 },
  facade: { y: 2.5, z: 1.5, colour: 0xffb866, reach: 9, power: 0.85 },
  house: { y: 2.2, z: 1, colour: 0xffb060, reach: 7, power: 0.6, only: [0, 2, 4] },
  row: { y: 2.5, z: 1.3, colour: 0xffb866, reach: 8, power: 0.7, only: [0, 2, 4, 5, 7] },
  torch: { y: 2.6, z: 0, colour: 0xff9a44, reach: 8, power: 0.9 },
  holo: { y: 1.8, z: 0, colour: 0x6ae0ff, reach: 6, power: 0.6 },
  phonebox: { y: 1.6, z: 0.6, colour: 0xf0f4d8, reach: 4, power: 0.4 },
  machiya: { y: 2, z: 1, colour: 0xffb264, reach: 8, power: 0.75 },
  shop: { y: 2.4, z: 1.4, colour: 0xffd090, reach: 9, power: 0.8 },
  neon: { y: 3.6, z: 1.6, colour: 0xff6ab8, reach: 9, power: 0.5 },
  lantern: { y: 2.2, z: 0.3, colour: 0xffa04a, reach: 7, power: 0.8 },
  stall: { y: 2, z: 0.2, colour: 0xffc070, reach: 6, power: 0.7 },
  vending: { y: 1.2, z: 0.8, colour: 0xdcf0ff, reach: 4, power: 0.45 },
  toro: { y: 1.25, z: 0, colour: 0xffb05a, reach: 5, power: 0.7 },
  cottage: { y: 1.9, z: 4.4, colour: 0xffbe70, reach: 11, power: 0.75 },
  barn: { y: 2.2, z: 5, colour: 0xffbe70, reach: 9, power: 0.5 },
  minka: { y: 1.6, z: 5, colour: 0xffb868, reach: 12, power: 0.8 },
  hall: { y: 2.2, z: 7.4, colour: 0xffb060, reach: 14, power: 0.8 },
  clockpost: { y: 2.6, z: 0.7, colour: 0xffe8b8, reach: 6, power: 0.6 },
  station: { y: 2.6, z: 1.6, colour: 0xffd9a0, reach: 12, power: 0.9 },
  canopy: { y: 3, z: 0, colour: 0xffe0b0, reach: 8, power: 0.6 },
  morris: { y: 2.4, z: 1, colour: 0xffe0a8, reach: 5, power: 0.5 },
  metro: { y: 3.1, z: 2.9, colour: 0xff9a4a, reach: 6, power: 0.7 },
  kiosk: { y: 1.9, z: 1.4, colour: 0xffd898, reach: 6, power: 0.7 },
  lighthouse: { y: 15, z: 0, colour: 0xfff0c0, reach: 40, power: 1 },
  hut: { y: 1.7, z: 2.6, colour: 0xffbe70, reach: 8, power: 0.7 },
  tower: { y: 3.4, z: 1.6, colour: 0xffdca8, reach: 12, power: 0.6 },
  dome: { y: 2.6, z: 7, colour: 0xa8e0ff, reach: 16, power: 0.8 },
  module: { y: 2.5, z: 0, colour: 0xdff0ff, reach: 9, power: 0.55 },
  toadstool: { y: 0.7, z: 0, colour: 0x7ad8ff, reach: 5, power: 0.8 },
  mansion: { y: 2.4, z: 7, colour: 0xc8ff90, reach: 12, power: 0.7 },
  hoard: { y: 1.2, z: 0.6, colour: 0xffc860, reach: 6, power: 0.8 },
  crystal: { y: 0.9, z: 0, colour: 0x6fe0ff, reach: 6, power: 0.9 },
}

/** Of those whose makes shine each in its own colour. */
const COLOURS: Partial<Record<ThingKind, readonly number[]>> = {
  neon: [0xff5aa8, 0x4ad8ff, 0xffb83c, 0xa06aff, 0x5affa0, 0xff6a4a],
  toadstool: [0x6ae0ff, 0xc88aff, 0x8affb0],
}
const RADIUS = 56
const QUANTUM = 4

const shineOf = (one: Thing): Lamp | null => {
  const shine = SHINES[one.kind]
  if (!shine || (shine.only && !shine.only.includes(one.variant))) return null
  return {
    x: one.x + Math.sin(one.turn) * shine.z * one.size,
    y: one.y + shine.y * one.size,
    z: one.z + Math.cos(one.turn) * shine.z * one.size,
    colour: COLOURS[one.kind]?.[one.variant % COLOURS[one.kind]!.length] ?? shine.colour,
    reach: shine.reach * one.size,
    power: shine.power,
  }
}

let kept: { key: string; lamps: { lamp: Lamp; on: number }[] } = { key: '', lamps: [] }

/** As many as are drawn. */
export const MOST_LAMPS = 24

/** At most so many lamps nearest (x, z), shining by `night` 0..1; sorted by distance, then place. */
export const lampsNear = (place: Place, x: number, z: number, night: number): Lamp[] => {
  const inside = place.kind === 'space-station' || place.kind === 'cave'
  const own = place.kind === 'room' ? ROOM_LAMPS[roomUse(place)] : undefined
  if (own)
    return underSky(place) ? (night > 0.3 ? own.map((one) => ({ ...one, power: one.power * night })) : []) : [...own]
  if (place.kind === 'room')
    return night > 0.3 ? [{ x: 1.9, y: 1.75, z: -3, colour: 0xffc27a, reach: 7, power: night }] : []
  if (place.kind === 'stage')
    return [
      { x: 0, y: 4.6, z: 0.5, colour: 0xffe6b8, reach: 9, power: 0.7 },
      { x: -5, y: 4, z: 1, colour: 0xff8a6a, reach: 8, power: 0.45 },
      { x: 5, y: 4, z: 1, colour: 0x6aa8ff, reach: 8, power: 0.45 },
    ]
  if ((!inside && night <= 0.12) || varietyOf(place) === 'overgrown') return []
  const qx = Math.round(x / QUANTUM) * QUANTUM
  const qz = Math.round(z / QUANTUM) * QUANTUM
  const key = `${placeKey(place)}@${qx},${qz}`
  if (kept.key !== key) {
    const layout = layoutOf(place)
    const near: { lamp: Lamp; on: number; d: number; n: number }[] = []
    for (
      let i = Math.floor((qx - RADIUS - layout.originX) / layout.cellX);
      i <= Math.floor((qx + RADIUS - layout.originX) / layout.cellX);
      i++
    )
      for (
        let j = Math.floor((qz - RADIUS - layout.originZ) / layout.cellZ);
        j <= Math.floor((qz + RADIUS - layout.originZ) / layout.cellZ);
        j++
      )
        for (const one of layout.things(i, j)) {
          const lamp = shineOf(one)
          if (!lamp) continue
          // What lies ahead (north) matters more than what lies behind the viewer.
          const dz = lamp.z - qz
          const d = Math.hypot(lamp.x - qx, dz > 0 ? dz * 1.5 : dz) - lamp.reach
          if (d < RADIUS) near.push({ lamp, on: onAt(one), d, n: near.length })
        }
    near.sort((a, b) => a.d - b.d || a.n - b.n)
    kept = { key, lamps: near.slice(0, MOST_LAMPS).map(({ lamp, on }) => ({ lamp, on })) }
  }
  return kept.lamps.map(({ lamp, on }) => ({
    ...lamp,
    power: lamp.power * (inside ? 1 : Math.min(1, Math.max(0, (night - on) / 0.14))),
  }))
}
