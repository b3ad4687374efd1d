/** Jumping: a crouch, feet off the ground on an arc, back on it; over things and onto tops; the camera keeps still, and the same log gives the same state. */
import { describe, expect, it } from 'vitest'
import { jumpHeight } from '../../body/jump.ts'
import { bodyHeight } from '../../body/measure.ts'
import { B } from '../../body/biped/frame.ts'
import { poseBiped } from '../../body/biped/pose.ts'
import { SLOT } from '../../body/slots.ts'
import { topOf } from '../../body/tops.ts'
import { premise } from '../../language/golden/scene.ts'
import { heightAt } from '../../place/ground.ts'
import { createState } from '../create.ts'
import { hashState } from '../pack.ts'
import type { Actor, DioramaState } from '../state.ts'
import { play, tell } from '../played.fixture.ts'

const world = (text: string): DioramaState => {
  const { state } = createState(premise(text))
  play(state, 24)
  return state
}
const toes = (state: DioramaState, actor: Actor): number => {
  const { p } = poseBiped(state, actor)
  return Math.min(p[B.toeL][1], p[B.toeR][1]) - heightAt(state.place, actor.x, actor.z)
}
/** Heights above the ground tick by tick, until it stands again. */
const heights = (state: DioramaState, actor: Actor, ticks = 60): number[] => {
  const seen: number[] = []
  play(state, ticks, () => seen.push(actor.y))
  return seen
}

describe('jumping', () => {
  it.each([
    ['A girl stands in a meadow', 'She jumps'],
    ['一个女孩站在草地上', '她跳起来'],
    ['A man stands in a street', 'He leaps'],
    ['A kitten in a garden', 'The kitten jumps'],
  ])('%s, %s: crouches, leaves the ground as high as it can, comes down on it', (text, told) => {
    const state = world(text)
    const [actor] = state.actors
    tell(state, told)
    let deepest = 0
    const seen: number[] = []
    let land = 0
    play(state, 60, () => {
      if (actor.y === 0 && !seen.some((y) => y > 0)) deepest = Math.max(deepest, actor.body[SLOT.crouch])
      seen.push(actor.y)
      land += state.happenings.filter((h) => h.kind === 'land' && h.actor === actor.id).length
    })
    expect(deepest).toBeGreaterThan(0.9)
    expect(Math.max(...seen)).toBeGreaterThan(jumpHeight(actor) * 0.9)
    expect(Math.max(...seen)).toBeLessThan(jumpHeight(actor) * 1.1)
    expect(seen.at(-1)).toBe(0)
    expect(land).toBe(1)
    expect(actor.act.kind).toBe('stand')
    // One arc: up, then down.
    const top = seen.indexOf(Math.max(...seen))
    for (let i = 1; i < seen.length; i++)
      expect((seen[i] - seen[i - 1]) * (i <= top ? 1 : -1)).toBeGreaterThanOrEqual(0)
  })
  it('is as high as people jump, and a kitten its own height', () => {
    const [man] = world('A man').actors
    expect(jumpHeight(man)).toBeGreaterThan(0.35)
    expect(jumpHeight(man)).toBeLessThan(0.5)
    const [kitten] = world('A kitten').actors
    expect(jumpHeight(kitten) / bodyHeight(kitten)).toBeGreaterThan(2 * (jumpHeight(man) / bodyHeight(man)))
  })
  it('takes the feet off the ground, and puts them back where they then stay', () => {
    const state = world('A girl stands in a meadow')
    const [girl] = state.actors
    const stood = toes(state, girl)
    tell(state, 'She jumps')
    let most = 0
    play(state, 60, () => {
      const low = toes(state, girl)
      most = Math.max(most, low)
      expect(low).toBeGreaterThan(-0.03)
      if (girl.y > 0.2) expect(low).toBeGreaterThan(0.15)
    })
    expect(most).toBeGreaterThan(0.3)
    expect(Math.abs(toes(state, girl) - stood)).toBeLessThan(0.02)
  })
  it('does not shake the camera that follows', () => {
    const state = world('A girl stands in a meadow')
    play(state, 48)
    const before = state.camera.eye[1]
    tell(state, 'She jumps')
    let last = before
    play(state, 60, () => {
      expect(Math.abs(state.camera.eye[1] - last)).toBeLessThan(0.012)
      expect(Math.abs(state.camera.eye[1] - before)).toBeLessThan(0.1)
      last = state.camera.eye[1]
    })
  })
  it('happens three times in a row hopping, and on the way skipping', () => {
    const state = world('A girl stands on a country road')
    const [girl] = state.actors
    const jumps = (ticks: number): number => {
      const seen = heights(state, girl, ticks)
      return seen.filter((y, i) => y > 0 && seen[i - 1] === 0).length
    }
    tell(state, 'She hops')
    expect(jumps(110)).toBe(3)
    const from = [girl.x, girl.z]
    tell(state, 'She skips along the road')
    expect(jumps(100)).toBe(3)
    expect(Math.hypot(girl.x - from[0], girl.z - from[1])).toBeGreaterThan(2)
    expect(girl.act.kind).toBe('walk')
  })
  it.each(['The kitten jumps onto the table', '小猫跳上桌子'])(
    '%s: stands on top, sleeps there, comes down to go',
    (told) => {
      const state = world('A kitten and a table in the park')
      const kitten = state.actors.find((a) => a.noun === 'kitten')!
      const table = state.actors.find((a) => a.noun === 'table')!
      tell(state, told)
      play(state, 260)
      expect([kitten.on, kitten.y]).toEqual([table.id, topOf(table)])
      tell(state, 'The kitten falls asleep')
      play(state, 100)
      expect([kitten.act.kind, kitten.y]).toEqual(['sleep', topOf(table)])
      tell(state, 'The kitten walks on')
      play(state, 72)
      expect([kitten.on, kitten.y]).toEqual([undefined, 0])
    },
  )
  it('onto what is taken away ends on the ground', () => {
    const state = world('A kitten and a table in the park')
    tell(state, 'The kitten jumps onto the table')
    play(state, 260)
    const [kitten] = state.actors
    expect(kitten.on).toBeDefined()
    tell(state, 'Remove the table')
    play(state, 72)
    expect([kitten.on, kitten.y]).toEqual([undefined, 0])
  })
  it.each(['The boy jumps over the fence', '男孩跳过栅栏'])('%s: high enough, and to the other side', (told) => {
    const state = world('A boy stands near a fence in a meadow')
    const boy = state.actors.find((a) => a.noun === 'boy')!
    const fence = state.actors.find((a) => a.noun === 'fence')!
    tell(state, told)
    let [ahead, over]: [number, number] = [0, 0]
    play(state, 240, () => {
      const gap = Math.hypot(boy.x - fence.x, boy.z - fence.z)
      if (boy.y > 0 && ahead === 0) ahead = Math.atan2(boy.x - fence.x, boy.z - fence.z)
      if (gap < 0.15) over = Math.max(over, boy.y)
    })
    expect(over).toBeGreaterThan(bodyHeight(fence) * 0.9)
    expect(Math.cos(Math.atan2(boy.x - fence.x, boy.z - fence.z) - ahead)).toBeLessThan(-0.8)
    expect(boy.y).toBe(0)
  })
  it('from the saddle is the jump of the horse', () => {
    const state = world('A woman rides a horse in a meadow')
    const [rider, horse] = state.actors
    tell(state, 'The horse jumps')
    let [most, gap] = [0, 0]
    play(state, 60, () => {
      most = Math.max(most, horse.y)
      gap = Math.max(gap, Math.abs(horse.y - rider.y))
    })
    expect(most).toBeGreaterThan(0.3)
    expect(gap).toBeLessThan(1e-9)
    expect(horse.y).toBe(0)
  })
  it('gives the same state each time', () => {
    const told = (): string => {
      const state = world('A kitten and a table in the park')
      tell(state, 'The kitten jumps onto the table')
      play(state, 200)
      tell(state, 'It hops')
      play(state, 120)
      return hashState(state)
    }
    expect(told()).toBe(told())
  })
})
