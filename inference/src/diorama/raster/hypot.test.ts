import { expect, test } from 'vitest'
import { hash01 } from '../state/rng.ts'
import { hypot2, hypot3 } from './hypot.ts'

test('lengths are those of Math.hypot, to the last bit', () => {
  const at = (n: number, k: number): number => (hash01(n, k) - 0.5) * 10 ** (hash01(n, k + 3) * 8 - 4)
  for (let n = 0; n < 20_000; n++) {
    const [x, y, z] = [at(n, 0), n % 3 ? at(n, 1) : 0, n % 5 ? Math.fround(at(n, 2)) : 0]
    if (hypot3(x, y, z) !== Math.hypot(x, y, z)) expect([x, y, z]).toEqual([])
    if (hypot2(x, z) !== Math.hypot(x, z)) expect([x, z]).toEqual([])
  }
  expect(hypot3(0, 0, 0)).toBe(0)
  expect(hypot3(-0, 3, 4)).toBe(5)
})
