/** Gathered hair: ponytail, twintails, braid, bun. */
import type { HairStyle } from '../../state/look.ts'
import { ball, curve } from '../shape/loft.ts'
import { type Cling, type Sheet, rigid } from '../shape/sheet.ts'
import { type Vec3, add, smooth } from '../shape/vec.ts'
import { B, type Frame } from './frame.ts'
import type { Head } from './head.ts'

interface Kit {
  on: (az: number, el: number, lift: number) => Vec3
  lockOf: (points: Vec3[], width: number, sway?: (t: number, p: Vec3) => Cling, flat?: number, wide?: Vec3) => void
  sheet: Sheet
  h: number
  chin: Vec3
  hairColour: number
  light: number
  deep: number
  f: Frame
  head: Head
}

export const tails = (style: HairStyle, k: Kit): void => {
  const { on, lockOf, sheet, h, chin } = k
  const rad = Math.PI / 180
  const chain =
    (a: number, b: number) =>
    (t: number): Cling => ({
      bones: [B.head, a, b],
      weights:
        t < 0.12
          ? [1, 0, 0]
          : [
              1 - smooth(t, 0.05, 0.3),
              smooth(t, 0.05, 0.3) * (1 - smooth(t, 0.4, 1)),
              smooth(t, 0.05, 0.3) * smooth(t, 0.4, 1),
            ],
    })
  if (style === 'ponytail') {
    const root = on(Math.PI, 28 * rad, 0.06)
    ball(sheet, root, 0.085 * h, 0xd8404a, B.head, [1.25, 1.1, 0.8], 6, 9)
    for (const [dx, w] of [
      [0, 0.17],
      [-0.09, 0.12],
      [0.09, 0.12],
    ] as const)
      lockOf(
        [
          root,
          add(root, [dx * h * 0.6, -0.02 * h, -0.2 * h]),
          add(root, [dx * h * 1.3, -0.5 * h, -0.26 * h]),
          add(root, [dx * h * 0.7, -1.15 * h + Math.abs(dx) * h, -0.1 * h]),
        ],
        w,
        chain(B.hairA, B.hairB),
        0.75,
      )
  }
  if (style === 'twintails')
    for (const s of [1, -1]) {
      const root = on(s * 105 * rad, 18 * rad, 0.06)
      ball(sheet, root, 0.075 * h, 0xd8404a, B.head, [1, 1.1, 1.1], 6, 9)
      const bone = s === 1 ? B.lockL : B.lockR
      const sway = (t: number): Cling =>
        t < 0.08 ? rigid(B.head) : { bones: [B.head, bone], weights: [1 - smooth(t, 0.05, 0.4), smooth(t, 0.05, 0.4)] }
      for (const [d, w] of [
        [0, 0.16],
        [0.1, 0.11],
      ] as const)
        lockOf(
          [
            root,
            add(root, [s * 0.2 * h, 0.03 * h, -d * h]),
            add(root, [s * 0.27 * h, -0.42 * h, -d * h]),
            add(root, [s * 0.16 * h, (-0.95 + d) * h, 0.02 * h]),
          ],
          w,
          sway,
          0.75,
        )
    }
  if (style === 'braid') {
    const line = curve(
      [
        on(Math.PI, -10 * rad, 0.06),
        [0.02 * h, chin[1] - 0.12 * h, chin[2] - 0.42 * h],
        [0.04 * h, chin[1] - 0.8 * h, -k.f.r.chest[2] - 0.12 * h],
      ],
      9,
    )
    line.forEach((p, i) => {
      const t = i / 8
      const c = chain(B.hairA, B.hairB)(t)
      const main = c.weights[2] > 0.5 ? B.hairB : c.weights[1] > 0.4 ? B.hairA : B.head
      ball(
        sheet,
        add(p, [(i % 2 ? 1 : -1) * 0.025 * h, 0, 0]),
        (0.1 - 0.03 * t) * h,
        i % 2 ? k.hairColour : k.light,
        main,
        [1.1, 1, 0.85],
        6,
        8,
      )
    })
    lockOf(
      [line[8], add(line[8], [0, -0.1 * h, 0]), add(line[8], [0, -0.24 * h, 0.02 * h])],
      0.06,
      () => rigid(B.hairB),
      0.9,
    )
  }
  if (style === 'bun') {
    const at = on(Math.PI, 42 * rad, 0.12)
    ball(sheet, at, 0.19 * h, k.hairColour, B.head, [1, 0.9, 1], 8, 12)
    lockOf(
      [add(at, [-0.15 * h, 0, 0]), add(at, [0, 0.1 * h, -0.14 * h]), add(at, [0.16 * h, 0.02 * h, 0])],
      0.07,
      () => rigid(B.head),
      0.8,
    )
  }
}
