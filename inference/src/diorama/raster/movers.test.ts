/** What moves has a space of its own for its texture, and lines against its like, whatever else there is. */
import { BoxGeometry, Group, Mesh, PerspectiveCamera } from 'three'
import { beforeAll, expect, it } from 'vitest'
import { fairAir, plainLook } from './demo.ts'
import { Surface, buildKernel, createRenderer } from './index.ts'

const W = 320
const H = 192

beforeAll(() => buildKernel(), 120_000)

it('looks the same whatever stands out of sight, and however many there are', async () => {
  const renderer = await createRenderer({ width: W, height: H, bands: 1 })
  const camera = new PerspectiveCamera(50, W / H, 0.1, 1000)
  camera.position.set(0, 1.2, 4)
  camera.lookAt(0, 0.6, 0)
  const box = (x: number): Mesh => {
    const mesh = new Mesh(new BoxGeometry(1, 1.4, 1), new Surface({ kind: 'brick', colour: 0xb06a50 }))
    mesh.userData.moves = true
    mesh.position.set(x, 0.7, 0.3 * x)
    mesh.rotation.y = 0.4 + x
    return mesh
  }
  const draw = (count: number, edition: boolean): Uint8Array => {
    const scene = new Group()
    scene.userData.still = true
    const behind = new Group()
    if (edition) behind.userData.edition = { count: 0 }
    const geometry = new BoxGeometry(0.5, 0.5, 0.5)
    for (let n = 0; n < count; n++) {
      const post = new Mesh(geometry, new Surface({ kind: 'wood', shadow: false }))
      post.position.set(n - 60, 0, 40)
      behind.add(post)
    }
    scene.add(box(-0.8), behind, box(0.9))
    return renderer.render(scene, camera, fairAir(), plainLook()).i420.slice()
  }
  const alone = draw(0, true)
  // A moving thing is known by one of 127 numbers.
  for (const count of [3, 126, 127, 200])
    for (const edition of [true, false]) expect(Buffer.compare(alone, draw(count, edition)), `${count}`).toBe(0)
  renderer.dispose()
})
