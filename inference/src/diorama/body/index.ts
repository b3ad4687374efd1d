/** The bodies of a scene: one figure per actor, built when it first appears, posed every frame as a pure function of the state, removed when gone. */
import { Group, type Object3D, type PerspectiveCamera } from 'three'
import type { Actor, DioramaState } from '../state/state.ts'
import type { BodyLook } from '../state/look.ts'
import { heightAt } from '../place/ground.ts'
import { BipedFigure } from './biped/figure.ts'
import { bodyHeight } from './measure.ts'
import { faced, mountScale, rideWay, riderOf } from './ride.ts'
import { QuadrupedFigure } from './quadruped/figure.ts'
import { ThingFigure } from './thing/figure.ts'
import { clamp, type Vec3 } from './shape/vec.ts'

/** What draws one actor. */
export interface Figure {
  readonly root: Group
  /** `eye`: from where it is looked at. */
  update(state: DioramaState, actor: Actor, level: number, eye: Vec3): unknown
  /** One step of building a level ahead of need; false when it is there. */
  grow?(level: number): boolean
  dispose(): void
}

export interface Bodies {
  readonly root: Object3D
  /** Poses all figures. `detail` 0..1 as the governor's: less detail, coarser figures sooner. */
  update(state: DioramaState, camera: PerspectiveCamera, detail: number): void
  dispose(): void
}

const figureOf = (actor: Actor): Figure =>
  actor.look.kind === 'biped'
    ? new BipedFigure(actor.look)
    : actor.look.kind === 'quadruped'
      ? new QuadrupedFigure(actor.look)
      : new ThingFigure(actor.look, actor.archetype)

/** Level of detail of a body that fills so much of the picture. */
const levelOf = (apparent: number): number => (apparent > 0.62 ? 0 : apparent > 0.17 ? 1 : apparent > 0.06 ? 2 : 3)
/** How much larger or smaller one may soon be. */
const SOON = 1.3

/** Ticks of coming and going. */
const FADE = 10

export const createBodies = (): Bodies => {
  const root = new Group()
  const figures = new Map<number, { figure: Figure; look: BodyLook; key: string }>()
  return {
    root,
    update: (state, camera, detail) => {
      const seen = new Set<number>()
      const eye = camera.position.toArray()
      // One step a frame for all of them: what is seen does not depend on it.
      let stepped = false
      // The first picture waits for them anyway, and who walks on from it should not.
      const first = figures.size === 0
      for (const actor of state.actors) {
        seen.add(actor.id)
        let entry = figures.get(actor.id)
        // a state that was copied has equal looks that are other objects
        if (entry && entry.look !== actor.look) {
          if (entry.key === JSON.stringify(actor.look)) entry.look = actor.look
        }
        if (!entry || entry.look !== actor.look) {
          if (entry) {
            root.remove(entry.figure.root)
            entry.figure.dispose()
          }
          entry = { figure: figureOf(actor), look: actor.look, key: JSON.stringify(actor.look) }
          figures.set(actor.id, entry)
          root.add(entry.figure.root)
        }
        const { figure } = entry
        const rider = riderOf(state, actor)
        const y = heightAt(state.place, actor.x, actor.z) + actor.y
        const away = Math.hypot(camera.position.x - actor.x, camera.position.y - y, camera.position.z - actor.z)
        // how many degrees it takes decides, so a close-up by zoom gets the fine figure too
        const apparent = (bodyHeight(actor) / Math.max(away, 0.3)) * (50 / camera.fov) * (0.4 + 0.6 * detail)
        const level = levelOf(apparent)
        figure.update(state, faced(state, actor), level, eye)
        // What is about to come nearer or go away is made ready for it.
        for (const soon of [levelOf(apparent / SOON), levelOf(apparent * SOON)]) {
          if (soon === level) continue
          if (!stepped) stepped = figure.grow?.(soon) ?? false
          while (first && stepped) stepped = figure.grow?.(soon) ?? false
        }
        // appears with a soft swell, goes by shrinking
        const come = actor.born > 0 ? clamp((state.tick - actor.born + 1) / FADE) : 1
        const go = actor.leaving > 0 ? clamp(1 - (state.tick - actor.leaving) / FADE) : 1
        const back = 1.6
        const swell = 1 + (back + 1) * (come - 1) ** 3 + back * (come - 1) ** 2
        figure.root.scale.setScalar(
          Math.max(swell * go * go, 0.001) * (rider && rideWay(actor) === 'cycle' ? mountScale(rider) : 1),
        )
        figure.root.visible =
          go > 0.02 && !(state.camera.person === 'first' && state.camera.shot === 'first' && state.driven === actor.id)
      }
      for (const [id, entry] of figures)
        if (!seen.has(id)) {
          root.remove(entry.figure.root)
          entry.figure.dispose()
          figures.delete(id)
        }
    },
    dispose: () => {
      for (const { figure } of figures.values()) figure.dispose()
      figures.clear()
      root.clear()
    },
  }
}

export { advanceBody, newBody } from './advance.ts'
export { CrowdPerson } from './bake.ts'
export { KIT, kitOf, modelsOf, type KitEntry } from './kit.ts'
export { bodyHeight, bodyRadius, eyePoint, handPoint, headPoint, seatOf, strokePoint } from './reach.ts'
export { runSpeed, strideOf, walkSpeed } from './speed.ts'
export { touchStance, type Stance, type TouchKind } from './touch.ts'
