/** Strokes of Korean syllables, put together from their letters as they are written: first consonant, vowel, last consonant. */

/** A stroke from (x0, y0) to (x1, y1) in eighths of the syllable's square, y upwards. */
export type Stroke = readonly [x0: number, y0: number, x1: number, y1: number]
type Box = readonly [x0: number, y0: number, x1: number, y1: number]

const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
const TAILS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'

/** Round, as six strokes. */
const ROUND = '3090 9096 9069 6909 0903 0330'
/** Consonants on a square of 9 by 9: x0 y0 x1 y1. */
const CONSONANTS: Record<string, string> = {
  ㄱ: '0999 9970',
  ㄴ: '0900 0090',
  ㄷ: '0999 0900 0090',
  ㄹ: '0999 9995 9505 0500 0090',
  ㅁ: '0999 9990 9000 0009',
  ㅂ: '0900 9990 0595 0090',
  ㅅ: '5900 5690',
  ㅇ: ROUND,
  ㅈ: '0999 5900 5590',
  ㅊ: '3969 0797 5700 5490',
  ㅋ: '0999 9970 0595',
  ㅌ: '0999 0900 0090 0595',
  ㅍ: '0999 0090 3930 6960',
  ㅎ: '3969 0797 2262 6264 6435 3524 2422',
}
/** Doubled consonants by what is doubled; clusters by their two. */
const PAIRS: Record<string, string> = {
  ㄲ: 'ㄱㄱ',
  ㄸ: 'ㄷㄷ',
  ㅃ: 'ㅂㅂ',
  ㅆ: 'ㅅㅅ',
  ㅉ: 'ㅈㅈ',
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
}
/** Vowels: what stands to the right and what lies below, as ticks. Stems: r one, R two; ticks: + outwards, - inwards, twice where doubled. */
const SHAPES: Record<string, { stems?: 1 | 2; side?: 1 | -1; ticks?: 0 | 1 | 2; bar?: 1 | -1 | 0; bars?: 1 | 2 }> = {
  ㅏ: { stems: 1, side: 1, ticks: 1 },
  ㅐ: { stems: 2, side: 1, ticks: 1 },
  ㅑ: { stems: 1, side: 1, ticks: 2 },
  ㅒ: { stems: 2, side: 1, ticks: 2 },
  ㅓ: { stems: 1, side: -1, ticks: 1 },
  ㅔ: { stems: 2, side: -1, ticks: 1 },
  ㅕ: { stems: 1, side: -1, ticks: 2 },
  ㅖ: { stems: 2, side: -1, ticks: 2 },
  ㅣ: { stems: 1, ticks: 0 },
  ㅗ: { bar: 1, bars: 1 },
  ㅛ: { bar: 1, bars: 2 },
  ㅜ: { bar: -1, bars: 1 },
  ㅠ: { bar: -1, bars: 2 },
  ㅡ: { bar: 0 },
  ㅘ: { bar: 1, bars: 1, stems: 1, side: 1, ticks: 1 },
  ㅙ: { bar: 1, bars: 1, stems: 2, side: 1, ticks: 1 },
  ㅚ: { bar: 1, bars: 1, stems: 1, ticks: 0 },
  ㅝ: { bar: -1, bars: 1, stems: 1, side: -1, ticks: 1 },
  ㅞ: { bar: -1, bars: 1, stems: 2, side: -1, ticks: 1 },
  ㅟ: { bar: -1, bars: 1, stems: 1, ticks: 0 },
  ㅢ: { bar: 0, stems: 1, ticks: 0 },
}

const consonant = (letter: string, [x0, y0, x1, y1]: Box, out: Stroke[]): void => {
  const two = PAIRS[letter]
  if (two) {
    const middle = (x0 + x1) / 2
    consonant(two[0]!, [x0, y0, middle - 0.3, y1], out)
    consonant(two[1]!, [middle + 0.3, y0, x1, y1], out)
    return
  }
  const at = (u: number, v: number): [number, number] => [x0 + ((x1 - x0) * u) / 9, y0 + ((y1 - y0) * v) / 9]
  for (const stroke of (CONSONANTS[letter] ?? '').split(' ').filter(Boolean)) {
    const [a = 0, b = 0, c = 0, d = 0] = [...stroke].map(Number)
    out.push([...at(a, b), ...at(c, d)])
  }
}

/** Strokes of one syllable; none for another sign. */
export const hangulStrokes = (sign: string): readonly Stroke[] => {
  const code = (sign.codePointAt(0) ?? 0) - 0xac00
  if (code < 0 || code >= 11172) return []
  const lead = LEADS[Math.floor(code / 588)]!
  const vowel = VOWELS[Math.floor((code % 588) / 28)]!
  const tail = TAILS[code % 28]!
  const out: Stroke[] = []
  const foot = tail === ' ' ? 0.4 : 3.3
  const { stems, side, ticks = 0, bar, bars = 0 } = SHAPES[vowel]!
  const right = stems === undefined ? 7.4 : stems === 1 ? 5 : 4.2
  const low = bar === undefined ? foot : foot + (7.6 - foot) * 0.46
  consonant(
    lead,
    [
      stems === undefined ? 1.2 : 0.5,
      low + (bar === undefined ? 0 : 0.2),
      stems === undefined ? 6.8 : right - 0.7,
      7.6,
    ],
    out,
  )
  if (bar !== undefined) {
    const y = bar > 0 ? foot + 0.3 : bar < 0 ? low - 0.7 : (foot + low) / 2
    const to = bar > 0 ? low - 0.3 : foot
    out.push([0.3, y, stems === undefined ? 7.7 : right + 0.2, y])
    const middle = stems === undefined ? 4 : right / 2
    if (bar !== 0) for (const x of bars === 2 ? [middle - 1.2, middle + 1.2] : [middle]) out.push([x, y, x, to])
  }
  if (stems !== undefined) {
    const xs = stems === 1 ? [side === 1 ? 6 : 6.8] : [side === 1 ? 5.4 : 6, 7.3]
    for (const x of xs) out.push([x, foot, x, 7.9])
    const middle = (foot + 7.8) / 2
    const [from, to] = side === 1 ? [xs[0]!, stems === 2 ? xs[1]! : 7.7] : [xs[0]! - 1.4, xs[0]!]
    for (const y of ticks === 2 ? [middle - 0.8, middle + 0.8] : ticks === 1 ? [middle] : []) out.push([from, y, to, y])
  }
  if (tail !== ' ') consonant(tail, [1.2, 0.3, 6.9, 2.7], out)
  return out
}
