/** Somebody makes a thing with his hands, or calls it up: the maker is at it, and there it stands before him. */
import type { Verb } from '../lexicon/verbs.ts'
import { verbOf } from '../lexicon/verbs.ts'
import type { Frame } from '../parse/frame.ts'
import { tellAct } from './acts.ts'
import { bring } from './bring.ts'
import { known } from './resolve.ts'
import { act, addActs, mention, say, type Telling } from './telling.ts'
import { tellAppear } from './things.ts'
import { nameOf, who } from './who.ts'

/** "build a snowman", 堆雪人, "summons a dragon". Null: that is something else. */
export const tellMakes = (t: Telling, frame: Frame, verb: Verb): boolean | null => {
  const { subject, object } = frame
  // 放风筝 is to fly it.
  if (subject && object?.noun?.id === 'kite' && verb.id !== 'build') return tellAct(t, frame, verbOf('fly'))
  if (verb.id !== 'build' && verb.id !== 'summon') return null
  if (!object || (object.place && !object.noun))
    return tellAct(
      t,
      frame,
      verb.id === 'build' ? verbOf('work') : { ...verb, sayEn: 'cast a spell', sayZh: '施了个法' },
    )
  if (!subject) return tellAppear(t, { ...frame, verb: verbOf('add') })
  const there = object.det === 'the' ? known(t, object) : []
  const makers = who(t, subject, { where: { frame: 'middle' } })
  const [first] = makers
  if (first === undefined) return false
  const refs: number[] = []
  for (const each of there.length > 0 ? [] : [object, ...object.and])
    if (each.noun) refs.push(...bring(t, { ...each, and: [] }, { of: first, side: refs.length * 0.6 }))
    else t.lost.push(each.word)
  const made = [...there, ...refs]
  if (made.length === 0) return false
  const name = nameOf(t, makers)
  const thing = nameOf(t, made)
  addActs(t, makers, [act(verb.act ?? 'squat', { target: made[0], ticks: verb.ticks })])
  const [en, zh] =
    object.noun?.topic === 'plant'
      ? ['plant', '种下']
      : object.noun?.id === 'snowman'
        ? ['build', '堆']
        : object.noun?.id === 'flag'
          ? ['plant', '插上']
          : []
  say(
    t,
    makers,
    en ? `${en} ${thing.en}` : verb.sayEn.replace('{t}', thing.en),
    zh ? zh + thing.zh : verb.sayZh.replace('{t}', thing.zh),
    name,
  )
  mention(t, [...made, ...makers])
  return true
}
