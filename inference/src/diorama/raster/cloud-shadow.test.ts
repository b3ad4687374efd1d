/** Shadows of clouds on a wide plain, on small pictures. */
import { Group, Mesh, PerspectiveCamera, PlaneGeometry } from 'three'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fairAir, plainLook } from './demo.ts'
import { type Atmosphere, type Renderer, Surface, createRenderer } from './index.ts'

const W = 320
const H = 192
let renderer: Renderer
beforeAll(async () => {
  renderer = await createRenderer({ width: W, height: H, bands: 1 })
}, 60_000)
afterAll(() => renderer.dispose())

const plain = new Group()
plain.add(
  new Mesh(new PlaneGeometry(4000, 4000).rotateX(-Math.PI / 2), new Surface({ kind: 'matte', colour: 0xa0a0a0 })),
)

/** Brightness of all pixels of the plain seen from 90 metres up, 0..255, and how far each is. */
const seen = (air: Partial<Atmosphere>): { light: number[]; far: number[] } => {
  const camera = new PerspectiveCamera(50, W / H, 0.1, 5000)
  camera.position.set(0, 90, 0)
  camera.lookAt(0, 0, -60)
  renderer.render(plain, camera, fairAir({ fogHalf: 1e7, ...air }), plainLook({ now: 'plain', from: 'plain' }))
  const rgba = renderer.rgba()
  return {
    light: Array.from({ length: W * H }, (_, i) => rgba[i * 4 + 1]!),
    far: Array.from(renderer.depth()),
  }
}
/** Share of pixels darker than in a clear air by more than `by`. */
const darker = (light: number[], clear: number[], by: number): number =>
  light.filter((v, i) => clear[i]! - v > by).length / light.length

it('heaped clouds shade part of the land, a closed sky none of it', () => {
  const clear = seen({ cloud: 0 }).light
  const shaded = darker(seen({ cloud: 0.4 }).light, clear, 15)
  expect(shaded).toBeGreaterThan(0.1)
  expect(shaded).toBeLessThan(0.8)
  expect(darker(seen({ cloud: 1 }).light, clear, 4)).toBe(0)
  // Where there is no sun there is nothing to take away.
  expect(darker(seen({ cloud: 0.4, shadow: 0 }).light, seen({ cloud: 0, shadow: 0 }).light, 4)).toBe(0)
})

it('drift with time, and are the same at the same time', () => {
  const [now, later] = [seen({ cloud: 0.4, tick: 0 }).light, seen({ cloud: 0.4, tick: 240 }).light]
  expect(seen({ cloud: 0.4, tick: 0 }).light).toEqual(now)
  expect(now.filter((v, i) => Math.abs(v - later[i]!) > 12).length).toBeGreaterThan(200)
})

it('spare what is near', () => {
  const [heaped, clear] = [seen({ cloud: 0.4 }), seen({ cloud: 0 })]
  const camera = new PerspectiveCamera(50, W / H, 0.1, 100)
  camera.position.set(0, 2, 0)
  camera.lookAt(0, 0, -4)
  const near = (cloud: number): number[] => {
    renderer.render(plain, camera, fairAir({ fogHalf: 1e7, cloud }), plainLook({ now: 'plain', from: 'plain' }))
    const rgba = renderer.rgba()
    return [...renderer.depth()].flatMap((far, i) => (far < 17 ? [rgba[i * 4 + 1]!] : []))
  }
  // Clouds themselves change a level or two of light.
  expect(darker(near(0.4), near(0), 2)).toBe(0)
  expect(darker(heaped.light, clear.light, 15)).toBeGreaterThan(0.1)
})
