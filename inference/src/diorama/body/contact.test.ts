/** The hand that strokes is on the animal, however tall that is: measured on the mesh that is drawn. */
import { RELEASED } from '@shoal/session'
import { type SkinnedMesh, Vector3 } from 'three'
import { expect, it } from 'vitest'
import { premise } from '../language/golden/scene.ts'
import { interpret } from '../language/interpret.ts'
import { applyChanges } from '../state/apply.ts'
import { createState } from '../state/create.ts'
import type { Actor, DioramaState } from '../state/state.ts'
import { step } from '../state/step.ts'
import { QuadrupedFigure } from './quadruped/figure.ts'
import { handPoint } from './reach.ts'

/** From a point to the nearest vertex of an animal (m). */
const gap = (state: DioramaState, animal: Actor, from: Vector3): number => {
  if (animal.look.kind !== 'quadruped') throw new Error('not an animal')
  const figure = new QuadrupedFigure(animal.look)
  figure.update(state, animal, 1)
  figure.root.updateMatrixWorld(true)
  let least = Infinity
  figure.root.traverse((o) => {
    const mesh = o as SkinnedMesh
    if (!mesh.isSkinnedMesh || !mesh.visible) return
    for (let i = 0; i < mesh.geometry.attributes.position.count; i++)
      least = Math.min(least, mesh.localToWorld(mesh.getVertexPosition(i, new Vector3())).distanceTo(from))
  })
  return least
}

it.each([
  ['girl', 'elephant'],
  ['man', 'elephant'],
  ['man', 'giraffe'],
  ['girl', 'giraffe'],
  ['girl', 'horse'],
  ['man', 'horse'],
  ['woman', 'cow'],
  ['girl', 'dog'],
])('a %s strokes a %s', (who, beast) => {
  const { state } = createState(premise(`A ${who} and a ${beast} in a meadow`))
  const judged = interpret(`The ${who} strokes the ${beast}`, state)
  if (!judged.understood) throw new Error(judged.said.en)
  applyChanges(state, judged.changes)
  const [person, animal] = state.actors
  for (let i = 0; i < 400 && person.act.kind !== 'stroke'; i++) step(state, RELEASED)
  expect(person.act.kind).toBe('stroke')
  for (let i = 0; i < 40; i++) step(state, RELEASED)
  let near = Infinity
  for (let i = 0; i < 30; i += 5) {
    for (let k = 0; k < 5; k++) step(state, RELEASED)
    near = Math.min(near, gap(state, animal, new Vector3(...handPoint(state, person, 'right'))))
  }
  expect(near).toBeLessThan(0.09)
})
