/** Swimmers lie level at the top of the water, stroke ahead and behind, and merfolk have a tail that waves and no foot. */
import { RELEASED } from '@shoal/session'
import type { SkinnedMesh } from 'three'
import { expect, it } from 'vitest'
import { premise } from '../language/golden/scene.ts'
import { waterOver } from '../place/waters.ts'
import { heightAt } from '../place/ground.ts'
import { createState } from '../state/create.ts'
import type { DioramaState } from '../state/state.ts'
import { step } from '../state/step.ts'
import { BipedFigure } from './biped/figure.ts'
import { B } from './biped/frame.ts'
import { poseBiped } from './biped/pose.ts'

const swimming = (text: string): DioramaState => {
  const { state } = createState(premise(text))
  for (let i = 0; i < 60; i++) step(state, RELEASED)
  return state
}

it.each(['A woman swims in the lake', 'A boy swims in the sea', 'A mermaid by the lake'])('%s', (text) => {
  const state = swimming(text)
  const [actor] = state.actors
  if (actor.look.kind !== 'biped') throw new Error('who swims is a person')
  const H = actor.look.height
  const reach: number[] = []
  const tail: number[] = []
  for (let i = 0; i < 48; i++) {
    step(state, RELEASED)
    const { p, grips } = poseBiped(state, actor)
    const top = heightAt(state.place, actor.x, actor.z) + waterOver(state.place, actor.x, actor.z)
    for (const bone of [B.hips, B.chest]) expect(Math.abs(p[bone][1] - top)).toBeLessThan(0.16 * H)
    // the head is out of the water, or nearly, and ahead; the feet trail
    expect(p[B.head][1]).toBeGreaterThan(top - 0.06 * H)
    expect(p[B.head][2] - p[B.hips][2]).toBeGreaterThan(0.2 * H)
    expect(p[B.hips][2] - p[B.footL][2]).toBeGreaterThan(0.2 * H)
    reach.push(grips.left.p[2] - p[B.chest][2])
    tail.push(p[B.footL][1])
  }
  expect(Math.max(...reach)).toBeGreaterThan(0.34 * H)
  expect(Math.min(...reach)).toBeLessThan(0.24 * H)
  expect(Math.max(...tail) - Math.min(...tail)).toBeGreaterThan(0.02 * H)
})

it('merfolk have no skin below the hips', () => {
  const { state } = createState(premise('A mermaid sits on a rock by the sea'))
  const [actor] = state.actors
  if (actor.look.kind !== 'biped') throw new Error('a mermaid is a biped')
  const figure = new BipedFigure(actor.look)
  figure.update(state, actor, 1)
  const [skin, cloth] = figure.level(1).group.children as SkinnedMesh[]
  const legs: readonly number[] = [B.thighL, B.shinL, B.footL, B.toeL, B.thighR, B.shinR, B.footR, B.toeR]
  const bound = (mesh: SkinnedMesh): number => {
    const { skinIndex, skinWeight } = mesh.geometry.attributes
    let n = 0
    for (let i = 0; i < skinIndex.count; i++) if (skinWeight.getX(i) >= 0.4 && legs.includes(skinIndex.getX(i))) n++
    return n
  }
  expect(bound(skin)).toBe(0)
  expect(bound(cloth)).toBeGreaterThan(100)
})
