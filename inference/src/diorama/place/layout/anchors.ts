/**
 * Things placed by hand for the first picture of an open place: foreground that frames it, a middle that is its subject, something
 * against the sky. u is metres right of the path (turned round with the land), z metres behind (+) or ahead (-) of the start.
 */
import type { Place } from '../../state/state.ts'
import { handOf } from '../land-shape.ts'
import { cell01 } from '../noise.ts'
import { thing, type Thing, type ThingKind } from '../things.ts'
import type { Terrain } from '../terrain.ts'
import { rowOf, type Rows } from '../variety.ts'
import { VARIED } from './anchors-varied.ts'
import { isFestive, onLawn, PARTY } from './party.ts'
import { treeInWood, woodOf } from './wood.ts'

export type Anchor = [kind: ThingKind, u: number, z: number, more?: Partial<Thing>]

const FACING = Math.PI * -0.2
const HILL_HOUSE: Anchor[] = [
  ['cottage', 19.5, -58, { turn: FACING, size: 1.15 }],
  ['oak', 29, -66, { size: 1.4, variant: 1 }],
  ['poplar', 11, -70, { size: 1.1 }],
  ['poplar', 8.2, -73, { size: 0.95, variant: 1 }],
  ['bush', 14.5, -56, { size: 1.3 }],
]

const ANCHORS: Rows<Anchor[]> = {
  'country-road': [
    ...HILL_HOUSE,
    ['oak', -7.6, -12, { size: 1.45 }],
    ['birch', -9.5, -21, { size: 1 }],
    ['birch', -12.5, -22, { size: 0.85, variant: 1 }],
    ['oak', -14, -37, { size: 1.1, variant: 2 }],
    ['bush', 5.2, -9.5, { size: 1.1 }],
    ['bush', 6.8, -12, { size: 1.5, variant: 1 }],
    ['bush', 5.6, -20, { size: 1.2, variant: 2 }],
    ['signpost', 3.2, -13.5, { turn: 0.3 }],
    ['mailbox', 3.1, -5, { turn: -1.2 }],
    ['bush', 5.8, 0.6, { size: 0.9, variant: 2 }],
    ['rock', 4.4, -1.6, { size: 0.9 }],
    ['rock', 4.9, -2.3, { size: 0.5, variant: 1 }],
    ['bush', -4.8, 1.4, { size: 0.8, variant: 2 }],
    ['birch', 12.5, -17, { size: 1.05, variant: 1 }],
    ['sheep', 24, -40, { turn: 1 }],
    ['sheep', 27, -43, { turn: 2.4 }],
    ['sheep', 21, -46, { turn: -0.6 }],
  ],
  meadow: [
    ['oak', 9.5, -19, { size: 1.9 }],
    ['bench', 6.2, -17.2, { turn: -0.4 }],
    ['cottage', -22, -92, { turn: 0.5, size: 1.1 }],
    ['poplar', -30, -96, {}],
    ['poplar', -33, -95, { size: 1.1 }],
    ['birch', -15, -34, {}],
    ['birch', -17.5, -37, { size: 0.85 }],
    ['rock', -3.4, -4.5, { size: 0.9 }],
    ['rock', -4.1, -4, { size: 0.5, variant: 1 }],
    ['bush', -8, -13, { size: 1.1, variant: 2 }],
    ['bush', 3.6, 1.8, { size: 0.55, variant: 2 }],
    ['sheep', 18, -36, { turn: 0.4 }],
    ['sheep', 21, -38, { turn: 2 }],
    ['sheep', 16, -41, { turn: -1 }],
  ],
  'flower-field': [
    ['windmill', 30, -116, { turn: -0.4, size: 1.2 }],
    ['cottage', 18, -112, { turn: -0.5, size: 0.9 }],
    ['poplar', 42, -124, {}],
    ['poplar', 46, -124, { size: 1.1 }],
    ['poplar', -40, -84, {}],
    ['poplar', -43, -85, { size: 1.15 }],
    ['poplar', -46, -86, { size: 0.95 }],
    ['oak', -26, -60, { size: 1.3 }],
  ],
  farm: [
    ['barn', 20, -46, { turn: -0.7 }],
    ['windmill', -34, -92, { turn: 0.3 }],
    ['haystack', 7.4, -13, {}],
    ['haystack', 10, -17.5, { size: 0.9 }],
    ['haystack', 14, -14, { size: 0.75 }],
    ['cart', 5.2, -6.5, { turn: 0.8 }],
    ['oak', -7.4, -8, { size: 1.3 }],
    ['poplar', 28, -56, {}],
    ['poplar', 31, -58, { size: 1.15 }],
    ['sheep', -14, -26, { turn: 1 }],
    ['sheep', -17, -28, { turn: -1 }],
    ['bush', 4.6, 1.4, { size: 0.7, variant: 2 }],
  ],
  village: [
    ['well', 5.4, -17, {}],
    ['oak', -6.8, -13, { size: 1.35 }],
    ['cart', 4.6, -8, { turn: 0.5 }],
    ['bush', -4.6, 0.8, { size: 0.8, variant: 2 }],
    ['planter', 4.2, -4, { turn: -1.4 }],
  ],
  beach: [
    ['lighthouse', -34, -205, { size: 1.3 }],
    ['stack', -30, -66, { size: 1.5 }],
    ['stack', -39, -74, { size: 0.9, variant: 1 }],
    ['boat', 4.6, -9.5, { turn: 2.5, variant: 1 }],
    ['pier', -9, -52, { turn: -Math.PI / 2 }],
    ['boulder', -8.6, -19, { size: 0.8 }],
    ['rock', -6.8, -16.5, { size: 1.1 }],
    ['rock', -7.4, -21, { size: 1.4, variant: 1 }],
    ['rock', -5.9, -17.6, { size: 0.6, variant: 2 }],
    ['palm', 5.4, -3.6, { size: 1.05 }],
    ['palm', 7.4, -6.2, { size: 0.85, variant: 1 }],
    ['palm', 11, -30, { size: 1.15 }],
    ['palm', 13, -33, { size: 0.95, variant: 1 }],
    ['hut', 16, -40, { turn: -1.2 }],
    ['parasol', 5.2, -19, {}],
    ['deckchair', 4.3, -18.4, { turn: -1.7 }],
    ['log', -2.6, -3.4, { turn: 0.7, size: 0.75, variant: 1 }],
    ['shells', -2.2, 0.4, {}],
    ['shells', -3.4, -6, { variant: 1, turn: 2 }],
    ['shells', 0.9, -3.6, { variant: 2, turn: 1 }],
    ['ship', -90, -150, { turn: 1.2, size: 1 }],
    ['ship', -170, -260, { turn: 1.9, size: 1.1, variant: 1 }],
  ],
  harbour: [
    ['lighthouse', -62, -140, { size: 1.2 }],
    ['ship', -30, -64, { turn: 2.6 }],
    ['boat', -7.6, -9, { turn: 0.2 }],
    ['boat', -9.4, -17, { turn: -0.1, variant: 1 }],
    ['boat', -12.5, -13, { turn: 0.3, variant: 2 }],
    ['ship', -105, -180, { turn: 1.4, variant: 1 }],
    ['crates', 3.4, -4.4, { turn: 0.3 }],
    ['nets', -3.3, -3.4, {}],
  ],
  lake: [
    ['hut', 9.5, -34, { turn: -1 }],
    ['pier', -7, -22, { turn: -Math.PI / 2, size: 0.7 }],
    ['boat', -11, -15, { turn: 1.9 }],
    ['willow', -4.6, -34, { size: 1.15 }],
    ['birch', 4.2, -3.4, { size: 1.1 }],
    ['birch', 5.4, -6, { size: 0.9, variant: 1 }],
    ['reed', -4.4, 0.4, { size: 1 }],
    ['reed', -5.2, -1.6, { size: 1.2 }],
    ['reed', -4.9, -4.6, { size: 1 }],
    ['reed', -5.4, -8, { size: 1.2 }],
    ['lily', -8, -6, {}],
    ['lily', -9.4, -9, { variant: 1 }],
    ['lily', -7.6, -11, { variant: 2 }],
    ['rock', -4.6, -6.4, { size: 0.8 }],
  ],
  river: [
    ['bridge', -11.5, -40, { turn: 0 }],
    ['willow', -3.6, -17, { size: 1.15 }],
    ['cottage', 20, -54, { turn: -0.7 }],
    ['oak', 6, -8, { size: 1.3 }],
    ['rock', -5, -6.5, { size: 1 }],
    ['rock', -6, -8, { size: 1.5, variant: 1 }],
    ['rock', -7.4, -7.2, { size: 0.9, variant: 2 }],
    ['reed', -3.9, 0.8, { size: 1 }],
    ['reed', -4.2, -3.4, { size: 1.2 }],
    ['reed', -4.6, -11, { size: 1.1 }],
  ],
  waterfall: [
    ['fall', -16, -46, { size: 1.1, turn: 0.22 }],
    ['boulder', -6.6, -26, {}],
    ['rock', -5.6, -10, { size: 1.2 }],
    ['rock', -7, -12, { size: 1.8, variant: 1 }],
    ['rock', -8.8, -9, { size: 1.2, variant: 2 }],
    ['rock', -10, -20, { size: 2 }],
    ['maple', 4.6, -11, { size: 1.25 }],
    ['cedar', 9, -20, {}],
    ['cedar', 13, -26, { size: 1.1 }],
    ['fern', 2.4, 1.2, { size: 1.1 }],
    ['fern', 2.3, -3.4, { size: 1.3 }],
    ['fern', -2.6, -2, { size: 1 }],
    ['cedar', -29, -40, { size: 1.2 }],
    ['cedar', -32, -36, { size: 1 }],
  ],
  'mountain-pass': [
    ['signpost', 2.8, -8, { turn: 0.2 }],
    ['pine', 4.4, -4.4, { size: 1.15 }],
    ['spruce', 8.5, -18, { size: 1.2 }],
    ['spruce', 10.5, -21, {}],
    ['boulder', -3.8, -12, { size: 0.9 }],
    ['rock', -2.8, -3.4, { size: 0.9 }],
    ['rock', -3.3, -2.7, { size: 0.5, variant: 1 }],
    ['shrine', -2.9, -26, { turn: 0.3 }],
    ['stack', 34, -90, { size: 2.2 }],
  ],
  'snow-field': [
    ['cottage', 18.5, -56, { turn: FACING, size: 1.15 }],
    ['spruce', 31, -64, { size: 1.4 }],
    ['spruce', 12.5, -62, { size: 1.1 }],
    ['spruce', 9, -65, { size: 0.9 }],
    ['spruce', -6.4, -9, { size: 1.25 }],
    ['spruce', -9, -14, { size: 0.95 }],
    ['spruce', -12, -12, { size: 1.1 }],
    ['bare', 6, -15, { size: 1.15 }],
    ['spruce', 5, 0.5, { size: 0.35 }],
    ['rock', 3.2, -2.2, { size: 0.8 }],
  ],
  desert: [
    ['cactus', 5.4, -7, { size: 1.25 }],
    ['cactus', -11, -24, { size: 1 }],
    ['bare', -5.6, -9, { size: 0.8 }],
    ['arch', 34, -150, { size: 2.6, turn: 0.3 }],
    ['mesa', -110, -260, { size: 2.2 }],
    ['mesa', -40, -340, { size: 2.6 }],
    ['rock', -3.6, -3.5, { size: 0.9 }],
    ['rock', -4.4, -3, { size: 0.55, variant: 1 }],
    ['rock', 3.4, -1, { size: 0.5, variant: 2 }],
  ],
  canyon: [
    ['arch', 0, -66, { size: 2.1, turn: 0.1 }],
    ['boulder', 4.4, -10, {}],
    ['rock', 3.2, -7.4, { size: 1 }],
    ['rock', 2.8, -1.6, { size: 0.7, variant: 1 }],
    ['boulder', -5.2, -17, { size: 0.8 }],
    ['cactus', -4.6, -9, {}],
    ['bare', 5.6, -19, { size: 0.8 }],
    ['reed', -2.6, -3, {}],
  ],
  forest: [
    ['oak', 3.9, -3.6, { size: 1.5 }],
    ['oak', -5, -10, { size: 1.5, variant: 1 }],
    ['birch', -3.3, -15.5, {}],
    ['birch', 3.6, -18.5, { size: 1.1, variant: 1 }],
    ['spruce', -7.4, -5.4, { size: 1.2 }],
    ['spruce', 6.4, -13, { size: 1.1 }],
    ['log', -3.6, -4.2, { turn: 0.9 }],
    ['stump', 2.2, -7, {}],
    ['mushroom', 2.6, -6.2, {}],
    ['mushroom', -2.3, -3.4, { variant: 1 }],
    ['fern', -2.4, 1.3, { size: 1.1 }],
    ['fern', -3, -0.4, { size: 1.3 }],
    ['fern', 2.2, -1.6, { size: 1.1 }],
    ['fern', -2, -7, { size: 1.2 }],
    ['fern', 2.4, -9.5, { size: 1.3 }],
    ['rock', 2, -11, { size: 0.8 }],
    ['deer', -4.5, -33, { turn: 1.2 }],
  ],
  jungle: [
    ['giant', -4.4, -8.5, { size: 1.15 }],
    ['giant', 5, -13, { size: 1, variant: 2 }],
    ['giant', 9, -24, { size: 1.1, variant: 1 }],
    ['giant', -12, -34, { size: 1 }],
    ['palm', 4, -9, { size: 0.75 }],
    ['palm', -3.6, -19, { size: 0.85, variant: 1 }],
    ['bigleaf', 2.9, 0.4, { size: 0.85 }],
    ['giant', 6.2, 0.5, { size: 0.95, variant: 1 }],
    ['fern', 3.4, 2.4, { size: 1.2 }],
    ['bigleaf', 4.4, 1.8, { size: 0.8, variant: 2 }],
    ['bush', 4.6, -1.6, { size: 0.9 }],
    ['fern', -3, 2.2, { size: 1.1 }],
    ['bigleaf', -2.6, 0.2, { size: 1.1, variant: 1 }],
    ['bigleaf', 2.8, -4, { size: 1.1, variant: 1 }],
    ['bigleaf', -2.5, -5.4, { size: 1.35 }],
    ['fern', 2.1, -2, { size: 1.5 }],
    ['fern', -2.1, -2.6, { size: 1.5 }],
    ['fern', 1.9, -7.4, { size: 1.6 }],
    ['fern', -1.9, -8.6, { size: 1.6 }],
    ['ruin', 3.4, -28, { turn: -0.3, size: 1.2 }],
  ],
  castle: [
    ['castle', 30, -190, { turn: -0.1, size: 1.1 }],
    ['oak', -7.6, -12, { size: 1.4 }],
    ['oak', -15, -34, { size: 1.1 }],
    ['cart', 4.4, -11, { turn: 0.6 }],
    ['bush', 4.8, 1, { size: 0.8, variant: 2 }],
    ['rock', 3.4, -3.6, { size: 0.8 }],
    ['poplar', 12, -46, {}],
    ['poplar', 12.6, -52, { size: 1.1 }],
    ['poplar', 13, -58, {}],
    ['cottage', -26, -72, { turn: 0.7 }],
  ],
  temple: [
    ['hall', 14, -92, { turn: -0.25, size: 1.15 }],
    ['pagoda', -19, -66, { turn: 0.3 }],
    ['cedar', -4.6, -4.6, { size: 1.05 }],
    ['cedar', 5, -8.5, { size: 1.1 }],
    ['cedar', -5.4, -15, { size: 1.15 }],
    ['cedar', 5.2, -21, { size: 1 }],
    ['cedar', -5, -28, { size: 1.1 }],
    ['cedar', 5.6, -34, { size: 1.05 }],
    ['maple', 6.6, -3.4, { size: 1 }],
    ['maple', -7.6, -22, { size: 1.15 }],
    ['bush', 3.4, 1.2, { size: 0.6 }],
  ],
  park: [
    ['fountain', 8, -24, {}],
    ['kiosk', -9, -36, { turn: 0.8 }],
    ['cherry', -5.6, -5, { size: 1.2 }],
    ['cherry', 5.6, -9, { size: 1.25, variant: 1 }],
    ['bench', 3.1, -8.5, { turn: -1.5 }],
    ['bush', 3.6, 0.6, { size: 0.6, variant: 2 }],
  ],
  railway: [
    ['station', 6.2, -19, { turn: -Math.PI / 2 }],
    ['clockpost', 1.2, -8.5, { turn: 0 }],
    ['luggage', 1.9, -4.2, { turn: 0.5 }],
    ['luggage', 2, -13.5, { turn: 2.4, variant: 1 }],
    ['clockpost', 1.2, -26, { turn: 0 }],
    ['cherry', 9.5, -38, { size: 1.3 }],
    ['cherry', 8, 3, { size: 1.1, variant: 1 }],
  ],
  moon: [
    ['dome', 20, -44, {}],
    ['dome', 29, -52, { size: 0.7 }],
    ['rocket', -30, -78, { size: 1.2 }],
    ['rover', 5, -14, { turn: 0.7 }],
    ['flag', -3.2, -7, { turn: 1.2 }],
    ['antenna', 11, -30, {}],
    ['boulder', -8, -15, { size: 0.8 }],
    ['rock', 3.2, -1.4, { size: 0.7 }],
    ['rock', 3.9, -2, { size: 0.4, variant: 1 }],
  ],
  reef: [
    ['coral', 2.9, -3.4, { size: 1.5 }],
    ['coral', 4.2, -5.2, { size: 1.9, variant: 1 }],
    ['coral', -3.2, -4.6, { size: 1.3, variant: 4 }],
    ['coral', -4.4, -8.4, { size: 2.1, variant: 3 }],
    ['coral', 2.7, 0.6, { size: 0.8, variant: 2 }],
    ['coral', -2.7, 0.2, { size: 0.9, variant: 5 }],
    ['coral', 5.4, -12, { size: 2.2, variant: 4 }],
    ['kelp', -6, -13, { size: 1.4 }],
    ['kelp', -7.5, -15, { size: 1.2 }],
    ['kelp', 8, -16, { size: 1.5 }],
    ['arch', 4, -30, { size: 1, turn: 0.2 }],
    ['boulder', 8, -19, { size: 1.6 }],
  ],
  ...VARIED,
  bamboo: [
    ['torii', 0, -30, {}],
    ['toro', -2.1, -7, {}],
    ['toro', 2.2, -13, {}],
    ['toro', -2.1, -19, {}],
    ['rock', 1.9, -3, { size: 0.7 }],
    ['fern', 2, -1.4, { size: 0.9 }],
    ['fern', -2, 0.6, { size: 0.9 }],
  ],
}

const FLOATS: readonly ThingKind[] = ['ship', 'galleon', 'boat', 'pier', 'bridge', 'lily']

/** Stands an anchor on the ground at (path + u, z); what belongs on water floats at its level. */
export const stand = (place: Place, terrain: Terrain, [kind, u, z, more]: Anchor, hand: number): Thing => {
  const x = terrain.pathX(z) + u * hand
  const ground = terrain.height(x, z)
  const low = kind === 'boat' || kind === 'ship' || kind === 'galleon' || kind === 'lily'
  const y = terrain.water !== null && FLOATS.includes(kind) ? Math.max(ground, terrain.water + (low ? 0 : 0.9)) : ground
  const east = place.culture === 'japanese' || place.culture === 'chinese'
  return thing(kind === 'cottage' && east ? 'minka' : kind, x, y, z, { ...more, turn: (more?.turn ?? 0) * hand })
}

/** What may stand for what: another seed has other trees and another house at the end of the road. */
const OTHERS: Partial<Record<ThingKind, readonly ThingKind[]>> = {
  oak: ['oak', 'oak', 'maple', 'oak'],
  birch: ['birch', 'birch', 'poplar', 'maple'],
  poplar: ['poplar', 'cypress', 'poplar'],
  haystack: ['haystack', 'haystack', 'bush'],
  spruce: ['spruce', 'spruce', 'pine'],
  cactus: ['cactus', 'cactus', 'bare'],
}

/** What is not there where a place is marked with a wonder, or of a town that has its own. */
const GIVES_WAY: Partial<Record<ThingKind, string>> = {
  mesa: 'pyramids',
  cherry: 'fair',
  kiosk: 'fair',
  lighthouse: 'rio',
  stack: 'rio',
}

const handPlaced = (place: Place): readonly Anchor[] => {
  const usual = rowOf(ANCHORS, place) ?? []
  return place.marks.includes('party') ? [...usual.filter(([, u, z]) => !onLawn(u, z)), ...PARTY] : usual
}

/** Anchored things of a place, stood on its ground; the seed shifts what is not next to the figure. */
export const anchorsOf = (place: Place, terrain: Terrain): Thing[] => {
  const hand = handOf(place)
  const wood = woodOf(place)
  return handPlaced(place)
    .filter(([kind]) => !(GIVES_WAY[kind] && (place.marks.includes(GIVES_WAY[kind]) || place.city === GIVES_WAY[kind])))
    .map(([kind, u, z, more], n) => {
      const play = !isFestive(kind) && Math.abs(u) > 1 && z < -4 && z > -120 ? 1 : 0
      const du = play * Math.sign(u) * 0.2 * Math.min(12, Math.abs(u)) * cell01(place.seed | 0, 75, n)
      const dz = -play * Math.min(9, -z * 0.16) * cell01(place.seed | 0, 77, n)
      const said = kind === 'cactus' && place.culture !== 'american' && place.culture !== 'neutral' ? 'palm' : kind
      const others = z < -8 ? OTHERS[said] : undefined
      const chosen = others?.[Math.floor(cell01(place.seed | 0, 89, u < 0 ? 1 : 2) * others.length)] ?? said
      return stand(place, terrain, [treeInWood(wood, chosen), u + du, z + dz, more], hand)
    })
}
