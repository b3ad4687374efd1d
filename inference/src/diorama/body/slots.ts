/**
 * What the numbers of `actor.body` mean. Weights 0..1 climb in straight lines and are eased when read, so a change of mind in the
 * middle of a movement goes on from where the body is. Same length for every archetype, at most 64.
 */
export const S = {
  gait: 0,
  run: 1,
  lean: 2,
  tilt: 3,
  yaw: 4,
  yawV: 5,
  pitch: 6,
  pitchV: 7,
  /** Cloth, hair and tail lag behind in the body's own axes: offset and speed. */
  swayX: 8,
  swayXV: 9,
  swayZ: 10,
  swayZV: 11,
  bob: 12,
  bobV: 13,
  /** Ticks until the next blink; from 0 to -5 the lids close and open. */
  blink: 14,
  /** Face: brow height, brow anger, smile, mouth open, lids (0 open .. 1 closed). */
  brow: 15,
  frown: 16,
  smile: 17,
  mouth: 18,
  lids: 19,
  /** Feet, four at most: x, z and swing clock (0: stands) of each. */
  feet: 20,
  /** First of the weights; see WEIGHTS. */
  weights: 32,
} as const

/** Name and ticks from 0 to 1. Bipeds and quadrupeds share the list. */
export const WEIGHTS = [
  ['sit', 16],
  ['squat', 15],
  ['kneel', 18],
  ['lie', 30],
  ['fall', 11],
  ['bow', 12],
  ['reach', 12],
  ['wave', 8],
  ['point', 8],
  ['nod', 6],
  ['dance', 14],
  ['air', 4],
  ['hug', 12],
  ['lift', 14],
  ['hold', 10],
  ['clap', 8],
  ['eat', 10],
  ['cry', 12],
  ['laugh', 8],
  ['stretch', 16],
  ['sing', 12],
  ['hide', 12],
  ['enjoy', 14],
  ['sleep', 24],
  ['play', 12],
  ['swim', 14],
  ['rub', 12],
  ['carry', 10],
  ['ride', 16],
  ['fight', 12],
  ['crouch', 5],
  ['push', 12],
] as const

export type WeightName = (typeof WEIGHTS)[number][0] | 'hand'
const OWN = Object.fromEntries(WEIGHTS.map(([name], i) => [name, S.weights + i])) as Record<
  (typeof WEIGHTS)[number][0],
  number
>
/** People rub against nobody: their hand in another's has that number. */
export const SLOT: Record<WeightName, number> = { ...OWN, hand: OWN.rub }
export const LENGTH = S.weights + WEIGHTS.length

/** Eased weight of a posture or gesture. */
export const weight = (body: readonly number[], name: WeightName): number => {
  const t = body[SLOT[name]] ?? 0
  return t * t * (3 - 2 * t)
}
