/** Houses that are brought in: somebody comes to them, they stand beside the path and are seen from outside. */
import { describe, expect, it } from 'vitest'
import { RELEASED } from '@shoal/session'
import { premise } from '../language/golden/scene.ts'
import { terrainOf } from '../place/terrain.ts'
import { isBuilding } from './buildings.ts'
import { createState } from './create.ts'
import { actorOf, mobile } from './find.ts'
import { radiusOf } from './size.ts'
import { step } from './step.ts'
import type { Actor, DioramaState } from './state.ts'

const worldOf = (text: string, seed: number): { state: DioramaState; house: Actor } => {
  const { state } = createState(premise(text, { seed }))
  const house = state.actors.find(isBuilding)
  if (!house) throw new Error(`no building in ${text}`)
  return { state, house }
}

describe('a building', () => {
  it.each([
    'A cozy cabin in the snow at night',
    'A lighthouse on a cliff in a storm',
    '湖边的小木屋',
    'A house in a meadow',
    'A tower in the forest',
  ])('alone has somebody come to it, beside the path: %s', (text) => {
    for (const seed of [1, 4, 9]) {
      const { state, house } = worldOf(text, seed)
      const lead = actorOf(state, state.driven)
      expect(lead && mobile(lead)).toBe(true)
      const terrain = terrainOf(state.place)
      expect(Math.abs(house.x - terrain.pathX(house.z)) - terrain.half).toBeGreaterThan(radiusOf(house) * 0.6)
      // Ahead of who comes, in reach of the eye.
      expect(house.z).toBeLessThan(lead!.z - 4)
      expect(Math.hypot(house.x - lead!.x, house.z - lead!.z)).toBeLessThan(40)
    }
  })

  it.each([
    'A girl sits before her hut in the forest',
    'A traveller before a house in a meadow',
    '一个老人坐在小木屋前',
  ])('is never entered by the eye, nor sat in: %s', (text) => {
    const { state, house } = worldOf(text, 1)
    const lead = actorOf(state, state.driven)!
    for (let i = 0; i < 24 * 8; i++) {
      step(state, RELEASED)
      const { eye } = state.camera
      expect(Math.hypot(eye[0] - house.x, eye[2] - house.z)).toBeGreaterThan(radiusOf(house) * 0.95)
    }
    expect(Math.hypot(lead.x - house.x, lead.z - house.z)).toBeGreaterThan(radiusOf(house))
  })
})
