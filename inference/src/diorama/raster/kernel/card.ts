/**
 * Alpha-tested cards: the rows of fill.ts, but each pixel asks a leaf mask (baked by masks.ts in three sizes) at its uv before it may write.
 * Four pixels' u and v are eight 16-bit lanes that wrap with the mask, so a step is one addition; cards that lean into the picture are
 * divided by w once for sixteen pixels. Colour is found once for four pixels; the mask's tone varies within them.
 */
import { put } from './fill'
import { maskAt, sizeOf } from './masks'
import * as Rec from './records'
import { ONE, ROUND, bounded, lanes, narrow, widen } from './smooth'
import { STRIDE, ROWS_TO, ROWS_W } from './span'
import { Y_KBX, Y_KBY, Y_KCX, Y_KCY, Y_ORIGIN, Y_WX, Y_WY } from './ready'
import { choice, some } from './wide'

/** Pixels between two divisions. */
const RUN: i32 = 16
export function card(
  t: usize,
  y: usize,
  row: usize,
  end: usize,
  y0: i32,
  depth: usize,
  attr: usize,
  flat: bool,
  straight: bool,
  x: i32,
): void {
  const wx = load<f32>(y, Y_WX)
  const kbx = load<f32>(y, Y_KBX), kcx = load<f32>(y, Y_KCX)
  const kby = load<f32>(y, Y_KBY), kcy = load<f32>(y, Y_KCY)
  const ax = load<f32>(t)
  const aw = load<f32>(t, 8)
  const bw = load<f32>(t, 20)
  const cw = load<f32>(t, 32)
  const ua = load<u32>(t, Rec.R_UV)
  const ub = load<u32>(t, Rec.R_UV + 4)
  const uc = load<u32>(t, Rec.R_UV + 8)
  let au = <f32>(ua & 0xffff), av = <f32>(ua >> 16)
  let bu = <f32>(ub & 0xffff), bv = <f32>(ub >> 16)
  let cu = <f32>(uc & 0xffff), cv = <f32>(uc >> 16)
  // 512 steps of u and v are a texel of the large mask.
  const turn = ((bu - au) * (cv - av) - (cu - au) * (bv - av)) * (kbx * kcy - kcx * kby)
  const texels = abs<f32>(turn) * (1.0 / 262144.0)
  const level = sizeOf(texels)
  const mask = maskAt((load<u32>(t, Rec.R_FLAGS) >> 8) & 7, level)
  const toCell = 9 + level
  const toRow = 7 - level
  const sa: f32 = straight ? 1 : aw
  const sb: f32 = straight ? 1 : bw
  const sc: f32 = straight ? 1 : cw
  au *= sa
  av *= sa
  bu = bu * sb - au
  bv = bv * sb - av
  cu = cu * sc - au
  cv = cv * sc - av
  const ux = bu * kbx + cu * kcx
  const uy = bu * kby + cu * kcy
  const vx = bv * kbx + cv * kcx
  const vy = bv * kby + cv * kcy
  const ta = load<u64>(t, Rec.R_ATTR)
  let colourA: v128 = f32x4.splat(0), colourX: v128 = colourA, colourY: v128 = colourA
  let normalA: v128 = colourA, normalX: v128 = colourA, normalY: v128 = colourA
  const first = i16x8.extend_low_i8x16_u(i64x2.splat(ta))
  const keep = lanes()
  let a = i16x8.shl(first, 7)
  const ids = a
  let step: v128 = i16x8.splat(0)
  if (!flat) {
    const va = f32x4.splat(sa * ONE)
    const vb = f32x4.splat(sb * ONE)
    const vc = f32x4.splat(sc * ONE)
    const tb = load<u64>(t, Rec.R_ATTR + 8)
    const tc = load<u64>(t, Rec.R_ATTR + 16)
    colourA = f32x4.mul(widen(ta, false), va)
    normalA = f32x4.mul(widen(ta, true), va)
    const colourB = f32x4.sub(f32x4.mul(widen(tb, false), vb), colourA)
    const colourC = f32x4.sub(f32x4.mul(widen(tc, false), vc), colourA)
    const normalB = f32x4.sub(f32x4.mul(widen(tb, true), vb), normalA)
    const normalC = f32x4.sub(f32x4.mul(widen(tc, true), vc), normalA)
    colourX = f32x4.add(f32x4.mul(colourB, f32x4.splat(kbx)), f32x4.mul(colourC, f32x4.splat(kcx)))
    colourY = f32x4.add(f32x4.mul(colourB, f32x4.splat(kby)), f32x4.mul(colourC, f32x4.splat(kcy)))
    normalX = f32x4.add(f32x4.mul(normalB, f32x4.splat(kbx)), f32x4.mul(normalC, f32x4.splat(kcx)))
    normalY = f32x4.add(f32x4.mul(normalB, f32x4.splat(kby)), f32x4.mul(normalC, f32x4.splat(kcy)))
  }
  const round = f32x4.splat(ROUND)
  let dy: f32 = <f32>y0 + 0.5 - load<f32>(t, 4)
  if (straight) {
    // uv of four pixels and the colour in their middle at column x of the first row, and steps right and down.
    const across = <f32>x - ax
    const uv4 = f32x4.add(f32x4.splat(across), f32x4(0.5, 1.5, 2.5, 3.5))
    const uv = narrow(
      f32x4.add(f32x4.splat(au + uy * dy), f32x4.mul(f32x4.splat(ux), uv4)),
      f32x4.add(f32x4.splat(av + vy * dy), f32x4.mul(f32x4.splat(vx), uv4)),
    )
    let right: v128 = step
    let down: v128 = step
    if (!flat) {
      const cx = bounded(colourX), nx = bounded(normalX), cy = bounded(colourY), ny = bounded(normalY)
      const h = f32x4.splat(across + 2)
      const v = f32x4.splat(dy)
      a = narrow(
        f32x4.add(f32x4.add(colourA, round), f32x4.add(f32x4.mul(cx, h), f32x4.mul(cy, v))),
        f32x4.add(f32x4.add(normalA, round), f32x4.add(f32x4.mul(nx, h), f32x4.mul(ny, v))),
      )
      a = v128.bitselect(a, ids, keep)
      right = v128.and(narrow(cx, nx), keep)
      down = v128.and(narrow(cy, ny), keep)
    }
    const uvRight = narrow(f32x4.splat(ux), f32x4.splat(vx))
    const uvDown = narrow(f32x4.splat(uy), f32x4.splat(vy))
    affine(row, end, depth, attr, wx, mask, toCell, toRow, uv, uvRight, uvDown, a, right, down, x)
    return
  }
  const wLanes = f32x4.mul(f32x4.splat(wx), f32x4(0.5, 1.5, 2.5, 3.5))
  const w4 = f32x4.splat(wx * 4)
  for (let centre: f32 = <f32>y0 + 0.5; row < end; row += 4, centre += 1) {
    let x = load<i32>(row)
    const x1 = load<i32>(row, ROWS_TO)
    if (x < x1) {
      const base = load<f32>(y, Y_ORIGIN) + centre * load<f32>(y, Y_WY)
      let at = depth + (<usize>x << 2)
      let out = attr + (<usize>x << 3)
      let w = f32x4.add(v128.load32_splat(row, ROWS_W), wLanes)
      do {
        const to = min<i32>(x1, x + RUN)
        const middle = <f32>(x + to) * 0.5
        const across = middle - ax
        const k: f32 = 1 / (base + middle * wx)
        const u = (au + ux * across + uy * dy) * k
        const v = (av + vx * across + vy * dy) * k
        const du = (ux - u * wx) * k
        const dv = (vx - v * wx) * k
        const back = f32x4.add(f32x4.splat(<f32>x - middle), f32x4(0.5, 1.5, 2.5, 3.5))
        let uv = narrow(
          f32x4.add(f32x4.splat(u), f32x4.mul(f32x4.splat(du), back)),
          f32x4.add(f32x4.splat(v), f32x4.mul(f32x4.splat(dv), back)),
        )
        const uvStep = narrow(f32x4.splat(du * 4), f32x4.splat(dv * 4))
        if (!flat) {
          const ks = f32x4.splat(k)
          const here = f32x4.splat(across)
          const down = f32x4.splat(dy)
          const lean = f32x4.splat(wx)
          const c = f32x4.mul(f32x4.add(f32x4.add(colourA, f32x4.mul(colourY, down)), f32x4.mul(colourX, here)), ks)
          const n = f32x4.mul(f32x4.add(f32x4.add(normalA, f32x4.mul(normalY, down)), f32x4.mul(normalX, here)), ks)
          const dc = bounded(f32x4.mul(f32x4.sub(colourX, f32x4.mul(c, lean)), ks))
          const dn = bounded(f32x4.mul(f32x4.sub(normalX, f32x4.mul(n, lean)), ks))
          // The colour in the middle of the first four pixels, or of fewer.
          const start = f32x4.splat(<f32>min<i32>(4, to - x) * 0.5 + <f32>x - middle)
          a = narrow(f32x4.add(f32x4.add(c, round), f32x4.mul(dc, start)), f32x4.add(f32x4.add(n, round), f32x4.mul(dn, start)))
          a = v128.bitselect(a, ids, keep)
          step = i16x8.shl(v128.and(narrow(dc, dn), keep), 2)
        }
        for (; x < to; x += 4) {
          const old = v128.load(at)
          const show = v128.and(f32x4.gt(w, old), i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(to - x)))
          if (some(show)) leaves(at, out, w, old, show, uv, a, mask, toCell, toRow)
          at += 16
          out += 32
          w = f32x4.add(w, w4)
          uv = i16x8.add(uv, uvStep)
          a = i16x8.add(a, step)
        }
      } while (x < x1)
    }
    depth += STRIDE << 2
    attr += STRIDE << 3
    dy += 1
  }
}

/** A tone in the first three lanes, and one in the others. */
// @ts-ignore: decorator
@inline
function toned(tone: v128): v128 {
  return v128.or(v128.and(tone, i16x8(-1, -1, -1, 0, 0, 0, 0, 0)), i16x8(0, 0, 0, 128, 128, 128, 128, 128))
}

/** Four pixels of a card where `show` says so and its mask has a leaf. */
// @ts-ignore: decorator
@inline
function leaves(at: usize, out: usize, w: v128, old: v128, show: v128, uv: v128, a: v128, mask: usize, toCell: i32, toRow: i32): void {
  const cells = i16x8.shr_u(uv, toCell)
  const cell = i16x8.add(cells, i16x8.shl(v128.shuffle<i64>(cells, cells, 1, 1), toRow))
  let leaf: v128 = i32x4.splat(0)
  leaf = v128.load8_lane(mask + <usize>i16x8.extract_lane_u(cell, 0), leaf, 0)
  leaf = v128.load8_lane(mask + <usize>i16x8.extract_lane_u(cell, 1), leaf, 4)
  leaf = v128.load8_lane(mask + <usize>i16x8.extract_lane_u(cell, 2), leaf, 8)
  leaf = v128.load8_lane(mask + <usize>i16x8.extract_lane_u(cell, 3), leaf, 12)
  const seen = v128.and(show, i32x4.gt_s(leaf, i32x4.splat(63)))
  if (!some(seen)) return
  v128.store(at, choice(w, old, seen))
  const c = i16x8.shr_u(a, 7)
  // Red, green and blue take the leaf's tone; the rest of a pixel is multiplied with one.
  const tones = v128.or(leaf, i32x4.shl(leaf, 16))
  const p0 = i16x8.shr_u(i16x8.mul(c, toned(v128.shuffle<i32>(tones, tones, 0, 0, 0, 0))), 7)
  const p1 = i16x8.shr_u(i16x8.mul(c, toned(v128.shuffle<i32>(tones, tones, 1, 1, 1, 1))), 7)
  const p2 = i16x8.shr_u(i16x8.mul(c, toned(v128.shuffle<i32>(tones, tones, 2, 2, 2, 2))), 7)
  const p3 = i16x8.shr_u(i16x8.mul(c, toned(v128.shuffle<i32>(tones, tones, 3, 3, 3, 3))), 7)
  put(out, i8x16.narrow_i16x8_u(p0, p1), i8x16.narrow_i16x8_u(p2, p3), seen)
}

/** Rows stepped straight across: uv and colour are those of column x of the first. */
function affine(
  row: usize,
  end: usize,
  depth: usize,
  attr: usize,
  wx: f32,
  mask: usize,
  toCell: i32,
  toRow: i32,
  uvRow: v128,
  uvRight: v128,
  uvDown: v128,
  aRow: v128,
  right: v128,
  down: v128,
  x: i32,
): void {
  const wLanes = f32x4.mul(f32x4.splat(wx), f32x4(0.5, 1.5, 2.5, 3.5))
  const w4 = f32x4.splat(wx * 4)
  const uvStep = i16x8.shl(uvRight, 2)
  const step = i16x8.shl(right, 2)
  for (; row < end; row += 4) {
    const from = load<i32>(row)
    const left = load<i32>(row, ROWS_TO) - from
    if (left > 0) {
      let at = depth + (<usize>from << 2)
      let out = attr + (<usize>from << 3)
      let w = f32x4.add(v128.load32_splat(row, ROWS_W), wLanes)
      const over = i16x8.splat(<i16>(from - x))
      let uv = i16x8.add(uvRow, i16x8.mul(uvRight, over))
      let a = i16x8.add(aRow, i16x8.mul(right, over))
      for (let rest = left; rest > 0; rest -= 4) {
        const old = v128.load(at)
        const show = v128.and(f32x4.gt(w, old), i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(rest)))
        if (some(show)) leaves(at, out, w, old, show, uv, a, mask, toCell, toRow)
        at += 16
        out += 32
        w = f32x4.add(w, w4)
        uv = i16x8.add(uv, uvStep)
        a = i16x8.add(a, step)
      }
    }
    depth += STRIDE << 2
    attr += STRIDE << 3
    uvRow = i16x8.add(uvRow, uvDown)
    aRow = i16x8.add(aRow, down)
  }
}
