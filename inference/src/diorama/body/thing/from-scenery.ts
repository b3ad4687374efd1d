/** What is brought in and drawn as the places draw it: parts of a mesh builder as a group. */
import { Group, Mesh } from 'three'
import { MeshBuilder } from '../../scenery/build/mesh.ts'

/** A group of what `draw` builds; `moves`: whether it is inked and goes about, else it is rooted. */
export const drawnBy = (draw: (b: MeshBuilder) => void, moves: boolean): Group => {
  const b = new MeshBuilder()
  draw(b)
  const group = new Group()
  for (const part of b.parts()) {
    const mesh = new Mesh(part.geometry, part.surface)
    if (moves) mesh.userData.moves = true
    else mesh.userData.still = true
    if (part.mask !== undefined) mesh.userData.mask = part.mask
    group.add(mesh)
  }
  return group
}
