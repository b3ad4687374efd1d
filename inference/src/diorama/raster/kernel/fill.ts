/**
 * Raster phase: the triangles of a strip into depth (1/w, nearer is larger, 0 is sky, whose attributes mean nothing) and attributes (8 bytes a
 * pixel: r g b material, normal object). Spans are solved from the edges, four pixels are tested at once, attributes are perspective correct.
 */
import { I, take } from './frame'
import * as L from './layout'
import { card } from './card'

// @ts-ignore: decorator
@inline
function widen(bytes: u64, high: bool): v128 {
  const h = i16x8.extend_low_i8x16_u(i64x2.splat(bytes))
  return f32x4.convert_i32x4_u(high ? i32x4.extend_high_i16x8_u(h) : i32x4.extend_low_i16x8_u(h))
}

/** One triangle record within rows [rowStart, rowEnd). */
function triangle(t: usize, rowStart: i32, rowEnd: i32, width: i32, depth: usize, attr: usize): void {
  const ax = load<f32>(t)
  const ay = load<f32>(t, 4)
  const aw = load<f32>(t, 8)
  const bx = load<f32>(t, 12)
  const by = load<f32>(t, 16)
  const bw = load<f32>(t, 20)
  const cx = load<f32>(t, 24)
  const cy = load<f32>(t, 28)
  const cw = load<f32>(t, 32)
  const flags = load<u32>(t, 36)
  const abx = bx - ax
  const aby = by - ay
  const acx = cx - ax
  const acy = cy - ay
  const inverse: f32 = 1 / (abx * acy - acx * aby)
  // Gradients of anything linear on screen: d/dx = (B-A)*kbx + (C-A)*kcx.
  const kbx = acy * inverse
  const kcx = -aby * inverse
  const kby = -acx * inverse
  const kcy = abx * inverse
  const wx = (bw - aw) * kbx + (cw - aw) * kcx
  const wy = (bw - aw) * kby + (cw - aw) * kcy

  // Top, middle, bottom.
  let tx = ax, ty = ay, mx = bx, my = by, lx = cx, ly = cy
  if (my < ty) {
    const x = tx, y = ty
    tx = mx
    ty = my
    mx = x
    my = y
  }
  if (ly < ty) {
    const x = tx, y = ty
    tx = lx
    ty = ly
    lx = x
    ly = y
  }
  if (ly < my) {
    const x = mx, y = my
    mx = lx
    my = ly
    lx = x
    ly = y
  }
  const y0 = max<i32>(rowStart, <i32>ceil<f32>(max<f32>(ty, -8) - 0.5))
  const y1 = min<i32>(rowEnd, <i32>ceil<f32>(min<f32>(ly, 100000) - 0.5))
  if (y0 >= y1) return
  const long: f32 = (lx - tx) / (ly - ty)
  const upper: f32 = my > ty ? (mx - tx) / (my - ty) : 0
  const lower: f32 = ly > my ? (lx - mx) / (ly - my) : 0
  const flat = (flags & L.FLAG_FLAT) != 0
  if (flags & L.FLAG_CARD) {
    card(t, y0, y1, width, depth, attr, wx, wy, kbx, kby, kcx, kcy, tx, ty, mx, my, long, upper, lower, flat)
    return
  }
  const ta = load<u64>(t, 40)
  const limit = <f32>width
  const step = f32x4(0.5, 1.5, 2.5, 3.5)
  const lanes = i32x4(0, 1, 2, 3)
  const wxv = f32x4.splat(wx)
  let colourA: v128 = f32x4.splat(0)
  let colourX: v128 = colourA
  let colourY: v128 = colourA
  let normalA: v128 = colourA
  let normalX: v128 = colourA
  let normalY: v128 = colourA
  const ids = ta & 0xff000000ff000000
  if (!flat) {
    const tb = load<u64>(t, 48)
    const tc = load<u64>(t, 56)
    const va = f32x4.splat(aw)
    const vb = f32x4.splat(bw)
    const vc = f32x4.splat(cw)
    colourA = f32x4.mul(widen(ta, false), va)
    const colourB = f32x4.sub(f32x4.mul(widen(tb, false), vb), colourA)
    const colourC = f32x4.sub(f32x4.mul(widen(tc, false), vc), colourA)
    colourX = f32x4.add(f32x4.mul(colourB, f32x4.splat(kbx)), f32x4.mul(colourC, f32x4.splat(kcx)))
    colourY = f32x4.add(f32x4.mul(colourB, f32x4.splat(kby)), f32x4.mul(colourC, f32x4.splat(kcy)))
    normalA = f32x4.mul(widen(ta, true), va)
    const normalB = f32x4.sub(f32x4.mul(widen(tb, true), vb), normalA)
    const normalC = f32x4.sub(f32x4.mul(widen(tc, true), vc), normalA)
    normalX = f32x4.add(f32x4.mul(normalB, f32x4.splat(kbx)), f32x4.mul(normalC, f32x4.splat(kcx)))
    normalY = f32x4.add(f32x4.mul(normalB, f32x4.splat(kby)), f32x4.mul(normalC, f32x4.splat(kcy)))
  }
  const magic = f32x4.splat(12582912.0)
  const most = f32x4.splat(255)
  for (let y = y0; y < y1; y++) {
    const yc = <f32>y + 0.5
    const e0 = tx + (yc - ty) * long
    const e1 = yc < my ? tx + (yc - ty) * upper : mx + (yc - my) * lower
    const x0 = <i32>ceil<f32>(max<f32>(min(e0, e1), 0) - 0.5)
    const x1 = <i32>ceil<f32>(min<f32>(max(e0, e1), limit) - 0.5)
    if (x0 >= x1) continue
    const row = y * width
    const base = aw + (yc - ay) * wy - ax * wx
    const colourRow = f32x4.add(colourA, f32x4.mul(colourY, f32x4.splat(yc - ay)))
    const normalRow = f32x4.add(normalA, f32x4.mul(normalY, f32x4.splat(yc - ay)))
    if (x1 - x0 < 4) {
      // A narrow row (grass, twigs, far things): one colour across is enough.
      let bytes: u64 = 0
      let w = base + wx * (<f32>x0 + 0.5)
      for (let x = x0; x < x1; x++, w += wx) {
        const at = depth + (<usize>(row + x) << 2)
        if (w <= load<f32>(at)) continue
        store<f32>(at, w)
        if (bytes == 0) {
          if (flat) bytes = ta
          else {
            const k = f32x4.splat(1 / w)
            const d = f32x4.splat(<f32>x + 0.5 - ax)
            const c = f32x4.add(f32x4.pmin(f32x4.mul(f32x4.add(colourRow, f32x4.mul(colourX, d)), k), most), magic)
            const n = f32x4.add(f32x4.pmin(f32x4.mul(f32x4.add(normalRow, f32x4.mul(normalX, d)), k), most), magic)
            // prettier-ignore
            const packed = v128.shuffle<i8>(c, n, 0, 4, 8, 12, 16, 20, 24, 28, 0, 4, 8, 12, 16, 20, 24, 28)
            bytes = (<u64>i64x2.extract_lane(packed, 0) & 0x00ffffff00ffffff) | ids
          }
        }
        store<u64>(attr + (<usize>(row + x) << 3), bytes)
      }
      continue
    }
    const from = i32x4.splat(x0)
    const to = i32x4.splat(x1)
    for (let x = x0 & ~3; x < x1; x += 4) {
      const at = depth + (<usize>(row + x) << 2)
      const old = v128.load(at)
      const w = f32x4.add(f32x4.splat(base), f32x4.mul(wxv, f32x4.add(f32x4.splat(<f32>x), step)))
      const px = i32x4.add(i32x4.splat(x), lanes)
      let mask = v128.and(f32x4.gt(w, old), v128.and(i32x4.ge_s(px, from), i32x4.lt_s(px, to)))
      let bits = i32x4.bitmask(mask)
      if (bits == 0) continue
      v128.store(at, v128.bitselect(w, old, mask))
      let out = attr + (<usize>(row + x) << 3)
      if (flat) {
        if (bits & 1) store<u64>(out, ta)
        if (bits & 2) store<u64>(out, ta, 8)
        if (bits & 4) store<u64>(out, ta, 16)
        if (bits & 8) store<u64>(out, ta, 24)
        continue
      }
      let near = f32x4.div(f32x4.splat(1), w)
      let dx = <f32>x + 0.5 - ax
      while (bits) {
        if (bits & 1) {
          const k = v128.shuffle<f32>(near, near, 0, 0, 0, 0)
          const d = f32x4.splat(dx)
          const c = f32x4.add(f32x4.pmin(f32x4.mul(f32x4.add(colourRow, f32x4.mul(colourX, d)), k), most), magic)
          const n = f32x4.add(f32x4.pmin(f32x4.mul(f32x4.add(normalRow, f32x4.mul(normalX, d)), k), most), magic)
          // prettier-ignore
          const bytes = v128.shuffle<i8>(c, n, 0, 4, 8, 12, 16, 20, 24, 28, 0, 4, 8, 12, 16, 20, 24, 28)
          store<u64>(out, (<u64>i64x2.extract_lane(bytes, 0) & 0x00ffffff00ffffff) | ids)
        }
        bits >>= 1
        out += 8
        dx += 1
        near = v128.shuffle<f32>(near, near, 1, 2, 3, 3)
      }
    }
  }
}

/** Phase: clears and fills strips until none is left. */
export function fill(phase: i32): void {
  const strips = I(L.I_STRIPS)
  const segments = I(L.I_SEGMENTS)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const depth = <usize>I(L.I_DEPTH)
  const attr = <usize>I(L.I_ATTR)
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y0 = s * L.STRIP
    const y1 = min(height, y0 + L.STRIP)
    memory.fill(depth + (<usize>(y0 * width) << 2), 0, <usize>((y1 - y0) * width) << 2)
    for (let g = 0; g < segments; g++) {
      let chunk = <usize>load<u32>(<usize>I(L.I_BINS) + g * (L.STRIP_MAX << 3) + (s << 3))
      while (chunk) {
        const count = load<u32>(chunk, 4)
        for (let i: u32 = 0; i < count; i++) triangle(load<u32>(chunk + 8 + (<usize>i << 2)), y0, y1, width, depth, attr)
        chunk = <usize>load<u32>(chunk)
      }
    }
  }
}
