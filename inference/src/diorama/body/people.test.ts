/** People told apart: moods by their faces, clothes, hair and things by their shapes, stances by who stands; eyes that blink and look by the state alone. */
import { Mesh, type BufferAttribute, type Object3D } from 'three'
import { describe, expect, it } from 'vitest'
import type { ActKind, Actor, DioramaState, Mood } from '../state/state.ts'
import type { BipedLook, Garment } from '../state/look.ts'
import { GARMENT_KINDS, GARMENT_PATTERNS, HAIR_STYLES, HELD_KINDS } from '../state/schema/look.ts'
import { expressionOf } from './biped/countenance.ts'
import { faceShapes } from './biped/face.ts'
import { BipedFigure } from './biped/figure.ts'
import { frameOf } from './biped/frame.ts'
import { headOf } from './biped/head.ts'
import { idleOf } from './biped/idle.ts'
import { CAST, castActor, stage } from './cast.ts'
import { advanceBody, CrowdPerson, newBody } from './index.ts'
import { S } from './slots.ts'

const girl = CAST.bare as BipedLook

/** A number that two different meshes do not share. */
const print = (root: Object3D): string => {
  let sum = 0
  let paint = 0
  let count = 0
  root.traverse((o) => {
    if (!(o instanceof Mesh)) return
    const p = (o.geometry.attributes.position as BufferAttribute).array
    for (let i = 0; i < p.length; i++) sum += p[i] * ((i % 97) + 1)
    const c = o.geometry.attributes.color as BufferAttribute | undefined
    if (c) for (let i = 0; i < c.array.length; i++) paint += c.array[i] * ((i % 89) + 1)
    count += p.length
  })
  return `${count} ${sum.toFixed(5)} ${paint}`
}
const body = (look: BipedLook): string => {
  const figure = new BipedFigure(look)
  figure.level(1)
  return print(figure.root)
}
const live = (actor: Actor, ticks: number, others: Actor[] = []): DioramaState => {
  const state = stage([actor, ...others])
  for (const a of state.actors) a.body = newBody(a)
  for (let t = 0; t < ticks; t++) {
    state.tick++
    for (const a of state.actors) advanceBody(state, a)
  }
  return state
}

describe('faces', () => {
  const moods: Mood[] = ['calm', 'happy', 'sad', 'angry', 'afraid', 'surprised', 'tired', 'loving', 'proud']
  const acts: ActKind[] = ['laugh', 'cry', 'sleep']
  it('of every mood, of laughing, crying and sleeping are told apart, near and far, in every age', () => {
    for (const look of [girl, CAST.man as BipedLook, { ...(CAST.old as BipedLook), sex: 'female' as const }]) {
      const frame = frameOf(look)
      const head = headOf(look, frame)
      for (const coarse of [false, true]) {
        const faces = [...moods, ...acts].map((name) => {
          const actor = castActor(1, 'bare')
          actor.look = look
          if ((moods as string[]).includes(name)) actor.mood = name as Mood
          else actor.act = { kind: name as ActKind, since: 0, ticks: 0, pace: 1 }
          const state = live(actor, 60)
          // the same look and the same moment of blinking: only the mood differs
          actor.body[S.blink] = 20
          actor.body[S.yaw] = actor.body[S.yawV] = actor.body[S.pitch] = actor.body[S.pitchV] = 0
          return faceShapes(look, frame, head, expressionOf(state, actor), coarse).flatMap((s) => s.outline.flat())
        })
        for (let i = 0; i < faces.length; i++)
          for (let j = 0; j < i; j++) {
            const far = Math.max(...faces[i].map((v, k) => Math.abs(v - faces[j][k]))) / head.h
            expect(far, `${[...moods, ...acts][i]} and ${[...moods, ...acts][j]}`).toBeGreaterThan(0.008)
          }
      }
    }
  })
  it('keep their points whatever they express, so that one mesh lasts', () => {
    const frame = frameOf(girl)
    const head = headOf(girl, frame)
    const calm = { lids: 0, lookX: 0, lookY: 0, brow: 0, frown: 0, smile: 0, mouth: 0, tears: 0, drip: 0, flush: 0 }
    const counts = (e: typeof calm): number[] => faceShapes(girl, frame, head, e).map((s) => s.outline.length)
    const still = counts(calm)
    for (const key of Object.keys(calm) as (keyof typeof calm)[])
      for (const v of [-1, 1]) expect(counts({ ...calm, [key]: v }), key).toEqual(still)
  })
  it('blink within ten seconds, and at the same ticks in a second run', () => {
    const run = (): number[] => {
      const actor = castActor(3, 'bare')
      const state = live(actor, 0)
      const shut: number[] = []
      for (let t = 0; t < 240; t++) {
        state.tick++
        advanceBody(state, actor)
        if (expressionOf(state, actor).lids > 0.8) shut.push(t)
      }
      return shut
    }
    expect(run().length).toBeGreaterThan(1)
    expect(run().length).toBeLessThan(60)
    expect(run()).toEqual(run())
  })
  it('look at each other: head and eyes turn to the same side, to where the other stands', () => {
    for (const side of [1, -1]) {
      const [a, b] = [castActor(1, 'bare'), castActor(2, 'man')]
      b.x = side * 1.2
      b.z = 1.5
      b.heading = Math.PI
      a.gaze = 2
      b.gaze = 1
      const state = live(a, 60, [b])
      expect(Math.sign(a.body[S.yaw])).toBe(side)
      expect(Math.sign(expressionOf(state, a).lookX)).toBe(side)
      // the tall one looks down at the child, the child up
      expect(expressionOf(state, a).lookY).toBeGreaterThan(expressionOf(state, b).lookY)
    }
  })
})

describe('wardrobe', () => {
  const worn = (kind: Garment['kind'], pattern?: Garment['pattern']): string =>
    body({
      ...(CAST.model as BipedLook),
      holds: [],
      clothes: [{ kind, colour: 0x884422, trim: 0xf0e0c0, length: 0.6, ...(pattern ? { pattern } : {}) } as Garment],
    })
  it('every garment, hair style and held thing of the schema has a shape of its own', () => {
    expect(new Set(GARMENT_KINDS.map((k) => worn(k))).size).toBe(GARMENT_KINDS.length)
    const hair = HAIR_STYLES.map((style) => body({ ...girl, hair: { style, colour: 0x553322 } }))
    expect(new Set(hair).size).toBe(HAIR_STYLES.length)
    const held = HELD_KINDS.map((kind) => body({ ...girl, holds: [{ kind, colour: 0xcc3333, hand: 'right' }] }))
    expect(new Set(held).size).toBe(HELD_KINDS.length)
  })
  it('every pattern paints its cloth', () => {
    for (const kind of ['dress', 'shirt', 'coat', 'kimono', 'skirt'] as const) {
      const seen = GARMENT_PATTERNS.map((p) => worn(kind, p))
      expect(new Set(seen).size, kind).toBe(GARMENT_PATTERNS.length)
    }
  })
  it('helmets leave the face free, and differ with what they are worn to', () => {
    const helmet = { kind: 'helmet', colour: 0xc0c8d0, trim: 0xc8a04a, length: 0.5 } as Garment
    const to = (kind: Garment['kind']): string =>
      body({ ...girl, clothes: [{ kind, colour: 0xb8c0c8, trim: 0x8a2a34, length: 0.6 } as Garment, helmet] })
    expect(new Set([to('armour'), to('spacesuit'), to('uniform')]).size).toBe(3)
  })
})

describe('figures of people', () => {
  it('cost at most 6,000 triangles near and 700 far in plain clothes', () => {
    for (const name of ['bare', 'man', 'boy']) {
      const figure = new BipedFigure(CAST[name] as BipedLook)
      expect(figure.level(1).triangles, name).toBeLessThanOrEqual(6000)
      expect(figure.level(2).triangles, name).toBeLessThanOrEqual(2600)
      expect(figure.level(3).triangles, name).toBeLessThanOrEqual(900)
    }
  })
  it('stand each in a way of their own, and go from one to the next without a jump', () => {
    const look = CAST.woman as BipedLook
    const ways = Array.from({ length: 14 }, (_, id) => idleOf(look, { ...castActor(id + 1, 'woman') }, 40).ways[1][0])
    expect(new Set(ways).size).toBeGreaterThan(2)
    const actor = castActor(5, 'woman')
    let before = idleOf(look, actor, 0)
    for (let t = 1; t < 900; t++) {
      const now = idleOf(look, actor, t)
      expect(Math.abs(now.side - before.side)).toBeLessThan(0.25)
      const weight = (s: typeof now, name: string): number =>
        s.ways.reduce((sum, [n, k]) => sum + (n === name ? k : 0), 0)
      for (const [name] of [...now.ways, ...before.ways])
        expect(Math.abs(weight(now, name) - weight(before, name))).toBeLessThan(0.12)
      before = now
    }
  })
  it('freeze into crowds: every phase of the walk another shape, feet on the ground, the same twice', () => {
    const bake = (pose: number | 'stand' | 'sit', level: number): Float32Array =>
      new CrowdPerson(CAST.man as BipedLook, 8, 1.4).bake(pose, level).attributes.position.array as Float32Array
    const person = new CrowdPerson(CAST.man as BipedLook, 8, 1.4)
    const walk = Array.from({ length: 8 }, (_, i) => person.bake(i, 2).attributes.position.array as Float32Array)
    for (let i = 0; i < 8; i++) {
      const next = walk[(i + 1) % 8]
      expect(Math.max(...walk[i].map((v, k) => Math.abs(v - next[k])))).toBeGreaterThan(0.03)
      const ys = walk[i].filter((_, k) => k % 3 === 1)
      expect(Math.min(...ys)).toBeGreaterThan(-0.03)
      expect(Math.min(...ys)).toBeLessThan(0.04)
      expect(Math.max(...ys)).toBeLessThan(2)
      // the body stays over its place
      expect(Math.abs(Math.max(...walk[i].filter((_, k) => k % 3 === 2)))).toBeLessThan(1)
    }
    expect(walk[3]).toEqual(bake(3, 2))
    const seated = person.bake('sit', 3)
    expect(seated.index!.count / 3).toBeLessThan(1200)
    seated.computeBoundingBox()
    person.bake('stand', 3).computeBoundingBox()
    expect(seated.boundingBox!.max.y).toBeLessThan(1.5)
  })
})
