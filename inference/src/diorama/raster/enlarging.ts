/** Sizes the picture is drawn at where detail is given up, and the tables by which kernel/enlarge.ts brings it to full size. */
import * as L from './kernel/layout.ts'
import type { Arena } from './memory.ts'

/** Below `below` detail the picture is drawn at `share` of its size, the smallest that fits first. */
const SHARES = [
  { below: 0.3, share: 0.55 },
  { below: 0.45, share: 0.6 },
  { below: 0.65, share: 2 / 3 },
  { below: 0.9, share: 0.8 },
] as const
/** How much steeper than bilinear a pixel gives way to the next. */
const STEEP = 1.05

export interface DrawnSize {
  width: number
  height: number
  /** Addresses of the tables; 0 at full size. */
  columns: number
  rows: number
}

/** Two source pixels and the second's share in 64ths for each pixel of a line. */
const mixes = (shown: number, drawn: number): [a: number, b: number, share: number][] =>
  Array.from({ length: shown }, (_, i) => {
    const at = ((i + 0.5) * drawn) / shown - 0.5
    const a = Math.floor(at)
    const share = Math.min(1, Math.max(0, (at - a - 0.5) * STEEP + 0.5))
    const within = (x: number): number => Math.min(drawn - 1, Math.max(0, x))
    return [within(a), within(a + 1), Math.round(share * 64)]
  })

/** Sizes for a full size, from the largest (no enlarging) down; sizes too small or not a multiple of 16 wide have the full one alone. */
export class Enlarging {
  readonly sizes: DrawnSize[]

  constructor(arena: Arena, width: number, height: number) {
    this.sizes = SHARES.map(({ share }) => {
      const w = Math.round((width * share) / 16) * 16
      const h = Math.round((height * share) / 4) * 4
      if (width % 16 || w < 32 || h < 16) return { width, height, columns: 0, rows: 0 }
      return { width: w, height: h, columns: this.#columns(arena, width, w), rows: this.#rows(arena, height, h) }
    })
    this.sizes.push({ width, height, columns: 0, rows: 0 })
  }

  /** The size for a level of detail, as an index of `sizes`. */
  at(detail: number): number {
    const i = SHARES.findIndex(({ below }) => detail < below)
    return i < 0 ? SHARES.length : i
  }

  #columns(arena: Arena, shown: number, drawn: number): number {
    const at = arena.take((shown / 16) * L.ENLARGE_BYTES)
    const line = mixes(shown, drawn)
    for (let x = 0; x < shown; x += 16) {
      const block = at + (x / 16) * L.ENLARGE_BYTES
      const start = Math.min(line[x]![0], drawn - 16)
      arena.u32[block >> 2] = start
      for (let i = 0; i < 16; i++) {
        const [a, b, share] = line[x + i]!
        arena.u8[block + 16 + i] = a - start
        arena.u8[block + 32 + i] = b - start
        new Int16Array(arena.memory.buffer, block + 48, 16)[i] = share
      }
    }
    return at
  }

  #rows(arena: Arena, shown: number, drawn: number): number {
    const at = arena.take(shown * 8)
    const words = new Uint16Array(arena.memory.buffer, at, shown * 4)
    mixes(shown, drawn).forEach((row, y) => words.set(row, y * 4))
    return at
  }
}
