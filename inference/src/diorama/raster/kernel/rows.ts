/** Rows of the table of surfaces, read for four pixels at once. */

/** A parameter of the four pixels' surfaces: of the one row that all have, each word kept four times, or of the transposed rows in scratch memory. */
// @ts-ignore: decorator
@inline
export function P(rows: usize, word: i32): v128 {
  return v128.load(rows + (word << 4))
}

/** Transposes the first 28 words of four rows to `out`: 16 bytes a word. */
export function transpose(rows: v128, out: usize): void {
  const a = <usize>i32x4.extract_lane(rows, 0), b = <usize>i32x4.extract_lane(rows, 1), d = <usize>i32x4.extract_lane(rows, 2), e = <usize>i32x4.extract_lane(rows, 3)
  for (let k: usize = 0; k < 112; k += 16) {
    const ra = v128.load(a + k), rb = v128.load(b + k), rd = v128.load(d + k), re = v128.load(e + k)
    const low = v128.shuffle<i32>(ra, rb, 0, 4, 1, 5), low2 = v128.shuffle<i32>(rd, re, 0, 4, 1, 5)
    const high = v128.shuffle<i32>(ra, rb, 2, 6, 3, 7), high2 = v128.shuffle<i32>(rd, re, 2, 6, 3, 7)
    v128.store(out + (k << 2), v128.shuffle<i64>(low, low2, 0, 2))
    v128.store(out + (k << 2), v128.shuffle<i64>(low, low2, 1, 3), 16)
    v128.store(out + (k << 2), v128.shuffle<i64>(high, high2, 0, 2), 32)
    v128.store(out + (k << 2), v128.shuffle<i64>(high, high2, 1, 3), 48)
  }
}
