/** Passives: what is done to somebody, by whom. */
import type { Verb } from '../lexicon/verbs.ts'
import type { Frame } from './frame.ts'

/** Forms a passive begins with. */
export const BE = /^(?:am|is|are|was|were|be|being|been|get|gets|got)$/
/** Done to somebody or something: these have a passive. */
const TRANSITIVE =
  /^(?:hold|open|close|drop|give|make|change|remove|steal|kick|push|pull|throw|pick-up|put-down|add|build|blown|wear|doff|ride|see|stop|draw|eat|wake|cook)$/
/** Whether something can be done so to somebody. */
export const transitive = (verb: Verb): boolean => verb.sayEn.includes('{t}') || TRANSITIVE.test(verb.id)

/** "is carried away by the dragon": the dragon does it, to her. With nobody named she is what it is done to. */
export const turnPassive = (frame: Frame): void => {
  const by = frame.relations.find((r) => r.by && r.of && !(r.of.place && !r.of.noun))
  frame.passive = true
  const patient = frame.subject
  if (by?.of) {
    frame.relations = frame.relations.filter((r) => r !== by)
    frame.subject = by.of
    if (frame.object) frame.second = frame.object
    frame.object = patient
  } else if (!frame.object) {
    frame.object = patient
    frame.subject = null
  }
}
