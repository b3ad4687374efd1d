/**
 * Drift: does the picture wear out? A learned world model's colours saturate, its contrast grows and its edges melt over minutes. A
 * figure walks on for half an hour in each of several worlds; pictures at even times are measured, and the mean slope of each measure is
 * held against its scatter between the worlds. Then the first picture is drawn once more.
 */
import type { PlaceKind } from '../state/state.ts'
import { TICKS_PER_SECOND } from '../state/state.ts'
import type { View } from '../view/index.ts'
import { psnrOf } from './likeness.ts'
import { FORWARD, emptied, walk, worldOf } from './worlds.ts'

export interface Looks {
  /** Means over the picture: chroma distance from grey, standard deviation of luma, of its Laplacian, distance of its histogram from the first (0..1). */
  saturation: number
  contrast: number
  sharpness: number
  histogram: number
}

const [W, H] = [1280, 720]

const BINS = 32
const histogramOf = (i420: Uint8Array): number[] => {
  const bins = Array.from({ length: BINS }, () => 0)
  for (let i = 0; i < W * H; i += 3) bins[i420[i] >> 3] += 3 / (W * H)
  return bins
}

const looksOf = (i420: Uint8Array, first: number[]): Looks => {
  let chroma = 0
  for (let i = W * H, v = W * H * 1.25; i < W * H * 1.25; i++, v++) chroma += Math.hypot(i420[i] - 128, i420[v] - 128)
  let [sum, squares, edges] = [0, 0, 0]
  for (let y = 1; y < H - 1; y += 2)
    for (let x = 1, at = y * W + 1; x < W - 1; x++, at++) {
      const l = i420[at]
      sum += l
      squares += l * l
      edges += (4 * l - i420[at - 1] - i420[at + 1] - i420[at - W] - i420[at + W]) ** 2
    }
  const n = ((H - 2) / 2) * (W - 2)
  const histogram = histogramOf(i420).reduce((far, share, i) => far + Math.abs(share - first[i]) / 2, 0)
  return {
    saturation: chroma / (W * H * 0.25),
    contrast: Math.sqrt(squares / n - (sum / n) ** 2),
    sharpness: Math.sqrt(edges / n),
    histogram,
  }
}

/** Least-squares slope over the minutes and its standard error (of independent values), both as shares of the mean. */
export const slopeOf = (minutes: number[], values: number[]): { slope: number; error: number } => {
  const n = values.length
  const mt = minutes.reduce((a, b) => a + b, 0) / n
  const mv = values.reduce((a, b) => a + b, 0) / n
  let [stt, stv] = [0, 0]
  for (let i = 0; i < n; i++) {
    stt += (minutes[i] - mt) ** 2
    stv += (minutes[i] - mt) * (values[i] - mv)
  }
  const slope = stv / stt
  const rest = values.reduce((sum, v, i) => sum + (v - mv - slope * (minutes[i] - mt)) ** 2, 0)
  return { slope: slope / mv, error: Math.sqrt(rest / (n - 2) / stt) / mv }
}

export interface Drift {
  /** Of each measure: mean slope over the worlds and its standard error, shares of the measure's mean a minute. */
  slopes: Record<keyof Looks, { slope: number; error: number }>
  /** The largest mean slope that the scatter between worlds does not explain; 0 when all do. */
  beyondNoise: number
  /** The least of: each world's first picture drawn again after the walk, against itself. */
  firstAgainDb: number
}

const MEASURES = ['saturation', 'contrast', 'sharpness', 'histogram'] as const
/** Pictures a minute. */
const RATE = 2
/** Worlds walked through. One walk's land may well get barer on the way: only what all walks have in common is drift. */
const SEEDS = [1, 2, 3, 4, 5, 6]
/** Student's t of five degrees of freedom for five per cent over the four measures, two-sided. */
const STUDENT = 3.81

const walkOn = (view: View, kind: PlaceKind, minutes: number, seed: number): { slopes: number[]; again: number } => {
  const state = worldOf(kind, 10, 'watercolor', seed)
  walk(state, FORWARD, 48)
  const start = emptied(state, 48)
  const picture = (of: typeof start): Uint8Array => view.render(of, 1).i420.slice()
  const first = picture(start)
  const histogram = histogramOf(first)
  const at: number[] = []
  const looks: Looks[] = []
  for (let i = 0; i < minutes * RATE; i++) {
    walk(state, FORWARD, (60 / RATE) * TICKS_PER_SECOND)
    at.push((i + 1) / RATE)
    looks.push(looksOf(picture(emptied(state, 48)), histogram))
  }
  return {
    slopes: MEASURES.map(
      (key) =>
        slopeOf(
          at,
          looks.map((l) => l[key]),
        ).slope,
    ),
    again: psnrOf(first, picture(start)),
  }
}

/** Walks on for `minutes` in each of several worlds, at the same hour, weather and instant of wind, and measures pictures at even times. */
export const drift = (view: View, kind: PlaceKind, minutes: number): Drift => {
  const walks = SEEDS.map((seed) => walkOn(view, kind, minutes, seed))
  const slopes = {} as Drift['slopes']
  let beyondNoise = 0
  MEASURES.forEach((key, k) => {
    const of = walks.map((w) => w.slopes[k])
    const slope = of.reduce((a, b) => a + b, 0) / of.length
    const spread = of.reduce((sum, v) => sum + (v - slope) ** 2, 0) / (of.length - 1)
    slopes[key] = { slope, error: Math.sqrt(spread / of.length) }
    beyondNoise = Math.max(beyondNoise, Math.abs(slope) - STUDENT * slopes[key].error)
  })
  return { slopes, beyondNoise, firstAgainDb: Math.min(...walks.map((w) => w.again)) }
}
