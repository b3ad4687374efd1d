/** Patterns woven into cloth: a garment's trim on its colour, by row and column of its mesh. */
import type { Garment } from '../../state/look.ts'
import { hash01 } from '../../state/rng.ts'
import { blend, shade } from '../shape/sheet.ts'

/** Colour at a row and column of a sheet, over its own colour there. `up` true: rows run round the body (tops), so that stripes lie across. */
export type Weave = (row: number, column: number, own: number) => number

/** How a garment's pattern paints its sheets; undefined: plain. `across`: stripes lie across the body instead of falling. */
export const weaveOf = (g: Garment, across: boolean): Weave | undefined => {
  const { trim } = g
  switch (g.pattern) {
    case 'stripes':
      return across
        ? (r, _c, own) => (r % 2 ? blend(own, trim, 0.9) : own)
        : (_r, c, own) => (c % 2 ? blend(own, trim, 0.8) : own)
    case 'plaid':
      return (r, c, own) => {
        const k = (r % 3 === 0 ? 1 : 0) + (c % 3 === 0 ? 1 : 0)
        return k === 2 ? blend(own, trim, 0.85) : k === 1 ? blend(own, trim, 0.42) : own
      }
    case 'dots':
      return (r, c, own) => ((r + (c % 4 === 0 ? 0 : 1)) % 2 === 0 && c % 2 === 0 ? blend(own, trim, 0.92) : own)
    case 'floral':
      return (r, c, own) => {
        const h = hash01(r, c, 31)
        // scattered blossoms, few enough to stay apart
        return (r + c) % 2
          ? own
          : h > 0.72
            ? trim
            : h > 0.55
              ? shade(trim, 0.5)
              : h > 0.46
                ? blend(own, 0x4f9a58, 0.45)
                : own
      }
    default:
      return undefined
  }
}
