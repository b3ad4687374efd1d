/** The skeleton of a quadruped: bones and joints at rest from its proportions. Facing +z, left is +x; tail and trunk lie straight at rest. */
import type { QuadrupedLook } from '../../state/look.ts'
import { add, mul, type Vec3 } from '../shape/vec.ts'
import { speciesOf, type Species } from './species.ts'

export const Q = {
  pelvis: 0,
  spine: 1,
  chest: 2,
  neck: 3,
  head: 4,
  jaw: 5,
  earL: 6,
  earR: 7,
  upperL: 8,
  foreL: 9,
  wristL: 10,
  pawL: 11,
  upperR: 12,
  foreR: 13,
  wristR: 14,
  pawR: 15,
  thighL: 16,
  shinL: 17,
  cannonL: 18,
  toesL: 19,
  thighR: 20,
  shinR: 21,
  cannonR: 22,
  toesR: 23,
  tail: 24,
  trunk: 30,
  shoulderL: 34,
  shoulderR: 35,
  hipL: 36,
  hipR: 37,
} as const
export const TAIL = 6
export const TRUNK = 4
/** Length of a trunk's bone, in head radii. */
export const TRUNK_STEP = 0.98
export const QBONES = 38

export interface QFrame {
  s: Species
  joints: Vec3[]
  /** Pelvis to chest joint. */
  back: number
  upper: number
  fore: number
  pastern: number
  thigh: number
  shin: number
  cannon: number
  /** Radius of the head, and its centre from the head joint. */
  headR: number
  headAt: Vec3
  tailStep: number
  stance: number
}

const known = new WeakMap<QuadrupedLook, QFrame>()

/** Skeleton of one animal, remembered. */
export const qframeFor = (look: QuadrupedLook): QFrame => {
  const kept = known.get(look)
  if (kept) return kept
  const s = speciesOf(look)
  const { leg, body } = s
  const joints: Vec3[] = Array.from({ length: QBONES }, () => [0, 0, 0])
  const axis = leg + body * 0.035
  const front = body * 0.38
  joints[Q.pelvis] = [0, axis + body * 0.01, -front]
  joints[Q.spine] = [0, axis + body * 0.02, 0]
  joints[Q.chest] = [0, axis, front * 0.92]
  const neckFrom: Vec3 = [0, axis + s.chest * body * 0.42, front + body * s.chest * 0.35]
  const neckTo = add(neckFrom, mul([0, Math.sin(s.rise), Math.cos(s.rise)], s.neck * body))
  joints[Q.neck] = neckFrom
  joints[Q.head] = neckTo
  const headR = s.head * body
  const headAt: Vec3 = [0, headR * 0.35, headR * 0.42]
  joints[Q.jaw] = add(neckTo, [0, headR * 0.05, headR * 0.6])
  const stance = body * s.wide * 0.5 * s.chest * 1.25
  for (const [sgn, u, t, ear, sh, hp] of [
    [1, Q.upperL, Q.thighL, Q.earL, Q.shoulderL, Q.hipL],
    [-1, Q.upperR, Q.thighR, Q.earR, Q.shoulderR, Q.hipR],
  ] as const) {
    const x = stance * sgn
    joints[u] = [x, leg * 1.0, front]
    joints[u + 1] = [x, leg * 0.55, front - leg * 0.13]
    joints[u + 2] = [x, leg * 0.17, front - leg * 0.01]
    joints[u + 3] = [x, leg * 0.05, front + leg * 0.03]
    joints[t] = [x, leg * 1.02, -front]
    joints[t + 1] = [x, leg * 0.58, -front + leg * 0.22]
    joints[t + 2] = [x, leg * 0.3, -front - leg * 0.18]
    joints[t + 3] = [x, leg * 0.05, -front - leg * 0.1]
    joints[ear] = add(add(neckTo, headAt), [headR * 0.52 * sgn, headR * 0.7, -headR * 0.1])
    joints[sh] = joints[u]
    joints[hp] = joints[t]
  }
  const tailStep = (s.tail * body) / TAIL
  const root: Vec3 = [0, axis + s.rump * body * 0.55, -front - s.rump * body * 0.72]
  for (let i = 0; i < TAIL; i++) joints[Q.tail + i] = add(root, [0, 0, -tailStep * i])
  for (let i = 0; i < TRUNK; i++)
    joints[Q.trunk + i] = add(add(neckTo, headAt), [0, -headR * 0.3 - i * headR * TRUNK_STEP, headR * 0.85])
  const d = (a: number, b: number): number => Math.hypot(...([0, 1, 2].map((k) => joints[a][k] - joints[b][k]) as Vec3))
  const made: QFrame = {
    s,
    joints,
    back: d(Q.pelvis, Q.chest),
    upper: d(8, 9),
    fore: d(9, 10),
    pastern: d(10, 11),
    thigh: d(16, 17),
    shin: d(17, 18),
    cannon: d(18, 19),
    headR,
    headAt,
    tailStep,
    stance,
  }
  known.set(look, made)
  return made
}
