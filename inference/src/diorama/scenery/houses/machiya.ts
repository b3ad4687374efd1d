/** Machiya: dark wood, lattice, tiled eaves, cloth over the door, paper lanterns. */
import { stream } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import { shade } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { character } from '../street/letters.ts'
import { block } from './block.ts'

/** Machiya: dark wood, lattice, tiled eaves, noren and paper lanterns. */
const machiya: Drawer = (b, { variant, level, place }) => {
  const next = stream(5301, variant, 2)
  const hx = 4.5
  const depth = 10
  const wood = [0x4a3426, 0x6e5038] as const
  const chinese = place.culture === 'chinese'
  const wall = variant % 2 ? 0xe6dcc4 : 0xd2b894
  block(b, 'plaster', hx, 0, 5.6, depth, [shade(wall, 0.84), wall])
  b.quad(
    'lit',
    [-hx + 0.3, 0.5, 0.03],
    [hx - 1.6, 0.5, 0.03],
    [hx - 1.6, 2.4, 0.03],
    [-hx + 0.3, 2.4, 0.03],
    [0xa8682c, 0xe8bc78],
  )
  b.quad(
    'lit',
    [-hx + 0.8, 3.7, 0.03],
    [hx - 0.8, 3.7, 0.03],
    [hx - 0.8, 4.9, 0.03],
    [-hx + 0.8, 4.9, 0.03],
    next() < 0.6 ? [0xb87838, 0xe8bc78] : [0x4a4038, 0x6a5c4c],
  )
  const bars = level === 0 ? 26 : level === 1 ? 12 : 0
  if (bars > 0)
    for (let n = 0; n <= bars; n++) {
      const x = -hx + 0.3 + (n / bars) * (2 * hx - 1.9)
      b.quad(
        'wood',
        [x - 0.03, 0.5, 0.07],
        [x + 0.03, 0.5, 0.07],
        [x + 0.03, 2.4, 0.07],
        [x - 0.03, 2.4, 0.07],
        wood,
        [0, 0, 1],
      )
      if (n % 2 === 0)
        b.quad(
          'wood',
          [x - 0.03, 3.7, 0.06],
          [x + 0.03, 3.7, 0.06],
          [x + 0.03, 4.9, 0.06],
          [x - 0.03, 4.9, 0.06],
          wood,
          [0, 0, 1],
        )
    }
  b.box('wood', -hx, 0, 0, hx, 0.5, 0.08, wood, 'n')
  b.box('wood', -hx, 2.4, 0, hx, 2.62, 0.12, wood, 'n')
  // Door with a cloth curtain.
  b.quad(
    'lit',
    [hx - 1.5, 0, 0.03],
    [hx - 0.3, 0, 0.03],
    [hx - 0.3, 2.4, 0.03],
    [hx - 1.5, 2.4, 0.03],
    [0x8a5424, 0xd8a868],
  )
  const noren = [0x2f4a7a, 0x8f2f2c, 0x4a6a4a, 0x5a3f6a][variant % 4] ?? 0x2f4a7a
  for (let n = 0; n < 3; n++) {
    const x = hx - 1.5 + n * 0.4
    b.quad(
      'fabric',
      [x + 0.02, 1.45, 0.16],
      [x + 0.38, 1.45, 0.16],
      [x + 0.38, 2.3, 0.13],
      [x + 0.02, 2.3, 0.13],
      [shade(noren, 0.85), noren],
    )
    if (level === 0) character(b, 'line', variant * 7 + n, x + 0.2, 1.95, 0.165, 0.24, 0xf4ead8)
  }
  const tile = chinese ? 0x5a6068 : 0x565d68
  const eave = (y: number, out: number, rise: number, back: number): void => {
    b.quad(
      'roof',
      [-hx - 0.2, y, out],
      [hx + 0.2, y, out],
      [hx + 0.2, y + rise, back],
      [-hx - 0.2, y + rise, back],
      [shade(tile, 0.85), shade(tile, 1.15)],
    )
    b.quad(
      'wood',
      [hx + 0.2, y - 0.08, out],
      [-hx - 0.2, y - 0.08, out],
      [-hx - 0.2, y + rise - 0.1, back],
      [hx + 0.2, y + rise - 0.1, back],
      0x3f2e22,
    )
    b.box('wood', -hx - 0.2, y - 0.1, out - 0.05, hx + 0.2, y, out + 0.02, 0x5a4030, '')
  }
  eave(2.75, 1.15, 0.55, 0)
  eave(5.5, 0.8, 2.6, -depth / 2)
  b.quad(
    'roof',
    [hx + 0.2, 5.5, -depth - 0.6],
    [-hx - 0.2, 5.5, -depth - 0.6],
    [-hx - 0.2, 8.1, -depth / 2],
    [hx + 0.2, 8.1, -depth / 2],
    tile,
  )
  for (const s of [-1, 1]) {
    const i = b.vertex('plaster', [s * hx, 5.6, 0], [s, 0, 0], wall)
    b.vertex('plaster', [s * hx, 5.6, -depth], [s, 0, 0], wall)
    b.vertex('plaster', [s * hx, 8, -depth / 2], [s, 0, 0], wall)
    if (s > 0) b.triangle('plaster', i, i + 1, i + 2)
    else b.triangle('plaster', i, i + 2, i + 1)
  }
  b.box('roof', -hx - 0.3, 7.95, -depth / 2 - 0.25, hx + 0.3, 8.3, -depth / 2 + 0.25, [0x4a5058, 0x6c747e])
  if (level < 2)
    for (const x of [-hx + 0.5, -1, 1.6]) {
      b.lathe(
        'lit',
        x,
        0.75,
        [
          [0.1, 1.78],
          [0.19, 1.9],
          [0.21, 2.1],
          [0.19, 2.3],
          [0.1, 2.42],
        ],
        8,
        chinese ? [0xb83a20, 0xe0603c] : [0xc87838, 0xf0c888],
      )
      b.lathe(
        'wood',
        x,
        0.75,
        [
          [0.11, 2.42],
          [0.11, 2.48],
        ],
        6,
        0x2a2018,
      )
    }
}

export const MACHIYA: Partial<Record<ThingKind, Drawer>> = { machiya }
