import type { Vector3 } from 'three'
import { expect, it } from 'vitest'
import type { Place } from '../../state/state.ts'
import { handState } from '../demo.ts'
import { Tanks } from './tanks.ts'

const PLACE: Place = { kind: 'room', seed: 5, era: 'modern', culture: 'neutral', season: 'summer', marks: ['aquarium'] }

it('what swims stays behind its pane, and the same tick finds it in the same place', () => {
  const [tanks, again] = [new Tanks(PLACE), new Tanks(PLACE)]
  const at = (one: Tanks): Vector3[] => one.root.children.map((fish) => fish.position.clone())
  const state = handState(PLACE, 12, 'clear', 0)
  for (let tick = 0; tick < 2400; tick += 60) {
    tanks.update(0, 0, { ...state, tick })
    for (const { x, z } of at(tanks)) expect(z < -8.3 || Math.abs(x) > 5).toBe(true)
  }
  const before = at(tanks)
  again.update(0, 0, { ...state, tick: 2340 })
  expect(at(again)).toEqual(before)
  tanks.update(0, 0, { ...state, tick: 2460 })
  expect(at(tanks)).not.toEqual(before)
})
