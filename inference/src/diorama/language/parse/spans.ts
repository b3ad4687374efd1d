/** Spans that speak of sky, style and camera are found in the whole text and taken out, so that the grammar only meets figures and things. */
import { HOURS, SEASONS, WEATHERS, type SkySense } from '../lexicon/sky.ts'
import { STYLE_WORDS } from '../lexicon/styles.ts'
import { isChinese } from './normalise.ts'
import type { StyleId } from '@shoal/session'

const cut = (text: string, found: RegExpExecArray): string =>
  `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`

/** Outside quotes only: what people say is not the weather. */
const outside = (text: string, pattern: RegExp): RegExpExecArray | null => {
  const masked = text.replace(/"[^"]*"/g, (s) => '\u0001'.repeat(s.length))
  const found = new RegExp(pattern.source, pattern.flags.replace('g', '')).exec(masked)
  return found
}

export interface SkyRead {
  senses: SkySense[]
  rest: string
}

const GARMENT_AFTER = /^\s*(?:coat|jacket|clothes|dress|hat|boots|scarf|gown|lion|leopard|fox|market|owl|train|bus|shift|watchman|queen|king|princess|globe|shoes)/
const ZH_AFTER = /^(?:装|衣|裤|靴|人|豹|狐|市|莺|灯|帽|鞋|球|堡|橇|女王|公主|莲)/

export const readSky = (text: string): SkyRead => {
  const zh = isChinese(text)
  const senses: SkySense[] = []
  let rest = text
  for (const group of [WEATHERS, HOURS, SEASONS]) {
    for (const [en, han, sense] of group) {
      const found = outside(rest, zh ? han : en)
      if (!found) continue
      const after = rest.slice(found.index + found[0].length)
      const before = rest.slice(0, found.index)
      if ((zh ? ZH_AFTER : GARMENT_AFTER).test(after)) continue
      if (!zh && /\b(?:at|towards?|into|of) the $/.test(before) && /^(?:night|sun|stars?|clouds?|snow)/.test(found[0])) continue
      senses.push(sense)
      rest = cut(rest, found)
      if (group !== WEATHERS) break
    }
  }
  if (senses.length > 0)
    rest = zh
      ? rest.replace(/天空|天气|天色|外面|季节|时分|时候|的时候|变成|变得|(?:的)?(?=\s*$)/g, ' ').replace(/开始\s*(?=[，。；,.]|$)/g, ' ')
      : rest
          .replace(/\b(?:it (?:starts?|begins?) (?:to )?|it is|it's|it |there is|the (?:sky|weather|season|time)(?: of day)?(?: (?:is|becomes|turns|changes))?|(?:starts?|begins?) to|outside|(?:in|at|on|during|by|after|before|under|beneath|through) (?:the |a |an )?|make it|let it|turn it|set the)\s*(?=\s*(?:[,.;!]|and|then|$))/g, ' ')
          .replace(/\b(?:heavily|hard|lightly)\b/g, ' ')
  return { senses, rest: rest.replace(/\s+/g, ' ').trim() }
}

export interface StyleRead {
  style: StyleId | null
  /** The clause is about the style itself, not a word on a noun. */
  asked: boolean
  rest: string
}

const FRAME_EN = /\b(?:style|styled|painting|paint(?:ed)?|art|look(?:s)? like|in the manner of|as if (?:painted|drawn)|drawn|drawing|film|movie|picture|animation|aesthetic|render(?:ed)?|woodblock|print|mode|look)\b/
const FRAME_ZH = /风格|风|画风|画|风格化|样式|动画|电影/

export const readStyle = (text: string): StyleRead => {
  const zh = isChinese(text)
  for (const [en, han, style] of STYLE_WORDS) {
    const found = outside(text, zh ? han : en)
    if (!found) continue
    const around = text.slice(Math.max(0, found.index - 28), found.index + found[0].length + 22)
    if (!(zh ? FRAME_ZH : FRAME_EN).test(around) && !/switch|change|turn|make|become|换|切换|变成|改成/.test(text)) continue
    if (!zh && found[0] === 'ink' && !/ink (?:wash|style|painting|drawing)|in ink/.test(around)) continue
    let rest = cut(text, found)
    if (zh) rest = rest.replace(/(?:的)?(?:画风|风格|样式|风(?![筝车衣雨雪扇铃暴]))(?:的)?/g, ' ')
    else {
      rest = rest
        .replace(/\b(?:in|into|to|as|like|with) (?:the |a |an )?(?:style|manner|look|mode) of(?: an?)?\s*(?:painting|drawing|film|movie)?/g, ' ')
        .replace(/\b(?:in |into |to |as |like )?(?:the |an? )?\s*[- ]?(?:styled?|aesthetic)\b/g, ' ')
        .replace(/\b(?:look|looks) like (?:the |an? )?\s*(?:painting|drawing|film|movie|picture|print)?\b/g, ' ')
        .replace(/\b(?:in|into|to|as|like) (?:the |an? )?\s*(?:painting|drawing|art|film|movie|picture|print|mode|look)\b/g, ' ')
        .replace(/\bcharacter of\b|\bmovies?\b/g, ' ')
    }
    const left = rest.replace(/[\s,.;!，。]/g, '')
    const about = zh
      ? /(?:变成|换成|切换|改成|改为|变为|用|以)/.test(text) || left.length <= 6
      : /\b(?:switch|change|turn|transform|make (?:it|the (?:world|scene|picture|whole|everything)|everything)|everything|the (?:world|scene|picture|style)|paint it|render|redraw)\b/.test(text) ||
        rest.trim().split(' ').length <= 2
    return { style, asked: about, rest: rest.replace(/\s+/g, ' ').trim() }
  }
  return { style: null, asked: false, rest: text }
}
