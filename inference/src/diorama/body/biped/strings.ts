/** Guitar, violin and book as shapes: plates cut along an outline, a neck with its head, a bow; leaves that open. Origin where the body holds them. */
import type { Sheet } from '../shape/sheet.ts'
import { rigid, shade } from '../shape/sheet.ts'
import { ball, box, rod } from '../shape/loft.ts'
import type { Vec3 } from '../shape/vec.ts'

/** A flat body along an outline of [height, half width], from z0 (back) to z1 (belly). */
const plate = (
  sheet: Sheet,
  outline: readonly [y: number, w: number][],
  z0: number,
  z1: number,
  colour: number,
): void => {
  const strip = (x: (w: number) => [number, number, number, number], tone: number, n: Vec3): void => {
    const base = sheet.position.length / 3
    for (const [y, w] of outline) {
      const [xa, za, xb, zb] = x(w)
      sheet.vertex([xa, y, za], n, tone, rigid(0))
      sheet.vertex([xb, y, zb], n, tone, rigid(0))
    }
    sheet.grid(base, outline.length, 2, false)
  }
  strip((w) => [-w, z1, w, z1], colour, [0, 0, 1])
  strip((w) => [w, z0, -w, z0], shade(colour, -0.3), [0, 0, -1])
  strip((w) => [w, z1, w, z0], shade(colour, -0.4), [1, 0, 0])
  strip((w) => [-w, z0, -w, z1], shade(colour, -0.4), [-1, 0, 0])
}

const FIGURE: readonly [number, number][] = [
  [-0.25, 0.03],
  [-0.235, 0.1],
  [-0.19, 0.155],
  [-0.13, 0.172],
  [-0.06, 0.15],
  [0.0, 0.118],
  [0.04, 0.11],
  [0.09, 0.122],
  [0.14, 0.132],
  [0.18, 0.118],
  [0.21, 0.07],
  [0.218, 0.03],
]

/** A guitar at scale `g`. */
export const guitar = (wood: Sheet, shine: Sheet, colour: number, g: number): void => {
  plate(
    wood,
    FIGURE.map(([y, w]) => [y * g, w * g]),
    -0.025 * g,
    0.05 * g,
    colour,
  )
  ball(wood, [0, 0.06 * g, 0.049 * g], 0.046 * g, 0x24160e, 0, [1, 1, 0.06], 4, 12)
  box(wood, [-0.05 * g, -0.135 * g, 0.05 * g], [0.05 * g, -0.115 * g, 0.06 * g], 0x3a2418)
  box(wood, [-0.022 * g, 0.11 * g, 0.03 * g], [0.022 * g, 0.6 * g, 0.06 * g], 0x4a2e1c)
  box(wood, [-0.034 * g, 0.6 * g, 0.025 * g], [0.034 * g, 0.73 * g, 0.05 * g], 0x2e1c12)
  for (const x of [-0.011, 0, 0.011])
    rod(shine, [x * g, -0.125 * g, 0.064 * g], [x * g, 0.6 * g, 0.064 * g], 0.0016 * g, 0.0016 * g, 0xe8e0cc, 0, 3)
  for (const s of [1, -1])
    for (const y of [0.625, 0.66, 0.695])
      ball(shine, [s * 0.043 * g, y * g, 0.037 * g], 0.01 * g, 0xd8d0c0, 0, [1, 1, 1], 3, 5)
}

/** A violin at scale `g`, its chin end at -0.18. */
export const violin = (wood: Sheet, shine: Sheet, colour: number, g: number): void => {
  const k = 0.74 * g
  plate(
    wood,
    FIGURE.map(([y, w]) => [y * k, w * 0.62 * k]),
    -0.022 * g,
    0.022 * g,
    colour,
  )
  box(wood, [-0.012 * g, 0.02 * g, 0.022 * g], [0.012 * g, 0.35 * g, 0.034 * g], 0x241610)
  ball(wood, [0, 0.36 * g, 0.02 * g], 0.02 * g, 0x4a2a18, 0, [1, 1.3, 1], 5, 7)
  for (const s of [1, -1])
    box(wood, [s * 0.032 * g, -0.05 * g, 0.0225 * g], [s * 0.038 * g, 0.01 * g, 0.024 * g], 0x1c120c)
  for (const x of [-0.006, 0.006])
    rod(shine, [x * g, -0.12 * g, 0.037 * g], [x * g, 0.34 * g, 0.037 * g], 0.0012, 0.0012, 0xe8e0cc, 0, 3)
}

/** Its bow: across the strings, the frog at the origin, `s` the side its hand is on. */
export const bow = (wood: Sheet, g: number, s: 1 | -1): void => {
  rod(wood, [0, 0.05 * g, 0.06 * g], [-s * 0.6 * g, 0.05 * g, 0.058 * g], 0.005 * g, 0.003 * g, 0x5a2e1c, 0, 5)
  box(wood, [-s * 0.02 * g, 0.047 * g, 0.043 * g], [-s * 0.58 * g, 0.053 * g, 0.046 * g], 0xf4efe2)
  box(wood, [0, 0.044 * g, 0.043 * g], [-s * 0.035 * g, 0.056 * g, 0.06 * g], 0x1e1410)
}

/** One half of a book that lies in xz, its spine at x = 0: cover and pages; `s` the side it opens to. */
export const leaf = (sheet: Sheet, colour: number, k: number, s: 1 | -1): void => {
  box(sheet, [0, -0.006 * k, -0.1 * k], [s * 0.145 * k, 0, 0.1 * k], colour)
  box(sheet, [0, 0, -0.094 * k], [s * 0.138 * k, 0.01 * k, 0.094 * k], 0xf8f2e2)
  for (let i = 0; i < 6; i++)
    box(
      sheet,
      [s * 0.022 * k, 0.01 * k, (0.07 - i * 0.027) * k],
      [s * (i === 5 ? 0.08 : 0.12) * k, 0.0106 * k, (0.064 - i * 0.027) * k],
      0x9a9088,
    )
}
