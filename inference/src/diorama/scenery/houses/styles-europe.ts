/** Houses of European streets: half-timbered of old, plaster and brick from 1900 on, white by the Mediterranean. */
import { nationOf } from '../../place/nation.ts'
import type { Trade } from '../../place/trade.ts'
import { shopWord } from '../street/words.ts'
import type { Extra } from './front-extras.ts'
import { CLOTHS, foot, FRONTS, pick, type Maker } from './style-parts.ts'

const INNS = ['INN', 'BAKER', 'SMITH', 'ALE', 'TAVERN', 'MILLER', 'COOPER', 'TAILOR']
export const SHOPS: readonly Trade[] = ['books', 'cafe', 'bakery', 'wine', 'hats', 'flowers', 'cheese', 'shoes']

export const medieval: Maker = (n) => {
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
export const townhouse: Maker = (n, place) => {
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

export const mediterranean: Maker = (n) => ({
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
