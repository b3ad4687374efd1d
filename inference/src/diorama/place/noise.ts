/**
 * Noise by position and seed: what the ground, the layout and the colours of a place are made of. Integer hashing written out flat
 * (no rest arguments), because heights are asked for some hundred thousand times a second while chunks are built.
 */

/** Hash of two integers and a seed to [0, 1). */
export const cell01 = (seed: number, i: number, j: number): number => {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(i | 0, 0xc2b2ae35) ^ Math.imul(j | 0, 0x27d4eb2f)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296
}

/** Value noise with a quintic fade, -1..1; features about one unit wide. Continuous to the second derivative. */
export const noise2 = (seed: number, x: number, z: number): number => {
  const i = Math.floor(x)
  const j = Math.floor(z)
  const fx = x - i
  const fz = z - j
  const u = fx * fx * fx * (fx * (fx * 6 - 15) + 10)
  const v = fz * fz * fz * (fz * (fz * 6 - 15) + 10)
  const a = cell01(seed, i, j)
  const b = cell01(seed, i + 1, j)
  const c = cell01(seed, i, j + 1)
  const d = cell01(seed, i + 1, j + 1)
  return (a + (b - a) * u + (c - a) * v + (a - b - c + d) * u * v) * 2 - 1
}

/** Noise along a line, -1..1. */
export const noise1 = (seed: number, x: number): number => {
  const i = Math.floor(x)
  const f = x - i
  const u = f * f * f * (f * (f * 6 - 15) + 10)
  const a = cell01(seed, i, 7919)
  return (a + (cell01(seed, i + 1, 7919) - a) * u) * 2 - 1
}

/** Two or three octaves of noise2, about -1..1. */
export const fbm2 = (seed: number, x: number, z: number, octaves: number): number => {
  let sum = 0
  let scale = 1
  let size = 0.6
  for (let octave = 0; octave < octaves; octave++) {
    sum += size * noise2(seed + octave * 101, x * scale, z * scale)
    scale *= 2.03
    size *= 0.45
  }
  return sum
}

/** Hermite step of t, 0 at a to 1 at b (b may be less than a). */
export const smooth = (a: number, b: number, t: number): number => {
  const s = Math.min(1, Math.max(0, (t - a) / (b - a)))
  return s * s * (3 - 2 * s)
}

/** A draw-as-you-go stream for one cell: the same cell gives the same numbers in the same order. */
export const stream = (seed: number, i: number, j: number): (() => number) => {
  let n = 0
  return () => cell01(seed + Math.imul(++n, 7477), i, j)
}
