/**
 * What people of no particular role wear today (1980s or now): several rows each, so that two worlds, or two friends in one, are not
 * dressed alike; in the snow and on the beach they dress for it. Same rows as in outfits.ts.
 */
import type { Place } from '../../state/state.ts'
import { OUTFITS } from './outfits.ts'

type Wearer = 'girl' | 'boy' | 'woman' | 'man'
type Rows = Record<Wearer, readonly string[]>

const USUAL: Rows = {
  girl: [
    OUTFITS.girl,
    'dress d85a4a f6efe0 .55, tights f4f0ea e4dcd2 .9, shoes 7a2a2a 4a1a1a .1; ponytail 5a3a22',
    'shirt f2c84a f8f4e8 .5, skirt 4a6488 364a66 .45, boots 8a5a3a 5a3a24 .3; braids 3a2418',
    'hoodie e8909a f8f0ec .55, jeans 4a6488 364a66 .95, shoes f4f4f4 d8d0c8 .1; bob 2a1d18',
    'dress 6a9a6a f4ecd4 .6, ribbon f2f0e6 d8c8a8 .5, shoes 4a3a30 2e2018 .1; long 6a4426',
    'sweater 8a6ab0 f0e8f4 .55, skirt 3a3e4e 2a2e3a .45, tights 2e2a34 1e1a22 .9, shoes 3a2a2a 1e1616 .1; twintails 4a2e1c',
  ],
  boy: [
    OUTFITS.boy,
    'hoodie d8642c f4e8d8 .55, jeans 4a6488 364a66 .95, shoes f4f4f4 c84a3a .1; curly 3a2418',
    'shirt e8e2d0 4a6a9a .5, shorts 3a4a6a 2a364e .45, cap c8402f 8a2a20 .3, shoes 3a3a44 f0f0f0 .1; short 5a3c22',
    'sweater 3a6a8a e8d8b0 .55, trousers 6a5a44 4a3e30 .95, shoes 4a3424 2e2016 .1; short 1e1612',
    'jacket 7a8a4a e8e0c8 .5, shirt f0ece0 c8c0b0 .5, jeans 3e5674 2e4056 .95, shoes 5a4030 3a2a1e .1; spiky 2e2018',
  ],
  woman: [
    OUTFITS.woman,
    'dress 3f6a8a f2ead8 .6, heels 5a3a2a 3a241a .1; long 3a2418',
    'sweater d8b070 f2e6d0 .55, jeans 46597a 34455e .95, boots 6a4630 442c1e .3; ponytail 5a3822',
    'jacket 2f4a48 d8d0bc .5, shirt f0ece2 d0c8bc .5, trousers 5a5048 3e3630 .95, shoes 3a2a24 221814 .1; bob 241a16',
    'dress c84a5a f8ece0 .55, heels 8a2a3a 5a1a24 .1; wavy 8a5a34',
    'coat 4a5a4c e8e0cc .7, trousers 3a3a40 28282e .95, scarf d88a4a b06a34 .5, boots 2e2620 1c1612 .4; pixie 6a4426',
    'shirt e8e4da 8aa0b4 .5, skirt 7a4a3a 56332a .6, shoes 4a3228 2e1e18 .1; bun 3a261a',
  ],
  man: [
    OUTFITS.man,
    'sweater 6a7a54 e0d8c0 .6, jeans 46597a 34455e .95, boots 5a4230 3a2a1e .3; curly 3a2618',
    'coat 4a4640 d8d0c0 .75, shirt e8e2d6 c0b8ac .5, trousers 2e3038 1e2028 .95, scarf a8503c 7a3628 .5, shoes 2a221e 181412 .1; slick 1e1612',
    'shirt 7a9ab4 d8e0e6 .55, trousers 6a6050 4a4238 .95, shoes 5a4030 3a2a1e .1; short 6a4a2c',
    'jacket 7a4a2e 4a2e1c .5, shirt 2e3238 1e2026 .5, jeans 34445c 26344a .95, boots 3a2a20 241a14 .4; short 241a14',
    'hoodie 48525e d0d4d8 .6, trousers 3a3a40 28282e .95, shoes e8e4dc 4a4a50 .1; short 2a1e18',
  ],
}

const IN_SNOW: Rows = {
  girl: [
    'coat c8483c f6f0e6 .65, beanie f4f0e8 d8d0c4 .3, scarf f0e4cc d8c49c .5, tights 3a3440 28242e .95, boots 8a6a4c 5a4430 .4; bob 3a2418',
    'jacket 4a7ab8 f2f4f6 .55, trousers 3a4254 2a3040 .95, beanie e8b83a c8982a .3, scarf f2f0ea d0ccc4 .5, boots 5a4a40 3a302a .4; braids 4a2e1c',
    'coat 6a5a8a f0e8f0 .65, beanie 8a7aaa 6a5a8a .3, scarf e8a0a8 c87a84 .5, trousers 3e3a46 2a2830 .95, boots 4a3a34 2e2420 .4; long 2a1d18',
  ],
  boy: [
    'jacket d8842c f4ead8 .55, trousers 3a4254 2a3040 .95, beanie 3a6a9a 2a4e74 .3, scarf e8e0d0 c8bca8 .5, boots 4a3a30 2e2420 .4; short 2e2018',
    'coat 3a5a4a e8e0cc .6, beanie c8483c 8a2a24 .3, scarf f0c84a c8a02a .5, trousers 4a4440 302c2a .95, boots 5a4434 3a2c22 .4; curly 3a2418',
  ],
  woman: [
    'coat b0654a f4ece0 .75, beanie f0e8dc d0c4b4 .3, scarf e8dcc4 c8b898 .5, trousers 3a3640 26242a .95, boots 4a3024 2e1e16 .4; wavy 4a2e20',
    'coat 3f5a78 f2f0ea .8, beanie d8d4cc b0aca4 .3, scarf c8584a 98403a .5, trousers 2e2c34 1e1c22 .95, boots 3a3034 241e20 .4; long 3a2418',
    'jacket f0ece4 d8a8a0 .55, beanie e8909a c86a78 .3, scarf f0c8c0 d0a098 .5, trousers 3a4254 2a3040 .95, boots 8a6a50 5a4434 .4; bob 241a16',
  ],
  man: [
    'coat 3e4a44 d8d0c0 .75, beanie 4a4440 302c2a .3, scarf a8503c 7a3628 .5, trousers 2e3038 1e2028 .95, boots 3a2a20 241a14 .4; short 2a1e18',
    'jacket 3a5a8a e8e4da .55, beanie d8642c a84a20 .3, scarf e8e0d0 c8bca8 .5, trousers 3a3e46 26282e .95, boots 4a3a30 2e2420 .4; short 6a4a2c',
  ],
}

const ON_THE_BEACH: Rows = {
  girl: [
    'dress f2c84a fafafa .5, straw-hat e8cc88 d8402c .3, sandals a8784a 7a5634 .1; bob 3a2418',
    'shirt f4f4f0 6ab0d8 .45, shorts e8705a c8503c .4, sandals a8784a 7a5634 .1; ponytail 5a3a22',
    'dress 6ab8c8 f8f4ec .5, ribbon f8f4ec d8d0c4 .4, sandals c89a6a 9a7448 .1; twintails 4a2e1c',
  ],
  boy: [
    'shirt 5ab0c8 fafafa .45, shorts f2a84a c8802a .45, sandals 8a6a44 5a4228 .1; short 2e2018',
    'shirt f0e8d8 d8584a .45, shorts 3a6a9a 2a4e74 .45, cap f0f0ec c8c4bc .3, sandals 8a6a44 5a4228 .1; curly 3a2418',
  ],
  woman: [
    'dress f6f0e4 e8a0a0 .6, straw-hat e8cc88 4a6a8a .5, sandals c89a6a 9a7448 .1; long 3a2418',
    'shirt 8ac8c0 f4f4f0 .5, skirt f4ecdc d8c8b0 .6, sandals a8784a 7a5634 .1; wavy 5a3822',
    'dress e87a6a f8ece0 .55, sandals c89a6a 9a7448 .1; bun 2e2019',
  ],
  man: [
    'shirt f0f4f4 4a9ac8 .5, shorts 4a6a8a 364e66 .5, sandals 8a6a44 5a4228 .1; short 2a1e18',
    'shirt e8a05a f8e8cc .5, shorts e8e0cc c8bca4 .5, straw-hat e8d8a8 5a6a5a .4, sandals 8a6a44 5a4228 .1; curly 3a2618',
  ],
}

/** The outfit of somebody whose everyday clothes are those of a key of OUTFITS; `turn` 0..1 chooses, and those of one group, the `nth` of it, choose in turn. */
export const everydayOf = (
  everyday: string,
  { kind, season }: Pick<Place, 'kind' | 'season'>,
  turn: number,
  nth: number,
): string | null => {
  const cold = kind === 'snow-field' || (season === 'winter' && !/^(?:room|stage|studio|cave|reef)$/.test(kind))
  const rows = (cold ? IN_SNOW : kind === 'beach' ? ON_THE_BEACH : USUAL)[everyday as Wearer]
  return rows ? rows[(Math.floor(turn * rows.length) + nth) % rows.length]! : null
}

/** Every row, for the tests. */
export const EVERYDAY: readonly string[] = [USUAL, IN_SNOW, ON_THE_BEACH].flatMap((rows) => Object.values(rows).flat())
