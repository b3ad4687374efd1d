/** Ears by shape. */
import type { QuadrupedLook } from '../../state/look.ts'
import type { Cone } from '../shape/field.ts'
import type { Vec3 } from '../shape/vec.ts'
import { Q, type QFrame } from './frame.ts'

/** One ear; sgn 1 left, -1 right. */
export const earCones = (look: QuadrupedLook, f: QFrame, sgn: 1 | -1): Cone[] => {
  const { s, headR: r } = f
  const bone = sgn === 1 ? Q.earL : Q.earR
  const e = f.joints[bone]
  const k = s.earSize * r
  const at = (x: number, y: number, z: number): Vec3 => [e[0] + sgn * x * k, e[1] + y * k, e[2] + z * k]
  const bones: [number, number] = [bone, bone]
  const colour = look.coat
  const c = (a: Vec3, b: Vec3, ra: number, rb: number, squash: Vec3 = [1, 1, 0.45], melt = 0.1): Cone => ({
    a,
    b,
    ra: ra * k,
    rb: rb * k,
    squash,
    melt: melt * k,
    bones,
    colour,
  })
  switch (s.ear) {
    case 'point':
      return [c(at(-0.02, -0.16, 0.05), at(0.2, 0.86, -0.02), 0.52, 0.02, [1, 1, 0.42])]
    case 'tuft':
      return [c(at(0, -0.1, 0), at(0.16, 0.62, 0), 0.42, 0.12), c(at(0.14, 0.55, 0), at(0.2, 1.1, -0.05), 0.15, 0.02)]
    case 'round':
      return [c(at(0.12, 0.14, 0), at(0.16, 0.24, 0), 0.52, 0.5, [1, 1, 0.45])]
    case 'long':
      return [
        c(at(-0.1, -0.1, 0), at(-0.02, 0.35, -0.04), 0.14, 0.2, [1, 1, 0.6]),
        c(at(-0.02, 0.35, -0.04), at(0.1, 0.98, -0.12), 0.2, 0.09, [1, 1, 0.6]),
      ]
    case 'flop':
      return [
        c(at(-0.05, -0.1, 0), at(0.48, -0.02, 0.05), 0.26, 0.3, [1, 1, 0.7]),
        c(at(0.48, -0.02, 0.05), at(0.68, -1.0, 0.14), 0.32, 0.26, [0.6, 1, 1.1]),
      ]
    case 'leaf':
      return [
        c(at(0, -0.1, 0), at(0.55, 0.35, -0.02), 0.16, 0.28, [1, 1, 0.5]),
        c(at(0.55, 0.35, -0.02), at(0.9, 0.6, -0.05), 0.27, 0.07, [1, 1, 0.5]),
      ]
    case 'upright':
      return [
        c(at(0.02, -0.2, 0), at(0.16, 0.5, -0.02), 0.2, 0.3, [1, 1, 0.6]),
        c(at(0.16, 0.5, -0.02), at(0.12, 1.15, 0.02), 0.29, 0.02, [1, 1, 0.6]),
      ]
    default:
      return [
        c(at(0.2, -0.2, -0.1), at(0.62, -0.3, -0.25), 0.5, 0.62, [1, 1, 0.16]),
        c(at(0.45, -0.5, -0.15), at(0.4, -0.95, -0.1), 0.42, 0.2, [1, 1, 0.18]),
      ]
  }
}
