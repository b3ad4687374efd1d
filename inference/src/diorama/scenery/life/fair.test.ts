import { describe, expect, it } from 'vitest'
import { createState } from '../../state/create.ts'
import { premise } from '../../language/golden/scene.ts'
import { Fair } from './fair.ts'

const { state } = createState(premise('A girl at a funfair'))

describe('a fairground', () => {
  it('is what a funfair is read as', () => expect(state.place.marks).toContain('fair'))

  it('turns with its cabins upright, the same at the same tick however often one looked', () => {
    const places = (fair: Fair, tick: number): string => {
      fair.update(0, 0, { ...state, tick })
      return JSON.stringify(fair.root.children.map((one) => [one.position.toArray(), one.rotation.z, one.rotation.y]))
    }
    const often = new Fair(state.place)
    for (let tick = 0; tick < 90; tick++) places(often, tick)
    const once = new Fair(state.place)
    expect(places(once, 90)).toBe(places(often, 90))
    expect(places(once, 90)).not.toBe(places(once, 120))
    for (const one of once.root.children.slice(2, 16)) expect(Math.abs(one.rotation.z)).toBeLessThan(0.06)
  })
})
