/** The ground floor of a street front: shop, door with steps, arcade, open stall, or a walled court with its gate. */
import { cell01 } from '../../place/noise.ts'
import type { Trade } from '../../place/trade.ts'
import { type MeshBuilder, mix, shade } from '../build/mesh.ts'
import { display, showcase } from '../street/display.ts'
import { script } from '../street/glyphs.ts'
import { write } from '../street/letters.ts'
import { awning } from './awning.ts'
import type { Front } from './front.ts'

export interface Foot {
  shape: 'shop' | 'door' | 'arcade' | 'stall'
  /** What the sign says: in capitals, or in the writing of the place. */
  word: string
  /** What is sold, if it is known. */
  trade?: Trade
  /** Colours of the woodwork, the awning (none: no awning) and the lettering. */
  front: number
  awning?: number
  sign: number
  /** Colour of the light within. */
  warm?: number
  /** Cloth over the door, in strips (noren). */
  noren?: number
}

/** Is it written in other signs than capitals (Latin or Cyrillic)? */
const foreign = (word: string): boolean => /[^\u0020-\u04ff]/.test(word)

const sign = (
  b: MeshBuilder,
  f: Foot,
  x: number,
  y: number,
  z: number,
  height: number,
  level: number,
  wide: number,
): void => {
  if (level > 1) {
    const w = Math.min(wide * 0.35, f.word.length * height * 0.45)
    b.quad('sign', [x - w, y, z], [x + w, y, z], [x + w, y + height, z], [x - w, y + height, z], f.sign)
  } else if (foreign(f.word))
    script(b, 'sign', f.word, x, y + height / 2, z, Math.min(height * 1.2, wide / ([...f.word].length * 1.2)), f.sign)
  else write(b, 'sign', f.word, x, y, z, Math.min(height, (wide / f.word.length) * 1.05), f.sign)
}

const door = (b: MeshBuilder, x: number, tone: number, high: number, level: number): void => {
  b.box('wood', x - 0.52, 0, 0, x + 0.52, high, 0.05, [shade(tone, 0.72), tone], 'n')
  if (level > 1) return
  b.box('stone', x - 0.9, 0, 0, x + 0.9, 0.16, 0.55, [0x8a857c, 0xb4aea4], 'n')
  b.box('stone', x - 0.68, 0, 0, x - 0.52, high + 0.14, 0.12, 0xc4bcae, 'n')
  b.box('stone', x + 0.52, 0, 0, x + 0.68, high + 0.14, 0.12, 0xc4bcae, 'n')
  b.box('stone', x - 0.68, high, 0, x + 0.68, high + 0.18, 0.16, 0xc4bcae, 'n')
  if (level > 0) return
  for (const k of [-0.24, 0.24])
    for (const y of [0.25, 1.2])
      b.box('wood', x + k - 0.18, y, 0.05, x + k + 0.18, y + 0.75, 0.07, shade(tone, 1.12), 'n')
  b.lathe(
    'shine',
    x + 0.95,
    0.16,
    [
      [0.001, 1.95],
      [0.1, 2.02],
      [0.1, 2.2],
      [0.001, 2.28],
    ],
    5,
    0xffd89a,
  )
}

/** A dark opening with what is in it, lit from within. */
const opening = (
  b: MeshBuilder,
  x0: number,
  x1: number,
  high: number,
  deep: number,
  warm: number,
  level: number,
  seed: number,
): void => {
  const dim = shade(warm, 0.55)
  b.quad('lit', [x0, 0, -deep], [x1, 0, -deep], [x1, high, -deep], [x0, high, -deep], [dim, warm])
  if (level > 1) return
  b.quad(
    'lit',
    [x0, 0, 0],
    [x0, 0, -deep],
    [x0, high, -deep],
    [x0, high, 0],
    [shade(warm, 0.35), shade(warm, 0.6)],
    [1, 0, 0],
  )
  b.quad(
    'lit',
    [x1, 0, -deep],
    [x1, 0, 0],
    [x1, high, 0],
    [x1, high, -deep],
    [shade(warm, 0.35), shade(warm, 0.6)],
    [-1, 0, 0],
  )
  b.quad('lit', [x0, high, -deep], [x1, high, -deep], [x1, high, 0], [x0, high, 0], shade(warm, 0.4), [0, -1, 0])
  // Shelves and goods within, a counter with somebody behind it, lamps, baskets before it.
  const wide = x1 - x0
  const n = level === 0 ? Math.max(4, Math.round(wide / 0.36)) : 4
  const flat = (ax: number, ay: number, cx: number, cy: number, z: number, tone: number): void =>
    b.quad('lit', [ax, ay, z], [cx, ay, z], [cx, cy, z], [ax, cy, z], tone, [0, 0, 1])
  for (const [r, y] of [1.05, 1.62, 2.15].entries()) {
    if (y > high - 0.4) continue
    flat(x0, y - 0.06, x1, y, -deep + 0.02, shade(warm, 0.34))
    for (let k = 0; k < n; k++) {
      const t = cell01(seed + 61 + r, k, 1)
      if (t < 0.14) continue
      const a = x0 + ((k + 0.08) / n) * wide
      flat(
        a,
        y,
        a + (wide / n) * (0.6 + 0.3 * t),
        y + 0.14 + 0.3 * cell01(seed + 67, k, r),
        -deep + 0.03,
        mix(GOODS[Math.floor(t * 37) % 6] ?? 0, warm, 0.2),
      )
    }
  }
  flat(x0, 0, x1, 0.9, -deep * 0.5, shade(warm, 0.42))
  flat(x0, 0.84, x1, 0.94, -deep * 0.5 + 0.01, shade(warm, 0.7))
  const m = x0 + wide * (0.3 + 0.4 * cell01(seed + 69, 1, 1))
  flat(m - 0.2, 0.9, m + 0.2, 1.36, -deep * 0.6, shade(GOODS[seed % 6] ?? 0, 0.6))
  flat(m - 0.09, 1.38, m + 0.09, 1.62, -deep * 0.6, shade(warm, 0.5))
  if (level > 0) return
  for (let k = 0; k < Math.max(1, Math.round(wide / 2)); k++) {
    const x = x0 + ((k + 0.5) / Math.max(1, Math.round(wide / 2))) * wide
    b.lathe(
      'shine',
      x,
      -deep * 0.3,
      [
        [0.001, high - 0.62],
        [0.13, high - 0.56],
        [0.05, high - 0.4],
        [0.001, high - 0.38],
      ],
      7,
      0xfff0cc,
    )
    for (const [dx, tone] of [
      [-0.5, GOODS[(k + seed) % 6] ?? 0],
      [0.45, GOODS[(k + seed + 2) % 6] ?? 0],
    ] as const)
      if (cell01(seed + 71, k, dx > 0 ? 1 : 2) < 0.75) {
        b.box('wood', x + dx - 0.34, 0, 0.1, x + dx + 0.34, 0.42, 0.6, [0x5a4028, 0x8a6844], 'b')
        for (let g = 0; g < 4; g++)
          b.box(
            'matte',
            x + dx - 0.28 + g * 0.14,
            0.42,
            0.16,
            x + dx - 0.16 + g * 0.14,
            0.52 + 0.05 * (g & 1),
            0.54,
            shade(tone, 0.85 + 0.1 * (g % 3)),
            'b',
          )
      }
  }
}
const GOODS = [0xb8503c, 0xd8a03c, 0x4a7a5a, 0xc8b48a, 0x4a6a8a, 0x8a4a5a]

export const foot = (b: MeshBuilder, f: Front, level: number, seed: number): void => {
  const { hx, ground } = f
  const [key, tone] = f.base ?? [f.wall, f.tone]
  const paint = [shade(tone, 0.78), tone] as const
  const spot = f.foot
  const warm = spot.warm ?? 0xe0a860
  const wall = (x0: number, x1: number, y0: number, y1: number): void =>
    b.quad(key, [x0, y0, 0], [x1, y0, 0], [x1, y1, 0], [x0, y1, 0], paint)
  const band = Math.min(0.6, ground - 2.5)
  if (spot.shape === 'stall' || spot.shape === 'arcade') {
    const n = spot.shape === 'stall' ? 1 : Math.max(2, Math.round(hx / 1.7))
    const post = spot.shape === 'stall' ? 0.4 : 0.32
    const high = ground - band - 0.2
    for (let k = 0; k < n; k++) {
      const a = -hx + (k / n) * 2 * hx
      const c = -hx + ((k + 1) / n) * 2 * hx
      wall(a, a + post, 0, ground)
      wall(c - post, c, 0, ground)
      wall(a + post, c - post, high, ground)
      opening(b, a + post, c - post, high, 1.4, warm, level, seed + k)
      // Round heads over an arcade's openings.
      if (spot.shape === 'arcade' && level < 2) {
        const m = (a + c) / 2
        const w = (c - a) / 2 - post
        for (let s = 0; s < 6; s++) {
          const p = (q: number): [number, number, number] => [
            m + Math.cos((q / 6) * Math.PI) * w,
            high - w * 0.8 + Math.sin((q / 6) * Math.PI) * w * 0.8,
            0.01,
          ]
          const i = b.vertex(key, [s < 3 ? m + w : m - w, high, 0.01], [0, 0, 1], tone)
          const [p0, p1] = [p(s), p(s + 1)]
          b.vertex(key, p1, [0, 0, 1], tone)
          b.vertex(key, p0, [0, 0, 1], tone)
          b.triangle(key, i, i + 1, i + 2)
        }
      }
    }
    if (spot.word) {
      b.box('wood', -hx * 0.62, high + 0.1, 0, hx * 0.62, ground - 0.08, 0.1, [shade(spot.front, 0.8), spot.front], 'n')
      sign(b, spot, 0, high + 0.2, 0.12, Math.max(0.28, ground - high - 0.4), level, hx * 1.2)
    }
  } else if (spot.shape === 'shop') {
    const dx = seed % 2 ? hx - 0.85 : -hx + 0.85
    const [x0, x1] = dx > 0 ? [-hx + 0.2, hx - 1.6] : [-hx + 1.6, hx - 0.2]
    const head = ground - band - 0.15
    if (level === 0) {
      // The window is a hole in the wall.
      wall(-hx, x0, 0, ground)
      wall(x1, hx, 0, ground)
      wall(x0, x1, head, ground)
      const hole = { x0: x0 + 0.02, x1: x1 - 0.02, y0: 0.5, y1: head, z: 0.05 }
      showcase(b, { ...hole, warm: shade(warm, 0.96), trade: spot.trade, seed: seed * 17 }, 0.6)
    } else {
      wall(-hx, hx, 0, ground)
      display(b, x0 + 0.08, x1 - 0.08, 0.5, head, 0.05, level, seed * 17, warm)
    }
    b.box('wood', x0, 0, 0, x1, 0.5, 0.14, [shade(spot.front, 0.7), spot.front], 'n')
    if (level < 2)
      for (let n = 0; n <= 3; n++) {
        const x = x0 + 0.05 + (n / 3) * (x1 - x0 - 0.1)
        b.box('wood', x - 0.06, 0.5, 0.05, x + 0.06, head, 0.16, spot.front, 'n')
      }
    b.box('wood', -hx + 0.15, head, 0, hx - 0.15, head + band, 0.2, [spot.front, shade(spot.front, 1.2)], 'n')
    sign(b, spot, 0, head + band * 0.22, 0.215, band * 0.58, level, hx * 1.5)
    door(b, dx, spot.front, 2.2, Math.max(1, level))
  } else {
    wall(-hx, hx, 0, ground)
    const dx = ((seed % 3) - 1) * hx * 0.5
    door(b, dx, spot.front, 2.2, level)
    const h = Math.min(1.4, ground - 1.6)
    for (const k of [-0.62, 0, 0.62]) {
      const x = k * hx
      if (Math.abs(x - dx) < f.w + 0.9) continue
      const lit = cell01(seed + 71, Math.round(k * 10), 3) < f.lit
      b.quad(
        lit ? 'lit' : 'dark',
        [x - f.w, 1, 0.015],
        [x + f.w, 1, 0.015],
        [x + f.w, 1 + h, 0.015],
        [x - f.w, 1 + h, 0.015],
        lit ? [0xb07840, 0xe0b070] : [0x2f4054, 0x7890a8],
      )
      if (level > 1) continue
      for (const t of [-1, 0, 1]) b.box('wood', x + t * f.w - 0.05, 1, 0, x + t * f.w + 0.05, 1 + h, 0.08, f.frame, 'n')
      b.box('stone', x - f.w - 0.1, 0.88, 0, x + f.w + 0.1, 1, 0.16, f.trim, 'n')
    }
    if (spot.word && level < 2) {
      // A board that hangs out over the street.
      b.box('wood', hx * 0.55 - 0.03, ground - 0.35, 0, hx * 0.55 + 0.03, ground - 0.3, 1.1, 0x2a2420, '')
      b.at(hx * 0.55, ground - 1.05, 0.65, Math.PI / 2, () => {
        for (const s of [0, Math.PI])
          b.at(0, 0, 0, s, () => {
            b.quad(
              'wood',
              [-0.42, 0, 0.03],
              [0.42, 0, 0.03],
              [0.42, 0.68, 0.03],
              [-0.42, 0.68, 0.03],
              [shade(spot.front, 0.8), spot.front],
              [0, 0, 1],
            )
            if (level === 0)
              if (foreign(spot.word)) script(b, 'line', spot.word[0] ?? '', 0, 0.34, 0.04, 0.44, spot.sign)
              else write(b, 'line', spot.word, 0, 0.26, 0.04, Math.min(0.22, 0.82 / spot.word.length), spot.sign)
          })
      })
    }
  }
  if (spot.awning !== undefined) awning(b, -hx + 0.2, hx - 0.2, ground - band - 0.1, 1.35, spot.awning, level)
  if (spot.noren !== undefined && level < 2)
    for (let n = 0; n < 4; n++) {
      const x = -0.9 + n * 0.46
      b.quad(
        'fabric',
        [x, ground - 1.5, 0.3],
        [x + 0.42, ground - 1.5, 0.3],
        [x + 0.42, ground - 0.75, 0.26],
        [x, ground - 0.75, 0.26],
        [shade(spot.noren, 0.85), spot.noren],
      )
    }
  if (level < 2) b.box('stone', -hx, ground - 0.1, 0, hx, ground + 0.1, 0.16, f.trim, 'n')
}
