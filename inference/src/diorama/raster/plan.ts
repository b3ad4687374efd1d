/** Buffers of one picture size in kernel memory, and the cutting of the draw list into segments. */
import { Enlarging } from './enlarging.ts'
import type { Gatherer, Item } from './gather.ts'
import * as L from './kernel/layout.ts'
import * as Rec from './kernel/records.ts'
import type { Arena } from './memory.ts'
import { COLOURS_BYTES } from './palette.ts'
import type { Part, StillMap } from './still-map.ts'
import { movingMap } from './sun.ts'

const DRAW_MAX = 8192
const SQUARES = Rec.SHADOW_TILES * Rec.SHADOW_TILES
const STAGES = [
  'geometry',
  'fill',
  'sky',
  'light',
  'compose',
  'reflect',
  'lens',
  'soften',
  'finish',
  'weather',
  'smooth',
]

export class Plan {
  #arena: Arena
  #width: number
  #height: number
  #rgba: Uint8Array
  #full: number
  #enlarging: Enlarging
  #vignettes: number[]

  constructor(arena: Arena, width: number, height: number, threads: number) {
    this.#arena = arena
    this.#width = width
    this.#height = height
    const n = width * height
    this.#rgba = new Uint8Array(n * 4)
    const strips = Math.ceil(height / Rec.STRIP)
    if (
      strips > Rec.STRIP_MAX ||
      Math.ceil(width / Rec.TILE_WIDTH) * Math.ceil(height / Rec.TILE_HEIGHT) > Rec.TILE_MAX
    )
      throw new RangeError(`${width}x${height} is too much`)
    // Blocks of a plane's size lie a round number of bytes apart, so the same pixel of all planes would fall into the same few lines of the
    // processor's caches and push the others out: each plane begins a little later than the one before.
    let planes = 0
    const plane = (bytes: number): number => arena.take(bytes + 64 + 4096) + ((planes++ * 13) % 64) * 64
    // Red, green and blue lie equally far from each other, so that a row of the picture is known by where its red is.
    const [apart, colours] = [n + 13 * 64, plane(3 * (n + 13 * 64))]
    const words: [word: number, value: number][] = [
      [L.I_WIDTH, width],
      [L.I_HEIGHT, height],
      [L.I_STRIPS, strips],
      [L.I_THREADS, threads],
      [L.I_DEPTH, plane(n * 4)],
      [L.I_ATTR, plane(n * 8)],
      [L.I_SPARSE, plane(n)],
      [L.I_RED, colours],
      [L.I_GREEN, colours + apart],
      [L.I_BLUE, colours + 2 * apart],
      [L.I_R2, plane(n)],
      [L.I_G2, plane(n)],
      [L.I_B2, plane(n)],
      [L.I_INK, plane(n)],
      [L.I_OUT, plane((n * 3) / 2)],
      [L.I_RGBA, arena.take(n * 4)],
      [L.I_TRIANGLES, arena.take(Rec.SEGMENT_MAX * Rec.SEGMENT_TRIANGLES * Rec.TRI_BYTES)],
      [L.I_BINS, arena.take(Rec.SEGMENT_MAX * Rec.TILE_MAX * 8)],
      [L.I_CHUNKS, arena.take(Rec.CHUNK_MAX * Rec.CHUNK_BYTES)],
      [L.I_SCRATCH, arena.take(threads * Rec.SCRATCH_THREAD)],
      [L.I_DRAWS, arena.take(DRAW_MAX * Rec.DRAW_WORDS * 4)],
      [L.I_SEGLIST, arena.take(Rec.SEGMENT_MAX * 16)],
      [L.I_MASKS, arena.take(8 * Rec.MASK_BYTES)],
      [L.I_TEXTURES, arena.take(Rec.TEXTURE_COUNT * Rec.TEXTURE_BYTES)],
      [L.I_RANGE, plane(n)],
      [L.I_PAPER, arena.take(L.PAPER_COUNT * L.PAPER_BYTES)],
      [L.I_SHOWN, plane(n * 3)],
      [L.I_FINAL, plane(n * 3)],
      [L.I_SMOOTH, plane(n * 3)],
      [L.I_LIGHT, plane((n / 4) * 13 + n / 16 + 64)],
      [L.I_REFLECT, arena.take(n + 512) + 256],
      [L.I_CELLS, arena.take((width / 4 + 16) * (height / 4) * 40 + 64)],
      [L.I_FAR, plane(n)],
      [L.I_COLOURS, arena.take(COLOURS_BYTES)],
      [L.I_PIXEL_COLOURS, arena.take(COLOURS_BYTES)],
      [L.I_TILES, arena.take(L.TILE_COUNT * L.TILE_BYTES)],
      [L.I_STROKE_LISTS, arena.take(strips * (16 + L.STROKE_CLASSES * L.STROKE_MAX * L.STROKE_BYTES))],
      [L.I_BODY, plane(n)],
      [L.I_GLOSS, plane(n)],
      [L.I_PICTURE_SHARE, plane(n)],
      [L.I_SKY, arena.take((n / 16) * Rec.SKY_BYTES)],
      [L.I_OPEN, arena.take((width / 4 + 16) * (height / 4 + 16))],
      [L.I_WASHES, arena.take(Math.ceil(width / 8) * Math.ceil(height / 8) * 16)],
      [L.I_PARTICLES, arena.take(Rec.PARTICLE_CHUNKS * Rec.PARTICLE_CHUNK_BYTES)],
      [L.I_CLOUDS, arena.take(Rec.CLOUD_BYTES + Rec.CLOUD_BLOCKS + 64)],
      [L.I_STARS, arena.take(Rec.STAR_MAX * Rec.STAR_BYTES)],
      [L.I_SHELTER, arena.take((Rec.SHADOW_SIZE * Rec.SHADOW_SIZE) >> 4)],
      [L.I_SHADOW, arena.take(Rec.SHADOW_SIZE * Rec.SHADOW_SIZE * 2)],
      [L.I_SHADOW_MOVING, movingMap(arena)],
      [L.I_DROP, movingMap(arena)],
      [L.I_SHADOW_DRAWS, arena.take(Rec.CAST_MAX * Rec.DRAW_WORDS * 4 + SQUARES * (L.PART_BYTES + 1))],
      [L.I_MOVING_DRAWS, arena.take(Rec.CAST_MAX * Rec.DRAW_WORDS * 4)],
      [L.I_OBJECTS, arena.take(128 * Rec.OBJECT_WORDS * 4)],
      [L.I_LAMPS, arena.take(Rec.LAMP_MAX * Rec.LAMP_WORDS * 4)],
    ]
    for (const [word, value] of words) arena.i32[(L.FRAME >> 2) + word] = value
    this.#full = this.word(L.I_SHOWN)
    this.#enlarging = new Enlarging(arena, width, height)
    this.#vignettes = this.#enlarging.sizes.map((size) => this.#vignette(size.width))
  }

  /** Falloff of the vignette across a row, 16 bits a column. */
  #vignette(width: number): number {
    const at = this.#arena.take(width * 2 + 64)
    const curve = new Int16Array(this.#arena.memory.buffer, at, width)
    for (let x = 0; x < width; x++) curve[x] = 255 - 40 * ((x + 0.5) / width - 0.5) ** 4 * 16
    return at
  }

  /** Chooses the size to draw at for a level of detail. */
  size(detail: number): [width: number, height: number] {
    const choice = this.#enlarging.at(detail)
    const { width, height, columns, rows } = this.#enlarging.sizes[choice]!
    const words = this.#arena.i32
    const at = L.FRAME >> 2
    words[at + L.I_WIDTH] = width
    words[at + L.I_HEIGHT] = height
    words[at + L.I_STRIPS] = Math.ceil(height / Rec.STRIP)
    words[at + L.I_SHOWN_WIDTH] = this.#width
    words[at + L.I_SHOWN_HEIGHT] = this.#height
    words[at + L.I_SHOWN] = columns ? this.#full : words[at + L.I_SMOOTH]
    words[at + L.I_ENLARGE_COLUMNS] = columns
    words[at + L.I_ENLARGE_ROWS] = rows
    words[at + L.I_COLUMNS] = this.#vignettes[choice]
    return [width, height]
  }

  word(index: number): number {
    return this.#arena.i32[(L.FRAME >> 2) + index]
  }

  /** Writes draw records of everything seen, long instance lists split, and deals them out in order to segments of equal work. */
  segments(gatherer: Gatherer, detail: number): void {
    const { seen } = gatherer
    let total = 0
    for (const item of seen) total += item.work
    // A segment's records hold SEGMENT_TRIANGLES; most of what is listed is culled, so shares may be larger than that when much is listed.
    const share = Math.max(6000, total / (Rec.SEGMENT_MAX - 2))
    const list = this.word(L.I_SEGLIST) >> 2
    const base = this.word(L.I_DRAWS)
    const end = base + DRAW_MAX * Rec.DRAW_WORDS * 4 - 4096
    const { u32 } = this.#arena
    let at = base
    let segment = 0
    let filled = 0
    let first = 0
    const drawsSoFar = (): number => (at - base) / (Rec.DRAW_WORDS * 4)
    const close = (): void => {
      u32[list + segment * 4] = first
      u32[list + segment * 4 + 1] = drawsSoFar()
      first = drawsSoFar()
      filled = 0
      segment++
    }
    const put = (item: Item, from: number, count: number, work: number): void => {
      at = gatherer.write(item, at, detail, from, count)
      filled += work
      if (filled >= share && segment < Rec.SEGMENT_MAX - 1) close()
    }
    for (const item of seen) {
      if (at >= end) break
      const instances = item.count
      if (!instances) {
        put(item, 0, -1, item.work)
        continue
      }
      const each = item.work / instances
      for (let from = 0; from < instances && at < end;) {
        const room = Math.max(1, Math.min(instances - from, Math.ceil((share - filled) / each)))
        put(item, item.first + from, room, room * each)
        from += room
      }
    }
    close()
    const frameWords = L.FRAME >> 2
    u32[frameWords + L.I_SEGMENTS] = segment
    u32[frameWords + L.S_CHUNKS] = 0
  }

  /** Writes the parts of the still map to draw, their casters, and which squares have changed. */
  parts(gatherer: Gatherer, parts: readonly Part[], map: StillMap): void {
    const last = parts.at(-1)
    // Memory may grow for them: what was a view of it before does not reach what is new.
    const pairs = last ? this.#pairs((last.from + last.count * 2) * 4) : 0
    const { u8, u32 } = this.#arena
    const words = L.FRAME >> 2
    u32[words + L.I_SHADOW_REDRAW] = parts.length
    u32[words + L.I_SHADOW_CHANGED] = map.changed.some(Boolean) ? 1 : 0
    const draws = this.word(L.I_SHADOW_DRAWS)
    const at = draws + Rec.CAST_MAX * Rec.DRAW_WORDS * 4
    u8.set(map.changed, at + SQUARES * L.PART_BYTES)
    if (!last) return
    parts.forEach(({ box, base, line, from, count }, n) => {
      const to = (at + n * L.PART_BYTES) >> 2
      u32.set(box, to)
      u32[to + 4] = base
      u32[to + 5] = line
      u32[to + 6] = pairs + from * 4
      u32[to + 7] = count
    })
    // Only what casts into a part is written, in the order in which it is met.
    if (this.#draws.length < map.things.length) this.#draws = new Int32Array(map.things.length * 2)
    this.#draws.fill(-1)
    let written = 0
    for (let n = 0; n < last.from + last.count * 2; n += 2) {
      const thing = map.casters[n]!
      let draw = this.#draws[thing]!
      if (draw < 0) {
        draw = Math.min(written, Rec.CAST_MAX - 1)
        this.#draws[thing] = draw
        if (written < Rec.CAST_MAX) gatherer.write(map.things[thing]!, draws + draw * Rec.DRAW_WORDS * 4, 1)
        written++
      }
      u32[(pairs >> 2) + n] = draw
      u32[(pairs >> 2) + n + 1] = map.casters[n + 1]!
    }
  }
  #draws = new Int32Array(256)
  #room: [at: number, bytes: number] = [0, 0]

  /** Room for so many bytes of casters. */
  #pairs(bytes: number): number {
    if (bytes <= this.#room[1]) return this.#room[0]
    if (this.#room[1]) this.#arena.give(...this.#room)
    this.#room = [this.#arena.take(bytes * 2), bytes * 2]
    return this.#room[0]
  }

  /** Writes what moves and casts shadows, and where each moving thing's own space lies. */
  casters(gatherer: Gatherer): void {
    const { u32, f32 } = this.#arena
    const words = L.FRAME >> 2
    let at = this.word(L.I_MOVING_DRAWS)
    const taken = Math.min(Rec.CAST_MAX, gatherer.casting.length)
    for (let i = 0; i < taken; i++) at = gatherer.write(gatherer.casting[i]!, at, 1)
    u32[words + L.I_MOVING_DRAW_COUNT] = taken
    const objects = this.word(L.I_OBJECTS) >> 2
    for (const item of gatherer.seen) {
      if (!item.moving) continue
      const e = item.mesh.matrixWorld.elements
      const size = Math.hypot(e[0], e[2]) || 1
      const to = objects + item.id * Rec.OBJECT_WORDS
      f32[to] = e[12]
      f32[to + 1] = e[13]
      f32[to + 2] = e[14]
      f32[to + 3] = e[0] / size
      f32[to + 4] = -e[2] / size
    }
  }

  triangles(): number {
    let sum = 0
    const list = this.word(L.I_SEGLIST) >> 2
    for (let s = 0; s < this.word(L.I_SEGMENTS); s++) sum += this.#arena.u32[list + s * 4 + 2]
    return sum
  }

  /** Wall milliseconds of each phase of the last frame. */
  stages(): Record<string, number> {
    const { buffer } = this.#arena.u8
    if (this.#clock.buffer !== buffer)
      this.#clock = new Float64Array(buffer, L.FRAME + L.F_CLOCK * 4, STAGES.length + 1)
    const clock = this.#clock
    const out: Record<string, number> = {}
    for (let i = 0; i < STAGES.length; i++) out[STAGES[i]!] = clock[i + 1]! - clock[i]!
    return out
  }
  /** The kernel's clock, looked at anew when memory has grown. */
  #clock: Float64Array = new Float64Array(0)

  /** The picture as it lies in the kernel's memory: the next frame is written over it. */
  i420(): Uint8Array {
    const at = this.word(L.I_OUT)
    return this.#arena.u8.subarray(at, at + (this.#width * this.#height * 3) / 2)
  }

  rgba(): Uint8Array {
    const at = this.word(L.I_RGBA)
    this.#rgba.set(this.#arena.u8.subarray(at, at + this.#rgba.length))
    return this.#rgba
  }

  /** Metres along the view axis; Infinity where there is sky. */
  depth(): Float32Array {
    const at = this.word(L.I_DEPTH) >> 2
    const width = this.word(L.I_WIDTH)
    const k = width / this.#width
    const rows = this.word(L.I_HEIGHT) / this.#height
    const drawn = this.#arena.f32
    return Float32Array.from({ length: this.#width * this.#height }, (_, i) => {
      const w = drawn[at + Math.floor(Math.floor(i / this.#width) * rows) * width + Math.floor((i % this.#width) * k)]
      return w > 0 ? 1 / w : Infinity
    })
  }
}
