/** Varieties of places, drawn: within the budget, every number finite, and not like the kind they are of. */
import { createHash } from 'node:crypto'
import { InstancedMesh, Mesh, type Object3D } from 'three'
import { describe, expect, it } from 'vitest'
import { ROOM_USES, roomExtent, type RoomUse } from '../place/room-use.ts'
import { VARIETIES, type Variety } from '../place/variety.ts'
import type { Place } from '../state/state.ts'
import { composedCamera, handState } from './demo.ts'
import { createScenery } from './index.ts'
import { buildPrototype } from './prototype.ts'

const placeOf = (kind: Place['kind'], marks: string[]): Place => ({
  kind,
  seed: 7,
  era: 'modern',
  culture: 'european',
  season: 'summer',
  marks,
})

/** Triangles of what is shown, and a hash of it. */
const shown = (place: Place): { triangles: number; print: string } => {
  const scenery = createScenery(place)
  scenery.update(handState(place, 10, 'clear', 0), composedCamera(place, {}), 1)
  let triangles = 0
  const prints: string[] = []
  const walk = (object: Object3D): void => {
    if (!object.visible || object.userData.part === 'shade') return
    if (object instanceof Mesh) {
      const { position, color } = object.geometry.attributes
      expect(position!.array.every((x: number) => Number.isFinite(x))).toBe(true)
      const each = (object.geometry.index?.count ?? position!.count) / 3
      triangles += each * (object instanceof InstancedMesh ? object.count : 1)
      prints.push(
        createHash('sha1')
          .update(Buffer.from(Float32Array.from(position!.array).buffer))
          .update(Buffer.from(Float32Array.from(color?.array ?? []).buffer))
          .digest('hex'),
      )
    }
    object.children.forEach(walk)
  }
  walk(scenery.root)
  return { triangles, print: createHash('sha1').update(prints.sort().join()).digest('hex') }
}

const EACH = Object.entries(VARIETIES) as [Variety, Place['kind']][]

describe('varieties', () => {
  it.each(EACH)('%s is no plain %s, and not much dearer', (variety, kind) => {
    const [own, plain] = [shown(placeOf(kind, [variety])), shown(placeOf(kind, []))]
    expect(own.print).not.toBe(plain.print)
    expect(own.triangles).toBeGreaterThan(500)
    expect(own.triangles).toBeLessThan(Math.max(plain.triangles * 1.5, 200_000))
  })
})

describe('rooms', () => {
  const trianglesOf = (use: RoomUse): number =>
    buildPrototype(placeOf('room', [use]), 'room:0:0').reduce((sum, part) => sum + part.geometry.index!.count / 3, 0)

  it('each use has a room of its own, of no more triangles than the library; halls of fewer than half a street', () => {
    expect(new Set(ROOM_USES.map(trianglesOf)).size).toBe(ROOM_USES.length)
    const [, usual] = roomExtent(placeOf('room', ['living']))
    const street = shown(placeOf('city', [])).triangles
    for (const use of ROOM_USES) {
      const hall = roomExtent(placeOf('room', [use]))[1] > usual + 1
      expect(trianglesOf(use), use).toBeLessThanOrEqual(hall ? street / 2 : trianglesOf('library'))
    }
  })
})
