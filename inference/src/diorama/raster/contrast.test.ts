import { beforeAll, describe, expect, it } from 'vitest'
import { faintAt, unevennessOf } from './contrast.ts'
import { buildKernel } from './build.ts'
import { TEXTURE_BYTES } from './kernel/records.ts'
import { PATTERNS } from './materials.ts'
import { Arena } from './memory.ts'
import { Plan } from './plan.ts'
import { Team } from './team.ts'

describe('unevenness of the baked textures', () => {
  const arena = new Arena()
  let team: Team
  const uneven = (name: (typeof PATTERNS)[number]): number[] =>
    unevennessOf(arena, PATTERNS.indexOf(name) * TEXTURE_BYTES)
  beforeAll(async () => {
    void new Plan(arena, 64, 48, 1)
    team = await Team.start(await buildKernel(), arena, 1)
    team.kernel.bake()
    return () => team.dispose()
  }, 120_000)

  it('is great where joints are, at each size that shows them, and small in a wash', () => {
    for (const name of ['cobble', 'brick', 'planks', 'tiles'] as const)
      for (const off of uneven(name).slice(0, 4)) expect(off, name).toBeGreaterThan(0.25)
    expect(uneven('wash')[0]).toBeLessThan(0.06)
    expect(uneven('weave')[0]).toBeLessThan(0.03)
  })

  it('lets samples be left out level by level', () => {
    expect(faintAt([0.04, 0.08, 0.3], 0.5, 0.05)).toBe(0b011)
    expect(faintAt([0.2, 0.2, 0.2], 0.5, 0.05)).toBe(0)
    expect(faintAt([0.2, 0.2, 0.2], 0, 0.05)).toBe(0b111)
  })
})
