/**
 * Judging: takes entries in as they arrive and gives each exactly one commit, in an order that is then final. It does not wait for the
 * tick: the verdict is written while the model works, so that the stored commit is back before the next step begins.
 */
import type { Commit, CommitNote, LogEntry, Said, Verdict } from '@shoal/session'
import type { Judgement, WorldRun } from '../model/port.ts'
import type { Committer } from './commits.ts'
import { draw, EMPTY, intentOf, keyOf, offer } from './intake.ts'
import type { Loop } from './loop.ts'
import { INTENT_LIMIT, take, type Bucket } from './rate.ts'
import { triage, type Control, type Ruling } from './triage.ts'

export interface JudgingDeps {
  run: Pick<WorldRun, 'judge'>
  committer: Committer
  loop: Pick<Loop, 'next' | 'add' | 'stats'>
  owner: string
  controls: readonly string[]
  control: Control
  settled: Set<string>
  maySteer(author: string): boolean
  onMarker(): void
  /** The model threw or hung on an instruction: for the log line, without its text. */
  onFault(message: string): void
  wallNow?: () => number
}

export interface Judging {
  offer(entries: readonly LogEntry[]): void
  /** A tick began: who waited for it may be judged again. */
  began(tick: number): void
  control(): Control
  setControl(control: Control): void
  /** Entries without a verdict. */
  waiting(): number
  stop(): void
}

/** An answer that takes longer will not come, ms. */
const PATIENCE = 8000
/** Largest changes of one commit as JSON, characters: the gate takes 24 KiB a commit. */
const CHANGES_MAX = 16_000

const short = ({ en, zh }: Said): Said => ({ en: en.slice(0, 600), zh: zh.slice(0, 600) })

/** A model's judgement as verdict and note. Too large to be logged is not possible to apply either. */
export const rule = (judgement: Judgement): { verdict: Verdict; note: CommitNote } => {
  if (!judgement.understood) {
    const note = { said: short(judgement.said), near: judgement.near.slice(0, 4).map(short) }
    return { verdict: `refused:${judgement.code}`, note }
  }
  if (judgement.changes.length > 64 || JSON.stringify(judgement.changes).length > CHANGES_MAX)
    return { verdict: 'refused:not-possible', note: { said: short(judgement.said) } }
  return { verdict: 'applied', note: { said: short(judgement.said), changes: judgement.changes } }
}

export const createJudging = (deps: JudgingDeps): Judging => {
  const { committer, loop } = deps
  const wallNow = deps.wallNow ?? Date.now
  const buckets = new Map<string, Bucket>()
  /** Tick at whose beginning an author's last instruction takes effect. */
  const busy = new Map<string, number>()
  let control = deps.control
  let intake = EMPTY
  let working = false
  let stopped = false

  const allow = (author: string): boolean => {
    const [ok, bucket] = take(buckets.get(author), wallNow(), INTENT_LIMIT)
    buckets.set(author, bucket)
    return ok
  }

  const ask = async (text: string, author: string): Promise<Ruling> => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no judgement in time')), PATIENCE)
    })
    try {
      return { kind: 'verdict', ...rule(await Promise.race([deps.run.judge({ text, author }), late])) }
    } catch (error) {
      if (!stopped) deps.onFault(error instanceof Error ? error.message : String(error))
      return { kind: 'verdict', verdict: 'refused:internal' }
    } finally {
      clearTimeout(timer)
    }
  }

  const settle = (entry: LogEntry, ruling: Extract<Ruling, { kind: 'verdict' }>): Commit => {
    const { verdict, note } = ruling
    const commit = committer.write(loop.next(), entry.clientId, entry.index, verdict, note)
    const [seq, tick] = commit
    const isApplied = verdict === 'applied'
    const changes = isApplied ? (note?.changes as never) : undefined
    const paused = ruling.control?.paused
    loop.add({ seq, tick, changes, ...(paused === undefined ? {} : { paused }) })
    const intent = intentOf(entry)
    if (intent) deps.settled.add(keyOf(entry.author, intent.id))
    if (changes) busy.set(entry.author, tick)
    if (isApplied && ruling.control) control = ruling.control
    if (isApplied && ruling.checkpoint) deps.onMarker()
    return commit
  }

  const work = async (): Promise<void> => {
    if (working) return
    working = true
    for (;;) {
      // While the world stands still nothing takes effect, and whoever paused it must be heard.
      const held = loop.stats().paused || control.paused ? new Set<string>() : new Set(busy.keys())
      const [entry, rest] = draw(intake, held)
      if (!entry || stopped) break
      intake = rest
      const ruling = triage(entry, {
        now: wallNow(),
        owner: deps.owner,
        control,
        settled: deps.settled,
        withdrawn: intake.withdrawn,
        allow,
        maySteer: deps.maySteer,
        controls: deps.controls,
      })
      const final = ruling.kind === 'judge' ? await ask(ruling.text, entry.author) : ruling
      if (stopped || final.kind === 'judge') break
      settle(entry, final)
    }
    working = false
  }

  return {
    offer: (entries) => {
      intake = offer(intake, entries)
      void work()
    },
    began: (tick) => {
      for (const [author, until] of busy) if (until <= tick) busy.delete(author)
      if (intake.waiting.length > 0) void work()
    },
    control: () => control,
    setControl: (next) => {
      control = next
    },
    waiting: () => intake.waiting.length,
    stop: () => {
      stopped = true
    },
  }
}
