/** Is a text within the policy? The bodies of Diorama are always dressed and never bleed; what asks for otherwise is refused, with a reason. */
import type { Said } from '@shoal/session'
import * as w from './words.ts'

const REASONS: Record<'nudity' | 'sex' | 'gore' | 'cruelty' | 'minor', Said> = {
  nudity: { en: 'Everybody here keeps their clothes on.', zh: '这里的角色都会穿着衣服。' },
  sex: { en: 'Sexual content is not shown here.', zh: '这里不展示性内容。' },
  gore: { en: 'Gore, killing and self-harm are not shown here.', zh: '这里不展示血腥、杀害或自残。' },
  cruelty: { en: 'Nobody is hurt or tormented here.', zh: '这里不伤害、不虐待任何角色。' },
  minor: { en: 'That is not allowed with children in the scene.', zh: '涉及未成年人的此类内容不被允许。' },
}

/** Harmless words that hold a listed one. */
const HARMLESS =
  /\b(?:blood(?:hound| moon| orange)|kill(?:s|ing)? time|dressed to kill|strip of (?:land|light|beach)|comic strip|(?:zebra )?skill\w*|chicken breast|robin red ?breast|sussex|essex|middlesex)\b/g

/** The reason a text is refused, or null. Obfuscation by spaces, dots or digits is undone first. */
export const moderated = (text: string): Said | null => {
  const plain = text.toLowerCase().replace(HARMLESS, ' ')
  const spaced = plain.replace(/\b(?:[a-z][ .*_-]){2,}[a-z]\b/g, (s) => s.replace(/[ .*_-]/g, ''))
  const leet = spaced.replace(/[a-z0-9@$!]*[0134@$!][a-z0-9@$!]*/g, (s) =>
    /[a-z]/.test(s)
      ? s.replace(/[0134@$!]/g, (c) => ({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', '@': 'a', $: 's', '!': 'i' })[c] ?? c)
      : s,
  )
  const dense = plain.replace(/[\s.*_·-]/g, '')
  const hit = (en: RegExp, zh: RegExp): boolean => en.test(plain) || en.test(spaced) || en.test(leet) || zh.test(dense)
  const minor = w.MINOR_EN.test(plain) || w.MINOR_ZH.test(dense)
  if (minor && (hit(w.NUDITY_EN, w.NUDITY_ZH) || hit(w.SEX_EN, w.SEX_ZH) || hit(w.NEAR_MINOR_EN, w.NEAR_MINOR_ZH)))
    return REASONS.minor
  if (hit(w.NUDITY_EN, w.NUDITY_ZH)) return REASONS.nudity
  if (hit(w.SEX_EN, w.SEX_ZH)) return REASONS.sex
  if (hit(w.GORE_EN, w.GORE_ZH)) return REASONS.gore
  if (hit(w.CRUELTY_EN, w.CRUELTY_ZH)) return REASONS.cruelty
  return null
}
