/** What hangs on a street front: balconies, washing, banners, lanterns, lattices, screens, strips of light, upright signs. */
import { bands, board, GLOWS, panel } from './front-signs.ts'
import { rail, spots, works } from './front-works.ts'
import { cell01 } from '../../place/noise.ts'
import { type MeshBuilder, shade } from '../build/mesh.ts'
import { WORDS } from '../street/glyphs.ts'
import type { Front } from './front.ts'

export type Extra =
  | 'balcony'
  | 'escape'
  | 'laundry'
  | 'banner'
  | 'flag'
  | 'flowers'
  | 'ivy'
  | 'lanterns'
  | 'oriel'
  | 'units'
  | 'tank'
  | 'strips'
  | 'screen'
  | 'holo'
  | 'boards'
  | 'boards-latin'
  | 'posters'
  | 'bands'
  | 'beams'
  | 'pipes'
  | 'cog'

const CLOTHS = [0xe8e4dc, 0x6a8ab0, 0xc8584a, 0xe0c070, 0x7a9a78]

export const hang = (b: MeshBuilder, f: Front, extra: Extra, top: number, level: number, seed: number): void => {
  const { hx, ground, floor, floors } = f
  const at = (n: number): number => ground + n * floor
  switch (extra) {
    case 'balcony':
      for (let n = 0; n < floors; n++) {
        if ((n + seed) % 2 && floors > 1) continue
        b.box('stone', -hx * 0.8, at(n) + 0.1, 0, hx * 0.8, at(n) + 0.24, 0.8, [shade(f.trim, 0.7), f.trim], 'n')
        if (level < 2) rail(b, -hx * 0.8, hx * 0.8, at(n) + 0.24, 0.76, level)
      }
      return
    case 'laundry':
      if (level > 1) return
      for (let n = 1; n <= 5; n++) {
        const x = -hx * 0.8 + (n / 6) * hx * 1.6
        const y = at(Math.min(floors - 1, 1)) - 0.1
        const c = CLOTHS[Math.floor(cell01(seed, n, 7) * 5) % 5] ?? 0xe8e4dc
        const tall = 0.5 + 0.5 * cell01(seed, n, 8)
        b.quad(
          'fabric',
          [x - 0.22, y - tall, 0.62],
          [x + 0.22, y - tall, 0.66],
          [x + 0.22, y, 0.6],
          [x - 0.22, y, 0.6],
          [shade(c, 0.85), c],
        )
      }
      b.box(
        'line',
        -hx * 0.85,
        at(Math.min(floors - 1, 1)) - 0.11,
        0.59,
        hx * 0.85,
        at(Math.min(floors - 1, 1)) - 0.09,
        0.61,
        0x6a6a6a,
        'lrn',
      )
      return
    case 'banner': {
      const c = [0xa8302c, 0x2f4a8a, 0xc8962c, 0x3a6a48][seed % 4] ?? 0xa8302c
      const x = hx * 0.5 * (seed % 2 ? 1 : -1)
      b.box('wood', x - 0.05, top - 0.75, 0, x + 0.05, top - 0.68, 1.3, 0x4a3626, '')
      b.at(x, top - 3.4, 0.72, Math.PI / 2, () => {
        b.quad('fabric', [-0.5, 0.3, 0], [0.5, 0.3, 0], [0.5, 2.7, 0], [-0.5, 2.7, 0], [shade(c, 0.86), c], [0, 0, 1])
        for (const s of [-1, 1]) {
          const i = b.vertex('fabric', [s * 0.5, 0.3, 0], [0, 0, 1], c)
          b.vertex('fabric', [0, 0.3, 0], [0, 0, 1], c)
          b.vertex('fabric', [s * 0.5, -0.15, 0], [0, 0, 1], c)
          b.triangle('fabric', i, i + 1, i + 2)
        }
        if (level < 2) {
          b.quad(
            'fabric',
            [-0.16, 0.9, 0.01],
            [0.16, 0.9, 0.01],
            [0.16, 2.2, 0.01],
            [-0.16, 2.2, 0.01],
            0xf0dca0,
            [0, 0, 1],
          )
          b.quad(
            'fabric',
            [-0.36, 1.5, 0.012],
            [0.36, 1.5, 0.012],
            [0.36, 1.78, 0.012],
            [-0.36, 1.78, 0.012],
            0xf0dca0,
            [0, 0, 1],
          )
        }
      })
      return
    }
    case 'flag': {
      const c = [0xc8402c, 0x2f5a9a, 0xe8e0d0][seed % 3] ?? 0xc8402c
      b.tube(
        'metal',
        [
          [0, top - 1.4, 0],
          [0, top - 0.2, 1.6],
        ],
        [0.03, 0.02],
        3,
        0xc8c0b0,
      )
      b.quad('fabric', [0, top - 1.5, 0.75], [0.05, top - 1.2, 1.55], [0, top - 0.3, 1.5], [0, top - 0.85, 0.7], c)
      return
    }
    case 'flowers':
      if (level > 1) return
      for (let n = 0; n < floors; n++)
        for (const x of spots(f)) {
          if (cell01(seed + 3, Math.round(x * 10), n) < 0.35) continue
          const y = at(n) + Math.max(0.35, (floor - f.h) * 0.45)
          b.box('wood', x - f.w, y - 0.3, 0.05, x + f.w, y - 0.08, 0.32, 0x6a4630, 'n')
          for (let k = 0; k < (level === 0 ? 5 : 2); k++) {
            const px = x - f.w + ((k + 0.5) / (level === 0 ? 5 : 2)) * f.w * 2
            const c = [0xd8402c, 0xe86a8a, 0xf0c040, 0xf4ecec][(k + seed) % 4] ?? 0xd8402c
            b.box('matte', px - 0.09, y - 0.08, 0.08, px + 0.09, y + 0.1 + 0.08 * (k & 1), 0.3, [0x4a8a3c, c], 'nb')
          }
        }
      return
    case 'ivy':
      if (level > 1) return
      for (let k = 0; k < (level === 0 ? 60 : 20); k++) {
        const t = cell01(seed + 5, k, 1)
        const x = (seed % 2 ? 1 : -1) * (hx - 0.2 - t * t * hx * 0.8)
        const y = 0.4 + cell01(seed + 5, k, 2) * (1 - t) * top
        const s = 0.26 + 0.2 * cell01(seed + 5, k, 3)
        b.quad(
          'leaves',
          [x - s, y - s, 0.1],
          [x + s, y - s, 0.12],
          [x + s, y + s, 0.16],
          [x - s, y + s, 0.1],
          [0x3f6a34, 0x6a9a44],
          [0, 0.4, 0.9],
        )
      }
      return
    case 'lanterns':
      for (const x of level === 0 ? [-hx * 0.7, -hx * 0.24, hx * 0.24, hx * 0.7] : [-hx * 0.5, hx * 0.5])
        b.lathe(
          'lit',
          x,
          0.75,
          [
            [0.09, ground - 0.82],
            [0.21, ground - 0.7],
            [0.24, ground - 0.5],
            [0.21, ground - 0.3],
            [0.09, ground - 0.18],
          ],
          level === 0 ? 8 : 5,
          [0xb82c1c, 0xe8603c],
        )
      return
    case 'oriel':
      for (const x of spots(f).filter((_, n) => (n + seed) % 2 === 0)) {
        const y = at(floors > 1 ? 1 : 0) + 0.3
        const w = f.w + 0.25
        b.box('wood', x - w, y, 0, x + w, y + 2, 0.7, [shade(f.frame, 0.8), f.frame], 'n')
        b.quad(
          'lit',
          [x - w + 0.1, y + 0.5, 0.71],
          [x + w - 0.1, y + 0.5, 0.71],
          [x + w - 0.1, y + 1.7, 0.71],
          [x - w + 0.1, y + 1.7, 0.71],
          [0xa06c34, 0xd8a868],
          [0, 0, 1],
        )
        if (level > 1) continue
        for (let k = 0; k <= 5; k++) {
          const at0 = x - w + 0.1 + (k / 5) * (2 * w - 0.2)
          b.quad(
            'line',
            [at0 - 0.03, y + 0.5, 0.73],
            [at0 + 0.03, y + 0.5, 0.73],
            [at0 + 0.03, y + 1.7, 0.73],
            [at0 - 0.03, y + 1.7, 0.73],
            shade(f.frame, 0.7),
            [0, 0, 1],
          )
          if (level === 0)
            b.quad(
              'line',
              [x - w, y + 0.5 + k * 0.24 - 0.02, 0.73],
              [x + w, y + 0.5 + k * 0.24 - 0.02, 0.73],
              [x + w, y + 0.5 + k * 0.24 + 0.02, 0.73],
              [x - w, y + 0.5 + k * 0.24 + 0.02, 0.73],
              shade(f.frame, 0.7),
              [0, 0, 1],
            )
        }
      }
      return
    case 'strips': {
      const c = GLOWS[seed % 6] ?? 0x4ad8ff
      for (const x of [-hx + 0.1, hx - 0.1]) b.box('sign', x - 0.06, 0.4, 0, x + 0.06, top, 0.1, c, 'nb')
      for (let n = 1; n <= floors; n += 2)
        b.box('sign', -hx, at(n) - 0.05, 0, hx, at(n) + 0.04, 0.1, shade(c, 0.8), 'nlr')
      return
    }
    case 'screen':
    case 'holo':
      return panel(b, f, extra === 'holo' ? 1 : 0.2, at(1), top, level, seed)
    case 'boards':
    case 'boards-latin': {
      const latin = extra === 'boards-latin'
      const words = latin
        ? ['BAR', 'HOTEL', 'CLUB', 'CINE', 'DISCO', 'JAZZ']
        : f.foot.word.match(/[\u3040-\u30ff]/) || f.foot.noren !== undefined
          ? WORDS.japanese
          : /[\uac00-\ud7a3]/.test(f.foot.word)
            ? WORDS.korean
            : WORDS.chinese
      const count = level < 2 ? 3 : 1
      for (let n = 0; n < count; n++) {
        const word = words[Math.floor(cell01(seed * 13 + 5, n, 43) * words.length)] ?? ''
        const tall = Math.min(top - ground - 1.2, 1.4 + [...word].length * 0.95)
        const x = [-hx + 0.3, hx - 0.3, -hx * 0.1][n] ?? 0
        board(
          b,
          x,
          ground - 0.7 + cell01(seed, n, 21) * Math.max(0, Math.min(6, top - ground - tall)),
          tall,
          word,
          GLOWS[(seed + n * 2) % 6] ?? 0,
          level,
        )
      }
      return
    }
    case 'bands':
      return bands(b, f, at, level, seed)
    default:
      return works(b, f, extra, top, level, seed)
  }
}
