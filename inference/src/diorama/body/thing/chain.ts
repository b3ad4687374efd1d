/** A skin on a chain of bones, one behind the other: fish, snakes and dragons. */
import { Bone, Group, Matrix4, Skeleton, SkinnedMesh } from 'three'
import type { Surface } from '../../raster/contract.ts'
import type { Sheet } from '../shape/sheet.ts'

/** A chain of n bones going back along -z from `front`, one step apart, and a mesh maker on it. */
export class Chain {
  readonly group = new Group()
  readonly bones: Bone[]
  readonly #skeleton: Skeleton
  constructor(n: number, front: number, step: number) {
    this.bones = Array.from({ length: n }, (_, i) => {
      const b = new Bone()
      b.position.set(0, 0, i === 0 ? front : -step)
      return b
    })
    this.bones.forEach((b, i) => (i === 0 ? this.group : this.bones[i - 1]).add(b))
    this.#skeleton = new Skeleton(
      this.bones,
      this.bones.map((_, i) => new Matrix4().makeTranslation(0, 0, -(front - i * step))),
    )
  }
  mesh(sheet: Sheet, surface: Surface): void {
    if (!sheet.triangles) return
    const m = new SkinnedMesh(sheet.geometry(), surface)
    m.bind(this.#skeleton, new Matrix4())
    m.frustumCulled = false
    m.userData.moves = true
    this.group.add(m)
  }
}
