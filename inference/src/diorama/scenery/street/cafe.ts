/** A café's table with two woven chairs, its front to the street; the third make stands under a parasol. */
import { mix, type P3, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import type { Drawer } from '../drawers.ts'
import { IRON } from './tones.ts'

const CLOTHS = [0xc8442c, 0x2f6b4a, 0xd8a03c] as const

export const cafe: Drawer = (b, { level, variant, place }) => {
  const sides = level === 0 ? 12 : 7
  b.lathe('metal', 0, 0, pairs([0.22, 0, 0.04, 0.05, 0.035, 0.7]), 6, IRON)
  b.lathe('stone', 0, 0, pairs([0.33, 0.7, 0.34, 0.74, 0.001, 0.745]), sides, [0xc8c0b4, 0xf0ebe2])
  if (level === 0) {
    b.lathe('matte', 0.1, 0.06, pairs([0.03, 0.745, 0.045, 0.82, 0.001, 0.821]), 7, 0xffffff)
    const bottle = pairs([0.03, 0.745, 0.03, 0.92, 0.012, 0.97, 0.012, 1.04, 0.001, 1.045])
    b.lathe('glass', -0.12, -0.04, bottle, 7, [0x2f5a3c, 0x5a8a5c])
  }
  const red = variant === 1
  for (const s of [-1, 1])
    b.at(s * 0.58, 0, 0.02 * (variant & 1), s > 0 ? -1.35 + 0.2 * (variant & 1) : 1.35, () => {
      for (const [x, z] of [
        [-0.18, -0.18],
        [0.18, -0.18],
        [-0.18, 0.18],
        [0.18, 0.18],
      ] as const)
        b.box('wood', x - 0.02, 0, z - 0.02, x + 0.02, z < 0 ? 0.9 : 0.45, z + 0.02, [0x8a5a34, 0xc08a54], 'bt')
      const seat = red ? ([0x9a2f2a, 0xd0584a] as const) : ([0x2f5a4a, 0x4a8a6c] as const)
      b.lathe('wood', 0, 0, pairs([0.22, 0.42, 0.22, 0.46, 0.001, 0.465]), sides, seat)
      b.box('wood', -0.19, 0.6, -0.2, 0.19, 0.92, -0.17, [seat[0], 0xe8d8b8], '')
    })
  if (variant < 2) return
  // A parasol: eight panels by turns plain and coloured, their hems hanging.
  const cloth = CLOTHS[place.seed % CLOTHS.length]!
  b.tube('wood', [[0, 0, -0.02] as const, [0, 2.62, -0.02] as const], [0.03, 0.022], 4, [0x8a6a44, 0xc89a64])
  const at = (k: number, r: number, y: number): P3 => [
    Math.sin((k / 8) * 6.2832) * r,
    y,
    Math.cos((k / 8) * 6.2832) * r,
  ]
  for (let k = 0; k < 8; k++) {
    const tone = k % 2 ? mix(cloth, 0xf8f0e0, 0.86) : cloth
    b.quad('fabric', at(k, 1.3, 2.16), at(k + 1, 1.3, 2.16), at(k + 1, 0.02, 2.64), at(k, 0.02, 2.64), [
      shade(tone, 0.92),
      tone,
    ])
    b.quad(
      'fabric',
      at(k, 1.31, 2.02),
      at(k + 1, 1.31, 2.02),
      at(k + 1, 1.3, 2.16),
      at(k, 1.3, 2.16),
      shade(cloth, 0.9),
    )
  }
}
