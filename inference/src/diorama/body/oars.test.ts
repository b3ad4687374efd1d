/** Rowing: back to the bow, palms on the handles, the blades in the water while they go to the stern: what pulls a boat along. */
import { RELEASED } from '@shoal/session'
import { describe, expect, it } from 'vitest'
import { premise } from '../language/golden/scene.ts'
import { heightAt } from '../place/ground.ts'
import { createState } from '../state/create.ts'
import { step } from '../state/step.ts'
import { handleOf, oarOf, rockOf } from './oars.ts'
import { handPoint, headPoint } from './reach.ts'
import { toFigure } from './space.ts'

describe('rowing', () => {
  it.each(['An old man rows a boat on a lake', '一个老人在湖上划船'])('%s', (text) => {
    const { state } = createState(premise(text))
    const [rower, boat] = state.actors
    expect(rower.rides).toBe(boat.id)
    const from = [boat.x, boat.z]
    let before = oarOf(boat)
    let [pulled, lifted] = [0, 0]
    for (let t = 0; t < 240; t++) {
      step(state, RELEASED)
      const now = oarOf(boat)
      const astern = before.sweep - now.sweep
      if (now.dip > 0.3) pulled += astern
      if (now.dip < 0.18) lifted += astern
      before = now
      if (t < 48) continue
      const head = headPoint(state, rower)
      for (const side of ['left', 'right'] as const) {
        const palm = handPoint(state, rower, side)
        const at = toFigure(boat, ...palm)
        const { x, y, z } = handleOf(boat)
        // His left hand has the oar at the right of the boat.
        const s = side === 'left' ? -1 : 1
        expect(Math.hypot(at[0] - s * x, at[2] - z)).toBeLessThan(0.12)
        const floor = heightAt(state.place, boat.x, boat.z) + boat.y + rockOf(state, boat).y
        expect(Math.abs(at[1] - floor - y)).toBeLessThan(0.12)
        // He looks to the stern: hands on that side of his head.
        expect(at[2]).toBeLessThan(toFigure(boat, ...head)[2])
      }
    }
    expect(pulled).toBeGreaterThan(1)
    expect(lifted).toBeLessThan(-1)
    // The boat goes where its bow points, which is where his back does.
    const way = Math.atan2(boat.x - from[0], boat.z - from[1])
    expect(Math.cos(way - boat.heading)).toBeGreaterThan(0.7)
    expect(rower.heading).toBe(boat.heading)
  })
})
