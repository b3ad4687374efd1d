/** The mood of the music follows the scene, unless it was asked for in words. */
import { isMoving } from '../find.ts'
import type { DioramaState } from '../state.ts'

export type MusicMood = DioramaState['music']['mood']

/** Ticks a mood is kept at least, so that the composer can finish a phrase. */
const KEEP = 24 * 8

export const moodOfScene = (state: DioramaState): MusicMood => {
  const { sky, place, actors } = state
  const lead = actors.find((a) => a.id === state.driven)
  if (
    actors.some((a) => a.act.kind === 'flee' || a.act.kind === 'chase') ||
    sky.to.storm > 0.4 ||
    lead?.mood === 'afraid'
  )
    return 'tense'
  if (lead?.mood === 'sad' || actors.some((a) => a.act.kind === 'cry')) return 'melancholy'
  if (actors.some((a) => a.act.kind === 'stroke' || a.act.kind === 'hug') || lead?.mood === 'loving') return 'tender'
  if (actors.some((a) => a.act.kind === 'dance')) return 'joyful'
  if (place.kind === 'cave' || place.kind === 'space-station' || place.kind === 'moon' || place.kind === 'reef')
    return 'mysterious'
  const to = sky.hourStep === 0 ? sky.hour : sky.hourTo
  if (to >= 20 || to < 5) return 'night'
  if (lead?.mood === 'happy' || actors.filter((a) => isMoving(a.act.kind)).length >= 4) return 'joyful'
  if (actors.some((a) => a.look.kind === 'quadruped' && a.follows !== null)) return 'playful'
  if (place.kind === 'castle' || place.kind === 'mountain-pass' || place.kind === 'canyon') return 'epic'
  return 'calm'
}

export const score = (state: DioramaState): void => {
  const { music } = state
  if (music.asked || state.tick % 24 !== 0 || state.tick - music.since < KEEP) return
  const mood = moodOfScene(state)
  if (mood !== music.mood) state.music = { mood, since: state.tick }
}
