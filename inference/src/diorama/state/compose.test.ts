/** First pictures: who has to do with each other is in them together, where one expects it. */
import { PerspectiveCamera, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { topOf } from '../body/tops.ts'
import { floatsAt } from '../body/measure.ts'
import { swung } from '../body/swing.ts'
import { premise } from '../language/golden/scene.ts'
import { interpret } from '../language/interpret.ts'
import { heightAt } from '../place/ground.ts'
import { applyChanges } from './apply.ts'
import { createState } from './create.ts'
import type { Actor, DioramaState } from './state.ts'
import { play } from './played.fixture.ts'

const named = (state: DioramaState, noun: string): Actor => {
  const found = state.actors.find((a) => a.noun === noun)
  if (!found) throw new Error(`no ${noun}: ${state.actors.map((a) => a.noun).join()}`)
  return found
}
/** Where a point is in the picture, -1..1. */
const seen = (state: DioramaState, x: number, y: number, z: number): Vector3 => {
  const { eye, look, fov } = state.camera
  const camera = new PerspectiveCamera(fov, 16 / 9, 0.1, 500)
  camera.position.set(...eye)
  camera.lookAt(...look)
  camera.updateMatrixWorld()
  return new Vector3(x, heightAt(state.place, x, z) + y, z).project(camera)
}

describe('first pictures', () => {
  it.each(['A knight fights a dragon', '骑士和龙战斗'])(
    '%s: the dragon has come down and keeps its distance',
    (text) => {
      const { state } = createState(premise(text))
      const [knight, dragon] = [named(state, 'knight'), named(state, 'dragon')]
      play(state, 72, () => {
        expect(dragon.y).toBeLessThan(0.8)
        expect(Math.hypot(knight.x - dragon.x, knight.z - dragon.z)).toBeGreaterThan(2.5)
      })
      for (const a of [knight, dragon]) {
        const at = seen(state, a.x, 1, a.z)
        expect(Math.abs(at.x)).toBeLessThan(1)
        expect(Math.abs(at.y)).toBeLessThan(1)
      }
      const judged = interpret('The dragon flies away', state)
      if (judged.understood) applyChanges(state, judged.changes)
      play(state, 72)
      expect(dragon.y).toBeGreaterThan(2)
    },
  )
  it.each(['A boy flies a kite on the beach', '一个男孩在草地上放风筝'])('%s: the kite is in the picture', (text) => {
    const { state } = createState(premise(text))
    const kite = state.actors.find((a) => a.look.kind === 'thing' && a.look.model === 'kite')!
    for (const ticks of [1, 72]) {
      play(state, ticks)
      const at = seen(state, kite.x, kite.y + floatsAt('kite'), kite.z)
      expect(Math.abs(at.x)).toBeLessThan(1)
      expect(Math.abs(at.y)).toBeLessThan(1)
    }
  })
  it.each(['A cat sits on the table in a kitchen', 'A cat sleeps on a table', '一只猫坐在桌子上'])(
    '%s: on it, not under it',
    (text) => {
      const { state } = createState(premise(text))
      const [cat, table] = [named(state, 'cat'), named(state, 'table')]
      expect([cat.on, cat.y, cat.x]).toEqual([table.id, topOf(table), table.x])
      play(state, 48)
      expect([cat.on, cat.y]).toEqual([table.id, topOf(table)])
    },
  )
  it('an animal told to lie on a thing gets up on it first', () => {
    const { state } = createState(premise('A kitten and a box in a garden'))
    const judged = interpret('The kitten sleeps on the box', state)
    if (judged.understood) applyChanges(state, judged.changes)
    play(state, 24 * 14)
    const kitten = named(state, 'kitten')
    expect([kitten.act.kind, kitten.on, kitten.y]).toEqual([
      'sleep',
      named(state, 'box').id,
      topOf(named(state, 'box')),
    ])
  })
  it('an umbrella in the rain is in the hand of who walks', () => {
    for (const text of [
      'A woman walks her dog in the rain with an umbrella',
      'A woman walks in the rain with an umbrella',
    ]) {
      const { look } = named(createState(premise(text)).state, 'woman')
      expect(look.kind === 'biped' && look.holds.map((h) => h.kind)).toEqual(['umbrella'])
    }
  })
  it('a girl on a swing sits there and goes to and fro with it', () => {
    const { state } = createState(premise('A girl on a swing under a big tree'))
    const girl = named(state, 'girl')
    play(state, 24 * 8)
    expect(girl.act).toMatchObject({ kind: 'sit', target: named(state, 'swing').id })
    const turns: number[] = []
    play(state, 72, () => turns.push(swung(state, girl)?.turn ?? 0))
    expect(Math.max(...turns)).toBeGreaterThan(0.25)
    expect(Math.min(...turns)).toBeLessThan(-0.25)
  })
})
