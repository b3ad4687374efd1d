/**
 * The pose of a biped as a pure function of the state: pelvis from gait and posture, legs by two-bone IK onto the planted feet, spine and
 * head against the sway, arms by goals. All in figure space: origin below the body at y = 0 of the world, heading along +z.
 */
import type { Actor, DioramaState } from '../../state/state.ts'
import { mad, mix3, rotate, smooth, type Quat, type Vec3 } from '../shape/vec.ts'
import { armsOf, type Grip } from './arms.ts'
import { bearingOf, type Bearing } from './bearing.ts'
import { B, BONES } from './frame.ts'
import { hangCloth } from './hang.ts'
import { legsOf, reachable } from './legs.ts'
import type { Moment } from './moment.ts'
import { pelvisOf } from './pelvis.ts'
import { propAt, type Bench, type Prop } from './props.ts'
import { anklesOf, feetTurns, solesOf, turnedOut } from './soles.ts'
import { spineOf } from './spine.ts'
import { tailOf } from './tail.ts'

export interface Pose {
  /** Joint positions and orientations by bone (rest orientation: none). */
  p: Vec3[]
  q: Quat[]
  /** Palms: where a held thing sits, and its own orientation (up along the shaft). */
  grips: Record<'left' | 'right', Grip>
  /** Curl of the fingers 0..1. */
  curl: Record<'left' | 'right', number>
  /** Where what lies at the body or is worked with is, by the hand it belongs to. */
  props: Record<'left' | 'right', Prop | null>
}

/** Solves the pose of a biped at this tick, in figure space (metres). Throws nothing; out of reach goals are approached. */
export const poseBiped = (state: DioramaState, actor: Actor): Pose => solve(state, actor, true)

/** Where the head of that pose is and how it is turned: what camera and gaze ask each tick, without limbs and cloth. */
export const poseHead = (state: DioramaState, actor: Actor): { p: Vec3; q: Quat } => {
  const { p, q } = solve(state, actor, false)
  return { p: p[B.head], q: q[B.head] }
}

const ON_REINS: Moment['hold'] = { palm: [0, -1, 0.2], curl: 0.9 }
const NOWHERE: Grip = { p: [0, 0, 0], q: [0, 0, 0, 1] }
const NO_GRIPS = { left: NOWHERE, right: NOWHERE }
const NO_PROPS = { left: null, right: null }

/** Not `whole`: pelvis, spine and head only. */
const solve = (state: DioramaState, actor: Actor, whole: boolean): Pose => {
  const b = bearingOf(state, actor)
  const { f } = b
  const p: Vec3[] = Array.from<Vec3>({ length: BONES })
  const q: Quat[] = Array.from<Quat>({ length: BONES })
  const soles = solesOf(b)
  const pelvis = pelvisOf(b, soles)
  const yaw = turnedOut(b)
  const feet = feetTurns(b, yaw)
  const ankles = anklesOf(b, soles, feet, yaw, pelvis.hips, pelvis.hipsQ)
  reachable(b, pelvis.hips, pelvis.hipsQ, ankles)
  p[B.hips] = pelvis.hips
  q[B.hips] = pelvis.hipsQ
  if (whole && b.tailed) tailOf(b, p, q)
  else if (whole) legsOf(b, p, q, ankles, feet, yaw)
  const head = spineOf(b, pelvis, p, q)
  if (!whole) return { p, q, grips: NO_GRIPS, curl: { left: 0, right: 0 }, props: NO_PROPS }
  const props = propsOf(b, p, q)
  const { grips, curl } = armsOf(momentOf(b, props, p, q), p, q)
  const { body } = actor
  const { ground, low, lie, squat } = b
  hangCloth(
    {
      f,
      body,
      ground,
      low,
      lie: Math.max(lie, b.level.k),
      squat,
      pitch: pelvis.pitch,
      hipsYaw: pelvis.yaw,
      hipsQ: pelvis.hipsQ,
      headQ: head.q,
      lookPitch: head.pitch,
      lookYaw: head.yaw,
    },
    p,
    q,
  )
  return { p, q, grips, curl, props }
}

const propsOf = (b: Bearing, p: Vec3[], q: Quat[]): Pose['props'] => {
  const { f, ground, tick, look, actor, w } = b
  const bench: Bench = {
    f,
    ground,
    chest: p[B.chest],
    chestQ: q[B.chest],
    head: p[B.head],
    headQ: q[B.head],
    tick,
    id: actor.id,
    body: actor.body,
    used: w('hold'),
    holds: look.holds,
  }
  const of = (side: 'left' | 'right', s: 1 | -1): Prop | null => {
    const held = look.holds.find((h) => h.hand === side)
    return held ? propAt(held.kind, s, bench) : null
  }
  return { left: of('left', 1), right: of('right', -1) }
}

/** What the arms are solved from, legs and trunk being there. */
const momentOf = (b: Bearing, props: Pose['props'], p: Vec3[], q: Quat[]): Moment => {
  const { f, w, squat, skirted, cover, saddle } = b
  const lapOf = (thigh: number): Vec3 =>
    mad(
      mix3(p[thigh], mix3(p[thigh + 2], mix3(p[B.shinL], p[B.shinR], 0.5), skirted ? 0.4 : 0), 0.74 + 0.2 * squat),
      rotate(q[thigh], [0, 0, 1]),
      f.r.knee * 1.15 + f.height * 0.012 * (1 + smooth(cover, 0.3, 0.5)),
    )
  const busy = Math.max(b.dance, w('swim'), b.air, w('stretch'), w('bow'))
  return {
    state: b.state,
    actor: b.actor,
    look: b.look,
    frame: f,
    phase: b.phase,
    gait: b.gait,
    run: b.run,
    gliding: b.gliding,
    stand: b.stand ** 2 * (1 - busy),
    tick: b.tick,
    ground: b.ground,
    palms: saddle?.palms ?? null,
    hold: saddle?.hold ?? ON_REINS,
    props,
    crawl: b.crawl,
    level: b.level,
    laps: [lapOf(B.thighL), lapOf(B.thighR)],
  }
}
