/** Chinese words as tokens: jieba with the lexicon as user dictionary, then what each word can be. */
import { createRequire } from 'node:module'
import type * as JiebaModule from '@node-rs/jieba'
import { agentOf } from '../lexicon/agents.ts'
import { ATTRIBUTES, COLOURS, MARKS, type Attribute } from '../lexicon/attributes.ts'
import { nameNoun, ZH_FAMILY } from '../lexicon/names.ts'
import { ZH_NOUNS, type Noun } from '../lexicon/nouns.ts'
import { FILLERS_ZH, MANNERS, PACES } from '../lexicon/paces.ts'
import { PLACES, type PlaceSense } from '../lexicon/places.ts'
import { MERGED } from '../lexicon/merged.ts'
import { verbOf, ZH_VERBS, type Verb } from '../lexicon/verbs.ts'
import { GARMENTS, HAIR, HELD } from '../lexicon/wardrobe.ts'
import type { Mood } from '../../state/state.ts'
import type { Pronoun, RelationKind } from './frame.ts'
import { MARK } from './names.ts'

const byName = <T>(rows: readonly (readonly [string | readonly string[], T])[]): Map<string, T> => {
  const map = new Map<string, T>()
  for (const [names, value] of rows)
    for (const name of typeof names === 'string' ? names.split(' ') : names) if (!map.has(name)) map.set(name, value)
  return map
}

const colours = byName(COLOURS.map((c) => [c.zh, c.colour] as const))
const attributes = byName(ATTRIBUTES.map((a) => [a.zh, a.attribute] as const))
const marks = byName(MARKS.map(([, zh, mark]) => [zh, mark] as const))
const manners = byName(MANNERS.map((m) => [m[1], m[2]] as const))
const paces = byName(PACES.map(([, zh, pace]) => [zh, pace] as const))
const places = byName(PLACES.map((p) => [p.zh, p.sense] as const))
const fillers = new Set(FILLERS_ZH)
/** 军大衣, 小红帽子: a longer word that ends in one of these is one of them. */
const garments = GARMENTS.flatMap((g) => g.zh).filter((name) => name.length > 1)
const gear = new Set([
  ...[...GARMENTS, ...HELD].flatMap((g) => g.zh),
  ...HAIR.flatMap(([, zh]) => zh.split(' ')).filter((name) => name.length > 1),
])

const pronouns = byName<Pronoun>([
  ['她', 'she'],
  ['他', 'he'],
  ['它', 'it'],
  ['他们 她们 它们 两人 两个人 他俩 她俩 它俩 二人 俩人 两者', 'they'],
  ['我 你 我自己', 'me'],
  ['彼此 对方 互相 相互', 'each-other'],
  ['其他人 其余的人 别人 其余人', 'others'],
  ['大家 所有人 每个人 一切 所有东西', 'everyone'],
])
const locatives = byName<RelationKind>([
  ['边 身边 两边 两侧 两旁 脚边 腿边 手边 桌边 旁边 边上 身旁 旁 跟前 身侧 一旁', 'beside'],
  ['左边 左侧 左面 左方 左手边', 'left'],
  ['右边 右侧 右面 右方 右手边', 'right'],
  ['前面 前方 面前 身前 对面 前', 'front'],
  ['后面 身后 背后 后方 后边 后', 'behind'],
  ['上面 上方 上空 头顶 天上 空中 半空 半空中 天空中', 'over'],
  ['上', 'on'],
  ['下面 下方 底下 下', 'under'],
  ['里面 里 中 中间 中央 怀里 怀中 内 深处', 'in'],
  ['附近 不远处 窗外 屋外 门外', 'near'],
  ['周围 四周', 'around'],
  ['远处 远方', 'through'],
])
const coverbs = byName<RelationKind>([
  ['向 朝 往 朝着 向着 冲着 到 对着 对 给 为 替 朝向', 'to'],
  ['在 于', 'at'],
  ['从 自', 'from'],
  ['围着 绕着 围绕', 'around'],
  ['跟 同 用', 'with'],
  ['穿过 沿着 经过 路过', 'through'],
])
const conj: Record<string, Token['conj']> = {
  '，': 'comma',
  ',': 'comma',
  '。': 'stop',
  '；': 'stop',
  ';': 'stop',
  '！': 'stop',
  '!': 'stop',
  '？': 'stop',
  '.': 'stop',
  '、': 'list',
  和: 'list',
  与: 'list',
  及: 'list',
  以及: 'list',
  并: 'then',
  并且: 'then',
  然后: 'then',
  接着: 'then',
  随后: 'then',
  再: 'then',
  之后: 'then',
  而: 'comma',
  同时: 'while',
  一边: 'while',
  一面: 'while',
}
const DIGITS: Record<string, number> = {
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  几: 3,
  半: 1,
  数: 4,
  双: 2,
}
const MEASURES =
  '只个位名条头匹辆架艘盏把棵朵座张件双对群些株顶台本支颗块根栋间列口面扇堆丛盆份套群片道种群阵场封杯碗瓶串束幅滴团缕袋筐篮桶锅盘块粒匹部枝朵'
const COUNT = new RegExp(`^(这|那|另|另外|每|第)?([一两二三四五六七八九十几双\\d]*)([${MEASURES}])?$`)

export interface Token {
  word: string
  det?: 'the' | 'a'
  count?: number
  nth?: number
  other?: boolean
  all?: boolean
  pronoun?: Pronoun
  colour?: number
  attribute?: Attribute
  mark?: string
  noun?: Noun
  /** What somebody is called. */
  named?: string
  place?: PlaceSense
  gear?: boolean
  plural?: boolean
  /** Of the scenery or the viewer: looked at, never brought in. */
  scenery?: boolean
  verb?: Verb
  locative?: RelationKind
  coverb?: RelationKind
  pace?: number
  mood?: Mood
  conj?: 'comma' | 'stop' | 'list' | 'then' | 'while'
  filler?: boolean
  negation?: boolean
  ba?: boolean
  bei?: boolean
  de?: boolean
  speech?: string
  tag?: string
}

const counted = (word: string): Partial<Token> | null => {
  if (/^(?:所有|全部|全|每个|每只|每)$/.test(word)) return { all: true, det: 'the' }
  if (/^(?:许多|很多|好多|一群|一队|一排|一列|一支|一大帮|一帮|成群|大群|众多|一大群)/.test(word))
    return { count: 6, det: 'a' }
  if (/^(?:一对|一双|两人)$/.test(word)) return { count: 2, det: 'a' }
  if (/^(?:几|一些|数|好几|若干)[只个位名条头匹辆架艘盏把棵朵座张]?$/.test(word) || word === '一些')
    return { count: 3, det: 'a' }
  const m = COUNT.exec(word)
  if (!m || (!m[1] && !m[2])) return null
  const n =
    m[2] === ''
      ? 1
      : /^\d+$/.test(m[2])
        ? Number(m[2])
        : m[2].length === 2
          ? 10 + (DIGITS[m[2][1]] ?? 0)
          : (DIGITS[m[2]] ?? 1)
  const group = m[3] === '群' ? 6 : m[3] === '对' || m[3] === '双' ? 2 : m[3] === '些' ? 3 : 0
  if (m[1] === '第') return m[2] ? { nth: n, det: 'the' } : null
  if (m[1] === '另' || m[1] === '另外') return { other: true, det: 'a', count: n }
  if (m[1]) return { det: 'the', count: n }
  if (!m[3] && !/^[一两二三四五六七八九十\d]+$/.test(m[2])) return null
  return { det: 'a', count: group || n }
}

const sense = (word: string): Token | null => {
  const t: Token = { word }
  let known = false
  const put = <K extends keyof Token>(key: K, value: Token[K] | undefined): void => {
    if (value === undefined) return
    t[key] = value
    known = true
  }
  put('pronoun', pronouns.get(word))
  const bare = word.length > 1 && word.endsWith('的') ? word.slice(0, -1) : word
  put('colour', colours.get(bare))
  put('attribute', attributes.get(bare))
  put('mark', marks.get(bare))
  put('noun', ZH_NOUNS.get(word))
  put('place', places.get(word))
  put(
    'gear',
    gear.has(word) ||
      garments.some((name) => word.length > name.length && word.endsWith(name)) ||
      /^(?:头发|发|[长短卷金黑白红银棕]发|长头发|短头发)$/.test(word)
      ? true
      : undefined,
  )
  put(
    'scenery',
    /^(?:镜头|舵轮|船舵|方向盘|天空|星星|星空|月亮|太阳|云|雪景|雨景|风景|远方|地平线|地面|夕阳|景色|天边|雪地上|雨|雪|海浪|波浪|浪花|落日|日出|日落|晚霞|银河|山谷|远山)$/.test(
      word,
    )
      ? true
      : undefined,
  )
  put('verb', ZH_VERBS.get(word) ?? (MERGED[word] ? verbOf(MERGED[word].verb) : undefined))
  put('locative', locatives.get(word))
  put('coverb', coverbs.get(word))
  put('pace', paces.get(word))
  put('mood', manners.get(word))
  put('conj', conj[word])
  put('filler', fillers.has(word) || manners.has(word) ? true : undefined)
  put('negation', /^(?:不|别|没|没有|不要|不再|不肯|不愿|不想|不敢|停止)$/.test(word) ? true : undefined)
  put('ba', word === '把' || word === '将' ? true : undefined)
  put('bei', word === '被' ? true : undefined)
  put('de', word === '的' ? true : undefined)
  put('det', word === '这' || word === '那' ? 'the' : undefined)
  if (word === '最后') put('nth', -1)
  const count = counted(word)
  if (count) {
    Object.assign(t, count)
    known = true
  }
  return known ? t : null
}

interface Cutter {
  tag(text: string, hmm?: boolean): { word: string; tag: string }[]
}

let cutter: Cutter | null = null

/** Loads jieba with its dictionary and ours: once, some 0.3 s. */
export const loadChinese = (): Cutter => {
  if (cutter) return cutter
  const require = createRequire(import.meta.url)
  const { Jieba } = require('@node-rs/jieba') as typeof JiebaModule
  const { dict } = require('@node-rs/jieba/dict') as { dict: Uint8Array }
  const jieba = Jieba.withDict(dict)
  const words = new Set<string>()
  for (const map of [
    ZH_NOUNS,
    ZH_VERBS,
    colours,
    attributes,
    marks,
    places,
    locatives,
    coverbs,
    paces,
    manners,
    pronouns,
  ])
    for (const word of map.keys()) words.add(word)
  for (const word of [...gear, ...fillers, ...Object.keys(conj), ...Object.keys(MERGED)]) words.add(word)
  const lines = [...words].filter((w) => w.length > 1 && !/\s/.test(w)).map((w) => `${w} 200000 n`)
  jieba.loadDict(Buffer.from(`${lines.join('\n')}\n`))
  cutter = jieba
  return jieba
}

/** 石桥 is a bridge, 石桌 a table: a longer word that ends in one of these is one of them. */
const tailNoun = (word: string): Noun | null => {
  for (const n of [2, 1]) {
    if (word.length <= n) continue
    const tail = word.slice(-n)
    const noun = ZH_NOUNS.get(tail) ?? (n === 1 ? ZH_NOUNS.get(`${tail}子`) : undefined)
    if (noun && (noun.topic !== 'person' || n === 2) && !/[子头面]$/.test(tail)) return noun
  }
  return null
}

/** A word the lexicon does not hold, taken apart into ones it does; null when that does not come out. */
const apart = (word: string): Token[] | null => {
  const out: Token[] = []
  for (let i = 0; i < word.length;) {
    let n = word.length - i
    let found: Token | null = null
    for (; n >= 1; n--) {
      if (n === word.length) continue
      found = sense(word.slice(i, i + n))
      if (found) break
    }
    if (!found) return null
    out.push(found)
    i += n
  }
  return out
}

export const chineseTokens = (text: string): Token[] => {
  const out: Token[] = []
  for (const part of text.split(/("[^"]*"|\u0004[^\u0004]*\u0004)/)) {
    if (part.startsWith('"')) {
      out.push({ word: '"', speech: part.slice(1, -1).trim() })
      continue
    }
    if (part.startsWith(MARK)) {
      const name = part.slice(1, -1)
      out.push({ word: name, named: name, noun: nameNoun(name) })
      continue
    }
    for (const { word, tag } of loadChinese().tag(part, true)) {
      if (/^\s*$/.test(word) || /^[：:“”‘’（）()—…]+$/.test(word)) continue
      // 孩子们: several of them.
      if (word === '们' && out.at(-1)?.noun) {
        out[out.length - 1].plural = true
        continue
      }
      const many = word.length > 2 && word.endsWith('们') ? sense(word.slice(0, -1)) : null
      if (many?.noun) {
        out.push({ ...many, tag, plural: true })
        continue
      }
      // 那 只 大 的: jieba parts 那只.
      const before = out.at(-1)
      const joined =
        before && /^[这那]$/.test(before.word) && word.length === 1 && MEASURES.includes(word)
          ? counted(before.word + word)
          : null
      if (joined) {
        out[out.length - 1] = { word: (before as Token).word + word, tag, ...joined }
        continue
      }
      // 头上, 肩上: on a part of somebody.
      if (/^[头肩背腿膝脸身]上$/.test(word)) {
        out.push({ word: word[0], tag }, { word: '上', tag, locative: 'on' })
        continue
      }
      // 羊群, 人群.
      const herd =
        word.length > 1 && word.endsWith('群') && !ZH_NOUNS.has(word) ? ZH_NOUNS.get(word.slice(0, -1)) : undefined
      if (herd) {
        out.push({ word: word.slice(0, -1), tag, noun: herd, plural: true })
        continue
      }
      const known = sense(word)
      if (known)
        out.push({ ...known, tag, ...(word.length > 1 && word.endsWith('们') && known.noun ? { plural: true } : {}) })
      else {
        const parts = word.length > 1 ? apart(word) : null
        const noun = parts
          ? null
          : tag.startsWith('n')
            ? (agentOf(word) ?? tailNoun(word))
            : tag === 'x'
              ? tailNoun(word)
              : null
        if (parts) out.push(...parts)
        else if (/^(?:nr|x)$/.test(tag) && ZH_FAMILY.test(word))
          out.push({ word, tag, named: word, noun: nameNoun(word) })
        else out.push(noun ? { word, tag, noun } : { word, tag })
      }
    }
  }
  return out
}
