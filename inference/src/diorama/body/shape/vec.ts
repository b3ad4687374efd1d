/** Vectors and quaternions as plain tuples: poses are computed in numbers that the state and the tests can read as well as three.js can. */
import type { Vec3 } from '../../state/state.ts'

export type { Vec3 }
export type Quat = [x: number, y: number, z: number, w: number]

export const IDENTITY: Quat = [0, 0, 0, 1]
export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const sub = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const mul = (a: Vec3, s: number): Vec3 => [a[0] * s, a[1] * s, a[2] * s]
/** a + b * s */
export const mad = (a: Vec3, b: Vec3, s: number): Vec3 => [a[0] + b[0] * s, a[1] + b[1] * s, a[2] + b[2] * s]
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
export const length = (a: Vec3): number => Math.sqrt(dot(a, a))
/** Length 1; the zero vector becomes +z. */
export const unit = (a: Vec3): Vec3 => {
  const l = length(a)
  return l < 1e-9 ? [0, 0, 1] : mul(a, 1 / l)
}
export const distance = (a: Vec3, b: Vec3): number => length(sub(a, b))
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t
export const mix3 = (a: Vec3, b: Vec3, t: number): Vec3 => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)]
export const clamp = (v: number, lo = 0, hi = 1): number => (v < lo ? lo : v > hi ? hi : v)
/** Hermite step from lo to hi. */
export const smooth = (v: number, lo = 0, hi = 1): number => {
  const t = clamp((v - lo) / (hi - lo))
  return t * t * (3 - 2 * t)
}
/** Angle to (-pi, pi]. */
export const wrap = (a: number): number => {
  const t = a % (Math.PI * 2)
  return t > Math.PI ? t - Math.PI * 2 : t <= -Math.PI ? t + Math.PI * 2 : t
}

/** First b, then a. */
export const qmul = (a: Quat, b: Quat): Quat => [
  a[3] * b[0] + a[0] * b[3] + a[1] * b[2] - a[2] * b[1],
  a[3] * b[1] - a[0] * b[2] + a[1] * b[3] + a[2] * b[0],
  a[3] * b[2] + a[0] * b[1] - a[1] * b[0] + a[2] * b[3],
  a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2],
]
/** Rotation about a unit axis (radians). */
export const turn = (axis: Vec3, angle: number): Quat => {
  const s = Math.sin(angle / 2)
  return [axis[0] * s, axis[1] * s, axis[2] * s, Math.cos(angle / 2)]
}
/** Yaw about y, then pitch about x, then roll about z (applied roll first). */
export const euler = (pitch: number, yaw: number, roll: number): Quat =>
  qmul(turn([0, 1, 0], yaw), qmul(turn([1, 0, 0], pitch), turn([0, 0, 1], roll)))
export const conj = (q: Quat): Quat => [-q[0], -q[1], -q[2], q[3]]
/** A vector turned by a quaternion. */
export const rotate = (q: Quat, v: Vec3): Vec3 => {
  const tx = 2 * (q[1] * v[2] - q[2] * v[1])
  const ty = 2 * (q[2] * v[0] - q[0] * v[2])
  const tz = 2 * (q[0] * v[1] - q[1] * v[0])
  return [
    v[0] + q[3] * tx + q[1] * tz - q[2] * ty,
    v[1] + q[3] * ty + q[2] * tx - q[0] * tz,
    v[2] + q[3] * tz + q[0] * ty - q[1] * tx,
  ]
}
/** Between two rotations, t 0..1. */
export const slerp = (a: Quat, b: Quat, t: number): Quat => {
  let c = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3]
  const s = c < 0 ? -1 : 1
  c *= s
  // nlerp with normalisation: the arcs blended here are short
  const q: Quat = [mix(a[0] * s, b[0], t), mix(a[1] * s, b[1], t), mix(a[2] * s, b[2], t), mix(a[3] * s, b[3], t)]
  const l = Math.hypot(q[0], q[1], q[2], q[3]) || 1
  return [q[0] / l, q[1] / l, q[2] / l, q[3] / l]
}
/** Quaternion of the frame whose columns are x, y, z (orthonormal). */
const ofBasis = (x: Vec3, y: Vec3, z: Vec3): Quat => {
  const t = x[0] + y[1] + z[2]
  if (t > 0) {
    const s = Math.sqrt(t + 1) * 2
    return [(y[2] - z[1]) / s, (z[0] - x[2]) / s, (x[1] - y[0]) / s, s / 4]
  }
  if (x[0] > y[1] && x[0] > z[2]) {
    const s = Math.sqrt(1 + x[0] - y[1] - z[2]) * 2
    return [s / 4, (y[0] + x[1]) / s, (z[0] + x[2]) / s, (y[2] - z[1]) / s]
  }
  if (y[1] > z[2]) {
    const s = Math.sqrt(1 + y[1] - x[0] - z[2]) * 2
    return [(y[0] + x[1]) / s, s / 4, (z[1] + y[2]) / s, (z[0] - x[2]) / s]
  }
  const s = Math.sqrt(1 + z[2] - x[0] - y[1]) * 2
  return [(z[0] + x[2]) / s, (z[1] + y[2]) / s, s / 4, (x[1] - y[0]) / s]
}
/** Frame looking along `dir` with `pole` as near as possible to its second axis. */
export const frame = (dir: Vec3, pole: Vec3): Quat => {
  const z = unit(dir)
  let x = cross(pole, z)
  if (dot(x, x) < 1e-8) x = cross([0.31, 0.2, 0.9], z)
  x = unit(x)
  return ofBasis(x, cross(z, x), z)
}
/** The rotation that takes (dir0, pole0) to (dir1, pole1). */
export const aim = (dir0: Vec3, pole0: Vec3, dir1: Vec3, pole1: Vec3): Quat =>
  qmul(frame(dir1, pole1), conj(frame(dir0, pole0)))

/**
 * Two-bone inverse kinematics: from `root` to `goal` with bone lengths a and b, bending towards `pole`.
 * Returns the middle joint and where the end really is (nearer than asked when out of reach).
 */
export const bend = (root: Vec3, goal: Vec3, a: number, b: number, pole: Vec3): { mid: Vec3; end: Vec3 } => {
  const to = sub(goal, root)
  const full = (a + b) * 0.9985
  const least = Math.abs(a - b) + 0.12 * Math.min(a, b)
  const d = clamp(length(to), least, full)
  const dir = unit(to)
  const side = unit(mad(pole, dir, -dot(pole, dir)))
  const along = (a * a - b * b + d * d) / (2 * d)
  const out = Math.sqrt(Math.max(a * a - along * along, 0))
  return { mid: mad(mad(root, dir, along), side, out), end: mad(root, dir, d) }
}
