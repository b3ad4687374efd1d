import { expect, it } from 'vitest'
import { createState } from '../state/create.ts'
import type { Vec3 } from '../state/state.ts'
import { premise } from '../language/golden/scene.ts'
import { leavesBetween, outOfLeaves } from './crowns.ts'
import { layoutOf } from './layout/layout.ts'
import type { Thing, ThingKind } from './things.ts'

const { place } = createState(premise('A girl in a park')).state
const first = (kind: ThingKind): Thing => {
  const layout = layoutOf(place)
  for (let j = 0; j > -20; j--)
    for (let i = -4; i < 4; i++) for (const one of layout.things(i, j)) if (one.kind === kind) return one
  throw new Error(`no ${kind} in the park`)
}
const leavesAt = (eye: Vec3): number => leavesBetween(place, eye, [eye[0], eye[1] + 0.01, eye[2]]) % 1

it('a lens in the crown of a tree goes below it, one in a bush above it, one in the open stays', () => {
  const cherry = first('cherry')
  const high: Vec3 = [cherry.x + 1, cherry.y + 3.2 * cherry.size, cherry.z]
  expect(leavesAt(high)).toBeGreaterThan(0)
  outOfLeaves(place, high, cherry.y)
  expect(leavesAt(high)).toBe(0)
  expect(high[1]).toBeGreaterThan(cherry.y + 0.5)
  expect(high[1]).toBeLessThan(cherry.y + 1.7 * cherry.size)

  const bush = first('bush')
  const low: Vec3 = [bush.x, bush.y + 0.4 * bush.size, bush.z]
  outOfLeaves(place, low, bush.y)
  expect(low[1]).toBeGreaterThan(bush.y + 1.1 * bush.size * bush.tall)

  const open: Vec3 = [cherry.x, cherry.y + 30, cherry.z]
  outOfLeaves(place, open, cherry.y)
  expect(open).toEqual([cherry.x, cherry.y + 30, cherry.z])
})
