/** Freezes a posed figure into one plain geometry. */
import { BufferAttribute, BufferGeometry, Mesh, type Object3D, SkinnedMesh } from 'three'
import { hypot3 } from '../raster/hypot.ts'
import { sphereRound } from './shape/sphere.ts'

/** Colours and triangles of meshes that become one. */
const join = (meshes: readonly Mesh[], vertices: number): { colour: Uint8Array; index: Uint32Array } => {
  const colour = new Uint8Array(vertices * 3).fill(255)
  const index = new Uint32Array(meshes.reduce((sum, mesh) => sum + mesh.geometry.index!.count, 0))
  let base = 0
  let corner = 0
  for (const { geometry } of meshes) {
    const colours = geometry.attributes.color as BufferAttribute | undefined
    const count = geometry.attributes.position.count
    if (colours?.itemSize === 3 && colours.array instanceof Uint8Array) colour.set(colours.array, base * 3)
    else if (colours)
      for (let i = 0, n = base * 3; i < count; i++) {
        colour[n++] = Math.round(colours.getX(i) * 255)
        colour[n++] = Math.round(colours.getY(i) * 255)
        colour[n++] = Math.round(colours.getZ(i) * 255)
      }
    const corners = geometry.index!.array
    const many = geometry.index!.count
    for (let i = 0; i < many; i++) index[corner++] = base + corners[i]!
    base += count
  }
  return { colour, index }
}

const unit = (out: Float32Array, at: number, x: number, y: number, z: number): void => {
  const l = hypot3(x, y, z) || 1
  out[at] = x / l
  out[at + 1] = y / l
  out[at + 2] = z / l
}

/** Points and normals of a mesh that hangs on bones, written from vertex `base` on. */
const skin = (mesh: SkinnedMesh, base: number, position: Float32Array, normal: Float32Array): void => {
  mesh.skeleton.update()
  const bones = mesh.skeleton.boneMatrices as Float32Array
  const [ps, ns, which, weights] = ['position', 'normal', 'skinIndex', 'skinWeight'].map(
    (name) => mesh.geometry.attributes[name].array,
  )
  for (let i = 0, n = 0; n < ps!.length; i += 4, n += 3) {
    const [x, y, z] = [ps![n]!, ps![n + 1]!, ps![n + 2]!]
    let px = 0
    let py = 0
    let pz = 0
    for (let j = i; j < i + 4; j++) {
      const w = weights![j]!
      if (w === 0) continue
      const b = which![j]! * 16
      px += w * (bones[b]! * x + bones[b + 4]! * y + bones[b + 8]! * z + bones[b + 12]!)
      py += w * (bones[b + 1]! * x + bones[b + 5]! * y + bones[b + 9]! * z + bones[b + 13]!)
      pz += w * (bones[b + 2]! * x + bones[b + 6]! * y + bones[b + 10]! * z + bones[b + 14]!)
    }
    const to = base * 3 + n
    position[to] = px
    position[to + 1] = py
    position[to + 2] = pz
    // Normals follow the strongest bone: enough for a figure in the crowd.
    const b = which![i]! * 16
    const [u, v, w] = [ns![n]!, ns![n + 1]!, ns![n + 2]!]
    unit(
      normal,
      to,
      bones[b]! * u + bones[b + 4]! * v + bones[b + 8]! * w,
      bones[b + 1]! * u + bones[b + 5]! * v + bones[b + 9]! * w,
      bones[b + 2]! * u + bones[b + 6]! * v + bones[b + 10]! * w,
    )
  }
}

/** Points and normals of a mesh that is held. */
const place = (mesh: Mesh, base: number, position: Float32Array, normal: Float32Array): void => {
  const e = mesh.matrixWorld.elements
  const ps = mesh.geometry.attributes.position.array
  const ns = mesh.geometry.attributes.normal.array
  for (let n = 0; n < ps.length; n += 3) {
    const to = base * 3 + n
    for (let r = 0; r < 3; r++)
      position[to + r] = e[r]! * ps[n]! + e[r + 4]! * ps[n + 1]! + e[r + 8]! * ps[n + 2]! + e[r + 12]!
    unit(
      normal,
      to,
      e[0] * ns[n]! + e[4] * ns[n + 1]! + e[8] * ns[n + 2]!,
      e[1] * ns[n]! + e[5] * ns[n + 1]! + e[9] * ns[n + 2]!,
      e[2] * ns[n]! + e[6] * ns[n + 1]! + e[10] * ns[n + 2]!,
    )
  }
}

/** All that is visible of a figure, as it stands. */
export const freeze = (root: Object3D): BufferGeometry => {
  const meshes: Mesh[] = []
  root.traverseVisible((o) => {
    if (o instanceof Mesh) meshes.push(o)
  })
  const vertices = meshes.reduce((sum, mesh) => sum + mesh.geometry.attributes.position.count, 0)
  const { colour, index } = join(meshes, vertices)
  const position = new Float32Array(vertices * 3)
  const normal = new Float32Array(vertices * 3)
  let base = 0
  for (const mesh of meshes) {
    if (mesh instanceof SkinnedMesh) skin(mesh, base, position, normal)
    else place(mesh, base, position, normal)
    base += mesh.geometry.attributes.position.count
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(position, 3))
  geometry.setAttribute('normal', new BufferAttribute(normal, 3))
  geometry.setAttribute('color', new BufferAttribute(colour, 3, true))
  geometry.setIndex(new BufferAttribute(index, 1))
  geometry.boundingSphere = sphereRound(position)
  return geometry
}
