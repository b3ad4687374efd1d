/**
 * Ink: where something ends in front of something farther (depth), where one thing meets another (id), where a surface folds (normal).
 * 1/w is linear across a plane, so its second difference is zero on any flat ground however steep the view. Lines thin with
 * distance. On the way each pixel's distance becomes a byte, for mist, paper layers and strokes. The plane of lines is softened by the painting pass, which is what smooths the silhouettes too.
 */
import { F, I, take } from './frame'
import * as L from './layout'
import { add, c, mul, sat, sub } from './wide'

/** How far four pixels are, as bytes: 128 at FAR_HALF metres, 254 at the end of the world, 255 sky. */
// @ts-ignore: decorator
@inline
function distance(inverse: v128): u32 {
  const near = f32x4.div(inverse, add(inverse, c(1 / <f32>L.FAR_HALF)))
  const k = f32x4.pmin(sub(c(255), mul(near, c(254))), v128.bitselect(c(254), c(255), f32x4.gt(inverse, c(0))))
  const n = add(k, c(12582912.0))
  return <u32>i32x4.extract_lane(v128.shuffle<i8>(n, n, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12), 0)
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
/** Whether the style asks for lines, bodies or distances at all. */
export function edgesOn(): bool {
  return measures() || asks(L.T_INK) || asks(L.T_PAINT) || asks(L.T_PIXEL)
}

export function edges(phase: i32): void {
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const depth = <usize>I(L.I_DEPTH)
  const attr = <usize>I(L.I_ATTR)
  const ink = <usize>I(L.I_INK)
  const body = <usize>I(L.I_BODY)
  const row = (<usize>width) << 2
  const far = <usize>I(L.I_FAR)
  const reach = F(L.F_STYLE + L.T_INK_REACH)
  const measured = measures()
  const rest = c(F(L.F_STYLE + L.T_INK_REST))
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y1 = min(height, (s + 1) * L.STRIP)
    for (let y = s * L.STRIP; y < y1; y++) {
      const line = ink + <usize>(y * width)
      if (y < 1 || y > height - 2) {
        memory.fill(line, 0, width)
        memory.fill(body + <usize>(y * width), 0, width)
        for (let x = 0; measured && x < width; x += 4) {
          const i = <usize>(y * width + x)
          store<u32>(far + i, distance(v128.load(depth + (i << 2))))
        }
        continue
      }
      const zero = c(0)
      let at = depth + (<usize>(y * width) << 2)
      let here = attr + (<usize>(y * width) << 3)
      // What lies right of four pixels is loaded once and becomes the next four.
      let d = v128.load(at)
      let before = v128.load(at - 16)
      let a0 = v128.and(v128.shuffle<i32>(v128.load(here), v128.load(here, 16), 1, 3, 5, 7), f32x4.gt(d, zero))
      let next = d, aNext = a0
      for (let x = 0; x < width; x += 4, at += 16, here += 32, before = d, d = next, a0 = aNext) {
        const i = <usize>(y * width + x)
        next = v128.load(at, 16)
        aNext = v128.and(v128.shuffle<i32>(v128.load(here, 32), v128.load(here, 48), 1, 3, 5, 7), f32x4.gt(next, zero))
        if (measured) store<u32>(far + i, distance(d))
        const l = v128.shuffle<i32>(before, d, 3, 4, 5, 6),
          r = v128.shuffle<i32>(d, next, 1, 2, 3, 4),
          u = v128.load(at - row),
          b = v128.load(at + row)
        // Ids and normals of here, of the right and of the lower pixel.
        const a1 = v128.shuffle<i32>(a0, aNext, 1, 2, 3, 4)
        const below = here + (<usize>width << 3)
        const a2 = v128.and(v128.shuffle<i32>(v128.load(below), v128.load(below, 16), 1, 3, 5, 7), f32x4.gt(b, zero))
        const alive = v128.and(i32x4.lt_u(i32x4.shr_u(a0, 24), i32x4.splat(128)), f32x4.gt(d, zero))
        v128.store32_lane(
          body + i,
          v128.shuffle<i8>(alive, alive, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12),
          0,
        )
        const two = add(d, d)
        const bend = f32x4.pmax(sub(two, add(l, r)), sub(two, add(u, b)))
        const foldA = v128.xor(a0, a1),
          foldB = v128.xor(a0, a2)
        const idA = i32x4.shr_u(foldA, 24),
          idB = i32x4.shr_u(foldB, 24)
        const changes = v128.or(idA, idB)
        const strong = f32x4.gt(bend, mul(d, c(0.035)))
        // Nothing to see: the same thing, flat, facing the same way.
        const turnA = i8x16.abs(i8x16.sub(a0, a1)),
          turnB = i8x16.abs(i8x16.sub(a0, a2))
        const turn = v128.and(i8x16.max_u(turnA, turnB), i32x4.splat(0x00ffffff))
        const folds = i8x16.gt_u(turn, i8x16.splat(44))
        if (!v128.any_true(v128.or(strong, v128.or(changes, folds)))) {
          store<u32>(line + x, 0)
          continue
        }
        const id = i32x4.shr_u(a0, 24)
        const inked = v128.and(i32x4.ne(id, i32x4.splat(255)), f32x4.gt(d, c(0)))
        const silhouette = sat(mul(sub(bend, mul(d, c(0.035))), f32x4.div(c(9), f32x4.pmax(d, c(1e-5)))))
        const meets = v128.and(v128.or(i32x4.ne(idA, i32x4.splat(0)), i32x4.ne(idB, i32x4.splat(0))), c(0.5))
        const fold = v128.and(i32x4.ne(folds, i32x4.splat(0)), c(0.3))
        // 1/w times reach: full weight nearer than `reach` metres, thinning beyond.
        const weight = f32x4.pmin(mul(d, c(reach)), c(1))
        // Figures keep their lines in styles that draw little else.
        const thin = add(mul(weight, c(0.85)), c(0.06))
        const full = v128.and(mul(f32x4.pmax(silhouette, f32x4.pmax(meets, fold)), mul(thin, c(255))), inked)
        // What has no line keeps a trace of one: it is where the painting pass smooths.
        const k = f32x4.pmax(mul(full, v128.bitselect(c(1), rest, alive)), f32x4.pmin(full, c(14)))
        const n = add(k, c(12582912.0))
        store<u32>(
          line + x,
          <u32>i32x4.extract_lane(v128.shuffle<i8>(n, n, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12), 0),
        )
      }
      store<u8>(line, 0)
      store<u8>(line + width - 1, 0)
    }
  }
}
