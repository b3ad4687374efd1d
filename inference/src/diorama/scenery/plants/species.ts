/** Tree species by season: proportions, crown clusters and colours as a background painter would choose them. */
import type { Season } from '../../state/state.ts'
import type { ThingKind } from '../../place/things.ts'

export interface Species {
  /** Whole height, clear trunk, trunk radius (metres). */
  height: number
  trunk: number
  girth: number
  /** How the crown is filled: round clusters, a column, tiers of boughs, flat clouds, hanging strands, a jungle giant, a tuft of fronds. */
  habit: 'round' | 'column' | 'tiers' | 'umbrella' | 'hanging' | 'giant' | 'fronds' | 'cane' | 'bare'
  /** Crown half width, and number of clusters. */
  spread: number
  clusters: number
  /** Where the clusters of a round crown lie in its height (0..1), and their own squash. */
  lift: readonly [low: number, high: number]
  squash: number
  /** Cards are needles though the crown is not flat. */
  needles?: boolean
  /** Leaf card size (metres) at full detail. */
  leaf: number
  bark: [low: number, high: number]
  /** Crown colours: inside and below, body, lit top. */
  dark: number
  body: number
  light: number
  /** Bare for the winter only: fine twigs fill the crown. */
  twigs?: boolean
  /** The crown is in flower. */
  blossom: boolean
}

type Greens = [dark: number, body: number, light: number]

const BASE: Species = {
  height: 7,
  trunk: 2.1,
  girth: 0.26,
  habit: 'round',
  spread: 2.7,
  clusters: 8,
  lift: [0.14, 0.78],
  squash: 0.84,
  leaf: 1.05,
  bark: [0x4a3a30, 0x7a5e48],
  dark: 0x24563a,
  body: 0x4f9440,
  light: 0xa6d157,
  blossom: false,
}

const FORMS: Partial<Record<ThingKind, Partial<Species>>> = {
  oak: { height: 7.8, spread: 3.7, clusters: 11, girth: 0.4, trunk: 2, leaf: 1.2, lift: [0.12, 0.74], squash: 0.76 },
  maple: { height: 6.2, spread: 2.7, clusters: 9, trunk: 1.6, lift: [0.12, 0.8], squash: 0.7, leaf: 1 },
  birch: {
    height: 8.6,
    spread: 1.75,
    clusters: 9,
    girth: 0.13,
    trunk: 2.6,
    leaf: 0.85,
    lift: [0.05, 0.9],
    squash: 1.25,
    bark: [0xc9c4b8, 0xf0ece2],
  },
  poplar: { height: 11, spread: 1.2, clusters: 9, girth: 0.22, trunk: 1, habit: 'column', leaf: 0.95 },
  cypress: { height: 8, spread: 0.9, clusters: 7, girth: 0.2, trunk: 0.4, habit: 'column', leaf: 0.8, needles: true },
  plane: { height: 8.6, spread: 2.5, clusters: 8, girth: 0.2, trunk: 3.4, leaf: 1, bark: [0x7d7663, 0xb3ab92] },
  cherry: {
    height: 5.4,
    spread: 3.5,
    clusters: 12,
    girth: 0.26,
    trunk: 1.5,
    leaf: 1,
    lift: [0.22, 0.8],
    squash: 0.6,
    bark: [0x54423f, 0x94756c],
  },
  willow: {
    height: 7.4,
    spread: 3.4,
    clusters: 9,
    girth: 0.4,
    trunk: 2,
    habit: 'hanging',
    leaf: 1.1,
    lift: [0.34, 0.82],
  },
  pine: {
    height: 8.8,
    spread: 3,
    clusters: 8,
    girth: 0.27,
    trunk: 3,
    habit: 'umbrella',
    leaf: 0.95,
    bark: [0x5b3f31, 0x9a6a4c],
  },
  spruce: { height: 9.8, spread: 2.1, clusters: 9, girth: 0.2, trunk: 0.7, habit: 'tiers', leaf: 1.1 },
  cedar: {
    height: 16,
    spread: 2.5,
    clusters: 12,
    girth: 0.44,
    trunk: 3.4,
    habit: 'tiers',
    leaf: 1.2,
    bark: [0x4f382c, 0x86604a],
  },
  giant: {
    height: 13.5,
    spread: 6.2,
    clusters: 11,
    girth: 0.6,
    trunk: 6.6,
    habit: 'giant',
    leaf: 1.9,
    lift: [0.2, 0.8],
    squash: 0.5,
    bark: [0x4a4036, 0x847458],
  },
  palm: {
    height: 7.4,
    spread: 2.6,
    clusters: 11,
    girth: 0.17,
    trunk: 6.8,
    habit: 'fronds',
    leaf: 2.5,
    bark: [0x7a6248, 0xa88c68],
  },
  bamboo: {
    height: 11,
    spread: 1.1,
    clusters: 5,
    girth: 0.06,
    trunk: 5.4,
    habit: 'cane',
    leaf: 1,
    bark: [0x5f7f48, 0xa2b468],
  },
  acacia: {
    height: 5.6,
    spread: 4.2,
    clusters: 9,
    girth: 0.24,
    trunk: 3.6,
    habit: 'umbrella',
    leaf: 0.9,
    bark: [0x5a4634, 0x92765a],
  },
  mangrove: {
    height: 7.4,
    spread: 3.6,
    clusters: 9,
    girth: 0.36,
    trunk: 2.6,
    habit: 'giant',
    leaf: 1.3,
    lift: [0.2, 0.8],
    squash: 0.6,
    bark: [0x3c362e, 0x6e6452],
  },
  bare: { habit: 'bare', height: 6.4, spread: 2.4, clusters: 0, bark: [0x4b403c, 0x7b6b62] },
}

const GREENS: Partial<Record<ThingKind, Greens>> = {
  oak: [0x2c4f42, 0x587f48, 0xb0bf68],
  maple: [0x35593e, 0x688c4a, 0xbcc670],
  birch: [0x476a4a, 0x819f58, 0xccd284],
  poplar: [0x3a5e48, 0x6d9054, 0xbcc878],
  cypress: [0x213f38, 0x3c6246, 0x76935a],
  plane: [0x385c44, 0x6a9054, 0xb8c47a],
  cherry: [0x375a42, 0x688f50, 0xb8c878],
  willow: [0x4a6a44, 0x88a052, 0xced488],
  pine: [0x23443f, 0x426c50, 0x86a06a],
  spruce: [0x1f403e, 0x38604c, 0x789668],
  cedar: [0x21403a, 0x3d6446, 0x7f9a5e],
  giant: [0x1f4238, 0x406c42, 0x98b05c],
  palm: [0x2f5a42, 0x568a48, 0xb8c86c],
  bamboo: [0x46683e, 0x789a50, 0xc8d47c],
  acacia: [0x4a5a34, 0x7c8648, 0xb8b464],
  mangrove: [0x2c4a34, 0x52703e, 0x98a458],
}

const SPRING: Partial<Record<ThingKind, Greens>> = {
  oak: [0x456c44, 0x86a858, 0xd4dc8c],
  cherry: [0xd48cae, 0xf2b6ca, 0xffeaf0],
  // In blossom, as wild apple and cherry are along a way.
  maple: [0xa08c8e, 0xecd2d0, 0xfff8f2],
  birch: [0x5a7a50, 0x98b264, 0xdce298],
  plane: [0x5a8050, 0x9cbc68, 0xdee69a],
  poplar: [0x587c48, 0x96b45c, 0xdce08e],
  willow: [0x6a8a4c, 0xaac468, 0xe6ea9e],
}
const AUTUMN: Partial<Record<ThingKind, Greens>> = {
  oak: [0x63402c, 0xb07a3a, 0xe4b85e],
  maple: [0x762428, 0xc84a34, 0xf8a058],
  birch: [0x86662c, 0xd6a83c, 0xf8dc78],
  poplar: [0x86682c, 0xd2ac44, 0xf6dc84],
  plane: [0x6c482a, 0xbe8a40, 0xecca74],
  cherry: [0x74382e, 0xc86a44, 0xf0ac6c],
  willow: [0x74703a, 0xb4aa52, 0xe2da88],
  giant: [0x3f4f34, 0x7c8040, 0xc8b860],
}

const EVERGREEN: readonly ThingKind[] = [
  'pine',
  'spruce',
  'cedar',
  'giant',
  'cypress',
  'palm',
  'bamboo',
  'acacia',
  'mangrove',
]

export const TREES: readonly ThingKind[] = Object.keys(FORMS) as ThingKind[]

export const speciesOf = (kind: ThingKind, season: Season): Species => {
  const form: Species = { ...BASE, ...FORMS[kind] }
  if (season === 'winter' && !EVERGREEN.includes(kind) && form.habit !== 'bare')
    return {
      ...form,
      habit: 'bare',
      twigs: true,
      needles: true,
      bark: kind === 'birch' ? form.bark : [0x4b403c, 0x80716a],
      dark: 0x5c5048,
      body: 0x7d6f66,
      light: 0xa6998c,
    }
  const greens = (season === 'spring' ? SPRING[kind] : season === 'autumn' ? AUTUMN[kind] : undefined) ?? GREENS[kind]
  return greens
    ? { ...form, dark: greens[0], body: greens[1], light: greens[2], blossom: kind === 'cherry' && season === 'spring' }
    : form
}
