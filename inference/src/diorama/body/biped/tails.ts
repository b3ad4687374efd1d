/** Gathered hair: ponytail, twintails, one or two braids, bun. */
import type { HairStyle } from '../../state/look.ts'
import { ball, curve } from '../shape/loft.ts'
import { rigid, type Cling } from '../shape/sheet.ts'
import { mix3, add, smooth, type Vec3 } from '../shape/vec.ts'
import { B } from './frame.ts'
import { RAD, type Strands } from './strands.ts'

const TIE = 0xd8404a

/** Bones along what hangs at the back. */
const chain =
  (a: number, b: number) =>
  (t: number): Cling => {
    const free = smooth(t, 0.05, 0.3)
    const far = smooth(t, 0.4, 1)
    return t < 0.08 ? rigid(B.head) : { bones: [B.head, a, b], weights: [1 - free, free * (1 - far), free * far] }
  }

/** A plait along a line: lobes left and right by turns. */
const plait = (s: Strands, line: Vec3[], cling: (t: number) => Cling, size: number): void => {
  const { sheet, h } = s
  line.forEach((p, i) => {
    const t = i / (line.length - 1)
    const c = cling(t)
    const main = c.bones[c.weights.indexOf(Math.max(...c.weights))]
    const k = i % 2 ? 1 : -1
    ball(
      sheet,
      add(p, [k * 0.03 * h, 0, 0.01 * h]),
      (size - 0.03 * t) * h,
      i % 2 ? s.colour : s.light,
      main,
      [0.95, 1.5, 0.85],
      6,
      8,
    )
  })
  const end = line[line.length - 1]
  const low = rigid(cling(1).bones[cling(1).weights.indexOf(Math.max(...cling(1).weights))])
  ball(sheet, add(end, [0, -0.05 * h, 0]), size * 0.55 * h, TIE, low.bones[0], [1, 0.7, 1], 5, 7)
  s.lock(
    [add(end, [0, -0.05 * h, 0]), add(end, [0, -0.16 * h, 0]), add(end, [0.01 * h, -0.28 * h, 0.02 * h])],
    size * 0.9,
    {
      sway: () => low,
      ridge: 0.8,
      rows: 5,
    },
  )
}

/** Adds the gathered part of a style; other styles have none. */
export const tails = (style: HairStyle, s: Strands): void => {
  const { on, lock, sheet, h, chin, f } = s
  const grown = 1 + 0.3 * (1 - f.child)
  if (style === 'ponytail') {
    const root = on(Math.PI, 26 * RAD, 0.07)
    ball(sheet, root, 0.085 * h, TIE, B.head, [1.25, 1.1, 0.8], 6, 9)
    for (const [dx, w, l] of [
      [0, 0.2, 1.2],
      [-0.12, 0.13, 1.0],
      [0.12, 0.13, 1.05],
      [0.02, 0.12, 0.85],
    ] as const)
      lock(
        [
          root,
          add(root, [dx * h * 0.7, 0.06 * h, -0.18 * h]),
          add(root, [dx * h * 1.5, -0.4 * h, -0.3 * h]),
          add(root, [dx * h * 1.3, -0.85 * l * h * grown, -0.2 * h]),
          add(root, [dx * h * 0.4, -l * 1.1 * h * grown, -0.1 * h]),
        ],
        w,
        {
          sway: chain(B.hairA, B.hairB),
          ridge: 0.6,
          belly: 0.5,
          rows: 10,
          out: dx === 0.02 ? [0, 0, 1] : [dx * 3, 0.1, -1],
        },
      )
  }
  if (style === 'twintails')
    for (const k of [1, -1]) {
      const root = on(k * 105 * RAD, 20 * RAD, 0.07)
      ball(sheet, root, 0.08 * h, TIE, B.head, [1, 1.15, 1.15], 6, 9)
      const bone = k === 1 ? B.lockL : B.lockR
      const sway = (t: number): Cling =>
        t < 0.08 ? rigid(B.head) : { bones: [B.head, bone], weights: [1 - smooth(t, 0.05, 0.4), smooth(t, 0.05, 0.4)] }
      for (const [d, w, l] of [
        [0, 0.17, 1.1],
        [0.12, 0.14, 0.95],
        [-0.1, 0.12, 0.85],
      ] as const)
        lock(
          [
            root,
            add(root, [k * 0.2 * h, 0.06 * h, -d * h]),
            add(root, [k * 0.3 * h, -0.4 * h, -d * h]),
            add(root, [k * 0.22 * h, -0.8 * l * h * grown, (-d - 0.02) * h]),
            add(root, [k * 0.12 * h, -l * h * grown, 0.03 * h]),
          ],
          w,
          { sway, ridge: 0.65, belly: 0.5, rows: 9, out: [k, 0, d < 0 ? 0.8 : -0.5] },
        )
    }
  if (style === 'braid')
    plait(
      s,
      curve(
        [
          on(Math.PI, -14 * RAD, 0.07),
          [0.02 * h, chin[1] - 0.1 * h, chin[2] - 0.42 * h],
          [0.04 * h, chin[1] - 0.9 * h * grown, -f.r.chest[2] - 0.14 * h],
        ],
        15,
      ),
      chain(B.hairA, B.hairB),
      0.115,
    )
  if (style === 'braids')
    for (const k of [1, -1]) {
      const shoulder = f.joints[B.upperL]
      const bone = k === 1 ? B.lockL : B.lockR
      plait(
        s,
        curve(
          [
            on(k * 112 * RAD, -14 * RAD, 0.07),
            [k * 0.4 * h, chin[1] - 0.06 * h, chin[2] - 0.06 * h],
            [k * shoulder[0] * 0.75, shoulder[1] + 0.02 * h, f.r.chest[2] * 0.8 + 0.05 * h],
            [k * shoulder[0] * 0.62, shoulder[1] - 0.6 * h * grown, f.r.chest[2] + 0.09 * h],
          ],
          15,
        ),
        (t) =>
          t < 0.15 ? rigid(B.head) : { bones: [B.head, bone], weights: [1 - smooth(t, 0.1, 0.4), smooth(t, 0.1, 0.4)] },
        0.1,
      )
    }
  if (style === 'topknot') {
    // tied upright, then folded forward along the crown
    const [tie, up] = [on(Math.PI, 66 * RAD, 0.08), on(Math.PI, 68 * RAD, 0.26)]
    ball(sheet, tie, 0.1 * h, TIE, B.head, [1, 1.3, 1], 6, 9)
    const tip = on(0, 74 * RAD, 0.13)
    for (const dx of [0, -0.05, 0.05])
      lock([tie, up, add(mix3(up, tip, 0.45), [dx * h, 0.06 * h, 0]), add(tip, [dx * h, 0, 0])], 0.12, {
        sway: () => rigid(B.head),
        root: 0.9,
        belly: 0.6,
        ridge: 0.8,
        out: [dx * 4, 1, 0],
      })
  }
  if (style === 'bun') {
    const at = on(Math.PI, 40 * RAD, 0.13)
    ball(sheet, at, 0.2 * h, s.colour, B.head, [1, 0.92, 0.95], 9, 13)
    ball(sheet, on(Math.PI, 36 * RAD, 0.05), 0.14 * h, TIE, B.head, [1, 0.6, 0.6], 5, 9)
  }
}
