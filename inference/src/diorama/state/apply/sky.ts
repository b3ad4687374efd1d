/** Orders to the sky: an hour to go to, weather to come, a season. */
import type { Cast } from './cast.ts'
import type { ChangeOf } from '../changes.ts'
import { fallingIn, WEATHER_KEYS } from '../step/sky.ts'
import { moodOfScene } from '../step/score.ts'

/** Ticks nightfall takes when nobody says how long. */
const USUAL = 24 * 5

export const applySky = ({ state }: Cast, change: ChangeOf<'sky'>): void => {
  const { sky } = state
  if (change.hour !== undefined) {
    const ahead = (change.hour - sky.hour + 24) % 24
    // Up to a few hours back the sun goes back; otherwise the day goes round.
    const way = ahead > 18 ? ahead - 24 : ahead
    sky.hourTo = change.hour % 24
    sky.hourStep = Math.abs(way) < 0.01 ? 0 : way / (change.ticks ?? USUAL)
  }
  if (change.season) {
    state.place.season = change.season
    Object.assign(sky.to, fallingIn(state.place))
    if (change.season !== 'winter') state.place.marks = state.place.marks.filter((m) => m !== 'snow-covered')
  }
  for (const key of WEATHER_KEYS) {
    const to = change.weather?.[key]
    if (to !== undefined) sky.to[key] = to
  }
  const asked = change.weather
  if (asked) {
    // What nobody names goes with what it came with: hail with its rain, hot air with the clear sky.
    if (asked.hail === undefined && (asked.rain === 0 || asked.snow)) sky.to.hail = 0
    if (asked.heat === undefined && (asked.rain || asked.snow || asked.fog || (asked.cloud ?? 0) > 0.5)) sky.to.heat = 0
  }
  if (!state.music.asked) {
    const mood = moodOfScene(state)
    if (mood !== state.music.mood) state.music = { mood, since: state.tick }
  }
}
