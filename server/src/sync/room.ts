/**
 * One session in memory: its document, its members, and the one queue every update goes through. A turn of the queue judges what
 * has come in, stores it in one transaction, applies it, and tells everybody in one frame; what comes in meanwhile is the next turn
 * (group commit). Nothing is seen by anybody before it is stored (SPEC ORDER).
 */
import { type LogRepository, StaleEpoch, type StoredLog } from '@shoal/db'
import {
  type Commit,
  encodeNotice,
  encodeRuns,
  joinRuns,
  judgeUpdate,
  type LogEntry,
  type RefusalCode,
  type Run,
  UPDATE_BYTES,
  UPDATE_BYTES_SYNC,
} from '@shoal/session'
import * as Y from 'yjs'
import { createAwarenessTable } from './awareness.ts'
import { awarenessFrame, updateFrame } from './frames.ts'
import type { SyncLimits } from './limits.ts'
import { createRoomState } from './room-state.ts'
import type { Counters } from './stats.ts'

/** A connection as its room sees it. */
export interface Member {
  readonly author: string
  readonly clientId: number
  /** Null but for hosts. */
  readonly epoch: number | null
  readonly canWrite: boolean
  /** Takes part in awareness. */
  readonly isDirector: boolean
  /** Has had the document's state, so updates that follow it make sense. */
  synced: boolean
  /** Has answered our sync request: from then on its updates follow what we have. */
  answered: boolean
  /** Was ended for what it did or was: nothing it has queued may count. A socket that merely went away still counts. */
  readonly refused: boolean
  send(frame: Uint8Array): void
  close(code: RefusalCode): void
}

export interface RoomEvents {
  onEntries?(session: string, entries: LogEntry[]): void
  onCommits?(session: string, commits: Commit[]): void
}

interface Submission {
  from: Member
  update: Uint8Array
  isAnswer: boolean
}

const entriesOf = (runs: readonly Run[]): LogEntry[] =>
  runs
    .filter((run) => run.owner.epoch === null)
    .flatMap(({ owner, clientId, clock, values }) =>
      values.map((value, i) => ({ author: owner.author, clientId, index: clock + i, value })),
    )

const commitsOf = (runs: readonly Run[]): Commit[] =>
  runs.filter((run) => run.owner.epoch !== null).flatMap((run) => run.values as Commit[])

export interface RoomSetting {
  session: string
  repository: LogRepository
  limits: SyncLimits
  counters: Counters
  events: RoomEvents
  /** The room cannot go on (storage failed): forget it. Its members are closed already. */
  onBroken(error: unknown): void
}

export const createRoom = (stored: StoredLog, setting: RoomSetting) => {
  const { session, repository, limits, counters, events } = setting
  const state = createRoomState(stored)
  const awareness = createAwarenessTable()
  const members = new Set<Member>()
  let queue: Submission[] = []
  let turn: Promise<void> | null = null
  let arrival = stored.arrival
  /** Of the last commit that is stored; the gate's own count runs ahead of it by the turn under way. */
  let storedSeq = state.lastSeq
  let sinceSnapshot = 0
  let whole: Uint8Array | null = null
  let broken = false

  const broadcast = (frame: Uint8Array, except?: Member) => {
    for (const member of members) if (member !== except && member.synced) member.send(frame)
  }

  /** Judges a turn's submissions in order. Refused members are closed, their later submissions dropped. */
  const judge = (submissions: readonly Submission[]): { runs: Run[]; from: Set<Member> } => {
    const runs: Run[] = []
    const from = new Set<Member>()
    for (const { from: member, update, isAnswer } of submissions) {
      if (member.refused) continue
      const maxBytes = isAnswer || member.epoch !== null ? UPDATE_BYTES_SYNC : UPDATE_BYTES
      const isStale = member.epoch !== null && member.epoch < state.epoch
      const judged = isStale
        ? ({ ok: false, code: 'stale-host' } as const)
        : judgeUpdate(update, state.context(member.author, member.epoch, member.canWrite, maxBytes))
      if (isAnswer) member.answered = true
      // Typed between connecting and our sync request: the answer to it, which is still to come, carries this update again (GATE12).
      if (!judged.ok && judged.code === 'clock-gap' && !member.answered) continue
      if (!judged.ok) {
        counters.refuse(judged.code)
        member.close(judged.code)
      } else if (judged.runs.length > 0) {
        state.accept(judged.runs)
        runs.push(...judged.runs)
        from.add(member)
      }
    }
    return { runs: joinRuns(runs), from }
  }

  const tellStored = (runs: readonly Run[]) => {
    for (const { owner, clientId, clock, values } of runs) {
      const notice =
        owner.epoch === null
          ? encodeNotice({ kind: 'stored', clientId, clock: clock + values.length })
          : encodeNotice({ kind: 'commit-stored', seq: (values.at(-1) as Commit)[0] })
      for (const member of members)
        if (member.author === owner.author && member.epoch === owner.epoch) member.send(notice)
    }
  }

  const store = async (runs: readonly Run[]) => {
    const updates = runs.map((run) => ({
      author: run.owner.author,
      clientId: run.clientId,
      clock: run.clock,
      len: run.values.length,
      bytes: encodeRuns([run]),
    }))
    const epoch = runs.find((run) => run.owner.epoch !== null)?.owner.epoch ?? null
    const entries = entriesOf(runs)
    const commits = commitsOf(runs)
    arrival = await repository.append(session, { updates, entries, commits, epoch })
    const all = updates.length === 1 ? updates[0].bytes : encodeRuns(runs)
    Y.applyUpdate(state.doc, all)
    storedSeq = commits.at(-1)?.[0] ?? storedSeq
    whole = null
    return { all, entries, commits, rows: updates.length }
  }

  const snapshot = async () => {
    if (sinceSnapshot === 0 || broken) return
    sinceSnapshot = 0
    await repository.saveSnapshot(session, arrival, Y.encodeStateAsUpdate(state.doc))
  }

  const run = async () => {
    while (queue.length > 0 && !broken) {
      const { runs, from } = judge(queue.splice(0, limits.batch))
      if (runs.length === 0) continue
      const began = performance.now()
      const { all, entries, commits, rows } = await store(runs)
      counters.stored(runs, performance.now() - began)
      tellStored(runs)
      broadcast(updateFrame(all), from.size === 1 ? [...from][0] : undefined)
      if (entries.length > 0) events.onEntries?.(session, entries)
      if (commits.length > 0) events.onCommits?.(session, commits)
      sinceSnapshot += rows
      if (sinceSnapshot >= limits.snapshotEvery) await snapshot()
    }
  }

  /** Storage failed: nobody may go on from a state Postgres does not have. Clients come back and offer what they have again. */
  const breakDown = (error: unknown) => {
    broken = true
    queue = []
    for (const member of members) {
      member.close(error instanceof StaleEpoch && member.epoch !== null ? 'stale-host' : 'overloaded')
    }
    setting.onBroken(error)
  }

  const pump = () => {
    turn ??= run()
      .catch(breakDown)
      .finally(() => {
        turn = null
        if (queue.length > 0 && !broken) pump()
      })
  }

  return {
    session,
    state,
    members,
    get isBroken() {
      return broken
    },

    /** Takes a member in. A host of a newer epoch ends the older ones; what a writer has stored already is told at once. */
    join(member: Member) {
      state.bind(member.clientId, member.author, member.epoch)
      if (member.epoch !== null) {
        state.raiseEpoch(member.epoch)
        for (const other of members) if (other.epoch !== null && other.epoch < state.epoch) other.close('stale-host')
      }
      members.add(member)
      if (member.epoch !== null) member.send(encodeNotice({ kind: 'commit-stored', seq: storedSeq }))
      const clock = Y.getState(state.doc.store, member.clientId)
      if (member.epoch === null && clock > 0) {
        member.send(encodeNotice({ kind: 'stored', clientId: member.clientId, clock }))
      }
      const everybody = member.isDirector ? awareness.everybody() : null
      if (everybody) member.send(awarenessFrame(everybody))
    },

    leave(member: Member) {
      if (!members.delete(member)) return
      const isElsewhere = [...members].some((other) => other.clientId === member.clientId)
      const gone = isElsewhere ? null : awareness.remove(member.clientId)
      if (gone) for (const other of members) if (other.isDirector) other.send(awarenessFrame(gone))
    },

    /** `isAnswer`: the reply to a sync request, which may carry a whole offline spell. */
    submit(from: Member, update: Uint8Array, isAnswer: boolean) {
      queue.push({ from, update, isAnswer })
      pump()
    },

    /** What the document has beyond a state vector. The whole state is encoded once a version: reconnect storms ask for it. */
    stateFor(vector: Uint8Array): Uint8Array {
      if (vector.length > 1) return Y.encodeStateAsUpdate(state.doc, vector)
      return (whole ??= Y.encodeStateAsUpdate(state.doc))
    },

    /** Passes on what a director says of itself. */
    present(from: Member, update: Uint8Array) {
      const news = awareness.take(update, (clientId) => state.ownedBy(clientId, from.author))
      if (news) for (const other of members) if (other !== from && other.isDirector) other.send(awarenessFrame(news))
    },

    /** Resolves when all that has come in is judged, stored and told. */
    async idle() {
      while (turn) await turn
    },

    /** Waits for the queue, keeps a snapshot, frees the document. */
    async end() {
      while (turn) await turn
      if (!broken) await snapshot().catch(() => {})
      state.doc.destroy()
    },
  }
}
export type Room = ReturnType<typeof createRoom>
