/** Hand in hand: the hands meet, while both stand and while they walk; whoever is told to go leads; what takes both hands or the whole body lets go. */
import { RELEASED } from '@shoal/session'
import { describe, expect, it } from 'vitest'
import { poseBiped } from '../../body/biped/pose.ts'
import { SLOT } from '../../body/slots.ts'
import { toWorld } from '../../body/space.ts'
import { premise } from '../../language/golden/scene.ts'
import { createState } from '../create.ts'
import { packState, unpackState } from '../pack.ts'
import { apart, play, tell } from '../played.fixture.ts'
import type { Actor, DioramaState } from '../state.ts'

const world = (text: string): { state: DioramaState; one: Actor; two: Actor } => {
  const { state } = createState(premise(text))
  return { state, one: state.actors[0]!, two: state.actors[1]! }
}

/** Metres between the palms that should meet. */
const gapOfHands = (state: DioramaState): number => {
  const led = state.actors.find((a) => a.hand)!
  const leader = state.actors.find((a) => a.id === led.hand!.of)!
  const side = led.hand!.side === 1 ? (['left', 'right'] as const) : (['right', 'left'] as const)
  const [a, b] = [leader, led].map((who, i) => toWorld(who, poseBiped(state, who).grips[side[i]!].p))
  return Math.hypot(a![0] - b![0], a![1] - b![1], a![2] - b![2])
}

describe.each([
  ['A boy and a girl in a meadow', 'they hold hands', 'they walk on'],
  ['A mother and a child in a park', 'she takes the child by the hand', 'the mother walks on'],
  ['一个男孩和一个女孩在草地上', '他们手牵手', '他们往前走'],
])('%s: %s', (text, takes, goes) => {
  it('the palms meet, standing and walking, side by side in the same direction', () => {
    const { state, one, two } = world(text)
    play(state, 24)
    tell(state, takes)
    play(state, 60)
    expect(gapOfHands(state)).toBeLessThan(0.06)
    tell(state, goes)
    play(state, 40)
    let way = 0
    let before = [one.x, one.z]
    play(state, 120, () => {
      expect(gapOfHands(state)).toBeLessThan(0.06)
      expect(Math.abs(one.speed - two.speed)).toBeLessThan(0.25)
      way += Math.hypot(one.x - before[0]!, one.z - before[1]!)
      before = [one.x, one.z]
    })
    expect(way).toBeGreaterThan(3)
    expect(apart(one, two)).toBeLessThan(0.65)
    const copy = unpackState(packState(state))
    play(copy, 30)
    play(state, 30)
    expect(copy).toEqual(state)
  })
})

it.each([
  'Two children walk hand in hand in a park',
  '两个孩子手牵手走在草地上',
  'a boy and a girl holding hands in a park',
  '妈妈牵着孩子的手散步',
])('%s: so from the first picture on', (text) => {
  const { state } = world(text)
  play(state, 20, () => expect(state.actors.some((a) => a.hand)).toBe(true))
  expect(gapOfHands(state)).toBeLessThan(0.06)
})

describe('two hand in hand', () => {
  it('change parts when the other is told to go, by word and by keys', () => {
    const { state, one, two } = world('A boy and a girl holding hands in a park')
    play(state, 20)
    expect(two.hand?.of).toBe(one.id)
    tell(state, 'the girl runs')
    play(state, 12)
    expect([one.hand?.of, two.hand]).toEqual([two.id, undefined])
    tell(state, 'they stop')
    play(state, 30)
    play(state, 48, undefined, { ...RELEASED, moveZ: 1 })
    expect(two.hand?.of).toBe(one.id)
    expect(gapOfHands(state)).toBeLessThan(0.08)
  })
  it('wave with the other hand and hold on', () => {
    const { state, one, two } = world('A boy and a girl holding hands in a park')
    play(state, 20)
    for (const who of ['the boy waves', 'the girl waves']) {
      tell(state, who)
      play(state, 24)
      expect(Math.max(one.body[SLOT.wave]!, two.body[SLOT.wave]!)).toBeGreaterThan(0.9)
      expect(gapOfHands(state)).toBeLessThan(0.06)
      play(state, 60)
    }
  })
  it.each(['they let go', 'the girl sits down', 'the boy dances', '他们松开手'])('%s: lets go', (text) => {
    const { state } = world('A boy and a girl holding hands in a park')
    play(state, 20)
    tell(state, text)
    play(state, 10)
    expect(state.actors.some((a) => a.hand)).toBe(false)
  })
  it('need a hand each: who has both full takes none', () => {
    const { state, one, two } = world('A man with an umbrella and a bag, and a boy')
    if (one.look.kind === 'biped')
      one.look.holds = [
        { kind: 'umbrella', colour: 0, hand: 'left' },
        { kind: 'bag', colour: 0, hand: 'right' },
      ]
    tell(state, 'they hold hands')
    expect([one.hand, two.hand]).toEqual([undefined, undefined])
  })
})
