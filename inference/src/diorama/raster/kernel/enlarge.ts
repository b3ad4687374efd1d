/**
 * Enlarging: where detail is given up the picture is drawn smaller and enlarged here, 16 pixels at once. Which pixels are mixed and by
 * how much is the same in every row and every column, so both are tables (written by `enlarging.ts`); their weights are steeper than
 * bilinear, which keeps ink lines sharp.
 */
import { I, take } from './frame'
import * as L from './layout'
import * as Rec from './records'

// @ts-ignore: decorator
@inline
function blend(a: v128, b: v128, lo: v128, hi: v128): v128 {
  const half = i16x8.splat(32)
  const a0 = i16x8.extend_low_i8x16_u(a), a1 = i16x8.extend_high_i8x16_u(a)
  const d0 = i16x8.sub(i16x8.extend_low_i8x16_u(b), a0), d1 = i16x8.sub(i16x8.extend_high_i8x16_u(b), a1)
  const x = i16x8.add(a0, i16x8.shr_s(i16x8.add(i16x8.mul(d0, lo), half), 6))
  const y = i16x8.add(a1, i16x8.shr_s(i16x8.add(i16x8.mul(d1, hi), half), 6))
  return i8x16.narrow_i16x8_u(x, y)
}

/** Phase: the small finished planes into the full ones. Widths are multiples of 16. */
export function enlarge(phase: i32): void {
  const width = I(L.I_WIDTH)
  const fullWidth = I(L.I_SHOWN_WIDTH)
  const fullHeight = I(L.I_SHOWN_HEIGHT)
  const small = <usize>(width * I(L.I_HEIGHT))
  const full = <usize>(fullWidth * fullHeight)
  const columns = <usize>I(L.I_ENLARGE_COLUMNS)
  const strips = (fullHeight + Rec.STRIP - 1) / Rec.STRIP
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y1 = min(fullHeight, (s + 1) * Rec.STRIP)
    for (let y = s * Rec.STRIP; y < y1; y++) {
      const row = <usize>I(L.I_ENLARGE_ROWS) + (<usize>y << 3)
      const rowA = <usize>load<u16>(row) * width
      const rowB = <usize>load<u16>(row, 2) * width
      const share = v128.load16_splat(row, 4)
      for (let p: usize = 0; p < 3; p++) {
        const from = <usize>I(L.I_SMOOTH) + small * p
        const to = <usize>I(L.I_SHOWN) + full * p + <usize>(y * fullWidth)
        let column = columns
        for (let x = 0; x < fullWidth; x += 16) {
          const at = from + <usize>load<u32>(column)
          const v = blend(v128.load(at + rowA), v128.load(at + rowB), share, share)
          const left = i8x16.swizzle(v, v128.load(column, 16))
          const right = i8x16.swizzle(v, v128.load(column, 32))
          v128.store(to + x, blend(left, right, v128.load(column, 48), v128.load(column, 64)))
          column += L.ENLARGE_BYTES
        }
      }
    }
  }
}
