/** Things placed by hand for the first picture of an open place: what a painter would put there. u is metres right of the path. */
import type { Place, PlaceKind } from '../../state/state.ts'
import { thing, type Thing, type ThingKind } from '../things.ts'
import type { Terrain } from '../terrain.ts'

type Anchor = [kind: ThingKind, u: number, z: number, more?: Partial<Thing>]

const FACING = Math.PI * -0.2
const HILL_HOUSE: Anchor[] = [
  ['cottage', 18.5, -56, { turn: FACING, size: 1.15 }],
  ['oak', 27.5, -63, { size: 1.3, variant: 1 }],
  ['poplar', 11, -66, { size: 1.1 }],
  ['poplar', 8.6, -69, { size: 0.95, variant: 1 }],
]

const ANCHORS: Partial<Record<PlaceKind, Anchor[]>> = {
  'country-road': [
    ...HILL_HOUSE,
    ['oak', -8.2, -9.5, { size: 1.2 }],
    ['birch', -11.5, -23, { size: 1 }],
    ['oak', -13, -37, { size: 1.1, variant: 2 }],
    ['birch', 9.5, -34, { size: 1 }],
    ['bush', 4.6, -8.5, { size: 1.1 }],
    ['bush', 6.6, -12, { size: 1.5, variant: 1 }],
    ['bush', 5.2, -19, { size: 1.2, variant: 2 }],
    ['signpost', 3.1, -13.5, { turn: 0.3 }],
    ['mailbox', 2.9, -4.6, { turn: -1.2 }],
    ['bush', 7.4, -2.6, { size: 1.25, variant: 2 }],
    ['bush', 9.2, -6.4, { size: 1.5 }],
    ['rock', 5.6, -1.2, { size: 1.1 }],
    ['bush', -5.2, -1.6, { size: 1, variant: 1 }],
    ['birch', 11.5, -15, { size: 1.05, variant: 1 }],
  ],
  meadow: [
    ...HILL_HOUSE,
    ['oak', 10.5, -17, { size: 1.75 }],
    ['birch', -14, -30, {}],
    ['birch', -16.5, -33, { size: 0.85 }],
    ['rock', -3.6, -6, { size: 1.1 }],
    ['bush', -7, -12, { size: 1.2 }],
  ],
  'flower-field': [
    ['windmill', 24, -62, { turn: -0.3 }],
    ['poplar', 34, -74, {}],
    ['poplar', 38, -74, { size: 1.1 }],
    ['poplar', -40, -80, {}],
    ['oak', -24, -56, { size: 1.2 }],
  ],
  farm: [
    ['barn', 20, -44, { turn: -0.7 }],
    ['windmill', -38, -84, { turn: 0.3 }],
    ['haystack', 8, -15, {}],
    ['haystack', 11, -19, { size: 0.9 }],
    ['cart', 6.2, -9.5, { turn: 0.8 }],
    ['oak', -9.5, -13, { size: 1.2 }],
  ],
  village: [
    ['well', 6, -20, {}],
    ['oak', -7.5, -17, { size: 1.25 }],
    ['cart', 4.4, -9, { turn: 0.5 }],
  ],
  beach: [
    ['lighthouse', -34, -205, { size: 1.2 }],
    ['boat', 5, -13.5, { turn: 2.5, variant: 1 }],
    ['boat', 8.2, -18, { turn: 2.9, variant: 0 }],
    ['pier', -9, -52, { turn: -Math.PI / 2 }],
    ['boulder', -9.5, -27, { size: 1 }],
    ['rock', -7.6, -24.5, { size: 1.3 }],
    ['rock', -8.4, -30, { size: 1.6, variant: 1 }],
    ['hut', 17, -46, { turn: -1.2 }],
    ['palm', 10.5, -33, { size: 1.1 }],
    ['palm', 12.6, -36, { size: 0.9, variant: 1 }],
    ['parasol', 5.6, -22, {}],
    ['deckchair', 4.7, -21.4, { turn: -1.7 }],
    ['ship', -90, -150, { turn: 1.2, size: 1 }],
    ['ship', -170, -260, { turn: 1.9, size: 1.1, variant: 1 }],
  ],
  harbour: [
    ['lighthouse', -70, -150, { size: 1 }],
    ['ship', -32, -70, { turn: 2.6 }],
    ['boat', -8.5, -10, { turn: 0.2 }],
    ['boat', -10, -19, { turn: -0.1, variant: 1 }],
    ['ship', -110, -190, { turn: 1.4, variant: 1 }],
  ],
  lake: [
    ['hut', 10, -36, { turn: -1 }],
    ['pier', -7, -24, { turn: -Math.PI / 2, size: 0.7 }],
    ['boat', -12, -20, { turn: 1.9 }],
    ['willow', -5.4, -38, { size: 1.1 }],
    ['birch', 5.2, -10, {}],
    ['birch', 6.4, -13, { size: 0.85 }],
  ],
  river: [
    ['bridge', -11.5, -40, { turn: 0 }],
    ['willow', -4.2, -20, { size: 1.1 }],
    ['cottage', 22, -52, { turn: -0.7 }],
    ['oak', 7.5, -15, { size: 1.2 }],
    ['rock', -6.5, -9, { size: 1.3 }],
  ],
  waterfall: [
    ['fall', -15, -52, {}],
    ['boulder', -7, -28, {}],
    ['rock', -8, -15, { size: 1.6 }],
    ['rock', -12, -22, { size: 2 }],
    ['maple', 5, -16, { size: 1.2 }],
  ],
  'mountain-pass': [
    ['signpost', 2.8, -7, { turn: 0.2 }],
    ['spruce', 6.5, -15, { size: 1.2 }],
    ['spruce', 9.5, -20, {}],
    ['boulder', -4.6, -12, {}],
  ],
  'snow-field': [
    ...HILL_HOUSE.slice(0, 1),
    ['spruce', 33, -62, { size: 1.3 }],
    ['spruce', 17, -60, { size: 1 }],
    ['spruce', -8, -14, { size: 1.25 }],
    ['spruce', -11.5, -19, {}],
    ['bare', 6, -17, { size: 1.1 }],
  ],
  desert: [
    ['cactus', 6.2, -11, { size: 1.25 }],
    ['cactus', -11, -21, { size: 1 }],
    ['mesa', -90, -190, { size: 2.4 }],
    ['mesa', 70, -230, { size: 2 }],
    ['mesa', -30, -300, { size: 2.8 }],
    ['rock', -4, -6.5, { size: 1 }],
  ],
  canyon: [
    ['boulder', 5, -14, {}],
    ['cactus', -5.4, -12, {}],
  ],
  forest: [
    ['oak', -4.8, -7, { size: 1.35 }],
    ['spruce', 5.2, -9, { size: 1.2 }],
    ['log', 4, -15, { turn: 0.8 }],
    ['fern', 2.6, -4.5, { size: 1.2 }],
    ['fern', -2.9, -5.5, { size: 1.2 }],
  ],
  jungle: [
    ['palm', -5.4, -14, { size: 0.8 }],
    ['palm', 6.4, -18, { size: 0.9 }],
    ['palm', -8, -24, { size: 1 }],
    ['fern', 2.4, -4, { size: 1.8 }],
    ['fern', -2.6, -5, { size: 1.7 }],
    ['fern', 3, -8, { size: 1.9 }],
    ['fern', -3.2, -9, { size: 1.8 }],
    ['hall', 26, -62, { turn: -0.5 }],
  ],
  castle: [
    ['castle', 30, -215, { turn: -0.1 }],
    ['oak', -8.5, -12, { size: 1.25 }],
    ['oak', -15, -34, { size: 1.1 }],
    ['cart', 5, -14, { turn: 0.6 }],
  ],
  temple: [
    ['hall', 17, -54, { turn: -0.35 }],
    ['pagoda', -22, -66, { turn: 0.3 }],
    ['cherry', 7.4, -13, { size: 1.2 }],
    ['maple', -7.8, -10, { size: 1.15 }],
    ['pine', 9.6, -28, { size: 1.2 }],
  ],
  park: [
    ['fountain', 9.5, -26, {}],
    ['kiosk', -9, -32, { turn: 0.8 }],
  ],
  railway: [
    ['station', 7.6, -16, { turn: -Math.PI / 2 }],
    ['train', -4.4, -34, { turn: 0 }],
    ['cherry', 9.5, -38, { size: 1.3 }],
  ],
  moon: [
    ['dome', 22, -46, {}],
    ['rocket', -34, -82, {}],
    ['rover', 6.5, -13, { turn: 0.7 }],
    ['flag', -3.2, -8, { turn: 1.2 }],
    ['antenna', 12, -34, {}],
  ],
  reef: [
    ['coral', 3.4, -6, { size: 1.6 }],
    ['coral', -4.2, -9, { size: 2, variant: 1 }],
    ['kelp', -6, -15, { size: 1.4 }],
    ['boulder', 8, -18, { size: 1.6 }],
  ],
  bamboo: [
    ['torii', 0, -26, {}],
    ['toro', -2.4, -9, {}],
    ['toro', 2.6, -15, {}],
  ],
}

/** Anchored things of a place, stood on its ground. Things over water float at its level. */
export const anchorsOf = (place: Place, terrain: Terrain): Thing[] =>
  (ANCHORS[place.kind] ?? []).map(([kind, u, z, more]) => {
    const x = terrain.pathX(z) + u
    const ground = terrain.height(x, z)
    const floats =
      terrain.water !== null && (kind === 'ship' || kind === 'boat' || kind === 'pier' || kind === 'bridge')
    const y = floats ? Math.max(ground, (terrain.water ?? 0) + (kind === 'boat' || kind === 'ship' ? 0 : 0.9)) : ground
    const east = place.culture === 'japanese' || place.culture === 'chinese'
    return thing(kind === 'cottage' && east ? 'minka' : kind, x, y, z, more ?? {})
  })
