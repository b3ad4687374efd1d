/**
 * Draw records of what stands still, kept as they were last written: most of a record is the same frame after frame, and copying 44 words is
 * a tenth of the work of asking a mesh, its surface, its geometry and its place for them again.
 */
import { DRAW_WORDS } from './kernel/records.ts'

export class Book {
  readonly #words: Uint32Array
  /** At which detail and with which tints each page was written. */
  readonly #detail: Float64Array
  #tints: object | null = null

  constructor(pages: number) {
    this.#words = new Uint32Array(pages * DRAW_WORDS)
    this.#detail = new Float64Array(pages).fill(-1)
  }

  /** Copies a page to word `at`; false when it has not been written at this detail and with these tints. */
  read(page: number, to: Uint32Array, at: number, detail: number, tints: object): boolean {
    if (this.#detail[page] !== detail || this.#tints !== tints) return false
    const words = this.#words
    for (let i = 0, from = page * DRAW_WORDS; i < DRAW_WORDS; i++) to[at + i] = words[from + i]!
    return true
  }

  /** Keeps the record at word `at`. */
  write(page: number, from: Uint32Array, at: number, detail: number, tints: object): void {
    if (this.#tints !== tints) this.#detail.fill(-1)
    this.#tints = tints
    this.#detail[page] = detail
    this.#words.set(from.subarray(at, at + DRAW_WORDS), page * DRAW_WORDS)
  }
}
