/** The kernel's table of surfaces: one row per distinct way a pixel is lit, up to 255; colour is not part of it. */
import { SURFACES, type Surface } from './contract.ts'
import { SURFACE_MAX, SURFACE_WORDS } from './kernel/layout.ts'
import type { Arena } from './memory.ts'

export class SurfaceTable {
  readonly at: number
  #arena: Arena
  #rows = new Map<string, number>()
  #known = new WeakMap<Surface, number>()

  constructor(arena: Arena) {
    this.#arena = arena
    this.at = arena.take(SURFACE_MAX * SURFACE_WORDS * 4)
  }

  /** Row of a surface, 1..255. When the table is full the last row is shared. */
  id(surface: Surface): number {
    const known = this.#known.get(surface)
    if (known !== undefined) return known
    const o = surface.options
    const key = [o.kind, o.glow.toFixed(2), o.through.toFixed(2), o.ink, o.double].join()
    let row = this.#rows.get(key)
    if (row === undefined) {
      row = Math.min(SURFACE_MAX - 1, this.#rows.size + 1)
      this.#rows.set(key, row)
      const w = (this.at >> 2) + row * SURFACE_WORDS
      this.#arena.f32[w] = SURFACES.indexOf(o.kind)
      this.#arena.f32[w + 1] = o.glow
      this.#arena.f32[w + 2] = o.through
      this.#arena.f32[w + 3] = o.ink ? 1 : 0
    }
    this.#known.set(surface, row)
    return row
  }
}
