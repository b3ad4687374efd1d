/** Things, plants, vehicles, birds, fish and flyers: built once from their model, moved by their archetype's own motion. */
import { Group, Mesh, type Material } from 'three'
import type { Actor, Archetype, DioramaState } from '../../state/state.ts'
import type { ThingLook } from '../../state/look.ts'
import { heightAt } from '../../place/ground.ts'
import { modelOf } from './models.ts'
import type { Built } from './build.ts'

export class ThingFigure {
  readonly root = new Group()
  readonly #built: Built

  constructor(look: ThingLook, archetype: Archetype) {
    this.#built = modelOf(look, archetype)
    this.root.add(this.#built.group)
    this.#built.group.scale.setScalar(look.size)
  }

  update(state: DioramaState, actor: Actor, level = 1): void {
    const y = heightAt(state.place, actor.x, actor.z) + actor.y
    this.root.position.set(actor.x, y, actor.z)
    this.root.rotation.set(0, actor.heading, 0)
    this.#built.move?.(state, actor, level)
  }

  dispose(): void {
    this.root.traverse((o) => {
      if (o instanceof Mesh) {
        o.geometry.dispose()
        ;(o.material as Material).dispose()
      }
    })
  }
}
