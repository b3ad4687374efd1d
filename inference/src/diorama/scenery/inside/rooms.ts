/** Bounded places: a living room, a theatre stage, a photo studio, a station's corridor. Walls face inwards, so a camera outside sees in. */
import type { ThingKind } from '../../place/things.ts'
import { mix, shade, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

const stage: Drawer = (b) => {
  b.box('wood', -9.5, -0.9, -6, 9.5, 0, 5.6, [0x6a442c, 0xa87848])
  b.quad('paper', [-10, 0, -5.9], [10, 0, -5.9], [10, 8, -5.9], [-10, 8, -5.9], [0x4a6a9a, 0x1f2f5a])
  for (let n = 0; n < 40; n++)
    b.lathe(
      'shine',
      -8 + ((n * 7.3) % 16),
      -5.85,
      [
        [0.001, 2.2 + ((n * 3.7) % 5)],
        [0.035, 2.24 + ((n * 3.7) % 5)],
        [0.001, 2.28 + ((n * 3.7) % 5)],
      ],
      4,
      0xfff4c8,
    )
  b.lathe(
    'shine',
    5,
    -5.8,
    [
      [0.001, 4.6],
      [0.7, 5.2],
      [0.85, 5.6],
      [0.7, 6],
      [0.001, 6.5],
    ],
    20,
    0xfff2c0,
  )
  // Painted hills in two flats.
  for (const [z, k, c] of [
    [-5.4, 1, 0x2f4f6a],
    [-4.7, 2.3, 0x3f6a5a],
  ] as const)
    for (let n = 0; n < 20; n++) {
      const x0 = -9.5 + n * 0.95
      const h = (x: number): number => 1.1 + k * 0.3 + 0.6 * Math.sin(x * 0.5 + k * 2) + 0.3 * Math.sin(x * 1.3 + k)
      b.quad(
        'paper',
        [x0, 0, z],
        [x0 + 0.95, 0, z],
        [x0 + 0.95, h(x0 + 0.95), z],
        [x0, h(x0), z],
        [shade(c, 0.8), c],
        [0, 0, 1],
      )
    }
  const red = [0x6a141c, 0xb82f34] as const
  // Wings and a border further up the stage.
  for (const [z, near, low] of [
    [-0.6, 6.6, 4.6],
    [-3.2, 5.6, 3.9],
  ] as const) {
    for (const s of [-1, 1])
      for (let n = 0; n < 14; n++) {
        const a = s * (near + n * 0.42)
        const c = s * (near + (n + 1) * 0.42)
        const l = Math.min(a, c)
        const r = Math.max(a, c)
        const fold = (k: number): number => z + 0.16 * (k & 1)
        b.quad(
          'velvet',
          [l, 0, fold(s < 0 ? n + 1 : n)],
          [r, 0, fold(s < 0 ? n : n + 1)],
          [r, 8, fold(s < 0 ? n : n + 1)],
          [l, 8, fold(s < 0 ? n + 1 : n)],
          [0x741820, 0xb02c32],
        )
      }
    for (let n = 0; n < 24; n++) {
      const x0 = -9.6 + n * 0.8
      b.quad(
        'velvet',
        [x0, low + 0.18 * Math.abs(Math.sin(n)), z + 0.14 * (n & 1)],
        [x0 + 0.8, low + 0.18 * Math.abs(Math.sin(n + 1)), z + 0.14 * ((n + 1) & 1)],
        [x0 + 0.8, 8, z],
        [x0, 8, z],
        [0x8a1c24, 0xa82a30],
      )
    }
  }
  for (const s of [-1, 1])
    for (let n = 0; n < 12; n++) {
      const x0 = s * (9.8 - n * 0.36)
      const x1 = s * (9.8 - (n + 1) * 0.36)
      const z = (k: number): number => 3.6 + 0.22 * (k & 1) - n * 0.02
      const q: [P3, P3, P3, P3] = [
        [Math.min(x0, x1), 0, z(s < 0 ? n : n + 1)],
        [Math.max(x0, x1), 0, z(s < 0 ? n + 1 : n)],
        [Math.max(x0, x1), 8, z(s < 0 ? n + 1 : n)],
        [Math.min(x0, x1), 8, z(s < 0 ? n : n + 1)],
      ]
      b.quad('velvet', ...q, red)
    }
  for (let n = 0; n < 26; n++) {
    const x0 = -9.8 + n * 0.754
    b.quad(
      'velvet',
      [x0, 5.9 + 0.3 * Math.cos((n % 6) * 1.05), 3.9 + 0.14 * (n & 1)],
      [x0 + 0.754, 5.9 + 0.3 * Math.cos(((n + 1) % 6) * 1.05), 3.9 + 0.14 * ((n + 1) & 1)],
      [x0 + 0.754, 8.2, 3.9],
      [x0, 8.2, 3.9],
      [0x8a1c24, 0xc83a3a],
    )
  }
  b.box('gilt', -10.6, -0.9, 4, -9.6, 8.6, 5, [0x8a6a2c, 0xe0b858])
  b.box('gilt', 9.6, -0.9, 4, 10.6, 8.6, 5, [0x8a6a2c, 0xe0b858])
  b.box('gilt', -10.6, 8.2, 4, 10.6, 9.2, 5, [0x8a6a2c, 0xe0b858], '')
  for (let n = 0; n < 9; n++)
    b.lathe(
      'shine',
      -7.6 + n * 1.9,
      5.3,
      [
        [0.14, 0],
        [0.16, 0.12],
        [0.001, 0.2],
      ],
      7,
      0xffe2a0,
    )
}

/** A white sweep of paper, two soft boxes, a stool. */
const studio: Drawer = (b) => {
  const rows: [number, number][] = [
    [9.5, 0],
    [-4, 0],
    [-5.6, 0.15],
    [-6.8, 0.7],
    [-7.5, 1.8],
    [-7.8, 4],
    [-7.9, 8],
  ]
  for (let k = 0; k + 1 < rows.length; k++) {
    const [z0, y0] = rows[k]!
    const [z1, y1] = rows[k + 1]!
    b.quad('paper', [-12, y0, z0], [12, y0, z0], [12, y1, z1], [-12, y1, z1], mix(0xcfcbc4, 0xc2c6cc, k / 6))
  }
  for (const s of [-1, 1])
    b.at(s * 4.4, 0, -2.4, -s * 0.75, () => {
      b.tube(
        'metal',
        [
          [0, 0, 0],
          [0, 2.1, 0],
        ],
        [0.03, 0.03],
        5,
        0x2a2c30,
      )
      for (let n = 0; n < 3; n++)
        b.tube(
          'metal',
          [
            [0, 0.5, 0],
            [Math.sin(n * 2.1) * 0.55, 0, Math.cos(n * 2.1) * 0.55],
          ],
          [0.02, 0.02],
          4,
          0x2a2c30,
        )
      b.box('matte', -0.7, 1.7, -0.1, 0.7, 2.9, 0.1, 0x24262a, '')
      b.quad(
        'shine',
        [-0.64, 1.76, 0.11],
        [0.64, 1.76, 0.11],
        [0.64, 2.84, 0.11],
        [-0.64, 2.84, 0.11],
        0xfffaf0,
        [0, 0, 1],
      )
    })
  b.lathe(
    'wood',
    2.2,
    -2.6,
    [
      [0.22, 0],
      [0.05, 0.06],
      [0.05, 0.6],
      [0.24, 0.64],
      [0.24, 0.7],
      [0.001, 0.72],
    ],
    12,
    [0x8a6444, 0xc89a6a],
  )
}

/** Twelve metres of a station's corridor: ribs, lit panels, windows on the stars. */
const module: Drawer = (b, { variant }) => {
  const wall = [0xa8b2bc, 0xdfe6ec] as const
  b.quad('hull', [-2.8, 0, 6], [2.8, 0, 6], [2.8, 0, -6], [-2.8, 0, -6], 0x77828e)
  for (const s of [-1, 1]) {
    const q = (x0: number, y0: number, x1: number, y1: number, tone: readonly [number, number] | number): void => {
      if (s < 0) b.quad('hull', [-x0, y0, 6], [-x0, y0, -6], [-x1, y1, -6], [-x1, y1, 6], tone)
      else b.quad('hull', [x0, y0, -6], [x0, y0, 6], [x1, y1, 6], [x1, y1, -6], tone)
    }
    q(2.8, 0, 3.05, 0.8, [0x5a6672, 0x8a96a2])
    q(2.2, 2.5, 1.5, 2.9, wall)
    // Window band with mullions (open to the stars when variant is 0), else panels.
    for (let n = 0; n < 4; n++) {
      const z0 = -6 + n * 3
      const side = (
        za: number,
        zb: number,
        ya: number,
        yb: number,
        xa: number,
        xb: number,
        tone: readonly [number, number] | number,
        key: 'hull' | 'lit' = 'hull',
      ): void => {
        if (s < 0) b.quad(key, [-xa, ya, zb], [-xa, ya, za], [-xb, yb, za], [-xb, yb, zb], tone)
        else b.quad(key, [xa, ya, za], [xa, ya, zb], [xb, yb, zb], [xb, yb, za], tone)
      }
      const open = variant === 0 || (n + variant) % 2 === 0
      side(z0, z0 + 0.5, 0.8, 2.5, 3.05, 2.2, wall)
      side(z0 + 2.5, z0 + 3, 0.8, 2.5, 3.05, 2.2, wall)
      side(z0 + 0.5, z0 + 2.5, 0.8, 1.05, 3.05, 2.93, wall)
      side(z0 + 0.5, z0 + 2.5, 2.2, 2.5, 2.35, 2.2, wall)
      if (!open) {
        side(z0 + 0.5, z0 + 2.5, 1.05, 2.2, 2.93, 2.35, [0x8a98a6, 0xb8c4ce])
        for (let k = 0; k < 5; k++)
          side(
            z0 + 0.7 + k * 0.34,
            z0 + 0.94 + k * 0.34,
            1.3,
            1.46,
            2.79,
            2.71,
            [0x4ad8c8, 0xff9a5a, 0x8ad0ff, 0xffe07a, 0x6affa0][k] ?? 0,
            'lit',
          )
      }
    }
    b.box('shine', s * 2.72 - 0.05, 0.02, -6, s * 2.72 + 0.05, 0.08, 6, 0x9ae8ff)
  }
  b.quad('hull', [-1.5, 2.9, -6], [1.5, 2.9, -6], [1.5, 2.9, 6], [-1.5, 2.9, 6], 0xc8d0d8, [0, -1, 0])
  for (const z of [-3, 3]) b.box('shine', -0.35, 2.84, z - 1.2, 0.35, 2.9, z + 1.2, 0xf4faff, '')
  for (const z of [-6, 0]) {
    const ring: P3[] = [
      [-2.85, 0, z],
      [-3.08, 0.8, z],
      [-2.24, 2.52, z],
      [-1.5, 2.92, z],
      [1.5, 2.92, z],
      [2.24, 2.52, z],
      [3.08, 0.8, z],
      [2.85, 0, z],
    ]
    b.tube(
      'hull',
      ring,
      ring.map(() => 0.11),
      6,
      [0x6a7682, 0x94a0ac],
    )
  }
  if (variant === 1) b.box('hull', 1.6, 0, -2, 2.6, 0.9, 0.4, [0x6a7682, 0xb4c0ca])
}

/** Rock of a cave round its path is drawn by `cave.ts`; these stand in it. */
export const ROOMS: Partial<Record<ThingKind, Drawer>> = { stage, studio, module }
