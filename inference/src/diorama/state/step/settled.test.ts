/** Who sits goes on sitting while hands, face and voice do something, has in hand what it takes up, and rises to walk. */
import { describe, expect, it } from 'vitest'
import { poseBiped } from '../../body/biped/pose.ts'
import { handPoint } from '../../body/reach.ts'
import { distance } from '../../body/shape/vec.ts'
import { SLOT } from '../../body/slots.ts'
import { toWorld } from '../../body/space.ts'
import { premise } from '../../language/golden/scene.ts'
import { createState } from '../create.ts'
import { play, tell } from '../played.fixture.ts'
import type { BipedLook } from '../look.ts'
import type { Actor, DioramaState } from '../state.ts'

const seated = (): { state: DioramaState; actor: Actor; bench: Actor } => {
  const { state } = createState(premise('In a park, an old man next to a bench'))
  play(state, 24)
  tell(state, 'The old man sits on the bench')
  play(state, 200)
  const [actor, bench] = ['old-man', 'bench'].map((noun) => state.actors.find((a) => a.noun === noun)!) as [
    Actor,
    Actor,
  ]
  expect(actor.body[SLOT.sit]).toBe(1)
  return { state, actor, bench }
}

describe('on a bench', () => {
  it.each(['The old man reads a book', 'The old man drinks tea', 'The old man waves', 'He laughs', 'He sleeps'])(
    '%s: he stays on it',
    (text) => {
      const { state, actor, bench } = seated()
      const [x, z, heading] = [actor.x, actor.z, actor.heading]
      tell(state, text)
      play(state, 200, () => expect(actor.body[SLOT.sit]).toBeGreaterThan(0.9))
      expect(Math.hypot(actor.x - x, actor.z - z)).toBeLessThan(0.05)
      expect(actor.heading).toBeCloseTo(heading, 1)
      expect(Math.hypot(actor.x - bench.x, actor.z - bench.z)).toBeLessThan(0.8)
      expect(actor.body[SLOT.lie]).toBe(0)
    },
  )
  it('he rises before he walks', () => {
    const { state, actor } = seated()
    tell(state, 'He reads a book')
    play(state, 60)
    const [x, z] = [actor.x, actor.z]
    tell(state, 'The old man walks')
    play(state, 10)
    expect(Math.hypot(actor.x - x, actor.z - z)).toBeLessThan(0.1)
    play(state, 90)
    expect(actor.body[SLOT.sit]).toBe(0)
    expect(Math.hypot(actor.x - x, actor.z - z)).toBeGreaterThan(0.5)
  })
})

describe('what is played or read', () => {
  it.each([
    ['plays the guitar', 'guitar', 0.06],
    ['plays the violin', 'violin', 0.09],
    ['reads a book', 'book', 0.06],
    ['sweeps the floor', 'broom', 0.1],
    ['plays the flute', 'flute', 0.06],
    ['plays the trumpet', 'trumpet', 0.06],
    ['digs', 'spade', 0.1],
  ])('%s: both palms are on it, and the look that is drawn is a new one', (said, kind, most) => {
    const { state } = createState(premise('A woman stands in a room'))
    const [actor] = state.actors
    const before = actor.look
    play(state, 24)
    tell(state, `The woman ${said}`)
    play(state, 90)
    const look = actor.look as BipedLook
    expect(look).not.toBe(before)
    const held = look.holds.find((h) => h.kind === kind)!
    const prop = poseBiped(state, actor).props[held.hand]!
    const other = held.hand === 'left' ? 'right' : 'left'
    expect(distance(handPoint(state, actor, held.hand), toWorld(actor, prop.hold.at))).toBeLessThan(most)
    expect(distance(handPoint(state, actor, other), toWorld(actor, prop.other!.at))).toBeLessThan(most)
  })
})
