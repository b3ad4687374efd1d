/** "lifts her up", "carries the boy": nobody is held up in the air yet; arms go round whom they carry, and what has none takes along. */
import { carries, rideWay } from '../../body/ride.ts'
import { verbOf } from '../lexicon/verbs.ts'
import type { Frame } from '../parse/frame.ts'
import { subjectOf, tellAct } from './acts.ts'
import { known } from './resolve.ts'
import { act, addActs, mention, say, seenOf, type Telling } from './telling.ts'
import { canMove, nameOf, who } from './who.ts'

/** Off the ground. */
const UP = /lift|rais|carr|hold-up|[举背扛抬托提]|抱起/
/** Not held, but come with. */
const ALONG = /^(?:[带领率]|牵)/

/** Null: it is nobody that is lifted. */
export const tellLift = (t: Telling, frame: Frame): boolean | null => {
  const { object } = frame
  if (!object || object.part) return null
  const subject = subjectOf(t, frame)
  const [by] = subject
  t.acting = subject
  const along = ALONG.test(frame.said ?? '') && object.noun?.topic === 'person'
  const meant = along && by !== undefined ? who(t, object, { where: { of: by, side: 2.6 } }) : known(t, object)
  const load = meant.filter((r) => canMove(t, r) && !subject.includes(r))
  t.acting = []
  const [whom] = load
  const [carrier, body] = [seenOf(t, by ?? 0), seenOf(t, whom ?? 0)]
  if (by === undefined || whom === undefined || !carrier || !body) return null
  const name = nameOf(t, subject)
  const what = nameOf(t, load)
  t.meant.set(object, load)
  if (rideWay(carrier) === 'back' && carries(carrier, body) && body.look.kind === 'biped') {
    addActs(t, [whom], [act('ride', { target: by }), act('walk')])
    say(t, subject, `carry ${what.en}`, `驮着${what.zh}`, name)
  } else {
    if (UP.test(frame.said ?? '') && body.archetype === 'biped')
      t.notes.push({ en: 'Nobody is lifted off the ground yet.', zh: '还不能把谁举起来。' })
    if (carrier.look.kind === 'biped' && !along) return tellAct(t, { ...frame, relations: [] }, verbOf('hug'))
    t.changes.push({ op: 'follows', actors: load, leader: by })
    addActs(t, load, [act('follow', { target: by })])
    say(t, subject, `take ${what.en} along`, `带着${what.zh}`, name)
  }
  mention(t, [...load, ...subject])
  return true
}
