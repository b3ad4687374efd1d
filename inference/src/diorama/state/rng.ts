/** Seeded randomness: the only kind there is in Diorama. */

/** One draw of mulberry32 (T. Ettinger, public domain): returns the next state and a number in [0, 1). */
export const draw = (state: number): [next: number, value: number] => {
  const next = (state + 0x6d2b79f5) | 0
  let t = Math.imul(next ^ (next >>> 15), 1 | next)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return [next, ((t ^ (t >>> 14)) >>> 0) / 4294967296]
}

/** Hash of integers to [0, 1): randomness by position, no state. */
export const hash01 = (...values: number[]): number => {
  let h = 0x9e3779b9
  for (const value of values) {
    h = Math.imul(h ^ (value | 0), 0x85ebca6b)
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
    h ^= h >>> 16
  }
  return (h >>> 0) / 4294967296
}
