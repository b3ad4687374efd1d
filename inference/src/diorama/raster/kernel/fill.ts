/**
 * Raster phase: the polygons of a tile into depth (1/w, nearer is larger, 0 is sky, whose attributes mean nothing) and attributes (8 bytes a
 * pixel: r g b material, normal object). The rows of a polygon are solved four at a time from its edges; a coarse table of the farthest
 * depth in blocks of 16x8 turns away what is hidden before that.
 */
import { card } from './card'
import { I, take } from './frame'
import * as L from './layout'
import { DEEP, LARGE, smooth } from './smooth'
import { ROWS_BYTES, ROWS_TO, extent, pixels, solve } from './span'

const COARSE: usize = ROWS_BYTES
/** Blocks across a tile. */
const COLUMNS: i32 = 20
const COARSE_BYTES: usize = 512
/** Polygons drawn between two looks at how far off the blocks are. */
const RENEW: i32 = 160

/** Four pixels' attributes where the mask says so. */
// @ts-ignore: decorator
@inline
export function put(out: usize, lo: v128, hi: v128, mask: v128): void {
  v128.store(out, v128.bitselect(lo, v128.load(out), v128.shuffle<i32>(mask, mask, 0, 0, 1, 1)))
  v128.store(out, v128.bitselect(hi, v128.load(out, 16), v128.shuffle<i32>(mask, mask, 2, 2, 3, 3)), 16)
}

/** Whether everything in a box of pixels of the tile is nearer than `w`. */
// @ts-ignore: decorator
@inline
function hidden(coarse: usize, x0: i32, x1: i32, y0: i32, y1: i32, w: f32): bool {
  const i0 = x0 >> 4
  const i1 = (x1 - 1) >> 4
  const j1 = (y1 - 1) >> 3
  for (let j = y0 >> 3; j <= j1; j++) {
    const row = coarse + (<usize>(j * COLUMNS) << 2)
    for (let i = i0; i <= i1; i++) if (load<f32>(row + (<usize>i << 2)) < w) return false
  }
  return true
}

/** Finds the farthest depth of each block of a tile. A block that leaves the tile stays open. */
function renew(coarse: usize, wide: i32, rows: i32, width: i32, depth: usize): void {
  const stride = <usize>width << 2
  for (let j = 0; j < (rows >> 3); j++)
    for (let i = 0; i < wide >> 4; i++) {
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
      store<f32>(coarse + (<usize>(j * COLUMNS + i) << 2), f32x4.extract_lane(a, 0))
    }
}

/** One record within rows [rowStart, rowEnd) and columns [start, end); false where it was turned away. */
function polygon(t: usize, rowStart: i32, rowEnd: i32, start: i32, end: i32, width: i32, depth: usize, attr: usize, rows: usize): bool {
  const ab = v128.load(t)
  const bc = v128.load(t, 16)
  const cd = v128.load(t, 32)
  const x = v128.shuffle<i32>(v128.shuffle<i32>(ab, bc, 0, 3, 6, 6), cd, 0, 1, 2, 5)
  const y = v128.shuffle<i32>(v128.shuffle<i32>(ab, bc, 1, 4, 7, 7), cd, 0, 1, 2, 6)
  const low = <f32>start
  const high = <f32>end
  const box = pixels(extent(x, y), f32x4(low, low, <f32>rowStart, <f32>rowStart), f32x4(high, high, <f32>rowEnd, <f32>rowEnd))
  const x0 = i32x4.extract_lane(box, 0)
  const x1 = i32x4.extract_lane(box, 1)
  const y0 = i32x4.extract_lane(box, 2)
  const y1 = i32x4.extract_lane(box, 3)
  if (y0 >= y1 || x0 >= x1) return false
  const aw = f32x4.extract_lane(ab, 2)
  const bw = f32x4.extract_lane(bc, 1)
  const cw = f32x4.extract_lane(cd, 0)
  const dw = f32x4.extract_lane(cd, 3)
  const some: f32 = bw > cw ? bw : cw
  const nearest: f32 = some > dw ? some : dw
  if (hidden(rows + COARSE, x0 - start, x1 - start, y0 - rowStart, y1 - rowStart, nearest)) return false
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
  solve(x, y, area > 0, y0, y1, f32x4.splat(low), f32x4.splat(high), rows)
  const last = rows + (<usize>(y1 - y0) << 2)
  const origin = aw - ay * wy - ax * wx
  const flags = load<u32>(t, L.R_FLAGS)
  const at = y0 * width
  const dz = depth + (<usize>at << 2)
  const da = attr + (<usize>at << 3)
  const deep = nearest > aw * DEEP
  const plain = (flags & L.FLAG_FLAT) != 0
  const straight = !deep && x1 - x0 <= LARGE
  if (flags & L.FLAG_CARD) card(t, rows, last, y0, end, width, dz, da, origin, wx, wy, kbx, kby, kcx, kcy, plain, straight, x0)
  else if (plain) flat(load<u64>(t, L.R_ATTR), rows, last, y0, end, width, dz, da, origin, wx, wy)
  else smooth(t, rows, last, y0, end, width, dz, da, origin, wx, wy, kbx, kby, kcx, kcy, straight, x0)
  return true
}

/** A polygon of one colour and normal. */
function flat(
  attributes: u64,
  row: usize,
  end: usize,
  y0: i32,
  edge: i32,
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
      // Four pixels at a time, moved back where they would leave the tile: the next one may be another thread's.
      let left = (x1 - x0 + 3) & ~3
      const x = min<i32>(x0, edge - left)
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

/** Phase: clears and fills tiles until none is left. */
export function fill(phase: i32, thread: i32): void {
  const segments = I(L.I_SEGMENTS)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const depth = <usize>I(L.I_DEPTH)
  const attr = <usize>I(L.I_ATTR)
  const columns = (width + L.TILE_WIDTH - 1) / L.TILE_WIDTH
  const tiles = columns * ((height + L.TILE_HEIGHT - 1) / L.TILE_HEIGHT)
  const rows = <usize>I(L.I_SCRATCH) + thread * ((L.SCRATCH_VERTICES + 4) * L.SCRATCH_BYTES + 512)
  for (let s = take(phase); s < tiles; s = take(phase)) {
    const x0 = (s % columns) * L.TILE_WIDTH
    const x1 = min(width, x0 + L.TILE_WIDTH)
    const y0 = (s / columns) * L.TILE_HEIGHT
    const y1 = min(height, y0 + L.TILE_HEIGHT)
    const top = depth + (<usize>(y0 * width + x0) << 2)
    for (let y = y0; y < y1; y++) memory.fill(depth + (<usize>(y * width + x0) << 2), 0, <usize>(x1 - x0) << 2)
    memory.fill(rows + COARSE, 0, COARSE_BYTES)
    let fresh = 0
    for (let g = 0; g < segments; g++) {
      let chunk = <usize>load<u32>(<usize>I(L.I_BINS) + g * (L.TILE_MAX << 3) + (s << 3))
      while (chunk) {
        const count = load<u32>(chunk, 4)
        for (let i: u32 = 0; i < count; i++)
          if (polygon(load<u32>(chunk + 8 + (<usize>i << 2)), y0, y1, x0, x1, width, depth, attr, rows)) fresh++
        if (fresh > RENEW) {
          fresh = 0
          renew(rows + COARSE, x1 - x0, y1 - y0, width, top)
        }
        chunk = <usize>load<u32>(chunk)
      }
    }
  }
}
