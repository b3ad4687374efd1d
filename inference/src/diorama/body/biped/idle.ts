/** How somebody stands who has nothing to do: each in a way of their own, changed now and then. Closed forms of tick and id. */
import type { Actor } from '../../state/state.ts'
import type { BipedLook } from '../../state/look.ts'
import { hash01 } from '../../state/rng.ts'
import { smooth } from '../shape/vec.ts'

export const STANCES = ['loose', 'clasped', 'hip', 'behind', 'shy', 'chin'] as const
export type StanceName = (typeof STANCES)[number]

/** Ticks a stance lasts, and ticks from one to the next. */
const LASTS = 300
const CHANGE = 22

const choice = (look: BipedLook, actor: Actor, turn: number): StanceName => {
  if (actor.mood === 'proud' || actor.mood === 'angry') return look.age < 6 ? 'loose' : 'hip'
  if (actor.mood === 'sad' || actor.mood === 'afraid') return 'clasped'
  const grown = look.age > 13
  const ways: StanceName[] =
    look.age < 4
      ? ['loose']
      : look.sex === 'female'
        ? grown
          ? ['loose', 'clasped', 'hip', 'shy', 'loose', 'clasped', 'behind', 'chin']
          : ['loose', 'clasped', 'behind', 'loose']
        : grown
          ? ['loose', 'behind', 'hip', 'loose', 'clasped', 'loose', 'behind', 'chin']
          : ['loose', 'behind', 'hip', 'loose']
  return ways[Math.floor(hash01(actor.id, turn, 61) * ways.length)]
}

/** Stances of this tick and their weights (they sum to 1); `lead`: the hand that acts where only one does; `side` -1..1: the leg the weight is on. */
export const idleOf = (
  look: BipedLook,
  actor: Actor,
  tick: number,
): { ways: [StanceName, number][]; lead: 'left' | 'right'; side: number } => {
  const at = tick + Math.floor(hash01(actor.id, 7) * LASTS)
  const turn = Math.floor(at / LASTS)
  const into = smooth(at - turn * LASTS, 0, CHANGE)
  const leg = (k: number): number => (hash01(actor.id, k, 67) < 0.5 ? -1 : 1) * (0.55 + 0.45 * hash01(actor.id, k, 71))
  return {
    ways: [
      [choice(look, actor, turn - 1), 1 - into],
      [choice(look, actor, turn), into],
    ],
    lead: hash01(actor.id, 73) < 0.4 ? 'left' : 'right',
    side: leg(turn - 1) * (1 - into) + leg(turn) * into,
  }
}
