/**
 * What reflections ask of the picture before they are found: where anything mirrors at all, and depths for their rays. Both lie behind the colours
 * that are found (reflect.ts).
 */
import { F, I } from './frame'
import * as L from './layout'
import * as Rec from './records'

/** What mirrors less (of 255) is not worth a ray; shares are counted from there, so nothing ends at once. */
// @ts-ignore: decorator
@inline
export function faint(): v128 {
  const detail = F(L.F_DETAIL)
  return i8x16.splat(detail < 0.5 ? 44 : detail < 0.75 ? 28 : 16)
}

/** A byte for each strip: whether anything in it mirrors enough for a ray. Behind what was found, and behind that of whose strips were met. */
// @ts-ignore: decorator
@inline
function shiningOf(count: usize): usize {
  return <usize>I(L.I_REFLECT) + count * 4 + 128
}
/** Depths of one pixel in 4x4, behind that: rays go in strides, and this lies in the processor's cache, where the whole does not. */
// @ts-ignore: decorator
@inline
export function coarseOf(count: usize): usize {
  return (<usize>I(L.I_REFLECT) + count * 4 + 256) & ~15
}
// @ts-ignore: decorator
@inline
function countOf(): usize {
  return <usize>((I(L.I_WIDTH) >> 2) * (I(L.I_HEIGHT) >> 2))
}

/** Notes whether anything mirrors in a strip that was lit. */
export function noteMirrors(s: i32): void {
  const half = <usize>(I(L.I_WIDTH) >> 1), rows = I(L.I_HEIGHT) >> 1
  const mirrors = <usize>I(L.I_LIGHT) + half * rows * 12
  const least = faint()
  let any = i8x16.splat(0)
  const end = mirrors + <usize>min(rows, (s + 1) * (Rec.STRIP >> 1)) * half
  // A few bytes more than the strip's do no harm.
  for (let at = mirrors + <usize>(s * (Rec.STRIP >> 1)) * half; at < end; at += 16) any = v128.or(any, i8x16.gt_u(v128.load(at), least))
  store<u8>(shiningOf(countOf()) + s, <u8>v128.any_true(any))
}

/** Whether anything mirrors in the picture. */
export function mirrors(): bool {
  const flags = shiningOf(countOf())
  for (let s = 0; s < I(L.I_STRIPS); s++) if (load<u8>(flags + s)) return true
  return false
}

/** Fills them for rows y0 to y1 of the picture. */
export function coarsen(y0: i32, y1: i32): void {
  const width = I(L.I_WIDTH), across = width >> 2
  const to = coarseOf(countOf())
  for (let y = y0; y < y1; y += 4) {
    const from = <usize>I(L.I_DEPTH) + (<usize>((y + 2) * width + 2) << 2), row = to + (<usize>((y >> 2) * across) << 2)
    for (let step = 0; step < across; step += 4) {
      const x = <usize>max(0, min(step, across - 4))
      const at = from + (x << 4)
      let four = v128.load32_zero(at)
      four = v128.load32_lane(at, four, 1, 16)
      four = v128.load32_lane(at, four, 2, 32)
      v128.store(row + (x << 2), v128.load32_lane(at, four, 3, 48))
    }
  }
}
