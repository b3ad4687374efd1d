/** Legs with paws, pads or hooves. */
import type { QuadrupedLook } from '../../state/look.ts'
import type { Cone } from '../shape/field.ts'
import { type Vec3, add, mix, mix3 } from '../shape/vec.ts'
import { Q, type QFrame } from './frame.ts'

const limb = (
  a: Vec3,
  b: Vec3,
  ra: number,
  rb: number,
  from: number,
  main: number,
  to: number,
  colour: number,
  squash?: Vec3,
): Cone[] => {
  const m = mix3(a, b, 0.3)
  const n = mix3(a, b, 0.72)
  const melt = Math.min(ra, rb) * 0.8
  return [
    { a, b: m, ra, rb: mix(ra, rb, 0.3), squash, melt, bones: [from, main], colour },
    { a: m, b: n, ra: mix(ra, rb, 0.3), rb: mix(ra, rb, 0.72), squash, melt, bones: [main, main], colour },
    { a: n, b, ra: mix(ra, rb, 0.72), rb, squash, melt, bones: [main, to], colour },
  ]
}

/** One leg: 0 front left, 1 front right, 2 hind left, 3 hind right. */
export const legCones = (look: QuadrupedLook, f: QFrame, i: number): Cone[] => {
  const { s, joints: j } = f
  const D = s.body
  const hind = i > 1
  const top = [Q.upperL, Q.upperR, Q.thighL, Q.thighR][i]
  const half = [Q.shoulderL, Q.shoulderR, Q.hipL, Q.hipR][i]
  const [r0, r1, r2] = [s.legR * D, s.shankR * D, s.paw * D]
  const colour = look.coat
  const flat: Vec3 = [0.86, 1, 1]
  const thin = s.foot === 'hoof' ? 0.72 : s.foot === 'pad' ? 1 : 0.84
  const cones: Cone[] = [
    ...limb(j[top], j[top + 1], r0 * (hind ? 1.42 : 1.25), r1 * (hind ? 1.35 : 1.12), half, top, top, colour, flat),
    ...limb(j[top + 1], j[top + 2], r1 * (hind ? 1.25 : 1.1), r1 * thin * 0.9, top, top + 1, top + 1, colour),
    ...limb(j[top + 2], j[top + 3], r1 * thin * 0.88, r1 * thin * 0.95, top + 1, top + 2, top + 3, colour),
  ]
  const foot = j[top + 3]
  if (s.foot === 'hoof')
    cones.push({
      a: add(foot, [0, 0, 0]),
      b: [foot[0], r2 * 0.5, foot[2] + r2 * 0.35],
      ra: r1 * 0.86,
      rb: r2 * 0.98,
      squash: [0.92, 1, 1.1],
      melt: r2 * 0.12,
      bones: [top + 3, top + 3],
      colour: 0x3a322c,
    })
  else if (s.foot === 'pad')
    cones.push({
      a: [foot[0], r2 * 0.62, foot[2]],
      b: [foot[0], r2 * 0.6, foot[2] + r2 * 0.55],
      ra: r2 * 1.05,
      rb: r2,
      squash: [1, 0.8, 1],
      melt: r2 * 0.5,
      bones: [top + 3, top + 3],
      colour,
    })
  else {
    cones.push({
      a: [foot[0], r2 * 0.5, foot[2] - r2 * 0.1],
      b: [foot[0], r2 * 0.46, foot[2] + r2 * 0.85],
      ra: r2 * 0.74,
      rb: r2 * 0.78,
      squash: [1.1, 0.78, 1],
      melt: r2 * 0.4,
      bones: [top + 3, top + 3],
      colour,
    })
    for (const x of [-0.42, 0, 0.42])
      cones.push({
        a: [foot[0] + x * r2, r2 * 0.4, foot[2] + r2 * 1.1],
        b: [foot[0] + x * r2, r2 * 0.36, foot[2] + r2 * (1.38 - Math.abs(x) * 0.25)],
        ra: r2 * 0.36,
        rb: r2 * 0.32,
        melt: r2 * 0.07,
        bones: [top + 3, top + 3],
        colour,
      })
  }
  return cones
}
