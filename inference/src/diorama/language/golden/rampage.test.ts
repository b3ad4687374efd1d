/** A place that is attacked is no opponent: what attacks it rages there; who is giant towers. */
import { describe, expect, it } from 'vitest'
import { bodyHeight } from '../../body/measure.ts'
import { createState } from '../../state/create.ts'
import { interpret } from '../interpret.ts'
import { premise } from './scene.ts'

describe('an attack on a place', () => {
  it.each([
    ['A giant robot attacks the city', 'city', 'robot'],
    ['一个巨大的怪兽袭击城市', 'city', 'monster'],
    ['A dragon attacks the castle', 'castle', 'dragon'],
  ])('%s: nobody else is brought in for it', (text, kind, noun) => {
    const { state } = createState(premise(text))
    expect(state.place.kind).toBe(kind)
    expect(state.actors.map((a) => a.noun)).toEqual([noun])
    expect([state.actors[0].act.kind, ...state.actors[0].todo.map((a) => a.kind)]).toContain('run')
  })

  it('is heard live as well', () => {
    const { state } = createState(premise('A robot walks through a city'))
    const judged = interpret('The robot attacks the city', state)
    expect(judged.understood && judged.changes).toMatchObject([{ op: 'act', actors: [1], acts: [{ kind: 'run' }] }])
  })

  it('a giant robot is as high as a house', () => {
    const [usual, giant] = ['A robot in a city', 'A giant robot in a city'].map((text) =>
      bodyHeight(createState(premise(text)).state.actors[0]),
    ) as [number, number]
    expect(giant).toBeGreaterThan(usual * 3)
  })

  it.each([
    ['A cyberpunk samurai walks in neon rain', 'neon-city'],
    ['霓虹雨中的武士', 'neon-city'],
    ['An astronaut discovers an alien forest', 'forest'],
  ])('%s plays in a %s', (text, kind) => {
    expect(createState(premise(text)).state.place.kind).toBe(kind)
  })
})
