/** Spine, chest, neck and head: against the sway of the pelvis, bent by what is done, the head towards what is looked at. */
import { actorOf } from '../gaze.ts'
import { mannered } from '../manner.ts'
import { bodyHeight } from '../measure.ts'
import { S } from '../slots.ts'
import { hanger } from '../chain.ts'
import { euler, mix, qmul, slerp, smooth, type Quat, type Vec3 } from '../shape/vec.ts'
import type { Bearing } from './bearing.ts'
import { B } from './frame.ts'
import { headOfLevel, tipOf } from './level.ts'
import type { Pelvis } from './pelvis.ts'

export interface Head {
  q: Quat
  pitch: number
  yaw: number
}

/** Pitch, yaw and roll of the chest against the pelvis. */
const chestOf = (b: Bearing, { pitch, yaw, roll }: Pelvis): [number, number, number] => {
  const { state, actor, f, w, bout, squat, lie, tick } = b
  const touched = actor.act.kind === 'stroke' ? actorOf(state, actor.act.target) : null
  const deep = touched ? 1 - smooth(bodyHeight(touched) / f.height, 0.14, 0.36) : 0
  const blow = bout?.strikes ? (bout.blow === 'aside' ? 0.6 : 0.25) * b.fight * (bout.strike - bout.wind) : 0
  const cast = b.cast ? b.cast.k * (b.cast.kind === 'throw' ? 0.75 * b.cast.through - 0.8 * b.cast.wind : 0) : 0
  const chestYaw = blow + cast + b.strain.turn - yaw * 1.55 + actor.body[S.yaw] * 0.2 * (1 - lie)
  const chestPitch =
    pitch * 0.45 +
    b.old * 0.26 * (1 - lie) +
    squat * 0.3 +
    b.onGround * 0.24 +
    w('reach') * (0.14 + squat * (0.22 + 0.34 * deep)) +
    w('bow') * 0.35 +
    w('cry') * 0.22 +
    w('hug') * (0.14 - 0.05 * mannered(actor, tick, 'kiss')) +
    w('sleep') * b.onSeat * 0.22 +
    w('hide') * 0.5 -
    w('stretch') * 0.2 -
    w('laugh') * (0.08 + 0.06 * Math.sin(tick * 0.8)) +
    w('eat') * 0.06 +
    b.breath * 0.006 +
    b.stoop * 0.3 +
    b.strain.lean * 0.35
  if (b.level.k > 0) {
    // along the body, arched a little; what it rolls is the chest's more than the hips'
    const k = b.level.k
    return [mix(chestPitch, -0.16, k), mix(chestYaw, tipOf(b.level).roll, k), -roll * 1.35 * (1 - k)]
  }
  const chestRoll = -roll * 1.35 + w('wave') * 0.05 * (1 - f.child * 0.3) + b.dance * Math.sin(b.beat + 0.6) * 0.08
  return [chestPitch, chestYaw, chestRoll]
}

/** Towards the mouth of who is kissed: down to a smaller one, up to a taller (radians). */
const kissPitch = ({ state, actor, f }: Bearing): number => {
  const other = actorOf(state, actor.act.target)
  return other ? Math.max(-0.6, Math.min(0.6, ((f.height - bodyHeight(other)) / f.height) * 2.4)) : 0
}

const headOf = (b: Bearing, { roll }: Pelvis, chestQ: Quat): Head => {
  const { actor, look, w, phase, gait, lie, kneel, tick, dance } = b
  const body = actor.body
  const asleep = w('sleep')
  const nod = w('nod') * 0.34 * (0.5 - 0.5 * Math.cos((tick - actor.act.since) * 0.52))
  const reads = Math.max(look.holds.some((h) => h.kind === 'book') ? w('hold') : 0, b.strain.watched)
  const yaw = body[S.yaw] * (1 - asleep) * (1 - 0.85 * reads) + dance * Math.sin(b.beat * 0.5) * 0.12
  const pitch =
    body[S.pitch] * (1 - asleep) * (1 - reads) +
    reads * (0.36 + 0.03 * Math.sin(tick * 0.05)) +
    nod -
    b.crouch * 0.1 +
    asleep * (0.1 + 0.5 * b.onSeat) +
    w('bow') * 0.75 +
    w('hold') * kneel * 0.34 +
    w('cry') * 0.42 +
    w('hide') * 0.55 -
    w('laugh') * (0.2 + 0.1 * Math.sin(tick * 0.8 + 0.7)) -
    w('stretch') * 0.3 -
    w('sing') * 0.12 +
    w('eat') * 0.05 +
    0.012 * Math.cos(2 * phase) * gait
  const kiss = mannered(actor, tick, 'kiss') * w('hug')
  const headRoll =
    roll * 0.35 +
    body[S.yaw] * 0.06 +
    Math.sin(tick * 0.017 + actor.id) * 0.03 +
    dance * Math.sin(b.beat) * 0.09 +
    w('hug') * mix(0.2, 0.26, kiss) +
    w('reach') * 0.1 * Math.sign(body[S.yaw] || 1)
  let q = euler(mix(pitch, kissPitch(b), kiss), yaw * (1 - kiss), headRoll)
  if (lie > 0) q = slerp(q, qmul(chestQ, euler(0.14, yaw * 0.6, 0)), b.lieBack)
  if (b.level.k > 0) {
    const [down, aside] = headOfLevel(b.level)
    q = slerp(q, euler(down, aside + yaw * 0.5, 0), b.level.k)
  }
  return { q, pitch, yaw }
}

/** Solves spine, chest, neck and head into `p` and `q`, the hips being there. */
export const spineOf = (b: Bearing, pelvis: Pelvis, p: Vec3[], q: Quat[]): Head => {
  const { f } = b
  const hang = hanger(f.joints, p, q)
  const [pitch, yaw, roll] = chestOf(b, pelvis)
  hang(B.spine, B.hips, qmul(q[B.hips], euler(pitch * 0.5, yaw * 0.4, roll * 0.4)))
  hang(B.chest, B.spine, qmul(q[B.hips], euler(pitch, yaw, roll)))
  const head = headOf(b, pelvis, q[B.chest])
  hang(B.neck, B.chest, slerp(q[B.chest], head.q, 0.42))
  hang(B.head, B.neck, head.q)
  return head
}
