/** Armour and spacesuit. */
import type { Garment } from '../../state/look.ts'
import { ball } from '../shape/loft.ts'
import { rigid, shade } from '../shape/sheet.ts'
import { mix } from '../shape/vec.ts'
import type { Cut } from './cut.ts'
import { B, type Frame } from './frame.ts'
import { legRadius, legTube } from './limbs.ts'
import { plates } from './trims.ts'
import { trunk } from './torso.ts'
import type { Wardrobe } from './wardrobe.ts'
import { band, belt, cuffs, shell } from './weave.ts'
import { skirt } from './skirt.ts'

/** Adds armour or a spacesuit, legs included. */
export const plated = (w: Wardrobe, f: Frame, g: Garment, cut: Cut): void => {
  const { cloth, metal } = w
  const { H, hip, waist, shoulder, neck, hem, waistR, flared } = cut
  const { colour, trim } = g
  const j = f.joints
  if (g.kind === 'armour') {
    shell(metal, f, { colour, grow: H * 0.017, hem: waist - H * 0.02, neck, sleeve: 0 })
    shell(cloth, f, {
      colour: shade(trim, -0.25),
      grow: H * 0.008,
      hem: hip - H * 0.01,
      neck: neck + H * 0.004,
      sleeve: 0.96,
    })
    skirt(metal, f, {
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
    // gorget, rim of the breastplate, crest down its middle
    band(
      metal,
      [0, neck + H * 0.004, j[B.neck][2]],
      [0, 1, 0],
      [f.r.neck * 1.5, f.r.neck * 1.5],
      H * 0.03,
      shade(colour, -0.1),
      () => rigid(B.chest),
      1,
      16,
    )
    belt(metal, f, waist - H * 0.012, H * 0.012, H * 0.024, trim)
    belt(cloth, f, waist, H * 0.022, H * 0.025, shade(trim, -0.2), 0xd8b45a)
    ball(
      metal,
      [0, mix(waist, shoulder, 0.62), f.r.chest[2] + H * 0.022],
      H * 0.018,
      0xd8b45a,
      B.chest,
      [1, 1.2, 0.35],
      6,
      8,
    )
    for (const s of [1, -1] as const) {
      plates(metal, f, s, colour, trim)
      const shin = s === 1 ? B.shinL : B.shinR
      legTube(metal, f, s, { colour, from: 0.35, to: 0.92, grow: () => H * 0.011, rows: 5 })
      legTube(metal, f, s, {
        colour: shade(colour, -0.05),
        from: 1.12,
        to: 1.92,
        grow: (u) => H * 0.01 + Math.max(f.r.calf * 0.9 - legRadius(f, u), 0) * 0.6,
        rows: 6,
      })
      ball(
        metal,
        [j[shin][0], j[shin][1], f.r.knee * 0.55],
        f.r.knee * 1.25,
        trim,
        s === 1 ? B.kneeL : B.kneeR,
        [1, 1.1, 0.9],
        6,
        8,
      )
    }
    return
  }
  const puff = H * 0.026
  shell(cloth, f, { colour, grow: puff, hem: hip - H * 0.02, neck: neck + H * 0.012, sleeve: 0.97, loose: H * 0.006 })
  trunk(cloth, f, { colour, grow: puff * 0.9, hem: j[B.thighL][1] - H * 0.05, neck: waist, folds: 0.8 })
  cuffs(cloth, f, 0.95, f.r.wrist + puff + H * 0.006, H * 0.026, trim)
  for (const s of [1, -1] as const) {
    const shin = s === 1 ? B.shinL : B.shinR
    const foot = s === 1 ? B.footL : B.footR
    legTube(cloth, f, s, {
      colour,
      from: 0,
      to: 1.96,
      grow: (u) => puff * 0.75 + Math.max(f.r.calf - legRadius(f, u), 0) + H * 0.004 * Math.sin(u * 22),
      paint: (u) => shade(colour, -0.12 * Math.max(0, Math.sin(u * 22))),
    })
    band(
      cloth,
      [j[shin][0], j[shin][1], 0],
      [0, 1, 0],
      [f.r.knee + puff, f.r.knee + puff],
      H * 0.03,
      shade(colour, -0.14),
      () => rigid(s === 1 ? B.kneeL : B.kneeR),
      0.6,
    )
    band(
      cloth,
      [j[foot][0], j[foot][1] * 1.5, 0],
      [0, 1, 0],
      [f.r.calf + puff * 0.9, f.r.calf + puff * 0.9],
      H * 0.02,
      trim,
      () => rigid(shin),
      0.6,
    )
  }
  band(
    metal,
    [0, neck + H * 0.016, j[B.neck][2]],
    [0, 1, 0],
    [f.head * 0.4, f.head * 0.4],
    H * 0.024,
    0xb8c0c8,
    () => rigid(B.chest),
    0.6,
    18,
  )
  belt(cloth, f, waist, H * 0.026, puff + H * 0.006, trim)
  const y = mix(waist, shoulder, 0.55)
  // pack behind, control box with lights in front
  ball(
    cloth,
    [0, y + H * 0.02, -f.r.chest[2] - H * 0.06],
    H * 0.1,
    shade(colour, -0.06),
    B.chest,
    [1.05, 1.35, 0.62],
    9,
    12,
  )
  ball(metal, [0, y - H * 0.01, f.r.chest[2] + puff + H * 0.012], H * 0.042, 0x8a929c, B.chest, [1.25, 0.9, 0.45], 6, 8)
  for (const [x, c] of [
    [-0.024, 0xe83a34],
    [0, 0x4ad06a],
    [0.024, 0x4aa0f0],
  ] as const)
    ball(cloth, [x * H, y - H * 0.006, f.r.chest[2] + puff + H * 0.03], H * 0.008, c, B.chest, [1, 1, 0.6], 5, 6)
}
