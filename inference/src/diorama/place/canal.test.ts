import { describe, expect, it } from 'vitest'
import { lanesNear } from '../scenery/life/ways.ts'
import type { Place } from '../state/state.ts'
import { afloat } from './afloat.ts'
import { composeStart, heightAt, pushOut } from './ground.ts'
import { layoutOf } from './layout/layout.ts'
import { freeAt } from './solids.ts'
import { streetPlan } from './street-plan.ts'
import { terrainOf } from './terrain.ts'
import { keptAfloat, waterOver } from './waters.ts'

const place: Place = {
  kind: 'old-town',
  seed: 1,
  era: 'modern',
  culture: 'european',
  season: 'summer',
  marks: ['canal'],
}
const plan = streetPlan(place)
const canal = plan.canal!
const middle = (canal.near + canal.far) / 2

describe('a canal in an old town', () => {
  it('has water between its banks, and none where one walks', () => {
    expect(waterOver(place, middle, 0)).toBeGreaterThan(1)
    for (const x of [canal.near + 0.2, plan.middle!, plan.road + 0.5, canal.far - 0.5])
      expect(waterOver(place, x, 0)).toBe(0)
    const [x, z] = composeStart(place).start
    expect(heightAt(place, x, z)).toBeGreaterThan(-0.05)
  })

  it('is crossed by bridges that rise over it', () => {
    expect(heightAt(place, middle, plan.crossAt)).toBeGreaterThan(0.5)
    expect(freeAt(place, middle, plan.crossAt, 0.3)).toBe(true)
    for (const side of [-1, 1])
      expect(freeAt(place, middle, plan.crossAt + side * (plan.crossRoad + 0.15), 0.1)).toBe(false)
    for (let x = canal.far - 2; x < canal.near + 2; x += 0.1)
      expect(Math.abs(heightAt(place, x + 0.1, plan.crossAt) - heightAt(place, x, plan.crossAt))).toBeLessThan(0.09)
  })

  it('lets nobody in who walks, and no boat out', () => {
    const [x] = pushOut(place, canal.near - 0.4, 0, 0.3)
    expect(x).toBeGreaterThanOrEqual(canal.near)
    const [bx, bz] = keptAfloat(place, plan.road, 3, 0.8)
    expect(waterOver(place, bx, bz)).toBeGreaterThan(1)
    for (const lane of lanesNear(place, 0, 0)) if (!lane.cross) expect(waterOver(place, lane.at(0), 0)).toBe(0)
  })

  it('has boats lying in it, and nothing of the street', () => {
    const things = [0, -1].flatMap((i) => layoutOf(place).things(i, -1))
    const boats = things.filter((one) => one.kind === 'boat')
    expect(boats.length).toBeGreaterThan(4)
    for (const boat of boats) expect(afloat(place, boat)).toBe(true)
    const level = terrainOf(place).water!
    for (const one of things.filter((t) => !['boat', 'mooring', 'tile', 'strand', 'leg'].includes(t.kind)))
      expect(waterOver(place, one.x, one.z), one.kind).toBe(0)
    expect(level).toBe(canal.level)
  })
})
