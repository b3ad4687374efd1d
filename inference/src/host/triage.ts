/**
 * Triage: what becomes of an entry before, or without, asking the world model. Pure. Everything a well-formed or ill-formed entry can
 * meet here ends in a verdict its author sees; nothing is dropped.
 */
import {
  batonStep,
  isPolicyName,
  STYLES,
  type Baton,
  type CommitNote,
  type Intent,
  type RefusalCode,
  type Verdict,
} from '@shoal/session'
import type { Change } from '../model/port.ts'
import { intentOf, keyOf, type Entry } from './intake.ts'

/** An intent older than this when the host first sees it has missed its moment, ms. */
export const TTL = 60_000

/** What the session is besides its world. */
export interface Control {
  paused: boolean
  baton: Baton
  policy: string
}

export interface Circumstances {
  /** ms since 1970. */
  now: number
  owner: string
  control: Control
  /** `author/intent id` of everything that has a verdict. */
  settled: ReadonlySet<string>
  withdrawn: ReadonlySet<string>
  /** May this author do one more thing now? Asked once, and only if it counts. */
  allow(author: string): boolean
  maySteer(author: string): boolean
  controls: readonly string[]
}

export type Ruling =
  | { kind: 'judge'; text: string }
  | { kind: 'verdict'; verdict: Verdict; note?: CommitNote; control?: Control; checkpoint?: boolean }

const verdict = (v: Verdict, note?: CommitNote): Ruling => ({ kind: 'verdict', verdict: v, ...(note ? { note } : {}) })
const refused = (code: RefusalCode, en?: string, zh?: string): Ruling =>
  verdict(`refused:${code}`, en && zh ? { said: { en, zh } } : undefined)
const applied = (changes: Change[], note: CommitNote = {}): Ruling => verdict('applied', { ...note, changes })

const KINDS: readonly string[] = [
  'instruct',
  'baton',
  'view',
  'withdraw',
  'transport',
  'round.open',
  'setting',
  'marker',
] satisfies Intent['k'][]

const transport = (op: 'pause' | 'resume' | 'rewind', control: Control): Ruling => {
  if (op === 'rewind')
    return refused(
      'not-possible',
      'This host cannot rewind a running session yet.',
      '此主机暂不支持回退正在进行的会话。',
    )
  return { kind: 'verdict', verdict: 'applied', control: { ...control, paused: op === 'pause' } }
}

const act = (entry: Entry, intent: Exclude<Intent, { k: 'instruct' }>, c: Circumstances): Ruling => {
  switch (intent.k) {
    case 'withdraw':
      return c.withdrawn.has(keyOf(entry.author, intent.intent)) ? verdict('applied') : refused('too-late')
    case 'baton': {
      const { baton, verdict: v } = batonStep(
        c.control.baton,
        { author: entry.author, op: intent.op, to: intent.to },
        // Who writes into the log is a director: the gate saw to that. LiveKit may name them seconds later.
        { owner: c.owner, maySteer: (a) => a === entry.author || c.control.baton.waiting.includes(a) || c.maySteer(a) },
      )
      return { kind: 'verdict', verdict: v, note: { baton }, control: { ...c.control, baton } }
    }
    case 'view':
      if (!c.controls.includes('view')) return refused('not-possible')
      return applied([{ op: 'person', person: intent.person }])
    case 'transport':
      return transport(intent.op, c.control)
    case 'setting':
      if (intent.key === 'style') {
        if (!(STYLES as readonly string[]).includes(intent.value)) return refused('bad-request')
        return applied([{ op: 'style', style: intent.value }])
      }
      if (entry.author !== c.owner) return refused('not-allowed')
      if (!isPolicyName(intent.value)) return refused('bad-request')
      return { kind: 'verdict', verdict: 'applied', control: { ...c.control, policy: intent.value } }
    case 'marker':
      return { kind: 'verdict', verdict: 'applied', checkpoint: true }
    case 'round.open':
      return refused('unknown-kind')
  }
}

/** Rules on one entry. `judge`: the world model has to say whether it is understood. */
export const triage = (entry: Entry, c: Circumstances): Ruling => {
  const intent = intentOf(entry)
  if (!intent) {
    const kind = (entry.value as { k?: unknown } | null)?.k
    return refused(typeof kind === 'string' && KINDS.includes(kind) ? 'bad-request' : 'unknown-kind')
  }
  const key = keyOf(entry.author, intent.id)
  if (c.settled.has(key)) return verdict('superseded')
  if (c.withdrawn.has(key)) return verdict('withdrawn')
  if (intent.k !== 'withdraw') {
    if (c.now - intent.at > TTL) return verdict('expired')
    if (!c.allow(entry.author)) return refused('too-fast')
  }
  return intent.k === 'instruct' ? { kind: 'judge', text: intent.t } : act(entry, intent, c)
}
