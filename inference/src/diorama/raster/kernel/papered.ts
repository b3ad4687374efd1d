/** The paper of row after row: its grain and light, the vignette, scan lines, and sheets cut out of it (`layers.ts`). */
import { F, I } from './frame'
import { sheetEdge, sheetShadow, sheetsAt, sheetTone } from './layers'
import * as L from './layout'
import { hi, k15, lo } from './sixteen'
import { strokesOver } from './touch'
import { part } from './wide'

// @ts-ignore: decorator
@inline
function T(word: i32): f32 {
  return F(L.F_STYLE + word)
}

let dim: f32 = 0
let scan: f32 = 0
let layers: f32 = 0
let layered: bool = false
let twoPapers: bool = false
let film: bool = false
let shift: i32 = 0
/** Whether canvas shows in the gaps of strokes only: its grain is added then, as on middle tones. */
export let grained: bool = false
/** Whether any paper shows otherwise. */
export let papered: bool = false

/** Reads the style, once for all rows. */
export function beginPaper(): void {
  dim = T(L.T_VIGNETTE)
  scan = T(L.T_SCAN)
  layers = T(L.T_LAYERS)
  layered = layers > 0.01
  twoPapers = T(L.T_GRAIN_B) > 0.002
  film = <i32>T(L.T_PAPER_A) == 4 || (twoPapers && <i32>T(L.T_PAPER_B) == 4)
  // Film grain lives, at half the pace of the frames.
  shift = film ? ((I(L.I_TICK) >> 1) * 0x9e3779b1) >>> 16 : 0
  grained = strokesOver() && T(L.T_STROKE) > 0.5 && !twoPapers && dim <= 0.002 && scan <= 0.002 && !layered
  papered = !grained && (T(L.T_GRAIN) > 0.002 || twoPapers || dim > 0.002 || scan > 0.002 || layered)
}

/** Row y of one of the style's two papers; a pixel's fibre lies at its column, moved by `slideOf` and taken round at 256. */
export function fibresOf(y: i32, word: i32): usize {
  const row = film ? (y + (shift & 255)) & 255 : y & 255
  return <usize>I(L.I_PAPER) + <i32>T(word) * L.PAPER_BYTES + (row << 8)
}
// @ts-ignore: decorator
@inline
export function slideOf(): i32 {
  return film ? (shift >> 8) & 0xf0 : 0
}

/** A row of paper comes again after 256 pixels; what is made of it goes on for another 16. */
export const PERIOD: usize = 272

/** What a row of fibres adds to light (256 is one), two bytes a pixel, to `to`, or to what is there. */
function weave(fibres: usize, grain: v128, to: usize, more: bool): void {
  const middle = i16x8.splat(128)
  for (let x: usize = 0; x < PERIOD; x += 16) {
    const fibre = v128.load(fibres + x), at = to + (x << 1)
    const a = part(i16x8.sub(lo(fibre), middle), grain), b = part(i16x8.sub(hi(fibre), middle), grain)
    v128.store(at, more ? i16x8.add(v128.load(at), a) : a)
    v128.store(at, more ? i16x8.add(v128.load(at, 16), b) : b, 16)
  }
}

/** A plane times light (256 is one). */
// @ts-ignore: decorator
@inline
function lit(v: v128, k0: v128, k1: v128): v128 {
  return i8x16.narrow_i16x8_u(part(i16x8.shl(lo(v), 7), k0), part(i16x8.shl(hi(v), 7), k1))
}

/** Grain of canvas on a row, in place; `room` has some for two rows of paper. */
export function grainRow(y: i32, row: usize, gap: usize, room: usize): void {
  const width = I(L.I_WIDTH)
  const fibres = fibresOf(y, L.T_PAPER_A), slide = slideOf()
  const grain = k15(T(L.T_GRAIN) * 0.7)
  for (let x: usize = 0; x < PERIOD; x += 16) {
    const fibre = v128.load(fibres + x)
    const up = i8x16.sub_sat_u(fibre, i8x16.splat(-128)), down = i8x16.sub_sat_u(i8x16.splat(-128), fibre)
    v128.store(room + x, i8x16.narrow_i16x8_u(part(lo(up), grain), part(hi(up), grain)))
    v128.store(room + x, i8x16.narrow_i16x8_u(part(lo(down), grain), part(hi(down), grain)), PERIOD)
  }
  for (let x = 0; x < width; x += 16) {
    const grains = room + <usize>((x + slide) & 255)
    const more = v128.load(grains), less = v128.load(grains, PERIOD)
    const at = row + x
    v128.store(at, i8x16.sub_sat_u(i8x16.add_sat_u(v128.load(at), more), less))
    v128.store(at + gap, i8x16.sub_sat_u(i8x16.add_sat_u(v128.load(at + gap), more), less))
    v128.store(at + 2 * gap, i8x16.sub_sat_u(i8x16.add_sat_u(v128.load(at + 2 * gap), more), less))
  }
}

/** Light of paper, vignette and sheets on a row, from `row` to `to`; `room` has some for two rows of paper. */
export function paperRow(y: i32, row: usize, gap: usize, to: usize, planes: usize, room: usize): void {
  const width = I(L.I_WIDTH), height = I(L.I_HEIGHT)
  const columns = <usize>I(L.I_COLUMNS), far = <usize>I(L.I_FAR), cut = <usize>I(L.I_PAPER) + 6 * L.PAPER_BYTES
  const ty = (<f32>y + 0.5) / <f32>height - 0.5
  const rowDim = k15((1 - dim * ty * ty * 1.6) * (1 - (y % 3 == 0 ? scan : 0)))
  const slide = slideOf()
  weave(fibresOf(y, L.T_PAPER_A), k15(T(L.T_GRAIN)), room, false)
  if (twoPapers) weave(fibresOf(y, L.T_PAPER_B), k15(T(L.T_GRAIN_B)), room, true)
  const shadowK = k15(layers * 0.62), edgeK = k15(layers * 0.5), toneK = k15(layers)
  const sheets = layered
  for (let step = 0; step < width; step += 16) {
    const x = min(step, width - 16)
    const column = columns + (<usize>x << 1)
    const grains = room + (<usize>((x + slide) & 255) << 1)
    let light = i16x8.add(part(v128.load(column), rowDim), v128.load(grains))
    let light2 = i16x8.add(part(v128.load(column, 16), rowDim), v128.load(grains, 16))
    if (sheets) {
      sheetsAt(far, <usize>(y * width + x), x, y, width, height, cut)
      light = i16x8.add(i16x8.sub(light, part(lo(sheetShadow), shadowK)), i16x8.add(part(lo(v128.and(sheetEdge, i8x16.splat(110))), edgeK), part(lo(sheetTone), toneK)))
      light2 = i16x8.add(i16x8.sub(light2, part(hi(sheetShadow), shadowK)), i16x8.add(part(hi(v128.and(sheetEdge, i8x16.splat(110))), edgeK), part(hi(sheetTone), toneK)))
    }
    const at = row + <usize>x, o = to + <usize>x
    v128.store(o, lit(v128.load(at), light, light2))
    v128.store(o + planes, lit(v128.load(at + gap), light, light2))
    v128.store(o + 2 * planes, lit(v128.load(at + 2 * gap), light, light2))
  }
}
