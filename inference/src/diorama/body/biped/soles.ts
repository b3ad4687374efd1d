/** Where the feet are: planted or swinging in the gait, slid home by a posture; and the ankles over them. */
import { heightAt } from '../../place/ground.ts'
import { mannered } from '../manner.ts'
import { S } from '../slots.ts'
import { toFigure } from '../space.ts'
import { add, clamp, euler, mix, mix3, rotate, smooth, sub, turn, type Quat, type Vec3 } from '../shape/vec.ts'
import type { Bearing } from './bearing.ts'
import { B } from './frame.ts'
import { glideHeel, glideSole, runnerLift } from './gliding.ts'
import { legOfLevel } from './level.ts'
import { slopeAt } from './slope.ts'

/** A thrower steps into the throw, the left foot ahead; a kicker swings the right leg through. */
const stepped = ({ cast, f }: Bearing, i: 0 | 1, at: Vec3): void => {
  if (!cast) return
  const H = f.height
  const { k, t, wind, through } = cast
  if (cast.kind === 'throw') {
    const step = k * smooth(t, 0.1, 0.42)
    at[2] += (i === 0 ? 0.14 : -0.1) * H * step
    if (i === 0) at[1] += 0.09 * H * k * Math.sin(Math.PI * clamp((t - 0.1) / 0.32))
    return
  }
  if (i === 0) return
  at[2] += k * H * (0.34 * through - 0.3 * wind)
  at[1] += k * H * (0.16 * wind + 0.13 * through + 0.02)
}

/** Soles of both feet, left then right, in figure space. */
export const solesOf = (b: Bearing): [Vec3, Vec3] => {
  const { state, actor, f, leg, ground, gait, run, low, plan, swing, saddle, skirted } = b
  const H = f.height
  const { body } = actor
  const sole = (i: 0 | 1): Vec3 => {
    const side = i === 0 ? 1 : -1
    const [x, z] = [body[S.feet + i * 3], body[S.feet + i * 3 + 1]]
    let at = toFigure(actor, x, heightAt(state.place, x, z) + actor.y, z)
    const t = swing[i]
    // in long cloth nobody throws up the knees
    const free = 1 - 0.6 * run * smooth(b.cover, 0.6, 0.9)
    if (t > 0)
      at[1] +=
        free *
        (Math.sin(Math.PI * t ** 0.8) * plan.lift * mix(0.55, 1, gait) + run * Math.sin(Math.PI * t) * leg * 0.12)
    if (b.gliding && b.gliding.k > 0) {
      const { at: slid } = glideSole(b.gliding, leg, f.stance, i)
      const slope = slopeAt(state, actor, i)
      at = mix3(at, [slid[0], ground + slid[1] - Math.tan(slope) * slid[2], slid[2]], b.gliding.k)
    }
    at[1] += runnerLift(b)
    // posture moves the feet: they slide home under the seat, to the front, behind the knees
    const to = (p: Vec3, k: number): void => void (at = k > 0 ? mix3(at, p, k) : at)
    if (saddle) to(saddle.soles[i], b.ride)
    to([side * f.stance * (skirted ? 0.95 : 1.25), ground, i === 0 ? H * 0.035 : -H * 0.02], b.squat)
    to([side * f.stance * (skirted ? 0.8 : 1.15), ground, leg * 0.72], b.onGround)
    to([side * f.stance * 0.95, Math.max(ground, ground + b.seat - f.shin - f.ankle * 0.6), f.thigh * 0.86], b.onSeat)
    to([side * f.stance * 1.0, ground + H * 0.012, -f.thigh * 0.42], b.kneel)
    to([side * f.stance * 1.1, ground + H * 0.03, leg * 1.0 + f.ankle * 0.95 + f.foot * 0.2], b.lieDown)
    to([side * f.stance * 1.4, ground + H * 0.015, leg * 0.78], b.fall)
    if (b.dance > 0 && low < 0.5) at[1] += Math.max(0, Math.sin(b.beat + (i ? Math.PI : 0))) * H * 0.035 * b.dance
    to(
      [side * f.stance * 1.1, at[1] + leg * (0.02 + (i === 0 ? 0.24 : 0.16) * b.tuck), -leg * (0.05 + 0.16 * b.tuck)],
      b.air,
    )
    // knees high and slow, toes first
    if (t > 0) at[1] += mannered(actor, b.tick, 'sneak') * Math.sin(Math.PI * t) * leg * 0.16
    // the bad foot drags
    if (t > 0 && i === 1) at[1] -= mannered(actor, b.tick, 'limp') * Math.sin(Math.PI * t ** 0.8) * plan.lift * 0.6
    if (b.cast) stepped(b, i, at)
    return at
  }
  return [sole(0), sole(1)]
}

/** How far the feet turn out, left then right (radians). */
export const turnedOut = (b: Bearing): [number, number] => {
  const { squat, onGround, skirted, gliding } = b
  const out = 0.1 + (skirted ? 0.05 : 0.3) * squat + (skirted ? 0.05 : 0.25) * onGround
  if (!gliding) return [out, -out]
  const turned = (i: 0 | 1): number =>
    mix(
      (i === 0 ? 1 : -1) * (gliding.on === 'skis' ? 0.02 : out),
      glideSole(gliding, b.leg, b.f.stance, i).out,
      gliding.k,
    )
  return [turned(0), turned(1)]
}

/** Orientation of both feet: heels lift when they push off, toes when they strike. */
export const feetTurns = (b: Bearing, yaw: readonly [number, number]): [Quat, Quat] => {
  const { state, actor, f, gait, run, low, plan, swing, saddle } = b
  const foot = (i: 0 | 1): Quat => {
    const t = swing[i]
    const c = (((actor.phase - plan.offset[i]) % 1) + 1) % 1
    const off = t > 0 ? 0 : clamp((c / plan.duty - 0.72) / 0.28)
    let heelUp =
      gait *
      (t > 0
        ? mix(0.75, -0.28, clamp(t * 1.5))
        : off * off * 0.75 - 0.28 * clamp(1 - c / (plan.duty * 0.16)) * (1 - run))
    heelUp +=
      b.squat * (i === 0 ? (f.heel > 0 ? 0.08 : 0.3) : 0.72) +
      b.air * (0.75 - 0.4 * b.tuck) +
      b.crouch * 0.1 +
      b.stand * (t > 0 ? 0.2 * Math.sin(Math.PI * t) : 0)
    if (b.gliding) heelUp += b.gliding.k * glideHeel(b.gliding, i)
    if (saddle) heelUp = mix(heelUp, saddle.heels[i], b.ride)
    heelUp = mix(heelUp, -0.35, b.onGround)
    heelUp = mix(heelUp, 2.6, b.kneel)
    heelUp = mix(heelUp, -1.35, b.lieDown)
    heelUp = mix(heelUp, -0.5, b.fall)
    heelUp = mix(heelUp, 2.75, b.level.k)
    const slope = low < 0.5 ? slopeAt(state, actor, i) * (t > 0 ? 0.4 : 1) : 0
    return euler(heelUp + slope, yaw[i], 0)
  }
  return [foot(0), foot(1)]
}

/** Ankles over the soles, left then right. */
export const anklesOf = (
  { f, ground, kneel, level, leg, crawl, phase }: Bearing,
  soles: readonly [Vec3, Vec3],
  feet: readonly [Quat, Quat],
  yaw: readonly [number, number],
  hips: Vec3,
  hipsQ: Quat,
): [Vec3, Vec3] => {
  const ankle = (i: 0 | 1): Vec3 => {
    const above: Vec3 = [0, f.joints[i === 0 ? B.footL : B.footR][1], 0]
    const pivot: Vec3 = rotate(feet[i], [0, -1, 0])[2] < 0 ? [0, 0, f.foot * 0.6] : [0, 0, -f.foot * 0.2]
    const flat = turn([0, 1, 0], yaw[i])
    const stood = add(add(soles[i], rotate(flat, pivot)), rotate(feet[i], sub(above, pivot)))
    if (kneel === 0 && level.k === 0) return stood
    // who kneels sits on the heels, knees and insteps on the ground
    const hip = add(hips, rotate(hipsQ, sub(f.joints[i === 0 ? B.thighL : B.thighR], f.joints[B.hips])))
    if (level.k > 0) return mix3(stood, add(hip, legOfLevel(level, i === 0 ? 1 : -1, leg).ankle), level.k)
    // on all fours the knees go by turns
    const step = crawl * 0.16 * leg * Math.sin(phase + (i === 0 ? 0 : Math.PI))
    const knee = hip[2] + Math.sqrt(Math.max(f.thigh ** 2 - (hip[1] - ground - f.r.knee) ** 2, 0))
    return mix3(stood, [stood[0], ground + f.r.ankle * 1.4, knee - f.shin + step], kneel)
  }
  return [ankle(0), ankle(1)]
}
