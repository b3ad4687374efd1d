/** Tools at work: hands on the shaft at every moment, and the working end where the work is. */
import { RELEASED } from '@shoal/session'
import { describe, expect, it } from 'vitest'
import { premise } from '../language/golden/scene.ts'
import { interpret } from '../language/interpret.ts'
import { heightAt } from '../place/ground.ts'
import { applyChanges } from '../state/apply.ts'
import { createState } from '../state/create.ts'
import type { Actor, DioramaState } from '../state/state.ts'
import { step } from '../state/step.ts'
import { poseBiped } from './biped/pose.ts'
import { TOOLS } from './biped/tools.ts'
import { handPoint } from './reach.ts'
import { distance, rotate, type Vec3 } from './shape/vec.ts'
import { toWorld } from './space.ts'

const at = (who: string, does: string): { state: DioramaState; actor: Actor } => {
  const { state } = createState(premise(`${who} in a meadow`))
  const judged = interpret(does, state)
  if (!judged.understood) throw new Error(judged.said.en)
  applyChanges(state, judged.changes)
  for (let i = 0; i < 72; i++) step(state, RELEASED)
  return { state, actor: state.actors[0] }
}

/** Working end of the tool, over the ground below it (m). */
const endOver = (state: DioramaState, actor: Actor, kind: string, side: 'left' | 'right'): number => {
  const prop = poseBiped(state, actor).props[side]!
  const k = Math.sqrt((actor.look.kind === 'biped' ? actor.look.height : 1.6) / 1.6)
  const down = rotate(prop.q, [0, -TOOLS[kind].reach * k, 0])
  const [x, y, z] = toWorld(actor, [prop.p[0] + down[0], prop.p[1] + down[1], prop.p[2] + down[2]] as Vec3)
  return y - heightAt(state.place, x, z)
}

describe.each(['A man', 'A girl'])('%s', (who) => {
  it.each([
    ['He digs', 'spade', -0.03, 0.12],
    ['He hoes', 'hoe', -0.06, 0.3],
    ['He chops wood', 'axe', 0.35, 1.1],
    ['He sweeps', 'broom', -0.05, 0],
  ])('%s: both palms stay on the %s, its end goes from %d to %d m over the ground', (does, kind, low, high) => {
    const { state, actor } = at(who, does.replace('He', who === 'A girl' ? 'She' : 'He'))
    const held = actor.look.kind === 'biped' ? actor.look.holds.find((h) => h.kind === kind)! : null
    expect(held).toBeTruthy()
    let [least, most] = [Infinity, -Infinity]
    for (let i = 0; i < 24 * TOOLS[kind].seconds; i++) {
      step(state, RELEASED)
      const prop = poseBiped(state, actor).props[held!.hand]!
      for (const [side, grasp] of [
        [held!.hand, prop.hold],
        [held!.hand === 'left' ? 'right' : 'left', prop.other!],
      ] as const)
        expect(distance(handPoint(state, actor, side), toWorld(actor, grasp.at))).toBeLessThan(0.08)
      const over = endOver(state, actor, kind, held!.hand)
      least = Math.min(least, over)
      most = Math.max(most, over)
    }
    const tall = (actor.look.kind === 'biped' ? actor.look.height : 1.7) / 1.7
    expect(least).toBeLessThan(low + 0.1 * tall)
    expect(most).toBeGreaterThan(high * tall * 0.9)
  })
})

it('a pen goes along the lines of the book in the other hand', () => {
  const { state, actor } = at('A woman', 'She writes')
  const places: number[] = []
  for (let i = 0; i < 60; i++) {
    step(state, RELEASED)
    const { props } = poseBiped(state, actor)
    const [pen, book] =
      actor.look.kind === 'biped' && actor.look.holds.find((h) => h.kind === 'pen')!.hand === 'right'
        ? [props.right!, props.left!]
        : [props.left!, props.right!]
    expect(distance(pen.p, book.p)).toBeLessThan(0.2)
    places.push(pen.p[0])
  }
  expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(0.05)
})
