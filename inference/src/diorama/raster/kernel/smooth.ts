/**
 * Triangles whose colour and normal change across them. Eight 16-bit lanes hold one pixel (r g b material, normal object) with seven bits
 * behind the point, so a step to the next pixel is one addition. Small or level triangles step straight across; the others are divided by
 * w once for sixteen pixels.
 */
import { put } from './fill'
import * as Rec from './records'
import { STRIDE, ROWS_TO, ROWS_W, WHOLE } from './span'
import { Y_KBX, Y_KBY, Y_KCX, Y_KCY, Y_ORIGIN, Y_WX, Y_WY } from './ready'
import { some } from './wide'

/** One level, and what is added so that cutting off rounds, without leaving 16 bits at 255. */
export const ONE: f32 = 128
export const ROUND: f32 = 32
/** Pixels between two divisions: at least, and at most where 1/w grows by less than a share between them. */
const RUN: i32 = 16
const RUN_MAX: f32 = 64
const GROWTH: f32 = 0.06
/** A triangle is stepped straight across when it is at most this large and its 1/w grows by at most this: colours are off by a thirtieth of their range then, and leaves by an eightieth of their card. */
export const LARGE: i32 = 128
export const DEEP: f32 = 1.28
export const DEEP_CARD: f32 = 1.1
/** Nor is a triangle divided that is no larger than this. */
export const LITTLE: i32 = 12
/** Steepest change stepped straight across, in 128ths of a level a pixel. */
const STEEP: f32 = 8192

// @ts-ignore: decorator
@inline
export function widen(bytes: u64, high: bool): v128 {
  const h = i16x8.extend_low_i8x16_u(i64x2.splat(bytes))
  return f32x4.convert_i32x4_u(high ? i32x4.extend_high_i16x8_u(h) : i32x4.extend_low_i16x8_u(h))
}

/** Two times four floats as eight 16-bit numbers. */
// @ts-ignore: decorator
@inline
export function narrow(low: v128, high: v128): v128 {
  const magic = f32x4.splat(WHOLE)
  return v128.shuffle<i16>(f32x4.add(low, magic), f32x4.add(high, magic), 0, 2, 4, 6, 8, 10, 12, 14)
}

/** All lanes but surface and object. */
// @ts-ignore: decorator
@inline
export function lanes(): v128 {
  return i16x8(-1, -1, -1, 0, -1, -1, -1, 0)
}

// @ts-ignore: decorator
@inline
function sharp(a: v128): v128 {
  return f32x4.gt(f32x4.abs(a), f32x4.splat(STEEP))
}

/** A change that fits 16 bits. */
// @ts-ignore: decorator
@inline
export function bounded(a: v128): v128 {
  return f32x4.pmax(f32x4.pmin(a, f32x4.splat(STEEP)), f32x4.splat(-STEEP))
}

export function smooth(
  t: usize,
  y: usize,
  row: usize,
  end: usize,
  y0: i32,
  depth: usize,
  attr: usize,
  straight: bool,
  slim: bool,
  x: i32,
): void {
  const wx = load<f32>(y, Y_WX), wy = load<f32>(y, Y_WY)
  const kbx = load<f32>(y, Y_KBX), kcx = load<f32>(y, Y_KCX)
  const kby = load<f32>(y, Y_KBY), kcy = load<f32>(y, Y_KCY)
  const ax = load<f32>(t)
  const ay = load<f32>(t, 4)
  const aw = load<f32>(t, 8)
  const bw = load<f32>(t, 20)
  const cw = load<f32>(t, 32)
  const ta = load<u64>(t, Rec.R_ATTR)
  const tb = load<u64>(t, Rec.R_ATTR + 8)
  const tc = load<u64>(t, Rec.R_ATTR + 16)
  const va = f32x4.splat(straight ? ONE : aw * ONE)
  const vb = f32x4.splat(straight ? ONE : bw * ONE)
  const vc = f32x4.splat(straight ? ONE : cw * ONE)
  let colourA = f32x4.mul(widen(ta, false), va)
  let normalA = f32x4.mul(widen(ta, true), va)
  const colourB = f32x4.sub(f32x4.mul(widen(tb, false), vb), colourA)
  const colourC = f32x4.sub(f32x4.mul(widen(tc, false), vc), colourA)
  const normalB = f32x4.sub(f32x4.mul(widen(tb, true), vb), normalA)
  const normalC = f32x4.sub(f32x4.mul(widen(tc, true), vc), normalA)
  let colourX = f32x4.add(f32x4.mul(colourB, f32x4.splat(kbx)), f32x4.mul(colourC, f32x4.splat(kcx)))
  let colourY = f32x4.add(f32x4.mul(colourB, f32x4.splat(kby)), f32x4.mul(colourC, f32x4.splat(kcy)))
  let normalX = f32x4.add(f32x4.mul(normalB, f32x4.splat(kbx)), f32x4.mul(normalC, f32x4.splat(kcx)))
  let normalY = f32x4.add(f32x4.mul(normalB, f32x4.splat(kby)), f32x4.mul(normalC, f32x4.splat(kcy)))
  if (straight && v128.any_true(v128.or(v128.or(sharp(colourX), sharp(colourY)), v128.or(sharp(normalX), sharp(normalY))))) {
    // A splinter: its gradients cancel only when they are not cut to 16 bits.
    straight = false
    const k = f32x4.splat(aw)
    colourA = f32x4.mul(colourA, k)
    normalA = f32x4.mul(normalA, k)
    colourX = f32x4.add(f32x4.mul(colourX, k), f32x4.mul(f32x4.mul(widen(ta, false), f32x4.splat(ONE)), f32x4.splat(wx)))
    colourY = f32x4.add(f32x4.mul(colourY, k), f32x4.mul(f32x4.mul(widen(ta, false), f32x4.splat(ONE)), f32x4.splat(wy)))
    normalX = f32x4.add(f32x4.mul(normalX, k), f32x4.mul(f32x4.mul(widen(ta, true), f32x4.splat(ONE)), f32x4.splat(wx)))
    normalY = f32x4.add(f32x4.mul(normalY, k), f32x4.mul(f32x4.mul(widen(ta, true), f32x4.splat(ONE)), f32x4.splat(wy)))
  }
  const keep = lanes()
  const ids = v128.andnot(i16x8.add(i16x8.shl(i16x8.extend_low_i8x16_u(i64x2.splat(ta)), 7), i16x8.splat(<i16>ROUND)), keep)
  const wLanes = f32x4.mul(f32x4.splat(wx), f32x4(0.5, 1.5, 2.5, 3.5))
  const w4 = f32x4.splat(wx * 4)
  const stride: usize = STRIDE << 2
  const round = f32x4.splat(ROUND)
  let dy = f32x4.splat(<f32>y0 + 0.5 - ay)
  if (straight) {
    // The pixel at column x of the first row, steps right and down.
    const dx = f32x4.splat(<f32>x + 0.5 - ax)
    const first = narrow(
      f32x4.add(f32x4.add(colourA, round), f32x4.add(f32x4.mul(colourX, dx), f32x4.mul(colourY, dy))),
      f32x4.add(f32x4.add(normalA, round), f32x4.add(f32x4.mul(normalX, dx), f32x4.mul(normalY, dy))),
    )
    const right = v128.and(narrow(colourX, normalX), keep)
    const down = v128.and(narrow(colourY, normalY), keep)
    const a = v128.bitselect(first, ids, keep)
    if (slim) slender(row, end, depth, attr, wx, a, right, down, x)
    else level(row, end, depth, attr, wx, a, right, down, x)
    return
  }
  const run = max<i32>(RUN, <i32>min<f32>(RUN_MAX, (GROWTH * aw) / max<f32>(abs<f32>(wx), 1e-9)) & ~3)
  for (let centre: f32 = <f32>y0 + 0.5; row < end; row += 4, centre += 1) {
    let x = load<i32>(row)
    const x1 = load<i32>(row, ROWS_TO)
    if (x < x1) {
      const base = load<f32>(y, Y_ORIGIN) + centre * wy
      let at = depth + (<usize>x << 2)
      let out = attr + (<usize>x << 3)
      let w = f32x4.add(v128.load32_splat(row, ROWS_W), wLanes)
      const colourRow = f32x4.add(colourA, f32x4.mul(colourY, dy))
      const normalRow = f32x4.add(normalA, f32x4.mul(normalY, dy))
      const wxs = f32x4.splat(wx)
      do {
        const to = min<i32>(x1, x + run)
        const middle = <f32>(x + to) * 0.5
        const k = f32x4.splat(1 / (base + middle * wx))
        const across = f32x4.splat(middle - ax)
        const c = f32x4.mul(f32x4.add(colourRow, f32x4.mul(colourX, across)), k)
        const n = f32x4.mul(f32x4.add(normalRow, f32x4.mul(normalX, across)), k)
        const dc = bounded(f32x4.mul(f32x4.sub(colourX, f32x4.mul(c, wxs)), k))
        const dn = bounded(f32x4.mul(f32x4.sub(normalX, f32x4.mul(n, wxs)), k))
        const back = f32x4.splat(<f32>x + 0.5 - middle)
        let a = narrow(f32x4.add(f32x4.add(c, round), f32x4.mul(dc, back)), f32x4.add(f32x4.add(n, round), f32x4.mul(dn, back)))
        a = v128.bitselect(a, ids, keep)
        const d = v128.and(narrow(dc, dn), keep)
        const d2 = i16x8.add(d, d)
        const d4 = i16x8.add(d2, d2)
        for (; x < to; x += 4) {
          const old = v128.load(at)
          const here = v128.and(w, i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(to - x)))
          const mask = f32x4.gt(here, old)
          if (some(mask)) {
            v128.store(at, f32x4.pmax(old, here))
            four(out, a, d, d2, mask)
          }
          at += 16
          out += 32
          w = f32x4.add(w, w4)
          a = i16x8.add(a, d4)
        }
      } while (x < x1)
    }
    depth += stride
    attr += stride << 1
    dy = f32x4.add(dy, f32x4.splat(1))
  }
}

/** Four pixels from `a` on, with the step from one to the next and twice that, where the mask says so. */
// @ts-ignore: decorator
@inline
function four(out: usize, a: v128, d: v128, d2: v128, mask: v128): void {
  const b = i16x8.add(a, d)
  const c = i16x8.add(a, d2)
  const e = i16x8.add(b, d2)
  put(
    out,
    i8x16.narrow_i16x8_u(i16x8.shr_s(a, 7), i16x8.shr_s(b, 7)),
    i8x16.narrow_i16x8_u(i16x8.shr_s(c, 7), i16x8.shr_s(e, 7)),
    mask,
  )
}

/** Rows stepped straight across: colours are `a` at column x of the first. */
function level(
  row: usize,
  end: usize,
  depth: usize,
  attr: usize,
  wx: f32,
  a: v128,
  right: v128,
  down: v128,
  x: i32,
): void {
  const wLanes = f32x4.mul(f32x4.splat(wx), f32x4(0.5, 1.5, 2.5, 3.5))
  const w4 = f32x4.splat(wx * 4)
  const d2 = i16x8.add(right, right)
  const d4 = i16x8.add(d2, d2)
  for (; row < end; row += 4) {
    const from = load<i32>(row)
    let left = load<i32>(row, ROWS_TO) - from
    if (left > 0) {
      let at = depth + (<usize>from << 2)
      let out = attr + (<usize>from << 3)
      let w = f32x4.add(v128.load32_splat(row, ROWS_W), wLanes)
      let b = i16x8.add(a, i16x8.mul(right, i16x8.splat(<i16>(from - x))))
      for (; left > 4; left -= 4) {
        const old = v128.load(at)
        const mask = f32x4.gt(w, old)
        if (some(mask)) {
          v128.store(at, f32x4.pmax(old, w))
          four(out, b, right, d2, mask)
        }
        at += 16
        out += 32
        w = f32x4.add(w, w4)
        b = i16x8.add(b, d4)
      }
      const old = v128.load(at)
      w = v128.and(w, i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(left)))
      const mask = f32x4.gt(w, old)
      if (some(mask)) {
        v128.store(at, f32x4.pmax(old, w))
        four(out, b, right, d2, mask)
      }
    }
    depth += STRIDE << 2
    attr += STRIDE << 3
    a = i16x8.add(a, down)
  }
}

/** As `level`, for rows of four pixels at most. */
function slender(
  row: usize,
  end: usize,
  depth: usize,
  attr: usize,
  wx: f32,
  a: v128,
  right: v128,
  down: v128,
  x: i32,
): void {
  const wLanes = f32x4.mul(f32x4.splat(wx), f32x4(0.5, 1.5, 2.5, 3.5))
  const d2 = i16x8.add(right, right)
  for (; row < end; row += 4) {
    const from = load<i32>(row)
    const at = depth + (<usize>from << 2)
    const old = v128.load(at)
    const within = i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(load<i32>(row, ROWS_TO) - from))
    const w = v128.and(f32x4.add(v128.load32_splat(row, ROWS_W), wLanes), within)
    const mask = f32x4.gt(w, old)
    if (some(mask)) {
      v128.store(at, f32x4.pmax(old, w))
      four(attr + (<usize>from << 3), i16x8.add(a, i16x8.mul(right, i16x8.splat(<i16>(from - x)))), right, d2, mask)
    }
    depth += STRIDE << 2
    attr += STRIDE << 3
    a = i16x8.add(a, down)
  }
}
