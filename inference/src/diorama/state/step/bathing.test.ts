/** Who swims wears a bathing suit, his own; what was asked for stays on; away from the water the clothes are back. */
import { expect, it } from 'vitest'
import { premise } from '../../language/golden/scene.ts'
import { createState } from '../create.ts'
import type { BipedLook } from '../look.ts'
import { packState, unpackState } from '../pack.ts'
import { play, tell } from '../played.fixture.ts'
import type { Actor, DioramaState } from '../state.ts'

const world = (text: string): { state: DioramaState; who: Actor } => {
  const { state } = createState(premise(text))
  play(state, 12)
  return { state, who: state.actors[0]! }
}
const worn = ({ look }: Actor): string[] => (look as BipedLook).clothes.map((g) => g.kind)

it.each([
  ['A girl on a beach', 'she swims'],
  ['A girl on a beach', 'she goes into the sea'],
  ['一个女孩在海边', '她走进海里'],
])('%s; %s: in a bathing suit, and on the shore still', (text, goes) => {
  const { state, who } = world(text)
  const before = worn(who)
  expect(before).not.toContain('swimsuit')
  tell(state, goes)
  play(state, 24)
  expect(worn(who)).toContain('swimsuit')
  expect(worn(who).filter((k) => /dress|shirt|coat|jacket|trousers|skirt|shoes|boots|hat|cap/.test(k))).toEqual([])
  expect(unpackState(packState(state))).toEqual(state)
})

it('in a first picture too, the rest of the head as it was', () => {
  const { who } = world('An old man with a beard swims in the lake')
  expect(worn(who)).toEqual(expect.arrayContaining(['swimsuit', 'beard']))
})

it.each(['A woman in a red dress on a beach', '一个穿红裙子的女人在海边'])('%s: what was asked for stays', (text) => {
  const { state, who } = world(text)
  tell(state, text.startsWith('A') ? 'she swims' : '她游泳')
  play(state, 24)
  expect(who.act.kind).toBe('swim')
  expect(worn(who)).toContain('dress')
  expect(who.dry).toBeUndefined()
})

it('a mermaid keeps her tail', () => {
  const { who } = world('A mermaid by the lake')
  expect([who.act.kind, worn(who).includes('fishtail')]).toEqual(['swim', true])
})

it('elsewhere the clothes are back; what is put on over the suit ends it', () => {
  const { state, who } = world('A girl on a beach')
  const before = worn(who)
  tell(state, 'she swims')
  play(state, 24)
  tell(state, 'she walks')
  play(state, 24)
  expect(worn(who)).toContain('swimsuit')
  tell(state, 'she goes to the city')
  play(state, 2)
  expect(worn(who)).toEqual(before)
  const other = world('A girl on a beach')
  tell(other.state, 'she swims')
  tell(other.state, 'she puts on a blue dress')
  expect(worn(other.who)).toContain('dress')
  expect(worn(other.who)).not.toContain('swimsuit')
  expect(other.who.dry).toBeUndefined()
})

it('two wear suits of their own', () => {
  const { state } = createState(premise('Six children swim in the sea'))
  const suits = state.actors.map(({ look }) => (look as BipedLook).clothes.find((g) => g.kind === 'swimsuit'))
  expect(suits).not.toContain(undefined)
  expect(new Set(suits.map((g) => `${g!.colour} ${g!.pattern}`)).size).toBeGreaterThan(2)
})
