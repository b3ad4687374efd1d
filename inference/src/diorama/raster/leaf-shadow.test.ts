/** Shadow of a bunch of leaves: light comes through between them, as their card's mask says. */
import { Group, Mesh, PerspectiveCamera, PlaneGeometry } from 'three'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fairAir, plainLook } from './demo.ts'
import { type Renderer, Surface, type SurfaceKindOf, createRenderer } from './index.ts'

const W = 320
const H = 192
/** Half the side (m) of the sheet that hangs over the ground, and how high. */
const HALF = 2
const HIGH = 6
let renderer: Renderer
beforeAll(async () => {
  renderer = await createRenderer({ width: W, height: H, bands: 1 })
}, 60_000)
afterAll(() => renderer.dispose())

/** Brightness of the ground below a sheet of a kind under a sun in the zenith, seen from between them, 0..255. */
const below = (kind: SurfaceKindOf | null): number[] => {
  const scene = new Group()
  scene.add(new Mesh(new PlaneGeometry(80, 80).rotateX(-Math.PI / 2), new Surface({ kind: 'matte', colour: 0xa0a0a0 })))
  if (kind) {
    const geometry = new PlaneGeometry(HALF * 2, HALF * 2).rotateX(-Math.PI / 2)
    const sheet = new Mesh(geometry, new Surface({ kind, double: true, colour: 0x448844 }))
    sheet.position.y = HIGH
    sheet.userData.mask = 1
    scene.add(sheet)
  }
  // A square of ground half as wide as the sheet.
  const camera = new PerspectiveCamera((360 / Math.PI) * Math.atan(HALF / 2 / 5), 1, 0.1, 100)
  camera.position.set(0, 5, 0)
  camera.up.set(0, 0, -1)
  camera.lookAt(0, 0, 0)
  renderer.render(
    scene,
    camera,
    fairAir({ sun: [0, 1, 0], cloud: 0, fogHalf: 1e7 }),
    plainLook({ now: 'plain', from: 'plain' }),
  )
  const rgba = renderer.rgba()
  return Array.from({ length: W * H }, (_, i) => rgba[i * 4 + 1]!)
}

it('a sheet shades all of the ground below it, a card of leaves part of it, in patches', () => {
  const lit = below(null)
  const sheet = below('matte')
  const leaves = below('leaf-card')
  const full = lit.reduce((sum, v, i) => sum + v - sheet[i]!, 0) / lit.length
  expect(full).toBeGreaterThan(25)
  const share = lit.map((v, i) => (v - leaves[i]!) / full)
  const dark = share.filter((k) => k > 0.8).length / share.length
  const clear = share.filter((k) => k < 0.2).length / share.length
  expect(dark).toBeGreaterThan(0.2)
  expect(clear).toBeGreaterThan(0.04)
  // Several patches in a row, not one.
  const edges = share.filter((k, i) => i % W > 0 && k > 0.5 !== share[i - 1]! > 0.5).length / H
  expect(edges).toBeGreaterThan(3)
  expect(edges).toBeLessThan(40)
})
