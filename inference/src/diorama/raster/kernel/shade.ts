/**
 * Light phase: what the light, the texture, snow, rain and glass make of each second pixel of each second row, four samples at a time, as a
 * factor on the pixel's own colour and an addition to it. `compose.ts` spreads that over all pixels by depth, so silhouettes and colour
 * stay at full size while the long formula runs on a quarter of them.
 *
 * Position comes back from depth, texture from baked tiles in world space (in the body's own space where it moves), light is a
 * soft-banded ramp of the sun with its shadows, sky and ground light, lamps, rim; then snow, wet.
 */
import { between, every, faint, first, SPAN, TURNS } from './between'
import { F, I, S, take } from './frame'
import * as L from './layout'
import { hidden } from './projected'
import { opening, washAt } from './nook'
import { lampTiles } from './lamps'
import { P, transpose } from './rows'
import { samples } from './samples'
import { flatness, mirroring, relieving, soft, styleB, styleG, styleLight, styleR, styleTone, styleTouch, texture } from './shade-style'
import { lend, MEMO, pair, sharing, slowly, turnedTo } from './slow'
import { waves, waveTone, waveX, waveZ } from './waves'
import { add, byteOf, bytes, c, choice, dot, gather, mix, mul, rise, sat, sub, whole } from './wide'

/** Pixels of a row that are lit before the next: long enough for the machine to fetch ahead. */
const TILE: i32 = 256

export function shade(phase: i32, thread: i32): void {
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const spans = (height + SPAN - 1) / SPAN
  const depth = <usize>I(L.I_DEPTH)
  const attr = <usize>I(L.I_ATTR)
  const pictured = I(L.I_PICTURE_ON) != 0
  const halfWidth = width >> 1
  const plane = <usize>(halfWidth * (height >> 1)) << 1
  const factor = <usize>I(L.I_LIGHT)
  const mirrors = factor + plane * 6
  const surfaces = I(L.I_SURFACES)
  const wideRows = <usize>surfaces + L.SURFACE_MAX * L.SURFACE_WORDS * 4
  const scratch = <usize>I(L.I_SCRATCH) + thread * ((L.SCRATCH_VERTICES + 4) * L.SCRATCH_BYTES + 512)
  const memos = scratch + 1024
  const textures = <usize>I(L.I_TEXTURES)
  const objects = I(L.I_OBJECTS)
  const sunX = S(L.F_SUN), sunY = S(L.F_SUN + 1), sunZ = S(L.F_SUN + 2)
  const perPixel: f32 = 1 / F(L.F_PIXEL)
  const wet = F(L.F_WET), snowCover = F(L.F_SNOW_COVER), night = F(L.F_NIGHT), flash = F(L.F_FLASH)
  const ramp = F(L.F_STYLE)
  const style = styleTouch()
  // Flat colours would cut soft changes of wetness into islands.
  const spots: f32 = 0.5 * F(L.F_STYLE + L.T_TEXTURE)
  // Where detail is given up every second row takes over, however far it is.
  const agree: f32 = F(L.F_DETAIL) < 0.9 ? 0.7 : 0.15
  const finest = sharing()
  const time = F(L.F_TIME)
  // The sun's glitter has its colour; the moon's is silver, brighter than its light.
  const shine = c(max<f32>(F(L.F_SHADOW), F(L.F_MOON) * 0.8))
  const glareR = c(max<f32>(F(L.F_SUN_COLOUR), F(L.F_MOON) * 0.62)), glareG = c(max<f32>(F(L.F_SUN_COLOUR + 1), F(L.F_MOON) * 0.68)), glareB = c(max<f32>(F(L.F_SUN_COLOUR + 2), F(L.F_MOON) * 0.74))
  // Shadows are cool, what the sun adds is warm: part of the sky's light from above and below is counted as the sun's where there is a sun.
  const cool: f32 = 0.12 * F(L.F_SHADOW)
  const belowR = c(F(L.F_BELOW) * (1 - cool)), belowG = c(F(L.F_BELOW + 1) * (1 - cool * 0.35)), belowB = c(F(L.F_BELOW + 2) * (1 + cool * 0.7))
  const aboveR = c(F(L.F_ABOVE) * (1 - cool)), aboveG = c(F(L.F_ABOVE + 1) * (1 - cool * 0.35)), aboveB = c(F(L.F_ABOVE + 2) * (1 + cool * 0.7))
  const directR = c(F(L.F_DIRECT) + F(L.F_ABOVE) * cool), directG = c(F(L.F_DIRECT + 1) + F(L.F_ABOVE + 1) * cool * 0.35), directB = c(F(L.F_DIRECT + 2) - F(L.F_ABOVE + 2) * cool * 0.7)
  const shadowOn = F(L.F_SHADOW) > 0.01
  const lanes = f32x4(0.5, 2.5, 4.5, 6.5)
  const neutral = c(min<f32>(1.2, F(L.F_ABOVE + 1) + F(L.F_DIRECT + 1) * 0.5))
  for (let s = take(phase); s < spans; s = take(phase)) {
    const y0 = s * SPAN
    const y1 = min(height, y0 + SPAN)
    for (let tile = 0; tile < width; tile += TILE) {
      const tileEnd = min(width, tile + TILE)
      lampTiles(tile, y0, tileEnd, y1, scratch + 512)
      for (let turn = 0; turn < TURNS; turn++)
      for (let y = y0 + (first(turn) << 1); y < y1; y += every(turn) << 1) {
        // Rows half way to `reach` pixel rows up and down may take the mean of those.
        const reach = turn == 2 ? 2 : 4
        const amid = turn > 0 && y + reach < y1
        // Memory of the rows that others may take from; a row of the last turn has one for itself.
        const own = memos + <usize>(turn == 2 ? SPAN : y - y0) * (TILE << 2)
        const above = memos + (<usize>(y - y0 - reach) * (TILE << 2)), below = memos + (<usize>(y - y0 + reach) * (TILE << 2))
        const fy = <f32>y + 0.5
        const startX = c(F(L.F_RAY0) + F(L.F_RAYY) * fy), startY = c(F(L.F_RAY0 + 1) + F(L.F_RAYY + 1) * fy), startZ = c(F(L.F_RAY0 + 2) + F(L.F_RAYY + 2) * fy)
        let paired = false
        for (let x = tile; x < tileEnd; x += 8) {
          const group = (<usize>(x - tile) >> 3) * MEMO
          const lamps = load<u32>(scratch + 512 + ((<usize>(x - tile) >> 6) << 2))
          const memo = own + group
          if ((x & 8) == 0) paired = false
          const i = <usize>(y * width + x)
          let inverse = v128.shuffle<f32>(v128.load(depth + (i << 2)), v128.load(depth + (i << 2), 16), 0, 2, 4, 6)
          const solid = f32x4.gt(inverse, c(0))
          const o = <usize>((y >> 1) * halfWidth + (x >> 1))
          const at = factor + (o << 1)
          if (!v128.any_true(solid) || (pictured && hidden(i) && hidden(i + 4) && hidden(i + width) && hidden(i + width + 4))) {
            // Sky: plain light, for the thin things between samples.
            samples(at, plane, neutral, neutral, neutral, c(0), c(0), c(0))
            store<u32>(mirrors + o, 0)
            v128.store(memo, c(0))
            continue
          }
          if (amid && i32x4.all_true(solid)) {
            const row = <usize>surfaces + (<usize>load<u8>(attr + (i << 3) + 3) << 7)
            const loose = load<i32>(row, 104) != 0
            if ((loose || faint(row, perPixel, inverse)) && between(depth + (i << 2), attr + (i << 3), <usize>(reach * width), inverse, at, plane, <usize>(reach >> 1) * <usize>width, mirrors + o, loose)) {
              v128.store(memo, c(0))
              continue
            }
          }
          const fx = add(c(<f32>x), lanes)
          const rx = add(startX, mul(fx, S(L.F_RAYX))), ry = add(startY, mul(fx, S(L.F_RAYX + 1))), rz = add(startZ, mul(fx, S(L.F_RAYX + 2)))
          // --- what is here
          const lo = v128.shuffle<i64>(v128.load(attr + (i << 3)), v128.load(attr + (i << 3), 16), 0, 2)
          const hi = v128.shuffle<i64>(v128.load(attr + (i << 3), 32), v128.load(attr + (i << 3), 48), 0, 2)
          let colour = v128.shuffle<i32>(lo, hi, 0, 2, 4, 6)
          let packed = v128.shuffle<i32>(lo, hi, 1, 3, 5, 7)
          const bits = i32x4.bitmask(solid)
          if (bits != 15) {
            // Under sky lies what other frames left: those lanes take a solid neighbour's place, so nothing depends on it.
            const lane = <usize>ctz(bits) << 2
            v128.store(scratch, colour)
            v128.store(scratch, packed, 16)
            v128.store(scratch, inverse, 32)
            colour = choice(colour, v128.load32_splat(scratch + lane), solid)
            packed = choice(packed, v128.load32_splat(scratch + lane, 16), solid)
            inverse = choice(inverse, v128.load32_splat(scratch + lane, 32), solid)
          }
          const w = f32x4.div(c(1), f32x4.pmax(inverse, c(1e-5)))
          const kinds = i32x4.shr_u(colour, 24)
          const each = i32x4.add(i32x4.splat(surfaces), i32x4.shl(kinds, 7))
          const same = i32x4.all_true(i32x4.eq(kinds, v128.shuffle<i32>(kinds, kinds, 0, 0, 0, 0)))
          let rows = scratch
          if (same) rows = wideRows + (<usize>i32x4.extract_lane(kinds, 0) << 9)
          else transpose(each, scratch)
          const growth = load<i32>(<usize>i32x4.extract_lane(each, 0), 104) != 0
          const k255 = c(1.0 / 255.0)
          let nx = sub(byteOf(packed, 0), c(128))
          let ny = sub(byteOf(packed, 8), c(128))
          let nz = sub(byteOf(packed, 16), c(128))
          const long = f32x4.sqrt(add(dot(nx, ny, nz, nx, ny, nz), c(1e-3)))
          const nk = f32x4.div(c(1), long)
          nx = mul(nx, nk)
          ny = mul(ny, nk)
          nz = mul(nz, nk)
          const px = add(S(L.F_EYE), mul(rx, w))
          const py = add(S(L.F_EYE + 1), mul(ry, w))
          const pz = add(S(L.F_EYE + 2), mul(rz, w))
          const view = f32x4.div(c(1), f32x4.sqrt(dot(rx, ry, rz, rx, ry, rz)))
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
          const u0 = choice(tx, choice(tz, tx, side), flat)
          const v0 = choice(tz, ty, flat)
          const scale = P(rows, 5)
          // Level of the texture: the power of two nearest below the footprint; its size and place follow from it without a table.
          const footprint = f32x4.div(mul(scale, c(perPixel * 1.7)), mul(inverse, f32x4.sqrt(f32x4.pmax(facing, c(0.1)))))
          const power = v128.and(f32x4.pmax(f32x4.pmin(footprint, c(64)), c(1)), i32x4.splat(0x7f800000))
          const shrink = f32x4.div(c(1), power)
          const size = mul(shrink, c(256))
          const u = mul(mul(u0, scale), shrink), v = mul(mul(v0, scale), shrink)
          const fu = f32x4.floor(u), fv = f32x4.floor(v)
          // Adding a large round number leaves a float's whole part in its low bits.
          const maskv = i32x4.sub(whole(size), i32x4.splat(1))
          const iu = v128.and(f32x4.add(fu, c(12582912.0)), maskv), iv = v128.and(f32x4.add(fv, c(12582912.0)), maskv)
          const start = whole(mul(sub(c(262144), mul(mul(size, size), c(4))), c(1.0 / 3.0)))
          const texel = i32x4.add(P(rows, 4), i32x4.shl(i32x4.add(i32x4.add(start, iu), i32x4.mul(iv, whole(size))), 2))
          const four = gather(textures, texel)
          const t00 = byteOf(four, 0), t10 = byteOf(four, 8), t01 = byteOf(four, 16)
          const t11 = f32x4.convert_i32x4_s(i32x4.shr_u(four, 24))
          const au = sub(u, fu), av = sub(v, fv)
          const top = mix(t00, t10, au)
          let tone = mul(mix(top, mix(t01, t11, au), av), k255)
          if (style) tone = styleTone(tone, u0, v0, inverse)
          // What changes slowly over a near surface is taken over from the row above: broad wash, shadow, nooks.
          const lent = amid && lend(memo, above + group, below + group, inverse, packed, lamps, growth ? c(0.4) : c(agree), growth)
          let wash = v128.load(memo, 64)
          if (!lent) wash = washAt(textures, u0, v0)
          const macro = mul(mul(sub(wash, c(0.5)), P(rows, 18)), texture)
          let cr = (add(mul(P(rows, 9), tone), add(P(rows, 6), mul(macro, c(0.5)))))
          let cg = (add(mul(P(rows, 10), tone), add(P(rows, 7), mul(macro, c(0.34)))))
          let cb = (add(mul(P(rows, 11), tone), add(P(rows, 8), mul(macro, c(0.1)))))
          // --- water: depth is the length of the normal
          const pool = P(rows, 23)
          let deep = c(0), glitter = c(0), foam = c(0)
          if (v128.any_true(pool)) {
            deep = mul(sat(mul(sub(long, c(2)), c(1.0 / 122.0))), pool)
            const water = P(rows, 22)
            // The bed of a puddle is dark, the more the deeper.
            const murk = sub(c(1), mul(mul(deep, sub(c(1), water)), f32x4.pmin(mul(mirroring, c(0.5)), c(0.5))))
            cr = mul(cr, murk)
            cg = mul(cg, murk)
            cb = mul(cb, murk)
            if (v128.any_true(water)) {
              waves(px, pz, w, time)
              const face = sat(add(c(0.5), mul(add(mul(waveX, sunX), mul(waveZ, sunZ)), c(-2.2))))
              const tint = add(c(0.86), mul(face, c(0.28)))
              cr = mul(cr, tint)
              cg = mul(cg, tint)
              cb = mul(cb, tint)
              // Light's own path: facets that face half way to it.
              const hx = sub(sunX, mul(rx, view)), hy = sub(sunY, mul(ry, view)), hz = sub(sunZ, mul(rz, view))
              const half = f32x4.div(sub(hy, add(mul(hx, waveX), mul(hz, waveZ))), f32x4.sqrt(mul(add(dot(hx, hy, hz, hx, hy, hz), c(1e-4)), add(c(1), add(mul(waveX, waveX), mul(waveZ, waveZ))))))
              glitter = mul(mul(rise(half, 0.972, 48.0), c(1.5)), mul(water, shine))
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
          let ndl = dot(nx, ny, nz, sunX, sunY, sunZ)
          const turned = turnedTo(ndl)
          const bump = P(rows, 12)
          if (v128.any_true(bump)) {
            // Relief: slope of the tone against the sun in the texture's plane.
            const su = choice(sunX, choice(sunZ, sunX, side), flat), sv = choice(sunZ, sunY, flat)
            const slope = add(mul(sub(t10, t00), su), mul(sub(t01, t00), sv))
            ndl = add(ndl, mul(mul(slope, shrink), mul(mul(bump, relieving), c(1.7 / 255.0))))
          }
          const wrap = f32x4.pmax(P(rows, 14), soft)
          const lambert = add(mul(ndl, sub(c(1), wrap)), wrap)
          let lit = add(mul(rise(lambert, 0.0, ramp), c(0.6)), mul(rise(lambert, 0.36, ramp), c(0.4)))
          if (!lent) {
            if ((x & 8) == 0 && x + 16 <= tileEnd) paired = pair(memo, lamps, shadowOn, depth, attr, x, y, width, height, finest, startX, startY, startZ)
            if (!paired) slowly(memo, lamps, shadowOn, px, py, pz, nx, ny, nz, turned, moving, opening(depth, i, x, y, width, height, inverse, w, false, growth), growth)
            v128.store(memo, inverse)
            v128.store(memo, packed, 16)
            v128.store(memo, wash, 64)
          }
          const sun = v128.load(memo, 32), open = v128.load(memo, 48)
          const through = P(rows, 2)
          let warmR = c(0), warmG = c(0)
          if (v128.any_true(through)) {
            // Leaves and cloth against the light glow, and the light is warmer for having come through.
            const towards = sat(mul(dot(rx, ry, rz, sunX, sunY, sunZ), view))
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
          if (lamps) {
            lr = add(lr, v128.load(memo, 80))
            lg = add(lg, v128.load(memo, 96))
            lb = add(lb, v128.load(memo, 112))
          }
          const blood = P(rows, 25)
          if (v128.any_true(blood)) {
            // Light goes into skin and comes out warm: its shaded side is rose, not grey. What is painted on it white or blue stays so.
            const tinged = sat(mul(sub(byteOf(colour, 0), byteOf(colour, 16)), c(1.0 / 26.0)))
            const k = mul(mul(blood, tinged), sub(c(0.9), mul(sat(lit), c(0.7))))
            const mean = mul(add(add(lr, lg), lb), c(1.0 / 3.0))
            lr = mix(lr, mul(mean, c(1.54)), k)
            lg = mix(lg, mul(mean, c(1.4)), k)
            lb = mix(lb, mul(mean, c(1.34)), k)
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
          if (v128.any_true(pool)) {
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
            const grown = P(rows, 24)
            if (v128.any_true(grown)) {
              // Earth that grass grows into is less bare, so it is wet as grass is: no film ends at the path's edge.
              const green = sub(byteOf(colour, 8), byteOf(colour, 0))
              const much = sat(mul(add(add(green, c(44)), mul(sub(tone, c(0.5)), c(26))), c(1.0 / 34.0)))
              soak = mul(soak, sub(c(1), mul(mul(much, grown), c(0.5))))
            }
            const dim = sub(c(1), mul(soak, c(0.34)))
            cr = mul(cr, dim)
            cg = mul(cg, dim)
            cb = mul(cb, add(dim, mul(soak, c(0.04))))
            // A film of water lies on what is level: everywhere a little, more where the ground is low, broken by what stands up in it.
            const low = sat(mul(sub(wash, c(0.3)), c(2.2)))
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
          const rims = P(rows, 13), shiny = P(rows, 15)
          if (v128.any_true(v128.or(rims, shiny))) {
            const graze = sub(c(1), facing)
            const edge = mul(mul(graze, mul(graze, graze)), rims)
            // Against the sun a figure has a bright edge.
            const towards = sat(mul(dot(rx, ry, rz, sunX, sunY, sunZ), view))
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
            styleLight(nx, ny, nz, mul(rx, view), mul(ry, view), mul(rz, view), sun, lambert, sub(c(1), facing), moving)
            r = add(r, styleR)
            g = add(g, styleG)
            b = add(b, styleB)
          }
          if (v128.any_true(glitter)) {
            const k = mul(glitter, sun)
            r = add(r, mul(k, glareR))
            g = add(g, mul(k, glareG))
            b = add(b, mul(k, glareB))
          }
          // --- glass by day holds the sky; what glows glows by night
          const pane = P(rows, 20)
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
          const glow = P(rows, 1)
          if (v128.any_true(glow)) {
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
          // What lies under sky samples is left over from other frames: they get plain light.
          fr = choice(fr, neutral, solid)
          fg = choice(fg, neutral, solid)
          fb = choice(fb, neutral, solid)
          r = v128.and(r, solid)
          g = v128.and(g, solid)
          b = v128.and(b, solid)
          samples(at, plane, fr, fg, fb, r, g, b)
          store<u32>(mirrors + o, bytes(v128.and(mirror, solid)))
        }
      }
    }
  }
}
