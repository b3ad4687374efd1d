/** A mansion nobody lives in: steep slates, a tower, dead windows and a few that should not be lit. */
import { cell01 } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import { type MeshBuilder, shade } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

const WALL = [0x3c3a40, 0x6a6664] as const
const SLATE = 0x34384a
const TRIM = [0x2a2830, 0x4a464c] as const
const GLOW = [0x6a9a38, 0xd8ff9a] as const

/** A tall window with a pointed head, z metres out. */
const window = (b: MeshBuilder, x: number, y: number, z: number, h: number, seed: number): void => {
  const lit = cell01(91, seed, 3) < 0.3
  const [key, paint] = lit ? (['lit', GLOW] as const) : (['dark', [0x14161c, 0x2a303c]] as const)
  b.box('wood', x - 0.52, y - 0.12, z, x + 0.52, y + h + 0.1, z + 0.05, TRIM, 'n')
  b.quad(
    key,
    [x - 0.4, y, z + 0.06],
    [x + 0.4, y, z + 0.06],
    [x + 0.4, y + h, z + 0.06],
    [x - 0.4, y + h, z + 0.06],
    paint,
    [0, 0, 1],
  )
  const i = b.vertex('wood', [x - 0.56, y + h, z + 0.06], [0, 0, 1], TRIM[1])
  b.vertex('wood', [x + 0.56, y + h, z + 0.06], [0, 0, 1], TRIM[1])
  b.vertex('wood', [x, y + h + 0.8, z + 0.06], [0, 0, 1], TRIM[1])
  b.triangle('wood', i, i + 1, i + 2)
  // A board nailed across, hanging by one end.
  if (!lit && cell01(93, seed, 5) < 0.5)
    b.box('wood', x - 0.6, y + h * 0.45, z + 0.08, x + 0.6, y + h * 0.56, z + 0.11, 0x5a4c3c, 'n')
}

/** A steep hipped roof over x0..x1, z0..z1. */
const hip = (b: MeshBuilder, x0: number, x1: number, z0: number, z1: number, y: number, rise: number): void => {
  const [o, ix, iz] = [0.5, (x1 - x0) * 0.3, (z0 + z1) / 2]
  const tone = [shade(SLATE, 0.8), shade(SLATE, 1.3)] as const
  const [a, c] = [x0 + ix, x1 - ix]
  b.quad('roof', [x0 - o, y, z1 + o], [x1 + o, y, z1 + o], [c, y + rise, iz], [a, y + rise, iz], tone)
  b.quad('roof', [x1 + o, y, z0 - o], [x0 - o, y, z0 - o], [a, y + rise, iz], [c, y + rise, iz], tone)
  b.quad('roof', [x0 - o, y, z0 - o], [x0 - o, y, z1 + o], [a, y + rise, iz], [a, y + rise, iz], tone)
  b.quad('roof', [x1 + o, y, z1 + o], [x1 + o, y, z0 - o], [c, y + rise, iz], [c, y + rise, iz], tone)
}

const mansion: Drawer = (b, { level }) => {
  b.box('stone', -7.2, -4, -4.7, 7.2, 0.7, 4.7, [0x2e2c30, 0x54504e])
  b.box('wood', -7, 0.7, -4.5, 7, 8, 4.5, WALL, 'bt')
  hip(b, -7, 7, -4.5, 4.5, 8, 5)
  // The gabled bay, the tower, the porch.
  b.box('wood', -6, 0.7, 4.5, -2, 8.6, 6, WALL, 'bt')
  hip(b, -6, -2, 3.4, 6, 8.6, 5.4)
  b.box('wood', 2.8, 0.7, 3, 6.6, 12.6, 6.4, WALL, 'bt')
  b.box('wood', 2.5, 12.3, 2.7, 6.9, 12.8, 6.7, TRIM, '')
  b.lathe(
    'roof',
    4.7,
    4.7,
    [
      [3.3, 12.6],
      [1.7, 15.4],
      [0.6, 19],
      [0.001, 20.6],
    ],
    4,
    [shade(SLATE, 0.8), shade(SLATE, 1.35)],
  )
  b.tube(
    'metal',
    [
      [4.7, 20, 4.7],
      [4.7, 22, 4.7],
    ],
    [0.07, 0.03],
    4,
    0x1c1c22,
  )
  for (const x of [-4.4, 1.2]) b.box('brick', x - 0.45, 9, -2, x + 0.45, 14.6, -1.1, [0x3a2e2c, 0x5c4844])
  b.box('wood', -1.8, 3.6, 4.5, 2.6, 3.9, 6.6, TRIM, '')
  for (const x of [-1.6, 2.4])
    b.tube(
      'wood',
      [
        [x, 0, 6.4],
        [x, 3.7, 6.4],
      ],
      [0.13, 0.11],
      5,
      TRIM,
    )
  b.box('stone', -1.6, -1, 4.5, 2.4, 0.35, 7, [0x2e2c30, 0x5a5654])
  b.box('wood', -0.3, 0.7, 4.5, 1.1, 3.1, 4.56, [0x1c1418, 0x3a282a], 'n')
  const rows: readonly (readonly [x: number, y: number, z: number])[] = [
    [-5, 1.9, 6],
    [-3, 1.9, 6],
    [-5, 5.4, 6],
    [-3, 5.4, 6],
    [-0.6, 5.2, 4.5],
    [1.4, 5.2, 4.5],
    [4.7, 1.9, 6.4],
    [4.7, 5.4, 6.4],
    [4.7, 9.2, 6.4],
  ]
  if (level < 3) rows.forEach(([x, y, z], n) => window(b, x, y, z, 1.7, n))
  for (const [turn, off] of [
    [Math.PI / 2, 7],
    [-Math.PI / 2, 7],
  ] as const)
    b.at(0, 0, 0, turn, () => {
      for (const x of [-2.6, 0.4, 3])
        for (const y of [1.9, 5.4]) window(b, x, y, off, 1.7, Math.round(x * 3 + y + turn))
    })
}

export const MANSION: Partial<Record<ThingKind, Drawer>> = { mansion }
