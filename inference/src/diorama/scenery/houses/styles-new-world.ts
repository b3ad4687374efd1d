/** Houses of America, and of times to come. */
import { easternWords } from '../street/glyphs.ts'
import type { Extra } from './front-extras.ts'
import { CLOTHS, foot, FRONTS, pick, type Maker } from './style-parts.ts'

export const american: Maker = (n, place) => {
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
export const future: Maker = (n, place) => {
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
      east ? pick(easternWords(place), n) : pick(['SYNTH', 'NOVA', 'ORBIT', 'BYTE'], n),
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
