/** World positions of a body that others need: where its head is (camera, gaze), its hands, the seat under it, the way a hand strokes. */
import type { Actor, DioramaState, Vec3 } from '../state/state.ts'
import { heightAt } from '../place/ground.ts'
import { frameFor } from './biped/frame.ts'
import { poseBiped, poseHead } from './biped/pose.ts'
import { bodyHeight, floatsAt } from './measure.ts'
import { faced } from './ride.ts'
import { Q, qframeFor } from './quadruped/frame.ts'
import { poseQuadruped } from './quadruped/pose.ts'
import { toWorld } from './space.ts'
import { strokeSpot } from './stroke.ts'
import { add, rotate } from './shape/vec.ts'

export { bodyHeight, bodyRadius } from './measure.ts'
export { seatOf } from './seat.ts'

/** Middle of the head (world). Bodies without one: two thirds up. */
export const headPoint = (state: DioramaState, who: Actor): Vec3 => {
  const actor = faced(state, who)
  const look = actor.look
  if (look.kind === 'biped') {
    const { p, q } = poseHead(state, actor)
    return toWorld(actor, add(p, rotate(q, [0, frameFor(look).head * 0.38, 0])))
  }
  if (look.kind === 'quadruped') {
    const { p, q } = poseQuadruped(state, actor)
    return toWorld(actor, add(p[Q.head], rotate(q[Q.head], qframeFor(look).headAt)))
  }
  const floats = look.kind === 'thing' ? floatsAt(look.model) * look.size : 0
  return [actor.x, heightAt(state.place, actor.x, actor.z) + actor.y + floats + bodyHeight(actor) * 0.66, actor.z]
}

/** Eyes of the body (first person camera), world. */
export const eyePoint = (state: DioramaState, who: Actor): Vec3 => {
  const actor = faced(state, who)
  const look = actor.look
  if (look.kind === 'biped') {
    const f = frameFor(look)
    const { p, q } = poseHead(state, actor)
    return toWorld(actor, add(p, rotate(q, [0, f.head * 0.34, f.head * 0.5])))
  }
  return headPoint(state, actor)
}

/** Palm of a hand of a biped (world); other bodies: the head. */
export const handPoint = (state: DioramaState, who: Actor, side: 'left' | 'right'): Vec3 => {
  const actor = faced(state, who)
  return actor.look.kind === 'biped' ? toWorld(actor, poseBiped(state, actor).grips[side].p) : headPoint(state, who)
}

/** Mouth of an animal (world), where it carries things; other bodies: the head. */
export const mouthPoint = (state: DioramaState, actor: Actor): Vec3 => {
  if (actor.look.kind !== 'quadruped') return headPoint(state, actor)
  const f = qframeFor(actor.look)
  const { p, q } = poseQuadruped(state, actor)
  const out: Vec3 = [0, -0.35 * f.headR, f.headR * (0.9 + f.s.muzzle)]
  return toWorld(actor, add(p[Q.head], rotate(q[Q.head], add(f.headAt, out))))
}

/** Where the palm of `actor` is due on `target` at this tick of the stroke (world). */
export const strokePoint = (state: DioramaState, actor: Actor, target: Actor): Vec3 =>
  strokeSpot(state, actor, target).at
