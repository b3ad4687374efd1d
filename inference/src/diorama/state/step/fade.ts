/** Coming and going: newcomers are announced, those that leave fade out and are gone. */
import type { DioramaState } from '../state.ts'

/** Ticks a body fades in or out; views use the same number. */
export const FADE = 18

export const fade = (state: DioramaState): void => {
  for (const actor of state.actors) {
    if (actor.born === state.tick && state.tick > 1)
      state.happenings.push({ kind: 'appear', actor: actor.id, what: actor.noun, x: actor.x, z: actor.z, loud: 0.4 })
    if (actor.leaving === state.tick)
      state.happenings.push({ kind: 'leave', actor: actor.id, what: actor.noun, x: actor.x, z: actor.z, loud: 0.3 })
  }
  const gone = state.actors.filter((a) => a.leaving !== 0 && state.tick - a.leaving >= FADE).map((a) => a.id)
  if (gone.length === 0) return
  state.actors = state.actors.filter((a) => !gone.includes(a.id))
  for (const actor of state.actors) {
    if (actor.follows !== null && gone.includes(actor.follows)) actor.follows = null
    if (typeof actor.gaze === 'number' && gone.includes(actor.gaze)) actor.gaze = null
  }
  state.camera.subjects = state.camera.subjects.filter((id) => !gone.includes(id))
  if (state.driven !== null && gone.includes(state.driven)) state.driven = null
  if (state.driven === null) state.driven = state.actors.find((a) => a.archetype === 'biped')?.id ?? null
  if (state.camera.subjects.length === 0 && state.driven !== null) state.camera.subjects = [state.driven]
}
