/** Who is who in a state: look-ups shared by steps, camera and language. */
import type { Act, ActKind, Actor, DioramaState } from './state.ts'

export const actorOf = (state: DioramaState, id: number | null | undefined): Actor | undefined =>
  id == null ? undefined : state.actors.find((a) => a.id === id)

/** On stage and not on the way out. */
export const present = (state: DioramaState): Actor[] => state.actors.filter((a) => a.leaving === 0)

/** Can it go from place to place by itself? */
export const mobile = (actor: Pick<Actor, 'archetype' | 'look'>): boolean =>
  actor.archetype === 'biped' ||
  actor.archetype === 'quadruped' ||
  actor.archetype === 'bird' ||
  actor.archetype === 'fish' ||
  actor.archetype === 'vehicle' ||
  actor.archetype === 'boat' ||
  actor.archetype === 'flyer' ||
  (actor.archetype === 'cutout' && actor.look.kind === 'thing' && actor.look.model.startsWith('puppet:'))

export const isPerson = (actor: Actor): boolean => actor.archetype === 'biped'

const MOVING = new Set<ActKind>(['walk', 'run', 'follow', 'chase', 'flee', 'leave', 'fly', 'swim', 'drive', 'hide'])
export const isMoving = (kind: ActKind): boolean => MOVING.has(kind)

/** Acts done close to somebody or something: done from a spot beside it, walked to first when it is far. */
const TOUCHING = new Set<ActKind>([
  'stroke',
  'hug',
  'pick-up',
  'kick',
  'eat',
  'drink',
  'sit',
  'lie',
  'sleep',
  'play',
  'hide',
  'dance',
  'ride',
  'fight',
  'push',
  'pull',
])
export const isTouching = (kind: ActKind): boolean => TOUCHING.has(kind)

const RESTING = new Set<ActKind>(['sit', 'squat', 'lie', 'sleep', 'kneel'])
export const isResting = (kind: ActKind): boolean => RESTING.has(kind)

/** Short acts of the upper body or voice: they interrupt a walk, and the walk goes on after them. */
const GESTURES = new Set<ActKind>([
  'wave',
  'point',
  'nod',
  'bow',
  'jump',
  'look',
  'laugh',
  'cry',
  'clap',
  'stretch',
  'purr',
  'bark',
  'turn',
  'drink',
  'eat',
  'pick-up',
  'put-down',
  'throw',
  'kick',
])
export const isGesture = (kind: ActKind): boolean => GESTURES.has(kind)

/** Body near the ground: it must rise before it can walk. */
export const isLow = (act: Act, state: DioramaState): boolean => {
  if (isResting(act.kind)) return true
  if (act.kind !== 'stroke' || act.target === undefined) return false
  const target = actorOf(state, act.target)
  return target !== undefined && target.archetype === 'quadruped'
}

/** Free: nothing to do, nothing waiting. */
export const isIdle = (actor: Actor): boolean => actor.act.kind === 'stand' && actor.todo.length === 0
