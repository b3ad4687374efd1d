/**
 * What comes on top of the shot: the sway of a hand that carries the camera and the swing of a whip pan. Both are functions of the
 * state alone and never fed back into it, so the shot under them stays as steady as it was.
 */
import { clamp } from '../angle.ts'
import { TICKS_PER_SECOND, type DioramaState } from '../state.ts'

/** Ticks a whip pan takes to leave the old shot, and to come to rest in the new one. */
export const WHIP_OUT = 6
export const WHIP_IN = 10
/** Radians it swings either way. */
const WHIP_ANGLE = 1.25

export interface Carried {
  /** Radians added to the view: to the left, up, and the tilt of the horizon. */
  yaw: number
  pitch: number
  roll: number
  /** Metres added to the eye: to the right and up. */
  right: number
  up: number
  /** 0..1: too fast to see anything sharp. */
  smear: number
}

/** Smooth sway within -1..1: three sines whose frequencies (Hz) share no beat; `k` picks the phases. */
const sway = (seconds: number, k: number): number =>
  0.5 * Math.sin(seconds * 4.1 + k * 1.7) +
  0.32 * Math.sin(seconds * 7.9 + k * 4.3) +
  0.18 * Math.sin(seconds * 14.7 + k)

const still: Carried = { yaw: 0, pitch: 0, roll: 0, right: 0, up: 0, smear: 0 }

const whipped = (state: DioramaState): Pick<Carried, 'yaw' | 'smear'> => {
  const { whip } = state.camera
  if (!whip) return still
  const t = state.tick - whip.at
  if (t < 0 || t > WHIP_OUT + WHIP_IN) return still
  if (t < WHIP_OUT) {
    const s = t / WHIP_OUT
    return { yaw: whip.side * WHIP_ANGLE * s * s, smear: s }
  }
  const s = 1 - (t - WHIP_OUT) / WHIP_IN
  return { yaw: -whip.side * WHIP_ANGLE * s * s * s, smear: clamp(s * 1.4 - 0.3, 0, 1) }
}

/** The camera's sway and swing at the state's tick. A walking subject makes a hand-held camera step along. */
export const carriedOf = (state: DioramaState): Carried => {
  const { shake } = state.camera
  const swing = whipped(state)
  if (shake < 1e-3) return { ...still, ...swing }
  const seconds = state.tick / TICKS_PER_SECOND
  const lead = state.actors.find((a) => a.id === state.camera.subjects[0])
  const gait = lead ? clamp(lead.speed / 1.5, 0, 2) : 0
  const bounce = lead ? Math.sin(lead.phase * Math.PI * 4) * gait : 0
  return {
    yaw: swing.yaw + 0.013 * shake * sway(seconds, 1),
    pitch: 0.01 * shake * (sway(seconds, 2) + bounce * 0.4),
    roll: 0.009 * shake * sway(seconds * 0.7, 3),
    right: 0.018 * shake * sway(seconds * 0.8, 4),
    up: 0.014 * shake * (sway(seconds * 0.9, 5) + bounce * 0.8),
    smear: swing.smear,
  }
}
