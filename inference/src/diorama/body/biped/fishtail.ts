/** The body of merfolk: bare above, a scaled tail from the hips down, its fluke below the ankles. Bound to the bones of both legs, half each. */
import type { BipedLook, Garment } from '../../state/look.ts'
import { blend, shade, type Cling, type Sheet } from '../shape/sheet.ts'
import { mix, smooth, type Vec3 } from '../shape/vec.ts'
import { B, type Frame } from './frame.ts'
import { sectionAt, trunk, trunkCling } from './torso.ts'
import type { Wardrobe } from './wardrobe.ts'
import { band } from './weave.ts'

const even = (parts: [bone: number, weight: number][]): Cling => ({
  bones: parts.map(([bone]) => bone),
  weights: parts.map(([, weight]) => weight),
})
/** One bone of either leg. */
const pair = (left: number, right: number, k: number): [number, number][] => [
  [left, k / 2],
  [right, k / 2],
]

/** Cling along the tail: u 0 hip, 1 knee, 2 ankle and beyond. */
const clingAt = (f: Frame, p: Vec3, u: number): Cling => {
  if (u < -0.05) return trunkCling(f, p)
  const thigh = smooth(u, -0.05, 0.42)
  if (u < 0.7) return even([[B.hips, 1 - thigh], ...pair(B.thighL, B.thighR, thigh)])
  const shin = smooth(u, 0.7, 1.3)
  if (u < 1.5) return even([...pair(B.thighL, B.thighR, 1 - shin), ...pair(B.shinL, B.shinR, shin)])
  const foot = smooth(u, 1.68, 2.1)
  return even([...pair(B.shinL, B.shinR, 1 - foot), ...pair(B.footL, B.footR, foot)])
}

/** Half width and half depth of the tail at u, of those of the hips. */
const slimAt = (u: number): number =>
  u < 1 ? mix(1.02, 0.62, smooth(u, -0.1, 1.05)) : mix(0.62, 0.2, smooth(u, 0.9, 2))

/** Adds bare trunk, bandeau (of women and girls) and tail. */
export const fishtail = (w: Wardrobe, look: BipedLook, f: Frame, g: Garment): void => {
  const H = f.height
  const j = f.joints
  const hip = j[B.hips][1]
  trunk(w.skin, f, { colour: look.skin, grow: 0, hem: hip - H * 0.03, neck: j[B.neck][1] + H * 0.006, folds: 0 })
  if (look.sex !== 'male') {
    const waist = mix(j[B.spine][1], j[B.chest][1], 0.35)
    const bust = mix(waist, j[B.upperL][1], 0.55)
    trunk(w.cloth, f, {
      colour: g.trim,
      grow: H * 0.007,
      hem: bust - H * 0.036,
      neck: Math.min(bust + H * 0.028, j[B.upperL][1] - f.r.upper * 1.2),
      folds: 0.3,
    })
  }
  scales(w.cloth, f, g)
  fluke(w.cloth, f, g)
  const edge = sectionAt(f, hip + H * 0.022)
  band(
    w.cloth,
    [0, hip + H * 0.024, edge.z],
    [0, 1, 0],
    [edge.rx + H * 0.008, edge.rz + H * 0.008],
    H * 0.016,
    blend(g.colour, g.trim, 0.55),
    (p) => trunkCling(f, p),
    0.5,
    22,
  )
}

const scales = (sheet: Sheet, f: Frame, g: Garment): void => {
  const H = f.height
  const j = f.joints
  const rows = [30, 20, 12, 7][sheet.level]
  const columns = [24, 18, 12, 8][sheet.level]
  const [hipY, kneeY, ankleY] = [j[B.thighL][1], j[B.shinL][1], j[B.footL][1]]
  const base = sheet.position.length / 3
  const faces = sheet.index.length
  const top = j[B.hips][1] + H * 0.03
  for (let r = 0; r < rows; r++) {
    const y = mix(top, ankleY - H * 0.01, r / (rows - 1))
    const u = y > kneeY ? (hipY - y) / (hipY - kneeY) : 1 + (kneeY - y) / (kneeY - ankleY)
    const body = sectionAt(f, Math.max(y, hipY))
    const slim = u < 0 ? 1 : slimAt(u)
    const [rx, rz] = [body.rx * slim + H * 0.006, body.rz * mix(1.06, 1, smooth(u, 0, 1)) * slim + H * 0.006]
    for (let c = 0; c < columns; c++) {
      const a = ((c + (r % 2) / 2) / columns) * Math.PI * 2
      const p: Vec3 = [Math.sin(a) * rx, y, body.z * (1 - smooth(u, 0, 1)) + Math.cos(a) * rz]
      // lighter in front, each scale with a dark root
      const belly = blend(g.colour, g.trim, 0.32 * smooth(Math.cos(a), 0.2, 1) + 0.16 * smooth(u, 1.2, 2))
      const own = (r + c) % 2 === 0 ? shade(belly, -0.2) : shade(belly, 0.1)
      sheet.vertex(p, [0, 0, 1], own, clingAt(f, p, u))
    }
  }
  sheet.grid(base, rows, columns, true, true)
  sheet.smooth(base, faces)
}

/** Two lobes in one plane, ribbed, the edge drawn in between them. */
const fluke = (sheet: Sheet, f: Frame, g: Garment): void => {
  const H = f.height
  const ankle = f.joints[B.footL][1]
  const ribs = [15, 11, 7, 5][sheet.level]
  const rings = [5, 4, 3, 2][sheet.level]
  const base = sheet.position.length / 3
  const faces = sheet.index.length
  for (let r = 0; r <= rings; r++)
    for (let c = 0; c < ribs; c++) {
      const [t, u] = [r / rings, (c / (ribs - 1)) * 2 - 1]
      // lobes are longest half way out; their tips turn back a little
      const long = H * (0.075 + 0.15 * Math.sin(Math.PI * Math.min(Math.abs(u), 0.999) ** 0.8) + 0.055 * Math.abs(u))
      const wide = u * H * (0.022 + 0.215 * t ** 0.85 * (0.62 + 0.38 * Math.abs(u)))
      const p: Vec3 = [
        wide,
        ankle + H * 0.012 - long * t * (1 - 0.3 * Math.abs(u) ** 3),
        (c % 2 ? 0.004 : -0.004) * H * t - H * 0.006,
      ]
      const own = blend(g.colour, g.trim, 0.2 + 0.5 * t * t)
      sheet.vertex(p, [0, 0, 1], c % 2 ? shade(own, -0.18) : own, even(pair(B.footL, B.footR, 1)))
    }
  sheet.grid(base, rings + 1, ribs, false)
  sheet.smooth(base, faces)
}
