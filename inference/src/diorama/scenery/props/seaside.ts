/** What stands on a beach: a lighthouse on its head, parasols, deck chairs. */
import type { ThingKind } from '../../place/things.ts'
import { shade, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

const lighthouse: Drawer = (b, { level }) => {
  const sides = level === 0 ? 18 : 10
  b.lathe(
    'stone',
    0,
    0,
    [
      [3.4, -3],
      [3.1, 0.8],
    ],
    sides,
    [0x8a8378, 0xb8b0a2],
  )
  const band = (y0: number, y1: number, tone: readonly [number, number]): void => {
    const r = (y: number): number => 2.7 - y * 0.085
    b.lathe(
      'plaster',
      0,
      0,
      [
        [r(y0), y0],
        [r(y1), y1],
      ],
      sides,
      tone,
    )
  }
  for (let n = 0; n < 5; n++)
    band(0.8 + n * 2.5, 0.8 + (n + 1) * 2.5, n % 2 ? [0xb83a30, 0xd6503e] : [0xe8e2d6, 0xfaf6ee])
  b.lathe(
    'metal',
    0,
    0,
    [
      [1.7, 13.2],
      [2.2, 13.4],
      [2.2, 13.6],
      [1.2, 13.6],
    ],
    sides,
    [0x3a3f44, 0x5a6268],
  )
  for (let n = 0; n < (level === 0 ? 14 : 8); n++) {
    const a = (n / (level === 0 ? 14 : 8)) * 6.2832
    b.box(
      'metal',
      Math.sin(a) * 2.1 - 0.03,
      13.6,
      Math.cos(a) * 2.1 - 0.03,
      Math.sin(a) * 2.1 + 0.03,
      14.5,
      Math.cos(a) * 2.1 + 0.03,
      0x3a3f44,
    )
  }
  b.lathe(
    'lit',
    0,
    0,
    [
      [1.15, 13.6],
      [1.15, 15.4],
    ],
    sides,
    [0xf0d890, 0xfff4d0],
  )
  b.lathe(
    'metal',
    0,
    0,
    [
      [1.4, 15.4],
      [1.2, 15.9],
      [0.4, 16.7],
      [0.1, 16.9],
      [0.05, 17.6],
      [0.001, 17.7],
    ],
    sides,
    [0xa8342c, 0xd8503e],
  )
  b.at(5.2, 0, 1, 0, () => {
    b.box('plaster', -2.2, -2, -2, 2.2, 2.6, 2, [0xe0d8c8, 0xf6f0e4])
    b.quad('roof', [-2.5, 2.5, 2.4], [2.5, 2.5, 2.4], [2.5, 4, 0], [-2.5, 4, 0], [0x9a4638, 0xc8604a])
    b.quad('roof', [2.5, 2.5, -2.4], [-2.5, 2.5, -2.4], [-2.5, 4, 0], [2.5, 4, 0], [0x9a4638, 0xc8604a])
    b.quad('lit', [-0.5, 0.9, 2.02], [0.5, 0.9, 2.02], [0.5, 1.8, 2.02], [-0.5, 1.8, 2.02], [0xc0803c, 0xe8b868])
  })
}

const parasol: Drawer = (b, { level, variant }) => {
  const tone = [0xe05a4a, 0x3f8fc0, 0xf0b83c, 0x4aa880][variant % 4] ?? 0xe05a4a
  b.tube(
    'wood',
    [
      [0, -0.3, 0],
      [0.12, 2.25, 0],
    ],
    [0.03, 0.025],
    5,
    0xe0d2b8,
  )
  const ribs = level === 0 ? 12 : 8
  for (let n = 0; n < ribs; n++) {
    const p = (k: number, r: number, y: number): P3 => [
      0.12 + Math.sin((k / ribs) * 6.2832) * r,
      y,
      Math.cos((k / ribs) * 6.2832) * r,
    ]
    const c = n % 2 ? 0xfaf4e6 : tone
    b.quad('fabric', p(n, 1.25, 1.82), p(n + 1, 1.25, 1.82), p(n + 1, 0.7, 2.15), p(n, 0.7, 2.15), [shade(c, 0.92), c])
    const i = b.vertex('fabric', p(n, 0.7, 2.15), [0, 1, 0], c)
    b.vertex('fabric', p(n + 1, 0.7, 2.15), [0, 1, 0], c)
    b.vertex('fabric', [0.12, 2.3, 0], [0, 1, 0], c)
    b.triangle('fabric', i, i + 1, i + 2)
  }
}

const deckchair: Drawer = (b) => {
  for (const x of [-0.32, 0.32]) {
    b.tube(
      'wood',
      [
        [x, 0.02, 0.6],
        [x, 0.95, -0.55],
      ],
      [0.025, 0.025],
      4,
      0xc8a878,
    )
    b.tube(
      'wood',
      [
        [x, 0.02, -0.5],
        [x, 0.5, 0.5],
      ],
      [0.025, 0.025],
      4,
      0xc8a878,
    )
  }
  const rows: [number, number][] = [
    [0.5, 0.48],
    [0.3, 0.25],
    [-0.1, 0.4],
    [-0.53, 0.95],
  ]
  for (let k = 0; k < 3; k++)
    for (let n = 0; n < 6; n++) {
      const [z0, y0] = rows[k]!
      const [z1, y1] = rows[k + 1]!
      const x0 = -0.3 + n * 0.1
      b.quad('fabric', [x0, y0, z0], [x0 + 0.1, y0, z0], [x0 + 0.1, y1, z1], [x0, y1, z1], n % 2 ? 0xfaf4e6 : 0x3f8fc0)
    }
}

export const SEASIDE: Partial<Record<ThingKind, Drawer>> = { lighthouse, parasol, deckchair }
