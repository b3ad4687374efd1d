/**
 * Houses of great cities since 1900, by nation: what one tells them apart by is their height, their washes, how the roof ends against the
 * sky, and what stands out from the wall.
 */
import { nationOf, type Nation } from '../../place/nation.ts'
import type { Trade } from '../../place/trade.ts'
import { shopWord } from '../street/words.ts'
import type { Extra } from './front-extras.ts'
import type { Front } from './front.ts'
import { CLOTHS, foot, FRONTS, pick, type Maker } from './style-parts.ts'

const SOLD: readonly Trade[] = ['cafe', 'bakery', 'books', 'hotel', 'flowers', 'wine', 'shoes', 'hats']

interface Look {
  walls: readonly number[]
  trim: number
  floors: readonly number[]
  /** Upper floor's height, window's half width and height. */
  floor: number
  w: number
  h: number
  shapes: readonly Front['shape'][]
  roofs: readonly Front['roof'][]
  /** Every second house has its ground floor of it. */
  base: number
  shutter?: number
  extras: readonly (readonly Extra[])[]
  arcades?: true
}

const LOOKS: Partial<Record<Nation, Look>> = {
  // Ochre, rose, mint and sky under white columns and low roofs of painted iron.
  russian: {
    walls: [0xe8c46a, 0xd88a80, 0x9cc4b0, 0xe6d8b4, 0x8fb0cc, 0xdca478, 0xd8cfc0, 0xb8cc9c],
    trim: 0xf8f4ea,
    floors: [3, 4, 3, 2],
    floor: 3.3,
    w: 0.52,
    h: 1.95,
    shapes: ['sash', 'arch', 'sash'],
    roofs: [
      { shape: 'eaves', tone: 0x4f7a62, rise: 1.7 },
      { shape: 'eaves', tone: 0x8a4038, rise: 1.9 },
      { shape: 'dome', tone: 0x4f8a70, rise: 2.6 },
    ],
    base: 0xc8c0b2,
    extras: [['balcony'], [], ['flag'], []],
  },
  // Grey and sand, steep red tiles with dormers; now and then a scrolled gable.
  german: {
    walls: [0xd8cfbc, 0xb8b4a8, 0xd8b888, 0xa89c94, 0xc8c8c0, 0xd0a890, 0xe4dac4, 0xa8b0b0],
    trim: 0xe6dfd0,
    floors: [4, 3, 4, 4],
    floor: 3.1,
    w: 0.55,
    h: 1.85,
    shapes: ['sash', 'sash', 'arch'],
    roofs: [
      { shape: 'eaves', tone: 0xa0503c, rise: 3.6 },
      { shape: 'eaves', tone: 0x8a4a40, rise: 3.2 },
      { shape: 'stepped', tone: 0x9a5040, rise: 3.4 },
    ],
    base: 0x9c968c,
    extras: [['oriel'], ['balcony'], [], ['oriel', 'ivy']],
  },
  // Cream and salmon, a balcony to each window, glazed bays, deep flat cornices.
  spanish: {
    walls: [0xf0e2c0, 0xe8b898, 0xf6eedc, 0xe0a87c, 0xf0d094, 0xe8cfb4, 0xd8988a, 0xf4e6cc],
    trim: 0xfaf4e6,
    floors: [5, 4, 5, 4],
    floor: 3.1,
    w: 0.46,
    h: 2.1,
    shapes: ['sash'],
    roofs: [
      { shape: 'flat', tone: 0xe8dcc4, rise: 1.1 },
      { shape: 'eaves', tone: 0xb06a4a, rise: 1.3 },
      { shape: 'dome', tone: 0x5a6a74, rise: 3.2 },
    ],
    base: 0xc8bca6,
    shutter: 0x5a6a58,
    extras: [['balcony', 'oriel'], ['balcony', 'flowers'], ['balcony'], ['oriel', 'flag']],
  },
  // Sun and salt: turquoise, lemon, rose and peeling white, arcades below.
  cuban: {
    walls: [0x6ac0b8, 0xf0c860, 0xe88a90, 0x7ab0dc, 0xf4e8cc, 0xf09a68, 0x9ad09a, 0xd890b8],
    trim: 0xfaf6ea,
    floors: [2, 1, 2, 3],
    floor: 3.5,
    w: 0.55,
    h: 2.2,
    shapes: ['arch', 'sash', 'arch'],
    roofs: [
      { shape: 'flat', tone: 0xe8dcc4, rise: 1 },
      { shape: 'terrace', tone: 0xe8dcc4, rise: 0.8 },
    ],
    base: 0xd8ccb0,
    shutter: 0x3f7a8a,
    extras: [['balcony', 'laundry'], ['balcony', 'flag'], ['balcony', 'ivy'], ['laundry']],
    arcades: true,
  },
  // Pale pastels under steep gables and green copper.
  continental: {
    walls: [0xf0d8a0, 0xe8b8a8, 0xc8d8b8, 0xb8cce0, 0xf0e8d8, 0xe8c080, 0xd8a8a0, 0xd0d8c8],
    trim: 0xfaf4e8,
    floors: [3, 2, 3, 3],
    floor: 3,
    w: 0.5,
    h: 1.8,
    shapes: ['sash', 'arch', 'sash'],
    roofs: [
      { shape: 'stepped', tone: 0xa85840, rise: 3.2 },
      { shape: 'eaves', tone: 0xb05c40, rise: 3 },
      { shape: 'gable', tone: 0xa04c38, rise: 3.6 },
    ],
    base: 0xb8ac98,
    extras: [['flowers'], [], ['ivy'], ['flag']],
  },
  // Milan and Turin build like Rome, but taller.
  italian: {
    walls: [0xe0b070, 0xe8cc98, 0xd89870, 0xf0e0bc, 0xc88a60, 0xe8c0a0, 0xd8a860, 0xe4d4b0],
    trim: 0xf0e6d0,
    floors: [4, 3, 4, 4],
    floor: 3.1,
    w: 0.46,
    h: 1.9,
    shapes: ['sash', 'arch'],
    roofs: [{ shape: 'eaves', tone: 0xb0684a, rise: 1.5 }],
    base: 0xc8b898,
    shutter: 0x4a6a4c,
    extras: [['balcony'], ['flowers'], ['balcony', 'flag'], []],
    arcades: true,
  },
}

/** The maker of a nation's town houses, or null where those of its culture do. */
export const nationalOf = (nation: Nation): Maker | null => {
  const look = LOOKS[nation]
  if (!look) return null
  return (n, place) => {
    const trade = pick(SOLD, n)
    const shape = look.arcades && n % 3 === 1 ? 'arcade' : n % 5 === 4 ? 'door' : 'shop'
    return {
      hx: 4 + (n % 3) * 0.5,
      depth: 11,
      floors: pick(look.floors, n * 3 + 1),
      floor: look.floor,
      ground: 4,
      tone: pick(look.walls, n * 3),
      base: n % 2 ? ['stone', look.base] : undefined,
      columns: 3,
      w: look.w,
      h: look.h,
      shape: pick(look.shapes, n),
      frame: look.trim,
      ...(look.shutter !== undefined && n % 2 === 0 ? { shutter: look.shutter } : {}),
      foot: foot(shape, shape === 'shop' ? shopWord(nationOf(place), trade) : '', pick(FRONTS, n), {
        trade,
        ...(shape === 'shop' && n % 3 !== 2 ? { awning: pick(CLOTHS, n) } : {}),
      }),
      roof: pick(look.roofs, n),
      extras: [
        ...pick(look.extras, n),
        ...(place.era === '1980s' && n % 4 === 1 ? (['posters'] as const) : []),
      ] as Extra[],
      trim: look.trim,
    }
  }
}
