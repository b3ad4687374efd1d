/** The four legs of an animal from chest and pelvis to the paws on the ground. */
import { add, aim, bend, clamp, euler, mix3, rotate, slerp, sub, type Quat, type Vec3 } from '../shape/vec.ts'
import { Q, type QFrame } from './frame.ts'

export interface LegPosture {
  f: QFrame
  /** Paws on the ground or in the air: front left, front right, hind left, hind right; their swing clocks. */
  soles: readonly Vec3[]
  swing: readonly number[]
  /** Forelegs from the middle (m). */
  front: number
  gait: number
  low: number
  lie: number
  sit: number
  down: number
}

/** Solves the legs into `p` and `q`, chest and pelvis being there. */
export const quadrupedLegs = (posture: LegPosture, p: Vec3[], q: Quat[]): void => {
  const { f, soles, swing, front, gait, low, lie, sit, down } = posture
  const L = f.s.leg
  for (let i = 0; i < 4; i++) {
    const sgn = i % 2 === 0 ? 1 : -1
    const t = swing[i]
    const hind = i > 1
    const top = [Q.upperL, Q.upperR, Q.thighL, Q.thighR][i]
    const anchor = hind ? Q.pelvis : Q.chest
    const joint = add(p[anchor], rotate(q[anchor], sub(f.joints[top], f.joints[anchor])))
    // shoulder blade and hip go some way with the foot
    const ahead = (soles[i][2] - (hind ? -front : front)) * (1 - low)
    joint[2] += clamp(ahead * (hind ? 0.16 : 0.3), -0.2 * L, 0.2 * L) * gait
    const roll2 = clamp(-ahead / L, -0.8, 0.8) * gait * (t > 0 ? 0.3 : 0.62)
    const flexed = t > 0 ? Math.sin(Math.PI * t) : 0
    p[top] = joint
    if (!hind) {
      const pawPitch = flexed * gait * 0.9 + lie * -0.2
      const pawQ = euler(pawPitch, 0, 0)
      const wristOff = sub(f.joints[top + 2], [f.joints[top][0], 0, front])
      const lieFlat = mix3(wristOff, [0, L * 0.12, -L * 0.16], Math.max(lie, down))
      const wrist = add(soles[i], rotate(euler(pawPitch + roll2, 0, 0), lieFlat))
      const { mid, end } = bend(joint, wrist, f.upper, f.fore, [sgn * 0.12, -0.1, -1])
      q[top] = aim(sub(f.joints[top + 1], f.joints[top]), [0, 0, -1], sub(mid, joint), [0, 0, -1])
      p[top + 1] = mid
      q[top + 1] = aim(sub(f.joints[top + 2], f.joints[top + 1]), [0, 0, 1], sub(end, mid), [0, lie * 0.8, 1])
      p[top + 2] = end
      q[top + 2] = aim(
        sub(f.joints[top + 3], f.joints[top + 2]),
        [0, 0, 1],
        sub(add(soles[i], rotate(pawQ, [0, L * 0.05, L * 0.03])), end),
        [0, 0.3, 1],
      )
      p[top + 3] = add(end, rotate(q[top + 2], sub(f.joints[top + 3], f.joints[top + 2])))
      q[top + 3] = pawQ
      const sh = sgn === 1 ? Q.shoulderL : Q.shoulderR
      p[sh] = joint
      q[sh] = slerp(q[Q.chest], q[top], 0.45)
    } else {
      const pawPitch = flexed * gait * 0.8
      const pawQ = euler(pawPitch, 0, 0)
      const rest = sub(f.joints[top + 2], f.joints[top + 3])
      const folded: Vec3 = [0, f.cannon * 0.3, -f.cannon * 0.95]
      const off = mix3(rotate(euler(flexed * gait * 0.35 + roll2, 0, 0), rest), folded, Math.max(sit * 0.92, lie))
      const toe = add(soles[i], rotate(pawQ, [0, L * 0.05, 0]))
      const hock = add(toe, off)
      const { mid, end } = bend(joint, hock, f.thigh, f.shin, [sgn * (0.15 + 0.25 * low), 0.3 + sit * 0.8, 1])
      q[top] = aim(sub(f.joints[top + 1], f.joints[top]), [0, 0, 1], sub(mid, joint), [0, sit * 0.8, 1])
      p[top + 1] = mid
      q[top + 1] = aim(sub(f.joints[top + 2], f.joints[top + 1]), [0, 0, 1], sub(end, mid), [0, 0.4, 1])
      p[top + 2] = end
      q[top + 2] = aim(sub(f.joints[top + 3], f.joints[top + 2]), [0, 0, 1], sub(toe, end), [0, 1, 0.6])
      p[top + 3] = add(end, rotate(q[top + 2], sub(f.joints[top + 3], f.joints[top + 2])))
      q[top + 3] = pawQ
      const hp = sgn === 1 ? Q.hipL : Q.hipR
      p[hp] = joint
      q[hp] = slerp(q[Q.pelvis], q[top], 0.5)
    }
  }
}
