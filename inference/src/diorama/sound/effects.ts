/** What happens in a tick becomes voices, placed left and right and by distance. At most 24 sound at once; the oldest goes. */
import type { DioramaState, Happening } from '../state/state.ts'
import { hear, type Ears } from './hearing.ts'
import {
  bangVoice,
  barkVoice,
  bellVoice,
  clickVoice,
  humanVoice,
  meowVoice,
  rustleVoice,
  sparkleVoice,
  splashVoice,
  stepVoice,
  thumpVoice,
  thunderVoice,
  type Voice,
} from './voice.ts'

const MOST = 24

const hardHeels = (state: DioramaState, id: number | undefined): boolean => {
  const actor = state.actors.find((a) => a.id === id)
  return (
    actor?.look.kind === 'biped' &&
    actor.look.clothes.some((c) => c.kind === 'heels' || c.kind === 'boots' || c.kind === 'armour')
  )
}
const isHigh = (state: DioramaState, id: number | undefined): boolean => {
  const actor = state.actors.find((a) => a.id === id)
  return actor?.look.kind === 'biped' ? actor.look.sex === 'female' || actor.look.age < 13 : true
}
const isSmall = (state: DioramaState, id: number | undefined): boolean => {
  const actor = state.actors.find((a) => a.id === id)
  return actor?.look.kind === 'quadruped' && (/kitten|puppy/.test(actor.look.species) || actor.look.size < 0.8)
}
const isQuadruped = (state: DioramaState, id: number | undefined): boolean =>
  state.actors.find((a) => a.id === id)?.archetype === 'quadruped'

const voiceOf = (state: DioramaState, h: Happening, seed: number): [Voice, gain: number, reach: number] | null => {
  switch (h.kind) {
    case 'step': {
      const soft = isQuadruped(state, h.actor) ? 0.25 : 1
      const surface = state.sky.snowCover > 0.4 ? 'snow' : (h.what ?? 'dirt')
      return [stepVoice(surface, seed, hardHeels(state, h.actor)), 0.34 * soft, 7]
    }
    case 'splash':
      return [splashVoice(seed, isQuadruped(state, h.actor) ? 0.4 : 0.8), 0.3, 7]
    case 'voice':
      if (h.what === 'meow') return [meowVoice(seed, isSmall(state, h.actor)), 0.5, 9]
      if (h.what === 'bark') return [barkVoice(seed, isSmall(state, h.actor)), 0.6, 12]
      if (h.what === 'purr') return null
      return [humanVoice(seed, h.what ?? '', isHigh(state, h.actor)), 0.42, 9]
    case 'land':
      return [thumpVoice(seed), 0.5, 8]
    case 'rustle':
    case 'pick':
      return [rustleVoice(seed), 0.4, 7]
    case 'bang':
      return [bangVoice(seed), 0.8, 60]
    case 'thunder':
      return [thunderVoice(seed), 0.9, 80]
    case 'bell':
      return [bellVoice(seed), 0.5, 20]
    case 'horn':
      return [bellVoice(seed, 311), 0.4, 20]
    case 'appear':
      return [sparkleVoice(seed), 0.5, 14]
    case 'leave':
      return [rustleVoice(seed), 0.3, 10]
    case 'knock':
      return [thumpVoice(seed), 0.4, 9]
    case 'flash':
      return [clickVoice(), 0.9, 30]
  }
}

export interface Effects {
  play(state: DioramaState, left: Float32Array, right: Float32Array): void
}

export const createEffects = (seed: number): Effects => {
  const sounding: { voice: Voice; ears: Ears; gain: number }[] = []
  let count = 0
  return {
    play: (state, left, right) => {
      for (const h of state.happenings) {
        const made = voiceOf(state, h, (seed ^ Math.imul(++count, 0x9e3779b1)) | 0)
        if (!made) continue
        const [voice, gain, reach] = made
        sounding.push({ voice, ears: hear(state.camera, h.x, h.z, reach), gain: gain * (0.35 + 0.65 * h.loud) })
        if (sounding.length > MOST) sounding.shift()
      }
      for (let v = sounding.length - 1; v >= 0; v--) {
        const { voice, ears, gain } = sounding[v]
        for (let i = 0; i < left.length; i++) {
          const sample = voice()
          if (sample === null) {
            sounding.splice(v, 1)
            break
          }
          left[i] += sample * gain * ears.left
          right[i] += sample * gain * ears.right
        }
      }
    },
  }
}
