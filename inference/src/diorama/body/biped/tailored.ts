/** Tailored things: coats, jackets, suits, uniforms, the school sailor suit. */
import type { BipedLook, Garment } from '../../state/look.ts'
import { blend, shade } from '../shape/sheet.ts'
import type { Cut } from './cut.ts'
import type { Frame } from './frame.ts'
import { sailorCollar, tie } from './trims.ts'
import type { Wardrobe } from './wardrobe.ts'
import { belt, buttons, collar, cuffs, lapels, shell } from './weave.ts'
import { skirt } from './skirt.ts'

/** Adds a coat, jacket, suit, uniform or sailor suit; arguments as of `top`. */
export const tailored = (
  w: Wardrobe,
  look: BipedLook,
  f: Frame,
  g: Garment,
  cut: Cut,
  bottoms: boolean,
  bib: number,
): void => {
  const { cloth } = w
  const { H, hip, waist, shoulder, neck, hem, waistR, flared, z, down } = cut
  const child = f.child
  const { colour, trim } = g
  switch (g.kind) {
    case 'coat':
    case 'raincoat': {
      const rain = g.kind === 'raincoat'
      const grow = H * (rain ? 0.02 : 0.017)
      const pad = child < 0.4 && !rain ? H * 0.012 : 0
      if (!rain)
        shell(cloth, f, { colour: bib, grow: H * 0.009, hem: waist, neck, sleeve: 0, bib: f.r.chest[0] * 0.45 })
      shell(cloth, f, {
        colour,
        weave: down,
        grow,
        hem: waist - H * 0.02,
        neck: neck + H * 0.004,
        sleeve: 0.96,
        loose: H * 0.008,
        pad,
        vee: rain ? 0 : H * 0.11,
      })
      skirt(cloth, f, {
        weave: down,
        top: waist,
        hem,
        topR: [waistR[0] + H * 0.012, waistR[1] + H * 0.012],
        hemR: flared(rain ? 1.7 : 1.42, H * 0.02),
        pleats: 6,
        depth: 0.05,
        colour,
        trim: rain ? trim : shade(colour, -0.14),
        band: H * 0.014,
        legs: 0.55,
        open: rain ? undefined : -0.2,
      })
      if (!rain) belt(cloth, f, waist, H * 0.024, H * 0.024, blend(colour, trim, 0.7), 0xc8a060)
      collar(
        cloth,
        f,
        rain ? shade(colour, 0.06) : blend(colour, trim, 0.2),
        H * (rain ? 0.045 : 0.05),
        grow,
        rain ? 0.5 : 1.3,
      )
      if (!rain) lapels(cloth, f, blend(colour, trim, 0.2), neck + H * 0.004, H * 0.11, grow, H * 0.04)
      cuffs(cloth, f, 0.94, f.r.wrist + grow * 0.72 + H * 0.008, H * 0.026, blend(colour, trim, 0.4))
      for (const x of rain ? [0] : [H * 0.024, -H * 0.024])
        buttons(cloth, f, shoulder - H * 0.075, waist - H * 0.06, 4, rain ? trim : 0x3a2c20, z(grow + H * 0.008), x)
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
        weave: down,
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
          weave: down,
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
    case 'sailor': {
      const grow = H * 0.012
      const girl = look.sex === 'female' && !bottoms
      shell(cloth, f, {
        colour,
        weave: down,
        grow,
        hem: girl ? waist - H * 0.03 : hip - H * 0.03,
        neck,
        sleeve: 0.93,
        loose: H * 0.008,
        flare: H * 0.004,
        vee: H * 0.075,
      })
      shell(cloth, f, {
        colour: 0xfafaf6,
        grow: H * 0.006,
        hem: waist,
        neck: neck - H * 0.02,
        sleeve: 0,
        bib: f.r.neck * 1.1,
      })
      sailorCollar(cloth, f, girl ? trim : trim, 0xfafaf6, neck, H * 0.09, grow)
      cuffs(cloth, f, 0.93, f.r.wrist + grow + H * 0.006, H * 0.024, trim)
      if (girl)
        skirt(cloth, f, {
          top: waist + H * 0.005,
          hem,
          topR: [waistR[0] + H * 0.004, waistR[1] + H * 0.004],
          hemR: flared(1.62, 0),
          pleats: 16,
          depth: 0.07,
          colour: trim,
          trim: shade(trim, -0.1),
          band: H * 0.006,
          legs: 0.7,
        })
      break
    }
    default:
      break
  }
}
