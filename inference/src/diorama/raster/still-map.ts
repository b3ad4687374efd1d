/**
 * The still shadow map as squares of a lattice that is fixed to the world. A square is drawn again only when what casts into it changed; squares that
 * left the map are kept, and those round it are drawn ahead one by one, so that walking and turning seldom wait for any. A square
 * holds the same depths whenever and wherever it was drawn.
 */
import { Casts, SIDE, type Cast, type Light, stirMesh } from './casts.ts'
import type { Item } from './gather.ts'
import * as L from './kernel/layout.ts'
import type { Arena } from './memory.ts'

const TILES = L.SHADOW_TILES
/** Squares known beyond each edge of the map, and all along a side. */
const RIM = 1
const SPAN = TILES + 2 * RIM
/** Squares kept besides those of the map. */
const KEPT = 96
const SQUARE = SIDE * SIDE * 2
const LINE = L.SHADOW_SIZE * 2
const CELLS = L.SHADOW_SIZE >> 3
const DEPTHS = 65536 / L.SHADOW_DEPTH

/** A part to draw: columns and rows [x0, x1) x [y0, y1) of the map in texels, where its rows lie, and its casters in `StillMap.casters`. */
export interface Part {
  box: readonly [x0: number, y0: number, x1: number, y1: number]
  base: number
  line: number
  from: number
  count: number
}

/** Where the map lies on the lattice: squares of its corner, the light and the depth things are judged from. */
export interface Lattice {
  light: Light
  /** With the light, what a square's depths are counted from. */
  name: string
  u: number
  v: number
  middle: number
}

interface Kept {
  at: number
  u: number
  v: number
  key: number
  used: number
}

export class StillMap {
  readonly #casts = new Casts()
  readonly #kept: Kept[] = []
  #frame = 0
  #at = { name: '', u: 0, v: 0, signature: 0, still: -1 }
  /** What lies in each square of the map, and what should, there and round it. */
  #keys = new Float64Array(TILES * TILES).fill(-1)
  #wanted = new Float64Array(SPAN * SPAN)
  #listed: Cast[] = []
  /** Squares that may still be drawn ahead. */
  #ahead = false
  /** Casters of the parts of this frame: number of the thing and of its instance. */
  casters = new Uint32Array(8192)
  /** Squares whose shelter has changed. */
  readonly changed = new Uint8Array(TILES * TILES)

  /** Brings the map to a place on the lattice; returns the parts that have to be drawn. `spot`: the middle the eye asks for, in squares. */
  update(
    arena: Arena,
    map: number,
    shelter: number,
    still: readonly Item[],
    to: Lattice,
    spot: readonly number[],
  ): Part[] {
    this.#frame++
    this.changed.fill(0)
    let signature = 0
    for (const { mesh } of still) signature = stirMesh(signature, mesh)
    const held = this.#at
    const same = held.name === to.name && held.u === to.u && held.v === to.v
    if (!same || held.signature !== signature || held.still !== still.length) {
      this.#sum(still, to)
      if (held.name !== to.name) this.#forget()
      else if (!same) this.#scroll(arena, map, shelter, to.u - held.u, to.v - held.v, held)
      this.#at = { name: to.name, u: to.u, v: to.v, signature, still: still.length }
      this.#ahead = true
      const parts = this.#stale(map)
      if (parts.length > 0) return parts
    }
    return this.#ahead ? this.#drawAhead(arena, spot) : []
  }

  #forget(): void {
    this.#keys.fill(-1)
    for (const kept of this.#kept) kept.key = -1
    this.changed.fill(1)
  }

  /** For each square of the map and round it a number that stands for what casts into it. */
  #sum(still: readonly Item[], to: Lattice): void {
    const keys = this.#wanted.fill(0)
    const [left, top] = [to.u - RIM, to.v - RIM]
    this.#listed.length = 0
    for (const item of still) {
      const cast = this.#casts.of(item, to.light)
      this.#listed.push(cast)
      const { squares, depths } = cast
      for (let i = 0; i < cast.count; i++) {
        if (Math.abs(depths[i * 2]! - to.middle) > (depths[i * 2 + 1]! + L.SHADOW_REACH) * DEPTHS) continue
        const i0 = Math.max(0, squares[i * 4]! - left)
        const i1 = Math.min(SPAN - 1, squares[i * 4 + 1]! - left)
        const j0 = Math.max(0, squares[i * 4 + 2]! - top)
        const j1 = Math.min(SPAN - 1, squares[i * 4 + 3]! - top)
        const key = cast.keys[i]!
        for (let j = j0; j <= j1; j++) for (let k = i0; k <= i1; k++) keys[j * SPAN + k]! += key
      }
    }
    this.#middle = to.middle
  }
  #middle = 0

  /** Casters of squares [u0, u1] x [v0, v1] of the lattice, appended to the list from `at` on; returns where it ends. */
  #list(at: number, u0: number, v0: number, u1: number, v1: number): number {
    let out = at
    this.#listed.forEach(({ squares, depths, count }, thing) => {
      for (let i = 0; i < count; i++) {
        const n = i * 4
        if (squares[n]! > u1 || squares[n + 1]! < u0 || squares[n + 2]! > v1 || squares[n + 3]! < v0) continue
        if (Math.abs(depths[i * 2]! - this.#middle) > (depths[i * 2 + 1]! + L.SHADOW_REACH) * DEPTHS) continue
        if (out + 2 > this.casters.length) {
          const grown = new Uint32Array(this.casters.length * 2)
          grown.set(this.casters)
          this.casters = grown
        }
        this.casters[out] = thing
        this.casters[out + 1] = i
        out += 2
      }
    })
    return out
  }

  #find(u: number, v: number): Kept | undefined {
    return this.#kept.find((kept) => kept.u === u && kept.v === v && kept.key >= 0)
  }

  /** Room for a square, the one that was not asked for the longest giving way. */
  #room(arena: Arena, u: number, v: number, key: number): Kept {
    let room = this.#find(u, v)
    if (!room && this.#kept.length < KEPT) this.#kept.push((room = { at: arena.take(SQUARE), u, v, key, used: 0 }))
    if (!room) for (const kept of this.#kept) if (!room || kept.used < room.used) room = kept
    Object.assign(room!, { u, v, key, used: this.#frame })
    return room!
  }

  /** Moves what stays on the map by so many squares, keeps what leaves it, and brings back what is kept of what enters. */
  #scroll(arena: Arena, map: number, shelter: number, du: number, dv: number, from: { u: number; v: number }): void {
    const old = this.#keys.slice()
    const stays = (i: number, j: number): boolean => i >= 0 && i < TILES && j >= 0 && j < TILES
    for (let j = 0; j < TILES; j++)
      for (let i = 0; i < TILES; i++)
        if (!stays(i - du, j - dv) && old[j * TILES + i]! >= 0) {
          const { at } = this.#room(arena, from.u + i, from.v + j, old[j * TILES + i]!)
          const source = map + j * SIDE * LINE + i * SIDE * 2
          for (let n = 0; n < SIDE; n++)
            arena.u8.copyWithin(at + n * SIDE * 2, source + n * LINE, source + n * LINE + SIDE * 2)
        }
    if (Math.abs(du) < TILES && Math.abs(dv) < TILES) {
      move(arena.u8, map, LINE, L.SHADOW_SIZE, du * SIDE * 2, dv * SIDE)
      move(arena.u8, shelter, CELLS * 4, CELLS, (du * SIDE) / 2, (dv * SIDE) / 8)
    }
    for (let j = 0; j < TILES; j++)
      for (let i = 0; i < TILES; i++) {
        const n = j * TILES + i
        if (stays(i + du, j + dv)) {
          this.#keys[n] = old[(j + dv) * TILES + i + du]!
          // What was at the edge of the map has neighbours now, and the other way round.
          if (!inside(i + du, j + dv) || !inside(i, j)) this.changed[n] = 1
          continue
        }
        this.#keys[n] = -1
        this.changed[n] = 1
        const kept = this.#find(from.u + i + du, from.v + j + dv)
        if (!kept || kept.key !== this.#wanted[(j + RIM) * SPAN + i + RIM]) continue
        kept.used = this.#frame
        const target = map + j * SIDE * LINE + i * SIDE * 2
        for (let row = 0; row < SIDE; row++)
          arena.u8.copyWithin(target + row * LINE, kept.at + row * SIDE * 2, kept.at + (row + 1) * SIDE * 2)
        this.#keys[n] = kept.key
      }
  }

  /** Squares of the map whose casters changed, joined to boxes of at most two rows. */
  #stale(map: number): Part[] {
    const stale = new Uint8Array(TILES * TILES)
    for (let j = 0; j < TILES; j++)
      for (let i = 0; i < TILES; i++) {
        const n = j * TILES + i
        const wanted = this.#wanted[(j + RIM) * SPAN + i + RIM]!
        if (this.#keys[n] === wanted) continue
        this.#keys[n] = wanted
        stale[n] = 1
        for (let b = Math.max(0, j - 1); b <= Math.min(TILES - 1, j + 1); b++)
          this.changed.fill(1, b * TILES + Math.max(0, i - 1), b * TILES + Math.min(TILES, i + 2))
      }
    const parts: Part[] = []
    const { u, v } = this.#at
    let from = 0
    for (let j = 0; j < TILES; j++)
      for (let i = 0; i < TILES; i++) {
        if (!stale[j * TILES + i]) continue
        let i1 = i
        while (i1 < TILES && stale[j * TILES + i1]) i1++
        let j1 = j + 1
        const whole = (row: number): boolean => stale.subarray(row * TILES + i, row * TILES + i1).every(Boolean)
        while (j1 < TILES && j1 - j < 2 && whole(j1)) j1++
        for (let b = j; b < j1; b++) stale.fill(0, b * TILES + i, b * TILES + i1)
        const end = this.#list(from, u + i, v + j, u + i1 - 1, v + j1 - 1)
        const box = [i * SIDE, j * SIDE, i1 * SIDE, j1 * SIDE] as const
        parts.push({ box, base: map, line: L.SHADOW_SIZE, from, count: (end - from) / 2 })
        from = end
      }
    return parts
  }

  /** One square beside the map that is not at hand, the nearest to where the eye is bound. */
  #drawAhead(arena: Arena, spot: readonly number[]): Part[] {
    const { u, v } = this.#at
    let best = -1
    let least = Infinity
    for (let n = 0; n < SPAN * SPAN; n++) {
      const i = (n % SPAN) - RIM
      const j = Math.floor(n / SPAN) - RIM
      if (i >= 0 && i < TILES && j >= 0 && j < TILES) continue
      const away = Math.hypot(u + i + 0.5 - spot[0]!, v + j + 0.5 - spot[1]!)
      if (away >= least) continue
      if (this.#find(u + i, v + j)?.key === this.#wanted[n]) continue
      least = away
      best = n
    }
    if (best < 0) {
      this.#ahead = false
      return []
    }
    const i = (best % SPAN) - RIM
    const j = Math.floor(best / SPAN) - RIM
    const { at } = this.#room(arena, u + i, v + j, this.#wanted[best]!)
    const count = this.#list(0, u + i, v + j, u + i, v + j) / 2
    const box = [i * SIDE, j * SIDE, (i + 1) * SIDE, (j + 1) * SIDE] as const
    return [{ box, base: at - (j * SIDE * SIDE + i * SIDE) * 2, line: SIDE, from: 0, count }]
  }
}

/** Whether a square of the map has neighbours all round. */
const inside = (i: number, j: number): boolean => i > 0 && i < TILES - 1 && j > 0 && j < TILES - 1

/** Moves the rows of a picture of `rows` rows of `line` bytes by so many bytes and rows towards its first corner. */
const move = (bytes: Uint8Array, at: number, line: number, rows: number, across: number, down: number): void => {
  const from = Math.max(0, across)
  const to = Math.max(0, -across)
  const length = line - Math.abs(across)
  const many = rows - Math.abs(down)
  for (let n = 0; n < many; n++) {
    const row = down >= 0 ? n : rows - 1 - n
    const source = at + (row + down) * line + from
    bytes.copyWithin(at + row * line + to, source, source + length)
  }
}
