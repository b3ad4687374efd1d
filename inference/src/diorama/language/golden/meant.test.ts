/** Small words for the one that is there: 小狗 beside a dog means the dog, "a puppy" is another. */
import { expect, it } from 'vitest'
import { createState } from '../../state/create.ts'
import { heard, premise } from './scene.ts'

it.each([
  ['一个女孩和一只狗在公园', '小狗坐在女孩旁边', 'act dog: walk>girl@-1.6, sit'],
  ['A girl walks with a dog', 'The puppy barks', 'act dog: bark'],
  ['A girl walks with a dog', 'the little dog runs to the girl', 'act dog: run>girl'],
  ['A girl walks with a dog', 'A puppy runs in', 'spawn 1 puppy off; act new puppy: run'],
  ['A girl walks with a husky', '小狗坐下', 'act husky: sit'],
  ['一个女人和一只猫', '她抱起小猫', 'act woman: pick-up>cat'],
  ['A girl rides a horse', '小马停下', 'act horse: stand'],
  ['A teenage girl in a room', '小女孩挥手', 'act teenage-girl: wave'],
])('%s: %s', (scene, text, expected) => expect(heard(createState(premise(scene)).state, text)).toBe(expected))
