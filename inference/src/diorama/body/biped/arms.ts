/** Arms: a swing that counters the legs, and goals of hands (what is held, stroked, waved at …), mixed by weight, then two-bone IK. */
import { actorOf } from '../gaze.ts'
import { bodyHeight } from '../measure.ts'
import { S, weight } from '../slots.ts'
import { strokeSpot } from '../stroke.ts'
import { toFigure } from '../space.ts'
import {
  add,
  aim,
  bend,
  clamp,
  cross,
  dot,
  euler,
  mad,
  mix,
  mix3,
  mul,
  qmul,
  rotate,
  slerp,
  sub,
  turn,
  unit,
  type Quat,
  type Vec3,
} from '../shape/vec.ts'
import { ARM, B, type Frame } from './frame.ts'
import { liftPhase, type Moment } from './moment.ts'

export interface Grip {
  p: Vec3
  q: Quat
}

interface Goal {
  k: number
  /** Palm, in figure space. */
  at: Vec3
  /** Way the palm looks, and where the elbow points. */
  palm: Vec3
  pole: Vec3
  curl: number
}

const hold = (m: Moment, side: 'left' | 'right'): string => m.look.holds.find((h) => h.hand === side)?.kind ?? ''

/** Goals of one hand in the order they take over. */
const goalsOf = (
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
  const held = hold(m, side)
  const other = hold(m, side === 'left' ? 'right' : 'left')
  const free = !held
  const leads = free && (s === -1 || !!other)
  const goals: Goal[] = []
  const down: Vec3 = [s * 0.4, -1, -0.5]
  const top = f.joints[B.upperL][1] - f.joints[B.chest][1]
  const ty = top / H
  const lyingHold = 1 - w('lie')
  const low = w('squat') + w('kneel')
  if (held === 'umbrella')
    goals.push({
      k: lyingHold,
      at: at(0.062 - low * 0.01, ty - 0.085 + 0.01 * Math.sin(m.phase * 2) * m.gait, 0.115 - low * 0.02),
      palm: [-s, 0, 0.3],
      pole: [s * 0.75, -1, -0.25],
      curl: 1,
    })
  else if (held === 'balloon' || held === 'flag' || held === 'torch')
    goals.push({ k: lyingHold, at: at(0.1, ty - 0.07, 0.14), palm: [-s, 0, 0.2], pole: down, curl: 1 })
  else if (held === 'lantern')
    goals.push({ k: lyingHold, at: at(0.12, ty - 0.13, 0.17), palm: [0, -1, 0], pole: [s, -0.8, -0.4], curl: 1 })
  else if (held === 'flower' || held === 'bouquet' || held === 'cup' || held === 'phone' || held === 'book')
    goals.push({
      k: lyingHold,
      at: at(held === 'book' ? 0.04 : 0.05, ty - 0.13, 0.13),
      palm: [-s, 0.3, -0.2],
      pole: down,
      curl: 0.9,
    })
  else if (held === 'basket')
    goals.push({ k: 0.75 * lyingHold, at: at(0.1, ty - 0.19, 0.11), palm: [-s * 0.2, 1, 0], pole: down, curl: 0.9 })
  else if (held === 'sword' || held === 'stick')
    goals.push({ k: 0.45 + 0.4 * w('hold'), at: at(0.13, ty - 0.23, 0.12), palm: [-s, 0, 0.2], pole: down, curl: 1 })
  if (other === 'guitar' || held === 'guitar')
    goals.push({
      k: 0.55 + 0.45 * w('play'),
      at:
        held === 'guitar'
          ? at(0.17, ty - 0.12, 0.1)
          : at(0.02, ty - 0.2 + 0.014 * Math.sin(tick * 1.1) * w('play'), 0.12),
      palm: held === 'guitar' ? [-s * 0.5, 0.6, -0.5] : [0, 0, -1],
      pole: down,
      curl: 0.7,
    })
  else if (other === 'violin' || held === 'violin')
    goals.push({
      k: 0.3 + 0.7 * w('play'),
      at: held === 'violin' ? at(0.11, ty + 0.0, 0.2) : at(-0.06 + 0.05 * Math.sin(tick * 0.22), ty + 0.01, 0.14),
      palm: held === 'violin' ? [0, 1, 0] : [0, -1, 0.3],
      pole: down,
      curl: 0.9,
    })
  else if (w('play') > 0)
    goals.push({
      k: w('play'),
      at: at(0.09, ty - 0.2 + 0.02 * Math.sin(tick * 0.9 + s), 0.17),
      palm: [0, -1, 0],
      pole: down,
      curl: 0.3,
    })
  if (w('sit') > 0 && free)
    goals.push({
      k: w('sit'),
      at: add(mix3(mad(chest, [0, -1, 0], 0), chest, 0), rotate(chestQ, [s * 0.075 * H, (ty - 0.235) * H, 0.13 * H])),
      palm: [0, -1, 0],
      pole: [s, -0.3, -0.6],
      curl: 0.25,
    })
  if (w('kneel') > 0 && free)
    goals.push({
      k: w('kneel') * (1 - w('hug')),
      at: at(0.05, ty - 0.25, 0.13),
      palm: [0, -1, 0],
      pole: [s, -0.4, -0.5],
      curl: 0.2,
    })
  if (w('squat') > 0 && free)
    goals.push({ k: w('squat'), at: at(0.06, ty - 0.2, 0.17), palm: [0, -1, -0.2], pole: [s, -0.5, -0.3], curl: 0.3 })
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
  const air = w('air')
  if (air > 0 && free)
    goals.push({
      k: air * 0.85,
      at: at(0.2, ty + 0.06, 0.05),
      palm: [0, -1, 0.4],
      pole: [s * 0.6, -0.6, -0.8],
      curl: 0.1,
    })
  if (w('dance') > 0 && free) {
    const b = (tick / 24) * Math.PI * 2 + (s === 1 ? 0 : Math.PI)
    goals.push({
      k: w('dance'),
      at: at(
        0.18 + 0.05 * f.child + 0.03 * Math.cos(b),
        ty - 0.03 + 0.1 * Math.sin(b * 0.5 + 0.8),
        0.11 + 0.04 * Math.sin(b),
      ),
      palm: [-s * 0.4, 0.3, 1],
      pole: [s, -0.8, -0.2],
      curl: 0.15,
    })
  }
  if (w('wave') > 0 && leads) {
    const a = Math.sin((tick - actor.act.since) * 0.5)
    goals.push({
      k: w('wave'),
      at: at(
        0.165 + 0.075 * f.child + 0.045 * a,
        ty + 0.135 - 0.03 * f.child - 0.012 * Math.abs(a),
        0.06 + 0.03 * f.child,
      ),
      palm: [-s * 0.15 + a * 0.25, 0.05, 1],
      pole: [s, -0.9, -0.3],
      curl: 0.02,
    })
  }
  if (w('point') > 0 && leads) {
    const body = actor.body
    const other2 = actorOf(state, actor.act.target)
    const aimed = other2
      ? toFigure(actor, other2.x, m.ground + bodyHeight(other2) * 0.6, other2.z)
      : actor.act.at
        ? toFigure(actor, actor.act.at[0], m.ground + 0.3, actor.act.at[1])
        : add(headP, rotate(euler(body[S.pitch], body[S.yaw], 0), [0, 0, 5]))
    const shoulder = at(f.joints[B.upperL][0] / H, ty, 0)
    goals.push({
      k: w('point'),
      at: mad(shoulder, unit(sub(aimed, shoulder)), (f.upper + f.fore) * 0.97),
      palm: [-s * 0.3, -1, 0],
      pole: [s, -1, 0],
      curl: 0.75,
    })
  }
  if (w('hold') > 0 && free)
    goals.push({ k: w('hold'), at: at(0.075, ty - 0.13, 0.2), palm: [-s, 0, 0], pole: down, curl: 0.8 })
  if (w('clap') > 0 && free)
    goals.push({
      k: w('clap'),
      at: at(0.016 + 0.05 * (0.5 + 0.5 * Math.cos(tick * 1.26)), ty - 0.07, 0.16),
      palm: [-s, 0, 0.1],
      pole: [s, -0.9, 0],
      curl: 0,
    })
  if (w('sing') > 0 && leads)
    goals.push({
      k: w('sing') * 0.85,
      at: at(0.16 + 0.02 * Math.sin(tick * 0.09), ty - 0.03 + 0.02 * Math.sin(tick * 0.13), 0.15),
      palm: [-s * 0.2, 0.9, 0.4],
      pole: down,
      curl: 0.15,
    })
  if (w('laugh') > 0 && leads)
    goals.push({ k: w('laugh'), at: face(0.1, 0.04, 0.62), palm: [0, 0.1, -1], pole: down, curl: 0.3 })
  if (w('cry') > 0 && free)
    goals.push({
      k: w('cry'),
      at: face(0.2, 0.26 + 0.02 * Math.sin(tick * 0.5), 0.52),
      palm: [0, 0, -1],
      pole: [s, -1, 0.2],
      curl: 0.75,
    })
  if (w('eat') > 0 && (leads || held === 'cup')) {
    const up = 0.5 + 0.5 * Math.sin((tick - actor.act.since) * 0.16)
    goals.push({
      k: w('eat'),
      at: mix3(at(0.06, ty - 0.15, 0.17), face(0.1, 0.06, 0.58), up * up * (3 - 2 * up)),
      palm: [-s * 0.6, 0.2, -0.8],
      pole: down,
      curl: 0.7,
    })
  }
  if (w('hide') > 0 && free)
    goals.push({ k: w('hide'), at: face(0.3, 0.8, 0.12), palm: [-s * 0.4, -0.9, 0], pole: [s, 0.2, 0.6], curl: 0.2 })
  if (w('stretch') > 0 && free)
    goals.push({
      k: w('stretch'),
      at: at(0.1 + 0.06 * f.child + 0.01 * Math.sin(tick * 0.1), ty + 0.36, -0.02),
      palm: [0, 1, 0.4],
      pole: [s, 0, 0.4],
      curl: 0.1,
    })
  if (w('swim') > 0) {
    const b = tick * 0.22 + (s === 1 ? 0 : Math.PI)
    goals.push({
      k: w('swim'),
      at: at(0.11, ty + 0.24 * Math.cos(b), 0.2 * Math.sin(b)),
      palm: [0, -0.3, 1],
      pole: [s, 0.3, -0.5],
      curl: 0,
    })
  }
  const target = actorOf(state, actor.act.target)
  const hug = w('hug')
  if (hug > 0 && free) {
    const mid = target
      ? toFigure(actor, target.x, m.ground + bodyHeight(target) * 0.64, target.z)
      : at(0, ty - 0.08, 0.2)
    goals.push({
      k: hug,
      at: [
        mid[0] + s * 0.055 * H,
        clamp(mid[1], m.ground + 0.1 * H, chest[1] + ty * H),
        Math.min(mid[2] + 0.05 * H, 0.32 * H),
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
      ? toFigure(actor, target.x, m.ground + bodyHeight(target) * 0.4, target.z)
      : [0, m.ground + 0.06 * H, 0.24 * H]
    const reach = actor.act.kind === 'put-down' ? t : 1 - clamp((t - 0.5) * 2)
    goals.push({
      k: lift,
      at: mix3(at(0.04, ty - 0.13, 0.15), [spot[0] + s * 0.045 * H, spot[1], spot[2]], reach * reach * (3 - 2 * reach)),
      palm: [-s, 0.4, 0],
      pole: down,
      curl: 0.35,
    })
  }
  const reach = w('reach')
  if (reach > 0 && leads && target) {
    const spot = strokeSpot(state, actor, target)
    goals.push({
      k: reach,
      at: toFigure(actor, spot.at[0], spot.at[1], spot.at[2]),
      palm: [0, -1, 0],
      pole: [s * 0.9, 0.1, -0.6],
      curl: 0.12,
    })
  }
  return goals
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
      palm = mix3(palm, g.palm, g.k)
      pole = mix3(pole, rotate(chestQ, unit(g.pole)), g.k)
      curl = mix(curl, g.curl, g.k)
      wanted = sure > 0 ? mix3(wanted, g.at, g.k) : g.at
      sure = Math.max(sure, g.k)
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
