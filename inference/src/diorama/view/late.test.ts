import { expect, it } from 'vitest'
import { FORWARD, walk, worldOf } from '../bench/worlds.ts'
import { createView } from './index.ts'

const SIZE = { width: 320, height: 184, bands: 1 } as const

it.each([
  ['market', 21.5],
  ['waterfall', 21.5],
  ['temple', 10],
  ['boulevard', 10],
] as const)(
  '%s at %d: a view that comes later shows what one shows that was there all along',
  async (kind, hour) => {
    const state = worldOf(kind, hour)
    const there = await createView(SIZE)
    for (let n = 0; n < 70; n++) {
      walk(state, n % 20 < 14 ? FORWARD : { ...FORWARD, moveX: 0.3, lookX: 0.8 }, 1)
      there.render(state, 1)
    }
    const late = await createView(SIZE)
    for (let n = 0; n < 3; n++) {
      walk(state, FORWARD, 1)
      const one = Buffer.from(there.render(state, 1).i420)
      expect(one.compare(late.render(state, 1).i420), `picture ${n}`).toBe(0)
    }
    there.dispose()
    late.dispose()
  },
  60_000,
)
