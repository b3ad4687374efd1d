/** The pose of a quadruped as a pure function of the state: torso from gait and posture, four legs by IK onto planted paws, neck, head, ears and tail. Figure space as in biped/pose.ts. */
import type { Actor, DioramaState, Vec3 } from '../../state/state.ts'
import type { QuadrupedLook } from '../../state/look.ts'
import { hash01 } from '../../state/rng.ts'
import { heightAt } from '../../place/ground.ts'
import { beatOf, strokerOf } from '../caress.ts'
import { actorOf } from '../gaze.ts'
import { gaitOf } from '../feet.ts'
import { S, weight } from '../slots.ts'
import { hanger } from '../chain.ts'
import { add, clamp, euler, mix, mix3, qmul, rotate, slerp, smooth, sub, wrap, type Quat } from '../shape/vec.ts'
import { toFigure, toWorld } from '../space.ts'
import { Q, QBONES, qframeFor } from './frame.ts'
import { quadrupedLegs } from './leg-pose.ts'
import { quadrupedTail, quadrupedTrunk } from './tail-pose.ts'

export interface QPose {
  p: Vec3[]
  q: Quat[]
  /** How far the jaw opens, radians. */
  jaw: number
}

/** Side the one who strokes is on: -1 right, 1 left, 0 nobody. */
const strokedFrom = (state: DioramaState, actor: Actor): number => {
  const by = strokerOf(state, actor)
  const other =
    by ?? (actor.act.kind === 'stroke' || actor.act.kind === 'hug' ? actorOf(state, actor.act.target) : null)
  return other ? Math.sign(wrap(Math.atan2(other.x - actor.x, other.z - actor.z) - actor.heading)) || 1 : 0
}

/** Strokes a tick of paws that dig. */
const DIG = 0.16

/** Solves the pose of a quadruped at this tick, in figure space (metres). */
export const poseQuadruped = (state: DioramaState, actor: Actor): QPose => {
  const look = actor.look as QuadrupedLook
  const f = qframeFor(look)
  const s = f.s
  const { body } = actor
  const w = (name: Parameters<typeof weight>[1]): number => weight(body, name)
  const { tick } = state
  const phase = actor.phase * Math.PI * 2
  const [sit, lie, sleep, enjoy, eat, stretch, play, sing, fall, air, rub] = (
    ['sit', 'lie', 'sleep', 'enjoy', 'eat', 'stretch', 'play', 'sing', 'fall', 'air', 'rub'] as const
  ).map(w)
  const low = Math.max(sit, lie, fall)
  const digs = w('hold') * (1 - low)
  const spring = w('crouch') * (1 - low)
  const gait = body[S.gait] * (1 - low)
  const plan = gaitOf(actor)
  const froude = Math.abs(actor.speed) / Math.sqrt(9.81 * s.leg)
  const graze = eat
  const bound =
    Math.max(
      smooth(froude, 1.0, 1.5),
      look.species === 'rabbit' || look.species === 'frog' ? smooth(froude, 0.05, 0.3) : 0,
    ) * gait
  // Hooves go under a back that hardly bends; paws fold and stretch it.
  const supple = s.foot === 'hoof' ? 0.4 : 1
  const L = s.leg
  const D = s.body
  const ground = heightAt(state.place, actor.x, actor.z) + actor.y
  const side = strokedFrom(state, actor)
  const purr = enjoy * 0.25 * Math.sin(tick * 2.1)
  // it rises into the hand: the neck when it comes, the back when it passes
  const by = enjoy > 0 ? strokerOf(state, actor) : null
  const under = by ? beatOf(by, tick).t : 0.5
  const arch = enjoy * (1 - low) * (s.foot === 'hoof' ? 0.3 : 1)

  // paws
  const front = f.joints[Q.chest][2] / 0.92
  const swing = [0, 1, 2, 3].map((i) => body[S.feet + i * 3 + 2])
  const soles = [0, 1, 2, 3].map((i): Vec3 => {
    const [x, z] = [body[S.feet + i * 3], body[S.feet + i * 3 + 1]]
    const planted = toFigure(actor, x, heightAt(state.place, x, z) + actor.y, z)
    planted[1] += swing[i] > 0 ? Math.sin(Math.PI * swing[i] ** 0.85) * plan.lift * mix(0.5, 1, gait) : 0
    const sgn = i % 2 === 0 ? 1 : -1
    let p = planted
    const hind = i > 1
    if (sit > 0)
      p = mix3(p, hind ? [sgn * f.stance * 1.5, ground, -D * 0.1] : [sgn * f.stance * 0.62, ground, D * 0.24], sit)
    if (lie > 0)
      p = mix3(
        p,
        hind
          ? [sgn * f.stance * 1.7, ground, -D * 0.16]
          : [sgn * f.stance * 0.75, ground + L * 0.02, front + L * 0.62 * (1 - 0.4 * sleep)],
        lie,
      )
    if (stretch > 0 || w('bow') > 0)
      p = mix3(p, hind ? p : [p[0], ground, front + L * 0.75], Math.max(stretch, w('bow')))
    if (fall > 0)
      p = mix3(p, [-f.stance * 0.4 - D * 0.45, ground + L * (0.25 + (sgn > 0 ? 0.25 : 0)), hind ? -front : front], fall)
    if (air > 0) p = mix3(p, [p[0], p[1] + L * 0.1, hind ? -front - L * 0.5 : front + L * 0.5], air)
    if (play > 0)
      p = mix3(p, hind ? p : [p[0], p[1] + L * 0.5 * Math.max(0, Math.sin(tick * 0.45 + i * 2)), p[2] + L * 0.25], play)
    if (digs > 0 && !hind) {
      // one paw after the other is thrown ahead and rakes the earth back under the body
      const c = (tick * DIG + i * 0.5) % 1
      const rake = c < 0.55 ? c / 0.55 : 1 - (c - 0.55) / 0.45
      const up = c < 0.55 ? 0 : Math.sin((Math.PI * (c - 0.55)) / 0.45)
      p = mix3(p, [p[0] * 0.8, ground - L * 0.06 + L * 0.42 * up, front + L * (0.62 - 0.95 * rake)], digs)
    }
    if (w('wave') > 0 && i === 1)
      p = mix3(p, [p[0], ground + L * (0.95 + 0.16 * Math.sin(tick * 0.5)), p[2] + L * 0.3], w('wave'))
    return p
  })
  const groundF = (soles[0][1] + soles[1][1]) / 2 - (swing[0] > 0 || swing[1] > 0 ? plan.lift * 0.3 * gait : 0)
  const groundH = (soles[2][1] + soles[3][1]) / 2 - (swing[2] > 0 || swing[3] > 0 ? plan.lift * 0.3 * gait : 0)
  const axis = f.joints[Q.pelvis][1]

  // torso
  const bob = Math.cos(2 * phase) * L * 0.012 * gait * (1 - bound) + bound * Math.sin(phase) * L * 0.12 * supple
  let yP = mix(groundH, ground, 0.5) + axis + bob - bound * L * 0.06 * supple
  let zP = -front
  const crouch = Math.max(play * 0.18, body[S.run] * 0.06, spring * 0.34)
  yP -= crouch * L
  yP += arch * L * (0.03 + 0.09 * under)
  let up =
    Math.atan2(groundF - groundH, front * 2) * (1 - low) * 0.8 +
    bound * Math.cos(phase + 0.4) * 0.2 * (0.4 + 0.6 * supple) +
    purr * 0.004
  up +=
    play * (0.22 + 0.12 * Math.sin(tick * 0.45)) +
    air * clamp(actor.vy * 0.16, -0.35, 0.45) +
    enjoy * (1 - low) * 0.05 +
    sing * 0.06
  yP = mix(yP, ground + s.rump * D * 0.92, sit)
  zP = mix(zP, -D * 0.16, sit)
  up = mix(up, s.foot === 'hoof' ? 0.7 : 0.92, sit)
  yP = mix(yP, ground + s.rump * D * 0.98, lie)
  up = mix(up, 0.03, lie)
  up -= digs * (0.34 + 0.04 * Math.sin(tick * DIG * Math.PI * 4))
  // a short neck gets to the ground with the shoulders
  if (s.foot !== 'hoof') up -= graze * (1 - low) * 0.24
  const down = Math.max(stretch, w('bow'))
  up = mix(up, -0.42, down)
  yP = mix(yP, ground + axis * 1.02, down)
  yP = mix(yP, ground + s.waist * D * s.wide, fall)
  up = mix(up, 0, fall)
  const flex =
    bound * Math.cos(phase) * 0.32 * supple -
    sit * 0.42 +
    enjoy * 0.1 * Math.sin(tick * 0.21) +
    sleep * lie * 0.1 -
    play * 0.15 +
    arch * (0.1 + 0.22 * under)
  const curl = sleep * lie * (look.species === 'horse' || s.foot === 'hoof' ? 0.2 : 0.62)
  const yaw = gait * Math.sin(phase) * 0.07 * (1 - bound) + body[S.yaw] * 0.04
  const roll = body[S.tilt] + gait * Math.sin(phase + 0.6) * 0.035 - side * (enjoy * 0.1 + rub * 0.16) + fall * 1.35
  const pelvisQ = euler(-up - flex * 0.5, -yaw - curl * 0.5, roll - gait * Math.sin(phase) * 0.03)
  const chestQ = euler(-up + flex * 0.5, yaw + curl + clamp(actor.turn * 0.12, -0.3, 0.3), roll)
  const p: Vec3[] = Array.from<Vec3>({ length: QBONES })
  const q: Quat[] = Array.from<Quat>({ length: QBONES })
  const lean = -side * -1 * (enjoy * 0.05 + rub * 0.09) * D
  p[Q.pelvis] = [lean * 0.5 + gait * Math.sin(phase) * D * 0.012 + curl * D * 0.14, yP, zP]
  q[Q.pelvis] = pelvisQ
  const hang = hanger(f.joints, p, q)
  hang(Q.spine, Q.pelvis, slerp(pelvisQ, chestQ, 0.5))
  hang(Q.chest, Q.spine, chestQ)
  // legs cannot be longer than they are: rump and chest come down to paws that stand low
  if (low < 0.4 && air < 0.3) {
    for (const [anchor, first] of [
      [Q.pelvis, 2],
      [Q.chest, 0],
    ] as const) {
      let drop = 0
      for (const i of [first, first + 1]) {
        if (swing[i] > 0) continue
        const top = [Q.upperL, Q.upperR, Q.thighL, Q.thighR][i]
        const reach = (first === 2 ? f.thigh + f.shin : f.upper + f.fore) * 0.985
        const joint = add(p[anchor], rotate(q[anchor], sub(f.joints[top], f.joints[anchor])))
        const goal = add(
          soles[i],
          sub(f.joints[top + 2], [f.joints[top][0], 0, first === 2 ? f.joints[top + 3][2] : front]),
        )
        const away = Math.max(Math.abs(joint[2] - goal[2]) - 0.2 * L, 0)
        drop = Math.max(
          drop,
          joint[1] -
            goal[1] -
            Math.sqrt(Math.max(reach * reach - away * away - (joint[0] - goal[0]) ** 2, 0.01 * L * L)),
        )
      }
      p[anchor] = [p[anchor][0] + (first === 0 ? lean : 0), p[anchor][1] - Math.max(drop, 0), p[anchor][2]]
    }
  } else p[Q.chest][0] += lean

  // neck and head: held level against the body's pitch, turned to what it looks at
  const tuck = sleep * lie
  const bark = sing * Math.max(0, Math.sin(tick * (actor.act.kind === 'bark' ? 0.55 : 0.2)))
  // a trunk that is stroked is held still for the hand
  const swings = s.extra === 'trunk' ? 1 - 0.85 * enjoy : 1
  const lookYaw = swings * body[S.yaw] * (1 - tuck) + curl * 1.2 + side * enjoy * swings * 0.12 * Math.sin(tick * 0.2)
  const nuzzle = enjoy * (0.1 + 0.07 * Math.sin((tick / 24) * 0.8 * Math.PI * 2))
  const lookPitch =
    body[S.pitch] * (1 - tuck) * (1 - graze) -
    nuzzle -
    sing * 0.3 -
    bark * 0.15 +
    tuck * 0.06 +
    gait * Math.cos(2 * phase) * 0.02
  const neckDrop =
    digs * (s.rise + 0.1) +
    graze * (s.rise + Math.min(0.75, (L / (s.neck * D + 0.01)) * 0.35)) +
    tuck * (s.rise * 0.72) +
    body[S.run] * 0.25 * (s.rise > 0.7 ? 1 : 0.5) +
    w('nod') * 0.25 * Math.sin(tick * 0.5) +
    fall * 0.2 +
    down * -0.3 -
    sit * 0.1 +
    rub * 0.15
  hang(
    Q.neck,
    Q.chest,
    qmul(
      slerp(chestQ, euler(0, yaw, roll * 0.3), 0.72 - 0.5 * fall),
      euler(neckDrop + lookPitch * 0.3, lookYaw * 0.5, 0),
    ),
  )
  const headQ = euler(
    lookPitch * (1 - digs) +
      digs * (0.5 + 0.06 * Math.sin(tick * 0.7)) +
      graze * (0.65 + 0.08 * Math.sin(tick * 0.5)) +
      tuck * 0.04,
    lookYaw,
    roll * 0.25 - side * enjoy * 0.22 + Math.sin(tick * 0.02 + actor.id) * 0.04 + body[S.yaw] * 0.05,
  )
  hang(Q.head, Q.neck, headQ)
  const jaw = bark * 0.5 + sing * 0.15 + graze * (0.12 + 0.1 * Math.sin(tick * 0.9)) + body[S.mouth] * 0.12
  hang(Q.jaw, Q.head, qmul(headQ, euler(jaw, 0, 0)))
  for (const [ear, sgn] of [
    [Q.earL, 1],
    [Q.earR, -1],
  ] as const) {
    const slot = Math.floor((tick + actor.id * 29 + sgn * 40) / 54)
    const at = (tick + actor.id * 29 + sgn * 40) % 54
    const flick = hash01(actor.id, slot, sgn) > 0.6 ? Math.sin(Math.PI * clamp(at / 7)) * (at < 7 ? 1 : 0) : 0
    const back =
      enjoy * 0.6 + body[S.run] * 0.5 + tuck * 0.3 + (actor.mood === 'afraid' || actor.mood === 'angry' ? 0.7 : 0)
    hang(
      ear,
      Q.head,
      qmul(
        headQ,
        euler(
          -back * 0.8 - clamp(body[S.bobV] * 0.03, -0.3, 0.3) * (s.ear === 'flop' || s.ear === 'long' ? 1 : 0.2),
          sgn * (0.3 * back + 0.5 * flick),
          -sgn * (back * 0.35 + 0.12 * flick),
        ),
      ),
    )
  }

  quadrupedLegs({ f, soles, swing, front, gait, low, lie, sit, down }, p, q)
  quadrupedTail({ actor, f, ground, up, yaw, curl, tuck, bound, low, enjoy, sleep, sit, lie, tick }, p, q)
  quadrupedTrunk({ f, tick, phase, gait, sing, graze, headQ, swings }, p, q)
  return { p, q, jaw }
}

/** World points along the top of an animal from brow to rump: the way of a stroking hand. */
export const backLine = (state: DioramaState, actor: Actor): Vec3[] => {
  const look = actor.look as QuadrupedLook
  const f = qframeFor(look)
  const { p, q } = poseQuadruped(state, actor)
  const D = f.s.body
  const over = (bone: number, off: Vec3): Vec3 => toWorld(actor, add(p[bone], rotate(q[bone], off)))
  return [
    over(Q.head, add(f.headAt, [0, f.headR * 0.98, f.headR * 0.2])),
    over(Q.head, add(f.headAt, [0, f.headR * 0.9, -f.headR * 0.6])),
    over(Q.chest, [0, f.s.chest * D * 1.0, D * 0.02]),
    over(Q.spine, [0, f.s.waist * D * 0.98, 0]),
    over(Q.pelvis, [0, f.s.rump * D * 0.98, 0]),
  ]
}
