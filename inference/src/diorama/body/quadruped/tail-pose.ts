/** Tail and trunk of an animal: chains that waves run down. */
import type { Actor } from '../../state/state.ts'
import type { QuadrupedLook } from '../../state/look.ts'
import { S } from '../slots.ts'
import { hanger } from '../chain.ts'
import { add, clamp, euler, mix, qmul, rotate, sub, type Quat, type Vec3 } from '../shape/vec.ts'
import { Q, TAIL, TRUNK, type QFrame } from './frame.ts'

export interface TailPosture {
  actor: Actor
  f: QFrame
  ground: number
  /** Rise, turn and curl of the back (radians). */
  up: number
  yaw: number
  curl: number
  tuck: number
  bound: number
  low: number
  enjoy: number
  sleep: number
  sit: number
  lie: number
  tick: number
}

/** Solves the tail into `p` and `q`, the pelvis being there. */
export const quadrupedTail = (posture: TailPosture, p: Vec3[], q: Quat[]): void => {
  const { actor, f, ground, up, yaw, curl, tuck, bound, low, enjoy, sleep, sit, lie, tick } = posture
  const look = actor.look as QuadrupedLook
  const { body } = actor
  const { s } = f
  const D = s.body
  const pelvisQ = q[Q.pelvis]
  const wag =
    (actor.mood === 'happy' || actor.mood === 'loving' ? 1 : 0.25) *
    (look.species === 'dog' || look.species === 'puppy' ? 1 : 0.3)
  const lift = clamp(
    s.tailUp +
      enjoy * 0.35 +
      (actor.mood === 'happy' || actor.mood === 'loving' ? 0.12 : 0) -
      sleep * 0.8 -
      (actor.mood === 'afraid' || actor.mood === 'sad' ? 0.7 : 0) -
      sit * 0.75 -
      lie * 0.5 -
      bound * 0.25,
    -1,
    1,
  )
  p[Q.tail] = add(p[Q.pelvis], rotate(pelvisQ, sub(f.joints[Q.tail], f.joints[Q.pelvis])))
  for (let i = 0; i < TAIL; i++) {
    const k = i / (TAIL - 1)
    const wave = Math.sin(tick * (0.13 + 0.4 * wag) - k * 2.4 + actor.id) * (0.14 + 0.4 * k) * (0.6 + wag) * (1 - sleep)
    const side2 = wave - body[S.swayX] * 0.25 * k - yaw + tuck * (0.9 + k * 1.5) - sit * (0.35 + 2.1 * k)
    const hook = s.tailUp > 0.6 ? -0.9 * k * k + 0.55 * k : s.tailUp > 0 ? 0.55 * k * k : 0.35 * k * k
    const el =
      lift * 1.38 * (1 - sit * 0.9) +
      hook * (1 - low) * (1 - sit) +
      up * (0.6 - k * 0.5) * (1 - sit) +
      Math.sin(tick * 0.07 - k * 2) * 0.06
    q[Q.tail + i] = qmul(euler(0, -side2 - curl * 0.5, 0), euler(Math.max(el, -1.45), 0, 0))
    if (i > 0) p[Q.tail + i] = add(p[Q.tail + i - 1], rotate(q[Q.tail + i - 1], [0, 0, -f.tailStep]))
    // a tail does not go through the ground
    const floor = ground + s.tailTip * D
    if (p[Q.tail + i][1] < floor) p[Q.tail + i][1] = mix(p[Q.tail + i][1], floor, 0.9)
  }
}

export interface TrunkPosture {
  f: QFrame
  tick: number
  phase: number
  gait: number
  sing: number
  graze: number
  headQ: Quat
  /** How much it swings by itself, 0..1. */
  swings: number
}

/** Solves the trunk into `p` and `q`, the head being there. */
export const quadrupedTrunk = (posture: TrunkPosture, p: Vec3[], q: Quat[]): void => {
  const { f, tick, phase, gait, sing, graze, headQ, swings } = posture
  const hang = hanger(f.joints, p, q)
  for (let i = 0; i < TRUNK; i++) {
    const k = i / (TRUNK - 1)
    const parent = i === 0 ? Q.head : Q.trunk + i - 1
    hang(
      Q.trunk + i,
      parent,
      qmul(
        headQ,
        euler(
          -0.25 * k + 0.14 * swings * Math.sin(tick * 0.05 - k) - sing * 0.9 * k + graze * 0.2,
          0,
          0.14 * swings * Math.sin(tick * 0.041 - k * 1.5) + gait * 0.1 * Math.sin(phase - k),
        ),
      ),
    )
  }
}
