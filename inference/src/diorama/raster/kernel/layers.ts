/** Cut paper: the distance byte in steps is a pile of sheets; nearer sheets throw shadows on those behind and show their pale cut edge. */
import * as L from './layout'

/** Sheet numbers of 16 pixels: distance in steps of 32, with a hand's wobble along x. */
// @ts-ignore: decorator
@inline
function sheet(far: usize, wobble: v128): v128 {
  const v = i8x16.add_sat_u(v128.load(far), wobble)
  return v128.and(i8x16.shr_u(v, 5), i8x16.splat(7))
}

/** Shadow 0..255 of nearer sheets, pale edge 0..255, and a tone of each sheet around 0. */
export let sheetShadow: v128 = i8x16.splat(0)
export let sheetEdge: v128 = i8x16.splat(0)
export let sheetTone: v128 = i8x16.splat(0)

/** For 16 pixels at offset i; needs 14 rows and 10 pixels of room, without which nothing is seen. */
export function sheetsAt(far: usize, i: usize, x: i32, y: i32, width: i32, height: i32, cut: usize): void {
  const wobble = i8x16.shr_u(v128.load(cut + (x & 255)), 3)
  const here = sheet(far + i, wobble)
  sheetTone = v128.and(i8x16.shl(here, 3), i8x16.splat(8))
  sheetShadow = i8x16.splat(0)
  sheetEdge = i8x16.splat(0)
  if (x < 12 || x + 28 > width || y < 3 || y > height - 15) return
  const w = <usize>width
  const a = sheet(far + i - 3 + 4 * w, wobble), b = sheet(far + i - 6 + 8 * w, wobble), d = sheet(far + i - 9 + 12 * w, wobble)
  let shade = v128.and(i8x16.lt_u(a, here), i8x16.splat(76))
  shade = i8x16.add_sat_u(shade, v128.and(i8x16.lt_u(b, here), i8x16.splat(56)))
  shade = i8x16.add_sat_u(shade, v128.and(i8x16.lt_u(d, here), i8x16.splat(36)))
  sheetShadow = shade
  const up = sheet(far + i - 2 * w, wobble), left = sheet(far + i - 2, wobble), right = sheet(far + i + 1, wobble)
  sheetEdge = v128.or(i8x16.gt_u(up, here), v128.or(i8x16.gt_u(left, here), i8x16.gt_u(right, here)))
}
