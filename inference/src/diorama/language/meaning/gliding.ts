/** Skating and skiing: what it takes is put on first and stays on, so that whoever goes on glides; ending it takes it off. */
import { garmentOf } from '../looks/people.ts'
import type { Verb } from '../lexicon/verbs.ts'
import type { Frame } from '../parse/frame.ts'
import { subjectOf, tellAct } from './acts.ts'
import { plain } from './bring.ts'
import { seenOf, type Telling } from './telling.ts'

/** What is on the feet of who does it. */
const ON_FEET: Record<string, string> = {
  skate: 'skates',
  'roller-skate': 'roller-skates',
  ski: 'skis',
  'ski-down': 'skis',
}

/** "skates on the frozen lake", "skis down the slope", "stops skating", 滑冰. */
export const tellGlide = (t: Telling, frame: Frame, verb: Verb): boolean => {
  const subject = subjectOf(t, frame)
  const garment = garmentOf(plain(ON_FEET[verb.id]!))
  if (subject.length === 0 || !garment) return false
  if (frame.subject) t.meant.set(frame.subject, subject)
  for (const actor of subject) {
    const look = seenOf(t, actor)?.look
    if (look?.kind !== 'biped') continue
    const worn = look.clothes.some((g) => g.kind === garment.kind)
    if (frame.negated) t.changes.push({ op: 'look', actor, doff: [garment.kind] })
    else if (!worn) t.changes.push({ op: 'look', actor, wear: [garment] })
  }
  return tellAct(t, { ...frame, object: null }, verb)
}
