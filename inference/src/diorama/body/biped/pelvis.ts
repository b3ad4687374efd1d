/** The pelvis: its height over the feet by gait and posture, its sway, and how the whole body is tipped. */
import { mannered } from '../manner.ts'
import { S } from '../slots.ts'
import { euler, mix, qmul, slerp, turn, type Quat, type Vec3 } from '../shape/vec.ts'
import type { Bearing } from './bearing.ts'
import { B } from './frame.ts'
import { glideHips, runnerLift } from './gliding.ts'
import { LEVEL_HIPS, tipOf } from './level.ts'
import { stoodOn, waveOf } from './tail.ts'

const LEVEL: Quat = [0, 0, 0, 1]

export interface Pelvis {
  hips: Vec3
  hipsQ: Quat
  /** Of the whole body, forward (radians): pelvis and chest share it. */
  pitch: number
  yaw: number
  roll: number
}

const heightOf = (b: Bearing, soles: readonly [Vec3, Vec3]): number => {
  const { actor, f, leg, phase, gait, run, stand, low, ground, plan, swing, old, tick, w } = b
  const H = f.height
  const under = mix(Math.min(soles[0][1] - (swing[0] > 0 ? plan.lift * 0.5 : 0), soles[1][1]), ground, 0.6)
  const bounce = 1 + 0.7 * f.child * (actor.mood === 'happy' ? 1 : 0.35) - 0.5 * old
  const limp = mannered(actor, tick, 'limp') * gait
  const walkBob = (-Math.cos(2 * phase) * 0.012 * bounce - 0.012) * H
  const runBob = -Math.cos(2 * (phase - 0.2 * Math.PI * 2)) * H * 0.034 - H * 0.034
  let y = under + f.joints[B.hips][1] + gait * mix(walkBob, runBob, run) - stand * H * 0.0012 * (1 + b.breath * 0.5)
  // off the bad leg as fast as it goes
  y -= limp * H * 0.022 * Math.max(0, Math.sin(phase + 0.6))
  y -= old * (1 - low) * H * 0.012
  y -= b.dance * (0.5 - 0.5 * Math.cos(b.beat * 2)) * H * 0.03
  y -= b.fight * (1 - low) * leg * (0.045 + 0.05 * Math.max(b.thrown, 0))
  y -= (b.crouch + b.strain.knees * 0.7) * leg * 0.24
  y += runnerLift(b) * 0.4
  if (b.gliding) y -= b.gliding.k * glideHips(b.gliding).low * leg
  y -= w('push') * leg * (0.07 + 0.2 * b.lowGrip)
  y -= b.laugh * Math.abs(Math.sin(tick * 0.8)) * H * 0.008
  y -= b.w('bow') * H * 0.01 + b.w('hide') * H * 0.02 + b.stoop * leg * (0.2 + 0.3 * b.deep)
  const drop = (h: number, k: number): void => void (y = mix(y, ground + h, k))
  drop(f.ankle + f.shin * 0.46 + f.r.hip[0] * 0.25, b.squat)
  drop(f.r.hip[2] * 0.98, b.onGround)
  if (b.onSeat > 0) drop(b.seat + f.r.hip[2] * 0.95, b.onSeat)
  drop(mix(f.shin * 0.34 + f.r.calf, f.thigh * 0.98 + f.r.knee, b.crawl), b.kneel)
  if (b.saddle) drop(b.saddle.hips[1] - ground, b.ride)
  drop(f.r.hip[2] * 1.05, Math.max(b.lieDown, b.fall))
  if (b.tailed) {
    const { height, k } = stoodOn(b)
    drop(height, k)
  }
  drop(H * (LEVEL_HIPS + (b.tailed ? 0.03 : 0)), b.level.k)
  return y
}

/** How a throw or kick tips the body: back when it is drawn back, over when it is gone through (radians). */
const thrownBy = ({ cast }: Bearing): number => {
  if (!cast) return 0
  return cast.kind === 'throw'
    ? cast.k * (0.5 * cast.through - 0.22 * cast.wind)
    : cast.k * (0.16 * cast.wind - 0.26 * cast.through)
}

/** Solves the pelvis, in figure space. */
export const pelvisOf = (b: Bearing, soles: readonly [Vec3, Vec3]): Pelvis => {
  const { actor, f, leg, phase, gait, run, stand, low, saddle, weightSide, style, w } = b
  const H = f.height
  const body = actor.body
  const glide = b.gliding && b.gliding.k > 0 ? glideHips(b.gliding) : null
  const slid = b.gliding?.k ?? 0
  const sway = Math.sin(phase) * H * mix(0.017, 0.007, run) * (1 + 0.5 * style)
  const hips: Vec3 = [
    b.ride * (saddle?.hips[0] ?? 0) +
      gait * sway +
      slid * leg * (glide?.aside ?? 0) +
      stand * weightSide * H * 0.02 * (1 - 0.4 * f.child) +
      b.dance * Math.sin(b.beat) * H * 0.035,
    heightOf(b, soles),
    b.ride * (saddle?.hips[2] ?? 0) -
      b.squat * leg * 0.12 -
      slid * leg * (glide?.back ?? 0) -
      b.kneel * (1 - b.crawl) * f.thigh * 0.24 -
      b.onGround * 0.02 +
      run * gait * H * 0.015 -
      w('bow') * leg * 0.14 -
      b.stoop * leg * 0.14 +
      w('push') * leg * (b.actor.act.kind === 'pull' ? 0.1 - 0.3 * b.lowGrip : -0.14) -
      (b.crouch + b.strain.knees * 0.7 + b.strain.lean * 0.35) * leg * 0.12 -
      b.fall * leg * 0.1,
  ]
  const pitch =
    body[S.lean] +
    slid * (glide?.lean ?? 0) +
    b.old * 0.1 * (1 - low) +
    b.ride * (saddle?.lean ?? 0) +
    b.thrown * 0.3 +
    b.fight * 0.06 +
    b.crouch * 0.42 -
    b.air * 0.04 +
    b.squat * 0.2 -
    b.onGround * 0.16 +
    // over the feet on the way down and up
    0.55 * Math.max(Math.sin(Math.PI * b.onGround), Math.sin(Math.PI * b.lieDown) * (1 - b.lieBack)) -
    b.onSeat * 0.05 +
    b.kneel * 0.06 +
    w('bow') * 0.38 +
    b.stoop * (0.45 + 0.4 * b.deep) +
    thrownBy(b) +
    b.strain.lean +
    w('push') * (b.actor.act.kind === 'pull' ? -0.34 + 1.1 * b.lowGrip : 0.5 + 0.45 * b.lowGrip) -
    b.fall * 0.3 -
    w('stretch') * 0.06
  const yaw =
    -Math.cos(phase) * gait * mix(0.13, 0.19, run) * (1 + 0.5 * style) +
    slid * (glide?.yaw ?? 0) +
    b.dance * Math.sin(b.beat * 0.5) * 0.28 +
    (b.cast?.kind === 'throw' ? b.cast.k * (0.3 * b.cast.through - 0.4 * b.cast.wind) : 0)
  const limp = mannered(actor, b.tick, 'limp') * gait
  const roll =
    limp * 0.16 * Math.max(0, Math.sin(phase + 0.6)) +
    body[S.tilt] +
    slid * (glide?.roll ?? 0) +
    Math.sin(phase) * gait * 0.035 * (1 + 1.6 * style) +
    stand * weightSide * (0.045 + 0.035 * style) * (1 - 0.4 * f.child) +
    b.dance * Math.sin(b.beat) * 0.1
  let hipsQ = euler(pitch * 0.55, yaw, roll)
  if (saddle) hipsQ = qmul(slerp(LEVEL, saddle.q, 0.6 * b.ride), hipsQ)
  if (b.lie > 0) hipsQ = slerp(hipsQ, turn([1, 0, 0], -Math.PI / 2 + 0.04), b.lieBack)
  if (b.level.k > 0) {
    const tip = tipOf(b.level)
    const prone = qmul(turn([1, 0, 0], tip.pitch + (b.tailed ? waveOf(b) : 0)), turn([0, 1, 0], tip.roll * 0.6))
    hipsQ = slerp(hipsQ, prone, b.level.k)
  }
  return { hips, hipsQ, pitch, yaw, roll }
}
