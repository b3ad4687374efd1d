/** A room to train in: mirrors and weights, a bench under its bar, a treadmill, a bag to punch. */
import type { Place } from '../../state/state.ts'
import type { MeshBuilder } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import { rug } from './furniture.ts'
import { shellOf } from './homes.ts'
import { shell } from './room-shell.ts'

export const gym = (b: MeshBuilder, place: Place): void => {
  const s = {
    ...shellOf(place),
    floor: 'paving' as const,
    floorTone: 0x565c66,
    wall: 0xd4d8dc,
    wainscot: 0xd8622c,
    curtain: undefined,
    h: 3.2,
    sill: 0.9,
    head: 2.6,
    panes: 3,
  }
  shell(b, s)
  const [steel, black] = [
    [0x7c868e, 0xc4ccd4],
    [0x1c1e22, 0x3c4046],
  ] as const
  // A wall of mirrors with its rack of weights.
  b.quad(
    'glass',
    [-0.2, 0.9, -s.hz + 0.03],
    [3, 0.9, -s.hz + 0.03],
    [3, 2.5, -s.hz + 0.03],
    [-0.2, 2.5, -s.hz + 0.03],
    [0x8aa0ac, 0xdce8ee],
  )
  b.box('metal', -0.1, 0, -s.hz + 0.1, 2.9, 0.06, -s.hz + 0.6, black)
  for (const y of [0.35, 0.75]) {
    b.box('metal', -0.1, y - 0.03, -s.hz + 0.12, 2.9, y, -s.hz + 0.5, black, '')
    for (let n = 0; n < 8; n++) {
      const x = 0.1 + n * 0.37
      const r = 0.07 + 0.008 * n
      for (const z of [-s.hz + 0.16, -s.hz + 0.4])
        b.tube(
          'matte',
          [
            [x, y + r, z],
            [x, y + r, z + 0.1],
          ],
          [r, r],
          8,
          [0x2a2c30, 0x54585e],
        )
      b.tube(
        'metal',
        [
          [x, y + r, -s.hz + 0.2],
          [x, y + r, -s.hz + 0.44],
        ],
        [0.018, 0.018],
        5,
        steel,
      )
    }
  }
  for (const x of [0, 2.8]) b.box('metal', x - 0.05, 0, -s.hz + 0.1, x + 0.05, 0.9, -s.hz + 0.2, black)
  // The bench under its bar.
  b.at(1.5, 0, -1.9, 0.15, () => {
    b.box('cloth', -0.16, 0.42, -0.6, 0.16, 0.5, 0.7, [0x8a1c1c, 0xc8302c], '')
    for (const z of [-0.5, 0.6]) b.box('metal', -0.04, 0, z - 0.04, 0.04, 0.42, z + 0.04, steel)
    for (const x of [-0.5, 0.5]) b.box('metal', x - 0.04, 0, -0.64, x + 0.04, 1.1, -0.56, steel)
    b.tube(
      'metal',
      [
        [-1, 1.12, -0.56],
        [1, 1.12, -0.56],
      ],
      [0.02, 0.02],
      6,
      steel,
    )
    for (const x of [-0.78, -0.68, 0.68, 0.78])
      b.tube(
        'matte',
        [
          [x - 0.03, 1.12, -0.56],
          [x + 0.03, 1.12, -0.56],
        ],
        [0.24, 0.24],
        14,
        [0x202226, 0x4a4e54],
      )
  })
  // A treadmill, a bag on its chain, a ball, mats.
  b.at(-2.2, 0, -2.6, 0.3, () => {
    b.box('metal', -0.36, 0, -0.8, 0.36, 0.16, 0.8, black)
    b.box('cloth', -0.28, 0.16, -0.7, 0.28, 0.18, 0.78, 0x2a2c30, 'b')
    for (const x of [-0.34, 0.34])
      b.tube(
        'metal',
        [
          [x, 0.1, -0.6],
          [x, 1.2, -0.74],
          [x, 1.1, -0.3],
        ],
        [0.03, 0.03, 0.025],
        5,
        steel,
      )
    b.box('metal', -0.36, 1.12, -0.84, 0.36, 1.36, -0.74, black, '')
    b.quad(
      'lit',
      [-0.2, 1.16, -0.73],
      [0.2, 1.16, -0.73],
      [0.2, 1.32, -0.73],
      [-0.2, 1.32, -0.73],
      [0x2a6a9a, 0x7ad0f0],
      [0, 0, 1],
    )
  })
  b.tube(
    'metal',
    [
      [-0.9, s.h, -3.2],
      [-0.9, 2.1, -3.2],
    ],
    [0.012, 0.012],
    3,
    0x8a9098,
  )
  b.lathe('cloth', -0.9, -3.2, pairs([0.12, 0.9, 0.2, 1, 0.2, 2, 0.12, 2.1]), 14, [0x7a1c18, 0xb83028])
  b.lathe('matte', 2.6, 0.4, pairs([0.001, 0, 0.32, 0.3, 0.001, 0.62]), 16, [0x2a7a9a, 0x6ac0d8])
  b.at(-1.2, 0, -0.9, 0, () => rug(b, 0.9, 0.4, 0x3a8a6a))
  for (const z of [-2.4, 0.2]) b.box('shine', -1.1, s.h - 0.08, z - 0.1, 1.1, s.h - 0.03, z + 0.1, 0xf8fcff, '')
}
