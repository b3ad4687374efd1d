/** Landmarks on columns: the Brandenburg Gate, the temple over Athens. */
import { type MeshBuilder, type P3, shade } from '../../build/mesh.ts'
import { pairs } from '../../build/pairs.ts'
import { sides, type Landmark } from './parts.ts'

/** A hall of columns under its beam: what Berlin and Athens have in common. */
const portico = (b: MeshBuilder, road: number, wide: number, tone: number, level: number): number => {
  const h = 9
  const n = sides(level, 12)
  // Between the middle ones one walks through; in a lane there is no room for six.
  const inner = Math.max(road * 0.38, 2.1)
  const half = wide - road > 3 ? [inner, road + 1.1, wide - 0.9] : [inner, wide - 0.9]
  const xs = half.flatMap((x) => [-x, x])
  for (const x of xs)
    for (const z of level > 1 ? [1.8] : [1.8, -1.8]) {
      b.lathe('stone', x, z, pairs([0.86, 0, 0.8, 0.5, 0.7, 0.7, 0.62, h - 0.6, 0.86, h - 0.3, 0.86, h]), n, [
        shade(tone, 0.84),
        tone,
      ])
      // Between the columns of a pair stands a wall.
      if (z > 0) b.box('stone', x - 0.3, 0, -1.8, x + 0.3, h, 1.8, shade(tone, 0.78), 'b')
    }
  b.box('stone', -wide, h, -2.6, wide, h + 1.5, 2.6, [shade(tone, 0.86), tone], '')
  b.box('stone', -wide - 0.4, h + 1.5, -3, wide + 0.4, h + 2, 3, [shade(tone, 0.76), shade(tone, 1.06)], '')
  return h + 2
}

/** Berlin: the Brandenburg Gate with its team of four. */
export const berlin: Landmark = (b, road, wide, level) => {
  const tone = 0xd8c8a4
  const y = portico(b, road, wide, tone, level)
  b.box('stone', -5.4, y, -2.2, 5.4, y + 2.2, 2.2, [shade(tone, 0.9), tone], 'b')
  b.box('stone', -5.8, y + 2.2, -2.5, 5.8, y + 2.6, 2.5, shade(tone, 1.05), '')
  const bronze = [0x3a6050, 0x78a892] as const
  const t = y + 2.6
  for (const x of [-1.8, -0.6, 0.6, 1.8]) {
    b.tube(
      'metal',
      [
        [x, t + 1.3, -0.6],
        [x, t + 1.5, 0.5],
        [x, t + 2.4, 1.1],
        [x, t + 2.1, 1.6],
      ],
      [0.3, 0.36, 0.2, 0.08],
      5,
      bronze,
    )
    b.tube(
      'metal',
      [
        [x, t, 0.4],
        [x, t + 1.3, 0.4],
      ],
      [0.1, 0.16],
      3,
      bronze,
    )
    b.tube(
      'metal',
      [
        [x, t, -0.6],
        [x, t + 1.3, -0.5],
      ],
      [0.1, 0.2],
      3,
      bronze,
    )
  }
  b.lathe(
    'metal',
    0,
    -1.2,
    pairs([0.7, t, 0.5, t + 1.6, 0.4, t + 2.8, 0.16, t + 3.1, 0.26, t + 3.5, 0.001, t + 3.9]),
    7,
    bronze,
  )
  b.tube(
    'metal',
    [
      [0.4, t + 1.5, -1.1],
      [0.5, t + 5, -1.1],
    ],
    [0.05, 0.05],
    4,
    bronze,
  )
  b.lathe('metal', 0.5, -1.1, pairs([0.001, t + 4.9, 0.34, t + 5.3, 0.001, t + 5.7]), 6, bronze)
}

/** Athens: the temple over the town. */
export const athens: Landmark = (b, road, wide, level) => {
  const tone = 0xf0e2c4
  const y = portico(b, road, wide, tone, level)
  for (const s of [-1, 1]) {
    const q: [P3, P3, P3] = [
      [-wide - 0.4, y, s * 2.8],
      [wide + 0.4, y, s * 2.8],
      [0, y + 3.6, s * 2.8],
    ]
    const i = b.vertex('stone', s > 0 ? q[0] : q[1], [0, 0, s], shade(tone, 0.9))
    b.vertex('stone', s > 0 ? q[1] : q[0], [0, 0, s], shade(tone, 0.9))
    b.vertex('stone', q[2], [0, 0, s], tone)
    b.triangle('stone', i, i + 1, i + 2)
    b.quad(
      'stone',
      [s * (wide + 0.7), y, 3.2],
      [s * (wide + 0.7), y, -3.2],
      [0, y + 4, -3.2],
      [0, y + 4, 3.2],
      [shade(tone, 0.9), tone],
      [s * 0.4, 0.9, 0],
    )
  }
}
