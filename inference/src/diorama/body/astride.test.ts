/** Astride: legs outside of the flanks on either side, off the ground, hips over the back, whatever the gait and the size; and the turns of a fight. */
import { describe, expect, it } from 'vitest'
import type { Actor, DioramaState } from '../state/state.ts'
import { carry } from '../state/step/riding.ts'
import { ridgeOf } from './back.ts'
import { B, frameFor } from './biped/frame.ts'
import { poseBiped } from './biped/pose.ts'
import { boutOf, EXCHANGE } from './bout.ts'
import { castActor, stage } from './cast.ts'
import { glide } from './demo.ts'
import { advanceBody, newBody } from './index.ts'

const ride = (
  who: string,
  on: string,
  speed: number,
  each: (state: DioramaState, rider: Actor, mount: Actor) => void,
): void => {
  const rider = castActor(1, who)
  const mount = castActor(2, on)
  rider.rides = mount.id
  const state = stage([rider, mount])
  for (const a of state.actors) a.body = newBody(a)
  for (let t = 0; t < 72; t++) {
    state.tick++
    glide(state, mount, speed)
    carry(state)
    for (const a of state.actors) advanceBody(state, a)
    if (t > 24) each(state, rider, mount)
  }
}

describe('astride', () => {
  it.each([
    ['man', 'horse', 0],
    ['man', 'horse', 1.4],
    ['model', 'horse', 2.4],
    ['knight', 'horse', 5.2],
    ['bare', 'horse', 1.4],
    ['bare', 'elephant', 1.6],
    ['man', 'camel', 1.5],
    ['boy', 'deer', 1],
  ] as const)('%s on a %s at %s m/s', (who, on, speed) => {
    ride(who, on, speed, (state, rider, mount) => {
      if (rider.look.kind !== 'biped') throw new Error('no rider')
      const f = frameFor(rider.look)
      const ridge = ridgeOf(state, mount)
      const { p } = poseBiped(state, rider)
      // the pelvis over the ridge, neither in it nor afloat
      const over = p[B.hips][1] - ridge.at[1] - ridge.high
      expect(over).toBeGreaterThan(0)
      expect(over).toBeLessThan(f.r.hip[2] * 1.6)
      for (const [knee, foot, side] of [
        [B.thighL + 2, B.footL, 1],
        [B.thighR + 2, B.footR, -1],
      ] as const) {
        for (const joint of [p[knee], p[foot]]) {
          const [x, y] = [joint[0] - ridge.at[0], joint[1] - ridge.at[1]]
          expect(x * side).toBeGreaterThan(0.05)
          // outside of the ellipse the animal is there
          expect((x / ridge.wide) ** 2 + (y / ridge.high) ** 2).toBeGreaterThan(1)
        }
        expect(p[foot][1]).toBeGreaterThan(0.12)
        expect(p[knee][2]).toBeGreaterThan(p[B.hips][2])
      }
    })
  })
})

describe('a fight', () => {
  it('goes by turns: one strikes, the other parries in time', () => {
    const strikers = new Set<number>()
    for (let tick = 0; tick < EXCHANGE * 12; tick++) {
      const a = boutOf(tick, { id: 3 }, 8)
      const b = boutOf(tick, { id: 8 }, 3)
      expect(a.strikes).toBe(!b.strikes)
      expect(a.blow).toBe(b.blow)
      if (a.strike > 0.95) expect(b.parry).toBeGreaterThan(0.9)
      strikers.add(a.strikes ? 3 : 8)
    }
    expect(strikers.size).toBe(2)
  })
})
