/** Robes of east and west: robe, kimono, hanfu, qipao. */
import type { BipedLook, Garment } from '../../state/look.ts'
import { rigid, shade } from '../shape/sheet.ts'
import { mad, mix } from '../shape/vec.ts'
import { ball } from '../shape/loft.ts'
import type { Cut } from './cut.ts'
import { B, type Frame } from './frame.ts'
import { wideSleeve } from './trims.ts'
import { onTrunk } from './torso.ts'
import type { Wardrobe } from './wardrobe.ts'
import { band, belt, collar, crossCollar, cuffs, shell } from './weave.ts'
import { skirt } from './skirt.ts'

/** Adds a robe; arguments as of `top`. */
export const robes = (w: Wardrobe, look: BipedLook, f: Frame, g: Garment, cut: Cut): void => {
  const { cloth } = w
  const { H, waist, shoulder, neck, hem, waistR, flared, down } = cut
  const { colour, trim } = g
  switch (g.kind) {
    case 'robe': {
      const grow = H * 0.015
      shell(cloth, f, {
        colour,
        weave: down,
        grow,
        hem: waist - H * 0.02,
        neck: neck + H * 0.004,
        sleeve: 0.96,
        loose: H * 0.034,
      })
      skirt(cloth, f, {
        weave: down,
        top: waist,
        hem,
        topR: [waistR[0] + H * 0.01, waistR[1] + H * 0.01],
        hemR: flared(1.75, H * 0.02),
        pleats: 7,
        depth: 0.06,
        colour,
        trim,
        band: H * 0.014,
        legs: 0.55,
      })
      belt(cloth, f, waist, H * 0.024, H * 0.022, trim)
      collar(cloth, f, trim, H * 0.035, grow, 0.8)
      cuffs(cloth, f, 0.94, f.r.wrist + grow + H * 0.03, H * 0.026, trim)
      break
    }
    case 'kimono': {
      const grow = H * 0.013
      shell(cloth, f, { colour: 0xf8f4ea, grow: H * 0.007, hem: waist, neck, sleeve: 0, bib: f.r.chest[0] * 0.6 })
      shell(cloth, f, {
        colour,
        weave: down,
        grow,
        hem: waist - H * 0.03,
        neck: neck + H * 0.002,
        sleeve: 0.4,
        loose: H * 0.012,
        vee: H * 0.055,
      })
      crossCollar(cloth, f, 0xf8f4ea, neck, waist + H * 0.02, grow - H * 0.004, H * 0.026)
      crossCollar(cloth, f, shade(colour, -0.14), neck - H * 0.003, waist + H * 0.01, grow, H * 0.03)
      skirt(cloth, f, {
        weave: down,
        top: waist,
        hem,
        topR: [waistR[0] + H * 0.014, waistR[1] + H * 0.014],
        hemR: flared(1.12, H * 0.015),
        pleats: 3,
        depth: 0.02,
        colour,
        trim,
        band: H * 0.025,
        legs: 0.75,
        columns: 28,
      })
      for (const s of [1, -1] as const) wideSleeve(cloth, f, s, colour, trim, 0.13, down)
      obi(w, f, trim, waist)
      break
    }
    case 'hanfu': {
      const grow = H * 0.014
      const lady = look.sex !== 'male'
      const high = lady ? mix(waist, shoulder, 0.5) : waist
      shell(cloth, f, { colour: 0xf8f4ea, grow: H * 0.007, hem: waist, neck, sleeve: 0, bib: f.r.chest[0] * 0.6 })
      shell(cloth, f, {
        colour,
        weave: down,
        grow,
        hem: waist - H * 0.03,
        neck: neck + H * 0.002,
        sleeve: 0.4,
        loose: H * 0.014,
        vee: H * 0.07,
      })
      crossCollar(cloth, f, trim, neck, high - H * 0.01, grow, H * 0.034)
      skirt(cloth, f, {
        weave: down,
        top: high,
        hem: Math.max(hem, H * 0.02),
        topR: [
          mix(waistR[0], f.r.chest[0], lady ? 0.6 : 0) + H * 0.012,
          mix(waistR[1], f.r.chest[2], lady ? 0.8 : 0) + H * 0.014,
        ],
        hemR: flared(lady ? 2.1 : 1.7, H * 0.02),
        pleats: 12,
        depth: 0.06,
        colour: lady ? shade(trim, 0.5) : colour,
        trim,
        band: H * 0.016,
        legs: 0.5,
        columns: 40,
      })
      belt(cloth, f, high, H * 0.032, H * 0.024, trim)
      // ribbons of the sash fall before the skirt
      for (const x of [-0.014, 0.016])
        band(
          cloth,
          [x * H, high - H * 0.13, f.r.hip[2] + H * 0.055],
          [x * 0.6, 1, -0.16],
          [H * 0.012, H * 0.002],
          H * 0.24,
          shade(trim, 0.12),
          () => ({ bones: [B.skirt, B.hem], weights: [0.4, 0.6] }),
          0,
          6,
        )
      for (const s of [1, -1] as const) wideSleeve(cloth, f, s, colour, trim, 0.2, down)
      break
    }
    case 'qipao': {
      const grow = H * 0.006
      shell(cloth, f, { colour, weave: down, grow, hem: waist - H * 0.02, neck, sleeve: 0.14, loose: H * 0.004 })
      skirt(cloth, f, {
        weave: down,
        top: waist,
        hem,
        topR: [f.r.waist[0] + H * 0.006, f.r.waist[2] + H * 0.007],
        hemR: [f.r.hip[0] * 1.1, f.r.hip[2] * 1.2],
        pleats: 2,
        depth: 0.015,
        colour,
        trim,
        band: H * 0.008,
        legs: 0.85,
        columns: 28,
      })
      const joint = f.joints[B.neck]
      band(
        cloth,
        [0, neck + H * 0.01, joint[2]],
        [0, 1, 0],
        [f.r.neck * 1.24, f.r.neck * 1.26],
        H * 0.032,
        colour,
        () => rigid(B.neck),
        0.2,
        16,
      )
      band(
        cloth,
        [0, neck + H * 0.026, joint[2]],
        [0, 1, 0],
        [f.r.neck * 1.27, f.r.neck * 1.29],
        H * 0.006,
        trim,
        () => rigid(B.neck),
        0.2,
        16,
      )
      // the slanting edge from throat to armpit, with knots
      for (let i = 0; i < 5; i++) {
        const t = i / 4
        const p = onTrunk(f, -(0.1 + 1.15 * t), mix(neck - H * 0.012, shoulder - H * 0.055, t ** 0.7), grow + H * 0.004)
        ball(cloth, p, H * 0.007, trim, B.chest, [1.6, 0.8, 0.8], 5, 6)
      }
      break
    }
    default:
      break
  }
}

/** The broad sash of a kimono with its knot behind and cord in front. */
const obi = (w: Wardrobe, f: Frame, trim: number, waist: number): void => {
  const H = f.height
  const { cloth } = w
  band(
    cloth,
    [0, waist + H * 0.008, 0],
    [0, 1, 0],
    [f.r.waist[0] + H * 0.034, f.r.waist[2] + H * 0.036],
    H * 0.085,
    trim,
    () => ({ bones: [B.spine, B.chest], weights: [0.6, 0.4] }),
    0.2,
    22,
  )
  band(
    cloth,
    [0, waist + H * 0.008, 0],
    [0, 1, 0],
    [f.r.waist[0] + H * 0.038, f.r.waist[2] + H * 0.04],
    H * 0.012,
    shade(trim, -0.35),
    () => ({ bones: [B.spine, B.chest], weights: [0.6, 0.4] }),
    0.2,
    22,
  )
  const knot = mad([0, waist + H * 0.012, -f.r.waist[2] - H * 0.05], [0, 0, 0], 1)
  for (const s of [1, -1])
    ball(
      cloth,
      [s * H * 0.05, knot[1] + H * 0.012, knot[2]],
      H * 0.05,
      shade(trim, 0.1),
      B.spine,
      [1.15, 0.7, 0.55],
      7,
      9,
    )
  ball(cloth, knot, H * 0.026, shade(trim, -0.2), B.spine, [0.8, 1.2, 0.9], 5, 7)
  for (const s of [1, -1])
    band(
      cloth,
      [s * H * 0.028, knot[1] - H * 0.06, knot[2] + H * 0.006],
      [s * 0.16, 1, 0.05],
      [H * 0.024, H * 0.006],
      H * 0.1,
      shade(trim, 0.05),
      () => rigid(B.spine),
      0,
      6,
    )
}
