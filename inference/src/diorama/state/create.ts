/**
 * A world from a premise: the setting is read first and laid out, then the figures are brought in by the same grammar that hears
 * instructions, placed where the place's composition wants its lead, doing what the premise says.
 */
import { newCamera } from './camera/new.ts'
import { PremiseRefused } from '../../model/port.ts'
import type { Premise, Said } from '@shoal/session'
import { act, addActs, tellingOf, type Telling } from '../language/meaning/telling.ts'
import { answer } from '../language/meaning/answer.ts'
import { tellCamera } from '../language/meaning/camera.ts'
import { atPlace } from '../language/meaning/recast.ts'
import { understand } from '../language/meaning/understand.ts'
import { hear } from '../language/meaning/hear.ts'
import { tellHabit } from '../language/meaning/habits.ts'
import { bring, plain } from '../language/meaning/bring.ts'
import { verbOf } from '../language/lexicon/verbs.ts'
import { eventsTold } from '../language/parse/events.ts'
import { emptyPhrase } from '../language/parse/frame.ts'
import { introduced } from '../language/parse/names.ts'
import { isChinese, normalise } from '../language/parse/normalise.ts'
import { filmedOf } from '../language/premise/camera.ts'
import { settingOf, type Setting } from '../language/premise/setting.ts'
import { placeName, titleOf } from '../language/premise/title.ts'
import { STYLE_NAME } from '../language/lexicon/styles.ts'
import { guesserOf } from '../language/tagger.ts'
import { moderated } from '../language/policy/judge.ts'
import { composeStart } from '../place/ground.ts'
import type { PictureRecord } from '../picture/record.ts'
import { mindOf } from '../body/ride.ts'
import { applyChanges } from './apply.ts'
import type { DioramaChange } from './changes.ts'
import { cutTo, startCamera } from './camera.ts'
import { compose } from './compose.ts'
import { isMoving, isPerson, mobile } from './find.ts'
import { fallingIn, lyingSnow } from './step/sky.ts'
import { moodOfScene } from './step/score.ts'
import type { DioramaState, Place, Weather } from './state.ts'

const CLEAR: Weather = {
  rain: 0,
  snow: 0,
  fog: 0,
  cloud: 0.4,
  wind: 0.18,
  petals: 0,
  leaves: 0,
  dust: 0,
  storm: 0,
  hail: 0,
  heat: 0,
  aurora: 0,
  meteors: 0,
  fireworks: 0,
}

/** What the text leaves open the picture decides. */
const placeFrom = (premise: Premise, setting: Setting, picture: PictureRecord | null): Place => {
  const place: Place = { ...setting.place, seed: premise.seed }
  if (!picture) return place
  const told = setting.named || place.kind !== 'meadow'
  if (!told) place.kind = picture.kind
  if (place.season === 'summer' && !setting.sky.some((s) => s.season)) place.season = picture.season
  return { ...place, picture: { ...picture, from: null } }
}

const emptyState = (premise: Premise, setting: Setting, picture: PictureRecord | null): DioramaState => {
  const place = placeFrom(premise, setting, picture)
  const composed = composeStart(place)
  const hour = setting.hour ?? picture?.hour ?? composed.hour
  const weather = { ...CLEAR, ...(picture ? { cloud: picture.cloud } : {}), ...setting.weather }
  const style = premise.style || setting.style || picture?.style || 'watercolor'
  const falling = fallingIn(place)
  weather.petals = Math.max(weather.petals, falling.petals)
  weather.leaves = Math.max(weather.leaves, falling.leaves)
  const wet = weather.rain > 0.1 || place.marks.includes('after-rain') ? 1 : 0
  const state: DioramaState = {
    v: 1,
    seed: premise.seed,
    tick: 0,
    rng: premise.seed | 0,
    place,
    sky: {
      hour,
      hourTo: hour,
      hourStep: 0,
      now: weather,
      to: { ...weather },
      wet,
      snowCover: 0,
      windHeading: 0.6,
      blown: [0, 0],
    },
    actors: [],
    nextId: 1,
    driven: null,
    camera: newCamera({ pitch: 0.15 }),
    style: {
      now: style,
      from: style,
      mix: 1,
    },
    music: { mood: 'calm', since: 0 },
    happenings: [],
  }
  state.sky.snowCover = weather.snow > 0.1 ? 0.8 : lyingSnow(state)
  return state
}

/** Who is meant when nobody has been named. */
const ANYBODY: Record<string, string | undefined> = { she: 'woman', he: 'man', me: 'traveller', they: 'couple' }

/** Reads a text with the grammar of instructions; what it says of place and sky is already laid out. */
const cast = (t: Telling, text: string): void => {
  if (text.trim() === '') return
  const frames = hear(text, t.zh)
  // "She rides a horse", and nobody has been spoken of yet.
  const unnamed = frames[0]?.subject
  const noun = ANYBODY[unnamed?.pronoun ?? '']
  if (unnamed && noun && t.seen.length === 0) {
    const one = { ...plain(noun), word: t.zh ? (plain(noun).noun?.zh[0] ?? noun) : noun }
    for (const frame of frames) if (frame.subject?.pronoun === unnamed.pronoun) frame.subject = one
  }
  for (const frame of frames) {
    // The setting is already there: only who does what is left to hear.
    frame.relations = frame.relations.filter((r) => !(r.of?.place && !r.of.noun))
    if (frame.object?.place && !frame.object.noun) {
      if (atPlace(frame)) frame.verb = verbOf('rampage')
      frame.object = null
      // "walks on the beach" is not to walk on.
      if (frame.verb?.id === 'walk-on') frame.verb = verbOf('walk')
    }
    // "Abandoned hospital, a girl …": in it one stands, it does not stand there.
    const within = t.state.place.kind === 'room' && !frame.verb && frame.subject?.place?.kind === 'room'
    if (frame.subject?.place && (!frame.subject.noun || within)) frame.subject = null
    if (frame.verb?.id === 'arrive') frame.verb = null
  }
  understand(
    t,
    frames.filter((f) => f.subject || f.object),
    text,
  )
}

const leadFirst = (state: DioramaState): void => {
  const lead = state.actors.find((a) => isPerson(a)) ?? state.actors.find(mobile) ?? null
  state.driven = lead?.id ?? null
}

const INDOORS = /^(?:room|stage|studio|space-station)$/

/** Somebody who is out of doors with nothing to do walks: a world is to be seen. */
const stroll = (state: DioramaState, t: Telling): void => {
  const lead = state.actors.find((a) => a.id === state.driven)
  if (!lead || !isPerson(lead) || INDOORS.test(state.place.kind)) return
  // Who was put beside something stays there.
  if (t.changes.some((c) => c.op === 'spawn' && c.noun === lead.noun && c.where.of !== undefined)) return
  if (t.changes.some((c) => c.op === 'act') || lead.act.kind !== 'stand' || lead.todo.length > 0) return
  const before = t.changes.length
  if (!tellHabit(t, [lead.id], lead.noun)) addActs(t, [lead.id], [act('walk')])
  applyChanges(state, t.changes.slice(before))
}

/** The shot a premise asks for is the first picture; a move begins with it. */
const film = (state: DioramaState, t: Telling, said: readonly string[]): void => {
  const asked = tellingOf(state, t.zh)
  for (const text of said) if (!tellCamera(asked, text, guesserOf(text))) t.lost.push(text)
  if (asked.changes.length === 0) return
  applyChanges(state, asked.changes)
  t.lines.push(...asked.lines)
  cutTo(state)
}

export interface Created {
  state: DioramaState
  title: Said
  /** What was read from the premise, and what was not. */
  understood: Said
}

/**
 * The state at tick 0 of a premise: place, sky, figures with all their looks decided, camera, style; `picture` is what was read from the picture it
 * names. Throws PremiseRefused.
 */
export function createState(premise: Premise, picture: PictureRecord | null = null): Created {
  const texts = [premise.prompt, premise.character, premise.scene]
    .map(normalise)
    .map((text) => eventsTold(text, isChinese(text)))
    .map((text) => introduced(text, isChinese(text)))
  const whole = texts.filter(Boolean).join(isChinese(texts.join('')) ? '，' : ', ')
  const reason = moderated(whole)
  if (reason) throw new PremiseRefused('moderated', reason)
  const setting = settingOf(whole)
  const state = emptyState(premise, setting, picture)
  state.camera.look = [0, 1, 0]
  const t = tellingOf(state, isChinese(whole))
  const filmed: string[] = []
  for (const text of texts) {
    if (text === '') continue
    t.zh = isChinese(text)
    const { rest, said } = filmedOf(settingOf(text).rest, t.zh)
    cast(t, rest.replace(/^[\s,.;，。、]+|[\s,.;，。、]+$/g, ''))
    filmed.push(...said)
  }
  t.zh = isChinese(whole)
  // Heard as a whole, so that "holding" and "with" land on their owner before anybody is placed.
  applyChanges(
    state,
    t.changes.filter((c) => c.op !== 'place' && c.op !== 'sky' && c.op !== 'camera' && c.op !== 'style'),
  )
  // Where nobody is named, or a house alone, somebody comes.
  if (!state.actors.some(mobile)) {
    const before = t.changes.length
    somebody(t)
    applyChanges(state, t.changes.slice(before))
  }
  leadFirst(state)
  stroll(state, t)
  compose(state)
  // On a bridge, says the premise.
  const put = t.changes.find((c) => c.op === 'move' && c.where.at !== undefined)
  if (put?.op === 'move' && state.driven !== null)
    applyChanges(state, [{ ...put, actors: [state.driven] } as DioramaChange])
  const lead = state.actors.find((a) => a.id === state.driven)
  for (const actor of state.actors) {
    if (
      actor === lead ||
      !lead ||
      !mobile(actor) ||
      mindOf(state, actor) !== actor ||
      actor.pulledBy !== undefined ||
      actor.archetype === 'vehicle' ||
      actor.archetype === 'boat'
    )
      continue
    if (actor.act.kind === 'stand' && actor.todo.length === 0 && isMoving(lead.act.kind)) actor.follows ??= lead.id
  }
  state.camera = startCamera(state, premise.person)
  const company = state.actors.filter((a) => a !== lead && mobile(a)).map((a) => a.id)
  state.camera.subjects = [...state.camera.subjects, ...company].slice(0, 4)
  cutTo(state)
  film(state, t, filmed)
  if (state.place.picture)
    state.place.picture.from = { eye: [...state.camera.eye], look: [...state.camera.look], fov: state.camera.fov }
  state.camera.cut = 0
  state.music = { mood: moodOfScene(state), since: 0 }
  state.happenings = []
  return { state, title: titleOf(state), understood: understood(state, setting, t) }
}

/** A premise that names nobody still wants a figure to walk through it. */
const somebody = (t: Telling): void => {
  const np = { ...plain('traveller'), ...emptyPhrase('traveller'), noun: plain('traveller').noun, det: 'a' as const }
  const refs = bring(t, np, { frame: 'middle' })
  addActs(t, refs, [act('walk')])
  t.lines.push({ who: refs, en: 'walk on', zh: '往前走' })
}

const understood = (state: DioramaState, setting: Setting, t: Telling): Said => {
  const where = placeName(state)
  const sky = setting.sky
  const style = STYLE_NAME[state.style.now]
  const said = answer(t)
  const place = {
    en: `${where.en.charAt(0).toUpperCase()}${where.en.slice(1)}${sky.length > 0 ? `, ${sky.map((s) => s.en).join(', ')}` : ''}; ${style.en} style.`,
    zh: `${where.zh}${sky.length > 0 ? `，${sky.map((s) => s.zh).join('，')}` : ''}；${style.zh}风格。`,
  }
  return { en: `${place.en} ${said.en}`.trim().slice(0, 600), zh: `${place.zh}${said.zh}`.slice(0, 600) }
}
