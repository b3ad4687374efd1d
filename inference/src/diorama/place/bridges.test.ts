/** The bridges of a town on canals lie over its water, foot to foot. */
import { describe, expect, it } from 'vitest'
import { createState } from '../state/create.ts'
import { premise } from '../language/golden/scene.ts'
import { bridgeNear } from './bridges.ts'
import { terrainOf } from './terrain.ts'

describe('bridges', () => {
  it.each(['江南水乡，一个女孩', 'A couple in Venice'])('rise over the water: %s', (text) => {
    const { place } = createState(premise(text)).state
    for (const z of [-40, 0, 60]) {
      const bridge = bridgeNear(place, 3, z)
      expect(bridge).not.toBeNull()
      if (!bridge) return
      const { height, water } = terrainOf(place)
      const crown = height(...bridge.crown)
      expect(crown).toBeGreaterThan(height(...bridge.near) + 0.3)
      expect(crown).toBeGreaterThan((water ?? 0) + 0.8)
      expect(Math.abs(height(...bridge.near) - height(...bridge.far))).toBeLessThan(0.2)
      // Beside it the canal lies open.
      expect(height(bridge.crown[0], bridge.crown[1] + 8)).toBeLessThan(water ?? 0)
    }
  })
  it('are none where no canal is', () => {
    expect(bridgeNear(createState(premise('A girl in Rome')).state.place, 0, 0)).toBeNull()
    expect(bridgeNear(createState(premise('A girl in a meadow')).state.place, 0, 0)).toBeNull()
  })
  it('are what a premise puts somebody on', () => {
    const { state } = createState(premise('江南水乡，一位撑伞的姑娘走在石桥上'))
    expect(state.actors.some((a) => a.noun === 'bridge')).toBe(false)
    const girl = state.actors[0]
    const bridge = bridgeNear(state.place, girl.x, girl.z)
    expect(Math.hypot(girl.x - (bridge?.near[0] ?? 0), girl.z - (bridge?.near[1] ?? 0))).toBeLessThan(1.5)
    expect(girl.act).toMatchObject({ kind: 'walk', at: bridge?.far })
  })
})
