/**
 * What a tile already hides: the farthest depth of each block of 16x8 pixels, found again now and then where something was drawn since. A polygon
 * that is nearer in no block is turned away before it is set up; of a larger one only the blocks are walked where it may show.
 */
import { some } from './wide'

/** Blocks across and down a tile. */
const COLUMNS: i32 = 20
const ROWS: i32 = 6
/** After the depths: for each row of blocks those where the polygon at hand may show, and those drawn on since they were last looked at. */
const OPEN: usize = 512
const DRAWN: usize = 544
export const COARSE_BYTES: usize = 576

/** Bits of the blocks from i0 to i1. */
// @ts-ignore: decorator
@inline
function between(i0: i32, i1: i32): u32 {
  return <u32>((2 << i1) - (1 << i0))
}

/** The word a polygon is known by in the bin of a tile: its nearest depth, rounded up, and the blocks of the box of its pixels (first and last ones). */
// @ts-ignore: decorator
@inline
export function entryOf(nearest: f32, x0: i32, x1: i32, y0: i32, y1: i32): u32 {
  return ((reinterpret<u32>(nearest) & 0xffff0000) + 0x10000) | ((x0 >> 4) << 11) | ((x1 >> 4) << 6) | ((y0 >> 3) << 3) | (y1 >> 3)
}

/** Whether everything in the box of a polygon known by `entry` is nearer than it. */
// @ts-ignore: decorator
@inline
export function hidden(coarse: usize, entry: u32): bool {
  const w = reinterpret<f32>(entry & 0xffff0000)
  const i0 = (entry >> 11) & 31
  const i1 = (entry >> 6) & 31
  const j1 = entry & 7
  for (let j = (entry >> 3) & 7; j <= j1; j++) {
    const row = coarse + (<usize>(j * COLUMNS) << 2)
    for (let i = i0; i <= i1; i++) if (load<f32>(row + (<usize>i << 2)) < w) return false
  }
  return true
}

/** Whether every pixel of a small box (x1 - x0 columns, in fours) is nearer than `w`. */
// @ts-ignore: decorator
@inline
export function covered(at: usize, stride: usize, columns: i32, rows: i32, w: f32): bool {
  const ws = f32x4.splat(w)
  for (; rows > 0; rows--) {
    for (let i = 0; i < columns; i += 4) if (some(f32x4.lt(v128.load(at + (<usize>i << 2)), ws))) return false
    at += stride
  }
  return true
}

/**
 * Finds the blocks of a box of pixels where a polygon may show whose depth is `origin` at the corner of the tile, grows by wx and wy a pixel and is
 * `nearest` at most. Returns the columns with such blocks (bits), and 1 << 31 where it may show in all of them.
 */
export function openings(coarse: usize, x0: i32, x1: i32, y0: i32, y1: i32, origin: f32, wx: f32, wy: f32, nearest: f32): u32 {
  const i0 = x0 >> 4
  const i1 = (x1 - 1) >> 4
  const j1 = (y1 - 1) >> 3
  const box = between(i0, i1)
  const most = f32x4.splat(nearest)
  // The corner of a block where the polygon is nearest.
  const across = f32x4.mul(f32x4.splat(wx), wx > 0 ? f32x4(16, 32, 48, 64) : f32x4(0, 16, 32, 48))
  let any: u32 = 0
  let all = box
  for (let j = y0 >> 3; j <= j1; j++) {
    const row = coarse + (<usize>(j * COLUMNS) << 2)
    const down = origin + <f32>(wy > 0 ? (j + 1) << 3 : j << 3) * wy
    let open: u32 = 0
    for (let i = i0 & ~3; i <= i1; i += 4) {
      const w = f32x4.pmin(f32x4.add(f32x4.splat(down + <f32>(i << 4) * wx), across), most)
      open |= <u32>i32x4.bitmask(f32x4.lt(v128.load(row + (<usize>i << 2)), w)) << i
    }
    open &= box
    store<u32>(coarse + (<usize>j << 2), open, OPEN)
    any |= open
    all &= open
  }
  return all == box ? any | 0x80000000 : any
}

/** Where the polygon at hand may show in the row of blocks that holds a row of pixels (bits). */
// @ts-ignore: decorator
@inline
export function openBlocks(coarse: usize, y: i32): u32 {
  return load<u32>(coarse + (<usize>(y >> 3) << 2), OPEN)
}

/** Notes that a box of pixels was drawn on. */
// @ts-ignore: decorator
@inline
export function drawn(coarse: usize, x0: i32, x1: i32, y0: i32, y1: i32): void {
  const box = between(x0 >> 4, (x1 - 1) >> 4)
  const last = coarse + (<usize>((y1 - 1) >> 3) << 2)
  for (let at = coarse + (<usize>(y0 >> 3) << 2); at <= last; at += 4) store<u32>(at, load<u32>(at, DRAWN) | box, DRAWN)
}

/** Looks again at the blocks drawn on. A block that leaves the tile stays open. */
export function renew(coarse: usize, wide: i32, rows: i32, width: i32, depth: usize): void {
  const stride = <usize>width << 2
  for (let j = 0; j < ROWS; j++) {
    const at = coarse + (<usize>j << 2)
    let blocks = load<u32>(at, DRAWN)
    store<u32>(at, 0, DRAWN)
    if (j >= rows >> 3) return
    blocks &= (<u32>1 << (wide >> 4)) - 1
    for (; blocks; blocks &= blocks - 1) {
      const i = ctz<i32>(<i32>blocks)
      let pixel = depth + (<usize>((j << 3) * width + (i << 4)) << 2)
      let a = v128.load(pixel)
      let b = v128.load(pixel, 16)
      for (let r = 0; r < 8; r++) {
        a = f32x4.pmin(a, f32x4.pmin(v128.load(pixel), v128.load(pixel, 32)))
        b = f32x4.pmin(b, f32x4.pmin(v128.load(pixel, 16), v128.load(pixel, 48)))
        pixel += stride
      }
      a = f32x4.pmin(a, b)
      a = f32x4.pmin(a, v128.shuffle<i32>(a, a, 2, 3, 0, 1))
      a = f32x4.pmin(a, v128.shuffle<i32>(a, a, 1, 0, 3, 2))
      store<f32>(coarse + (<usize>(j * COLUMNS + i) << 2), f32x4.extract_lane(a, 0))
    }
  }
}
