/** Hand in hand: who takes whom by the hand, how they go on, and how they let go. */
import { verbOf, type Verb } from '../lexicon/verbs.ts'
import type { Frame, NounPhrase } from '../parse/frame.ts'
import { subjectOf } from './acts.ts'
import { act, addActs, mention, nameOf, say, seenOf, type Telling } from './telling.ts'
import { who } from './who.ts'

const isHand = (np: NounPhrase | null | undefined): boolean =>
  /^(?:hands?|手|小手|双手)$/.test(np?.part ?? np?.word ?? '')
const isBeing = (np: NounPhrase | null | undefined): np is NounPhrase =>
  np?.pronoun !== undefined || /^(?:person|beast)$/.test(np?.noun?.topic ?? '')
const TAKES = /^(?:hold|walk|pull|pick-up)$/

/** "takes the boy by the hand", "holds her hand", 牵着她的手 as the verb it is; what is no such thing stays as it is. */
export const asHands = (frame: Frame): Frame => {
  const { verb, object } = frame
  if (!verb || !TAKES.test(verb.id)) return frame
  if (verb.id === 'walk' && !/^(?:牵|拉|挽|leads?$|led$|leading$)/.test(frame.said ?? '')) return frame
  const by = frame.relations.find((r) => r.of && isHand(r.of) && /^(?:near|with|at)$/.test(r.kind))
  if (by && isBeing(object))
    return { ...frame, verb: verbOf('hold-hands'), relations: frame.relations.filter((r) => r !== by) }
  // A paw is led another way.
  if (isHand(object) && object?.owner?.noun?.topic !== 'beast')
    return { ...frame, verb: verbOf('hold-hands'), object: object?.owner ?? null }
  return frame
}

/** With whom, if only one is named: who is said to be beside, else the one last spoken of, else whoever is there. */
const partners = (t: Telling, frame: Frame, subject: number[]): number[] => {
  const beside = frame.relations.find((r) => r.of && isBeing(r.of) && /^(?:with|to|beside)$/.test(r.kind))?.of
  const np = isBeing(frame.object) ? frame.object : beside
  const people = (refs: number[]): number[] =>
    refs.filter((r) => seenOf(t, r)?.look.kind === 'biped' && !subject.includes(r))
  if (np && np.pronoun !== 'each-other') {
    t.acting = subject
    const refs = people(who(t, np, { where: { of: subject[0]!, side: 1.5 } }))
    t.acting = []
    return refs
  }
  const recent = people(t.mentioned.toReversed())
  return (recent.length > 0 ? recent : people(t.seen.map((s) => s.ref))).slice(0, 1)
}

const GOES = /walk|stroll|wander|run|散步|漫步/

/** "they hold hands", "she takes him by the hand", 手牵手: the first leads, each next one is led by the one before. */
export const tellHands = (t: Telling, frame: Frame, verb: Verb): boolean => {
  const subject = subjectOf(t, frame).filter((r) => seenOf(t, r)?.look.kind === 'biped')
  if (subject.length === 0) return false
  if (frame.negated) return tellLetGo(t, subject)
  const all = subject.length > 1 && !isBeing(frame.object) ? subject : [...subject, ...partners(t, frame, subject)]
  if (all.length < 2) {
    const name = nameOf(t, subject)
    t.notes.push({ en: `There is nobody to hold hands with ${name.en}.`, zh: `没有人可以和${name.zh}牵手。` })
    return false
  }
  for (let i = 1; i < all.length; i++) t.changes.push({ op: 'hands', led: all[i]!, leader: all[i - 1]! })
  const goes = GOES.test(frame.said ?? '')
  if (goes) addActs(t, all.slice(0, 1), [act(/run/.test(frame.said ?? '') ? 'run' : 'walk', { pace: frame.pace })])
  mention(t, all)
  if (subject.length === all.length)
    say(t, all, goes ? 'walk hand in hand' : verb.sayEn, goes ? '手牵手走着' : verb.sayZh)
  else {
    const name = nameOf(t, subject)
    const other = nameOf(t, all.slice(subject.length))
    say(t, subject, `take ${other.en} by the hand`, `牵起${other.zh}的手`, name)
  }
  return true
}

/** "they let go", "lets go of her hand", 松开手. */
const tellLetGo = (t: Telling, refs: number[]): boolean => {
  for (const led of refs) t.changes.push({ op: 'hands', led, leader: null })
  say(t, refs, 'let go', '松开了手')
  return true
}

/** Letting go of a hand that is held; null: something else is dropped. */
export const tellHandsOff = (t: Telling, frame: Frame): boolean | null => {
  const lost = frame.lost.some((word) => /^(?:手|hands?)$/.test(word))
  if (frame.object && !isHand(frame.object)) return null
  if (!/^(?:let|lets|letting|release|松|放)/.test(frame.said ?? '')) return null
  const refs = subjectOf(t, frame).filter((r) => t.state.actors.some((a) => (a.id === r && a.hand) || a.hand?.of === r))
  if (refs.length === 0) return null
  if (lost) frame.lost = frame.lost.filter((word) => !/^(?:手|hands?)$/.test(word))
  return tellLetGo(t, refs)
}
