/** What becomes of triangles before they are pixels, held against rays cast in double precision: near clip, quads, normals, instances, levels of detail, culling. */
import {
  BoxGeometry,
  BufferGeometry,
  Float32BufferAttribute,
  Group,
  InstancedMesh,
  LOD,
  Matrix4,
  Mesh,
  PerspectiveCamera,
  PlaneGeometry,
  Ray,
  SphereGeometry,
  Vector3,
} from 'three'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fairAir, plainLook } from './demo.ts'
import { type Renderer, Surface, createRenderer } from './index.ts'

const W = 320
const H = 192
let renderer: Renderer
beforeAll(async () => {
  renderer = await createRenderer({ width: W, height: H, bands: 2 })
}, 120_000)
afterAll(() => renderer.dispose())

const look = plainLook({ now: 'plain', from: 'plain' })
const air = fairAir({ shadow: 0, cloud: 0, fogHalf: 1e6, ambient: 1, sunColour: 0x000000 })
const camera = new PerspectiveCamera(50, W / H, 0.1, 1000)
camera.updateMatrixWorld()
const surface = new Surface({ kind: 'matte', double: true })

/** A seeded row of numbers in [0, 1). */
const numbers = (seed: number) => (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 4294967296
}

/** Distance along the view axis where the ray of a pixel meets the triangles (three corners each), Infinity where it meets none before the near plane. */
const reference = (corners: Vector3[], x: number, y: number): number => {
  const to = new Vector3(((x + 0.5) / W) * 2 - 1, 1 - ((y + 0.5) / H) * 2, 0.5).unproject(camera)
  const ray = new Ray(new Vector3(), to.normalize())
  const hit = new Vector3()
  let least = Infinity
  for (let i = 0; i < corners.length; i += 3)
    if (ray.intersectTriangle(corners[i]!, corners[i + 1]!, corners[i + 2]!, false, hit) && -hit.z >= 0.1)
      least = Math.min(least, -hit.z)
  return least
}

/** Pixels that differ from the reference though none of their neighbours is on an edge of it, of those compared. */
const compare = (corners: Vector3[]): { wrong: number; covered: number; compared: number } => {
  const depth = renderer.depth()
  let wrong = 0
  let covered = 0
  let compared = 0
  for (let y = 2; y < H - 2; y += 3)
    for (let x = 2; x < W - 2; x += 3) {
      const want = reference(corners, x, y)
      const near = [
        reference(corners, x - 1, y - 1),
        reference(corners, x + 1, y + 1),
        reference(corners, x - 1, y + 1),
        reference(corners, x + 1, y - 1),
      ]
      const smooth = near.every(
        (d) => (d === Infinity) === (want === Infinity) && (want === Infinity || Math.abs(d / want - 1) < 0.3),
      )
      if (!smooth) continue
      compared++
      const got = depth[y * W + x]!
      if (want !== Infinity) covered++
      if (want === Infinity ? got !== Infinity : !(Math.abs(got / want - 1) < 2e-3)) wrong++
    }
  return { wrong, covered, compared }
}

const triangles = (corners: Vector3[], index?: number[]): Mesh => {
  const geometry = new BufferGeometry()
  geometry.setAttribute(
    'position',
    new Float32BufferAttribute(
      corners.flatMap((c) => c.toArray()),
      3,
    ),
  )
  if (index) geometry.setIndex(index)
  const mesh = new Mesh(geometry, surface)
  mesh.frustumCulled = false
  return mesh
}

describe('near clip', () => {
  it('draws triangles through the plane of the eye where exact rays meet them', () => {
    const next = numbers(7)
    let covered = 0
    for (let n = 0; n < 24; n++) {
      // One corner or two behind the eye, the others well before it.
      const corners = [0, 1, 2].map(
        (k) => new Vector3((next() - 0.5) * 30, (next() - 0.5) * 16, k <= n % 2 ? 1 + next() * 9 : -4 - next() * 20),
      )
      const scene = new Group()
      scene.add(triangles(corners))
      renderer.render(scene, camera, air, look)
      const found = compare(corners)
      expect(found.wrong).toBe(0)
      covered += found.covered
    }
    expect(covered).toBeGreaterThan(8000)
  })

  it('draws a flat quad through the plane of the eye as its two triangles', () => {
    const quad = [new Vector3(-6, -1.5, 4), new Vector3(5, -1.5, 4), new Vector3(5, -2, -30), new Vector3(-6, -2, -30)]
    const scene = new Group()
    scene.add(triangles(quad, [0, 1, 2, 0, 2, 3]))
    renderer.render(scene, camera, air, look)
    const found = compare([0, 1, 2, 0, 2, 3].map((i) => quad[i]!))
    expect(found.wrong).toBe(0)
    expect(found.covered).toBeGreaterThan(800)
  })
})

describe('flat quads', () => {
  it('cover what their two triangles cover, whichever way they lie', () => {
    const next = numbers(19)
    let covered = 0
    for (let n = 0; n < 24; n++) {
      const centre = new Vector3((next() - 0.5) * 6, (next() - 0.5) * 4, -6 - next() * 20)
      const turn = new Matrix4().makeRotationFromQuaternion(
        camera.quaternion
          .clone()
          .set(next() - 0.5, next() - 0.5, next() - 0.5, next() - 0.5)
          .normalize(),
      )
      const taper = 0.3 + next()
      const quad = [
        [-3, -2],
        [3, -2],
        [3 * taper, 2],
        [-3 * taper, 2],
      ].map(([x, y]) => new Vector3(x, y, 0).applyMatrix4(turn).add(centre))
      const scene = new Group()
      scene.add(triangles(quad, [0, 1, 2, 0, 2, 3]))
      const drawn = renderer.render(scene, camera, air, look)
      expect(drawn.stats.triangles).toBe(1)
      const found = compare([0, 1, 2, 0, 2, 3].map((i) => quad[i]!))
      expect(found.wrong).toBe(0)
      covered += found.covered
    }
    expect(covered).toBeGreaterThan(5000)
  })

  it('stay two triangles where they are bent, or their colour is', () => {
    const quad = [new Vector3(-1, -1, -5), new Vector3(1, -1, -5), new Vector3(1, 1, -5), new Vector3(-1, 1, -5)]
    const count = (mesh: Mesh): number => {
      const scene = new Group()
      scene.add(mesh)
      return renderer.render(scene, camera, air, look).stats.triangles
    }
    const index = [0, 1, 2, 0, 2, 3]
    expect(count(triangles(quad, index))).toBe(1)
    expect(count(triangles([...quad.slice(0, 3), new Vector3(-1, 1, -5.4)], index))).toBe(2)
    const painted = triangles(quad, index)
    painted.geometry.setAttribute('color', new Float32BufferAttribute([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1], 3))
    expect(count(painted)).toBe(2)
  })
})

describe('what is drawn', () => {
  it('shades a ball of flat faces round where its normals are smooth', () => {
    const lit = fairAir({ shadow: 0, cloud: 0, fogHalf: 1e6, sun: [0.6, 0.5, 0.62] })
    const steps = (smooth: boolean): number => {
      const ball = new SphereGeometry(1, 12, 8)
      const scene = new Group()
      const mesh = new Mesh(smooth ? ball : ball.toNonIndexed(), new Surface({ kind: 'matte', ink: false }))
      if (!smooth) mesh.geometry.computeVertexNormals()
      mesh.position.z = -4
      scene.add(mesh)
      renderer.render(scene, camera, lit, look)
      const picture = renderer.rgba()
      let most = 0
      for (let y = 70; y < 122; y++)
        for (let x = 130; x < 190; x++) {
          const i = (y * W + x) * 4 + 1
          most = Math.max(most, Math.abs(picture[i]! + picture[i + 4]! - picture[i + 8]! - picture[i + 12]!))
        }
      return most
    }
    expect(steps(true)).toBeLessThan(steps(false) * 0.6)
  })

  it('draws instances as the meshes they stand for', () => {
    const at = [-2, 0.4, 2.1].map((x, n) => new Matrix4().makeRotationY(n).setPosition(x, n * 0.3 - 0.4, -7 - n))
    const geometry = new BoxGeometry(1, 1.6, 0.7)
    const many = new InstancedMesh(geometry, surface, 3)
    at.forEach((matrix, n) => many.setMatrixAt(n, matrix))
    const together = new Group()
    together.add(many)
    const apart = new Group()
    for (const matrix of at) {
      const mesh = new Mesh(geometry, surface)
      mesh.applyMatrix4(matrix)
      apart.add(mesh)
    }
    renderer.render(together, camera, air, look)
    const depth = renderer.depth()
    renderer.render(apart, camera, air, look)
    const again = renderer.depth()
    // Two ways to the same matrix round differently: a pixel on an edge may go either way.
    const off = depth.filter((d, i) => d !== again[i] && !(Math.abs(d / again[i]! - 1) < 1e-4)).length
    expect(off).toBeLessThan(20)
    expect(depth.filter((d) => d < Infinity).length).toBeGreaterThan(2000)
  })

  it('takes the level of detail its distance asks for', () => {
    const lod = new LOD()
    lod.addLevel(new Mesh(new SphereGeometry(1, 24, 16), surface), 0)
    lod.addLevel(new Mesh(new SphereGeometry(1, 8, 6), surface), 10)
    const scene = new Group()
    scene.add(lod)
    const count = (z: number): number => {
      lod.position.z = z
      return renderer.render(scene, camera, air, look).stats.triangles
    }
    expect(count(-5)).toBeGreaterThan(count(-12) * 3)
    expect(count(-12)).toBeGreaterThan(10)
  })

  it('sees what moves its own vertices where they are, not where they were at first', () => {
    const geometry = new PlaneGeometry(1, 1)
    const scene = new Group()
    scene.add(new Mesh(geometry, surface))
    const count = (x: number): number => {
      const position = geometry.attributes.position!
      for (let n = 0; n < 4; n++) position.setXYZ(n, x + (n % 2) - 0.5, n < 2 ? 0.5 : -0.5, -5)
      position.needsUpdate = true
      return renderer.render(scene, camera, air, look).stats.triangles
    }
    expect(count(-200)).toBe(0)
    expect(count(0)).toBeGreaterThan(0)
    expect(count(200)).toBe(0)
  })

  it('turns away what is behind, beside, too far or smaller than a pixel', () => {
    const posts = new InstancedMesh(new BoxGeometry(0.2, 0.2, 0.2), surface, 4)
    posts.userData.reach = 60
    const count = (x: number, z: number): number => {
      for (let n = 0; n < 4; n++) posts.setMatrixAt(n, new Matrix4().setPosition(x + n * 0.3, 0, z))
      posts.instanceMatrix.needsUpdate = true
      const scene = new Group()
      scene.add(posts)
      return renderer.render(scene, camera, air, look).stats.triangles
    }
    expect(count(0, -6)).toBeGreaterThan(3)
    expect(count(0, 6)).toBe(0)
    expect(count(40, -6)).toBe(0)
    expect(count(0, -61)).toBe(0)
    posts.userData.reach = 1e5
    expect(count(0, -900)).toBe(0)
    const plane = new Mesh(new PlaneGeometry(1, 1), new Surface({ kind: 'matte' }))
    plane.position.z = -5
    const scene = new Group()
    scene.add(plane)
    expect(renderer.render(scene, camera, air, look).stats.triangles).toBe(1)
    plane.rotation.y = Math.PI
    expect(renderer.render(scene, camera, air, look).stats.triangles).toBe(0)
  })
})

describe('memory', () => {
  it('has room for one world after another, however little time each is looked at', () => {
    const sheet = new PlaneGeometry(1, 1)
    const many = new InstancedMesh(sheet, surface, 200_000)
    for (let n = 0; n < many.count; n++) many.setMatrixAt(n, new Matrix4().makeTranslation(0, 0, n ? 5 : -3))
    // About 13 MB each in the kernel's memory, of which there is 1 GiB.
    for (let n = 0; n < 90; n++) {
      const again = new InstancedMesh(sheet, surface, 0)
      again.instanceMatrix = many.instanceMatrix
      again.count = many.count
      const { stats } = renderer.render(new Group().add(again), camera, air, look)
      expect(stats.triangles).toBeGreaterThan(0)
    }
  }, 60_000)
})
