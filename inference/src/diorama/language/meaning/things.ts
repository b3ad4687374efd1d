/** Who and what is there: appearing, being removed, given, spoken. */
import { cap } from '../lexicon/forms.ts'
import { EN_VERBS } from '../lexicon/verbs.ts'
import { garmentOf, heldOf } from '../looks/people.ts'
import { emptyPhrase, type Frame, type NounPhrase } from '../parse/frame.ts'
import { subjectOf, tellAct } from './acts.ts'
import { entrance, SCENERY } from './aim.ts'
import { article, spoken, tellGear, tellHas } from './gear.ts'
import { bring, plain } from './bring.ts'
import { tellHabit } from './habits.ts'
import { known } from './resolve.ts'
import { act, addActs, mention, say, seenOf, type Telling } from './telling.ts'
import { canMove, nameOf, who } from './who.ts'

const SPOTS: Record<string, { en: string; zh: string }> = {
  left: { en: ' on the left', zh: '左边' },
  right: { en: ' on the right', zh: '右边' },
  far: { en: ' in the distance', zh: '远处' },
}

export const tellAppear = (t: Telling, frame: Frame): boolean => {
  if (
    frame.verb?.id === 'add' &&
    frame.subject &&
    frame.object &&
    known(t, frame.subject).length > 0 &&
    tellHas(t, frame)
  )
    return true
  // 天空出现了一道彩虹: the sky is where, not who.
  const above =
    frame.subject !== null && frame.object !== null && !frame.subject.noun && SCENERY.test(frame.subject.word)
  const np = frame.verb?.id === 'add' || above ? (frame.object ?? frame.subject) : (frame.subject ?? frame.object)
  if (!np) return false
  const where = above ? { frame: 'far' as const } : entrance(t, frame)
  let done = false
  for (const each of [np, ...np.and]) {
    if (each.place && !each.noun) continue
    const alone = { ...each, and: [] }
    // Come in by the same sentence already, on a bicycle.
    if (t.meant.get(each)?.some((r) => seenOf(t, r)?.fresh)) {
      done = true
      continue
    }
    const held = known(t, alone)
    const again = each.det === 'the' && held.length > 0
    if (again) {
      // Already there: it comes forward instead.
      t.changes.push({ op: 'move', actors: held, where })
      mention(t, held)
    }
    const refs = again ? held : bring(t, alone, where)
    if (refs.length === 0) continue
    t.meant.set(each, refs)
    done = true
    const doing = each.doing[0]?.verb?.act
    if (doing) addActs(t, refs, [act(doing, { ticks: 0 })])
    else if (!again && where.of === undefined) tellHabit(t, refs, each.noun?.id ?? '')
    const spot = SPOTS[where.frame ?? '']
    const beside = where.of !== undefined ? nameOf(t, [where.of]) : null
    const rel = frame.relations.find((r) => r.of)?.kind
    const en =
      { left: ' to the left of ', right: ' to the right of ', front: ' in front of ', behind: ' behind ' }[
        rel as string
      ] ?? ' beside '
    const zh = { left: '左边', right: '右边', front: '前面', behind: '后面' }[rel as string] ?? '旁边'
    const name = nameOf(t, refs)
    const many = refs.length > 1
    const adds = `appear${many ? '' : 's'}`
    t.lines.push({
      who: [],
      en: `${cap(name.en)} ${adds}${spot ? spot.en : beside ? en + beside.en : ''}`,
      zh: `${spot ? spot.zh : beside ? beside.zh + zh : ''}出现${name.zh}`,
    })
  }
  return done
}

export const tellRemove = (t: Telling, frame: Frame): boolean => {
  const np = frame.object ?? frame.subject
  if (!np) return false
  const done: number[] = []
  for (const each of [np, ...np.and]) {
    const alone: NounPhrase = { ...each, and: [] }
    const held = heldOf(alone)
    const refs = known(t, alone).filter((r) => alone.pronoun !== 'everyone' || r !== t.state.driven)
    if (alone.pronoun === 'everyone')
      refs.push(...t.seen.map((s) => s.ref).filter((r) => r !== t.state.driven && !refs.includes(r)))
    if (refs.length > 0) done.push(...refs)
    else if (held || garmentOf(alone))
      tellGear(t, { ...frame, object: alone, subject: each.owner ?? null }, held ? 'drop' : 'doff')
    else who(t, alone, { there: true })
  }
  if (done.length === 0) return t.changes.length > 0
  const name = nameOf(t, done)
  t.changes.push({ op: 'remove', actors: done })
  t.lines.push({ who: [], en: `${cap(name.en)} disappear${done.length > 1 ? '' : 's'}`, zh: `${name.zh}消失了` })
  t.seen = t.seen.filter((s) => !done.includes(s.ref))
  return true
}

/** "Give him a red hat and a sword": the director gives, or what is given is put on. Null: somebody hands it over. */
const dressed = (t: Telling, frame: Frame): boolean | null => {
  const to = frame.relations.find((r) => r.kind === 'to')?.of ?? (frame.second ? frame.object : null)
  const thing = frame.second ?? frame.object
  if (!to || !thing || to === thing) return null
  const all = [thing, ...thing.and].map((np) => ({ ...np, and: [] }))
  if (frame.subject && !all.every((np) => garmentOf(np) && !heldOf(np))) return null
  if (!all.some((np) => garmentOf(np) || heldOf(np))) return null
  const takers = who(t, to, frame.subject ? { where: { frame: 'right' } } : { there: true })
  if (takers.every((r) => seenOf(t, r)?.look.kind !== 'biped')) return null
  if (frame.subject) {
    const givers = subjectOf(t, frame)
    addActs(t, givers.slice(0, 1), [act('put-down', { target: takers[0], ticks: 40 })])
  }
  let done = false
  for (const np of all) {
    const how = garmentOf(np) && !heldOf(np) ? 'wear' : 'hold'
    done = tellGear(t, { ...frame, subject: to, object: np, second: null, relations: [] }, how) || done
  }
  return done
}

/** One who can be given something. */
const living = (np: NounPhrase): boolean =>
  np.pronoun !== undefined || np.word === 'one' || /^(?:person|beast|small)$/.test(np.noun?.topic ?? '')

/** "takes off her crown, gives it to the girl": what was taken off or up before. */
export const lastHad = (t: Telling): NounPhrase | null => {
  const had = t.changes.findLast((c) => (c.op === 'look' && c.doff) || (c.op === 'hold' && (c.take || c.drop)))
  if (had?.op === 'look' && had.doff?.[0]) return { ...emptyPhrase(had.doff[0]), det: 'a' }
  if (had?.op !== 'hold') return null
  const kind = had.take?.kind ?? had.drop
  return kind ? { ...emptyPhrase(kind), det: 'a', ...(had.take ? { colour: had.take.colour } : {}) } : null
}

export const tellGive = (t: Telling, asked: Frame): boolean => {
  const pronoun = [asked.object, asked.second].find((np) => np?.pronoun === 'it')
  const had = pronoun && asked.relations.some((r) => r.kind === 'to') ? lastHad(t) : null
  const frame = had ? { ...asked, object: had, second: null } : asked
  const clad = dressed(t, frame)
  if (clad !== null) return clad
  const subject = subjectOf(t, frame)
  if (frame.object && !frame.second && living(frame.object) && !frame.relations.some((r) => r.kind === 'to')) {
    // 捡起一朵花，送给她: what was taken before.
    const taken = t.changes.findLast((c) => c.op === 'hold' && c.actor === subject[0] && c.take)
    if (taken?.op === 'hold' && taken.take)
      return tellGive(t, {
        ...frame,
        object: { ...plain(taken.take.kind), colour: taken.take.colour },
        second: frame.object,
      })
  }
  const swapped =
    frame.second &&
    frame.object &&
    ((heldOf(frame.object) && !heldOf(frame.second)) || (living(frame.second) && !living(frame.object)))
  const to =
    frame.relations.find((r) => r.kind === 'to')?.of ?? (swapped ? frame.second : frame.second ? frame.object : null)
  const thing = swapped ? frame.object : (frame.second ?? frame.object)
  if (!thing) return false
  // "gives the kitten a hug": what is given is done.
  const deed = frame.second && !heldOf(frame.second) ? EN_VERBS.get(frame.second.word)?.verb : undefined
  if (deed?.act) return tellAct(t, { ...frame, verb: deed, second: null }, deed)
  // "gives her a flower": her is not who gives.
  t.acting = to?.pronoun ? subject : []
  const taker = to ? who(t, to, { where: { frame: 'right' } }) : subject
  t.acting = []
  const held = heldOf(thing)
  const beast = taker[0] !== undefined && seenOf(t, taker[0])?.look.kind !== 'biped'
  if (beast && canMove(t, taker[0]) && thing.noun) {
    // What a beast is given lies before it, and is eaten.
    const mineNow = held && seenOf(t, subject[0])?.look
    if (held && mineNow && mineNow.kind === 'biped' && mineNow.holds.some((h) => h.kind === held.kind))
      t.changes.push({ op: 'hold', actor: subject[0], drop: held.kind })
    const name = nameOf(t, subject)
    const refs = bring(t, { ...thing, and: [], owner: undefined, det: 'a' }, { of: taker[0], side: 0 })
    addActs(t, subject.slice(0, 1), [act('put-down', { target: taker[0], ticks: 40 })])
    addActs(t, taker.slice(0, 1), [act('eat', { target: refs[0], ticks: 120 })])
    const [what, whom] = [nameOf(t, refs), nameOf(t, taker)]
    say(t, subject, `give ${what.en} to ${whom.en}`, `把${what.zh}给${whom.zh}`, name)
    return refs.length > 0
  }
  if (!held || taker.length === 0) {
    t.lost.push(thing.word)
    return false
  }
  const mine = seenOf(t, subject[0])?.look
  const given = mine?.kind === 'biped' ? mine.holds.find((h) => h.kind === held.kind) : undefined
  if (given && thing.colour === undefined) held.colour = given.colour
  if (taker[0] !== subject[0]) {
    t.changes.push({ op: 'hold', actor: subject[0], drop: held.kind })
    addActs(t, subject.slice(0, 1), [act('put-down', { target: taker[0], ticks: 40 })])
  }
  t.changes.push({ op: 'hold', actor: taker[0], take: held })
  const word = spoken(thing)
  say(t, taker, `hold ${article(word.en)}`, `拿着${word.zh}`)
  return true
}

export const tellSay = (t: Telling, frame: Frame): boolean => {
  const subject = subjectOf(t, frame)
  const text = (frame.speech ?? frame.lost.join(' ').replaceAll('-', ' ')).slice(0, 200)
  if (subject.length === 0 || !text) return false
  frame.lost = []
  const to = frame.relations.find((r) => r.kind === 'to' && r.of)?.of ?? frame.object
  t.acting = subject
  const hearer = to ? who(t, to, { there: true }).find((r) => r !== subject[0]) : undefined
  t.acting = []
  if (hearer !== undefined) addActs(t, subject.slice(0, 1), [act('look', { target: hearer, ticks: 72 })])
  mention(t, subject)
  t.changes.push({ op: 'say', actor: subject[0], text })
  say(t, subject.slice(0, 1), `say “${text}”`, `说：“${text}”`)
  return true
}
