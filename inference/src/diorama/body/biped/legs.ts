/** Legs from the pelvis to the ankles: two bones each, the knee towards where the posture wants it. */
import {
  add,
  aim,
  bend,
  clamp,
  dot,
  mad,
  mix3,
  rotate,
  slerp,
  sub,
  turn,
  unit,
  type Quat,
  type Vec3,
} from '../shape/vec.ts'
import type { Bearing } from './bearing.ts'
import { B } from './frame.ts'
import { legOfLevel } from './level.ts'

const LEGS = [
  [0, B.thighL, 1],
  [1, B.thighR, -1],
] as const

/** Lowers hips that are too high for a leg: the legs may not be stretched beyond their length, and no foot loses the ground. */
export const reachable = (b: Bearing, hips: Vec3, hipsQ: Quat, ankles: readonly [Vec3, Vec3]): void => {
  const { f, leg, gait, swing } = b
  if (b.tailed || b.level.k > 0.3) return
  for (const [i, thigh] of LEGS) {
    if (swing[i] > 0 && gait > 0.2) continue
    const hip = add(hips, rotate(hipsQ, sub(f.joints[thigh], f.joints[B.hips])))
    const flat2 = (hip[0] - ankles[i][0]) ** 2 + (hip[2] - ankles[i][2]) ** 2
    const most = ankles[i][1] + Math.sqrt(Math.max((leg * 0.997) ** 2 - flat2, 0.01))
    if (hip[1] > most) hips[1] -= hip[1] - most
  }
}

/** Solves both legs into `p` and `q`, the hips being there. */
export const legsOf = (
  b: Bearing,
  p: Vec3[],
  q: Quat[],
  ankles: readonly [Vec3, Vec3],
  feet: readonly [Quat, Quat],
  yaw: readonly [number, number],
): void => {
  const { f, squat, onGround, lie, kneel, skirted, saddle, level } = b
  for (const [i, thigh, side] of LEGS) {
    const hip = add(p[B.hips], rotate(q[B.hips], sub(f.joints[thigh], f.joints[B.hips])))
    const pole: Vec3 = mix3(
      [
        side * (0.1 + squat * (skirted ? -0.12 : 0.42) + onGround * (skirted ? -0.14 : 0.2)),
        0.05 + onGround * 0.9 + lie * 1.2 + b.onSeat * 0.4 + b.fall,
        1,
      ],
      [side * (skirted ? 0.03 : 0.15), -0.2, 1],
      kneel,
    )
    const knees = saddle?.knees?.[i]
    const stood = knees ? mix3(pole, sub(knees, mix3(hip, ankles[i], 0.5)), b.ride) : pole
    const way = level.k > 0 ? mix3(stood, legOfLevel(level, side, b.leg).knee, level.k) : stood
    const { mid, end } = bend(hip, ankles[i], f.thigh, f.shin, way)
    const restDir = sub(f.joints[thigh + 1], f.joints[thigh])
    const forward = rotate(feet[i], [0, 0.2, 1])
    p[thigh] = hip
    // the front of the leg looks the way the knee bends, also of a thigh raised above the horizontal: cloth lies on it
    const line = unit(sub(end, hip))
    const knee = unit(mad(way, line, -dot(way, line)))
    q[thigh] = aim(restDir, [0, 0, 1], sub(mid, hip), knee)
    p[thigh + 2] = mid
    q[thigh + 2] = aim(
      sub(f.joints[thigh + 3], f.joints[thigh + 2]),
      [0, 0, 1],
      sub(end, mid),
      lie > 0.5 || level.k > 0.5 ? knee : mix3(knee, forward, 0.25),
    )
    p[thigh + 1] = mid
    q[thigh + 1] = slerp(q[thigh], q[thigh + 2], 0.5)
    p[thigh + 3] = end
    q[thigh + 3] = feet[i]
    p[thigh + 4] = add(end, rotate(feet[i], sub(f.joints[thigh + 4], f.joints[thigh + 3])))
    const over = 2 * Math.atan2(feet[i][0], feet[i][3])
    q[thigh + 4] =
      kneel > 0.3 || over < 0.05 || lie > 0.3 || level.k > 0.3
        ? feet[i]
        : slerp(feet[i], turn([0, 1, 0], yaw[i]), clamp(over * 3) * (1 - b.air))
    const hipBone = side === 1 ? B.hipL : B.hipR
    p[hipBone] = hip
    q[hipBone] = slerp(q[B.hips], q[thigh], 0.5)
  }
}
