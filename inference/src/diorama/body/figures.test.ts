/** What bodies are made of: everything in the kit builds, is finite, stays inside its budget of triangles, and comes and goes with its actor. */
import { Mesh, PerspectiveCamera, type BufferAttribute, type Object3D } from 'three'
import { describe, expect, it } from 'vitest'
import type { BipedLook, Garment } from '../state/look.ts'
import { GARMENT_KINDS, HAIR_STYLES, HELD_KINDS } from '../state/schema/look.ts'
import { BipedFigure } from './biped/figure.ts'
import { CAST, castActor, stage } from './cast.ts'
import { createBodies, KIT, modelsOf, newBody } from './index.ts'
import { QuadrupedFigure } from './quadruped/figure.ts'
import { Q } from './quadruped/frame.ts'
import { SPECIES } from './quadruped/species.ts'
import { S } from './slots.ts'
import { MODELS } from './thing/models.ts'
import { ThingFigure } from './thing/figure.ts'
import { variantOf } from './biped/variants.ts'

const finite = (root: Object3D): number => {
  let triangles = 0
  root.traverse((o) => {
    if (!(o instanceof Mesh)) return
    for (const name of ['position', 'normal']) {
      const array = (o.geometry.attributes[name] as BufferAttribute).array
      for (let i = 0; i < array.length; i++)
        if (!Number.isFinite(array[i])) throw new Error(`${name} ${i} of a mesh is ${array[i]}`)
    }
    expect(o.geometry.attributes.position.count).toBeLessThan(65000)
    triangles += (o.geometry.index?.count ?? o.geometry.attributes.position.count) / 3
  })
  return triangles
}
const girl = CAST.girl as BipedLook

describe('figures', () => {
  it('every garment adds something, on a child and on a model', () => {
    for (const base of [girl, CAST.model as BipedLook])
      for (const kind of GARMENT_KINDS) {
        const look = {
          ...base,
          holds: [],
          clothes: [{ kind, colour: 0x884422, trim: 0xffffff, length: 0.6 } as Garment],
        }
        const figure = new BipedFigure(look)
        figure.level(2)
        expect(finite(figure.root), kind).toBeGreaterThan(500)
      }
  })
  it('nobody is without clothes', () => {
    const bare = new BipedFigure({ ...girl, clothes: [], holds: [] })
    const [skin, cloth] = bare.level(1).group.children as Mesh[]
    expect((cloth.geometry.index?.count ?? 0) / 3).toBeGreaterThan(500)
    expect(skin).toBeDefined()
  })
  it('every hair style and every held thing builds', () => {
    for (const style of HAIR_STYLES) {
      const figure = new BipedFigure({ ...girl, holds: [], hair: { style, colour: 0x553322 } })
      figure.level(1)
      finite(figure.root)
    }
    for (const kind of HELD_KINDS)
      finite(new BipedFigure({ ...girl, holds: [{ kind, colour: 0xcc3333, hand: 'right' }] }).root)
  })
  it('stay inside the budget: close-up 13,500 with all it wears, near 9,000, middle 4,600, far 2,600; beasts more', () => {
    for (const [name, look] of Object.entries(CAST)) {
      const figure =
        look.kind === 'biped' ? new BipedFigure(look) : look.kind === 'quadruped' ? new QuadrupedFigure(look) : null
      if (!figure) continue
      const limits =
        look.kind === 'biped'
          ? look.variant === 'human'
            ? [13500, 9000, 4600, 2600]
            : [20000, 14000, 7000, 5500]
          : [14000, 8500, 3500, 1400]
      limits.forEach((limit, level) => expect(figure.level(level).triangles, `${name} ${level}`).toBeLessThan(limit))
      finite(figure.root)
    }
  })
})

describe('the face of an animal', () => {
  it('is painted from the moment alone, whatever was painted before', () => {
    const look = CAST.kitten
    if (look.kind !== 'quadruped') throw new Error('a kitten has four legs')
    const actor = castActor(1, 'kitten')
    actor.body = newBody(actor)
    const state = stage([actor])
    const painted = (smile: readonly number[]): number[] => {
      const figure = new QuadrupedFigure(look)
      for (const value of smile) {
        actor.body[S.smile] = value
        figure.update(state, actor, 1)
      }
      const out: number[] = []
      figure.bones[Q.head].traverse((o) => {
        if (o instanceof Mesh) out.push(...(o.geometry.attributes.position as BufferAttribute).array)
      })
      return out
    }
    expect(painted([0.31, 0.32])).toEqual(painted([0.32]))
    expect(painted([0.32, 0.8])).not.toEqual(painted([0.32]))
  })
})

describe('the kit', () => {
  it('has a builder for every model it names', () => {
    for (const [noun, entry] of KIT) {
      if (entry.archetype === 'biped')
        expect(variantOf({ ...girl, variant: entry.model as 'human' }), noun).toBeDefined()
      else if (entry.archetype === 'quadruped') expect(Object.keys(SPECIES), noun).toContain(entry.model)
      else expect(Object.keys(MODELS), noun).toContain(entry.model)
    }
    expect(modelsOf('thing').length).toBeGreaterThan(30)
  })
  it('builds and moves every model; the unknown becomes a card, and a stone says its name', () => {
    for (const model of [...Object.keys(MODELS), 'what-is-this']) {
      const actor = castActor(1, model)
      actor.look = { kind: 'thing', model, colour: 0x888888, trim: 0xeeeeee, size: 1, label: model }
      actor.body = newBody(actor)
      const figure = new ThingFigure(actor.look, actor.archetype)
      figure.update(stage([actor]), actor)
      const triangles = finite(figure.root)
      expect(triangles, model).toBeGreaterThan(20)
      expect(triangles, model).toBeLessThan(14000)
    }
    expect(
      finite(new ThingFigure({ kind: 'thing', model: 'x', colour: 0, trim: 0, size: 1, label: 'STONE' }, 'stone').root),
    ).toBeGreaterThan(100)
  })
})

describe('bodies', () => {
  it('one figure per actor, reused, gone with it', () => {
    const bodies = createBodies()
    const state = stage([castActor(1, 'girl'), castActor(2, 'kitten')])
    for (const a of state.actors) a.body = newBody(a)
    const camera = new PerspectiveCamera(45, 1.78, 0.1, 100)
    camera.position.set(0, 1, 4)
    bodies.update(state, camera, 1)
    const [first] = bodies.root.children
    expect(bodies.root.children).toHaveLength(2)
    bodies.update(state, camera, 0.5)
    expect(bodies.root.children[0]).toBe(first)
    state.actors.pop()
    bodies.update(state, camera, 1)
    expect(bodies.root.children).toHaveLength(1)
  })
})
