/**
 * Finishing: paint touches, colour by the style's table, mist, lines, sheets of paper, tooth and vignette, 16 pixels at once in 8 and 16
 * bits, into the final planes. Every number comes from the style on show (a blend of two while styles change).
 */
import { lookUp, lookUpPairs, mapB, mapG, mapR } from './colour'
import { F, I, take } from './frame'
import { sheetEdge, sheetShadow, sheetsAt, sheetTone } from './layers'
import * as L from './layout'
import { lineAt, rule } from './lines'
import { choose, softens, touched } from './paint'
import { stamp } from './seal'
import { choice, part } from './wide'

// @ts-ignore: decorator
@inline
function T(word: i32): f32 {
  return F(L.F_STYLE + word)
}
/** A share as 15 bits: with whole numbers of up to nine bits 32767 is as good as one. */
// @ts-ignore: decorator
@inline
function k15(value: f32): v128 {
  return i16x8.splat(<i16>max<f32>(-32767, min<f32>(32767, value * 32768)))
}
// @ts-ignore: decorator
@inline
function lo(v: v128): v128 {
  return i16x8.extend_low_i8x16_u(v)
}
// @ts-ignore: decorator
@inline
function hi(v: v128): v128 {
  return i16x8.extend_high_i8x16_u(v)
}
/** a * b / 256 with signed 16-bit a (within 8 bits) and b, for what may be more than one. */
// @ts-ignore: decorator
@inline
function scale(a: v128, b: v128): v128 {
  return part(i16x8.shl(a, 7), b)
}

/** Ordered nudges 0..7 of a row of 16 pixels, so that the table's steps do not show. */
// @ts-ignore: decorator
@inline
function ordered(y: i32): v128 {
  const q = y & 3
  return q == 0
    ? i8x16(0, 4, 1, 5, 0, 4, 1, 5, 0, 4, 1, 5, 0, 4, 1, 5)
    : q == 1
      ? i8x16(6, 2, 7, 3, 6, 2, 7, 3, 6, 2, 7, 3, 6, 2, 7, 3)
      : q == 2
        ? i8x16(1, 5, 0, 4, 1, 5, 0, 4, 1, 5, 0, 4, 1, 5, 0, 4)
        : i8x16(7, 3, 6, 2, 7, 3, 6, 2, 7, 3, 6, 2, 7, 3, 6, 2)
}

/** One plane of 16 pixels: sharp, plain blur, touch, to what is looked up. */
// @ts-ignore: decorator
@inline
function daub(sharp: v128, soft: v128, touch: v128, share: v128, crisp: v128): v128 {
  const s0 = lo(sharp), s1 = hi(sharp), t0 = lo(touch), t1 = hi(touch)
  // The touch laid over by its share, and pigment gathered at its rim: what the touch differs from the blur.
  const a = i16x8.add(i16x8.add(s0, part(i16x8.sub(t0, s0), share)), part(i16x8.sub(t0, lo(soft)), crisp))
  const b = i16x8.add(i16x8.add(s1, part(i16x8.sub(t1, s1), share)), part(i16x8.sub(t1, hi(soft)), crisp))
  return i8x16.narrow_i16x8_u(a, b)
}

/** The same where the touch covers all. */
// @ts-ignore: decorator
@inline
function rimmed(soft: v128, touch: v128, crisp: v128): v128 {
  const t0 = lo(touch), t1 = hi(touch)
  return i8x16.narrow_i16x8_u(i16x8.add(t0, part(i16x8.sub(t0, lo(soft)), crisp)), i16x8.add(t1, part(i16x8.sub(t1, hi(soft)), crisp)))
}

/** A plane leaning to a colour by a share of 15 bits for each pixel, in two halves. */
// @ts-ignore: decorator
@inline
function lean(v: v128, to: v128, k0: v128, k1: v128): v128 {
  const a = lo(v), b = hi(v)
  return i8x16.narrow_i16x8_u(i16x8.add(a, part(i16x8.sub(to, a), k0)), i16x8.add(b, part(i16x8.sub(to, b), k1)))
}
/** The same to a line's colour, which leans itself to a dark of what it stands on. */
// @ts-ignore: decorator
@inline
function inked(v: v128, ink: v128, own: v128, k0: v128, k1: v128): v128 {
  const a = lo(v), b = hi(v)
  const c = i16x8.add(ink, part(i16x8.sub(i16x8.shr_s(a, 2), ink), own)), d = i16x8.add(ink, part(i16x8.sub(i16x8.shr_s(b, 2), ink), own))
  return i8x16.narrow_i16x8_u(i16x8.add(a, part(i16x8.sub(c, a), k0)), i16x8.add(b, part(i16x8.sub(d, b), k1)))
}
/** A plane times light (256 is one). */
// @ts-ignore: decorator
@inline
function lit(v: v128, k0: v128, k1: v128): v128 {
  return i8x16.narrow_i16x8_u(scale(lo(v), k0), scale(hi(v), k1))
}

/** All ones where the surface of 16 pixels is water. */
function waterAt(i: usize, kind: i32): v128 {
  const surfaces = <usize>I(L.I_SURFACES)
  const at = <usize>I(L.I_ATTR) + (i << 3) + 3
  let bits: u64 = 0, more: u64 = 0
  for (let k: usize = 0; k < 8; k++) {
    if (load<i32>(surfaces + (<usize>load<u8>(at + (k << 3)) << 7)) == kind) bits |= (<u64>255) << (k << 3)
    if (load<i32>(surfaces + (<usize>load<u8>(at + 64 + (k << 3)) << 7)) == kind) more |= (<u64>255) << (k << 3)
  }
  return i64x2.replace_lane(i64x2.splat(bits), 1, more)
}

/** Phase: see above. */
export function finish(phase: i32): void {
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const red = <usize>I(L.I_RED), green = <usize>I(L.I_GREEN), blue = <usize>I(L.I_BLUE)
  const r2 = <usize>I(L.I_R2), g2 = <usize>I(L.I_G2), b2 = <usize>I(L.I_B2), range = <usize>I(L.I_RANGE)
  const finalR = <usize>I(L.I_FINAL), finalG = finalR + <usize>(width * height), finalB = finalG + <usize>(width * height)
  const ink = <usize>I(L.I_INK), far = <usize>I(L.I_FAR), body = <usize>I(L.I_BODY), gloss = <usize>I(L.I_GLOSS)
  const table = <usize>I(L.I_COLOURS)
  const papers = <usize>I(L.I_PAPER), blots = papers + 5 * L.PAPER_BYTES
  const columns = <usize>I(L.I_COLUMNS)
  const paint = T(L.T_PAINT)
  const broad = max<f32>(0, min<f32>(1, paint - 1))
  const share = k15(paint)
  const crisp = k15(T(L.T_EDGE))
  // Where touches cover all, and gather no pigment, nothing is left to mix.
  const blends = T(L.T_EDGE) > 0.004 || (paint > 0 && paint < 1)
  const covers = T(L.T_EDGE) > 0.004 && paint >= 1
  const rough = T(L.T_ROUGH)
  const bare = i8x16.splat(<i8>(13 + rough * 16))
  const inkShare = k15(T(L.T_INK))
  const own = k15(T(L.T_INK_LOCAL))
  const inkR = i16x8.splat(<i16>(T(L.T_INK_COLOUR) * 255)), inkG = i16x8.splat(<i16>(T(L.T_INK_COLOUR + 1) * 255)), inkB = i16x8.splat(<i16>(T(L.T_INK_COLOUR + 2) * 255))
  const paperR = i16x8.splat(<i16>(T(L.T_PAPER_COLOUR) * 255)), paperG = i16x8.splat(<i16>(T(L.T_PAPER_COLOUR + 1) * 255)), paperB = i16x8.splat(<i16>(T(L.T_PAPER_COLOUR + 2) * 255))
  const keep = k15(T(L.T_KEEP)), keptAll = T(L.T_KEEP) > 0.998
  const resting = i8x16.splat(T(L.T_KEEP) > 0.5 ? 4 : 0)
  const toothK = k15(T(L.T_TOOTH))
  const toothed = T(L.T_TOOTH) > 0.01
  const mistMost = i16x8.splat(<i16>min<f32>(255, T(L.T_MIST) * 256)), mistFrom = i16x8.splat(<i16>T(L.T_MIST_FROM)), mistRate = i16x8.splat(<i16>(T(L.T_MIST_RATE) * 16))
  const mistSky = k15(T(L.T_MIST_SKY)), misty = T(L.T_MIST) > 0.01 || T(L.T_MIST_SKY) > 0.01
  const grainA = k15(T(L.T_GRAIN)), grainB = k15(T(L.T_GRAIN_B)), twoPapers = T(L.T_GRAIN_B) > 0.002
  const paperA = papers + <i32>T(L.T_PAPER_A) * L.PAPER_BYTES, paperB2 = papers + <i32>T(L.T_PAPER_B) * L.PAPER_BYTES
  const film = <i32>T(L.T_PAPER_A) == 4 || (twoPapers && <i32>T(L.T_PAPER_B) == 4)
  // Film grain lives, at half the pace of the frames.
  const shift = film ? ((I(L.I_TICK) >> 1) * 0x9e3779b1) >>> 16 : 0
  const dim = T(L.T_VIGNETTE)
  const scan = T(L.T_SCAN)
  const layers = T(L.T_LAYERS), layered = layers > 0.01
  const shadowK = k15(layers * 0.62), edgeK = k15(layers * 0.5), toneK = k15(layers)
  const bokashi = T(L.T_BOKASHI), graded = bokashi > 0.01
  const fringe = T(L.T_FRINGE)
  const softened = softens()
  const under = paint <= 0 && (T(L.T_STROKE) > 0.5 || T(L.T_HATCH) > 0.5)
  // A pencil's greys would take colour from a neighbour's entry; paint does not show it.
  const paired = under && T(L.T_STROKE) > 0.5 && !toothed && keptAll
  const coloured = T(L.T_TABLE) > 0
  const inks = T(L.T_INK) > 0.004
  // Under a brush the canvas shows in gaps only: its grain is added, as on middle tones.
  const grained = under && T(L.T_STROKE) > 0.5 && !twoPapers && dim <= 0.002 && scan <= 0.002 && !layered, grainOn = k15(T(L.T_GRAIN) * 0.7)
  const papered = !grained && (T(L.T_GRAIN) > 0.002 || twoPapers || dim > 0.002 || scan > 0.002 || layered)
  const lakes = <i32>T(L.T_WATER)
  rule(papers)
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y1 = min(height, (s + 1) * L.STRIP)
    for (let y = s * L.STRIP; y < y1; y++) {
      const ty = (<f32>y + 0.5) / <f32>height - 0.5
      const line3: f32 = y % 3 == 0 ? scan : 0
      const rowDim = k15((1 - dim * ty * ty * 1.6) * (1 - line3))
      const fy = (y + (shift & 255)) & 255
      const fibresA = paperA + ((film ? fy : y & 255) << 8), fibresB = paperB2 + ((film ? fy : y & 255) << 8)
      const slide = film ? (shift >> 8) & 0xf0 : 0
      // A set of pigments is not dithered.
      const nudge = v128.and(ordered(y), i8x16.splat(T(L.T_KEEP) > 0.5 ? 7 : 0))
      // Wiped gradient: deep at the top of the print.
      const from: f32 = (<f32>y + 0.5) / <f32>height
      const wiped = k15(bokashi * 0.92 * max<f32>(0, 1 - from * 3.6) * max<f32>(0, 1 - from * 1.8))
      for (let step = 0; step < width; step += 16) {
        const x = min(step, width - 16)
        const i = <usize>(y * width + x)
        const off = fringe > 0.01 ? <i32>((<f32>(x + 8) / <f32>width - 0.5) * fringe * 6) : 0
        const ro = max(0, min(width - 16, x + off)) - x, bo = max(0, min(width - 16, x - off)) - x
        const r0 = v128.load(red + i + ro), g0 = v128.load(green + i), b0 = v128.load(blue + i + bo)
        let r = r0, g = g0, b = b0
        if (under) {
          // Paint over all that is not alive: under it a blur, so that nothing finer shows between the strokes.
          const living = v128.load(body + i)
          r = choice(r0, v128.load(r2 + i), living)
          g = choice(g0, v128.load(g2 + i), living)
          b = choice(b0, v128.load(b2 + i), living)
        } else if (softened) {
          const tr = v128.load(r2 + i), tg = v128.load(g2 + i), tb = v128.load(b2 + i)
          if (paint > 0) {
            choose(range, i, x, y, width, height, 1 + <i32>(broad >= 1), rough, blots)
            let pr = touched(r2), pg = touched(g2), pb = touched(b2)
            if (broad > 0 && broad < 1) {
              const more = k15(broad)
              choose(range, i, x, y, width, height, 2, rough, blots)
              pr = daub(pr, pr, touched(r2), more, i16x8.splat(0))
              pg = daub(pg, pg, touched(g2), more, i16x8.splat(0))
              pb = daub(pb, pb, touched(b2), more, i16x8.splat(0))
            }
            // Bodies stay as they are: a touch is as large as an eye.
            const living = v128.load(body + i)
            r = choice(r0, pr, living)
            g = choice(g0, pg, living)
            b = choice(b0, pb, living)
          }
          // Along edges the plain blur: it is the antialiasing.
          const edge = i8x16.ge_u(v128.load(ink + i), bare)
          r = choice(tr, r, edge)
          g = choice(tg, g, edge)
          b = choice(tb, b, edge)
          if (covers) {
            r = rimmed(tr, r, crisp)
            g = rimmed(tg, g, crisp)
            b = rimmed(tb, b, crisp)
          } else if (blends) {
            r = daub(r0, tr, r, share, crisp)
            g = daub(g0, tg, g, share, crisp)
            b = daub(b0, tb, b, share, crisp)
          }
        }
        const fibre = v128.load(fibresA + ((x + slide) & 255))
        if (paired) {
          lookUpPairs(table, r, g, b, nudge, resting)
          r = mapR
          g = mapG
          b = mapB
        } else if (coloured) {
          let more = nudge, less = resting
          if (toothed) {
            // Pigment sits on the paper's teeth: where colours part, they part along them.
            const t0 = part(i16x8.sub(lo(fibre), i16x8.splat(128)), toothK), t1 = part(i16x8.sub(hi(fibre), i16x8.splat(128)), toothK)
            more = i8x16.add_sat_u(more, i8x16.narrow_i16x8_u(t0, t1))
            less = i8x16.add_sat_u(less, i8x16.narrow_i16x8_u(i16x8.neg(t0), i16x8.neg(t1)))
          }
          lookUp(table, r, g, b, more, less, keep, keptAll)
          r = mapR
          g = mapG
          b = mapB
        }
        const away = v128.load(far + i)
        const sky = i8x16.eq(away, i8x16.splat(-1))
        if (graded) {
          if (v128.any_true(sky)) {
            const w = wiped
            r = choice(lean(r, i16x8.splat(34), w, w), r, sky)
            g = choice(lean(g, i16x8.splat(66), w, w), g, sky)
            b = choice(lean(b, i16x8.splat(128), w, w), b, sky)
          }
          // Water is blue, and deepens towards the near edge.
          if (v128.any_true(i8x16.gt_u(v128.load(gloss + i), i8x16.splat(6)))) {
            const water = waterAt(i, lakes)
            const w = k15(bokashi * min<f32>(0.88, 0.42 + max<f32>(0, (from - 0.5) * 1.2)))
            r = choice(lean(r, i16x8.splat(30), w, w), r, water)
            g = choice(lean(g, i16x8.splat(70), w, w), g, water)
            b = choice(lean(b, i16x8.splat(126), w, w), b, water)
          }
        }
        if (misty) {
          const m0 = choice(mistSky, mist(lo(away), mistFrom, mistRate, mistMost), i16x8.extend_low_i8x16_s(sky))
          const m1 = choice(mistSky, mist(hi(away), mistFrom, mistRate, mistMost), i16x8.extend_high_i8x16_s(sky))
          r = lean(r, paperR, m0, m1)
          g = lean(g, paperG, m0, m1)
          b = lean(b, paperB, m0, m1)
        }
        if (inks) {
          const line = lineAt(ink, i, x, y, width, height)
          if (v128.any_true(line)) {
            const k0 = part(i16x8.shl(lo(line), 7), inkShare), k1 = part(i16x8.shl(hi(line), 7), inkShare)
            r = inked(r, inkR, own, k0, k1)
            g = inked(g, inkG, own, k0, k1)
            b = inked(b, inkB, own, k0, k1)
          }
        }
        if (grained) {
          const up = i8x16.sub_sat_u(fibre, i8x16.splat(-128)), down = i8x16.sub_sat_u(i8x16.splat(-128), fibre)
          const more = i8x16.narrow_i16x8_u(part(lo(up), grainOn), part(hi(up), grainOn))
          const less = i8x16.narrow_i16x8_u(part(lo(down), grainOn), part(hi(down), grainOn))
          r = i8x16.sub_sat_u(i8x16.add_sat_u(r, more), less)
          g = i8x16.sub_sat_u(i8x16.add_sat_u(g, more), less)
          b = i8x16.sub_sat_u(i8x16.add_sat_u(b, more), less)
        }
        if (!papered) {
          v128.store(finalR + i, r)
          v128.store(finalG + i, g)
          v128.store(finalB + i, b)
          continue
        }
        // --- light of paper, vignette, sheets
        const col = v128.load(columns + (<usize>x << 1)), col2 = v128.load(columns + (<usize>x << 1), 16)
        let light = i16x8.add(part(col, rowDim), part(i16x8.sub(lo(fibre), i16x8.splat(128)), grainA))
        let light2 = i16x8.add(part(col2, rowDim), part(i16x8.sub(hi(fibre), i16x8.splat(128)), grainA))
        if (twoPapers) {
          const second = v128.load(fibresB + ((x + slide) & 255))
          light = i16x8.add(light, part(i16x8.sub(lo(second), i16x8.splat(128)), grainB))
          light2 = i16x8.add(light2, part(i16x8.sub(hi(second), i16x8.splat(128)), grainB))
        }
        if (layered) {
          sheetsAt(far, i, x, y, width, height, papers + 6 * L.PAPER_BYTES)
          light = i16x8.add(i16x8.sub(light, part(lo(sheetShadow), shadowK)), i16x8.add(part(lo(v128.and(sheetEdge, i8x16.splat(110))), edgeK), part(lo(sheetTone), toneK)))
          light2 = i16x8.add(i16x8.sub(light2, part(hi(sheetShadow), shadowK)), i16x8.add(part(hi(v128.and(sheetEdge, i8x16.splat(110))), edgeK), part(hi(sheetTone), toneK)))
        }
        v128.store(finalR + i, lit(r, light, light2))
        v128.store(finalG + i, lit(g, light, light2))
        v128.store(finalB + i, lit(b, light, light2))
      }
      stamp(y, width, height)
    }
  }
}

/** Share of mist, 15 bits, at a distance byte. */
// @ts-ignore: decorator
@inline
function mist(away: v128, from: v128, rate: v128, most: v128): v128 {
  const t = i16x8.shr_s(i16x8.mul(i16x8.max_s(i16x8.sub(away, from), i16x8.splat(0)), rate), 4)
  return i16x8.shl(i16x8.min_s(t, most), 7)
}
