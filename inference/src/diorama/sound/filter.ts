/** Noise and filters the synthesised sounds are made of. One instance a voice: they keep their past samples. */
export const RATE = 48_000

/** White noise -1..1 from a seed (xorshift32, Marsaglia 2003). */
export const createNoise = (seed: number): (() => number) => {
  let s = seed | 0 || 0x1234567
  return () => {
    s ^= s << 13
    s ^= s >>> 17
    s ^= s << 5
    return s / 2147483648
  }
}

export type Response = 'low' | 'band' | 'high'

/** What a filter of this frequency and sharpness multiplies by. */
export const coefficientsOf = (hz: number, q: number): { g: number; k: number; a1: number } => {
  const g = Math.tan((Math.PI * Math.min(hz, 20_000)) / RATE)
  const k = 1 / q
  return { g, k, a1: 1 / (1 + g * (g + k)) }
}

/** State-variable filter (A. Simper, "Linear trapezoidal integrated SVF"); frequency in Hz, q from 0.5. */
export const createFilter = (response: Response): ((x: number, hz: number, q: number) => number) => {
  let [s1, s2] = [0, 0]
  return (x, hz, q) => {
    const { g, k, a1 } = coefficientsOf(hz, q)
    const v3 = x - s2
    const v1 = a1 * s1 + a1 * g * v3
    const v2 = s2 + g * a1 * s1 + g * g * a1 * v3
    s1 = 2 * v1 - s1
    s2 = 2 * v2 - s2
    return response === 'low' ? v2 : response === 'band' ? v1 * k : x - k * v1 - v2
  }
}

/** Same filter with its frequency fixed: no tangent a sample. */
export const createFixed = (response: Response, hz: number, q: number): ((x: number) => number) => {
  let [s1, s2] = [0, 0]
  const { g, k, a1 } = coefficientsOf(hz, q)
  return (x) => {
    const v3 = x - s2
    const v1 = a1 * s1 + a1 * g * v3
    const v2 = s2 + g * a1 * s1 + g * g * a1 * v3
    s1 = 2 * v1 - s1
    s2 = 2 * v2 - s2
    return response === 'low' ? v2 : response === 'band' ? v1 * k : x - k * v1 - v2
  }
}
