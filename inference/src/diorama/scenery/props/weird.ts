/** What one finds off the beaten track: toadstools that glow, seracs of ice, a hoard of gold. */
import { cell01 } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import { mix, type P3, shade } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { stone } from './rocks.ts'

const CAPS = [
  [0x1f6a9a, 0x58d8ff],
  [0x6a3aa0, 0xd08aff],
  [0x2a8a6a, 0x8affb8],
] as const

/** A toadstool as tall as a child, its cap lit from within, pale spots on it; two small ones at its foot. */
const toadstool: Drawer = (b, { variant, level }) => {
  const [dark, light] = CAPS[variant % 3] ?? CAPS[0]
  const sides = level === 0 ? 16 : level === 1 ? 10 : 7
  const one = (x: number, z: number, s: number): void => {
    b.lathe(
      'matte',
      x,
      z,
      [
        [0.14 * s, -0.1],
        [0.09 * s, 0.35 * s],
        [0.08 * s, 0.85 * s],
      ],
      Math.max(5, sides - 6),
      [0x8a94a8, mix(0xf4f0e4, light, 0.3)],
    )
    // Gills below, the cap above.
    b.lathe(
      'shine',
      x,
      z,
      [
        [0.06 * s, 0.86 * s],
        [0.56 * s, 0.74 * s],
      ],
      sides,
      [mix(light, 0xffffff, 0.55), light],
    )
    b.lathe(
      'shine',
      x,
      z,
      [
        [0.56 * s, 0.74 * s],
        [0.52 * s, 0.92 * s],
        [0.34 * s, 1.14 * s],
        [0.001, 1.22 * s],
      ],
      sides,
      [mix(dark, light, 0.55), mix(dark, light, 0.2)],
    )
    if (level > 1) return
    for (let n = 0; n < 6; n++) {
      const a = n * 1.05 + variant
      const [r, y] = n % 2 ? [0.46, 1] : [0.26, 1.18]
      const at: P3 = [x + Math.sin(a) * r * s, y * s, z + Math.cos(a) * r * s]
      b.at(at[0], at[1], at[2], 0, () =>
        b.lathe(
          'shine',
          0,
          0,
          [
            [0.07 * s, -0.03 * s],
            [0.05 * s, 0.03 * s],
            [0.001, 0.05 * s],
          ],
          6,
          mix(light, 0xffffff, 0.7),
        ),
      )
    }
  }
  one(0, 0, 1)
  one(0.42, 0.3, 0.42)
  if (level === 0) one(-0.36, 0.34, 0.3)
}

/** A tower of ice: blue where it is broken, snow on top. */
const ice: Drawer = (b, { variant, level }) => {
  const sides = level === 0 ? 7 : 5
  for (const [x, z, r, h, k] of [
    [0, 0, 1.2, 2.6, 0],
    [1.2, 0.5, 0.8, 1.5, 1],
    [-1, 0.4, 0.7, 1.1, 2],
  ] as const) {
    const lean = 0.3 * (cell01(67, variant, k) - 0.5)
    b.at(x, 0, z, variant + k * 1.3, () => {
      b.tube(
        'plaster',
        [
          [0, -1, 0],
          [lean * 0.5, h * 0.55, 0],
          [lean, h, 0.1],
        ],
        [r * 1.1, r * 0.85, r * 0.5],
        sides,
        [0x6aacd4, 0xd4ecf8],
      )
      b.lathe(
        'drift',
        lean,
        0.1,
        [
          [r * 0.54, h - 0.12],
          [r * 0.4, h + 0.12],
          [0.001, h + 0.2],
        ],
        sides,
        [0xe8f2fa, 0xffffff],
      )
    })
  }
}

const GOLD = [0xb87818, 0xffd860] as const
/** A heap of coins with cups and stones in it, and a chest that stands open. */
const hoard: Drawer = (b, { variant, level }) => {
  b.at(0, 0, 0, variant, () =>
    stone(b, 'metal', 1.5, 0.42, 73 + variant, level === 0 ? 7 : 4, level === 0 ? 14 : 8, GOLD),
  )
  if (level > 1) return
  for (let n = 0; n < 26; n++) {
    const a = cell01(79, n, 1) * 6.28
    const r = 0.5 + 1.3 * cell01(81, n, 2)
    const y = Math.max(0.02, 0.6 * (1 - r / 1.6))
    b.at(Math.sin(a) * r, y, Math.cos(a) * r, a, () =>
      b.lathe(
        'shine',
        0,
        0,
        [
          [0.09, 0],
          [0.09, 0.03],
          [0.001, 0.03],
        ],
        6,
        [0xd89c28, 0xffe080],
      ),
    )
  }
  for (const [x, z, tone] of [
    [0.7, 0.7, 0xe0305c],
    [-0.5, 1.1, 0x3ac8a0],
    [0.1, 1.3, 0x4a7af0],
  ] as const)
    b.lathe(
      'shine',
      x,
      z,
      [
        [0.001, 0.1],
        [0.1, 0.2],
        [0.06, 0.28],
        [0.001, 0.29],
      ],
      6,
      [shade(tone, 0.7), mix(tone, 0xffffff, 0.4)],
    )
  b.at(-0.2, 0.25, -0.55, 0.3, () => {
    const wood = [0x4a2c18, 0x8a5a30] as const
    b.box('wood', -0.75, 0, -0.45, 0.75, 0.6, 0.45, wood)
    b.box('metal', -0.7, 0.55, -0.4, 0.7, 0.72, 0.4, GOLD, '')
    b.quad('wood', [-0.78, 0.6, -0.45], [0.78, 0.6, -0.45], [0.78, 1.3, -0.75], [-0.78, 1.3, -0.75], wood)
    b.quad('wood', [0.78, 0.6, -0.5], [-0.78, 0.6, -0.5], [-0.78, 1.3, -0.8], [0.78, 1.3, -0.8], wood)
    for (const x of [-0.5, 0.5]) b.box('metal', x - 0.06, 0, -0.47, x + 0.06, 0.62, 0.47, [0x8a6a28, 0xd8b050])
  })
}

export const WEIRD: Partial<Record<ThingKind, Drawer>> = { toadstool, ice, hoard }
