/**
 * Alpha-tested cards: the same spans as fill.ts, but each pixel asks a leaf mask (128x128, baked by masks.ts) at its
 * perspective-correct uv before it may write. Coordinates are 16-bit fractions.
 */
import { I } from './frame'
import * as L from './layout'

// @ts-ignore: decorator
@inline
function lerp4(a: u64, b: u64, c: u64, high: bool, ka: f32, kb: f32, kc: f32): v128 {
  return f32x4.add(
    f32x4.mul(part(a, high), f32x4.splat(ka)),
    f32x4.add(f32x4.mul(part(b, high), f32x4.splat(kb)), f32x4.mul(part(c, high), f32x4.splat(kc))),
  )
}
// @ts-ignore: decorator
@inline
function part(bytes: u64, high: bool): v128 {
  const h = i16x8.extend_low_i8x16_u(i64x2.splat(bytes))
  return f32x4.convert_i32x4_u(high ? i32x4.extend_high_i16x8_u(h) : i32x4.extend_low_i16x8_u(h))
}

export function card(
  t: usize, y0: i32, y1: i32, width: i32, depth: usize, attr: usize, wx: f32, wy: f32, kbx: f32, kby: f32, kcx: f32, kcy: f32,
  tx: f32, ty: f32, mx: f32, my: f32, long: f32, upper: f32, lower: f32, flat: bool,
): void {
  const ax = load<f32>(t)
  const ay = load<f32>(t, 4)
  const aw = load<f32>(t, 8)
  const bw = load<f32>(t, 20)
  const cw = load<f32>(t, 32)
  const ta = load<u64>(t, 40)
  const tb = load<u64>(t, 48)
  const tc = load<u64>(t, 56)
  const ua = load<u32>(t, 64)
  const ub = load<u32>(t, 68)
  const uc = load<u32>(t, 72)
  const scale: f32 = 128.0 / 65536.0
  const au = <f32>(ua & 0xffff) * aw * scale
  const av = <f32>(ua >> 16) * aw * scale
  const bu = <f32>(ub & 0xffff) * bw * scale - au
  const bv = <f32>(ub >> 16) * bw * scale - av
  const cu = <f32>(uc & 0xffff) * cw * scale - au
  const cv = <f32>(uc >> 16) * cw * scale - av
  const ux = bu * kbx + cu * kcx
  const uy = bu * kby + cu * kcy
  const vx = bv * kbx + cv * kcx
  const vy = bv * kby + cv * kcy
  const mask = <usize>I(L.I_MASKS) + (((load<u32>(t, 36) >> 8) & 7) << 14)
  const limit = <f32>width
  const magic = f32x4.splat(12582912.0)
  const ids = ta & 0xff000000ff000000
  for (let y = y0; y < y1; y++) {
    const yc = <f32>y + 0.5
    const e0 = tx + (yc - ty) * long
    const e1 = yc < my ? tx + (yc - ty) * upper : mx + (yc - my) * lower
    const x0 = <i32>ceil<f32>(max<f32>(min(e0, e1), 0) - 0.5)
    const x1 = <i32>ceil<f32>(min<f32>(max(e0, e1), limit) - 0.5)
    const dy = yc - ay
    const from = i32x4.splat(x0), to = i32x4.splat(x1)
    const wRow = f32x4.splat(aw + dy * wy - ax * wx)
    const uRow = f32x4.splat(au + dy * uy - ax * ux)
    const vRow = f32x4.splat(av + dy * vy - ax * vx)
    for (let x4 = x0 & ~3; x4 < x1; x4 += 4) {
      const at4 = depth + (<usize>(y * width + x4) << 2)
      const old = v128.load(at4)
      const px = f32x4.add(f32x4.splat(<f32>x4), f32x4(0.5, 1.5, 2.5, 3.5))
      const w4 = f32x4.add(wRow, f32x4.mul(px, f32x4.splat(wx)))
      const ix = i32x4.add(i32x4.splat(x4), i32x4(0, 1, 2, 3))
      let bits = i32x4.bitmask(v128.and(f32x4.gt(w4, old), v128.and(i32x4.ge_s(ix, from), i32x4.lt_s(ix, to))))
      if (bits == 0) continue
      const near4 = f32x4.div(f32x4.splat(1), w4)
      const u4 = i32x4.trunc_sat_f32x4_s(f32x4.mul(f32x4.add(uRow, f32x4.mul(px, f32x4.splat(ux))), near4))
      const v4 = i32x4.trunc_sat_f32x4_s(f32x4.mul(f32x4.add(vRow, f32x4.mul(px, f32x4.splat(vx))), near4))
      const m127 = i32x4.splat(127)
      let cell = i32x4.add(v128.and(u4, m127), i32x4.shl(v128.and(v4, m127), 7))
      let w = w4
      let near5 = near4
      for (let x = x4; bits; x++, bits >>= 1, cell = v128.shuffle<i32>(cell, cell, 1, 2, 3, 3), w = v128.shuffle<i32>(w, w, 1, 2, 3, 3), near5 = v128.shuffle<i32>(near5, near5, 1, 2, 3, 3)) {
        if (!(bits & 1)) continue
        const leaf = load<u8>(mask + i32x4.extract_lane(cell, 0))
        if (leaf < 64) continue
        store<f32>(depth + (<usize>(y * width + x) << 2), f32x4.extract_lane(w, 0))
        let bytes = ta
        if (!flat) {
          const near = f32x4.extract_lane(near5, 0)
          const dx = <f32>x + 0.5 - ax
        const kb = (dx * kbx + dy * kby) * near
        const kc = (dx * kcx + dy * kcy) * near
        const b = kb * bw
        const c = kc * cw
        const a: f32 = 1 - b - c
        const cc = f32x4.add(lerp4(ta, tb, tc, false, a, b, c), magic)
        const nn = f32x4.add(lerp4(ta, tb, tc, true, a, b, c), magic)
        // prettier-ignore
        const packed = v128.shuffle<i8>(cc, nn, 0, 4, 8, 12, 16, 20, 24, 28, 0, 4, 8, 12, 16, 20, 24, 28)
        bytes = (<u64>i64x2.extract_lane(packed, 0) & 0x00ffffff00ffffff) | ids
      }
      // The mask's value is the leaf's own tone: veins and tips lighten and darken the card.
      const tone = i16x8.shr_u(i16x8.mul(i16x8.extend_low_i8x16_u(i64x2.splat(bytes)), i16x8.splat(leaf)), 7)
      const colour = <u64>i64x2.extract_lane(i8x16.narrow_i16x8_u(tone, tone), 0) & 0x0000000000ffffff
      store<u64>(attr + (<usize>(y * width + x) << 3), (bytes & 0xffffffffff000000) | colour)
    }
  }
}
}
