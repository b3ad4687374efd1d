/** Boards of light that stand out over a street, and their colours. */
import { cell01 } from '../../place/noise.ts'
import { type MeshBuilder, mix, shade } from '../build/mesh.ts'
import { script, WORDS } from '../street/glyphs.ts'
import { write } from '../street/letters.ts'
import type { Front } from './front.ts'

export const GLOWS = [0xff5aa8, 0x4ad8ff, 0xffb83c, 0xa06aff, 0x5affa0, 0xff6a4a]
/** A board of light that stands out over the street, lettered on both sides. */
export const board = (
  b: MeshBuilder,
  x: number,
  y0: number,
  tall: number,
  word: string,
  glow: number,
  level: number,
): void => {
  b.box('metal', x - 0.1, y0 - 0.1, 0.1, x + 0.1, y0 + tall + 0.1, 1.3, [0x14181f, 0x1f2530], '')
  for (const s of [-1, 1])
    b.at(x, y0, 0.7, (s * Math.PI) / 2, () => {
      b.quad(
        'sign',
        [-0.55, 0, 0.11],
        [0.55, 0, 0.11],
        [0.55, tall, 0.11],
        [-0.55, tall, 0.11],
        [shade(glow, 0.3), shade(glow, 0.48)],
        [0, 0, 1],
      )
      for (const k of [-0.57, 0.57])
        b.quad(
          'sign',
          [k - 0.035, 0, 0.12],
          [k + 0.035, 0, 0.12],
          [k + 0.035, tall, 0.12],
          [k - 0.035, tall, 0.12],
          glow,
          [0, 0, 1],
        )
      if (level > 1) return
      const pale = mix(glow, 0xffffff, 0.66)
      const latin = /^[A-Z0-9 ]+$/.test(word)
      const signs = [...word]
      const size = Math.min(0.9, tall / (signs.length * 1.3))
      if (latin)
        signs.forEach((letter, n) =>
          write(
            b,
            'sign',
            letter,
            0,
            tall / 2 + ((signs.length - 1) / 2 - n) * size * 1.25 - size / 2,
            0.125,
            size,
            pale,
            0.075,
          ),
        )
      else script(b, 'sign', word, 0, tall / 2, 0.125, size, pale, true)
    })
}

/** A screen on a front, or a picture of light before it (z off the wall), from y up to the top: a face against bars of colour. */
export const panel = (
  b: MeshBuilder,
  f: { hx: number },
  z: number,
  y: number,
  top: number,
  level: number,
  seed: number,
): void => {
  const tall = Math.min(top - y - 0.4, f.hx * 1.1)
  const c = GLOWS[(seed + 1) % 6] ?? 0x4ad8ff
  const d = GLOWS[(seed + 3) % 6] ?? 0xff5aa8
  if (z < 0.5)
    b.box('metal', -f.hx * 0.8 - 0.12, y - 0.12, 0, f.hx * 0.8 + 0.12, y + tall + 0.12, z - 0.02, 0x14181e, 'n')
  b.quad(
    'sign',
    [-f.hx * 0.8, y, z],
    [f.hx * 0.8, y, z],
    [f.hx * 0.8, y + tall, z],
    [-f.hx * 0.8, y + tall, z],
    [shade(c, 0.35), shade(d, 0.7)],
    [0, 0, 1],
  )
  if (level > 1) return
  // A face in profile against bars of colour.
  const m = seed % 2 ? -f.hx * 0.3 : f.hx * 0.3
  for (let k = 0; k < 7; k++) {
    const yy = y + tall * (0.08 + 0.12 * k)
    const w = f.hx * (0.2 + 0.5 * cell01(seed + 11, k, 1))
    b.quad(
      'sign',
      [-m - w * 0.5, yy, z + 0.01],
      [-m + w * 0.5, yy, z + 0.01],
      [-m + w * 0.5, yy + tall * 0.05, z + 0.01],
      [-m - w * 0.5, yy + tall * 0.05, z + 0.01],
      mix(k % 2 ? c : d, 0xffffff, 0.4),
      [0, 0, 1],
    )
  }
  for (let k = 0; k < 10; k++) {
    const a0 = (k / 10) * 6.2832
    const a1 = ((k + 1) / 10) * 6.2832
    const i = b.vertex('sign', [m, y + tall * 0.58, z + 0.02], [0, 0, 1], 0xffe0c8)
    b.vertex(
      'sign',
      [m + Math.cos(a0) * tall * 0.2, y + tall * 0.58 + Math.sin(a0) * tall * 0.28, z + 0.02],
      [0, 0, 1],
      0xffd0b0,
    )
    b.vertex(
      'sign',
      [m + Math.cos(a1) * tall * 0.2, y + tall * 0.58 + Math.sin(a1) * tall * 0.28, z + 0.02],
      [0, 0, 1],
      0xffd0b0,
    )
    b.triangle('sign', i, i + 1, i + 2)
  }
  b.quad(
    'sign',
    [m - tall * 0.3, y, z + 0.015],
    [m + tall * 0.3, y, z + 0.015],
    [m + tall * 0.14, y + tall * 0.36, z + 0.015],
    [m - tall * 0.14, y + tall * 0.36, z + 0.015],
    shade(d, 0.6),
    [0, 0, 1],
  )
}

/** A lit board to each of the lower floors, as bars and eating houses over one another have. */
export const bands = (b: MeshBuilder, f: Front, at: (n: number) => number, level: number, seed: number): void => {
  // A lit board to each of the lower f.floors, as bars and eating houses over one another have.
  const words = /[\u3040-\u30ff]/.test(f.foot.word) || f.foot.noren !== undefined ? WORDS.japanese : WORDS.chinese
  for (let n = 0; n < Math.min(f.floors, 3); n++) {
    const c = GLOWS[(seed + n) % 6] ?? 0xff5aa8
    const [x0, x1] = [-f.hx * (0.75 - 0.2 * cell01(seed, n, 31)), f.hx * (0.2 + 0.5 * cell01(seed, n, 33))]
    const y = at(n) + 0.08
    const dark = (n + seed) % 3 === 0
    b.box('metal', x0 - 0.06, y - 0.05, 0, x1 + 0.06, y + 0.62, 0.3, 0x181c24, 'n')
    b.quad(
      'sign',
      [x0, y, 0.31],
      [x1, y, 0.31],
      [x1, y + 0.57, 0.31],
      [x0, y + 0.57, 0.31],
      dark ? [shade(c, 0.25), shade(c, 0.4)] : [shade(c, 0.85), mix(c, 0xffffff, 0.35)],
      [0, 0, 1],
    )
    if (level > 1) continue
    const word = f.foot.word.match(/^[A-Z ]+$/)
      ? (['BAR', 'CLUB', 'PIZZA', 'HOTEL', 'JAZZ', 'FILM'][(seed + n * 2) % 6] ?? '')
      : (words[Math.floor(cell01(seed * 17 + 3, n, 47) * words.length)] ?? '')
    const tone = dark ? mix(c, 0xffffff, 0.6) : 0x1c1420
    if (/^[A-Z ]+$/.test(word)) write(b, 'sign', word, (x0 + x1) / 2, y + 0.12, 0.32, 0.34, tone, 0.08)
    else script(b, 'sign', word, (x0 + x1) / 2, y + 0.29, 0.32, 0.42, tone)
  }
}
