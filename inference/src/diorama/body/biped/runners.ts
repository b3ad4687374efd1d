/** What one glides on: the blade or wheels under a skate; a ski, and the pole in the hand of its side. */
import type { BipedLook, Garment } from '../../state/look.ts'
import { RUNNER } from '../glide.ts'
import { box, curve, rod, tube } from '../shape/loft.ts'
import { rigid, shade } from '../shape/sheet.ts'
import { add, type Vec3 } from '../shape/vec.ts'
import { ARM, B, type Frame } from './frame.ts'
import type { Wardrobe } from './wardrobe.ts'

const STEEL = 0xc8d0d8
/** Of the height of the body: how long a ski is before and behind the foot, half its width; how long a pole. */
const SKI = { ahead: 0.52, behind: 0.42, wide: 0.024 }
const POLE = 0.56

const blade = (w: Wardrobe, f: Frame, x: number, foot: number): void => {
  const [L, high] = [f.foot, RUNNER.skates * f.foot]
  const thin = L * 0.022
  box(w.metal, [x - thin, -high, -0.34 * L], [x + thin, -high * 0.45, 0.98 * L], STEEL, foot)
  for (const z of [-0.18, 0.52])
    box(
      w.metal,
      [x - thin * 1.5, -high * 0.5, z * L],
      [x + thin * 1.5, 0.004, (z + 0.18) * L],
      shade(STEEL, -0.2),
      foot,
    )
}

const wheels = (w: Wardrobe, f: Frame, x: number, foot: number, colour: number): void => {
  const [L, high] = [f.foot, RUNNER.skates * f.foot]
  box(w.metal, [x - L * 0.1, -high * 0.4, -0.28 * L], [x + L * 0.1, -high * 0.2, 0.72 * L], STEEL, foot)
  for (const z of [-0.2, 0.6])
    for (const s of [-1, 1])
      rod(
        w.cloth,
        [x + s * L * 0.08, -high * 0.55, z * L],
        [x + s * L * 0.17, -high * 0.55, z * L],
        high * 0.46,
        high * 0.46,
        colour,
        foot,
        8,
      )
}

const ski = (w: Wardrobe, f: Frame, x: number, foot: number, g: Garment): void => {
  const [H, high] = [f.height, RUNNER.skis * f.foot]
  const [tip, tail] = [SKI.ahead * H, -SKI.behind * H]
  tube(w.cloth, {
    line: curve(
      [
        [x, -high * 0.5, tail],
        [x, -high * 0.5, 0],
        [x, -high * 0.5, tip * 0.72],
        [x, H * 0.006, tip * 0.9],
        [x, H * 0.042, tip],
      ],
      [14, 10, 7, 5][w.cloth.level]!,
    ),
    radius: (t) => SKI.wide * H * (t > 0.94 ? 0.55 : 1),
    flat: (high * 0.36) / (SKI.wide * H),
    sides: 6,
    colour: (t) => (t > 0.84 || t < 0.05 ? g.trim : g.colour),
    cling: () => rigid(foot),
    caps: [true, true],
    wide: [1, 0, 0],
  })
}

const pole = (w: Wardrobe, f: Frame, s: 1 | -1): void => {
  const hand = s === 1 ? B.handL : B.handR
  const grip = add(f.joints[hand]!, [s * f.hand * (ARM[0] * 0.46 - 0.12), f.hand * (ARM[1] * 0.46 - 0.1), 0])
  const H = f.height
  const along = (d: number): Vec3 => add(grip, [0, 0, d * H])
  rod(w.cloth, along(0.045), along(-0.05), H * 0.009, H * 0.008, 0x2a2c34, hand)
  rod(w.metal, along(-0.04), along(-POLE), H * 0.0055, H * 0.004, STEEL, hand, 5)
  rod(w.cloth, along(-POLE + 0.055), along(-POLE + 0.045), H * 0.03, H * 0.03, 0x2a2c34, hand, 8)
}

/** Adds what one foot glides on; wheels where the skates are long ones (`length` over a half). */
export const runner = (w: Wardrobe, look: BipedLook, f: Frame, g: Garment, s: 1 | -1): void => {
  const foot = s === 1 ? B.footL : B.footR
  const x = f.joints[foot]![0]
  if (g.kind === 'skates') return g.length > 0.5 ? wheels(w, f, x, foot, g.trim) : blade(w, f, x, foot)
  ski(w, f, x, foot, g)
  const busy = look.holds.some((h) => h.hand === (s === 1 ? 'left' : 'right'))
  if (!busy) pole(w, f, s)
}
