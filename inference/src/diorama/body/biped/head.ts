/** The head of a biped: cranium, cheeks, jaw, nose and ears as one melted field, in head space (chin at y 0, one head high, metres). */
import type { BipedLook } from '../../state/look.ts'
import type { Cone, Field } from '../shape/field.ts'
import { blend, type Paint } from '../shape/sheet.ts'
import type { Vec3 } from '../shape/vec.ts'
import { B, type Frame } from './frame.ts'

export interface Head {
  field: Field
  /** Without nose and ears: hair and hats sit on it. */
  skull: Field
  h: number
  /** Chin in figure rest space. */
  chin: Vec3
  /** Places on the face, in heads: eye centre and half sizes, mouth and nose height. */
  eye: { x: number; y: number; w: number; h: number }
  mouth: { y: number; w: number }
  nose: number
  wide: number
}

/** Paint of the head's skin: a soft blush on cheeks and nose. */
export const blushOf = (look: BipedLook, f: Frame, head: Head): Paint => {
  const { h, chin } = head
  return (p, _n, own) => {
    const y = (p[1] - chin[1]) / h
    const x = Math.abs(p[0]) / h
    const z = (p[2] - chin[2]) / h
    if (z < 0.1 || y < 0) return own
    const cheek = Math.exp(
      -(((x - head.eye.x - 0.055) / 0.085) ** 2) - ((y - head.eye.y + head.eye.h + 0.065) / 0.06) ** 2,
    )
    const nose = Math.exp(-((x / 0.05) ** 2) - ((y - head.nose) / 0.05) ** 2) * 0.4
    return blend(own, 0xf0706a, Math.min(cheek * (0.3 + 0.22 * f.child) + nose * 0.35, 0.6))
  }
}

/** The head of a look: its field and the places of the features, in heads above the chin. */
export const headOf = (look: BipedLook, f: Frame): Head => {
  const h = f.head
  const c = f.child
  const male = look.sex === 'male' ? 1 - c : 0
  const old = look.age > 60 ? 1 : 0
  const chin: Vec3 = [0, f.height - h, -h * 0.02]
  const at = (x: number, y: number, z: number): Vec3 => [chin[0] + x * h, chin[1] + y * h, chin[2] + z * h]
  const cone = (a: Vec3, ra: number, b: Vec3, rb: number, melt: number, squash?: Vec3): Cone => ({
    a,
    b,
    ra: ra * h,
    rb: rb * h,
    squash,
    melt: melt * h,
    bones: [B.head, B.head],
    colour: look.skin,
  })
  const wide = 0.385 + 0.045 * c + 0.008 * male
  const skull: Cone[] = [
    cone(at(0, 0.585, -0.03), 0.405, at(0, 0.585, -0.03), 0.405, 0.1, [wide / 0.405, 1.02, 1.03 - 0.02 * c]),
    // jaw: from the cheeks down to the chin
    cone(
      at(0, 0.36, 0.09),
      0.29 + 0.035 * c,
      at(0, 0.108 + 0.02 * c, 0.21 - 0.01 * c),
      0.095 + 0.03 * c + 0.022 * male,
      0.16,
      [0.98 + 0.02 * c, 1, 0.92],
    ),
  ]
  if (c > 0.2)
    for (const s of [1, -1]) skull.push(cone(at(s * 0.2, 0.27, 0.17), 0.135, at(s * 0.2, 0.27, 0.17), 0.135, 0.14))
  if (male > 0.5)
    for (const s of [1, -1]) skull.push(cone(at(s * 0.2, 0.22, 0.02), 0.1, at(s * 0.07, 0.08, 0.2), 0.08, 0.1))
  const nose = 0.265 - 0.005 * c
  const cones = [
    ...skull,
    // bridge and tip of the nose
    cone(
      at(0, 0.4, 0.365),
      0.016,
      at(0, nose + 0.012, 0.4 + 0.04 * (1 - c) + 0.012 * male + 0.01 * old),
      0.022 + 0.006 * male + 0.006 * old,
      0.08,
    ),
    ...[1, -1].flatMap((s) => [
      cone(at(s * wide * 0.98, 0.4, -0.05), 0.068, at(s * wide * 1.04, 0.47, -0.075), 0.082, 0.03, [0.42, 1.05, 0.8]),
    ]),
    // neck
    {
      a: [0, f.joints[B.neck][1] - f.height * 0.02, -f.height * 0.006] as Vec3,
      b: at(0, 0.2, -0.06),
      ra: f.r.neck * 1.12,
      rb: f.r.neck,
      melt: h * 0.08,
      bones: [B.neck, B.head] as [number, number],
      colour: look.skin,
    },
  ]
  return {
    field: { cones },
    skull: { cones: skull },
    h,
    chin,
    eye: {
      x: 0.178 + 0.022 * c,
      y: 0.385 - 0.015 * c + 0.02 * male,
      w: 0.086 + 0.014 * c - 0.004 * male,
      h: (0.068 + 0.042 * c) * (1 - 0.2 * male - 0.2 * old),
    },
    mouth: { y: 0.165 + 0.012 * c, w: 0.085 - 0.02 * c + 0.012 * male },
    nose,
    wide,
  }
}
