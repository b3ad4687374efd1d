/** A city nobody lives in any more: what grows in its street, and what does not shine or walk there. */
import { describe, expect, it } from 'vitest'
import { createScenery } from '../scenery/index.ts'
import { lampsNear } from '../scenery/air/lamps.ts'
import { buildPrototype } from '../scenery/prototype.ts'
import { createState } from '../state/create.ts'
import type { Place } from '../state/state.ts'
import { layoutOf } from './layout/layout.ts'
import { fromMain, streetPlan } from './street-plan.ts'
import { varietyOf } from './variety.ts'

const placeOf = (prompt: string): Place =>
  createState({ prompt, character: '', scene: '', style: '', person: 'third', seed: 2 }).state.place
const KEPT = placeOf('a girl in a city')
const LEFT = placeOf('a girl walks through an abandoned overgrown city')

const street = (place: Place) => {
  const layout = layoutOf(place)
  return [-1, 0].flatMap((i) => [-2, -1, 0].flatMap((j) => [...layout.things(i, j)]))
}

describe('an overgrown city', () => {
  it.each([
    'a boy in a post-apocalyptic city',
    'the ruins of a city',
    '废弃的城市里一个女孩',
    'an abandoned city',
    'a girl in an overgrown city',
  ])('is what "%s" asks for', (prompt) => expect(varietyOf(placeOf(prompt))).toBe('overgrown'))

  it('has trees and weeds in its carriageway, and a way free between them', () => {
    const plan = streetPlan(LEFT)
    const inRoad = (place: Place, kinds: readonly string[]) =>
      street(place).filter((one) => kinds.includes(one.kind) && Math.abs(fromMain(plan, one.x)) < plan.road)
    const trees = ['oak', 'birch', 'maple', 'poplar']
    expect(inRoad(KEPT, [...trees, 'weeds'])).toEqual([])
    expect(inRoad(LEFT, trees).length).toBeGreaterThan(5)
    expect(inRoad(LEFT, ['weeds']).length).toBeGreaterThan(40)
    expect(inRoad(LEFT, ['car']).length).toBeGreaterThan(2)
    for (const one of inRoad(LEFT, trees)) expect(Math.abs(fromMain(plan, one.x))).toBeGreaterThan(2.2)
  })

  it('has ivy on its fronts and no light in its windows', () => {
    const glowing = (place: Place) =>
      buildPrototype(place, 'tower:1:0').filter((part) => part.surface.options.glow > 0).length
    expect(glowing(KEPT)).toBeGreaterThan(0)
    expect(glowing(LEFT)).toBe(0)
    const leaves = buildPrototype(LEFT, 'tower:1:0').find((part) => part.mask !== undefined)
    expect(leaves?.geometry.index?.count ?? 0).toBeGreaterThan(300)
    expect(lampsNear(KEPT, 0, 0, 1).length).toBeGreaterThan(0)
    expect(lampsNear(LEFT, 0, 0, 1)).toEqual([])
  })

  it('has fewer lives than one that is lived in', () => {
    expect(createScenery(LEFT).root.children.length).toBeLessThan(createScenery(KEPT).root.children.length)
  })
})
