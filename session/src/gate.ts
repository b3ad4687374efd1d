/**
 * The gate: judges one Yjs update before anything of it is applied, by decoding its structs without a document. What passes is
 * handed on as values (`Run`); the server stores and applies its own encoding of those, never the bytes that came in, so what was
 * judged is what is applied. Each rule has a number in SPEC.md (GATE) and is pure; refusals here are protocol violations, which no
 * honest client can produce, and close the socket. Everything else is the host's verdict.
 */
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { RefusalCode } from './refusal.ts'
import { checkCommits, type CommitContext } from './gate-commit.ts'
import { checkEntry, ENTRY_BYTES } from './gate-entry.ts'

/** Bounds of one update, bytes and counts. `UPDATE_BYTES_SYNC` holds for the first answer after an offline spell and for the host. */
export const UPDATE_BYTES = 64 * 1024
export const UPDATE_BYTES_SYNC = 256 * 1024
export const BLOCKS_MAX = 64
export const STRUCTS_MAX = 512

/** Whose lane a client id writes. `epoch` is null for a participant, the claim's epoch for a host. */
export interface LaneOwner {
  readonly author: string
  readonly epoch: number | null
  /** Name of the one root this client id may write: `laneOf` or `commitLaneOf`. */
  readonly lane: string
}

/** What the gate must know of the session. Everything is a synchronous look-up. */
export interface GateContext extends CommitContext {
  /** Author of the connection the update came by. */
  readonly author: string
  /** Epoch of the host's claim; null for everybody else. */
  readonly epoch: number | null
  readonly canWrite: boolean
  readonly maxBytes: number
  /** Entries of this client the server has: its next free clock. */
  known(clientId: number): number
  ownerOf(clientId: number): LaneOwner | undefined
}

/** New values of one lane, in order, the first at `clock`. */
export interface Run {
  clientId: number
  clock: number
  owner: LaneOwner
  values: unknown[]
}

export type Judgement = { ok: true; runs: Run[] } | { ok: false; code: RefusalCode }

/** The rules that can be told apart, in the order they are tried. The mutation test switches each off in turn. */
export const GATE_RULES = [
  'read-only',
  'too-large',
  'malformed',
  'delete-forbidden',
  'struct-kind',
  'not-at-end',
  'foreign-parent',
  'foreign-lane',
  'map-key',
  'content-kind',
  'foreign-client',
  'clock-gap',
  'entry',
  'stale-host',
  'commit-order',
] as const
export type GateRule = (typeof GATE_RULES)[number]

/** What a client without news answers to a sync request; the only update a reader may send. */
const isEmpty = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0

const refuse = (code: RefusalCode): Judgement => ({ ok: false, code })

/** A gate with the given rules; the product uses `judgeUpdate`, which has them all. */
export const createGate = (rules: readonly GateRule[] = GATE_RULES) => {
  const on = Object.fromEntries(GATE_RULES.map((rule) => [rule, rules.includes(rule)])) as Record<GateRule, boolean>

  /** Rules that hold for every struct, known or new: a known struct with a tampered parent still creates a root (GATE4-9). */
  const checkShape = (item: Y.Item, lane: string | undefined): GateRule | null => {
    const { client, clock } = item.id
    if (on['not-at-end'] && item.rightOrigin !== null) return 'not-at-end'
    const origin = item.origin
    if (origin !== null) {
      if (on['foreign-parent'] && (origin.client !== client || origin.clock !== clock - 1)) return 'foreign-parent'
    } else if (on['foreign-lane'] && (clock !== 0 || (item.parent as unknown) !== lane)) return 'foreign-lane'
    if (on['map-key'] && item.parentSub !== null) return 'map-key'
    if (on['content-kind'] && !(item.content instanceof Y.ContentAny)) return 'content-kind'
    return null
  }

  const checkStructs = (structs: readonly (Y.Item | Y.GC | Y.Skip)[], blocks: number, ctx: GateContext): Judgement => {
    const runs: Run[] = []
    const seen = new Set<number>()
    let run: Run | null = null
    let end = 0
    for (const struct of structs) {
      const { client, clock } = struct.id
      seen.add(client)
      if (!(struct instanceof Y.Item)) {
        if (on['struct-kind']) return refuse('struct-kind')
        continue
      }
      const owner = ctx.ownerOf(client)
      if (owner === undefined) return refuse('foreign-client')
      const shape = checkShape(struct, owner.lane)
      if (shape !== null) return refuse(shape)
      if (run === null || run.clientId !== client) {
        run = null
        end = ctx.known(client)
      }
      if (clock + struct.length <= end) continue
      if (on['foreign-client'] && owner.author !== ctx.author) return refuse('foreign-client')
      if (on['clock-gap'] && clock > end) return refuse('clock-gap')
      if (on['stale-host'] && owner.epoch !== ctx.epoch) return refuse('stale-host')
      const values = (struct.content as Y.ContentAny).arr ?? []
      if (run === null) {
        run = { clientId: client, clock: Math.max(end, clock), owner, values: [] }
        runs.push(run)
      }
      for (let i = Math.max(0, end - clock); i < values.length; i++) run.values.push(values[i])
      end = clock + struct.length
    }
    // Two blocks of one client: Yjs keeps the last alone, so what was judged would not be what is applied.
    if (on.malformed && seen.size !== blocks) return refuse('malformed')
    return { ok: true, runs }
  }

  const checkValues = (runs: readonly Run[], update: Uint8Array, ctx: GateContext): Judgement | null => {
    let commitRuns = 0
    for (const { owner, values } of runs) {
      if (owner.epoch !== null) {
        if (on['commit-order'] && ++commitRuns > 1) return refuse('commit-order')
        const code = checkCommits(values, ctx)
        if (code !== null && on[code]) return refuse(code)
      } else if (on.entry) {
        const small = update.length <= ENTRY_BYTES
        for (const value of values) if (!checkEntry(value, small)) return refuse('entry')
      }
    }
    return null
  }

  /** Judges one update against the session as it is. Pure; never throws. */
  return (update: Uint8Array, ctx: GateContext): Judgement => {
    if (isEmpty(update)) return { ok: true, runs: [] }
    if (on['read-only'] && !ctx.canWrite) return refuse('read-only')
    if (on['too-large'] && update.length > ctx.maxBytes) return refuse('too-large')
    try {
      const blocks = decoding.readVarUint(decoding.createDecoder(update))
      if (on['too-large'] && blocks > BLOCKS_MAX) return refuse('too-large')
      const { structs, ds } = Y.decodeUpdate(update)
      if (on['too-large'] && structs.length > STRUCTS_MAX) return refuse('too-large')
      if (on['delete-forbidden'] && ds.clients.size > 0) return refuse('delete-forbidden')
      const judged = checkStructs(structs as (Y.Item | Y.GC | Y.Skip)[], blocks, ctx)
      return judged.ok ? (checkValues(judged.runs, update, ctx) ?? judged) : judged
    } catch {
      // Truncated or nonsense bytes, and nesting so deep that the stack ran out.
      return refuse('malformed')
    }
  }
}

/** The gate with every rule. Refusals carry the code the socket is closed with. */
export const judgeUpdate = createGate()
