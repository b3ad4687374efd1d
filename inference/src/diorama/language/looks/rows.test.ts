import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Garments, HAIR_STYLES } from '../../state/schema/look.ts'
import { NOUNS } from '../lexicon/nouns.ts'
import { COSTUMES } from './costumes.ts'
import { EVERYDAY, everydayOf } from './everyday.ts'
import { OUTFITS } from './outfits.ts'
import { outfit } from './read.ts'

const rows = [
  ...Object.values(OUTFITS),
  ...EVERYDAY,
  ...COSTUMES.flatMap((wardrobe) => Object.values(wardrobe)),
] as readonly string[]

describe('rows of clothes', () => {
  it('name garments, colours and hair there are', () => {
    for (const row of rows) {
      const { clothes, hair } = outfit(row)
      expect(v.safeParse(Garments, clothes).success, row).toBe(true)
      expect(HAIR_STYLES, row).toContain(hair.style)
    }
  })

  it('dress the members of a group differently, and for snow and beach', () => {
    const place = { kind: 'park', season: 'summer' } as const
    expect(new Set([0, 1, 2, 3].map((nth) => everydayOf('woman', place, 0.4, nth))).size).toBe(4)
    const warm = (kind: 'snow-field' | 'beach'): (string | null)[] =>
      [0, 0.5, 0.9].map((turn) => everydayOf('girl', { kind, season: 'summer' }, turn, 0))
    for (const row of warm('snow-field')) expect(row).toMatch(/beanie .*scarf .*boots/)
    for (const row of warm('beach')) expect(row).toMatch(/sandals/)
    expect(everydayOf('knight', place, 0, 0)).toBeNull()
  })
})

describe('groups', () => {
  it('are of those there are', () => {
    const named = new Set(NOUNS.map((noun) => noun.id))
    for (const { id, spec } of NOUNS.filter((noun) => noun.spec.startsWith('=')))
      for (const member of spec.slice(1).split('+')) expect(named.has(member), `${id}: ${member}`).toBe(true)
  })
})
