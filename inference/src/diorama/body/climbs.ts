/** What is climbed by hand and foot, and the way up it: along its front to as high as it carries, then onto a bough or the top, where there is one. */
import { heightAt } from '../place/ground.ts'
import type { Actor, DioramaState } from '../state/state.ts'
import { bodyHeight } from './measure.ts'
import { clamp, mix, smooth, wrap } from './shape/vec.ts'

/** Lengths in metres at size 1, in the thing's own axes: front towards +z. */
export interface Climb {
  /** Height, how far the front lies before the middle there, and how far the middle lies aside of the foot; from the ground up. */
  face: readonly (readonly [y: number, front: number, aside: number])[]
  /** A trunk or pole one reaches round; else flat. */
  round: boolean
  /** From rung to rung; absent: held anywhere. */
  rung?: number
  /** What it ends in: a seat or a top to stand on, at so high, `x` aside and `z` before the middle; null: one clings there, the head at the top of the face. */
  perch: { sits: boolean; y: number; x: number; z: number } | null
}

/** The bough of a tree that is sat on: where it leaves the trunk, its tip, and its half thickness there. */
export interface Bough {
  from: [y: number, r: number]
  to: [x: number, y: number, z: number, r: number]
}
export const BOUGHS: Record<string, Bough> = {
  tree: { from: [1.6, 0.1], to: [1.5, 1.98, 0.12, 0.045] },
  'cherry-tree': { from: [1.3, 0.085], to: [1.4, 1.62, 0.1, 0.04] },
}
/** How far along its bough one sits, of its length. */
const ALONG = 0.4

const onBough = (model: string): Climb['perch'] => {
  const { from, to } = BOUGHS[model]!
  return { sits: true, y: mix(from[0], to[1], ALONG) + mix(from[1], to[3], ALONG), x: to[0] * ALONG, z: to[2] * ALONG }
}

const pole = (high: number, r: number): Climb => ({
  face: [
    [0, r, 0],
    [high, r, 0],
  ],
  round: true,
  perch: null,
})

/** A wall to climb: half its thickness, and its height. */
export const WALL = { deep: 0.2, high: 2.05 } as const
/** An orchard ladder: height and depth of its front at the foot, rungs, half width. */
export const LADDER = { high: 3, lean: 0.62, rung: 0.28, wide: 0.24 } as const

const CLIMBS: Record<string, Climb> = {
  tree: {
    face: [
      [0, 0.31, 0],
      [0.2, 0.3, 0],
      [1.2, 0.2, 0],
      [2.2, 0.1, 0],
    ],
    round: true,
    perch: onBough('tree'),
  },
  'cherry-tree': {
    face: [
      [0, 0.24, 0.02],
      [0.2, 0.21, 0.02],
      [0.85, 0.175, 0.03],
      [1.8, 0.08, 0.03],
    ],
    round: true,
    perch: onBough('cherry-tree'),
  },
  palm: {
    face: [
      [0, 0.23, 0.01],
      [1.65, 0.16, 0.04],
      [3.75, 0.13, 0.44],
      [4.6, 0.12, 0.74],
    ],
    round: true,
    perch: null,
  },
  lamp: pole(2.75, 0.05),
  flag: pole(3.1, 0.035),
  ladder: {
    face: [
      [0, LADDER.lean, 0],
      [LADDER.high, 0.04, 0],
    ],
    round: false,
    rung: LADDER.rung,
    perch: null,
  },
  wall: {
    face: [
      [0, WALL.deep, 0],
      [WALL.high, WALL.deep, 0],
    ],
    round: false,
    perch: { sits: true, y: WALL.high, x: 0, z: WALL.deep * 0.4 },
  },
  rock: {
    face: [
      [0, 0.35, 0],
      [0.2, 0.375, 0],
      [0.4, 0.27, 0],
      [0.56, 0.12, 0],
    ],
    round: false,
    perch: { sits: false, y: 0.55, x: 0.02, z: 0 },
  },
}
/** Lower than this (m) it is stepped or leapt upon. */
const LEAST = 1.2

const sizeOf = ({ look }: Pick<Actor, 'look'>): number => (look.kind === 'thing' ? look.size : 1)

/** How such a thing is climbed (lengths at size 1), or null: it is not. */
export const climbOf = (thing: Pick<Actor, 'look'>): Climb | null => {
  const climb = thing.look.kind === 'thing' ? CLIMBS[thing.look.model] : undefined
  return climb && climb.face.at(-1)![0] * sizeOf(thing) > LEAST ? climb : null
}

/** The size at which what one brings in to climb is worth it: at least the height of who climbs. */
export const worthClimbing = (look: Actor['look'], high: number): number => {
  const climb = look.kind === 'thing' ? CLIMBS[look.model] : undefined
  return climb && look.kind === 'thing' ? Math.max(look.size, (high * 1.1) / climb.face.at(-1)![0]) : sizeOf({ look })
}

/** Half depth of the front and shift of the middle at a height, both in metres of the thing as it stands. */
export const faceAt = (thing: Actor, y: number): { front: number; aside: number } => {
  const k = sizeOf(thing)
  const { face } = climbOf(thing)!
  let i = 0
  while (i < face.length - 2 && face[i + 1]![0] * k < y) i++
  const [a, b] = [face[i]!, face[i + 1]!]
  const t = clamp((y / k - a[0]) / (b[0] - a[0]))
  return { front: mix(a[1], b[1], t) * k, aside: mix(a[2], b[2], t) * k }
}

/** Of the height of a body: how far its middle keeps off the face, how high hips and hands are over the feet, and how far below its seat feet hang. */
const OFF = 0.135
const HIPS = 0.48
export const HANDS = 0.96
export const HANG = 0.27
/** How high the feet are over the ground when the climb goes over into sitting or standing up there, of what is left. */
const BEFORE_TOP = 0.82

/** Heights of the soles over the foot of the thing (m): at the end of the hand over hand, and up there. */
export const heightsOf = (thing: Actor, climber: Actor): { held: number; top: number } => {
  const k = sizeOf(thing)
  const { face, perch } = climbOf(thing)!
  const H = bodyHeight(climber)
  if (!perch) {
    const top = Math.max(face.at(-1)![0] * k - H * HANDS * 0.9, 0.3)
    return { held: top, top }
  }
  const top = perch.y * k - (perch.sits ? HANG * H : 0)
  return { held: Math.max(perch.y * k - BEFORE_TOP * H, 0.05), top: Math.max(top, 0.1) }
}

export interface OnTheWay {
  x: number
  z: number
  heading: number
  /** How far before the middle of the thing the body is, and how far aside of it (m, in the thing's axes). */
  before: number
  aside: number
  /** From the face (0) to where one sits or stands (1). */
  up: number
}

/** Where a body is whose soles are so high (m over the foot of the thing). */
export const wayUp = (thing: Actor, climber: Actor, y: number): OnTheWay => {
  const { perch } = climbOf(thing)!
  const { held, top } = heightsOf(thing, climber)
  const k = sizeOf(thing)
  const H = bodyHeight(climber)
  const up = perch && top > held ? smooth(y, held, top) : 0
  const { front, aside } = faceAt(thing, Math.min(y, held) + HIPS * H)
  const off = front + OFF * H
  const [lx, lz] = perch ? [mix(aside, perch.x * k, up), mix(off, perch.z * k, up)] : [aside, off]
  const [s, c] = [Math.sin(thing.heading), Math.cos(thing.heading)]
  return {
    x: thing.x + lx * c + lz * s,
    z: thing.z - lx * s + lz * c,
    // Turned to what is climbed; who sits down looks out from it.
    heading: wrap(thing.heading + Math.PI * (1 - (perch?.sits ? up : 0))),
    before: lz,
    aside: lx,
    up,
  }
}

/** How high over the foot of the thing the soles are (m). */
export const climbed = (state: DioramaState, thing: Actor, climber: Actor): number =>
  heightAt(state.place, climber.x, climber.z) + climber.y - heightAt(state.place, thing.x, thing.z) - thing.y

/** Has it got up on a top that one stands on? */
export const standsOn = (state: DioramaState, thing: Actor, climber: Actor): boolean =>
  climbOf(thing)?.perch?.sits === false && climbed(state, thing, climber) >= heightsOf(thing, climber).top - 0.01
