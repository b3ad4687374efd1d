/** A short name for a world, in both languages, from its lead and its place. */
import type { Said } from '@shoal/session'
import { CITY_NAME } from '../lexicon/cities.ts'
import { MARKED_NAME, PLACE_NAME } from '../lexicon/place-titles.ts'
import type { DioramaState } from '../../state/state.ts'

const PREPOSITION = (kind: string): string =>
  /^(?:lake|river|waterfall|harbour)$/.test(kind)
    ? 'by'
    : kind === 'reef'
      ? 'on'
      : /road|boulevard|beach|mountain|moon|stage|canyon|field/.test(kind)
        ? 'on'
        : 'in'

export const placeName = (state: DioramaState): Said => {
  const { kind, city, marks } = state.place
  const name = MARKED_NAME.find(([mark]) => marks.includes(mark))?.[1] ?? PLACE_NAME[kind]
  const town = city ? CITY_NAME[city] : undefined
  return town ? { en: `${town.en}`, zh: `${town.zh}` } : name
}

export const titleOf = (state: DioramaState): Said => {
  const lead = state.actors.find((a) => a.id === state.driven) ?? state.actors[0]
  const where = placeName(state)
  if (!lead) return { en: where.en.charAt(0).toUpperCase() + where.en.slice(1), zh: where.zh }
  const bare = lead.name.en.replace(/^the /, 'The ')
  return {
    en: `${bare} ${state.place.city ? 'in' : PREPOSITION(state.place.kind)} ${where.en}`,
    zh: `${where.zh}${/[上里边中底]$/.test(where.zh) ? '' : state.place.city ? '' : /路|街|道|草地|月球|火星|舞台|山|滩|雪原|沙漠/.test(where.zh) ? '上' : '里'}的${lead.name.zh}`,
  }
}
