/** Acts about somebody or something: round it, on all sides of it, down on it, against it. */
import { verbOf, type Verb } from '../lexicon/verbs.ts'
import type { Frame, NounPhrase } from '../parse/frame.ts'
import { subjectOf, tellAct } from './acts.ts'
import { spoken } from './gear.ts'
import { known } from './resolve.ts'
import { act, addActs, mention, say, seenOf, type Telling } from './telling.ts'
import { tellAppear } from './things.ts'
import { canMove, nameOf, who } from './who.ts'

/** Corners of a way round (radians off the other's heading), and the last that closes it. */
const ROUND = [1.57, 3.14, -1.57, 0, 1.57]

/** Whom or what it is done about: the object, "around her", or who was spoken of last. */
const middle = (t: Telling, frame: Frame, subject: number[]): number | undefined => {
  const np = frame.object ?? frame.relations.find((r) => r.of && /^(?:around|at|to|on|beside)$/.test(r.kind))?.of
  if (np) {
    t.acting = subject
    const [ref] = who(t, np.part && np.owner ? np.owner : np, { where: { frame: 'middle' } })
    t.acting = []
    return subject.includes(ref) ? undefined : ref
  }
  return t.mentioned.findLast((r) => !subject.includes(r))
}

const flies = (t: Telling, refs: number[]): boolean =>
  refs.every((r) => /^(?:bird|flyer|fish)$/.test(seenOf(t, r)?.archetype ?? ''))

/** "runs around the tree", 围着老爷爷转: from corner to corner. What flies or swims goes round of itself. */
export const tellCircle = (t: Telling, frame: Frame, verb: Verb, kind: 'walk' | 'run' = 'walk'): boolean => {
  const subject = subjectOf(t, frame).filter((r) => canMove(t, r))
  if (subject.length === 0) return false
  if (flies(t, subject))
    return tellAct(
      t,
      { ...frame, verb: verbOf('fly') },
      verbOf(seenOf(t, subject[0])?.archetype === 'fish' ? 'swim' : 'fly'),
    )
  const name = nameOf(t, subject)
  const target = middle(t, frame, subject)
  if (target === undefined) {
    addActs(t, subject, [act('dance', { ticks: 72 })])
    say(t, subject, 'turn round and round', '转圈', name)
    return true
  }
  const rounds = frame.times && frame.times > 1 ? [...ROUND.slice(0, 4), ...ROUND.slice(0, 4)] : ROUND
  subject.forEach((ref, i) => {
    const from = Math.round((i * 4) / subject.length)
    const way = rounds.map((_, k) => ROUND[(k + from) % 4])
    addActs(
      t,
      [ref],
      way.map((side) => act(kind, { target, side, pace: frame.pace })),
    )
  })
  const { en, zh } = nameOf(t, [target])
  say(t, subject, verb.sayEn.replace('{t}', en), verb.sayZh.replace('{t}', zh), name)
  mention(t, [target, ...subject])
  return true
}

/** "they surround him": each comes to a side of his own and looks at him. */
export const tellSurround = (t: Telling, frame: Frame, verb: Verb): boolean => {
  const subject = subjectOf(t, frame).filter((r) => canMove(t, r))
  const name = nameOf(t, subject)
  const target = subject.length > 0 ? middle(t, frame, subject) : undefined
  if (target === undefined) return false
  subject.forEach((ref, i) => {
    const side = -Math.PI + ((i + 0.5) * 2 * Math.PI) / subject.length
    addActs(t, [ref], [act('run', { target, side, pace: frame.pace }), act('look', { target, ticks: 0 })])
  })
  // Nobody walks out of a ring.
  if (canMove(t, target)) addActs(t, [target], [act('stand')])
  const { en, zh } = nameOf(t, [target])
  say(t, subject, verb.sayEn.replace('{t}', en), verb.sayZh.replace('{t}', zh), name)
  mention(t, [target, ...subject])
  return true
}

const BODY =
  /^(?:lap|shoulders?|heads?|arms?|hands?|knees?|nose|back|tail|paws?|neck|feet|怀|肩膀?|头|手|双手|膝盖|腿|背|脖子)$/

/** What nothing with legs of its own or wings comes to sit on: somebody, and what somebody holds. */
export const onBody = (t: Telling, frame: Frame): NounPhrase | null => {
  const on = frame.relations.find((r) => r.of && /^(?:on|in)$/.test(r.kind) && !(r.of.place && !r.of.noun))?.of ?? null
  if (!on) return null
  if (on.part) return on.owner && BODY.test(on.part) ? on : null
  if (on.owner) return on.owner.noun?.topic === 'person' || on.owner.pronoun ? on : null
  const [ref] = on.det === 'a' ? [] : known(t, on)
  return ref !== undefined && seenOf(t, ref)?.archetype === 'biped' ? on : null
}

/** "lands on her umbrella", "sits in her lap": beside her, and the answer says so. */
export const tellBeside = (t: Telling, frame: Frame, verb: Verb, on: NounPhrase): boolean => {
  const owner = on.owner ?? on
  const relations = frame.relations.map((r) => (r.of === on ? { kind: 'beside' as const, of: owner } : r))
  const fresh = frame.subject !== null && (frame.subject.det === 'a' || known(t, frame.subject).length === 0)
  const told = { ...frame, relations }
  const done =
    verb.id === 'land' && fresh ? tellAppear(t, told) : tellAct(t, told, verb.id === 'land' ? verbOf('walk') : verb)
  const word = (on.part ?? on.word).replaceAll('-', ' ')
  if (done)
    t.notes.push({
      en: `Nobody can sit on somebody's ${on.owner ? word : 'body'} yet: it stays beside.`,
      zh: '还不能停在别人身上或手里的东西上，只能在旁边。',
    })
  return done
}

/** "A UFO lands", "the bird lands by the girl". */
export const tellLand = (t: Telling, frame: Frame): boolean => {
  const on = onBody(t, frame)
  if (on) return tellBeside(t, frame, verbOf('land'), on)
  const fresh = frame.subject && (frame.subject.det === 'a' || known(t, frame.subject).length === 0)
  const top = frame.relations.find((r) => r.kind === 'on' && r.of?.noun)
  if (fresh) {
    const told = top
      ? { ...frame, relations: frame.relations.map((r) => (r === top ? { ...r, kind: 'beside' as const } : r)) }
      : frame
    return tellAppear(t, told)
  }
  if (top) t.notes.push({ en: 'What lands stays on the ground beside it yet.', zh: '落下来的还只能停在旁边的地上。' })
  if (frame.relations.some((r) => r.of && !r.of.place))
    return tellAct(t, { ...frame, verb: verbOf('walk') }, verbOf('walk'))
  return tellAct(t, { ...frame, verb: verbOf('stand') }, { ...verbOf('stand'), sayEn: 'land', sayZh: '落下' })
}

/** "looks for its mother": goes to her if she is there, else looks round and goes on. */
export const tellSeek = (t: Telling, frame: Frame, verb: Verb): boolean => {
  const sought = frame.object ?? frame.relations.find((r) => r.of)?.of ?? null
  if (sought && known(t, sought).length > 0)
    return tellAct(
      t,
      { ...frame, object: sought, relations: [], verb: verbOf('meet') },
      { ...verbOf('meet'), sayEn: verb.sayEn, sayZh: verb.sayZh },
    )
  if (sought) t.meant.set(sought, [])
  const what = sought ? spoken(sought) : { en: '', zh: '' }
  const told = tellAct(
    t,
    { ...frame, object: null, relations: [] },
    {
      ...verbOf('look-round'),
      sayEn: what.en ? `look for the ${what.en}` : 'look for something',
      sayZh: `寻找${what.zh}`,
    },
  )
  if (told && frame.subject)
    addActs(t, t.meant.get(frame.subject) ?? known(t, frame.subject), [act('walk', { pace: 0.8 })])
  return told
}
