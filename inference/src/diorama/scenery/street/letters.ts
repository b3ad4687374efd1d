/** Words on signs: capitals of straight strokes on a grid of 4 by 6, drawn as thin quads on a plane facing +z. Also made-up square characters. */
import { cell01 } from '../../place/noise.ts'
import type { MeshBuilder } from '../build/mesh.ts'
import type { SurfaceKey } from '../surfaces.ts'

/** Strokes as x0 y0 x1 y1 (digits), by letter. */
const GLYPHS: Record<string, string> = {
  A: '0026 2640 1131',
  B: '0006 0636 0333 0030 3633 3330',
  C: '4636 3616 1605 0501 0110 1040',
  D: '0006 0626 2644 4442 4220 2000',
  E: '0006 0646 0333 0040',
  F: '0006 0646 0333',
  G: '4616 1605 0501 0110 1040 4043 4323',
  H: '0006 4046 0343',
  I: '2026',
  J: '4641 4110 1001',
  K: '0006 0346 0340',
  L: '0600 0040',
  M: '0006 0622 2246 4640',
  N: '0006 0640 4046',
  O: '1030 3041 4145 4536 3616 1605 0501 0110',
  P: '0006 0636 3645 4534 3403',
  Q: '1030 3041 4145 4536 3616 1605 0501 0110 2240',
  R: '0006 0636 3645 4534 3403 2340',
  S: '4636 3616 1605 0514 1432 3241 4130 3000',
  T: '0646 2620',
  U: '0601 0110 1030 3041 4146',
  V: '0620 2046',
  W: '0610 1023 2330 3046',
  X: '0046 0640',
  Y: '0623 4623 2320',
  Z: '0646 4600 0040',
  '0': '1030 3041 4145 4536 3616 1605 0501 0110',
  '1': '1526 2620',
  '2': '0636 3645 4544 4400 0040',
  '3': '0646 4623 2333 3342 4231 3100',
  '4': '3036 3602 0242',
  '5': '4606 0603 0333 3342 4130 3000',
  '6': '4616 1604 0401 0110 1030 3041 4142 4233 3303',
  '7': '0646 4610',
  '8': '0646 0343 0040 0006 4046',
  '9': '4046 4606 0603 0343',
  '&': '4000 0014 1425 2516 1605 0532 3240',
  "'": '2625',
  '-': '1333',
  Б: '0006 0646 0333 3330 3000',
  Г: '0006 0646',
  Д: '1016 1636 3630 0040',
  И: '0600 0046 4640',
  Л: '0016 1636 3640',
  П: '0006 0646 4640',
  У: '0623 4610',
  Ф: '2026 1535 3544 4433 3313 1304 0415',
  Ц: '0600 0040 4640',
  Ч: '0603 0343 4640',
  Ш: '0600 0040 4640 2620',
  Ы: '0600 0020 2023 2303 4640',
  Ь: '0600 0030 3033 3303',
  Я: '4046 4616 1605 0514 1443 2300',
  З: '0636 3645 4534 3413 3442 4230 3000',
  Ж: '2026 0646 0040',
}
/** Letters of the Cyrillic script that look like Latin ones, and those. */
const ALIKE = ['АВЕКМНОРСТХ', 'ABEKMHOPCTX'] as const

/** What is set over a letter, by its combining sign: acute, grave, circumflex, diaeresis, tilde, breve. */
const ACCENTS: Record<string, string> = {
  '\u0301': '2738',
  '\u0300': '1827',
  '\u0302': '1728 2837',
  '\u0308': '1718 3738',
  '\u0303': '1728 2737',
  '\u0306': '1727 2737',
}

/** Strokes of a letter with its accents; none for one that is not known. */
export const strokesOf = (letter: string): string[] =>
  [...letter.normalize('NFD')].flatMap((part) => {
    const like = ALIKE[0].indexOf(part)
    return (GLYPHS[like < 0 ? part : ALIKE[1][like]!] ?? ACCENTS[part] ?? '').split(' ').filter(Boolean)
  })

/** One stroke of a letter: a thin quad facing +z. */
export const stroke = (
  b: MeshBuilder,
  key: SurfaceKey,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  w: number,
  z: number,
  colour: number,
): void => {
  const l = Math.hypot(x1 - x0, y1 - y0) || 1
  const ex = ((x1 - x0) / l) * w * 0.5
  const ey = ((y1 - y0) / l) * w * 0.5
  const nx = (-(y1 - y0) / l) * w
  const ny = ((x1 - x0) / l) * w
  b.quad(
    key,
    [x0 - ex - nx, y0 - ey - ny, z],
    [x1 + ex - nx, y1 + ey - ny, z],
    [x1 + ex + nx, y1 + ey + ny, z],
    [x0 - ex + nx, y0 - ey + ny, z],
    colour,
    [0, 0, 1],
  )
}

/** Writes a word centred at (x, y); `height` of a capital in metres. Unknown letters leave a gap. Returns its width. */
export const write = (
  b: MeshBuilder,
  key: SurfaceKey,
  word: string,
  x: number,
  y: number,
  z: number,
  height: number,
  colour: number,
  weight = 0.055,
): number => {
  const unit = height / 6
  const step = unit * 5.6
  const width = word.length * step - unit * 1.6
  let at = x - width / 2
  for (const letter of word) {
    for (const s of strokesOf(letter)) {
      const [a, c, d, e] = [...s].map(Number)
      stroke(
        b,
        key,
        at + (a ?? 0) * unit,
        y + (c ?? 0) * unit,
        at + (d ?? 0) * unit,
        y + (e ?? 0) * unit,
        height * weight,
        z,
        colour,
      )
    }
    at += step
  }
  return width
}

/** A made-up square character of straight strokes, one per pick; reads as an east Asian sign from afar. */
export const character = (
  b: MeshBuilder,
  key: SurfaceKey,
  pick: number,
  x: number,
  y: number,
  z: number,
  size: number,
  colour: number,
): void => {
  const w = size * 0.045
  const h = size / 2
  const rows = 2 + Math.floor(cell01(771, pick, 0) * 2)
  for (let r = 0; r <= rows; r++) {
    const yy = y - h + (r / rows) * size * 0.92
    const inset = cell01(771, pick, r + 3) * 0.24 * size
    stroke(b, key, x - h + inset, yy, x + h - inset, yy, w, z, colour)
  }
  const uprights = cell01(772, pick, 1) < 0.5 ? [-0.55, 0.55] : cell01(772, pick, 2) < 0.5 ? [0] : [-0.6, 0, 0.6]
  for (const k of uprights)
    stroke(b, key, x + k * h, y - h, x + k * h, y + h * (0.6 + 0.35 * cell01(773, pick, 3)), w, z, colour)
  if (cell01(774, pick, 1) < 0.6) stroke(b, key, x - h * 0.2, y + h * 0.1, x - h * 0.85, y - h, w, z, colour)
  if (cell01(774, pick, 2) < 0.6) stroke(b, key, x + h * 0.2, y + h * 0.1, x + h * 0.85, y - h, w, z, colour)
}
