/** Spans that speak of sky, style and camera are found in the whole text and taken out, so that the grammar only meets figures and things. */
import { HOURS, SEASONS, WEATHERS, type SkySense } from '../lexicon/sky.ts'
import { STYLE_WORDS } from '../lexicon/styles.ts'
import { isChinese } from './normalise.ts'
import { dropTimes } from './times.ts'
import type { StyleId } from '@shoal/session'

const cut = (text: string, found: RegExpExecArray): string =>
  `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`

/** Outside quotes only: what people say is not the weather. */
const outside = (text: string, pattern: RegExp): RegExpExecArray | null => {
  const masked = text.replace(/"[^"]*"/g, (s) => '\u0001'.repeat(s.length))
  const found = new RegExp(pattern.source, pattern.flags.replace('g', '')).exec(masked)
  return found
}

const position = (text: string, found: string): number => Math.max(0, text.indexOf(found))

const ZH_WEATHER_VERB =
  /^[，,。；、]*(?:外面|天空|天气|天|突然|忽然|渐渐|慢慢|开始|此时|这时|然后|又|起|下起|刮起|飘起|来临|降临|到来|明媚|高照|灿烂|笼罩|弥漫|普照|来|到|变|成|了|着|的|地|在|中|里|大地|四周|世界|万物|一片|一切|而且|并且|并|和|上|下|也|都|还|吹过|吹来|漫天|纷飞|把|将|时间|改成|改为|调成|调到|换成|设为|变为|飘落|飘下|飘|暗|纷纷|起来|下来|时|让|使)*$/

/** What is left of a clause once its weather is taken out: only how it comes. */
const WEATHER_VERB =
  /^(?:(?:and|then|while|,|;|but)\s*)*(?:(?:the|a|an|it|there|some|now|suddenly|slowly|gradually|finally|gently|softly|all|is|are|let|make|starts?|begins?|to|with|of)\s*)*(?:(?:fades?|switch(?:es)?|skips?|jumps?|cuts?|moves?|sets?|breaks?|starts?|begins?|comes?|rolls?|sets?|arrives?|rages?|falls?|falling|settles?|gathers?|appears?|rises?|blows?|drifts?|descends?|approach(?:es)?|fills?|covers?|picks?|gets?|becomes?|turns?|grows?|goes|changes?|happens?|clears?|light|sky|weather|air|everywhere|everything|ground|world|scene|season|time|town|valley|land)\s*)*(?:(?:in|out|up|on|over|down|across|the|away|again|heavily|hard|softly|gently|slowly|quietly|lightly|hills|fields?|road|village|streets?|city|water|sea|trees|roofs|mountains?|forest|meadow|falling|it|to|into|everything|everywhere|sky|air|ground|world|scene|land|now|here|outside|again|slowly)\s*)*$/

export interface SkyRead {
  senses: SkySense[]
  rest: string
}

const GARMENT_AFTER =
  /^\s*(?:coat|jacket|clothes|dress|hat|boots|scarf|gown|lion|leopard|fox|market|owl|train|bus|shift|watchman|queen|king|princess|globe|shoes)/
const ZH_AFTER = /^(?:装|衣|裤|靴|人|豹|狐|市|莺|灯|帽|鞋|球|堡|橇|女王|公主|莲)/

/** What leads in a span that is cut out, where nothing after it is left for it: "in [winter] an old man", "in the [rain] with an umbrella". */
const ledIn = (when: boolean, before: string, after: string): RegExpExecArray | null => {
  if (/^\s*(?:with|holding|carrying)\b/.test(after)) return /\b(?:in|through) (?:the |a )?$/.exec(before)
  if (!when || !/^\s*(?:an?|the|two|three|four|some|many|he|she|they|it|his|her|their|we|i|you)\b/.test(after))
    return null
  return /\b(?:in the (?:middle|heart|dead|depths?|early hours) of|in|on|at|during|through|by|around|after|before|until|towards?) (?:the |an? )?(?:(?:early|late|deep|dead) )?$/.exec(
    before,
  )
}

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
        /\b(?:at|towards?|into|of) the (?:falling |starry |night |rising |setting |dark |bright |beautiful )?$/.test(
          before,
        ) &&
        /^(?:night|sun|stars?|clouds?|snow)/.test(found[0])
      )
        continue
      hits.push({ sense, at: position(text, found[0]) })
      // "in the rain with an umbrella": the preposition goes with the weather, or what follows would hang on it.
      const led = zh ? null : ledIn(group !== WEATHERS, before, after)
      rest = led ? `${before.slice(0, led.index)}${after}` : cut(rest, found)
      if (group !== WEATHERS) {
        // Other words for the same ("the sun sets and the stars come out") go with it.
        for (const [e, h] of group) {
          for (let n = 0; n < 3; n++) {
            const again = outside(rest, zh ? h : e)
            if (!again || (zh ? ZH_AFTER : GARMENT_AFTER).test(rest.slice(again.index + again[0].length))) break
            rest = cut(rest, again)
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
  if (senses.length > 0)
    rest = zh
      ? rest
          .replace(/天空|天气|天色|外面|季节|时分|时候|的时候|变成|变得|(?:的)?(?=\s*$)/g, ' ')
          .replace(/开始\s*(?=[，。；,.]|$)/g, ' ')
      : rest
          .replace(
            /\b(?:it (?:starts?|begins?) (?:to )?|it is|it's|it |there is|the (?:sky|weather|season|time)(?: of day)?(?: (?:is|becomes|turns|changes))?|(?:starts?|begins?) to|outside|(?:in|at|on|during|by|after|before|under|beneath|through) (?:the |a |an )?|make it|let it|turn it|set the)\s*(?=\s*(?:[,.;!]|and|then|$))/g,
            ' ',
          )
          .replace(/\b(?:heavily|hard|lightly)\b/g, ' ')
  if (senses.length > 0 && zh)
    rest = rest
      .split(/(?=[，,。；、])/)
      .filter((part) => !ZH_WEATHER_VERB.test(part.replace(/\s/g, '')))
      .join('')
  if (senses.length > 0 && !zh)
    rest = rest
      .split(/(?=\b(?:and|then|while)\b|[,;])/)
      .filter((part) => !WEATHER_VERB.test(part.trim()))
      .join('')
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
      `(?:^|[,，;；。.])\\s*(?:a |an |the |in )?(?:${found[0].replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})\\s*(?:[,，;；。.]|$)`,
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
