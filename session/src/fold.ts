/**
 * The one derivation of a session's timeline from its lanes and commits (SPEC FOLD). `createTimeline` takes the log as it comes
 * in, in any order; `fold` is the same machine fed at once, so a live page, a late joiner and a replay cannot differ.
 */
import * as v from 'valibot'
import { initialBaton } from './baton.ts'
import type { Commit } from './commit.ts'
import { Intent } from './intent.ts'
import type { LogEntry } from './read.ts'
import { isRefusalCode } from './refusal.ts'
import { clockOf, type Marker, START, type Start, type Timeline, type TimelineEntry, unjudged } from './timeline.ts'

/** Intents about the world; a rewind supersedes these. The others steer the session itself and stay as they were. */
const ABOUT_WORLD: readonly string[] = ['instruct', 'view', 'setting', 'marker']

const queuedEntry = ({ author, clientId, index, value }: LogEntry): TimelineEntry => {
  const parsed = v.safeParse(Intent, value)
  const envelope = value as { id: string; k: string; at: number }
  return unjudged(author, { clientId, index }, envelope, parsed.success ? parsed.output : null, 'queued')
}

const judged = (
  entry: TimelineEntry,
  [seq, tick, clientId, index, verdict, note]: Commit,
  fps: number,
): TimelineEntry => {
  const [state, code] = verdict.split(':')
  return {
    ...entry,
    clientId,
    index,
    state: state as TimelineEntry['state'],
    ahead: null,
    seq,
    tick,
    time: clockOf(tick, fps),
    code: code !== undefined && isRefusalCode(code) ? code : null,
    said: note?.said ?? null,
    near: note?.near ?? [],
    changes: note?.changes ?? [],
  }
}

/** Order of what no host has judged yet: by the authors' clocks, but never against the order of a lane. */
const inQueueOrder = (entries: readonly TimelineEntry[]): TimelineEntry[] => {
  const late = new Map<number, number>()
  const sorted = [...entries].sort((a, b) => a.clientId - b.clientId || a.index - b.index)
  const placed = sorted.map((entry) => {
    const time = Math.max(entry.at, late.get(entry.clientId) ?? 0)
    late.set(entry.clientId, time)
    return { entry, time }
  })
  placed.sort((a, b) => a.time - b.time || a.entry.clientId - b.entry.clientId || a.entry.index - b.entry.index)
  return placed.map(({ entry }, ahead) => ({ ...entry, ahead }))
}

export interface LiveTimeline {
  add(entries: readonly LogEntry[]): void
  commit(commits: readonly Commit[]): void
  /** The timeline now. Judged entries that did not change are the same objects as before. */
  read(): Timeline
}

/** A timeline that grows. Takes entries and commits in any order and any number of times. */
export const createTimeline = (from: Partial<Start> = {}): LiveTimeline => {
  const start: Start = { ...START, ...from }
  const byPlace = new Map<string, TimelineEntry>()
  /** Places no commit has named yet. */
  const open = new Map<string, TimelineEntry>()
  const waitingCommits = new Map<number, Commit>()
  const settled = new Map<string, number>()
  const done: TimelineEntry[] = []
  let seq = start.seq
  let tick = 0
  let paused = false
  let baton = initialBaton(start.owner)

  const rewind = (toSeq: number) => {
    for (let i = done.length - 1; i >= 0 && (done[i].seq ?? 0) > toSeq; i--) {
      if (done[i].state === 'applied' && ABOUT_WORLD.includes(done[i].kind))
        done[i] = { ...done[i], state: 'superseded' }
    }
  }

  const settle = (commit: Commit, queued: TimelineEntry) => {
    // The same intent under another client id, appended again after a lost page: the first commit stands (FOLD4).
    if (settled.has(queued.key)) return
    const entry = judged(queued, commit, start.fps)
    settled.set(entry.key, done.length)
    if (entry.state === 'applied' && entry.intent?.k === 'transport') {
      if (entry.intent.op === 'rewind') rewind(entry.intent.toSeq ?? start.seq)
      else paused = entry.intent.op === 'pause'
    }
    done.push(entry)
  }

  const advance = () => {
    for (let commit = waitingCommits.get(seq + 1); commit !== undefined; commit = waitingCommits.get(seq + 1)) {
      const place = `${commit[2]}:${commit[3]}`
      const entry = byPlace.get(place)
      if (commit[2] > 0 && entry === undefined) return
      waitingCommits.delete(commit[0])
      open.delete(place)
      seq = commit[0]
      tick = Math.max(tick, commit[1])
      if (commit[5]?.baton) baton = commit[5].baton
      if (entry !== undefined) settle(commit, entry)
    }
  }

  const queue = (): TimelineEntry[] => {
    const first = new Map<string, TimelineEntry>()
    for (const entry of open.values()) {
      if (settled.has(entry.key)) continue
      const twin = first.get(entry.key)
      if (twin === undefined || (entry.clientId - twin.clientId || entry.index - twin.index) < 0)
        first.set(entry.key, entry)
    }
    return inQueueOrder([...first.values()])
  }

  return {
    add(entries) {
      for (const entry of entries) {
        const place = `${entry.clientId}:${entry.index}`
        if (byPlace.has(place)) continue
        const queued = queuedEntry(entry)
        byPlace.set(place, queued)
        open.set(place, queued)
      }
      advance()
    },
    commit(commits) {
      for (const commit of commits) if (commit[0] > seq) waitingCommits.set(commit[0], commit)
      advance()
    },
    read() {
      const live = done.filter((entry) => entry.state === 'applied')
      const last = <K extends Intent['k']>(kind: K, key?: string) =>
        live.findLast(
          ({ intent }) => intent?.k === kind && (key === undefined || ('key' in intent && intent.key === key)),
        )?.intent as Extract<Intent, { k: K }> | undefined
      const markers = live.flatMap(({ intent, key, seq, tick, time, author }): Marker[] =>
        intent?.k === 'marker'
          ? [{ key, seq: seq as number, tick: tick as number, time: time as string, text: intent.t, author }]
          : [],
      )
      return {
        entries: [...done, ...queue()],
        seq,
        tick,
        baton,
        paused,
        view: last('view')?.person ?? start.view,
        style: last('setting', 'style')?.value ?? start.style,
        policy: last('setting', 'policy')?.value ?? start.policy,
        markers,
      }
    },
  }
}

/**
 * Folds a log into its timeline. Commits count as far as they are dense from `start.seq + 1` and their entries are there; the order
 * in which either list is given does not matter.
 */
export const fold = (
  entries: readonly LogEntry[],
  commits: readonly Commit[],
  start: Partial<Start> = {},
): Timeline => {
  const timeline = createTimeline(start)
  timeline.add(entries)
  timeline.commit(commits)
  return timeline.read()
}
