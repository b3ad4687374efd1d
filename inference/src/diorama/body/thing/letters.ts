/** Words on signs and stones: a five by seven letter per glyph, each lit square a small raised tile. Latin letters, digits and hyphen; the rest is left blank. */
import { box } from '../shape/loft.ts'
import type { Sheet } from '../shape/sheet.ts'
import type { Vec3 } from '../shape/vec.ts'

/** Seven rows of five bits, top first, by glyph. */
const GLYPHS: Record<string, string> = {
  A: 'ehhvhhh',
  B: 'uhhuhhu',
  C: 'ehggghe',
  D: 'uhhhhhu',
  E: 'vgguggv',
  F: 'vgguggg',
  G: 'ehgnhhe',
  H: 'hhhvhhh',
  I: 'e44444e',
  J: '72222ic',
  K: 'hikokih',
  L: 'ggggggv',
  M: 'hrllhhh',
  N: 'hpplnjh',
  O: 'ehhhhhe',
  P: 'uhhuggg',
  Q: 'ehhhlid',
  R: 'uhhukih',
  S: 'fgge11u',
  T: 'v444444',
  U: 'hhhhhhe',
  V: 'hhhhha4',
  W: 'hhhllla',
  X: 'hha4ahh',
  Y: 'hha4444',
  Z: 'v1248gv',
  '0': 'ehjlphe',
  '1': '4c4444e',
  '2': 'eh1248v',
  '3': 'v2421he',
  '4': '26aiv22',
  '5': 'vgu11he',
  '6': '68guhhe',
  '7': 'v124888',
  '8': 'ehhehhe',
  '9': 'ehhf12c',
  '-': '000v000',
}

/** Writes `text` centred at a point, facing +z, within a width and height. */
export const write = (sheet: Sheet, text: string, at: Vec3, width: number, height: number, colour: number): void => {
  const letters = [...text.toUpperCase()].slice(0, 14)
  const cell = Math.min(height / 7, width / (letters.length * 6 - 1))
  const x0 = at[0] - ((letters.length * 6 - 1) * cell) / 2
  letters.forEach((letter, i) => {
    const rows = GLYPHS[letter]
    if (!rows) return
    for (let r = 0; r < 7; r++) {
      const bits = parseInt(rows[r] ?? '0', 32)
      for (let c = 0; c < 5; c++) {
        if (!(bits & (16 >> c))) continue
        let run = 1
        while (c + run < 5 && bits & (16 >> (c + run))) run++
        const x = x0 + (i * 6 + c) * cell
        const y = at[1] + (3.5 - r) * cell
        box(sheet, [x, y - cell, at[2] - 0.004], [x + cell * run, y, at[2] + 0.006], colour)
        c += run
      }
    }
  })
}
