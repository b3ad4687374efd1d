/** Words in Chinese, Japanese, Korean and Arabic for signs: each sign of writing as strokes on a grid of 8 by 8, drawn as thin quads. */
import type { MeshBuilder } from '../build/mesh.ts'
import type { SurfaceKey } from '../surfaces.ts'
import type { Place } from '../../state/state.ts'
import { hangulStrokes } from './hangul.ts'
import { stroke } from './letters.ts'

/** Strokes as x0 y0 x1 y1 (digits, y upwards). */
const SIGNS: Record<string, string> = {
  大: '0585 4845 4500 4580',
  中: '1373 7376 7616 1613 4840',
  山: '4841 1511 7571 1171',
  日: '2060 6068 6828 2820 2464',
  月: '2868 6860 2820 2565 2363',
  田: '1171 7177 7717 1711 4147 1474',
  本: '0686 4840 4501 4581 2262',
  米: '0585 4840 4501 4581 1836 7856',
  王: '1777 1474 0181 4741',
  金: '4804 4884 2565 1373 0080 4500 2122 6162',
  茶: '0787 2826 6866 4603 4683 2464 4640 4201 4281',
  酒: '0716 0514 0013 2787 3585 8580 8030 3035 5754 6764 3282',
  店: '4847 1777 1700 5653 5575 3070 7073 7333 3330',
  食: '4805 4885 3555 2464 2420 6462 2262 2040 4280',
  天: '1777 0484 4744 4400 4480',
  花: '0787 2826 6866 2503 1410 7552 5651 5181',
  上: '4840 4575 0080',
  門: '0800 0838 0636 0434 3834 8880 8858 8656 8454 5854',
  火: '4845 4500 4580 1624 7664',
  水: '4840 1636 3601 7655 5580',
  ラ: '1777 0585 8530',
  ー: '0484',
  メ: '7810 1563',
  ン: '0726 0186',
  カ: '0686 8671 4801',
  フ: '0787 8710',
  ホ: '0686 4840 2402 6482',
  テ: '1777 0585 4510',
  ル: '2724 2400 6761 6184',
  バ: '3600 5680 6877 7988',
  コ: '0787 8780 0080',
  ヒ: '1711 1181 1575',
  ス: '1777 7710 4480',
  シ: '0726 0524 0085',
  電: '1878 4845 0706 0787 8786 2464 2363 2161 2421 6461 4440 4080',
  話: '2827 0636 1535 1434 1333 1131 1311 3331 5887 4585 6763 5383 5181 5351 8381',
  电: '1777 1575 1373 1713 7773 4841 4181',
  话: '1827 0525 2521 2132 5887 4585 6763 5383 5181 5351 8381',
  邮: '0646 0343 0141 0601 4641 2821 6860 6888 8876 7684 8463',
  '〒': '1878 0686 4640',
  س: '8385 7375 6365 5384 4353 4332 3222 2213',
  و: '5355 5545 4543 4353 4321 2120',
  ق: '7375 7565 6563 6373 6341 4121 2134 4648 5658',
  ش: '8385 7375 6365 3383 3322 2213 5758 6869 7778',
  ا: '5258',
  ي: '7364 6443 4332 3271 4050 6070',
}

/** What signs say, by culture; the last entries are for lit boards. */
export const WORDS = {
  japanese: ['ラーメン', '酒', 'ホテル', '茶', 'バー', '本', 'コーヒー', '花', '大食', '金山'],
  chinese: ['茶', '酒店', '米店', '花店', '大門', '金店', '中山', '天上', '食', '王田'],
  korean: ['노래방', '치킨', '커피', '호텔', '약국', '식당', '카페', '술집', '서울', '꽃집'],
  arabian: ['سوق', 'شاي', 'سوق', 'شاي'],
} as const

/** What the signs of an east Asian street say: in Korean in its towns, else by culture. */
export const easternWords = ({ culture, city }: Pick<Place, 'culture' | 'city'>): readonly string[] =>
  city === 'seoul' ? WORDS.korean : culture === 'chinese' ? WORDS.chinese : WORDS.japanese

/** Right to left, as it is written. */
const leftwards = (word: string): boolean => /[\u0600-\u06ff]/.test(word)

/** Writes a word centred at (x, y), each sign `size` metres square; upright sets them under one another. Unknown signs leave a gap. */
export const script = (
  b: MeshBuilder,
  key: SurfaceKey,
  word: string,
  x: number,
  y: number,
  z: number,
  size: number,
  colour: number,
  upright = false,
): void => {
  const signs = leftwards(word) ? [...word].reverse() : [...word]
  const step = size * (leftwards(word) ? 0.92 : 1.22)
  signs.forEach((sign, n) => {
    const off = (n - (signs.length - 1) / 2) * step
    const x0 = (upright ? x : x + off) - size / 2
    const y0 = (upright ? y - off : y) - size / 2
    const u = size / 8
    // The long mark of kana stands up in upright writing.
    const strokes = upright && sign === 'ー' ? '4840' : (SIGNS[sign] ?? '')
    const lines = strokes
      .split(' ')
      .filter(Boolean)
      .map((s) => [...s].map(Number))
    for (const [a = 0, c = 0, d = 0, e = 0] of lines.length > 0 ? lines : hangulStrokes(sign))
      stroke(b, key, x0 + a * u, y0 + c * u, x0 + d * u, y0 + e * u, size * 0.052, z, colour)
  })
}
