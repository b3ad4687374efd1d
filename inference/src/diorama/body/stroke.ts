/** The hand that strokes: along the head and down the back of an animal and over again, 0.8 times a second; or on a shoulder or head of a biped. */
import type { Actor, DioramaState, Vec3 } from '../state/state.ts'
import type { QuadrupedLook } from '../state/look.ts'
import { heightAt } from '../place/ground.ts'
import { beatOf } from './caress.ts'
import { bodyHeight } from './measure.ts'
import { Q, qframeFor } from './quadruped/frame.ts'
import { backLine, poseQuadruped, type QPose } from './quadruped/pose.ts'
import { toWorld } from './space.ts'
import { frameFor } from './biped/frame.ts'
import { clamp, distance, mad, mix, mix3, mul, smooth, sub } from './shape/vec.ts'

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

/** Where one who stands touches a tall animal: the place on it, which way its surface looks, and the way the hand goes along it (m). */
export interface Contact {
  at: Vec3
  out: Vec3
  along: Vec3
}

/** Animals taller than this share of who strokes them are touched standing, from the side. */
export const TALL = 0.6
/** As high as the hand is comfortable, and as high as it gets at all, of the body's height. */
const EASY = 0.8
const MOST = 1.02

/** The trunk of an elephant, at the height of the hand. */
const onTrunk = (target: Actor, { p }: QPose, reach: number, out: Vec3): Contact => {
  const f = qframeFor(target.look as QuadrupedLook)
  const chain = [p[Q.trunk], p[Q.trunk + 1], p[Q.trunk + 2], p[Q.trunk + 3]].map((at) => toWorld(target, at))
  let k = 0
  while (k < chain.length - 2 && chain[k + 1][1] > reach) k++
  const [a, b] = [chain[k], chain[k + 1]]
  const at = mix3(a, b, clamp((a[1] - reach) / Math.max(a[1] - b[1], 0.01)))
  const down = mul(sub(b, a), 0.22 / Math.max(distance(a, b), 0.01))
  return { at: mad(at, out, f.headR * (0.45 - 0.085 * k)), out, along: down }
}

/** Its flank by the shoulder, or, where that is too high, the foreleg on this side. */
const onFlank = (
  state: DioramaState,
  target: Actor,
  { p }: QPose,
  reach: number,
  most: number,
  side: number,
): Contact => {
  const { s } = qframeFor(target.look as QuadrupedLook)
  const line = backLine(state, target)
  const top = mix3(line[2], line[3], 0.5)
  const back = sub(line[3], top)
  const r = mix(s.chest, s.waist, 0.5) * s.body
  const [x, z] = [Math.cos(target.heading) * side, -Math.sin(target.heading) * side]
  const low = top[1] - 1.75 * r
  if (low < most) {
    const up = clamp((reach - (top[1] - r)) / r, -0.75, 0.9)
    const away = Math.sqrt(1 - up * up)
    const out: Vec3 = [x * away, up, z * away]
    return {
      at: [top[0] + out[0] * r * s.wide, top[1] - r + up * r, top[2] + out[2] * r * s.wide],
      out,
      along: [back[0], 0, back[2]],
    }
  }
  const upper = side > 0 ? Q.upperL : Q.upperR
  const [from, to] = [toWorld(target, p[upper]), toWorld(target, p[upper + 1])]
  const at = mix3(from, to, clamp((from[1] - reach) / Math.max(from[1] - to[1], 0.01)))
  return { at: mad(at, [x, 0, z], s.legR * s.body), out: [x, 0, z], along: [0, -0.2, 0] }
}

/** Where `actor` touches a tall animal, at this tick; it does not matter how near it is yet. */
export const contactOf = (state: DioramaState, actor: Actor, target: Actor): Contact => {
  const h = bodyHeight(actor)
  const ground = heightAt(state.place, actor.x, actor.z) + actor.y
  const [x, z] = [Math.cos(target.heading), -Math.sin(target.heading)]
  const side = Math.sign((actor.x - target.x) * x + (actor.z - target.z) * z) || 1
  const pose = poseQuadruped(state, target)
  const { extra } = qframeFor(target.look as QuadrupedLook).s
  if (extra === 'trunk') return onTrunk(target, pose, ground + h * EASY, [x * side, 0, z * side])
  return onFlank(state, target, pose, ground + h * EASY, ground + h * MOST, side)
}

/** The palm of `actor` stroking `target` at this tick. */
export const strokeSpot = (state: DioramaState, actor: Actor, target: Actor): Stroked => {
  const { t, off } = beatOf(actor, state.tick)
  const h = bodyHeight(actor)
  if (target.look.kind === 'quadruped') {
    if (bodyHeight(target) > h * TALL) {
      const { at, out, along } = contactOf(state, actor, target)
      return { at: mad(mad(at, along, t - 0.4), out, h * (0.004 + 0.03 * off)), off, out }
    }
    const line = backLine(state, target)
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
