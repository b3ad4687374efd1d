/** Skates and skis: put on by the word, kept until it is ended; on them feet slide and do not step, knees are bent, and keys drive a glide. */
import { RELEASED } from '@shoal/session'
import { describe, expect, it } from 'vitest'
import { premise } from '../language/golden/scene.ts'
import { heightAt } from '../place/ground.ts'
import { createState } from '../state/create.ts'
import { play, tell } from '../state/played.fixture.ts'
import type { Actor, DioramaState } from '../state/state.ts'
import { B, frameFor } from './biped/frame.ts'
import { poseBiped } from './biped/pose.ts'
import { glideOf } from './glide.ts'
import { walkSpeed } from './speed.ts'

const world = (text: string): { state: DioramaState; who: Actor } => {
  const { state } = createState(premise(text))
  return { state, who: state.actors[0]! }
}

/** Angle of a knee from straight (radians) and lowest foot over the ground (m). */
const legs = (
  state: DioramaState,
  who: Actor,
): { bent: number; low: number; high: number; apart: number; lean: number } => {
  const { p } = poseBiped(state, who)
  const ground = heightAt(state.place, who.x, who.z)
  const bend = ([hip, knee, foot]: readonly [number, number, number]): number => {
    const [a, b] = [knee, foot].map((to, i) => p[to]!.map((v, n) => v - p[[hip, knee][i]!]![n]!))
    const dot = a!.reduce((sum, v, n) => sum + v * b![n]!, 0)
    return Math.acos(Math.min(1, dot / (Math.hypot(...a!) * Math.hypot(...b!))))
  }
  const feet = [B.footL, B.footR].map((foot) => p[foot]![1] - ground)
  return {
    bent: Math.max(bend([B.thighL, B.shinL, B.footL]), bend([B.thighR, B.shinR, B.footR])),
    low: Math.min(...feet),
    high: Math.max(...feet),
    apart: Math.abs(p[B.footL]![2] - p[B.footR]![2]),
    lean: Math.atan2(p[B.chest]![2] - p[B.hips]![2], p[B.chest]![1] - p[B.hips]![1]),
  }
}

describe.each([
  ['A girl skates on a frozen lake', 'skates'],
  ['一个女孩在冰湖上滑冰', 'skates'],
  ['A man skis on a snow field', 'skis'],
  ['A skier in the snowy mountains', 'skis'],
  ['A boy rollerblades in a park', 'skates'],
] as const)('%s', (text, glide) => {
  it(`goes on ${glide}, faster than on foot, leaning, knees bent, one runner down in every tick`, () => {
    const { state, who } = world(text)
    expect(glideOf(who)).toBe(glide)
    play(state, 60)
    const f = frameFor(who.look as never)
    const most = { apart: 0, high: 0, bent: 0 }
    play(state, 80, () => {
      const l = legs(state, who)
      expect(l.low).toBeLessThan(f.ankle + 0.11)
      expect(l.lean).toBeGreaterThan(0.15)
      most.apart = Math.max(most.apart, l.apart)
      most.high = Math.max(most.high, l.high - l.low)
      most.bent = Math.max(most.bent, l.bent)
    })
    expect(who.speed).toBeGreaterThan(1.25 * walkSpeed({ ...who, look: { ...who.look, clothes: [] } } as never))
    expect(most.apart).toBeGreaterThan(0.15)
    expect(most.bent).toBeGreaterThan(0.5)
    // Skaters lift the foot that has pushed; skis stay on the snow.
    if (glide === 'skates') expect(most.high).toBeGreaterThan(0.05)
  })
  it('is driven by keys all the same, and stops by and by', () => {
    const { state, who } = world(text)
    play(state, 40, undefined, { ...RELEASED, moveZ: 1 })
    expect(glideOf(who)).toBe(glide)
    const fast = who.speed
    expect(fast).toBeGreaterThan(1.4)
    play(state, 6)
    expect(who.speed).toBeGreaterThan(0.4)
    play(state, 48)
    expect(who.speed).toBe(0)
  })
})

it.each([
  ['A girl skates on a frozen lake', 'she stops skating'],
  ['A girl skates on a frozen lake', 'she takes off her skates'],
  ['一个女孩在冰湖上滑冰', '她停止滑冰'],
  ['A man skis on a snow field', 'he stops skiing'],
])('%s; %s: on foot again', (text, ends) => {
  const { state, who } = world(text)
  play(state, 24)
  tell(state, ends)
  play(state, 24)
  expect(glideOf(who)).toBeNull()
  tell(
    state,
    /[\u4e00-\u9fff]/.test(ends)
      ? '她往前走'
      : who.look.kind === 'biped' && who.look.sex === 'male'
        ? 'he walks on'
        : 'she walks on',
  )
  play(state, 48)
  expect(who.speed).toBeLessThan(1.7)
})
