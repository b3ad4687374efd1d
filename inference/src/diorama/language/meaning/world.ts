/** What changes the world itself: sky, style, music, place. */
import { cap } from '../lexicon/forms.ts'
import type { DioramaState } from '../../state/state.ts'
import { PLACE_NAME } from '../lexicon/place-titles.ts'
import type { PlaceSense } from '../lexicon/places.ts'
import { CULTURES, ERAS } from '../lexicon/times.ts'
import type { SkySense } from '../lexicon/sky.ts'
import { MUSIC_NAME, MUSIC_WORDS, STYLE_NAME } from '../lexicon/styles.ts'
import type { StyleId } from '@shoal/session'
import type { Frame, NounPhrase } from '../parse/frame.ts'
import { act, addActs, type Telling } from './telling.ts'
import { nameOf, who } from './who.ts'

const HOUR_LINE: Record<string, { en: string; zh: string }> = {
  night: { en: 'Night falls', zh: '夜幕降临' },
  midnight: { en: 'It is midnight', zh: '到了深夜' },
  dawn: { en: 'Dawn breaks', zh: '天亮了' },
  'the golden hour': { en: 'The golden hour comes', zh: '黄金时刻到来' },
  'the blue hour': { en: 'The blue hour comes', zh: '华灯初上' },
  dusk: { en: 'Dusk falls', zh: '黄昏来临' },
  evening: { en: 'Evening comes', zh: '傍晚来临' },
  morning: { en: 'Morning comes', zh: '早晨到来' },
  noon: { en: 'It is noon', zh: '到了正午' },
  afternoon: { en: 'It is afternoon', zh: '到了下午' },
  day: { en: 'Day comes', zh: '白天到来' },
}
const WEATHER_LINE: Record<string, { en: string; zh: string }> = {
  snow: { en: 'It starts to snow', zh: '开始下雪' },
  'heavy snow': { en: 'It snows heavily', zh: '下起大雪' },
  'light snow': { en: 'A light snow begins', zh: '飘起小雪' },
  rain: { en: 'It starts to rain', zh: '开始下雨' },
  'heavy rain': { en: 'It pours', zh: '下起大雨' },
  'light rain': { en: 'A light rain begins', zh: '下起小雨' },
  fog: { en: 'Fog rises', zh: '起雾了' },
  'thick fog': { en: 'Thick fog rises', zh: '起了大雾' },
  wind: { en: 'A wind rises', zh: '起风了' },
  'a strong wind': { en: 'A strong wind blows', zh: '刮起大风' },
  clouds: { en: 'Clouds gather', zh: '云层聚拢' },
  'clear skies': { en: 'The sky clears', zh: '天放晴了' },
  'an overcast sky': { en: 'The sky clouds over', zh: '天阴了' },
  'a blizzard': { en: 'A blizzard sets in', zh: '暴风雪来临' },
  hail: { en: 'Hail falls', zh: '下起冰雹' },
  fireworks: { en: 'Fireworks burst in the sky', zh: '夜空中烟花绽放' },
  'the fireworks end': { en: 'The fireworks end', zh: '烟花散去' },
  'northern lights': { en: 'Northern lights dance in the sky', zh: '极光在夜空中舞动' },
  'the northern lights fade': { en: 'The northern lights fade', zh: '极光消散' },
  'shooting stars': { en: 'Shooting stars cross the sky', zh: '流星划过夜空' },
  'a heat haze': { en: 'The air shimmers with heat', zh: '热浪滚滚' },
  'a sandstorm': { en: 'A sandstorm blows in', zh: '沙尘暴来袭' },
  'a thunderstorm': { en: 'A thunderstorm breaks', zh: '雷雨来临' },
}

export const tellSky = (t: Telling, senses: SkySense[]): void => {
  if (senses.length === 0) return
  const change: Extract<Telling['changes'][number], { op: 'sky' }> = { op: 'sky' }
  for (const s of senses) {
    if (s.hour !== undefined) change.hour = s.hour
    if (s.season) change.season = s.season
    if (s.weather) change.weather = { ...change.weather, ...s.weather }
    const line =
      HOUR_LINE[s.en] ??
      WEATHER_LINE[s.en] ??
      (s.season ? { en: `It becomes ${s.en}`, zh: `变成${s.zh}` } : { en: cap(s.en), zh: s.zh })
    t.lines.push({ who: [], ...line })
  }
  t.changes.push(change)
}

export const tellStyle = (t: Telling, style: StyleId): void => {
  t.changes.push({ op: 'style', style })
  t.lines.push({
    who: [],
    en: `The world turns to ${STYLE_NAME[style].en} style`,
    zh: `画面变为${STYLE_NAME[style].zh}风格`,
  })
}

const MUSIC_CLAUSE = /\b(?:music|soundtrack|tune|bgm|melody|score|background song)\b|音乐|配乐|背景乐|曲子|BGM|bgm/

/** A sentence about the music; null when it is not. */
export const readMusic = (text: string, zh: boolean): DioramaState['music']['mood'] | null => {
  if (!MUSIC_CLAUSE.test(text)) return null
  return MUSIC_WORDS.find(([en, han]) => (zh ? han : en).test(text))?.[2] ?? null
}

export const tellMusic = (t: Telling, mood: DioramaState['music']['mood']): void => {
  t.changes.push({ op: 'music', mood })
  const off = mood === 'silent'
  t.lines.push(
    off
      ? { who: [], en: 'The music stops', zh: '音乐停下' }
      : { who: [], en: `The music turns ${MUSIC_NAME[mood].en}`, zh: `音乐变得${MUSIC_NAME[mood].zh}` },
  )
}

/** Words that name ground anywhere: to walk "on the road" is no change of scene. */
export const ANYWHERE =
  /^(?:road|path|lane|trail|street|streets|hill|hills|lawn|field|sea|ocean|town|pavement|sidewalk|station|platform|stage|room|space|garden|mountain|mountains|stream|pond|路|小路|路边|路旁|公路|街|街上|街头|街道|马路|大街|大道|海|大海|山|草坪|池塘|山坡|山丘|舞台|房间)$/

const placeIn = (np: NounPhrase | null | undefined): PlaceSense | null => (np?.place && !np.noun ? np.place : null)

/** Ways to go that are not one's own legs. */
export const RIDING = new Set(['ride', 'ride-horse', 'cycle', 'row', 'sail'])

/** A place the frame goes to, when it is another one than this. */
export const placeOf = (t: Telling, frame: Frame): { np: NounPhrase; sense: PlaceSense } | null => {
  const verb = frame.verb?.id
  const changes =
    verb === 'change' ||
    verb === 'arrive' ||
    verb === 'become' ||
    verb === 'make' ||
    verb === null ||
    verb === undefined
  const list: [NounPhrase | null | undefined, boolean][] = [
    [frame.object, verb === 'arrive' || verb === 'walk' || verb === 'ride-horse' || changes],
    [frame.verb && RIDING.has(frame.verb.id) ? frame.second : null, true],
    ...frame.relations
      .filter((r) => r.kind !== 'from' && r.kind !== 'away' && r.kind !== 'over')
      .map((r): [NounPhrase | null, boolean] => [r.of, r.kind === 'to' || changes]),
    [verb === undefined || verb === null ? frame.subject : null, true],
  ]
  for (const [np, going] of list) {
    const sense = placeIn(np)
    if (!np || !sense) continue
    if (ANYWHERE.test(np.word) && !(going && verb !== 'walk')) continue
    if (sense.kind === t.state.place.kind && (!sense.city || sense.city === t.state.place.city)) continue
    return { np, sense }
  }
  return null
}

export const tellPlace = (t: Telling, frame: Frame, sense: PlaceSense, text: string): void => {
  const zh = t.zh
  const era = sense.era ?? ERAS.find(([en, han]) => (zh ? han : en).test(text))?.[2]
  const culture = sense.culture ?? CULTURES.find(([en, han]) => (zh ? han : en).test(text))?.[2]
  t.changes.push({
    op: 'place',
    kind: sense.kind,
    ...(era ? { era } : {}),
    ...(culture ? { culture } : {}),
    ...(sense.city ? { city: sense.city } : {}),
    ...(sense.marks ? { marks: sense.marks } : {}),
  })
  if (sense.season) t.changes.push({ op: 'sky', season: sense.season })
  if (sense.hour !== undefined) t.changes.push({ op: 'sky', hour: sense.hour })
  const name = PLACE_NAME[sense.kind]
  const goes =
    frame.subject && !frame.subject.place && !/scene|place|setting|world|场景|地点|画面|世界/.test(frame.subject.word)
  const subject = goes ? who(t, frame.subject, { where: { frame: 'middle' } }) : []
  if (subject.length > 0) {
    const who_ = nameOf(t, subject)
    t.lines.push({
      who: [],
      en: `${cap(who_.en)} arrive${subject.length > 1 ? '' : 's'} at ${name.en}`,
      zh: `${who_.zh}来到${name.zh}`,
    })
    if (frame.verb?.act === 'walk' || frame.verb?.act === 'run')
      addActs(t, subject, [act(frame.verb.act, { pace: frame.pace })])
  } else {
    t.lines.push({ who: [], en: `The scene changes to ${name.en}`, zh: `场景变为${name.zh}` })
  }
}
