/**
 * The pose of a biped as a pure function of the state: pelvis from gait and posture, legs by two-bone IK onto the planted feet, spine and
 * head against the sway, arms by goals. All in figure space: origin below the body at y = 0 of the world, heading along +z.
 */
import type { Actor, DioramaState } from '../../state/state.ts'
import type { BipedLook } from '../../state/look.ts'
import { heightAt } from '../../place/ground.ts'
import { boutOf } from '../bout.ts'
import { gaitOf } from '../feet.ts'
import { actorOf } from '../gaze.ts'
import { bodyHeight } from '../measure.ts'
import { saddleOf } from '../saddle.ts'
import { seatNear } from '../seat.ts'
import { S, weight } from '../slots.ts'
import {
  add,
  aim,
  bend,
  clamp,
  dot,
  euler,
  mad,
  mix,
  mix3,
  qmul,
  rotate,
  slerp,
  smooth,
  sub,
  turn,
  unit,
  type Quat,
  type Vec3,
} from '../shape/vec.ts'
import { toFigure } from '../space.ts'
import { armsOf, type Grip } from './arms.ts'
import { B, BONES, coverOf, frameFor } from './frame.ts'
import { hangCloth } from './hang.ts'
import { idleOf } from './idle.ts'
import { liftPhase, type Moment } from './moment.ts'
import { slopeAt } from './slope.ts'

export interface Pose {
  /** Joint positions and orientations by bone (rest orientation: none). */
  p: Vec3[]
  q: Quat[]
  /** Palms: where a held thing sits, and its own orientation (up along the shaft). */
  grips: Record<'left' | 'right', Grip>
  /** Curl of the fingers 0..1. */
  curl: Record<'left' | 'right', number>
}

/** Solves the pose of a biped at this tick, in figure space (metres). Throws nothing; out of reach goals are approached. */
export const poseBiped = (state: DioramaState, actor: Actor): Pose => solve(state, actor, true)

/** Where the head of that pose is and how it is turned: what camera and gaze ask each tick, without limbs and cloth. */
export const poseHead = (state: DioramaState, actor: Actor): { p: Vec3; q: Quat } => {
  const { p, q } = solve(state, actor, false)
  return { p: p[B.head], q: q[B.head] }
}

const LEGS = [
  [0, B.thighL, 1],
  [1, B.thighR, -1],
] as const

const LEVEL: Quat = [0, 0, 0, 1]
const NOWHERE: Grip = { p: [0, 0, 0], q: [0, 0, 0, 1] }
const NO_GRIPS = { left: NOWHERE, right: NOWHERE }

/** Not `whole`: pelvis, spine and head only. */
const solve = (state: DioramaState, actor: Actor, whole: boolean): Pose => {
  const look = actor.look as BipedLook
  const f = frameFor(look)
  const body = actor.body
  const w = (name: Parameters<typeof weight>[1]): number => weight(body, name)
  const H = f.height
  const leg = f.thigh + f.shin
  const phase = actor.phase * Math.PI * 2
  const run = body[S.run]
  const { tick } = state
  const ride = w('ride')
  const low = Math.max(w('squat'), w('sit'), w('kneel'), w('lie'), w('fall'), ride)
  const saddle = ride > 0 ? saddleOf(state, actor, f) : null
  const gait = body[S.gait] * (1 - low) * (1 - 0.85 * w('air'))
  const stand = (1 - gait) * (1 - low)
  const ground = heightAt(state.place, actor.x, actor.z) + actor.y
  const style = f.female ? 1 - f.child : 0
  const [squat, sit, kneel, lie, fall, air] = [w('squat'), w('sit'), w('kneel'), w('lie'), w('fall'), w('air')]
  const crouch = w('crouch') * (1 - low)
  // Stretched going up and coming down, drawn up on top of the arc.
  const tuck = air * (1 - clamp(Math.abs(actor.vy) / 2.6))
  const dance = w('dance')
  const laugh = w('laugh') + 0.6 * w('cry')
  const beat = (tick / 24) * Math.PI * 2
  const fight = w('fight')
  const bout = fight > 0 ? boutOf(tick, actor, actor.act.target ?? 0) : null
  const thrown = bout?.strikes ? fight * (bout.strike - 0.45 * bout.wind) : bout ? -0.5 * fight * bout.parry : 0
  const breath = Math.sin((tick + actor.id * 11) * 0.07) * (1 + run)
  const seat = sit > 0 ? seatNear(state, actor) : 0
  const onSeat = seat > 0 ? sit : 0
  const onGround = sit - onSeat

  const cover = coverOf(look)
  const skirted = cover > 0.36

  // feet
  const plan = gaitOf(actor)
  const swing = [body[S.feet + 2], body[S.feet + 5]]
  const soles = [0, 1].map((i): Vec3 => {
    const side = i === 0 ? 1 : -1
    const [x, z] = [body[S.feet + i * 3], body[S.feet + i * 3 + 1]]
    const planted = toFigure(actor, x, heightAt(state.place, x, z) + actor.y, z)
    const t = swing[i]
    planted[1] +=
      t > 0
        ? Math.sin(Math.PI * t ** 0.8) * plan.lift * mix(0.55, 1, gait) + run * Math.sin(Math.PI * t) * leg * 0.12
        : 0
    // posture moves the feet: they slide home under the seat, to the front, behind the knees
    const to = (p: Vec3, k: number): void => {
      const q = mix3(planted, p, k)
      planted[0] = q[0]
      planted[1] = q[1]
      planted[2] = q[2]
    }
    if (saddle) to(saddle.soles[i], ride)
    if (squat > 0) to([side * f.stance * (skirted ? 0.95 : 1.25), ground, i === 0 ? H * 0.035 : -H * 0.02], squat)
    if (onGround > 0) to([side * f.stance * (skirted ? 0.8 : 1.15), ground, leg * 0.72], onGround)
    if (onSeat > 0)
      to([side * f.stance * 0.95, Math.max(ground, ground + seat - f.shin - f.ankle * 0.6), f.thigh * 0.86], onSeat)
    if (kneel > 0) to([side * f.stance * 1.0, ground + H * 0.012, -f.thigh * 0.42], kneel)
    if (lie > 0) to([side * f.stance * 1.1, ground + H * 0.03, leg * 1.0 + f.ankle * 0.95 + f.foot * 0.2], lie)
    if (fall > 0) to([side * f.stance * 1.4, ground + H * 0.015, leg * 0.78], fall)
    if (dance > 0 && low < 0.5) planted[1] += Math.max(0, Math.sin(beat * 1 + (i ? Math.PI : 0))) * H * 0.035 * dance
    if (air > 0)
      to(
        [
          side * f.stance * 1.1,
          planted[1] + leg * (0.02 + (i === 0 ? 0.24 : 0.16) * tuck),
          -leg * (0.05 + 0.16 * tuck),
        ],
        air,
      )
    return planted
  })

  // pelvis
  const rest = f.joints[B.hips]
  const under = mix(Math.min(soles[0][1] - (swing[0] > 0 ? plan.lift * 0.5 : 0), soles[1][1]), ground, 0.6)
  const weightSide = idleOf(look, actor, tick).side
  const old = smooth(look.age, 60, 80)
  const bounce = 1 + 0.7 * f.child * (actor.mood === 'happy' ? 1 : 0.35) - 0.5 * old
  const walkBob = (-Math.cos(2 * phase) * 0.012 * bounce - 0.012) * H
  const runBob = -Math.cos(2 * (phase - 0.2 * Math.PI * 2)) * H * 0.034 - H * 0.034
  let y = under + rest[1] + gait * mix(walkBob, runBob, run) - stand * H * 0.0012 * (1 + breath * 0.5)
  y -= old * (1 - low) * H * 0.012
  y -= dance * (0.5 - 0.5 * Math.cos(beat * 2)) * H * 0.03
  y -= fight * (1 - low) * leg * (0.045 + 0.05 * Math.max(thrown, 0))
  y -= crouch * leg * 0.24
  y -= laugh * Math.abs(Math.sin(tick * 0.8)) * H * 0.008
  y -=
    w('bow') * H * 0.01 +
    w('hide') * H * 0.02 +
    w('lift') * Math.sin(Math.PI * clamp(liftPhase(state, actor))) * leg * 0.25
  const drop = (h: number, k: number): void => void (y = mix(y, ground + h, k))
  drop(f.ankle + f.shin * 0.46 + f.r.hip[0] * 0.25, squat)
  drop(f.r.hip[2] * 0.98, onGround)
  if (onSeat > 0) drop(seat + f.r.hip[2] * 0.95, onSeat)
  drop(f.shin * 0.34 + f.r.calf, kneel)
  if (saddle) drop(saddle.hips[1] - ground, ride)
  drop(f.r.hip[2] * 1.05, Math.max(lie, fall))
  const sway = Math.sin(phase) * H * mix(0.017, 0.007, run) * (1 + 0.5 * style)
  const hips: Vec3 = [
    ride * (saddle?.hips[0] ?? 0) +
      gait * sway +
      stand * weightSide * H * 0.02 * (1 - 0.4 * f.child) +
      dance * Math.sin(beat) * H * 0.035,
    y,
    ride * (saddle?.hips[2] ?? 0) -
      squat * leg * 0.12 -
      kneel * f.thigh * 0.24 -
      onGround * 0.02 +
      run * gait * H * 0.015 -
      w('bow') * leg * 0.14 -
      crouch * leg * 0.12 -
      fall * leg * 0.1,
  ]
  const tilt = body[S.tilt]
  const pitch =
    body[S.lean] +
    old * 0.1 * (1 - low) +
    ride * (saddle?.lean ?? 0) +
    thrown * 0.3 +
    fight * 0.06 +
    crouch * 0.42 -
    air * 0.04 +
    squat * 0.2 -
    onGround * 0.16 -
    onSeat * 0.05 +
    kneel * 0.06 +
    w('bow') * 0.38 +
    w('lift') * Math.sin(Math.PI * clamp(liftPhase(state, actor))) * 0.6 -
    fall * 0.3 -
    w('stretch') * 0.06 +
    w('swim') * 1.2
  const hipsYaw =
    -Math.cos(phase) * gait * mix(0.13, 0.19, run) * (1 + 0.5 * style) + dance * Math.sin(beat * 0.5) * 0.28
  const hipsRoll =
    tilt +
    Math.sin(phase) * gait * 0.035 * (1 + 1.6 * style) +
    stand * weightSide * (0.045 + 0.035 * style) * (1 - 0.4 * f.child) +
    dance * Math.sin(beat) * 0.1
  let hipsQ = euler(pitch * 0.55, hipsYaw, hipsRoll)
  if (saddle) hipsQ = qmul(slerp(LEVEL, saddle.q, 0.6 * ride), hipsQ)
  if (lie > 0) hipsQ = slerp(hipsQ, turn([1, 0, 0], -Math.PI / 2 + 0.04), lie)

  const p: Vec3[] = Array.from<Vec3>({ length: BONES })
  const q: Quat[] = Array.from<Quat>({ length: BONES })
  const hang = (bone: number, parent: number, rot: Quat): void => {
    p[bone] = add(p[parent], rotate(q[parent], sub(f.joints[bone], f.joints[parent])))
    q[bone] = rot
  }

  // the legs may not be stretched beyond their length: the pelvis comes down instead of a foot losing the ground
  const out = 0.1 + (skirted ? 0.05 : 0.3) * squat + (skirted ? 0.05 : 0.25) * onGround
  const yaw = [out, -out]
  const feetQ = [0, 1].map((i): Quat => {
    const t = swing[i]
    const c = (((actor.phase - plan.offset[i]) % 1) + 1) % 1
    const off = t > 0 ? 0 : clamp((c / plan.duty - 0.72) / 0.28)
    let heelUp =
      gait *
      (t > 0
        ? mix(0.75, -0.28, clamp(t * 1.5))
        : off * off * 0.75 - 0.28 * clamp(1 - c / (plan.duty * 0.16)) * (1 - run))
    heelUp +=
      squat * (i === 0 ? (f.heel > 0 ? 0.08 : 0.3) : 0.72) +
      air * (0.75 - 0.4 * tuck) +
      crouch * 0.1 +
      stand * (t > 0 ? 0.2 * Math.sin(Math.PI * t) : 0)
    if (saddle) heelUp = mix(heelUp, saddle.heels[i], ride)
    heelUp = mix(heelUp, -0.35, onGround)
    heelUp = mix(heelUp, 2.6, kneel)
    heelUp = mix(heelUp, -1.35, lie)
    heelUp = mix(heelUp, -0.5, fall)
    const slope = low < 0.5 ? slopeAt(state, actor, i) * (t > 0 ? 0.4 : 1) : 0
    return euler(heelUp + slope, yaw[i], 0)
  })
  const ankles = [0, 1].map((i): Vec3 => {
    const bone = i === 0 ? B.footL : B.footR
    const ankle: Vec3 = [0, f.joints[bone][1], 0]
    const pivot: Vec3 = rotate(feetQ[i], [0, -1, 0])[2] < 0 ? [0, 0, f.foot * 0.6] : [0, 0, -f.foot * 0.2]
    const flat = turn([0, 1, 0], yaw[i])
    const stood = add(add(soles[i], rotate(flat, pivot)), rotate(feetQ[i], sub(ankle, pivot)))
    if (kneel === 0) return stood
    // who kneels sits on the heels, knees and insteps on the ground
    const hip = add(hips, rotate(hipsQ, sub(f.joints[i === 0 ? B.thighL : B.thighR], rest)))
    const knee = hip[2] + Math.sqrt(Math.max(f.thigh ** 2 - (hip[1] - ground - f.r.knee) ** 2, 0))
    return mix3(stood, [stood[0], ground + f.r.ankle * 1.4, knee - f.shin], kneel)
  })
  p[B.hips] = hips
  q[B.hips] = hipsQ
  for (let i = 0; i < 2; i++) {
    if (swing[i] > 0 && gait > 0.2) continue
    const hip = add(hips, rotate(hipsQ, sub(f.joints[i === 0 ? B.thighL : B.thighR], rest)))
    const flat2 = (hip[0] - ankles[i][0]) ** 2 + (hip[2] - ankles[i][2]) ** 2
    const most = ankles[i][1] + Math.sqrt(Math.max((leg * 0.997) ** 2 - flat2, 0.01))
    if (hip[1] > most) hips[1] -= hip[1] - most
  }

  for (const [i, thigh, side] of whole ? LEGS : []) {
    const hip = add(hips, rotate(hipsQ, sub(f.joints[thigh], rest)))
    const pole: Vec3 = mix3(
      [
        side * (0.1 + squat * (skirted ? -0.12 : 0.42) + onGround * (skirted ? -0.14 : 0.2)),
        0.05 + onGround * 0.9 + lie * 1.2 + onSeat * 0.4 + fall,
        1,
      ],
      [side * (skirted ? 0.03 : 0.15), -0.2, 1],
      kneel,
    )
    const knees = saddle?.knees?.[i]
    const way = knees ? mix3(pole, sub(knees, mix3(hip, ankles[i], 0.5)), ride) : pole
    const { mid, end } = bend(hip, ankles[i], f.thigh, f.shin, way)
    const restDir = sub(f.joints[thigh + 1], f.joints[thigh])
    const forward = rotate(feetQ[i], [0, 0.2, 1])
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
      lie > 0.5 ? knee : mix3(knee, forward, 0.25),
    )
    p[thigh + 1] = mid
    q[thigh + 1] = slerp(q[thigh], q[thigh + 2], 0.5)
    p[thigh + 3] = end
    q[thigh + 3] = feetQ[i]
    p[thigh + 4] = add(end, rotate(feetQ[i], sub(f.joints[thigh + 4], f.joints[thigh + 3])))
    const over = 2 * Math.atan2(feetQ[i][0], feetQ[i][3])
    q[thigh + 4] =
      kneel > 0.3 || over < 0.05 || lie > 0.3
        ? feetQ[i]
        : slerp(feetQ[i], turn([0, 1, 0], yaw[i]), clamp(over * 3) * (1 - air))
    const hipBone = side === 1 ? B.hipL : B.hipR
    p[hipBone] = hip
    q[hipBone] = slerp(hipsQ, q[thigh], 0.5)
  }

  // spine, head
  const touched = actor.act.kind === 'stroke' ? actorOf(state, actor.act.target) : null
  const deep = touched ? 1 - smooth(bodyHeight(touched) / H, 0.14, 0.36) : 0
  const blow = bout?.strikes ? (bout.blow === 'aside' ? 0.6 : 0.25) * fight * (bout.strike - bout.wind) : 0
  const chestYaw = blow - hipsYaw * 1.55 + body[S.yaw] * 0.2 * (1 - lie)
  const chestPitch =
    pitch * 0.45 +
    old * 0.26 * (1 - lie) +
    squat * 0.3 +
    onGround * 0.24 +
    w('reach') * (0.14 + squat * (0.22 + 0.34 * deep)) +
    w('bow') * 0.35 +
    w('cry') * 0.22 +
    w('hug') * 0.14 +
    w('sleep') * onSeat * 0.22 +
    w('hide') * 0.5 -
    w('stretch') * 0.2 -
    w('laugh') * (0.08 + 0.06 * Math.sin(tick * 0.8)) +
    w('eat') * 0.06 +
    breath * 0.006 +
    w('lift') * 0.3 * Math.sin(Math.PI * clamp(liftPhase(state, actor)))
  const chestRoll = -hipsRoll * 1.35 + w('wave') * 0.05 * (1 - f.child * 0.3) + dance * Math.sin(beat + 0.6) * 0.08
  hang(B.spine, B.hips, qmul(hipsQ, euler(chestPitch * 0.5, chestYaw * 0.4, chestRoll * 0.4)))
  hang(B.chest, B.spine, qmul(hipsQ, euler(chestPitch, chestYaw, chestRoll)))
  const asleep = w('sleep')
  const nod = w('nod') * 0.34 * (0.5 - 0.5 * Math.cos((tick - actor.act.since) * 0.52))
  const reads = look.holds.some((h) => h.kind === 'book') ? w('hold') : 0
  const lookYaw = body[S.yaw] * (1 - asleep) * (1 - 0.85 * reads) + dance * Math.sin(beat * 0.5) * 0.12
  const lookPitch =
    body[S.pitch] * (1 - asleep) * (1 - reads) +
    reads * (0.36 + 0.03 * Math.sin(tick * 0.05)) +
    nod -
    crouch * 0.1 +
    asleep * (0.1 + 0.5 * onSeat) +
    w('bow') * 0.75 +
    w('hold') * kneel * 0.34 +
    w('cry') * 0.42 +
    w('hide') * 0.55 -
    w('laugh') * (0.2 + 0.1 * Math.sin(tick * 0.8 + 0.7)) -
    w('stretch') * 0.3 -
    w('sing') * 0.12 +
    w('eat') * 0.05 +
    0.012 * Math.cos(2 * phase) * gait
  const headRoll =
    hipsRoll * 0.35 +
    body[S.yaw] * 0.06 +
    Math.sin(tick * 0.017 + actor.id) * 0.03 +
    dance * Math.sin(beat) * 0.09 +
    w('hug') * 0.2 +
    w('reach') * 0.1 * Math.sign(body[S.yaw] || 1)
  let headQ = euler(lookPitch, lookYaw, headRoll)
  if (lie > 0) headQ = slerp(headQ, qmul(q[B.chest], euler(0.14, lookYaw * 0.6, 0)), lie)
  if (w('swim') > 0) headQ = slerp(headQ, euler(0.1, lookYaw, 0), w('swim'))
  hang(B.neck, B.chest, slerp(q[B.chest], headQ, 0.42))
  hang(B.head, B.neck, headQ)
  if (!whole) return { p, q, grips: NO_GRIPS, curl: { left: 0, right: 0 } }

  const lapOf = (thigh: number): Vec3 =>
    mad(
      mix3(p[thigh], mix3(p[thigh + 2], mix3(p[B.shinL], p[B.shinR], 0.5), skirted ? 0.4 : 0), 0.74 + 0.2 * squat),
      rotate(q[thigh], [0, 0, 1]),
      f.r.knee * 1.15 + H * 0.012 * (1 + smooth(cover, 0.3, 0.5)),
    )
  const busy = Math.max(dance, w('swim'), air, w('stretch'), w('bow'))
  const moment: Moment = {
    state,
    actor,
    look,
    frame: f,
    phase,
    gait,
    run,
    stand: stand ** 2 * (1 - busy),
    tick,
    ground,
    palms: saddle?.palms ?? null,
    laps: [lapOf(B.thighL), lapOf(B.thighR)],
  }
  const { grips, curl } = armsOf(moment, p, q)

  hangCloth({ f, body, ground, low, lie, squat, pitch, hipsYaw, hipsQ, headQ, lookPitch, lookYaw }, p, q)
  return { p, q, grips, curl }
}
