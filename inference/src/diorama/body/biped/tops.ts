/** What is worn above, by kind: dresses, shirts, sweaters here; tailored things, robes and armour in files of their own. */
import type { BipedLook, Garment } from '../../state/look.ts'
import { ball } from '../shape/loft.ts'
import { rigid, shade } from '../shape/sheet.ts'
import { length, mad, sub, unit, type Vec3 } from '../shape/vec.ts'
import { cutOf } from './cut.ts'
import { fishtail } from './fishtail.ts'
import { B, type Frame } from './frame.ts'
import { plated } from './plate.ts'
import { robes } from './robes.ts'
import { tailored } from './tailored.ts'
import { onTrunk } from './torso.ts'
import type { Wardrobe } from './wardrobe.ts'
import { band, belt, buttons, collar, cuffs, shell } from './weave.ts'
import { skirt } from './skirt.ts'

/** Adds one upper garment. `bottoms`: something is worn below; `bib`: colour of what shows in the opening (sRGB). */
export const top = (w: Wardrobe, look: BipedLook, f: Frame, g: Garment, bottoms: boolean, bib: number): void => {
  const { cloth } = w
  const j = f.joints
  const cut = cutOf(f, g)
  const { H, hip, waist, shoulder, neck, hem, waistR, flared, z, across, down } = cut
  const child = f.child
  const { colour, trim } = g
  switch (g.kind) {
    case 'dress': {
      const sleeve = child > 0.3 ? 0.92 : 0.32
      shell(cloth, f, {
        colour,
        weave: down,
        grow: H * 0.008,
        hem: waist - H * 0.01,
        neck,
        sleeve,
        loose: H * 0.01,
        pad: child > 0.3 ? H * 0.006 : 0,
      })
      skirt(cloth, f, {
        weave: down,
        top: waist,
        hem,
        topR: waistR,
        hemR: flared(1.55 + 0.25 * child, 0),
        pleats: 9,
        depth: 0.07,
        colour,
        trim,
        band: H * 0.022,
        legs: 0.62,
        ruffle: 0.02,
      })
      belt(cloth, f, waist - H * 0.006, H * 0.026, H * 0.012, shade(colour, -0.28))
      collar(cloth, f, trim, H * 0.058, H * 0.008, 0.5)
      cuffs(cloth, f, sleeve, (sleeve > 0.6 ? f.r.wrist : f.r.elbow * 1.15) + H * 0.017, H * 0.018, trim)
      buttons(cloth, f, neck - H * 0.08, waist + H * 0.02, 3, trim, z(H * 0.011))
      break
    }
    case 'gown': {
      shell(cloth, f, {
        colour,
        weave: down,
        grow: H * 0.006,
        hem: waist - H * 0.01,
        neck: shoulder + H * 0.004,
        sleeve: 0.22,
        loose: H * 0.012,
        pad: H * 0.01,
      })
      skirt(cloth, f, {
        weave: down,
        top: waist,
        hem,
        topR: waistR,
        hemR: flared(2.6, H * 0.02),
        pleats: 11,
        depth: 0.05,
        colour,
        trim,
        band: H * 0.02,
        legs: 0.4,
        columns: 44,
      })
      belt(cloth, f, waist, H * 0.03, H * 0.01, trim)
      break
    }
    case 'shirt':
    case 'sweater':
    case 'hoodie': {
      const knit = g.kind !== 'shirt'
      const grow = H * (knit ? 0.013 : 0.008)
      const sleeve = knit || !(g.length > 0 && g.length < 0.5) ? 0.95 : 0.34
      shell(cloth, f, {
        colour,
        weave: across,
        grow,
        hem: hip - H * 0.012,
        neck: neck + (knit ? H * 0.01 : 0),
        sleeve,
        loose: H * 0.008,
      })
      if (g.kind === 'hoodie') hood(cloth, f, shade(colour, -0.06), grow)
      else if (knit) {
        band(
          cloth,
          [0, neck + H * 0.006, j[B.neck][2]],
          [0, 1, 0],
          [f.r.neck * 1.35, f.r.neck * 1.35],
          H * 0.026,
          trim,
          () => rigid(B.neck),
        )
        band(
          cloth,
          [0, hip - H * 0.012, 0],
          [0, 1, 0],
          [f.r.hip[0] + grow + H * 0.011, f.r.hip[2] + grow + H * 0.009],
          H * 0.034,
          trim,
          () => rigid(B.hips),
          0.25,
          20,
        )
      } else {
        collar(cloth, f, trim, H * 0.048, grow, 0.5)
        buttons(cloth, f, shoulder - H * 0.06, hip + H * 0.03, 5, shade(trim, -0.2), z(grow))
      }
      cuffs(cloth, f, sleeve, (sleeve > 0.6 ? f.r.wrist : f.r.elbow * 1.2) + grow + H * 0.009, H * 0.02, trim)
      break
    }
    case 'swimsuit':
      shell(cloth, f, {
        colour,
        weave: across,
        grow: H * 0.004,
        hem: hip - H * 0.012,
        neck: shoulder + H * 0.016,
        sleeve: 0.2,
        loose: 0,
      })
      cuffs(cloth, f, 0.2, f.r.upper * 1.05 + H * 0.008, H * 0.014, trim)
      belt(cloth, f, waist - H * 0.006, H * 0.016, H * 0.006, trim)
      break
    case 'vest':
      shell(cloth, f, { colour: bib, grow: H * 0.008, hem: waist, neck, sleeve: 0.95, loose: H * 0.008 })
      shell(cloth, f, { colour, weave: down, grow: H * 0.012, hem: hip - H * 0.01, neck, sleeve: 0, vee: H * 0.12 })
      collar(cloth, f, bib, H * 0.04, H * 0.012, 0.5)
      cuffs(cloth, f, 0.95, f.r.wrist + H * 0.016, H * 0.018, bib)
      buttons(cloth, f, waist + H * 0.05, hip + H * 0.01, 3, trim, z(H * 0.013))
      break
    case 'coat':
    case 'raincoat':
    case 'jacket':
    case 'suit':
    case 'uniform':
    case 'sailor':
      tailored(w, look, f, g, cut, bottoms, bib)
      break
    case 'robe':
    case 'kimono':
    case 'hanfu':
    case 'qipao':
      robes(w, look, f, g, cut)
      break
    case 'fishtail':
      fishtail(w, look, f, g)
      break
    case 'armour':
    case 'spacesuit':
      plated(w, f, g, cut)
      break
    default:
      break
  }
}

/** A hood that lies on the back, and its strings. */
const hood = (cloth: Wardrobe['cloth'], f: Frame, colour: number, grow: number): void => {
  const H = f.height
  const neck = f.joints[B.neck]
  for (const [y, r, k] of [
    [0.022, 1.75, 1],
    [-0.002, 2.05, 1.12],
  ])
    band(
      cloth,
      [0, neck[1] + H * y, neck[2] - H * 0.006],
      [0, 1, -0.35],
      [f.r.neck * r + grow * 0.4, f.r.neck * r * k + grow * 0.4],
      H * 0.045,
      colour,
      () => rigid(B.chest),
      1.6,
      16,
    )
  // Two cords, of which one is a little longer, with a knot each.
  for (const [side, long] of [
    [1, 0.05],
    [-1, 0.058],
  ] as const) {
    const [from, to] = [-0.05, -0.05 - long].map((y, n) =>
      onTrunk(f, side * (0.14 + 0.03 * n), neck[1] + H * y, grow + H * 0.006),
    ) as [Vec3, Vec3]
    const axis = sub(to, from)
    const cord: [number, number] = [H * 0.0019, H * 0.0019]
    band(cloth, mad(from, axis, 0.5), unit(axis), cord, length(axis), 0xe4ded0, () => rigid(B.chest), 0, 4)
    ball(cloth, to, H * 0.0042, 0xd4cdbc, B.chest, [1, 1.3, 1], 4, 5)
  }
}
