/** Riding and rowing: who gets on what, what is brought in for it, where it then goes, and getting off. */
import { carries, rideWay } from '../../body/ride.ts'
import type { Where } from '../../state/changes.ts'
import type { BodyLook } from '../../state/look.ts'
import { navigable } from '../../place/waters.ts'
import { verbOf, type Verb } from '../lexicon/verbs.ts'
import type { Frame, NounPhrase } from '../parse/frame.ts'
import { subjectOf, tellAct } from './acts.ts'
import { LEFT } from './aim.ts'
import { bodyOf, bring, plain } from './bring.ts'
import { known } from './resolve.ts'
import { act, addActs, mention, say, seenOf, type Seen, type Telling } from './telling.ts'
import { canMove, nameOf, who } from './who.ts'

/** What somebody on stage, or brought in by this instruction, sits on. */
export const mountRef = (t: Telling, rider: number): number | undefined => {
  for (const change of t.changes.toReversed()) {
    if (change.op !== 'act' || !change.actors.includes(rider)) continue
    const last = change.acts.findLast((a) => a.kind === 'ride' || a.kind === 'dismount')
    if (last) return last.kind === 'ride' ? last.target : undefined
  }
  const now = t.state.actors.find((a) => a.id === rider)
  return now?.rides ?? (now && [now.act, ...now.todo].find((a) => a.kind === 'ride')?.target)
}

/** Whoever sits on a broom sits on one that flies. */
const flying = (np: NounPhrase | null): NounPhrase | null => {
  if (np?.noun?.id !== 'broom') return np
  const { noun } = plain('flying-broom')
  return noun ? Object.assign(np, { noun }) : np
}

export const lookOf = (t: Telling, np: NounPhrase): BodyLook | null => {
  const refs = np.det === 'a' ? [] : known(t, np)
  if (refs.length > 0) return seenOf(t, refs[0])?.look ?? null
  return np.noun ? bodyOf(t, np).look : null
}

export const ridden = (t: Telling, np: NounPhrase): boolean => {
  const look = lookOf(t, np)
  return look !== null && rideWay({ look }) !== null
}

/** The phrase that says on what: the object, else who an "on", "in", "to" names, if one can sit on it. */
const seatPhrase = (t: Telling, frame: Frame): NounPhrase | null => {
  if (frame.object && !(frame.object.place && !frame.object.noun)) return frame.object
  const on = frame.relations.filter((r) => r.of && /^(?:on|in|at|with|to)$/.test(r.kind) && !r.of.place)
  // "on his father's shoulders": on his father.
  const of = on.flatMap((r) => (r.of ? [r.kind === 'on' && r.of.part && r.of.owner ? r.of.owner : r.of] : []))
  return (
    of.find((np) => ridden(t, np)) ??
    of.find((np) => np.noun && on.some((r) => r.kind === 'on' && (r.of === np || r.of?.owner === np))) ??
    null
  )
}

/** Who is called by what carries them, and what that is. */
const MOUNTS: Record<string, string> = {
  rider: 'horse',
  cyclist: 'bicycle',
  biker: 'motorbike',
  'delivery-boy': 'bicycle',
  postman: 'bicycle',
}
/** Clothes of those who ride horses wherever they are. */
const HORSEMAN = /\b(?:cowboy|armour|armor|samurai)\b/

const WILD = /^(?:castle|desert|canyon|farm|meadow|mountain-pass|snow-field|forest|country-road)$/

/** "rides through the forest", "rows on the lake": what one would take there. */
const usual = (t: Telling, verb: Verb, rider: NounPhrase | null): NounPhrase => {
  if (verb.id === 'row') return plain('boat')
  if (verb.id === 'sail') return plain('sailboat')
  if (verb.id === 'ride-horse') return plain('horse')
  const own = MOUNTS[rider?.noun?.id ?? ''] ?? (HORSEMAN.test(rider?.noun?.spec ?? '') ? 'horse' : null)
  if (own && verb.id !== 'cycle') return plain(own)
  const { era, kind } = t.state.place
  const wheels = verb.id === 'cycle' || (era !== 'medieval' && !WILD.test(kind))
  return plain(wheels ? 'bicycle' : 'horse')
}

/** Is it got on to go somewhere? */
const carriesOff = (s: Seen): boolean => rideWay(s) !== null && rideWay(s) !== 'climb'

/** "gets on": what stands there that carries people, the one last spoken of first. */
const nearest = (t: Telling): NounPhrase | null => {
  const vehicles = t.seen.filter((s) => carriesOff(s) || s.archetype === 'vehicle' || s.archetype === 'boat')
  const one = vehicles.find((s) => s.ref === t.mentioned.at(-1)) ?? vehicles.at(-1)
  if (!one) return null
  const np = { ...plain(one.noun), det: 'the' as const }
  t.meant.set(np, [one.ref])
  return np
}

/** Riding on: a walk whose legs are another's. */
const RIDE_ON: Verb = { ...verbOf('walk'), id: 'ride-on', sayEn: 'ride on', sayZh: '骑行' }
const ROW_ON: Verb = { ...verbOf('walk'), id: 'row-on', sayEn: 'row on', sayZh: '划行' }

const sailing = (t: Telling): Pick<NounPhrase, 'word' | 'noun'> => {
  const { noun } = plain('sailboat')
  return { word: t.zh && noun ? noun.zh[0] : 'sailboat', noun }
}

const taken = (t: Telling, mount: number, rider: number): boolean =>
  t.state.actors.some((a) => a.rides === mount && a.id !== rider) ||
  t.changes.some(
    (c) => c.op === 'act' && !c.actors.includes(rider) && c.acts.some((a) => a.kind === 'ride' && a.target === mount),
  )

/** A mount for each rider: those meant, or as many brought in as sit on them. */
const mountsFor = (t: Telling, np: NounPhrase, riders: number[]): number[] => {
  const where: Where = { of: riders[0], side: LEFT }
  const there = np.det === 'a' || (np.noun && known(t, np).length === 0) ? [] : who(t, np, { there: true })
  if (there.length > 0 || np.pronoun) return there
  return bring(t, { ...np, and: [], count: riders.length, plural: riders.length > 1 }, where)
}

/** Says why somebody is not carried, in the answer. */
const cannot = (t: Telling, refs: number[], looks: boolean): void => {
  const name = refs.length > 0 ? nameOf(t, refs) : { en: 'it', zh: '它' }
  t.notes.push(
    looks
      ? {
          en: `${name.en} is too small to be ridden.`.replace(/^./, (c) => c.toUpperCase()),
          zh: `${name.zh}太小，骑不了。`,
        }
      : { en: `Nobody can sit on ${name.en} yet.`, zh: `还不能坐在${name.zh}上。` },
  )
}

/** "rides a horse", "gets on the bicycle", "rows a boat to the island", 骑着马. `goes`: and moves off with it. */
export const tellRide = (t: Telling, frame: Frame, verb: Verb, goes: boolean): boolean => {
  const subject = subjectOf(t, frame)
  const riders = subject.filter((r) => seenOf(t, r)?.look.kind === 'biped')
  // Ships sail and leaves ride the wind by themselves.
  if (riders.length === 0)
    return subject.length > 0 && tellAct(t, frame, verbOf(verb.id === 'get-on' ? 'jump' : 'walk'))
  const phrase = flying(seatPhrase(t, frame))
  // Who sails a boat sails one with a sail.
  const said = verb.id === 'sail' && phrase?.noun?.id === 'boat' ? { ...phrase, ...sailing(t) } : phrase
  const rest = {
    ...frame,
    object: null,
    relations: frame.relations.filter((r) => r.of !== phrase && r.of?.owner !== phrase),
  }
  const now = riders.map((r) => mountRef(t, r))
  const seated = now.every((m) => m !== undefined)
  const np = said ?? (seated ? null : verb.id === 'get-on' ? nearest(t) : usual(t, verb, frame.subject))
  const look = np && lookOf(t, np)
  const boat = look ? rideWay({ look }) === 'boat' : now.some((m) => seenOf(t, m ?? 0)?.archetype === 'boat')
  const on = boat ? ROW_ON : RIDE_ON
  if (!np && !seated) {
    t.notes.push({ en: 'There is nothing here to get on.', zh: '这里没有可以骑乘的。' })
    return false
  }
  if (!np) return tellAct(t, rest, on)
  if (!look || rideWay({ look }) === null) {
    // A rock is climbed; nobody sits in a car or on a dragon yet.
    const climbed = verb.id === 'get-on' && !/vehicle|boat|flyer|bird|fish/.test(np.noun?.spec ?? '')
    const to = said ? frame : { ...rest, relations: [{ kind: 'to' as const, of: np }] }
    const told = tellAct(t, to, verbOf(climbed ? 'jump' : 'walk'))
    if (told && !climbed && look) cannot(t, known(t, { ...np, det: 'the' }), false)
    return told
  }
  const able = riders.filter((r) => carries({ look }, { look: seenOf(t, r)?.look as BodyLook }))
  if (able.length === 0) {
    const told = tellAct(t, frame, verbOf('walk'))
    cannot(t, known(t, { ...np, det: 'the' }), true)
    return told
  }
  const mounts = mountsFor(t, np, able)
  if (mounts.length === 0) return false
  const up: number[] = []
  for (const [i, rider] of able.entries()) {
    const mount = mounts[Math.min(i, mounts.length - 1)]
    if (mountRef(t, rider) === mount) up.push(rider)
    else if (!taken(t, mount, rider)) {
      // What runs about comes to be ridden, what stands there stays.
      const busy = t.changes.some((c) => c.op === 'act' && c.actors.includes(mount))
      if (busy && !boat) addActs(t, [mount], [act('walk', { target: rider })])
      else if (!seenOf(t, mount)?.fresh && canMove(t, mount)) addActs(t, [mount], [act('stand')])
      addActs(t, [rider], [act('ride', { target: mount, pace: frame.pace })])
      up.push(rider)
    }
  }
  const name = (): { en: string; zh: string } => nameOf(t, mounts.slice(0, Math.max(up.length, 1)))
  if (up.length === 0) {
    const { en, zh } = name()
    t.notes.push({ en: `Somebody else already sits on ${en}.`, zh: `${zh}上已经有人了。` })
    return false
  }
  mention(t, [...mounts, ...up])
  const riderName = nameOf(t, up)
  const { en, zh } = name()
  const drives = rideWay({ look }) === 'cart'
  // Both hands on the handle: the staff is put away.
  if (look.kind === 'thing' && look.model === 'broom')
    for (const actor of up) {
      const mine = seenOf(t, actor)?.look
      if (mine?.kind === 'biped' && mine.holds.some((h) => h.kind === 'stick'))
        t.changes.push({ op: 'hold', actor, drop: 'stick' })
    }
  const climbs = rideWay({ look }) === 'climb'
  const tree = seenOf(t, mounts[0]!)?.archetype === 'plant'
  const sits = climbs
    ? { en: `sit ${tree ? 'in' : 'on'} ${en}`, zh: `坐在${zh}上` }
    : boat
      ? { en: `sit in ${en}`, zh: `坐在${zh}里` }
      : { en: `sit on ${en}`, zh: `${drives ? '坐' : '骑'}在${zh}上` }
  const sails = look.kind === 'thing' && look.model === 'sailboat'
  const moves = sails
    ? { en: `sail ${en}`, zh: `驾着${zh}` }
    : boat
      ? { en: `row ${en}`, zh: `划着${zh}` }
      : drives
        ? { en: `drive ${en}`, zh: `赶着${zh}` }
        : { en: `ride ${en}`, zh: `骑着${zh}` }
  const gets = climbs
    ? { en: `climb ${en}`, zh: `爬上${zh}` }
    : boat
      ? { en: `get into ${en}`, zh: `上了${zh}` }
      : { en: `get on ${en}`, zh: `骑上${zh}` }
  const going = goes && rest.relations.some((r) => r.of !== null)
  const line = !goes || climbs ? (verb.id === 'sit' ? sits : gets) : going ? sits : moves
  say(t, up, line.en, line.zh, riderName)
  const aground = boat && !navigable(t.state.place)
  if (aground) t.notes.push({ en: 'There is no water here: the boat lies on land.', zh: '这里没有水，船停在岸上。' })
  if (!goes || aground || climbs) return true
  const lines = t.lines.length
  for (const rider of going ? [] : up)
    addActs(t, [rider], [act(verb.id === 'run' ? 'run' : 'walk', { pace: frame.pace })])
  if (going) {
    t.meant.set(rest.subject ?? np, up)
    tellAct(t, rest, on)
  } else t.lines.length = lines
  return true
}

/** A cyclist comes in on a bicycle, a rider on a horse: each on one of his own. */
const ownMount = (t: Telling, rider: NounPhrase | null): NounPhrase | null => {
  const mount = MOUNTS[rider?.noun?.id ?? '']
  // Brought in by this sentence already, it sits there.
  if (
    !rider ||
    !mount ||
    t.meant.has(rider) ||
    rider.det === 'the' ||
    (rider.det !== 'a' && known(t, rider).length > 0)
  )
    return null
  const np = plain(mount)
  return t.zh && np.noun ? { ...np, word: np.noun.zh[0] } : np
}

/** What is done to a wall, not on top of it. */
const FROM_BELOW = /^(?:lean|paint|write|hit|push|pull|build|hide|throw|kick|dig|stroke)$/

/** Somebody on an animal, on a cycle, in a boat, whatever else is said of him: sits there, and the rest of the frame goes on. */
export const seatIn = (t: Telling, frame: Frame): NounPhrase | null => {
  const person = frame.subject?.noun?.topic === 'person' || frame.subject?.pronoun
  if (!person) return null
  const on = frame.relations.find((r) => r.of && !r.of.place && (r.kind === 'on' || r.kind === 'in'))?.of ?? null
  if (!on) return ownMount(t, frame.subject)
  const look = lookOf(t, flying(on) ?? on)
  const way = look && rideWay({ look })
  return way && !(way === 'climb' && FROM_BELOW.test(frame.verb?.id ?? 'sit')) ? on : null
}

/** "gets off", "dismounts", 下马. */
export const tellDismount = (t: Telling, frame: Frame): boolean => {
  // "A taxi stops, an old man gets out": he was in it.
  const carrier = t.mentioned.findLast((r) => /vehicle|boat|flyer/.test(seenOf(t, r)?.archetype ?? ''))
  const comes = frame.subject?.noun && (frame.subject.det === 'a' || known(t, frame.subject).length === 0)
  if (carrier !== undefined && frame.subject && comes) {
    const refs = who(t, frame.subject, { where: { of: carrier, side: LEFT } })
    const from = nameOf(t, [carrier])
    say(t, refs, `get out of ${from.en}`, `从${from.zh}上下来`)
    return refs.length > 0
  }
  const subject = subjectOf(t, frame)
  const riders = subject.filter((r) => mountRef(t, r) !== undefined)
  const name = nameOf(t, subject)
  if (riders.length === 0) {
    const first = name.en.replace(/^./, (c) => c.toUpperCase())
    if (subject.length > 0) t.notes.push({ en: `${first} is not riding anything.`, zh: `${name.zh}没有骑着什么。` })
    return false
  }
  const mounts = riders.map((r) => mountRef(t, r) as number)
  mention(t, [...mounts, ...riders])
  addActs(t, riders, [act('dismount')])
  const from = nameOf(t, mounts)
  const climbed = mounts.every((m) => rideWay(seenOf(t, m)!) === 'climb')
  if (climbed) say(t, riders, `climb down from ${from.en}`, `从${from.zh}上爬下来`, nameOf(t, riders))
  else say(t, riders, `get off ${from.en}`, `从${from.zh}上下来`, nameOf(t, riders))
  return true
}

/** "drives a horse cart", 赶着马车: from its bench. */
export const drivesCart = (t: Telling, frame: Frame): boolean => {
  const look = frame.object && lookOf(t, frame.object)
  const person = frame.subject?.noun?.topic === 'person' || frame.subject?.pronoun
  return Boolean(person && look && rideWay({ look }) === 'cart')
}

/** "the horse pulls a cart", 马拉着车: into its shafts, and off. */
export const tellPull = (t: Telling, frame: Frame): boolean | null => {
  const look = frame.object && lookOf(t, frame.object)
  // 车 alone is a car, but not behind a horse.
  const wheels = frame.object?.word === '车' || (look !== null && rideWay({ look }) === 'cart')
  if (!frame.object || !wheels) return null
  const [puller] = subjectOf(t, frame)
  if (puller === undefined || seenOf(t, puller)?.look.kind === 'thing') return null
  const there = known(t, frame.object)
  const cart = plain('cart')
  const [ref] = there.length > 0 ? there : bring(t, { ...cart, word: frame.object.word }, { of: puller, side: Math.PI })
  if (ref === undefined) return false
  t.changes.push({ op: 'harness', cart: ref, puller })
  addActs(t, [puller], [act('walk', { pace: frame.pace })])
  mention(t, [ref, puller])
  const name = nameOf(t, [ref])
  say(t, [puller], `pull ${name.en}`, `拉着${name.zh}`)
  return true
}
