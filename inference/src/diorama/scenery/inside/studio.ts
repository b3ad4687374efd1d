/** A photographer's studio. */
import { Matrix4 } from 'three'
import type { ThingKind } from '../../place/things.ts'
import { shade } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

/** A painted cloth on its stand, soft boxes on booms, a stool, a camera on its tripod, flight cases, a rail of clothes. */
const studio: Drawer = (b, { place }) => {
  const tone =
    place.era === '1980s' ? 0xc89a8a : place.era === 'future' ? 0x8a98b8 : place.era === '1900s' ? 0x8a7a64 : 0xb8b0a4
  // The hall behind: brick, a high window, pipes.
  b.quad('paving', [-9, -0.01, 9.5], [9, -0.01, 9.5], [9, -0.01, -8], [-9, -0.01, -8], 0x6a6660, [0, 1, 0])
  b.quad('brick', [-9, 0, -7.6], [9, 0, -7.6], [9, 5.4, -7.6], [-9, 5.4, -7.6], [0x8a6a5c, 0xb89888])
  for (const s of [-1, 1])
    b.at(s * 9, 0, 0, -s * (Math.PI / 2), () => {
      b.quad('inner', [-8, 0, 0], [9.5, 0, 0], [9.5, 5.4, 0], [-8, 5.4, 0], [0xb8b0a4, 0xd8d2c8])
      for (let k = 0; k < 3; k++) {
        b.quad(
          'dark',
          [-4.4 + k * 3.4, 1.6, 0.02],
          [-2 + k * 3.4, 1.6, 0.02],
          [-2 + k * 3.4, 4.4, 0.02],
          [-4.4 + k * 3.4, 4.4, 0.02],
          [0x8aa0b4, 0xc8dcea],
          [0, 0, 1],
        )
        for (let n = 0; n <= 3; n++)
          b.box(
            'metal',
            -4.4 + k * 3.4 + n * 0.8 - 0.03,
            1.6,
            0.02,
            -4.4 + k * 3.4 + n * 0.8 + 0.03,
            4.4,
            0.06,
            0x2a2c30,
            'n',
          )
      }
    })
  b.quad('inner', [-9, 5.4, -8], [9, 5.4, -8], [9, 5.4, 9.5], [-9, 5.4, 9.5], 0x6a665f, [0, -1, 0])
  for (const z of [-5.4, -2.4, 0.6]) b.box('hull', -9, 4.7, z - 0.1, 9, 4.95, z + 0.1, [0x3a3c40, 0x5a5e64], '')
  for (const x of [-3.4, 0, 3.4]) {
    b.tube(
      'metal',
      [
        [x, 4.7, -2.4],
        [x, 4.2, -2.4],
      ],
      [0.03, 0.03],
      4,
      0x24262a,
    )
    b.at(x, 4.05, -2.3, 0, () => {
      b.lathe(
        'metal',
        0,
        0,
        [
          [0.18, -0.16],
          [0.14, 0.16],
          [0.001, 0.2],
        ],
        9,
        0x24262a,
      )
      b.lathe(
        'shine',
        0,
        0,
        [
          [0.001, -0.18],
          [0.16, -0.15],
        ],
        9,
        0xfff4d8,
      )
    })
  }
  // The cloth comes down from its roll and runs out over the floor.
  const rows: [number, number][] = [
    [0.9, 0.012],
    [-3, 0.012],
    [-3.9, 0.12],
    [-4.5, 0.5],
    [-4.75, 1.2],
    [-4.8, 3.5],
  ]
  const cols = 10
  for (let k = 0; k + 1 < rows.length; k++)
    for (let n = 0; n < cols; n++) {
      const [z0, y0] = rows[k]!
      const [z1, y1] = rows[k + 1]!
      const x0 = -3.1 + (n / cols) * 6.2
      const x1 = -3.1 + ((n + 1) / cols) * 6.2
      const glow = (x: number, kk: number): number => shade(tone, 1.16 - 0.035 * Math.abs(x) ** 1.4 - 0.02 * kk)
      b.quad(
        'paper',
        [x0, y0, z0],
        [x1, y0, z0],
        [x1, y1, z1],
        [x0, y1, z1],
        [glow((x0 + x1) / 2, k), glow((x0 + x1) / 2, k + 1)],
      )
    }
  b.tube(
    'metal',
    [
      [-3.4, 3.55, -4.85],
      [3.4, 3.55, -4.85],
    ],
    [0.09, 0.09],
    8,
    0xc8c0b4,
  )
  for (const s of [-1, 1]) {
    b.tube(
      'metal',
      [
        [s * 3.4, 0, -4.85],
        [s * 3.4, 3.6, -4.85],
      ],
      [0.03, 0.03],
      5,
      0x24262a,
    )
    // A soft box on its stand.
    b.at(s * 2.85, 0, -1.9, -s * 0.85, () => {
      b.tube(
        'metal',
        [
          [0, 0, -0.2],
          [0, 2.2, -0.2],
        ],
        [0.025, 0.025],
        5,
        0x24262a,
      )
      for (let n = 0; n < 3; n++)
        b.tube(
          'metal',
          [
            [0, 0.6, -0.2],
            [Math.sin(n * 2.1) * 0.5, 0, Math.cos(n * 2.1) * 0.5 - 0.2],
          ],
          [0.016, 0.016],
          4,
          0x24262a,
        )
      b.within(new Matrix4().makeRotationX(0.25).setPosition(0, 2.2, 0), () => {
        for (let n = 0; n < 4; n++)
          b.at(0, 0, 0, 0, () => {
            const r = [
              [-0.62, -0.8, 0.62, -0.8],
              [0.62, -0.8, 0.62, 0.8],
              [0.62, 0.8, -0.62, 0.8],
              [-0.62, 0.8, -0.62, -0.8],
            ][n] as [number, number, number, number]
            b.quad(
              'velvet',
              [r[0], r[1], 0.1],
              [r[2], r[3], 0.1],
              [r[2] * 0.25, r[3] * 0.25, -0.4],
              [r[0] * 0.25, r[1] * 0.25, -0.4],
              [0x1c1e22, 0x2e3238],
            )
          })
        b.quad(
          'shine',
          [-0.6, -0.78, 0.11],
          [0.6, -0.78, 0.11],
          [0.6, 0.78, 0.11],
          [-0.6, 0.78, 0.11],
          [0xf0ece0, 0xfffaf0],
          [0, 0, 1],
        )
      })
    })
  }
  b.lathe(
    'wood',
    1.15,
    -1.7,
    [
      [0.24, 0],
      [0.05, 0.05],
      [0.05, 0.58],
      [0.2, 0.62],
      [0.2, 0.68],
      [0.001, 0.7],
    ],
    12,
    [0x7a5438, 0xc89a6a],
  )
  // The camera on its tripod, at the edge of the picture.
  b.at(-2.3, 0, 1.1, 0.5, () => {
    for (let n = 0; n < 3; n++)
      b.tube(
        'metal',
        [
          [0, 1.3, 0],
          [Math.sin(n * 2.1 + 0.4) * 0.5, 0, Math.cos(n * 2.1 + 0.4) * 0.5],
        ],
        [0.02, 0.018],
        4,
        0x1c1e22,
      )
    b.box(
      place.era === '1900s' ? 'wood' : 'metal',
      -0.12,
      1.32,
      -0.1,
      0.12,
      1.52,
      0.14,
      place.era === '1900s' ? [0x5a3a22, 0x8a5f3c] : 0x1c1e22,
      '',
    )
    b.at(0, 1.42, -0.1, Math.PI, () =>
      b.tube(
        'metal',
        [
          [0, 0, 0],
          [0, 0, 0.24],
        ],
        [0.07, 0.08],
        9,
        0x2a2c30,
      ),
    )
  })
  b.at(4.2, 0, -3.2, -0.5, () => {
    for (const x of [-0.7, 0.7])
      b.tube(
        'metal',
        [
          [x, 0, 0],
          [x, 1.7, 0],
        ],
        [0.02, 0.02],
        4,
        0xb8bcc0,
      )
    b.tube(
      'metal',
      [
        [-0.7, 1.7, 0],
        [0.7, 1.7, 0],
      ],
      [0.02, 0.02],
      4,
      0xb8bcc0,
    )
    for (let n = 0; n < 8; n++) {
      const c = [0xb8483c, 0x3a5a7a, 0xe8d8b8, 0x2a2c30, 0x6a8a6a, 0xd8a04c, 0x8a5a7a, 0xf0ece4][n] ?? 0
      b.quad(
        'fabric',
        [-0.58 + n * 0.16, 0.6 + 0.1 * (n % 3), -0.2],
        [-0.54 + n * 0.16, 0.6 + 0.1 * (n % 3), 0.2],
        [-0.58 + n * 0.16, 1.64, 0.16],
        [-0.58 + n * 0.16, 1.64, -0.16],
        [shade(c, 0.8), c],
      )
    }
  })
  for (const [x, z, h] of [
    [-4.4, -3, 0.7],
    [-4.9, -2.2, 0.45],
    [4.6, -0.8, 0.55],
  ] as const) {
    b.box('metal', x - 0.45, 0, z - 0.35, x + 0.45, h, z + 0.35, [0x24262a, 0x3f444c])
    b.box('metal', x - 0.47, h - 0.2, z - 0.37, x + 0.47, h - 0.16, z + 0.37, 0x9aa0a8, '')
  }
  b.tube(
    'wire',
    [
      [-2.8, 0.02, -2],
      [-1.9, 0.02, -0.6],
      [-2.6, 0.02, 0.8],
      [-4.4, 0.02, 1.6],
    ],
    [0.014, 0.014, 0.014, 0.014],
    3,
    0x1a1c20,
  )
}

export const STUDIO: Partial<Record<ThingKind, Drawer>> = { studio }
