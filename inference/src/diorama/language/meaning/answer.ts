/** The answer in both languages: what was understood as natural sentences, then what was not, then how things are drawn. */
import type { Said } from '@shoal/session'
import { cap, third } from '../lexicon/forms.ts'
import type { Line, Telling } from './telling.ts'
import { nameOf } from './who.ts'

const joinEn = (parts: string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

const together = (t: Telling, lines: Line[]): { en: string; zh: string } => {
  const refs = lines[0].who
  const name = lines[0].name ?? nameOf(t, refs)
  const many = refs.length > 1
  return {
    en: `${cap(name.en)} ${joinEn(lines.map((l) => (many ? l.en.replace(/^be /, 'are ') : third(l.en))))}`,
    zh: `${name.zh}${lines.map((l) => l.zh).join('，')}`,
  }
}

const MOST = 580

export const answer = (t: Telling): Said => {
  // 笑一笑 and the like say one thing twice.
  t.lines = t.lines.filter(
    (l, i) => i === 0 || l.en !== t.lines[i - 1].en || l.who.join() !== t.lines[i - 1].who.join(),
  )
  const en: string[] = []
  const zh: string[] = []
  for (let i = 0; i < t.lines.length;) {
    const line = t.lines[i]
    if (line.who.length === 0) {
      en.push(line.en)
      zh.push(line.zh)
      i++
      continue
    }
    let k = i + 1
    while (k < t.lines.length && t.lines[k].who.join() === line.who.join()) k++
    const both = together(t, t.lines.slice(i, k))
    en.push(both.en)
    zh.push(both.zh)
    i = k
  }
  const done = { en: en.map((s) => `${s}.`).join(' '), zh: zh.map((s) => `${s}。`).join('') }
  const rest = remarks(t)
  return { en: [done.en, rest.en].filter(Boolean).join(' ').slice(0, MOST), zh: (done.zh + rest.zh).slice(0, MOST) }
}

/** What was not understood or is not there, and how unusual things are drawn. */
export const remarks = (t: Telling): Said => {
  const en: string[] = []
  const zh: string[] = []
  const lost = [...new Set(t.lost)].filter((w) => w.trim() !== '')
  if (lost.length > 0) {
    en.push(`Not understood: ${lost.map((w) => `“${w.replaceAll('-', ' ')}”`).join(', ')}.`)
    zh.push(`没有听懂：${lost.map((w) => `“${w.replaceAll('-', ' ')}”`).join('、')}。`)
  }
  for (const a of t.absent) {
    en.push(/[^s]s$/.test(a.en) ? `There are no ${a.en} here.` : `There is no ${a.en} here.`)
    zh.push(`这里没有${a.zh}。`)
  }
  const noted = new Set<string>()
  for (const n of t.notes) {
    if (noted.has(n.en)) continue
    noted.add(n.en)
    en.push(n.en)
    zh.push(n.zh)
  }
  return { en: en.join(' '), zh: zh.join('') }
}
