/** Riding: rider and mount are one body to the world; on at once or from the ground, off beside it, by hand as by words; boats keep to the water. */
import { RELEASED } from '@shoal/session'
import { describe, expect, it } from 'vitest'
import { premise } from '../../language/golden/scene.ts'
import { B } from '../../body/biped/frame.ts'
import { poseBiped } from '../../body/biped/pose.ts'
import { faced } from '../../body/ride.ts'
import { toWorld } from '../../body/space.ts'
import { heightAt } from '../../place/ground.ts'
import { terrainOf } from '../../place/terrain.ts'
import { applyChanges } from '../apply.ts'
import { createState } from '../create.ts'
import { completed } from '../kept.ts'
import { packState, unpackState } from '../pack.ts'
import type { Actor, DioramaState } from '../state.ts'
import { apart, play, tell } from '../played.fixture.ts'

const world = (text: string): { state: DioramaState; rider: Actor; mount: Actor } => {
  const { state } = createState(premise(text))
  return { state, rider: state.actors[0], mount: state.actors[1] }
}

describe('riding', () => {
  it.each([
    'A girl rides a horse',
    'a woman rides a motorbike',
    'a child rides an elephant',
    'a girl rides a dragon',
    '她骑着马',
    '牛仔骑马',
  ])('%s: sits there from the first picture on and goes where it goes', (text) => {
    const { state, rider, mount } = world(text)
    expect(rider.rides).toBe(mount.id)
    play(state, 120, () => {
      expect(apart(rider, mount)).toBeLessThan(1e-9)
      expect(rider.heading).toBe(mount.heading)
      expect(rider.speed).toBe(mount.speed)
    })
    expect(Math.hypot(mount.x, mount.z)).toBeGreaterThan(3)
  })
  it('is steered by hand, both at once, at the pace of the mount', () => {
    const { state, rider, mount } = world('A girl rides a horse in a meadow')
    play(state, 24)
    const heading = mount.heading
    play(state, 48, undefined, { ...RELEASED, moveX: 1 })
    expect(apart(rider, mount)).toBeLessThan(1e-9)
    expect(Math.abs(mount.heading - heading)).toBeGreaterThan(0.8)
    expect(mount.speed).toBeGreaterThan(1)
    expect(mount.act.kind).toBe('stand')
  })
  it('is done with hands free: a rider waves and rides on; the mount told to run is run by its rider', () => {
    const { state, rider, mount } = world('a cowboy on a horse')
    play(state, 60)
    tell(state, 'he waves')
    play(state, 10)
    expect([rider.act.kind, rider.rides]).toEqual(['wave', mount.id])
    play(state, 100)
    tell(state, 'the horse gallops')
    play(state, 60)
    expect(rider.act.kind).toBe('run')
    expect(mount.speed).toBeGreaterThan(4)
  })
  it('ends beside the mount, which stands; and begins again from the ground', () => {
    const { state, rider, mount } = world('A girl rides a horse')
    play(state, 60)
    tell(state, 'she gets off')
    play(state, 96)
    expect(rider.rides).toBeUndefined()
    expect(mount.speed).toBe(0)
    expect(apart(rider, mount)).toBeGreaterThan(0.6)
    tell(state, 'she gets on the horse and rides on')
    let most = 0
    let before = [rider.x, rider.z]
    play(state, 120, () => {
      most = Math.max(most, Math.hypot(rider.x - before[0], rider.z - before[1]))
      before = [rider.x, rider.z]
    })
    expect(rider.rides).toBe(mount.id)
    expect(mount.speed).toBeGreaterThan(1)
    // she swings up, she does not jump there
    expect(most).toBeLessThan(0.2)
  })
  it('goes before what is done on the ground', () => {
    const { state, rider } = world('A girl rides a horse')
    play(state, 60)
    tell(state, 'she sits down')
    play(state, 120)
    expect([rider.act.kind, rider.rides]).toEqual(['sit', undefined])
  })
  it('outlives a snapshot, a change of place and the going of the mount', () => {
    const { state, rider, mount } = world('a woman rides a motorbike')
    play(state, 30)
    const kept = unpackState(packState(state))
    expect(kept.actors[0].rides).toBe(mount.id)
    tell(state, 'They arrive at the beach')
    play(state, 30)
    expect(rider.rides).toBe(mount.id)
    expect(apart(rider, mount)).toBeLessThan(1e-9)
    tell(state, 'Remove the motorbike')
    play(state, 30)
    expect(rider.rides).toBeUndefined()
    expect(rider.y).toBe(0)
  })
  it('is what a cycle that follows somebody was in an earlier version', () => {
    const { state, rider, mount } = world('a woman rides a motorbike')
    delete rider.rides
    mount.act = { kind: 'follow', target: rider.id, since: 0, ticks: 0, pace: 1 }
    mount.x += 1
    const later = completed(unpackState(packState(state)))
    expect(later.actors[0].rides).toBe(mount.id)
    expect(later.actors[1].x).toBe(rider.x)
    applyChanges(state, [{ op: 'follows', actors: [mount.id], leader: rider.id } as never])
    expect(rider.rides).toBe(mount.id)
  })
})

describe('a boat', () => {
  it.each([
    'A fisherman rows a boat',
    'a man paddles a canoe on a river',
    'a girl sails a boat in the harbour',
    '渔夫划船',
  ])('%s: floats, and stays on the water', (text) => {
    const { state, rider, mount } = world(text)
    const { water } = terrainOf(state.place)
    expect(water).not.toBeNull()
    play(state, 480, () => {
      expect(heightAt(state.place, mount.x, mount.z) + mount.y).toBeCloseTo(water ?? 0, 6)
      expect(heightAt(state.place, mount.x, mount.z)).toBeLessThan((water ?? 0) - 0.2)
      expect(rider.y).toBe(mount.y)
    })
    expect(Math.abs(mount.z)).toBeGreaterThan(15)
    const held = { ...RELEASED, moveX: 1, moveZ: 0.2 }
    play(
      state,
      240,
      () => {
        expect(heightAt(state.place, mount.x, mount.z)).toBeLessThan((water ?? 0) - 0.2)
      },
      held,
    )
  })
  it('is left on the nearest shore and boarded again', () => {
    const { state, rider, mount } = world('A fisherman rows a boat')
    play(state, 60)
    tell(state, 'he gets out of the boat')
    play(state, 96)
    expect(rider.rides).toBeUndefined()
    expect(heightAt(state.place, rider.x, rider.z)).toBeGreaterThan((terrainOf(state.place).water ?? 0) - 0.5)
    tell(state, 'he gets into the boat')
    play(state, 30)
    expect(rider.rides).toBe(mount.id)
  })
})

describe('two who fight', () => {
  it.each(['A samurai duel', 'two knights fight', '决斗', '武士决斗', 'a sword fight between a knight and a pirate'])(
    '%s: face each other at arm and sword’s length, and keep to it',
    (text) => {
      const { state } = createState(premise(text))
      const [a, b] = state.actors
      expect(state.actors).toHaveLength(2)
      for (const one of [a, b])
        expect(one.look.kind === 'biped' && one.look.holds.map((h) => h.kind)).toEqual(['sword'])
      expect([a.act.kind, a.act.target, b.act.kind, b.act.target]).toEqual(['fight', b.id, 'fight', a.id])
      play(state, 24)
      play(state, 240, () => {
        expect(apart(a, b)).toBeGreaterThan(0.9)
        expect(apart(a, b)).toBeLessThan(2.6)
        expect(Math.cos(a.heading - Math.atan2(b.x - a.x, b.z - a.z))).toBeGreaterThan(0.8)
        expect(Math.cos(b.heading - Math.atan2(a.x - b.x, a.z - b.z))).toBeGreaterThan(0.8)
      })
    },
  )
  it('dance together, hand in hand, round each other', () => {
    const { state } = createState(premise('A couple dancing in Paris at night'))
    const [a, b] = state.actors
    const from = Math.atan2(b.x - a.x, b.z - a.z)
    play(state, 120, () => expect(apart(a, b)).toBeLessThan(1.2))
    expect(Math.abs(Math.atan2(b.x - a.x, b.z - a.z) - from)).toBeGreaterThan(0.5)
  })
  it.each(['Two old men play chess in a park', 'tea for two', '两个老人下棋'])(
    '%s: at a table, a chair under each',
    (text) => {
      const { state } = createState(premise(text))
      const [a, b, table] = state.actors
      play(state, 48)
      for (const one of [a, b]) {
        const chair = state.actors.find((o) => o.id === one.act.target)
        expect([one.act.kind, chair?.noun]).toEqual(['sit', 'chair'])
        expect(chair && apart(one, chair)).toBeLessThan(0.01)
        expect(Math.cos(one.heading - Math.atan2(table.x - one.x, table.z - one.z))).toBeGreaterThan(0.99)
      }
      expect(Math.hypot((a.x + b.x) / 2 - table.x, (a.z + b.z) / 2 - table.z)).toBeLessThan(0.1)
    },
  )
})

describe('two on one mount', () => {
  it.each([
    'Two girls ride a horse in a meadow',
    'A man and a woman row a boat on a lake',
    '一对恋人在湖上划船',
    'A couple rides a motorbike on a country road',
  ])('%s: both are on it, one before the other, and it goes', (text) => {
    const { state } = createState(premise(text))
    const [one, two, mount] = state.actors as [Actor, Actor, Actor]
    expect([one.rides, two.rides, one.pillion, two.pillion]).toEqual([mount.id, mount.id, undefined, true])
    const from = [mount.x, mount.z]
    play(state, 96)
    expect(Math.hypot(mount.x - from[0]!, mount.z - from[1]!)).toBeGreaterThan(1.5)
    const [a, b] = [one, two].map((who) => toWorld(faced(state, who), poseBiped(state, faced(state, who)).p[B.hips]!))
    const gap = Math.hypot(a![0] - b![0], a![2] - b![2])
    expect(gap).toBeGreaterThan(0.25)
    expect(gap).toBeLessThan(1.5)
    expect(unpackState(packState(state))).toEqual(state)
  })
  it('who sits behind is heard through who sits before, takes over when left alone; a third finds no place', () => {
    const { state } = createState(premise('Two girls ride a horse in a meadow'))
    const [one, two, horse] = state.actors as [Actor, Actor, Actor]
    play(state, 24)
    applyChanges(state, [{ op: 'act', actors: [two.id], acts: [{ kind: 'run' }] } as never])
    play(state, 48)
    expect(horse.speed).toBeGreaterThan(3)
    applyChanges(state, [{ op: 'act', actors: [one.id], acts: [{ kind: 'dismount' }] } as never])
    play(state, 24 * 6)
    expect([one.rides, two.rides, two.pillion]).toEqual([undefined, horse.id, undefined])
    const full = createState(premise('Two girls ride a horse in a meadow')).state
    tell(full, 'a boy walks in')
    play(full, 24)
    const boy = full.actors.at(-1)!
    applyChanges(full, [{ op: 'act', actors: [boy.id], acts: [{ kind: 'ride', target: 3 }] } as never])
    play(full, 24 * 10)
    expect(boy.rides).toBeUndefined()
  })
})
