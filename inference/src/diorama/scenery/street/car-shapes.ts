/** Cars as side profiles, by their years: tail fins of the 1950s, boxes of the 1980s, what drives now. Metres; z runs to the front. */
import type { CarAge } from '../../place/car-age.ts'

export interface Shape {
  /** Side profile as [z, y] of the lower body's top edge, and of the roof line (glasshouse). */
  body: [number, number][]
  roof: [number, number][]
  half: number
  wheel: number
  axles: [number, number]
  /** How far tail fins rise over the boot; bright bumpers and white walls; lamps as slim bands. */
  fins?: number
  chrome?: true
  slim?: true
}

const BOXY: Shape[] = [
  // Hatchback.
  {
    body: [
      [-1.78, 0.62],
      [-1.74, 0.88],
      [0.72, 0.9],
      [1.72, 0.74],
      [1.82, 0.5],
    ],
    roof: [
      [-1.7, 0.88],
      [-1.3, 1.38],
      [0.1, 1.42],
      [0.78, 0.9],
    ],
    half: 0.8,
    wheel: 0.29,
    axles: [-1.12, 1.14],
  },
  // Saloon.
  {
    body: [
      [-2.12, 0.6],
      [-2.08, 0.86],
      [-1.2, 0.92],
      [0.82, 0.92],
      [2.02, 0.78],
      [2.12, 0.5],
    ],
    roof: [
      [-1.35, 0.92],
      [-0.85, 1.38],
      [0.3, 1.4],
      [0.95, 0.92],
    ],
    half: 0.84,
    wheel: 0.31,
    axles: [-1.32, 1.32],
  },
  // Tall little 2CV-like: round back, separate wings.
  {
    body: [
      [-1.75, 0.55],
      [-1.78, 0.8],
      [0.5, 0.92],
      [1.5, 0.82],
      [1.72, 0.5],
    ],
    roof: [
      [-1.72, 0.82],
      [-1.5, 1.2],
      [-0.9, 1.52],
      [0.2, 1.55],
      [0.62, 0.92],
    ],
    half: 0.72,
    wheel: 0.32,
    axles: [-1.1, 1.2],
  },
]

const FINNED: Shape[] = [
  // The long saloon.
  {
    body: [
      [-2.6, 0.6],
      [-2.56, 0.92],
      [-1.3, 0.96],
      [0.9, 0.96],
      [2.1, 0.9],
      [2.4, 0.62],
    ],
    roof: [
      [-1.45, 0.96],
      [-1.2, 1.36],
      [-0.5, 1.46],
      [0.3, 1.44],
      [0.95, 0.96],
    ],
    half: 0.92,
    wheel: 0.35,
    axles: [-1.5, 1.5],
    fins: 0.26,
    chrome: true,
  },
  // The round little one.
  {
    body: [
      [-1.95, 0.5],
      [-1.9, 0.78],
      [-1.2, 0.94],
      [0.7, 0.94],
      [1.7, 0.84],
      [1.95, 0.5],
    ],
    roof: [
      [-1.5, 0.9],
      [-1.05, 1.3],
      [-0.4, 1.48],
      [0.2, 1.46],
      [0.8, 0.94],
    ],
    half: 0.78,
    wheel: 0.34,
    axles: [-1.2, 1.25],
    chrome: true,
  },
]

const ROUNDED: Shape[] = [
  // Hatchback.
  {
    body: [
      [-1.95, 0.62],
      [-1.98, 0.94],
      [0.7, 1],
      [1.5, 0.9],
      [1.9, 0.72],
      [2.0, 0.5],
    ],
    roof: [
      [-1.85, 0.94],
      [-1.55, 1.36],
      [-0.8, 1.52],
      [0.1, 1.5],
      [0.95, 0.98],
    ],
    half: 0.88,
    wheel: 0.34,
    axles: [-1.25, 1.28],
    slim: true,
  },
  // The tall one for off the road.
  {
    body: [
      [-2.2, 0.66],
      [-2.24, 1.06],
      [0.9, 1.1],
      [1.8, 1.02],
      [2.16, 0.84],
      [2.24, 0.56],
    ],
    roof: [
      [-2.15, 1.06],
      [-1.9, 1.56],
      [-1.1, 1.7],
      [0.2, 1.68],
      [1.05, 1.1],
    ],
    half: 0.94,
    wheel: 0.38,
    axles: [-1.4, 1.42],
    slim: true,
  },
  // Saloon, drawn in one line.
  {
    body: [
      [-2.32, 0.62],
      [-2.34, 0.98],
      [-1.6, 1.0],
      [0.9, 0.96],
      [1.8, 0.84],
      [2.28, 0.66],
      [2.36, 0.48],
    ],
    roof: [
      [-1.95, 0.99],
      [-1.1, 1.36],
      [-0.3, 1.45],
      [0.3, 1.42],
      [1.3, 0.92],
    ],
    half: 0.92,
    wheel: 0.35,
    axles: [-1.45, 1.42],
    slim: true,
  },
]

export const SHAPES: Partial<Record<CarAge, readonly Shape[]>> = { finned: FINNED, boxy: BOXY, rounded: ROUNDED }
