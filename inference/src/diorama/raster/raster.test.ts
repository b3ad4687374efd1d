/** The rasteriser's promises, on small pictures: where things are drawn, that bands and runs agree, what light and water do. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import {
  BoxGeometry,
  BufferGeometry,
  Float32BufferAttribute,
  Group,
  Mesh,
  PerspectiveCamera,
  PlaneGeometry,
  SphereGeometry,
} from 'three'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoScene, fairAir, plainLook, sampleHash } from './demo.ts'
import { type Renderer, SURFACES, Surface, type SurfaceOptions, createRenderer } from './index.ts'

const W = 320
const H = 192
let renderer: Renderer
beforeAll(async () => {
  renderer = await createRenderer({ width: W, height: H, bands: 1 })
}, 60_000)
afterAll(() => renderer.dispose())

const look = plainLook({ now: 'plain', from: 'plain' })
const flatAir = fairAir({ shadow: 0, cloud: 0, fogHalf: 1e6, ambient: 1, sunColour: 0x000000 })
const cameraAt = (x: number, y: number, z: number, to: [number, number, number] = [0, 0, 0]): PerspectiveCamera => {
  const camera = new PerspectiveCamera(50, W / H, 0.1, 1000)
  camera.position.set(x, y, z)
  camera.lookAt(...to)
  return camera
}
const mesh = (geometry: BufferGeometry, options: SurfaceOptions): Mesh => new Mesh(geometry, new Surface(options))
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
/** The last picture is fetched once a frame, not once a pixel. */
let picture: Uint8Array
const draw = (...args: Parameters<Renderer['render']>): ReturnType<Renderer['render']> => {
  const drawn = renderer.render(...args)
  picture = renderer.rgba()
  return drawn
}
const pixel = (x: number, y: number): [number, number, number] => {
  const i = (y * W + x) * 4
  return [picture[i], picture[i + 1], picture[i + 2]]
}
const luma = ([r, g, b]: [number, number, number]): number => 0.3 * r + 0.59 * g + 0.11 * b

describe('geometry', () => {
  it('draws ground that passes under and behind the eye without holes', () => {
    const scene = new Group()
    scene.add(mesh(new PlaneGeometry(400, 400).rotateX(-Math.PI / 2), { kind: 'matte' }))
    draw(scene, cameraAt(0, 1.5, 0, [0, 1.2, -5]), flatAir, look)
    const depth = renderer.depth()
    let holes = 0
    for (let y = Math.round(H * 0.6); y < H; y++) for (let x = 0; x < W; x++) if (depth[y * W + x] === Infinity) holes++
    expect(holes).toBe(0)
  })

  it('gives the true distance of a slanted plane at every pixel', () => {
    const scene = new Group()
    scene.add(mesh(new PlaneGeometry(400, 400).rotateX(-Math.PI / 2), { kind: 'matte' }))
    draw(scene, cameraAt(0, 2, 0, [0, 2, -5]), flatAir, look)
    const depth = renderer.depth()
    const pixelsPerMetre = H / 2 / Math.tan((25 * Math.PI) / 180)
    for (const y of [110, 130, 160, 190]) {
      const expected = (2 * pixelsPerMetre) / (y + 0.5 - H / 2)
      expect(Math.abs(depth[y * W + 160] / expected - 1)).toBeLessThan(1e-3)
    }
  })

  it('interpolates colour with perspective', () => {
    // A wall from near (black) to far (white): halfway on screen is much nearer than halfway along the wall.
    const wall = new BufferGeometry()
    wall.setAttribute('position', new Float32BufferAttribute([-1, -1, -1, -1, 1, -1, 9, 1, -30, 9, -1, -30], 3))
    wall.setAttribute('normal', new Float32BufferAttribute([0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0], 3))
    wall.setAttribute('color', new Float32BufferAttribute([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1], 3))
    wall.setIndex([0, 2, 1, 0, 3, 2])
    const scene = new Group()
    scene.add(mesh(wall, { kind: 'glow', double: true }))
    draw(scene, cameraAt(0, 0, 0, [0, 0, -5]), flatAir, look)
    const depth = renderer.depth()
    const x = 160
    const along = (depth[96 * W + x] - 1) / 29
    const seen = luma(pixel(x, 96)) / 255
    expect(depth[96 * W + x]).toBeLessThan(Infinity)
    // Glow and light scale it, but a screen-linear blend would be about five times as bright.
    expect(seen).toBeLessThan(along * 2.2)
  })

  it('keeps the nearer of two things whatever the order', () => {
    const near = mesh(new BoxGeometry(1, 1, 1), { kind: 'matte', colour: 0xff0000 })
    near.position.z = 1
    const far = mesh(new BoxGeometry(2, 2, 1), { kind: 'matte', colour: 0x0000ff })
    far.position.z = -2
    for (const order of [
      [near, far],
      [far, near],
    ]) {
      const scene = new Group()
      scene.add(...order)
      draw(scene, cameraAt(0, 0, 6), flatAir, look)
      const [r, , b] = pixel(160, 96)
      expect(r).toBeGreaterThan(b + 60)
    }
  })

  it('refuses sizes it cannot pack', async () => {
    await expect(createRenderer({ width: 321, height: 192, bands: 1 })).rejects.toThrow(RangeError)
  })
})

describe('sameness', () => {
  it('draws the same picture with one band and with two, run after run', async () => {
    const one = await sampleHash(1)
    expect(await sampleHash(2)).toBe(one)
    expect(await sampleHash(2)).toBe(one)
  }, 60_000)

  it('draws the same picture in another process', async () => {
    const here = await sampleHash(2)
    const there = execFileSync(process.execPath, [fileURLToPath(new URL('./demo.ts', import.meta.url)), '--hash'], {
      encoding: 'utf8',
    }).trim()
    expect(there).toBe(here)
  }, 60_000)

  it('does not carry anything over a cut', async () => {
    const scene = new Group()
    scene.add(mesh(new SphereGeometry(1), { kind: 'cloth', colour: 0x3366cc }))
    const a = hash(draw(scene, cameraAt(0, 1, 4), fairAir(), plainLook()).i420)
    draw(scene, cameraAt(9, 4, -7), fairAir({ tick: 900, night: 1 }), plainLook())
    expect(hash(draw(scene, cameraAt(0, 1, 4), fairAir(), plainLook({ cut: true })).i420)).toBe(a)
  })
})

describe('output', () => {
  it('packs I420 that says the same as the RGBA', () => {
    const scene = new Group()
    scene.add(mesh(new SphereGeometry(1.2), { kind: 'matte', colour: 0xcc4422 }))
    const { i420 } = draw(scene, cameraAt(0, 0.5, 4), fairAir(), plainLook())
    expect(i420.length).toBe((W * H * 3) / 2)
    const rgba = renderer.rgba()
    let worst = 0
    for (let i = 0; i < W * H; i += 37) {
      const [r, g, b] = [rgba[i * 4], rgba[i * 4 + 1], rgba[i * 4 + 2]]
      worst = Math.max(worst, Math.abs(i420[i] - (16 + (66 * r + 129 * g + 25 * b) / 256)))
    }
    expect(worst).toBeLessThan(1.6)
    const x = 80,
      y = 48
    let cr = 0
    for (const [dx, dy] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ]) {
      const i = ((y * 2 + dy) * W + x * 2 + dx) * 4
      cr += (112 * rgba[i] - 94 * rgba[i + 1] - 18 * rgba[i + 2]) / 4
    }
    expect(Math.abs(i420[W * H * 1.25 + y * (W / 2) + x] - (128 + cr / 256))).toBeLessThan(2)
  })

  it.each(SURFACES)('%s shows something that is neither blank nor a border', (kind) => {
    const scene = new Group()
    scene.add(mesh(new PlaneGeometry(30, 30).rotateX(-Math.PI / 2), { kind, colour: 0xb09880 }))
    draw(scene, cameraAt(0, 3, 6), fairAir(), plainLook())
    const values: number[] = []
    for (let y = 100; y < H; y += 2) for (let x = 8; x < W - 8; x += 2) values.push(luma(pixel(x, y)))
    const mean = values.reduce((a, b) => a + b, 0) / values.length
    expect(mean).toBeGreaterThan(24)
    expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(1)
    // No dark frame from the filters: the border is like what lies beside it.
    for (const x of [0, W - 1])
      expect(Math.abs(luma(pixel(x, 150)) - luma(pixel(x === 0 ? 3 : W - 4, 150)))).toBeLessThan(40)
  })
})
describe('detail', () => {
  it('enlarges a picture drawn smaller to nearly the same picture', async () => {
    const big = await createRenderer({ width: 640, height: 384, bands: 2 })
    const { scene, camera } = demoScene()
    const shot = (detail: number): Uint8Array => {
      big.render(scene, camera, fairAir(), plainLook({ now: 'plain', from: 'plain', detail }))
      return big.rgba().slice()
    }
    const full = shot(1)
    const small = shot(0.5)
    let sum = 0
    for (let i = 0; i < full.length; i += 4) sum += Math.abs(full[i + 1] - small[i + 1])
    expect(sum / (full.length / 4)).toBeLessThan(6)
    expect(hash(small)).not.toBe(hash(full))
    expect(hash(shot(1))).toBe(hash(full))
    big.dispose()
  }, 60_000)
})

describe('light', () => {
  it('throws a shadow on the ground, with a soft edge', () => {
    const scene = new Group()
    const ground = mesh(new PlaneGeometry(60, 60).rotateX(-Math.PI / 2), { kind: 'plaster', colour: 0xd0d0c8 })
    const box = mesh(new BoxGeometry(1, 2, 1), { kind: 'matte', colour: 0x884422 })
    box.position.set(0, 1, 0)
    scene.add(ground, box)
    const camera = cameraAt(0, 9, 7, [0, 0, -1])
    const air = fairAir({ sun: [0.6, 0.6, 0.53], cloud: 0 })
    const row = (): number[] => Array.from({ length: W }, (_, x) => luma(pixel(x, 88)))
    draw(scene, camera, air, look)
    const with_ = row()
    box.material = new Surface({ kind: 'matte', colour: 0x884422, shadow: false })
    draw(scene, camera, air, look)
    const without = row()
    const drop = without.map((v, i) => v - with_[i])
    expect(Math.max(...drop)).toBeGreaterThan(30)
    // Between full shadow and none there are steps in between.
    expect(drop.some((d) => d > 6 && d < Math.max(...drop) - 6)).toBe(true)
  })

  it('shows a body in a puddle', () => {
    const scene = new Group()
    scene.add(mesh(new PlaneGeometry(40, 40).rotateX(-Math.PI / 2), { kind: 'water', colour: 0x8899aa }))
    const post = mesh(new BoxGeometry(0.8, 2.4, 0.8), { kind: 'matte', colour: 0xff1010 })
    post.position.set(0, 1.2, 0)
    const camera = cameraAt(0, 1.4, 7, [0, 0.6, 0])
    scene.add(post)
    const redness = (): number => {
      let sum = 0
      for (let y = 125; y < 150; y++) for (let x = 150; x < 170; x++) sum += pixel(x, y)[0] - pixel(x, y)[2]
      return sum / 500
    }
    draw(scene, camera, flatAir, look)
    const withPost = redness()
    scene.remove(post)
    draw(scene, camera, flatAir, look)
    expect(withPost - redness()).toBeGreaterThan(40)
  })

  it('lights a pool under a lamp at night and none by its switch', () => {
    const scene = new Group()
    scene.add(mesh(new PlaneGeometry(40, 40).rotateX(-Math.PI / 2), { kind: 'asphalt', colour: 0x888888 }))
    const night = fairAir({
      night: 1,
      ambient: 0.16,
      sunColour: 0x101828,
      shadow: 0,
      zenith: 0x0a1020,
      horizon: 0x141c30,
      fog: 0x141c30,
    })
    const lamp = { x: 0, y: 3, z: 0, colour: 0xffd090, reach: 7, power: 1 }
    draw(scene, cameraAt(0, 3, 9, [0, 0.4, 0]), { ...night, lamps: [lamp] }, look)
    const lit = luma(pixel(160, 118))
    draw(scene, cameraAt(0, 3, 9, [0, 0.4, 0]), night, look)
    expect(lit).toBeGreaterThan(luma(pixel(160, 118)) + 30)
  })
})
