/** From frames to changes: one frame after the other, each by its verb. */
import type { Frame, NounPhrase } from '../parse/frame.ts'
import { verbOf } from '../lexicon/verbs.ts'
import { tellAct } from './acts.ts'
import { known } from './resolve.ts'
import { act, addActs, mention, say, seenOf, type Telling } from './telling.ts'
import { tellBecome, tellChange, turnsInto } from './become.ts'
import { tellAlong } from './belongings.ts'
import { tellGear, tellHas } from './gear.ts'
import { plain } from './bring.ts'
import { tellBlown, tellCarry, tellFetch, tellHalt, tellOpens, tellSteal, tellThrow } from './handling.ts'
import { tellMakes } from './makes.ts'
import { tellPaint } from './painting.ts'
import { atTable, tellTable } from './table.ts'
import { tellAppear, tellGive, tellRemove, tellSay } from './things.ts'
import { drivesCart, seatIn, tellDismount, tellPull, tellRide } from './mounts.ts'
import { nameOf, who } from './who.ts'
import { placeOf, RIDING, tellPlace } from './world.ts'
import { heldOf } from '../looks/people.ts'

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

/** "a girl on a swing": sits there. */
const SEAT = /^(?:swing|bench|chair|armchair|sofa|stool|throne|rocking-chair|bed|rock|box|barrel|table|log)$/

const onSeat = (frame: Frame): Frame['relations'][number] | undefined =>
  frame.relations.find((r) => r.kind === 'on' && SEAT.test(r.of?.noun?.id ?? ''))
/** What is done sitting there: "plays the guitar on a bench". */
const ON_A_SEAT = /^(?:play|hold|eat|drink|sing)$/

const verbless = (t: Telling, frame: Frame): boolean => {
  const living = /^(?:person|beast)$/.test(frame.subject?.noun?.topic ?? '')
  const seat = onSeat(frame) !== undefined
  if (living && seat) return tellAct(t, frame, verbOf('sit'))
  if (frame.subject && frame.object) {
    if (tellHas(t, frame)) return true
    // An unknown verb looks like a noun to the grammar.
    if (!frame.object.noun && frame.object.word) t.lost.push(frame.object.word)
  }
  if (frame.attributes.length > 0 || frame.colour !== undefined) return tellBecome(t, frame)
  if (
    frame.subject &&
    (frame.subject.det === 'a' || known(t, frame.subject).length === 0) &&
    (frame.subject.noun || frame.subject.det === 'a')
  )
    return tellAppear(t, { ...frame, object: null })
  if (frame.subject && frame.relations.length > 0) return tellAct(t, frame, verbOf('walk'))
  return false
}

const smile = (t: Telling, frame: Frame): boolean => {
  const subject = frame.subject
    ? who(t, frame.subject, { where: { frame: 'middle' } })
    : t.state.driven === null
      ? []
      : [t.state.driven]
  if (subject.length === 0) return false
  mention(t, subject)
  t.changes.push({ op: 'mood', actors: subject, mood: 'happy' })
  const at = frame.object ?? frame.relations.find((r) => r.of && !r.of.place)?.of ?? null
  const target = at ? who(t, at, { there: true }) : []
  if (target[0] !== undefined && target[0] !== subject[0])
    addActs(t, subject, [act('look', { target: target[0], ticks: 96 })])
  say(
    t,
    subject,
    target.length > 0 ? `smile at ${nameOf(t, target).en}` : 'smile',
    target.length > 0 ? `对${nameOf(t, target).zh}微笑` : '微笑',
  )
  return true
}

const control = (t: Telling, frame: Frame): boolean => {
  const refs = who(t, frame.object, { there: true })
  if (refs[0] === undefined) return false
  t.changes.push({ op: 'drive', actor: refs[0] })
  const name = nameOf(t, refs)
  t.lines.push({ who: [], en: `The stick now moves ${name.en}`, zh: `现在由你操控${name.zh}` })
  return true
}

/** "make the cat bigger", "make it red". */
const made = (t: Telling, frame: Frame): boolean => {
  if (frame.attributes.length > 0 || frame.colour !== undefined)
    return tellBecome(t, { ...frame, subject: frame.object, object: null })
  const by = frame.subject && frame.object ? tellMakes(t, frame, verbOf('build')) : null
  if (by !== null) return by
  if (frame.object && (frame.object.det === 'a' || frame.object.noun))
    return tellAppear(t, { ...frame, subject: frame.object, object: null, verb: verbOf('appear') })
  return false
}

/** Said of whoever is in the saddle: riding, or sitting there. */
const RIDES = /^(?:walk|walk-on|run|drive)$/
const SITS = /^(?:sit|stand|stay)$/

/** "a cowboy on a horse waves": in the saddle first, then what he does there. */
const seatedBy = (t: Telling, frame: Frame, text: string): boolean | null => {
  const on = seatIn(t, frame)
  const { verb } = frame
  if (!on || (verb && /^(?:ride|ride-horse|cycle|row|sail|get-on|get-off|jump|add|put-down)$/.test(verb.id)))
    return null
  const rest = { ...frame, relations: frame.relations.filter((r) => r.of !== on) }
  const seat = { ...rest, relations: [{ kind: 'on' as const, of: on }] }
  if (!verb || RIDES.test(verb.id)) return tellRide(t, { ...frame, object: null }, verb ?? verbOf('ride'), true)
  if (!tellRide(t, { ...seat, object: null }, verbOf('sit'), false)) return false
  if (!SITS.test(verb.id)) byVerb(t, rest, text)
  return true
}

const MAKES = /^(?:build|summon|add)$/

const byVerb = (t: Telling, frame: Frame, text: string): boolean => {
  const verb = frame.verb
  const seated = seatedBy(t, frame, text)
  if (seated !== null) return seated
  const seat = onSeat(frame)
  if (
    seat &&
    verb?.act &&
    ON_A_SEAT.test(verb.act) &&
    tellAct(t, { ...frame, object: null, relations: [seat] }, verbOf('sit'))
  )
    return byVerb(t, { ...frame, relations: frame.relations.filter((r) => r !== seat) }, text)
  const place = placeOf(t, frame)
  if (
    place &&
    (verb === null ||
      [
        'arrive',
        'change',
        'become',
        'walk',
        'walk-on',
        'run',
        'make',
        'fly',
        'drive',
        'swim',
        'hold',
        'give',
        'turn',
        'meet',
      ].includes(verb.id))
  ) {
    tellPlace(t, verb?.id === 'hold' && frame.object ? { ...frame, subject: frame.object } : frame, place.sense, text)
    return true
  }
  if (!verb) return verbless(t, frame)
  if (RIDING.has(verb.id)) {
    if (place) tellPlace(t, { ...frame, subject: null }, place.sense, text)
    const there = (np: NounPhrase | null): boolean => np !== null && np === place?.np
    return tellRide(
      t,
      {
        ...frame,
        object: there(frame.object) ? null : frame.object,
        relations: frame.relations.filter((r) => !there(r.of)),
      },
      verb,
      true,
    )
  }
  if (
    verb.id === 'turn' &&
    (frame.attributes.length > 0 || frame.colour !== undefined || frame.object?.word === '' || turnsInto(frame))
  )
    return tellBecome(t, frame)
  // "looks angry", "brings her a cup of tea".
  if (verb.id === 'look' && frame.attributes.some((a) => a.mood) && !frame.object) return tellBecome(t, frame)
  if (verb.id === 'add' && frame.subject && frame.second && heldOf(frame.second)) return tellGive(t, frame)
  if (verb.id === 'drive' && drivesCart(t, frame)) return tellRide(t, frame, verb, true)
  const pulled = verb.id === 'pull' ? tellPull(t, frame) : null
  if (pulled !== null) return pulled
  const makes = MAKES.test(verb.id) ? tellMakes(t, frame, verb) : null
  if (makes !== null) return makes
  switch (verb.id) {
    case 'appear':
    case 'add':
      return tellAppear(t, frame)
    case 'remove':
    case 'vanish':
      return tellRemove(t, frame)
    case 'wear':
      return tellGear(t, frame, 'wear')
    case 'doff':
      return tellGear(t, frame, 'doff')
    case 'kiss':
    case 'hug':
      // 抱着吉他: in the hands.
      return frame.object?.noun?.topic === 'thing' && heldOf(frame.object) && known(t, frame.object).length === 0
        ? tellGear(t, frame, 'hold')
        : tellAct(t, frame, verb)
    case 'throw':
    case 'kick':
      return tellThrow(t, frame, verb.id)
    case 'pull':
      return tellCarry(t, frame) ?? tellAct(t, frame, verb)
    case 'stop':
      return tellHalt(t, frame) ?? tellAct(t, frame, verb)
    case 'steal':
      return tellSteal(t, frame)
    case 'fetch':
      return tellFetch(t, frame)
    case 'blown':
      return tellBlown(t, frame)
    case 'hold':
    case 'pick-up': {
      const carried = tellCarry(t, frame)
      if (carried !== null) return carried
      const np = frame.object
      if (verb.id === 'pick-up' && np && !(heldOf(np) && known(t, np).length === 0)) return tellAct(t, frame, verb)
      // "share an apple on the bench": sitting there.
      if (onSeat(frame)) tellAct(t, { ...frame, object: null, verb: verbOf('sit') }, verbOf('sit'))
      return tellGear(t, frame, 'hold')
    }
    case 'put-down':
      return frame.object && heldOf(frame.object) ? tellGear(t, frame, 'drop') : tellAct(t, frame, verb)
    case 'drop':
      return tellGear(t, frame, 'drop')
    case 'open':
    case 'close':
      return frame.object && heldOf(frame.object)
        ? tellGear(t, frame, verb.id)
        : tellOpens(t, frame, verb.id === 'open')
    case 'give':
      return tellGive(t, frame)
    case 'become':
      return tellBecome(t, frame)
    case 'paint':
      return tellPaint(t, frame)
    case 'change':
      return tellChange(t, frame)
    case 'make':
      return made(t, frame)
    case 'say':
      // "two women talk": of what, nobody said.
      if (!frame.speech && frame.lost.length === 0) return tellAct(t, frame, verbOf('talk'))
      return tellSay(t, frame)
    case 'smile':
      return smile(t, frame)
    case 'control':
      return control(t, frame)
    case 'arrive':
      return tellAct(t, frame, verbOf('walk'))
    case 'chess':
      return tellTable(t, frame, verb)
    case 'tea':
      // One alone drinks where he is.
      return atTable(frame)
        ? tellTable(t, frame, verb)
        : tellAct(t, { ...frame, verb: verbOf('drink'), object: frame.object ?? plain('cup') }, verbOf('drink'))
    case 'get-on':
      return tellRide(t, frame, verb, false)
    case 'get-off':
      return tellDismount(t, frame)
    default:
      return verb.act ? tellAct(t, frame, verb) : false
  }
}

/** Words that carry nothing one could show. */
const EMPTY =
  /^(?:to|of|for|the|a|an|that|this|there|here|so|if|it|its|be|been|being|by|at|on|in|and|s|t|up|down|with|them|is|are|was|的|地|得|了|着|过|一|是|也|都|在|里|上|下|中|这|那|，|。|之|以|会|能|使|向|往|朝|场景|画面|地点|世界|脚步|scene|world|picture|setting|place|location)$/

export const understand = (t: Telling, frames: Frame[], text: string): number => {
  let done = 0
  for (const frame of frames) {
    const notes = t.notes.length
    const ok = byVerb(t, frame, text)
    if (ok) {
      done++
      asides(t, frame.subject, frame.verb?.act !== undefined)
      tellAlong(t, frame)
    } else if (frame.verb && t.absent.length === 0 && t.notes.length === notes) {
      t.lost.push(t.zh ? frame.verb.zh[0] : frame.verb.sayEn.replace(/ ?\{t\}/, ''))
    } else if (frame.subject && !frame.verb && frame.subject.word && known(t, frame.subject).length === 0)
      t.lost.push(frame.subject.word)
    for (const word of frame.lost) if (!EMPTY.test(word) && !/^[a-z]+ly$/.test(word)) t.lost.push(word)
  }
  return done
}
