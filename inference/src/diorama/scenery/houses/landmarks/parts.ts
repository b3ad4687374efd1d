/** Parts of landmarks: onions, domes, minarets. Heights and radii in metres. */
import { type MeshBuilder, mix, shade } from '../../build/mesh.ts'
import { pairs } from '../../build/pairs.ts'

/** Stands over a way through; `road` and `wide` are half widths of the carriageway and of the whole street (m). */
export type Landmark = (b: MeshBuilder, road: number, wide: number, level: number) => void

export const GOLD = [0xb88a30, 0xf4d070] as const
/** Sides of what is round, by level. */
export const sides = (level: number, most = 16): number =>
  level === 0 ? most : level === 1 ? Math.round(most * 0.6) : 6

/** An onion on its drum, bands of two colours wound about it; foot at y, radius r. */

export const onion = (
  b: MeshBuilder,
  x: number,
  y: number,
  z: number,
  r: number,
  one: number,
  two: number,
  level: number,
): void => {
  const n = sides(level, 14)
  b.lathe('plaster', x, z, pairs([r * 0.7, y, r * 0.7, y + r * 1.1]), n, [0xe0d4c0, 0xfaf4e8])
  const body = [0.72, 1.1, 1.02, 1.6, 1.08, 2.1, 0.8, 2.7, 0.36, 3.2, 0.12, 3.7, 0.001, 4].map((v, k) =>
    k % 2 ? y + v * r : v * r,
  )
  b.lathe('roof', x, z, pairs(body), n, (t) => mix(one, two, 0.5 + 0.5 * Math.sin(t * 20)))
  b.lathe('metal', x, z, pairs([0.09, y + r * 3.9, 0.2, y + r * 4.1, 0.05, y + r * 4.3, 0.03, y + r * 5]), 5, GOLD)
}

/** A dome on its drum with a finial; foot at y, radius r. */

export const dome = (
  b: MeshBuilder,
  x: number,
  y: number,
  z: number,
  r: number,
  wall: number,
  cap: number,
  level: number,
): void => {
  const n = sides(level, 18)
  b.lathe('plaster', x, z, pairs([r, y, r, y + r * 0.5]), n, [shade(wall, 0.85), wall])
  const body = [1.06, 0.5, 1.03, 0.85, 0.85, 1.25, 0.5, 1.5, 0.14, 1.58].map((v, k) => (k % 2 ? y + v * r : v * r))
  b.lathe('roof', x, z, pairs(body), n, [shade(cap, 0.85), shade(cap, 1.15)])
  b.lathe('metal', x, z, pairs([r * 0.12, y + r * 1.56, r * 0.05, y + r * 1.8, 0.03, y + r * 2.1]), 5, GOLD)
}

/** A minaret: a slender shaft with its gallery and a pointed cap. */

export const minaret = (
  b: MeshBuilder,
  x: number,
  y: number,
  z: number,
  r: number,
  h: number,
  wall: number,
  cap: number,
  level: number,
): void => {
  const n = sides(level, 12)
  const shaft = [
    r,
    y,
    r * 0.9,
    y + h * 0.62,
    r * 1.6,
    y + h * 0.65,
    r * 1.6,
    y + h * 0.68,
    r * 0.8,
    y + h * 0.68,
    r * 0.74,
    y + h * 0.86,
  ]
  b.lathe('plaster', x, z, pairs(shaft), n, [shade(wall, 0.86), wall])
  b.lathe('roof', x, z, pairs([r * 0.9, y + h * 0.86, r * 0.4, y + h * 0.94, 0.001, y + h]), n, [
    shade(cap, 0.85),
    shade(cap, 1.1),
  ])
  b.lathe('metal', x, z, pairs([0.06, y + h * 0.99, 0.03, y + h * 1.05]), 4, GOLD)
}

export const box = (b: MeshBuilder, x: number, y0: number, y1: number, hx: number, hz: number, tone: number): void =>
  b.box('brick', x - hx, y0, -hz, x + hx, y1, hz, [shade(tone, 0.86), tone], 'b')
