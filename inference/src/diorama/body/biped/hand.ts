/** Hands: a palm that narrows to the wrist, four fingers of two joints, a thumb that stands off. Mittens further away. */
import { tube } from '../shape/loft.ts'
import { blend, rigid, shared, type Sheet } from '../shape/sheet.ts'
import { add, mad, mix, mul, smooth, type Vec3 } from '../shape/vec.ts'
import { ARM, B, type Frame } from './frame.ts'

/** Adds a hand; s 1 left, -1 right. `grow` (m) makes it a glove. */
export const handMesh = (sheet: Sheet, f: Frame, s: 1 | -1, colour: number, grow = 0): void => {
  const upper = s === 1 ? B.upperL : B.upperR
  const dir: Vec3 = [ARM[0] * s, ARM[1], 0]
  const L = f.hand
  const w = f.joints[upper + 3]
  // the back of the hand looks away from the body
  const out: Vec3 = [-ARM[1] * s, ARM[0], 0]
  const at = (along: number, z: number, off = 0): Vec3 =>
    add(add(mad(w, dir, along * L), [0, 0, z * L]), mul(out, off * L))
  const far = sheet.level > 1
  const tip = blend(colour, 0xe86858, 0.16)
  tube(sheet, {
    line: [at(-0.1, 0), at(0.1, 0.01), at(0.3, 0.02), at(far ? 0.6 : 0.52, 0), ...(far ? [at(0.92, 0, -0.04)] : [])],
    radius: (t) =>
      (far
        ? mix(f.r.wrist, L * 0.2, smooth(t, 0, 0.5)) * (t > 0.9 ? 0.5 : 1)
        : mix(f.r.wrist, L * 0.215, smooth(t, 0.1, 0.75)) * (t > 0.95 ? 0.94 : 1)) + grow,
    flat: 0.62,
    wide: [0, 0, 1],
    sides: 9,
    colour: () => colour,
    cling: (t) => (far && t > 0.8 ? rigid(upper + 4) : shared(upper + 2, upper + 3, smooth(t, 0, 0.3))),
    caps: [false, true],
  })
  const thumb: [number, number, number][] = [
    [0.08, 0.1, 0],
    [0.26, 0.25, -0.02],
    [0.42, 0.32, -0.05],
    [0.56, 0.33, -0.07],
  ]
  if (sheet.level < 3)
    tube(sheet, {
      line: thumb.map(([a, z, o]) => at(a, z, o)),
      radius: (t) => L * (0.105 - 0.035 * t) * (t > 0.95 ? 0.72 : 1) + grow,
      sides: 6,
      colour: (t) => (t > 0.7 ? tip : colour),
      cling: (t) => (t < 0.3 ? rigid(upper + 3) : rigid(upper + 6)),
      caps: [false, true],
    })
  if (far) return
  const lengths = [0.4, 0.46, 0.43, 0.34]
  lengths.forEach((l, i) => {
    const z = (1.5 - i) * 0.112
    const from = 0.46 + (i === 1 || i === 2 ? 0.02 : -0.01)
    tube(sheet, {
      line: [
        at(from, z),
        at(from + l * 0.3, z * 1.08),
        at(from + l * 0.66, z * 1.06, -0.015),
        at(from + l, z * 1.0, -0.035),
      ],
      radius: (t) => L * (0.069 - 0.014 * t) * (t > 0.95 ? 0.68 : 1) + grow,
      sides: sheet.level === 0 ? 6 : 5,
      colour: (t) => (t > 0.8 ? tip : colour),
      cling: (t) => (t < 0.1 ? shared(upper + 3, upper + 4, 0.5) : t < 0.5 ? rigid(upper + 4) : rigid(upper + 5)),
      caps: [false, true],
    })
  })
}
