/** Carts: an animal in the shafts, legs and wheels moving, a driver on the bench who decides; in both languages. */
import { describe, expect, it } from 'vitest'
import { premise } from '../../language/golden/scene.ts'
import { createState } from '../create.ts'
import { hashState, packState, unpackState } from '../pack.ts'
import type { Actor, DioramaState } from '../state.ts'
import { apart, play, tell } from '../played.fixture.ts'

const world = (text: string): { state: DioramaState; cart: Actor; horse: Actor } => {
  const { state } = createState(premise(text))
  const cart = state.actors.find((a) => a.pulledBy !== undefined)
  const horse = state.actors.find((a) => a.id === cart?.pulledBy)
  if (!cart || !horse) throw new Error(`${text}: ${state.actors.map((a) => a.noun).join()}`)
  return { state, cart, horse }
}

describe('a cart', () => {
  it.each([
    'A horse cart drives along a country road',
    'An old farmer drives a horse cart along a country road',
    'A brown horse pulls a cart through a village',
    '老农赶着马车走在乡间小路上',
    '一匹马拉着车走在路上',
  ])('%s: has its horse before it from the first picture on, and both get on', (text) => {
    const { state, cart, horse } = world(text)
    const from = [cart.x, cart.z]
    const seen = new Set<number>()
    play(state, 120, () => {
      expect(apart(cart, horse)).toBeCloseTo(2.15, 5)
      // Before it, not beside or behind.
      expect((horse.x - cart.x) * Math.sin(cart.heading) + (horse.z - cart.z) * Math.cos(cart.heading)).toBeGreaterThan(
        2,
      )
      expect(Math.cos(horse.heading - cart.heading)).toBeGreaterThan(0.8)
      seen.add(Math.floor(horse.phase * 4))
    })
    expect(Math.hypot(cart.x - from[0], cart.z - from[1])).toBeGreaterThan(3)
    expect(seen.size).toBe(4)
    expect(cart.phase).not.toBe(0)
  })
  it('goes where its driver wants, who sits on it', () => {
    const { state, cart, horse } = world('An old farmer drives a horse cart along a country road')
    const [farmer] = state.actors
    expect(farmer.rides).toBe(cart.id)
    play(state, 48, () => expect(apart(farmer, cart)).toBeLessThan(1e-9))
    tell(state, 'The farmer stops')
    play(state, 72)
    expect(horse.speed).toBe(0)
    tell(state, 'The cart drives on')
    play(state, 48)
    expect(horse.speed).toBeGreaterThan(0.8)
    tell(state, '老农下车')
    play(state, 120)
    expect(farmer.rides).toBeUndefined()
    expect(apart(farmer, cart)).toBeGreaterThan(0.5)
  })
  it('stays when its horse is gone, and goes with one that leaves', () => {
    const { state, cart, horse } = world('A horse cart on a country road')
    tell(state, 'Remove the horse')
    play(state, 48)
    expect(state.actors).not.toContain(horse)
    expect(cart.pulledBy).toBeUndefined()
    expect(state.actors).toContain(cart)
    const other = world('A horse cart on a country road')
    tell(other.state, 'The horse leaves')
    play(other.state, 24 * 12)
    expect(other.state.actors).not.toContain(other.horse)
    expect(other.state.actors).not.toContain(other.cart)
  })
  it('gives the same state each time, and goes on from a packed one', () => {
    const one = world('An old farmer drives a horse cart along a country road').state
    play(one, 60)
    const two = unpackState(packState(one))
    play(one, 60)
    play(two, 60)
    expect(hashState(two)).toBe(hashState(one))
  })
})
