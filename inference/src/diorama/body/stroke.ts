/** The hand that strokes: along the head and down the back of an animal and over again, 0.8 times a second; or on a shoulder or head of a biped. */
import type { Actor, DioramaState, Vec3 } from '../state/state.ts'
import type { QuadrupedLook } from '../state/look.ts'
import { heightAt } from '../place/ground.ts'
import { beatOf } from './caress.ts'
import { bodyHeight } from './measure.ts'
import { qframeFor } from './quadruped/frame.ts'
import { backLine } from './quadruped/pose.ts'
import { frameFor } from './biped/frame.ts'
import { clamp, distance, mix, mix3, smooth } from './shape/vec.ts'

const UP: Vec3 = [0, 1, 0]
/** Twentieths of the line a hand goes: short of the rump, where the tail stands. */
const REACH = 11

/** How far along the line (0..0.55) the stroker's arm gets from where it stands. */
const within = (state: DioramaState, actor: Actor, target: Actor, line: Vec3[]): number => {
  const look = actor.look
  if (look.kind !== 'biped') return 0.8
  const f = frameFor(look)
  const low = bodyHeight(target) < f.height * 0.52
  const deep = 1 - smooth(bodyHeight(target) / f.height, 0.14, 0.36)
  // the shoulder that leads, of who squats or stoops
  const [ahead, up, side] = low ? [0.15, 0.4 - 0.05 * deep, -0.07] : [0.09, 0.77, -0.06]
  const [sin, cos] = [Math.sin(actor.heading) * f.height, Math.cos(actor.heading) * f.height]
  const shoulder: Vec3 = [
    actor.x + sin * ahead + cos * side,
    heightAt(state.place, actor.x, actor.z) + actor.y + f.height * up,
    actor.z + cos * ahead - sin * side,
  ]
  const arm = (f.upper + f.fore + f.hand * 0.4) * 0.96
  for (let k = REACH; k > 1; k--) {
    const s = (k / 20) * (line.length - 1)
    const i = Math.min(Math.floor(s), line.length - 2)
    if (distance(mix3(line[i], line[i + 1], s - i), shoulder) < arm) return k / 20
  }
  return 0.1
}

/** Where the palm is on what it strokes (world), how far it is lifted off, and which way the fur looks there. */
export interface Stroked {
  at: Vec3
  off: number
  out: Vec3
}

/** Along the flank of an animal as tall as who strokes it: from the shoulder to the middle of the back, no higher than the arm goes. */
const alongFlank = (
  state: DioramaState,
  actor: Actor,
  target: Actor,
  line: Vec3[],
  t: number,
  off: number,
): Stroked => {
  const s = qframeFor(target.look as QuadrupedLook).s
  const top = mix3(line[2], line[3], 0.05 + 0.6 * clamp((bodyHeight(actor) - 0.5) / 1.2) * t)
  const r = mix(s.chest, s.waist, t) * s.body
  const h = bodyHeight(actor)
  const most = heightAt(state.place, actor.x, actor.z) + actor.y + h * 0.82
  const up = clamp((most - (top[1] - r)) / r, -0.75, 0.9)
  const away = Math.sqrt(1 - up * up)
  const [x, z] = [Math.cos(target.heading), -Math.sin(target.heading)]
  const side = Math.sign((actor.x - target.x) * x + (actor.z - target.z) * z) || 1
  const out: Vec3 = [x * side * away, up, z * side * away]
  const lift = 0.03 * h * off
  return {
    at: [top[0] + out[0] * (r * s.wide + lift), top[1] - r + up * (r + lift), top[2] + out[2] * (r * s.wide + lift)],
    off,
    out,
  }
}

/** The palm of `actor` stroking `target` at this tick. */
export const strokeSpot = (state: DioramaState, actor: Actor, target: Actor): Stroked => {
  const { t, off } = beatOf(actor, state.tick)
  const h = bodyHeight(actor)
  if (target.look.kind === 'quadruped') {
    const line = backLine(state, target)
    if (bodyHeight(target) > h * 0.95) return alongFlank(state, actor, target, line, t, off)
    const s = t * within(state, actor, target, line) * (line.length - 1)
    const k = Math.min(Math.floor(s), line.length - 2)
    const at = mix3(line[k], line[k + 1], s - k)
    return { at: [at[0], at[1] + h * (0.001 + 0.04 * off), at[2]], off, out: UP }
  }
  const ground = heightAt(state.place, target.x, target.z) + target.y
  const tall = bodyHeight(target)
  const top = tall < h * 0.85 ? tall * 1.01 : tall * 0.83
  return { at: [target.x, ground + top - mix(0, 0.06, t) * tall + off * 0.04 * h, target.z], off, out: UP }
}
