/** Arms: a swing that counters the legs, and goals of hands mixed by weight, then two-bone IK. */
import {
  type Quat,
  type Vec3,
  add,
  aim,
  bend,
  cross,
  dot,
  mad,
  mix,
  mix3,
  qmul,
  rotate,
  slerp,
  sub,
  turn,
  unit,
} from '../shape/vec.ts'
import { S, weight } from '../slots.ts'
import { ARM, B, type Frame } from './frame.ts'
import { goalsOf } from './goals.ts'
import type { Moment } from './moment.ts'

export interface Grip {
  p: Vec3
  q: Quat
}

/** Solves both arms into `p` and `q`. */
export const armsOf = (
  m: Moment,
  p: Vec3[],
  q: Quat[],
): { grips: Record<'left' | 'right', Grip>; curl: Record<'left' | 'right', number> } => {
  const { frame: f, actor } = m
  const grips = {} as Record<'left' | 'right', Grip>
  const curls = {} as Record<'left' | 'right', number>
  const body = actor.body
  const chestQ = q[B.chest]
  const stylish = f.female ? 1 - f.child : 0
  for (const [side, s, upper, shoulder] of [
    ['left', 1, B.upperL, B.shoulderL],
    ['right', -1, B.upperR, B.shoulderR],
  ] as const) {
    const root = add(p[B.chest], rotate(chestQ, sub(f.joints[upper], f.joints[B.chest])))
    // swing: the left arm goes with the right leg
    const amount = m.gait * mix(0.36 + 0.08 * f.child, 0.8, m.run)
    const swing = -s * Math.cos(m.phase + 0.25) * amount + m.gait * 0.06 - body[S.swayZ] * 0.04
    const out = 0.12 + 0.06 * f.child + 0.05 * m.run + Math.sin((m.tick + s * 20) * 0.05) * 0.012 - stylish * 0.03
    const elbow = 0.2 + 0.16 * m.gait + Math.max(swing, 0) * 0.5 + m.run * 1.2
    const dirOf = (a: number): Vec3 =>
      rotate(chestQ, [Math.sin(out) * s, -Math.cos(out) * Math.cos(a), Math.cos(out) * Math.sin(a)])
    const mid0 = mad(root, dirOf(swing), f.upper)
    const foreDir = unit(add(dirOf(swing + elbow), rotate(chestQ, [-s * 0.1 - s * 0.25 * m.run, 0, 0])))
    let wrist = mad(mid0, foreDir, f.fore)
    let pole = unit(add(sub(mid0, mix3(root, wrist, 0.5)), rotate(chestQ, [s * 0.02, 0, -0.03])))
    let palm: Vec3 = rotate(chestQ, [-s, 0, -0.55])
    let curl = 0.28 + 0.25 * m.run
    let wanted: Vec3 = wrist
    let sure = 0
    for (const g of goalsOf(m, side, s, p[B.chest], chestQ, p[B.head], q[B.head])) {
      const dir = unit(sub(g.at, root))
      const to = mad(g.at, dir, -f.hand * 0.5)
      wrist = mix3(wrist, to, g.k)
      // a palm that turns over goes round by the side of the body, not through nothing
      const over = 1.6 * g.k * (1 - g.k) * Math.max(-dot(unit(palm), unit(g.palm)), 0)
      palm = mad(mix3(palm, g.palm, g.k), rotate(chestQ, [-s, 0, 0.2]), over)
      pole = mix3(pole, rotate(chestQ, unit(g.pole)), g.k)
      curl = mix(curl, g.curl, g.k)
      if (g.k <= 0) continue
      sure += g.k * (1 - sure)
      wanted = mix3(wanted, g.at, g.k / sure)
    }
    // solved twice: the palm, not the wrist, is to arrive
    for (let pass = 0; pass < (sure > 0.02 ? 2 : 1); pass++) {
      solve(m, upper, s, root, wrist, pole, palm, p, q)
      if (sure > 0.02 && pass === 0) wrist = mad(wrist, sub(wanted, palmOf(f, upper, s, p, q)), sure)
    }
    const end = p[upper + 3]
    const knuckle = s === 1 ? curl : -curl
    const local = (angle: number): Quat => qmul(q[upper + 3], turn([0, 0, 1], -angle))
    p[upper + 4] = add(end, rotate(q[upper + 3], sub(f.joints[upper + 4], f.joints[upper + 3])))
    q[upper + 4] = local(knuckle * 1.45)
    p[upper + 5] = add(p[upper + 4], rotate(q[upper + 4], sub(f.joints[upper + 5], f.joints[upper + 4])))
    q[upper + 5] = local(knuckle * 2.9)
    p[upper + 6] = add(end, rotate(q[upper + 3], sub(f.joints[upper + 6], f.joints[upper + 3])))
    q[upper + 6] = local(knuckle * 0.5)
    p[shoulder] = root
    // wide sleeves hang from the forearm whichever way it points
    const sleeve = s === 1 ? B.sleeveL : B.sleeveR
    const along = sub(p[upper + 3], p[upper + 2])
    const side0 = rotate(chestQ, [s, 0, 0])
    const flat = unit([along[0] * 1.6 + side0[0] * f.fore * 0.35, 0, along[2] * 1.6 + side0[2] * f.fore * 0.35])
    p[sleeve] = mad(p[upper + 2], along, 0.7)
    q[sleeve] = qmul(turn([0, 1, 0], Math.atan2(-flat[2] * s, flat[0] * s)), turn([0, 0, 1], body[S.swayX] * 0.2))
    q[shoulder] = slerp(chestQ, q[upper], 0.5)
    grips[side] = { p: palmOf(f, upper, s, p, q), q: q[upper + 3] }
    curls[side] = curl
  }
  return { grips, curl: curls }
}

const palmOf = (f: Frame, upper: number, s: 1 | -1, p: Vec3[], q: Quat[]): Vec3 =>
  add(p[upper + 3], rotate(q[upper + 3], [s * f.hand * (ARM[0] * 0.46 - 0.12), f.hand * (ARM[1] * 0.46 - 0.1), 0]))

/** Upper arm, forearm and hand for one wrist place. */
const solve = (
  m: Moment,
  upper: number,
  s: 1 | -1,
  root: Vec3,
  wrist: Vec3,
  pole: Vec3,
  palm: Vec3,
  p: Vec3[],
  q: Quat[],
): void => {
  const { frame: f } = m
  const { mid, end } = bend(root, wrist, f.upper, f.fore, pole)
  const dir0: Vec3 = [ARM[0] * s, ARM[1], 0]
  const back: Vec3 = [0, 0, -1]
  const side = elbowSide(root, mid, end, pole)
  p[upper] = root
  q[upper] = aim(dir0, back, sub(mid, root), side)
  p[upper + 2] = mid
  const foreQ = aim(dir0, back, sub(end, mid), side)
  // the palm turns the forearm half way, the wrist does the rest
  const dir = unit(sub(end, mid))
  const flatPalm = unit(mad(palm, dir, -dot(palm, dir)))
  const thumb = s === 1 ? cross(flatPalm, dir) : cross(dir, flatPalm)
  const handQ = aim(dir0, [0, 0, 1], dir, thumb)
  q[upper + 2] = slerp(foreQ, handQ, 0.5)
  p[upper + 1] = mid
  q[upper + 1] = slerp(q[upper], q[upper + 2], 0.5)
  p[upper + 3] = end
  const flatten = weight(m.actor.body, 'reach') * (palm[1] < -0.6 ? 1 : 0)
  q[upper + 3] = slerp(handQ, aim(dir0, [0, 0, 1], unit([dir[0], dir[1] * 0.25, dir[2]]), thumb), flatten)
}

/** Where the elbow points: away from the line shoulder to wrist. */
const elbowSide = (root: Vec3, mid: Vec3, end: Vec3, pole: Vec3): Vec3 => {
  const line = unit(sub(end, root))
  const off = sub(mid, root)
  const out = mad(off, line, -dot(off, line))
  return dot(out, out) < 1e-7 ? pole : unit(out)
}
