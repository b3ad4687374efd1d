import { Group, InstancedBufferAttribute, InstancedMesh, Matrix4, PerspectiveCamera } from 'three'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Thing, ThingKind } from '../../place/things.ts'
import { createRenderer, type Look, type Renderer } from '../../raster/index.ts'
import type { Place, Season } from '../../state/state.ts'
import { handState } from '../demo.ts'
import { atmosphereOf } from '../index.ts'
import { buildPrototype, castKeyOf, reachesOf } from '../prototype.ts'

const WIDTH = 240
const HEIGHT = 240
/** As large on screen as in a picture of 720 lines. */
const FOV = 17.7
const LOOK: Look = { now: 'plain', from: 'plain', mix: 1, detail: 1, focus: 6, blur: 0, cut: true }
const SIDES = [0.4, 1.9, 3.5, 5]

interface Seen {
  /** Pixels it covers, and their mean colour. */
  covers: number
  mean: [red: number, green: number, blue: number]
}

let renderer: Renderer
beforeAll(async () => {
  renderer = await createRenderer({ width: WIDTH, height: HEIGHT, bands: 1 })
})
afterAll(() => renderer.dispose())

const sceneOf = (place: Place, key: string): Group => {
  const scene = new Group()
  for (const { geometry, surface, mask } of buildPrototype(place, key)) {
    const mesh = new InstancedMesh(geometry, surface, 1)
    mesh.setMatrixAt(0, new Matrix4())
    mesh.instanceColor = new InstancedBufferAttribute(new Float32Array([1, 1, 1]), 3)
    Object.assign(mesh.userData, { reach: 1e5, outward: true, mask })
    scene.add(mesh)
  }
  return scene
}

const placeOf = (season: Season): Place => ({
  kind: 'meadow',
  seed: 7,
  era: '1980s',
  culture: 'european',
  season,
  marks: [],
})

/** What one sees of a tree at a level, on average of some sides. */
const seen = (kind: ThingKind, season: Season, level: number, away: number): Seen => {
  const place = placeOf(season)
  const air = atmosphereOf(handState(place, 12, 'clear', 480))
  const tree = sceneOf(place, `${kind}:0:${level}`)
  let covers = 0
  const sum: Seen['mean'] = [0, 0, 0]
  for (const side of SIDES) {
    const camera = new PerspectiveCamera(FOV, WIDTH / HEIGHT, 0.1, 3000)
    camera.position.set(Math.sin(side) * away, 1.6, Math.cos(side) * away)
    camera.lookAt(0, 4.4, 0)
    camera.updateMatrixWorld()
    renderer.render(new Group(), camera, air, LOOK)
    const empty = renderer.rgba().slice()
    renderer.render(tree, camera, air, LOOK)
    const full = renderer.rgba()
    for (let n = 0; n < full.length; n += 4) {
      const change = [0, 1, 2].reduce((all, c) => all + Math.abs(full[n + c]! - empty[n + c]!), 0)
      if (change < 12) continue
      covers++
      for (let c = 0; c < 3; c++) sum[c] += full[n + c]!
    }
  }
  return { covers, mean: [sum[0] / covers, sum[1] / covers, sum[2] / covers] }
}

const TREES: [ThingKind, Season][] = [
  ['oak', 'summer'],
  ['maple', 'autumn'],
  ['birch', 'summer'],
  ['poplar', 'spring'],
  ['plane', 'summer'],
  ['willow', 'summer'],
  ['cherry', 'spring'],
]

describe('levels of a tree', () => {
  it.each(TREES)(
    '%s in %s: where one takes over from another they cover as much in the same colour',
    (kind, season) => {
      reachesOf(kind)
        .slice(0, 4)
        .forEach((away, level) => {
          // Nearer the eye is below the crown, and sees into it.
          if (level === 0) return
          const nearer = seen(kind, season, level, away)
          const farther = seen(kind, season, level + 1, away)
          const share = farther.covers / nearer.covers
          const apart = Math.hypot(...nearer.mean.map((c, n) => c - farther.mean[n]!))
          expect(share, `coverage of level ${level + 1} to ${level}`).toBeGreaterThan(0.75)
          expect(share, `coverage of level ${level + 1} to ${level}`).toBeLessThan(1.4)
          expect(apart, `colour of level ${level + 1} and ${level}`).toBeLessThan(22)
        })
    },
  )
})

describe('what throws the shadow of a tree', () => {
  it('is its outer leaves, so that light falls through', () => {
    const cards = (key: string): number =>
      buildPrototype(placeOf('spring'), key)
        .filter(({ mask }) => mask !== undefined)
        .reduce((all, { geometry }) => all + geometry.index!.count / 6, 0)
    const place = { kind: 'oak', variant: 0 } as Thing
    expect(castKeyOf(place, 1)).toBe('oak:0:1:cast')
    // Eleven clusters.
    expect(cards(castKeyOf(place, 1))).toBe(Math.round(11 * 4.4))
  })
})
