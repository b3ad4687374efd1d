/**
 * Raster phase: the polygons of a tile into depth (1/w, nearer is larger, 0 is sky, whose attributes mean nothing) and attributes (8 bytes a
 * pixel: r g b material, normal object). A tile is filled in memory of its thread, whose rows lie close, and copied out when it is done. What is
 * hidden is turned away by a coarse table of depths (coarse.ts); the rows of the rest are solved four at a time from their edges.
 */
import { card } from './card'
import { COARSE_BYTES, covered, drawn, hidden, openings, openBlocks, renew } from './coarse'
import { I, scratchOf, take } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { READY_BYTES, Y_BOX, Y_NEAREST, Y_ORIGIN, Y_RECORD, Y_WX, Y_WY, ready } from './ready'
import { DEEP, DEEP_CARD, LARGE, LITTLE, smooth } from './smooth'
import { ROWS_BYTES, ROWS_TO, ROWS_W, STRIDE, most, span } from './span'
import { choice, some } from './wide'

/** Thread memory: rows of the polygon at hand, coarse depths, records of a chunk, those made ready, then the tile's depth and attributes. */
const COARSE: usize = ROWS_BYTES
const LIST: usize = COARSE + COARSE_BYTES
const READY: usize = 1536
const TILE: usize = 8192
/** Polygons drawn between two looks at how far off the blocks are. */
const RENEW: i32 = 24

/** Four pixels' attributes where the mask says so. */
// @ts-ignore: decorator
@inline
export function put(out: usize, lo: v128, hi: v128, mask: v128): void {
  v128.store(out, choice(lo, v128.load(out), v128.shuffle<i32>(mask, mask, 0, 0, 1, 1)))
  v128.store(out, choice(hi, v128.load(out, 16), v128.shuffle<i32>(mask, mask, 2, 2, 3, 3)), 16)
}

/** A polygon made ready, within the tile that begins at column `start` and row `top`; false where it was turned away. */
function polygon(y: usize, top: i32, start: i32, depth: usize, attr: usize, rows: usize): bool {
  let x0 = load<i32>(y, Y_BOX)
  let x1 = load<i32>(y, Y_BOX + 4)
  let y0 = load<i32>(y, Y_BOX + 8)
  let y1 = load<i32>(y, Y_BOX + 12)
  const nearest = load<f32>(y, Y_NEAREST)
  const coarse = rows + COARSE
  const little = x1 - x0 <= 16 && y1 - y0 <= 16
  if (little && covered(depth + (<usize>(y0 * STRIDE + x0) << 2), STRIDE << 2, x1 - x0, y1 - y0, nearest)) return false
  const origin = load<f32>(y, Y_ORIGIN)
  const wx = load<f32>(y, Y_WX)
  const wy = load<f32>(y, Y_WY)
  let whole = true
  if (!little) {
    const open = openings(coarse, x0 - start, x1 - start, y0 - top, y1 - top, origin + <f32>start * wx + <f32>top * wy, wx, wy, nearest)
    if (open == 0) return false
    whole = (open & 0x80000000) != 0
    if (!whole) {
      x0 = max(x0, start + (ctz<i32>(<i32>open) << 4))
      x1 = min(x1, start + ((32 - clz<i32>(<i32>open)) << 4))
      while (!openBlocks(coarse, y0 - top)) y0 = top + (((y0 - top) | 7) + 1)
      while (!openBlocks(coarse, y1 - 1 - top)) y1 = top + ((y1 - 1 - top) & ~7)
    }
  }
  let lanes: v128 = i32x4.splat(0)
  if (whole) lanes = span(y, rows, y0, y1, f32x4.splat(<f32>x0), f32x4.splat(<f32>x1), origin, wx, wy, lanes)
  else
    for (let j = y0; j < y1; ) {
      // Rows of one row of blocks, cut to where it may show.
      const next = min(y1, top + ((j - top) | 7) + 1)
      const open = openBlocks(coarse, j - top)
      const from = open ? max(x0, start + (ctz<i32>(<i32>open) << 4)) : x1
      const to = min(x1, start + ((32 - clz<i32>(<i32>open)) << 4))
      lanes = span(y, rows + (<usize>(j - y0) << 2), j, next, f32x4.splat(<f32>from), f32x4.splat(<f32>to), origin, wx, wy, lanes)
      j = next
    }
  const longest = most(lanes)
  drawn(coarse, x0 - start, x1 - start, y0 - top, y1 - top)
  const t = <usize>load<u32>(y, Y_RECORD)
  const last = rows + (<usize>(y1 - y0) << 2)
  const flags = load<u32>(t, Rec.R_FLAGS)
  const at = y0 * STRIDE
  const dz = depth + (<usize>at << 2)
  const da = attr + (<usize>at << 3)
  const deep = nearest > load<f32>(t, 8) * (flags & Rec.FLAG_CARD ? DEEP_CARD : DEEP) && (x1 - x0 > LITTLE || y1 - y0 > LITTLE)
  const plain = (flags & Rec.FLAG_FLAT) != 0
  const straight = !deep && x1 - x0 <= LARGE
  if (flags & Rec.FLAG_CARD) card(t, y, rows, last, y0, dz, da, plain, !deep, x0)
  else if (plain) flat(load<u64>(t, Rec.R_ATTR), rows, last, dz, da, wx)
  else smooth(t, y, rows, last, y0, dz, da, straight, longest <= 4, x0)
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
  const columns = (width + Rec.TILE_WIDTH - 1) / Rec.TILE_WIDTH
  const tiles = columns * ((height + Rec.TILE_HEIGHT - 1) / Rec.TILE_HEIGHT)
  const rows = scratchOf(thread)
  const list = rows + LIST
  const waiting = rows + READY
  const tileDepth = rows + TILE
  const tileAttr = tileDepth + Rec.TILE_HEIGHT * (STRIDE << 2)
  for (let s = take(phase); s < tiles; s = take(phase)) {
    const x0 = (s % columns) * Rec.TILE_WIDTH
    const x1 = min(width, x0 + Rec.TILE_WIDTH)
    const y0 = (s / columns) * Rec.TILE_HEIGHT
    const y1 = min(height, y0 + Rec.TILE_HEIGHT)
    memory.fill(tileDepth, 0, Rec.TILE_HEIGHT * (STRIDE << 2))
    memory.fill(rows + COARSE, 0, COARSE_BYTES)
    // Where pixel (0, 0) of the picture would be.
    const corner = <usize>(y0 * STRIDE + x0)
    const depthAt = tileDepth - (corner << 2)
    const attrAt = tileAttr - (corner << 3)
    const low = f32x4(<f32>x0, <f32>x0, <f32>y0, <f32>y0)
    const high = f32x4(<f32>x1, <f32>x1, <f32>y1, <f32>y1)
    const home = <usize>(y0 * width + x0)
    const parts = (y1 - y0) * 3
    let part = 0
    let fresh = 0
    for (let g = 0; g < segments; g++) {
      let chunk = <usize>load<u32>(<usize>I(L.I_BINS) + g * (Rec.TILE_MAX << 3) + (s << 3))
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
        let end = waiting
        for (let at = list; at < last; at += 4) {
          ready(<usize>load<u32>(at), end, low, high)
          end += READY_BYTES
        }
        for (let y = waiting; y < end; y += READY_BYTES) {
          if (part < parts) ask(part++, y1 - y0, x1 - x0, width, depth + (home << 2), attr + (home << 3))
          if (polygon(y, y0, x0, depthAt, attrAt, rows)) fresh++
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
