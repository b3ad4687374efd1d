import type { BufferAttribute, Mesh } from 'three'
import { describe, expect, it } from 'vitest'
import type { Place } from '../../state/state.ts'
import { handState } from '../demo.ts'
import { hasMotes, Motes } from './motes.ts'

const place: Place = { kind: 'meadow', seed: 5, era: 'modern', culture: 'neutral', season: 'summer', marks: [] }

const seen = (motes: Motes): number[][] =>
  motes.root.children.map((child) => {
    const mesh = child as Mesh
    if (!mesh.visible) return []
    return [...((mesh.geometry.getAttribute('position') as BufferAttribute).array as Float32Array)]
  })

describe('motes', () => {
  it('are butterflies by day, fireflies by night, nothing in rain or winter', () => {
    const motes = new Motes(place)
    motes.update(0, 0, handState(place, 12, 'clear', 100))
    const [day, night] = seen(motes)
    expect(day!.some((v) => v !== 0)).toBe(true)
    expect(night).toEqual([])
    motes.update(0, 0, handState(place, 22, 'clear', 100))
    expect(seen(motes)[0]).toEqual([])
    expect(seen(motes)[1]!.some((v) => v !== 0)).toBe(true)
    motes.update(0, 0, handState(place, 22, 'rain', 100))
    expect(seen(motes)).toEqual([[], []])
    expect(hasMotes({ ...place, season: 'winter' })).toBe(false)
    expect(hasMotes({ ...place, kind: 'desert' })).toBe(false)
  })

  it('are where they were when one comes back at the same tick, and stay above the ground near by', () => {
    const motes = new Motes(place)
    const state = handState(place, 12, 'clear', 240)
    motes.update(3, -8, state)
    const before = seen(motes)
    motes.update(90, -300, state)
    expect(seen(motes)).not.toEqual(before)
    motes.update(3, -8, state)
    expect(seen(motes)).toEqual(before)
  })
})
