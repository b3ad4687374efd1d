/** Riding: the cycle under its rider, the rider on its saddle, hands on the grips, feet going round with the pedals. */
import { PerspectiveCamera } from 'three'
import { describe, expect, it } from 'vitest'
import type { Actor, DioramaState } from '../state/state.ts'
import { DT } from '../state/state.ts'
import { B } from './biped/frame.ts'
import { poseBiped } from './biped/pose.ts'
import { createState } from '../state/create.ts'
import { carry } from '../state/step/riding.ts'
import { castActor, stage } from './cast.ts'
import { advanceBody, createBodies, newBody, strideOf } from './index.ts'
import { GRIPS, mountOf, mountScale, riderOf, SADDLE } from './ride.ts'

const ride = (who: string, ticks: number): { state: DioramaState; rider: Actor; cycle: Actor } => {
  const rider = castActor(1, who)
  const cycle = castActor(2, 'bicycle')
  rider.rides = cycle.id
  const state = stage([rider, cycle])
  for (const a of state.actors) a.body = newBody(a)
  for (let t = 0; t < ticks; t++) {
    state.tick++
    cycle.speed = 2
    cycle.z += 2 * DT
    cycle.phase = (cycle.phase + (2 * DT) / strideOf(cycle, 2)) % 1
    carry(state)
    for (const a of state.actors) advanceBody(state, a)
  }
  return { state, rider, cycle }
}

describe('riding', () => {
  it.each(['man', 'boy', 'bare', 'model'])('%s sits on the saddle and holds the grips', (who) => {
    const { state, rider, cycle } = ride(who, 40)
    expect(riderOf(state, cycle)).toBe(rider)
    expect(mountOf(state, rider)).toBe(cycle)
    const k = mountScale(rider)
    const pose = poseBiped(state, rider)
    expect(Math.abs(pose.p[B.hips][1] - SADDLE.y * k)).toBeLessThan(0.12 * k)
    expect(Math.abs(pose.p[B.hips][2] - SADDLE.z * k)).toBeLessThan(0.12 * k)
    for (const side of ['left', 'right'] as const) {
      const p = pose.grips[side].p
      const x = (side === 'left' ? 1 : -1) * GRIPS.x * k
      expect(Math.hypot(p[0] - x, p[1] - GRIPS.y * k, p[2] - GRIPS.z * k), side).toBeLessThan(0.16 * k)
    }
  })
  it('turns the pedals: one foot up while the other is down', () => {
    const { state, rider, cycle } = ride('man', 40)
    const high: number[] = []
    for (const phase of [0, 0.5]) {
      cycle.phase = phase
      const { p } = poseBiped(state, rider)
      high.push(p[B.footL][1] - p[B.footR][1])
    }
    expect(Math.sign(high[0])).toBe(-Math.sign(high[1]))
    expect(Math.abs(high[0])).toBeGreaterThan(0.1)
  })
  it('draws the cycle under the rider, at his size', () => {
    const { state, rider } = ride('boy', 20)
    const bodies = createBodies()
    const camera = new PerspectiveCamera(45, 1.78, 0.1, 100)
    camera.position.set(3, 1, 3)
    bodies.update(state, camera, 1)
    const [man, wheels] = bodies.root.children
    expect(wheels.position.distanceTo(man.position)).toBeLessThan(0.3)
    expect(wheels.scale.x).toBeCloseTo(mountScale(rider), 5)
    delete rider.rides
    expect(mountOf(state, rider)).toBeNull()
    bodies.update(state, camera, 1)
    expect(wheels.scale.x).toBe(1)
  })
})

describe('sitting', () => {
  it('has the seat under it from the first picture on', () => {
    const { state } = createState({
      prompt: 'A woman sits on a bench in a park',
      character: '',
      scene: '',
      style: '',
      person: 'third',
      seed: 7,
    })
    const woman = state.actors.find((a) => a.look.kind === 'biped')!
    const bench = state.actors.find((a) => a.look.kind === 'thing')!
    expect(Math.hypot(woman.x - bench.x, woman.z - bench.z)).toBeLessThan(0.01)
  })
})
