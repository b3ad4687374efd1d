import { REFUSALS } from '@shoal/session'
import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { zh } from './zh.ts'
import { firstLanguage } from './language.svelte.ts'
import { failureText } from '../api/failure.ts'

const paths = (node: unknown, at = ''): string[] =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([k, v]) => paths(v, `${at}.${k}`))
    : [`${at}:${typeof node}${typeof node === 'function' ? node.length : ''}`]

const strings = (node: unknown): string[] =>
  typeof node === 'string'
    ? [node]
    : typeof node === 'object' && node !== null
      ? Object.values(node).flatMap(strings)
      : []

describe('words', () => {
  it('has the same keys, kinds and arities in both languages', () => {
    expect(paths(zh)).toEqual(paths(en))
  })

  it('leaves nothing empty and nothing untranslated', () => {
    expect(strings(en).filter((s) => s.trim() === '')).toEqual([])
    const same = strings(zh).filter((s, i) => s === strings(en)[i])
    expect(same.filter((s) => s !== 'Shoal' && s !== '–')).toEqual([])
  })

  it('takes the texts of refusals from the session package, in both languages', () => {
    for (const [code, refusal] of Object.entries(REFUSALS)) {
      expect(failureText(code, 'en')).toBe(refusal.en)
      expect(failureText(code, 'zh')).toBe(refusal.zh)
    }
    const own = new Set([...strings(en), ...strings(zh)])
    for (const refusal of Object.values(REFUSALS)) {
      expect(own.has(refusal.en) || own.has(refusal.zh), refusal.en).toBe(false)
    }
  })

  it('begins with the remembered language, else the browser’s', () => {
    expect(firstLanguage('zh', ['en-GB'])).toBe('zh')
    expect(firstLanguage(null, ['fr-FR', 'zh-Hans-CN', 'en'])).toBe('zh')
    expect(firstLanguage('klingon', ['de'])).toBe('en')
  })
})
