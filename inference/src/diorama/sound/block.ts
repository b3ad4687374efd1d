/**
 * Noise and filters of `filter.ts` for what sounds all the time, by blocks: a loop over a stretch of samples keeps its numbers in
 * registers, where a call a sample keeps them on the heap, and what changes slowly is worked out once a stretch.
 */
import { coefficientsOf, type Response } from './filter.ts'

/** Samples between two looks at what changes slowly: half a millisecond. Divides a tick of 2,000 samples. */
export const STRETCH = 25

/** Fills a block with pink-ish noise: three leaky integrators over white (P. Kellet's economy filter). */
export const createPinkBlock = (white: () => number): ((out: Float64Array) => void) => {
  const past = new Float64Array(3)
  return (out) => {
    let [a, b, c] = past
    for (let i = 0; i < out.length; i++) {
      const w = white()
      a = 0.99765 * a + w * 0.099046
      b = 0.963 * b + w * 0.2965164
      c = 0.57 * c + w * 1.0526913
      out[i] = (a + b + c + w * 0.1848) * 0.25
    }
    past[0] = a
    past[1] = b
    past[2] = c
  }
}

/** Filters `x` from sample `from` to before `to` into `y`; over that stretch the frequency stands still. */
export type BlockFilter = (x: Float64Array, y: Float64Array, from: number, to: number, hz: number, q: number) => void

/** The filter of `createFilter`, a stretch a call. */
export const createBlockFilter = (response: Response): BlockFilter => {
  const past = new Float64Array(2)
  const [high, band, low] = [response === 'high' ? 1 : 0, response === 'band' ? 1 : 0, response === 'low' ? 1 : 0]
  return (x, y, from, to, hz, q) => {
    const { g, k, a1 } = coefficientsOf(hz, q)
    const [a2, a3] = [g * a1, g * g * a1]
    // What is heard of the input, of the band and of the low.
    const [mx, m1, m2] = [high, band * k - high * k, low - high]
    let [s1, s2] = past
    for (let i = from; i < to; i++) {
      const v3 = x[i] - s2
      const v1 = a1 * s1 + a2 * v3
      const v2 = s2 + a2 * s1 + a3 * v3
      s1 = 2 * v1 - s1
      s2 = 2 * v2 - s2
      y[i] = mx * x[i] + m1 * v1 + m2 * v2
    }
    past[0] = s1
    past[1] = s2
  }
}
