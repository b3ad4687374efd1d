/** Buffers of one picture size in kernel memory, and the cutting of the draw list into segments. */
import type { InstancedMesh } from 'three'
import type { Gatherer, Item } from './gather.ts'
import * as L from './kernel/layout.ts'
import type { Arena } from './memory.ts'

const DRAW_MAX = 8192

export class Plan {
  #arena: Arena
  #width: number
  #height: number
  #i420: Uint8Array
  #rgba: Uint8Array

  constructor(arena: Arena, width: number, height: number, threads: number) {
    this.#arena = arena
    this.#width = width
    this.#height = height
    const n = width * height
    this.#i420 = new Uint8Array((n * 3) / 2)
    this.#rgba = new Uint8Array(n * 4)
    const strips = Math.ceil(height / L.STRIP)
    if (strips > L.STRIP_MAX) throw new RangeError(`height ${height} is too much`)
    const words: [word: number, value: number][] = [
      [L.I_WIDTH, width],
      [L.I_HEIGHT, height],
      [L.I_STRIPS, strips],
      [L.I_THREADS, threads],
      [L.I_DEPTH, arena.take(n * 4 + 64)],
      [L.I_ATTR, arena.take(n * 8 + 64)],
      [L.I_RED, arena.take(n + 64)],
      [L.I_GREEN, arena.take(n + 64)],
      [L.I_BLUE, arena.take(n + 64)],
      [L.I_R2, arena.take(n + 64)],
      [L.I_G2, arena.take(n + 64)],
      [L.I_B2, arena.take(n + 64)],
      [L.I_INK, arena.take(n + 64)],
      [L.I_OUT, arena.take((n * 3) / 2)],
      [L.I_RGBA, arena.take(n * 4)],
      [L.I_TRIANGLES, arena.take(L.SEGMENT_MAX * L.SEGMENT_TRIANGLES * L.TRI_BYTES)],
      [L.I_BINS, arena.take(L.SEGMENT_MAX * L.STRIP_MAX * 8)],
      [L.I_CHUNKS, arena.take(L.CHUNK_MAX * L.CHUNK_BYTES)],
      [L.I_SCRATCH, arena.take(threads * ((L.SCRATCH_VERTICES + 4) * L.SCRATCH_BYTES + 512))],
      [L.I_DRAWS, arena.take(DRAW_MAX * L.DRAW_WORDS * 4)],
      [L.I_SEGLIST, arena.take(L.SEGMENT_MAX * 16)],
      [L.I_MASKS, arena.take(8 * 16384)],
    ]
    for (const [word, value] of words) arena.i32[(L.FRAME >> 2) + word] = value
  }

  word(index: number): number {
    return this.#arena.i32[(L.FRAME >> 2) + index]
  }

  /** Writes draw records of everything seen, long instance lists split, and deals them out in order to segments of equal work. */
  segments(gatherer: Gatherer, frame: number, detail: number): void {
    const { seen } = gatherer
    let total = 0
    for (const item of seen) total += item.work
    const share = Math.max(6000, Math.min(16000, total / (L.SEGMENT_MAX - 2)))
    const list = this.word(L.I_SEGLIST) >> 2
    const base = this.word(L.I_DRAWS)
    const end = base + DRAW_MAX * L.DRAW_WORDS * 4 - 4096
    const { u32 } = this.#arena
    let at = base
    let segment = 0
    let filled = 0
    let first = 0
    const drawsSoFar = (): number => (at - base) / (L.DRAW_WORDS * 4)
    const close = (): void => {
      u32[list + segment * 4] = first
      u32[list + segment * 4 + 1] = drawsSoFar()
      first = drawsSoFar()
      filled = 0
      segment++
    }
    const put = (item: Item, from: number, count: number, work: number): void => {
      at = gatherer.write(item, at, frame, detail, from, count)
      filled += work
      if (filled >= share && segment < L.SEGMENT_MAX - 1) close()
    }
    for (const item of seen) {
      if (at >= end) break
      const instances = (item.mesh as InstancedMesh).isInstancedMesh ? (item.mesh as InstancedMesh).count : 0
      if (!instances) {
        put(item, 0, -1, item.work)
        continue
      }
      const each = item.work / instances
      for (let from = 0; from < instances && at < end; ) {
        const room = Math.max(1, Math.min(instances - from, Math.ceil((share - filled) / each)))
        put(item, from, room, room * each)
        from += room
      }
    }
    close()
    const frameWords = L.FRAME >> 2
    u32[frameWords + L.I_SEGMENTS] = segment
    u32[frameWords + L.S_CHUNKS] = 0
  }

  triangles(): number {
    let sum = 0
    const list = this.word(L.I_SEGLIST) >> 2
    for (let s = 0; s < this.word(L.I_SEGMENTS); s++) sum += this.#arena.u32[list + s * 4 + 2]
    return sum
  }

  i420(): Uint8Array {
    const at = this.word(L.I_OUT)
    this.#i420.set(this.#arena.u8.subarray(at, at + this.#i420.length))
    return this.#i420
  }

  rgba(): Uint8Array {
    const at = this.word(L.I_RGBA)
    this.#rgba.set(this.#arena.u8.subarray(at, at + this.#rgba.length))
    return this.#rgba
  }

  /** Metres along the view axis; Infinity where there is sky. */
  depth(): Float32Array {
    const at = this.word(L.I_DEPTH) >> 2
    const inverse = this.#arena.f32.subarray(at, at + this.#width * this.#height)
    return Float32Array.from(inverse, (w) => (w > 0 ? 1 / w : Infinity))
  }
}
