/**
 * Astride a back: the pelvis on the ridge, thighs over the barrel and shins down its flank, solved on the ellipse the animal is across.
 * A narrow back lets the legs hang, a broad one spreads them; either way they stay outside of it.
 */
import type { Actor, DioramaState } from '../state/state.ts'
import type { QuadrupedLook } from '../state/look.ts'
import { B, type Frame } from './biped/frame.ts'
import { Q, qframeFor } from './quadruped/frame.ts'
import { poseQuadruped } from './quadruped/pose.ts'
import type { Saddle } from './saddle.ts'
import { S } from './slots.ts'
import { broomRidge } from './thing/broom.ts'
import { dragonRidge } from './thing/dragon-back.ts'
import { add, clamp, mix, mix3, rotate, slerp, type Quat, type Vec3 } from './shape/vec.ts'

/** Where along the back one sits, from its middle (0) to over the shoulders (1). */
const SEATS: Partial<Record<QuadrupedLook['species'], number>> = {
  horse: -0.12,
  zebra: -0.12,
  deer: 0,
  camel: 0.05,
  elephant: 0.4,
  giraffe: 0.85,
  crocodile: 0,
  dinosaur: 0.5,
}
/** How much further back the second one sits, in the same measure. */
const BEHIND = 0.85
const REINED = new Set<QuadrupedLook['species']>(['horse', 'zebra', 'camel', 'deer', 'cow'])

export interface Ridge {
  /** Middle of the animal across the seat, and how it is turned there (figure space). */
  at: Vec3
  q: Quat
  /** Half width and half height there. */
  wide: number
  high: number
}

/** Seat of an animal whose joints are there: how far along the back, the middle of the body under it, its half width and half height. */
export const spanOf = (look: QuadrupedLook, joints: readonly Vec3[], behind = 0): Omit<Ridge, 'q'> & { t: number } => {
  const { s } = qframeFor(look)
  const t = (SEATS[look.species] ?? 0.05) - behind
  const round = mix(s.waist, s.chest * 0.97, clamp(t)) * s.body
  // a hump is sat upon
  const high = round * (s.extra === 'hump' ? 1.95 : 1)
  return { t, at: mix3(joints[Q.spine], joints[Q.chest], t), wide: round * s.wide, high }
}

/** Is it led by reins? Else the hands lie on its back. */
export const reined = (look: QuadrupedLook): boolean => REINED.has(look.species)

/** The animal across the seat, as it moves. */
export const ridgeOf = (state: DioramaState, mount: Actor, behind = 0): Ridge => {
  if (mount.look.kind === 'thing')
    return mount.look.model === 'broom' ? broomRidge(state, mount) : dragonRidge(state, mount)
  const { p, q } = poseQuadruped(state, mount)
  const { t, ...span } = spanOf(mount.look as QuadrupedLook, p, behind)
  return { ...span, q: slerp(q[Q.spine], q[Q.chest], clamp(t)) }
}

/** The value in [low, high] at which a growing function reaches a goal. */
const solve = (low: number, high: number, goal: number, of: (x: number) => number): number => {
  let [a, b] = [low, high]
  for (let i = 0; i < 18; i++) {
    const m = (a + b) / 2
    if (of(m) < goal) a = m
    else b = m
  }
  return (a + b) / 2
}

/** How the body sits on that back. */
export const onBack = (state: DioramaState, mount: Actor, f: Frame, pillion = false): Saddle => {
  const ridge = ridgeOf(state, mount, pillion ? BEHIND : 0)
  const H = f.height
  const [a, b] = [ridge.wide + f.r.thigh * 0.8, ridge.high + f.r.thigh * 0.8]
  const hip = f.joints[B.thighL]
  const seat = ridge.high + f.r.hip[2] * 0.72
  // hip joint of the left leg, seen from the middle of the barrel
  const h: Vec3 = [hip[0], seat + hip[1] - f.joints[B.hips][1], 0]
  const on = (angle: number): [number, number] => [a * Math.sin(angle), b * Math.cos(angle)]
  // the knee lies ahead of the hip by what the thigh has left over
  const flat = f.thigh * 0.74
  const over = solve(0.1, 1.75, flat, (x) => Math.hypot(on(x)[0] - h[0], on(x)[1] - h[1]))
  const [kx, ky] = on(over)
  const gap = Math.hypot(kx - h[0], ky - h[1])
  const knee: Vec3 = [kx, ky, Math.sqrt(Math.max(f.thigh ** 2 - gap ** 2, 0.05 * f.thigh ** 2))]
  // the shin follows the flank, then hangs
  const hang = f.shin * 0.96
  const under = solve(over, 1.9, hang, (x) => Math.hypot(on(x)[0] - kx, on(x)[1] - ky))
  const [ex, ey] = on(under)
  const long = Math.hypot(ex - kx, ey - ky)
  const down: [number, number] = [kx + ((ex - kx) * hang) / long, ky + ((ey - ky) * hang) / long]
  const foot: Vec3 = [Math.max(down[0], a * 0.98 * Math.min(1, gap / flat)), down[1], knee[2] - f.shin * 0.26]
  const world = (v: Vec3, side: number): Vec3 => add(ridge.at, rotate(ridge.q, [v[0] * side, v[1], v[2]]))
  const led = reined(mount.look as QuadrupedLook)
  const gait = mount.body[S.gait] ?? 0
  // out of the saddle a little at every other beat
  const rise = gait * f.thigh * 0.05 * (0.5 - 0.5 * Math.cos(mount.phase * Math.PI * 4))
  const palm: Vec3 = pillion
    ? [H * 0.09, seat + H * 0.12, H * 0.2]
    : led
      ? [H * 0.042, seat + H * 0.1, H * 0.2]
      : [H * 0.07, Math.max(ridge.high * 1.02, seat + H * 0.01), H * 0.2]
  const sole = (side: number): Vec3 => add(world(foot, side), [0, -f.joints[B.footL][1], 0])
  return {
    hips: add(world([0, seat, 0], 1), [0, rise, 0]),
    q: ridge.q,
    lean: 0.04 + 0.1 * (mount.body[S.run] ?? 0) + (led ? 0 : 0.12),
    soles: [sole(1), sole(-1)],
    knees: [world(knee, 1), world(knee, -1)],
    heels: [-0.1, -0.1],
    palms: [world(palm, 1), world(palm, -1)],
  }
}
