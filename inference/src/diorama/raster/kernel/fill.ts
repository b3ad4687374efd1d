/**
 * Raster phase: the polygons of a tile into depth (1/w, nearer is larger, 0 is sky, whose attributes mean nothing) and attributes (8 bytes a
 * pixel: r g b material, normal object). A tile is filled in memory of its thread, whose rows lie close, and copied out when it is done. What is
 * hidden is turned away by a coarse table of depths (coarse.ts); the rows of the rest are solved four at a time from their edges.
 */
import { card } from './card'
import { COARSE_BYTES, covered, drawn, hidden, openings, openBlocks, renew } from './coarse'
import { I, scratchOf, take } from './frame'
import * as L from './layout'
import { DEEP, DEEP_CARD, LARGE, LITTLE, smooth } from './smooth'
import { ROWS_BYTES, ROWS_TO, ROWS_W, STRIDE, edges, extent, most, pixels, span } from './span'
import { choice, some } from './wide'

/** Thread memory: rows of the polygon at hand, coarse depths, records of a chunk, then the tile's depth and attributes. */
const COARSE: usize = ROWS_BYTES
const LIST: usize = COARSE + COARSE_BYTES
const TILE: usize = 2048
/** Polygons drawn between two looks at how far off the blocks are. */
const RENEW: i32 = 24

/** Four pixels' attributes where the mask says so. */
// @ts-ignore: decorator
@inline
export function put(out: usize, lo: v128, hi: v128, mask: v128): void {
  v128.store(out, choice(lo, v128.load(out), v128.shuffle<i32>(mask, mask, 0, 0, 1, 1)))
  v128.store(out, choice(hi, v128.load(out, 16), v128.shuffle<i32>(mask, mask, 2, 2, 3, 3)), 16)
}

/** One record within rows [rowStart, rowEnd) and columns [start, end); false where it was turned away. */
function polygon(t: usize, rowStart: i32, rowEnd: i32, start: i32, end: i32, depth: usize, attr: usize, rows: usize): bool {
  const ab = v128.load(t)
  const bc = v128.load(t, 16)
  const cd = v128.load(t, 32)
  const x = v128.shuffle<i32>(v128.shuffle<i32>(ab, bc, 0, 3, 6, 6), cd, 0, 1, 2, 5)
  const y = v128.shuffle<i32>(v128.shuffle<i32>(ab, bc, 1, 4, 7, 7), cd, 0, 1, 2, 6)
  const low = <f32>start
  const high = <f32>end
  const box = pixels(extent(x, y), f32x4(low, low, <f32>rowStart, <f32>rowStart), f32x4(high, high, <f32>rowEnd, <f32>rowEnd))
  let x0 = i32x4.extract_lane(box, 0)
  let x1 = i32x4.extract_lane(box, 1)
  let y0 = i32x4.extract_lane(box, 2)
  let y1 = i32x4.extract_lane(box, 3)
  if (y0 >= y1 || x0 >= x1) return false
  const aw = f32x4.extract_lane(ab, 2)
  const bw = f32x4.extract_lane(bc, 1)
  const cw = f32x4.extract_lane(cd, 0)
  const dw = f32x4.extract_lane(cd, 3)
  const some: f32 = bw > cw ? bw : cw
  const nearest: f32 = some > dw ? some : dw
  const coarse = rows + COARSE
  const little = x1 - x0 <= 16 && y1 - y0 <= 16
  if (little && covered(depth + (<usize>(y0 * STRIDE + x0) << 2), STRIDE << 2, x1 - x0, y1 - y0, nearest)) return false
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
  const origin = aw - ay * wy - ax * wx
  let whole = true
  if (!little) {
    const open = openings(coarse, x0 - start, x1 - start, y0 - rowStart, y1 - rowStart, origin + low * wx + <f32>rowStart * wy, wx, wy, nearest)
    if (open == 0) return false
    whole = (open & 0x80000000) != 0
    if (!whole) {
      x0 = max(x0, start + (ctz<i32>(<i32>open) << 4))
      x1 = min(x1, start + ((32 - clz<i32>(<i32>open)) << 4))
      while (!openBlocks(coarse, y0 - rowStart)) y0 = rowStart + (((y0 - rowStart) | 7) + 1)
      while (!openBlocks(coarse, y1 - 1 - rowStart)) y1 = rowStart + ((y1 - 1 - rowStart) & ~7)
    }
  }
  edges(x, y, area > 0, rows)
  let lanes: v128 = i32x4.splat(0)
  if (whole) lanes = span(rows, rows, y0, y1, f32x4.splat(<f32>x0), f32x4.splat(<f32>x1), origin, wx, wy, lanes)
  else
    for (let j = y0; j < y1; ) {
      // Rows of one row of blocks, cut to where it may show.
      const next = min(y1, rowStart + ((j - rowStart) | 7) + 1)
      const open = openBlocks(coarse, j - rowStart)
      const from = open ? max(x0, start + (ctz<i32>(<i32>open) << 4)) : x1
      const to = min(x1, start + ((32 - clz<i32>(<i32>open)) << 4))
      lanes = span(rows, rows + (<usize>(j - y0) << 2), j, next, f32x4.splat(<f32>from), f32x4.splat(<f32>to), origin, wx, wy, lanes)
      j = next
    }
  const longest = most(lanes)
  drawn(coarse, x0 - start, x1 - start, y0 - rowStart, y1 - rowStart)
  const last = rows + (<usize>(y1 - y0) << 2)
  const flags = load<u32>(t, L.R_FLAGS)
  const at = y0 * STRIDE
  const dz = depth + (<usize>at << 2)
  const da = attr + (<usize>at << 3)
  const deep = nearest > aw * (flags & L.FLAG_CARD ? DEEP_CARD : DEEP) && (x1 - x0 > LITTLE || y1 - y0 > LITTLE)
  const plain = (flags & L.FLAG_FLAT) != 0
  const straight = !deep && x1 - x0 <= LARGE
  if (flags & L.FLAG_CARD) card(t, rows, last, y0, dz, da, origin, wx, wy, kbx, kby, kcx, kcy, plain, !deep, x0)
  else if (plain) flat(load<u64>(t, L.R_ATTR), rows, last, dz, da, wx)
  else smooth(t, rows, last, y0, dz, da, origin, wx, wy, kbx, kby, kcx, kcy, straight, longest <= 4, x0)
  return true
}

/** A polygon of one colour and normal. */
function flat(
  attributes: u64,
  row: usize,
  end: usize,
  depth: usize,
  attr: usize,
  wx: f32,
): void {
  const both = i64x2.splat(attributes)
  const wLanes = f32x4.mul(f32x4.splat(wx), f32x4(0.5, 1.5, 2.5, 3.5))
  const w4 = f32x4.splat(wx * 4)
  const stride: usize = STRIDE << 2
  for (; row < end; row += 4) {
    const x = load<i32>(row)
    let left = load<i32>(row, ROWS_TO) - x
    if (left > 0) {
      let at = depth + (<usize>x << 2)
      let out = attr + (<usize>x << 3)
      let w = f32x4.add(v128.load32_splat(row, ROWS_W), wLanes)
      for (; left > 4; left -= 4) {
        const old = v128.load(at)
        const mask = f32x4.gt(w, old)
        if (some(mask)) {
          v128.store(at, f32x4.pmax(old, w))
          put(out, both, both, mask)
        }
        at += 16
        out += 32
        w = f32x4.add(w, w4)
      }
      const old = v128.load(at)
      w = v128.and(w, i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(left)))
      const mask = f32x4.gt(w, old)
      if (some(mask)) {
        v128.store(at, f32x4.pmax(old, w))
        put(out, both, both, mask)
      }
    }
    depth += stride
    attr += stride << 1
  }
}

/**
 * Asks for part of the place in the picture that a tile goes to (each row's depths, then each row's attributes in two), by writing to it: a write waits for
 * nobody, and what comes from far off is there when the tile is done.
 */
// @ts-ignore: decorator
@inline
function ask(part: i32, height: i32, columns: i32, width: i32, depth: usize, attr: usize): void {
  const half = part - height
  const bytes = <usize>columns << 2
  let at = half < 0 ? depth + (<usize>(part * width) << 2) : attr + (<usize>((half >> 1) * width) << 3) + (half & 1 ? bytes : 0)
  for (const end = at + bytes; at < end; at += 64) store<u32>(at, 0)
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
  const rows = scratchOf(thread)
  const list = rows + LIST
  const tileDepth = rows + TILE
  const tileAttr = tileDepth + L.TILE_HEIGHT * (STRIDE << 2)
  for (let s = take(phase); s < tiles; s = take(phase)) {
    const x0 = (s % columns) * L.TILE_WIDTH
    const x1 = min(width, x0 + L.TILE_WIDTH)
    const y0 = (s / columns) * L.TILE_HEIGHT
    const y1 = min(height, y0 + L.TILE_HEIGHT)
    memory.fill(tileDepth, 0, L.TILE_HEIGHT * (STRIDE << 2))
    memory.fill(rows + COARSE, 0, COARSE_BYTES)
    // Where pixel (0, 0) of the picture would be.
    const corner = <usize>(y0 * STRIDE + x0)
    const depthAt = tileDepth - (corner << 2)
    const attrAt = tileAttr - (corner << 3)
    const home = <usize>(y0 * width + x0)
    const parts = (y1 - y0) * 3
    let part = 0
    let fresh = 0
    for (let g = 0; g < segments; g++) {
      let chunk = <usize>load<u32>(<usize>I(L.I_BINS) + g * (L.TILE_MAX << 3) + (s << 3))
      while (chunk) {
        const count = load<u32>(chunk, 4)
        // All records are asked for before the first is needed: they come from far off.
        let last = list
        let touched: u32 = 0
        for (let i: u32 = 0; i < count; i++) {
          const entry = load<u64>(chunk + 8 + (<usize>i << 3))
          if (hidden(rows + COARSE, <u32>(entry >> 32))) continue
          const long = <usize>entry & 1
          const record = <usize>(<u32>entry) - long
          touched ^= load<u32>(record) ^ load<u32>(record + (long << 6))
          store<u32>(last, <u32>record)
          last += 4
        }
        store<u32>(last, touched)
        for (let at = list; at < last; at += 4) {
          if (part < parts) ask(part++, y1 - y0, x1 - x0, width, depth + (home << 2), attr + (home << 3))
          if (polygon(<usize>load<u32>(at), y0, y1, x0, x1, depthAt, attrAt, rows)) fresh++
        }
        if (fresh >= RENEW) {
          fresh = 0
          renew(rows + COARSE, x1 - x0, y1 - y0, STRIDE, tileDepth)
        }
        chunk = <usize>load<u32>(chunk)
      }
    }
    for (let y = y0; y < y1; y++) {
      const from = <usize>((y - y0) * STRIDE)
      const to = <usize>(y * width + x0)
      memory.copy(depth + (to << 2), tileDepth + (from << 2), <usize>(x1 - x0) << 2)
      memory.copy(attr + (to << 3), tileAttr + (from << 3), <usize>(x1 - x0) << 3)
    }
  }
}
