/** Where and when a premise plays: place, era, culture, town, season, hour, weather, marks; and the style it asks for. */
import type { StyleId } from '@shoal/session'
import type { Place, Weather } from '../../state/state.ts'
import { MARKS } from '../lexicon/attributes.ts'
import { CULTURES, ERAS, PLACES, type PlaceSense } from '../lexicon/places.ts'
import type { SkySense } from '../lexicon/sky.ts'
import { isChinese } from '../parse/normalise.ts'
import { readSky, readStyle } from '../parse/spans.ts'
import { pluralOf } from '../lexicon/nouns.ts'

export interface Setting {
  place: Omit<Place, 'seed'>
  sky: SkySense[]
  hour: number | null
  weather: Partial<Weather>
  style: StyleId | null
  /** Was a place named at all? */
  named: boolean
  /** The text without what was read here (sky and style), for the grammar. */
  rest: string
}

interface Hit {
  sense: PlaceSense
  at: number
  length: number
  word: string
}

const escape = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const EN_PLACE: [RegExp, PlaceSense, string][] = PLACES.flatMap(({ en, sense }) =>
  en.map((name): [RegExp, PlaceSense, string] => [
    new RegExp(`\\b(?:${escape(name.replaceAll('-', ' '))}|${escape(pluralOf(name).replaceAll('-', ' '))})\\b`),
    sense,
    name,
  ]),
)

/** The more a name says, the more it weighs: long names first, towns after streets, common words last. */
const weight = (hit: Hit): number =>
  hit.length * (hit.sense.weak ? 0.5 : 1) -
  (/^(?:path|road|lane|hill|hills|town|space|station|stage|room|sea|street|streets|avenue|大街|街道|街头|马路|街上|路|山|海|街|河|湖|庙)$/.test(
    hit.word,
  )
    ? 2
    : 0)

const placesIn = (text: string): Hit[] => {
  const hits: Hit[] = []
  if (isChinese(text)) {
    for (const { zh, sense } of PLACES)
      for (const name of zh) {
        const at = text.indexOf(name)
        if (at >= 0) hits.push({ sense, at, length: name.length * 2.5, word: name })
      }
  } else
    for (const [pattern, sense, word] of EN_PLACE) {
      const found = pattern.exec(text)
      if (found) hits.push({ sense, at: found.index, length: found[0].length, word })
    }
  return hits.sort((a, b) => weight(b) - weight(a))
}

/** Cherry trees are thought of in blossom, shrines under red maples. */
const usualSeason = (kind: string, text: string): string =>
  kind === 'park' || /cherry|sakura|樱/.test(text) ? 'spring' : kind === 'temple' ? 'autumn' : 'summer'

/** A place some figures or weathers suggest when the premise names none. */
const SUGGESTED: [RegExp, PlaceSense][] = [
  [/astronaut|spaceman|rocket|宇航员|太空人|火箭/, { kind: 'moon', era: 'future' }],
  [/\b(?:fish|whale|mermaid|dolphin|shark|coral)\b|鱼|鲸|美人鱼|海豚|珊瑚/, { kind: 'reef' }],
  [
    /knight|princess|king|queen|dragon|wizard|骑士|公主|国王|王后|巨龙|魔法师/,
    { kind: 'castle', era: 'medieval', culture: 'european' },
  ],
  [/samurai|ronin|武士/, { kind: 'temple', era: 'medieval', culture: 'japanese' }],
  [/geisha|kimono|monk|艺伎|和服|和尚/, { kind: 'temple', culture: 'japanese' }],
  [/hanfu|swordsman|汉服|侠客|书生|剑客/, { kind: 'bamboo', culture: 'chinese' }],
  [/cowboy|cactus|camel|牛仔|仙人掌|骆驼/, { kind: 'desert' }],
  [/penguin|polar bear|igloo|skier|企鹅|北极熊|冰屋|滑雪/, { kind: 'snow-field', season: 'winter' }],
  [/robot|cyberpunk|neon|hacker|机器人|赛博|霓虹/, { kind: 'neon-city', era: 'future' }],
  [/detective|taxi|model|businessman|侦探|出租车|模特|商务/, { kind: 'boulevard' }],
  [/ballerina|singer|concert|magician|芭蕾|歌手|演唱会|魔术师/, { kind: 'stage' }],
  [/surfer|sailor|pirate|seagull|冲浪|水手|海盗|海鸥/, { kind: 'beach' }],
  [/deer|bear|wolf|fox|elf|mushroom|鹿|熊|狼|狐狸|精灵|蘑菇/, { kind: 'forest' }],
  [/farmer|cow|sheep|horse|tractor|农民|牛|羊|马|拖拉机/, { kind: 'farm' }],
  [/lion|tiger|elephant|monkey|狮子|老虎|大象|猴/, { kind: 'jungle' }],
  [/cherry|sakura|picnic|playground|樱|野餐/, { kind: 'park', season: 'spring' }],
]

export const settingOf = (text: string): Setting => {
  const zh = isChinese(text)
  const styled = readStyle(text)
  const sky = readSky(styled.rest)
  const hits = placesIn(text)
  const hint = SUGGESTED.find(([words]) => words.test(text))?.[1]
  const town = hits.find((h) => h.sense.city)?.sense
  // A street is what the streets of its town are.
  const street =
    hits[0] && hits[0].sense.kind === 'boulevard' && !hits[0].sense.city && !/boulevard|avenue|林荫/.test(hits[0].word)
  const best: PlaceSense = (street && town ? town : hits[0]?.sense) ?? hint ?? { kind: 'meadow' }
  const lit = (list: [en: RegExp, zh: RegExp, value: string][]): string | undefined =>
    list.find(([en, han]) => (zh ? han : en).test(text))?.[2]
  const marks = [
    ...new Set([
      ...(best.marks ?? []),
      ...sky.senses.flatMap((s) => (s.mark ? [s.mark] : [])),
      ...MARKS.filter(([en, han]) =>
        zh
          ? han.split(' ').some((w) => text.includes(w))
          : en.split(' ').some((w) => new RegExp(`\\b${w}\\b`).test(text)),
      ).map(([, , mark]) => mark),
      ...[
        'cafe',
        'lantern',
        'bridge',
        'windmill',
        'lighthouse',
        'torii',
        'cherry',
        'sunflower',
        'lavender',
        'tulip',
        'poppy',
        'cosmos',
      ].filter((w) => text.includes(w)),
    ]),
  ]
  const weather: Partial<Weather> = {}
  for (const s of sky.senses) Object.assign(weather, s.weather)
  const season =
    best.season ??
    sky.senses.find((s) => s.season)?.season ??
    (weather.snow ? 'winter' : weather.petals ? 'spring' : weather.leaves ? 'autumn' : usualSeason(best.kind, text))
  const era = lit(ERAS as never) ?? (town && best.kind === 'neon-city' ? 'modern' : best.era) ?? hint?.era
  // A town of old has no towers: neither has one that is called old.
  const old =
    era === 'medieval' ||
    /\b(?:old|ancient|historic)\b[\w ]{0,16}\b(?:town|city|street)/.test(text) ||
    /古代|古老|老城/.test(text)
  const kind = best.kind === 'city' && old ? 'old-town' : best.kind
  const place: Setting['place'] = {
    kind,
    era: (era ??
      (kind === 'country-road' || kind === 'meadow' || kind === 'farm' ? '1980s' : 'modern')) as Place['era'],
    culture: (town?.culture ??
      lit(CULTURES as never) ??
      best.culture ??
      hint?.culture ??
      (zh && /village|old-town|market|temple|bamboo|park|river|lake/.test(kind)
        ? 'chinese'
        : kind === 'boulevard'
          ? 'european'
          : styled.style === 'watercolor'
            ? 'japanese'
            : 'neutral')) as Place['culture'],
    season: season as Place['season'],
    marks,
  }
  if (town?.city) place.city = town.city
  return {
    place,
    sky: sky.senses,
    hour: sky.senses.find((s) => s.hour !== undefined)?.hour ?? null,
    weather,
    style: styled.style,
    named: hits.length > 0,
    rest: sky.rest,
  }
}
