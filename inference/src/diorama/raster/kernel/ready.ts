/**
 * What is asked of a polygon before it is drawn: its box, gradients and edges. It is found for all of a chunk at once: none of it waits for what was drawn
 * before, so the processor has several in hand, where one by one it would begin anew after each.
 */
import { EDGES_BYTES, edges, extent, pixels } from './span'

/** A polygon made ready: edges first, then these; its record is the last. */
export const Y_BOX: usize = EDGES_BYTES
/** 1/w at the corner of the picture, its growth a pixel right and down, and its most. */
export const Y_ORIGIN: usize = Y_BOX + 16
export const Y_WX: usize = Y_ORIGIN + 4
export const Y_WY: usize = Y_ORIGIN + 8
export const Y_NEAREST: usize = Y_ORIGIN + 12
/** Gradients of anything linear on screen: d/dx = (B-A)*kbx + (C-A)*kcx, d/dy = (B-A)*kby + (C-A)*kcy. */
export const Y_KBX: usize = Y_ORIGIN + 16
export const Y_KCX: usize = Y_KBX + 4
export const Y_KBY: usize = Y_KBX + 8
export const Y_KCY: usize = Y_KBX + 12
export const Y_RECORD: usize = Y_KBX + 16
export const READY_BYTES: usize = Y_RECORD + 16

/** Makes record `t` ready at `out`, within pixels [low, high) (x, x, y, y). */
// @ts-ignore: decorator
@inline
export function ready(t: usize, out: usize, low: v128, high: v128): void {
  const ab = v128.load(t)
  const bc = v128.load(t, 16)
  const cd = v128.load(t, 32)
  const x = v128.shuffle<i32>(v128.shuffle<i32>(ab, bc, 0, 3, 6, 6), cd, 0, 1, 2, 5)
  const y = v128.shuffle<i32>(v128.shuffle<i32>(ab, bc, 1, 4, 7, 7), cd, 0, 1, 2, 6)
  v128.store(out, pixels(extent(x, y), low, high), Y_BOX)
  const ax = f32x4.extract_lane(ab, 0)
  const ay = f32x4.extract_lane(ab, 1)
  const aw = f32x4.extract_lane(ab, 2)
  const bw = f32x4.extract_lane(bc, 1)
  const cw = f32x4.extract_lane(cd, 0)
  const dw = f32x4.extract_lane(cd, 3)
  const abx = f32x4.extract_lane(ab, 3) - ax
  const aby = f32x4.extract_lane(bc, 0) - ay
  const acx = f32x4.extract_lane(bc, 2) - ax
  const acy = f32x4.extract_lane(bc, 3) - ay
  const area = abx * acy - acx * aby
  const inverse: f32 = 1 / area
  const kbx = acy * inverse
  const kcx = -aby * inverse
  const kby = -acx * inverse
  const kcy = abx * inverse
  const wx = (bw - aw) * kbx + (cw - aw) * kcx
  const wy = (bw - aw) * kby + (cw - aw) * kcy
  store<f32>(out, aw - ay * wy - ax * wx, Y_ORIGIN)
  store<f32>(out, wx, Y_WX)
  store<f32>(out, wy, Y_WY)
  const some: f32 = bw > cw ? bw : cw
  store<f32>(out, some > dw ? some : dw, Y_NEAREST)
  store<f32>(out, kbx, Y_KBX)
  store<f32>(out, kcx, Y_KCX)
  store<f32>(out, kby, Y_KBY)
  store<f32>(out, kcy, Y_KCY)
  store<u32>(out, <u32>t, Y_RECORD)
  edges(x, y, f32x4.gt(f32x4.splat(area), f32x4.splat(0)), out)
}
