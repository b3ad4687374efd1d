/** Cut paper: the distance byte in steps is a pile of sheets; nearer sheets throw shadows on those behind and show their pale cut edge. */

/** Sheet numbers of 16 pixels from column x: distance in steps of 32, with a hand's wobble along x. */
// @ts-ignore: decorator
@inline
function sheet(far: usize, x: i32, cut: usize): v128 {
  const v = i8x16.add_sat_u(v128.load(far), i8x16.shr_u(v128.load(cut + (x & 255)), 4))
  // All that is near is one sheet: there the byte's own steps would show.
  return i8x16.shr_u(i8x16.max_u(v, i8x16.splat(64)), 5)
}

/** Shadow 0..255 of nearer sheets, pale edge 0..255, and a tone of each sheet around 0. */
export let sheetShadow: v128 = i8x16.splat(0)
export let sheetEdge: v128 = i8x16.splat(0)
export let sheetTone: v128 = i8x16.splat(0)

/** For 16 pixels at offset i; needs 14 rows and 10 pixels of room, without which nothing is seen. */
export function sheetsAt(far: usize, i: usize, x: i32, y: i32, width: i32, height: i32, cut: usize): void {
  const here = sheet(far + i, x, cut)
  sheetTone = v128.and(i8x16.shl(here, 3), i8x16.splat(8))
  sheetShadow = i8x16.splat(0)
  sheetEdge = i8x16.splat(0)
  if (x < 12 || x + 28 > width || y < 3 || y > height - 15) return
  const w = <usize>width
  const a = sheet(far + i - 3 + 4 * w, x - 3, cut), b = sheet(far + i - 6 + 8 * w, x - 6, cut), d = sheet(far + i - 9 + 12 * w, x - 9, cut)
  let shade = v128.and(i8x16.lt_u(a, here), i8x16.splat(76))
  shade = i8x16.add_sat_u(shade, v128.and(i8x16.lt_u(b, here), i8x16.splat(56)))
  shade = i8x16.add_sat_u(shade, v128.and(i8x16.lt_u(d, here), i8x16.splat(36)))
  sheetShadow = shade
  const up = sheet(far + i - 2 * w, x, cut), left = sheet(far + i - 2, x - 2, cut), right = sheet(far + i + 1, x + 1, cut)
  sheetEdge = v128.or(i8x16.gt_u(up, here), v128.or(i8x16.gt_u(left, here), i8x16.gt_u(right, here)))
}
