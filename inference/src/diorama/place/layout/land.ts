/**
 * Layout of open land: trees thicker in woods and thin in meadows, undergrowth, fences and telegraph poles along the path, houses set
 * back from it. Everything by hash of its own small square, so a cell never depends on its neighbours.
 */
import type { Place } from '../../state/state.ts'
import { sightline } from '../frames.ts'
import { handOf } from '../land-shape.ts'
import { noise2, smooth, stream } from '../noise.ts'
import { terrainOf, type Terrain } from '../terrain.ts'
import { thing, type Thing, type ThingKind } from '../things.ts'
import { anchorsOf } from './anchors.ts'
import type { Layout } from './layout.ts'
import { plantingOf, type Planting } from './planting.ts'
import { alongPath } from './along.ts'
import { landmarksOf } from './landmarks.ts'
import { isFestive, onLawn } from './party.ts'

export const LAND_CELL = 36

/** Too steep to stand or grow on. */
const steep = (terrain: Terrain, x: number, z: number): boolean =>
  Math.hypot(
    terrain.height(x + 0.6, z) - terrain.height(x - 0.6, z),
    terrain.height(x, z + 0.6) - terrain.height(x, z - 0.6),
  ) > 1.25

type Sight = (x: number, z: number) => number

const pick = (list: [ThingKind, number][], at: number): ThingKind | null => {
  let sum = 0
  for (const [, weight] of list) sum += weight
  let left = at * sum
  for (const [kind, weight] of list) {
    left -= weight
    if (left <= 0) return kind
  }
  return list[0]?.[0] ?? null
}

/** 1 where the first picture must stay open (between the viewer, the path and the house on the hill), else 0. */
const kept = (u: number, z: number): boolean =>
  z < 10 && z > -70 && u > -6 - 0.04 * -z && u < 8 + 0.5 * -z && !(Math.abs(u) > 60)

const trees = (
  place: Place,
  terrain: Terrain,
  planting: Planting,
  i: number,
  j: number,
  out: Thing[],
  anchors: Thing[],
  sight: Sight,
): void => {
  const step = planting.trees[0]?.[0] === 'bamboo' ? 2.4 : 6
  const n = Math.round(LAND_CELL / step)
  const size = LAND_CELL / n
  const dense = planting.open > 0.2
  const hand = handOf(place)
  for (let a = 0; a < n; a++)
    for (let b = 0; b < n; b++) {
      const next = stream(place.seed + 401, i * n + a, j * n + b)
      const x = i * LAND_CELL + (a + 0.15 + 0.7 * next()) * size
      const z = j * LAND_CELL + (b + 0.15 + 0.7 * next()) * size
      const u = x - terrain.pathX(z)
      const away = Math.abs(u) - terrain.half
      const wood = smooth(0.1, 0.4, noise2(place.seed + 403, x / 64, z / 64))
      const chance = planting.open + (planting.wood - planting.open) * wood
      const far = away > 200 ? 0.5 : 1
      if (next() > chance * far || away < planting.clear || away > (planting.reach ?? Infinity)) continue
      // Nothing between the first camera and its figure, and no crown before the lens.
      if (sight(x, z) < (step < 3 ? 1.7 : 5)) continue
      if (!dense && kept(u * hand, z) && next() < 0.93) continue
      if (terrain.water !== null && terrain.height(x, z) < terrain.water + 0.25 - (planting.wades ?? 0)) continue
      if (anchors.some((one) => (one.x - x) ** 2 + (one.z - z) ** 2 < 30)) continue
      const grove = noise2(place.seed + 405, x / 40, z / 40) * 0.5 + 0.5
      const kind = pick(planting.trees, 0.55 * next() + 0.45 * grove)
      if (!kind || steep(terrain, x, z)) continue
      const grown = 0.72 + 0.5 * next()
      out.push(
        thing(kind, x, terrain.height(x, z) - 0.08, z, {
          turn: next() * 6.28,
          size: grown * (wood > 0.5 ? 1.05 : 0.95),
          variant: Math.floor(next() * (kind === 'coral' ? 6 : 3)),
        }),
      )
    }
}

const undergrowth = (
  place: Place,
  terrain: Terrain,
  planting: Planting,
  i: number,
  j: number,
  out: Thing[],
  sight: Sight,
): void => {
  const n = planting.underStep ? Math.round(LAND_CELL / planting.underStep) : 9
  const size = LAND_CELL / n
  for (let a = 0; a < n; a++)
    for (let b = 0; b < n; b++) {
      const next = stream(place.seed + 501, i * n + a, j * n + b)
      const x = i * LAND_CELL + (a + 0.1 + 0.8 * next()) * size
      const z = j * LAND_CELL + (b + 0.1 + 0.8 * next()) * size
      const u = x - terrain.pathX(z)
      const away = Math.abs(u) - terrain.half
      const edge = away > 1.2 && away < 7 ? 1.9 : 1
      if (next() > planting.underChance * edge || away < 1.3 || away > (planting.reach ?? (n > 9 ? 36 : 90))) continue
      const kind = pick(planting.under, next())
      if (!kind || sight(x, z) < (kind === 'boulder' ? 6 : kind === 'bush' || kind === 'bigleaf' ? 2.2 : 1.7)) continue
      if (steep(terrain, x, z)) continue
      const y = terrain.height(x, z)
      if (terrain.water !== null && y < terrain.water + (kind === 'rock' ? -0.7 : kind === 'reed' ? -0.3 : 0.2))
        continue
      out.push(
        thing(kind, x, y - 0.05, z, {
          turn: next() * 6.28,
          size: 0.65 + 0.75 * next(),
          variant: Math.floor(next() * (kind === 'coral' ? 6 : 3)),
        }),
      )
    }
}

/** Houses set back from the path, in slots of 20 m; in villages also a second row. */
const houses = (place: Place, terrain: Terrain, planting: Planting, j: number, out: Thing[]): void => {
  if (!planting.houses) return
  const slots = LAND_CELL / 18
  for (let s = 0; s < slots; s++)
    for (const side of [-1, 1]) {
      const next = stream(place.seed + 601 + side, j, s)
      if (next() > planting.houseChance) continue
      const z = j * LAND_CELL + s * 18 + 9 + (next() - 0.5) * 5
      if (side < 0 && terrain.water !== null) continue
      if (planting.houseChance < 0.5 && z > -90 && z < 30) continue
      if (planting.houseChance >= 0.5 && z > -4 && z < 9 && planting.houseAt > 9.2) continue
      const u =
        side *
        (terrain.half +
          planting.houseAt +
          next() * (planting.houseChance < 0.5 ? 12 : planting.houses === 'house' ? 0 : 2.5))
      const x = terrain.pathX(z) + u
      const lean = planting.houses === 'house' ? 0 : (next() - 0.5) * 0.5
      out.push(
        thing(planting.houses, x, terrain.height(x, z) - 0.1, z, {
          turn: -side * (Math.PI / 2) + lean,
          variant: Math.floor(next() * 6),
          size: 0.92 + 0.2 * next(),
        }),
      )
    }
}

export const landLayout = (place: Place): Layout => {
  const terrain = terrainOf(place)
  const planting = plantingOf(place)
  const anchors = anchorsOf(place, terrain)
  const sight = sightline(place, terrain.pathX)
  const hand = handOf(place)
  return {
    cellX: LAND_CELL,
    cellZ: LAND_CELL,
    originX: 0,
    originZ: 0,
    things: (i, j) => {
      const out = anchors.filter((one) => Math.floor(one.x / LAND_CELL) === i && Math.floor(one.z / LAND_CELL) === j)
      trees(place, terrain, planting, i, j, out, anchors, sight)
      undergrowth(place, terrain, planting, i, j, out, sight)
      const home = Math.floor(terrain.pathX((j + 0.5) * LAND_CELL) / LAND_CELL)
      if (i === home) {
        out.push(...landmarksOf(place, terrain, j * LAND_CELL, LAND_CELL))
        houses(place, terrain, planting, j, out)
        alongPath(place, terrain, planting, j, out)
      }
      const party = place.marks.includes('party')
      return out.filter(
        (one) =>
          !blocked(one, out, terrain) &&
          (!party ||
            isFestive(one.kind) ||
            one.kind === 'bench' ||
            !onLawn((one.x - terrain.pathX(one.z)) * hand, one.z)),
      )
    },
  }
}

/** Trees and bushes that would stand inside a house or on the path's furniture give way. */
const blocked = (one: Thing, all: readonly Thing[], terrain: Terrain): boolean => {
  if (!SOFT.has(one.kind)) return false
  for (const other of all) {
    const reach = REACH[other.kind]
    if (reach && (other.x - one.x) ** 2 + (other.z - one.z) ** 2 < (reach * other.size) ** 2) return true
  }
  return terrain.half > 0 && Math.abs(one.x - terrain.pathX(one.z)) < terrain.half + 0.7
}
const SOFT = new Set<ThingKind>([
  'oak',
  'poplar',
  'birch',
  'pine',
  'spruce',
  'cedar',
  'giant',
  'palm',
  'cherry',
  'maple',
  'willow',
  'bush',
  'rock',
  'boulder',
  'fern',
  'haystack',
  'bamboo',
  'stump',
  'log',
  'coral',
  'kelp',
  'bigleaf',
  'mushroom',
  'bare',
  'cactus',
  'acacia',
  'mangrove',
  'toadstool',
  'lollipop',
  'gumdrop',
])
const REACH: Partial<Record<ThingKind, number>> = {
  cottage: 6.5,
  barn: 7.5,
  minka: 7.5,
  windmill: 6,
  hall: 11,
  pagoda: 6,
  castle: 34,
  house: 8,
  hut: 4.5,
  station: 9,
  dome: 9,
  fountain: 5,
  ruin: 5,
  shrine: 1.6,
  arch: 8,
  fall: 9,
  well: 2,
  train: 4,
  mansion: 11,
  column: 1.6,
}
