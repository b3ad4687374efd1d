/**
 * Raster phase: the triangles of a strip into depth (1/w, nearer is larger, 0 is sky, whose attributes mean nothing) and attributes (8 bytes a
 * pixel: r g b material, normal object). Spans are solved from the edges, four pixels are tested at once, attributes are perspective correct.
 */
import { I, take } from './frame'
import * as L from './layout'
import { card } from './card'

// @ts-ignore: decorator
@inline
export function widen(bytes: u64, high: bool): v128 {
  const h = i16x8.extend_low_i8x16_u(i64x2.splat(bytes))
  return f32x4.convert_i32x4_u(high ? i32x4.extend_high_i16x8_u(h) : i32x4.extend_low_i16x8_u(h))
}

/** Colour and normal over w, times w, as bytes in the low half. */
// @ts-ignore: decorator
@inline
export function pixel(colour: v128, normal: v128, k: v128): v128 {
  const most = f32x4.splat(255)
  const magic = f32x4.splat(12582912.0)
  const c = f32x4.add(f32x4.pmin(f32x4.mul(colour, k), most), magic)
  const n = f32x4.add(f32x4.pmin(f32x4.mul(normal, k), most), magic)
  // prettier-ignore
  return v128.shuffle<i8>(c, n, 0, 4, 8, 12, 16, 20, 24, 28, 0, 4, 8, 12, 16, 20, 24, 28)
}

/** First pixel, and the one after the last, between two edges: of each row, low and high half. Both edges go through every step at once. */
// @ts-ignore: decorator
@inline
export function span(edges: v128, width: v128): u64 {
  const other = v128.shuffle<i32>(edges, edges, 1, 0, 3, 2)
  const ends = v128.shuffle<i32>(f32x4.pmin(edges, other), f32x4.pmax(edges, other), 0, 4, 1, 5)
  // Zero comes first: what is not a number becomes zero. Adding a large round number leaves the whole part in the low bits.
  const within = f32x4.pmin(f32x4.pmax(f32x4.splat(0), f32x4.ceil(f32x4.sub(ends, f32x4.splat(0.5)))), width)
  return <u64>i64x2.extract_lane(v128.and(f32x4.add(within, f32x4.splat(12582912.0)), i32x4.splat(0x3fffff)), 0)
}

/** Four pixels' attributes where the mask says so. */
// @ts-ignore: decorator
@inline
export function put(out: usize, lo: v128, hi: v128, mask: v128): void {
  v128.store(out, v128.bitselect(lo, v128.load(out), v128.shuffle<i32>(mask, mask, 0, 0, 1, 1)))
  v128.store(out, v128.bitselect(hi, v128.load(out, 16), v128.shuffle<i32>(mask, mask, 2, 2, 3, 3)), 16)
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
  const centres = f32x4(0.5, 1.5, 2.5, 3.5)
  const lanes = i32x4(0, 1, 2, 3)
  const wxv = f32x4.splat(wx)
  const wLanes = f32x4.mul(wxv, centres)
  const ids = i64x2.splat(ta & 0xff000000ff000000)
  const keep = i64x2.splat(0x00ffffff00ffffff)
  let colourA: v128 = f32x4.splat(0)
  let colourX: v128 = colourA
  let colourY: v128 = colourA
  let normalA: v128 = colourA
  let normalX: v128 = colourA
  let normalY: v128 = colourA
  let both = i64x2.splat(ta)
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
  const one = f32x4.splat(1)
  const w4 = f32x4.splat(wx * 4)
  const colour2 = f32x4.add(colourX, colourX), normal2 = f32x4.add(normalX, normalX)
  const colour4 = f32x4.add(colour2, colour2), normal4 = f32x4.add(normal2, normal2)
  // Colour and normal that change by less than two steps over four pixels are worked out once for the four.
  const change = f32x4.mul(f32x4.pmax(f32x4.abs(colourX), f32x4.abs(normalX)), f32x4.splat(2 / min<f32>(aw, min<f32>(bw, cw))))
  const still = !flat && !v128.any_true(f32x4.gt(v128.and(change, i32x4(-1, -1, -1, 0)), f32x4.splat(0.25)))
  const slow = !flat && !v128.any_true(f32x4.gt(v128.and(change, i32x4(-1, -1, -1, 0)), one))
  // The long edge, and the upper one until the middle vertex, then the lower one.
  let edgeX = f32x4.splat(tx), edgeY = f32x4.splat(ty), slope = f32x4.replace_lane(f32x4.splat(long), 1, upper)
  const lowX = f32x4.replace_lane(edgeX, 1, mx), lowY = f32x4.replace_lane(edgeY, 1, my), lowSlope = f32x4.replace_lane(slope, 1, lower)
  const most = f32x4.splat(<f32>width)
  for (let y = y0; y < y1; y++) {
    const yc = <f32>y + 0.5
    if (yc >= my) {
      edgeX = lowX
      edgeY = lowY
      slope = lowSlope
    }
    const ends = span(f32x4.add(edgeX, f32x4.mul(f32x4.sub(f32x4.splat(yc), edgeY), slope)), most)
    const x0 = <i32>ends
    const x1 = <i32>(ends >> 32)
    if (x0 >= x1) continue
    const row = y * width
    const base = aw + (yc - ay) * wy - ax * wx
    const to = i32x4.splat(x1)
    const rowAt = f32x4.splat(yc - ay)
    // Pixels are taken from the row's first on, four at a time, without branches inside: misses are masked out of the stores. The last
    // four stay inside the row, whose end may be another thread's beginning.
    const from = i32x4.splat(x0)
    if (x1 - x0 <= 4) {
      const xs = min<i32>(x0, width - 4)
      const at = depth + (<usize>(row + xs) << 2)
      const old = v128.load(at)
      const px = i32x4.add(i32x4.splat(xs), lanes)
      const w = f32x4.add(f32x4.splat(base + <f32>xs * wx), wLanes)
      const mask = v128.and(f32x4.gt(w, old), v128.and(i32x4.ge_s(px, from), i32x4.lt_s(px, to)))
      if (!v128.any_true(mask)) continue
      v128.store(at, v128.bitselect(w, old, mask))
      if (!flat) {
        // A narrow row (grass, twigs, far things): one colour across is enough.
        const xc = <f32>(x0 + x1) * 0.5
        const k = f32x4.div(one, f32x4.splat(base + xc * wx))
        const d = f32x4.splat(xc - ax)
        const c = f32x4.add(f32x4.add(colourA, f32x4.mul(colourY, rowAt)), f32x4.mul(colourX, d))
        const n = f32x4.add(f32x4.add(normalA, f32x4.mul(normalY, rowAt)), f32x4.mul(normalX, d))
        both = v128.or(v128.and(pixel(c, n, k), keep), ids)
        both = v128.shuffle<i64>(both, both, 0, 0)
      }
      put(attr + (<usize>(row + xs) << 3), both, both, mask)
      continue
    }
    const start = f32x4.splat(<f32>x0 + 0.5 - ax)
    let c = f32x4.add(f32x4.add(colourA, f32x4.mul(colourY, rowAt)), f32x4.mul(colourX, start))
    let n = f32x4.add(f32x4.add(normalA, f32x4.mul(normalY, rowAt)), f32x4.mul(normalX, start))
    let w = f32x4.add(f32x4.splat(base + <f32>x0 * wx), wLanes)
    let at = depth + (<usize>(row + x0) << 2)
    let out = attr + (<usize>(row + x0) << 3)
    let left = x1 - x0
    let p = c
    let lo = both
    let fresh = true
    for (; left >= 4; left -= 4) {
      const old = v128.load(at)
      const mask = f32x4.gt(w, old)
      if (v128.any_true(mask)) {
        if (flat) {
          if (i32x4.all_true(mask)) {
            v128.store(at, w)
            v128.store(out, both)
            v128.store(out, both, 16)
          } else {
            v128.store(at, v128.bitselect(w, old, mask))
            put(out, both, both, mask)
          }
        } else {
          v128.store(at, v128.bitselect(w, old, mask))
          const near = f32x4.div(one, w)
          // Two of the four are worked out, each for its neighbour too (one for all where little changes).
          if (!still || (left & 12) == 0 || fresh) {
            p = pixel(c, n, v128.shuffle<f32>(near, near, 0, 0, 0, 0))
            lo = v128.or(v128.and(v128.shuffle<i64>(p, p, 0, 0), keep), ids)
            fresh = false
          }
          let hi = lo
          if (!slow) {
            p = pixel(f32x4.add(c, colour2), f32x4.add(n, normal2), v128.shuffle<f32>(near, near, 2, 2, 2, 2))
            hi = v128.or(v128.and(v128.shuffle<i64>(p, p, 0, 0), keep), ids)
          }
          if (i32x4.all_true(mask)) {
            v128.store(out, lo)
            v128.store(out, hi, 16)
          } else put(out, lo, hi, mask)
        }
      }
      at += 16
      out += 32
      w = f32x4.add(w, w4)
      c = f32x4.add(c, colour4)
      n = f32x4.add(n, normal4)
    }
    if (left > 0) {
      // The rest of the row, moved back where it would leave the picture.
      const x = min<i32>(x1 - left, width - 4)
      const px = i32x4.add(i32x4.splat(x), lanes)
      at = depth + (<usize>(row + x) << 2)
      const old = v128.load(at)
      w = f32x4.add(f32x4.splat(base + <f32>x * wx), wLanes)
      const mask = v128.and(f32x4.gt(w, old), v128.and(i32x4.ge_s(px, i32x4.splat(x1 - left)), i32x4.lt_s(px, i32x4.splat(x1))))
      if (v128.any_true(mask)) {
        v128.store(at, v128.bitselect(w, old, mask))
        if (!flat) {
          const near = f32x4.div(one, f32x4.splat(base + (<f32>x1 - 0.5) * wx))
          const end = f32x4.splat(<f32>x1 - 0.5 - ax)
          c = f32x4.add(f32x4.add(colourA, f32x4.mul(colourY, rowAt)), f32x4.mul(colourX, end))
          n = f32x4.add(f32x4.add(normalA, f32x4.mul(normalY, rowAt)), f32x4.mul(normalX, end))
          both = pixel(c, n, near)
          both = v128.or(v128.and(v128.shuffle<i64>(both, both, 0, 0), keep), ids)
        }
        put(attr + (<usize>(row + x) << 3), both, both, mask)
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
