/** Houses of the south and of the hot east: Arabia, India, Africa. */
import { WORDS } from '../street/glyphs.ts'
import type { Extra } from './front-extras.ts'
import type { Front } from './front.ts'
import { foot, pick, type Maker } from './style-parts.ts'

/** Towns with a wash and a roof of their own. */
interface Wash {
  tones: readonly number[]
  roof?: Front['roof']
}
const TOWNS: Partial<Record<string, Wash>> = {
  marrakesh: { tones: [0xd08468, 0xc87458, 0xdc9474, 0xc06a50, 0xd88c78] },
  jaipur: { tones: [0xe0907c, 0xd88070, 0xe8a088, 0xdc8878] },
  istanbul: {
    tones: [0xc88a5c, 0x9a5a48, 0xd8c4a0, 0xa8b4a4, 0xd8a070, 0xb0806c],
    roof: { shape: 'eaves', tone: 0xa85a44, rise: 1.6 },
  },
}

export const arabian: Maker = (n, place) => ({
  hx: 3.6 + (n % 3) * 0.6,
  floors: 1 + (n % 3 === 0 ? 1 : 0) + (n % 2),
  floor: 2.9,
  ground: 3.8,
  tone: pick(TOWNS[place.city ?? '']?.tones ?? [0xe0c090, 0xd8b080, 0xe8d0a8, 0xcfa470, 0xe6c8a0], n),
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
    TOWNS[place.city ?? '']?.roof ??
    (n % 4 === 2
      ? { shape: 'dome', tone: pick([0x4a9a9a, 0xd8b070, 0x5aa0b0], n), rise: 3.4 }
      : { shape: 'terrace', tone: 0xe0c090, rise: 0.9 }),
  extras: ['oriel', ...(n % 3 === 0 ? (['beams'] as Extra[]) : []), ...(n % 4 === 1 ? (['laundry'] as Extra[]) : [])],
  trim: 0xd0a870,
})

export const indian: Maker = (n, place) => ({
  ...arabian(n, place),
  tone: pick(TOWNS[place.city ?? '']?.tones ?? [0xe89a8a, 0xf0c070, 0x8ac0c8, 0xe8a8b8, 0xf4e0b0, 0xb0c890], n),
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

export const african: Maker = (n) => ({
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
