/** Quadrupeds by proportion: one rig, one table. Lengths are metres for `size` 1; ratios are of `body` (chest to rump) unless named otherwise. */
import type { QuadrupedLook } from '../../state/look.ts'

export interface Species {
  /** Height of hip and shoulder joints above the ground. */
  leg: number
  /** Chest to rump. */
  body: number
  /** Half heights/widths of chest, waist and rump, as part of body length. */
  chest: number
  waist: number
  rump: number
  wide: number
  /** Neck length and its rise (radians above the horizontal). */
  neck: number
  rise: number
  neckR: number
  /** Head radius as part of body, and shape: muzzle length, width, depth (of head radius); 0 length is a flat face. */
  head: number
  muzzle: number
  muzzleR: number
  muzzleDrop: number
  cheek: number
  eye: number
  /** How far the eyes sit to the sides: 0 front .. 1 side. */
  side: number
  ear: 'point' | 'round' | 'long' | 'flop' | 'leaf' | 'upright' | 'fan' | 'tuft' | 'none'
  earSize: number
  /** Thickness of upper leg, lower leg and paw (of body). */
  legR: number
  shankR: number
  paw: number
  foot: 'paw' | 'hoof' | 'pad'
  tail: number
  tailR: number
  tailTip: number
  /** Rise of the tail at rest: -1 hangs .. 1 up. */
  tailUp: number
  /** Hair in the silhouette: 0 smooth .. 1 shaggy. */
  fur: number
  extra?:
    | 'mane'
    | 'ruff'
    | 'horns'
    | 'antlers'
    | 'trunk'
    | 'wool'
    | 'spines'
    | 'hump'
    | 'udder'
    | 'snout'
    | 'nose-horn'
    | 'ossicones'
    | 'ridge'
    | 'bulging-eyes'
}

// prettier-ignore
const base: Species = {
  leg: 0.3, body: 0.42, chest: 0.2, waist: 0.165, rump: 0.185, wide: 0.86, neck: 0.22, rise: 0.75, neckR: 0.13,
  head: 0.2, muzzle: 0.85, muzzleR: 0.46, muzzleDrop: 0.24, cheek: 0.4, eye: 0.2, side: 0.35, ear: 'point', earSize: 0.8,
  legR: 0.095, shankR: 0.058, paw: 0.075, foot: 'paw', tail: 0.7, tailR: 0.05, tailTip: 0.03, tailUp: 0.3, fur: 0.4,
}
const of = (change: Partial<Species>): Species => ({ ...base, ...change })

// prettier-ignore
export const SPECIES: Record<QuadrupedLook['species'], Species> = {
  kitten: of({ leg: 0.118, body: 0.2, chest: 0.235, waist: 0.225, rump: 0.245, wide: 0.92, neck: 0.14, rise: 0.95, neckR: 0.2, head: 0.385, muzzle: 0.26, muzzleR: 0.34, muzzleDrop: 0.32, cheek: 0.62, eye: 0.275, side: 0.12, ear: 'point', earSize: 0.86, legR: 0.125, shankR: 0.088, paw: 0.115, tail: 0.92, tailR: 0.075, tailTip: 0.06, tailUp: 0.95, fur: 0.55 }),
  cat: of({ leg: 0.2, body: 0.36, chest: 0.185, waist: 0.165, rump: 0.19, neck: 0.17, rise: 0.8, neckR: 0.125, head: 0.225, muzzle: 0.34, muzzleR: 0.36, muzzleDrop: 0.3, cheek: 0.5, eye: 0.26, side: 0.16, earSize: 0.8, legR: 0.095, shankR: 0.06, paw: 0.075, tail: 0.95, tailR: 0.05, tailTip: 0.04, tailUp: 0.5, fur: 0.35 }),
  dog: of({ leg: 0.34, body: 0.52, ear: 'flop', earSize: 0.8, muzzle: 0.95, muzzleR: 0.46, tailUp: 0.55, tail: 0.55, eye: 0.19, head: 0.21 }),
  puppy: of({ leg: 0.15, body: 0.25, chest: 0.24, waist: 0.23, rump: 0.23, wide: 0.95, neck: 0.15, rise: 0.85, neckR: 0.19, head: 0.345, muzzle: 0.55, muzzleR: 0.46, muzzleDrop: 0.3, cheek: 0.5, eye: 0.25, side: 0.2, ear: 'flop', earSize: 0.85, legR: 0.12, shankR: 0.09, paw: 0.12, tail: 0.5, tailR: 0.07, tailTip: 0.04, tailUp: 0.8, fur: 0.5 }),
  fox: of({ leg: 0.27, body: 0.46, chest: 0.17, waist: 0.15, rump: 0.165, head: 0.2, muzzle: 1.05, muzzleR: 0.34, cheek: 0.62, ear: 'point', earSize: 1.05, shankR: 0.05, legR: 0.08, tail: 0.95, tailR: 0.125, tailTip: 0.03, tailUp: -0.1, fur: 0.8 }),
  wolf: of({ leg: 0.46, body: 0.72, muzzle: 1.0, muzzleR: 0.42, cheek: 0.6, earSize: 0.75, tail: 0.6, tailR: 0.085, tailUp: -0.3, fur: 0.9, extra: 'ruff' }),
  rabbit: of({ leg: 0.115, body: 0.25, chest: 0.22, waist: 0.25, rump: 0.3, wide: 0.9, neck: 0.12, rise: 0.9, neckR: 0.18, head: 0.29, muzzle: 0.4, muzzleR: 0.5, muzzleDrop: 0.25, cheek: 0.55, eye: 0.27, side: 0.6, ear: 'long', earSize: 2.1, legR: 0.12, shankR: 0.08, paw: 0.095, tail: 0.12, tailR: 0.13, tailTip: 0.12, tailUp: 0.5, fur: 0.5 }),
  horse: of({ leg: 0.92, body: 1.15, chest: 0.205, waist: 0.19, rump: 0.205, wide: 0.78, neck: 0.5, rise: 0.92, neckR: 0.13, head: 0.125, muzzle: 2.0, muzzleR: 0.58, muzzleDrop: 1.3, cheek: 0.58, eye: 0.2, side: 0.8, ear: 'upright', earSize: 0.85, legR: 0.1, shankR: 0.045, paw: 0.05, foot: 'hoof', tail: 0.62, tailR: 0.055, tailTip: 0.035, tailUp: -0.75, fur: 0.2, extra: 'mane' }),
  deer: of({ leg: 0.66, body: 0.8, chest: 0.175, waist: 0.155, rump: 0.175, wide: 0.75, neck: 0.42, rise: 1.02, neckR: 0.095, head: 0.13, muzzle: 1.5, muzzleR: 0.46, muzzleDrop: 0.45, eye: 0.24, side: 0.75, ear: 'leaf', earSize: 1.35, legR: 0.08, shankR: 0.033, paw: 0.038, foot: 'hoof', tail: 0.12, tailR: 0.04, tailTip: 0.03, tailUp: 0.1, fur: 0.2, extra: 'antlers' }),
  cow: of({ leg: 0.72, body: 1.25, chest: 0.225, waist: 0.235, rump: 0.22, wide: 0.85, neck: 0.28, rise: 0.5, neckR: 0.14, head: 0.145, muzzle: 1.55, muzzleR: 0.7, muzzleDrop: 0.55, eye: 0.19, side: 0.8, ear: 'leaf', earSize: 1.05, legR: 0.095, shankR: 0.05, paw: 0.055, foot: 'hoof', tail: 0.6, tailR: 0.022, tailTip: 0.045, tailUp: -0.95, fur: 0.15, extra: 'udder' }),
  sheep: of({ leg: 0.4, body: 0.72, chest: 0.3, waist: 0.32, rump: 0.31, wide: 0.95, neck: 0.2, rise: 0.7, neckR: 0.16, head: 0.15, muzzle: 1.15, muzzleR: 0.58, muzzleDrop: 0.45, eye: 0.22, side: 0.7, ear: 'leaf', earSize: 1.0, legR: 0.075, shankR: 0.042, paw: 0.048, foot: 'hoof', tail: 0.14, tailR: 0.06, tailTip: 0.05, tailUp: -0.6, fur: 0, extra: 'wool' }),
  goat: of({ leg: 0.46, body: 0.7, neck: 0.32, rise: 0.85, neckR: 0.1, head: 0.145, muzzle: 1.35, muzzleR: 0.5, muzzleDrop: 0.5, eye: 0.2, side: 0.75, ear: 'leaf', earSize: 1.15, legR: 0.08, shankR: 0.042, paw: 0.048, foot: 'hoof', tail: 0.14, tailR: 0.04, tailTip: 0.03, tailUp: 0.6, fur: 0.5, extra: 'horns' }),
  pig: of({ leg: 0.32, body: 0.85, chest: 0.245, waist: 0.27, rump: 0.255, wide: 0.9, neck: 0.16, rise: 0.3, neckR: 0.19, head: 0.2, muzzle: 1.0, muzzleR: 0.5, muzzleDrop: 0.25, cheek: 0.6, eye: 0.15, side: 0.5, ear: 'flop', earSize: 0.75, legR: 0.095, shankR: 0.058, paw: 0.06, foot: 'hoof', tail: 0.2, tailR: 0.02, tailTip: 0.015, tailUp: 0.6, fur: 0.05, extra: 'snout' }),
  bear: of({ leg: 0.62, body: 1.15, chest: 0.27, waist: 0.28, rump: 0.275, wide: 0.9, neck: 0.22, rise: 0.4, neckR: 0.19, head: 0.2, muzzle: 0.85, muzzleR: 0.46, muzzleDrop: 0.28, cheek: 0.5, eye: 0.13, ear: 'round', earSize: 0.55, legR: 0.14, shankR: 0.1, paw: 0.105, foot: 'pad', tail: 0.08, tailR: 0.05, tailTip: 0.04, tailUp: -0.3, fur: 0.7 }),
  panda: of({ leg: 0.44, body: 0.82, chest: 0.29, waist: 0.32, rump: 0.31, wide: 0.95, neck: 0.16, rise: 0.5, neckR: 0.24, head: 0.285, muzzle: 0.5, muzzleR: 0.46, muzzleDrop: 0.3, cheek: 0.62, eye: 0.15, ear: 'round', earSize: 0.62, legR: 0.155, shankR: 0.115, paw: 0.12, foot: 'pad', tail: 0.08, tailR: 0.06, tailTip: 0.05, tailUp: -0.3, fur: 0.6 }),
  lion: of({ leg: 0.64, body: 1.15, head: 0.165, muzzle: 0.75, muzzleR: 0.55, cheek: 0.45, eye: 0.17, side: 0.25, ear: 'round', earSize: 0.6, legR: 0.1, shankR: 0.065, paw: 0.08, tail: 0.75, tailR: 0.026, tailTip: 0.05, tailUp: -0.3, fur: 0.3, extra: 'ruff' }),
  tiger: of({ leg: 0.62, body: 1.2, chest: 0.19, waist: 0.18, rump: 0.185, head: 0.16, muzzle: 0.7, muzzleR: 0.54, cheek: 0.6, eye: 0.17, side: 0.22, ear: 'round', earSize: 0.6, legR: 0.1, shankR: 0.068, paw: 0.082, tail: 0.8, tailR: 0.034, tailTip: 0.03, tailUp: -0.3, fur: 0.35 }),
  elephant: of({ leg: 1.45, body: 1.9, chest: 0.3, waist: 0.315, rump: 0.29, wide: 0.9, neck: 0.16, rise: 0.5, neckR: 0.2, head: 0.205, muzzle: 0.05, muzzleR: 0.6, muzzleDrop: 0.3, cheek: 0.3, eye: 0.12, side: 0.7, ear: 'fan', earSize: 1.75, legR: 0.125, shankR: 0.1, paw: 0.105, foot: 'pad', tail: 0.4, tailR: 0.016, tailTip: 0.025, tailUp: -0.9, fur: 0, extra: 'trunk' }),
  mouse: of({ leg: 0.034, body: 0.085, chest: 0.22, waist: 0.27, rump: 0.3, neck: 0.1, rise: 0.5, neckR: 0.18, head: 0.26, muzzle: 0.85, muzzleR: 0.36, eye: 0.27, side: 0.5, ear: 'round', earSize: 1.15, legR: 0.1, shankR: 0.06, paw: 0.08, tail: 1.3, tailR: 0.03, tailTip: 0.015, tailUp: 0.2, fur: 0.3 }),
  squirrel: of({ leg: 0.08, body: 0.17, chest: 0.2, waist: 0.23, rump: 0.27, neck: 0.14, rise: 0.9, neckR: 0.16, head: 0.25, muzzle: 0.6, muzzleR: 0.4, cheek: 0.5, eye: 0.28, side: 0.5, ear: 'tuft', earSize: 0.85, legR: 0.11, shankR: 0.07, paw: 0.08, tail: 1.1, tailR: 0.16, tailTip: 0.12, tailUp: 1.0, fur: 0.7 }),
  hedgehog: of({ leg: 0.05, body: 0.18, chest: 0.27, waist: 0.33, rump: 0.3, wide: 1, neck: 0.08, rise: 0.3, neckR: 0.22, head: 0.24, muzzle: 0.95, muzzleR: 0.34, eye: 0.24, side: 0.45, ear: 'round', earSize: 0.5, legR: 0.1, shankR: 0.07, paw: 0.08, tail: 0.08, tailR: 0.04, tailTip: 0.02, tailUp: 0, fur: 0, extra: 'spines' }),
  giraffe: of({ leg: 1.75, body: 1.35, chest: 0.22, waist: 0.17, rump: 0.18, wide: 0.72, neck: 1.35, rise: 1.12, neckR: 0.1, head: 0.115, muzzle: 1.9, muzzleR: 0.52, muzzleDrop: 0.5, eye: 0.24, side: 0.8, ear: 'leaf', earSize: 1.1, legR: 0.085, shankR: 0.04, paw: 0.05, foot: 'hoof', tail: 0.5, tailR: 0.016, tailTip: 0.035, tailUp: -0.9, fur: 0.1, extra: 'ossicones' }),
  zebra: of({ leg: 0.8, body: 1.1, chest: 0.215, waist: 0.205, rump: 0.21, wide: 0.8, neck: 0.42, rise: 0.88, neckR: 0.14, head: 0.13, muzzle: 1.85, muzzleR: 0.6, muzzleDrop: 1.2, cheek: 0.55, eye: 0.2, side: 0.8, ear: 'upright', earSize: 1.05, legR: 0.1, shankR: 0.047, paw: 0.052, foot: 'hoof', tail: 0.5, tailR: 0.03, tailTip: 0.04, tailUp: -0.85, fur: 0.15, extra: 'mane' }),
  rhinoceros: of({ leg: 0.75, body: 1.75, chest: 0.255, waist: 0.26, rump: 0.25, wide: 0.95, neck: 0.22, rise: 0.15, neckR: 0.2, head: 0.16, muzzle: 1.7, muzzleR: 0.72, muzzleDrop: 0.5, cheek: 0.4, eye: 0.12, side: 0.8, ear: 'leaf', earSize: 0.8, legR: 0.12, shankR: 0.085, paw: 0.09, foot: 'pad', tail: 0.3, tailR: 0.014, tailTip: 0.02, tailUp: -0.9, fur: 0, extra: 'nose-horn' }),
  hippopotamus: of({ leg: 0.5, body: 1.7, chest: 0.27, waist: 0.3, rump: 0.28, wide: 1, neck: 0.16, rise: 0.2, neckR: 0.23, head: 0.19, muzzle: 1.25, muzzleR: 0.95, muzzleDrop: 0.42, cheek: 0.6, eye: 0.13, side: 0.62, ear: 'round', earSize: 0.32, legR: 0.12, shankR: 0.09, paw: 0.095, foot: 'pad', tail: 0.16, tailR: 0.02, tailTip: 0.015, tailUp: -0.8, fur: 0 }),
  monkey: of({ leg: 0.3, body: 0.36, chest: 0.21, waist: 0.17, rump: 0.18, wide: 0.85, neck: 0.14, rise: 1.0, neckR: 0.13, head: 0.27, muzzle: 0.42, muzzleR: 0.5, muzzleDrop: 0.36, cheek: 0.5, eye: 0.19, side: 0.05, ear: 'round', earSize: 0.62, legR: 0.085, shankR: 0.06, paw: 0.085, tail: 1.25, tailR: 0.036, tailTip: 0.032, tailUp: 0.85, fur: 0.5 }),
  dinosaur: of({ leg: 1.8, body: 2.5, chest: 0.235, waist: 0.29, rump: 0.25, wide: 0.95, neck: 2.1, rise: 0.72, neckR: 0.115, head: 0.1, muzzle: 1.15, muzzleR: 0.6, muzzleDrop: 0.25, cheek: 0.5, eye: 0.2, side: 0.7, ear: 'none', earSize: 0.1, legR: 0.13, shankR: 0.095, paw: 0.1, foot: 'pad', tail: 2.1, tailR: 0.13, tailTip: 0.016, tailUp: -0.12, fur: 0 }),
  crocodile: of({ leg: 0.2, body: 1.15, chest: 0.13, waist: 0.145, rump: 0.13, wide: 1.35, neck: 0.2, rise: 0.08, neckR: 0.11, head: 0.105, muzzle: 2.9, muzzleR: 0.5, muzzleDrop: 0.14, cheek: 0.4, eye: 0.2, side: 0.6, ear: 'none', earSize: 0.1, legR: 0.06, shankR: 0.042, paw: 0.05, foot: 'pad', tail: 1.35, tailR: 0.1, tailTip: 0.015, tailUp: -0.25, fur: 0, extra: 'ridge' }),
  frog: of({ leg: 0.05, body: 0.13, chest: 0.27, waist: 0.31, rump: 0.3, wide: 1.2, neck: 0.02, rise: 0.4, neckR: 0.3, head: 0.36, muzzle: 0.12, muzzleR: 0.85, muzzleDrop: 0.22, cheek: 0.62, eye: 0.22, side: 0.45, ear: 'none', earSize: 0.1, legR: 0.13, shankR: 0.07, paw: 0.11, tail: 0.02, tailR: 0.02, tailTip: 0.02, tailUp: 0, fur: 0, extra: 'bulging-eyes' }),
  camel: of({ leg: 1.1, body: 1.2, chest: 0.22, waist: 0.19, rump: 0.19, neck: 0.58, rise: 0.75, neckR: 0.1, head: 0.13, muzzle: 1.5, muzzleR: 0.55, muzzleDrop: 0.3, eye: 0.2, side: 0.75, ear: 'leaf', earSize: 0.6, legR: 0.085, shankR: 0.042, paw: 0.06, foot: 'pad', tail: 0.4, tailR: 0.02, tailTip: 0.035, tailUp: -0.8, fur: 0.3, extra: 'hump' }),
}

const known = new WeakMap<QuadrupedLook, Species>()
/** Proportions of one animal: its species at its size. */
export const speciesOf = (look: QuadrupedLook): Species => {
  const kept = known.get(look)
  if (kept) return kept
  const s = SPECIES[look.species]
  const made = { ...s, leg: s.leg * look.size, body: s.body * look.size }
  known.set(look, made)
  return made
}
