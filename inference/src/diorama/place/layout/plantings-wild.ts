/** Plantings of rough and far places; `of` fills a row up with the usual. */
import type { ThingKind } from '../things.ts'
import type { Rows } from '../variety.ts'
import type { Planting } from './planting.ts'

export const BROAD: [ThingKind, number][] = [
  ['oak', 5],
  ['birch', 2],
  ['poplar', 1.2],
  ['maple', 1],
]

type Row = (over: Partial<Planting>) => Planting

export const wildPlantings = (of: Row): Rows<Planting> => ({
  'mountain-pass': of({
    trees: [
      ['spruce', 6],
      ['pine', 3],
    ],
    open: 0.07,
    wood: 0.5,
    clear: 4,
    under: [
      ['rock', 7],
      ['boulder', 1.5],
      ['bush', 2],
    ],
    underChance: 0.17,
    fence: 'wall',
  }),
  'snow-field': of({
    trees: [
      ['spruce', 6],
      ['bare', 2],
    ],
    open: 0.035,
    wood: 0.4,
    clear: 4,
    under: [
      ['rock', 1],
      ['bush', 1],
    ],
    underChance: 0.03,
    fence: 'left',
    poles: true,
    houses: 'cottage',
    houseChance: 0.1,
    houseAt: 24,
  }),
  desert: of({
    trees: [['cactus', 1]],
    open: 0.014,
    wood: 0.03,
    clear: 4,
    under: [
      ['rock', 4],
      ['boulder', 0.5],
      ['reed', 3],
      ['bush', 2],
    ],
    underChance: 0.075,
  }),
  canyon: of({
    trees: [['cactus', 1]],
    open: 0.03,
    wood: 0.06,
    clear: 3,
    under: [
      ['rock', 6],
      ['boulder', 2],
      ['reed', 2],
    ],
    underChance: 0.1,
  }),
  jungle: of({
    trees: [
      ['giant', 3],
      ['palm', 4],
      ['willow', 2],
      ['maple', 2],
    ],
    open: 0.62,
    wood: 0.86,
    clear: 1.8,
    under: [
      ['bigleaf', 8],
      ['fern', 8],
      ['bush', 5],
      ['rock', 0.6],
      ['log', 0.3],
    ],
    underChance: 0.6,
    underStep: 2.4,
  }),
  castle: of({
    trees: BROAD,
    open: 0.03,
    wood: 0.4,
    clear: 5,
    under: [
      ['bush', 3],
      ['rock', 2],
    ],
    underChance: 0.05,
    along: [['flag', 30, 1.4]],
  }),
  temple: of({
    trees: [
      ['cedar', 7],
      ['maple', 3],
      ['pine', 2],
    ],
    open: 0.5,
    wood: 0.8,
    clear: 4.2,
    under: [
      ['bush', 4],
      ['fern', 3],
      ['rock', 1.4],
    ],
    underChance: 0.18,
    along: [
      ['toro', 7, 1.1],
      ['toro', 7, -4.9],
      ['torii', 28, -1.9],
    ],
  }),
  park: of({
    trees: [
      ['cherry', 6],
      ['oak', 1],
      ['maple', 1],
    ],
    open: 0.08,
    wood: 0.3,
    clear: 7,
    under: [
      ['bush', 4],
      ['hedge', 1],
    ],
    underChance: 0.05,
    along: [
      ['cherry', 7, 2.1],
      ['cherry', 7, -5.9],
      ['streetlight', 21, 0.9],
      ['bench', 19, 1.1],
    ],
  }),
  // Stalls and lamps instead of trees before the wheel.
  fair: of({
    trees: [
      ['oak', 1],
      ['maple', 1],
    ],
    open: 0.012,
    wood: 0.3,
    clear: 7,
    under: [
      ['bush', 4],
      ['hedge', 1],
    ],
    underChance: 0.05,
    along: [
      ['stall', 6.5, 2.2],
      ['stall', 6.5, -6],
      ['streetlight', 21, 0.9],
      ['bench', 26, 1.1],
    ],
  }),
  railway: of({
    trees: [
      ['oak', 3],
      ['cherry', 2],
    ],
    open: 0.05,
    wood: 0.3,
    clear: 9,
    under: [['bush', 3]],
    underChance: 0.05,
    poles: true,
    along: [
      ['canopy', 6, 0.2],
      ['bench', 11, -0.5],
    ],
  }),
  moon: of({
    trees: [],
    clear: 5,
    under: [
      ['rock', 5],
      ['boulder', 1],
    ],
    underChance: 0.05,
    houses: 'dome',
    houseChance: 0.05,
    houseAt: 26,
  }),
  reef: of({
    trees: [
      ['kelp', 4],
      ['coral', 6],
    ],
    open: 0.4,
    wood: 0.75,
    clear: 1.6,
    under: [
      ['coral', 9],
      ['rock', 2],
      ['kelp', 1.5],
    ],
    underChance: 0.45,
    underStep: 2.8,
  }),
})
