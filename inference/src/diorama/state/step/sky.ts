/** Sky and ground weather: everything eases towards what was asked for; nothing switches. */
import { ease } from '../angle.ts'
import { DT, type DioramaState, type Sky, type Weather } from '../state.ts'

export const WEATHER_KEYS = [
  'rain',
  'snow',
  'fog',
  'cloud',
  'wind',
  'petals',
  'leaves',
  'dust',
  'storm',
  'hail',
  'heat',
  'aurora',
  'meteors',
  'fireworks',
] as const satisfies readonly (keyof Weather)[]

const TAU_WEATHER = 1.5
const TAU_WET = 3.2
const TAU_DRY = 45
const TAU_COVER = 9
const TAU_MELT = 40

/** Snow lies on its own in these places and seasons. */
export const lyingSnow = (state: Pick<DioramaState, 'place'>): number =>
  state.place.kind === 'snow-field' || state.place.marks.includes('snow-covered')
    ? 1
    : state.place.season === 'winter' && state.place.kind !== 'beach'
      ? 0.62
      : 0

const TREELESS: readonly string[] = [
  'beach',
  'desert',
  'canyon',
  'snow-field',
  'moon',
  'reef',
  'cave',
  'room',
  'stage',
  'studio',
  'space-station',
]

/** What a season lets fall from the trees of a place. */
export const fallingIn = ({ kind, season }: DioramaState['place']): Pick<Weather, 'petals' | 'leaves'> => ({
  petals: season !== 'spring' || TREELESS.includes(kind) ? 0 : kind === 'park' || kind === 'temple' ? 0.4 : 0.14,
  leaves: season !== 'autumn' || TREELESS.includes(kind) ? 0 : 0.3,
})

const stepHour = (sky: Sky): void => {
  if (sky.hourStep === 0) return
  const left = sky.hourStep > 0 ? (sky.hourTo - sky.hour + 24) % 24 : (sky.hour - sky.hourTo + 24) % 24
  if (left <= Math.abs(sky.hourStep)) {
    sky.hour = sky.hourTo
    sky.hourStep = 0
  } else sky.hour = (sky.hour + sky.hourStep + 24) % 24
}

export const stepSky = (state: DioramaState): void => {
  const { sky } = state
  stepHour(sky)
  const share = ease(DT, TAU_WEATHER)
  for (const key of WEATHER_KEYS) {
    const left = sky.to[key] - sky.now[key]
    sky.now[key] = Math.abs(left) < 0.0005 ? sky.to[key] : sky.now[key] + left * share
  }
  // Wind of strength 1 is 9 m/s.
  const metres = sky.now.wind * 9 * DT
  sky.blown[0] += Math.sin(sky.windHeading) * metres
  sky.blown[1] += Math.cos(sky.windHeading) * metres
  const { rain, snow } = sky.now
  const soaked = state.place.marks.includes('after-rain') ? 0.9 : 0
  const wetGoal = rain > 0.1 ? Math.min(1, 0.4 + rain) : soaked
  sky.wet += (wetGoal - sky.wet) * ease(DT, wetGoal > sky.wet ? TAU_WET : TAU_DRY)
  const base = lyingSnow(state)
  const coverGoal = snow > 0.1 ? 1 : base
  const melting = rain > 0.3 ? TAU_MELT / 4 : TAU_MELT
  sky.snowCover +=
    (coverGoal - sky.snowCover) * ease(DT, coverGoal > sky.snowCover ? TAU_COVER / Math.max(0.4, snow) : melting)
}
