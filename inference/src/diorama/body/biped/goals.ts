/** Where the hands are wanted: what is held, stroked, waved at; in the order they take over. */
import { actorOf } from '../gaze.ts'
import { mannered } from '../manner.ts'
import { inOneHand } from '../load.ts'
import { claspOf } from '../hands.ts'
import { bodyHeight, bodyRadius } from '../measure.ts'
import { type Quat, type Vec3, add, clamp, mad, mix3, rotate, sub } from '../shape/vec.ts'
import { weight } from '../slots.ts'
import { toFigure } from '../space.ts'
import { strokeSpot } from '../stroke.ts'
import { carried, LAID } from './carry.ts'
import { fightGoal } from './fighting.ts'
import { B } from './frame.ts'
import { gesturesOf } from './gestures.ts'
import { glideGoals } from './gliding.ts'
import { idleOf } from './idle.ts'
import { armOfLevel } from './level.ts'
import { loadGoals } from './loads.ts'
import { restOf } from './rest.ts'
import { type Moment, liftPhase } from './moment.ts'

export interface Goal {
  k: number
  /** Palm, in figure space. */
  at: Vec3
  /** Way the palm looks, and where the elbow points. */
  palm: Vec3
  pole: Vec3
  curl: number
}

const hold = (m: Moment, side: 'left' | 'right'): string => m.look.holds.find((h) => h.hand === side)?.kind ?? ''

/** What a rider does not let hang at the reins. */
const CARRIED_HIGH = new Set(['umbrella', 'sword', 'flag', 'torch', 'lantern', 'balloon', 'shield', 'cup', 'flower'])

/** Where two who dance together hold hands: half way between them, a hand on either side; null for who dances alone. */
const handsHeld = ({ actor, state, frame, ground }: Moment, s: 1 | -1): Vec3 | null => {
  const other = actorOf(state, actor.act.target)
  if (other?.look.kind !== 'biped' || other.act.kind !== 'dance' || other.act.target !== actor.id) return null
  const apart = Math.hypot(other.x - actor.x, other.z - actor.z)
  if (apart > frame.height) return null
  const tall = (frame.height + other.look.height) / 2
  return [s * 0.17 * tall, ground + tall * (0.68 + 0.03 * Math.sin((state.tick / 24) * Math.PI + s)), apart / 2]
}

/** Goals of one hand in the order they take over. */
export const goalsOf = (
  m: Moment,
  side: 'left' | 'right',
  s: 1 | -1,
  chest: Vec3,
  chestQ: Quat,
  headP: Vec3,
  headQ: Quat,
): Goal[] => {
  const { frame: f, actor, state, tick } = m
  const H = f.height
  const w = (name: Parameters<typeof weight>[1]): number => weight(actor.body, name)
  const at = (x: number, y: number, z: number): Vec3 => add(chest, rotate(chestQ, [s * x * H, y * H, z * H]))
  const face = (x: number, y: number, z: number): Vec3 =>
    add(headP, rotate(headQ, [s * x * f.head, y * f.head, z * f.head]))
  const clasp = claspOf(state, actor, s)
  const handOf = (which: 'left' | 'right', i: 1 | -1): string =>
    hold(m, which) || (claspOf(state, actor, i) ? 'hand' : '')
  const held = hold(m, side) || (clasp ? 'hand' : '')
  const other = side === 'left' ? handOf('right', -1) : handOf('left', 1)
  const free = !held
  const leads = free && (s === -1 || !!other)
  const goals: Goal[] = []
  const down: Vec3 = [s * 0.4, -1, -0.5]
  const top = f.joints[B.upperL][1] - f.joints[B.chest][1]
  const ty = top / H
  if (free && !LAID.has(other)) {
    // what stands about rests its hands somewhere
    const idle = idleOf(m.look, actor, tick)
    const leads2 = idle.lead === side
    for (const [way, k] of idle.ways) {
      const goal = restOf(way, s, leads2, f, at, face, ty)
      if (goal && k > 0.01) goals.push({ ...goal, k: k * m.stand })
    }
  }
  goals.push(...glideGoals(m, s, free, at, ty))
  const { goals: carrying, taken } = carried({ m, s, held, other, at, face, ty, down })
  goals.push(...carrying)
  // hands of who sits, kneels or squats lie in the lap
  const lap = m.laps[side === 'left' ? 0 : 1]
  if (w('sit') > 0 && free)
    goals.push({ k: w('sit') * (1 - taken), at: lap, palm: [-s * 0.4, -1, 0], pole: [s * 0.5, -0.7, -0.7], curl: 0.25 })
  if (m.palms && (free || !CARRIED_HIGH.has(held)))
    goals.push({
      k: w('ride'),
      at: m.palms[side === 'left' ? 0 : 1],
      palm: [s * m.hold.palm[0], m.hold.palm[1], m.hold.palm[2]],
      pole: [s * 0.8, -0.7, -0.3],
      curl: m.hold.curl,
    })
  if (w('kneel') > 0 && free)
    goals.push({
      k: w('kneel') * (1 - w('hug')) * (1 - taken),
      at: lap,
      palm: [-s * 0.4, -1, 0],
      pole: [s * 0.5, -0.7, -0.7],
      curl: 0.2,
    })
  if (w('squat') > 0 && free)
    goals.push({
      k: w('squat') * (1 - taken),
      at: lap,
      palm: [-s * 0.5, -1, -0.2],
      pole: [s * 0.6, -0.7, 0.4],
      curl: 0.3,
    })
  if (w('lie') > 0)
    goals.push({
      k: w('lie'),
      at: at(0.05 + (s === 1 ? 0.01 : 0), ty - 0.18 + s * 0.015, 0.075),
      palm: [0, -0.2, -1],
      pole: [s, -0.2, -0.3],
      curl: 0.25,
    })
  if (w('fall') > 0)
    goals.push({
      k: w('fall'),
      at: add(chest, [s * 0.16 * H, m.ground + 0.02 * H - chest[1], -0.14 * H]),
      palm: [0, -1, 0],
      pole: [s, 0.2, -1],
      curl: 0,
    })
  const [crouch, air] = [w('crouch'), w('air')]
  // arms swing back, up, and forward to catch the body
  const sneaks = mannered(actor, tick, 'sneak')
  if (sneaks > 0 && free)
    goals.push({
      k: sneaks * 0.9,
      at: at(0.07, ty - 0.08 + 0.02 * Math.sin(m.phase + s), 0.17 + 0.04 * s * Math.sin(m.phase)),
      palm: [-s * 0.4, -0.8, 0.5],
      pole: [s, -0.6, -0.3],
      curl: 0.45,
    })
  if (crouch > 0 && free && sneaks === 0)
    goals.push({ k: crouch * 0.9, at: at(0.16, ty - 0.2, -0.17), palm: [-s, 0, -0.3], pole: [s, 0.2, -1], curl: 0.25 })
  if (air > 0 && free) {
    const up = clamp(0.5 + actor.vy * 0.25)
    goals.push({
      k: air * 0.9,
      at: at(0.19 - 0.05 * up, ty + 0.02 + 0.2 * up, 0.1 - 0.02 * up),
      palm: [-s * 0.6, -0.4, 0.4],
      pole: [s, -0.5, -0.5],
      curl: 0.1,
    })
  }
  if (w('dance') > 0 && free) {
    const b = (tick / 24) * Math.PI * 2 + (s === 1 ? 0 : Math.PI)
    const hands = handsHeld(m, s)
    goals.push({
      k: w('dance'),
      at:
        hands ??
        at(
          0.18 + 0.05 * f.child + 0.03 * Math.cos(b),
          ty - 0.03 + 0.1 * Math.sin(b * 0.5 + 0.8),
          0.11 + 0.04 * Math.sin(b),
        ),
      palm: [-s * 0.4, 0.3, 1],
      pole: [s, -0.8, -0.2],
      curl: 0.15,
    })
  }
  goals.push(...gesturesOf({ m, side, s, at, face, headP, ty, held, other, leads, down }))
  if (m.crawl > 0 && free) {
    // hand after the other knee
    const c = m.phase + (s === 1 ? Math.PI : 0)
    goals.push({
      k: m.crawl,
      at: [
        s * 0.1 * H,
        m.ground + (0.012 + 0.045 * Math.max(0, Math.cos(c))) * H,
        chest[2] + (0.05 + 0.08 * Math.sin(c)) * H,
      ],
      palm: [0, -1, 0],
      pole: [s, -0.3, -0.6],
      curl: 0.05,
    })
  }
  if (m.level.k > 0) {
    const arm = armOfLevel(m.level, s)
    const shoulder = add(chest, rotate(chestQ, sub(f.joints[s === 1 ? B.upperL : B.upperR], f.joints[B.chest])))
    goals.push({
      k: m.level.k,
      at: mad(shoulder, arm.at, H),
      palm: arm.palm,
      // up over the water, out under it
      pole: [s, -0.2, -0.25 - arm.over],
      curl: 0.04,
    })
  }
  goals.push(...loadGoals(m, side, s, at, ty))
  const fight = fightGoal(m, side, s, at, face, ty)
  if (fight) goals.push(fight)
  const target = actorOf(state, actor.act.target)
  const hug = w('hug')
  if (hug > 0 && free) {
    const mid = target
      ? toFigure(actor, target.x, m.ground + bodyHeight(target) * 0.64, target.z)
      : at(0, ty - 0.08, 0.2)
    goals.push({
      k: hug,
      at: [
        mid[0] + s * 0.04 * H,
        // one arm over, one under the other's
        clamp(mid[1] + s * 0.05 * H, m.ground + 0.1 * H, chest[1] + ty * H),
        Math.min(mid[2] + (target?.look.kind === 'biped' ? 0.085 * target.look.height : 0.05 * H), 0.34 * H),
      ],
      palm: [-s * 0.5, 0, -1],
      pole: [s, -0.25, 0.3],
      curl: 0.2,
    })
  }
  const lift = w('lift')
  if (lift > 0 && free) {
    const t = clamp(liftPhase(state, actor))
    const spot: Vec3 = target
      ? toFigure(actor, target.x, m.ground + target.y + bodyHeight(target) * 0.4, target.z)
      : [0, m.ground + 0.06 * H, 0.24 * H]
    const wide = target && !inOneHand(target) ? bodyRadius(target) * 0.9 : 0.045 * H
    const reach = actor.act.kind === 'put-down' ? t : 1 - clamp((t - 0.5) * 2)
    goals.push({
      k: lift,
      at: mix3(
        at(Math.max(0.04, wide / H), ty - 0.15, 0.17),
        [spot[0] + s * wide, spot[1], spot[2]],
        reach * reach * (3 - 2 * reach),
      ),
      palm: [-s, 0.4, 0],
      pole: down,
      curl: 0.35,
    })
  }
  const reach = w('reach')
  if (reach > 0 && leads && target) {
    const { at: on, out } = strokeSpot(state, actor, target)
    const spot = toFigure(actor, ...on)
    goals.push({
      k: reach,
      at: spot,
      palm: sub(spot, toFigure(actor, on[0] + out[0], on[1] + out[1], on[2] + out[2])),
      pole: [s * 0.9, 0.1, -0.6],
      curl: 0.12,
    })
  }
  if (clasp) {
    const [x, y, z] = toFigure(actor, ...clasp.at)
    // Palm to palm, the leader's before the other's.
    const front = clasp.leads ? 0.008 * H : -0.008 * H
    goals.push({
      k: w('hand'),
      at: [x, y, z + front],
      palm: [-s * 0.35, 0, clasp.leads ? -1 : 1],
      pole: [s * 0.5, -0.6, -1],
      curl: 0.6,
    })
  }
  return goals
}
