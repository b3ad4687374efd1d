/** Columns: whole, broken, fallen; of gold and white in the clouds, overgrown on the sea bed. */
import type { ThingKind } from '../../place/things.ts'
import { varietyOf } from '../../place/variety.ts'
import { type MeshBuilder, mix } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

const shaft = (b: MeshBuilder, h: number, tone: readonly [number, number], sides: number): void =>
  b.lathe(
    'stone',
    0,
    0,
    [
      [0.48, 0.3],
      [0.4, 0.5],
      [0.38, h * 0.5],
      [0.33, h],
    ],
    sides,
    tone,
  )

const column: Drawer = (b, { place, variant, level }) => {
  const heaven = varietyOf(place) === 'clouds'
  const tone = heaven ? ([0xe4dcd8, 0xffffff] as const) : ([0x727a72, 0xc0bca8] as const)
  const trim = heaven ? ([0xc89838, 0xffe08a] as const) : tone
  const sides = level === 0 ? 14 : 8
  const make = heaven ? 0 : variant % 4
  b.box('stone', -0.6, -0.6, -0.6, 0.6, 0.3, 0.6, trim)
  if (make === 2) {
    shaft(b, 1.5, tone, sides)
    // Its drum lies beside it.
    b.at(1.2, 0.3, 0.7, 0.6, () =>
      b.tube(
        'stone',
        [
          [-1.2, 0, 0],
          [1.2, 0.06, 0.1],
        ],
        [0.36, 0.33],
        sides,
        tone,
      ),
    )
  } else {
    const h = make === 1 ? 3.1 : 4.6
    shaft(b, h, tone, sides)
    if (make !== 1) {
      b.lathe(
        heaven ? 'metal' : 'stone',
        0,
        0,
        [
          [0.34, h],
          [0.6, h + 0.34],
          [0.001, h + 0.35],
        ],
        sides,
        trim,
      )
      b.box('stone', -0.62, h + 0.34, -0.62, 0.62, h + 0.52, 0.62, trim, '')
      if (heaven)
        b.lathe(
          'shine',
          0,
          0,
          [
            [0.2, h + 0.55],
            [0.34, h + 0.85],
            [0.2, h + 1.15],
            [0.001, h + 1.25],
          ],
          8,
          [0xffd880, 0xfff6d8],
        )
    }
  }
  if (heaven || level > 1) return
  for (let n = 0; n < 3; n++)
    b.lathe(
      'crown',
      Math.sin(n * 2.1 + variant) * 0.4,
      Math.cos(n * 2.1 + variant) * 0.4,
      [
        [0.24, 0.2],
        [0.2, 0.5],
        [0.001, 0.62],
      ],
      6,
      [0x3a6a58, mix(0x5a9a78, 0xc07a98, n / 3)],
    )
}

export const CLASSICAL: Partial<Record<ThingKind, Drawer>> = { column }
