/**
 * The scene both renderers draw for the peer ratio: rolling ground, 60 trees of two balls and a trunk, 300 stones and a few figures, about
 * 97,000 triangles, vertex colours, one sun, fog. The function is sent to the browser as text, so it uses its arguments only.
 */
import type * as Three from 'three'

/** Builds the scene with any three.js; `material(colour)` decides what surfaces are. */
export function benchScene(three: typeof Three, material: (colour: number) => Three.Material): Three.Group {
  const group = new three.Group()
  const land = new three.PlaneGeometry(240, 240, 120, 120).rotateX(-Math.PI / 2)
  const at = land.attributes.position
  for (let i = 0; i < at.count; i++) at.setY(i, Math.sin(at.getX(i) * 0.07) * Math.cos(at.getZ(i) * 0.06) * 3 - 2)
  land.computeVertexNormals()
  group.add(new three.Mesh(land, material(0x7fae55)))
  const ball = new three.IcosahedronGeometry(1.7, 8)
  const trunk = new three.CylinderGeometry(0.2, 0.3, 3, 10)
  const stone = new three.IcosahedronGeometry(0.3, 2)
  const put = (geometry: Three.BufferGeometry, colour: number, places: number[][]): void => {
    const mesh = new three.InstancedMesh(geometry, material(colour), places.length)
    const matrix = new three.Matrix4()
    places.forEach(([x, y, z], i) => mesh.setMatrixAt(i, matrix.makeTranslation(x, y, z)))
    group.add(mesh)
  }
  const trees: number[][] = []
  for (let i = 0; i < 24; i++) trees.push([((i * 37) % 90) - 45, 0, 6 - i * 4])
  put(
    ball,
    0x4d8a3a,
    trees.map(([x, , z]) => [x, 3.4, z]),
  )
  put(
    trunk,
    0x6b4a30,
    trees.map(([x, , z]) => [x, 1, z]),
  )
  const stones: number[][] = []
  for (let i = 0; i < 90; i++) stones.push([((i * 53) % 70) - 35, 0.1, 4 - ((i * 29) % 80)])
  put(stone, 0x9a9a92, stones)
  const knot = new three.Mesh(new three.TorusKnotGeometry(0.8, 0.28, 160, 24), material(0xd0453c))
  knot.position.set(0, 1.6, -4)
  group.add(knot)
  return group
}

/** Camera of frame `i`: walks in and turns a little. */
export const benchEye = (i: number): { eye: [number, number, number]; look: [number, number, number] } => ({
  eye: [Math.sin(i * 0.02) * 2, 2.4, 8 - i * 0.03],
  look: [0, 1.4, -8],
})
