/** The scene the golden sentences are heard in, and a short writing of what an instruction was understood as. */
import { applyChanges } from '../../state/apply.ts'
import type { DioramaChange } from '../../state/changes.ts'
import { createState } from '../../state/create.ts'
import type { DioramaState } from '../../state/state.ts'
import { interpret } from '../interpret.ts'

export const premise = (prompt: string, more: { character?: string; scene?: string; seed?: number } = {}) => ({
  prompt,
  character: more.character ?? '',
  scene: more.scene ?? '',
  style: '' as const,
  person: 'third' as const,
  seed: more.seed ?? 7,
})

/** A girl in a blue dress with a red umbrella (1), her kitten (2), a bench (3), a red car (4), on a country road. */
export const goldenScene = (): DioramaState => {
  const { state } = createState(
    premise('A girl in a blue dress holding a red umbrella walks on a country road after the rain'),
  )
  for (const text of ["A kitten runs to the girl's side", 'Add a bench and a red car on the left']) {
    const judged = interpret(text, state)
    if (judged.understood) applyChanges(state, judged.changes)
  }
  return state
}

const num = (x: number): string => (Number.isInteger(x) ? String(x) : x.toFixed(1))

/** "act girl: squat, stroke>kitten": changes with nouns for references, without looks. */
export const written = (state: DioramaState, changes: readonly DioramaChange[]): string => {
  const names = new Map(state.actors.map((a) => [a.id, a.noun]))
  for (const c of changes) if (c.op === 'spawn') for (let i = 0; i < c.count; i++) names.set(c.ref - i, `new ${c.noun}`)
  const n = (ref: number): string => names.get(ref) ?? `?${ref}`
  const all = (refs: readonly number[]): string => [...new Set(refs.map(n))].join('+')
  const one = (c: DioramaChange): string => {
    switch (c.op) {
      case 'spawn':
        return `spawn ${c.count} ${c.noun}${c.rung === 'stone' ? '!' : ''} ${c.where.of !== undefined ? `by ${n(c.where.of)}${c.where.side === undefined ? '' : `@${num(c.where.side)}`}` : c.where.frame}`
      case 'act':
        return `act ${all(c.actors)}: ${c.acts.map((a) => a.kind + (a.also ? `+${a.also}` : '') + (a.target === undefined ? '' : `>${n(a.target)}`) + (a.side === undefined ? '' : `@${num(a.side)}`) + (a.pace === 1 ? '' : `*${num(a.pace)}`)).join(', ')}`
      case 'remove':
        return `remove ${all(c.actors)}`
      case 'look':
        return `look ${n(c.actor)}${c.wear ? ` wear ${c.wear.map((g) => `${g.kind}#${g.colour.toString(16)}`).join('+')}` : ''}${c.doff ? ` doff ${c.doff.join('+')}` : ''}${c.hair ? ` hair ${JSON.stringify(c.hair)}` : ''}${c.colour === undefined ? '' : ` #${c.colour.toString(16)}`}${c.size === undefined ? '' : ` x${c.size}`}`
      case 'hold':
        return `hold ${n(c.actor)}${c.take ? ` take ${c.take.kind}#${c.take.colour.toString(16)}` : ''}${c.drop ? ` drop ${c.drop}` : ''}`
      case 'mood':
        return `mood ${all(c.actors)} ${c.mood}`
      case 'follows':
        return `follows ${all(c.actors)} ${c.leader === null ? '-' : n(c.leader)}`
      case 'carry':
        return `carry ${n(c.actor)} ${n(c.thing)}`
      case 'drive':
        return `drive ${n(c.actor)}`
      case 'camera':
        return `camera ${[c.shot, c.subjects && all(c.subjects), c.pace && `pace ${num(c.pace)}`, c.zoom && `zoom ${c.zoom}`, c.handheld !== undefined && `handheld ${c.handheld}`, c.whip && 'whip', c.cut && 'cut', c.side !== undefined && `side ${num(c.side)}`, c.after && `after ${num(c.after / 24)} s`].filter(Boolean).join(' ')}`
      default: {
        const { op, ...rest } = c
        return `${op} ${JSON.stringify(rest).replace(/["{}]/g, '')}`
      }
    }
  }
  return changes.map(one).join('; ')
}

/** What a sentence is understood as in a state; a refusal is written as its code. */
export const heard = (state: DioramaState, text: string): string => {
  const judged = interpret(text, state)
  return judged.understood ? written(state, judged.changes as DioramaChange[]) : judged.code
}
