/** The planet a station goes round: it fills the windows on one side and slowly turns. */
import { Group, Mesh } from 'three'
import { TICKS_PER_SECOND, type DioramaState } from '../../state/state.ts'
import { MeshBuilder } from '../build/mesh.ts'
import { earth } from '../far-marks.ts'

export class Planet {
  readonly root = new Group()

  constructor() {
    const b = new MeshBuilder()
    earth(b, 90, [0, 0, 0])
    for (const part of b.parts()) {
      const mesh = new Mesh(part.geometry, part.surface)
      mesh.frustumCulled = false
      this.root.add(mesh)
    }
    this.root.userData.moves = true
  }

  update(_x: number, z: number, state: DioramaState): void {
    this.root.position.set(125, -18, z - 95)
    this.root.rotation.set(0.3, (state.tick / TICKS_PER_SECOND) * 0.006, 0.2)
  }
}
