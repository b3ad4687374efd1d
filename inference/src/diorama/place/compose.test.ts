/** The first picture of every open place, for five seeds: what makes it composed and not a random spot. */
import { wordsOf } from '../language/lexicon/places.ts'
import { describe, expect, it } from 'vitest'
import { createState } from '../state/create.ts'
import { PLACE_KINDS, type DioramaState, type PlaceKind } from '../state/state.ts'
import { bodyHeight } from '../body/measure.ts'
import { familyOf } from './family.ts'
import { composeStart, heightAt } from './ground.ts'
import { layoutOf } from './layout/layout.ts'
import { freeAt } from './solids.ts'
import { terrainOf } from './terrain.ts'
import { VARIETIES, varietyOf, type Variety } from './variety.ts'

/** What one says for a variety. */
const CALLED: Record<Variety, string> = {
  mars: 'on Mars',
  'great-wall': 'on the Great Wall of China',
  fair: 'at an amusement park',
  savanna: 'on the African savanna',
  tuscany: 'in Tuscany',
  highlands: 'in the Scottish Highlands',
  iceland: 'in Iceland',
  fjord: 'at a Norwegian fjord',
  terraces: 'in rice terraces',
  glacier: 'on a glacier',
  'frozen-lake': 'on a frozen lake',
  oasis: 'at an oasis in the desert',
  swamp: 'in a mangrove swamp',
  'hot-spring': 'at the hot springs',
  cove: 'in a pirate cove',
  haunted: 'in front of a haunted house',
  enchanted: 'in an enchanted forest with glowing mushrooms',
  islands: 'on a floating island in the sky',
  clouds: 'in a kingdom in the clouds',
  candy: 'in candy land',
  sunken: 'in a sunken city',
  lair: "in a dragon's cave",
  steampunk: 'in a steampunk city',
  overgrown: 'in an abandoned overgrown city',
}
const KINDS = [
  ...PLACE_KINDS.filter((kind) => familyOf(kind) === 'land' || kind === 'cave'),
  ...(Object.keys(VARIETIES) as Variety[]).filter((one) => familyOf(VARIETIES[one]) !== 'street'),
]
const SEEDS = [1, 2, 3, 4, 5]

const begun = (name: PlaceKind | Variety, seed: number): DioramaState => {
  const variety = name in VARIETIES ? (name as Variety) : null
  const prompt = `A girl stands ${variety ? CALLED[variety] : `in the ${wordsOf(name as PlaceKind)}`}`
  const { state } = createState({ prompt, character: '', scene: '', style: '', person: 'third', seed })
  expect(varietyOf(state.place)).toBe(variety)
  expect(state.place.kind).toBe(variety ? VARIETIES[variety] : name)
  return state
}

/** Where a point shows: x and y 0..1 from the upper left, and its depth (m). */
const shown = (state: DioramaState, [x, y, z]: readonly [number, number, number]) => {
  const { eye, look, fov } = state.camera
  const f = [look[0] - eye[0], look[1] - eye[1], look[2] - eye[2]] as const
  const l = Math.hypot(...f)
  const [fx, fy, fz] = [f[0] / l, f[1] / l, f[2] / l]
  const flat = Math.hypot(fx, fz)
  const [rx, rz] = [-fz / flat, fx / flat]
  const [ux, uy, uz] = [-rz * fy, flat, rx * fy]
  const d = [x - eye[0], y - eye[1], z - eye[2]] as const
  const depth = d[0] * fx + d[1] * fy + d[2] * fz
  const tall = Math.tan((fov * Math.PI) / 360)
  return {
    depth,
    x: 0.5 + (d[0] * rx + d[2] * rz) / depth / tall / (16 / 9) / 2,
    y: 0.5 - (d[0] * ux + d[1] * uy + d[2] * uz) / depth / tall / 2,
  }
}

/** Nothing of the ground rises over the line from the eye to a point. */
const inSight = (state: DioramaState, [x, y, z]: readonly [number, number, number]): boolean => {
  const { eye } = state.camera
  for (let n = 1; n < 40; n++) {
    const t = n / 40
    const ground = heightAt(state.place, eye[0] + (x - eye[0]) * t, eye[2] + (z - eye[2]) * t)
    if (ground > eye[1] + (y - eye[1]) * t + 0.02) return false
  }
  return true
}

describe('the first picture', () => {
  it.each(KINDS)(
    '%s: the figure stands free, on a third, whole in the picture, with nothing solid before it',
    (kind) => {
      for (const seed of SEEDS) {
        const state = begun(kind, seed)
        const lead = state.actors[0]!
        const ground = heightAt(state.place, lead.x, lead.z) + lead.y
        const [x, z] = composeStart(state.place).start
        expect(freeAt(state.place, x, z, 0.3), `seed ${seed}: start`).toBe(true)
        const foot = shown(state, [lead.x, ground, lead.z])
        const head = shown(state, [lead.x, ground + bodyHeight(lead), lead.z])
        const third = Math.min(Math.abs(head.x - 1 / 3), Math.abs(head.x - 2 / 3))
        expect(third, `seed ${seed}: third`).toBeLessThan(0.06)
        expect(head.y, `seed ${seed}: head`).toBeGreaterThan(0.2)
        expect(foot.y, `seed ${seed}: foot`).toBeLessThan(0.9)
        const { eye } = state.camera
        for (let n = 1; n < 24; n++) {
          const t = n / 24
          const [px, pz] = [eye[0] + (lead.x - eye[0]) * t, eye[2] + (lead.z - eye[2]) * t]
          expect(freeAt(state.place, px, pz, 0.12), `seed ${seed}: ${(t * 100).toFixed(0)} % of the way`).toBe(true)
        }
        expect(inSight(state, [lead.x, ground + bodyHeight(lead) * 0.3, lead.z]), `seed ${seed}: hidden`).toBe(true)
      }
    },
  )

  it.each(KINDS)('%s: the horizon lies between the upper and the lower third, and the way on can be seen', (kind) => {
    for (const seed of SEEDS) {
      const state = begun(kind, seed)
      const { eye, look } = state.camera
      const far = 4000 / Math.hypot(look[0] - eye[0], look[2] - eye[2])
      const horizon = shown(state, [eye[0] + (look[0] - eye[0]) * far, eye[1], eye[2] + (look[2] - eye[2]) * far])
      expect(horizon.y, `seed ${seed}: horizon`).toBeGreaterThan(0.24)
      expect(horizon.y, `seed ${seed}: horizon`).toBeLessThan(0.58)
      const { pathX } = terrainOf(state.place)
      let seen = 0
      for (let z = -4; z > -30; z -= 2) {
        const point = [pathX(z), heightAt(state.place, pathX(z), z) + 0.05, z] as const
        const at = shown(state, point)
        if (at.x > 0 && at.x < 1 && at.y > 0 && at.y < 1 && inSight(state, point)) seen++
      }
      expect(seen, `seed ${seed}: path`).toBeGreaterThan(4)
    }
  })

  it('is taken from another side, or with another lens, by another seed', () => {
    for (const kind of KINDS.filter((one) => one !== 'cave' && one !== 'lair')) {
      const frames = SEEDS.map((seed) => JSON.stringify(composeStart(begun(kind, seed).place).camera))
      expect(new Set(frames).size, kind).toBe(SEEDS.length)
    }
  })
})

describe('walking on', () => {
  it.each(['meadow', 'forest', 'beach', 'desert', 'jungle'] as const)(
    '%s: what stood there stands there on return',
    (kind) => {
      const { place } = begun(kind, 3)
      const layout = layoutOf(place)
      const cells = [-1, 0, 1, 2].flatMap((i) => [-4, -3, -2, -1, 0].map((j) => [i, j] as const))
      const before = cells.map(([i, j]) => JSON.stringify(layout.things(i, j)))
      // Further than the layout keeps its cells.
      for (let j = -900; j < 900; j++) layout.things(40, j)
      expect(cells.map(([i, j]) => JSON.stringify(layout.things(i, j)))).toEqual(before)
    },
  )

  it.each(['country-road', 'meadow', 'forest', 'jungle', 'desert', 'lake', 'mountain-pass'] as const)(
    '%s: never more than 130 m of path without a landmark beside it',
    (kind) => {
      const { place } = begun(kind, 2)
      const layout = layoutOf(place)
      const { pathX } = terrainOf(place)
      const marks = new Set([
        'bench',
        'shrine',
        'ruin',
        'well',
        'cottage',
        'minka',
        'barn',
        'sheep',
        'deer',
        'arch',
        'pier',
        'boulder',
        'stump',
        'log',
        'palm',
        'giant',
        'cart',
        'haystack',
      ])
      let last = -96
      for (let z = -100; z > -900; z -= 6) {
        const i = Math.floor(pathX(z) / layout.cellX)
        const near = [-1, 0, 1].flatMap((n) => layout.things(i + n, Math.floor(z / layout.cellZ)))
        if (near.some((one) => marks.has(one.kind) && Math.hypot(one.x - pathX(one.z), one.z - z) < 26)) last = z
        expect(last - z, `${z}`).toBeLessThan(130)
      }
    },
  )
})
