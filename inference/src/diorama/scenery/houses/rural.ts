/** Houses of the country: cottages, barns, Japanese farmhouses, huts, windmills. Fronts face +z. */
import type { ThingKind } from '../../place/things.ts'
import { mix, shade } from '../build/mesh.ts'
import { rowOf, type Rows } from '../../place/variety.ts'
import type { Drawer } from '../drawers.ts'
import { casement, chimney, gable } from './rural-parts.ts'

const WALLS = [0xf2e6cf, 0xe9dcc6, 0xf0d9b8, 0xdfe4dc, 0xf4efe2, 0xe6cdb2]
const ROOFS = [0xb9523c, 0x9c4a3a, 0xc4673f, 0x6f7f8c, 0xa8583f, 0x7d5a48]
const TRIM = [0x4f7f8f, 0x3f6f5a, 0x7a5a44, 0x2f5f8f, 0x8f3f3a, 0x5a7a4a]

/** Walls, roofs and woodwork of cottages of a variety: of ochre and tile, of gingerbread and icing. */
const OWN: Rows<readonly (readonly [wall: number, roof: number, trim: number])[]> = {
  tuscany: [
    [0xe8c488, 0xb8603c, 0x6a7a50],
    [0xd8a878, 0xa85a3c, 0x7a5a44],
  ],
  candy: [
    [0xb87840, 0xfff0f6, 0xf06a9a],
    [0xc8864c, 0xf8b8d4, 0x6ac8b0],
  ],
}

const cottage: Drawer = (b, { variant, level, place }) => {
  const own = rowOf(OWN, place)
  const [wall, roof, trim] = own?.[variant % own.length] ?? [
    WALLS[variant % WALLS.length] ?? 0xf2e6cf,
    ROOFS[variant % ROOFS.length] ?? 0xb9523c,
    TRIM[variant % TRIM.length] ?? 0x4f7f8f,
  ]
  const tone = [shade(wall, 0.86), wall] as const
  const hx = 4.2
  const hz = 3.1
  const top = 3
  b.box('stone', -hx - 0.1, -4.5, -hz - 0.1, hx + 0.1, 0.38, hz + 0.1, [0x77706a, 0xaaa294])
  b.box('plaster', -hx, 0.38, -hz, hx, top, hz, tone, 'bt')
  gable(b, hx, hz, top, 2.9, 0.6, roof, 'plaster', tone)
  // Wing towards the front with its own gable.
  b.at(2, 0, hz - 0.2, Math.PI / 2, () => {
    b.box('stone', -1.8, -2, -1.6, 1.3, 0.38, 1.6, [0x77706a, 0xaaa294])
    b.box('plaster', -1.7, 0.38, -1.5, 1.2, 2.7, 1.5, tone, 'bt')
    gable(b, 1.7, 1.5, 2.7, 1.7, 0.4, roof, 'plaster', tone)
  })
  chimney(b, -2.2, -0.9, 4, 6.6)
  const front = hz
  casement(b, -2.7, 1.2, front, 0.95, 1.15, true, level, 0xf4f0e6, trim, true)
  b.box('wood', -1.15, 0.38, front, -0.15, 2.45, front + 0.05, [shade(trim, 0.7), trim], 'n')
  if (level < 2) {
    b.box('wood', -1.27, 0.38, front, -1.15, 2.56, front + 0.1, 0xf4f0e6, 'n')
    b.box('wood', -0.15, 0.38, front, -0.03, 2.56, front + 0.1, 0xf4f0e6, 'n')
    b.box('stone', -1.4, -0.2, front, 0.1, 0.3, front + 0.7, 0xb0a798)
    // A porch roof on two posts.
    b.quad(
      'roof',
      [-1.6, 2.55, front + 1],
      [0.3, 2.55, front + 1],
      [0.3, 3, front],
      [-1.6, 3, front],
      [shade(roof, 0.85), roof],
    )
    for (const x of [-1.45, 0.15])
      b.tube(
        'wood',
        [
          [x, 0, front + 0.9],
          [x, 2.6, front + 0.9],
        ],
        [0.06, 0.06],
        5,
        0xe8e0d2,
      )
  }
  b.at(2, 0, hz + 1.5, 0, () => casement(b, 0, 1.05, 0, 1, 1.2, true, level, 0xf4f0e6, trim, true))
  b.at(-hx, 0, 0, -Math.PI / 2, () => {
    casement(b, -1.3, 1.2, 0, 0.85, 1.1, false, level, 0xf4f0e6, trim)
    casement(b, 1.3, 1.2, 0, 0.85, 1.1, true, level, 0xf4f0e6, trim)
    casement(b, 0, 3.5, 0, 0.75, 0.9, true, level, 0xf4f0e6, null)
  })
  b.at(hx, 0, 0, Math.PI / 2, () => {
    casement(b, -1, 1.2, 0, 0.85, 1.1, true, level, 0xf4f0e6, trim)
    casement(b, 0, 3.5, 0, 0.75, 0.9, false, level, 0xf4f0e6, null)
  })
}

const barn: Drawer = (b, { level }) => {
  const tone = [0x8a3a30, 0xb24c3c] as const
  b.box('stone', -5.1, -1.5, -3.9, 5.1, 0.3, 3.9, [0x77706a, 0xaaa294])
  b.box('wood', -5, 0.3, -3.8, 5, 4, 3.8, tone, 'bt')
  gable(b, 5, 3.8, 4, 3, 0.6, 0x6d6a6c, 'wood', tone)
  b.box('wood', -1.5, 0.1, 3.8, 1.5, 3.2, 3.88, [0x6a2a24, 0x8a3a30], 'n')
  if (level < 2) {
    for (const [x0, y0, x1, y1] of [
      [-1.6, 0.1, -1.45, 3.3],
      [1.45, 0.1, 1.6, 3.3],
      [-1.6, 3.2, 1.6, 3.35],
      [-0.07, 0.1, 0.07, 3.2],
    ] as const)
      b.box('wood', x0, y0, 3.88, x1, y1, 3.94, 0xf0e8dc, 'n')
    casement(b, -3.4, 1.5, 3.8, 0.9, 0.9, false, level, 0xf0e8dc, null)
    casement(b, 3.4, 1.5, 3.8, 0.9, 0.9, true, level, 0xf0e8dc, null)
  }
  b.at(5, 0, 0, Math.PI / 2, () => casement(b, 0, 4.2, 0, 1.2, 1.2, true, level, 0xf0e8dc, null))
  b.at(-5, 0, 0, -Math.PI / 2, () => casement(b, 0, 4.2, 0, 1.2, 1.2, false, level, 0xf0e8dc, null))
  b.lathe(
    'metal',
    7.2,
    -1.5,
    [
      [1.5, -1],
      [1.5, 7],
      [1.1, 7.9],
      [0.001, 8.3],
    ],
    level === 0 ? 16 : 9,
    [0x9aa2a6, 0xd2d8da],
  )
}

/** Thatched Japanese farmhouse: steep hipped thatch, dark timbers, paper screens. */
const minka: Drawer = (b, { level }) => {
  const hx = 5
  const hz = 3.7
  b.box('stone', -hx, -1.5, -hz, hx, 0.35, hz, [0x77706a, 0xaaa294])
  b.box('plaster', -hx + 0.3, 0.35, -hz + 0.3, hx - 0.3, 2.9, hz - 0.3, [0xd8cbb0, 0xefe4cc], 'bt')
  b.box('wood', -hx - 0.4, 0.35, hz - 0.3, hx + 0.4, 0.55, hz + 0.7, [0x5a3f2c, 0x8a6448])
  for (let n = 0; n <= 6; n++)
    b.box('wood', -hx + 0.2 + n * 1.6, 0.35, hz - 0.3, -hx + 0.36 + n * 1.6, 2.9, hz - 0.18, 0x4a3628, 'n')
  for (let n = 0; n < 6; n++) {
    const lit = n !== 1 && n !== 4
    b.quad(
      lit ? 'lit' : 'dark',
      [-hx + 0.4 + n * 1.6, 0.6, hz - 0.27],
      [-hx + 1.76 + n * 1.6, 0.6, hz - 0.27],
      [-hx + 1.76 + n * 1.6, 2.4, hz - 0.27],
      [-hx + 0.4 + n * 1.6, 2.4, hz - 0.27],
      lit ? [0xd8a866, 0xf0d09c] : [0x8a7a64, 0xa8967c],
    )
    if (level === 0)
      for (const k of [0.33, 0.66])
        b.quad(
          'wood',
          [-hx + 0.4 + n * 1.6 + 1.36 * k, 0.6, hz - 0.25],
          [-hx + 0.44 + n * 1.6 + 1.36 * k, 0.6, hz - 0.25],
          [-hx + 0.44 + n * 1.6 + 1.36 * k, 2.4, hz - 0.25],
          [-hx + 0.4 + n * 1.6 + 1.36 * k, 2.4, hz - 0.25],
          0x5a4030,
        )
  }
  const ex = hx + 1
  const ez = hz + 1
  const rx = hx - 1.9
  const top = 7
  const t = [0x8a744c, 0xc8ac72] as const
  b.quad('sand', [-ex, 2.6, ez], [ex, 2.6, ez], [rx, top, 0], [-rx, top, 0], t)
  b.quad('sand', [ex, 2.6, -ez], [-ex, 2.6, -ez], [-rx, top, 0], [rx, top, 0], t)
  for (const s of [1, -1])
    b.quad('sand', [s * ex, 2.6, s * ez], [s * ex, 2.6, -s * ez], [s * rx, top, 0], [s * rx, top, 0.001 * s], t)
  b.quad('wood', [-ex, 2.6, -ez], [ex, 2.6, -ez], [ex, 2.6, ez], [-ex, 2.6, ez], 0x4a3a2c, [0, -1, 0])
  b.box('wood', -rx - 0.3, top - 0.25, -0.35, rx + 0.3, top + 0.2, 0.35, [0x5a4632, 0x7a6044], '')
  for (let n = 0; n < 5; n++)
    b.box('wood', -rx + n * (rx / 2) - 0.12, top, -0.6, -rx + n * (rx / 2) + 0.12, top + 0.35, 0.6, 0x5a4632, '')
}

const hut: Drawer = (b, { level }) => {
  const tone = [0x6a8a94, 0xa8c4c8] as const
  b.box('wood', -2.4, -1, -2, 2.4, 0.35, 2, [0x5a4a3c, 0x84705a])
  b.box('wood', -2.3, 0.35, -1.8, 2.3, 2.6, 1.8, tone, 'bt')
  gable(b, 2.3, 1.8, 2.6, 1.4, 0.5, 0xd9d2c0, 'wood', tone)
  b.box('wood', -0.45, 0.35, 1.8, 0.45, 2.2, 1.86, [0xb86a4a, 0xd88a64], 'n')
  casement(b, -1.4, 1.1, 1.8, 0.8, 0.9, true, level, 0xffffff, null)
  casement(b, 1.4, 1.1, 1.8, 0.8, 0.9, false, level, 0xffffff, null)
  b.at(-2.3, 0, 0, -Math.PI / 2, () => casement(b, 0, 1.1, 0, 0.9, 0.9, true, level, 0xffffff, null))
}

const windmill: Drawer = (b, { level }) => {
  const sides = level === 0 ? 12 : 8
  b.lathe(
    'stone',
    0,
    0,
    [
      [3.3, -1.5],
      [3.1, 0.6],
      [2.9, 1],
    ],
    sides,
    [0x857c72, 0xb4aa9c],
  )
  b.lathe(
    'plaster',
    0,
    0,
    [
      [2.9, 1],
      [2.3, 5],
      [1.8, 9],
    ],
    sides,
    [0xe0d4bc, 0xf6efe0],
  )
  b.lathe(
    'roof',
    0,
    0,
    [
      [2.1, 9],
      [1.9, 9.6],
      [1.2, 10.8],
      [0.001, 11.4],
    ],
    sides,
    [0x6a4a3a, 0x94705a],
  )
  b.box('wood', -0.55, 0, 3, 0.55, 2.1, 3.06, [0x4a5f70, 0x6f8a9c], 'n')
  casement(b, 0, 4, 2.42, 0.7, 0.9, true, level, 0xf4f0e6, null)
  casement(b, 0, 6.6, 2.1, 0.6, 0.8, true, level, 0xf4f0e6, null)
  b.tube(
    'wood',
    [
      [0, 9.3, 1.2],
      [0, 9.5, 2.9],
    ],
    [0.2, 0.16],
    6,
    0x5a4632,
  )
}

export const RURAL_HOUSES: Partial<Record<ThingKind, Drawer>> = { cottage, barn, minka, hut, windmill }
export const cottageTone = (variant: number): number => mix(WALLS[variant % WALLS.length] ?? 0, 0xffffff, 0)
