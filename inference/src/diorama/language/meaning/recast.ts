/** Frames as they are to be heard: what verb and object together say, before anybody is moved. "Draws his sword" is no drawing. */
import { verbOf } from '../lexicon/verbs.ts'
import { isWeapon } from '../../body/bout.ts'
import { NOUNS } from '../lexicon/nouns.ts'
import { garmentOf, heldOf } from '../looks/people.ts'
import { asHands } from './hands.ts'
import { emptyPhrase, type Frame, type NounPhrase } from '../parse/frame.ts'

/** What is read, sung or told: it does not stand there. */
const CONTENT =
  /^(?:story|stories|tale|tales|fairy-tale|poem|poems|song|songs|tune|melody|lullaby|news|joke|jokes|prayer|secret|bedtime-story|故事|诗|诗歌|歌|歌曲|曲子|小曲|摇篮曲|笑话|祷文|经|经文|一首歌)$/
const TELLS = /^(?:read|sing|say|talk|pray|perform|play-.*|draw)$/
/** Ways up that no body is needed for. */
const RISE =
  /^(?:stairs?|staircase|steps|hill|hills|slope|mountain|mountains|path|cliff|dune|dunes|楼梯|台阶|石阶|山|山坡)$/

const GUN = /gun$|^(?:pistol|rifle|revolver)$|枪$/
const FIST = /^(?:fists?|hands?|palms?|拳头?|手)$/

/** Ways out of where one is. */
const EXIT = /^(?:exit|exits|way-out|出口)$/

/** "attacks the city": nobody is there to fight with; what does it rages. */
export const atPlace = (frame: Frame): boolean =>
  /^(?:fight|hit|kick|shoot)$/.test(frame.verb?.id ?? '') && !!frame.object?.place && !frame.object.noun

/** What one steers by. */
const HELM = /^(?:wheel|helm|rudder|tiller|steering-wheel|舵轮|舵|船舵)$/

/** What one goes into to swim. */
const WATER = /^(?:sea|ocean|water|lake|river|pond|pool|surf|waves|海|海水|水|大海|湖|湖水|河|河水|池塘)$/
const INTO = /^(?:go|goes|went|wade|wades|jump|jumps|leap|leaps|走进|走入|跑进|冲进|跳进|跳入|踏进|步入)/

/** Whose body a part is of. */
const bearer = (np: NounPhrase): NounPhrase => (np.part && np.owner ? np.owner : np)
const isBeing = (np: NounPhrase): boolean => np.pronoun !== undefined || /^(?:person|beast)$/.test(np.noun?.topic ?? '')

const isContent = (np: NounPhrase | null): boolean => np !== null && !np.noun && CONTENT.test(np.word)

/** Is it somewhere one comes out of? */
const isPlace = (np: NounPhrase | null): boolean => np?.place !== undefined && !np.noun

/** A ship somebody steers is one that can be steered: a sailing ship. */
export const steered = (frames: Frame[]): Frame[] => {
  const helm = frames.some(({ object, relations }) =>
    [object, ...relations.map((r) => r.of)].some((np) => np && !np.noun && HELM.test(np.word)),
  )
  const sailing = helm ? NOUNS.find((n) => n.id === 'pirate-ship') : undefined
  if (!sailing) return frames
  for (const { subject, object, relations } of frames)
    for (const np of [subject, object, ...relations.flatMap((r) => [r.of, r.of?.owner])])
      if (np?.noun?.id === 'ship') np.noun = sailing
  return frames
}

export const recast = (said: Frame): Frame => {
  const frame = { ...said }
  const verb = frame.verb?.id ?? 'stand'
  const { object } = frame
  if (
    /^(?:read|draw|paint|pull)$/.test(verb) &&
    object &&
    (isWeapon(heldOf(object)?.kind ?? 'book') || GUN.test(object.word))
  )
    frame.verb = verbOf('hold')
  // "puts a hat on her", "wraps a scarf around the dog's neck", 披在女主身上.
  const onto = frame.relations.find((r) => r.of && /^(?:on|around|to)$/.test(r.kind) && isBeing(bearer(r.of)))
  if (
    /^(?:add|put-down|wear)$/.test(verb) &&
    object &&
    onto?.of &&
    garmentOf(object) &&
    !(verb !== 'wear' && heldOf(object))
  ) {
    frame.verb = verbOf('wear')
    frame.relations = [...frame.relations.filter((r) => r !== onto), { kind: 'on', of: bearer(onto.of) }]
  }
  // "brings two cups of coffee": in the hands.
  const brings = verb === 'add' && /^(?:bring|brought|carr)/.test(frame.said ?? '')
  if (brings && frame.subject && isBeing(frame.subject) && object && heldOf(object) && !frame.second)
    frame.verb = verbOf('hold')
  // "slams his fist on the table": the table is hit.
  const struck = frame.relations.find((r) => r.of?.noun && /^(?:on|at|to)$/.test(r.kind))
  if (
    /^slam|^bang|^pound|^捶|^砸/.test(frame.said ?? '') &&
    struck?.of &&
    (!object || FIST.test(object.part ?? object.word))
  ) {
    frame.verb = verbOf('hit')
    frame.object = struck.of
    frame.relations = frame.relations.filter((r) => r !== struck)
  }
  // "crosses a bridge": over it, not along with it.
  if (verb === 'walk' && object && /^(?:cross|穿过|走过|经过|路过|过)/.test(frame.said ?? '')) {
    frame.object = null
    frame.relations = [{ kind: object.noun?.id === 'bridge' ? 'over' : 'through', of: object }, ...frame.relations]
  }
  if (TELLS.test(verb) && isContent(object)) frame.object = null
  if (atPlace(frame)) {
    frame.verb = verbOf('rampage')
    frame.object = null
  }
  // "eats bamboo": a mouthful of it; nobody plants some to eat.
  if (verb === 'eat' && object?.noun?.topic === 'plant' && object.det !== 'the') {
    const { en, zh } = object.noun
    frame.verb = { ...verbOf('eat'), sayEn: `eat ${(en[0] ?? '').replaceAll('-', ' ')}`, sayZh: `吃${zh[0] ?? ''}` }
    frame.object = null
  }
  // "wolves gather outside": they are there.
  if (verb === 'pick-up' && !object && /^(?:gather|collect)/.test(frame.said ?? '')) frame.verb = verbOf('appear')
  // "takes off with a roar": into the air, or away.
  if (verb === 'doff' && !object && frame.said?.endsWith('off'))
    frame.verb = verbOf(
      frame.subject?.noun?.topic === 'person' || frame.subject?.pronoun === 'he' || frame.subject?.pronoun === 'she'
        ? 'leave'
        : 'fly',
    )
  // 推开他: no door.
  if (verb === 'open' && /^推开|^push/.test(frame.said ?? '') && object && isBeing(object)) frame.verb = verbOf('push')
  // "runs for the exit": out.
  const out = frame.relations.find((r) => r.of && !r.of.noun && EXIT.test(r.of.word))
  if (out && /^(?:walk|run|sneak|crawl|limp|flee)$/.test(verb)) {
    frame.verb = verbOf('leave')
    frame.relations = frame.relations.filter((r) => r !== out)
  }
  if (/^(?:jump|climb)$/.test(verb) && object && RISE.test(object.word)) {
    // "climbs the stairs": on foot.
    frame.verb = { ...verbOf('walk'), sayEn: 'climb', sayZh: '往上走' }
    frame.object = null
    frame.relations = [...frame.relations, { kind: 'through', of: object }]
  }
  // "goes into the sea", 走进水里, where there is some: to swim.
  const wet = frame.relations.find((r) => /^(?:to|in)$/.test(r.kind) && r.of && !r.of.noun && WATER.test(r.of.word))
  const wades = /^(?:walk|run|jump)$/.test(verb) && wet && INTO.test(said.said ?? '')
  const runsInto = verb === 'meet' && object && !object.noun && WATER.test(object.word)
  if (wades || runsInto) {
    frame.verb = verbOf('swim')
    frame.object = null
    frame.relations = frame.relations.filter((r) => r !== wet)
  }
  // "runs out of the café": gone.
  if (
    /^(?:walk|run)$/.test(verb) &&
    !frame.subject?.place &&
    frame.relations.some((r) => r.kind === 'from' && isPlace(r.of))
  )
    if (frame.subject?.det !== 'a') frame.verb = verbOf('leave')
  // "stands at the wheel of his ship": on it.
  const helm = frame.relations.find(
    (r) => r.of && /^(?:at|behind|near|beside)$/.test(r.kind) && HELM.test(r.of.word) && !r.of.noun,
  )
  if (helm?.of && frame.subject && /^(?:stand|sit|hold|steer|stop)$/.test(verb)) {
    frame.relations = frame.relations.map((r) =>
      r === helm ? { kind: 'on', of: helm.of?.owner ?? { ...emptyPhrase('it'), pronoun: 'it', det: 'the' } } : r,
    )
  }
  if (verb === 'hold' && object && !object.noun && HELM.test(object.word)) {
    // 握着舵轮: of the ship last spoken of.
    frame.verb = verbOf('sit')
    frame.object = null
    frame.relations = [
      ...frame.relations,
      { kind: 'on', of: object.owner ?? { ...emptyPhrase('it'), pronoun: 'it', det: 'the' } },
    ]
  }
  // 头发扎成马尾, "her hair is tied in a ponytail".
  const hair = [frame.subject, object].find((np) => np && /^hair$|发$/.test(np.word))
  if (verb === 'change' && hair && frame.colour === undefined) {
    frame.verb = verbOf('become')
    frame.object = object === hair ? (frame.second ?? null) : object
    frame.subject = hair.owner || !said.subject || said.subject === hair ? hair : { ...hair, owner: said.subject }
  }
  const each = frame.relations.find((r) => r.of?.pronoun === 'each-other')
  if (verb === 'throw' && object && each) {
    const word = object.word.replaceAll('-', ' ')
    frame.verb = { ...verbOf('play'), sayEn: `throw ${word} at {t}`, sayZh: `朝{t}扔${object.noun?.zh[0] ?? word}` }
    frame.object = each.of
    frame.relations = frame.relations.filter((r) => r !== each)
  }
  return asHands(frame)
}
