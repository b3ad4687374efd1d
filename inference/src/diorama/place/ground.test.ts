import { describe, expect, it } from 'vitest'
import { PLACE_KINDS, type Place, type PlaceKind } from '../state/state.ts'
import { familyOf } from './family.ts'
import { composeStart, groundAt, heightAt, pushOut, wayOn } from './ground.ts'
import { layoutOf } from './layout/layout.ts'
import { freeAt } from './solids.ts'
import { terrainOf } from './terrain.ts'

const placeOf = (kind: PlaceKind, seed = 7): Place => ({
  kind,
  seed,
  era: '1980s',
  culture: 'european',
  season: 'summer',
  marks: [],
})
const each = PLACE_KINDS.map((kind) => [kind] as const)

describe('ground', () => {
  it.each(each)('%s: is continuous (no step a foot could not take), finite, and the same when asked again', (kind) => {
    const place = placeOf(kind)
    const again = { ...place, marks: [...place.marks] }
    const [sx, sz] = composeStart(place).start
    let worst = 0
    for (let n = 0; n < 1500; n++) {
      const x = sx + (((n * 37) % 101) / 101 - 0.5) * (kind === 'harbour' || kind === 'railway' ? 4 : 30)
      const z = sz - ((n * 61) % 997) * 0.15
      const y = heightAt(place, x, z)
      expect(Number.isFinite(y)).toBe(true)
      expect(heightAt(again, x, z)).toBe(y)
      worst = Math.max(worst, Math.abs(heightAt(place, x + 0.01, z) - y), Math.abs(heightAt(place, x, z + 0.01) - y))
    }
    // A centimetre along the ground never lifts a foot by more than the rise of a kerb's ramp or a canyon wall.
    expect(worst).toBeLessThan(0.08)
  })

  it('another seed is another land', () => {
    const a = placeOf('meadow', 1)
    const b = placeOf('meadow', 2)
    let different = 0
    for (let n = 0; n < 50; n++) if (heightAt(a, 20 + n, -40 - n) !== heightAt(b, 20 + n, -40 - n)) different++
    expect(different).toBeGreaterThan(45)
  })

  it('names the surface underfoot', () => {
    const road = placeOf('country-road')
    const x = terrainOf(road).pathX(-30)
    expect(groundAt(road, x, -30).surface).toBe('dirt')
    expect(groundAt(road, x + 20, -30).surface).toBe('grass')
    expect(groundAt(placeOf('boulevard'), 0, 0).surface).toBe('stone')
    expect(groundAt(placeOf('beach'), terrainOf(placeOf('beach')).pathX(-20) - 20, -20).surface).toBe('water')
    expect(groundAt(placeOf('room'), 0, 0).surface).toBe('wood')
  })

  it('a bumpy road has hollows that hold water', () => {
    const place = placeOf('country-road')
    const x = terrainOf(place).pathX(-2)
    let low = Infinity
    let high = -Infinity
    for (let n = 0; n < 400; n++) {
      const y = heightAt(place, x + ((n % 20) / 20 - 0.5) * 3, -2 + Math.floor(n / 20) * 0.1)
      low = Math.min(low, y)
      high = Math.max(high, y)
    }
    expect(high - low).toBeGreaterThan(0.1)
  })
})

describe('pushOut', () => {
  it.each(each)('%s: never leaves a figure or a camera inside something solid', (kind) => {
    const place = placeOf(kind)
    const [sx, sz] = composeStart(place).start
    for (let n = 0; n < 900; n++) {
      const x = sx + (((n * 53) % 211) / 211 - 0.5) * 44
      const z = sz + 6 - ((n * 29) % 307) * 0.4
      const r = n % 2 ? 0.3 : 0.2
      const [px, pz] = pushOut(place, x, z, r)
      expect(freeAt(place, px, pz, r), `${kind} at ${x.toFixed(2)}, ${z.toFixed(2)}`).toBe(true)
      const [qx, qz] = pushOut(place, px, pz, r)
      expect(Math.hypot(qx - px, qz - pz)).toBeLessThan(1e-6)
    }
  })

  it('keeps out of houses, fences, cars and deep water', () => {
    const road = placeOf('country-road')
    const cottage = layoutOf(road)
      .things(0, -2)
      .concat(layoutOf(road).things(1, -2))
      .find((one) => one.kind === 'cottage')
    expect(cottage).toBeDefined()
    const [x, z] = pushOut(road, cottage!.x, cottage!.z, 0.3)
    expect(Math.hypot(x - cottage!.x, z - cottage!.z)).toBeGreaterThan(2.5)
    const beach = placeOf('beach')
    const [bx, bz] = pushOut(beach, terrainOf(beach).pathX(-10) - 40, -10, 0.3)
    expect(heightAt(beach, bx, bz)).toBeGreaterThan(-0.7)
    const [ax] = pushOut(placeOf('boulevard'), 14, -10, 0.3)
    expect(ax).toBeLessThan(10.4)
  })
})

describe('composition and the way on', () => {
  it.each(each)('%s: starts on free dry ground with a sound frame', (kind) => {
    const place = placeOf(kind)
    const frame = composeStart(place)
    expect(freeAt(place, frame.start[0], frame.start[1], 0.3)).toBe(true)
    expect(groundAt(place, ...frame.start).surface).not.toBe('water')
    expect(frame.camera.distance).toBeGreaterThan(2)
    expect(frame.camera.fov).toBeGreaterThan(30)
    expect(frame.hour).toBeGreaterThanOrEqual(0)
  })

  it.each(each.filter(([kind]) => kind !== 'room' && kind !== 'stage' && kind !== 'studio'))(
    '%s: a walker who follows wayOn gets on and keeps to it',
    (kind) => {
      const place = placeOf(kind)
      const frame = composeStart(place)
      let [x, z] = frame.start
      let heading = frame.heading
      let strayed = 0
      for (let n = 0; n < 900; n++) {
        heading = wayOn(place, x, z, heading)
        ;[x, z] = pushOut(place, x + Math.sin(heading) * 0.15, z + Math.cos(heading) * 0.15, 0.3)
        strayed = Math.max(strayed, Math.abs(x - terrainOf(place).pathX(z)))
      }
      expect(z).toBeLessThan(-95)
      expect(strayed).toBeLessThan(familyOf(kind) === 'street' ? 11 : 4.5)
    },
  )
})
