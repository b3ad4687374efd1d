/** A wide shot shows its lead: under a tree, in an orchard of a park, in a wood. */
import { describe, expect, it } from 'vitest'
import { RELEASED } from '@shoal/session'
import { bodyHeight } from '../../body/measure.ts'
import { leavesBetween, inCrown } from '../../place/crowns.ts'
import { heightAt } from '../../place/ground.ts'
import { premise } from '../../language/golden/scene.ts'
import { interpret } from '../../language/interpret.ts'
import { applyChanges } from '../apply.ts'
import { createState } from '../create.ts'
import type { Actor, DioramaState, Vec3 } from '../state.ts'
import { step } from '../step.ts'

const hiding = (state: DioramaState): number => {
  const lead = state.actors.find((a) => a.id === state.driven) as Actor
  const at: Vec3 = [lead.x, heightAt(state.place, lead.x, lead.z) + bodyHeight(lead) * 0.7, lead.z]
  let sum = leavesBetween(state.place, state.camera.eye, at)
  for (const tree of state.actors.filter((a) => a.archetype === 'plant')) {
    const [high, ground] = [bodyHeight(tree), heightAt(state.place, tree.x, tree.z)]
    sum += inCrown(state.camera.eye, at, [tree.x, tree.z], high * 0.42, ground + high * 0.4, ground + high)
  }
  return sum
}

describe('a wide shot', () => {
  it.each([
    ['A girl under a cherry tree', 'wide shot'],
    ['一个女孩在樱花树下看书', '全景'],
    ['A girl sits under a tree in a park', 'wide shot'],
    ['A girl stands in a forest', 'wide shot'],
    ['一个男孩站在公园里', '全景'],
  ])('%s: %s', (text, shot) => {
    for (const seed of [1, 4, 7]) {
      const { state } = createState(premise(text, { seed }))
      const judged = interpret(shot, state)
      if (judged.understood) applyChanges(state, judged.changes)
      for (let i = 0; i < 24 * 8; i++) step(state, RELEASED)
      expect(state.camera.shot).toBe('wide')
      expect(hiding(state)).toBeLessThan(1.5)
      const lead = state.actors.find((a) => a.id === state.driven) as Actor
      // Of her, not of the tree.
      expect(Math.hypot(state.camera.eye[0] - lead.x, state.camera.eye[2] - lead.z)).toBeLessThan(14)
    }
  })

  it('goes round a crown that stands between', () => {
    const { state } = createState(premise('A girl stands in a meadow'))
    for (const text of ['Add a tree', 'wide shot']) {
      const judged = interpret(text, state)
      if (judged.understood) applyChanges(state, judged.changes)
    }
    const [lead, tree] = [state.actors[0], state.actors[1]]
    const toEye = Math.atan2(state.camera.eye[0] - lead.x, state.camera.eye[2] - lead.z)
    ;[tree.x, tree.z] = [lead.x + Math.sin(toEye) * 5, lead.z + Math.cos(toEye) * 5]
    tree.look = { ...tree.look, size: 0.5 } as never
    for (let i = 0; i < 24 * 8; i++) step(state, RELEASED)
    expect(hiding(state)).toBeLessThan(0.5)
  })
})

describe('what hands do', () => {
  it('is seen when somebody strokes an elephant, on whichever side that is', () => {
    for (const seed of [1, 2, 3, 4]) {
      const { state } = createState(premise('A girl strokes an elephant in a savanna', { seed }))
      for (let i = 0; i < 24 * 9; i++) step(state, RELEASED)
      const [girl, elephant] = [
        state.actors.find((a) => a.noun === 'girl')!,
        state.actors.find((a) => a.noun === 'elephant')!,
      ]
      const ground = heightAt(state.place, elephant.x, elephant.z)
      const face: Vec3 = [girl.x, heightAt(state.place, girl.x, girl.z) + bodyHeight(girl) * 0.85, girl.z]
      const hides = inCrown(
        state.camera.eye,
        face,
        [elephant.x, elephant.z],
        0.6,
        ground,
        ground + bodyHeight(elephant),
      )
      expect(hides, `seed ${seed}`).toBeLessThan(0.3)
    }
  })
})
