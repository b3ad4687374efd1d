/** Random worlds, changes and hands for the property tests: seeded, so a failure can be had again. */
import type { HeldControl } from '@shoal/session'
import type { DioramaChange } from './changes.ts'
import { ACT_KINDS } from './schema/base.ts'
import { MOODS, MUSIC, SHOTS } from './changes.ts'
import { draw } from './rng.ts'
import { PLACE_KINDS, type DioramaState } from './state.ts'
import { interpret } from '../language/interpret.ts'
import { CHINESE } from '../language/golden/chinese.ts'
import { ENGLISH } from '../language/golden/english.ts'

export class Dice {
  private at: number
  constructor(seed: number) {
    this.at = seed
  }
  next(): number {
    const [at, value] = draw(this.at)
    this.at = at
    return value
  }
  of<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]
  }
}

const SENTENCES = [...ENGLISH, ...CHINESE].map(([text]) => text)

/** Changes as instructions make them, and as only a hostile log would. */
export const someChanges = (dice: Dice, state: DioramaState): readonly { op: string }[] => {
  if (dice.next() < 0.6) {
    const judged = interpret(dice.of(SENTENCES), state)
    return judged.understood ? judged.changes : []
  }
  const ref = (): number => Math.floor(dice.next() * (state.nextId + 3)) - 2
  const made: DioramaChange[] = [
    {
      op: 'act',
      actors: [ref(), ref()],
      acts: Array.from({ length: 1 + Math.floor(dice.next() * 4) }, () => ({
        kind: dice.of(ACT_KINDS),
        ticks: Math.floor(dice.next() * 90),
        pace: 0.2 + dice.next() * 2.8,
        ...(dice.next() < 0.6 ? { target: ref() } : {}),
        ...(dice.next() < 0.3 ? { side: (dice.next() - 0.5) * 12 } : {}),
        ...(dice.next() < 0.2 ? { at: [dice.next() * 40 - 20, dice.next() * 40 - 20] as [number, number] } : {}),
      })),
      when: dice.of(['now', 'then'] as const),
    },
    { op: 'camera', shot: dice.of(SHOTS), pace: dice.next() * 4 - 2, cut: dice.next() < 0.3 },
    { op: 'camera', zoom: 0.2 + dice.next() * 3, handheld: dice.next(), whip: dice.next() < 0.3 },
    { op: 'person', person: dice.of(['first', 'third', 'toggle'] as const) },
    { op: 'mood', actors: [ref()], mood: dice.of(MOODS) },
    { op: 'music', mood: dice.of(MUSIC) },
    { op: 'follows', actors: [ref()], leader: ref() },
    {
      op: 'sky',
      hour: dice.next() * 24,
      ticks: 1 + Math.floor(dice.next() * 300),
      weather: { rain: dice.next(), storm: dice.next() },
    },
    { op: 'remove', actors: [ref()] },
    { op: 'drive', actor: ref() },
    { op: 'place', kind: dice.of(PLACE_KINDS) },
    { op: 'look', actor: ref(), size: 0.1 + dice.next() * 9 },
  ]
  const one = dice.of(made)
  // Scenes change now and then, not with every word.
  return one.op === 'place' && dice.next() < 0.7 ? [] : [one, ...(dice.next() < 0.05 ? [{ op: 'nonsense' }] : [])]
}

export const someHands = (dice: Dice, before: HeldControl): HeldControl => {
  if (dice.next() < 0.95) return before
  if (dice.next() < 0.4) return { moveX: 0, moveZ: 0, lookX: 0, lookY: 0, verbs: 0 }
  return {
    moveX: dice.of([-1, 0, 0, 1, 0.5]),
    moveZ: dice.of([-1, 0, 1, 1, 0.25]),
    lookX: dice.of([0, 0, 3.5, -3.5, 7.9]),
    lookY: dice.of([0, 0, 2, -2]),
    verbs: Math.floor(dice.next() * 16),
  }
}

/** Paths of all numbers of a state that are not finite. */
export const notFinite = (value: unknown, path = ''): string[] => {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => notFinite(part, `${path}.${key}`))
}
