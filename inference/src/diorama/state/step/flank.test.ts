/** Company keeps at the leader's side where the camera sees it: never behind her back, neither trailing nor crossing over. */
import { describe, expect, it } from 'vitest'
import { RELEASED } from '@shoal/session'
import { premise } from '../../language/golden/scene.ts'
import { interpret } from '../../language/interpret.ts'
import { applyChanges } from '../apply.ts'
import { createState } from '../create.ts'
import { radiusOf } from '../size.ts'
import type { Actor, DioramaState } from '../state.ts'
import { step } from './../step.ts'

const leaderOf = (state: DioramaState): Actor => state.actors.find((a) => a.id === state.driven) as Actor

/** Of a companion as seen from the eye: metres to the right of its leader, behind it, and ahead on the way. */
const placed = (state: DioramaState, c: Actor): { across: number; deep: number; ahead: number } => {
  const l = leaderOf(state)
  const [eye] = [state.camera.eye]
  const view = Math.atan2(l.x - eye[0], l.z - eye[2])
  const [dx, dz] = [c.x - l.x, c.z - l.z]
  return {
    across: -dx * Math.cos(view) + dz * Math.sin(view),
    deep: dx * Math.sin(view) + dz * Math.cos(view),
    ahead: dx * Math.sin(l.heading) + dz * Math.cos(l.heading),
  }
}

const hidden = (state: DioramaState, c: Actor): boolean => {
  const { across, deep } = placed(state, c)
  return deep > 0 && Math.abs(across) < (radiusOf(leaderOf(state)) + radiusOf(c)) * 0.6
}

describe('company', () => {
  it.each([
    'A girl walks with a dog',
    'A girl walks on a country road with her kitten',
    'A boy walks with his friend in the park',
    'A man leads a horse through the desert',
    '一个小女孩带着狗走在草地上',
    'A mother walks with two children in a village',
  ])('%s: is seen, beside or ahead', (text) => {
    const { state } = createState(premise(text))
    const company = state.actors.filter((a) => a.follows === state.driven)
    expect(company.length).toBeGreaterThan(0)
    expect(leaderOf(state).act.kind).toBe('walk')
    for (let i = 0; i < 24 * 15; i++) {
      step(state, RELEASED)
      for (const c of company) expect(hidden(state, c)).toBe(false)
      if (i < 24 * 4) continue
      for (const c of company) {
        const { ahead } = placed(state, c)
        expect(ahead).toBeGreaterThan(-0.3)
        expect(ahead).toBeLessThan(2.5)
      }
    }
  })

  it('takes the side the picture has room on, and two take both', () => {
    const { state } = createState(premise('A girl walks on a country road with a dog'))
    const room = (): number => {
      const [l, { look, eye }] = [leaderOf(state), state.camera]
      const view = Math.atan2(l.x - eye[0], l.z - eye[2])
      return -(look[0] - l.x) * Math.cos(view) + (look[2] - l.z) * Math.sin(view)
    }
    for (let i = 0; i < 24 * 6; i++) step(state, RELEASED)
    const dog = state.actors.find((a) => a.noun === 'dog') as Actor
    expect(placed(state, dog).across * room()).toBeGreaterThan(0)
    const judged = interpret('A cat follows the girl', state)
    if (judged.understood) applyChanges(state, judged.changes)
    for (let i = 0; i < 24 * 14; i++) step(state, RELEASED)
    const cat = state.actors.find((a) => a.noun === 'cat') as Actor
    expect(placed(state, dog).across * placed(state, cat).across).toBeLessThan(0)
  })
})
