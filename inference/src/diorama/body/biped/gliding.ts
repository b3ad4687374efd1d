/**
 * Skating and skiing: closed forms of the phase, in lengths of the leg. A skater bears on one foot while the other pushes out and back and swings
 * in again; a skier's feet slide by turns in their tracks, the poles against them, or keep together, crouched, where it goes fast or down.
 */
import { mix, smooth, type Vec3 } from '../shape/vec.ts'
import { glideOf, RUNNER, type Glide } from '../glide.ts'
import { S } from '../slots.ts'
import type { Bearing } from './bearing.ts'
import type { Goal } from './goals.ts'
import type { Moment } from './moment.ts'
import { slopeAt } from './slope.ts'
import type { Actor, DioramaState } from '../../state/state.ts'

export interface Gliding {
  on: Glide
  /** How far it glides, and how fast or steeply down it does so, 0..1. */
  k: number
  tuck: number
  /** Cycle 0..1: the left foot bears from 0, the right one from a half. */
  cycle: number
}

/** How a body glides; null: it has nothing on its feet for that. */
export const glidingOf = (state: DioramaState, actor: Actor, k: number): Gliding | null => {
  const on = glideOf(actor)
  if (!on) return null
  const down =
    on === 'skis' && k > 0 ? smooth(Math.min(slopeAt(state, actor, 0), slopeAt(state, actor, 1)), 0.09, 0.22) : 0
  return { on, k, tuck: Math.max(actor.body[S.run] ?? 0, down), cycle: actor.phase }
}

const part = (x: number): number => x - Math.floor(x)

/** Skating foot by its own cycle: where it is aside, ahead and up, and how far it is turned out (radians). */
const STROKE: readonly (readonly [c: number, x: number, z: number, y: number, out: number])[] = [
  [0, 0.06, 0.12, 0, 0.1],
  [0.28, 0.07, 0.06, 0, 0.12],
  [0.5, 0.24, -0.14, 0, 0.5],
  [0.6, 0.36, -0.36, 0.02, 0.65],
  [0.74, 0.26, -0.46, 0.13, 0.45],
  [0.9, 0.07, -0.08, 0.06, 0.1],
  [1, 0.06, 0.12, 0, 0.1],
]

const strokeAt = (c: number): [x: number, z: number, y: number, out: number] => {
  let i = 0
  while (i < STROKE.length - 2 && STROKE[i + 1]![0] < c) i++
  const [a, b] = [STROKE[i]!, STROKE[i + 1]!]
  const t = smooth(c, a[0], b[0])
  return [mix(a[1], b[1], t), mix(a[2], b[2], t), mix(a[3], b[3], t), mix(a[4], b[4], t)]
}

/** Place of a sole against the middle of the body on the ground, and how far the foot is turned out (radians); `i` 0 left. */
export const glideSole = (g: Gliding, leg: number, stance: number, i: 0 | 1): { at: Vec3; out: number } => {
  const side = i === 0 ? 1 : -1
  const c = part(g.cycle + i * 0.5)
  if (g.on === 'skates') {
    const [x, z, y, out] = strokeAt(c)
    return { at: [side * x * leg, y * leg, z * leg], out: side * out }
  }
  const slide = Math.cos(c * Math.PI * 2) * 0.26 * (1 - g.tuck)
  return { at: [side * stance * mix(0.85, 1.05, g.tuck), 0, leg * (slide + 0.05 * side * g.tuck)], out: 0 }
}

/** Of the pelvis: how much lower it is and how far it shifts to the bearing foot and back (parts of the leg), how the body is bent forward and rolls (radians). */
export const glideHips = (
  g: Gliding,
): { low: number; aside: number; back: number; lean: number; roll: number; yaw: number } => {
  const angle = g.cycle * Math.PI * 2
  const bears = Math.sin(angle)
  return g.on === 'skates'
    ? {
        low: 0.12 + 0.06 * g.tuck + 0.02 * Math.cos(2 * angle),
        aside: 0.1 * bears,
        back: 0.1 + 0.06 * g.tuck,
        lean: 0.46 + 0.3 * g.tuck,
        roll: -0.1 * bears,
        yaw: -0.16 * bears,
      }
    : {
        low: mix(0.09 + 0.025 * Math.cos(2 * angle), 0.3, g.tuck),
        aside: 0.02 * bears * (1 - g.tuck),
        back: mix(0.06, 0.24, g.tuck),
        lean: mix(0.34 - 0.07 * Math.cos(2 * angle), 1.0, g.tuck),
        roll: 0,
        yaw: 0.12 * Math.cos(angle) * (1 - g.tuck),
      }
}

/** The heel of a foot that slides back rises from its ski; a skater's push ends on the toe (radians). */
export const glideHeel = (g: Gliding, i: 0 | 1): number => {
  const c = part(g.cycle + i * 0.5)
  if (g.on === 'skates') return 0.5 * smooth(c, 0.55, 0.72) * (1 - smooth(c, 0.76, 0.92))
  return 0
}

type Place = (x: number, y: number, z: number) => Vec3

/** Arms of who glides: swung across against the stroke, or at the poles. */
export const glideGoals = (m: Moment, s: 1 | -1, free: boolean, at: Place, ty: number): Goal[] => {
  const g = m.gliding
  if (!g || !free) return []
  if (g.on === 'skates') {
    if (g.k === 0) return []
    // Ahead on the side that pushes.
    const fore = Math.cos((part(g.cycle + (s === 1 ? 0 : 0.5)) - 0.56) * Math.PI * 2)
    const wide = 0.2 - 0.07 * fore
    return [
      {
        k: g.k * 0.95,
        at: at(wide - 0.05 * Math.max(fore, 0), ty - 0.24 + 0.1 * fore * fore, 0.05 + 0.16 * fore),
        palm: [-s, -0.2, -0.3],
        pole: [s * 0.8, -0.4, -0.9],
        curl: 0.35,
      },
    ]
  }
  // The pole goes in beside the other foot, and is pushed back past the hip.
  const fore = -Math.cos(part(g.cycle + (s === 1 ? 0 : 0.5)) * Math.PI * 2)
  const stood: Vec3 = at(0.13, ty - 0.22, 0.14)
  // Never behind the hip, or the pole would point up.
  const poled: Vec3 = at(0.12, ty - 0.23 + 0.07 * Math.max(fore, 0), 0.1 + 0.13 * fore)
  const tucked: Vec3 = at(0.05, ty - 0.1, 0.25)
  const mixed = (a: number, b: number, c: number): number => mix(mix(a, b, g.k * (1 - g.tuck)), c, g.k * g.tuck)
  return [
    {
      k: 1,
      at: [0, 1, 2].map((n) => mixed(stood[n]!, poled[n]!, tucked[n]!)) as Vec3,
      palm: [-s, 0.05, 0],
      pole: [s * 0.6, -0.35, -1],
      curl: 1,
    },
  ]
}

/** How far a gliding body is lifted by what is under its soles (m). */
export const runnerLift = ({ gliding, f }: Pick<Bearing, 'gliding' | 'f'>): number =>
  gliding ? RUNNER[gliding.on] * f.foot : 0
