/** Houses of China, and what stands between the machiya of Japan. */
import { WORDS } from '../street/glyphs.ts'
import type { Extra } from './front-extras.ts'
import { foot, pick, type Maker } from './style-parts.ts'

export const chinese: Maker = (n, place) => {
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
export const tokyo: Maker = (n, place) => ({
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
