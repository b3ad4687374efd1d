/**
 * The still shadow map as squares of a lattice that is fixed to the world. A square is drawn again only when what casts into it changed; squares that
 * left the map are kept, and those round it are drawn ahead one by one, so that walking and turning seldom wait for any. A square
 * holds the same depths whenever and wherever it was drawn.
 */
import { Course } from '../course.ts'
import { Casts, SIDE, stirMesh } from './casts.ts'
import { Demand, type Lattice, RIM, SPAN, TILES } from './demand.ts'
import type { Item } from './gather.ts'
import * as Rec from './kernel/records.ts'
import type { Arena } from './memory.ts'
import type { Carry } from './team.ts'

/** Frames between two squares drawn ahead for who stands, and for who goes where they will not be needed next. */
const IDLE = 2
const RARE = 24
/** Frames by which one wants to be done before the map moves. */
const SPARE = 4
/** Squares kept besides those of the map. */
const KEPT = 96
const SQUARE = SIDE * SIDE * 2
const LINE = Rec.SHADOW_SIZE * 2
const CELLS = Rec.SHADOW_SIZE >> 3

/** A part to draw: columns and rows [x0, x1) x [y0, y1) of the map in texels, where its rows lie, and its casters in `StillMap.casters`. */
export interface Part {
  box: readonly [x0: number, y0: number, x1: number, y1: number]
  base: number
  line: number
  from: number
  count: number
}

/** A square that is to be drawn ahead. */
interface Lacking {
  best: number
  urgent: number
}

interface Kept {
  at: number
  u: number
  v: number
  key: number
  used: number
}

export class StillMap {
  readonly #carry: Carry
  readonly #casts = new Casts()
  readonly #kept: Kept[] = []
  #frame = 0
  #at = { name: '', u: 0, v: 0, signature: 0, still: -1 }
  /** What lies in each square of the map. */
  #keys = new Float64Array(TILES * TILES).fill(-1)
  /** What casts now, and what will. */
  readonly #now = new Demand(this.#casts)
  readonly #then = new Demand(this.#casts)
  /** Whether squares may still be drawn ahead for either. */
  #ahead = false
  #soon = false
  /** Where the eye asks for the map, and frames since a square was drawn ahead. */
  readonly #course = new Course()
  #waited = 0
  /** What casts into the parts of this frame: things, and the number of each and of its instance. */
  things: readonly Item[] = []
  readonly casters: number[] = []
  /** Squares whose shelter has changed. */
  readonly changed = new Uint8Array(TILES * TILES)

  constructor(carry: Carry) {
    this.#carry = carry
  }

  /**
   * Brings the map to a place on the lattice; returns the parts that have to be drawn. `soon`: what will cast before long, or null; `spot`: the
   * middle the eye asks for, in squares.
   */
  update(
    arena: Arena,
    map: number,
    shelter: number,
    still: readonly Item[],
    soon: readonly Item[] | null,
    to: Lattice,
    spot: readonly number[],
  ): Part[] {
    this.#frame++
    this.changed.fill(0)
    this.#course.to(spot[0]!, spot[1]!)
    let signature = 0
    for (const { mesh } of still) signature = stirMesh(signature, mesh)
    const held = this.#at
    const same = held.name === to.name && held.u === to.u && held.v === to.v
    if (!same || held.signature !== signature || held.still !== still.length) {
      this.#now.sum(still, to)
      if (held.name !== to.name) this.#forget()
      else if (!same) this.#scroll(arena, map, shelter, to.u - held.u, to.v - held.v, held)
      this.#at = { name: to.name, u: to.u, v: to.v, signature, still: still.length }
      this.#ahead = true
      this.#soon = false
      this.#then.things = []
      const parts = this.#stale(map)
      if (parts.length > 0) return parts
    }
    if (soon && soon !== this.#then.things) {
      this.#then.sum(soon, to)
      this.#soon = true
    }
    this.#waited++
    if (this.#soon) {
      const best = this.#lacking(spot, this.#then, true)
      if (best) return this.#drawAhead(arena, best, this.#then)
      this.#soon = false
    }
    if (!this.#ahead) return []
    const best = this.#lacking(spot, this.#now, false)
    this.#ahead = best !== null
    return best && this.#waited >= this.#every(best.urgent) ? this.#drawAhead(arena, best, this.#now) : []
  }

  /** Frames to be left between two squares drawn ahead, where so many are needed when the map moves next. */
  #every(urgent: number): number {
    const { frames, next } = this.#course
    if (!next) return IDLE
    return urgent > 0 ? Math.min(RARE, Math.floor((frames - SPARE) / urgent)) : RARE
  }

  #forget(): void {
    this.#keys.fill(-1)
    for (const kept of this.#kept) kept.key = -1
    this.changed.fill(1)
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

  /** Moves what stays on the map by so many squares, and keeps what leaves it. */
  #scroll(arena: Arena, map: number, shelter: number, du: number, dv: number, from: { u: number; v: number }): void {
    const old = this.#keys.slice()
    const stays = (i: number, j: number): boolean => i >= 0 && i < TILES && j >= 0 && j < TILES
    for (let j = 0; j < TILES; j++)
      for (let i = 0; i < TILES; i++)
        if (!stays(i - du, j - dv) && old[j * TILES + i]! >= 0) {
          const { at } = this.#room(arena, from.u + i, from.v + j, old[j * TILES + i]!)
          const source = map + j * SIDE * LINE + i * SIDE * 2
          this.#carry(at, SIDE * 2, source, LINE, SIDE * 2, SIDE)
        }
    if (Math.abs(du) < TILES && Math.abs(dv) < TILES) {
      move(this.#carry, map, LINE, Rec.SHADOW_SIZE, du * SIDE * 2, dv * SIDE)
      move(this.#carry, shelter, CELLS * 4, CELLS, (du * SIDE) / 2, (dv * SIDE) / 8)
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
      }
  }

  /** Brings a square back that is kept as it is wanted; false where it is not. */
  #bring(map: number, i: number, j: number, wanted: number): boolean {
    const kept = this.#find(this.#at.u + i, this.#at.v + j)
    if (kept?.key !== wanted) return false
    kept.used = this.#frame
    const target = map + j * SIDE * LINE + i * SIDE * 2
    this.#carry(target, LINE, kept.at, SIDE * 2, SIDE * 2, SIDE)
    return true
  }

  /** Squares of the map whose casters changed and that are not at hand, joined to boxes of at most two rows. */
  #stale(map: number): Part[] {
    const stale = new Uint8Array(TILES * TILES)
    for (let j = 0; j < TILES; j++)
      for (let i = 0; i < TILES; i++) {
        const n = j * TILES + i
        const wanted = this.#now.keys[(j + RIM) * SPAN + i + RIM]!
        if (this.#keys[n] === wanted) continue
        this.#keys[n] = wanted
        if (!this.#bring(map, i, j, wanted)) stale[n] = 1
        for (let b = Math.max(0, j - 1); b <= Math.min(TILES - 1, j + 1); b++)
          this.changed.fill(1, b * TILES + Math.max(0, i - 1), b * TILES + Math.min(TILES, i + 2))
      }
    const parts: Part[] = []
    const { u, v } = this.#at
    this.things = this.#now.things
    this.casters.length = 0
    for (let j = 0; j < TILES; j++)
      for (let i = 0; i < TILES; i++) {
        if (!stale[j * TILES + i]) continue
        let i1 = i
        while (i1 < TILES && stale[j * TILES + i1]) i1++
        let j1 = j + 1
        const whole = (row: number): boolean => stale.subarray(row * TILES + i, row * TILES + i1).every(Boolean)
        while (j1 < TILES && j1 - j < 2 && whole(j1)) j1++
        for (let b = j; b < j1; b++) stale.fill(0, b * TILES + i, b * TILES + i1)
        const from = this.casters.length
        this.#now.list(this.casters, u + i, v + j, u + i1 - 1, v + j1 - 1)
        const box = [i * SIDE, j * SIDE, i1 * SIDE, j1 * SIDE] as const
        parts.push({ box, base: map, line: Rec.SHADOW_SIZE, from, count: (this.casters.length - from) / 2 })
      }
    return parts
  }

  /**
   * Of the squares that are not at hand, on the map (`within`) or beside it, the one that will be needed first, by its number in the demand; and
   * how many beside the map lie on the side it moves to next. Null where all are.
   */
  #lacking(spot: readonly number[], demand: Demand, within: boolean): Lacking | null {
    const { u, v } = this.#at
    const [du, dv] = this.#course.side
    let [best, least, urgent] = [-1, Infinity, 0]
    for (let n = 0; n < SPAN * SPAN; n++) {
      const i = (n % SPAN) - RIM
      const j = Math.floor(n / SPAN) - RIM
      const lies = i >= 0 && i < TILES && j >= 0 && j < TILES
      if (lies !== within || (lies && this.#keys[j * TILES + i] === demand.keys[n])) continue
      if (this.#find(u + i, v + j)?.key === demand.keys[n]) continue
      const next = lies || (du !== 0 && i === edge(du)) || (dv !== 0 && j === edge(dv))
      if (next) urgent++
      const away = (next ? 0 : 100) + Math.hypot(u + i + 0.5 - spot[0]!, v + j + 0.5 - spot[1]!)
      if (away >= least) continue
      least = away
      best = n
    }
    return best < 0 ? null : { best, urgent }
  }

  /** Draws one square to where it is kept. */
  #drawAhead(arena: Arena, { best }: Lacking, demand: Demand): Part[] {
    const { u, v } = this.#at
    this.#waited = 0
    const i = (best % SPAN) - RIM
    const j = Math.floor(best / SPAN) - RIM
    const { at } = this.#room(arena, u + i, v + j, demand.keys[best]!)
    this.things = demand.things
    this.casters.length = 0
    demand.list(this.casters, u + i, v + j, u + i, v + j)
    const box = [i * SIDE, j * SIDE, (i + 1) * SIDE, (j + 1) * SIDE] as const
    return [{ box, base: at - (j * SIDE * SIDE + i * SIDE) * 2, line: SIDE, from: 0, count: this.casters.length / 2 }]
  }
}

/** Column or row beside the map on the side it moves to. */
const edge = (side: number): number => (side > 0 ? TILES : -RIM)

/** Whether a square of the map has neighbours all round. */
const inside = (i: number, j: number): boolean => i > 0 && i < TILES - 1 && j > 0 && j < TILES - 1

/** Moves the rows of a picture of `rows` rows of `line` bytes by so many bytes and rows towards its first corner. */
const move = (carry: Carry, at: number, line: number, rows: number, across: number, down: number): void => {
  const row = down >= 0 ? 0 : rows - 1
  const way = down >= 0 ? line : -line
  const first = at + row * line
  const source = first + down * line + Math.max(0, across)
  carry(first + Math.max(0, -across), way, source, way, line - Math.abs(across), rows - Math.abs(down))
}
