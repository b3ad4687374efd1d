/** Spans that speak of sky, style and camera are found in the whole text and taken out, so that the grammar only meets figures and things. */
import { HOURS, SEASONS, WEATHERS, type SkySense } from '../lexicon/sky.ts'
import { STYLE_WORDS } from '../lexicon/styles.ts'
import { withoutNames } from './names.ts'
import { isChinese } from './normalise.ts'
import { dropTimes } from './times.ts'
import type { StyleId } from '@shoal/session'

const cut = (text: string, found: RegExpExecArray, mark = ' '): string =>
  `${text.slice(0, found.index)}${mark}${text.slice(found.index + found[0].length)}`

/** Stands where weather was taken out, so that only what said it goes with it. */
const GONE = '\u0002'
const MARKED = ` ${GONE} `

/** Outside quotes only: what people say is not the weather. */
const outside = (text: string, pattern: RegExp): RegExpExecArray | null => {
  const masked = withoutNames(text).replace(/"[^"]*"/g, (s) => '\u0001'.repeat(s.length))
  const found = new RegExp(pattern.source, pattern.flags.replace('g', '')).exec(masked)
  return found
}

const position = (text: string, found: string): number => Math.max(0, text.indexOf(found))

/** What is left of a clause whose weather was taken out, when it only says how that comes. */
const ZH_WEATHER_VERB =
  /^[，,。；、]*(?:外面|天上|放起|放着|放|窗外|天空|天气|天色|天边|天|屋外|突然|忽然|渐渐|慢慢|缓缓|悄悄|开始|此时|这时|然后|又|再|起|下起|刮起|飘起|飘着|下着|飘|来临|降临|到来|明媚|高照|灿烂|笼罩|笼罩着|弥漫|弥漫着|普照|划过|飘来|几朵|几片|朵朵|一朵|一片|来|到|变|成|了|着|的|地|得|在|中|里|大地|四周|世界|万物|湖面|海面|水面|江面|山谷|街道|小镇|村庄|一片|一切|一阵|一场|而且|并且|并|和|上|下|也|都|还|吹过|吹来|漫天|纷飞|纷纷扬扬|把|将|时间|改成|改为|调成|调到|换成|设为|变为|飘落|飘下|暗|黑|亮|纷纷|起来|下来|出来|时|让|使|请|吧|呢|啊|很|更|好|太|大|小|猛|强|急|厚|浓|密|些|点|一点|一些|越来越)*$/

/** 花瓣 飘落在她的头发上: all of the clause is said of it. */
const ZH_OF_WEATHER = new RegExp(
  `^[，,。；、\\s]*${GONE}\\s*(?:慢慢|轻轻|缓缓|静静|不断|纷纷|正|还|在)*地?(?:飘|落|洒|照|打在|吹|拂|笼罩|弥漫|划过|穿过|覆盖|染红)`,
)

/** How weather comes and goes. */
const COMES =
  'fades?|switch(?:es)?|skips?|jumps?|cuts?|moves?|sets?|breaks?|starts?|begins?|comes?|coming|rolls?|rolling|creeps?|drifts?|drifting|arrives?|rages?|raging|falls?|falling|settles?|gathers?|appears?|rises?|rising|blows?|blowing|descends?|approach(?:es)?|fills?|covers?|covering|picks?|gets?|becomes?|turns?|grows?|goes|changes?|happens?|clears?|hangs?|hanging|lies|sweeps?|howls?|howling|pours?|pouring|shines?|shining|swirls?|swirling|runs?|running|drips?|dripping|trickles?|trickling|patters?|beats?|drums?|taps?|melts?|hits?|strikes?|continues?|stops?|increases?'
const WEATHER_VERB = new RegExp(
  `^(?:(?:and|then|while|as|because|so|until|,|;|but)\\s*)*(?:(?:the|a|an|it|its|it's|there|some|now|go|goes|back|suddenly|slowly|gradually|finally|gently|softly|all|is|are|let|make|starts?|begins?|to|with|of|please|should|can|you|have)\\s*)*(?:(?:${COMES}|light|sky|weather|air|everywhere|everything|ground|world|scene|season|time|town|valley|land)\\s*)*(?:(?:in|out|up|on|over|down|across|the|away|again|heavily|hard|harder|heavier|softly|gently|slowly|quietly|lightly|from|behind|them|clouds?|at|last|for|us|me|her|him|hills|fields?|road|village|streets?|city|water|sea|trees|roofs|mountains?|forest|meadow|falling|it|to|into|everything|everywhere|sky|air|ground|world|scene|land|now|here|outside|again|slowly|more|even|between|through|around|above)\\s*)*$`,
)
/** "[fog] rolls in between the trees": all of the clause is said of it. */
const OF_WEATHER = new RegExp(
  `^(?:(?:and|then|while|as|because|so|until|,|;|but|the|a|some|suddenly|slowly|now)\\s*)*${GONE}\\s+(?:(?:is|are|still|slowly|gently|softly|now|starts?|begins?|to)\\s+)*(?:${COMES})\\b`,
)

export interface SkyRead {
  senses: SkySense[]
  rest: string
}

const GARMENT_AFTER =
  /^\s*(?:coat|jacket|clothes|dress|hat|boots|scarf|gown|lion|leopard|fox|market|owl|train|bus|shift|watchman|queen|king|princess|globe|shoes)/
const ZH_AFTER = /^(?:装|衣|裤|靴|人|豹|狐|市|莺|灯|帽|鞋|球|堡|橇|女王|公主|莲)/

const unmarked = (text: string): string => text.replaceAll(GONE, ' ')

const chineseRest = (text: string): string =>
  text
    // 月光下的湖边: the lake.
    .replace(new RegExp(`${GONE}\\s*[下里中]的`, 'g'), '')
    .replace(
      new RegExp(`(?:天空|天气|天色|外面|季节)?(?:变成|变得|变)?\\s*${GONE}\\s*(?:时分|的时候|时候|季节)?`, 'g'),
      GONE,
    )
    .split(/(?=[，,。；、])/)
    .filter((part) => !ZH_OF_WEATHER.test(part))
    .filter((part) => !part.includes(GONE) || !ZH_WEATHER_VERB.test(unmarked(part).replace(/\s/g, '')))
    .map(unmarked)
    .join('')
    .replace(/开始\s*(?=[，。；,.]|$)|(?:的)?(?=\s*$)/g, ' ')

const englishRest = (text: string): string =>
  text
    .replace(
      new RegExp(
        `\\b(?:(?:in|at|on|during|by|after|before|under|beneath|through|against|amid|amidst|despite) (?:the |a |an |this |that )?)\\s*(?=${GONE}\\s*(?:$|[,.;!]|(?:and|then|while|as|until|because|but|with|under|beside|near|on|at|in|by|behind|to|from|along|through|across|towards?|holding|carrying|a|an|the|two|three|some|his|her|their|my|she|he|it|they|i|we|one|there)\\b))`,
        'g',
      ),
      '',
    )
    .split(/(?=\b(?:and|then|while|as|until|because|but)\b|[,;])/)
    .filter(
      (part) =>
        !part.includes(GONE) ||
        !(OF_WEATHER.test(part.trim()) || WEATHER_VERB.test(unmarked(part).replace(/\s+/g, ' ').trim())),
    )
    .map((part) =>
      part.includes(GONE)
        ? part
            .replace(
              new RegExp(
                `\\b(?:it (?:starts?|begins?) (?:to )?|it is|it's|it |there is|the (?:sky|weather|season|time)(?: of day)?(?: (?:is|becomes|turns|changes))?|(?:starts?|begins?) to|outside|make it|let it|turn it|set the)\\s*(?=${GONE}\\s*$)`,
                'g',
              ),
              ' ',
            )
            .replace(/\b(?:heavily|hard|lightly)\b/g, ' ')
        : part,
    )
    .map(unmarked)
    .join(' ')

export const readSky = (text: string): SkyRead => {
  const zh = isChinese(text)
  const hits: { sense: SkySense; at: number }[] = []
  let rest = dropTimes(text, zh)
  for (const group of [WEATHERS, HOURS, SEASONS]) {
    for (const [en, han, sense] of group) {
      const found = outside(rest, zh ? han : en)
      if (!found) continue
      const after = rest.slice(found.index + found[0].length)
      const before = rest.slice(0, found.index)
      if ((zh ? ZH_AFTER : GARMENT_AFTER).test(after)) continue
      if (
        !zh &&
        /\b(?:at|towards?|into|of|behind|through|between|above|over|past|off|from|shovels?|kicks?|eats?|sweeps?|brush(?:es)?|wipes?|clears?|dusts?|shakes?|scoops?|licks?|catch(?:es)?|touch(?:es)?|throws?) (?:the |some )(?:falling |starry |night |rising |setting |dark |bright |beautiful )?$/.test(
          before,
        ) &&
        /^(?:night|sun|stars?|clouds?|snow|rain|petals?)/.test(found[0])
      )
        continue
      // "police storm the building": they do.
      if (!zh && /^storms?$/.test(found[0].trim()) && /^ (?:the|into|in|out|off|through|at|his|her)\b/.test(after))
        continue
      hits.push({ sense, at: position(text, found[0]) })
      // "in the rain with an umbrella": the preposition goes with the weather, or what follows would hang on it.
      const led =
        !zh && /^\s*(?:with|holding|carrying)\b/.test(after) ? /\b(?:in|through) (?:the |a )?$/.exec(before) : null
      rest = led ? `${before.slice(0, led.index)}${after}` : cut(rest, found, MARKED)
      // The same said twice: 暴风雨 … 闪电.
      if (group === WEATHERS) {
        const again = outside(rest, zh ? han : en)
        if (again && !(zh ? ZH_AFTER : GARMENT_AFTER).test(rest.slice(again.index + again[0].length)))
          rest = cut(rest, again, MARKED)
      }
      if (group !== WEATHERS) {
        // Other words for the same ("the sun sets and the stars come out") go with it.
        for (const [e, h] of group) {
          for (let n = 0; n < 3; n++) {
            const again = outside(rest, zh ? h : e)
            if (!again || (zh ? ZH_AFTER : GARMENT_AFTER).test(rest.slice(again.index + again[0].length))) break
            rest = cut(rest, again, MARKED)
          }
        }
        break
      }
    }
  }
  // In the order of the sentence.
  const senses = hits.sort((a, b) => a.at - b.at).map((f) => f.sense)
  // Lights of the night want a clear sky, whatever lies on the roofs: they have the last word.
  const lights = ({ weather }: SkySense): number =>
    (weather?.aurora ?? 0) + (weather?.meteors ?? 0) + (weather?.fireworks ?? 0) > 0 ? 1 : 0
  senses.sort((a, b) => lights(a) - lights(b))
  if (senses.length > 0) rest = zh ? chineseRest(rest) : englishRest(rest)
  return { senses, rest: rest.replace(/\s+/g, ' ').trim() }
}

export interface StyleRead {
  style: StyleId | null
  /** The clause is about the style itself, not a word on a noun. */
  asked: boolean
  rest: string
}

const FRAME_EN =
  /\b(?:style|styled|painting|paint(?:ed)?|art|look(?:s)? like|in the manner of|as if (?:painted|drawn)|drawn|drawing|film|movie|picture|animation|aesthetic|render(?:ed)?|woodblock|print|mode|look)\b/
const FRAME_ZH = /风格|风|画风|画|风格化|样式|动画|电影/

export const readStyle = (text: string): StyleRead => {
  const zh = isChinese(text)
  for (const [en, han, style] of STYLE_WORDS) {
    const found = outside(text, zh ? han : en)
    if (!found) continue
    const alone = new RegExp(
      `(?:^|[,，;；。.])\\s*(?:a |an |the |in |1[89]\\d0s |old |classic )*(?:${found[0].replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})\\s*(?:[,，;；。.]|$)`,
    ).test(text)
    const around = text.slice(Math.max(0, found.index - 28), found.index + found[0].length + 22)
    if (
      !alone &&
      !(zh ? FRAME_ZH : FRAME_EN).test(around) &&
      !/\bby $/.test(text.slice(0, found.index)) &&
      !/switch|change|turn|make|become|换|切换|变成|改成/.test(text)
    )
      continue
    if (!zh && found[0] === 'ink' && !/ink (?:wash|style|painting|drawing)|in ink/.test(around)) continue
    let rest = cut(text, found)
    if (zh) rest = rest.replace(/(?:的)?(?:画风|风格|样式|风(?![筝车衣雨雪扇铃暴]))(?:的)?/g, ' ')
    else {
      rest = rest
        .replace(
          /\b(?:in|into|to|as|like|with) (?:the |a |an )?(?:style|manner|look|mode) of(?: an?)?\s*(?:painting|drawing|film|movie)?/g,
          ' ',
        )
        .replace(/\b(?:in |into |to |as |like )?(?:the |an? )?\s*[- ]?(?:styled?|aesthetic)\b/g, ' ')
        .replace(/\b(?:look|looks) like (?:the |an? )?\s*(?:painting|drawing|film|movie|picture|print)?\b/g, ' ')
        .replace(
          /\b(?:in|into|to|as|like) (?:the |an? )?\s*(?:painting|drawing|art|film|movie|picture|print|mode|look)\b/g,
          ' ',
        )
        .replace(
          /(?:^|[,;])\s*(?:an? |in )?(?:oil |digital |classic |old )?(?:painting|drawing|illustration|picture|art|film|movie|animation|print)\b(?:\s+(?:like|by|of|as|in the style of)(?=\s*(?:$|[,.;])))?/g,
          ' ',
        )
        .replace(/\bcharacter of\b|\bmovies?\b/g, ' ')
    }
    const left = rest.replace(/[\s,.;!，。]/g, '')
    const about = zh
      ? /(?:变成|换成|切换|改成|改为|变为|用|以)/.test(text) || left.length <= 6
      : /\b(?:switch|change|turn|transform|make (?:it|the (?:world|scene|picture|whole|everything)|everything)|everything|the (?:world|scene|picture|style)|paint it|render|redraw)\b/.test(
          text,
        ) || rest.trim().split(' ').length <= 2
    return { style, asked: about, rest: rest.replace(/\s+/g, ' ').trim() }
  }
  return { style: null, asked: false, rest: text }
}
