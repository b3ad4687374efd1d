/** The kernel's table of surfaces: one row per distinct way a pixel is lit, up to 255; colour is not part of it. */
import { SURFACES, type Surface } from './contract.ts'
import { SURFACE_MAX, SURFACE_WORDS, TEXTURE_BYTES } from './kernel/layout.ts'
import { MATERIALS, type Material, PATTERNS } from './materials.ts'
import { faintAt, unevennessOf } from './contrast.ts'
import type { Arena } from './memory.ts'

/** Contrast of a texture on its surface up to which samples of light may be left out. */
const FAINT = 0.05

export class SurfaceTable {
  readonly at: number
  #arena: Arena
  #rows = new Map<string, number>()
  #known = new WeakMap<Surface, number>()
  #uneven = new Map<number, number[]>()

  constructor(arena: Arena) {
    this.#arena = arena
    this.at = arena.take(SURFACE_MAX * SURFACE_WORDS * 4)
    arena.u8.fill(0, this.at, this.at + SURFACE_MAX * SURFACE_WORDS * 4)
  }

  /** Row of a surface, 1..255. When the table is full the last row is shared. */
  id(surface: Surface): number {
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
    this.#known.set(surface, row)
    return row
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
    // Grass grows into a path's edge; skin is lit from within.
    f32[w + 24] = o.kind === 'dirt' || o.kind === 'puddle' ? 1 : 0
    f32[w + 25] = o.kind === 'skin' ? 1 : 0
    i32[w + 27] = this.#faint(m)
    // Leaves and blades, whose light differs from one to the next anyway.
    i32[w + 26] = o.kind === 'leaf-card' || o.kind === 'grass' || o.kind === 'flower' || o.kind === 'foliage' ? 1 : 0
  }

  /** Bits of the texture's levels at which it is faint. */
  #faint(m: Material): number {
    const offset = PATTERNS.indexOf(m.pattern) * TEXTURE_BYTES
    let uneven = this.#uneven.get(offset)
    if (!uneven) this.#uneven.set(offset, (uneven = unevennessOf(this.#arena, offset)))
    const tint = Math.max(...m.light.map((light, i) => (Math.abs(light - m.dark[i]!) * 2) / (light + m.dark[i]!)))
    return faintAt(uneven, tint + m.bump * 0.5, FAINT)
  }
}
