/** Two things one person does at the same time: legs or a seat for the one, hands, face or voice for the other. */
import type { ActSpec, ChangeOf } from '../../state/changes.ts'
import type { Telling } from './telling.ts'

/** What leaves hands or voice free, and what needs no more than those. */
const BASE = new Set<ActSpec['kind']>(['walk', 'run', 'sit', 'ride', 'dance', 'stand', 'follow', 'kneel', 'squat'])
const UPPER = new Set<ActSpec['kind']>(['sing', 'wave', 'eat', 'drink', 'laugh', 'cry', 'clap', 'hold', 'play', 'nod'])
/** Hands and mouth: a book and a cup go together, two for the hands do not. */
const PAIRS = new Set(['hold+drink', 'hold+eat', 'hold+sing', 'drink+hold', 'eat+hold', 'play+sing', 'dance+sing'])

const together = (a: ActSpec, b: ActSpec): ActSpec | null => {
  if (a.also || b.also || (a.manner && b.manner)) return null
  const [base, upper] = BASE.has(b.kind) && UPPER.has(a.kind) ? [b, a] : [a, b]
  // What the hands do to somebody is done to him alone.
  if (upper.target !== undefined && base.target !== undefined) return null
  const fits = (BASE.has(base.kind) && UPPER.has(upper.kind)) || PAIRS.has(`${base.kind}+${upper.kind}`)
  if (!fits) return null
  // A book and a cup: reading goes on, and so does the tea.
  return { ...base, ticks: BASE.has(base.kind) ? base.ticks : 0, also: upper.kind }
}

/** "sings while she walks": the two last acts of somebody become one, where a body can do both. */
export const atOnce = (t: Telling, actors: readonly number[]): void => {
  const change = t.changes.findLast((c): c is ChangeOf<'act'> => c.op === 'act' && c.actors.join() === actors.join())
  if (!change || change.acts.length < 2) return
  const [a, b] = change.acts.slice(-2) as [ActSpec, ActSpec]
  const one = together(a, b)
  if (one) change.acts.splice(-2, 2, one)
}
