/** What runs along the path of an open place: fences or walls, telegraph poles with their wires, lanterns, benches, rails. */
import type { Place } from '../../state/state.ts'
import { sightline } from '../frames.ts'
import { onGreatWall } from '../great-wall.ts'
import { handOf } from '../land-shape.ts'
import { cell01, noise1 } from '../noise.ts'
import { RAILS } from '../railway.ts'
import type { Terrain } from '../terrain.ts'
import { thing, type Thing, type ThingKind } from '../things.ts'
import { graves } from './graves.ts'
import { greatWall } from './great-wall.ts'
import type { Planting } from './planting.ts'

const CELL = 36
const BAY = 2.4
const SPAN = 36

/** A thing laid from one ground point to another: its local +x points along (fences, wires). */
const between = (
  kind: ThingKind,
  ax: number,
  ay: number,
  az: number,
  bx: number,
  by: number,
  bz: number,
  unit: number,
  variant: number,
): Thing => {
  const flat = Math.hypot(bx - ax, bz - az)
  return thing(kind, (ax + bx) / 2, (ay + by) / 2, (az + bz) / 2, {
    turn: Math.atan2(-(bz - az), bx - ax),
    wide: flat / unit,
    slope: (by - ay) / flat,
    variant,
  })
}

const fences = (place: Place, terrain: Terrain, planting: Planting, j: number, out: Thing[]): void => {
  if (planting.fence === 'none') return
  const kind: ThingKind = planting.fence === 'wall' ? 'wall' : 'fence'
  const off = terrain.half + (planting.fence === 'wall' ? 2.2 : 1.25)
  const hand = handOf(place)
  for (const side of planting.fence === 'left' || place.kind === 'mountain-pass' ? [-hand] : [-1, 1])
    for (let n = 0; n < CELL / BAY; n++) {
      const k = j * (CELL / BAY) + n
      const z0 = k * BAY
      const gap = noise1(place.seed + 701 + side, k / 13) < (place.kind === 'mountain-pass' ? -2 : -0.35)
      const first = z0 < 8 && z0 > -54 && side * hand < 0
      if (gap && !first) continue
      if (planting.houses && planting.houseChance > 0.5 && ((k % 8) + 8) % 8 === 3) continue
      const z1 = z0 + BAY
      const ax = terrain.pathX(z0) + side * off
      const bx = terrain.pathX(z1) + side * off
      out.push(
        between(
          kind,
          ax,
          terrain.height(ax, z0),
          z0,
          bx,
          terrain.height(bx, z1),
          z1,
          BAY,
          Math.floor(cell01(place.seed, k, side) * 3),
        ),
      )
    }
}

const poles = (place: Place, terrain: Terrain, planting: Planting, j: number, out: Thing[]): void => {
  if (!planting.poles || place.era === 'medieval') return
  const side = (place.kind === 'farm' || place.kind === 'railway' ? -1 : 1) * handOf(place)
  const off = place.kind === 'railway' ? 8 : terrain.half + 2.9
  const spot = (n: number): [number, number, number] => {
    const z = n * SPAN + 2
    const x = terrain.pathX(z) + side * off
    return [x, terrain.height(x, z), z]
  }
  const a = spot(j)
  const b = spot(j + 1)
  const line = Math.atan2(-(b[2] - a[2]), b[0] - a[0])
  out.push(
    thing('pole', a[0], a[1], a[2], { turn: line + Math.PI / 2 - (noise1(place.seed, j) * 0.1 + 0), variant: j & 1 }),
  )
  out.push(between('wire', ...a, ...b, SPAN, 0))
}

export const alongPath = (place: Place, terrain: Terrain, planting: Planting, j: number, out: Thing[]): void => {
  if (onGreatWall(place)) greatWall(terrain, j * CELL, CELL, out)
  else fences(place, terrain, planting, j, out)
  poles(place, terrain, planting, j, out)
  const sight = sightline(place, terrain.pathX)
  if (place.marks.includes('graveyard')) graves(place, terrain, sight, j * CELL, CELL, out)
  for (const [kind, every, at] of planting.along)
    for (let n = Math.ceil((j * CELL) / every); n * every < (j + 1) * CELL; n++) {
      const z = n * every - (kind === 'torii' ? 10 : 3.2)
      const jitter = kind === 'torii' ? 0 : cell01(place.seed + 811, n, Math.round(at * 10)) - 0.5
      if (kind === 'boat' && place.kind === 'beach' && z > -40 && z < 10) continue
      const x =
        terrain.pathX(z) +
        terrain.half +
        at +
        (kind === 'torii' || kind === 'canopy' || kind === 'bollard' ? 0 : jitter * 0.4)
      // No crown, lamp or bench before the first camera.
      if (sight(x, z) < (kind === 'cherry' || kind === 'poplar' ? 4.6 : 1.2)) continue
      const afloat = terrain.water !== null && terrain.height(x, z) < terrain.water
      const facing =
        kind === 'torii' ? 0 : kind === 'boat' ? jitter * 0.5 : at > -terrain.half ? -Math.PI / 2 : Math.PI / 2
      out.push(
        thing(kind, x, afloat ? (terrain.water ?? 0) : terrain.height(x, z), z, {
          turn: facing,
          size: kind === 'cherry' || kind === 'poplar' ? 0.95 + 0.25 * jitter : 1,
          variant: Math.floor(cell01(place.seed + 813, n, 5) * 4),
        }),
      )
    }
  if (place.kind === 'railway')
    for (let n = 0; n < 3; n++) {
      const z = j * CELL + n * 12 + 6
      out.push(thing('rails', RAILS.x, -RAILS.drop, z), thing('platform', 0, 0, z))
      if (Math.abs(z + 20) < 60) out.push(thing('platform', 0, 0, z, { variant: 2 }))
    }
  if (place.kind === 'harbour')
    for (let n = 0; n < 3; n++) out.push(thing('platform', 0, 0, j * CELL + n * 12 + 6, { variant: 1 }))
}
