import { describe, expect, it } from 'vitest'
import { SLOT } from '../body/slots.ts'
import { premise } from '../language/golden/scene.ts'
import { distance, wrap, headingTo } from './angle.ts'
import { createState } from './create.ts'
import { play } from './played.fixture.ts'

describe('round a fire', () => {
  it('all sit from the first picture, apart, looking at it, nobody in it', () => {
    const { state } = createState(premise('Three friends sit around a campfire telling stories at night'))
    const fire = state.actors.find((a) => a.noun === 'bonfire')!
    const friends = state.actors.filter((a) => a.noun === 'friend')
    expect(friends).toHaveLength(3)
    const seen = (): void => {
      for (const one of friends) {
        expect(distance(one.x, one.z, fire.x, fire.z)).toBeCloseTo(1.25, 1)
        expect(Math.abs(wrap(headingTo(one.x, one.z, fire.x, fire.z) - one.heading))).toBeLessThan(0.1)
        expect(one.body[SLOT.sit]).toBeGreaterThan(0.9)
        for (const other of friends)
          if (other !== one) expect(distance(one.x, one.z, other.x, other.z)).toBeGreaterThan(1.5)
      }
    }
    seen()
    play(state, 120)
    seen()
  })

  it('but on a bench one sits on it', () => {
    const { state } = createState(premise('An old man sits on a bench in a park'))
    const [man, bench] = ['old-man', 'bench'].map((noun) => state.actors.find((a) => a.noun === noun)!)
    expect(distance(man!.x, man!.z, bench!.x, bench!.z)).toBeLessThan(0.1)
  })
})
