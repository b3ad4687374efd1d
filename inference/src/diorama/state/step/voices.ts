/** Voices and noises of those on stage: by act, and now and then by nature. Seeded by tick, so each replay sounds alike. */
import { meets } from '../../body/bout.ts'
import { hash01 } from '../rng.ts'
import { soundFireworks } from './fireworks.ts'
import { soundStorm } from './lightning.ts'
import type { ActKind, Actor, DioramaState, Happening } from '../state.ts'
import { isMoving } from '../find.ts'

const CALL: Record<string, string> = {
  cat: 'meow',
  kitten: 'meow',
  lion: 'roar',
  tiger: 'roar',
  dog: 'bark',
  puppy: 'bark',
  fox: 'yip',
  wolf: 'howl',
  horse: 'neigh',
  cow: 'moo',
  sheep: 'baa',
  goat: 'baa',
  pig: 'oink',
  elephant: 'trumpet',
  mouse: 'squeak',
  squirrel: 'squeak',
}

export const callOf = (actor: Actor): string | undefined => {
  if (actor.look.kind === 'quadruped') return CALL[actor.look.species]
  if (actor.archetype === 'bird')
    return /duck|goose|swan/.test(actor.noun) ? 'quack' : /owl/.test(actor.noun) ? 'hoot' : 'chirp'
  return undefined
}

const every = (state: DioramaState, actor: Actor, ticks: number): boolean =>
  (state.tick - Math.max(0, actor.act.since)) % ticks === 0

const sound = (actor: Actor, what: string, loud: number, kind: Happening['kind'] = 'voice'): Happening => ({
  kind,
  actor: actor.id,
  what,
  x: actor.x,
  z: actor.z,
  loud,
})

const ofAct = (state: DioramaState, actor: Actor, kind: ActKind = actor.act.kind): Happening | undefined => {
  switch (kind) {
    case 'laugh':
      return every(state, actor, 40) ? sound(actor, 'laugh', 0.6) : undefined
    case 'cry':
      return every(state, actor, 60) ? sound(actor, 'cry', 0.5) : undefined
    case 'sing':
      return every(state, actor, 24) ? sound(actor, 'sing', 0.5) : undefined
    case 'clap':
      return every(state, actor, 9) ? sound(actor, 'clap', 0.6, 'knock') : undefined
    case 'fight':
      // One knock for the two of them.
      return meets(state.tick) && actor.id < (actor.act.target ?? 0) ? sound(actor, 'clash', 0.7, 'knock') : undefined
    case 'bark':
      if (actor.archetype === 'vehicle') return every(state, actor, 40) ? sound(actor, 'horn', 0.8, 'horn') : undefined
      return every(state, actor, 16) ? sound(actor, callOf(actor) ?? 'bark', 0.8) : undefined
    case 'purr':
      return every(state, actor, 24) ? sound(actor, 'purr', 0.4) : undefined
    case 'sleep':
      return every(state, actor, 84) ? sound(actor, 'breath', 0.2) : undefined
    default:
      return undefined
  }
}

const stroked = (state: DioramaState, actor: Actor): boolean =>
  state.actors.some((by) => by.act.kind === 'stroke' && by.act.target === actor.id && state.tick - by.act.since > 14)

export const voices = (state: DioramaState): void => {
  for (const actor of state.actors) {
    const made = ofAct(state, actor) ?? (actor.act.also ? ofAct(state, actor, actor.act.also) : undefined)
    if (made) state.happenings.push(made)
    if (actor.says && state.tick > actor.says.until) delete actor.says
    const feline = actor.look.kind === 'quadruped' && /cat|kitten/.test(actor.look.species)
    if (feline && state.tick % 24 === 0 && stroked(state, actor)) state.happenings.push(sound(actor, 'purr', 0.45))
    const call = callOf(actor)
    if (!call) continue
    const first = actor.born > 0 && state.tick === actor.born + 20
    const rare = hash01(state.seed, actor.id * 7919, state.tick) < (isMoving(actor.act.kind) ? 0.0035 : 0.0015)
    if (first || rare) state.happenings.push(sound(actor, call, first ? 0.7 : 0.45))
  }
  soundStorm(state)
  soundFireworks(state)
}
