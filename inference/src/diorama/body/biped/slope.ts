/** The ground under a foot. */
import { heightAt } from '../../place/ground.ts'
import type { Actor, DioramaState } from '../../state/state.ts'
import { clamp } from '../shape/vec.ts'
import { S } from '../slots.ts'

/** Slope under a foot along the heading (radians, positive: ground falls ahead). */
export const slopeAt = (state: DioramaState, actor: Actor, i: number): number => {
  const [x, z] = [actor.body[S.feet + i * 3], actor.body[S.feet + i * 3 + 1]]
  const [sx, sz] = [Math.sin(actor.heading) * 0.08, Math.cos(actor.heading) * 0.08]
  return clamp(
    Math.atan2(heightAt(state.place, x - sx, z - sz) - heightAt(state.place, x + sx, z + sz), 0.16),
    -0.5,
    0.5,
  )
}
