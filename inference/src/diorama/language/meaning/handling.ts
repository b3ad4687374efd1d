/** What hands do with things that are no act of their own: throwing, fetching, opening doors, carrying somebody along, losing it to the wind. */
import { cap } from '../lexicon/forms.ts'
import { carries, rideWay } from '../../body/ride.ts'
import type { ActSpec } from '../../state/changes.ts'
import { verbOf } from '../lexicon/verbs.ts'
import { heldOf } from '../looks/people.ts'
import { NOUNS } from '../lexicon/nouns.ts'
import { emptyPhrase, type Frame, type NounPhrase } from '../parse/frame.ts'
import { subjectOf, tellAct } from './acts.ts'
import { bring } from './bring.ts'
import { spoken } from './gear.ts'
import { known } from './resolve.ts'
import { act, addActs, mention, say, seenOf, type Telling } from './telling.ts'
import { lastHad } from './things.ts'
import { canMove, lead, nameOf, who } from './who.ts'

const holdsOne = (t: Telling, ref: number, np: NounPhrase): string | undefined => {
  const [look, held] = [seenOf(t, ref)?.look, heldOf(np)]
  return look?.kind === 'biped' && held ? look.holds.find((h) => h.kind === held.kind)?.kind : undefined
}

/** "throws a ball", 把球扔给小猫: taken up first if it lies about, then it flies ahead, or to whom it was thrown to. */
export const tellThrow = (t: Telling, frame: Frame, verb: 'throw' | 'kick' = 'throw'): boolean => {
  const given =
    frame.said?.endsWith('给') && !frame.second && /^(?:person|beast)$/.test(frame.object?.noun?.topic ?? '')
  // 扔给小兔子: what was spoken of before, to whom is named.
  const earlier = given
    ? t.seen.findLast((s) => /^(?:thing|cutout|stone)$/.test(s.archetype) && t.mentioned.includes(s.ref))
    : undefined
  if (given && earlier) {
    const np: NounPhrase = { ...emptyPhrase(earlier.noun), det: 'the' }
    const noun = NOUNS.find((n) => n.id === earlier.noun)
    if (noun) np.noun = noun
    return tellThrow(t, { ...frame, said: '扔', object: np, second: frame.object }, verb)
  }
  // 抓起花瓶砸在地上: what was taken up before.
  const thing = frame.object ?? lastHad(t)
  const subject = subjectOf(t, frame).filter((r) => canMove(t, r))
  const [first] = subject
  if (!thing || first === undefined) return first !== undefined && tellAct(t, frame, verbOf('point'))
  const to = frame.second ?? frame.relations.find((r) => /^(?:to|at)$/.test(r.kind) && r.of && !r.of.place)?.of ?? null
  const aimed = to ? who(t, to, { where: { frame: 'right' } }) : []
  const name = nameOf(t, subject)
  const held = holdsOne(t, first, thing)
  if (held) t.changes.push({ op: 'hold', actor: first, drop: held as never })
  const there = thing.det === 'a' || held ? [] : known(t, { ...thing, owner: undefined })
  const before = { of: first, side: 0, distance: verb === 'kick' ? 0.5 : 0.35 }
  const refs = there.length > 0 ? there : thing.noun ? bring(t, { ...thing, and: [], owner: undefined }, before) : []
  if (refs.length === 0) {
    t.lost.push(thing.word)
    return false
  }
  t.meant.set(thing, refs)
  const goal = seenOf(t, aimed[0] ?? 0)
  if (verb === 'kick') {
    const at: Partial<ActSpec> = goal && !goal.fresh ? { at: [goal.x, goal.z] } : {}
    addActs(t, subject, [act('kick', { ...at, target: refs[0], ticks: 26 })])
  } else {
    const inHand = t.state.actors.some((a) => a.id === refs[0] && a.carriedBy === first)
    if (there.length === 0) t.changes.push({ op: 'carry', actor: first, thing: refs[0] })
    else if (!inHand) addActs(t, [first], [act('pick-up', { target: refs[0], ticks: 30 })])
    // Who is to catch it looks.
    if (goal && canMove(t, goal.ref)) addActs(t, [goal.ref], [act('turn', { target: first, ticks: 72 })])
    addActs(t, [first], [act('throw', { ...(goal ? { target: aimed[0] } : {}), ticks: 34 })])
  }
  const did = verb === 'kick' ? '踢' : '扔'
  const [what, whom] = [nameOf(t, refs), aimed.length > 0 ? nameOf(t, aimed) : null]
  say(
    t,
    subject,
    `${verb} ${what.en}${whom ? ` to ${whom.en}` : ''}`,
    whom ? `把${what.zh}${did}向${whom.zh}` : `${did}出${what.zh}`,
    name,
  )
  mention(t, [...subject, ...refs])
  return true
}

/** "fetches the ball": there, picked up, and back to whoever threw it. */
export const tellFetch = (t: Telling, frame: Frame): boolean => {
  const subject = subjectOf(t, frame).filter((r) => canMove(t, r))
  if (subject.length === 0) return false
  const things = t.mentioned.filter((r) => !canMove(t, r))
  const meant = frame.object && !frame.object.pronoun ? who(t, frame.object, { where: { frame: 'right' } }) : []
  const thing = meant[0] ?? things.at(-1)
  if (thing === undefined) return false
  const person = (r: number): boolean => !subject.includes(r) && seenOf(t, r)?.archetype === 'biped'
  const owner = t.mentioned.findLast(person) ?? lead(t).find(person)
  const name = nameOf(t, subject)
  addActs(t, subject, [
    act('run', { target: thing, pace: frame.pace }),
    act('pick-up', { target: thing, ticks: 30 }),
    ...(owner === undefined ? [] : [act('run', { target: owner }), act('put-down', { ticks: 36 })]),
  ])
  const what = nameOf(t, [thing])
  say(t, subject, `fetch ${what.en}`, `捡回${what.zh}`, name)
  mention(t, [thing, ...subject])
  return true
}

/** A door, a box, a window: gone to and touched. Nothing swings yet, and the answer says so. */
export const tellOpens = (t: Telling, frame: Frame, opens: boolean): boolean => {
  const np = frame.object
  const subject = subjectOf(t, frame).filter((r) => canMove(t, r))
  // Eyes and hands are not done yet.
  if (!np || np.part || subject.length === 0) return false
  const whole = np.owner && np.owner.noun ? np.owner : np
  const car = np.word === 'car-door' || np.word === '车门'
  const there = car
    ? t.seen.filter((s) => s.archetype === 'vehicle').map((s) => s.ref)
    : known(t, { ...whole, and: [] })
  const [at] = there
  const name = nameOf(t, subject)
  if (at === undefined) {
    const word = np.word.replaceAll('-', ' ')
    const [en, zh] = [np.noun?.en[0].replaceAll('-', ' ') ?? word, np.noun?.zh[0] ?? word]
    addActs(t, subject, [act('point', { ticks: 36 })])
    say(t, subject, opens ? 'reach out to open' : 'reach out to close', opens ? '伸手去开' : '伸手去关', name)
    t.notes.push({ en: `There is no ${en} here that moves.`, zh: `这里没有能开关的${zh}。` })
    return true
  }
  addActs(t, subject, [act('walk', { target: at }), act('put-down', { target: at, ticks: 36 })])
  const what = nameOf(t, [at])
  say(t, subject, `${opens ? 'open' : 'close'} ${what.en}`, `${opens ? '打开' : '关上'}${what.zh}`, name)
  t.notes.push({ en: 'Doors and lids do not move yet.', zh: '门和盖子还不会动。' })
  mention(t, [at, ...subject])
  return true
}

const HAND = /^(?:hands?|paws?|arms?|手|小手|双手|爪子)$/

/** "carries the kitten to the car": who is carried comes along there. Null: it is nobody, or goes nowhere. */
export const tellCarry = (t: Telling, frame: Frame): boolean | null => {
  const to = frame.relations.find((r) => /^(?:to|at|through)$/.test(r.kind) && r.of)
  // "takes him by the hand", 拉着妈妈的手.
  const byHand = HAND.test(
    (frame.object?.owner && frame.object.part) ?? frame.relations.find((r) => r.kind === 'near')?.of?.part ?? '',
  )
  if (!frame.object || !(to || byHand)) return null
  // "lifts the boy onto its shoulders": up, not along.
  if (to?.of?.part && to.of.owner?.pronoun) return null
  const subject = subjectOf(t, frame)
  const whom = frame.object.part && frame.object.owner ? frame.object.owner : frame.object
  const load = (byHand ? who(t, whom, { where: { of: subject[0], side: 1.5 } }) : known(t, whom)).filter(
    (r) => !subject.includes(r) && canMove(t, r),
  )
  if (subject[0] === undefined || load.length === 0) return null
  if (!to) {
    const [name, held] = [nameOf(t, subject), nameOf(t, load)]
    t.changes.push({ op: 'follows', actors: load, leader: subject[0] })
    say(t, subject, `take ${held.en} by the hand`, `牵起${held.zh}的手`, name)
    mention(t, [...load, ...subject])
    return true
  }
  if (!tellAct(t, { ...frame, object: null, verb: verbOf('walk') }, verbOf('walk'))) return false
  t.changes.push({ op: 'follows', actors: load, leader: subject[0] })
  addActs(t, load, [act('follow', { target: subject[0] })])
  say(t, load, 'come along', '跟在身边')
  mention(t, [...load, ...subject])
  return true
}

/** "her umbrella is blown away", 吹走了她的伞. */
export const tellBlown = (t: Telling, frame: Frame): boolean => {
  const np = frame.object ?? frame.subject
  if (!np) return false
  const owner = np.owner ? known(t, np.owner) : []
  const holder = [...owner, ...t.seen.map((s) => s.ref)].find((r) => holdsOne(t, r, np))
  if (holder === undefined) {
    const there = known(t, np)
    if (there.length === 0) {
      t.absent.push({ en: spoken(np).en, zh: spoken(np).zh })
      return false
    }
    t.changes.push({ op: 'move', actors: there, where: { frame: 'far' } })
    const name = nameOf(t, there)
    t.lines.push({ who: [], en: `${cap(name.en)} is blown away`, zh: `${name.zh}被吹走了` })
    return true
  }
  t.changes.push({ op: 'hold', actor: holder, drop: holdsOne(t, holder, np) as never })
  const [what, whose] = [spoken(np), nameOf(t, [holder])]
  if (np.noun) bring(t, { ...np, and: [], owner: undefined, det: 'a' }, { of: holder, side: 0.6, distance: 6 })
  t.lines.push({ who: [], en: `The wind takes ${whose.en}'s ${what.en}`, zh: `风吹走了${whose.zh}的${what.zh}` })
  return true
}

/** "steals her umbrella", 抢走了女孩的伞: out of one hand into the other. */
export const tellSteal = (t: Telling, frame: Frame): boolean => {
  const np = frame.object
  const subject = subjectOf(t, frame)
  const [thief] = subject
  if (!np || thief === undefined) return false
  const from = frame.relations.find((r) => r.kind === 'from')?.of ?? np.owner ?? null
  t.acting = subject
  const named = from ? (from.det === 'a' ? who(t, from, { where: { frame: 'right' } }) : known(t, from)) : []
  t.acting = []
  const victim = [...named, ...t.seen.map((s) => s.ref)].find((r) => r !== thief && holdsOne(t, r, np))
  const held = heldOf(np)
  if (victim === undefined || !held || seenOf(t, thief)?.look.kind !== 'biped')
    return tellAct(t, { ...frame, verb: verbOf('pick-up') }, verbOf('pick-up'))
  const look = seenOf(t, victim)?.look
  const own = look?.kind === 'biped' ? look.holds.find((h) => h.kind === held.kind) : undefined
  const name = nameOf(t, [thief])
  addActs(t, [thief], [act('run', { target: victim }), act('pick-up', { target: victim, ticks: 24 })])
  t.changes.push({ op: 'hold', actor: victim, drop: held.kind as never })
  t.changes.push({ op: 'hold', actor: thief, take: { ...held, colour: own?.colour ?? held.colour } })
  const [what, whose] = [spoken(np), nameOf(t, [victim])]
  say(t, [thief], `take ${whose.en}'s ${what.en}`, `抢走${whose.zh}的${what.zh}`, name)
  mention(t, [victim, thief])
  return true
}

/** "A policeman stops the car": a hand up, and it stands. Null: he stops himself. */
export const tellHalt = (t: Telling, frame: Frame): boolean | null => {
  if (!frame.subject || !frame.object) return null
  const subject = subjectOf(t, frame)
  const whom = known(t, frame.object).filter((r) => !subject.includes(r) && canMove(t, r))
  if (subject.length === 0 || whom.length === 0) return null
  const [name, other] = [nameOf(t, subject), nameOf(t, whom)]
  addActs(t, subject, [act('point', { target: whom[0], ticks: 60 })])
  addActs(t, whom, [act('stand')])
  say(t, subject, `stop ${other.en}`, `拦住${other.zh}`, name)
  mention(t, [...whom, ...subject])
  return true
}

/** "carries the princess off", 叼走: up on its back where it carries people, else along with it. */
export const tellCarryOff = (t: Telling, frame: Frame): boolean => {
  const subject = subjectOf(t, frame)
  const [by] = subject
  const whom = frame.object ? who(t, frame.object, { where: { frame: 'right' } }).filter((r) => r !== by) : []
  if (by === undefined || whom.length === 0) return false
  const [carrier, load] = [seenOf(t, by), seenOf(t, whom[0])]
  const [name, what] = [nameOf(t, subject), nameOf(t, whom)]
  const rides = carrier && load && rideWay(carrier) === 'back' && carries(carrier, load) && load.look.kind === 'biped'
  if (rides) addActs(t, [whom[0]], [act('ride', { target: by }), act('leave')])
  else {
    addActs(t, [by], [act('pick-up', { target: whom[0], ticks: 40 }), act('leave')])
    if (canMove(t, whom[0])) {
      t.changes.push({ op: 'follows', actors: whom, leader: by })
      addActs(t, whom, [act('follow', { target: by })])
    } else t.changes.push({ op: 'remove', actors: whom })
  }
  say(t, subject, `carry ${what.en} off`, `带走${what.zh}`, name)
  mention(t, [...whom, by])
  return true
}

/** "puts the cup down on the table": out of the hand, there. Null: nothing is in the hand. */
export const tellPut = (t: Telling, frame: Frame): boolean | null => {
  const on = frame.relations.find((r) => /^(?:on|in|to|beside|near)$/.test(r.kind) && r.of?.noun)?.of
  if (!frame.subject || !frame.object || !on) return null
  const subject = subjectOf(t, frame).filter((r) => seenOf(t, r)?.look.kind === 'biped')
  const [by] = subject
  if (by === undefined) return null
  const look = seenOf(t, by)?.look
  const taken = t.changes.findLast((c) => c.op === 'hold' && c.actor === by && c.take)
  const last = taken?.op === 'hold' ? taken.take?.kind : undefined
  const named = heldOf(frame.object)?.kind
  const has = (kind: string): boolean =>
    kind === last || (look?.kind === 'biped' && look.holds.some((h) => h.kind === kind))
  const pronoun = frame.object.pronoun === 'it' || frame.object.pronoun === 'they'
  const kind = pronoun ? (last ?? (look?.kind === 'biped' ? look.holds[0]?.kind : undefined)) : named
  if (
    !kind ||
    (pronoun && known(t, frame.object).length > 0 && last === undefined) ||
    !(has(kind) || frame.object.det !== 'the')
  )
    return null
  const [there] = who(t, on, { where: { frame: 'middle' } })
  if (there === undefined) return null
  const [name, what, where] = [
    nameOf(t, subject),
    spoken(pronoun ? { ...frame.object, word: kind } : frame.object),
    nameOf(t, [there]),
  ]
  t.meant.set(frame.object, [])
  addActs(t, [by], [act('walk', { target: there }), act('put-down', { target: there, ticks: 36 })])
  if (has(kind)) t.changes.push({ op: 'hold', actor: by, drop: kind })
  say(t, subject, `put the ${what.en} on ${where.en}`, `把${what.zh}放到${where.zh}上`, name)
  mention(t, [there, by])
  return true
}
