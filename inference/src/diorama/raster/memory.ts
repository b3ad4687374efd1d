/**
 * The shared memory of the kernel, handed out in blocks. Sizes are rounded up to classes (four to an octave), and a freed block waits
 * in its class: scenery comes and goes without end, so memory has to come back without fragmenting.
 */
import { ARENA } from './kernel/layout.ts'
import { MAX_PAGES } from './build.ts'

const classOf = (bytes: number): number => {
  let size = 256
  while (size < bytes) size *= 2
  const step = size / 8
  return Math.max(256, Math.ceil(bytes / step) * step)
}

export class Arena {
  readonly memory: WebAssembly.Memory
  u8!: Uint8Array
  i32!: Int32Array
  u32!: Uint32Array
  f32!: Float32Array
  #top = ARENA
  #free = new Map<number, number[]>()
  /** Bytes in use. */
  used = 0

  constructor() {
    this.memory = new WebAssembly.Memory({ initial: 64, maximum: MAX_PAGES, shared: true })
    this.#view()
  }

  #view(): void {
    const buffer = this.memory.buffer
    this.u8 = new Uint8Array(buffer)
    this.i32 = new Int32Array(buffer)
    this.u32 = new Uint32Array(buffer)
    this.f32 = new Float32Array(buffer)
  }

  /** Address of `bytes` bytes, 256-aligned. Contents are what was there before. Throws RangeError when 1 GiB is full. */
  take(bytes: number): number {
    const size = classOf(bytes)
    this.used += size
    const waiting = this.#free.get(size)?.pop()
    if (waiting !== undefined) return waiting
    const at = this.#top
    this.#top = Math.ceil((at + size) / 256) * 256
    const missing = this.#top - this.u8.length
    if (missing > 0) {
      this.memory.grow(Math.ceil(missing / 65536) + 16)
      this.#view()
    }
    return at
  }

  give(at: number, bytes: number): void {
    const size = classOf(bytes)
    this.used -= size
    const list = this.#free.get(size)
    if (list) list.push(at)
    else this.#free.set(size, [at])
  }
}
