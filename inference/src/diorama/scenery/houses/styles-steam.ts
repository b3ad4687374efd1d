/** Houses of an age of steam that never was: dark brick and riveted iron, brass, copper roofs gone green, pipes and cogs on the walls. */
import { foot, pick, type Maker } from './style-parts.ts'

export const steam: Maker = (n) => ({
  hx: 4.2 + (n % 3) * 0.4,
  depth: 11,
  floors: 4 + (n % 3),
  floor: 3.1,
  ground: 4,
  wall: n % 3 === 2 ? 'metal' : 'brick',
  tone: pick([0x8a5040, 0x6a4a44, 0x7a6a58, 0x9a6448, 0x5a4c4a], n),
  base: n % 2 ? ['stone', 0x6a6058] : undefined,
  columns: 3,
  w: 0.55,
  h: 1.9,
  shape: 'arch',
  frame: 0xb8863c,
  lit: 0.6,
  foot: foot(
    n % 4 === 3 ? 'arcade' : 'shop',
    pick(['COGS', 'STEAM CO', 'CLOCKS', 'AETHER', 'BRASS', 'AIRSHIPS', 'BOILERS', 'LENSES'], n),
    pick([0x4a3020, 0x3a4a44, 0x5a2a24], n),
    {
      sign: 0xffd070,
      warm: 0xe0944c,
    },
  ),
  roof: pick(
    [
      { shape: 'dome', tone: 0x4f9a84, rise: 3.6 },
      { shape: 'eaves', tone: 0x5a8a78, rise: 3.2 },
      { shape: 'flat', tone: 0x6a5a4c, rise: 1 },
    ] as const,
    n,
  ),
  extras: [
    n % 2 ? 'pipes' : 'cog',
    ...(n % 3 === 0 ? (['pipes', 'tank'] as const) : n % 3 === 1 ? (['balcony'] as const) : []),
  ],
  trim: 0xb08a50,
})
