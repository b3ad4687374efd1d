/** From frames to changes: one frame after the other, each by its verb. */
import { garmentOf, heldOf } from '../looks/people.ts'
import type { Frame, NounPhrase } from '../parse/frame.ts'
import { MOOD_WORD } from './become.ts'
import { tellAlong } from './belongings.ts'
import { byVerb } from './by-verb.ts'
import { unheard } from './coverage.ts'
import { recast, steered } from './recast.ts'
import { known } from './resolve.ts'
import { lose } from './states.ts'
import { act, addActs, say, seenOf, type Telling } from './telling.ts'
import { tellAppear } from './things.ts'
import { who } from './who.ts'

/** What a phrase asks of its head on entering or on being named: "the girl, holding a book, …", "a sleeping dog". */
const asides = (t: Telling, np: NounPhrase | null, busy: boolean): void => {
  if (!np) return
  for (const each of [np, ...np.and]) {
    const refs = known(t, { ...each, and: [] })
    const actor = refs[0]
    if (actor === undefined) continue
    const fresh = seenOf(t, actor)?.fresh ?? false
    for (const doing of each.doing) {
      if (doing.object && fresh && busy) continue
      if (doing.object && fresh) {
        t.meant.set(each, refs)
        if (byVerb(t, { ...doing, subject: each }, '')) continue
      }
      if (doing.verb?.act && fresh) addActs(t, refs, [act(doing.verb.act, { ticks: 0 })])
    }
    if (fresh) continue
    for (const said of each.holds) {
      const held = heldOf(said)
      const look = seenOf(t, actor)?.look
      if (held && look?.kind === 'biped' && !look.holds.some((h) => h.kind === held.kind))
        t.changes.push({ op: 'hold', actor, take: held })
    }
  }
}

/** Words that carry nothing one could show. */
const EMPTY =
  /^(?:to|of|for|the|a|an|that|this|there|here|so|if|it|its|be|been|being|by|at|on|in|and|s|t|up|down|with|them|is|are|was|的|地|得|了|着|过|一|是|也|都|在|里|上|下|中|这|那|，|。|之|以|会|能|使|向|往|朝|场景|画面|地点|世界|脚步|scene|world|picture|setting|place|location)$/

/** "walks in angrily": with that face. */
const feltSo = (t: Telling, { mood, subject }: Frame): void => {
  const refs = mood && subject ? known(t, subject).filter((r) => seenOf(t, r)?.look.kind === 'biped') : []
  if (!mood || refs.length === 0) return
  t.changes.push({ op: 'mood', actors: refs, mood })
  say(t, refs, `look ${MOOD_WORD[mood][0]}`, `一脸${MOOD_WORD[mood][1]}`)
}

/** A frame that only says who is there, and where. */
const bare = (frame: Frame): Frame => ({ ...frame, verb: null, object: null, second: null, lost: [] })

export const understand = (t: Telling, frames: Frame[], text: string): number => {
  let done = 0
  let garment: NounPhrase | null = null
  for (const said of steered(frames)) {
    // 脱下外套，披在她身上: what was spoken of before.
    const worn = said.verb?.id === 'wear' && !said.object && garment
    const frame = recast(worn ? { ...said, object: { ...garment, owner: undefined, det: 'a' } as NounPhrase } : said)
    if (frame.object && garmentOf(frame.object)) garment = frame.object
    const notes = t.notes.length
    if (frame.strange) {
      t.lost.push(frame.strange)
      // Who is said to do what nobody knows is there all the same.
      const comes =
        frame.subject &&
        !t.meant.has(frame.subject) &&
        (frame.subject.det === 'a' || known(t, frame.subject).length === 0)
      if (comes && frame.subject?.noun && tellAppear(t, bare(frame))) done++
      continue
    }
    // "is knocked down by the other one": other than whom it is done to.
    if (frame.passive && frame.subject && frame.object) who(t, frame.object, { where: { frame: 'middle' } })
    const ok = byVerb(t, frame, text)
    if (ok) {
      done++
      // Who does something that shows on another is there as well.
      const { subject } = frame
      if (subject?.noun && subject.det === 'a' && !t.meant.has(subject) && !subject.place && !frame.passive)
        tellAppear(t, bare(frame))
      for (const np of unheard(t, frame)) t.lost.push(np.word)
      asides(t, frame.subject, frame.verb?.act !== undefined)
      feltSo(t, frame)
      tellAlong(t, frame)
    } else if (frame.verb?.id === 'make' && !frame.object && t.changes.length > 0) {
      // "let the sun come out": told by the sky.
    } else if (frame.verb && t.absent.length === 0 && t.notes.length === notes) {
      lose(t, frame, frame.verb)
    } else if (frame.subject && !frame.verb && frame.subject.word && known(t, frame.subject).length === 0)
      t.lost.push(frame.subject.word)
    for (const word of frame.lost) if (!EMPTY.test(word) && !/^[a-z]+ly$/.test(word)) t.lost.push(word)
  }
  return done
}
