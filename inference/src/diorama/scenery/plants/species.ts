/** Tree species by season: proportions, crown clusters and colours as a background painter would choose them. */
import type { Season } from '../../state/state.ts'
import type { ThingKind } from '../../place/things.ts'

export interface Species {
  /** Whole height, clear trunk, trunk radius (metres). */
  height: number
  trunk: number
  girth: number
  /** How the crown is filled: round clusters, a column, tiers of boughs, hanging strands, a tuft of fronds. */
  habit: 'round' | 'column' | 'tiers' | 'umbrella' | 'hanging' | 'fronds' | 'cane' | 'bare'
  /** Crown half width, and number of clusters. */
  spread: number
  clusters: number
  /** Leaf card size (metres) at full detail. */
  leaf: number
  bark: [low: number, high: number]
  /** Crown colours: inside and below, body, lit top. */
  dark: number
  body: number
  light: number
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
  leaf: 1.05,
  bark: [0x4a3a30, 0x7a5e48],
  dark: 0x24563a,
  body: 0x4f9440,
  light: 0xa6d157,
  blossom: false,
}

const FORMS: Partial<Record<ThingKind, Partial<Species>>> = {
  oak: { height: 7.6, spread: 3.2, clusters: 9, girth: 0.34, leaf: 1.15 },
  maple: { height: 6.2, spread: 2.5, clusters: 7, trunk: 1.7 },
  birch: { height: 7.8, spread: 1.7, clusters: 7, girth: 0.15, trunk: 2.4, leaf: 0.85, bark: [0xc9c4b8, 0xf0ece2] },
  poplar: { height: 10, spread: 1.25, clusters: 8, girth: 0.22, trunk: 1.2, habit: 'column', leaf: 0.95 },
  cypress: { height: 7.5, spread: 0.95, clusters: 7, girth: 0.2, trunk: 0.4, habit: 'column', leaf: 0.8 },
  plane: { height: 8.6, spread: 2.5, clusters: 8, girth: 0.2, trunk: 3.4, leaf: 1, bark: [0x7d7663, 0xb3ab92] },
  cherry: { height: 5.6, spread: 3, clusters: 9, girth: 0.24, trunk: 1.6, leaf: 0.95, bark: [0x3d2e2c, 0x6b5049] },
  willow: { height: 7, spread: 3, clusters: 8, girth: 0.34, trunk: 2, habit: 'hanging', leaf: 1.1 },
  pine: {
    height: 8.4,
    spread: 2.6,
    clusters: 6,
    girth: 0.25,
    trunk: 3.8,
    habit: 'umbrella',
    leaf: 0.9,
    bark: [0x5b3f31, 0x9a6a4c],
  },
  spruce: { height: 9.6, spread: 2.1, clusters: 8, girth: 0.22, trunk: 1, habit: 'tiers', leaf: 1.1 },
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
    height: 9.5,
    spread: 1.1,
    clusters: 5,
    girth: 0.055,
    trunk: 4.6,
    habit: 'cane',
    leaf: 0.95,
    bark: [0x5e8a3c, 0x9dbf5a],
  },
  bare: { habit: 'bare', height: 6.4, spread: 2.4, clusters: 0, bark: [0x4b403c, 0x7b6b62] },
}

const GREENS: Partial<Record<ThingKind, Greens>> = {
  oak: [0x1f5138, 0x4a8f3d, 0xa3cf54],
  maple: [0x2a5a34, 0x5a9a3c, 0xb4d65a],
  birch: [0x3a6b3c, 0x74ad4a, 0xc6df72],
  poplar: [0x2b5c3a, 0x5d9c44, 0xb5d666],
  cypress: [0x173f30, 0x2f6b42, 0x6fa24f],
  plane: [0x2d5a3a, 0x5f9a4a, 0xb2d06a],
  cherry: [0x2f6038, 0x62a045, 0xb6d868],
  willow: [0x3d6b38, 0x7dae48, 0xcbe07c],
  pine: [0x163f36, 0x2e6d4c, 0x6fa860],
  spruce: [0x123a35, 0x286048, 0x5f9a62],
  palm: [0x1f5a3c, 0x45953f, 0xb6d85c],
  bamboo: [0x2f6a38, 0x66a63f, 0xbfe068],
}

const SPRING: Partial<Record<ThingKind, Greens>> = {
  oak: [0x3a7038, 0x7cb548, 0xd2e878],
  cherry: [0xd07a9c, 0xf4b2ca, 0xfff0f4],
  maple: [0x447a3c, 0x8abf52, 0xdcec88],
}
const AUTUMN: Partial<Record<ThingKind, Greens>> = {
  oak: [0x6a3b20, 0xc07a2c, 0xf0bf52],
  maple: [0x7a1e22, 0xd2452c, 0xff9a48],
  birch: [0x8a6420, 0xe0a92c, 0xffe06a],
  poplar: [0x8a6a20, 0xdcae34, 0xffe27a],
  plane: [0x70461f, 0xc98a35, 0xf2cf6a],
  cherry: [0x7a3328, 0xd4663a, 0xf7ab62],
  willow: [0x77702a, 0xbcae44, 0xe8dc80],
}

const EVERGREEN: readonly ThingKind[] = ['pine', 'spruce', 'cypress', 'palm', 'bamboo']

export const TREES: readonly ThingKind[] = Object.keys(FORMS) as ThingKind[]

export const speciesOf = (kind: ThingKind, season: Season): Species => {
  const form: Species = { ...BASE, ...FORMS[kind] }
  if (season === 'winter' && !EVERGREEN.includes(kind) && form.habit !== 'bare')
    return { ...form, habit: 'bare', bark: kind === 'birch' ? form.bark : [0x4b403c, 0x80716a] }
  const greens = (season === 'spring' ? SPRING[kind] : season === 'autumn' ? AUTUMN[kind] : undefined) ?? GREENS[kind]
  return greens
    ? { ...form, dark: greens[0], body: greens[1], light: greens[2], blossom: kind === 'cherry' && season === 'spring' }
    : form
}
