/**
 * Fourth step of the light: the formula over a record. Light is a soft-banded ramp of the sun with its shadows, sky and ground light, lamps,
 * rim; then snow, wet, glass and glow.
 */
import { F, I, S } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { P } from './rows'
import * as A from './sample'
import { R } from './sample'
import { addedOf, samples } from './samples'
import { flatness, mirroring, soft, styleB, styleG, styleLight, styleR, texture } from './shade-style'
import { neutralLight } from './shade-surface'
import { MEMO } from './slow'
import { waves, waveTone, waveX, waveZ } from './waves'
import { add, byteOf, bytes, c, choice, dot, mix, mul, rise, sat, sub } from './wide'

/** Lights the records from `records` up to `last`, of row y from column `start`; what is remembered of them, bits of lamps for each 64 columns, whether the style has a touch of its own. */
export function lightOf(records: usize, last: usize, start: i32, y: i32, memos: usize, lamps: usize, style: bool): void {
  const halfWidth = I(L.I_WIDTH) >> 1
  const plane = <usize>(halfWidth * (I(L.I_HEIGHT) >> 1)) << 1
  const factor = <usize>I(L.I_LIGHT)
  const mirrors = factor + plane * 6, added = addedOf(factor, plane)
  const sunX = S(L.F_SUN), sunY = S(L.F_SUN + 1), sunZ = S(L.F_SUN + 2)
  const wet = F(L.F_WET), snowCover = F(L.F_SNOW_COVER), night = F(L.F_NIGHT), flash = F(L.F_FLASH)
  const ramp = F(L.F_STYLE)
  // Flat colours would cut soft changes of wetness into islands.
  const spots: f32 = 0.5 * F(L.F_STYLE + L.T_TEXTURE)
  const time = F(L.F_TIME)
  // Shadows are cool, what the sun adds is warm: part of the sky's light from above and below is counted as the sun's where there is a sun.
  const cool: f32 = 0.12 * F(L.F_SHADOW)
  const belowR = c(F(L.F_BELOW) * (1 - cool)), belowG = c(F(L.F_BELOW + 1) * (1 - cool * 0.35)), belowB = c(F(L.F_BELOW + 2) * (1 + cool * 0.7))
  const aboveR = c(F(L.F_ABOVE) * (1 - cool)), aboveG = c(F(L.F_ABOVE + 1) * (1 - cool * 0.35)), aboveB = c(F(L.F_ABOVE + 2) * (1 + cool * 0.7))
  const directR = c(F(L.F_DIRECT) + F(L.F_ABOVE) * cool), directG = c(F(L.F_DIRECT + 1) + F(L.F_ABOVE + 1) * cool * 0.35), directB = c(F(L.F_DIRECT + 2) - F(L.F_ABOVE + 2) * cool * 0.7)
  const lanes = f32x4(0.5, 2.5, 4.5, 6.5)
  const neutral = c(neutralLight())
  const fy = <f32>y + 0.5
  const startX = c(F(L.F_RAY0) + F(L.F_RAYY) * fy), startY = c(F(L.F_RAY0 + 1) + F(L.F_RAYY + 1) * fy), startZ = c(F(L.F_RAY0 + 2) + F(L.F_RAYY + 2) * fy)
  for (let record = records; record < last; record += A.RECORD) {
    const x = load<i32>(record + A.COLUMN)
    const rows = <usize>load<u32>(record + A.ROWS)
    const marks = load<i32>(record + A.MARKS)
    const memo = memos + (<usize>(x - start) >> 3) * MEMO
    // The ray, and how much it goes towards the sun, where anybody asks.
    let rx = c(0), ry = c(0), rz = c(0), view = c(0), towards = c(0)
    if (style || marks & (Rec.MARK_POOL | Rec.MARK_THROUGH | Rec.MARK_RIM)) {
      const fx = add(c(<f32>x), lanes)
      rx = add(startX, mul(fx, S(L.F_RAYX)))
      ry = add(startY, mul(fx, S(L.F_RAYX + 1)))
      rz = add(startZ, mul(fx, S(L.F_RAYX + 2)))
      view = R(record, A.VIEW)
      towards = sat(mul(dot(rx, ry, rz, sunX, sunY, sunZ), view))
    }
    const facing = R(record, A.FACING), tone = R(record, A.TONE)
    const nx = R(record, A.NX), ny = R(record, A.NY), nz = R(record, A.NZ)
    const macro = mul(mul(sub(v128.load(memo, 64), c(0.5)), P(rows, 18)), texture)
    let cr = add(mul(P(rows, 9), tone), add(P(rows, 6), mul(macro, c(0.5))))
    let cg = add(mul(P(rows, 10), tone), add(P(rows, 7), mul(macro, c(0.34))))
    let cb = add(mul(P(rows, 11), tone), add(P(rows, 8), mul(macro, c(0.1))))
    // --- water: depth is the length of the normal
    let pool = c(0), deep = c(0), glitter = c(0), foam = c(0)
    if (marks & Rec.MARK_POOL) {
      pool = P(rows, 23)
      deep = mul(sat(mul(sub(R(record, A.LONG), c(2)), c(1.0 / 122.0))), pool)
      const water = P(rows, 22)
      // The bed of a puddle is dark, the more the deeper.
      const murk = sub(c(1), mul(mul(deep, sub(c(1), water)), f32x4.pmin(mul(mirroring, c(0.5)), c(0.5))))
      cr = mul(cr, murk)
      cg = mul(cg, murk)
      cb = mul(cb, murk)
      if (v128.any_true(water)) {
        waves(R(record, A.PX), R(record, A.PZ), R(record, A.W), time)
        const face = sat(add(c(0.5), mul(add(mul(waveX, sunX), mul(waveZ, sunZ)), c(-2.2))))
        const tint = add(c(0.86), mul(face, c(0.28)))
        cr = mul(cr, tint)
        cg = mul(cg, tint)
        cb = mul(cb, tint)
        // Light's own path: facets that face half way to it.
        const hx = sub(sunX, mul(rx, view)), hy = sub(sunY, mul(ry, view)), hz = sub(sunZ, mul(rz, view))
        const half = f32x4.div(sub(hy, add(mul(hx, waveX), mul(hz, waveZ))), f32x4.sqrt(mul(add(dot(hx, hy, hz, hx, hy, hz), c(1e-4)), add(c(1), add(mul(waveX, waveX), mul(waveZ, waveZ))))))
        // The sun's glitter has its colour; the moon's is silver, brighter than its light.
            glitter = mul(mul(rise(half, 0.972, 48.0), c(1.5)), mul(water, c(max<f32>(F(L.F_SHADOW), F(L.F_MOON) * 0.8))))
        // Foam: lines that come in over the shallows, and a seam along the shore.
        const run = sub(mul(deep, c(5)), add(c(time * 0.16), mul(waveTone, c(0.9))))
        const part = f32x4.abs(sub(sub(run, f32x4.floor(run)), c(0.5)))
        const lines = mul(sat(mul(sub(c(0.17), part), c(9))), sat(mul(sub(c(0.42), deep), c(4))))
        const seam = sat(mul(sub(c(0.075), mul(deep, add(c(0.6), waveTone))), c(24)))
        foam = mul(mul(f32x4.pmax(mul(lines, sat(mul(sub(waveTone, c(0.36)), c(5)))), seam), water), c(0.85))
        glitter = mul(glitter, sub(c(1), foam))
      }
    }
    // --- light
    const ndl = add(dot(nx, ny, nz, sunX, sunY, sunZ), R(record, A.RELIEF))
    const wrap = f32x4.pmax(P(rows, 14), soft)
    const lambert = add(mul(ndl, sub(c(1), wrap)), wrap)
    let lit = add(mul(rise(lambert, 0.0, ramp), c(0.6)), mul(rise(lambert, 0.36, ramp), c(0.4)))
    const sun = v128.load(memo, 32), open = v128.load(memo, 48)
    let warmR = c(0), warmG = c(0)
    if (marks & Rec.MARK_THROUGH) {
      const through = P(rows, 2)
      // Leaves and cloth against the light glow, and the light is warmer for having come through.
      const back = mul(mul(through, sat(sub(c(0.35), ndl))), add(c(0.85), mul(mul(towards, towards), c(0.9))))
      lit = add(lit, back)
      warmR = mul(mul(back, sun), c(0.3))
      warmG = mul(warmR, c(0.72))
    }
    lit = mul(lit, sun)
    // Flat light: sky and ground light do not model the form.
    const upness = mix(add(mul(ny, c(0.5)), c(0.5)), c(0.62), flatness)
    let lr = add(mul(mix(belowR, aboveR, upness), open), mul(add(lit, warmR), directR))
    let lg = add(mul(mix(belowG, aboveG, upness), open), mul(add(lit, warmG), directG))
    let lb = add(mul(mix(belowB, aboveB, upness), open), mul(lit, directB))
    if (marks & Rec.MARK_SKIN) {
      const blood = P(rows, 25)
      // Light of sky and sun goes into skin and comes out warm: its shaded side is rose, not grey. What is painted on it, or worn with it, in other colours stays so.
      const red = byteOf(R(record, A.COLOUR), 0), blue = byteOf(R(record, A.COLOUR), 16)
      const tinged = sat(mul(sub(red, blue), c(1.0 / 26.0)))
      // Green lies half way in skin of any shade: less of it is lips and red cloth, more is yellow.
      const fleshy = sat(mul(sub(c(70), f32x4.abs(sub(add(red, blue), mul(byteOf(R(record, A.COLOUR), 8), c(2))))), c(1.0 / 30.0)))
      const k = mul(mul(blood, mul(tinged, fleshy)), sub(c(0.9), mul(sat(lit), c(0.7))))
      const mean = mul(add(add(lr, lg), lb), c(1.0 / 3.0))
      lr = mix(lr, mul(mean, c(1.54)), k)
      lg = mix(lg, mul(mean, c(1.4)), k)
      lb = mix(lb, mul(mean, c(1.34)), k)
    }
    if (load<u32>(lamps + ((<usize>(x - start) >> 6) << 2))) {
      lr = add(lr, v128.load(memo, 80))
      lg = add(lg, v128.load(memo, 96))
      lb = add(lb, v128.load(memo, 112))
    }
    // --- snow lies on what faces up; rain darkens
    let mirror = P(rows, 19)
    let sr = c(0), sb = c(0)
    if (snowCover > 0.003) {
      // More than 1: it lies on what stands upright too (blades, leaves).
      const takes = P(rows, 16)
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
    if (marks & Rec.MARK_POOL) {
      // What is deep mirrors all; at the rim only as wet ground does.
      const left = sub(c(1), foam)
      mirror = mul(mirror, mul(left, mix(c(1), sat(mul(deep, c(2.5))), pool)))
      cr = mul(cr, left)
      cg = mul(cg, left)
      cb = mul(cb, left)
      sr = f32x4.pmax(sr, mul(foam, c(0.92)))
      sb = f32x4.pmax(sb, mul(foam, c(0.94)))
    }
    if (wet > 0.003) {
      let soak = mul(P(rows, 17), c(wet))
      if (marks & Rec.MARK_GROWN) {
        const grown = P(rows, 24)
        // Earth that grass grows into is less bare, so it is wet as grass is: no film ends at the path's edge.
        const green = sub(byteOf(R(record, A.COLOUR), 8), byteOf(R(record, A.COLOUR), 0))
        const much = sat(mul(add(add(green, c(44)), mul(sub(tone, c(0.5)), c(26))), c(1.0 / 34.0)))
        soak = mul(soak, sub(c(1), mul(mul(much, grown), c(0.5))))
      }
      const dim = sub(c(1), mul(soak, c(0.34)))
      cr = mul(cr, dim)
      cg = mul(cg, dim)
      cb = mul(cb, add(dim, mul(soak, c(0.04))))
      // A film of water lies on what is level: everywhere a little, more where the ground is low, broken by what stands up in it.
      const low = sat(mul(sub(v128.load(memo, 64), c(0.3)), c(2.2)))
      const film = mul(mul(soak, rise(ny, 0.8, 7.0)), sub(add(c(0.3), mul(low, c(spots))), mul(tone, c(0.14))))
      mirror = f32x4.pmax(mirror, film)
    }
    if (style) mirror = mul(mirror, mirroring)
    // Seen flat everything mirrors more.
    const flatly = sub(c(1), facing)
    mirror = mul(mirror, add(c(0.3), mul(mul(flatly, flatly), c(0.7))))
    // A snowy or wet pixel is colour * factor + addition.
    let fr = mul(cr, lr), fg = mul(cg, lg), fb = mul(cb, lb)
    let r = mul(sr, lr), g = mul(sr, lg), b = mul(sb, lb)
    // --- rim and highlight
    if (marks & Rec.MARK_RIM) {
      const rims = P(rows, 13), shiny = P(rows, 15)
      const graze = sub(c(1), facing)
      const edge = mul(mul(graze, mul(graze, graze)), rims)
      // Against the sun a figure has a bright edge.
      let extra = mul(edge, add(add(c(0.2), lit), mul(mul(towards, sun), c(1.4))))
      // The sky rims what stands before it too, sun or no sun.
      const halo = mul(mul(edge, c(0.5)), upness)
      if (v128.any_true(shiny)) {
        const hx = sub(sunX, mul(rx, view)), hy = sub(sunY, mul(ry, view)), hz = sub(sunZ, mul(rz, view))
        const half = sat(mul(dot(nx, ny, nz, hx, hy, hz), f32x4.div(c(1), f32x4.sqrt(add(dot(hx, hy, hz, hx, hy, hz), c(1e-4))))))
        extra = add(extra, mul(mul(rise(half, 0.9, 14.0), shiny), sun))
      }
      r = add(r, add(mul(extra, S(L.F_DIRECT)), mul(halo, S(L.F_ABOVE))))
      g = add(g, add(mul(extra, S(L.F_DIRECT + 1)), mul(halo, S(L.F_ABOVE + 1))))
      b = add(b, add(mul(extra, S(L.F_DIRECT + 2)), mul(halo, S(L.F_ABOVE + 2))))
    }
    if (style) {
      styleLight(nx, ny, nz, mul(rx, view), mul(ry, view), mul(rz, view), sun, lambert, sub(c(1), facing), R(record, A.MOVING))
      r = add(r, styleR)
      g = add(g, styleG)
      b = add(b, styleB)
    }
    if (marks & Rec.MARK_POOL) {
      const k = mul(glitter, sun)
      r = add(r, mul(k, c(max<f32>(F(L.F_SUN_COLOUR), F(L.F_MOON) * 0.62))))
      g = add(g, mul(k, c(max<f32>(F(L.F_SUN_COLOUR + 1), F(L.F_MOON) * 0.68))))
      b = add(b, mul(k, c(max<f32>(F(L.F_SUN_COLOUR + 2), F(L.F_MOON) * 0.74))))
    }
    // --- glass by day holds the sky; what glows glows by night
    if (marks & Rec.MARK_PANE) {
      const pane = P(rows, 20)
      const held = mul(pane, c(0.42 * (1 - night)))
      const sky = mix(c(0.4), c(1), sat(mul(sub(R(record, A.TY), mul(R(record, A.TX), c(0.4))), c(0.2))))
      const left = sub(c(1), held)
      r = add(r, mul(mul(S(L.F_HORIZON), sky), held))
      g = add(g, mul(mul(S(L.F_HORIZON + 1), sky), held))
      b = add(b, mul(mul(S(L.F_HORIZON + 2), sky), held))
      fr = mul(fr, left)
      fg = mul(fg, left)
      fb = mul(fb, left)
    }
    if (marks & Rec.MARK_GLOW) {
      const glow = P(rows, 1)
      const shines = f32x4.pmax(mul(glow, c(night)), mul(P(rows, 21), mul(glow, c(0.75))))
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
    if (marks & A.SKY) {
      // What lies under sky samples is left over from other frames: they get plain light.
      const solid = R(record, A.SOLID)
      fr = choice(fr, neutral, solid)
      fg = choice(fg, neutral, solid)
      fb = choice(fb, neutral, solid)
      r = v128.and(r, solid)
      g = v128.and(g, solid)
      b = v128.and(b, solid)
      mirror = v128.and(mirror, solid)
    }
    const o = <usize>((y >> 1) * halfWidth + (x >> 1))
    samples(factor + (o << 1), plane, added + (o >> 2), fr, fg, fb, r, g, b)
    store<u32>(mirrors + o, bytes(mirror))
  }
}
