/** Small plants that stand as actors (trees: `trees.ts`): bush, flowers, mushroom, cactus, pot. Their crowns sway with the surface's own wind. */
import { hash01 } from '../../state/rng.ts'
import { ball, curve, lathe, rod, tube } from '../shape/loft.ts'
import { blend, rigid, shade, type Sheet } from '../shape/sheet.ts'
import { unit, type Vec3 } from '../shape/vec.ts'
import type { Part } from './build.ts'
import { bamboo } from './bamboo.ts'
import { still, type Make } from './make.ts'

const leaves = (part: Part, at: Vec3, r: number, colour: number, n: number, seed: number): void => {
  const mass = part.of('foliage', { sway: 0.03, double: true, through: 0.3 })
  ball(mass, at, r, shade(colour, -0.12), 0, [1, 0.86, 1], 9, 12)
  for (let i = 0; i < n; i++) {
    const y = 1 - (2 * (i + 0.5)) / n
    const a = i * 2.39996 + seed
    const q = Math.sqrt(1 - y * y)
    const d: Vec3 = [Math.cos(a) * q, y * 0.86, Math.sin(a) * q]
    const k = r * (0.8 + 0.2 * hash01(i, seed | 0))
    ball(
      mass,
      [at[0] + d[0] * k, at[1] + d[1] * k, at[2] + d[2] * k],
      r * (0.3 + 0.14 * hash01(i, 7)),
      y > 0.2 ? shade(colour, 0.22 * y) : shade(colour, -0.2 * Math.abs(y)),
      0,
      [1, 0.85, 1],
      5,
      7,
    )
  }
}
const petalsOf = (s: Sheet, at: Vec3, n: number, r: number, w: number, colour: number): void => {
  for (let i = 0; i < n; i++) {
    const a = (i / n) * Math.PI * 2
    ball(
      s,
      [at[0] + Math.cos(a) * r, at[1] + 0.01, at[2] + Math.sin(a) * r],
      w,
      i % 2 ? colour : shade(colour, 0.12),
      0,
      [1, 0.5, 1],
      5,
      7,
    )
  }
}

export const PLANTS: Record<string, Make> = {
  bamboo,
  bush: still((p, l) => {
    for (const [x, y, z, r] of [
      [0, 0.45, 0, 0.55],
      [-0.5, 0.35, 0.1, 0.4],
      [0.5, 0.38, -0.1, 0.42],
      [0.1, 0.35, 0.42, 0.36],
    ] as const)
      leaves(p, [x, y, z], r, l.colour, 18, x * 5)
  }),
  flower: still((p, l) => {
    const m = p.of('matte', { sway: 0.06 })
    tube(m, {
      line: curve(
        [
          [0, 0, 0],
          [0.02, 0.18, 0.01],
          [0, 0.36, 0],
        ],
        6,
      ),
      radius: () => 0.011,
      sides: 5,
      colour: () => l.trim,
      cling: () => rigid(0),
    })
    for (const s of [1, -1])
      tube(m, {
        line: curve(
          [
            [0, 0.08, 0],
            [s * 0.08, 0.17, 0.02],
            [s * 0.15, 0.16, 0.04],
          ],
          5,
        ),
        radius: (t) => 0.035 * Math.sin(Math.PI * (0.1 + 0.88 * t)),
        flat: 0.2,
        sides: 5,
        wide: [0, 0, 1],
        colour: () => l.trim,
        cling: () => rigid(0),
      })
    petalsOf(m, [0, 0.37, 0], 7, 0.06, 0.045, l.colour)
    ball(m, [0, 0.385, 0], 0.035, 0xf6cc48)
  }),
  sunflower: still((p, l) => {
    const m = p.of('matte', { sway: 0.05 })
    tube(m, {
      line: curve(
        [
          [0, 0, 0],
          [0.03, 0.7, 0],
          [0, 1.35, 0.06],
        ],
        8,
      ),
      radius: () => 0.025,
      sides: 6,
      colour: () => 0x4f8f3c,
      cling: () => rigid(0),
    })
    for (const [y, s] of [
      [0.5, 1],
      [0.75, -1],
      [0.95, 1],
    ])
      tube(m, {
        line: curve(
          [
            [0, y, 0],
            [s * 0.18, y + 0.1, 0.05],
            [s * 0.36, y - 0.02, 0.08],
          ],
          6,
        ),
        radius: (t) => 0.1 * Math.sin(Math.PI * (0.06 + 0.92 * t)),
        flat: 0.15,
        sides: 5,
        wide: [0, 0, 1],
        colour: () => 0x5a9a44,
        cling: () => rigid(0),
      })
    for (let i = 0; i < 18; i++) {
      const a = (i / 18) * Math.PI * 2
      const d = unit([Math.cos(a), Math.sin(a), 0.15])
      tube(m, {
        line: [
          [d[0] * 0.13, 1.38 + d[1] * 0.13, 0.1],
          [d[0] * 0.2, 1.38 + d[1] * 0.2, 0.13],
          [d[0] * 0.29, 1.38 + d[1] * 0.29, 0.12],
        ],
        radius: (t) => 0.04 * (1 - 0.85 * t),
        flat: 0.3,
        sides: 4,
        wide: [-d[1], d[0], 0],
        colour: () => (i % 2 ? l.colour : shade(l.colour, -0.1)),
        cling: () => rigid(0),
      })
    }
    ball(m, [0, 1.38, 0.1], 0.15, l.trim, 0, [1, 1, 0.4])
  }),
  mushroom: still((p, l) => {
    lathe(
      p.of('matte'),
      [0, 0, 0],
      [
        [0.08, 0],
        [0.065, 0.1],
        [0.055, 0.2],
      ],
      l.trim,
    )
    lathe(
      p.of('matte', { double: true }),
      [0, 0.17, 0],
      [
        [0.06, 0.02],
        [0.17, 0],
        [0.18, 0.04],
        [0.14, 0.12],
        [0.06, 0.17],
        [0, 0.18],
      ],
      (t) => (t < 0.2 ? l.trim : l.colour),
      0,
      16,
    )
    for (let i = 0; i < 8; i++)
      ball(
        p.of('matte'),
        [
          Math.cos(i * 2.4) * 0.12 * ((i % 3) / 3 + 0.35),
          0.33 - ((i % 3) / 3) * 0.045,
          Math.sin(i * 2.4) * 0.12 * ((i % 3) / 3 + 0.35),
        ],
        0.024,
        0xfdf8ee,
        0,
        [1, 0.6, 1],
        5,
        7,
      )
  }),
  cactus: still((p, l) => {
    const c = (a: Vec3, b: Vec3, r: number) => ({
      a,
      b,
      ra: r,
      rb: r * 0.92,
      melt: 0.05,
      bones: [0, 0] as [number, number],
      colour: l.colour,
    })
    p.of('matte').flesh(
      {
        cones: [
          c([0, 0, 0], [0, 1.4, 0], 0.2),
          c([0, 0.65, 0], [0.42, 0.7, 0], 0.12),
          c([0.42, 0.7, 0], [0.44, 1.15, 0], 0.12),
          c([0, 0.5, 0], [-0.38, 0.52, 0], 0.1),
          c([-0.38, 0.52, 0], [-0.4, 0.85, 0], 0.1),
        ],
      },
      0.07,
      0.05,
      (_p, n) => blend(l.colour, shade(l.colour, -0.35), 0.5 + 0.5 * Math.sin(Math.atan2(n[0], n[2]) * 9)),
    )
    petalsOf(p.of('matte'), [0, 1.6, 0], 6, 0.06, 0.05, l.trim)
  }),
  'flower-pot': still((p, l) => {
    lathe(
      p.of('matte'),
      [0, 0, 0],
      [
        [0, 0],
        [0.13, 0],
        [0.18, 0.24],
        [0.21, 0.25],
        [0.21, 0.3],
        [0.17, 0.3],
        [0.16, 0.27],
        [0, 0.27],
      ],
      l.colour,
      0,
      16,
    )
    for (let i = 0; i < 9; i++) {
      const a = i * 2.4
      const r = 0.05 + 0.1 * (i / 9)
      const top: Vec3 = [Math.cos(a) * r, 0.47 + 0.05 * Math.sin(i * 2), Math.sin(a) * r]
      rod(p.of('matte'), [0, 0.27, 0], top, 0.008, 0.006, 0x4f8f48)
      petalsOf(p.of('matte'), top, 5, 0.03, 0.026, i % 3 ? l.trim : 0xfff0d8)
      ball(p.of('matte'), [top[0], top[1] + 0.012, top[2]], 0.018, 0xf2c23a, 0, [1, 1, 1], 5, 6)
    }
    leaves(p, [0, 0.34, 0], 0.14, 0x5a9a48, 8, 3)
  }),
  rock: still((p, l) => {
    p.of('stone').flesh(
      {
        cones: [
          {
            a: [0, 0.22, 0],
            b: [0.15, 0.3, 0.05],
            ra: 0.38,
            rb: 0.3,
            squash: [1.2, 0.9, 1],
            melt: 0.06,
            bones: [0, 0],
            colour: l.colour,
          },
          {
            a: [-0.35, 0.12, 0.15],
            b: [-0.3, 0.16, 0.1],
            ra: 0.24,
            rb: 0.2,
            melt: 0.05,
            bones: [0, 0],
            colour: l.colour,
          },
        ],
        cut: (q) => Math.max(-q[1] - 0.02, q[0] * 0.6 + q[1] * 0.8 - 0.48, q[2] * 0.8 + q[1] * 0.5 - 0.4),
      },
      0.075,
      0.05,
      (q, n) => blend(l.colour, l.trim, n[1] > 0.6 && Math.sin(q[0] * 14) > 0 ? 0.55 : 0),
    )
  }),
}
