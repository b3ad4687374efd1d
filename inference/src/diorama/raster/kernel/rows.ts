/** Rows of the table of surfaces, read for four pixels at once. */
import * as Rec from './records'

/** A parameter of the four pixels' surfaces: of the one row that all have, each word kept four times, or of the transposed rows in scratch memory. */
// @ts-ignore: decorator
@inline
export function P(rows: usize, word: i32): v128 {
  return v128.load(rows + (word << 4))
}

/** Four words of four rows from byte `k` on, transposed. */
// @ts-ignore: decorator
@inline
function four(a: usize, b: usize, d: usize, e: usize, k: usize, out: usize): void {
  const ra = v128.load(a + k), rb = v128.load(b + k), rd = v128.load(d + k), re = v128.load(e + k)
  const low = v128.shuffle<i32>(ra, rb, 0, 4, 1, 5), low2 = v128.shuffle<i32>(rd, re, 0, 4, 1, 5)
  const high = v128.shuffle<i32>(ra, rb, 2, 6, 3, 7), high2 = v128.shuffle<i32>(rd, re, 2, 6, 3, 7)
  v128.store(out + (k << 2), v128.shuffle<i64>(low, low2, 0, 2))
  v128.store(out + (k << 2), v128.shuffle<i64>(low, low2, 1, 3), 16)
  v128.store(out + (k << 2), v128.shuffle<i64>(high, high2, 0, 2), 32)
  v128.store(out + (k << 2), v128.shuffle<i64>(high, high2, 1, 3), 48)
}

/** Transposes four rows to `out`, 16 bytes a word: of words that few ask for only what one of them does. Returns what any of them is marked with. */
export function transpose(rows: v128, out: usize): i32 {
  const a = <usize>i32x4.extract_lane(rows, 0), b = <usize>i32x4.extract_lane(rows, 1), d = <usize>i32x4.extract_lane(rows, 2), e = <usize>i32x4.extract_lane(rows, 3)
  const marks = load<i32>(a, 104) | load<i32>(b, 104) | load<i32>(d, 104) | load<i32>(e, 104)
  for (let k: usize = 16; k < 80; k += 16) four(a, b, d, e, k, out)
  if (marks & (Rec.MARK_GLOW | Rec.MARK_THROUGH)) four(a, b, d, e, 0, out)
  if (marks & (Rec.MARK_GLOW | Rec.MARK_PANE | Rec.MARK_POOL)) four(a, b, d, e, 80, out)
  if (marks & (Rec.MARK_GROWN | Rec.MARK_SKIN)) four(a, b, d, e, 96, out)
  return marks
}
