import { describe, expect, it } from 'vitest'
import type { Place } from '../state/state.ts'
import { RAMPART } from './great-wall.ts'
import { composeStart, heightAt, pushOut } from './ground.ts'
import { layoutOf } from './layout/layout.ts'
import { freeAt } from './solids.ts'
import { terrainOf } from './terrain.ts'

const place: Place = {
  kind: 'mountain-pass',
  seed: 3,
  era: 'modern',
  culture: 'chinese',
  season: 'autumn',
  marks: ['great-wall'],
}
const terrain = terrainOf(place)

describe('the Great Wall', () => {
  it('lies on a crest: the land falls away on both sides', () => {
    for (const z of [0, -80, -240])
      for (const side of [-1, 1])
        expect(heightAt(place, terrain.pathX(z) + side * 40, z)).toBeLessThan(heightAt(place, terrain.pathX(z), z) - 4)
  })

  it('has a bay every four metres whose walk is where the feet are', () => {
    const bays = [-2, -1, 0]
      .flatMap((j) => [-2, -1, 0, 1, 2].flatMap((i) => layoutOf(place).things(i, j)))
      .filter((one) => one.kind === 'rampart')
    expect(bays.length).toBe((3 * 36) / RAMPART.bay)
    for (const one of bays) expect(Math.abs(one.y - heightAt(place, one.x, one.z))).toBeLessThan(0.08)
  })

  it('is walked from end to end, through its towers, and not left', () => {
    const [x0, z0] = composeStart(place).start
    expect(freeAt(place, x0, z0, 0.3)).toBe(true)
    for (let z = 0; z > -180; z -= 1) expect(freeAt(place, terrain.pathX(z), z, 0.35), `${z}`).toBe(true)
    for (let z = -2; z > -40; z -= 1) {
      const [x] = pushOut(place, terrain.pathX(z) + RAMPART.half + 0.2, z, 0.3)
      expect(Math.abs(x - terrain.pathX(z))).toBeLessThan(RAMPART.half + 0.3)
    }
  })
})
