/** Where and when a premise plays: place, era, culture, town, season, hour, weather, marks; and the style it asks for. */
import type { StyleId } from '@shoal/session'
import type { Place, Weather } from '../../state/state.ts'
import { MARKS } from '../lexicon/attributes.ts'
import { PLACES, type PlaceSense } from '../lexicon/places.ts'
import { CULTURES, ERAS } from '../lexicon/times.ts'
import type { SkySense } from '../lexicon/sky.ts'
import { withoutNames } from '../parse/names.ts'
import { isChinese } from '../parse/normalise.ts'
import { readSky, readStyle } from '../parse/spans.ts'
import { pluralOf } from '../lexicon/nouns.ts'
import { SUGGESTED } from '../lexicon/suggested.ts'

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

/** Spans that say when, but for adjectives: the grammar has no use for them. */
const WHEN =
  /\b(?:(?:back |set |somewhere )?(?:in|during|of|from|around|circa|at) )?(?:the )?(?:early |late |mid-? ?)?(?:rush hour|(?:1[0-9]|20)\d0s|(?:1[6-9]|2[0-9])\d\d(?=\s*(?:[,.;:]|$))|(?:in|during) the (?:[2-9]0s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|future|middle ages)|(?:victorian|edwardian|edo|meiji|heian|renaissance|medieval|tang|song|ming|qing) (?:era|period|age|times|dynasty)|middle ages)\b/g

const escape = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const EN_PLACE: [RegExp, PlaceSense, string][] = PLACES.flatMap(({ en, sense }) =>
  en.map((name): [RegExp, PlaceSense, string] => [
    new RegExp(`\\b(?:${escape(name.replaceAll('-', ' '))}|${escape(pluralOf(name).replaceAll('-', ' '))})\\b`),
    sense,
    name,
  ]),
)

/** Woods called by their tree. */
const WOODS: readonly (readonly [RegExp, RegExp, string])[] = (
  [
    ['birch', '白?桦', 'birch'],
    ['maple', '枫', 'maple'],
    ['pine', '松', 'pine'],
    ['spruce|fir|conifer', '云杉|冷杉', 'spruce'],
    ['oak', '橡', 'oak'],
    ['willow', '柳', 'willow'],
    ['cypress', '柏', 'cypress'],
    ['poplar|aspen', '白杨|杨', 'poplar'],
    ['cedar|redwood|sequoia', '雪松|杉|红杉', 'cedar'],
    ['palm|coconut', '棕榈|椰', 'palm'],
  ] as const
).map(([en, zh, tree]) => [
  new RegExp(
    `\\b(?:${en})(?:[- ]trees?)? (?:forests?|woods?|woodlands?|groves?|avenue)\\b|\\b(?:forest|wood|grove) of (?:\\w+ )?(?:${en})`,
  ),
  new RegExp(`(?:${zh})树?(?:林|森林)`),
  `wood-${tree}`,
])

/** Decades that tell an era's early years from its late ones. */
const DECADES: readonly (readonly [RegExp, RegExp, string])[] = [
  [
    /\b(?:19[2-4]\ds?|twenties|thirties|forties|[234]0s|roaring)\b/,
    /民国|19[2-4]\d年|[二三四]十年代|[234]0年代/,
    'interwar',
  ],
  [/\b(?:19[56]\ds?|fifties|sixties|[56]0s)\b/, /19[56]\d年|[五六]十年代|[56]0年代/, 'postwar'],
]

/** Towns one knows by their canals. */
const ON_CANALS = new Set(['venice', 'amsterdam', 'copenhagen', 'suzhou', 'wuzhen', 'zhouzhuang'])

/** Words that say little of where it is. */
const PLAIN =
  /^(?:path|road|小路|lane|highway|corridor|rooftop|school|lab|bar|fair|公路|屋顶|走廊|hill|hills|town|space|station|stage|room|sea|street|streets|avenue|大街|街道|街头|马路|街上|路|山|海|街|河|湖|庙|platform|hall|lobby|大厅|车厢)$/

/** The more a name says, the more it weighs: long names first, towns after streets, lands after towns, common words last. */
const weight = (hit: Hit): number =>
  hit.length * (hit.sense.city ? 0.5 : hit.sense.weak ? 0.25 : 1) - (PLAIN.test(hit.word) ? 2 : 0)

/** "a path in a forest": the way is in it, not it beside the way. */
const WAY_ZH = /^(?:小路|路|小径|道路|土路|街|街道|路边|路旁|山路)$/
const WAY = /^(?:path|road|lane|trail|dirt-path|street|streets|room|hill|hills)$/

/** "a temple in the mountains", 山里的寺庙: the one is where the other is. */
const outer = (text: string, hit: Hit, hits: readonly Hit[]): boolean => {
  if (hit.sense.city) return false
  if (isChinese(text)) {
    const after = /^(?:脚下|[里中边上旁下间])?的/.exec(text.slice(hit.at + hit.word.length))
    const next = after && hit.at + hit.word.length + after[0].length
    return next !== null && hits.some((h) => h.at === next && !h.sense.weak && !WAY_ZH.test(h.word))
  }
  const lead = /\b(?:in|on|by|near|at|of|beside|above|under|among|overlooking) (?:(?:the|a|an) )?(?:\w+ )?$/.exec(
    text.slice(0, hit.at),
  )
  return (
    lead !== null &&
    hits.some((h) => !h.sense.weak && !WAY.test(h.word) && Math.abs(h.at + h.length + 1 - lead.index) < 1)
  )
}

/** 太空监狱, "space prison", "mountain temple": the first only says which. */
const describes = (text: string, hit: Hit, hits: readonly Hit[]): boolean => {
  const end = hit.at + (isChinese(text) ? hit.word.length : hit.length + 1)
  return (
    !hit.sense.city &&
    hits.some((h) => h !== hit && h.at === end && !h.sense.weak && !PLAIN.test(h.word) && !WAY_ZH.test(h.word))
  )
}

/** "outside the church", 老宅门口: before the house, not in it. */
const OUTDOORS =
  /\b(?:outside(?: of)?|in front of|on the steps of|on the roof of) (?:(?:the|a|an|his|her|their|its) )?(?:\w+ )?$/
const OUTDOORS_ZH = /^(?:的?大?门口|门外|门前|外面|屋顶)/
const before = (text: string, hit: Hit): PlaceSense => {
  const { sense } = hit
  if (!/^(?:room|stage|studio)$/.test(sense.kind) || INSIDE.test(hit.word)) return sense
  const out = isChinese(text)
    ? OUTDOORS_ZH.test(text.slice(hit.at + hit.word.length))
    : OUTDOORS.test(text.slice(0, hit.at)) ||
      /^ (?:steps|roof|entrance|doorstep|parking lot)\b/.test(text.slice(hit.at + hit.length))
  if (!out) return sense
  const { marks: _, ...more } = sense
  return { ...more, kind: COUNTRY.test(hit.word) ? 'village' : 'boulevard' }
}
/** Of a room, and no house. */
const INSIDE = /fireplace|window|bath|shower|elevator|lift|throne|stage|ring$|室内|屋里|家里|壁炉|窗台|浴|电梯|舞台|台$/
const COUNTRY = /church|chapel|manor|mansion|cabin|hut|inn|tavern|祖宅|别墅|豪宅|客栈|酒馆|教堂|木屋/

/** "mountains behind", 远处是山: seen from where it plays. */
const backdrop = (text: string, hit: Hit): boolean => {
  const end = hit.at + (isChinese(text) ? hit.word.length : hit.length)
  return isChinese(text)
    ? /(?:远处|远方|背后|身后|后面|背景)(?:有|是|的|能看到|可以看到)?[^，。,]{0,4}$/.test(text.slice(0, hit.at))
    : /^ (?:far )?(?:behind|beyond|in the (?:background|distance)|on the horizon|all (?:around|round))\b/.test(
        text.slice(end),
      )
}

/** The hour of a scene by the light of moon or stars. */
const MOON_HOUR = 21.8
/** What is only to be seen by night: looked at, counted, shooting. */
const STARS =
  /\b(?:(?:look|looks|looking|gaz(?:e|es|ing)|star(?:e|es|ing)) (?:up )?at the (?:night )?(?:stars|starry sky)|(?:watch|count)(?:s|es|ing)? (?:the )?(?:\w+ )?stars|stargaz\w*|milky way|under the stars|fireflies)\b|[看数赏观望](?:着|一?看)?(?:满天|天上的|夜空的?)?(?:星星|星空|繁星)|银河|萤火虫/
/** "under the full moon", 月光下: a light, not where it plays. */
const MOONLIT =
  /(?:\b(?:under|beneath|by|full|half|crescent|new|bright|pale|rising|silver|blood) (?:the )?(?:\w+ )?moon\b|[月明圆满弯]月亮?(?:下|光)|月下|月色|月亮(?:下|升起|出来|当空)|赏月)/g

const placesIn = (said: string): Hit[] => {
  const text = withoutNames(said).replace(MOONLIT, (span) => ' '.repeat(span.length))
  const hits: Hit[] = []
  if (isChinese(text)) {
    for (const { zh, sense } of PLACES)
      for (const name of zh) {
        const at = text.indexOf(name)
        if (at >= 0) hits.push({ sense, at, length: name.length * 2.5, word: name })
      }
    // 竹林中 is no 林中: a word that begins inside another one is none.
    for (let i = hits.length - 1; i >= 0; i--) {
      const { at, word } = hits[i]
      if (hits.some((h) => h.at < at && at < h.at + h.word.length && h.at + h.word.length < at + word.length))
        hits.splice(i, 1)
    }
  } else
    for (const [pattern, sense, word] of EN_PLACE) {
      const found = pattern.exec(text)
      if (found) hits.push({ sense, at: found.index, length: found[0].length, word })
    }
  const rank = new Map(
    hits.map((h) => [
      h,
      weight(h) - (outer(text, h, hits) ? 8 : 0) - (backdrop(text, h) ? 12 : 0) - (describes(text, h, hits) ? 8 : 0),
    ]),
  )
  return hits.sort((a, b) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0)).map((h) => ({ ...h, sense: before(text, h) }))
}

/** Cherry trees are thought of in blossom, shrines under red maples. */
const usualSeason = (kind: string, text: string): string =>
  /christmas|santa\b|new year'?s eve|圣诞|平安夜|除夕|春节/.test(text)
    ? 'winter'
    : /halloween|pumpkin|中秋/.test(text)
      ? 'autumn'
      : kind === 'park' || /cherry|sakura|樱/.test(text)
        ? 'spring'
        : kind === 'temple'
          ? 'autumn'
          : 'summer'

export const settingOf = (text: string): Setting => {
  const zh = isChinese(text)
  const styled = readStyle(text)
  // Cyberpunk is a look as much as a time, and needs no "style" beside it.
  const cyber = styled.style === null && /\bcyber-?punk\b|赛博朋克/.test(text)
  const sky = readSky(cyber ? styled.rest.replace(/\bcyber-?punk\b|赛博朋克(?:的)?/g, zh ? '' : 'future') : styled.rest)
  // "looks at the falling snow": it falls all the same.
  const looked = /\bat the falling (snow|rain)\b/.exec(text)
  if (looked) sky.senses.push(...readSky(looked[1]).senses)
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
      ...(best.kind === 'old-town' &&
      (ON_CANALS.has(town?.city ?? '') || /\b(?:canals?|gondolas?|gondoliers?)\b/.test(text))
        ? ['canal']
        : []),
      ...WOODS.filter(([en, han]) => (zh ? han : en).test(text))
        .map(([, , mark]) => mark)
        .slice(0, 1),
      ...DECADES.filter(([en, han]) => (zh ? han : en).test(text)).map(([, , mark]) => mark),
      // Kept wherever it is said to be: in a classroom, on the beach.
      ...(/\bbirthday (?:party|cake|celebration)\b|生日(?:派对|会|聚会|蛋糕|宴会)|过生日/.test(text) ? ['party'] : []),
      ...(/\brush hour\b|早高峰|晚高峰|高峰期/.test(text) ? ['busy'] : []),
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
    (sky.senses.some((s) => s.weather?.snow)
      ? 'winter'
      : weather.petals
        ? 'spring'
        : weather.leaves
          ? 'autumn'
          : usualSeason(best.kind, text))
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
    hour:
      sky.senses.find((s) => s.hour !== undefined)?.hour ??
      (text.search(MOONLIT) >= 0 || STARS.test(text) ? MOON_HOUR : null) ??
      best.hour ??
      null,
    weather,
    style: styled.style ?? (cyber ? 'cyberpunk' : null),
    named: hits.length > 0,
    rest: sky.rest.replace(WHEN, ' ').replace(/\s+/g, ' '),
  }
}
