/** How a rehearsal begins where its premise leaves it open: hour, weather and camera, set at once instead of eased to. */
import type { Interpreter } from '../diorama/language/index.ts'
import { applyChanges } from '../diorama/state/apply.ts'
import { cutTo } from '../diorama/state/camera.ts'
import { SHOTS, type ChangeOf, type DioramaChange } from '../diorama/state/changes.ts'
import type { DioramaState, ShotKind } from '../diorama/state/state.ts'
import { lyingSnow } from '../diorama/state/step/sky.ts'

export interface Setting {
  /** "19", "6:45", or words: "dawn", "golden hour", 黄昏. */
  time?: string
  /** Words: "heavy snow", "fog", 雷雨, "autumn". */
  weather?: string
  /** A shot's name ("over-shoulder") or words: "a low angle from the side", 特写. */
  camera?: string
}

const clock = (text: string): number | null => {
  const match = /^(\d{1,2})(?::([0-5]\d)|(\.\d+))?$/.exec(text.trim())
  if (!match) return null
  const hour = Number(match[1]) + (match[2] ? Number(match[2]) / 60 : Number(match[3] ?? 0))
  return hour < 24 ? hour : null
}

const understood = (words: Interpreter, state: DioramaState, text: string, option: string): DioramaChange[] => {
  const judged = words.interpret(text, state)
  if (!judged.understood) throw new Error(`--${option} ${JSON.stringify(text)}: ${judged.said.en}`)
  return judged.changes as DioramaChange[]
}

const skyOf = (changes: DioramaChange[], text: string, option: string): ChangeOf<'sky'> => {
  const sky = changes.find((c) => c.op === 'sky')
  if (!sky) throw new Error(`--${option} wants a ${option}, not ${JSON.stringify(text)}`)
  return sky
}

/** Applies a setting to a state that has not been stepped yet. Throws on words that are not understood as what they are for. */
export const setUp = (state: DioramaState, words: Interpreter, { time, weather, camera }: Setting): void => {
  const { sky } = state
  if (time !== undefined) {
    const hour = clock(time) ?? skyOf(understood(words, state, time, 'time'), time, 'time').hour
    if (hour === undefined) throw new Error(`--time wants an hour or a time of day, not ${JSON.stringify(time)}`)
    sky.hour = sky.hourTo = hour
    sky.hourStep = 0
  }
  if (weather !== undefined) {
    const changes = understood(words, state, weather, 'weather')
    const { hour } = skyOf(changes, weather, 'weather')
    const told = sky.hour
    applyChanges(state, changes)
    // Fireworks bring their night with them, unless an hour is asked for.
    sky.hour = sky.hourTo = time === undefined ? (hour ?? told) : told
    sky.hourStep = 0
    sky.now = { ...sky.to }
    if (sky.now.rain > 0.1 || state.place.marks.includes('after-rain')) sky.wet = 1
    sky.snowCover = sky.now.snow > 0.1 ? 1 : lyingSnow(state)
  }
  if (camera !== undefined) {
    const shot = SHOTS.find((name) => name === camera)
    const changes: DioramaChange[] = shot ? shotOf(state, shot) : understood(words, state, camera, 'camera')
    if (changes.some((c) => c.op !== 'camera' && c.op !== 'person'))
      throw new Error(
        `--camera wants one of ${SHOTS.join(', ')} or words about the camera, not ${JSON.stringify(camera)}`,
      )
    applyChanges(state, changes)
    cutTo(state)
  }
}

const shotOf = (state: DioramaState, shot: ShotKind): DioramaChange[] => [
  { op: 'camera', shot, subjects: state.actors.slice(0, 2).map((a) => a.id), pace: shot === 'dolly' ? 0.8 : 0.5 },
]
