/** Angles, easing and springs in the state's units (radians, seconds, metres). Pure; no allocation in the hot ones. */
import type { Vec3 } from './state.ts'

export const TAU = Math.PI * 2

export const clamp = (x: number, low: number, high: number): number => (x < low ? low : x > high ? high : x)

export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t

/** Into (-pi, pi]. */
export const wrap = (angle: number): number => {
  const a = angle - TAU * Math.round(angle / TAU)
  return a <= -Math.PI ? a + TAU : a
}

/** Heading from one ground point to another; `fallback` when they coincide. */
export const headingTo = (fromX: number, fromZ: number, toX: number, toZ: number, fallback = 0): number => {
  const dx = toX - fromX
  const dz = toZ - fromZ
  return dx * dx + dz * dz < 1e-8 ? fallback : Math.atan2(dx, dz)
}

/** Share of the way to go in `seconds` with time constant `tau`. */
export const ease = (seconds: number, tau: number): number => 1 - Math.exp(-seconds / tau)

/** Moves `from` to `to` by at most `most`. */
export const towards = (from: number, to: number, most: number): number => from + clamp(to - from, -most, most)

/**
 * Critically damped spring, exact step (R. Lowe, "Critically Damped Ease-In/Ease-Out Smoothing", Game Programming Gems 4):
 * returns position and velocity after `dt` seconds; `omega` in 1/s.
 */
export const spring = (x: number, v: number, goal: number, omega: number, dt: number): [x: number, v: number] => {
  const decay = Math.exp(-omega * dt)
  const change = x - goal
  const temp = (v + omega * change) * dt
  return [goal + (change + temp) * decay, (v - omega * temp) * decay]
}

export const spring3 = (p: Vec3, v: Vec3, goal: Vec3, omega: number, dt: number): void => {
  for (let i = 0; i < 3; i++) [p[i], v[i]] = spring(p[i], v[i], goal[i], omega, dt)
}

export const distance = (ax: number, az: number, bx: number, bz: number): number => Math.hypot(bx - ax, bz - az)

/** Unit vector of a view: yaw as a heading, pitch positive down. */
export const directionOf = (yaw: number, pitch: number): Vec3 => {
  const c = Math.cos(pitch)
  return [Math.sin(yaw) * c, -Math.sin(pitch), Math.cos(yaw) * c]
}

/** Where an eye stands that sees `look` so far off in a direction. */
export const eyeBehind = (look: Vec3, yaw: number, pitch: number, distance: number): Vec3 => {
  const dir = directionOf(yaw, pitch)
  return [look[0] - dir[0] * distance, look[1] - dir[1] * distance, look[2] - dir[2] * distance]
}
