/** Words that say when and whose: eras and cultures, in both languages. */
import type { Culture, Era } from '../../state/state.ts'

export const ERAS: [en: RegExp, zh: RegExp, era: Era][] = [
  [
    /\b(?:medieval|middle ages|ancient|edo|(?:tang|song|ming|qing) dynasty)\b/,
    /中世纪|古代|古时|江户|[唐宋元明清]朝|[唐宋明清]代|大唐|长安|侠客|武林/,
    'medieval',
  ],
  [
    /\b(?:18\d\ds?|19[0-4]\ds?|victorian|edwardian|belle [ée]poque|19th century|twenties|roaring)\b/,
    /民国|维多利亚|19[0-4]\d年|十九世纪|二十年代|三十年代/,
    '1900s',
  ],
  [
    /\b(?:19[5-9]0s|19[5-9]\d|(?:fif|six|seven|eigh|nine)ties|[5-9]0s|'80s|retro)\b/,
    /(?:19)?[5-9]0年代|20世纪[5-9]0年代|[五六七八九]十年代|19[5-9]\d年/,
    '1980s',
  ],
  [/\b(?:future|futuristic|sci-?fi|cyberpunk|2[1-9]\d\ds?)\b/, /未来|科幻|赛博/, 'future'],
  [/\b(?:modern|contemporary|today|present-day)\b/, /现代|当代|如今/, 'modern'],
]
export const CULTURES: [en: RegExp, zh: RegExp, culture: Culture][] = [
  [/\b(?:japan|japanese|tokyo|kyoto|edo|samurai|geisha|shrine)\b/, /日本|东京|京都|和风|武士|神社/, 'japanese'],
  [
    /\b(?:china|chinese|(?:tang|song|ming|qing) dynasty|hanfu|shanghai|beijing|jiangnan|wuxia)\b/,
    /中国|[唐宋元明清]朝|[唐宋明清]代|大唐|长安|北京|上海|江南|汉服|古镇|胡同|武侠|中式|水乡/,
    'chinese',
  ],
  [
    /\b(?:greek|greece|mediterranean|santorini|mykonos|amalfi|sicil\w+)\b/,
    /希腊|地中海|圣托里尼|西西里/,
    'mediterranean',
  ],
  [
    /\b(?:arab|arabian|arabic|moroccan|morocco|egyptian|egypt|persian|turkish|souk|souq|bazaar|medina|marrakesh|marrakech|cairo|baghdad|istanbul)\b/,
    /阿拉伯|摩洛哥|埃及|波斯|土耳其|巴扎|马拉喀什|开罗|巴格达/,
    'arabian',
  ],
  [/\b(?:india|indian|mumbai|delhi|jaipur|hindu)\b/, /印度|孟买|德里|斋浦尔/, 'indian'],
  [/\b(?:african|africa|swahili|kenya\w*|timbuktu)\b/, /非洲|肯尼亚/, 'african'],
  [/\b(?:american|new york|america|usa|wild west|cowboys?)\b/, /美国|纽约|西部|牛仔/, 'american'],
  [
    /\b(?:paris|french|france|europe|european|london|english|italian|italy|german|medieval|castle)\b/,
    /巴黎|法国|欧洲|伦敦|英国|意大利|德国|欧式|城堡|中世纪/,
    'european',
  ],
]
