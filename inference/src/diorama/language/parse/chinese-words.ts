/** Chinese text as tokens: cut into words by jieba with the lexicon as user dictionary; what is in no table taken apart, or told by its ending. */
import { createRequire } from 'node:module'
import type * as JiebaModule from '@node-rs/jieba'
import { agentOf } from '../lexicon/agents.ts'
import { isZhName, nameNoun } from '../lexicon/names.ts'
import { ZH_NOUNS, type Noun } from '../lexicon/nouns.ts'
import { counted, KNOWN, MEASURES, sense, type Token } from './chinese-sense.ts'
import { MARK } from './names.ts'

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
  const lines = KNOWN.filter((w) => w.length > 1 && !/\s/.test(w)).map((w) => `${w} 200000 n`)
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
        else if (/^(?:nr|x)$/.test(tag) && isZhName(word)) out.push({ word, tag, named: word, noun: nameNoun(word) })
        else out.push(noun ? { word, tag, noun } : { word, tag })
      }
    }
  }
  return out
}
