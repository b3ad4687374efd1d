/** What each kind of surface is made of: its texture, tints of dark and light tone, relief, and how it takes light, snow and rain. */
import type { SurfaceKindOf } from './contract.ts'

/** Order of the baked textures (kernel/patterns.ts). */
export const PATTERNS = [
  'wash', 'turf', 'dirt', 'cobble', 'asphalt', 'brick', 'plaster', 'planks', 'tiles', 'sand', 'snow', 'bark', 'fur', 'weave', 'stone', 'dabs', 'water', 'cloud',
] as const
type Pattern = (typeof PATTERNS)[number]
type Tint = [r: number, g: number, b: number]

export interface Material {
  pattern: Pattern
  /** Metres one tile of the texture covers. */
  metres: number
  /** Multipliers of the surface's colour at tone 0 and 1. */
  dark: Tint
  light: Tint
  /** Strength of relief, of the light's wrap round the form (0 hard .. 0.5 soft), of rim light, of highlights. */
  bump: number
  wrap: number
  rim: number
  shine: number
  /** How much snow lies on it, how much rain darkens and glazes it, how much broad colour variation it has (0..1 each). */
  snow: number
  wet: number
  macro: number
  /** Mirror of its own, wet or not (0..1). */
  mirror: number
}

const base: Material = {
  pattern: 'wash', metres: 2, dark: [0.92, 0.92, 0.95], light: [1.06, 1.06, 1.03], bump: 0, wrap: 0.12, rim: 0.25, shine: 0, snow: 1, wet: 0.4, macro: 0.2, mirror: 0,
}
const of = (change: Partial<Material>): Material => ({ ...base, ...change })

export const MATERIALS: Record<SurfaceKindOf, Material> = {
  matte: of({}),
  skin: of({ metres: 0.5, dark: [0.99, 0.97, 0.96], light: [1.01, 1.02, 1.03], wrap: 0.35, rim: 0.35, snow: 0, wet: 0, macro: 0 }),
  hair: of({ pattern: 'fur', metres: 0.5, dark: [0.8, 0.8, 0.84], light: [1.15, 1.12, 1.1], wrap: 0.2, rim: 0.5, shine: 0.5, snow: 0.15, wet: 0.1, macro: 0 }),
  cloth: of({ pattern: 'weave', metres: 0.45, dark: [0.88, 0.88, 0.93], light: [1.08, 1.07, 1.04], wrap: 0.22, rim: 0.3, snow: 0.15, wet: 0.1, macro: 0 }),
  foliage: of({ pattern: 'dabs', metres: 3.4, dark: [0.56, 0.7, 0.72], light: [1.3, 1.2, 0.8], bump: 0.5, wrap: 0.3, rim: 0.2, snow: 1.2, wet: 0.25, macro: 0.5 }),
  grass: of({ pattern: 'turf', metres: 5, dark: [0.74, 0.84, 0.82], light: [1.18, 1.12, 0.84], bump: 0.12, wrap: 0.42, rim: 0, snow: 1.55, wet: 0.2, macro: 1 }),
  ground: of({ pattern: 'turf', metres: 6, dark: [0.78, 0.84, 0.86], light: [1.16, 1.12, 0.9], bump: 0.12, wrap: 0.3, rim: 0, wet: 0.3, macro: 1 }),
  dirt: of({ pattern: 'dirt', metres: 3.2, dark: [0.72, 0.68, 0.68], light: [1.22, 1.2, 1.14], bump: 0.5, wrap: 0.2, rim: 0, wet: 0.75, macro: 0.7 }),
  cobble: of({ pattern: 'cobble', metres: 1.9, dark: [0.5, 0.5, 0.56], light: [1.3, 1.28, 1.24], bump: 0.8, wrap: 0.1, rim: 0, wet: 1, macro: 0.5 }),
  asphalt: of({ pattern: 'asphalt', metres: 3, dark: [0.76, 0.76, 0.8], light: [1.2, 1.2, 1.18], bump: 0.15, wrap: 0.1, rim: 0, wet: 1, macro: 0.5 }),
  brick: of({ pattern: 'brick', metres: 1.9, dark: [0.66, 0.6, 0.6], light: [1.3, 1.34, 1.36], bump: 0.4, snow: 0.8, wet: 0.4, macro: 0.4 }),
  plaster: of({ pattern: 'plaster', metres: 4.5, dark: [0.78, 0.76, 0.76], light: [1.08, 1.07, 1.05], bump: 0.12, snow: 0.8, wet: 0.3, macro: 0.5 }),
  wood: of({ pattern: 'planks', metres: 1.4, dark: [0.55, 0.52, 0.52], light: [1.28, 1.24, 1.16], bump: 0.4, wet: 0.5, macro: 0.3 }),
  stone: of({ pattern: 'stone', metres: 3.4, dark: [0.62, 0.62, 0.68], light: [1.24, 1.22, 1.18], bump: 0.5, wet: 0.6, macro: 0.5 }),
  roof: of({ pattern: 'tiles', metres: 2.6, dark: [0.5, 0.46, 0.5], light: [1.3, 1.26, 1.18], bump: 0.35, wet: 0.6, macro: 0.4 }),
  sand: of({ pattern: 'sand', metres: 3, dark: [0.82, 0.8, 0.8], light: [1.14, 1.13, 1.08], bump: 0.35, wrap: 0.25, rim: 0, wet: 0.7, macro: 0.6 }),
  snow: of({ pattern: 'snow', metres: 5, dark: [0.9, 0.93, 1], light: [1.05, 1.05, 1.05], bump: 0.15, wrap: 0.35, rim: 0, wet: 0.1, macro: 0.4 }),
  water: of({ pattern: 'water', metres: 9, dark: [0.86, 0.92, 0.96], light: [1.1, 1.08, 1.04], bump: 0, wrap: 0.3, rim: 0, snow: 0, wet: 0, macro: 0.6, mirror: 0.72 }),
  puddle: of({ pattern: 'dirt', metres: 3.2, dark: [0.42, 0.33, 0.26], light: [0.6, 0.5, 0.42], wrap: 0.3, rim: 0, snow: 0.6, wet: 0, macro: 0.2, mirror: 0.82 }),
  glass: of({ metres: 3, rim: 0.5, shine: 0.6, snow: 0, wet: 0, macro: 0, mirror: 0.3 }),
  window: of({ metres: 3, rim: 0.2, shine: 0.4, snow: 0, wet: 0, macro: 0 }),
  metal: of({ metres: 1.5, dark: [0.86, 0.86, 0.9], light: [1.1, 1.1, 1.1], wrap: 0.02, rim: 0.6, shine: 1, snow: 0.6, wet: 0.2, macro: 0.1, mirror: 0.06 }),
  fur: of({ pattern: 'fur', metres: 0.42, dark: [0.78, 0.76, 0.76], light: [1.18, 1.17, 1.14], wrap: 0.3, rim: 0.5, snow: 0.15, wet: 0.1, macro: 0 }),
  eye: of({ metres: 1, dark: [1, 1, 1], light: [1, 1, 1], wrap: 0.5, rim: 0, shine: 1.2, snow: 0, wet: 0, macro: 0 }),
  glow: of({ dark: [1, 1, 1], light: [1, 1, 1], rim: 0, snow: 0, wet: 0, macro: 0 }),
  flower: of({ metres: 0.6, dark: [0.9, 0.88, 0.92], light: [1.1, 1.1, 1.08], wrap: 0.5, rim: 0, snow: 1.3, wet: 0, macro: 0 }),
  'leaf-card': of({ pattern: 'dabs', metres: 5, dark: [0.62, 0.76, 0.74], light: [1.26, 1.17, 0.82], wrap: 0.34, rim: 0, snow: 1.25, wet: 0.2, macro: 0.7 }),
  far: of({ metres: 160, dark: [0.9, 0.93, 0.97], light: [1.1, 1.07, 1], wrap: 0.3, rim: 0, snow: 1, wet: 0, macro: 0.2 }),
}
