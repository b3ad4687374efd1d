/**
 * Things done by two, told as nouns: "a samurai duel", "a sword fight between a knight and a pirate", "a dance for two", 两个武士的决斗.
 * Turned into the sentence that says the same with a verb, which the grammars know how to read.
 */

import { ZH_VERBS } from '../lexicon/verbs.ts'
import { rephrased } from './rephrase.ts'

const VERB: [noun: RegExp, verb: string][] = [
  [/^(?:sword ?fight|fencing match|duel)$/, 'duel'],
  [/^(?:fight|fist ?fight|boxing match|wrestling match|battle|brawl)$/, 'fight'],
  [/^(?:race|foot ?race)$/, 'race'],
  [/^(?:dance|waltz|tango)$/, 'dance together'],
  [/^(?:conversation|talk|chat)$/, 'talk'],
  [/^(?:quarrel|argument)$/, 'argue'],
  [/^(?:chess game|game of chess|chess match|card game|game of cards|game of go)$/, 'play chess'],
  [/^(?:tea|coffee|dinner|lunch|breakfast|table)$/, 'have tea'],
]
const NOUN = VERB.map(([noun]) => noun.source.slice(4, -2)).join('|')

const verbFor = (noun: string): string => VERB.find(([pattern]) => pattern.test(noun))?.[1] ?? 'fight'

/** Who does it when nobody is named. */
const ANYBODY: Record<string, string> = { duel: 'swordsmen', fight: 'warriors', race: 'boys', 'play chess': 'old men' }

const BETWEEN = new RegExp(
  `\\b(?:an? |the )?(?:(?!sword)\\w+ )?(${NOUN}) between ((?:(?!\\band\\b)[^,.;])+) and ((?:an?|the|his|her|one|two|another) [a-z-]+(?: [a-z-]+)??)(?= (?:in|on|at|by|near|under|during|beside|before|after|with|among|through|along)\\b|[,.;]|$)`,
)
const OF_TWO = new RegExp(
  `\\b(?:an? |the )?(${NOUN}) (?:between|of|with) (two [a-z -]+?)(?= (?:in|on|at|by|near|under|during|beside|before|after)\\b|[,.;]|$)`,
)
const FOR_TWO = new RegExp(`\\b(?:an? |the )?(${NOUN}) for two\\b`)
const ALONE = new RegExp(
  `^(?:an? |the )(?:\\w+ly )?(${NOUN})(?= (?:in|on|at|by|near|under|during|beside|before|after)\\b|[,.;]|$)`,
)

/** "the wind blows her umbrella away": what is blown is told apart from the weather. */
const BLOWN =
  /\b(?:(?:the|a) )?((?:strong |sudden )?(?:wind|gust|storm)(?: of wind)?) (?:blows|carries|takes|snatches|sweeps|tears) ((?:the|her|his|their|a|an) [a-z ]+?) (?:away|off)\b/g

const english = (text: string): string =>
  text
    .replace(
      /\b(?:turn|change|make) (?:the )?(?:day(?:time)?|it) (?:in)?to (?:the )?(night|day|dusk|dawn|evening|morning)\b/g,
      (_, hour: string) => (hour === 'night' ? 'night falls' : hour === 'day' ? 'day comes' : `it is ${hour}`),
    )
    .replace(/\b(?:under|beneath|below) (?:the|a) (?:\w+ )?moon\b/g, 'in the moonlight')
    // A likeness of size is a size.
    .replace(
      /\b(?:twice|double|three times|ten times|much|far) (?:as )?(?:big|bigger|large|larger|the size)(?: as (?:it is|before|now))?\b/g,
      'huge',
    )
    .replace(/\bas (?:big|large|huge|tall) as (?:an?|the) [a-z]+/g, 'huge')
    .replace(/\bas (?:small|tiny|little) as (?:an?|the) [a-z]+/g, 'tiny')
    .replace(BLOWN, 'a $1 blows and $2 blown-away')
    .replace(BETWEEN, (_, noun: string, a: string, b: string) => `${a} and ${b} ${verbFor(noun)}`)
    .replace(OF_TWO, (_, noun: string, two: string) => `${two} ${verbFor(noun)}`)
    .replace(FOR_TWO, (_, noun: string) => `a couple ${verbFor(noun)}`)
    .replace(ALONE, (_, noun: string) => `two ${ANYBODY[verbFor(noun)] ?? 'people'} ${verbFor(noun)}`)

const ZH = '决斗|对决|比武|比剑|打斗|搏斗|格斗|赛跑'

/** 摸了摸, 笑一笑: done once. */
const ONCE = /([\u4e00-\u9fff])[了一]\1/g

const chinese = (text: string): string =>
  text
    .replace(ONCE, (all, verb: string) => (ZH_VERBS.has(verb) ? verb : all))
    .replace(/(?<![气兴急怒])(?:([\u4e00-\u9fff])\1)+/g, (all, verb: string) =>
      all.length === 2 && ZH_VERBS.has(verb) && !ZH_VERBS.has(all) ? verb : all,
    )
    .replace(/(?<!一)边([\u4e00-\u9fff]{1,3})边/g, '一边$1一边')
    .replace(/[大高][两三几十]倍|[两三几十]倍大/g, '巨大')
    .replace(/[向往][东南西北]+(?:方|边)?(?=[飞走跑游])/g, '')
    // 大的那只: that one, told by its size or colour.
    .replace(/([大小高矮胖瘦黑白红黄花灰])的那([只个条匹头位])/g, '那$2$1的')
    .replace(/越([\u4e00-\u9fff])越(开心|高兴|生气|难过|害怕|累|激动|伤心)/g, '$1，变得$2')
    .replace(/([喊叫])着?(?:她|他|它)的名字/g, '喊')
    .replace(/[喊叫]着?([^，,。的]{1,6})的名字/g, '呼唤$1')
    .replace(/([走跑飞游跳爬])来\1去/g, '$1')
    // 越飞越高, 越来越大.
    .replace(/越([走跑飞游跳驶骑划转])越快/g, '快速$1')
    .replace(/越([走跑飞游跳驶骑划转])越慢/g, '慢慢$1')
    .replace(/越([走跑飞游跳驶骑划])越[高远近]/g, '$1')
    .replace(/(?<![雨雪风雾浪])越来越([大小高])/g, '变$1')
    .replace(/被(?:一阵|大|狂|强)?风[吹刮](?:走|跑|飞)(?=了|$|[，,。])/g, '被吹走')
    .replace(/像[^，,。]{1,6}?(?:一样|那么|那样)(?:巨?大|高大?)/g, '巨大')
    .replace(/像[^，,。]{1,6}?(?:一样|那么|那样)小/g, '微小')
    // 下了车, 按了一下喇叭: what is between verb and object says only that it happened.
    .replace(/([上下])了(车|马|船)(?!上|里)/g, '$1$2')
    .replace(/([吹敲打拍唱喝吃叹看])了(?:一|几)(?:下|声|会儿|口|首|支|曲|遍)(?=[\u4e00-\u9fff])/g, '$1')
    .replace(/按响?了?(?:一下|几下|两下|一声)?喇叭/g, '按喇叭')
    .replace(new RegExp(`(?:一场|一次|一段)(?=.*(?:${ZH}|舞))`), '')
    .replace(new RegExp(`(?:之间)?的(${ZH})`), '$1')
    .replace(/双人舞/, '情侣跳舞')
    .replace(new RegExp(`^(?:在.{1,8}?[里中上下]|[^，,。]{0,8}?[里中上下])?(?=(?:${ZH})(?:$|[，,。]))`), (at) =>
      /[武士侠客兵将手人者]$/.test(at) ? at : `${at}两个剑客`,
    )

/** The text with such nouns told as sentences; any other text as it is. */
export const eventsTold = (text: string, zh: boolean): string => {
  const quotes: string[] = []
  const plain = rephrased(text, zh).replace(/"[^"]*"/g, (said) => `\u0001${quotes.push(said) - 1}\u0001`)
  return (zh ? chinese(plain) : english(plain)).replace(/\u0001(\d+)\u0001/g, (_, i: string) => quotes[Number(i)])
}
