/** What is fixed to a street front to be of use: fire escapes, air units, tanks, beams, posters; pipes and cogs of an age of steam. */
import { cell01 } from '../../place/noise.ts'
import { type MeshBuilder, type P3, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import type { Extra } from './front-extras.ts'
import type { Front } from './front.ts'

const COPPER = [0x7a4424, 0xd8905a] as const
const BRASS = [0x8a6428, 0xf0c868] as const

/** Things along a floor: the windows' middles. */
export const spots = (f: Front): number[] =>
  Array.from({ length: f.columns }, (_, n) => -f.hx + ((2 * f.hx) / f.columns) * (n + 0.5))

export const rail = (
  b: MeshBuilder,
  x0: number,
  x1: number,
  y: number,
  z: number,
  level: number,
  tone = 0x2a2c30,
): void => {
  b.box('rail', x0, y + 0.9, z - 0.03, x1, y + 0.96, z + 0.03, tone, 'lrn')
  const n = Math.round((x1 - x0) / (level === 0 ? 0.22 : 0.6))
  for (let k = 0; k <= n; k++) {
    const x = x0 + (k / n) * (x1 - x0)
    b.quad('rail', [x - 0.02, y, z], [x + 0.02, y, z], [x + 0.02, y + 0.9, z], [x - 0.02, y + 0.9, z], tone, [0, 0, 1])
  }
}

/** A cog of brass that stands out from the wall, its middle at (x, y). */
const cog = (b: MeshBuilder, x: number, y: number, r: number, level: number): void => {
  const teeth = level === 0 ? 12 : 8
  b.at(x, y, 0.24, 0, () => {
    for (let n = 0; n < teeth * 2; n++) {
      const at = (k: number, q: number): P3 => [
        Math.sin((k / (teeth * 2)) * 6.2832) * q,
        Math.cos((k / (teeth * 2)) * 6.2832) * q,
        0,
      ]
      const rim = n % 2 ? r : r * 0.84
      b.quad('metal', at(n, r * 0.52), at(n + 1, r * 0.52), at(n + 1, rim), at(n, rim), BRASS, [0.2, 0.3, 1])
    }
    for (let n = 0; n < 4; n++) {
      const a = (n / 4) * Math.PI
      const [u, v] = [Math.sin(a) * r * 0.54, Math.cos(a) * r * 0.54]
      b.tube(
        'metal',
        [
          [-u, -v, -0.02],
          [u, v, -0.02],
        ],
        [0.06, 0.06],
        4,
        BRASS,
      )
    }
    b.lathe('metal', 0, 0, pairs([0.18 * r, -0.16 * r, 0.001, 0.2 * r]), 8, BRASS)
  })
}

export const works = (b: MeshBuilder, f: Front, extra: Extra, top: number, level: number, seed: number): void => {
  const { hx, ground, floor, floors } = f
  const at = (n: number): number => ground + n * floor
  switch (extra) {
    case 'pipes': {
      // Copper risers with their joints and a wheel, a main across, a stack on the roof.
      const sides = level === 0 ? 7 : 4
      for (const x of [-hx + 0.28, hx * 0.36]) {
        const points: P3[] = [
          [x, 0.2, 0.22],
          [x, at(1) - 0.5, 0.22],
          [x + 0.5, at(1) - 0.2, 0.22],
          [x + 0.5, top + 0.9, 0.22],
        ]
        b.tube('metal', points, [0.13, 0.13, 0.13, 0.13], sides, COPPER)
        if (level < 2)
          for (const y of [1, at(1) + 0.6, top - 0.5])
            b.box(
              'metal',
              x + (y > at(1) ? 0.5 : 0) - 0.2,
              y,
              0.06,
              x + (y > at(1) ? 0.5 : 0) + 0.2,
              y + 0.14,
              0.4,
              BRASS,
              'n',
            )
      }
      b.tube(
        'metal',
        [
          [-hx, at(1) - 0.12, 0.3],
          [hx, at(1) - 0.12, 0.3],
        ],
        [0.1, 0.1],
        sides,
        COPPER,
      )
      b.lathe(
        'metal',
        hx * 0.5,
        -f.depth * 0.3,
        pairs([0.7, top, 0.6, top + 2.6, 0.85, top + 2.8, 0.85, top + 3.2, 0.6, top + 3.2]),
        sides + 3,
        [0x4a2e20, 0x9a6440],
      )
      return
    }
    case 'cog':
      if (level > 1) return
      cog(b, -hx * 0.35, at(floors) - floor * 0.5, 1.1, level)
      cog(b, hx * 0.12, at(floors) - floor * 0.5 - 0.95, 0.62, level)
      return
    case 'escape':
      for (let n = 0; n < floors; n++) {
        const y = at(n) + 0.1
        b.box('rail', -1.9, y, 0.1, 1.9, y + 0.06, 1.05, 0x23262a, '')
        if (level < 2) rail(b, -1.9, 1.9, y, 1.02, 1, 0x23262a)
        const s = n % 2 ? 1 : -1
        for (const z of [0.3, 0.75])
          b.tube(
            'rail',
            [
              [s * 1.5, y, z],
              [s * -1.2, y + floor, z],
            ],
            [0.035, 0.035],
            3,
            0x23262a,
          )
        if (level === 0)
          for (let k = 1; k < 8; k++) {
            const t = k / 8
            b.box(
              'rail',
              s * (1.5 - 2.7 * t) - 0.1,
              y + floor * t,
              0.3,
              s * (1.5 - 2.7 * t) + 0.1,
              y + floor * t + 0.03,
              0.75,
              0x2c3034,
              '',
            )
          }
      }
      return
    case 'units':
      if (level > 1) return
      for (let n = 0; n < floors; n++)
        for (const x of spots(f))
          if (cell01(seed + 9, Math.round(x * 10), n) < 0.4)
            b.box('metal', x + 0.25, at(n) - 0.1, 0, x + 1, at(n) + 0.42, 0.36, [0x8a9096, 0xc0c6ca], 'n')
      return
    case 'tank':
      b.lathe(
        'wood',
        hx * 0.3,
        -f.depth * 0.4,
        [
          [1.3, top + 1.8],
          [1.3, top + 4],
          [0.001, top + 5.2],
        ],
        8,
        [0x6a4a34, 0x9a7454],
      )
      for (const x of [-0.9, 0.9])
        b.box(
          'metal',
          hx * 0.3 + x - 0.08,
          top,
          -f.depth * 0.4 - 0.9,
          hx * 0.3 + x + 0.08,
          top + 1.8,
          -f.depth * 0.4 + 0.9,
          0x3a3f44,
        )
      return
    case 'posters':
      if (level > 0) return
      for (let n = 0; n < 3; n++) {
        const x = -hx + 0.35 + n * 0.7
        const c = [0xd8543c, 0x2f8f8f, 0xe8b23c, 0x9a3f8a][(n + seed) % 4] ?? 0
        b.quad(
          'line',
          [x - 0.28, 1.1, 0.22],
          [x + 0.28, 1.1, 0.22],
          [x + 0.28, 1.9, 0.22],
          [x - 0.28, 1.9, 0.22],
          [shade(c, 0.7), c],
          [0, 0, 1],
        )
        // A cassette: two reels in a label.
        b.quad(
          'line',
          [x - 0.2, 1.4, 0.225],
          [x + 0.2, 1.4, 0.225],
          [x + 0.2, 1.66, 0.225],
          [x - 0.2, 1.66, 0.225],
          0xf4ecd8,
          [0, 0, 1],
        )
        for (const s of [-0.09, 0.09])
          b.quad(
            'line',
            [x + s - 0.04, 1.49, 0.23],
            [x + s + 0.04, 1.49, 0.23],
            [x + s + 0.04, 1.57, 0.23],
            [x + s - 0.04, 1.57, 0.23],
            0x22262a,
            [0, 0, 1],
          )
      }
      return
    case 'beams':
      if (level > 1) return
      for (let n = 0; n < floors + 1; n++)
        for (let k = 0; k < Math.round(hx * 2); k++)
          b.box('wood', -hx + 0.4 + k, at(n) - 0.35, 0, -hx + 0.52 + k, at(n) - 0.22, 0.4, 0x5a4030, 'n')
      return
  }
}
