/** Cloth that goes below the knee covers the knees of who squats, kneels or sits: nothing of the leg comes through. */
import { DoubleSide, type Material, Raycaster, type SkinnedMesh, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import type { BipedLook, Garment } from '../state/look.ts'
import type { ActKind } from '../state/state.ts'
import { BipedFigure } from './biped/figure.ts'
import { B } from './biped/frame.ts'
import { CAST, castActor, stage } from './cast.ts'
import { advanceBody, newBody, runSpeed, strideOf } from './index.ts'

const KNEES: readonly number[] = [B.thighL, B.kneeL, B.thighR, B.kneeR]

/** How many points of bare knees are seen from before and above, of how many. */
const bare = (look: BipedLook, act: ActKind): { seen: number; of: number } => {
  const actor = castActor(1, 'model')
  actor.look = look
  actor.body = newBody(actor)
  actor.act = { kind: act, since: 0, ticks: 0, pace: 1 }
  const state = stage([actor])
  for (let t = 0; t < 40; t++) {
    state.tick++
    advanceBody(state, actor)
  }
  const figure = new BipedFigure(look)
  figure.update(state, actor, 1)
  figure.root.updateMatrixWorld(true)
  const [skin, cloth] = figure.level(1).group.children as SkinnedMesh[]
  ;(cloth.material as Material).side = DoubleSide
  const { position, skinIndex, skinWeight } = skin.geometry.attributes
  const knee = figure.bones[B.kneeL].position
  const ray = new Raycaster()
  let seen = 0
  let of = 0
  for (let i = 0; i < position.count; i++) {
    // only what is bound to the leg alone, about the knee
    if (skinWeight.getX(i) < 0.5 || !KNEES.includes(skinIndex.getX(i))) continue
    const p = skin.getVertexPosition(i, new Vector3())
    const up = (p.y - knee.y) / look.height
    if (p.y < 0.04 * look.height || Math.abs(up) > 0.07 || p.z < knee.z - 0.06 * look.height) continue
    of++
    ray.set(p, new Vector3(0, 0.5, 1).normalize())
    if (ray.intersectObject(cloth).length === 0) seen++
  }
  return { seen, of }
}

describe('cloth below the knee', () => {
  for (const [kind, length] of [
    ['coat', 0.72],
    ['kimono', 0.95],
    ['robe', 0.92],
    ['gown', 0.95],
    ['skirt', 0.8],
  ] as const)
    for (const act of ['squat', 'kneel', 'sit'] as const)
      it(`${kind}: ${act}`, () => {
        const { seen, of } = bare(
          {
            ...(CAST.model as BipedLook),
            clothes: [{ kind, colour: 0x884422, trim: 0xffffff, length } as Garment],
          },
          act,
        )
        expect(of).toBeGreaterThan(5)
        expect(seen).toBe(0)
      })
})

describe('cloth of who runs', () => {
  for (const kind of ['gown', 'kimono', 'robe', 'hanfu'] as const)
    it(`${kind}: no leg comes through before it, at any moment of the stride`, () => {
      const look = {
        ...(CAST.model as BipedLook),
        clothes: [{ kind, colour: 0x884422, trim: 0xffffff, length: 0.95 } as Garment],
      }
      const actor = castActor(1, 'model')
      actor.look = look
      actor.body = newBody(actor)
      const state = stage([actor])
      const figure = new BipedFigure(look)
      let seen = 0
      let of = 0
      for (let t = 0; t < 60; t++) {
        state.tick++
        actor.act = { kind: 'run', since: 0, ticks: 0, pace: 1 }
        actor.speed = runSpeed(actor)
        actor.z += actor.speed / 24
        actor.phase = (actor.phase + actor.speed / 24 / strideOf(actor, actor.speed)) % 1
        advanceBody(state, actor)
        if (t < 36 || t % 3 > 0) continue
        figure.update(state, actor, 1)
        figure.root.updateMatrixWorld(true)
        const [skin, cloth] = figure.level(1).group.children as SkinnedMesh[]
        ;(cloth.material as Material).side = DoubleSide
        const { position, skinIndex, skinWeight } = skin.geometry.attributes
        const ray = new Raycaster()
        for (let i = 0; i < position.count; i += 9) {
          if (skinWeight.getX(i) < 0.5 || !KNEES.includes(skinIndex.getX(i))) continue
          const p = skin.localToWorld(skin.getVertexPosition(i, new Vector3()))
          of++
          ray.set(p, new Vector3(0.3, 0.15, 1).normalize())
          if (ray.intersectObject(cloth).length === 0) seen++
        }
      }
      expect(of).toBeGreaterThan(60)
      expect(seen / of).toBeLessThan(0.01)
    })
})
