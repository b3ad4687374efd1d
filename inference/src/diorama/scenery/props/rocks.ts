/** Rocks and boulders: spheres pushed by noise, flat below. */
import { cell01, noise2 } from '../../place/noise.ts'
import type { Place } from '../../state/state.ts'
import type { ThingKind } from '../../place/things.ts'
import { rowOf, type Rows } from '../../place/variety.ts'
import { type MeshBuilder, mix, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import type { SurfaceKey } from '../surfaces.ts'

/** A weathered boulder: a sphere pushed by noise, flat below. `tone` low and high. */
export const stone = (
  b: MeshBuilder,
  key: SurfaceKey,
  radius: number,
  flat: number,
  seed: number,
  rows: number,
  sides: number,
  tone: readonly [number, number],
): void => {
  const at = (r: number, s: number): P3 => {
    const v = (r / rows) * Math.PI
    const a = (s / sides) * Math.PI * 2
    const k =
      radius *
      (1 +
        0.26 * noise2(seed, Math.sin(a) * 1.4 + r * 0.6, Math.cos(a) * 1.4 + 5) +
        0.1 * noise2(seed + 1, a * 2 + 0, r * 1.3))
    return [
      Math.sin(v) * Math.sin(a) * k,
      -Math.cos(v) * k * flat + radius * flat * 0.55,
      Math.sin(v) * Math.cos(a) * k,
    ]
  }
  const ids: number[][] = []
  for (let r = 0; r <= rows; r++) {
    const row: number[] = []
    for (let s = 0; s < sides; s++) {
      const p = at(r, s)
      const q = at(r, s + 1)
      const o = at(Math.min(rows, r + 1), s)
      const e = [q[0] - p[0], q[1] - p[1], q[2] - p[2]] as const
      const f = [o[0] - p[0], o[1] - p[1], o[2] - p[2]] as const
      let n: [number, number, number] = [
        e[1] * f[2] - e[2] * f[1],
        e[2] * f[0] - e[0] * f[2],
        e[0] * f[1] - e[1] * f[0],
      ]
      if (n[0] * p[0] + n[1] * (p[1] - radius * flat * 0.55) + n[2] * p[2] < 0) n = [-n[0], -n[1], -n[2]]
      const l = Math.hypot(...n)
      const out: P3 =
        l < 1e-7
          ? [0, r === 0 ? -1 : 1, 0]
          : [
              (n[0] / l) * 0.6 + (p[0] / radius) * 0.4,
              (n[1] / l) * 0.6 + ((p[1] - radius * 0.3) / radius) * 0.4,
              (n[2] / l) * 0.6 + (p[2] / radius) * 0.4,
            ]
      row.push(b.vertex(key, p, out, mix(tone[0], tone[1], r / rows + 0.15 * (cell01(seed, r, s) - 0.5))))
    }
    ids.push(row)
  }
  for (let r = 0; r < rows; r++)
    for (let s = 0; s < sides; s++) {
      const a = ids[r]![s]!
      const c = ids[r]![(s + 1) % sides]!
      const d = ids[r + 1]![(s + 1) % sides]!
      const e = ids[r + 1]![s]!
      if (r > 0) b.triangle(key, a, c, d)
      b.triangle(key, a, d, e)
    }
}

const RED = [0x9a5a3c, 0xd9a070] as const
const SALT = [0x5a5450, 0xa89c8c] as const
const TONES: Rows<readonly [low: number, high: number]> = {
  desert: RED,
  canyon: RED,
  mars: RED,
  moon: [0x5e5e66, 0xa4a4ac],
  beach: SALT,
  reef: SALT,
  savanna: [0x8a5c40, 0xc89a70],
  iceland: [0x2c2c30, 0x5c5a5c],
  swamp: [0x4a4e40, 0x7a7c62],
  candy: [0xd890b8, 0xfce0ee],
}

export const rockTone = (place: Place): readonly [low: number, high: number] =>
  rowOf(TONES, place) ?? [0x6a665e, 0xb4ac9c]

const rock: Drawer = (b, { variant, level, place }) =>
  stone(
    b,
    'stone',
    0.55,
    0.72,
    41 + variant * 7,
    level === 0 ? 6 : 4,
    level === 0 ? 9 : level === 1 ? 6 : 5,
    rockTone(place),
  )
const boulder: Drawer = (b, { variant, level, place }) => {
  stone(b, 'stone', 1.5, 0.85, 61 + variant * 7, level === 0 ? 8 : 5, level === 0 ? 12 : 7, rockTone(place))
  if (level < 2) b.at(1.3, 0, 0.5, 1, () => stone(b, 'stone', 0.6, 0.7, 91 + variant, 5, 7, rockTone(place)))
}

export const ROCKS: Partial<Record<ThingKind, Drawer>> = { rock, boulder }
