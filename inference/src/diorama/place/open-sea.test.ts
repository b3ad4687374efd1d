/** A ship of which no shore is told is at sea: water all round, the eye over it. */
import { describe, expect, it } from 'vitest'
import { RELEASED } from '@shoal/session'
import { premise } from '../language/golden/scene.ts'
import { createState } from '../state/create.ts'
import { step } from '../state/step.ts'
import { terrainOf } from './terrain.ts'
import { varietyOf } from './variety.ts'
import { waterOver } from './waters.ts'

describe('the open sea', () => {
  it.each([
    'A pirate ship in a storm',
    'A sailboat on the sea at sunset',
    'A viking longship at dawn',
    '一艘海盗船在暴风雨中航行',
  ])('%s', (text) => {
    const { state } = createState(premise(text))
    expect(varietyOf(state.place)).toBe('open-sea')
    const [ship] = state.actors
    for (let i = 0; i < 24 * 6; i++) step(state, RELEASED)
    const level = terrainOf(state.place).water!
    expect(state.camera.eye[1]).toBeGreaterThan(level + 0.2)
    for (let a = 0; a < 6.28; a += 0.4)
      expect(waterOver(state.place, ship.x + 120 * Math.cos(a), ship.z + 120 * Math.sin(a))).toBeGreaterThan(1)
  })

  it.each([
    ['A captain on the beach looks at a ship', 'beach'],
    ['A ship in the harbour', 'harbour'],
    ['A girl walks by the sea', 'beach'],
  ])('%s is ashore', (text, kind) => {
    expect(createState(premise(text)).state.place.kind).toBe(kind)
  })
})
