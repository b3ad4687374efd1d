import { describe, expect, it } from 'vitest'
import { premise } from '../../language/golden/scene.ts'
import { createState } from '../../state/create.ts'
import { atmosphereOf } from '../atmosphere.ts'
import { carriedLights } from './carried-light.ts'

const fire = createState(premise('Three friends sit around a campfire at night')).state

describe('light of what was brought in', () => {
  it('is that of a fire and of a lantern in the hand, by night alone', () => {
    const [lit, ...more] = carriedLights(fire, 1)
    const at = fire.actors.find((a) => a.noun === 'bonfire')!
    expect(more).toEqual([])
    expect([lit!.x, lit!.z]).toEqual([at.x, at.z])
    expect(carriedLights(fire, 0)).toEqual([])
    const monk = createState(premise('A monk with a lantern walks in the forest at night')).state
    expect(carriedLights(monk, 1)).toHaveLength(1)
    expect(carriedLights(createState(premise('A monk walks in the forest at night')).state, 1)).toEqual([])
  })

  it('flickers by the tick, the same at the same one, and comes before the lamps of the place', () => {
    const at = (tick: number): number => carriedLights({ ...fire, tick }, 1)[0]!.power
    expect(at(10)).toBe(at(10))
    expect(at(10)).not.toBe(at(14))
    for (let tick = 0; tick < 200; tick++) expect(at(tick)).toBeGreaterThan(0.65)
    const street = createState(premise('A girl with a lantern walks through a neon city at night')).state
    const { lamps } = atmosphereOf(street)
    expect(lamps.length).toBeLessThanOrEqual(24)
    expect(lamps[0]).toEqual(carriedLights(street, atmosphereOf(street).night)[0])
  })
})
