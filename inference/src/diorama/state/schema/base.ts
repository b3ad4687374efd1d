/** Numbers, words and references as changes carry them, with their bounds. */
import * as v from 'valibot'
import type { ActKind } from '../state.ts'

export const ACT_KINDS = [
  'stand',
  'walk',
  'run',
  'follow',
  'sit',
  'squat',
  'lie',
  'sleep',
  'stroke',
  'wave',
  'point',
  'nod',
  'bow',
  'dance',
  'jump',
  'hug',
  'pick-up',
  'put-down',
  'hold',
  'look',
  'turn',
  'eat',
  'drink',
  'play',
  'sing',
  'laugh',
  'cry',
  'clap',
  'fall',
  'hide',
  'chase',
  'flee',
  'leave',
  'fly',
  'swim',
  'kneel',
  'stretch',
  'purr',
  'bark',
  'drive',
  'ride',
  'dismount',
  'fight',
  'dig',
  'throw',
  'kick',
  'push',
  'pull',
] as const satisfies readonly ActKind[]

export const ActKindSchema = v.picklist(ACT_KINDS)
export const Ref = v.pipe(v.number(), v.integer(), v.minValue(-40), v.maxValue(1e6))
export const Angle = v.pipe(v.number(), v.finite(), v.minValue(-6.3), v.maxValue(6.3))
export const Metres = v.pipe(v.number(), v.finite(), v.minValue(-1e6), v.maxValue(1e6))
export const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
export const Colour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffff))
export const Text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max))
