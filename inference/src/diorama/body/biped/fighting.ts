/** Arms of somebody who fights: guard, blow and parry with what is in the hand, both hands on the hilt; fists where there is nothing. */
import { boutOf, isWeapon } from '../bout.ts'
import { mix3, type Vec3 } from '../shape/vec.ts'
import { weight } from '../slots.ts'
import type { Goal } from './goals.ts'
import type { Moment } from './moment.ts'

type At = (x: number, y: number, z: number) => Vec3

/** The goal of one hand in a fight, or null. `at` is a place from the chest in body heights, `s` 1 left, -1 right. */
export const fightGoal = (m: Moment, side: 'left' | 'right', s: 1 | -1, at: At, face: At, ty: number): Goal | null => {
  const k = weight(m.actor.body, 'fight')
  if (k <= 0) return null
  const held = (hand: string): string => m.look.holds.find((h) => h.hand === hand)?.kind ?? ''
  const mine = held(side)
  const others = held(side === 'left' ? 'right' : 'left')
  const bout = boutOf(m.tick, m.actor, m.actor.act.target ?? 0)
  const mixed = (guard: Vec3, wind: Vec3, blow: Vec3, parry: Vec3): Vec3 =>
    bout.strikes ? mix3(mix3(guard, wind, bout.wind), blow, bout.strike) : mix3(guard, parry, bout.parry)
  const pole: Vec3 = [s * 0.9, -0.7, -0.2]
  if (isWeapon(mine) || (!mine && isWeapon(others))) {
    const leads = isWeapon(mine)
    // the other hand takes the hilt below the first: its x is told from the first one's side
    const x = leads ? 1 : -1
    const low = leads ? 0 : 0.035
    const above = bout.blow === 'above'
    const hand = (px: number, py: number, pz: number): Vec3 => at(x * px, ty + py - low, pz - low * 0.6)
    const palm: Vec3 = [-s, 0, 0.2]
    const flat: Vec3 = leads ? [0, -1, 0.2] : [0, 1, 0.2]
    const swing = bout.strikes && !above ? Math.max(bout.wind, bout.strike) : 0
    return {
      k,
      at: mixed(
        hand(0.025, -0.16, 0.2),
        above ? hand(0.03, 0.17, 0.07) : hand(0.17, -0.02, 0.05),
        above ? hand(0.01, -0.13, 0.29) : hand(-0.05, -0.12, 0.26),
        hand(0.06, 0.015, 0.21),
      ),
      palm: mix3(mix3(palm, flat, swing), [0, 0.1, leads ? 1 : -1], bout.strikes ? 0 : bout.parry),
      pole,
      curl: 1,
    }
  }
  if (mine) return null
  const punches = s === (bout.blow === 'above' ? -1 : 1)
  return {
    k,
    at: mixed(
      at(0.055, ty - 0.05, 0.16),
      punches ? at(0.08, ty - 0.08, 0.08) : at(0.055, ty - 0.04, 0.16),
      punches ? at(0.0, ty - 0.01, 0.34) : at(0.06, ty - 0.05, 0.13),
      face(0.28, 0.1, 0.75),
    ),
    palm: [-s, -0.3, 0],
    pole: [s * 0.8, -0.9, -0.1],
    curl: 1,
  }
}
