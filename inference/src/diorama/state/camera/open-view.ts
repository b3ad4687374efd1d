/** Where a shot has its lead in sight: not through the crown of a tree, neither one of the place nor one that was brought in, nor behind a big beast. */
import { bodyHeight, bodyLength } from '../../body/measure.ts'
import { inCrown, leavesBetween } from '../../place/crowns.ts'
import { heightAt } from '../../place/ground.ts'
import { distance, wrap } from '../angle.ts'
import { radiusOf } from '../size.ts'
import { handsOn } from './angle-of-view.ts'
import type { DioramaState, Vec3 } from '../state.ts'
import { isBuilding } from '../buildings.ts'
import type { Group } from './group.ts'

/** Metres of leaves one still sees somebody through. */
const VEIL = 0.35
/** Turns off the wanted angle, the least first. */
const TURNS = [0.3, 0.6, 0.9, 1.25, 1.6, 2, 2.5, 3.1]

const veil = (state: DioramaState, group: Group, eye: Vec3): number => {
  const { main } = group
  const foot: Vec3 = [main.x, group.middle[1] + bodyHeight(main) * 0.3, main.z]
  let sum = 0
  const big = state.actors.filter(
    (a) => a.look.kind === 'quadruped' && a !== main && bodyHeight(a) > bodyHeight(main) * 0.7 && a.id !== main.rides,
  )
  const houses = state.actors.filter((a) => isBuilding(a) && distance(a.x, a.z, main.x, main.z) > radiusOf(a))
  for (const at of [group.head, foot]) {
    for (const beast of big) {
      const ground = heightAt(state.place, beast.x, beast.z)
      // Seen through its legs is not seen.
      sum +=
        2 * inCrown(eye, at, [beast.x, beast.z], bodyLength(beast) * 0.34, ground, ground + bodyHeight(beast) * 1.1)
    }
    for (const house of houses) {
      const ground = heightAt(state.place, house.x, house.z)
      sum +=
        2 * inCrown(eye, at, [house.x, house.z], radiusOf(house) * 0.9, ground - 1, ground + bodyHeight(house) * 0.9)
    }
    sum += leavesBetween(state.place, eye, at)
    for (const tree of state.actors) {
      if (tree.archetype !== 'plant' || tree.leaving !== 0) continue
      const high = bodyHeight(tree)
      const ground = heightAt(state.place, tree.x, tree.z)
      sum += inCrown(eye, at, [tree.x, tree.z], Math.max(0.2, high * 0.42), ground + high * 0.4, ground + high)
      // its trunk
      sum += 2 * inCrown(eye, at, [tree.x, tree.z], 0.16 + high * 0.04, ground - high * 0.3, ground + high * 0.8)
    }
  }
  return sum
}

/** The angle nearest to `yaw` at which the lead is seen from `eyeAt`; null: it is seen there as it is, or the viewer's hand turns the view. */
export const openYaw = (
  state: DioramaState,
  group: Group,
  yaw: number,
  eyeAt: (yaw: number) => Vec3,
): number | null => {
  if (handsOn(state)) return null
  const now = veil(state, group, eyeAt(yaw))
  if (now <= VEIL) return null
  let [best, least] = [yaw, now]
  for (const turn of TURNS)
    for (const side of [1, -1]) {
      const other = wrap(yaw + turn * side)
      const there = veil(state, group, eyeAt(other))
      if (there < least - 0.2) [best, least] = [other, there]
      if (least <= VEIL) return best
    }
  return best
}
