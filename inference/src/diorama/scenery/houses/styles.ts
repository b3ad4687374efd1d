/** Which houses line a street, by culture, era and kind of town: eight of each, told apart by `variant`. */
import { cell01 } from '../../place/noise.ts'
import { nationOf, southern as isSouthern } from '../../place/nation.ts'
import { ROWS } from '../../place/layout/rows.ts'
import type { ThingKind } from '../../place/things.ts'
import type { Trade } from '../../place/trade.ts'
import type { Culture, Place } from '../../state/state.ts'
import type { Drawer } from '../drawers.ts'
import { WORDS } from '../street/glyphs.ts'
import { shopWord } from '../street/words.ts'
import type { Extra } from './front-extras.ts'
import type { Foot } from './front-foot.ts'
import { drawFront, type Front } from './front.ts'
import { southern } from './southern.ts'

const pick = <T>(list: readonly T[], n: number): T => list[((n % list.length) + list.length) % list.length]!

const USUAL: Front = {
  hx: 4.2,
  depth: 9,
  floors: 2,
  floor: 2.9,
  ground: 3.4,
  wall: 'plaster',
  tone: 0xe8d8c0,
  columns: 3,
  w: 0.5,
  h: 1.55,
  shape: 'sash',
  frame: 0xf2ece0,
  lit: 0.4,
  foot: { shape: 'door', word: '', front: 0x5a4030, sign: 0xffe2a8 },
  roof: { shape: 'eaves', tone: 0x9a5a44, rise: 3 },
  extras: [],
  trim: 0xc8beac,
}

type Maker = (n: number, place: Place) => Partial<Front>

const foot = (shape: Foot['shape'], word: string, front: number, more: Partial<Foot> = {}): Foot => ({
  shape,
  word,
  front,
  sign: 0xffe2a8,
  ...more,
})

const INNS = ['INN', 'BAKER', 'SMITH', 'ALE', 'TAVERN', 'MILLER', 'COOPER', 'TAILOR']
const SHOPS: readonly Trade[] = ['books', 'cafe', 'bakery', 'wine', 'hats', 'flowers', 'cheese', 'shoes']
const FRONTS = [0x6a2f2a, 0x1f4a3a, 0x2a3f6a, 0x5a4020, 0x4a2f4a, 0x2f5a5a]
const CLOTHS = [0xb5483c, 0x2f6b4a, 0x38568c, 0xc8883c, 0x8f2f3c, 0x5a7a8a]

const medieval: Maker = (n) => {
  const low = n % 4 === 1
  return {
    hx: 3.6 + (n % 3) * 0.5,
    floors: low ? 1 : 2,
    floor: 2.6,
    ground: 2.9,
    tone: pick([0xe6d6b4, 0xd8c090, 0xe8dcc8, 0xcfa878, 0xdcc8a4, 0xc8b49a], n),
    base: ['stone', 0xa09484],
    columns: 2 + (n % 2),
    w: 0.42,
    h: 1.1,
    shape: 'lattice',
    frame: 0x4a3626,
    lit: 0.5,
    timber: pick([0x4a3222, 0x5a3a26, 0x3f2e24], n),
    jetty: low ? 0 : 0.32,
    foot: foot(n % 3 === 2 ? 'stall' : 'door', pick(INNS, n), 0x5a3c26, { warm: 0xd8944c, sign: 0xf0d8a0 }),
    roof: low
      ? { shape: 'thatch', tone: 0xb89a5c, rise: 3.6 }
      : { shape: n % 2 ? 'eaves' : 'gable', tone: pick([0x8a4a38, 0x9a5a40, 0x6a5a50], n), rise: 4 },
    extras: n % 3 === 0 ? ['banner'] : n % 3 === 1 ? ['ivy'] : ['flag'],
    trim: 0xa89a88,
  }
}

/** Plastered and brick town houses of Europe, from 1900 on. */
const townhouse: Maker = (n, place) => {
  const modern = place.era === 'modern'
  const london = place.city === 'london'
  const brick = n % 4 === 2 || (london && n % 4 !== 1)
  const tall = n % 3 === 0
  return {
    hx: 3.4 + (n % 4) * 0.55,
    floors: london ? 3 + (n % 2) : tall ? 3 : 2,
    ground: 3.5,
    wall: brick ? 'brick' : 'plaster',
    tone: brick ? 0xa8644c : pick([0xe8c48c, 0xd89a7a, 0xc8d0b8, 0xe8dcc8, 0xa8bcc8, 0xe0b0a0, 0xd8c8a0, 0xc8a8a0], n),
    base: n % 2 ? ['stone', 0xb8ae9c] : undefined,
    columns: tall ? 3 : 2 + (n % 3 === 1 ? 1 : 0),
    shape: n % 5 === 3 ? 'arch' : 'sash',
    ...(n % 2 ? { shutter: pick([0x4f7f6a, 0x7a4a3a, 0x4a6a8a, 0x8a8478], n) } : {}),
    foot: foot(n % 4 === 3 ? 'door' : 'shop', shopWord(nationOf(place), pick(SHOPS, n)), pick(FRONTS, n), {
      trade: pick(SHOPS, n),
      ...(n % 2 ? { awning: pick(CLOTHS, n) } : {}),
    }),
    roof: london
      ? { shape: n % 2 ? 'flat' : 'eaves', tone: 0x4a525a, rise: n % 2 ? 0.9 : 2.4 }
      : brick
        ? { shape: 'stepped', tone: 0x8a4a3c, rise: 3.4 }
        : tall
          ? { shape: 'eaves', tone: pick([0x5f6a74, 0x8a4a3c], n), rise: 2.6 }
          : { shape: n % 2 ? 'gable' : 'eaves', tone: pick([0xa8583f, 0x7a5a50, 0xb8694a], n), rise: 3.2 },
    extras: [
      ...(n % 3 === 1 ? (['flowers'] as Extra[]) : []),
      ...(n % 4 === 0 ? (['balcony'] as Extra[]) : []),
      ...(n % 5 === 2 ? (['ivy'] as Extra[]) : []),
      ...(modern && n % 4 === 1 ? (['units'] as Extra[]) : []),
      ...(place.era === '1980s' && n % 2 === 0 ? (['posters'] as Extra[]) : []),
      ...(n % 6 === 5 ? (['laundry'] as Extra[]) : []),
    ],
    trim: pick([0xd8d0c0, 0xc8b8a0, 0xf0e8dc], n),
  }
}

const mediterranean: Maker = (n) => ({
  hx: 3.2 + (n % 3) * 0.6,
  floors: 1 + (n % 2),
  floor: 2.7,
  ground: 3,
  tone: pick([0xf6f2ea, 0xfaf6ee, 0xf2ece2, 0xf8f0e0], n),
  columns: 2,
  w: 0.42,
  h: 1.2,
  shape: n % 3 === 2 ? 'arch' : 'sash',
  frame: 0x2a6ab0,
  shutter: pick([0x2a6ab0, 0x3a8ac0, 0x2a5a9a], n),
  foot: foot(
    n % 3 === 0 ? 'shop' : 'door',
    pick(['TAVERNA', 'KAFE', 'PSARI', 'LINO'], n),
    pick([0x2a6ab0, 0x2f7fae, 0x3a5a8a], n),
    n % 3 === 0 ? { awning: 0x3a8ac0 } : {},
  ),
  roof: n % 4 === 3 ? { shape: 'dome', tone: 0x3a78c0, rise: 2.8 } : { shape: 'terrace', tone: 0xf2ece2, rise: 0.6 },
  extras: [
    n % 2 ? 'flowers' : 'laundry',
    ...(n % 3 === 1 ? (['ivy'] as Extra[]) : []),
    ...(n % 4 === 0 ? (['balcony'] as Extra[]) : []),
  ],
  trim: 0xf0ece4,
})

const arabian: Maker = (n) => ({
  hx: 3.6 + (n % 3) * 0.6,
  floors: 1 + (n % 3 === 0 ? 1 : 0) + (n % 2),
  floor: 2.9,
  ground: 3.8,
  tone: pick([0xe0c090, 0xd8b080, 0xe8d0a8, 0xcfa470, 0xe6c8a0], n),
  columns: 2 + (n % 2),
  w: 0.45,
  h: 1.7,
  shape: 'arch',
  frame: 0x6a4426,
  lit: 0.5,
  foot: foot(
    pick(['arcade', 'stall', 'door'] as const, n),
    pick(WORDS.arabian, n),
    pick([0x6a3a22, 0x2f5a5a, 0x5a2f3a], n),
    {
      warm: 0xe0964c,
      ...(n % 3 === 1 ? { awning: pick([0xc8583c, 0x2f7f7f, 0xd8a03c], n) } : {}),
    },
  ),
  roof:
    n % 4 === 2
      ? { shape: 'dome', tone: pick([0x4a9a9a, 0xd8b070, 0x5aa0b0], n), rise: 3.4 }
      : { shape: 'terrace', tone: 0xe0c090, rise: 0.9 },
  extras: ['oriel', ...(n % 3 === 0 ? (['beams'] as Extra[]) : []), ...(n % 4 === 1 ? (['laundry'] as Extra[]) : [])],
  trim: 0xd0a870,
})

const indian: Maker = (n) => ({
  ...arabian(n, USUAL_PLACE),
  tone: pick([0xe89a8a, 0xf0c070, 0x8ac0c8, 0xe8a8b8, 0xf4e0b0, 0xb0c890], n),
  frame: 0x3a5a6a,
  foot: foot(
    pick(['stall', 'arcade', 'shop'] as const, n),
    pick(['CHAI', 'SILK', 'SWEETS', 'SPICE'], n),
    pick([0x8a2f4a, 0x2f6a5a, 0xa8622a], n),
    { awning: pick([0xe0703c, 0xc83c6a, 0x3c8a8a, 0xe8b83c], n), warm: 0xe8a058 },
  ),
  extras: ['oriel', n % 2 ? 'laundry' : 'balcony', ...(n % 3 === 0 ? (['flag'] as Extra[]) : [])],
  trim: 0xf4e8d0,
})

const african: Maker = (n) => ({
  hx: 3.2 + (n % 3) * 0.5,
  floors: n % 3 === 0 ? 1 : 0,
  floor: 2.6,
  ground: 3,
  tone: pick([0xc08a58, 0xb87848, 0xd09a68, 0xc88050], n),
  columns: 2,
  w: 0.4,
  h: 0.9,
  shape: 'pane',
  frame: 0x5a3a22,
  foot: foot(
    n % 2 ? 'stall' : 'door',
    n % 2 ? 'MARKET' : '',
    pick([0x2f6a8a, 0x8a4a2a, 0x3a6a4a], n),
    n % 2 ? { awning: pick([0xe8a03c, 0x3c8a5a, 0xc84a3c], n) } : {},
  ),
  roof: n % 3 === 2 ? { shape: 'thatch', tone: 0xa88a50, rise: 3 } : { shape: 'terrace', tone: 0xc08a58, rise: 0.5 },
  extras: ['beams', ...(n % 2 ? (['laundry'] as Extra[]) : [])],
  trim: 0xb07a4a,
})

const chinese: Maker = (n, place) => {
  const hutong = place.city === 'beijing' || place.marks.includes('hutong')
  const late = place.era === 'modern' || place.era === '1980s'
  const grey = hutong || n % 3 === 1
  const floors = hutong ? (n % 4 === 3 ? 1 : 0) : 1
  return {
    hx: 3.8 + (n % 3) * 0.5,
    floors,
    floor: 2.7,
    ground: 3.2,
    wall: grey ? 'brick' : 'plaster',
    tone: grey ? pick([0x9aa0a2, 0x8a9296, 0xa4a8a6], n) : pick([0xf0e8da, 0xe8d8bc, 0xd8c0a0], n),
    base: hutong ? undefined : ['wood', 0x7a3428],
    columns: 3,
    w: 0.62,
    h: 1.3,
    shape: 'lattice',
    frame: pick([0x8a2a20, 0x6a2a20, 0x2f5a4a], n),
    lit: 0.6,
    foot: foot(
      n % 3 === 2 || !hutong ? (n % 2 ? 'shop' : 'stall') : 'door',
      pick(WORDS.chinese, n),
      pick([0xa8281e, 0x8a2a20, 0x2a2420], n),
      {
        sign: 0xffd870,
        warm: 0xe0944c,
      },
    ),
    roof: { shape: 'swept', tone: pick([0x5a6268, 0x525a60, 0x646a6c], n), rise: 2.4 },
    extras: [
      'lanterns',
      ...(late && n % 3 === 0 ? (['units'] as Extra[]) : []),
      ...(n % 4 === 1 ? (['ivy'] as Extra[]) : []),
      ...(late && n % 4 === 2 ? (['laundry'] as Extra[]) : []),
    ],
    trim: grey ? 0x8a8e90 : 0x7a3a2c,
  }
}

/** Between the machiya: konbini, tiled walk-ups, a small bar. */
const tokyo: Maker = (n, place) => ({
  hx: 3.4 + (n % 3) * 0.5,
  floors: 1 + (n % 3),
  floor: 2.7,
  ground: 3.2,
  wall: n % 3 === 1 ? 'metal' : 'plaster',
  tone: pick([0xd8d0c4, 0xb8c0c0, 0xc8a890, 0xe0dcd4, 0xa8a098], n),
  columns: 2,
  w: 0.8,
  h: 1.3,
  shape: 'pane',
  frame: 0x4a4e54,
  lit: 0.5,
  foot: foot('shop', pick(WORDS.japanese, n), pick([0x2f6a5a, 0xb8342c, 0x2a4a8a, 0xd87a2c], n), {
    warm: n % 2 ? 0xe8f0e8 : 0xe0a860,
    noren: pick([0x2f4a7a, 0x8f2f2c, 0x4a6a4a], n),
    sign: 0xfff4d8,
  }),
  roof: n % 2 ? { shape: 'flat', tone: 0x8a8e92, rise: 0.8 } : { shape: 'eaves', tone: 0x4a5a6a, rise: 2 },
  extras: ['units', n % 2 ? 'balcony' : 'laundry', ...(place.era === '1980s' ? (['posters'] as Extra[]) : [])],
  trim: 0xa8a49c,
})

const american: Maker = (n, place) => {
  const west = place.era === 'medieval' || place.marks.includes('west')
  if (west)
    return {
      hx: 3.8 + (n % 3) * 0.5,
      floors: n % 2,
      floor: 3,
      ground: 3.4,
      wall: 'wood',
      tone: pick([0x9a7a58, 0xb09070, 0x8a8078, 0xa8583c, 0x6a7a7a], n),
      columns: 2,
      foot: foot('shop', pick(['SALOON', 'BANK', 'STORE', 'SHERIFF', 'HOTEL', 'BARBER'], n), 0x5a3c26),
      roof: { shape: 'flat', tone: 0x8a7a68, rise: 1.6 },
      extras: ['balcony'],
      trim: 0xd8c8a8,
    }
  return {
    hx: 4 + (n % 3) * 0.4,
    floors: 3 + (n % 3),
    floor: 2.9,
    ground: 3.8,
    wall: 'brick',
    tone: pick([0xa0543c, 0x8a4a3c, 0xb87858, 0x7a5048, 0xc09a78], n),
    base: n % 2 ? ['stone', 0xa89a88] : undefined,
    columns: 3,
    w: 0.5,
    h: 1.7,
    foot: foot(
      n % 4 === 3 ? 'door' : 'shop',
      pick(['DINER', 'DELI', 'RECORDS', 'PIZZA', 'BOOKS', 'BARBER', 'MUSIC', 'BAR'], n),
      pick(FRONTS, n),
      { awning: pick(CLOTHS, n + 2), sign: pick([0xff7a6a, 0x8ad8ff, 0xffe2a8], n) },
    ),
    roof: { shape: 'flat', tone: 0x8a8078, rise: 0.9 },
    extras: [
      ...(n % 2 === 0 ? (['escape'] as Extra[]) : []),
      ...(n % 3 === 0 ? (['tank'] as Extra[]) : []),
      ...(n % 4 === 1 ? (['units', 'flag'] as Extra[]) : []),
      ...(place.era === '1980s' ? (['posters'] as Extra[]) : []),
    ],
    trim: pick([0xc8b89c, 0xb0a490, 0x8a7a6a], n),
  }
}

/** What stands by a street in times to come, over the bones of its culture. */
const future: Maker = (n, place) => {
  const east = place.culture === 'chinese' || place.culture === 'japanese'
  return {
    hx: 4 + (n % 3) * 0.5,
    floors: 3 + (n % 4),
    floor: 3,
    ground: 3.8,
    wall: 'metal',
    tone: pick([0xb8c4d0, 0x8a98ac, 0xd8dce4, 0x7a8498, 0xa8a8bc], n),
    columns: 2,
    w: 1.5,
    h: 1.7,
    shape: 'band',
    frame: 0x4a5668,
    lit: 0.65,
    foot: foot(
      n % 2 ? 'stall' : 'shop',
      east
        ? pick(place.culture === 'chinese' ? WORDS.chinese : WORDS.japanese, n)
        : pick(['SYNTH', 'NOVA', 'ORBIT', 'BYTE'], n),
      0x2a3444,
      { warm: pick([0x8ad0e8, 0xe0a8d8, 0xe8c890], n), sign: 0x9af0ff },
    ),
    roof:
      east && n % 3 === 0
        ? { shape: 'swept', tone: 0x4a5a70, rise: 2.2 }
        : { shape: 'flat', tone: 0x8a98ac, rise: 0.9 },
    extras: ['strips', ...(n % 2 ? (['holo'] as Extra[]) : []), ...(n % 3 === 1 ? (['ivy'] as Extra[]) : [])],
    trim: 0x9ab0c4,
  }
}

const USUAL_PLACE: Place = { kind: 'old-town', seed: 1, era: 'modern', culture: 'neutral', season: 'summer', marks: [] }

const BY_CULTURE: Record<Culture, Maker> = {
  european: townhouse,
  neutral: townhouse,
  mediterranean,
  arabian,
  indian,
  african,
  chinese,
  japanese: tokyo,
  american,
}

const makerOf = (place: Place): Maker => {
  if (place.era === 'future') return future
  if (place.era === 'medieval' && (place.culture === 'european' || place.culture === 'neutral')) return medieval
  if (isSouthern(place)) return (n) => southern(n, nationOf(place))
  return BY_CULTURE[place.culture]
}

/** The front of house number `variant` in a place. */
export const frontOf = (place: Place, variant: number): Front => {
  const made = makerOf(place)(variant, place)
  return { ...USUAL, ...(made as Front) }
}

const row: Drawer = (b, { place, variant, level }) => {
  const front = frontOf(place, variant % ROWS)
  // Houses are drawn to the plan's frontage of one unit: the layout stretches them to their lot.
  drawFront(b, front, level, variant * 7 + Math.floor(cell01(place.seed, variant, 9) * 5))
}

export const STREET_ROWS: Partial<Record<ThingKind, Drawer>> = { row }
