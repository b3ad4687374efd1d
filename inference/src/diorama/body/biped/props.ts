/** Things that lie at the body instead of in one hand: a guitar, a violin, an open book; where they are and where both hands take them. */
import { weight } from '../slots.ts'
import { add, aim, clamp, mad, qmul, rotate, turn, unit, euler, type Quat, type Vec3 } from '../shape/vec.ts'
import { B, type Frame } from './frame.ts'

export interface Grasp {
  at: Vec3
  palm: Vec3
  curl: number
}
export interface Prop {
  p: Vec3
  q: Quat
  /** The hand it belongs to, and the other. */
  hold: Grasp
  other: Grasp
}

/** Size of an instrument for a body: children have small ones. */
export const instrumentSize = (height: number): number => clamp(height / 1.68, 0.62, 1.08)
/** How far the bow is drawn, -1..1. */
export const bowAt = (tick: number, body: readonly number[]): number => Math.sin(tick * 0.22) * weight(body, 'play')

/** Where such a thing is, or null of what is simply held. `s`: the hand it belongs to, 1 left. */
export const propAt = (
  kind: string,
  s: 1 | -1,
  f: Frame,
  chest: Vec3,
  chestQ: Quat,
  tick: number,
  body: readonly number[],
): Prop | null => {
  const H = f.height
  const g = instrumentSize(H)
  const play = weight(body, 'play')
  const at = (x: number, y: number, z: number): Vec3 => add(chest, rotate(chestQ, [s * x * H, y * H, z * H]))
  const front = f.r.chest[2] / H
  if (kind === 'guitar') {
    const q = qmul(chestQ, qmul(euler(0.06, -s * 0.1, 0), turn([0, 0, 1], -s * 1.17)))
    const p = at(-0.015, -0.105, front + 0.036 + 0.02 * f.child)
    const on = (y: number, x: number, z: number): Vec3 => add(p, rotate(q, [x * g, y * g, z * g]))
    const strum = 0.045 * Math.sin(tick * 1.1) * play
    return {
      p,
      q,
      hold: { at: on(0.47, s * 0.012, 0.012), palm: rotate(q, [-s * 0.6, 0, 0.8]), curl: 0.72 },
      other: { at: on(-0.07, strum, 0.075), palm: rotate(q, [0, 0.2, -1]), curl: 0.4 },
    }
  }
  if (kind === 'violin') {
    const top = (f.joints[B.upperL][1] - f.joints[B.chest][1]) / H
    const way = unit([s * 0.5, 0.03, 0.87])
    const q = qmul(chestQ, aim([0, 1, 0], [0, 0, 1], way, [s * -0.25, 1, 0]))
    const p = add(
      at(0.062, top + 0.028, 0.028),
      rotate(chestQ, [way[0] * 0.15 * g, way[1] * 0.15 * g, way[2] * 0.15 * g]),
    )
    const on = (y: number, x: number, z: number): Vec3 => add(p, rotate(q, [x * g, y * g, z * g]))
    return {
      p,
      q,
      hold: { at: on(0.27, 0, -0.02), palm: rotate(q, [-s * 0.2, 0.1, 1]), curl: 0.8 },
      other: { at: on(0.05, s * (0.25 + 0.13 * bowAt(tick, body)), 0.075), palm: rotate(q, [0, 0.3, -1]), curl: 0.75 },
    }
  }
  if (kind === 'book') {
    const q = qmul(chestQ, euler(-0.62, 0, 0))
    const p = at(0, -0.03, front + 0.125)
    const on = (x: number): Vec3 => mad(p, rotate(q, [x, -0.02, -0.03]), Math.sqrt(H / 1.6))
    return {
      p,
      q,
      hold: { at: on(s * 0.13), palm: rotate(q, [-s * 0.7, 0.7, 0]), curl: 0.5 },
      other: { at: on(-s * 0.13), palm: rotate(q, [s * 0.7, 0.7, 0]), curl: 0.5 },
    }
  }
  if (kind === 'broom') {
    // swept from side to side before the feet
    const sweep = Math.sin(tick * 0.16) * weight(body, 'hold')
    const lean = 0.34 + 0.1 * weight(body, 'hold')
    const q = qmul(euler(-lean, 0, 0), turn([0, 0, 1], s * (0.18 + 0.26 * sweep)))
    const p = at(0.05 + 0.02 * sweep, -0.02, front + 0.12)
    const on = (y: number): Vec3 => add(p, rotate(q, [0, y * Math.sqrt(H / 1.6), 0]))
    return {
      p,
      q,
      hold: { at: on(-0.1), palm: rotate(chestQ, [-s, 0, -0.2]), curl: 0.9 },
      other: { at: on(0.24), palm: rotate(chestQ, [s, 0, -0.3]), curl: 0.9 },
    }
  }
  return null
}
