/** How bodies move: feet that stay where they stand, on any slope; limbs of their own length; hands that arrive; nothing that pops; the same twice. */
import { describe, expect, it } from 'vitest'
import type { ActKind, Actor, DioramaState } from '../state/state.ts'
import { DT } from '../state/state.ts'
import { heightAt } from '../place/ground.ts'
import { B, frameFor } from './biped/frame.ts'
import { poseBiped } from './biped/pose.ts'
import { castActor, stage } from './cast.ts'
import {
  advanceBody,
  bodyHeight,
  handPoint,
  headPoint,
  newBody,
  runSpeed,
  strideOf,
  strokePoint,
  touchStance,
  walkSpeed,
} from './index.ts'
import { phaseFrom } from './feet.ts'
import { Q } from './quadruped/frame.ts'
import { poseQuadruped } from './quadruped/pose.ts'
import { S } from './slots.ts'
import { distance, wrap, type Vec3 } from './shape/vec.ts'
import { toWorld } from './space.ts'

/** One tick of walking along the heading. */
const walk = (state: DioramaState, a: Actor, speed: number, turn = 0): void => {
  state.tick++
  a.speed = speed
  a.turn = turn
  a.heading += turn * DT
  a.x += Math.sin(a.heading) * speed * DT
  a.z += Math.cos(a.heading) * speed * DT
  a.phase = (a.phase + (Math.abs(speed) * DT) / strideOf(a, speed)) % 1
  advanceBody(state, a)
}
const set = (who: string, ...more: string[]): { state: DioramaState; a: Actor; others: Actor[] } => {
  const actors = [who, ...more].map((w, i) => castActor(i + 1, w))
  for (const a of actors) a.body = newBody(a)
  return { state: stage(actors), a: actors[0], others: actors.slice(1) }
}
const joints = (state: DioramaState, a: Actor): Vec3[] =>
  (a.look.kind === 'biped' ? poseBiped(state, a) : poseQuadruped(state, a)).p.map((p) => toWorld(a, p))

describe('feet', () => {
  for (const who of ['girl', 'model', 'boy', 'man', 'kitten', 'dog', 'horse', 'elephant'])
    for (const turn of [0, 0.6])
      it(`of ${who} do not slide (turn ${turn})`, () => {
        const { state, a } = set(who)
        const v = walkSpeed(a)
        for (let t = 0; t < 40; t++) walk(state, a, v, turn)
        const toes = a.look.kind === 'biped' ? [B.toeL, B.toeR] : [Q.pawL, Q.pawR, Q.toesL, Q.toesR]
        let before: Vec3[] | null = null
        let stood: boolean[] = []
        let steps = 0
        for (let t = 0; t < 96; t++) {
          walk(state, a, v, turn)
          const now = joints(state, a)
          const stands = toes.map((_, i) => a.body[S.feet + i * 3 + 2] === 0)
          toes.forEach((toe, i) => {
            if (!before || !stands[i] || !stood[i]) return
            steps++
            const limit = Math.max(0.01, bodyHeight(a) * 0.01)
            expect(Math.hypot(now[toe][0] - before[toe][0], now[toe][2] - before[toe][2])).toBeLessThan(limit)
          })
          before = now
          stood = stands
        }
        expect(steps).toBeGreaterThan(60)
      })

  it('stay on the ground of a hilly place', () => {
    for (const who of ['girl', 'kitten', 'horse'])
      for (const kind of ['mountain-pass', 'country-road', 'meadow'] as const) {
        const { state, a } = set(who)
        state.place = { ...state.place, kind, seed: 5 }
        a.x = 37
        a.z = -61
        a.heading = 1.1
        a.body = newBody(a)
        const toes = a.look.kind === 'biped' ? [B.toeL, B.toeR] : [Q.pawL, Q.pawR, Q.toesL, Q.toesR]
        for (let t = 0; t < 70; t++) {
          walk(state, a, walkSpeed(a))
          if (t < 20) continue
          const now = joints(state, a)
          toes.forEach((toe, i) => {
            if (a.body[S.feet + i * 3 + 2] !== 0) return
            const above = now[toe][1] - heightAt(state.place, now[toe][0], now[toe][2])
            expect(above).toBeGreaterThan(-bodyHeight(a) * 0.035)
            expect(above).toBeLessThan(bodyHeight(a) * 0.075)
          })
        }
      }
  })

  it('set out from standing, whatever came before, and none is left so far behind that the body sinks', () => {
    for (const who of ['girl', 'model', 'man'])
      for (const phase of [0, 0.3, 0.6, 0.9]) {
        const { state, a } = set(who)
        walk(state, a, 0)
        a.phase = phase
        const tall = joints(state, a)[B.hips][1]
        for (let t = 1; t <= 30; t++) {
          const speed = walkSpeed(a) * (1 - 0.65 ** t)
          a.phase = phaseFrom(a)
          walk(state, a, speed)
          expect(joints(state, a)[B.hips][1], `${who} from ${phase}, tick ${t}`).toBeGreaterThan(tall * 0.9)
        }
      }
  })

  it('come home when the body stops and turns on the spot', () => {
    const { state, a } = set('girl')
    for (let t = 0; t < 30; t++) walk(state, a, walkSpeed(a))
    for (let t = 0; t < 12; t++) walk(state, a, 0, 3)
    for (let t = 0; t < 60; t++) walk(state, a, 0)
    const f = frameFor(a.look as never)
    for (const i of [0, 1])
      expect(Math.hypot(a.body[S.feet + i * 3] - a.x, a.body[S.feet + i * 3 + 1] - a.z)).toBeLessThan(f.stance + 0.08)
  })
})

describe('limbs', () => {
  it('keep their length in every act, and nothing is NaN', () => {
    const acts: ActKind[] = [
      'stand',
      'sit',
      'squat',
      'kneel',
      'lie',
      'sleep',
      'wave',
      'point',
      'bow',
      'dance',
      'hug',
      'pick-up',
      'clap',
      'laugh',
      'cry',
      'eat',
      'stretch',
      'hide',
      'fall',
      'sing',
      'swim',
      'play',
      'nod',
      'hold',
      'jump',
    ]
    for (const who of ['girl', 'model', 'man']) {
      const { state, a } = set(who)
      const f = frameFor(a.look as never)
      for (const kind of acts) {
        a.act = { kind, since: state.tick, ticks: 0, pace: 1 }
        for (let t = 0; t < 36; t++) {
          walk(state, a, 0)
          const { p, q } = poseBiped(state, a)
          for (const v of [...p, ...q]) for (const n of v) expect(Number.isFinite(n)).toBe(true)
          for (const [hip, knee, ankle] of [
            [B.thighL, B.shinL, B.footL],
            [B.thighR, B.shinR, B.footR],
          ]) {
            expect(distance(p[hip], p[knee])).toBeCloseTo(f.thigh, 1)
            expect(distance(p[hip], p[ankle])).toBeLessThanOrEqual((f.thigh + f.shin) * 1.001)
          }
          for (const [shoulder, wrist] of [
            [B.upperL, B.handL],
            [B.upperR, B.handR],
          ])
            expect(distance(p[shoulder], p[wrist])).toBeLessThanOrEqual((f.upper + f.fore) * 1.001)
        }
      }
    }
  })

  it('change without popping: no joint jumps between two ticks', () => {
    for (const who of ['girl', 'kitten']) {
      const { state, a } = set(who)
      const H = bodyHeight(a)
      const acts: ActKind[] = [
        'squat',
        'wave',
        'sit',
        'stand',
        'lie',
        'stretch',
        'dance',
        'eat',
        'sleep',
        'stand',
        'bow',
        'squat',
        'sing',
      ]
      let before = joints(state, a)
      acts.forEach((kind, n) => {
        a.act = { kind, since: state.tick, ticks: 0, pace: 1 }
        // some are cut short in the middle
        for (let t = 0; t < (n % 2 ? 7 : 34); t++) {
          walk(state, a, 0)
          const now = joints(state, a)
          now.forEach((p, i) => {
            if (i < 29) expect(distance(p, before[i])).toBeLessThan(H * 0.16)
          })
          before = now
        }
      })
    }
  })
})

describe('touch', () => {
  for (const [who, animal] of [
    ['girl', 'kitten'],
    ['girl', 'puppy'],
    ['boy', 'dog'],
    ['model', 'cat'],
    ['man', 'horse'],
  ])
    it(`the hand of the ${who} reaches the ${animal}`, () => {
      const {
        state,
        a,
        others: [b],
      } = set(who, animal)
      b.heading = 0.7
      b.body = newBody(b)
      const s = touchStance(state, a, b, 'stroke')
      Object.assign(a, s)
      a.body = newBody(a)
      a.act = { kind: 'stroke', target: 2, since: state.tick, ticks: 0, pace: 1 }
      const hand = (a.look as { holds: { hand: string }[] }).holds.some((h) => h.hand === 'right') ? 'left' : 'right'
      let worst = 0
      for (let t = 0; t < 90; t++) {
        state.tick++
        advanceBody(state, a)
        advanceBody(state, b)
        if (t > 40) worst = Math.max(worst, distance(handPoint(state, a, hand as 'right'), strokePoint(state, a, b)))
      }
      expect(worst).toBeLessThan(bodyHeight(a) * 0.075)
      // the animal enjoys it: it shuts its eyes
      expect(b.body[S.lids]).toBeGreaterThan(0.6)
      // and is looked at
      const to = headPoint(state, b)
      expect(Math.abs(wrap(Math.atan2(to[0] - a.x, to[2] - a.z) - a.heading - a.body[S.yaw]))).toBeLessThan(0.5)
    })
})

describe('a caress', () => {
  for (const [who, animal] of [
    ['boy', 'horse'],
    ['bare', 'cow'],
    ['bare', 'horse'],
  ])
    it(`of the ${who} is on the flank of the ${animal}, which is higher than the arm goes`, () => {
      const {
        state,
        a,
        others: [b],
      } = set(who, animal)
      Object.assign(a, touchStance(state, a, b, 'stroke'))
      a.body = newBody(a)
      a.act = { kind: 'stroke', target: 2, since: state.tick, ticks: 0, pace: 1 }
      for (let t = 0; t < 90; t++) {
        state.tick++
        advanceBody(state, a)
        advanceBody(state, b)
        if (t < 40) continue
        const on = strokePoint(state, a, b)
        expect(distance(handPoint(state, a, 'right'), on)).toBeLessThan(bodyHeight(a) * 0.075)
        expect(on[1]).toBeLessThan(bodyHeight(a) * 0.9)
      }
    })

  it('goes from the head to the back and leaves the tail alone; the animal arches into it and now and then looks up', () => {
    const {
      state,
      a,
      others: [b],
    } = set('model', 'kitten')
    Object.assign(a, touchStance(state, a, b, 'stroke', 1.2))
    a.body = newBody(a)
    a.act = { kind: 'stroke', target: 2, since: state.tick, ticks: 0, pace: 1 }
    const H = bodyHeight(b)
    const rest = joints(state, b)[Q.spine][1]
    let [far, near, tail, high, lids] = [9, 0, 9, 0, 1]
    for (let t = 0; t < 170; t++) {
      state.tick++
      advanceBody(state, a)
      advanceBody(state, b)
      if (t < 40) continue
      const p = joints(state, b)
      const hand = strokePoint(state, a, b)
      far = Math.min(far, distance(hand, p[Q.spine]))
      near = Math.max(near, distance(hand, p[Q.spine]))
      tail = Math.min(tail, distance(hand, p[Q.tail]))
      high = Math.max(high, p[Q.spine][1])
      lids = Math.min(lids, b.body[S.lids])
    }
    expect(near - far).toBeGreaterThan(H * 0.25)
    expect(tail).toBeGreaterThan(H * 0.25)
    expect(high).toBeGreaterThan(rest + H * 0.015)
    expect(lids).toBeLessThan(0.5)
  })
})

describe('the state of a body', () => {
  it('is at most 64 plain numbers and the same twice', () => {
    const run = (): number[] => {
      const {
        state,
        a,
        others: [b],
      } = set('girl', 'kitten')
      for (let t = 0; t < 200; t++) {
        a.act = { kind: t < 80 ? 'walk' : t < 140 ? 'stroke' : 'dance', target: 2, since: 0, ticks: 0, pace: 1 }
        walk(state, a, t < 80 ? walkSpeed(a) : 0)
        b.speed = t > 120 ? runSpeed(b) : 0
        advanceBody(state, b)
      }
      return [...a.body, ...b.body]
    }
    const one = run()
    expect(one.length / 2).toBeLessThanOrEqual(64)
    expect(one.every(Number.isFinite)).toBe(true)
    expect(run()).toEqual(one)
  })
  it('comes into being by itself for any actor', () => {
    for (const who of ['girl', 'kitten', 'bench', 'bird', 'car', 'nothing-known']) {
      const { state, a } = set(who)
      a.body = []
      advanceBody(state, a)
      expect(a.body.length).toBeLessThanOrEqual(64)
      expect(strideOf(a, 0)).toBeGreaterThan(0)
      expect(walkSpeed(a)).toBeLessThan(runSpeed(a))
    }
  })
})
