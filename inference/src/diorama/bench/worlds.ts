/** Worlds the benches walk through: any place, hour and style, with a figure in it, stepped by held controls like a viewer's. */
import { wordsOf } from '../language/lexicon/places.ts'
import { RELEASED, type HeldControl, type StyleId } from '@shoal/session'
import { createState } from '../state/create.ts'
import type { DioramaState, PlaceKind } from '../state/state.ts'
import { step } from '../state/step.ts'

export const FORWARD: HeldControl = { ...RELEASED, moveZ: 1 }

/** A girl in a place at an hour. Throws when the place's own name is not understood. */
export const worldOf = (kind: PlaceKind, hour: number, style: StyleId = 'watercolor', seed = 1): DioramaState => {
  const prompt = `A girl walks in the ${wordsOf(kind)}`
  const { state } = createState({ prompt, character: '', scene: '', style, person: 'third', seed })
  if (state.place.kind !== kind) throw new Error(`${kind} was read as ${state.place.kind}`)
  state.sky.hour = state.sky.hourTo = hour
  return state
}

export const walk = (state: DioramaState, held: HeldControl, ticks: number): void => {
  for (let i = 0; i < ticks; i++) step(state, held)
}

/** The same view with nobody in it, at one instant of wind, clouds and traffic: what of a picture is the place itself. */
export const emptied = (state: DioramaState, tick: number): DioramaState => {
  const still = structuredClone(state)
  still.actors = []
  still.driven = null
  still.camera.subjects = []
  still.tick = tick
  return still
}
