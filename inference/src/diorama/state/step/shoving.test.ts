/** What is pushed goes ahead of the hands, what is pulled comes after them; the hands stay on it. */
import { RELEASED } from '@shoal/session'
import { expect, it } from 'vitest'
import { handPoint } from '../../body/reach.ts'
import { shoveAt } from '../../body/shove.ts'
import { premise } from '../../language/golden/scene.ts'
import { interpret } from '../../language/interpret.ts'
import { distance } from '../angle.ts'
import { applyChanges } from '../apply.ts'
import { createState } from '../create.ts'
import { step } from '../step.ts'

it.each([
  ['box', 'push'],
  ['box', 'pull'],
  ['cart', 'push'],
])('a %s: %s', (thing, verb) => {
  const { state } = createState(premise(`A man and a ${thing} in a meadow`))
  const judged = interpret(`The man ${verb}es the ${thing}`.replace('pulles', 'pulls'), state)
  if (!judged.understood) throw new Error(judged.said.en)
  applyChanges(state, judged.changes)
  const [man, load] = state.actors
  for (let i = 0; i < 500 && man.act.kind !== verb; i++) step(state, RELEASED)
  for (let i = 0; i < 40; i++) step(state, RELEASED)
  const [x, z] = [load.x, load.z]
  const before = distance(man.x, man.z, x, z)
  for (let i = 0; i < 48; i++) {
    step(state, RELEASED)
    expect(man.act.kind).toBe(verb)
    const { far, face } = shoveAt(man, load)
    const palm = handPoint(state, man, 'left')
    // hands on its face: neither short of it nor through it
    expect(Math.abs(distance(palm[0], palm[2], load.x, load.z) - (far - face))).toBeLessThan(0.16)
  }
  const way = distance(x, z, load.x, load.z)
  expect(way).toBeGreaterThan(0.4)
  expect(Math.abs(distance(man.x, man.z, load.x, load.z) - before)).toBeLessThan(0.1)
})

it('a man in the shafts of a cart walks off with it, hands on them', () => {
  const { state } = createState(premise('A man and a cart in a meadow'))
  const judged = interpret('The man pulls the cart', state)
  if (!judged.understood) throw new Error(judged.said.en)
  applyChanges(state, judged.changes)
  const [man, cart] = state.actors
  const [x, z] = [cart.x, cart.z]
  for (let i = 0; i < 120; i++) step(state, RELEASED)
  expect(cart.pulledBy).toBe(man.id)
  expect(distance(x, z, cart.x, cart.z)).toBeGreaterThan(2)
  const palm = handPoint(state, man, 'right')
  expect(distance(palm[0], palm[2], man.x, man.z)).toBeLessThan(0.55)
})
