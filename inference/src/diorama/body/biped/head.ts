/** The head of a biped: a field of skull, cheeks, jaw and nose (for painting, hair and hats), and the mesh grown from it by rays. Head space: chin at y 0, one head high, in heads. */
import type { BipedLook } from '../../state/look.ts'
import { ball } from '../shape/loft.ts'
import { distanceOf, type Cone, type Field } from '../shape/field.ts'
import { blend, rigid, shade, type Sheet } from '../shape/sheet.ts'
import { mix, smooth, type Vec3 } from '../shape/vec.ts'
import { B, type Frame } from './frame.ts'

export interface Head {
  field: Field
  /** Without nose: hair and hats sit on it. */
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

/** The head of a look: its field and the places of the features, in heads above the chin. */
export const headOf = (look: BipedLook, f: Frame): Head => {
  const h = f.head
  const c = f.child
  const male = look.sex === 'male' ? 1 - c : 0
  const old = smooth(look.age, 50, 72)
  const baby = 1 - smooth(look.age, 1.5, 5)
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
  const wide = 0.37 + 0.045 * c + 0.01 * male
  const skull: Cone[] = [
    cone(at(0, 0.6, -0.04), 0.4, at(0, 0.6, -0.04), 0.4, 0.1, [wide / 0.4, 1, 1.03]),
    // the mask of the face, from the cheekbones down to a soft chin
    cone(
      at(0, 0.4, 0.07),
      0.29 + 0.03 * c,
      at(0, 0.12 + 0.015 * c, 0.175 + 0.01 * male),
      0.108 + 0.03 * c + 0.022 * male,
      0.14,
      [1.02 + 0.04 * c, 1, 0.94],
    ),
  ]
  // cheeks: round and low in the young, drawn in the old
  for (const s of [1, -1])
    skull.push(
      cone(
        at(s * (0.185 + 0.02 * c), 0.3 - 0.03 * c - 0.02 * old, 0.12),
        0.13 + 0.03 * c + 0.03 * baby - 0.008 * old,
        at(s * (0.15 + 0.02 * c), 0.25 - 0.02 * c, 0.14),
        0.11 + 0.03 * c,
        0.13,
      ),
    )
  if (male > 0.3)
    for (const s of [1, -1]) skull.push(cone(at(s * 0.215, 0.24, -0.02), 0.085, at(s * 0.07, 0.085, 0.18), 0.075, 0.1))
  const nose = 0.262 + 0.005 * male
  const cones = [
    ...skull,
    cone(
      at(0, 0.385, 0.348 - 0.02 * c),
      0.02,
      at(0, nose + 0.012, 0.378 - 0.008 * c + 0.022 * male + 0.012 * old),
      0.024 + 0.007 * male + 0.008 * old,
      0.09,
    ),
  ]
  return {
    field: { cones },
    skull: { cones: skull },
    h,
    chin,
    eye: {
      x: 0.175 + 0.015 * c - 0.002 * male,
      y: 0.4 - 0.02 * c + 0.012 * male - 0.01 * baby,
      w: 0.094 + 0.012 * c - 0.006 * male - 0.006 * old,
      h: (0.076 + 0.036 * c) * (1 - 0.26 * male) * (1 - 0.24 * old),
    },
    mouth: { y: 0.152 + 0.012 * c, w: 0.082 - 0.018 * c + 0.012 * male },
    nose,
    wide,
  }
}

/** Distance from a point inside a field to its surface along a direction (m). */
export const surfaceOf = (f: Field, from: Vec3, d: Vec3, h: number): number => {
  let t = 0
  for (let i = 0; i < 16; i++) {
    const e = distanceOf(f, from[0] + d[0] * t, from[1] + d[1] * t, from[2] + d[2] * t)
    t -= e * 0.95
    if (Math.abs(e) < h * 0.0015) break
  }
  return t
}

/** Columns and rows of the head's mesh by level of detail. */
const GRID = [
  [32, 24],
  [22, 15],
  [12, 9],
  [7, 5],
] as const

/** Adds head, ears and neck. The mesh is fine where the face is, coarse behind; colour: blush, shade under the chin and round the eyes. */
export const growHead = (sheet: Sheet, look: BipedLook, f: Frame, head: Head): void => {
  const { h, chin, field } = head
  const level = sheet.level
  const [columns, rows] = GRID[level]
  const centre: Vec3 = [0, chin[1] + 0.44 * h, chin[2] + 0.02 * h]
  const warm = blend(look.skin, 0xe8483c, 0.5)
  const deep = blend(shade(look.skin, -0.3), 0x8a3a34, 0.25)
  const old = smooth(look.age, 50, 72)
  const blush = 0.6 * (0.6 + 0.4 * f.child) * (look.sex === 'male' ? 0.55 : 1) * (1 - 0.4 * old)
  const base = sheet.position.length / 3
  for (let r = 0; r < rows; r++)
    for (let k = 0; k < columns; k++) {
      const el = mix(-88, 86, r / (rows - 1)) * (Math.PI / 180)
      const u = (k / columns) * 2 - 1
      const az = Math.sign(u) * Math.abs(u) ** 1.3 * Math.PI
      const d: Vec3 = [Math.sin(az) * Math.cos(el), Math.sin(el), Math.cos(az) * Math.cos(el)]
      const t = surfaceOf(field, centre, d, h)
      const p: Vec3 = [centre[0] + d[0] * t, centre[1] + d[1] * t, centre[2] + d[2] * t]
      const e = h * 0.012
      const n: Vec3 = [0, 1, 2].map((i) => {
        const q: Vec3 = [...p]
        q[i] += e
        const m: Vec3 = [...p]
        m[i] -= e
        return distanceOf(field, ...q) - distanceOf(field, ...m)
      }) as Vec3
      const l = Math.hypot(...n) || 1
      const [x, y, z] = [Math.abs(p[0]) / h, (p[1] - chin[1]) / h, (p[2] - chin[2]) / h]
      const cheek =
        z < 0.08
          ? 0
          : Math.exp(-(((x - head.eye.x - 0.05) / 0.085) ** 2) - ((y - head.eye.y + head.eye.h + 0.06) / 0.055) ** 2)
      const tip = z < 0.2 ? 0 : Math.exp(-((x / 0.045) ** 2) - ((y - head.nose) / 0.04) ** 2)
      const under = smooth(-n[1] / l, 0.35, 0.95) * (y < 0.3 ? 1 : 0)
      let colour = blend(look.skin, warm, Math.min(cheek * blush + tip * 0.22, 0.6))
      colour = blend(colour, deep, under * 0.5)
      sheet.vertex(p, [n[0] / l, n[1] / l, n[2] / l], colour, rigid(B.head))
    }
  sheet.grid(base, rows, columns, true)
  if (level < 3)
    for (const s of [1, -1]) {
      const at: Vec3 = [s * (head.wide + 0.012) * h, chin[1] + 0.4 * h, chin[2] - 0.05 * h]
      ball(sheet, at, 0.1 * h, blend(look.skin, warm, 0.18), B.head, [0.32, 1, 0.66], 7, 10)
      if (level < 2)
        ball(sheet, [at[0] + s * 0.016 * h, at[1], at[2] + 0.016 * h], 0.062 * h, deep, B.head, [0.3, 1, 0.62], 5, 7)
    }
  growNeck(sheet, look, f, head, deep)
}

/** A neck from the collar into the head, a little in the head's shade. */
const growNeck = (sheet: Sheet, look: BipedLook, f: Frame, head: Head, deep: number): void => {
  const { h, chin } = head
  const neck = f.joints[B.neck]
  const sides = [14, 12, 8, 5][sheet.level]
  const base = sheet.position.length / 3
  const faces = sheet.index.length
  const rows = 6
  for (let r = 0; r < rows; r++) {
    const t = r / (rows - 1)
    const y = mix(neck[1] - f.height * 0.03, chin[1] + 0.2 * h, t)
    const z = mix(neck[2] - h * 0.02, chin[2] - 0.05 * h, t)
    const k = f.r.neck * (1.02 + 0.28 * (1 - smooth(t, 0, 0.45)) + 0.06 * smooth(t, 0.7, 1))
    const turn = smooth(t, 0.15, 0.85)
    for (let c = 0; c < sides; c++) {
      const a = (c / sides) * Math.PI * 2
      sheet.vertex(
        [Math.sin(a) * k * 1.04, y, z + Math.cos(a) * k],
        [0, 0, 1],
        blend(look.skin, deep, 0.5 * smooth(t, 0.25, 0.75) * (0.6 + 0.4 * Math.cos(a))),
        {
          bones: [B.chest, B.neck, B.head],
          weights: [
            (1 - turn) * (1 - smooth(t, 0, 0.4)),
            (1 - turn) * smooth(t, 0, 0.4) + turn * 0.25 * (1 - t),
            turn * (1 - 0.25 * (1 - t)),
          ],
        },
      )
    }
  }
  sheet.grid(base, rows, sides, true)
  sheet.smooth(base, faces)
}
