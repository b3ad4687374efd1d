/** The premise being written. Kept for this tab, so that Back, a reload or a refusal loses no word. */
import type { StyleId } from '@shoal/session'
import type { PremiseDraft } from '../api/endpoints.ts'
import type { LanguageId } from '../words/language.svelte.ts'
import type { Example } from './examples.ts'

const KEY = 'shoal.draft'

export class Draft {
  way = $state<'premise' | 'character'>('premise')
  prompt = $state('')
  character = $state('')
  scene = $state('')
  style = $state<StyleId | ''>('')
  person = $state<'first' | 'third'>('third')
  /** A picture to begin as; not kept over a reload. */
  picture = $state.raw<File | null>(null)

  restore(): void {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
      if (typeof kept !== 'object' || kept === null) return
      const k = kept as Record<string, unknown>
      if (k.way === 'character') this.way = 'character'
      for (const field of ['prompt', 'character', 'scene'] as const) {
        const text = k[field]
        if (typeof text === 'string') this[field] = text
      }
    } catch {
      // Nothing kept, or storage refused.
    }
  }

  keep(): void {
    try {
      const { way, prompt, character, scene } = this
      sessionStorage.setItem(KEY, JSON.stringify({ way, prompt, character, scene }))
    } catch {
      // Not kept, still on the page.
    }
  }

  forget(): void {
    try {
      sessionStorage.removeItem(KEY)
    } catch {
      // It was never kept.
    }
  }

  take(example: Example, language: LanguageId): void {
    this.way = example.prompt ? 'premise' : 'character'
    this.prompt = example.prompt?.[language] ?? ''
    this.character = example.character?.[language] ?? ''
    this.scene = example.scene?.[language] ?? ''
    this.style = example.style
    this.person = example.person
  }

  /** The premise as the API wants it: only the half that is on the screen. */
  get premise(): PremiseDraft {
    const one = this.way === 'premise'
    return {
      prompt: one ? this.prompt.trim() : '',
      character: one ? '' : this.character.trim(),
      scene: one ? '' : this.scene.trim(),
      style: this.style,
      person: this.person,
    }
  }

  get empty(): boolean {
    const p = this.premise
    return p.prompt === '' && p.character === '' && p.scene === '' && this.picture === null
  }
}
