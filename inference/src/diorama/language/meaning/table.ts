/** What two do at a table: chess, cards, tea. Table and chairs come with it, a chair on either side. */
import type { DioramaChange } from '../../state/changes.ts'
import type { Verb } from '../lexicon/verbs.ts'
import { heldOf } from '../looks/people.ts'
import type { Frame } from '../parse/frame.ts'
import { subjectOf } from './acts.ts'
import { bodyOf, plain } from './bring.ts'
import { partnerOf } from './pairs.ts'
import { act, addActs, mention, say, seenOf, type Telling } from './telling.ts'
import { nameOf } from './who.ts'

const furniture = (
  t: Telling,
  word: string,
  where: Extract<DioramaChange, { op: 'spawn' }>['where'],
  faces?: number,
): number => {
  const np = plain(word)
  const made = bodyOf(t, np)
  const ref = t.nextRef--
  t.changes.push({
    op: 'spawn',
    ref,
    count: 1,
    noun: word,
    name: { en: `the ${word}`, zh: np.noun?.zh[0] ?? word },
    archetype: made.archetype,
    rung: made.rung,
    look: made.look as never,
    where,
    ...(faces === undefined ? {} : { faces }),
  })
  return ref
}

/** Chairs stand at the ends of the table's long side, seen from the camera. */
const ENDS = [Math.PI / 2, -Math.PI / 2]

/** Do two of them have it together? */
export const atTable = (frame: Frame): boolean => {
  const np = frame.subject
  return (
    np !== null &&
    (np.count > 1 || np.plural || np.and.length > 0 || np.noun?.spec.startsWith('=') === true || np.pronoun === 'they')
  )
}

/** "two old men play chess", "tea for two", 两个老人下棋. Alone one plays against whoever is there, else against another of the kind. */
export const tellTable = (t: Telling, frame: Frame, verb: Verb): boolean => {
  const people = subjectOf(t, frame).filter((r) => seenOf(t, r)?.look.kind === 'biped')
  if (people.length === 0) return false
  if (people.length === 1) people.push(...partnerOf(t, people[0], frame.subject, verb))
  const two = people.slice(0, 2)
  const table = furniture(t, 'table', { of: two[0], side: 0, distance: 1.1 })
  two.forEach((ref, i) => {
    const chair = furniture(t, 'chair', { of: table, side: ENDS[i], distance: 0.72 }, table)
    addActs(t, [ref], [act('sit', { target: chair })])
    const cup = verb.id === 'tea' ? heldOf(plain('cup')) : null
    const look = seenOf(t, ref)?.look
    if (cup && look?.kind === 'biped' && !look.holds.some((h) => h.hand === cup.hand))
      t.changes.push({ op: 'hold', actor: ref, take: cup })
  })
  for (const { of } of frame.relations) if (of?.noun?.id === 'table') t.meant.set(of, [table])
  mention(t, two)
  say(t, two, verb.sayEn, verb.sayZh, nameOf(t, two))
  if (people.length > 2) {
    t.notes.push({ en: 'There is room for two at the table.', zh: '桌边只坐得下两个人。' })
  }
  return true
}
