/** What one pose is solved from: shared by legs, spine and arms. */
import type { Actor, DioramaState } from '../../state/state.ts'
import type { BipedLook } from '../../state/look.ts'
import { clamp, type Vec3 } from '../shape/vec.ts'
import type { Frame } from './frame.ts'
import type { Gliding } from './gliding.ts'
import type { Level } from './level.ts'
import type { Prop } from './props.ts'

export interface Moment {
  state: DioramaState
  actor: Actor
  look: BipedLook
  frame: Frame
  /** Phase angle, walk amount, run amount. */
  phase: number
  gait: number
  run: number
  gliding: Gliding | null
  /** How much it just stands, 0..1. */
  stand: number
  tick: number
  ground: number
  /** Where a rider's palms hold on, left then right; null: it does not ride. */
  palms: readonly [Vec3, Vec3] | null
  /** How those palms hold (Saddle). */
  hold: { palm: Vec3; curl: number }
  /** On hands and knees, 0..1. */
  crawl: number
  /** Lying level in water or air. */
  level: Level
  /** What lies at the body or is worked with, by the hand it belongs to. */
  props: Record<'left' | 'right', Prop | null>
  /** Where a hand rests on either thigh, left then right: on its front, short of the knee. */
  laps: readonly [Vec3, Vec3]
}

/** 0..1 through one picking up. */
export const liftPhase = (state: DioramaState, actor: Actor): number =>
  clamp((state.tick - actor.act.since) / Math.max(actor.act.ticks || 40, 24))
