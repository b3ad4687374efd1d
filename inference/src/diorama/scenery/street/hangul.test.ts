import { expect, it } from 'vitest'
import { hangulStrokes } from './hangul.ts'
import { WORDS } from './glyphs.ts'

it('every syllable has strokes of its own within its square', () => {
  const seen = new Set<string>()
  const syllables = [...'가각간곰국노래방치킨커피호텔약식당카페술집서울명동옷의왜꽃']
  for (const sign of syllables) {
    const strokes = hangulStrokes(sign)
    expect(strokes.length, sign).toBeGreaterThan(2)
    for (const n of strokes.flat()) expect(n >= 0 && n <= 8, sign).toBe(true)
    seen.add(JSON.stringify(strokes))
  }
  expect(seen.size).toBe(syllables.length)
})

it('is built of its letters: a last consonant is added, the rest is pushed up', () => {
  const [open, closed] = [hangulStrokes('가'), hangulStrokes('간')]
  expect(closed.length).toBe(open.length + 2)
  expect(Math.min(...open.flatMap(([, a, , b]) => [a, b]))).toBeLessThan(1)
  expect(Math.min(...closed.slice(0, open.length).flatMap(([, a, , b]) => [a, b]))).toBeGreaterThan(3)
  expect(hangulStrokes('A')).toEqual([])
})

it('all words of Korean signs can be written', () => {
  for (const word of WORDS.korean) for (const sign of word) expect(hangulStrokes(sign).length, word).toBeGreaterThan(0)
})
