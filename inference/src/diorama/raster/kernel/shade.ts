/**
 * Light phase: what the light, the texture, snow, rain and glass make of each second pixel of each second row, four samples at a time, as a
 * factor on the pixel's own colour and an addition to it. `compose.ts` spreads that over all pixels by depth, so silhouettes and colour
 * stay at full size while the long formula runs on a quarter of them.
 *
 * Position comes back from depth, texture from baked tiles in world space (in the body's own space where it moves), light is a
 * soft-banded ramp of the sun with its shadows, sky and ground light, lamps, rim; then snow, wet.
 */
import { F, I, S, take } from './frame'
import * as L from './layout'
import { lampLight, lampTile, lampR, lampG, lampB } from './lamps'
import { shadowAt, dropAt } from './shade-shadow'
import { flatness, mirroring, relieving, soft, styleB, styleG, styleLight, styleR, styleTone, styleTouch, texture } from './shade-style'
import { place } from './texture'
import { add, byteOf, bytes, c, dot, gather, mix, mul, rise, sat, sub } from './wide'

/** A parameter of the four pixels' surfaces: one row for all (its address), or the transposed rows in scratch memory. */
// @ts-ignore: decorator
@inline
function P(same: bool, rows: usize, word: i32): v128 {
  if (same) return v128.load32_splat(rows + (word << 2))
  return v128.load(rows + (word << 4))
}

/** Transposes the first 24 words of four rows to `out`: 16 bytes a word. */
function transpose(rows: v128, out: usize): void {
  const a = <usize>i32x4.extract_lane(rows, 0), b = <usize>i32x4.extract_lane(rows, 1), d = <usize>i32x4.extract_lane(rows, 2), e = <usize>i32x4.extract_lane(rows, 3)
  for (let k: usize = 0; k < 96; k += 16) {
    const ra = v128.load(a + k), rb = v128.load(b + k), rd = v128.load(d + k), re = v128.load(e + k)
    const low = v128.shuffle<i32>(ra, rb, 0, 4, 1, 5), low2 = v128.shuffle<i32>(rd, re, 0, 4, 1, 5)
    const high = v128.shuffle<i32>(ra, rb, 2, 6, 3, 7), high2 = v128.shuffle<i32>(rd, re, 2, 6, 3, 7)
    v128.store(out + (k << 2), v128.shuffle<i64>(low, low2, 0, 2))
    v128.store(out + (k << 2), v128.shuffle<i64>(low, low2, 1, 3), 16)
    v128.store(out + (k << 2), v128.shuffle<i64>(high, high2, 0, 2), 32)
    v128.store(out + (k << 2), v128.shuffle<i64>(high, high2, 1, 3), 48)
  }
}

/** Two sets of four numbers 0..4 as 16-bit fixed point, 8192 is one. */
// @ts-ignore: decorator
@inline
function short(a: v128, b: v128): v128 {
  return i16x8.narrow_i32x4_s(i32x4.trunc_sat_f32x4_s(mul(a, c(8192))), i32x4.trunc_sat_f32x4_s(mul(b, c(8192))))
}

/** Exponent of two of the footprint, kept within the levels there are. */
// @ts-ignore: decorator
@inline
function levelOf(footprint: f32): i32 {
  const e = <i32>((reinterpret<u32>(footprint) >> 23) & 255) - 127
  return e < 0 ? 0 : e > 6 ? 6 : e
}

/** Four samples into the six planes. */
function samples(at: usize, plane: usize, fr: v128, fg: v128, fb: v128, r: v128, g: v128, b: v128): void {
  v128.store64_lane(at, short(fr, fg), 0)
  v128.store64_lane(at + plane, short(fr, fg), 1)
  v128.store64_lane(at + plane * 2, short(fb, r), 0)
  v128.store64_lane(at + plane * 3, short(fb, r), 1)
  v128.store64_lane(at + plane * 4, short(g, b), 0)
  v128.store64_lane(at + plane * 5, short(g, b), 1)
}

export function shade(phase: i32, thread: i32): void {
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const depth = <usize>I(L.I_DEPTH)
  const attr = <usize>I(L.I_ATTR)
  const halfWidth = width >> 1
  const plane = <usize>(halfWidth * (height >> 1)) << 1
  const factor = <usize>I(L.I_LIGHT)
  const mirrors = factor + plane * 6
  const surfaces = I(L.I_SURFACES)
  const scratch = <usize>I(L.I_SCRATCH) + thread * ((L.SCRATCH_VERTICES + 4) * L.SCRATCH_BYTES + 512)
  const textures = <usize>I(L.I_TEXTURES)
  const objects = I(L.I_OBJECTS)
  const sunX = S(L.F_SUN), sunY = S(L.F_SUN + 1), sunZ = S(L.F_SUN + 2)
  const perPixel: f32 = 1 / F(L.F_PIXEL)
  const wet = F(L.F_WET), snowCover = F(L.F_SNOW_COVER), night = F(L.F_NIGHT), flash = F(L.F_FLASH)
  const ramp = F(L.F_STYLE)
  const style = styleTouch()
  // Where detail is given up, two rows of samples share their light.
  const stride = F(L.F_DETAIL) < 0.9 ? 4 : 2
  const shadowOn = F(L.F_SHADOW) > 0.01
  const lanes = f32x4(0.5, 2.5, 4.5, 6.5)
  const neutral = c(min<f32>(1.2, F(L.F_ABOVE + 1) + F(L.F_DIRECT + 1) * 0.5))
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y0 = s * L.STRIP
    const y1 = min(height, y0 + L.STRIP)
    for (let tile = 0; tile < width; tile += 64) {
      const tileEnd = min(width, tile + 64)
      const lamps = lampTile(tile, y0, tileEnd, y1)
      for (let y = y0; y < y1; y += stride) {
        for (let x = tile; x < tileEnd; x += 8) {
          const i = <usize>(y * width + x)
          let inverse = v128.shuffle<f32>(v128.load(depth + (i << 2)), v128.load(depth + (i << 2), 16), 0, 2, 4, 6)
          let pick = c(0)
          if (stride == 4) {
            // One sample for two rows: the lower one's where the upper is sky.
            const j = i + <usize>width * 2
            pick = f32x4.eq(inverse, c(0))
            inverse = v128.bitselect(v128.shuffle<f32>(v128.load(depth + (j << 2)), v128.load(depth + (j << 2), 16), 0, 2, 4, 6), inverse, pick)
          }
          const solid = f32x4.gt(inverse, c(0))
          const o = <usize>((y >> 1) * halfWidth + (x >> 1))
          const at = factor + (o << 1)
          if (!v128.any_true(solid)) {
            // Sky: plain light, for the thin things between samples.
            samples(at, plane, neutral, neutral, neutral, c(0), c(0), c(0))
            store<u32>(mirrors + o, 0)
            if (stride == 4) {
              samples(at + (<usize>halfWidth << 1), plane, neutral, neutral, neutral, c(0), c(0), c(0))
              store<u32>(mirrors + o + halfWidth, 0)
            }
            continue
          }
          const fx = add(c(<f32>x), lanes)
          const fy = add(c(<f32>y + 0.5), v128.and(pick, c(2)))
          const rx = add(add(S(L.F_RAY0), mul(fy, S(L.F_RAYY))), mul(fx, S(L.F_RAYX)))
          const ry = add(add(S(L.F_RAY0 + 1), mul(fy, S(L.F_RAYY + 1))), mul(fx, S(L.F_RAYX + 1)))
          const rz = add(add(S(L.F_RAY0 + 2), mul(fy, S(L.F_RAYY + 2))), mul(fx, S(L.F_RAYX + 2)))
          const length = f32x4.sqrt(dot(rx, ry, rz, rx, ry, rz))
          // --- what is here
          const lo = v128.shuffle<i64>(v128.load(attr + (i << 3)), v128.load(attr + (i << 3), 16), 0, 2)
          const hi = v128.shuffle<i64>(v128.load(attr + (i << 3), 32), v128.load(attr + (i << 3), 48), 0, 2)
          let colour = v128.shuffle<i32>(lo, hi, 0, 2, 4, 6)
          let packed = v128.shuffle<i32>(lo, hi, 1, 3, 5, 7)
          if (stride == 4) {
            const j = attr + ((i + <usize>width * 2) << 3)
            const lo2 = v128.shuffle<i64>(v128.load(j), v128.load(j, 16), 0, 2), hi2 = v128.shuffle<i64>(v128.load(j, 32), v128.load(j, 48), 0, 2)
            colour = v128.bitselect(v128.shuffle<i32>(lo2, hi2, 0, 2, 4, 6), colour, pick)
            packed = v128.bitselect(v128.shuffle<i32>(lo2, hi2, 1, 3, 5, 7), packed, pick)
          }
          const bits = i32x4.bitmask(solid)
          if (bits != 15) {
            // Under sky lies what other frames left: those lanes take a solid neighbour's place, so nothing depends on it.
            const lane = <usize>ctz(bits) << 2
            v128.store(scratch, colour)
            v128.store(scratch, packed, 16)
            v128.store(scratch, inverse, 32)
            colour = v128.bitselect(colour, v128.load32_splat(scratch + lane), solid)
            packed = v128.bitselect(packed, v128.load32_splat(scratch + lane, 16), solid)
            inverse = v128.bitselect(inverse, v128.load32_splat(scratch + lane, 32), solid)
          }
          const w = f32x4.div(c(1), f32x4.pmax(inverse, c(1e-5)))
          const kinds = i32x4.shr_u(colour, 24)
          const each = i32x4.add(i32x4.splat(surfaces), i32x4.shl(kinds, 7))
          const same = i32x4.all_true(i32x4.eq(kinds, v128.shuffle<i32>(kinds, kinds, 0, 0, 0, 0)))
          let rows = scratch
          if (same) rows = <usize>i32x4.extract_lane(each, 0)
          else transpose(each, scratch)
          const k255 = c(1.0 / 255.0)
          let nx = sub(byteOf(packed, 0), c(128))
          let ny = sub(byteOf(packed, 8), c(128))
          let nz = sub(byteOf(packed, 16), c(128))
          const nk = f32x4.div(c(1), f32x4.sqrt(add(dot(nx, ny, nz, nx, ny, nz), c(1e-3))))
          nx = mul(nx, nk)
          ny = mul(ny, nk)
          nz = mul(nz, nk)
          const px = add(S(L.F_EYE), mul(rx, w))
          const py = add(S(L.F_EYE + 1), mul(ry, w))
          const pz = add(S(L.F_EYE + 2), mul(rz, w))
          const view = f32x4.div(c(1), length)
          const facing = f32x4.abs(mul(dot(nx, ny, nz, rx, ry, rz), view))
          // --- texture
          let tx = px, ty = py, tz = pz, mx = nx, mz = nz
          const ids = i32x4.shr_u(packed, 24)
          const moving = v128.and(i32x4.lt_s(ids, i32x4.splat(128)), solid)
          if (v128.any_true(moving)) {
            const at = i32x4.add(i32x4.splat(objects), i32x4.shl(v128.and(ids, moving), 5))
            const ox = sub(px, gather(0, at)), oz = sub(pz, gather(8, at))
            const co = gather(12, at), si = gather(16, at)
            tx = sub(mul(ox, co), mul(oz, si))
            tz = add(mul(ox, si), mul(oz, co))
            ty = sub(py, gather(4, at))
            mx = sub(mul(nx, co), mul(nz, si))
            mz = add(mul(nx, si), mul(nz, co))
          }
          const ax = f32x4.abs(mx), ay = f32x4.abs(ny), az = f32x4.abs(mz)
          const flat = f32x4.gt(mul(ay, c(1.15)), f32x4.pmax(ax, az))
          const side = f32x4.gt(ax, az)
          const u0 = v128.bitselect(tx, v128.bitselect(tz, tx, side), flat)
          const v0 = v128.bitselect(tz, ty, flat)
          const scale = P(same, rows, 5)
          const nearest = f32x4.extract_lane(f32x4.pmax(inverse, v128.shuffle<f32>(inverse, inverse, 2, 3, 0, 1)), 0)
          const grazing = max<f32>(0.12, f32x4.extract_lane(facing, 0))
          const level = levelOf((f32x4.extract_lane(scale, 0) * perPixel * 1.9) / (nearest * sqrt<f32>(grazing)))
          const shrink: f32 = 1 / <f32>(1 << level)
          const size = 256 >> level
          const u = mul(mul(u0, scale), c(shrink))
          const v = mul(mul(v0, scale), c(shrink))
          const fu = f32x4.floor(u), fv = f32x4.floor(v)
          const maskv = i32x4.splat(size - 1)
          // Adding a large round number leaves a float's whole part in its low bits.
          const iu = v128.and(f32x4.add(fu, c(12582912.0)), maskv)
          const iv = v128.and(f32x4.add(fv, c(12582912.0)), maskv)
          const texel = i32x4.add(P(same, rows, 4), i32x4.shl(i32x4.add(iu, i32x4.shl(iv, 8 - level)), 2))
          const four = gather(textures + place(level), texel)
          const t00 = byteOf(four, 0), t10 = byteOf(four, 8), t01 = byteOf(four, 16)
          const t11 = f32x4.convert_i32x4_s(i32x4.shr_u(four, 24))
          const au = sub(u, fu), av = sub(v, fv)
          const top = mix(t00, t10, au)
          let tone = mul(mix(top, mix(t01, t11, au), av), k255)
          if (style) tone = styleTone(tone, u0, v0, inverse)
          // Broad wash over metres: no ground is one colour.
          const bu = mul(u0, c(256.0 / 37.0)), bv = mul(v0, c(256.0 / 37.0))
          const bfu = f32x4.floor(bu), bfv = f32x4.floor(bv)
          const m255 = i32x4.splat(255)
          const biu = v128.and(f32x4.add(bfu, c(12582912.0)), m255), biv = v128.and(f32x4.add(bfv, c(12582912.0)), m255)
          const broad = gather(textures, i32x4.shl(i32x4.add(biu, i32x4.shl(biv, 8)), 2))
          const cu = sub(bu, bfu)
          const wash = mul(mix(mix(byteOf(broad, 0), byteOf(broad, 8), cu), mix(byteOf(broad, 16), f32x4.convert_i32x4_s(i32x4.shr_u(broad, 24)), cu), sub(bv, bfv)), k255)
          const macro = mul(mul(sub(wash, c(0.5)), P(same, rows, 18)), texture)
          let cr = (add(mul(P(same, rows, 9), tone), add(P(same, rows, 6), mul(macro, c(0.5)))))
          let cg = (add(mul(P(same, rows, 10), tone), add(P(same, rows, 7), mul(macro, c(0.34)))))
          let cb = (add(mul(P(same, rows, 11), tone), add(P(same, rows, 8), mul(macro, c(0.1)))))
          // --- relief: slope of the tone against the sun in the texture's plane
          const slopeU = mul(sub(t10, t00), k255), slopeV = mul(sub(t01, t00), k255)
          const su = v128.bitselect(sunX, v128.bitselect(sunZ, sunX, side), flat), sv = v128.bitselect(sunZ, sunY, flat)
          const relief = mul(add(mul(slopeU, su), mul(slopeV, sv)), mul(P(same, rows, 12), relieving))
          // --- light
          const ndl = add(dot(nx, ny, nz, sunX, sunY, sunZ), relief)
          const wrap = f32x4.pmax(P(same, rows, 14), soft)
          const lambert = add(mul(ndl, sub(c(1), wrap)), wrap)
          let lit = add(mul(rise(lambert, 0.0, ramp), c(0.6)), mul(rise(lambert, 0.36, ramp), c(0.4)))
          let sun = c(1)
          // What turns away is dark by itself: asking the map there would only find its own back.
          if (shadowOn) sun = mix(c(1), shadowAt(px, py, pz, nx, ny, nz, mul(sub(tone, c(0.5)), c(1.2))), sat(mul(add(ndl, c(0.02)), c(5))))
          const contact = v128.andnot(dropAt(px, py, pz), moving)
          const through = P(same, rows, 2)
          const back = mul(through, sat(sub(c(0.35), ndl)))
          lit = mul(add(lit, back), sun)
          // Flat light: sky and ground light do not model the form.
          const upness = mix(add(mul(ny, c(0.5)), c(0.5)), c(0.62), flatness)
          const sheltered = sub(c(1), mul(contact, c(0.55)))
          let lr = add(mul(mix(S(L.F_BELOW), S(L.F_ABOVE), upness), sheltered), mul(lit, S(L.F_DIRECT)))
          let lg = add(mul(mix(S(L.F_BELOW + 1), S(L.F_ABOVE + 1), upness), sheltered), mul(lit, S(L.F_DIRECT + 1)))
          let lb = add(mul(mix(S(L.F_BELOW + 2), S(L.F_ABOVE + 2), upness), sheltered), mul(lit, S(L.F_DIRECT + 2)))
          if (lamps) {
            lampLight(lamps, px, py, pz, nx, ny, nz)
            lr = add(lr, lampR)
            lg = add(lg, lampG)
            lb = add(lb, lampB)
          }
          // --- snow lies on what faces up; rain darkens
          let mirror = P(same, rows, 19)
          let sr = c(0), sb = c(0)
          if (snowCover > 0.003) {
            // More than 1: it lies on what stands upright too (blades, leaves).
            const takes = P(same, rows, 16)
            const lying = mul(f32x4.pmin(takes, c(1)), rise(add(add(ny, f32x4.pmax(sub(takes, c(1)), c(0))), mul(sub(tone, c(0.5)), c(0.5))), 1.02 - snowCover * 0.8, 3.0))
            const cover = mul(lying, c(min<f32>(1, snowCover * 1.6)))
            const white = add(c(0.9), mul(tone, c(0.08)))
            const left = sub(c(1), cover)
            cr = mul(cr, left)
            cg = mul(cg, left)
            cb = mul(cb, left)
            sr = mul(white, cover)
            sb = mul(add(white, c(0.03)), cover)
            mirror = mul(mirror, sub(c(1), mul(cover, c(0.9))))
          }
          if (wet > 0.003) {
            const soak = mul(P(same, rows, 17), c(wet))
            const dim = sub(c(1), mul(soak, c(0.34)))
            cr = mul(cr, dim)
            cg = mul(cg, dim)
            cb = mul(cb, add(dim, mul(soak, c(0.04))))
            // Films of water stand where the ground is low and smooth.
            const film = mul(mul(soak, rise(ny, 0.75, 6.0)), mul(rise(sub(wash, mul(tone, c(0.25))), 0.18, 3.4), c(0.62)))
            mirror = f32x4.pmax(mirror, film)
          }
          if (style) mirror = mul(mirror, mirroring)
          // A snowy or wet pixel is colour * factor + addition.
          let fr = mul(cr, lr), fg = mul(cg, lg), fb = mul(cb, lb)
          let r = mul(sr, lr), g = mul(sr, lg), b = mul(sb, lb)
          // --- rim and highlight
          const graze = sub(c(1), facing)
          const edge = mul(mul(graze, mul(graze, graze)), P(same, rows, 13))
          const rim = mul(edge, add(c(0.25), lit))
          // The sky rims what stands before it too, sun or no sun.
          const halo = mul(mul(edge, c(0.5)), upness)
          const shiny = P(same, rows, 15)
          let extra = rim
          if (v128.any_true(shiny)) {
            const hx = sub(sunX, mul(rx, view)), hy = sub(sunY, mul(ry, view)), hz = sub(sunZ, mul(rz, view))
            const half = sat(mul(dot(nx, ny, nz, hx, hy, hz), f32x4.div(c(1), f32x4.sqrt(add(dot(hx, hy, hz, hx, hy, hz), c(1e-4))))))
            extra = add(rim, mul(mul(rise(half, 0.9, 14.0), shiny), sun))
          }
          r = add(r, add(mul(extra, S(L.F_DIRECT)), mul(halo, S(L.F_ABOVE))))
          g = add(g, add(mul(extra, S(L.F_DIRECT + 1)), mul(halo, S(L.F_ABOVE + 1))))
          b = add(b, add(mul(extra, S(L.F_DIRECT + 2)), mul(halo, S(L.F_ABOVE + 2))))
          if (style) {
            styleLight(nx, ny, nz, mul(rx, view), mul(ry, view), mul(rz, view), sun, lambert, graze)
            r = add(r, styleR)
            g = add(g, styleG)
            b = add(b, styleB)
          }
          // --- glass by day holds the sky; what glows glows by night
          const pane = P(same, rows, 20)
          if (v128.any_true(pane)) {
            const held = mul(pane, c(0.42 * (1 - night)))
            const sky = mix(c(0.4), c(1), sat(mul(sub(ty, mul(tx, c(0.4))), c(0.2))))
            const left = sub(c(1), held)
            r = add(r, mul(mul(S(L.F_HORIZON), sky), held))
            g = add(g, mul(mul(S(L.F_HORIZON + 1), sky), held))
            b = add(b, mul(mul(S(L.F_HORIZON + 2), sky), held))
            fr = mul(fr, left)
            fg = mul(fg, left)
            fb = mul(fb, left)
          }
          const glow = P(same, rows, 1)
          if (v128.any_true(glow)) {
            const shines = f32x4.pmax(mul(glow, c(night)), mul(P(same, rows, 21), mul(glow, c(0.75))))
            const k = mul(sat(shines), c(0.92))
            const left = sub(c(1), k)
            r = mul(r, left)
            g = mul(g, left)
            b = mul(b, left)
            fr = mix(fr, c(1.28), k)
            fg = mix(fg, c(1.2), k)
            fb = mix(fb, c(1.12), k)
          }
          if (flash > 0) {
            const k = c(1 + flash * 0.8)
            fr = mul(fr, k)
            fg = mul(fg, k)
            fb = mul(fb, add(k, c(flash * 0.15)))
          }
          // What lies under sky samples is left over from other frames: they get plain light.
          fr = v128.bitselect(fr, neutral, solid)
          fg = v128.bitselect(fg, neutral, solid)
          fb = v128.bitselect(fb, neutral, solid)
          r = v128.and(r, solid)
          g = v128.and(g, solid)
          b = v128.and(b, solid)
          samples(at, plane, fr, fg, fb, r, g, b)
          if (stride == 4) samples(at + (<usize>halfWidth << 1), plane, fr, fg, fb, r, g, b)
          store<u32>(mirrors + o, bytes(v128.and(mirror, solid)))
          if (stride == 4) store<u32>(mirrors + o + halfWidth, load<u32>(mirrors + o))
        }
      }
    }
  }
}
