/**
 * Strokes of a brush and hatching of a pencil. A stroke is planted where the picture's surface passes through a cell of a lattice that
 * belongs to the world (to a body where it moves, to the turning sky where there is none), so it stays on its thing while the
 * camera moves; the lattice's step doubles with distance, each region at its own distance. Where and how it lies is in `planting.ts`.
 * Four classes are painted one over the other, so that what covers what does not depend on the order of planting.
 */
import { F, I, scratchOf, take } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { plant } from './planting'
import * as R from './stroke-record'
import { choice, pick } from './wide'

export function strokesOn(): bool {
  return F(L.F_STYLE + L.T_STROKE) > 0.01
}
export function hatchesOn(): bool {
  return F(L.F_STYLE + L.T_HATCH) > 0.01
}

// @ts-ignore: decorator
@inline
function listOf(strip: i32): usize {
  return <usize>I(L.I_STROKE_LISTS) + strip * (16 + L.STROKE_CLASSES * L.STROKE_MAX * L.STROKE_BYTES)
}

/** Phase: the strokes of each strip, into its lists. */
export function plantStrokes(phase: i32, thread: i32, pencil: bool): void {
  for (let s = take(phase); s < I(L.I_STRIPS); s = take(phase)) {
    const list = listOf(s)
    v128.store(list, i32x4.splat(0))
    plant(s, list, pencil, scratchOf(thread) + 16)
  }
}

/** How far each of 16 hairs across a stroke reaches (64 is all the length), and the rims. Read from memory these cost one instruction each. */
const REACHES: usize = memory.data<u8>([40, 52, 48, 60, 62, 54, 63, 58, 61, 50, 63, 59, 52, 57, 46, 38], 16)
const RIMS: usize = memory.data<u8>([255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255], 16)
/** Sixteen bytes from its middle less n have their first n set. */
const FIRST: usize = memory.data<u8>([255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 16)

/** Nearest whole column. */
// @ts-ignore: decorator
@inline
function column(fine: i32): i32 {
  return (fine + 32768) >> 16
}

/** Columns painted at once: what belongs to them stays in the processor's nearest cache while all strokes pass over it. */
const COLUMNS: i32 = 1280

/**
 * What strokes ask of 16 pixels, in a byte each: half their distance, and 128 more where a body is. 255 takes no stroke.
 */
// @ts-ignore: decorator
@inline
function keys(far: v128, body: v128, ink: v128, dark: v128): v128 {
  // What is not sky is never as far as it.
  const away = v128.or(i8x16.min_u(far, i8x16.splat(<i8>253)), i8x16.eq(far, i8x16.splat(-1)))
  const half = v128.and(i16x8.shr_u(away, 1), i8x16.splat(127))
  return v128.or(v128.or(half, v128.and(body, i8x16.splat(-128))), i8x16.gt_u(ink, dark))
}
/** Bytes of a tile's line, with room for a group on either side; a row has four: red, green, blue (or lines alone, first) and keys. */
const LINE: usize = <usize>COLUMNS + 32
const KEYS: usize = LINE * 3
const ROW: usize = LINE * 4

/**
 * Columns x0 to x1 of rows y0 to y1 of some planes, one after the other, to a tile, with their keys. Strokes come back to the same pixels again and again:
 * in the tile they lie close together.
 */
function lift(planes: usize, count: usize, x0: i32, x1: i32, y0: i32, y1: i32, dark: v128, tile: usize): void {
  const width = I(L.I_WIDTH)
  const plane = <usize>(width * I(L.I_HEIGHT))
  const far = <usize>I(L.I_FAR), body = <usize>I(L.I_BODY), ink = <usize>I(L.I_INK)
  for (let y = y0; y < y1; y++, tile += ROW)
    for (let step = x0; step < x1; step += 16) {
      const x = max(0, min(step, x1 - 16))
      const i = <usize>(y * width + x), to = tile + <usize>(x - x0)
      for (let p: usize = 0; p < count; p++) v128.store(to + p * LINE, v128.load(planes + p * plane + i))
      v128.store(to + KEYS, keys(v128.load(far + i), v128.load(body + i), v128.load(ink + i), dark))
    }
}

/** The planes of a tile back into the picture. */
function lower(planes: usize, count: usize, x0: i32, x1: i32, y0: i32, y1: i32, tile: usize): void {
  const width = I(L.I_WIDTH)
  const plane = <usize>(width * I(L.I_HEIGHT))
  for (let y = y0; y < y1; y++, tile += ROW)
    for (let step = x0; step < x1; step += 16) {
      const x = max(0, min(step, x1 - 16))
      const i = <usize>(y * width + x), from = tile + <usize>(x - x0)
      for (let p: usize = 0; p < count; p++) v128.store(planes + p * plane + i, v128.load(from + p * LINE))
    }
}

/** All ones on the first n columns, where the key is like the stroke's own. */
// @ts-ignore: decorator
@inline
function mine(keys: usize, key: v128, tolerance: v128, n: i32): v128 {
  const there = v128.load(keys)
  const off = v128.or(i8x16.sub_sat_u(there, key), i8x16.sub_sat_u(key, there))
  return v128.and(i8x16.le_u(off, tolerance), v128.load(FIRST + 16 - min(16, n)))
}

// @ts-ignore: decorator
@inline
function lay(at: usize, colours: v128, hair: v128, rim: v128, mask: v128): void {
  const old = v128.load(at)
  const c = pick(colours, hair)
  v128.store(at, choice(choice(i8x16.avgr_u(c, old), c, rim), old, mask))
}

/** Phase: paint over the finished planes. */
export function paintStrokes(phase: i32, thread: i32): void {
  const width = I(L.I_WIDTH), height = I(L.I_HEIGHT), strips = I(L.I_STRIPS)
  const dark = i8x16.splat(<i8>(F(L.F_STYLE + L.T_INK) > 0.5 ? 70 : -1))
  const tile = scratchOf(thread) + 32
  const planes = <usize>I(L.I_FINAL)
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y0 = s * Rec.STRIP, y1 = min(height, y0 + Rec.STRIP)
    for (let x0 = 0; x0 < width; x0 += COLUMNS) {
      const x1 = min(width, x0 + COLUMNS)
      lift(planes, 3, x0, x1, y0, y1, dark, tile)
      for (let layer = 0; layer < L.STROKE_CLASSES; layer++)
        for (let t = max(0, s - 2); t <= min(strips - 1, s + 2); t++) paintList(listOf(t), layer, x0, x1, y0, y1, tile)
      lower(planes, 3, x0, x1, y0, y1, tile)
    }
  }
}

/** Paints the strokes of one class of a list, as far as they lie on these columns and rows. */
function paintList(list: usize, layer: i32, x0: i32, x1: i32, y0: i32, y1: i32, tile: usize): void {
  const count = load<i32>(list + (layer << 2))
  let at = list + 16 + layer * L.STROKE_MAX * L.STROKE_BYTES
  for (let n = 0; n < count; n++, at += L.STROKE_BYTES) {
    const top = <i32>load<i16>(at, R.Y0)
    const ya = max(y0, top), yb = min(y1, <i32>load<i16>(at, R.Y1))
    if (ya >= yb || <i32>load<i16>(at, R.X0) >= x1 || <i32>load<i16>(at, R.X1) <= x0) continue
    const key = v128.load8_splat(at, R.KEY), tolerance = v128.load8_splat(at, R.TOLERANCE)
    const endStep = load<i32>(at, R.END_STEP), sideStep = load<i32>(at, R.SIDE_STEP), downU = load<i32>(at, R.DOWN_U), downV = load<i32>(at, R.DOWN_V)
    const du = load<i32>(at, R.STEP_U), dv = load<i32>(at, R.STEP_V)
    const down = ya - top
    let ea = load<i32>(at, R.END_A) + endStep * down, eb = load<i32>(at, R.END_B) + endStep * down
    let sa = load<i32>(at, R.SIDE_A) + sideStep * down, sb = load<i32>(at, R.SIDE_B) + sideStep * down
    let ru = load<i32>(at, R.ROW_U) + downU * down, rv = load<i32>(at, R.ROW_V) + downV * down
    const lu = v128.load(at, R.LANES_U), lv = i8x16.add(v128.load(at, R.LANES_V), i8x16.splat(64))
    const cr = v128.load(at, R.PAINT), cg = v128.load(at, R.PAINT + 16), cb = v128.load(at, R.PAINT + 32)
    let row = tile + <usize>(ya - y0) * ROW - <usize>x0
    for (let py = ya; py < yb; py++, row += ROW, ea += endStep, eb += endStep, sa += sideStep, sb += sideStep, ru += downU, rv += downV) {
      const rowFrom = max(x0, column(max(ea, sa))), rowTo = min(x1, column(min(eb, sb)))
      for (let px = rowFrom; px < rowTo; px += 16) {
        const u = i8x16.add(i8x16.splat(<i8>((ru + px * du) >> 16)), lu)
        const v = i8x16.add(i8x16.splat(<i8>((rv + px * dv) >> 16)), lv)
        const i = row + <usize>px
        const hair = i8x16.min_u(i8x16.shr_u(v, 3), i8x16.splat(15))
        const reached = i8x16.le_u(i8x16.abs(u), pick(v128.load(REACHES), hair))
        const mask = v128.and(mine(i + KEYS, key, tolerance, rowTo - px), reached)
        const rim = pick(v128.load(RIMS), hair)
        lay(i, cr, hair, rim, mask)
        lay(i + LINE, cg, hair, rim, mask)
        lay(i + LINE * 2, cb, hair, rim, mask)
      }
    }
  }
}

/** Phase: graphite into the plane of lines. Sums do not depend on their order. */
export function hatchStrokes(phase: i32, thread: i32): void {
  const width = I(L.I_WIDTH), height = I(L.I_HEIGHT), strips = I(L.I_STRIPS)
  const tile = scratchOf(thread) + 32
  const ink = <usize>I(L.I_INK)
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y0 = s * Rec.STRIP, y1 = min(height, y0 + Rec.STRIP)
    for (let x0 = 0; x0 < width; x0 += COLUMNS) {
      const x1 = min(width, x0 + COLUMNS)
      lift(ink, 1, x0, x1, y0, y1, i8x16.splat(-1), tile)
      for (let t = max(0, s - 2); t <= min(strips - 1, s + 2); t++)
        for (let layer = 0; layer < L.STROKE_CLASSES; layer++) hatchList(listOf(t), layer, x0, x1, y0, y1, tile)
      lower(ink, 1, x0, x1, y0, y1, tile)
    }
  }
}

/** Hatches with the strokes of one class of a list, as far as they lie on these columns and rows. */
function hatchList(list: usize, layer: i32, x0: i32, x1: i32, y0: i32, y1: i32, tile: usize): void {
  const count = load<i32>(list + (layer << 2))
  let at = list + 16 + layer * L.STROKE_MAX * L.STROKE_BYTES
  for (let n = 0; n < count; n++, at += L.STROKE_BYTES) {
    const top = <i32>load<i16>(at, R.Y0)
    const ya = max(y0, top), yb = min(y1, <i32>load<i16>(at, R.Y1))
    if (ya >= yb || <i32>load<i16>(at, R.X0) >= x1 || <i32>load<i16>(at, R.X1) <= x0) continue
    const key = v128.load8_splat(at, R.KEY), tolerance = v128.load8_splat(at, R.TOLERANCE)
    const endStep = load<i32>(at, R.END_STEP), sideStep = load<i32>(at, R.SIDE_STEP), downU = load<i32>(at, R.DOWN_U), downV = load<i32>(at, R.DOWN_V)
    const du = load<i32>(at, R.STEP_U), dv = load<i32>(at, R.STEP_V)
    const down = ya - top
    let ea = load<i32>(at, R.END_A) + endStep * down, eb = load<i32>(at, R.END_B) + endStep * down
    let sa = load<i32>(at, R.SIDE_A) + sideStep * down, sb = load<i32>(at, R.SIDE_B) + sideStep * down
    let ru = load<i32>(at, R.ROW_U) + downU * down, rv = load<i32>(at, R.ROW_V) + downV * down
    const lu = i8x16.add(v128.load(at, R.LANES_U), i8x16.splat(64)), lv = i8x16.add(v128.load(at, R.LANES_V), i8x16.splat(64))
    const pressed = v128.load(at, R.PAINT), covered = v128.load(at, R.PAINT + 16)
    let row = tile + <usize>(ya - y0) * ROW - <usize>x0
    for (let py = ya; py < yb; py++, row += ROW, ea += endStep, eb += endStep, sa += sideStep, sb += sideStep, ru += downU, rv += downV) {
      const rowFrom = max(x0, column(max(ea, sa))), rowTo = min(x1, column(min(eb, sb)))
      for (let px = rowFrom; px < rowTo; px += 16) {
        const u = i8x16.add(i8x16.splat(<i8>((ru + px * du) >> 16)), lu)
        const v = i8x16.add(i8x16.splat(<i8>((rv + px * dv) >> 16)), lv)
        const iu = i8x16.shr_u(u, 3), iv = i8x16.shr_u(v, 3)
        const dark = i8x16.min_u(i8x16.swizzle(pressed, iu), i8x16.swizzle(covered, iv))
        const i = row + <usize>px
        v128.store(i, i8x16.add_sat_u(v128.load(i), v128.and(dark, mine(i + KEYS, key, tolerance, rowTo - px))))
      }
    }
  }
}
