/** Houses of Italian and Spanish towns from 1900 on: washed ochre and rose, tall shutters, low tiled roofs with deep eaves, balconies, arcades. */
import type { Nation } from '../../place/nation.ts'
import type { Trade } from '../../place/trade.ts'
import { shopWord } from '../street/words.ts'
import type { Front } from './front.ts'

const WALLS = [0xe0a868, 0xd88a64, 0xe8c890, 0xc87858, 0xe8b8a0, 0xd8a050, 0xf0dcb8, 0xc89068] as const
const SHUTTERS = [0x3f6a4c, 0x6a4a34, 0x4a6a6a, 0x7a8478] as const
const SOLD: readonly Trade[] = ['cafe', 'bakery', 'wine', 'flowers', 'cheese', 'books', 'shoes', 'brasserie']
const CLOTHS = [0xc8542c, 0x3f7a4c, 0xd8a03c, 0x8a3a2c] as const

export const southern = (n: number, nation: Nation): Partial<Front> => {
  const trade = SOLD[n % SOLD.length]!
  const shape = n % 4 === 3 ? 'arcade' : n % 8 === 1 ? 'door' : 'shop'
  return {
    hx: 3.6 + (n % 3) * 0.5,
    floors: 2 + (n % 3 === 0 ? 1 : 0),
    floor: 3,
    ground: 3.7,
    tone: WALLS[n % WALLS.length]!,
    base: n % 3 === 1 ? ['stone', 0xc8b498] : undefined,
    columns: 2 + (n % 2),
    w: 0.46,
    h: 1.75,
    shape: n % 5 === 2 ? 'arch' : 'sash',
    frame: 0xf0e6d4,
    shutter: SHUTTERS[n % SHUTTERS.length]!,
    foot: {
      shape,
      word: shape === 'shop' ? shopWord(nation, trade) : '',
      trade,
      front: [0x5a3a28, 0x2f4a3c, 0x6a2c24, 0x3a4450][n % 4]!,
      sign: 0xffe2a8,
      ...(shape === 'shop' && n % 2 === 0 ? { awning: CLOTHS[n % CLOTHS.length]! } : {}),
    },
    roof: { shape: 'eaves', tone: [0xb8704c, 0xa8603f, 0xc07c54][n % 3]!, rise: 1.5 },
    extras: [
      n % 2 ? 'flowers' : 'laundry',
      ...(n % 3 === 0 ? (['balcony'] as const) : []),
      ...(n % 4 === 2 ? (['ivy'] as const) : []),
    ],
    trim: 0xe8dcc4,
  }
}
