import { expect, it } from 'vitest'
import type { Gatherer } from './gather.ts'
import * as L from './kernel/layout.ts'
import * as Rec from './kernel/records.ts'
import { Arena } from './memory.ts'
import { Plan } from './plan.ts'
import type { StillMap } from './still-map.ts'

it('writes all that casts into the shadow map, also where memory has to grow for it', () => {
  const arena = new Arena()
  const plan = new Plan(arena, 64, 48, 1)
  const before = arena.memory.buffer.byteLength
  // Pairs of a thing and its instance, more than there is room for.
  const count = Math.ceil((before - arena.used) / 8) + 1
  const casters = Array.from({ length: count * 2 }, (_, n) => (n % 2 ? n : 0))
  const map = { changed: new Uint8Array(Rec.SHADOW_TILES ** 2), things: [{}], casters } as unknown as StillMap
  const gatherer = { write: (_item: unknown, at: number) => at } as unknown as Gatherer
  plan.parts(gatherer, [{ box: [0, 0, 256, 256], base: 0, line: 2048, from: 0, count }], map)
  expect(arena.memory.buffer.byteLength).toBeGreaterThan(before)
  const part = (plan.word(L.I_SHADOW_DRAWS) + Rec.CAST_MAX * Rec.DRAW_WORDS * 4) >> 2
  const at = arena.u32[part + 6]! >> 2
  expect([...arena.u32.subarray(at + count * 2 - 4, at + count * 2)]).toEqual([0, count * 2 - 3, 0, count * 2 - 1])
})
