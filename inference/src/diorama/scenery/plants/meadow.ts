/** Which grass and flowers cover a place: tuft looks, density per square metre, flowers in drifts. */
import type { Place } from '../../state/state.ts'
import { mix } from '../build/mesh.ts'
import { MEADOW } from '../ground/colour.ts'
import type { BladeLook, FlowerLook } from './grass-blades.ts'

export interface Meadow {
  /** Tufts per square metre close by; two looks, chosen in patches. */
  density: number
  looks: [BladeLook, BladeLook]
  /** Flowers: share of tufts that are flowers inside a drift, and outside. */
  flowers: FlowerLook[]
  drift: number
  stray: number
  /** Rows across the path (flower fields, crops): spacing in metres, 0: none. */
  rows: number
  /** Nearest to the path's edge (negative: grows onto it). */
  clear: number
}

const GREEN = 0x3f7a34
const WILD: FlowerLook[] = [
  { petal: 0xffffff, heart: 0xf4c83a, stem: GREEN, height: 0.4, size: 0.05, form: 'daisy' },
  { petal: 0xffd83f, heart: 0xe89a22, stem: GREEN, height: 0.34, size: 0.042, form: 'cup' },
  { petal: 0x6f8df0, heart: 0x3c4fb8, stem: GREEN, height: 0.44, size: 0.045, form: 'daisy' },
  { petal: 0xf27aa8, heart: 0xfff0a0, stem: GREEN, height: 0.46, size: 0.05, form: 'cup' },
  { petal: 0xa98cf0, heart: 0x7a5ad0, stem: GREEN, height: 0.55, size: 0.05, form: 'spike' },
  { petal: 0xf05a3c, heart: 0x3a2020, stem: GREEN, height: 0.5, size: 0.058, form: 'cup' },
]
const LAVENDER: FlowerLook = {
  petal: 0x8f72e0,
  heart: 0x6a50c0,
  stem: 0x6f8f5a,
  height: 0.62,
  size: 0.06,
  form: 'spike',
}
const TULIPS: FlowerLook[] = [
  { petal: 0xf04a4a, heart: 0xffd24a, stem: GREEN, height: 0.42, size: 0.085, form: 'cup' },
  { petal: 0xffcf3c, heart: 0xf09a2a, stem: GREEN, height: 0.42, size: 0.085, form: 'cup' },
  { petal: 0xf58ab8, heart: 0xfff0d0, stem: GREEN, height: 0.42, size: 0.085, form: 'cup' },
  { petal: 0xffffff, heart: 0xf0e6a0, stem: GREEN, height: 0.42, size: 0.058, form: 'cup' },
]

const NO_FLOWERS = { flowers: [], drift: 0, stray: 0 }

/** The meadow of a place, or null where nothing grows. */
export const meadowOf = (place: Place): Meadow | null => {
  const greens = MEADOW[place.season]
  const root = mix(greens[0], 0x1f4a2c, 0.3)
  const tall: BladeLook = { root, body: greens[1], tip: mix(greens[2], 0xf2f0b0, 0.35), height: 0.5, blades: 12 }
  const short: BladeLook = { root, body: mix(greens[0], greens[1], 0.6), tip: greens[2], height: 0.3, blades: 12 }
  const looks: [BladeLook, BladeLook] = [tall, short]
  const bloom = place.season === 'spring' ? 1.2 : place.season === 'summer' ? 1 : place.season === 'autumn' ? 0.35 : 0
  const wild = { flowers: WILD, drift: 0.34 * bloom, stray: 0.035 * bloom }
  switch (place.kind) {
    case 'country-road':
    case 'village':
    case 'castle':
    case 'river':
    case 'lake':
      return { density: 8.5, looks, ...wild, rows: 0, clear: -0.12 }
    case 'meadow':
      return { density: 8.5, looks, flowers: WILD, drift: 0.5 * bloom, stray: 0.07 * bloom, rows: 0, clear: -0.1 }
    case 'flower-field': {
      const purple = place.marks.includes('lavender') || (place.seed & 1) === 0
      return {
        density: 6.5,
        looks: [short, short],
        flowers: purple ? [LAVENDER] : TULIPS,
        drift: 0.9,
        stray: 0.9,
        rows: 1.5,
        clear: 0.1,
      }
    }
    case 'farm':
      return {
        density: 6,
        looks: [{ root: 0x8a8a3a, body: 0xc9a83c, tip: 0xf6dc86, height: 0.82, blades: 9 }, tall],
        flowers: WILD.slice(5),
        drift: 0.06,
        stray: 0.01,
        rows: 0,
        clear: 0.15,
      }
    case 'forest':
    case 'waterfall':
    case 'jungle':
      return {
        density: 2.6,
        looks: [{ ...short, root: 0x1f4a2a, body: 0x4b8a3a, tip: 0x9cc458 }, short],
        flowers: WILD.slice(0, 3),
        drift: 0.14,
        stray: 0.01,
        rows: 0,
        clear: 0.1,
      }
    case 'bamboo':
      return { density: 1.4, looks: [short, short], ...NO_FLOWERS, rows: 0, clear: 0.1 }
    case 'mountain-pass':
      return {
        density: 3,
        looks: [short, tall],
        flowers: WILD.slice(0, 4),
        drift: 0.2,
        stray: 0.03,
        rows: 0,
        clear: 0.1,
      }
    case 'park':
    case 'temple':
    case 'railway':
      return {
        density: 4.2,
        looks: [short, short],
        flowers: WILD.slice(0, 2),
        drift: 0.16 * bloom,
        stray: 0.01,
        rows: 0,
        clear: 0.12,
      }
    case 'beach':
      return {
        density: 2.6,
        looks: [
          { root: 0x8a8f4c, body: 0xb9b866, tip: 0xe9e0a0, height: 0.7, blades: 9 },
          { root: 0x8a8f4c, body: 0xaab060, tip: 0xe0d890, height: 0.45, blades: 8 },
        ],
        flowers: WILD.slice(1, 2),
        drift: 0.06,
        stray: 0,
        rows: 0,
        clear: 7,
      }
    case 'snow-field':
      return {
        density: 0.5,
        looks: [{ root: 0xb8b8a0, body: 0xcabf98, tip: 0xe8e0c8, height: 0.5, blades: 7 }, short],
        ...NO_FLOWERS,
        rows: 0,
        clear: 0.6,
      }
    case 'desert':
    case 'canyon':
      return {
        density: 0.16,
        looks: [
          { root: 0x8a7a44, body: 0xb0a060, tip: 0xdccb8a, height: 0.4, blades: 10 },
          { root: 0x8a7a44, body: 0xb0a060, tip: 0xdccb8a, height: 0.3, blades: 8 },
        ],
        ...NO_FLOWERS,
        rows: 0,
        clear: 0.6,
      }
    case 'reef':
      return {
        density: 0.9,
        looks: [
          { root: 0x2a6a58, body: 0x4fa07a, tip: 0xa8e0a0, height: 0.6, blades: 9 },
          { root: 0x8a4a6a, body: 0xc87a9a, tip: 0xf8c0d0, height: 0.35, blades: 9 },
        ],
        ...NO_FLOWERS,
        rows: 0,
        clear: 0.1,
      }
    default:
      return null
  }
}
