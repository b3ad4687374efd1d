/**
 * The language of the page: remembered, else the browser's. `language.w` holds the words; `language.of` picks from what host and
 * server say in both languages.
 */
import type { Said } from '@shoal/session'
import { en, type Words } from './en.ts'
import { zh } from './zh.ts'

export const LANGUAGES = { en, zh } satisfies Record<string, Words>
export type LanguageId = keyof typeof LANGUAGES

const KEY = 'shoal.language'

/** The language to begin with, from what was remembered and what the browser asks for (best first). */
export const firstLanguage = (remembered: string | null, asked: readonly string[]): LanguageId => {
  if (remembered === 'en' || remembered === 'zh') return remembered
  for (const tag of asked) {
    const id = tag.toLowerCase().split('-')[0]
    if (id === 'en' || id === 'zh') return id
  }
  return 'en'
}

const remembered = (): string | null => {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null // storage refused (private mode): the browser's language then
  }
}

class Language {
  id = $state<LanguageId>(
    firstLanguage(remembered(), typeof navigator === 'undefined' ? [] : (navigator.languages ?? [navigator.language])),
  )

  get w(): Words {
    return LANGUAGES[this.id]
  }

  get tag(): string {
    return this.id === 'zh' ? 'zh-CN' : 'en'
  }

  /** The half of a two-language text that fits. */
  of(said: Said): string {
    return said[this.id]
  }

  choose(id: LanguageId): void {
    this.id = id
    try {
      localStorage.setItem(KEY, id)
    } catch {
      // Not remembered, still chosen for this page.
    }
  }
}

export const language = new Language()
