/**
 * Big pixels: the finished picture on a grid of 180 rows, each cell one colour of a small palette with ordered dither, dark where an outline
 * passes. Laid over the shown planes by the style's amount, so that the picture becomes coarse while styles change.
 */
import { lookUpOne } from './colour'
import { F, I, take } from './frame'
import * as L from './layout'

const ROWS: i32 = 180
/** How far the dither moves a colour, of 255. */
const SPREAD: i32 = 9

export function pixelsOn(): bool {
  return F(L.F_STYLE + L.T_PIXEL) > 0.004
}

/** Threshold -8..7 of a 4x4 ordered dither. */
// @ts-ignore: decorator
@inline
function ordered(x: i32, y: i32): i32 {
  const a = x ^ y
  return (((a & 1) << 3) | ((y & 1) << 2) | ((a & 2)) | ((y & 2) >> 1)) - 8
}
// @ts-ignore: decorator
@inline
function within(v: i32): i32 {
  return max(0, min(255, v))
}

/** Phase: see above. Reads the drawn planes, writes the shown ones; where both are the same a cell reads only its own pixels. */
export function pixels(phase: i32): void {
  const width = I(L.I_SHOWN_WIDTH), height = I(L.I_SHOWN_HEIGHT)
  const shown = <usize>I(L.I_SHOWN), plane = <usize>(width * height)
  const drawnWidth = I(L.I_WIDTH), drawnHeight = I(L.I_HEIGHT)
  const ink = <usize>I(L.I_INK), table = <usize>I(L.I_PIXEL_COLOURS)
  const side = max(1, height / ROWS)
  const amount = <i32>(F(L.F_STYLE + L.T_PIXEL) * 256)
  const rows = (height + side - 1) / side
  for (let s = take(phase); s < rows; s = take(phase)) {
    const y0 = s * side, y1 = min(height, y0 + side)
    const ym = min(height - 1, y0 + (side >> 1)), yb = max(y0, ym - 1)
    // Lines lie in the drawn picture, which may be smaller than the shown one.
    const d0 = (y0 * drawnHeight) / height, d1 = max(d0 + 1, (y1 * drawnHeight) / height)
    for (let x0 = 0; x0 < width; x0 += side) {
      const x1 = min(width, x0 + side)
      const xm = min(width - 1, x0 + (side >> 1)), xb = max(x0, xm - 1)
      const a = shown + <usize>(yb * width + xb), b = shown + <usize>(yb * width + xm), d = shown + <usize>(ym * width + xb), e = shown + <usize>(ym * width + xm)
      let red = (<i32>load<u8>(a) + load<u8>(b) + load<u8>(d) + load<u8>(e) + 2) >> 2
      let green = (<i32>load<u8>(a + plane) + load<u8>(b + plane) + load<u8>(d + plane) + load<u8>(e + plane) + 2) >> 2
      let blue = (<i32>load<u8>(a + plane * 2) + load<u8>(b + plane * 2) + load<u8>(d + plane * 2) + load<u8>(e + plane * 2) + 2) >> 2
      let line: i32 = 0
      if (side == 4 && drawnWidth == width) {
        const n = ink + <usize>(y0 * width + x0), w = <usize>width
        const most = i8x16.max_u(i8x16.max_u(v128.load32_zero(n), v128.load32_zero(n + w)), i8x16.max_u(v128.load32_zero(n + 2 * w), v128.load32_zero(n + 3 * w)))
        const half = i8x16.max_u(most, v128.shuffle<i8>(most, most, 2, 3, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
        line = max(<i32>i8x16.extract_lane_u(half, 0), <i32>i8x16.extract_lane_u(half, 1))
      } else {
        const e0 = (x0 * drawnWidth) / width, e1 = max(e0 + 1, (x1 * drawnWidth) / width)
        for (let y = d0; y < d1; y++) for (let x = e0; x < e1; x++) line = max(line, <i32>load<u8>(ink + <usize>(y * drawnWidth + x)))
      }
      if (line > 90) {
        const left = max(88, 256 - line)
        red = (red * left) >> 8
        green = (green * left) >> 8
        blue = (blue * (left + 24)) >> 8
      }
      const nudge = (ordered(x0 / side, s) * SPREAD) >> 3
      const colour = lookUpOne(table, within(red + nudge), within(green + nudge), within(blue + nudge), 0)
      const r = <i32>(colour & 255), g = <i32>((colour >> 8) & 255), bl = <i32>(colour >> 16)
      for (let y = y0; y < y1; y++) {
        const at = shown + <usize>(y * width)
        if (amount >= 256 && side == 4) {
          store<u32>(at + x0, r * 0x01010101)
          store<u32>(at + plane + x0, g * 0x01010101)
          store<u32>(at + plane * 2 + x0, bl * 0x01010101)
        } else if (amount >= 256) {
          memory.fill(at + x0, <u8>r, x1 - x0)
          memory.fill(at + plane + x0, <u8>g, x1 - x0)
          memory.fill(at + plane * 2 + x0, <u8>bl, x1 - x0)
        } else
          for (let x = x0; x < x1; x++) {
            lay(at + x, r, amount)
            lay(at + plane + x, g, amount)
            lay(at + plane * 2 + x, bl, amount)
          }
      }
    }
  }
}
// @ts-ignore: decorator
@inline
function lay(at: usize, to: i32, amount: i32): void {
  const old = <i32>load<u8>(at)
  store<u8>(at, <u8>(old + (((to - old) * amount) >> 8)))
}
