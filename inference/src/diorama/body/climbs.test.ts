/** Climbing: what is climbed is where the table says, hands hold on to it while the body rises past them, and one stays up there until one comes down. */
import { Mesh } from 'three'
import { describe, expect, it } from 'vitest'
import { premise } from '../language/golden/scene.ts'
import { heightAt } from '../place/ground.ts'
import { createState } from '../state/create.ts'
import { packState, unpackState } from '../state/pack.ts'
import { play, tell } from '../state/played.fixture.ts'
import type { Actor, DioramaState } from '../state/state.ts'
import { poseBiped, type Pose } from './biped/pose.ts'
import { climbed, climbOf, faceAt, heightsOf } from './climbs.ts'
import { bodyHeight } from './measure.ts'
import { SLOT } from './slots.ts'
import { toWorld } from './space.ts'
import { modelOf } from './thing/models.ts'

const inMeadow = (text: string): { state: DioramaState; climber: Actor; thing: Actor } => {
  const { state } = createState(premise('A boy in a meadow'))
  play(state, 24)
  tell(state, text)
  return { state, climber: state.actors[0]!, thing: state.actors[1]! }
}

const THINGS = ['tree', 'cherry tree', 'palm tree', 'ladder', 'wall', 'rock', 'lamp post']

/** A palm in the thing's own axes. */
const palmOn = (state: DioramaState, climber: Actor, thing: Actor, pose: Pose, side: 'left' | 'right') => {
  const [x, y, z] = toWorld(climber, pose.grips[side].p)
  const [s, c] = [Math.sin(thing.heading), Math.cos(thing.heading)]
  const [dx, dz] = [x - thing.x, z - thing.z]
  return { x: dx * c - dz * s, y: y - heightAt(state.place, thing.x, thing.z), z: dx * s + dz * c }
}

describe('what is climbed', () => {
  it.each(['tree', 'cherry-tree', 'palm', 'lamp', 'ladder', 'wall'])('%s is as deep as its table says', (model) => {
    const look = { kind: 'thing', model, size: 1, colour: 0x808080, trim: 0x606060, label: '' } as const
    const thing = { look, heading: 0, x: 0, z: 0 } as unknown as Actor
    const { group } = modelOf(look, 'thing')
    const { face } = climbOf(thing)!
    const near: [y: number, z: number][] = []
    group.updateMatrixWorld(true)
    group.traverse((o) => {
      if (!(o instanceof Mesh)) return
      const at = o.geometry.getAttribute('position')
      const y = (i: number): number => at.getY(i)
      for (let i = 0; i < at.count; i++)
        if (Math.abs(at.getX(i) - faceAt(thing, y(i)).aside) < 0.3 && at.getZ(i) > 0) near.push([y(i), at.getZ(i)])
    })
    // Somewhere between two of its rows there is bark, iron or stone within a hand's breadth of the table.
    for (const [i, [low]] of face.slice(0, -1).entries()) {
      const high = face[i + 1]![0]
      const gaps = near
        .filter(([y]) => y >= low - 0.3 && y <= high + 0.3)
        .map(([y, z]) => Math.abs(z - faceAt(thing, y).front))
      expect(Math.min(...gaps)).toBeLessThan(0.06)
    }
  })
  it('is no bench, no pebble and no horse', () => {
    const of = (model: string, size = 1): unknown =>
      climbOf({ look: { kind: 'thing', model, size, colour: 0, trim: 0, label: '' } })
    expect([of('bench'), of('rock'), of('box')]).toEqual([null, null, null])
    expect(of('rock', 3)).not.toBeNull()
  })
})

describe.each(THINGS)('a boy climbs a %s', (what) => {
  it('by hand and foot: no jump, the palms on it, and none lets go while the other does', () => {
    const { state, climber, thing } = inMeadow(`he climbs the ${what}`)
    const { held, top } = heightsOf(thing, climber)
    const H = bodyHeight(climber)
    let most = 0
    let before = 0
    const reached: number[] = []
    play(state, 24 * 25, () => {
      if (climber.rides !== thing.id) return
      const y = climbed(state, thing, climber)
      expect(Math.abs(y - before)).toBeLessThan(0.05)
      before = y
      most = Math.max(most, y)
      if (y > held || (climber.body[SLOT.ride] ?? 0) < 1) return
      const pose = poseBiped(state, climber)
      const gap = (['left', 'right'] as const).map((side) => {
        const at = palmOn(state, climber, thing, pose, side)
        const { front, aside } = faceAt(thing, at.y)
        return climbOf(thing)!.round ? Math.abs(Math.hypot(at.x - aside, at.z) - front) : Math.abs(at.z - front)
      })
      reached.push(Math.min(...gap))
    })
    expect(climber.rides).toBe(thing.id)
    expect(most).toBeCloseTo(top, 2)
    expect(top).toBeGreaterThan(0.5 * H)
    expect(Math.max(...reached)).toBeLessThan(0.05 * H)
  })
  it('stays up there, waves there, and comes down on his feet', () => {
    const { state, climber, thing } = inMeadow(`he climbs the ${what}`)
    play(state, 24 * 25)
    const y = climber.y
    tell(state, 'he waves')
    play(state, 60)
    expect([climber.act.kind, climber.rides]).toEqual(['wave', thing.id])
    expect(climber.y).toBeCloseTo(y, 2)
    const copy = unpackState(packState(state))
    for (const one of [state, copy]) {
      tell(one, 'he climbs down')
      play(one, 24 * 20)
    }
    expect(copy).toEqual(state)
    expect([climber.rides, climber.y]).toEqual([undefined, 0])
  })
})

describe('up in a tree', () => {
  it.each([
    ['A boy sits in a tree', 'he walks away'],
    ['一个女孩坐在树上', '她走开'],
    ['A girl sits on a wall', 'she walks on'],
  ])('%s from the first picture on; %s: down first, then off', (text, goes) => {
    const { state } = createState(premise(text))
    const [climber, thing] = state.actors as [Actor, Actor]
    expect(climber.rides).toBe(thing.id)
    expect(climbed(state, thing, climber)).toBeCloseTo(heightsOf(thing, climber).top, 2)
    play(state, 24)
    tell(state, goes)
    let down = -1
    play(state, 24 * 12, () => {
      if (climber.rides === undefined && down < 0) down = state.tick
      if (climber.rides !== undefined) expect(climber.speed).toBe(0)
    })
    expect(down).toBeGreaterThan(40)
    expect(Math.hypot(climber.x - thing.x, climber.z - thing.z)).toBeGreaterThan(1.5)
  })
  it('the keys bring him down, then walk him', () => {
    const { state } = createState(premise('A boy sits in a tree'))
    const [climber, thing] = state.actors as [Actor, Actor]
    const held = { lookX: 0, lookY: 0, verbs: 0, moveX: 0, moveZ: 1 }
    play(state, 48, undefined, held)
    expect(climber.rides).toBe(thing.id)
    expect(climber.y).toBeGreaterThan(0.2)
    play(state, 24 * 10, undefined, held)
    expect(climber.rides).toBeUndefined()
    expect(Math.hypot(climber.x - thing.x, climber.z - thing.z)).toBeGreaterThan(2)
  })
})
