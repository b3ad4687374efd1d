/** A newspaper stand: a counter under a visor, papers and magazines in racks on three sides, a roof of scales with its crest. Front to +z. */
import { nationOf } from '../../place/nation.ts'
import { cell01 } from '../../place/noise.ts'
import { type MeshBuilder, mix, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import type { Drawer } from '../drawers.ts'
import { write } from './letters.ts'
import { newsWord } from './words.ts'

const W = 0.92
const D = 1.15
const COVERS = [0xd8543c, 0x2f5f8f, 0xe8b23c, 0x7a3f6a, 0x3f7a5c, 0xf0e8d8, 0x22262c] as const

/** Rows of covers on the plane z, each with a band for its name and a face or view under it. */
const rack = (
  b: MeshBuilder,
  x0: number,
  x1: number,
  y0: number,
  rows: number,
  z: number,
  level: number,
  seed: number,
): void => {
  const n = level === 0 ? Math.round((x1 - x0) / 0.24) : 3
  for (let r = 0; r < (level === 0 ? rows : 1); r++)
    for (let k = 0; k < n; k++) {
      const own = cell01(seed, k, r)
      const w = (x1 - x0) / n
      const [x, y] = [x0 + w * k + w * 0.06, y0 + r * 0.36]
      const h = level === 0 ? 0.31 : rows * 0.36
      const tone = COVERS[Math.floor(own * 61) % COVERS.length]!
      b.quad(
        'line',
        [x, y, z],
        [x + w * 0.88, y, z],
        [x + w * 0.88, y + h, z - 0.03],
        [x, y + h, z - 0.03],
        [shade(tone, 0.85), tone],
        [0, 0.2, 1],
      )
      if (level > 0) continue
      const pale = mix(tone, own > 0.5 ? 0xffffff : 0x181410, 0.7)
      b.quad(
        'line',
        [x + 0.02, y + 0.235, z],
        [x + w * 0.8, y + 0.235, z],
        [x + w * 0.8, y + 0.285, z],
        [x + 0.02, y + 0.285, z],
        pale,
      )
      b.quad(
        'line',
        [x + w * 0.24, y + 0.03, z + 0.008],
        [x + w * 0.64, y + 0.03, z + 0.008],
        [x + w * 0.54, y + 0.19, z],
        [x + w * 0.34, y + 0.19, z],
        mix(pale, 0xd8a080, 0.6),
      )
    }
}

export const kiosk: Drawer = (b, { level, place }) => {
  const nation = nationOf(place)
  const green = [0x183a30, 0x2c5f4e] as const
  const dark = nation === 'british' || nation === 'american' ? ([0x2a3038, 0x4a545c] as const) : green
  b.box('metal', -W, 0, -D, W, 0.3, D, [shade(dark[0], 0.8), dark[0]], 'b')
  b.box('metal', -W, 0.3, -D, W, 2.45, D - 0.3, dark, 'bft')
  // The open front: lit within, somebody behind the counter.
  const z = D - 0.3
  b.quad(
    'lit',
    [-W + 0.08, 1, z - 0.5],
    [W - 0.08, 1, z - 0.5],
    [W - 0.08, 2.3, z - 0.5],
    [-W + 0.08, 2.3, z - 0.5],
    [0x8a5a2c, 0xe8b870],
  )
  b.box('metal', -W, 0.3, z - 0.5, W, 1, z, dark, 'bnlr')
  for (const x of [-W, W - 0.1]) b.box('metal', x, 0.3, z - 0.5, x + 0.1, 2.45, z, dark, 'bt')
  b.box('wood', -W, 0.96, z - 0.5, W, 1.02, D, [0x3f2f24, 0x7a5c44], '')
  b.box('metal', -W, 2.2, z - 0.5, W, 2.45, z, dark, 'n')
  rack(b, -W + 0.06, W - 0.06, 0.34, 1, z + 0.1, level, 5)
  for (const s of [-1, 1])
    b.at(s * W, 0, -0.15, (s * Math.PI) / 2, () => rack(b, -0.95, 0.95, 0.5, 5, 0.04, level, 7 + s))
  if (level === 0) {
    b.lathe('cloth', 0, z - 0.3, pairs([0.2, 1, 0.2, 1.25, 0.07, 1.38]), 7, 0x4a3a5a)
    b.lathe('matte', 0, z - 0.3, pairs([0.06, 1.38, 0.1, 1.5, 0.06, 1.62, 0.001, 1.64]), 7, [0xd0a080, 0x6a4a34])
    // Papers in piles on the counter.
    for (let k = 0; k < 4; k++) {
      const x = -0.7 + k * 0.4
      b.box('line', x, 1.02, D - 0.26, x + 0.3, 1.06 + 0.03 * (k % 3), D - 0.04, [0xb8b4a8, 0xf0ece0], 'nb')
    }
  }
  b.box('metal', -W - 0.22, 2.45, -D - 0.18, W + 0.22, 2.56, D + 0.22, [dark[0], shade(dark[1], 1.15)], '')
  if (level < 2) write(b, 'sign', newsWord(nation), 0, 2.25, z + 0.012, 0.15, 0xffe2a0)
  if (dark !== green) return
  // An eight-sided roof, bowed, with a spike; a cresting of palmettes over the visor.
  b.at(0, 0, 0, Math.PI / 8, () =>
    b.lathe(
      'metal',
      0,
      0,
      pairs([1.06, 2.56, 0.98, 2.8, 0.62, 3.12, 0.22, 3.3, 0.1, 3.42, 0.03, 3.5, 0.001, 3.85]),
      level < 2 ? 8 : 5,
      [0x1f4a3c, 0x3f8268],
    ),
  )
  if (level > 0) return
  for (let k = 0; k < 9; k++) {
    const x = -W - 0.1 + ((2 * W + 0.2) * (k + 0.5)) / 9
    b.quad(
      'rail',
      [x - 0.09, 2.56, D + 0.2],
      [x + 0.09, 2.56, D + 0.2],
      [x + 0.02, 2.72, D + 0.2],
      [x - 0.02, 2.72, D + 0.2],
      dark[1],
      [0, 0, 1],
    )
  }
}
