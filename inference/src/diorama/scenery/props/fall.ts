/** A cliff with ledges and moss, its fall of white water in two leaps, and the spray at its foot. */
import { cell01, noise2, smooth } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import { type MeshBuilder, mix, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { stone } from './rocks.ts'

const WIDE = 31
const ROCK = [0x54564e, 0xa29e8e, 0xc4bba4] as const
const MOSS = 0x64844e

/** Face of the cliff at x and share h of its height: ledges, ribs, a gap worn by the water in the middle. */
const face = (x: number, h: number): P3 => {
  const gap = smooth(6, 2.6, Math.abs(x))
  const top =
    17 + 3 * noise2(301, x / 9, 1) + 1.4 * noise2(302, x / 2.6, 4) - 2.6 * gap - 9 * smooth(21, 31, Math.abs(x))
  const y = -2 + (top + 2) * h
  const ledge = Math.floor(h * 3.2 + 0.5 * noise2(303, x / 6, 2))
  const z =
    -0.8 -
    1.9 * ledge +
    1.8 * noise2(304, x / 3.4, y / 5) +
    0.8 * noise2(305, x / 1.5, y / 2.4) -
    2.2 * gap -
    0.004 * x * x
  return [x, y, z]
}

const cliff = (b: MeshBuilder, columns: number, rows: number): void => {
  const ids: number[][] = []
  for (let c = 0; c <= columns; c++) {
    const x = -WIDE + (2 * WIDE * c) / columns
    const column: number[] = []
    for (let r = 0; r <= rows + 1; r++) {
      const h = Math.min(1, r / rows)
      const p = face(x, h)
      if (r === rows + 1) {
        column.push(b.vertex('stone', [p[0], p[1] - 0.4, p[2] - 9], [0, 1, 0.1], mix(MOSS, 0x8aa05c, 0.5)))
        continue
      }
      const dx = (2 * WIDE) / columns
      const [l, q] = [face(x - dx * 0.5, h), face(x + dx * 0.5, h)]
      const [u, d] = [face(x, Math.min(1, h + 0.5 / rows)), face(x, Math.max(0, h - 0.5 / rows))]
      const e: P3 = [q[0] - l[0], q[1] - l[1], q[2] - l[2]]
      const f: P3 = [u[0] - d[0], u[1] - d[1], u[2] - d[2]]
      const n: P3 = [e[1] * f[2] - e[2] * f[1], e[2] * f[0] - e[0] * f[2], e[0] * f[1] - e[1] * f[0]]
      const k = Math.hypot(...n) || 1
      const tone = 0.5 + 0.5 * noise2(306, x / 2.2, p[1] / 1.7)
      let colour = tone < 0.5 ? mix(ROCK[0], ROCK[1], tone * 2) : mix(ROCK[1], ROCK[2], tone * 2 - 1)
      colour = mix(
        colour,
        MOSS,
        0.8 * smooth(0.35, 0.8, n[1] / k) +
          (h > 0.97 ? 0.7 : 0) +
          0.35 * smooth(0.2, 0.6, noise2(307, x / 4, p[1] / 6)),
      )
      colour = mix(colour, 0x3c4644, 0.6 * smooth(5.4, 3, Math.abs(x)))
      column.push(b.vertex('stone', p, [n[0] / k, n[1] / k, n[2] / k], colour))
    }
    ids.push(column)
  }
  for (let c = 0; c < columns; c++)
    for (let r = 0; r <= rows; r++) {
      const [a, d, e, f] = [ids[c]![r]!, ids[c + 1]![r]!, ids[c]![r + 1]!, ids[c + 1]![r + 1]!]
      b.triangle('stone', a, d, f)
      b.triangle('stone', a, f, e)
    }
}

/** Strands of water from (y0, z0) down to (y1, z1), spreading by `spread`. */
const leap = (
  b: MeshBuilder,
  strands: number,
  half: number,
  spread: number,
  y0: number,
  z0: number,
  y1: number,
  z1: number,
  seed: number,
): void => {
  for (let n = 0; n < strands; n++) {
    const t = (n + 0.5) / strands - 0.5
    const w = (half / strands) * (0.7 + 0.7 * cell01(seed, n, 1))
    const lift = 0.5 * cell01(seed, n, 2)
    const c = mix(0xbcd8e4, 0xfcfeff, cell01(seed, n, 3))
    const steps = 4
    const row = (k: number): [number, number, number] => {
      const s = k / steps
      return [
        t * 2 * (half + (spread - half) * s),
        y0 - (y0 - y1) * (0.25 * s + 0.75 * s * s),
        z0 + (z1 - z0) * Math.sqrt(s) + 0.35 * cell01(seed, n, 4) + lift * s,
      ]
    }
    for (let k = 0; k < steps; k++) {
      const [xa, ya, za] = row(k)
      const [xb, yb, zb] = row(k + 1)
      const tone = mix(c, 0x9cc4d4, k === 0 ? 0.35 : 0)
      b.quad(
        'foam',
        [xb - w * 1.15, yb, zb],
        [xb + w * 1.15, yb, zb],
        [xa + w, ya, za],
        [xa - w, ya, za],
        [c, tone],
        [0, 0.5, 0.86],
      )
    }
  }
}

const fall: Drawer = (b, { level }) => {
  cliff(b, level === 0 ? 38 : 20, level === 0 ? 12 : 7)
  const lip = face(0, 1)
  leap(b, level === 0 ? 13 : 8, 2.3, 2.7, lip[1] + 0.2, lip[2] - 0.8, 5.2, -2.2, 311)
  leap(b, level === 0 ? 17 : 10, 2.9, 4.4, 5.4, -2.2, -1, 1.1, 317)
  // Spray, and the stones it has left.
  for (let n = 0; n < 14; n++) {
    const x = -5.2 + n * 0.8
    const r = 0.5 + 0.55 * cell01(321, n, 1)
    b.lathe(
      'foam',
      x,
      1.4 + 1.3 * cell01(321, n, 2),
      [
        [0.001, -1.2],
        [r, -0.9],
        [r * 0.7, -0.5],
        [0.001, -0.2],
      ],
      7,
      [0xcfe2ea, 0xffffff],
    )
  }
  for (const [x, z, r] of [
    [-7.4, 2.6, 1.7],
    [6.8, 2.4, 1.5],
    [9.4, 3.6, 1],
    [-10.6, 3.8, 1.2],
    [3.6, 3.6, 0.7],
    [-3.9, 4, 0.8],
  ] as const)
    b.at(x, -0.9, z, x, () => stone(b, 'stone', r, 0.9, 240 + Math.round(x * 3), 6, 9, [0x5c5e56, 0xa8a492]))
  // Bushes on the brink and on the ledges.
  for (let n = 0; n < 18; n++) {
    const x = -27 + n * 3.2 + cell01(331, n, 1)
    if (Math.abs(x) < 3.4) continue
    const p = face(x, n % 3 === 0 ? 0.64 : 1)
    b.at(x, p[1] + 0.2, p[2] - 0.4, n, () =>
      stone(b, 'crown', 0.9 + 0.7 * cell01(331, n, 2), 0.7, 341 + n, 4, 7, [0x38583c, 0x88a25c]),
    )
  }
}

export const FALL: Partial<Record<ThingKind, Drawer>> = { fall }
