/** Plantings of varieties; `of` fills a row up with the usual. */
import type { Variety } from '../variety.ts'
import type { Planting } from './planting.ts'

type Row = (over: Partial<Planting>) => Planting

export const variedPlantings = (of: Row): Partial<Record<Variety, Planting>> => ({
  savanna: of({
    trees: [
      ['acacia', 7],
      ['bare', 1],
    ],
    open: 0.012,
    wood: 0.09,
    clear: 7,
    under: [
      ['bush', 3],
      ['rock', 2],
      ['boulder', 0.5],
    ],
    underChance: 0.03,
  }),
  tuscany: of({
    trees: [
      ['cypress', 5],
      ['oak', 1],
      ['pine', 1],
    ],
    open: 0.006,
    wood: 0.12,
    clear: 10,
    under: [['bush', 1]],
    underChance: 0.012,
    houses: 'cottage',
    houseChance: 0.08,
    houseAt: 34,
    along: [
      ['cypress', 12, 2.2],
      ['cypress', 12, -6],
      ['hedge', 2.6, 7.5],
      ['hedge', 2.6, 10],
      ['hedge', 2.6, 12.5],
      ['hedge', 2.6, 15],
    ],
  }),
  highlands: of({
    trees: [['pine', 1]],
    open: 0.004,
    wood: 0.08,
    clear: 6,
    under: [
      ['rock', 6],
      ['boulder', 1.5],
      ['bush', 3],
    ],
    underChance: 0.14,
    fence: 'wall',
  }),
  iceland: of({
    under: [
      ['rock', 7],
      ['boulder', 2],
    ],
    underChance: 0.14,
  }),
  'open-sea': of({}),
  fjord: of({
    trees: [
      ['spruce', 6],
      ['birch', 3],
    ],
    open: 0.05,
    wood: 0.5,
    clear: 3.4,
    under: [
      ['bush', 3],
      ['rock', 4],
      ['fern', 1],
    ],
    underChance: 0.14,
  }),
  terraces: of({
    trees: [
      ['palm', 1],
      ['bamboo', 1],
    ],
    open: 0.001,
    wood: 0.012,
    clear: 6,
    under: [['bush', 1]],
    underChance: 0.006,
    houses: 'minka',
    houseChance: 0.08,
    houseAt: 20,
  }),
  glacier: of({
    under: [
      ['ice', 5],
      ['rock', 1],
    ],
    underChance: 0.035,
  }),
  oasis: of({
    trees: [['palm', 1]],
    open: 0.02,
    wood: 0.05,
    clear: 2,
    reach: 40,
    under: [
      ['reed', 6],
      ['bush', 4],
      ['rock', 1],
    ],
    underChance: 0.16,
    along: [
      ['palm', 13, 4.4],
      ['palm', 11, -4],
    ],
  }),
  swamp: of({
    trees: [
      ['mangrove', 8],
      ['willow', 1],
    ],
    open: 0.3,
    wood: 0.6,
    clear: 2,
    wades: 1.6,
    under: [
      ['reed', 8],
      ['fern', 6],
      ['log', 1],
      ['bush', 2],
    ],
    underChance: 0.3,
  }),
  'hot-spring': of({
    trees: [
      ['pine', 5],
      ['maple', 2],
      ['bare', 1],
    ],
    open: 0.16,
    wood: 0.5,
    clear: 3,
    under: [
      ['rock', 8],
      ['boulder', 1],
      ['bush', 3],
    ],
    underChance: 0.22,
    along: [
      ['rock', 1.7, -3.6],
      ['vent', 3.1, -7.4],
      ['toro', 13, 0.9],
    ],
  }),
  cove: of({
    trees: [['palm', 1]],
    open: 0.03,
    wood: 0.3,
    clear: 6,
    under: [
      ['rock', 3],
      ['reed', 5],
      ['boulder', 0.6],
    ],
    underChance: 0.08,
    along: [
      ['boat', 61, 2.2],
      ['shells', 9, -4.2],
    ],
  }),
  haunted: of({
    trees: [['bare', 1]],
    open: 0.06,
    wood: 0.24,
    clear: 4,
    under: [
      ['bush', 2],
      ['rock', 2],
      ['tombstone', 1],
    ],
    underChance: 0.06,
    fence: 'both',
  }),
  enchanted: of({
    trees: [
      ['oak', 5],
      ['spruce', 2],
      ['willow', 2],
      ['giant', 1],
    ],
    open: 0.6,
    wood: 0.88,
    clear: 2.2,
    under: [
      ['fern', 8],
      ['toadstool', 5],
      ['bush', 3],
      ['mushroom', 3],
      ['log', 0.5],
    ],
    underChance: 0.5,
    underStep: 2.6,
  }),
  islands: of({
    trees: [
      ['oak', 3],
      ['birch', 2],
      ['cherry', 2],
    ],
    open: 0.05,
    wood: 0.3,
    clear: 4,
    reach: 11,
    under: [
      ['bush', 4],
      ['rock', 3],
      ['fern', 1],
    ],
    underChance: 0.08,
  }),
  clouds: of({
    along: [
      ['column', 12, 2.6],
      ['column', 12, -5.2],
    ],
  }),
  candy: of({
    trees: [
      ['lollipop', 6],
      ['candycane', 3],
    ],
    open: 0.05,
    wood: 0.22,
    clear: 4,
    under: [['gumdrop', 1]],
    underChance: 0.06,
    along: [
      ['candycane', 11, 0.9],
      ['candycane', 11, -2.9],
    ],
  }),
  sunken: of({
    trees: [
      ['kelp', 5],
      ['coral', 4],
    ],
    open: 0.14,
    wood: 0.4,
    clear: 2.6,
    under: [
      ['coral', 7],
      ['rock', 3],
      ['kelp', 1.5],
    ],
    underChance: 0.3,
    underStep: 2.8,
    houses: 'ruin',
    houseChance: 0.6,
    houseAt: 8,
    along: [
      ['column', 7, 2.4],
      ['column', 7, -5.8],
    ],
  }),
})
