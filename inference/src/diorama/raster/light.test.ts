/** What the light does, on small pictures: edges without stairs, water that ends softly, a lens that blurs what is far and nothing else. */
import {
  BoxGeometry,
  BufferGeometry,
  Float32BufferAttribute,
  Group,
  Mesh,
  PerspectiveCamera,
  PlaneGeometry,
} from 'three'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fairAir, plainLook } from './demo.ts'
import { type Atmosphere, type Look, type Renderer, Surface, type SurfaceOptions, createRenderer } from './index.ts'

const W = 320
const H = 192
let renderer: Renderer
beforeAll(async () => {
  renderer = await createRenderer({ width: W, height: H, bands: 1 })
}, 60_000)
afterAll(() => renderer.dispose())

const look = plainLook({ now: 'plain', from: 'plain' })
const dim = fairAir({
  shadow: 0,
  cloud: 0,
  fogHalf: 1e6,
  ambient: 1,
  sunColour: 0x000000,
  zenith: 0x2040ff,
  horizon: 0x2040ff,
})
const mesh = (geometry: BufferGeometry, options: SurfaceOptions): Mesh => new Mesh(geometry, new Surface(options))

/** Brightness of every pixel, 0..255, of a scene seen from `eye` towards `at`. */
const picture = (
  scene: Group,
  eye: [number, number, number],
  at: [number, number, number],
  air: Atmosphere,
  how: Look,
): Float32Array => {
  const camera = new PerspectiveCamera(50, W / H, 0.1, 1000)
  camera.position.set(...eye)
  camera.lookAt(...at)
  renderer.render(scene, camera, air, how)
  const rgba = renderer.rgba()
  return Float32Array.from(
    { length: W * H },
    (_, i) => 0.3 * rgba[i * 4]! + 0.59 * rgba[i * 4 + 1]! + 0.11 * rgba[i * 4 + 2]!,
  )
}
const sheet = (z: number, colour: number, turn: number, size: number): Mesh => {
  const one = mesh(new PlaneGeometry(size, size), { kind: 'glow', colour })
  one.position.z = z
  one.rotation.z = turn
  return one
}

describe('edges', () => {
  it('pass through the pixels beside them by shares, without stairs', () => {
    const scene = new Group()
    // A white half plane whose edge falls by one pixel in twelve.
    const white = sheet(0.1, 0xffffff, -Math.atan(1 / 12), 20)
    white.position.y = -10
    scene.add(sheet(0, 0x000000, 0, 60), white)
    const shown = picture(scene, [0, 0, 10], [0, 0, 0], dim, look)
    // Height of the edge in each column: how much of it is white.
    const heights = Array.from({ length: 200 }, (_, i) => {
      let sum = 0
      for (let y = 40; y < 150; y++) sum += shown[y * W + 60 + i]!
      return sum / shown[149 * W + 60 + i]!
    })
    const slope = (heights[192]! - heights[0]!) / 192
    const off = heights.map((h, i) => Math.abs(h - heights[0]! - slope * i))
    expect(Math.abs(slope)).toBeGreaterThan(0.06)
    // Bare stairs stray from their line by a quarter of a pixel in the mean.
    const middle = off.reduce((sum, v) => sum + v, 0) / off.length
    expect(middle).toBeLessThan(0.2)
  })
})

describe('water', () => {
  it('mirrors by its depth, the length of its normals, and ends without an edge', () => {
    const scene = new Group()
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new Float32BufferAttribute([-4, 0, 4, 4, 0, 4, 4, 0, -40, -4, 0, -40], 3))
    geometry.setAttribute('normal', new Float32BufferAttribute([0, 0.02, 0, 0, 1, 0, 0, 1, 0, 0, 0.02, 0], 3))
    geometry.setIndex([0, 1, 2, 0, 2, 3])
    scene.add(mesh(geometry, { kind: 'puddle', colour: 0x604020 }))
    const camera = new PerspectiveCamera(50, W / H, 0.1, 1000)
    camera.position.set(0, 1.6, 6)
    camera.lookAt(0, 0.6, 0)
    renderer.render(scene, camera, dim, look)
    const rgba = renderer.rgba()
    const y = 150
    const blue = Array.from({ length: W }, (_, x) => rgba[(y * W + x) * 4 + 2]! - rgba[(y * W + x) * 4]!)
    const steps = blue.slice(20, 300).map((v, i) => Math.abs(v - blue[i + 19]!))
    expect(blue[290]! - blue[30]!).toBeGreaterThan(40)
    expect(Math.max(...steps)).toBeLessThan(24)
  })
})

describe('shadows', () => {
  it('end in a soft slope of many steps, and level ground does not shade itself', () => {
    const scene = new Group()
    const wall = mesh(new BoxGeometry(3, 3, 0.3), { kind: 'matte', colour: 0x808080 })
    wall.position.set(-2, 1.5, 0)
    const ground = mesh(new PlaneGeometry(60, 60).rotateX(-Math.PI / 2), { kind: 'snow', colour: 0xb0b0b0 })
    scene.add(ground, wall)
    const sunny = fairAir({ sun: [0.3, 0.55, -0.78], cloud: 0, fogHalf: 1e6 })
    const shown = picture(scene, [0, 3, 7], [0, 0, 2], sunny, look)
    wall.visible = false
    const bare = picture(scene, [0, 3, 7], [0, 0, 2], sunny, look)
    const share = Array.from({ length: W }, (_, x) => shown[120 * W + x]! / bare[120 * W + x]!)
    const dark = Math.min(...share)
    expect(dark).toBeLessThan(0.8)
    expect(share.filter((v) => v > dark + 0.04 && v < 0.96).length).toBeGreaterThan(4)
    // Open ground under the low sun is as bright at one place as at the next.
    const open = Array.from({ length: 100 }, (_, x) => bare[110 * W + 110 + x]!)
    const mean = open.reduce((sum, v) => sum + v, 0) / open.length
    expect(Math.max(...open.map((v) => Math.abs(v - mean)))).toBeLessThan(mean * 0.12)
  })
})

describe('lens', () => {
  it('blurs what is out of focus and leaves the figure in focus alone', () => {
    const scene = new Group()
    for (let i = -12; i < 12; i++) {
      const stripe = sheet(-30, i % 2 ? 0xffffff : 0x101010, 0, 1)
      stripe.scale.set(1.5, 60, 1)
      stripe.position.x = i * 1.5
      scene.add(stripe)
    }
    const figure = sheet(0, 0x808080, 0, 1.4)
    scene.add(figure)
    const contrast = (shown: Float32Array, x0: number, x1: number): number => {
      let sum = 0
      for (let x = x0; x < x1; x++) sum += Math.abs(shown[96 * W + x + 1]! - shown[96 * W + x]!)
      return sum
    }
    const sharp = picture(scene, [0, 0, 4], [0, 0, 0], dim, look)
    const blurred = picture(scene, [0, 0, 4], [0, 0, 0], dim, { ...look, focus: 4, blur: 1 })
    expect(contrast(blurred, 10, 90)).toBeLessThan(contrast(sharp, 10, 90) * 0.7)
    for (let x = 140; x < 180; x++) expect(Math.abs(blurred[96 * W + x]! - sharp[96 * W + x]!)).toBeLessThan(3)
  })
})
