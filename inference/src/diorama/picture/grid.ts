/** The coarse grid on which a picture's regions are named. */
export const GRID_WIDTH = 32
export const GRID_HEIGHT = 18
/** One letter a cell: sky, ground or path, vegetation, water, building, snow, sand, other (hills, things). */
export const LABELS = {
  sky: 's',
  ground: 'g',
  vegetation: 'v',
  water: 'w',
  building: 'b',
  snow: 'n',
  sand: 'd',
  other: 'o',
} as const
export type Region = keyof typeof LABELS
