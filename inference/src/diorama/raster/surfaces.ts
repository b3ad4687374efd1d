/** The kernel's table of surfaces: one row per distinct way a pixel is lit, up to 255; colour is not part of it. */
import { SURFACES, type Surface, type SurfaceKindOf } from './contract.ts'
import * as Rec from './kernel/records.ts'
import { FLAG_CARD, FLAG_DOUBLE, FLAG_GRASS, SURFACE_MAX, SURFACE_WORDS, TEXTURE_BYTES } from './kernel/records.ts'
import { faintAt, unevennessOf } from './contrast.ts'
import { MATERIALS, type Material, PATTERNS } from './materials.ts'
import type { Arena } from './memory.ts'

/** Metres by which a kind is drawn later than it stands: ground after what stands on it, leaves after the crown they hide. */
const LATER: Partial<Record<SurfaceKindOf, number>> = {
  ground: 30,
  grass: 12,
  dirt: 30,
  cobble: 30,
  asphalt: 30,
  sand: 30,
  snow: 30,
  water: 30,
  stone: 6,
  'leaf-card': 3,
  flower: 12,
  far: 1e4,
}

/** Contrast of a texture on its surface up to which samples of light may be left out. */
const FAINT = 0.05

/** Leaves and blades: their light differs from one to the next anyway. */
const THIN: readonly SurfaceKindOf[] = ['grass', 'leaf-card', 'flower', 'foliage']

/** What a surface means for the draws that have it. */
export interface Drawn {
  row: number
  later: number
  /** Flags of every draw, and of one whose geometry has texture coordinates. */
  flags: number
  carded: number
  /** Instances may be thinned one by one. Not leaves: a crown that goes leaves its trunk standing. */
  plants: boolean
  /** How far instances show that say nothing of it (m); 0: as far as they are listed. */
  reach: number
  colour: readonly [red: number, green: number, blue: number]
}

const drawnOf = ({ options: o }: Surface, row: number): Drawn => ({
  row,
  later: LATER[o.kind] ?? 0,
  flags: (o.double ? FLAG_DOUBLE : 0) | (THIN.includes(o.kind) ? FLAG_GRASS : 0),
  carded: o.kind === 'leaf-card' || o.kind === 'flower' ? FLAG_CARD : 0,
  plants: o.kind === 'grass' || o.kind === 'flower',
  reach: o.kind === 'grass' ? 55 : o.kind === 'flower' ? 70 : 0,
  colour: [((o.colour >> 16) & 255) / 255, ((o.colour >> 8) & 255) / 255, (o.colour & 255) / 255],
})

export class SurfaceTable {
  readonly at: number
  #arena: Arena
  #rows = new Map<string, number>()
  #known = new WeakMap<Surface, Drawn>()
  #uneven = new Map<number, number[]>()

  constructor(arena: Arena) {
    this.#arena = arena
    this.at = arena.take(SURFACE_MAX * SURFACE_WORDS * 4 * 5)
    arena.u8.fill(0, this.at, this.at + SURFACE_MAX * SURFACE_WORDS * 4)
  }

  /** Looks over every baked texture now, a millisecond each, so that no frame has to when a surface first comes into view. */
  lookOver(): void {
    for (const name of PATTERNS) this.#unevenness(PATTERNS.indexOf(name) * TEXTURE_BYTES)
  }

  /** Row of a surface, 1..255. When the table is full the last row is shared. */
  id(surface: Surface): number {
    return this.drawn(surface).row
  }

  /** What a surface means for the draws that have it. */
  drawn(surface: Surface): Drawn {
    const known = this.#known.get(surface)
    if (known !== undefined) return known
    const o = surface.options
    const key = [o.kind, o.glow.toFixed(2), o.through.toFixed(2), o.ink].join()
    let row = this.#rows.get(key)
    if (row === undefined) {
      row = Math.min(SURFACE_MAX - 1, this.#rows.size + 1)
      this.#rows.set(key, row)
      this.#write(row, surface)
    }
    const drawn = drawnOf(surface, row)
    this.#known.set(surface, drawn)
    return drawn
  }

  #write(row: number, surface: Surface): void {
    const o = surface.options
    const m = MATERIALS[o.kind]
    const w = (this.at >> 2) + row * SURFACE_WORDS
    const { f32, i32 } = this.#arena
    i32[w] = SURFACES.indexOf(o.kind)
    f32[w + 1] = o.glow
    f32[w + 2] = o.through
    i32[w + 3] = o.ink ? 1 : 0
    i32[w + 4] = PATTERNS.indexOf(m.pattern) * TEXTURE_BYTES
    f32[w + 5] = 256 / m.metres
    for (let i = 0; i < 3; i++) {
      f32[w + 6 + i] = m.dark[i]
      f32[w + 9 + i] = m.light[i] - m.dark[i]
    }
    f32[w + 12] = m.bump
    f32[w + 13] = m.rim
    f32[w + 14] = m.wrap
    f32[w + 15] = m.shine
    f32[w + 16] = m.snow
    f32[w + 17] = m.wet
    f32[w + 18] = m.macro
    f32[w + 19] = m.mirror
    f32[w + 20] = o.kind === 'window' || o.kind === 'glass' ? 1 : 0
    f32[w + 21] = o.kind === 'glow' ? 1 : 0
    // Open water has waves and foam; it and puddles mirror by their depth, the length of the normal.
    f32[w + 22] = o.kind === 'water' ? 1 : 0
    f32[w + 23] = o.kind === 'water' || o.kind === 'puddle' ? 1 : 0
    // Grass grows into a path's edge; skin is lit from within, and so is what of a passer-by has its colour; fair hair is warm in the shade too.
    f32[w + 24] = o.kind === 'dirt' || o.kind === 'puddle' ? 1 : 0
    f32[w + 25] = o.kind === 'skin' ? 1 : o.kind === 'folk' ? 0.8 : o.kind === 'hair' ? 0.6 : 0
    const marks: [boolean, number][] = [
      [THIN.includes(o.kind), Rec.MARK_THIN],
      [f32[w + 1] !== 0, Rec.MARK_GLOW],
      [f32[w + 23] !== 0, Rec.MARK_POOL],
      [f32[w + 20] !== 0, Rec.MARK_PANE],
      [f32[w + 24] !== 0, Rec.MARK_GROWN],
      [f32[w + 25] !== 0, Rec.MARK_SKIN],
      [f32[w + 2] !== 0, Rec.MARK_THROUGH],
      [m.rim !== 0 || m.shine !== 0, Rec.MARK_RIM],
    ]
    i32[w + 26] = marks.reduce((bits, [has, bit]) => (has ? bits | bit : bits), 0)
    i32[w + 27] = this.#faint(m)
    // Once more with each word four times, for four pixels of one surface.
    const wide = (this.at >> 2) + (SURFACE_MAX + row * 4) * SURFACE_WORDS
    for (let i = 0; i < SURFACE_WORDS; i++) i32.fill(i32[w + i]!, wide + i * 4, wide + i * 4 + 4)
  }

  /** Bits of the texture's levels at which it is faint. */
  #faint(m: Material): number {
    const uneven = this.#unevenness(PATTERNS.indexOf(m.pattern) * TEXTURE_BYTES)
    const tint = Math.max(...m.light.map((light, i) => (Math.abs(light - m.dark[i]!) * 2) / (light + m.dark[i]!)))
    return faintAt(uneven, tint + m.bump * 0.5, FAINT)
  }
  /** Of the texture at a byte of the baked ones. */
  #unevenness(offset: number): number[] {
    let uneven = this.#uneven.get(offset)
    if (!uneven) this.#uneven.set(offset, (uneven = unevennessOf(this.#arena, offset)))
    return uneven
  }
}
