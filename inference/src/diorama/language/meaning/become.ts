/** What somebody or something becomes: a mood, a size, a colour, something else altogether. */
import { cap } from '../lexicon/forms.ts'
import type { Where } from '../../state/changes.ts'
import type { Garment, HairStyle } from '../../state/look.ts'
import { COLOURS } from '../lexicon/attributes.ts'
import { HAIR } from '../lexicon/wardrobe.ts'
import { garmentOf, heldOf } from '../looks/people.ts'
import type { Frame, NounPhrase } from '../parse/frame.ts'
import { holder, spoken, tellGear } from './gear.ts'
import { bring } from './bring.ts'
import { known } from './resolve.ts'
import { act, addActs, mention, say, seenOf, type Telling } from './telling.ts'
import { nameOf, who } from './who.ts'

export const MOOD_WORD = {
  calm: ['calm', '平静'],
  happy: ['happy', '开心'],
  sad: ['sad', '难过'],
  angry: ['angry', '生气'],
  afraid: ['afraid', '害怕'],
  surprised: ['surprised', '惊讶'],
  tired: ['tired', '疲倦'],
  loving: ['full of love', '满怀爱意'],
  proud: ['proud', '自豪'],
} as const

/** 把小猫变成白马, "turns the kitten into a horse": somebody does it to another. */
const byAnother = (t: Telling, frame: Frame): boolean => {
  const { subject, object } = frame
  const into = frame.second ?? frame.relations.find((r) => r.kind === 'to' && r.of?.noun)?.of ?? null
  if (!subject || !object?.noun || !into?.noun || object === into) return false
  const by = who(t, subject, { where: { frame: 'middle' } })
  const whom = who(t, object, { where: { frame: 'right' } })
  if (by.length === 0 || whom.length === 0 || by.includes(whom[0])) return false
  addActs(t, by, [act('point', { target: whom[0], ticks: 48 })])
  say(t, by, 'wave a hand', '施了个法')
  return turnInto(t, whom, into)
}

/** How hair is worn: "in a ponytail", 扎成马尾. */
const hairStyle = (frame: Frame): HairStyle | undefined => {
  const said = [frame.object, frame.second, ...frame.relations.map((r) => r.of)].filter(
    (np) => np && np !== frame.subject,
  )
  for (const np of said) {
    const words = [np?.word ?? '', ...(np?.attributes.map((a) => a.mark ?? '') ?? [])]
    const row = HAIR.find(([en, zh]) =>
      words.some((w) => w !== '' && (en.split(' ').includes(w) || zh.split(' ').includes(w))),
    )
    const style = row?.[2] ?? np?.attributes.find((a) => a.hair)?.hair
    if (style) return style as HairStyle
  }
  return frame.attributes.find((a) => a.hair)?.hair
}

/** "becomes happy", "turns blue", "gets bigger", "her dress turns red", "turns into a dragon". */
export const tellBecome = (t: Telling, frame: Frame): boolean => {
  if (byAnother(t, frame)) return true
  const np = frame.subject ?? frame.object
  const colour =
    frame.colour ??
    (frame.object !== np ? frame.object?.colour : undefined) ??
    frame.second?.colour ??
    frame.relations.find((r) => r.of?.word === '')?.of?.colour
  const attributes = [...frame.attributes, ...(frame.object && frame.object !== np ? frame.object.attributes : [])]
  if (!np) return false
  const garment = garmentOf(np)
  const held = heldOf(np)
  if (colour !== undefined && (np.owner || !known(t, np).length) && (garment || held || /hair|发/.test(np.word))) {
    const subject = holder(t, np, np.owner ?? null).filter((r) => seenOf(t, r)?.look.kind === 'biped')
    for (const actor of subject) {
      if (/hair|发/.test(np.word)) t.changes.push({ op: 'look', actor, hair: { colour } })
      else if (held && wears(t, actor, held.kind, 'holds'))
        t.changes.push({ op: 'hold', actor, take: { ...held, colour } })
      else if (garment)
        t.changes.push({ op: 'look', actor, wear: [{ ...(worn(t, actor, garment.kind) ?? garment), colour }] })
    }
    const name = nameOf(t, subject)
    const word = spoken({ ...np, colour: undefined })
    const tint = COLOURS.find((c) => c.colour === colour)
    if (subject.length > 0)
      t.lines.push({
        who: [],
        en: `${cap(name.en)}'s ${word.en} turns ${tint?.en[0] ?? 'another colour'}`,
        zh: `${name.zh}的${word.zh}变成${tint?.zh.find((z) => z.endsWith('色')) ?? tint?.zh[0] ?? '别的颜色'}`,
      })
    return subject.length > 0
  }
  const style = /hair$|发$/.test(np.word) ? hairStyle(frame) : undefined
  if (style) {
    const whose = holder(t, np, np.owner ?? null).filter((r) => seenOf(t, r)?.look.kind === 'biped')
    for (const actor of whose) t.changes.push({ op: 'look', actor, hair: { style } })
    say(t, whose, `have hair in another way`, '换了发型')
    return whose.length > 0
  }
  if (!np.noun && !np.pronoun && (garment || held) && known(t, np).length === 0) return false
  // Eyes and noses have no colour of their own to change.
  if (np.part && (colour !== undefined || attributes.some((a) => a.size))) return false
  const subject = who(t, np, { where: { frame: 'middle' } })
  if (subject.length === 0) return false
  mention(t, subject)
  const into =
    frame.object && frame.object !== np && frame.object.noun && !attributes.some((a) => a.mood)
      ? frame.object
      : (frame.relations.find((r) => r.kind === 'to' && r.of?.noun)?.of ?? null)
  // "is a wolf", 是: what it is called, not what it turns into.
  if (into && /^(?:is|are|was|were|am|是)$/.test(frame.said ?? '')) {
    if (subject.some((r) => seenOf(t, r)?.fresh)) return true
    t.lost.push(into.word)
    return false
  }
  if (into) return turnInto(t, subject, into, np)
  let done = false
  const felt = attributes.find((a) => a.mood)?.mood
  const mood = felt && frame.negated ? 'calm' : felt
  if (mood) {
    t.changes.push({ op: 'mood', actors: subject, mood })
    // "is scared of the nurse": of her, who is looked at.
    const of = frame.object && frame.object !== np ? who(t, frame.object, { there: true }) : []
    if (of[0] !== undefined && !subject.includes(of[0]))
      addActs(t, subject, [act('look', { target: of[0], ticks: 72 })])
    if (frame.verb?.id !== 'smile') say(t, subject, `become ${MOOD_WORD[mood][0]}`, `变得${MOOD_WORD[mood][1]}`)
    done = true
  }
  const size = attributes.find((a) => a.size)?.size
  if (size) {
    for (const actor of subject) t.changes.push({ op: 'look', actor, size })
    say(t, subject, `become ${size > 1 ? 'bigger' : 'smaller'}`, size > 1 ? '变大' : '变小')
    done = true
  }
  if (colour !== undefined) {
    for (const actor of subject) t.changes.push({ op: 'look', actor, colour })
    const tint = COLOURS.find((c) => c.colour === colour)
    say(t, subject, `turn ${tint?.en[0] ?? ''}`.trim(), `变成${tint?.zh.find((z) => z.endsWith('色')) ?? ''}`)
    done = true
  }
  return done
}

const worn = (t: Telling, actor: number, kind: string): Garment | undefined => {
  const look = seenOf(t, actor)?.look
  return look?.kind === 'biped'
    ? (look.clothes.find((g) => g.kind === kind) ??
        look.clothes.find((g) => kind === 'dress' && /gown|robe|skirt/.test(g.kind)))
    : undefined
}

const wears = (t: Telling, actor: number, kind: string, list: 'holds'): boolean => {
  const look = seenOf(t, actor)?.look
  return look?.kind === 'biped' && look[list].some((h) => h.kind === kind)
}

const turnInto = (t: Telling, subject: number[], np: NounPhrase, said: NounPhrase | null = null): boolean => {
  const old = subject[0]
  const name = nameOf(t, [old])
  const where: Where = { of: old, distance: 0.05 }
  const refs = bring(t, { ...np, det: 'a', count: 1, plural: false }, where)
  if (refs.length === 0) return false
  t.meant.set(np, refs)
  // What it does from now on the other does.
  if (said) t.meant.set(said, refs)
  if (old === t.state.driven) t.changes.push({ op: 'drive', actor: refs[0] })
  t.changes.push({ op: 'remove', actors: [old] })
  t.lines.push({
    who: [],
    en: `${cap(name.en)} turns into ${nameOf(t, refs).en}`,
    zh: `${name.zh}变成了${nameOf(t, []).zh || seenOf(t, refs[0])?.first.zh}`,
  })
  t.seen = t.seen.filter((s) => s.ref !== old)
  return true
}

/** "turns the kitten into a horse". */
export const turnsInto = ({ object, relations }: Frame): boolean =>
  object?.noun !== undefined && relations.some((r) => r.kind === 'to' && r.of?.noun && r.of.det === 'a')

const CLOTHES = /^(?:clothes|outfit|dress-up|衣服|服装|装束)$/

/** "changes her dress to blue", "paint the car red", 换成和服. */
export const tellChange = (t: Telling, frame: Frame): boolean => {
  const np = frame.object ?? frame.relations.find((r) => r.kind === 'to' && r.of?.noun)?.of ?? null
  const into =
    frame.relations.find((r) => (r.kind === 'to' || r.kind === 'in') && r.of && r.of !== np)?.of ?? frame.second
  if (into && garmentOf(into) && (!np || garmentOf(np) || CLOTHES.test(np.word) || np.noun?.topic === 'person')) {
    const subject = np && !garmentOf(np) && !CLOTHES.test(np.word) ? np : (np?.owner ?? frame.subject)
    return tellGear(t, { ...frame, object: into, subject }, 'wear')
  }
  if (np && (frame.subject || np.det === 'a') && garmentOf(np) && !into && frame.colour === undefined)
    return tellGear(t, frame, 'wear')
  if (np)
    return tellBecome(t, {
      ...frame,
      subject: np,
      object: null,
      colour: frame.colour ?? into?.colour,
      attributes: [...frame.attributes, ...(into?.attributes ?? [])],
      relations: into?.noun ? [{ kind: 'to', of: into }] : [],
    })
  return false
}
