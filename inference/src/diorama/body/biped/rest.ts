/** Where hands rest in a stance: clasped, behind the back, on a hip, on the other arm, at the chin. */
import type { Vec3 } from '../shape/vec.ts'
import { B, type Frame } from './frame.ts'
import type { Goal } from './goals.ts'
import type { StanceName } from './idle.ts'

type Place = (x: number, y: number, z: number) => Vec3

/** Where a hand rests in a stance; null: it hangs. Heights are parts of the body's, from the chest. */
export const restOf = (
  way: StanceName,
  s: 1 | -1,
  leads: boolean,
  f: Frame,
  at: Place,
  face: Place,
  ty: number,
): Omit<Goal, 'k'> | null => {
  const H = f.height
  const front = f.r.hip[2] / H + 0.045
  const low = ty - (f.upper + f.fore * 0.62) / H
  switch (way) {
    case 'clasped':
      return {
        at: at(0.008, low, front + (leads ? 0.012 : 0)),
        palm: [-s * 0.5, 0.1, -1],
        pole: [s, -0.35, -0.4],
        curl: 0.45,
      }
    case 'behind':
      return { at: at(0.012, low + 0.02, -f.r.hip[2] / H - 0.03), palm: [0, 0, -1], pole: [s, -0.2, -0.7], curl: 0.5 }
    case 'hip':
      return leads
        ? {
            at: at(f.r.waist[0] / H + 0.028, ty - f.upper / H - 0.01, 0.03),
            palm: [-s, -0.2, 0],
            pole: [s, 0, -0.45],
            curl: 0.55,
          }
        : null
    case 'shy':
      return leads
        ? {
            at: at(-f.joints[B.upperL][0] / H - 0.002, ty - f.upper / H + 0.012, 0.055),
            palm: [-s * 0.4, 0, -1],
            pole: [s, -0.8, 0.1],
            curl: 0.55,
          }
        : null
    case 'chin':
      return leads
        ? { at: face(0.05, -0.31, 0.37), palm: [-s * 0.5, 0.3, -0.8], pole: [s * 0.5, -1, -0.1], curl: 0.75 }
        : {
            at: at(-0.03, ty - f.upper / H + 0.02, front + 0.02),
            palm: [-s * 0.3, 0, -1],
            pole: [s, -0.6, -0.2],
            curl: 0.5,
          }
    default:
      return null
  }
}
