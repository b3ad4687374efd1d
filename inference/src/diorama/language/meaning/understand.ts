/** From frames to changes: one frame after the other, each by its verb. */
import type { Frame, NounPhrase } from '../parse/frame.ts'
import { verbOf } from '../lexicon/verbs.ts'
import { tellAct } from './acts.ts'
import { unheard } from './coverage.ts'
import { known } from './resolve.ts'
import { control, doneTo, FEELING, feels, lose, made, onSeat, verbless } from './states.ts'
import { act, addActs, say, seenOf, type Telling } from './telling.ts'
import { MOOD_WORD, tellBecome, tellChange, turnsInto } from './become.ts'
import { tellAlong } from './belongings.ts'
import { tellGear } from './gear.ts'
import { tellBridge } from './bridges.ts'
import { plain } from './bring.ts'
import {
  tellBlown,
  tellCarry,
  tellCarryOff,
  tellFetch,
  tellHalt,
  tellOpens,
  tellPut,
  tellSteal,
  tellThrow,
} from './handling.ts'
import { tellLift } from './lifting.ts'
import { tellMakes } from './makes.ts'
import { tellPaint } from './painting.ts'
import { atTable, tellTable } from './table.ts'
import { tellAppear, tellGive, tellRemove, tellSay } from './things.ts'
import { tellHands, tellHandsOff } from './hands.ts'
import { tellClimb } from './climbing.ts'
import { tellGlide } from './gliding.ts'
import { drivesCart, seatIn, tellDismount, tellPull, tellRide } from './mounts.ts'
import { SCENERY } from './aim.ts'
import { recast, steered } from './recast.ts'
import { onBody, tellBeside, tellCircle, tellLand, tellSeek, tellSurround } from './around.ts'
import { who } from './who.ts'
import { placeOf, RIDING, tellPlace } from './world.ts'
import { garmentOf, heldOf } from '../looks/people.ts'

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

/** What is done sitting there: "plays the guitar on a bench". */
const ON_A_SEAT = /^(?:play|hold|eat|drink|sing)$/

/** Said of whoever is in the saddle: riding, or sitting there. */
const RIDES = /^(?:walk|walk-on|run|drive)$/
const SITS = /^(?:sit|stand|stay)$/

/** "a cowboy on a horse waves": in the saddle first, then what he does there. */
const seatedBy = (t: Telling, frame: Frame, text: string): boolean | null => {
  const on = seatIn(t, frame)
  const { verb } = frame
  if (
    !on ||
    (verb && /^(?:ride|ride-horse|cycle|row|sail|get-on|get-off|climb|jump|add|put-down|wear|doff)$/.test(verb.id))
  )
    return null
  const rest = { ...frame, relations: frame.relations.filter((r) => r.of !== on) }
  const seat = { ...rest, relations: [{ kind: 'on' as const, of: on }] }
  if (!verb || RIDES.test(verb.id)) {
    const going = { ...rest, relations: [{ kind: 'on' as const, of: on }, ...rest.relations] }
    return tellRide(t, { ...going, object: null }, verb ?? verbOf('ride'), true)
  }
  if (!tellRide(t, { ...seat, object: null }, verbOf('sit'), false)) return false
  if (!SITS.test(verb.id)) byVerb(t, rest, text)
  return true
}

/** Passives that need nobody who does it. */
const UNDONE = /^(?:remove|vanish|blown|change|extinguish|add|build|become|call)$/

/** What has legs rolls about; what has wheels rolls along. */
const rolls = (t: Telling, frame: Frame): boolean =>
  frame.subject !== null &&
  (/^(?:person|beast)$/.test(frame.subject.noun?.topic ?? '') ||
    (frame.subject.pronoun !== undefined &&
      known(t, frame.subject).some((r) => /biped|quadruped/.test(seenOf(t, r)?.archetype ?? ''))))

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
  const bridge = tellBridge(t, frame, verb)
  if (bridge !== null) return bridge
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
  // "pull back and let him look small": by the camera alone.
  if (verb.id === 'look' && frame.attributes.some((a) => a.size) && !frame.object)
    return t.changes.some((c) => c.op === 'camera') || tellBecome(t, frame)
  if (verb.id === 'add' && frame.subject && frame.second && heldOf(frame.second)) return tellGive(t, frame)
  if (/^(?:sit|lie|sleep|squat|jump)$/.test(verb.id)) {
    const on = onBody(t, frame)
    if (on) return tellBeside(t, frame, verb, on)
  }
  const about =
    /^(?:walk|run|fly|skip|hop|drive|dance)$/.test(verb.id) &&
    frame.relations.find((r) => r.kind === 'around' && r.of && !r.of.place)
  if (about && !frame.object) return tellCircle(t, frame, verbOf('circle'), verb.id === 'run' ? 'run' : 'walk')
  if (frame.passive && !frame.subject && !UNDONE.test(verb.id)) return doneTo(t, frame, verb)
  const put = verb.id === 'add' || verb.id === 'put-down' ? tellPut(t, frame) : null
  if (put !== null) return put
  if (verb.id === 'drive' && frame.said?.startsWith('roll') && rolls(t, frame))
    return tellAct(t, frame, verbOf('roll-about'))
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
    case 'carry-off':
      return tellCarryOff(t, frame)
    case 'extinguish':
      return tellRemove(t, frame)
    case 'seek':
      return tellSeek(t, frame, verb)
    case 'shine':
      return frame.subject?.noun
        ? tellAppear(t, { ...frame, object: null, verb: null })
        : SCENERY.test(frame.subject?.word ?? '')
    case 'land':
      return tellLand(t, frame)
    case 'circle':
      return tellCircle(t, frame, verb)
    case 'surround':
      return tellSurround(t, frame, verb)
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
      const lifted = verb.id === 'hold' ? tellLift(t, frame) : null
      if (lifted !== null) return lifted
      const np = frame.object
      if (verb.id === 'pick-up' && np && !(heldOf(np) && known(t, np).length === 0)) return tellAct(t, frame, verb)
      // "share an apple on the bench": sitting there.
      if (onSeat(frame)) tellAct(t, { ...frame, object: null, verb: verbOf('sit') }, verbOf('sit'))
      return tellGear(t, frame, 'hold')
    }
    case 'put-down':
      return frame.object && heldOf(frame.object) ? tellGear(t, frame, 'drop') : tellAct(t, frame, verb)
    case 'drop':
      return tellHandsOff(t, frame) ?? tellGear(t, frame, 'drop')
    case 'open':
    case 'close':
      if (!frame.object && /^(?:furniture|thing)$/.test(frame.subject?.noun?.topic ?? '')) {
        t.notes.push({ en: 'Doors and lids do not move yet.', zh: '门和盖子还不会动。' })
        return tellAppear(t, { ...frame, verb: null })
      }
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
      if (frame.negated || (!frame.speech && frame.lost.length === 0)) return tellAct(t, frame, verbOf('talk'))
      return tellSay(t, frame)
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
    case 'hold-hands':
      return tellHands(t, frame, verb)
    case 'skate':
    case 'roller-skate':
    case 'ski':
    case 'ski-down':
      return tellGlide(t, frame, verb)
    case 'climb':
      return tellClimb(t, frame, verb)
    case 'get-off':
      return tellDismount(t, frame)
    default:
      if (FEELING[verb.id]) return feels(t, frame, verb)
      return verb.act ? tellAct(t, frame, verb) : false
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
