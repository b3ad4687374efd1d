/** Shrine and temple pieces: torii, stone lanterns, halls, pagodas. */
import type { ThingKind } from '../../place/things.ts'
import { type MeshBuilder, shade, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

const RED = [0xa8301f, 0xdc5034] as const
const TILE = 0x55606a

/** A hipped roof with corners that sweep up: eaves at y, `out` beyond the walls, ridge half length `ridge`. */
export const sweep = (
  b: MeshBuilder,
  hx: number,
  hz: number,
  y: number,
  rise: number,
  ridge: number,
  lift: number,
  level: number,
  tone = TILE,
): void => {
  const steps = level === 0 ? 5 : 2
  const edge = (k: number, side: number): P3 => {
    const t = k / steps
    const c = Math.abs(t * 2 - 1) ** 3 * lift
    return side === 0
      ? [-hx + 2 * hx * t, y + c, hz]
      : side === 1
        ? [hx, y + c, hz - 2 * hz * t]
        : side === 2
          ? [hx - 2 * hx * t, y + c, -hz]
          : [-hx, y + c, -hz + 2 * hz * t]
  }
  const mid = (p: P3, r: P3): P3 => [
    p[0] + (r[0] - p[0]) * 0.5,
    p[1] + (r[1] - p[1]) * 0.36,
    p[2] + (r[2] - p[2]) * 0.5,
  ]
  for (let side = 0; side < 4; side++)
    for (let k = 0; k < steps; k++) {
      const top = (t: number): P3 =>
        side === 0
          ? [-ridge + 2 * ridge * t, y + rise, 0]
          : side === 2
            ? [ridge - 2 * ridge * t, y + rise, 0]
            : [side === 1 ? ridge : -ridge, y + rise, 0]
      const a = edge(k, side)
      const c = edge(k + 1, side)
      const ra = top(k / steps)
      const rc = top((k + 1) / steps)
      const ma = mid(a, ra)
      const mc = mid(c, rc)
      b.quad('roof', a, c, mc, ma, [shade(tone, 0.8), tone])
      b.quad('roof', ma, mc, rc, ra, [tone, shade(tone, 1.18)])
      b.quad(
        'wood',
        [c[0], c[1] - 0.12, c[2]],
        [a[0], a[1] - 0.12, a[2]],
        [a[0] * 0.7, y - 0.1, a[2] * 0.7],
        [c[0] * 0.7, y - 0.1, c[2] * 0.7],
        0x6a3a28,
      )
      b.quad('wood', [a[0], a[1] - 0.14, a[2]], [c[0], c[1] - 0.14, c[2]], c, a, [0x6a4a34, 0xb89a6a])
    }
  b.box('roof', -ridge - 0.2, y + rise - 0.05, -0.2, ridge + 0.2, y + rise + 0.35, 0.2, [
    shade(tone, 0.8),
    shade(tone, 1.1),
  ])
}

export const torii: Drawer = (b, { level }) => {
  const sides = level === 0 ? 12 : 6
  for (const s of [-1, 1]) {
    b.tube(
      'wood',
      [
        [s * 2.3, -0.4, 0],
        [s * 2.12, 4.3, 0],
      ],
      [0.22, 0.19],
      sides,
      RED,
    )
    b.lathe(
      'stone',
      s * 2.29,
      0,
      [
        [0.34, -0.4],
        [0.32, 0.25],
        [0.24, 0.3],
      ],
      sides,
      [0x2a2624, 0x3f3a36],
    )
  }
  b.box('wood', -2.6, 3.2, -0.13, 2.6, 3.5, 0.13, RED, '')
  b.box('wood', -0.22, 3.5, -0.1, 0.22, 4.2, 0.1, [0x2a2a30, 0x3a3a44])
  const bend = (x: number): number => 0.32 * (Math.abs(x) / 3.2) ** 2.2
  const n = level === 0 ? 8 : 4
  for (let k = 0; k < n; k++) {
    const x0 = -3.2 + (6.4 * k) / n
    const x1 = -3.2 + (6.4 * (k + 1)) / n
    for (const [y0, y1, z, c] of [
      [4.2, 4.46, 0.2, RED],
      [4.46, 4.66, 0.28, [0x24242a, 0x3a3a42]],
    ] as const)
      for (const s of [-1, 1]) {
        const q: [P3, P3, P3, P3] = [
          [x0, y0 + bend(x0), s * z],
          [x1, y0 + bend(x1), s * z],
          [x1, y1 + bend(x1), s * z],
          [x0, y1 + bend(x0), s * z],
        ]
        if (s > 0) b.quad('wood', q[0], q[1], q[2], q[3], c)
        else b.quad('wood', q[1], q[0], q[3], q[2], c)
        if (s > 0) {
          b.quad(
            'wood',
            [x0, y1 + bend(x0), z],
            [x1, y1 + bend(x1), z],
            [x1, y1 + bend(x1), -z],
            [x0, y1 + bend(x0), -z],
            c[1],
          )
          b.quad(
            'wood',
            [x0, y0 + bend(x0), -z],
            [x1, y0 + bend(x1), -z],
            [x1, y0 + bend(x1), z],
            [x0, y0 + bend(x0), z],
            shade(c[0], 0.6),
          )
        }
      }
  }
}

const toro: Drawer = (b, { level }) => {
  const sides = level === 0 ? 8 : 6
  const grey = [0x77756e, 0xb4b2a6] as const
  b.lathe(
    'stone',
    0,
    0,
    [
      [0.42, -0.1],
      [0.4, 0.18],
      [0.2, 0.26],
      [0.15, 0.4],
      [0.15, 0.95],
      [0.34, 1.08],
      [0.36, 1.16],
    ],
    sides,
    grey,
  )
  b.lathe(
    'lit',
    0,
    0,
    [
      [0.22, 1.16],
      [0.22, 1.5],
    ],
    4,
    [0xc88a48, 0xf0c888],
  )
  for (let k = 0; k < 4; k++)
    b.box(
      'stone',
      Math.sin(k * 1.5708) * 0.22 - 0.05,
      1.16,
      Math.cos(k * 1.5708) * 0.22 - 0.05,
      Math.sin(k * 1.5708) * 0.22 + 0.05,
      1.5,
      Math.cos(k * 1.5708) * 0.22 + 0.05,
      grey,
    )
  b.lathe(
    'stone',
    0,
    0,
    [
      [0.55, 1.56],
      [0.5, 1.5],
      [0.3, 1.72],
      [0.1, 1.8],
      [0.09, 1.9],
      [0.13, 1.98],
      [0.001, 2.14],
    ],
    sides,
    grey,
  )
}

const hall: Drawer = (b, { level }) => {
  b.box('stone', -9, -1.5, -7, 9, 0.7, 7, [0x7f7b72, 0xb4aea2])
  for (let n = 0; n < 4; n++)
    b.box('stone', -2.4, -0.5, 7 + n * 0.4, 2.4, 0.7 - (n + 1) * 0.17, 7.4 + n * 0.4, [0x8a867c, 0xbab4a8])
  b.box('plaster', -7, 0.7, -5, 7, 4.4, 5, [0xd8cbb0, 0xf0e6d0], 'bt')
  for (let n = 0; n <= 7; n++)
    for (const z of [5.05, -5.05])
      b.tube(
        'wood',
        [
          [-7 + n * 2, 0.7, z],
          [-7 + n * 2, 4.6, z],
        ],
        [0.2, 0.2],
        level === 0 ? 8 : 4,
        RED,
      )
  for (let n = 0; n < 7; n++) {
    const x = -7 + n * 2
    b.quad(
      n === 3 ? 'lit' : 'dark',
      [x + 0.25, 0.8, 5.03],
      [x + 1.75, 0.8, 5.03],
      [x + 1.75, 3.6, 5.03],
      [x + 0.25, 3.6, 5.03],
      n === 3 ? [0xa8682c, 0xe8b868] : [0x5a4434, 0x86684c],
    )
    if (level === 0)
      for (let k = 1; k < 6; k++)
        b.quad(
          'wood',
          [x + 0.25 + k * 0.25, 0.8, 5.06],
          [x + 0.29 + k * 0.25, 0.8, 5.06],
          [x + 0.29 + k * 0.25, 3.6, 5.06],
          [x + 0.25 + k * 0.25, 3.6, 5.06],
          0x4a3020,
          [0, 0, 1],
        )
  }
  b.box('wood', -7.4, 4.3, -5.4, 7.4, 4.75, 5.4, RED)
  sweep(b, 9.6, 7.6, 4.9, 5, 4.6, 0.9, level)
  for (const x of [-3, 3])
    b.lathe(
      'lit',
      x,
      6.2,
      [
        [0.16, 2.6],
        [0.34, 2.8],
        [0.36, 3.2],
        [0.34, 3.55],
        [0.16, 3.75],
      ],
      8,
      [0xb84a20, 0xf0905a],
    )
}

const pagoda: Drawer = (b, { level }) => {
  b.box('stone', -4.6, -1.5, -4.6, 4.6, 0.7, 4.6, [0x7f7b72, 0xb4aea2])
  let y = 0.7
  for (let n = 0; n < 5; n++) {
    const w = 3.3 - n * 0.36
    b.box('plaster', -w, y, -w, w, y + 2.4, w, [0xd8cbb0, 0xf0e6d0], 'bt')
    for (const s of [-1, 1])
      for (const t of [-1, 1]) b.box('wood', s * w - 0.16, y, t * w - 0.16, s * w + 0.16, y + 2.5, t * w + 0.16, RED)
    b.quad(
      n % 2 ? 'dark' : 'lit',
      [-0.7, y + 0.3, w + 0.03],
      [0.7, y + 0.3, w + 0.03],
      [0.7, y + 1.9, w + 0.03],
      [-0.7, y + 1.9, w + 0.03],
      n % 2 ? [0x5a4434, 0x86684c] : [0xa8682c, 0xe8b868],
    )
    b.box('wood', -w - 0.5, y - 0.05, -w - 0.5, w + 0.5, y + 0.12, w + 0.5, RED)
    sweep(b, w + 1.9, w + 1.9, y + 2.5, 1.35, 0.5, 0.6, level)
    y += 3.3
  }
  b.lathe(
    'metal',
    0,
    0,
    [
      [0.3, y],
      [0.14, y + 0.4],
      [0.1, y + 1],
      [0.3, y + 1.1],
      [0.1, y + 1.2],
      [0.26, y + 1.7],
      [0.1, y + 1.8],
      [0.22, y + 2.3],
      [0.06, y + 2.4],
      [0.001, y + 4],
    ],
    8,
    [0x8a6a2c, 0xe0b850],
  )
}

export const EAST: Partial<Record<ThingKind, Drawer>> = { torii, toro, hall, pagoda }
