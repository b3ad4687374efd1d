/** The painter's seal: a red stamp near the lower right corner, 12x12 cut marks, over the finished planes by the style's amount. */
import { F, I } from './frame'
import * as L from './layout'

/** Rows of the stamp from the top, a bit a mark: 1 is red. */
const ROWS = memory.data<u16>([
  0b011111111110, 0b110000100011, 0b110110101011, 0b110000100011, 0b111011111011, 0b100000110001, 0b101010101101, 0b100000100001, 0b111011101011,
  0b110001000101, 0b101101110111, 0b011111111110,
])

/** Stamps what of the seal lies on row y. */
export function stamp(y: i32, width: i32, height: i32): void {
  const amount = F(L.F_STYLE + L.T_SEAL)
  const mark = max(1, height / 180)
  const top = height - mark * 21
  const row = (y - top) / mark
  if (amount < 0.004 || y < top || row > 11) return
  const bits = <i32>load<u16>(ROWS + (<usize>row << 1))
  const left = width - mark * 22
  const plane = <usize>(width * height)
  const paper = <usize>I(L.I_PAPER) + ((y & 255) << 8)
  for (let x = 0; x < mark * 12; x++) {
    if (!(bits & (2048 >> (x / mark)))) continue
    // Ink does not take everywhere.
    const k = <i32>(amount * (<f32>min(255, <i32>load<u8>(paper + (x & 255)) + 96)))
    const at = <usize>I(L.I_FINAL) + <usize>(y * width + left + x)
    print(at, 182, k)
    print(at + plane, 44, k)
    print(at + plane * 2, 36, k)
  }
}
// @ts-ignore: decorator
@inline
function print(at: usize, to: i32, k: i32): void {
  const old = <i32>load<u8>(at)
  store<u8>(at, <u8>(old + (((to - old) * k) >> 8)))
}
