/** Climbing in words: what has a trunk, rungs or a face is climbed, and comes in when it is not there; what has none is leapt on, ways up are walked. */
import { expect, it } from 'vitest'
import { createState } from '../../state/create.ts'
import { play } from '../../state/played.fixture.ts'
import { heard, premise } from './scene.ts'

it.each([
  ['A boy in a meadow', 'he climbs the tree', 'spawn 1 tree by boy@0.8; act boy: ride>new tree'],
  ['A boy in a meadow', 'The boy climbs up a ladder', 'spawn 1 ladder by boy@0.8; act boy: ride>new ladder'],
  ['A boy in a meadow', 'he climbs the rocks', 'spawn 1 rock by boy@0.8; act boy: ride>new rock'],
  ['A boy in a meadow', '他爬树', 'spawn 1 tree by boy@0.8; act boy: ride>new tree'],
  ['A boy in a meadow', '他爬到墙头上坐着', 'spawn 1 wall by boy@0.8; act boy: ride>new wall, sit'],
  ['A boy in a meadow', 'he climbs the mountain', 'act boy: walk'],
  ['A boy beside a tree', 'he climbs it and waves', 'act boy: ride>tree, wave'],
  ['A boy beside a tree', 'he climbs up', 'act boy: ride>tree'],
  ['A boy and a horse', 'he climbs on the horse', 'act horse: stand; act boy: ride>horse'],
  ['A boy sits in a tree', 'he climbs down', 'act boy: dismount'],
  ['一个女孩坐在墙上', '她爬下来', 'act girl: dismount'],
])('%s: %s', (scene, text, expected) => {
  const { state } = createState(premise(scene))
  play(state, 1)
  expect(heard(state, text)).toBe(expected)
})

it('against a wall one leans, on foot', () => {
  const { state } = createState(premise('A girl leans against a wall'))
  expect(state.actors[0]!.rides).toBeUndefined()
})
