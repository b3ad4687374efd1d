/** Those that stand like people: robot, ghost, snowman, monster, skeleton. They share rig, gait and acts; only the flesh differs. */
import type { BipedLook } from '../../state/look.ts'
import type { Cone } from '../shape/field.ts'
import { ball, box, lathe, rod, tube } from '../shape/loft.ts'
import { blend, rigid, shade, type Sheet } from '../shape/sheet.ts'
import { add, mad, mix, type Vec3 } from '../shape/vec.ts'
import { armCones, handCones, legCones, shoeCones, torsoCones } from './flesh.ts'
import { ARM, B, type Frame } from './frame.ts'
import type { Head } from './head.ts'

export interface Sheets {
  skin: Sheet
  cloth: Sheet
  metal: Sheet
  hair: Sheet
  cell: number
}

interface Variant {
  /** Has it the painted face of people? */
  face: boolean
  build: ((s: Sheets, look: BipedLook, f: Frame, head: Head) => void) | null
}

const eyes = (sheet: Sheet, head: Head, colour: number, r: number, z: number, x = head.eye.x): void => {
  for (const s of [1, -1]) {
    ball(
      sheet,
      [s * x * head.h, head.chin[1] + 0.45 * head.h, head.chin[2] + z * head.h],
      r * head.h,
      colour,
      B.head,
      [1, 1.25, 0.5],
      7,
      10,
    )
    ball(
      sheet,
      [(s * x - 0.02) * head.h, head.chin[1] + (0.45 + r * 0.45) * head.h, head.chin[2] + (z + r * 0.42) * head.h],
      r * 0.3 * head.h,
      0xffffff,
      B.head,
      [1, 1, 0.5],
      4,
      6,
    )
  }
}

const robot = ({ metal, cloth, cell }: Sheets, look: BipedLook, f: Frame, head: Head): void => {
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

const ghost = ({ cloth }: Sheets, look: BipedLook, f: Frame, head: Head): void => {
  const c = look.skin
  const rows = 16
  const n = 28
  const top = head.chin[1] + head.h
  for (let r = 0; r < rows; r++)
    for (let k = 0; k < n; k++) {
      const t = r / (rows - 1)
      const a = (k / n) * Math.PI * 2
      const dome = Math.sqrt(Math.max(1 - (1 - Math.min(t * 3.6, 1)) ** 2, 0))
      const wide =
        head.h *
        0.5 *
        dome *
        (1 + Math.max(t - 0.28, 0) * 0.85) *
        (1 + 0.1 * Math.sin(a * 6) * Math.max(t - 0.4, 0) * 1.6)
      const y = top - t * (top - 0.06 * f.height) + (r === rows - 1 ? Math.sin(a * 6) * 0.035 * f.height : 0)
      const bones =
        t < 0.3
          ? rigid(B.head)
          : t < 0.55
            ? { bones: [B.head, B.chest], weights: [1 - (t - 0.3) / 0.25, (t - 0.3) / 0.25] }
            : { bones: [B.chest, B.hem], weights: [1 - (t - 0.55) / 0.45, (t - 0.55) / 0.45] }
      cloth.vertex([Math.sin(a) * wide, y, Math.cos(a) * wide], [0, 0, 1], blend(c, look.hair.colour, t * 0.5), bones)
    }
  cloth.grid(0, rows, n, true, true)
  cloth.smooth(0, 0)
  for (const s of [1, -1] as const)
    cloth.flesh(
      { cones: armCones(f, s, c).map((k) => ({ ...k, ra: k.ra * 1.5, rb: k.rb * 1.3 })) },
      f.height * 0.028,
      0.02,
    )
  eyes(cloth, head, 0x20202c, 0.1, 0.46, 0.17)
  ball(
    cloth,
    [0, head.chin[1] + 0.2 * head.h, head.chin[2] + 0.5 * head.h],
    0.07 * head.h,
    0x2c2636,
    B.head,
    [1, 1.2, 0.4],
  )
}

const snowman = ({ cloth, hair }: Sheets, look: BipedLook, f: Frame, head: Head): void => {
  const H = f.height
  const w = look.skin
  ball(cloth, [0, H * 0.22, 0], H * 0.24, w, B.skirt, [1, 0.94, 1], 12, 18)
  ball(cloth, [0, H * 0.53, 0], H * 0.175, w, B.chest, [1, 0.95, 1], 11, 16)
  ball(cloth, [0, head.chin[1] + 0.45 * head.h, 0], 0.46 * head.h, w, B.head, [1, 0.96, 1], 12, 16)
  const z = 0.44 * head.h
  for (const s of [1, -1])
    ball(hair, [s * 0.15 * head.h, head.chin[1] + 0.56 * head.h, z * 0.94], 0.055 * head.h, 0x24222a, B.head)
  rod(
    cloth,
    [0, head.chin[1] + 0.44 * head.h, z * 0.95],
    [0, head.chin[1] + 0.41 * head.h, z + 0.42 * head.h],
    0.07 * head.h,
    0.01 * head.h,
    0xf08030,
    B.head,
    8,
  )
  for (let i = -2; i <= 2; i++)
    ball(
      hair,
      [i * 0.09 * head.h, head.chin[1] + (0.24 + 0.02 * i * i) * head.h, z * 0.93],
      0.03 * head.h,
      0x24222a,
      B.head,
      [1, 1, 1],
      4,
      6,
    )
  for (let i = 0; i < 3; i++)
    ball(hair, [0, H * (0.6 - i * 0.07), H * 0.16 + i * 0.004], H * 0.015, 0x24222a, B.chest, [1, 1, 1], 5, 7)
  tube(cloth, {
    line: Array.from({ length: 15 }, (_, i): Vec3 => [
      Math.sin((i / 14) * 6.28) * H * 0.13,
      H * 0.665,
      Math.cos((i / 14) * 6.28) * H * 0.13,
    ]),
    radius: () => H * 0.03,
    sides: 6,
    wide: [0, 1, 0],
    colour: () => look.hair.colour,
    cling: () => rigid(B.chest),
  })
  rod(
    cloth,
    [H * 0.05, H * 0.65, H * 0.14],
    [H * 0.07, H * 0.5, H * 0.19],
    H * 0.026,
    H * 0.03,
    shade(look.hair.colour, -0.1),
    B.chest,
    6,
  )
  for (const s of [1, -1] as const) {
    const upper = s === 1 ? B.upperL : B.upperR
    rod(hair, mad(f.joints[upper], [s, 0, 0], -H * 0.04), f.joints[upper + 1], H * 0.012, H * 0.01, 0x6a4a30, upper, 6)
    rod(hair, f.joints[upper + 2], f.joints[upper + 3], H * 0.011, H * 0.008, 0x6a4a30, upper + 2, 6)
    for (const d of [-0.5, 0, 0.5])
      rod(
        hair,
        f.joints[upper + 3],
        mad(f.joints[upper + 3], [s * (0.64 - d * 0.4), -0.77, d], H * 0.05),
        H * 0.007,
        H * 0.004,
        0x6a4a30,
        upper + 3,
        5,
      )
  }
}

const monster = ({ skin, cloth, cell }: Sheets, look: BipedLook, f: Frame, head: Head): void => {
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

const skeleton = ({ skin, cloth }: Sheets, look: BipedLook, f: Frame, head: Head): void => {
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

const VARIANTS: Record<BipedLook['variant'], Variant> = {
  human: { face: true, build: null },
  angel: { face: true, build: null },
  robot: { face: false, build: robot },
  ghost: { face: false, build: ghost },
  snowman: { face: false, build: snowman },
  monster: { face: false, build: monster },
  skeleton: { face: false, build: skeleton },
}

/** How a variant is built; people have `build: null`. */
export const variantOf = (look: BipedLook): Variant => VARIANTS[look.variant] ?? VARIANTS.human
