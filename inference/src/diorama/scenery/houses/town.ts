/** Town houses: gabled old-town fronts, Japanese machiya, plain shop houses, neon blocks, office towers. Fronts face +z at z = 0. */
import { nationOf } from '../../place/nation.ts'
import { stream } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import type { Trade } from '../../place/trade.ts'
import { type MeshBuilder, shade } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { display } from '../street/display.ts'
import { write } from '../street/letters.ts'
import { shopWord } from '../street/words.ts'
import { awning } from './awning.ts'
import { casement } from './rural-parts.ts'
import { block } from './block.ts'

const PASTELS = [0xe8c9a0, 0xe2a98a, 0xd9c48c, 0xc9d2b8, 0xe6d8c4, 0xb8c8d2]
const TILES = [0xa8583f, 0xb8694a, 0x8a4a3a, 0x7a5a50]
const SOLD: readonly Trade[] = ['bakery', 'tobacco', 'books', 'wine', 'flowers', 'cheese', 'hats', 'shoes']

const front = (
  b: MeshBuilder,
  w: number,
  tone: number,
  word: string,
  trade: Trade,
  level: number,
  cloth: number,
): void => {
  b.box('wood', -w, 0, 0, w, 0.6, 0.12, [shade(tone, 0.7), tone], 'n')
  b.box('wood', -w, 2.6, 0, w, 3.05, 0.16, [tone, shade(tone, 1.15)], 'n')
  display(b, -w + 0.1, w - 1.1, 0.6, 2.6, 0.05, level, tone & 255, 0xe0a860, trade)
  b.box('wood', w - 1.05, 0, 0.02, w - 0.1, 2.4, 0.1, [shade(tone, 0.55), shade(tone, 0.85)], 'n')
  if (level < 2) {
    for (let n = 0; n <= 3; n++)
      b.box(
        'wood',
        -w + 0.05 + n * ((2 * w - 1.15) / 3),
        0,
        0.05,
        -w + 0.15 + n * ((2 * w - 1.15) / 3),
        2.6,
        0.14,
        tone,
        'n',
      )
    write(b, 'sign', word, 0, 2.7, 0.17, 0.24, 0xffe2a8)
    awning(b, -w, w - 1, 2.62, 1.05, cloth, level)
  }
}

/** Old town: plaster or half-timber, steep gable to the street, shutters and flower boxes. */
const house: Drawer = (b, { place, variant, level }) => {
  const next = stream(5201, variant, 2)
  const wall = PASTELS[variant % PASTELS.length] ?? 0xe8c9a0
  const roof = TILES[variant % TILES.length] ?? 0xa8583f
  const tone = [shade(wall, 0.86), wall] as const
  const floors = 2 + (variant % 3 === 0 ? 1 : 0)
  const top = 3.2 + floors * 2.7
  const hx = 5
  const depth = 9
  const timber = variant % 3 !== 1
  block(b, 'stone', hx, -0.4, 3.2, depth, [0x8a8074, 0xbcb0a0])
  block(b, 'plaster', hx, 3.2, top, depth, tone)
  if (variant % 2 === 0)
    front(
      b,
      3.6,
      [0x6a3a2a, 0x2f5a4a, 0x3a4a6a][variant % 3] ?? 0x6a3a2a,
      shopWord(nationOf(place), SOLD[variant % SOLD.length]!),
      SOLD[variant % SOLD.length]!,
      level,
      [0xb5483c, 0x3f7f6a, 0x4a6aa0][variant % 3] ?? 0,
    )
  else {
    casement(b, -2.6, 1, 0, 1.3, 1.5, true, level, 0xf0e8d8, 0x5a4a3c)
    b.box('wood', 0.8, 0, 0, 2.2, 2.5, 0.1, [0x4a3426, 0x7a5840], 'n')
    b.lathe(
      'shine',
      2.6,
      0.25,
      [
        [0.001, 2.1],
        [0.12, 2.2],
        [0.12, 2.45],
        [0.001, 2.6],
      ],
      6,
      0xffd08a,
    )
  }
  for (let f = 0; f < floors; f++)
    for (let n = 0; n < 3; n++)
      casement(
        b,
        -3 + n * 3,
        3.9 + f * 2.7,
        0,
        0.95,
        1.45,
        next() < 0.5,
        level,
        0xf2ece0,
        [0x4f7f6a, 0x7a4a3a, 0x4a6a8a][variant % 3] ?? 0,
        f === 0,
      )
  const rise = 5.2
  const e = 0.4
  // Gable to the street.
  const g = [shade(roof, 0.8), shade(roof, 1.1)] as const
  b.quad(
    'roof',
    [hx + e, top - 0.4, -depth],
    [hx + e, top - 0.4, 0.45],
    [0, top + rise, 0.45],
    [0, top + rise, -depth],
    g,
  )
  b.quad(
    'roof',
    [-hx - e, top - 0.4, 0.45],
    [-hx - e, top - 0.4, -depth],
    [0, top + rise, -depth],
    [0, top + rise, 0.45],
    g,
  )
  for (const s of [0, -1]) {
    const z = s === 0 ? 0.02 : -depth
    const i = b.vertex('plaster', [-hx, top, z], [0, 0, s === 0 ? 1 : -1], wall)
    b.vertex('plaster', [hx, top, z], [0, 0, s === 0 ? 1 : -1], wall)
    b.vertex('plaster', [0, top + rise * 0.96, z], [0, 0, s === 0 ? 1 : -1], wall)
    if (s === 0) b.triangle('plaster', i, i + 1, i + 2)
    else b.triangle('plaster', i, i + 2, i + 1)
  }
  for (const s of [-1, 1])
    b.tube(
      'wood',
      [
        [s * (hx + e), top - 0.5, 0.46],
        [0, top + rise - 0.05, 0.46],
      ],
      [0.12, 0.12],
      4,
      0x6a4a36,
    )
  casement(b, 0, top + 0.9, 0.02, 0.9, 1.2, next() < 0.6, level, 0xf2ece0, null)
  if (timber && level < 2) {
    const beam = 0x5a3f2e
    for (let f = 0; f <= floors; f++)
      b.box('wood', -hx, 3.2 + f * 2.7 - 0.1, 0, hx, 3.2 + f * 2.7 + 0.1, 0.09, beam, 'n')
    for (const x of [-4.9, -1.5, 1.5, 4.7]) b.box('wood', x, 3.2, 0, x + 0.2, top, 0.08, beam, 'nb')
    if (level === 0)
      for (let f = 0; f < floors; f++)
        for (const s of [-1, 1]) {
          const y = 3.3 + f * 2.7
          b.quad(
            'wood',
            [s * 4.7, y, 0.085],
            [s * 4.45, y, 0.085],
            [s * 3.95, y + 0.65, 0.085],
            [s * 4.2, y + 0.65, 0.085],
            beam,
            [0, 0, 1],
          )
        }
  }
  b.box('brick', -3.4, top + 1.2, -3.6, -2.5, top + 4.6, -2.7, [0x8a5542, 0xb0745a])
}

/** A two-floor shop house with a tiled roof: the plain neighbour of any town. */
const shop: Drawer = (b, wanted) => house(b, { ...wanted, variant: wanted.variant * 2 })

export const TOWN: Partial<Record<ThingKind, Drawer>> = { house, shop }
