/** Single things far off: what one knows a city by, the earth over the moon, roofs as a ring. */
import { noise1 } from '../place/noise.ts'
import { type MeshBuilder, mix, type Paint } from './build/mesh.ts'

/** Landmarks of Paris: white domes on their hill where the street ends, the iron tower to the left. */
export const paris = (b: MeshBuilder): void => {
  const white = [0xc8ccd8, 0xe6e6ea] as const
  b.at(14, 0, -455, 0, () => {
    b.lathe(
      'distant',
      0,
      0,
      [
        [150, -20],
        [110, 14],
        [60, 30],
        [26, 36],
        [0.001, 36.5],
      ],
      20,
      [0x7f9a94, 0x8fa89c],
    )
    for (const [x, z, r, y, h] of [
      [0, 0, 6.5, 62, 1],
      [-13, 6, 3.4, 52, 0.8],
      [13, 6, 3.4, 52, 0.8],
      [-10, -8, 3, 50, 0.8],
      [10, -8, 3, 50, 0.8],
    ] as const) {
      b.lathe(
        'distant',
        x,
        z,
        [
          [r, 34],
          [r, y],
          [r * 0.96, y + r * 0.9 * h],
          [r * 0.6, y + r * 1.8 * h],
          [0.9, y + r * 2.4 * h],
          [0.7, y + r * 2.8 * h],
          [0.001, y + r * 3 * h],
        ],
        10,
        white,
      )
    }
    b.box('distant', -17, 30, -12, 17, 50, 12, white)
    b.box('distant', -4, 30, -26, 4, 74, -18, white)
  })
  b.at(-150, 0, -520, 0, () => {
    const iron = [0x6a7088, 0x8a90a8] as const
    const profile: [number, number][] = [
      [46, -10],
      [31, 22],
      [24, 44],
      [13, 78],
      [8, 110],
      [5.2, 150],
      [3, 200],
      [2.6, 212],
      [0.001, 232],
    ]
    b.lathe('distant', 0, 0, profile, 4, iron)
    for (const y of [44, 86])
      b.box('distant', -26 + y * 0.15, y, -26 + y * 0.15, 26 - y * 0.15, y + 5, 26 - y * 0.15, iron)
  })
}

/** The earth, as the moon sees it unless told otherwise: blue, with land and weather by latitude and noise; its radius and middle (m). */
export const earth = (b: MeshBuilder, r = 74, at: readonly [number, number, number] = [-150, 190, -900]): void => {
  const rows = 18
  const sides = 28
  const ids: number[][] = []
  for (let k = 0; k <= rows; k++) {
    const row: number[] = []
    for (let s = 0; s <= sides; s++) {
      const v = (k / rows) * Math.PI
      const a = (s / sides) * Math.PI * 2
      const n: [number, number, number] = [Math.sin(v) * Math.sin(a), Math.cos(v), Math.sin(v) * Math.cos(a)]
      const land = noise1(5, n[0] * 2.1 + n[1] * 1.3 + 7) + noise1(9, n[2] * 2.4 - n[1] * 2 + 3)
      const cloud = noise1(13, n[1] * 5 + n[0] * 2.2) + 0.6 * noise1(17, n[2] * 6 + n[1] * 3)
      const base =
        Math.abs(n[1]) > 0.86 ? 0xf4f8fc : land > 0.3 ? mix(0x4f8a4a, 0xb8a468, Math.min(1, land - 0.3)) : 0x2a6ac0
      row.push(
        b.vertex(
          'earth',
          [n[0] * r + at[0], n[1] * r + at[1], n[2] * r + at[2]],
          n,
          mix(base, 0xffffff, Math.max(0, Math.min(0.9, cloud * 1.1))),
        ),
      )
    }
    ids.push(row)
  }
  for (let k = 0; k < rows; k++)
    for (let s = 0; s < sides; s++) {
      b.triangle('earth', ids[k]![s]!, ids[k + 1]![s]!, ids[k + 1]![s + 1]!)
      b.triangle('earth', ids[k]![s]!, ids[k + 1]![s + 1]!, ids[k]![s + 1]!)
    }
}

/** An uneven ball of radius `r` standing at the origin, `squash` as high as wide: `rough` is what a row's radius grows by, as a share. */
export const lump = (
  b: MeshBuilder,
  key: 'earth' | 'distant',
  r: number,
  rows: number,
  sides: number,
  squash: number,
  rough: (row: number) => number,
  paint: Paint | ((t: number) => number),
): void => {
  const profile = Array.from({ length: rows + 1 }, (_, k): [number, number] => {
    const a = (k / rows) * Math.PI
    return [Math.max(0.001, Math.sin(a) * r * (1 + rough(k))), (1 - Math.cos(a)) * r * squash]
  })
  b.lathe(key, 0, 0, profile, sides, paint)
}

/** Two small moons by day, pale as the dust before them: middle and radius (m), lumpy. */
export const moons = (b: MeshBuilder): void => {
  for (const [x, y, z, r] of [
    [-260, 250, -820, 30],
    [40, 215, -900, 12],
  ] as const)
    b.at(x, y - r, z, r, () =>
      lump(
        b,
        'earth',
        r,
        8,
        18,
        0.88,
        (k) => 0.08 * noise1(23, k * 1.7 + r),
        (t) => mix(0xe8d0b4, 0xfff0dc, 0.5 + 0.5 * noise1(29, t * 9 + r)),
      ),
    )
}

/** Roofs and towers of a town far off, as a ring of boxes. */
export const skyline = (
  b: MeshBuilder,
  seed: number,
  distance: number,
  height: number,
  spread: number,
  foot: number,
  crest: number,
): void => {
  const count = 110
  for (let n = 0; n < count; n++) {
    const a = (n / count) * Math.PI * 2
    const h = height * (0.45 + spread * Math.abs(noise1(seed, n * 1.7)) + 0.25 * Math.abs(noise1(seed + 3, n * 0.23)))
    const w = ((Math.PI * 2 * distance) / count) * (0.45 + 0.25 * Math.abs(noise1(seed + 5, n * 2.3)))
    const x = Math.sin(a) * distance
    const z = -Math.cos(a) * distance
    b.at(x, 0, z, -a, () =>
      b.box('distant', -w, -20, -1, w, h, 1, [foot, mix(crest, foot, 0.5 * Math.abs(noise1(seed + 9, n)))], 'nb'),
    )
  }
}
