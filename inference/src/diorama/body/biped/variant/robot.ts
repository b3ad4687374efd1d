/** A robot of plates and joints. */
import type { BipedLook } from '../../../state/look.ts'
import { ball, lathe, rod } from '../../shape/loft.ts'
import { shade } from '../../shape/sheet.ts'
import { type Vec3, add, mad, mix } from '../../shape/vec.ts'
import { handCones, shoeCones, torsoCones } from '../flesh.ts'
import { ARM, B, type Frame } from '../frame.ts'
import type { Head } from '../head.ts'
import { type Sheets, eyes } from './sheets.ts'

export const robot = ({ metal, cloth, cell }: Sheets, look: BipedLook, f: Frame, head: Head): void => {
  const H = f.height
  const main = look.skin
  const trim = look.hair.colour
  const j = f.joints
  void cell
  const hc: Vec3 = [0, head.chin[1], head.chin[2]]
  metal.flesh(
    {
      cones: [
        {
          a: add(hc, [0, 0.35 * head.h, 0]),
          b: add(hc, [0, 0.62 * head.h, 0]),
          ra: 0.42 * head.h,
          rb: 0.4 * head.h,
          squash: [1.08, 1, 0.95],
          melt: 0.02,
          bones: [B.head, B.head],
          colour: main,
        },
      ],
    },
    head.h / 11,
    0.01,
  )
  cloth.flesh(
    {
      cones: [
        {
          a: add(hc, [-0.12 * head.h, 0.46 * head.h, 0.2 * head.h]),
          b: add(hc, [0.12 * head.h, 0.46 * head.h, 0.2 * head.h]),
          ra: 0.25 * head.h,
          rb: 0.25 * head.h,
          squash: [1, 0.86, 1],
          melt: 0.01,
          bones: [B.head, B.head],
          colour: 0x1e2630,
        },
      ],
    },
    head.h / 13,
    0.01,
  )
  eyes(cloth, head, look.eyes, 0.085, 0.42, 0.16)
  rod(metal, add(hc, [0, 1.0 * head.h, 0]), add(hc, [0, 1.2 * head.h, 0]), 0.02 * head.h, 0.02 * head.h, trim, B.head)
  ball(metal, add(hc, [0, 1.24 * head.h, 0]), 0.06 * head.h, trim, B.head)
  for (const s of [1, -1])
    ball(metal, add(hc, [s * 0.45 * head.h, 0.48 * head.h, 0]), 0.11 * head.h, trim, B.head, [0.5, 1, 1])
  metal.flesh(
    {
      cones: torsoCones(f, main).map((c) => ({ ...c, melt: H * 0.02 })),
      grow: H * 0.012,
      cut: (p) => p[1] - j[B.neck][1],
    },
    H * 0.02,
    H * 0.012,
  )
  lathe(
    metal,
    [0, j[B.chest][1] - H * 0.01, 0],
    [
      [f.r.waist[0] * 0.96, -H * 0.07],
      [f.r.waist[0] * 0.9, -H * 0.045],
      [f.r.waist[0] * 0.96, -H * 0.02],
    ],
    shade(main, -0.4),
    B.spine,
    14,
    [1, f.r.waist[2] / f.r.waist[0]],
  )
  ball(
    cloth,
    [0, mix(j[B.chest][1], j[B.upperL][1], 0.5), f.r.chest[2] + H * 0.01],
    H * 0.028,
    trim,
    B.chest,
    [1, 1, 0.4],
  )
  for (const s of [1, -1] as const) {
    const upper = s === 1 ? B.upperL : B.upperR
    const thigh = s === 1 ? B.thighL : B.thighR
    const dir: Vec3 = [ARM[0] * s, ARM[1], 0]
    ball(metal, j[upper], H * 0.042, trim, upper)
    rod(metal, mad(j[upper], dir, H * 0.03), mad(j[upper], dir, f.upper * 0.92), f.r.upper, f.r.upper, main, upper, 10)
    ball(metal, j[upper + 1], f.r.elbow * 1.3, shade(main, -0.4), upper + 1)
    rod(
      metal,
      mad(j[upper + 2], dir, f.fore * 0.1),
      mad(j[upper + 2], dir, f.fore * 0.98),
      f.r.elbow,
      f.r.elbow * 1.35,
      main,
      upper + 2,
      10,
    )
    metal.flesh({ cones: handCones(f, s, shade(main, -0.3)) }, f.hand * 0.11, 0.006)
    rod(metal, j[thigh], mad(j[thigh], [0, -1, 0], f.thigh * 0.9), f.r.thigh * 0.8, f.r.knee, main, thigh, 10)
    ball(metal, j[thigh + 1], f.r.knee * 1.15, shade(main, -0.4), thigh + 1)
    rod(
      metal,
      mad(j[thigh + 2], [0, -1, 0], f.shin * 0.1),
      j[thigh + 3],
      f.r.knee * 0.9,
      f.r.calf * 1.3,
      main,
      thigh + 2,
      10,
    )
    metal.flesh(
      {
        cones: shoeCones(f, s, { colour: trim, sole: trim, shaft: 0, chunk: 1.35, pointed: false, open: false }),
        cut: (p) => -p[1],
      },
      f.foot * 0.17,
      0.01,
    )
  }
}
