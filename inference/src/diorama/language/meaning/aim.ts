/** Whom or what an act is aimed at, and where newcomers come in: read from object and relations of a frame. */
import type { Where } from '../../state/changes.ts'
import type { Frame, Relation } from '../parse/frame.ts'
import type { Telling } from './telling.ts'
import { known } from './resolve.ts'
import { who } from './who.ts'

export const LEFT = Math.PI / 2
const SIDE_OF: Partial<Record<Relation['kind'], number>> = {
  left: LEFT,
  right: -LEFT,
  front: 0,
  behind: Math.PI,
  beside: LEFT,
  near: LEFT,
  at: LEFT,
}
/** Under a tree is beside its trunk. */
const NEXT_TO: typeof SIDE_OF = { ...SIDE_OF, under: LEFT }
const COMING = new Set([
  'run',
  'walk',
  'ride',
  'ride-horse',
  'cycle',
  'row',
  'sail',
  'fly',
  'swim',
  'drive',
  'chase',
  'jump',
  'follow',
  'flee',
  'walk-on',
])
/** Where a newcomer comes in, from how its verb moves and what the sentence says of places. */
export const entrance = (t: Telling, frame: Frame): Where => {
  const from = frame.relations.find(
    (r) => r.kind === 'from' || r.kind === 'on' || r.kind === 'left' || r.kind === 'right',
  )
  if (from && !from.of?.noun) {
    const word =
      from.kind === 'left' || /left|左/.test(from.of?.part ?? from.of?.word ?? '')
        ? 'left'
        : from.kind === 'right' || /right|右/.test(from.of?.part ?? from.of?.word ?? '')
          ? 'right'
          : null
    if (word) return { frame: word }
  }
  // "runs out of the bushes": from there.
  const out = frame.relations.find(
    (r) => r.kind === 'from' && r.of?.noun && /^(?:thing|furniture|plant|vehicle)$/.test(r.of.noun.topic),
  )
  if (out?.of) {
    const there = who(t, out.of, { where: { frame: 'far' } })
    if (there.length > 0) return { of: there[0], side: Math.PI }
  }
  // "puts the kitten into a basket": there.
  const into =
    frame.verb?.id === 'add' ? frame.relations.find((r) => /^(?:to|in|on)$/.test(r.kind) && r.of?.noun) : undefined
  if (into?.of) {
    const there = who(t, into.of, { where: { frame: 'middle' } })
    if (there.length > 0) return { of: there[0], side: 0 }
  }
  if (frame.relations.some((r) => r.kind === 'through' && !r.of)) return { frame: 'far' }
  const spot = frame.relations.find(
    (r) => r.of && (!r.of.part || r.of.owner) && NEXT_TO[r.kind] !== undefined && r.kind !== 'at',
  )
  // "appears on the bench": nothing is set down on top of a thing yet, so it stands by it.
  const on = /^(?:appear|add)$/.test(frame.verb?.id ?? '')
    ? frame.relations.find(
        (r) => r.kind === 'on' && /^(?:furniture|thing)$/.test(r.of?.noun?.topic ?? '') && !r.of?.part,
      )
    : undefined
  if (on?.of && !spot) {
    const others = who(t, on.of, { where: { frame: 'middle' } })
    if (others.length > 0) {
      t.notes.push({
        en: 'It stands beside: nothing is set on top of a thing yet.',
        zh: '还不能放在上面，先放在旁边。',
      })
      return { of: others[0], side: LEFT }
    }
  }
  if (spot?.of && !COMING.has(frame.verb?.id ?? '')) {
    const others = who(t, spot.of, { where: { frame: 'middle' } })
    if (others.length > 0) return { of: others[0], side: NEXT_TO[spot.kind] }
  }
  return frame.verb && COMING.has(frame.verb.id) ? { frame: 'off' } : { frame: 'middle' }
}

/** Whoever looks on. */
export const VIEWER = /^(?:camera|viewer|viewers|screen|lens|us|audience|镜头|观众)$/

/** What one may look at though nobody brought it in. */
export const SCENERY =
  /^(?:spotlight|noise|noises|sound|sounds|voice|tide|sea|ocean|traffic|slope|hillside|bank|shore|shoreline|waterline|riverbank|surf|floor|sunlight|shade|shadow|light|wind|breeze|moonlight|darkness|cold|heat|聚光灯|声音|天边|天上|空中|海浪|波浪|浪花|水面|山顶|山脚|岸边|岸上|地板|阴影|树荫|阳光下|风里|sky|stars?|moon|sun|clouds?|snow|rain|view|horizon|mountains?|distance|ground|landscape|scenery|sunset|water|waves|surface|area|surroundings|place|way|world|air|music|rhythm|天空|星星|星空|月亮|太阳|云|雪|雪景|雨|风景|远方|地平线|地|地面|地上|大海|夕阳|景色|天)$/

export interface Aim {
  refs: number[]
  side?: number
  relation: Relation['kind'] | null
  each?: boolean
  /** A point instead of somebody: the viewer's. */
  at?: [x: number, z: number]
}

export const GROUND = /^(?:grass|star|snowflake)$/
export const OWN = /^(?:hands?|arms?|head|eyes|feet|legs|tail|ears|way)$/

/** May "her" be who acts? Not a dog that licks her hand, nor the man who strokes it. */
const hers = (t: Telling, pronoun: string): boolean => {
  if (t.acting.length === 0 || !/^(?:she|he)$/.test(pronoun)) return true
  const sex = pronoun === 'she' ? 'female' : 'male'
  const meant = t.seen.filter(({ look }) => look.kind === 'biped' && look.sex === sex)
  return meant.length === 0 || meant.some(({ ref }) => t.acting.includes(ref))
}

/** Whom or what the act is aimed at: its object, else who a "to", "at", "with", "on" … names. */
export const aimOf = (t: Telling, frame: Frame): Aim => {
  const candidates: Relation[] = []
  if (frame.object)
    candidates.push({
      kind: frame.verb?.id === 'walk' || frame.verb?.id === 'walk-on' ? 'with' : 'to',
      of: frame.object,
    })
  for (const r of frame.relations)
    if (r.of && r.kind !== 'from' && r.kind !== 'like' && r.kind !== 'for' && r.kind !== 'as' && r.kind !== 'through')
      candidates.push(r)
  for (const r of candidates) {
    const of = r.of
    if (!of) continue
    // "looks out in a boat": where, not at what.
    if (frame.verb?.act === 'look' && /^(?:in|on|under|beside|near)$/.test(r.kind)) continue
    if (of.pronoun === 'each-other') return { refs: [], relation: r.kind, each: true }
    if (of.part && !of.owner) continue
    // "waves her arms": her own.
    if (of === frame.object && of.part && of.owner?.pronoun && OWN.test(of.part) && hers(t, of.owner.pronoun)) continue
    const person = of.owner && of.part ? of.owner : of
    if (!person.pronoun && person.place && !person.noun) continue
    if (!person.noun && !person.pronoun && VIEWER.test(person.word))
      return { refs: [], relation: 'to', at: [t.state.camera.eye[0], t.state.camera.eye[2]] }
    if (!person.noun && SCENERY.test(person.word)) continue
    // "lies on the grass", "looks at the stars": of the place, unless somebody put them there.
    const ofPlace = person.det !== 'a' && GROUND.test(person.noun?.id ?? '') && !person.owner
    if (ofPlace && known(t, person).length === 0) continue
    // Songs are sung, they do not stand there.
    if (!person.noun && frame.verb?.id === 'sing') continue
    const put: Where =
      frame.verb?.act && /chase|follow|hug|stroke|wave|play|look/.test(frame.verb.act)
        ? { frame: 'right' }
        : { frame: 'middle' }
    const refs = who(t, person, { where: put, there: of.det === 'the' && !person.noun })
    if (refs.length === 0) continue
    const aim: Aim = { refs, relation: r.kind }
    const kind = of.part === 'side' ? 'beside' : of.part === 'back' ? 'behind' : of.part === 'front' ? 'front' : r.kind
    // One leans where one is seen.
    if (frame.verb?.id === 'lean') aim.side = nearer(t, refs[0])
    if (SIDE_OF[kind] !== undefined) {
      aim.relation = kind
      aim.side = SIDE_OF[kind]
      if (kind === 'beside' || kind === 'near' || kind === 'at') aim.side = nearer(t, refs[0])
    }
    return aim
  }
  return { refs: [], relation: null }
}

/** Which flank is nearer to who comes; newcomers come from where there is room. */
const nearer = (t: Telling, target: number): number => {
  const s = t.state.actors.find((a) => a.id === target)
  if (!s) return LEFT
  const { eye } = t.state.camera
  const off = Math.sin(Math.atan2(eye[0] - s.x, eye[2] - s.z) - s.heading)
  return off >= 0 ? LEFT : -LEFT
}
