/** Monster and skeleton. */
import type { BipedLook } from '../../../state/look.ts'
import type { Cone } from '../../shape/field.ts'
import { ball, rod, tube } from '../../shape/loft.ts'
import { blend, rigid } from '../../shape/sheet.ts'
import { type Vec3, add, mix } from '../../shape/vec.ts'
import { armCones, handCones, legCones, shoeCones, torsoCones } from '../flesh.ts'
import { B, type Frame } from '../frame.ts'
import type { Head } from '../head.ts'
import { type Sheets, eyes } from './sheets.ts'

export const monster = ({ skin, cloth, cell }: Sheets, look: BipedLook, f: Frame, head: Head): void => {
  const H = f.height
  const c = look.skin
  const fat = (list: Cone[], k: number): Cone[] =>
    list.map((x) => ({ ...x, ra: x.ra * k, rb: x.rb * k, melt: x.melt + H * 0.02 }))
  const cones = [
    ...fat(torsoCones(f, c), 1.35),
    ...fat(armCones(f, 1, c), 1.8),
    ...fat(armCones(f, -1, c), 1.8),
    ...fat(legCones(f, 1, c), 1.45),
    ...fat(legCones(f, -1, c), 1.45),
  ]
  skin.flesh({ cones }, cell * 1.25, H * 0.016, (p, n) =>
    blend(
      c,
      look.hair.colour,
      n[2] > 0.3 && Math.abs(p[0]) < H * 0.09 && p[1] > f.joints[B.hips][1]
        ? 0.75
        : 0.12 * Math.sin(p[0] * 60) * Math.sin(p[1] * 44),
    ),
  )
  skin.flesh(
    {
      cones: [
        {
          a: add(head.chin, [0, 0.42 * head.h, 0]),
          b: add(head.chin, [0, 0.3 * head.h, 0.1 * head.h]),
          ra: 0.5 * head.h,
          rb: 0.46 * head.h,
          squash: [1.15, 1, 1],
          melt: 0.05,
          bones: [B.head, B.head],
          colour: c,
        },
        ...[1, -1].map((s): Cone => ({
          a: add(head.chin, [s * 0.4 * head.h, 0.75 * head.h, 0]),
          b: add(head.chin, [s * 0.56 * head.h, 1.1 * head.h, 0]),
          ra: 0.11 * head.h,
          rb: 0.02 * head.h,
          melt: 0.03,
          bones: [B.head, B.head],
          colour: 0xf2e6c8,
        })),
      ],
    },
    head.h / 12,
    0.02,
  )
  eyes(cloth, head, 0x201c18, 0.1, 0.5, 0.24)
  for (const s of [1, -1])
    rod(
      cloth,
      add(head.chin, [s * 0.14 * head.h, 0.1 * head.h, 0.5 * head.h]),
      add(head.chin, [s * 0.15 * head.h, 0.27 * head.h, 0.55 * head.h]),
      0.05 * head.h,
      0.012 * head.h,
      0xfdf6e2,
      B.head,
      7,
    )
  for (const s of [1, -1] as const) {
    skin.flesh(
      { cones: handCones(f, s, c).map((k) => ({ ...k, ra: k.ra * 1.6, rb: k.rb * 1.5 })) },
      f.hand * 0.15,
      0.01,
    )
    skin.flesh(
      {
        cones: shoeCones(f, s, { colour: c, sole: c, shaft: 0, chunk: 1.5, pointed: false, open: false }),
        cut: (p) => -p[1],
      },
      f.foot * 0.18,
      0.01,
    )
  }
}

export const skeleton = ({ skin, cloth }: Sheets, look: BipedLook, f: Frame, head: Head): void => {
  const H = f.height
  const c = look.skin
  const j = f.joints
  skin.flesh({ cones: head.skull.cones.map((k) => ({ ...k, colour: c })) }, head.h / 13, 0.01)
  eyes(cloth, head, 0x1c1a20, 0.105, 0.36)
  for (let i = 0; i < 9; i++)
    ball(
      skin,
      [0, mix(j[B.hips][1], j[B.neck][1] + H * 0.03, i / 8), -H * 0.01],
      H * 0.018,
      c,
      i < 3 ? B.hips : i < 5 ? B.spine : B.chest,
      [1.2, 0.8, 1],
      5,
      8,
    )
  for (let i = 0; i < 5; i++) {
    const y = mix(j[B.chest][1], j[B.upperL][1], 0.05 + i * 0.22)
    tube(skin, {
      line: Array.from({ length: 13 }, (_, k): Vec3 => {
        const a = 0.25 + (k / 12) * (Math.PI * 2 - 0.5)
        return [
          Math.sin(a) * f.r.chest[0] * (0.9 - 0.06 * Math.abs(i - 2)),
          y - Math.cos(a) * H * 0.012,
          Math.cos(a) * f.r.chest[2] * 0.95,
        ]
      }),
      radius: () => H * 0.009,
      sides: 5,
      wide: [0, 1, 0],
      colour: () => c,
      cling: () => rigid(B.chest),
    })
  }
  ball(skin, [0, j[B.hips][1], 0], H * 0.07, c, B.hips, [1.15, 0.5, 0.7], 7, 10)
  for (const s of [1, -1] as const) {
    const u = s === 1 ? B.upperL : B.upperR
    const t = s === 1 ? B.thighL : B.thighR
    for (const [a, b, bone, r] of [
      [u, u + 1, u, 0.011],
      [u + 2, u + 3, u + 2, 0.0095],
      [t, t + 1, t, 0.015],
      [t + 2, t + 3, t + 2, 0.013],
    ] as const) {
      rod(skin, j[a], j[b], H * r, H * r * 0.85, c, bone, 7)
      ball(skin, j[a], H * r * 1.7, c, bone, [1, 1, 1], 5, 7)
    }
    skin.flesh(
      { cones: handCones(f, s, c).map((k) => ({ ...k, ra: k.ra * 0.7, rb: k.rb * 0.7 })) },
      f.hand * 0.08,
      0.006,
    )
    skin.flesh(
      {
        cones: shoeCones(f, s, { colour: c, sole: c, shaft: 0, chunk: 0.8, pointed: false, open: false }),
        cut: (p) => -p[1],
      },
      f.foot * 0.14,
      0.01,
    )
  }
}
