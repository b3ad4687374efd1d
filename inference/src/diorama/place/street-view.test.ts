import { describe, expect, it } from 'vitest'
import type { Place } from '../state/state.ts'
import { composeStart } from './ground.ts'
import { layoutOf } from './layout/layout.ts'
import { freeAt } from './solids.ts'

const KINDS = ['boulevard', 'city', 'neon-city', 'old-town', 'market'] as const

describe('first pictures of streets', () => {
  for (const kind of KINDS)
    for (let seed = 1; seed <= 5; seed++)
      it(`${kind}, seed ${seed}: eye in the open, way free, no near wall over a third of the picture, something at the end`, () => {
        const place: Place = { kind, seed, era: 'modern', culture: 'european', season: 'summer', marks: [] }
        const { start, heading, camera } = composeStart(place)
        const away = heading + Math.PI + camera.yaw
        const eye = [start[0] + Math.sin(away) * camera.distance, start[1] + Math.cos(away) * camera.distance] as const
        expect(freeAt(place, start[0], start[1], 0.35)).toBe(true)
        expect(freeAt(place, eye[0], eye[1], 0.5)).toBe(true)
        // Between eye and figure, and some way ahead of it, nothing stands.
        for (let t = 0; t <= 1; t += 0.1)
          expect(freeAt(place, eye[0] + (start[0] - eye[0]) * t, eye[1] + (start[1] - eye[1]) * t, 0.2)).toBe(true)
        for (let d = 0; d < 12; d++) expect(freeAt(place, start[0], start[1] - d, 0.3)).toBe(true)
        // Rays over the width of the picture: fewer than a third end within four metres.
        const half = Math.atan(Math.tan((camera.fov * Math.PI) / 360) * (16 / 9))
        let blocked = 0
        for (let n = 0; n < 60; n++) {
          const a = heading + camera.yaw + ((n + 0.5) / 30 - 1) * half
          for (let d = 0.5; d < 4; d += 0.25)
            if (!freeAt(place, eye[0] + Math.sin(a) * d, eye[1] + Math.cos(a) * d, 0.05)) {
              blocked++
              break
            }
        }
        expect(blocked).toBeLessThan(20)
        // The street is closed within 90 m by a gate, an arch or a bridge.
        const near = [-2, -1, 0].flatMap((j) => layoutOf(place).things(0, j))
        expect(near.some((one) => (one.kind === 'gate' || one.kind === 'viaduct') && one.z < -20 && one.z > -90)).toBe(
          true,
        )
      })
})
