import { describe, expect, it } from 'vitest'
import { NATIONS } from '../../place/nation.ts'
import { TRADES } from '../../place/trade.ts'
import { strokesOf } from './letters.ts'
import { newsWord, phoneWord, shopWord, showWord, stationWord } from './words.ts'

describe('what is written up in a street', () => {
  it.each(NATIONS.map((nation) => [nation] as const))('%s: every letter can be drawn, with its accents', (nation) => {
    const words = [
      ...TRADES.map((trade) => shopWord(nation, trade)),
      ...[0, 1, 2, 3, 4].map((n) => showWord(nation, n)),
      newsWord(nation),
      phoneWord(nation),
      stationWord(nation),
    ]
    for (const word of words) {
      expect(word).not.toBe('')
      for (const letter of word.replaceAll(' ', ''))
        expect(strokesOf(letter).length, `${letter} of ${word}`).toBeGreaterThan(0)
    }
    // An accent adds to its letter.
    expect(strokesOf('É').length).toBe(strokesOf('E').length + 1)
  })

  it('shops of two tongues do not say the same', () => {
    const row = (nation: (typeof NATIONS)[number]): string => TRADES.map((trade) => shopWord(nation, trade)).join()
    const own = NATIONS.slice(0, 7).map(row)
    expect(new Set(own).size).toBe(own.length)
  })
})
