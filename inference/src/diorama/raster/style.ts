/**
 * Styles as rows of numbers for the kernel. A change of style blends the rows and the tables of colour, so everything moves together over
 * its second and nothing of the scene is touched. Which paper and which tile cannot be blended by number, so both are named and theirs are.
 */
import type { StyleId } from '@shoal/session'
import { type Look, SURFACES } from './contract.ts'
import * as L from './kernel/layout.ts'
import type { Arena } from './memory.ts'
import { COLOURS_BYTES, coloursOf, pixelColours, prepareColours } from './palette.ts'
import { PAPERS, STYLES, type Style, TILES } from './style-rows.ts'

type Numbers = { [K in keyof Style]: Style[K] extends number ? K : never }[keyof Style]

/** Where each number of a row goes. */
const WORDS: Partial<Record<Numbers, number>> = {
  ramp: L.T_RAMP,
  flat: L.T_FLAT,
  texture: L.T_TEXTURE,
  gloss: L.T_GLOSS,
  warm: L.T_WARM,
  neon: L.T_NEON,
  mirror: L.T_MIRROR,
  bloom: L.T_BLOOM,
  ink: L.T_INK,
  inkReach: L.T_INK_REACH,
  inkLocal: L.T_INK_LOCAL,
  inkRest: L.T_INK_REST,
  lineWide: L.T_LINE_WIDE,
  lineHard: L.T_LINE_HARD,
  lineVary: L.T_LINE_VARY,
  paint: L.T_PAINT,
  edge: L.T_EDGE,
  rough: L.T_ROUGH,
  stroke: L.T_STROKE,
  strokeLength: L.T_STROKE_LENGTH,
  strokeWidth: L.T_STROKE_WIDTH,
  strokeSwirl: L.T_STROKE_SWIRL,
  strokeHue: L.T_STROKE_HUE,
  strokeRelief: L.T_STROKE_RELIEF,
  hatch: L.T_HATCH,
  pixel: L.T_PIXEL,
  layers: L.T_LAYERS,
  bokashi: L.T_BOKASHI,
  scan: L.T_SCAN,
  fringe: L.T_FRINGE,
  keep: L.T_KEEP,
  tooth: L.T_TOOTH,
  mist: L.T_MIST,
  mistFrom: L.T_MIST_FROM,
  mistRate: L.T_MIST_RATE,
  mistSky: L.T_MIST_SKY,
  vignette: L.T_VIGNETTE,
  bare: L.T_BARE,
  seal: L.T_SEAL,
}
const NUMBERS = Object.entries(WORDS) as [Numbers, number][]

/** Least wetness, night and depth of field a style asks of the air: what the air has, or the style's share of it. */
const AIR: [Numbers, number][] = [
  ['sheen', L.F_WET],
  ['dusk', L.F_NIGHT],
  ['shallow', L.F_BLUR],
]

export class StyleWriter {
  #arena: Arena
  #key = ''

  constructor(arena: Arena) {
    this.#arena = arena
  }

  /** Writes the blend of the two styles of a look. Comes after the air, which it may make wetter or darker. */
  write(look: Look): void {
    const mix = look.now === look.from ? 1 : Math.max(0, Math.min(1, look.mix))
    const a = STYLES[look.from]
    const b = STYLES[look.now]
    const f = this.#arena.f32
    const frame = L.FRAME >> 2
    const at = frame + L.F_STYLE
    const lerp = (x: number, y: number): number => x + (y - x) * mix
    for (const [name, word] of NUMBERS) f[at + word] = lerp(a[name], b[name])
    for (let i = 0; i < 3; i++) {
      f[at + L.T_INK_COLOUR + i] = lerp(a.inkColour[i]!, b.inkColour[i]!)
      f[at + L.T_PAPER_COLOUR + i] = lerp(a.paper[i]!, b.paper[i]!)
    }
    for (const [name, word] of AIR) f[frame + word] = Math.max(f[frame + word]!, lerp(a[name], b[name]))
    this.#strokes(at, a, b, mix)
    f[at + L.T_WATER] = SURFACES.indexOf('water')
    f[at + L.T_TABLE] = a === STYLES.plain && b === a ? 0 : 1
    this.#papers(at, a, b, mix)
    this.#tile(at, a, b, mix)
    this.#colours(look, mix)
  }

  /** Strokes stand where one style's lattice puts them: where both paint, the old ones shrink away before the new grow. */
  #strokes(at: number, a: Style, b: Style, mix: number): void {
    const f = this.#arena.f32
    const both = a.stroke > 0 && b.stroke > 0 && a.strokeCell !== b.strokeCell
    const old = both ? mix < 0.5 : b.stroke === 0
    f[at + L.T_STROKE_CELL] = (old ? a : b).strokeCell
    if (both) f[at + L.T_STROKE] = old ? a.stroke * (1 - 2 * mix) : b.stroke * (2 * mix - 1)
  }

  /** Both papers at their shares; the one whose teeth hold pigment comes first, for the kernel asks that one. */
  #papers(at: number, a: Style, b: Style, mix: number): void {
    const f = this.#arena.f32
    const swap = a.tooth > b.tooth
    const [first, second] = swap ? [a, b] : [b, a]
    const share = swap ? 1 - mix : mix
    const same = a.paperKind === b.paperKind
    f[at + L.T_PAPER_A] = PAPERS.indexOf(first.paperKind)
    f[at + L.T_PAPER_B] = PAPERS.indexOf(second.paperKind)
    f[at + L.T_GRAIN] = first.grain * share + (same ? second.grain * (1 - share) : 0)
    f[at + L.T_GRAIN_B] = same ? 0 : second.grain * (1 - share)
  }

  /** One tile at a time: where both styles have one, the old fades before the new comes. */
  #tile(at: number, a: Style, b: Style, mix: number): void {
    const f = this.#arena.f32
    const both = a.tile > 0 && b.tile > 0 && a.tileKind !== b.tileKind
    const old = both ? mix < 0.5 : b.tile === 0
    f[at + L.T_TILE_KIND] = TILES.indexOf(old ? a.tileKind : b.tileKind)
    if (both) f[at + L.T_TILE] = old ? a.tile * (1 - 2 * mix) : b.tile * (2 * mix - 1)
    else f[at + L.T_TILE] = a.tile + (b.tile - a.tile) * mix
  }

  #colours(look: { now: StyleId; from: StyleId }, mix: number): void {
    const key = mix === 1 ? look.now : `${look.from} ${look.now} ${mix}`
    if (key === this.#key) {
      prepareColours()
      return
    }
    const bytes = this.#arena.u8
    const words = L.FRAME >> 2
    if (this.#key === '') bytes.set(pixelColours(), this.#arena.i32[words + L.I_PIXEL_COLOURS])
    this.#key = key
    const to = this.#arena.i32[words + L.I_COLOURS]!
    const b = coloursOf(look.now)
    if (mix === 1) {
      bytes.set(b, to)
      return
    }
    const a = coloursOf(look.from)
    const k = Math.round(mix * 256)
    for (let i = 0; i < COLOURS_BYTES; i++) bytes[to + i] = a[i]! + (((b[i]! - a[i]!) * k) >> 8)
  }
}
