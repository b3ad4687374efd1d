/** Things taken up, thrown, kicked, caught and fetched: they are where the hands are, and leave them at the release. */
import { expect, it } from 'vitest'
import { RELEASED } from '@shoal/session'
import { bodyHeight } from '../../body/measure.ts'
import { handPoint } from '../../body/reach.ts'
import { heightAt } from '../../place/ground.ts'
import { premise } from '../../language/golden/scene.ts'
import { interpret } from '../../language/interpret.ts'
import { applyChanges } from '../apply.ts'
import { createState } from '../create.ts'
import { distance } from '../angle.ts'
import type { Actor, DioramaState } from '../state.ts'
import { step } from '../step.ts'

const staged = (text: string): DioramaState => createState(premise(text)).state
const tell = (state: DioramaState, text: string): void => {
  const judged = interpret(text, state)
  if (!judged.understood) throw new Error(judged.said.en)
  applyChanges(state, judged.changes)
}
const until = (state: DioramaState, most: number, done: () => boolean): number => {
  for (let i = 0; i < most; i++) {
    step(state, RELEASED)
    if (done()) return i
  }
  return -1
}
const named = (state: DioramaState, noun: string): Actor => state.actors.find((a) => a.noun === noun)!

it('a ball that lies about is walked to, taken up, thrown from over the shoulder, and comes to rest far ahead', () => {
  const state = staged('A boy and a ball in a meadow')
  const [boy, ball] = [named(state, 'boy'), named(state, 'ball')]
  tell(state, 'The boy throws the ball')
  expect(until(state, 400, () => ball.carriedBy === boy.id)).toBeGreaterThan(0)
  expect(until(state, 100, () => boy.act.kind === 'throw')).toBeGreaterThan(-1)
  let highest = 0
  const before = until(state, 40, () => {
    const palm = handPoint(state, boy, 'right')
    highest = Math.max(highest, palm[1] - heightAt(state.place, boy.x, boy.z))
    // until it is let go it is in the hand
    if (ball.carriedBy === boy.id) expect(distance(ball.x, ball.z, palm[0], palm[2])).toBeLessThan(0.02)
    return ball.carriedBy === undefined
  })
  expect(before).toBeGreaterThan(10)
  expect(highest).toBeGreaterThan(bodyHeight(boy) * 0.8)
  expect(ball.vy).toBeGreaterThan(0.5)
  const [x, z] = [ball.x, ball.z]
  expect(until(state, 240, () => ball.act.kind === 'stand')).toBeGreaterThan(10)
  expect(ball.y).toBe(0)
  expect(distance(x, z, ball.x, ball.z)).toBeGreaterThan(2.4)
})

it('what is thrown to somebody is caught', () => {
  const state = staged('A boy and a ball in a meadow')
  tell(state, 'A girl comes')
  until(state, 240, () => false)
  const girl = named(state, 'girl')
  const boy = named(state, 'boy')
  girl.x = boy.x + Math.sin(boy.heading) * 3.5
  girl.z = boy.z + Math.cos(boy.heading) * 3.5
  tell(state, 'The boy throws the ball to the girl')
  const ball = named(state, 'ball')
  expect(until(state, 600, () => ball.carriedBy === girl.id)).toBeGreaterThan(0)
})

it('a box is carried along between both hands and put down on the ground ahead', () => {
  const state = staged('A man and a box in a meadow')
  const [man, box] = [named(state, 'man'), named(state, 'box')]
  tell(state, 'He picks up the box')
  until(state, 400, () => box.carriedBy === man.id)
  tell(state, 'He walks')
  until(state, 130, () => false)
  expect(man.speed).toBeGreaterThan(0.5)
  expect(distance(man.x, man.z, box.x, box.z)).toBeLessThan(0.75)
  expect(box.y).toBeGreaterThan(0.4)
  tell(state, 'He puts down the box')
  expect(until(state, 120, () => box.carriedBy === undefined)).toBeGreaterThan(-1)
  expect(box.y).toBe(0)
})

it('a kicked ball lies still until the foot is at it', () => {
  const state = staged('A boy and a ball in a meadow')
  const [boy, ball] = [named(state, 'boy'), named(state, 'ball')]
  tell(state, 'The boy kicks the ball')
  const [x, z] = [ball.x, ball.z]
  expect(until(state, 400, () => boy.act.kind === 'kick')).toBeGreaterThan(-1)
  until(state, 60, () => {
    if (ball.act.kind === 'stand') expect(distance(x, z, ball.x, ball.z)).toBeLessThan(0.05)
    return ball.act.kind === 'throw'
  })
  expect(distance(boy.x, boy.z, x, z)).toBeLessThan(bodyHeight(boy) * 0.7)
  until(state, 240, () => ball.act.kind === 'stand')
  expect(distance(x, z, ball.x, ball.z)).toBeGreaterThan(2)
})

it('a dog fetches in its mouth what was thrown', () => {
  const state = staged('A boy and a dog in a meadow')
  tell(state, 'The boy throws a stick')
  until(state, 80, () => false)
  tell(state, 'The dog fetches the stick')
  const [dog, stick] = [named(state, 'dog'), named(state, 'staff')]
  expect(until(state, 500, () => stick.carriedBy === dog.id)).toBeGreaterThan(0)
  expect(until(state, 500, () => stick.carriedBy === undefined)).toBeGreaterThan(0)
  const boy = named(state, 'boy')
  expect(distance(boy.x, boy.z, stick.x, stick.z)).toBeLessThan(2.5)
})
