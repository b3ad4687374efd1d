/**
 * Ink: where something ends in front of something farther (depth), where one thing meets another (id), where a surface folds (normal).
 * 1/w is linear across a plane, so its second difference is zero on any flat ground however steep the view. Lines thin with
 * distance. On the way each pixel's distance becomes a byte, for mist, paper layers and strokes. The plane of lines is softened by the painting pass, which is what smooths the silhouettes too.
 */
import { F, I, scratchOf } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { add, c, choice, cut, mul, sub } from './wide'

/** Share of 1/w that is a bend, and change of normal (of 127 a byte) that is a fold. */
const BEND: f32 = 0.035
const FOLD: i32 = 0x002c2c2c

/** Numbers of the innermost loops: read from memory they cost one instruction each. */
const NUMBERS: usize = memory.data<f32>([BEND, 9, 1e-5, 0.85, 0.06, 255, 0.5, 0.3, 14, 1, 254, 1.0 / 40.0], 16)
const BYTES: usize = memory.data<u32>([0x01000000, 0xff2c2c2c, 0xff000000, 0xfefefefe], 16)
// @ts-ignore: decorator
@inline
function number(n: usize): v128 {
  return v128.load32_splat(NUMBERS + (n << 2))
}
// @ts-ignore: decorator
@inline
function byte(n: usize): v128 {
  return v128.load32_splat(BYTES + (n << 2))
}

/** How far four pixels are, 0..255: 128 at 40 metres (FAR_HALF). */
// @ts-ignore: decorator
@inline
function distance(inverse: v128): v128 {
  return cut(sub(number(5), mul(f32x4.div(inverse, add(inverse, number(11))), number(10))))
}

// @ts-ignore: decorator
@inline
function asks(word: i32): bool {
  return F(L.F_STYLE + word) > 0.002
}
/** Whether the style asks for distances. */
function measures(): bool {
  return asks(L.T_MIST) || asks(L.T_MIST_SKY) || asks(L.T_LAYERS) || asks(L.T_BOKASHI) || asks(L.T_STROKE) || asks(L.T_HATCH)
}
/** Whether the style draws lines, or smooths or hatches where they are. */
function rules(): bool {
  return asks(L.T_INK) || asks(L.T_PAINT) || asks(L.T_PIXEL) || asks(L.T_HATCH)
}
/** Whether the style asks for lines, bodies or distances at all. */
export function edgesOn(): bool {
  return measures() || rules()
}

/** Normals and ids of a row, nothing where there is sky, to `to`; on a row of one's own which pixels are bodies, and distances, too. */
function pack(y: i32, to: usize, own: bool, measured: bool): void {
  const width = I(L.I_WIDTH)
  const first = <usize>(y * width)
  const depth = <usize>I(L.I_DEPTH) + (first << 2), attr = <usize>I(L.I_ATTR) + (first << 3)
  const body = <usize>I(L.I_BODY) + first, far = <usize>I(L.I_FAR) + first
  for (let x: usize = 0; x < <usize>width; x += 8) {
    const at = attr + (x << 3)
    const d = v128.load(depth + (x << 2)), e = v128.load(depth + (x << 2), 16)
    const solidD = f32x4.gt(d, c(0)), solidE = f32x4.gt(e, c(0))
    const a = v128.and(v128.shuffle<i32>(v128.load(at), v128.load(at, 16), 1, 3, 5, 7), solidD)
    const b = v128.and(v128.shuffle<i32>(v128.load(at, 32), v128.load(at, 48), 1, 3, 5, 7), solidE)
    v128.store(to + (x << 2), a)
    v128.store(to + (x << 2), b, 16)
    if (!own) continue
    // Bodies are numbered below 128.
    const alive = i16x8.narrow_i32x4_s(v128.andnot(solidD, i32x4.shr_s(a, 31)), v128.andnot(solidE, i32x4.shr_s(b, 31)))
    v128.store64_lane(body + x, i8x16.narrow_i16x8_s(alive, alive), 0)
    if (!measured) continue
    // 254 at the end of the world, 255 in the sky.
    const away = i16x8.narrow_i32x4_s(distance(d), distance(e)), solid = i16x8.narrow_i32x4_s(solidD, solidE)
    const near = i8x16.min_u(i8x16.narrow_i16x8_u(away, away), byte(3)), none = v128.not(i8x16.narrow_i16x8_s(solid, solid))
    v128.store64_lane(far + x, v128.or(near, none), 0)
  }
}

/** How sharply 1/w of four pixels bends, by what is left, right, above and below. */
// @ts-ignore: decorator
@inline
function bendOf(d: v128, left: v128, right: v128, above: v128, below: v128): v128 {
  return sub(add(d, d), f32x4.pmin(add(left, right), add(above, below)))
}
/** Greatest change of each byte of normal and id, to the right and down. */
// @ts-ignore: decorator
@inline
function turnOf(a: v128, at: usize, below: usize): v128 {
  return i8x16.max_u(i8x16.abs(i8x16.sub(a, v128.load(at, 4))), i8x16.abs(i8x16.sub(a, v128.load(below))))
}

let reach: v128 = i8x16.splat(0)
let rest: v128 = i8x16.splat(0)
/** What 1/w counts for, and what is added, in how much of a line is left where the lens blurs what is far. */
let sharp: v128 = i8x16.splat(0)
let kept: v128 = i8x16.splat(0)

/** Strength of line on four pixels, 0..255. */
// @ts-ignore: decorator
@inline
function strength(d: v128, bend: v128, turn: v128, a: v128): v128 {
  const inked = v128.andnot(f32x4.gt(d, c(0)), i32x4.ge_u(a, byte(2)))
  const silhouette = f32x4.pmin(mul(sub(bend, mul(d, number(0))), f32x4.div(number(1), f32x4.pmax(d, number(2)))), number(9))
  const meets = v128.and(i32x4.ge_u(turn, byte(0)), number(6))
  const fold = v128.andnot(number(7), i32x4.eq(i8x16.sub_sat_u(turn, byte(1)), i32x4.splat(0)))
  // 1/w times reach: full weight nearer than `reach` metres, thinning beyond.
  const thin = add(mul(f32x4.pmin(mul(d, reach), number(9)), number(3)), number(4))
  const clear = f32x4.pmax(f32x4.pmin(add(mul(d, sharp), kept), number(9)), c(0))
  const full = v128.and(mul(f32x4.pmax(silhouette, f32x4.pmax(meets, fold)), mul(mul(thin, clear), number(5))), inked)
  // Figures keep their lines in styles that draw little else; what has none keeps a trace of one: it is where the painting pass smooths.
  return cut(f32x4.pmax(mul(full, choice(rest, number(9), i32x4.shr_s(a, 31))), f32x4.pmin(full, number(8))))
}

/** Bytes of a listed group of eight pixels: its place, how four and four of them bend, how they turn. */
const ITEM: usize = 80

let measured: bool = false
let ruled: bool = false

/** Reads the style, once for all strips. */
export function beginEdges(): void {
  measured = measures()
  ruled = rules()
  reach = c(F(L.F_STYLE + L.T_INK_REACH))
  rest = c(F(L.F_STYLE + L.T_INK_REST))
  // All of it in focus, none from two and a half times as far.
  const blur = min<f32>(1, F(L.F_BLUR) * 1.2)
  sharp = c(2.2 * F(L.F_FOCUS) * blur)
  kept = c(1 - 1.9 * blur)
}

/** Lines, bodies and distances of one strip. */
export function edges(s: i32, thread: i32): void {
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const ink = <usize>I(L.I_INK)
  const row = <usize>width << 2
  const scratch = scratchOf(thread)
  const list = scratch + 2 * (row + 16) + 16
  // What counts as a fold, and any change of id.
  const least = i32x4.splat(FOLD)
  const bent = number(0)
  const y0 = s * Rec.STRIP, y1 = min(height, y0 + Rec.STRIP)
  pack(y0, scratch + <usize>(y0 & 1) * (row + 16), true, measured)
  for (let y = y0; y < y1; y++) {
    const here = scratch + <usize>(y & 1) * (row + 16), below = scratch + <usize>((y + 1) & 1) * (row + 16)
    if (y + 1 < height) pack(y + 1, below, y + 1 < y1, measured)
    const line = ink + <usize>(y * width)
    if (!ruled || y < 1 || y > height - 2) {
      memory.fill(line, 0, width)
      continue
    }
    const depth = <usize>I(L.I_DEPTH) + <usize>y * row
    // Which pixels have lines no processor foresees: turning off there would cost it more than listing them first.
    let end = list
    for (let x: usize = 0; x < row; x += 32) {
      const at = depth + x
      const d = v128.load(at), e = v128.load(at, 16)
      const turnA = turnOf(v128.load(here + x), here + x, below + x), turnB = turnOf(v128.load(here + x, 16), here + x + 16, below + x + 16)
      const over = at - row, under = at + row
      const bendA = bendOf(d, v128.load(at - 4), v128.load(at, 4), v128.load(over), v128.load(under))
      const bendB = bendOf(e, v128.load(at, 12), v128.load(at, 20), v128.load(over, 16), v128.load(under, 16))
      const strong = v128.or(f32x4.gt(bendA, mul(d, bent)), f32x4.gt(bendB, mul(e, bent)))
      store<u64>(line + (x >> 2), 0)
      store<u32>(end, <u32>x)
      v128.store(end, bendA, 16)
      v128.store(end, bendB, 32)
      v128.store(end, turnA, 48)
      v128.store(end, turnB, 64)
      // Else there is nothing to see: the same thing, flat, facing the same way.
      end += v128.any_true(v128.or(strong, i8x16.sub_sat_u(i8x16.max_u(turnA, turnB), least))) ? ITEM : 0
    }
    for (let item = list; item < end; item += ITEM) {
      const x = <usize>load<u32>(item)
      const at = depth + x
      const k = i16x8.narrow_i32x4_s(
        strength(v128.load(at), v128.load(item, 16), v128.load(item, 48), v128.load(here + x)),
        strength(v128.load(at, 16), v128.load(item, 32), v128.load(item, 64), v128.load(here + x, 16)),
      )
      v128.store64_lane(line + (x >> 2), i8x16.narrow_i16x8_u(k, k), 0)
    }
    store<u8>(line, 0)
    store<u8>(line + width - 1, 0)
  }
}
