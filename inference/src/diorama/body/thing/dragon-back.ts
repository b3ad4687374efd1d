/** How the dragon winds through the air: the turn of each bone of its chain, and from that the back a rider sits on. */
import type { Actor, DioramaState } from '../../state/state.ts'
import { heightAt } from '../../place/ground.ts'
import type { Ridge } from '../back.ts'
import { add, mul, qmul, rotate, turn, type Quat, type Vec3 } from '../shape/vec.ts'

/** Bones, where the first one is ahead of the middle, and the step from one to the next (m). */
export const DRAGON = { bones: 18, front: 2.6, step: 0.4 } as const
/** Bone behind which one sits: between the legs. */
const SEAT = 6

/** Half thickness at a bone (m). */
export const dragonGirth = (i: number): number => {
  const t = i / DRAGON.bones
  return 0.3 * (t < 0.2 ? 0.72 + t * 1.4 : 1 - ((t - 0.2) / 0.8) ** 1.3 * 0.92)
}

/** Pitch and yaw of a bone against the one before it (radians). */
export const dragonBend = (state: DioramaState, actor: Actor, i: number): [pitch: number, yaw: number] => [
  Math.sin(state.tick * 0.09 - i * 0.5 + actor.id) * 0.14,
  Math.sin(state.tick * 0.06 - i * 0.42) * 0.17,
]

/** How high the first bone is over the dragon's own height (m). */
export const dragonLift = (state: DioramaState, actor: Actor): number =>
  1.9 + 0.25 * Math.sin(state.tick * 0.06 + actor.id)

/** Its back under a rider, in figure space. */
export const dragonRidge = (state: DioramaState, actor: Actor): Ridge => {
  const size = actor.look.kind === 'thing' ? actor.look.size : 1
  let at: Vec3 = [0, dragonLift(state, actor), DRAGON.front]
  let q: Quat = [0, 0, 0, 1]
  for (let i = 0; i <= SEAT; i++) {
    if (i > 0) at = add(at, rotate(q, [0, 0, -DRAGON.step]))
    const [pitch, yaw] = dragonBend(state, actor, i)
    q = qmul(q, qmul(turn([1, 0, 0], pitch), turn([0, 1, 0], yaw)))
  }
  // between two spines of the crest
  at = add(at, rotate(q, [0, 0, DRAGON.step * 0.45]))
  const ground = heightAt(state.place, actor.x, actor.z) + actor.y
  const girth = dragonGirth(SEAT) * size
  return { at: add(mul(at, size), [0, ground, 0]), q, wide: girth, high: girth }
}
