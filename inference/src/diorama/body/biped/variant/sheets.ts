/** What a variant is built on, and eyes of those without a painted face. */
import { ball } from '../../shape/loft.ts'
import type { Sheet } from '../../shape/sheet.ts'
import { B } from '../frame.ts'
import type { Head } from '../head.ts'

export interface Sheets {
  skin: Sheet
  cloth: Sheet
  metal: Sheet
  hair: Sheet
  cell: number
}

export const eyes = (sheet: Sheet, head: Head, colour: number, r: number, z: number, x = head.eye.x): void => {
  for (const s of [1, -1]) {
    ball(
      sheet,
      [s * x * head.h, head.chin[1] + 0.45 * head.h, head.chin[2] + z * head.h],
      r * head.h,
      colour,
      B.head,
      [1, 1.25, 0.5],
      7,
      10,
    )
    ball(
      sheet,
      [(s * x - 0.02) * head.h, head.chin[1] + (0.45 + r * 0.45) * head.h, head.chin[2] + (z + r * 0.42) * head.h],
      r * 0.3 * head.h,
      0xffffff,
      B.head,
      [1, 1, 0.5],
      4,
      6,
    )
  }
}
