/** Sleeves, trouser legs and bare limbs as smooth tubes along arm or leg, bound so that they bend at elbow and knee only. */
import { tube } from '../shape/loft.ts'
import type { Cling, Sheet } from '../shape/sheet.ts'
import { mix, mix3, smooth, type Vec3 } from '../shape/vec.ts'
import { B, type Frame } from './frame.ts'
import type { Weave } from './pattern.ts'

/** Cling along a two-bone limb; u runs 0..2, the joint is at 1. */
const bending = (u: number, start: number, a: number, half: number, b: number): Cling => {
  if (u < 0.3) return { bones: [start, a], weights: [1 - smooth(u, -0.05, 0.3), smooth(u, -0.05, 0.3)] }
  if (u < 0.8) return { bones: [a], weights: [1] }
  if (u < 1) return { bones: [a, half], weights: [1 - smooth(u, 0.78, 1), smooth(u, 0.78, 1)] }
  if (u < 1.22) return { bones: [half, b], weights: [1 - smooth(u, 1, 1.22), smooth(u, 1, 1.22)] }
  return { bones: [b], weights: [1] }
}

export interface Limb {
  colour: number
  /** 0 shoulder or hip .. 2 wrist or ankle. */
  from: number
  to: number
  /** Added to the radius of the flesh (m) at u. */
  grow: (u: number) => number
  /** Colour at u, over `colour`: folds at the bend, stripes. */
  paint?: (u: number) => number
  weave?: Weave
  sides?: number
  rows?: number
}

/** Radius of the bare arm (m) at u, 0 shoulder .. 2 wrist. */
export const armRadius = (f: Frame, u: number): number =>
  u < 1
    ? mix(f.r.upper, f.r.elbow, u) * (1 + 0.05 * Math.sin(Math.PI * u))
    : mix(f.r.elbow, f.r.wrist, u - 1) * (1 + 0.1 * Math.sin(Math.PI * Math.min((u - 1) * 1.4, 1)))
/** Radius of the bare leg (m) at u, 0 hip .. 2 ankle. */
export const legRadius = (f: Frame, u: number): number =>
  u < 1
    ? mix(f.r.thigh, f.r.knee, Math.max(u, 0) ** 0.85)
    : mix(f.r.knee * 0.97, f.r.ankle, (u - 1) ** 1.25) +
      (f.r.calf - f.r.knee * 0.9) * 1.2 * Math.max(Math.sin(Math.PI * Math.min((u - 1) * 1.25, 1)), 0)

const along = (
  sheet: Sheet,
  l: Limb,
  a: Vec3,
  m: Vec3,
  b: Vec3,
  radius: (u: number) => number,
  back: (u: number) => number,
  bones: [number, number, number, number],
): void => {
  const rows = l.rows ?? [13, 11, 7, 4][sheet.level]
  // a limb from its root begins as a dome, so that shoulder and hip are round
  const dome = l.from < 0.05
  const at = (u: number): Vec3 => {
    const p = u < 1 ? mix3(a, m, u) : mix3(m, b, u - 1)
    return [p[0], p[1], p[2] - back(u)]
  }
  const root = (radius(0) + l.grow(0)) / Math.hypot(m[0] - a[0], m[1] - a[1], m[2] - a[2])
  const us = Array.from({ length: rows }, (_, i) => mix(l.from, l.to, i / (rows - 1)))
  if (dome) us.splice(0, 1, -root * 0.34, -root * 0.2, 0.03)
  const uOf = (t: number): number => us[Math.round(t * (us.length - 1))]
  tube(sheet, {
    line: us.map(at),
    radius: (t) => {
      const u = uOf(t)
      const round = u < 0 ? 0.94 * Math.sqrt(Math.max(1 - (u / (root * 0.4)) ** 2, 0)) : 1
      return (radius(Math.max(u, 0)) + l.grow(Math.max(u, 0))) * round * (u < 0.15 ? 0.94 : 1)
    },
    sides: l.sides ?? [14, 10, 7, 4][sheet.level],
    wide: [0, 0, 1],
    colour: (t, side) => {
      const own = l.paint ? l.paint(uOf(t)) : l.colour
      return l.weave ? l.weave(Math.round(t * (us.length - 1)), side, own) : own
    },
    cling: (t) => bending(uOf(t), ...bones),
    caps: [dome, false],
  })
}

/** Adds a tube along an arm; s 1 left, -1 right. */
export const armTube = (sheet: Sheet, f: Frame, s: 1 | -1, l: Limb): void => {
  const [u, sh] = s === 1 ? [B.upperL, B.shoulderL] : [B.upperR, B.shoulderR]
  along(
    sheet,
    l,
    f.joints[u],
    f.joints[u + 1],
    f.joints[u + 3],
    (t) => armRadius(f, t),
    () => 0,
    [sh, u, u + 1, u + 2],
  )
}

/** Adds a tube along a leg. */
export const legTube = (sheet: Sheet, f: Frame, s: 1 | -1, l: Limb): void => {
  const [t, hip] = s === 1 ? [B.thighL, B.hipL] : [B.thighR, B.hipR]
  along(
    sheet,
    l,
    f.joints[t],
    f.joints[t + 1],
    f.joints[t + 3],
    (u) => legRadius(f, u),
    (u) => (u > 1 ? f.r.calf * 0.2 * Math.sin(Math.PI * Math.min((u - 1) * 1.3, 1)) : 0),
    [hip, t, t + 1, t + 2],
  )
}
