/**
 * Enlarging: where detail is given up the picture is drawn at three quarters of its size and enlarged here, 4 pixels out of 3 in both
 * directions, bilinear, 16 at once. Output pixel i lies at 3i/4 - 1/8, so each four share one pattern of eighths.
 */
import { I, take } from './frame'
import * as L from './layout'

// @ts-ignore: decorator
@inline
function blend(a: v128, b: v128, wa: v128, wb: v128): v128 {
  const four = i16x8.splat(4)
  const lo = i16x8.shr_u(i16x8.add(i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_u(a), wa), i16x8.mul(i16x8.extend_low_i8x16_u(b), wb)), four), 3)
  const hi = i16x8.shr_u(i16x8.add(i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_u(a), wa), i16x8.mul(i16x8.extend_high_i8x16_u(b), wb)), four), 3)
  return i8x16.narrow_i16x8_u(lo, hi)
}

/** Phase: the small finished planes into the full ones. Widths are multiples of 16. */
export function enlarge(phase: i32): void {
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const fullWidth = I(L.I_SHOWN_WIDTH)
  const fullHeight = I(L.I_SHOWN_HEIGHT)
  const small = <usize>(width * height)
  const full = <usize>(fullWidth * fullHeight)
  const strips = (fullHeight + L.STRIP - 1) / L.STRIP
  const wa = i16x8(1, 3, 5, 7, 1, 3, 5, 7)
  const wb = i16x8(7, 5, 3, 1, 7, 5, 3, 1)
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y1 = min(fullHeight, (s + 1) * L.STRIP)
    for (let y = s * L.STRIP; y < y1; y++) {
      const r = y & 3
      const top = (y >> 2) * 3 - 1 + r
      const rowA = <usize>(max(0, min(height - 1, top)) * width)
      const rowB = <usize>(max(0, min(height - 1, top + 1)) * width)
      const va = i16x8.splat(<i16>(2 * r + 1))
      const vb = i16x8.splat(<i16>(7 - 2 * r))
      for (let p: usize = 0; p < 3; p++) {
        const from = <usize>I(L.I_FINAL) + small * p
        const to = <usize>I(L.I_SHOWN) + full * p + <usize>(y * fullWidth)
        for (let x = 0; x < fullWidth; x += 16) {
          // Thirteen bytes from one before the first; at the left border the first stands in for the one before it.
          const at = <usize>((x >> 2) * 3)
          let a: v128, b: v128
          if (x == 0) {
            a = v128.load(from + rowA)
            b = v128.load(from + rowB)
            a = v128.shuffle<i8>(a, a, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)
            b = v128.shuffle<i8>(b, b, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)
          } else if (x + 16 < fullWidth) {
            a = v128.load(from + rowA + at - 1)
            b = v128.load(from + rowB + at - 1)
          } else {
            // The last sixteen: loaded from the row's end and shifted, the last pixel repeated.
            a = v128.load(from + rowA + at - 4)
            b = v128.load(from + rowB + at - 4)
            a = v128.shuffle<i8>(a, a, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15, 15, 15)
            b = v128.shuffle<i8>(b, b, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15, 15, 15)
          }
          const v = blend(a, b, va, vb)
          const left = v128.shuffle<i8>(v, v, 0, 1, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9, 9, 10, 11, 12)
          const right = v128.shuffle<i8>(v, v, 1, 2, 3, 4, 4, 5, 6, 7, 7, 8, 9, 10, 10, 11, 12, 13)
          v128.store(to + x, blend(left, right, wa, wb))
        }
      }
    }
  }
}
