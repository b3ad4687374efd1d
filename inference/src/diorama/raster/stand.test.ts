/** What says when it changes is read once an edition: the picture is that of a scene that is walked every frame. */
import { BoxGeometry, Group, InstancedMesh, Matrix4, Mesh, PerspectiveCamera, PlaneGeometry } from 'three'
import { beforeAll, expect, it } from 'vitest'
import { fairAir, plainLook } from './demo.ts'
import { Surface, buildKernel, createRenderer } from './index.ts'

const W = 320
const H = 192

/** Posts on a plain, listed outward from the eye, some of them hidden; `edition` where asked for. */
const field = (edition: { count: number } | null): { scene: Group; change(turn: number): void } => {
  const scene = new Group()
  scene.userData.still = true
  scene.add(new Mesh(new PlaneGeometry(400, 400).rotateX(-Math.PI / 2), new Surface({ kind: 'grass' })))
  const still = new Group()
  if (edition) still.userData.edition = edition
  scene.add(still)
  const posts = [0, 1, 2].map((n) => {
    const mesh = new InstancedMesh(
      new BoxGeometry(0.4 + n * 0.2, 2, 0.4),
      new Surface({ kind: n ? 'brick' : 'wood' }),
      60,
    )
    mesh.userData.outward = n !== 1
    still.add(mesh)
    return mesh
  })
  const moving = new Mesh(new BoxGeometry(1, 1, 1), new Surface({ kind: 'cloth' }))
  moving.userData.moves = true
  scene.add(moving)
  const matrix = new Matrix4()
  const change = (turn: number): void => {
    posts.forEach((mesh, n) => {
      mesh.visible = turn % 3 !== n
      mesh.count = 20 + ((turn * 13 + n * 7) % 40)
      for (let i = 0; i < mesh.count; i++) {
        const a = i * 2.4 + n + turn * 0.1
        mesh.setMatrixAt(i, matrix.setPosition(Math.sin(a) * (2 + i * 0.5), 1, Math.cos(a) * (2 + i * 0.5) - 4))
      }
      mesh.instanceMatrix.needsUpdate = true
    })
    if (edition) edition.count++
  }
  change(0)
  moving.position.set(1, 0.5, -3)
  return { scene, change }
}

beforeAll(() => buildKernel(), 120_000)

it('is drawn as what is walked every frame, edition after edition and from wherever one looks', async () => {
  const camera = new PerspectiveCamera(50, W / H, 0.1, 1000)
  const air = fairAir({ shadow: 1 })
  const [kept, walked] = [field({ count: 0 }), field(null)]
  const [a, b] = await Promise.all([0, 1].map(() => createRenderer({ width: W, height: H, bands: 1 })))
  for (let frame = 0; frame < 16; frame++) {
    if (frame % 4 === 3) for (const one of [kept, walked]) one.change(frame)
    camera.position.set(Math.sin(frame) * 4, 2, 6 - frame * 0.5)
    camera.lookAt(0, 1, -6)
    const look = plainLook({
      detail: frame % 5 === 4 ? 0.5 : 1,
      tints: frame % 7 === 6 ? { brick: [1, 0.5, 0.5] } : undefined,
    })
    const one = a!.render(kept.scene, camera, air, look).i420.slice()
    const other = b!.render(walked.scene, camera, air, look).i420
    expect(Buffer.compare(one, other), `frame ${frame}`).toBe(0)
  }
  a!.dispose()
  b!.dispose()
}, 60_000)

it('what will take its place is made ready before, and the picture is as if all came at once', async () => {
  const camera = new PerspectiveCamera(50, W / H, 0.1, 1000)
  const air = fairAir({ shadow: 1 })
  // Two sides that take turns, and the same posts in one group.
  const sides = [field({ count: 0 }), field({ count: 0 })]
  const groups = sides.map(({ scene }) => scene.children[1]!)
  const walked = field(null)
  const taking = sides[0]!.scene
  taking.add(groups[1]!)
  groups[1]!.visible = false
  const [a, b] = await Promise.all([0, 1].map(() => createRenderer({ width: W, height: H, bands: 1 })))
  for (let frame = 0; frame < 40; frame++) {
    const [front, back] = [(frame >> 3) & 1, ((frame >> 3) & 1) ^ 1]
    if (frame % 8 === 0) {
      if (frame === 0) sides[0]!.change(0)
      walked.change(frame >> 3)
      groups[front]!.visible = true
      groups[back]!.visible = false
      groups[back]!.userData.coming = null
    }
    if (frame % 8 === 2) {
      sides[back]!.change((frame >> 3) + 1)
      groups[front]!.userData.coming = groups[back]!
    }
    camera.position.set(Math.sin(frame / 6) * 4, 2, 6 - frame * 0.7)
    camera.lookAt(0, 1, -6 - frame * 0.7)
    const one = a!.render(taking, camera, air, plainLook({})).i420.slice()
    const other = b!.render(walked.scene, camera, air, plainLook({})).i420
    expect(Buffer.compare(one, other), `frame ${frame}`).toBe(0)
  }
  a!.dispose()
  b!.dispose()
}, 60_000)

it('which of two things in one place is seen does not depend on the order in which they are listed', async () => {
  const renderer = await createRenderer({ width: W, height: H, bands: 1 })
  const camera = new PerspectiveCamera(50, W / H, 0.1, 1000)
  camera.position.set(1, 1.5, 5)
  camera.lookAt(0, 0.5, 0)
  const draw = (turned: boolean, edition: boolean): Uint8Array => {
    const scene = new Group()
    scene.userData.still = true
    if (edition) scene.userData.edition = { count: 0 }
    const boxes = ([0xd04030, 0x3060d0, 0x30b050] as const).map(
      (colour) => new Mesh(new BoxGeometry(2, 1, 2), new Surface({ kind: 'matte', colour })),
    )
    scene.add(...(turned ? boxes.reverse() : boxes))
    return renderer.render(scene, camera, fairAir(), plainLook()).i420.slice()
  }
  for (const edition of [true, false])
    expect(Buffer.compare(draw(false, edition), draw(true, edition)), `${edition}`).toBe(0)
  renderer.dispose()
})
