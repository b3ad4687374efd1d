/**
 * Raster phase: the triangles of a strip into depth (1/w, nearer is larger, 0 is sky, whose attributes mean nothing) and attributes (8 bytes a
 * pixel: r g b material, normal object). The rows of a triangle are solved four at a time from its edges; a coarse table of the farthest
 * depth in blocks of 16x8 turns away what is hidden before that.
 */
import { card } from './card'
import { I, take } from './frame'
import * as L from './layout'
import { smooth } from './smooth'
import { ROWS_BYTES, ROWS_TO, extent, pixels, solve } from './span'

const COARSE: usize = ROWS_BYTES
const COARSE_BYTES: usize = 4096
/** Triangles drawn between two looks at how far off the blocks are. */
const RENEW: i32 = 160

/** Four pixels' attributes where the mask says so. */
// @ts-ignore: decorator
@inline
export function put(out: usize, lo: v128, hi: v128, mask: v128): void {
  v128.store(out, v128.bitselect(lo, v128.load(out), v128.shuffle<i32>(mask, mask, 0, 0, 1, 1)))
  v128.store(out, v128.bitselect(hi, v128.load(out, 16), v128.shuffle<i32>(mask, mask, 2, 2, 3, 3)), 16)
}

/** Whether everything in a box of pixels of the strip is nearer than `w`. */
function hidden(coarse: usize, columns: i32, x0: i32, x1: i32, y0: i32, y1: i32, w: f32): bool {
  for (let j = y0 >> 3; j <= (y1 - 1) >> 3; j++) {
    const row = coarse + (<usize>(j * columns) << 2)
    for (let i = x0 >> 4; i <= (x1 - 1) >> 4; i++) if (load<f32>(row + (<usize>i << 2)) < w) return false
  }
  return true
}

/** Finds the farthest depth of each block of a strip. A block that leaves the strip stays open. */
function renew(coarse: usize, columns: i32, width: i32, rows: i32, depth: usize): void {
  const stride = <usize>width << 2
  for (let j = 0; j < (rows >> 3); j++)
    for (let i = 0; i < width >> 4; i++) {
      let at = depth + (<usize>((j << 3) * width + (i << 4)) << 2)
      let a = v128.load(at)
      let b = v128.load(at, 16)
      for (let r = 0; r < 8; r++) {
        a = f32x4.pmin(a, f32x4.pmin(v128.load(at), v128.load(at, 32)))
        b = f32x4.pmin(b, f32x4.pmin(v128.load(at, 16), v128.load(at, 48)))
        at += stride
      }
      a = f32x4.pmin(a, b)
      a = f32x4.pmin(a, v128.shuffle<i32>(a, a, 2, 3, 0, 1))
      a = f32x4.pmin(a, v128.shuffle<i32>(a, a, 1, 0, 3, 2))
      store<f32>(coarse + (<usize>(j * columns + i) << 2), f32x4.extract_lane(a, 0))
    }
}

/** One triangle record within rows [rowStart, rowEnd); false where it was turned away. */
function triangle(t: usize, rowStart: i32, rowEnd: i32, width: i32, columns: i32, depth: usize, attr: usize, rows: usize): bool {
  const ab = v128.load(t)
  const bc = v128.load(t, 16)
  const aw = f32x4.extract_lane(ab, 2)
  const bw = f32x4.extract_lane(bc, 1)
  const cw = load<f32>(t, 32)
  const x = v128.shuffle<i32>(ab, bc, 0, 3, 6, 0)
  const y = v128.shuffle<i32>(ab, bc, 1, 4, 7, 1)
  const fx = <f32>width
  const box = pixels(extent(x, y), f32x4(0, 0, <f32>rowStart, <f32>rowStart), f32x4(fx, fx, <f32>rowEnd, <f32>rowEnd))
  const x0 = i32x4.extract_lane(box, 0)
  const x1 = i32x4.extract_lane(box, 1)
  const y0 = i32x4.extract_lane(box, 2)
  const y1 = i32x4.extract_lane(box, 3)
  if (y0 >= y1 || x0 >= x1) return false
  const nearest: f32 = bw > cw ? bw : cw
  if (hidden(rows + COARSE, columns, x0, x1, y0 - rowStart, y1 - rowStart, nearest)) return false
  const ax = f32x4.extract_lane(ab, 0)
  const ay = f32x4.extract_lane(ab, 1)
  const abx = f32x4.extract_lane(ab, 3) - ax
  const aby = f32x4.extract_lane(bc, 0) - ay
  const acx = f32x4.extract_lane(bc, 2) - ax
  const acy = f32x4.extract_lane(bc, 3) - ay
  const area = abx * acy - acx * aby
  const inverse: f32 = 1 / area
  // Gradients of anything linear on screen: d/dx = (B-A)*kbx + (C-A)*kcx.
  const kbx = acy * inverse
  const kcx = -aby * inverse
  const kby = -acx * inverse
  const kcy = abx * inverse
  const wx = (bw - aw) * kbx + (cw - aw) * kcx
  const wy = (bw - aw) * kby + (cw - aw) * kcy

  solve(x, y, area > 0, y0, y1, f32x4.splat(0), f32x4.splat(fx), rows)
  const end = rows + (<usize>(y1 - y0) << 2)
  const origin = aw - ay * wy - ax * wx
  const flags = load<u32>(t, 36)
  const at = y0 * width
  const dz = depth + (<usize>at << 2)
  const da = attr + (<usize>at << 3)
  if (flags & L.FLAG_CARD) card(t, rows, end, y0, width, dz, da, origin, wx, wy, kbx, kby, kcx, kcy, (flags & L.FLAG_FLAT) != 0)
  else if (flags & L.FLAG_FLAT) flat(load<u64>(t, 40), rows, end, y0, width, dz, da, origin, wx, wy)
  else smooth(t, rows, end, y0, width, dz, da, origin, wx, wy, kbx, kby, kcx, kcy, x1 - x0, y1 - y0)
  return true
}

/** A triangle of one colour and normal. */
function flat(
  attributes: u64,
  row: usize,
  end: usize,
  y0: i32,
  width: i32,
  depth: usize,
  attr: usize,
  origin: f32,
  wx: f32,
  wy: f32,
): void {
  const both = i64x2.splat(attributes)
  const wLanes = f32x4.mul(f32x4.splat(wx), f32x4(0.5, 1.5, 2.5, 3.5))
  const w4 = f32x4.splat(wx * 4)
  const stride = <usize>width << 2
  for (let centre: f32 = <f32>y0 + 0.5; row < end; row += 4, centre += 1) {
    const x0 = load<i32>(row)
    const x1 = load<i32>(row, ROWS_TO)
    const base = origin + centre * wy
    if (x0 < x1) {
      // Four pixels at a time, moved back where they would leave the row, whose end may be another thread's beginning.
      let left = (x1 - x0 + 3) & ~3
      const x = min<i32>(x0, width - left)
      let at = depth + (<usize>x << 2)
      let out = attr + (<usize>x << 3)
      let w = f32x4.add(f32x4.splat(base + <f32>x * wx), wLanes)
      let px = i32x4.add(i32x4.splat(x), i32x4(0, 1, 2, 3))
      const from = i32x4.splat(x0)
      const to = i32x4.splat(x1)
      for (; left > 0; left -= 4) {
        const old = v128.load(at)
        const mask = v128.and(f32x4.gt(w, old), v128.and(i32x4.ge_s(px, from), i32x4.lt_s(px, to)))
        if (v128.any_true(mask)) {
          v128.store(at, v128.bitselect(w, old, mask))
          put(out, both, both, mask)
        }
        at += 16
        out += 32
        w = f32x4.add(w, w4)
        px = i32x4.add(px, i32x4.splat(4))
      }
    }
    depth += stride
    attr += stride << 1
  }
}

/** Phase: clears and fills strips until none is left. */
export function fill(phase: i32, thread: i32): void {
  const strips = I(L.I_STRIPS)
  const segments = I(L.I_SEGMENTS)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const depth = <usize>I(L.I_DEPTH)
  const attr = <usize>I(L.I_ATTR)
  const columns = (width + 15) >> 4
  const rows = <usize>I(L.I_SCRATCH) + thread * ((L.SCRATCH_VERTICES + 4) * L.SCRATCH_BYTES + 512)
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y0 = s * L.STRIP
    const y1 = min(height, y0 + L.STRIP)
    const top = depth + (<usize>(y0 * width) << 2)
    memory.fill(top, 0, <usize>((y1 - y0) * width) << 2)
    memory.fill(rows + COARSE, 0, COARSE_BYTES)
    let fresh = 0
    for (let g = 0; g < segments; g++) {
      let chunk = <usize>load<u32>(<usize>I(L.I_BINS) + g * (L.STRIP_MAX << 3) + (s << 3))
      while (chunk) {
        const count = load<u32>(chunk, 4)
        for (let i: u32 = 0; i < count; i++)
          if (triangle(load<u32>(chunk + 8 + (<usize>i << 2)), y0, y1, width, columns, depth, attr, rows)) fresh++
        if (fresh > RENEW) {
          fresh = 0
          renew(rows + COARSE, columns, width, y1 - y0, top)
        }
        chunk = <usize>load<u32>(chunk)
      }
    }
  }
}
