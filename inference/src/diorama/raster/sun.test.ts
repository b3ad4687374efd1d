/** The still shadow map is drawn in parts as the eye moves on: whatever way it came, the picture is that of a fresh renderer. */
import { BoxGeometry, Group, InstancedMesh, Matrix4, Mesh, PerspectiveCamera, PlaneGeometry } from 'three'
import { beforeAll, describe, expect, it } from 'vitest'
import { fairAir, plainLook } from './demo.ts'
import { Surface, buildKernel, createRenderer } from './index.ts'

const W = 320
const H = 192
const look = plainLook({ now: 'plain', from: 'plain' })

/** Posts on a plain, far and wide; those near `x` are taller, as a level of detail that follows the eye would have it. */
const field = (): { scene: Group; follow(x: number): void } => {
  const scene = new Group()
  scene.userData.still = true
  scene.add(
    new Mesh(new PlaneGeometry(900, 900).rotateX(-Math.PI / 2), new Surface({ kind: 'plaster', shadow: false })),
  )
  const posts = new InstancedMesh(new BoxGeometry(0.5, 2, 0.5), new Surface({ kind: 'matte' }), 40 * 40)
  scene.add(posts)
  const matrix = new Matrix4()
  const follow = (x: number): void => {
    for (let n = 0; n < 1600; n++) {
      const px = ((n % 40) - 20) * 4.3
      const tall = Math.abs(px - x) < 9 ? 1.6 : 1
      posts.setMatrixAt(n, matrix.makeScale(1, tall, 1).setPosition(px, tall, (Math.floor(n / 40) - 20) * 4.1))
    }
    posts.instanceMatrix.needsUpdate = true
  }
  return { scene, follow }
}

beforeAll(() => buildKernel(), 120_000)

describe('still shadows', () => {
  it.each([
    { name: 'high', sun: [0.5, 0.7, 0.51] as [number, number, number] },
    { name: 'low', sun: [-0.93, 0.2, 0.3] as [number, number, number] },
  ])(
    'do not depend on the way walked under a $name sun',
    async ({ sun }) => {
      const air = fairAir({ sun, cloud: 0, shadow: 1 })
      const camera = new PerspectiveCamera(50, W / H, 0.1, 1000)
      const aim = (x: number, turn: number): void => {
        camera.position.set(x, 3, x * 0.4)
        camera.lookAt(x + Math.cos(turn) * 9, 0, x * 0.4 + Math.sin(turn) * 9)
      }
      const walker = await createRenderer({ width: W, height: H, bands: 2 })
      const way = field()
      const shadows = new Set<number>()
      for (let step = 0; step <= 24; step++) {
        const x = -40 + step * 3
        const turn = step < 12 ? 0 : (step - 12) * 0.3
        way.follow(Math.round(x / 6) * 6)
        aim(x, turn)
        walker.render(way.scene, camera, air, look)
        if (step % 8) continue
        const fresh = await createRenderer({ width: W, height: H, bands: 1 })
        const here = field()
        here.follow(Math.round(x / 6) * 6)
        fresh.render(here.scene, camera, air, look)
        const seen = walker.rgba()
        expect(Buffer.compare(seen, fresh.rgba())).toBe(0)
        fresh.render(here.scene, camera, { ...air, shadow: 0 }, look)
        const bare = fresh.rgba()
        let dark = 0
        for (let i = 1; i < seen.length; i += 4) if (bare[i]! - seen[i]! > 12) dark++
        shadows.add(dark)
        expect(dark).toBeGreaterThan(300)
        fresh.dispose()
      }
      expect(shadows.size).toBeGreaterThan(2)
      walker.dispose()
    },
    60_000,
  )

  it('are the same from squares drawn ahead and from squares that were kept', async () => {
    const air = fairAir({ sun: [0.5, 0.5, 0.7], cloud: 0, shadow: 1 })
    const camera = new PerspectiveCamera(50, W / H, 0.1, 1000)
    const { scene, follow } = field()
    follow(0)
    const walker = await createRenderer({ width: W, height: H, bands: 1 })
    const at = (x: number): void => {
      camera.position.set(x, 3, 0)
      camera.lookAt(x + 9, 0, 2)
    }
    // Long enough at each place for what comes next to be drawn; then on, back, and on again.
    for (const x of [-30, -18, -30, -18]) {
      at(x)
      for (let n = 0; n < 16; n++) walker.render(scene, camera, air, look)
      const fresh = await createRenderer({ width: W, height: H, bands: 1 })
      fresh.render(scene, camera, air, look)
      expect(Buffer.compare(walker.rgba(), fresh.rgba())).toBe(0)
      fresh.dispose()
    }
    walker.dispose()
  }, 60_000)

  it('are thrown by what is there for its shadow alone, and not by what is there to be seen alone', async () => {
    const air = fairAir({ sun: [0.6, 0.6, 0.53], cloud: 0, shadow: 1 })
    const camera = new PerspectiveCamera(50, W / H, 0.1, 1000)
    camera.position.set(0, 9, 7)
    camera.lookAt(0, 0, -1)
    const renderer = await createRenderer({ width: W, height: H, bands: 1 })
    const shot = (part: string | null): { triangles: number; picture: Uint8Array } => {
      const { scene } = field()
      scene.remove(scene.children[1]!)
      const post = new Mesh(new BoxGeometry(1, 2, 1), new Surface({ kind: 'matte', colour: 0x884422 }))
      post.position.y = 1
      post.userData.part = part
      if (part !== 'none') scene.add(post)
      const { stats } = renderer.render(scene, camera, air, look)
      return { triangles: stats.triangles, picture: renderer.rgba().slice() }
    }
    const differing = (a: Uint8Array, b: Uint8Array): number => {
      let sum = 0
      for (let i = 1; i < a.length; i += 4) if (Math.abs(a[i]! - b[i]!) > 12) sum++
      return sum
    }
    const [bare, whole, seen, shade] = ['none', null, 'seen', 'shade'].map(shot)
    expect(shade!.triangles).toBe(bare!.triangles)
    expect(seen!.triangles).toBe(whole!.triangles)
    const body = differing(bare!.picture, seen!.picture)
    const shadow = differing(bare!.picture, shade!.picture)
    expect(body).toBeGreaterThan(200)
    expect(shadow).toBeGreaterThan(200)
    expect(differing(bare!.picture, whole!.picture)).toBeGreaterThan(Math.max(body, shadow))
    renderer.dispose()
  }, 60_000)
})
