/** Ghost and snowman. */
import type { BipedLook } from '../../../state/look.ts'
import { ball, rod, tube } from '../../shape/loft.ts'
import { blend, rigid, shade } from '../../shape/sheet.ts'
import { type Vec3, mad } from '../../shape/vec.ts'
import { armCones } from '../flesh.ts'
import { B, type Frame } from '../frame.ts'
import type { Head } from '../head.ts'
import { type Sheets, eyes } from './sheets.ts'

export const ghost = ({ cloth }: Sheets, look: BipedLook, f: Frame, head: Head): void => {
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

export const snowman = ({ cloth, hair }: Sheets, look: BipedLook, f: Frame, head: Head): void => {
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
