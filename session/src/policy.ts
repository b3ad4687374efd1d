/**
 * Who moves the figure when several hold controls: named pure functions from everybody's held control of one tick to the one that is
 * applied. The order of the drivers never matters, so that two hosts and a replay agree.
 */
import type { Baton } from './baton.ts'
import { quantise } from './steer-pack.ts'
import { type HeldControl, RELEASED, VERB } from './steer.ts'

/** One author's control of this tick. At most one per author. */
export interface Driver {
  author: string
  held: HeldControl
}

export type Policy = (drivers: readonly Driver[], baton: Baton) => HeldControl

const heldBy = (drivers: readonly Driver[], author: string | null | undefined): HeldControl =>
  drivers.find((driver) => driver.author === author)?.held ?? RELEASED

const isHeld = ({ moveX, moveZ, lookX, lookY, verbs }: HeldControl): boolean =>
  moveX !== 0 || moveZ !== 0 || lookX !== 0 || lookY !== 0 || verbs !== 0

/** Single driver: who holds the stick, and nobody else. */
const single: Policy = (drivers, { holder }) => heldBy(drivers, holder)

/** One moves and one looks: the holder moves, the first in the queue looks; the holder does both while nobody waits. */
const split: Policy = (drivers, { holder, waiting }) => {
  const moves = heldBy(drivers, holder)
  const looks = waiting.length > 0 ? heldBy(drivers, waiting[0]) : moves
  return { moveX: moves.moveX, moveZ: moves.moveZ, verbs: moves.verbs, lookX: looks.lookX, lookY: looks.lookY }
}

/** Everyone averaged: the mean over all who hold anything; a verb needs more than half of them. */
const average: Policy = (drivers) => {
  const active = drivers.map((driver) => driver.held).filter(isHeld)
  if (active.length === 0) return RELEASED
  const mean = (key: 'moveX' | 'moveZ' | 'lookX' | 'lookY') =>
    active.reduce((sum, held) => sum + held[key], 0) / active.length
  let verbs = 0
  for (const bit of Object.values(VERB)) {
    if (active.filter((held) => (held.verbs & bit) !== 0).length * 2 > active.length) verbs |= bit
  }
  return quantise({ moveX: mean('moveX'), moveZ: mean('moveZ'), lookX: mean('lookX'), lookY: mean('lookY'), verbs })
}

/** What an audience can vote to do, and what winning means for one tick. Ties go to the first in this list. */
export const VOTES = {
  stay: RELEASED,
  forward: { ...RELEASED, moveZ: 1 },
  back: { ...RELEASED, moveZ: -1 },
  left: { ...RELEASED, moveX: -1 },
  right: { ...RELEASED, moveX: 1 },
  lookLeft: { ...RELEASED, lookX: -3.5 },
  lookRight: { ...RELEASED, lookX: 3.5 },
  run: { ...RELEASED, moveZ: 1, verbs: VERB.run },
  jump: { ...RELEASED, verbs: VERB.jump },
  crouch: { ...RELEASED, verbs: VERB.crouch },
  act: { ...RELEASED, verbs: VERB.act },
} as const satisfies Record<string, HeldControl>
export type VoteChoice = keyof typeof VOTES
export const VOTE_CHOICES = Object.keys(VOTES) as VoteChoice[]

/** The winner of a count of votes; `stay` when nobody voted. */
export const tally = (counts: Partial<Record<VoteChoice, number>>): VoteChoice => {
  let winner: VoteChoice = 'stay'
  for (const choice of VOTE_CHOICES) if ((counts[choice] ?? 0) > (counts[winner] ?? 0)) winner = choice
  return winner
}

/** The choice nearest to a held control: how a key press counts as a vote. */
export const voteOf = (held: HeldControl): VoteChoice => {
  if (held.verbs & VERB.jump) return 'jump'
  if (held.verbs & VERB.act) return 'act'
  if (held.verbs & VERB.crouch) return 'crouch'
  if (Math.abs(held.moveZ) >= Math.abs(held.moveX) && held.moveZ !== 0) {
    return held.moveZ < 0 ? 'back' : held.verbs & VERB.run ? 'run' : 'forward'
  }
  if (held.moveX !== 0) return held.moveX < 0 ? 'left' : 'right'
  if (held.lookX !== 0) return held.lookX < 0 ? 'lookLeft' : 'lookRight'
  return 'stay'
}

/** Audience vote: every driver's control is one vote, the most voted is done in full. */
const vote: Policy = (drivers) => {
  const counts: Partial<Record<VoteChoice, number>> = {}
  for (const { held } of drivers) {
    const choice = voteOf(held)
    if (choice !== 'stay') counts[choice] = (counts[choice] ?? 0) + 1
  }
  return VOTES[tally(counts)]
}

export const POLICIES = { single, split, average, vote } as const satisfies Record<string, Policy>
export type PolicyName = keyof typeof POLICIES
export const isPolicyName = (name: string): name is PolicyName => Object.hasOwn(POLICIES, name)
