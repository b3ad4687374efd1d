/** Painting: a brush, a palette, and an easel before the painter. A thing that is given a colour is painted in another sense. */
import { verbOf } from '../lexicon/verbs.ts'
import type { Frame } from '../parse/frame.ts'
import { heldOf } from '../looks/people.ts'
import { subjectOf } from './acts.ts'
import { tellChange } from './become.ts'
import { bring, plain } from './bring.ts'
import { tellGear } from './gear.ts'
import { inHand } from './implements.ts'
import { known } from './resolve.ts'
import { act, addActs, mention, say, seenOf, type Telling } from './telling.ts'
import { nameOf } from './who.ts'

/** From the painter to the easel, of his height: the brush just reaches. */
const REACH = 0.4
/** Height of a painter for whom an easel is of its usual size (m). */
const USUAL = 1.7

/** "paints a picture", "paints the sea", 画画; "paints the bench red" gives the bench its colour. */
export const tellPaint = (t: Telling, frame: Frame): boolean => {
  const { object } = frame
  // "draws her sword": it is in the hand.
  if (object && /^(?:sword|stick|axe)$/.test(heldOf(object)?.kind ?? '')) return tellGear(t, frame, 'hold')
  const tinted = frame.colour !== undefined || frame.attributes.length > 0 || frame.second !== null
  if (!frame.subject || (object && tinted && known(t, object).length > 0)) return tellChange(t, frame)
  const able = subjectOf(t, frame).filter((r) => seenOf(t, r)?.look.kind === 'biped')
  if (able.length === 0) return false
  const verb = verbOf('paint')
  const name = nameOf(t, able)
  inHand(t, { ...frame, object: null }, verb, able)
  for (const ref of able) {
    const look = seenOf(t, ref)?.look
    const distance = REACH * (look?.kind === 'biped' ? look.height : 1.6)
    const [easel] = bring(t, plain('easel'), { of: ref, side: 0, distance })
    const spawned = t.changes.findLast((c) => c.op === 'spawn')
    if (easel !== undefined && spawned?.op === 'spawn' && spawned.ref === easel) {
      spawned.faces = ref
      if (spawned.look.kind === 'thing' && look?.kind === 'biped') spawned.look.size = look.height / USUAL
    }
    const told = seenOf(t, easel ?? 0)
    if (told) told.told = true
    addActs(t, [ref], [act('stand', { ticks: 16 }), act('hold', easel === undefined ? {} : { target: easel })])
  }
  say(t, able, 'paint at an easel', '在画架前画画', name)
  mention(t, able)
  return true
}
