/**
 * Alpha-tested cards: the same rows as fill.ts, but each pixel asks a leaf mask (baked by masks.ts in three sizes) at its
 * perspective-correct uv before it may write. Colour is found once for four pixels; the mask's tone varies within them.
 */
import { ROWS_TO, put } from './fill'
import { I } from './frame'
import * as L from './layout'
import { widen } from './smooth'

/** Colour and normal over w, times w, as bytes in the low half. */
// @ts-ignore: decorator
@inline
function pixel(colour: v128, normal: v128, k: v128): v128 {
  const most = f32x4.splat(255)
  const magic = f32x4.splat(12582912.0)
  const c = f32x4.add(f32x4.pmin(f32x4.mul(colour, k), most), magic)
  const n = f32x4.add(f32x4.pmin(f32x4.mul(normal, k), most), magic)
  // prettier-ignore
  return v128.shuffle<i8>(c, n, 0, 4, 8, 12, 16, 20, 24, 28, 0, 4, 8, 12, 16, 20, 24, 28)
}

export function card(
  t: usize,
  row: usize,
  end: usize,
  y0: i32,
  width: i32,
  depth: usize,
  attr: usize,
  wx: f32,
  wy: f32,
  kbx: f32,
  kby: f32,
  kcx: f32,
  kcy: f32,
  flat: bool,
): void {
  const ax = load<f32>(t)
  const ay = load<f32>(t, 4)
  const aw = load<f32>(t, 8)
  const bw = load<f32>(t, 20)
  const cw = load<f32>(t, 32)
  const ta = load<u64>(t, 40)
  const ua = load<u32>(t, 64)
  const ub = load<u32>(t, 68)
  const uc = load<u32>(t, 72)
  const scale: f32 = 128.0 / 65536.0
  const au = (<f32>(ua & 0xffff) * scale - 0.5) * aw
  const av = (<f32>(ua >> 16) * scale - 0.5) * aw
  const bu = (<f32>(ub & 0xffff) * scale - 0.5) * bw - au
  const bv = (<f32>(ub >> 16) * scale - 0.5) * bw - av
  const cu = (<f32>(uc & 0xffff) * scale - 0.5) * cw - au
  const cv = (<f32>(uc >> 16) * scale - 0.5) * cw - av
  const ux = bu * kbx + cu * kcx
  const uy = bu * kby + cu * kcy
  const vx = bv * kbx + cv * kcx
  const vy = bv * kby + cv * kcy
  const mask = <usize>I(L.I_MASKS) + (((load<u32>(t, 36) >> 8) & 7) << 14)
  const lanes = i32x4(0, 1, 2, 3)
  const step = f32x4(0.5, 1.5, 2.5, 3.5)
  const wLanes = f32x4.mul(f32x4.splat(wx), step)
  const uLanes = f32x4.mul(f32x4.splat(ux), step)
  const vLanes = f32x4.mul(f32x4.splat(vx), step)
  const m127 = i32x4.splat(127)
  // Leaves the whole part in the low bits; half a texel off makes the rounding a floor.
  const magic = f32x4.splat(12582912.0)
  const one = f32x4.splat(1)
  let colourA: v128 = one,
    colourX: v128 = one,
    colourY: v128 = one,
    normalA: v128 = one,
    normalX: v128 = one,
    normalY: v128 = one
  if (!flat) {
    const va = f32x4.splat(aw),
      vb = f32x4.splat(bw),
      vc = f32x4.splat(cw)
    const tb = load<u64>(t, 48),
      tc = load<u64>(t, 56)
    colourA = f32x4.mul(widen(ta, false), va)
    normalA = f32x4.mul(widen(ta, true), va)
    const colourB = f32x4.sub(f32x4.mul(widen(tb, false), vb), colourA),
      colourC = f32x4.sub(f32x4.mul(widen(tc, false), vc), colourA)
    const normalB = f32x4.sub(f32x4.mul(widen(tb, true), vb), normalA),
      normalC = f32x4.sub(f32x4.mul(widen(tc, true), vc), normalA)
    colourX = f32x4.add(f32x4.mul(colourB, f32x4.splat(kbx)), f32x4.mul(colourC, f32x4.splat(kcx)))
    colourY = f32x4.add(f32x4.mul(colourB, f32x4.splat(kby)), f32x4.mul(colourC, f32x4.splat(kcy)))
    normalX = f32x4.add(f32x4.mul(normalB, f32x4.splat(kbx)), f32x4.mul(normalC, f32x4.splat(kcx)))
    normalY = f32x4.add(f32x4.mul(normalB, f32x4.splat(kby)), f32x4.mul(normalC, f32x4.splat(kcy)))
  }
  // Red, green and blue take the leaf's tone; the fourth byte, the surface, is put back.
  let colour = i64x2.splat(ta)
  let wide = i16x8.extend_low_i8x16_u(v128.shuffle<i32>(colour, colour, 0, 0, 0, 0))
  const surface = i32x4.splat(<i32>((<u32>ta) & 0xff000000))
  const rgb = i32x4.splat(0x00ffffff)
  for (let y = 0; row < end; row += 4, y++) {
    const x0 = load<i32>(row)
    const x1 = load<i32>(row, ROWS_TO)
    const yc = <f32>(y0 + y) + 0.5
    const dy = yc - ay
    const to = i32x4.splat(x1)
    const wRow = aw + dy * wy - ax * wx
    const uRow = au + dy * uy - ax * ux
    const vRow = av + dy * vy - ax * vx
    const from = i32x4.splat(x0)
    for (let next = x0; next < x1; next += 4) {
      const x = min<i32>(next, width - 4)
      const px = i32x4.add(i32x4.splat(x), lanes)
      const at = depth + ((<usize>(y * width + x)) << 2)
      const old = v128.load(at)
      const w = f32x4.add(f32x4.splat(wRow + <f32>x * wx), wLanes)
      let show = v128.and(f32x4.gt(w, old), v128.and(i32x4.ge_s(px, from), i32x4.lt_s(px, to)))
      if (!v128.any_true(show)) continue
      const near = f32x4.div(one, w)
      const u = f32x4.add(f32x4.mul(f32x4.add(f32x4.splat(uRow + <f32>x * ux), uLanes), near), magic)
      const v = f32x4.add(f32x4.mul(f32x4.add(f32x4.splat(vRow + <f32>x * vx), vLanes), near), magic)
      const cell = i32x4.add(v128.and(u, m127), i32x4.shl(v128.and(v, m127), 7))
      let leaf = i32x4.splat(load<u8>(mask + i32x4.extract_lane(cell, 0)))
      leaf = i32x4.replace_lane(leaf, 1, load<u8>(mask + i32x4.extract_lane(cell, 1)))
      leaf = i32x4.replace_lane(leaf, 2, load<u8>(mask + i32x4.extract_lane(cell, 2)))
      leaf = i32x4.replace_lane(leaf, 3, load<u8>(mask + i32x4.extract_lane(cell, 3)))
      show = v128.and(show, i32x4.gt_s(leaf, i32x4.splat(63)))
      if (!v128.any_true(show)) continue
      v128.store(at, v128.bitselect(w, old, show))
      if (!flat) {
        const d = f32x4.splat(<f32>x + 2 - ax)
        const row = f32x4.splat(dy)
        const c = f32x4.add(f32x4.add(colourA, f32x4.mul(colourY, row)), f32x4.mul(colourX, d))
        const n = f32x4.add(f32x4.add(normalA, f32x4.mul(normalY, row)), f32x4.mul(normalX, d))
        colour = pixel(c, n, f32x4.div(one, f32x4.splat(wRow + (<f32>x + 2) * wx)))
        colour = i64x2.splat(((<u64>i64x2.extract_lane(colour, 0)) & 0x00ffffff00ffffff) | (ta & 0xff000000ff000000))
        wide = i16x8.extend_low_i8x16_u(v128.shuffle<i32>(colour, colour, 0, 0, 0, 0))
      }
      const t01 = i16x8.shr_u(i16x8.mul(wide, v128.shuffle<i16>(leaf, leaf, 0, 0, 0, 0, 2, 2, 2, 2)), 7)
      const t23 = i16x8.shr_u(i16x8.mul(wide, v128.shuffle<i16>(leaf, leaf, 4, 4, 4, 4, 6, 6, 6, 6)), 7)
      const toned = v128.or(v128.and(i8x16.narrow_i16x8_u(t01, t23), rgb), surface)
      put(
        attr + ((<usize>(y * width + x)) << 3),
        v128.shuffle<i32>(toned, colour, 0, 5, 1, 5),
        v128.shuffle<i32>(toned, colour, 2, 5, 3, 5),
        show,
      )
    }
  }
}
