/** Helmets with an opening for the face: the globe of a spacesuit, a knight's with its visor up. */
import { ball, tube } from '../shape/loft.ts'
import { rigid, shade, type Sheet } from '../shape/sheet.ts'
import { mix, type Vec3 } from '../shape/vec.ts'
import { B } from './frame.ts'

/** A globe round a centre, open towards +z by `open` radians from that axis; radii by axis (m). */
const globe = (sheet: Sheet, at: Vec3, r: Vec3, open: number, colour: (t: number) => number, dip = 0): void => {
  const [rows, columns] = [
    [11, 22],
    [9, 18],
    [6, 12],
    [4, 7],
  ][sheet.level]
  const base = sheet.position.length / 3
  const faces = sheet.index.length
  for (let i = 0; i < rows; i++)
    for (let c = 0; c < columns; c++) {
      const t = i / (rows - 1)
      const a = (c / columns) * Math.PI * 2
      const from = open * (1 + dip * Math.max(0, -Math.cos(a)))
      const o = mix(from, Math.PI, t)
      sheet.vertex(
        [
          at[0] + Math.sin(o) * Math.sin(a) * r[0],
          at[1] + Math.sin(o) * Math.cos(a) * r[1],
          at[2] + Math.cos(o) * r[2],
        ],
        [0, 1, 0],
        colour(t),
        rigid(B.head),
      )
    }
  sheet.grid(base, rows, columns, true)
  sheet.smooth(base, faces)
}

/** The ring round such an opening. */
const ring = (sheet: Sheet, at: Vec3, r: Vec3, open: number, thick: number, colour: number, dip = 0): void => {
  const n = 20
  tube(sheet, {
    line: Array.from({ length: n + 1 }, (_, i): Vec3 => {
      const a = (i / n) * Math.PI * 2
      const o = open * (1 + dip * Math.max(0, -Math.cos(a)))
      return [
        at[0] + Math.sin(o) * Math.sin(a) * r[0],
        at[1] + Math.sin(o) * Math.cos(a) * r[1],
        at[2] + Math.cos(o) * r[2],
      ]
    }),
    radius: () => thick,
    sides: 5,
    wide: [0, 0, 1],
    colour: () => colour,
    cling: () => rigid(B.head),
  })
}

/** A spacesuit's globe: the face behind clear glass, a glint of the sky on it, lamps at the temples. */
export const bubble = (metal: Sheet, cloth: Sheet, h: number, crown: Vec3, colour: number, trim: number): void => {
  const at: Vec3 = [0, crown[1] - 0.1 * h, crown[2] + 0.02 * h]
  const r: Vec3 = [0.66 * h, 0.68 * h, 0.68 * h]
  globe(cloth, at, r, 0.98, (t) => (t > 0.45 && t < 0.55 ? shade(colour, -0.12) : colour))
  ring(metal, at, r, 0.98, 0.035 * h, trim)
  for (const s of [1, -1]) {
    ball(
      metal,
      [s * 0.66 * h, at[1] + 0.06 * h, at[2] + 0.06 * h],
      0.12 * h,
      shade(colour, -0.2),
      B.head,
      [0.5, 1, 1],
      6,
      9,
    )
    ball(cloth, [s * 0.62 * h, at[1] + 0.28 * h, at[2] + 0.34 * h], 0.06 * h, 0xfff2c0, B.head, [1, 1, 1], 5, 7)
  }
  // two strokes of reflected light stand for the glass
  for (const [a0, a1, w] of [
    [0.5, 1.15, 0.022],
    [0.62, 0.98, 0.012],
  ] as const)
    tube(cloth, {
      line: [0, 0.33, 0.66, 1].map((t): Vec3 => {
        const a = mix(a0, a1, t)
        const o = w > 0.02 ? 0.78 : 0.66
        return [
          at[0] + Math.sin(o) * Math.sin(a) * r[0],
          at[1] + Math.sin(o) * Math.cos(a) * r[1],
          at[2] + Math.cos(o) * r[2],
        ]
      }),
      radius: (t) => w * h * Math.sin(Math.PI * mix(0.1, 0.9, t)),
      flat: 0.3,
      sides: 4,
      colour: () => 0xf8fdff,
      cling: () => rigid(B.head),
    })
}

/** A knight's helmet, visor raised, with a plume. */
export const visored = (
  metal: Sheet,
  cloth: Sheet,
  h: number,
  crown: Vec3,
  out: number,
  colour: number,
  trim: number,
): void => {
  const at: Vec3 = [0, crown[1] - 0.02 * h, crown[2]]
  const r: Vec3 = [out * 1.0, out * 1.12, out * 1.1]
  globe(metal, [at[0], at[1] - 0.06 * h, at[2]], [r[0], r[1] * 1.1, r[2]], 0.78, () => colour, 0.55)
  ring(metal, [at[0], at[1] - 0.06 * h, at[2]], [r[0], r[1] * 1.1, r[2]], 0.78, 0.022 * h, trim, 0.55)
  for (const s of [1, -1])
    ball(metal, [s * r[0] * 1.06, at[1] + 0.14 * h, at[2] + 0.05 * h], 0.055 * h, trim, B.head, [0.6, 1, 1], 5, 7)
  const plume = shade(trim, -0.05)
  for (let i = 0; i < 5; i++) {
    const t = i / 4
    ball(
      cloth,
      [0, at[1] + r[1] * (1.16 - 0.35 * t * t) + 0.08 * h, at[2] - (0.02 + 0.55 * t) * h],
      (0.19 - 0.06 * t) * h,
      i % 2 ? plume : shade(plume, 0.12),
      B.head,
      [0.55, 1.1, 1.2],
      6,
      8,
    )
  }
}
