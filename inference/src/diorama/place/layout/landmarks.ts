/** What one comes upon when walking on: a small scene beside the path every 60 to 110 m, the same at each return. */
import type { Place } from '../../state/state.ts'
import { shapeOf } from '../land-shape.ts'
import { cell01 } from '../noise.ts'
import type { Thing } from '../things.ts'
import type { Terrain } from '../terrain.ts'
import { rowOf, type Rows } from '../variety.ts'
import { stand, type Anchor } from './anchors.ts'

const SLOT = 84

const OLD_OAK: Anchor[] = [
  ['oak', 6.4, 0, { size: 1.7 }],
  ['bench', 3.6, 1.4, { turn: -1.5 }],
  ['rock', 4.6, 3, { size: 0.8 }],
]
const WAYSIDE: Anchor[] = [
  ['shrine', 3.2, 0, { turn: -1.3 }],
  ['birch', 4.6, -2.6, {}],
  ['bush', 4.4, 1.8, { size: 0.7, variant: 2 }],
]
const RUIN: Anchor[] = [
  ['ruin', 9, 0, { turn: -0.5 }],
  ['oak', 13, -3, { size: 1.1 }],
  ['rock', 5.4, 2, {}],
  ['bush', 6.4, -2.5, { size: 1.1, variant: 2 }],
]
const FARMSTEAD: Anchor[] = [
  ['cottage', 17, 0, { turn: -1.2 }],
  ['poplar', 22, -6, {}],
  ['poplar', 24, -4, { size: 1.1 }],
  ['cart', 7, 3, { turn: 0.6 }],
  ['haystack', 9.5, 6, { size: 0.9 }],
]
const FLOCK: Anchor[] = [
  ['sheep', 14, 0, { turn: 0.4 }],
  ['sheep', 16, 3, { turn: 2 }],
  ['sheep', 19, -1, { turn: -1 }],
  ['sheep', 15, -5, { turn: 1.2 }],
  ['oak', 21, -6, { size: 1.3 }],
]
const HAY: Anchor[] = [
  ['haystack', 7, 0, {}],
  ['haystack', 10, 3, { size: 0.9 }],
  ['haystack', 12, -3, { size: 1.1 }],
  ['cart', 5.4, -5, { turn: 0.7 }],
]
const WELL: Anchor[] = [
  ['well', 4.6, 0, {}],
  ['bush', 6.6, 1.5, { size: 0.9, variant: 2 }],
  ['maple', 8, -3, { size: 1.2 }],
]
const GIANTS: Anchor[] = [
  ['oak', -4.6, 0, { size: 1.8 }],
  ['log', 3.4, 2, { turn: 0.5 }],
  ['mushroom', 2.8, 3, {}],
  ['fern', 2.4, 0, { size: 1.4 }],
  ['fern', -2.6, 3, { size: 1.3 }],
]
const CLEARING: Anchor[] = [
  ['stump', 3.2, 0, { size: 1.2 }],
  ['stump', 4.8, 2.4, {}],
  ['mushroom', 2.8, 1.2, { variant: 1 }],
  ['deer', 13, -6, { turn: -1.4 }],
  ['boulder', -4.4, -2, { size: 0.8 }],
]
const TEMPLE_RUIN: Anchor[] = [
  ['ruin', 5.4, 0, { turn: -0.9, size: 1.2 }],
  ['giant', -7, -3, { size: 1.1 }],
  ['bigleaf', 2.6, 2, { size: 1.3 }],
  ['fern', -2.4, 1, { size: 1.5 }],
]
const SHRINE: Anchor[] = [
  ['torii', 7, 0, { turn: Math.PI / 2, size: 0.8 }],
  ['shrine', 10, 0, { turn: -Math.PI / 2 }],
  ['maple', 9, -4, { size: 1.1 }],
  ['toro', 5, 2.6, {}],
]
const CAIRN: Anchor[] = [
  ['boulder', 4.6, 0, { size: 0.9 }],
  ['rock', 3, 1.4, {}],
  ['rock', 3.4, -1, { size: 1.3, variant: 1 }],
  ['pine', 6.4, -2, { size: 1.2 }],
]
const ARCH: Anchor[] = [
  ['arch', 16, 0, { size: 1.3, turn: 0.6 }],
  ['boulder', 6, 3, { size: 0.9 }],
  ['bare', 5, -3, { size: 0.8 }],
]
const OASIS: Anchor[] = [
  ['palm', 8, 0, {}],
  ['palm', 10, 2, { size: 0.85, variant: 1 }],
  ['palm', 9, -3, { size: 1.1 }],
  ['bush', 7, 2, { size: 0.8 }],
  ['reed', 6.4, 0, {}],
]
const JETTY: Anchor[] = [
  ['pier', -7, 0, { turn: -Math.PI / 2, size: 0.7 }],
  ['boat', -11, 4, { turn: 2.2, variant: 1 }],
  ['willow', -4.2, -7, {}],
  ['lily', -8, 7, {}],
  ['lily', -9, 9, { variant: 1 }],
]
const COVE: Anchor[] = [
  ['stack', -26, -6, { size: 1.3 }],
  ['boulder', -8, 0, { size: 0.9 }],
  ['rock', -6.6, 2, { size: 1.3 }],
  ['palm', 10, 2, {}],
  ['boat', 5, -3, { turn: 2.2 }],
  ['shells', -2.4, 4, {}],
]
const OUTPOST: Anchor[] = [
  ['dome', 20, 0, {}],
  ['antenna', 11, 4, {}],
  ['rover', 6, -3, { turn: 2 }],
]
const GARDEN: Anchor[] = [
  ['coral', 3, 0, { size: 2, variant: 3 }],
  ['coral', 4.6, 2, { size: 1.6, variant: 1 }],
  ['coral', -3.4, -2, { size: 2, variant: 4 }],
  ['arch', 8, -8, { size: 0.8 }],
]
const POND: Anchor[] = [
  ['fountain', 9, 0, {}],
  ['bench', 4, 2, { turn: -1.5 }],
  ['cherry', 6.4, -5, { size: 1.2 }],
]

const KOPJE: Anchor[] = [
  ['boulder', 9, 0, { size: 1.6 }],
  ['boulder', 12, -3, { size: 1.1, variant: 1 }],
  ['rock', 6, 2, { size: 1.2 }],
  ['acacia', 14, 4, { size: 1.2 }],
  ['deer', 7, 9, { turn: 1 }],
]
const SERACS: Anchor[] = [
  ['ice', 7, 0, { size: 2 }],
  ['ice', 10, -4, { size: 2.8, variant: 1 }],
  ['ice', -9, 3, { size: 1.6, variant: 2 }],
]
const SWEETS: Anchor[] = [
  ['cottage', 14, 0, { turn: -1 }],
  ['lollipop', 6, 3, { size: 1.6 }],
  ['candycane', 4, -2, { size: 1.2 }],
  ['gumdrop', 5, -4, { size: 0.9, variant: 2 }],
]
const RING: Anchor[] = [
  ['toadstool', 4, 0, { size: 1.6 }],
  ['toadstool', 6, 3, { size: 1.1, variant: 1 }],
  ['toadstool', 5, -3, { size: 0.9, variant: 2 }],
  ['stump', 3, 2, {}],
]
const TREASURE: Anchor[] = [
  ['hoard', 5, 0, { turn: -0.8 }],
  ['palm', 8, -2, {}],
  ['boat', 6, 5, { turn: 2.2 }],
]
const AGORA: Anchor[] = [
  ['ruin', 9, 0, { turn: -0.5, size: 1.5 }],
  ['statue', -7, -2, {}],
  ['coral', 5, 3, { size: 1.6, variant: 1 }],
]
const SKY_SHRINE: Anchor[] = [
  ['shrine', 3.4, 0, { turn: -1 }],
  ['cherry', 6, -3, {}],
  ['rock', 4, 2, {}],
]

const LANDMARKS: Rows<Anchor[][]> = {
  savanna: [KOPJE],
  tuscany: [FARMSTEAD, WELL],
  iceland: [CAIRN],
  glacier: [SERACS],
  oasis: [OASIS],
  swamp: [],
  cove: [TREASURE, COVE],
  enchanted: [RING, GIANTS],
  islands: [SKY_SHRINE],
  'open-sea': [],
  clouds: [],
  candy: [SWEETS],
  sunken: [AGORA],
  'country-road': [OLD_OAK, WAYSIDE, FLOCK, WELL, RUIN],
  meadow: [OLD_OAK, FLOCK, RUIN, WAYSIDE, FARMSTEAD],
  'flower-field': [OLD_OAK, WELL, HAY],
  forest: [GIANTS, CLEARING, RUIN],
  bamboo: [SHRINE],
  farm: [HAY, FARMSTEAD, FLOCK, WELL],
  lake: [JETTY, OLD_OAK],
  river: [OLD_OAK, WELL, FLOCK],
  waterfall: [GIANTS, WAYSIDE],
  'mountain-pass': [CAIRN, WAYSIDE],
  'snow-field': [CAIRN, WAYSIDE],
  desert: [ARCH, OASIS, CAIRN],
  canyon: [CAIRN, ARCH],
  jungle: [TEMPLE_RUIN, GIANTS],
  castle: [RUIN, OLD_OAK, FLOCK, WELL],
  park: [POND, OLD_OAK],
  beach: [COVE],
  moon: [OUTPOST],
  reef: [GARDEN],
}

/** Landmarks whose path point lies in z0 .. z0 + deep. */
export const landmarksOf = (place: Place, terrain: Terrain, z0: number, deep: number): Thing[] => {
  const kinds = rowOf(LANDMARKS, place)
  const out: Thing[] = []
  if (!kinds) return out
  for (let k = Math.floor(z0 / SLOT) - 1; k <= Math.floor((z0 + deep) / SLOT) + 1; k++) {
    const z = (k + 0.5 + 0.3 * (cell01(place.seed | 0, 79, k) - 0.5)) * SLOT
    // The first picture is composed by hand as far as one sees its path.
    if (z < z0 || z >= z0 + deep || (z > -96 && z < 26)) continue
    const set = kinds[Math.floor(cell01(place.seed | 0, 81, k) * kinds.length)] ?? []
    const fixed = shapeOf(place).water || shapeOf(place).edge
    const hand = fixed || cell01(place.seed | 0, 83, k) < 0.5 ? 1 : -1
    const half = Math.max(0, terrain.half - 1.2)
    for (const [kind, u, dz, more] of set)
      out.push(
        stand(
          place,
          terrain,
          [
            kind,
            u + Math.sign(u) * (kind === 'pier' || kind === 'boat' || kind === 'lily' || kind === 'stack' ? 0 : half),
            z + dz,
            more,
          ],
          hand,
        ),
      )
  }
  return out
}
