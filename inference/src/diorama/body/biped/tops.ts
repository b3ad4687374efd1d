/** What is worn above, by kind: each a recipe of weave.ts. */
import type { BipedLook, Garment } from '../../state/look.ts'
import { blend, rigid, shade } from '../shape/sheet.ts'
import { mix } from '../shape/vec.ts'
import { B, type Frame, hemShare } from './frame.ts'
import { plates, tie, wideSleeve } from './trims.ts'
import type { Wardrobe } from './wardrobe.ts'
import { band, belt, buttons, collar, cuffs, frontAt, lapels, shell, skirt } from './weave.ts'

/** Adds one upper garment. `bottoms`: something is worn below; `bib`: colour of what shows in the opening (sRGB). */
export const top = (w: Wardrobe, look: BipedLook, f: Frame, g: Garment, bottoms: boolean, bib: number): void => {
  const H = f.height
  const { cloth } = w
  const j = f.joints
  const hip = j[B.hips][1]
  const waist = mix(j[B.spine][1], j[B.chest][1], 0.35)
  const shoulder = j[B.upperL][1]
  const neck = j[B.neck][1] + H * 0.012
  const child = f.child
  const { colour, trim } = g
  const hem = hip * (1 - hemShare(g.kind, g.length))
  const z =
    (grow: number) =>
    (y: number): number =>
      frontAt(f, y, grow)
  const waistR: [number, number] = [f.r.waist[0] + H * 0.008, f.r.waist[2] + H * 0.008]
  const flared = (wide: number, grow: number): [number, number] => [
    f.r.hip[0] * wide + grow,
    f.r.hip[2] * wide * 1.05 + grow,
  ]
  switch (g.kind) {
    case 'dress': {
      const sleeve = child > 0.3 ? 0.92 : 0.32
      shell(cloth, f, {
        colour,
        grow: H * 0.008,
        hem: waist - H * 0.01,
        neck,
        sleeve,
        loose: H * 0.01,
        pad: child > 0.3 ? H * 0.006 : 0,
      })
      skirt(cloth, f, {
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
        grow: H * 0.006,
        hem: waist - H * 0.01,
        neck: shoulder + H * 0.004,
        sleeve: 0.22,
        loose: H * 0.012,
        pad: H * 0.01,
      })
      skirt(cloth, f, {
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
    case 'coat':
    case 'raincoat':
    case 'robe': {
      const rain = g.kind === 'raincoat'
      const robe = g.kind === 'robe'
      const grow = H * (rain ? 0.02 : 0.017)
      const pad = child < 0.4 && !robe && !rain ? H * 0.012 : 0
      if (!rain && !robe)
        shell(cloth, f, { colour: bib, grow: H * 0.009, hem: waist, neck, sleeve: 0, bib: f.r.chest[0] * 0.45 })
      shell(cloth, f, {
        colour,
        grow,
        hem: waist - H * 0.02,
        neck: neck + H * 0.004,
        sleeve: 0.96,
        loose: H * (robe ? 0.034 : 0.012),
        pad,
        vee: rain || robe ? 0 : H * 0.07,
      })
      skirt(cloth, f, {
        top: waist,
        hem,
        topR: [waistR[0] + H * 0.012, waistR[1] + H * 0.012],
        hemR: flared(rain ? 1.7 : robe ? 1.75 : 1.42, H * 0.02),
        pleats: 6,
        depth: 0.05,
        colour,
        trim: rain ? trim : shade(colour, -0.14),
        band: H * 0.014,
        legs: 0.55,
        open: rain || robe ? undefined : 0.03,
      })
      if (!rain)
        belt(cloth, f, waist, H * 0.024, H * 0.024, robe ? trim : blend(colour, trim, 0.7), robe ? undefined : 0xc8a060)
      collar(
        cloth,
        f,
        robe ? trim : rain ? shade(colour, 0.06) : blend(colour, trim, 0.55),
        H * (rain ? 0.045 : robe ? 0.03 : 0.05),
        grow,
        rain ? 0.5 : 1.3,
      )
      if (!rain && !robe) lapels(cloth, f, blend(colour, trim, 0.2), neck + H * 0.004, H * 0.07, grow, H * 0.03)
      cuffs(
        cloth,
        f,
        0.94,
        f.r.wrist + grow + H * (robe ? 0.03 : 0.013),
        H * 0.026,
        robe ? trim : blend(colour, trim, 0.4),
      )
      if (!robe)
        for (const x of rain ? [0] : [H * 0.024, -H * 0.024])
          buttons(cloth, f, shoulder - H * 0.075, waist - H * 0.06, 4, rain ? trim : 0x3a2c20, z(grow + H * 0.008), x)
      break
    }
    case 'shirt':
    case 'sweater': {
      const knit = g.kind === 'sweater'
      const grow = H * (knit ? 0.013 : 0.008)
      const sleeve = knit || !(g.length > 0 && g.length < 0.5) ? 0.95 : 0.34
      shell(cloth, f, {
        colour,
        grow,
        hem: hip - H * 0.012,
        neck: neck + (knit ? H * 0.01 : 0),
        sleeve,
        loose: H * 0.008,
      })
      if (knit) {
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
    case 'jacket':
    case 'suit':
    case 'uniform': {
      const suit = g.kind === 'suit'
      const grow = H * 0.014
      const pad = child < 0.4 ? H * (g.kind === 'jacket' && f.female ? 0.022 : 0.01) : 0
      const long = hip - H * (suit ? 0.075 : g.kind === 'uniform' ? 0.06 : 0.03)
      shell(cloth, f, {
        colour: g.kind === 'uniform' ? colour : bib,
        grow: H * 0.007,
        hem: waist,
        neck,
        sleeve: 0,
        bib: f.r.chest[0] * 0.5,
      })
      shell(cloth, f, {
        colour,
        grow,
        hem: long,
        neck: neck + H * 0.002,
        sleeve: 0.95,
        loose: H * 0.004,
        flare: H * 0.008,
        pad,
        vee: g.kind === 'uniform' ? H * 0.05 : H * 0.15,
      })
      collar(cloth, f, shade(colour, -0.12), H * 0.03, grow, 1.5)
      const vee = g.kind === 'uniform' ? H * 0.05 : H * 0.15
      lapels(cloth, f, shade(colour, -0.1), neck + H * 0.002, vee, grow, H * (g.kind === 'uniform' ? 0.022 : 0.036))
      if (g.kind !== 'jacket') collar(cloth, f, g.kind === 'uniform' ? trim : bib, H * 0.03, H * 0.009, 0.35)
      cuffs(
        cloth,
        f,
        0.945,
        f.r.wrist + grow * 0.72 + H * 0.003,
        H * 0.012,
        g.kind === 'uniform' ? trim : shade(colour, -0.2),
      )
      buttons(cloth, f, waist + H * 0.02, hip - H * 0.01, 2, suit ? 0x2a2420 : 0xd8b45a, z(grow + H * 0.004), 0, 0.007)
      if (suit || g.kind === 'uniform') tie(cloth, f, trim, neck, waist, z(H * 0.01))
      if (g.kind === 'uniform' && look.sex === 'female' && !bottoms)
        skirt(cloth, f, {
          top: waist,
          hem,
          topR: waistR,
          hemR: flared(1.6, 0),
          pleats: 14,
          depth: 0.09,
          colour: shade(colour, -0.12),
          trim,
          band: H * 0.008,
          legs: 0.7,
        })
      break
    }
    case 'kimono': {
      const grow = H * 0.015
      shell(cloth, f, {
        colour,
        grow,
        hem: waist - H * 0.03,
        neck: neck + H * 0.002,
        sleeve: 0.4,
        loose: H * 0.014,
        vee: H * 0.06,
      })
      skirt(cloth, f, {
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
      for (const s of [1, -1] as const) wideSleeve(cloth, f, s, colour, trim)
      band(
        cloth,
        [0, waist + H * 0.005, 0],
        [0, 1, 0],
        [f.r.waist[0] + H * 0.03, f.r.waist[2] + H * 0.03],
        H * 0.1,
        trim,
        () => ({ bones: [B.spine, B.chest], weights: [0.6, 0.4] }),
        0.2,
        20,
      )
      shell(cloth, f, {
        colour: 0xf8f4ea,
        grow: H * 0.006,
        hem: shoulder - H * 0.12,
        neck,
        sleeve: 0,
        bib: f.r.chest[0] * 0.45,
      })
      collar(cloth, f, trim, H * 0.05, grow, 0.7)
      band(
        cloth,
        [0, waist + H * 0.01, -f.r.waist[2] - H * 0.05],
        [1, 0, 0],
        [H * 0.05, H * 0.022],
        H * 0.13,
        shade(trim, 0.12),
        () => rigid(B.chest),
        0.8,
        10,
      )
      break
    }
    case 'armour': {
      shell(w.metal, f, { colour, grow: H * 0.018, hem: waist - H * 0.02, neck, sleeve: 0 })
      shell(cloth, f, {
        colour: shade(trim, -0.2),
        grow: H * 0.009,
        hem: hip - H * 0.01,
        neck: neck + H * 0.004,
        sleeve: 0.96,
      })
      skirt(w.metal, f, {
        top: waist,
        hem,
        topR: [waistR[0] + H * 0.012, waistR[1] + H * 0.012],
        hemR: flared(1.45, H * 0.01),
        pleats: 8,
        depth: 0.05,
        colour,
        trim,
        band: H * 0.012,
        legs: 0.7,
      })
      for (const s of [1, -1] as const) plates(w.metal, f, s, colour, trim)
      belt(cloth, f, waist, H * 0.026, H * 0.026, trim, 0xd8b45a)
      break
    }
    case 'spacesuit': {
      shell(cloth, f, {
        colour,
        grow: H * 0.034,
        hem: hip - H * 0.02,
        neck: neck + H * 0.012,
        sleeve: 0.98,
        loose: H * 0.012,
      })
      cuffs(cloth, f, 0.95, f.r.wrist + H * 0.05, H * 0.03, trim)
      band(
        w.metal,
        [0, neck + H * 0.012, j[B.neck][2]],
        [0, 1, 0],
        [f.head * 0.46, f.head * 0.46],
        H * 0.03,
        0xb8c0c8,
        () => rigid(B.chest),
        0.6,
        18,
      )
      belt(cloth, f, waist, H * 0.03, H * 0.045, trim)
      band(
        cloth,
        [0, mix(waist, shoulder, 0.62), -f.r.chest[2] - H * 0.075],
        [0, 1, 0],
        [H * 0.1, H * 0.05],
        H * 0.2,
        shade(colour, -0.08),
        () => rigid(B.chest),
        1.6,
        12,
      )
      break
    }
    default:
      break
  }
}
