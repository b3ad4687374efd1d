/** Northern lights, shooting stars and fireworks over a dark wall, on small pictures. */
import { BoxGeometry, Group, Mesh, PerspectiveCamera } from 'three'
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

/** A wall over the lower half, 20 metres off, or beyond the fireworks. */
const wall = (away: number): Group => {
  const group = new Group()
  const box = new Mesh(new BoxGeometry(4000, away, 1), new Surface({ kind: 'matte', colour: 0x202020 }))
  box.position.set(0, -away / 2, -away)
  group.add(box)
  return group
}
const night: Partial<Atmosphere> = { night: 1, zenith: 0x101830, mid: 0x101830, horizon: 0x101830, cloud: 0, stars: 1 }

const seen = (air: Partial<Atmosphere>, away = 20): Uint8Array => {
  const camera = new PerspectiveCamera(60, W / H, 0.1, 5000)
  camera.position.set(0, 0, 0)
  camera.lookAt(0, 0, -1)
  renderer.render(wall(away), camera, fairAir({ ...night, ...air }), plainLook({ now: 'plain', from: 'plain' }))
  return renderer.rgba().slice()
}
/** Pixels of the upper and of the lower half that are brighter than without, and their mean gain in red, green and blue. */
const gains = (with_: Uint8Array, without: Uint8Array): { above: number; below: number; rgb: number[] } => {
  const out = { above: 0, below: 0, rgb: [0, 0, 0] }
  for (let i = 0; i < W * H; i++) {
    const gain = [0, 1, 2].map((k) => with_[i * 4 + k]! - without[i * 4 + k]!)
    if (Math.max(...gain) < 12) continue
    if (i < (W * H) / 2) out.above++
    else out.below++
    gain.forEach((g, k) => (out.rgb[k]! += Math.max(0, g)))
  }
  return out
}
const burst = (colour: readonly [number, number, number], age: number): Atmosphere['bursts'] => [
  { at: [0, 0.2, -0.98], age, size: 0.16, shell: 0, colours: [colour, colour], seed: 7 },
]

it('northern lights lie green in the sky, and before nothing else', () => {
  const { above, below, rgb } = gains(seen({ aurora: 1 }), seen({}))
  expect(above).toBeGreaterThan(1000)
  expect(below).toBe(0)
  expect(rgb[1]).toBeGreaterThan(rgb[0]! * 1.3)
})

it('a shooting star is a thin bright line', () => {
  const meteors: Atmosphere['meteors'] = [{ from: [-0.3, 0.35, -0.89], to: [0.3, 0.15, -0.94], head: 0.9, power: 1 }]
  const { above, below } = gains(seen({ meteors }), seen({}))
  expect(above).toBeGreaterThan(60)
  expect(above).toBeLessThan(1200)
  expect(below).toBe(0)
})

it('sparks have their colour, spread, and go out', () => {
  const dark = seen({})
  const red = gains(seen({ bursts: burst([1, 0.1, 0.1], 0.5) }), dark)
  expect(red.rgb[0]).toBeGreaterThan(red.rgb[2]! * 1.5)
  expect(red.above).toBeGreaterThan(gains(seen({ bursts: burst([1, 0.1, 0.1], 0.06) }), dark).above)
  expect(gains(seen({ bursts: burst([1, 0.1, 0.1], 3) }), dark).above).toBe(0)
})

it('burst before far hills, and behind what is near', () => {
  const low: Atmosphere['bursts'] = [{ ...burst([0.2, 1, 0.3], 0.5)[0]!, at: [0, -0.02, -0.999] }]
  expect(gains(seen({ bursts: low }), seen({})).below).toBe(0)
  expect(gains(seen({ bursts: low }, 900), seen({}, 900)).below).toBeGreaterThan(50)
})
