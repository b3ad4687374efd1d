/** A tail in place of legs: both legs as one chain of thigh, shin and fluke, each at an angle of its own; waves run down it. */
import { add, euler, mix, rotate, slerp, sub, type Quat, type Vec3 } from '../shape/vec.ts'
import type { Bearing } from './bearing.ts'
import { B } from './frame.ts'

/** Angles of the three parts against hanging straight down (radians): ahead below 0, behind above it. */
type Bend = [upper: number, lower: number, fluke: number]

const STAND: Bend = [-0.34, 0.3, 1.42]
const DOWN: Bend = [-0.95, 0.95, 1.5]
const SEAT: Bend = [-1.38, -0.32, -0.95]
const GROUND: Bend = [-1.78, -1.2, -1.62]
const LYING: Bend = [-1.52, -1.56, -1.62]
const ALOFT: Bend = [0.2, 0.55, 1.0]
const ASTRIDE: Bend = [-1.2, -0.35, -0.5]

const towards = (from: Bend, to: Bend, k: number): Bend => [
  mix(from[0], to[0], k),
  mix(from[1], to[1], k),
  mix(from[2], to[2], k),
]

/** Waves of a tail that swims, radians a tick, and each part's share in them. */
const BEAT = 0.26
const beatOf = ({ tick, actor }: Bearing): number => (tick + actor.id * 5) * BEAT

const bendOf = (b: Bearing): Bend => {
  const { gait, phase, tick } = b
  const idle = 0.05 * Math.sin(tick * 0.06)
  let bend: Bend = [STAND[0], STAND[1] + idle * 0.3, STAND[2] + idle]
  // over land it goes by waves too, the fluke left on the ground
  bend = towards(bend, [-0.4 + 0.14 * Math.sin(phase * 2), 0.5 + 0.22 * Math.sin(phase * 2 - 1), 1.45], gait)
  bend = towards(bend, DOWN, Math.max(b.squat, b.kneel))
  bend = towards(bend, [SEAT[0], SEAT[1] + idle, SEAT[2] + idle * 4], b.onSeat)
  bend = towards(bend, [GROUND[0], GROUND[1], GROUND[2] + idle * 3 - 0.1], Math.max(b.onGround, b.fall))
  bend = towards(bend, LYING, b.lie)
  bend = towards(bend, ASTRIDE, b.ride)
  bend = towards(bend, ALOFT, b.air)
  const beat = beatOf(b)
  return towards(
    bend,
    [1.52 + 0.16 * Math.sin(beat), 1.5 + 0.34 * Math.sin(beat - 1.1), 1.5 + 0.62 * Math.sin(beat - 2.1)],
    b.level.k,
  )
}

/** How the wave of a swimming tail tips the body before it (radians). */
export const waveOf = (b: Bearing): number => 0.09 * Math.sin(beatOf(b) + 0.8)

/** Height of hips that a tail on the ground carries (m over it), and how far it does. */
export const stoodOn = (b: Bearing): { height: number; k: number } => {
  const [upper, lower] = bendOf(b)
  const { f } = b
  return {
    height: f.thigh * Math.cos(upper) + f.shin * Math.cos(lower) + f.height * 0.03,
    k: 1 - Math.max(b.onSeat, b.onGround, b.lie, b.fall, b.ride, b.air, b.level.k),
  }
}

/** Solves the bones of both legs into `p` and `q` as one tail, the hips being there. */
export const tailOf = (b: Bearing, p: Vec3[], q: Quat[]): void => {
  const { f } = b
  const [upper, lower, fluke] = bendOf(b)
  // on a seat it is laid to one side
  const aside = 0.42 * b.onSeat + 0.2 * b.onGround
  for (const [thigh, hip] of [
    [B.thighL, B.hipL],
    [B.thighR, B.hipR],
  ]) {
    const at = (bone: number, from: number): Vec3 => add(p[from], rotate(q[from], sub(f.joints[bone], f.joints[from])))
    p[thigh] = at(thigh, B.hips)
    q[thigh] = euler(upper, aside, 0)
    p[thigh + 1] = p[thigh + 2] = at(thigh + 2, thigh)
    q[thigh + 2] = euler(lower, aside * 1.25, 0)
    q[thigh + 1] = slerp(q[thigh], q[thigh + 2], 0.5)
    p[thigh + 3] = at(thigh + 3, thigh + 2)
    q[thigh + 3] = euler(fluke, aside * 1.4, 0)
    p[thigh + 4] = at(thigh + 4, thigh + 3)
    q[thigh + 4] = q[thigh + 3]
    p[hip] = p[thigh]
    q[hip] = slerp(q[B.hips], q[thigh], 0.5)
  }
}
