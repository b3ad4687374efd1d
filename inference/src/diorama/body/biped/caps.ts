/** Caps of winter, service and ceremony: beanie, peaked cap, nurse's cap, top hat, kabuto, bridal veil. */
import type { Garment } from '../../state/look.ts'
import { ball, lathe, tube } from '../shape/loft.ts'
import { rigid, shade, type Cling, type Sheet } from '../shape/sheet.ts'
import { add, mix, smooth, type Vec3 } from '../shape/vec.ts'
import { B } from './frame.ts'

interface Seat {
  cloth: Sheet
  metal: Sheet
  h: number
  crown: Vec3
  out: number
}

/** A peak over the brow, `long` heads out. */
const peak = (sheet: Sheet, at: Vec3, out: number, h: number, long: number, colour: number): void => {
  const base = sheet.position.length / 3
  const faces = sheet.index.length
  for (let r = 0; r < 3; r++)
    for (let c = 0; c < 9; c++) {
      const a = mix(-1.05, 1.05, c / 8)
      const k = out + (r / 2) * long * h * Math.cos(a * 1.35)
      sheet.vertex(
        [at[0] + Math.sin(a) * k * 0.97, at[1] - (r / 2) * 0.11 * h * Math.cos(a), at[2] + Math.cos(a) * k * 1.05],
        [0, 1, 0],
        colour,
        rigid(B.head),
      )
    }
  sheet.grid(base, 3, 9, false, true)
  sheet.smooth(base, faces)
}

/** Puts such a cap on; other garments are left alone. */
export const wearCap = ({ cloth, metal, h, crown: seat, out }: Seat, g: Garment): void => {
  const crown = seat
  const at: Vec3 = [0, crown[1] + 0.17 * h, crown[2] - 0.02 * h]
  const squash: [number, number] = [0.97, 1.05]
  switch (g.kind) {
    case 'beanie':
      // A turned-up edge, a soft crown, a bobble.
      lathe(
        cloth,
        crown,
        [
          [out * 1.04, 0.1 * h],
          [out * 1.13, 0.13 * h],
          [out * 1.13, 0.27 * h],
          [out * 1.03, 0.3 * h],
        ],
        g.trim,
        B.head,
        18,
        squash,
      )
      lathe(
        cloth,
        crown,
        [
          [out * 1.05, 0.22 * h],
          [out * 1, 0.42 * h],
          [out * 0.78, 0.58 * h],
          [out * 0.4, 0.67 * h],
          [0.01, 0.69 * h],
        ],
        (t) => (t < 0.5 ? g.colour : shade(g.colour, 0.05)),
        B.head,
        18,
        squash,
      )
      ball(cloth, add(crown, [0, 0.75 * h, 0]), 0.1 * h, g.trim, B.head, [1, 0.9, 1], 6, 8)
      break
    case 'peaked-cap':
      lathe(
        cloth,
        at,
        [
          [out * 1.03, 0],
          [out * 1.02, 0.13 * h],
        ],
        shade(g.colour, -0.3),
        B.head,
        20,
        squash,
      )
      lathe(
        cloth,
        add(at, [0, 0.02 * h, 0]),
        [
          [out * 1.0, 0.1 * h],
          [out * 1.24, 0.26 * h],
          [out * 1.1, 0.31 * h],
          [0.01, 0.34 * h],
        ],
        g.colour,
        B.head,
        20,
        squash,
      )
      lathe(
        cloth,
        at,
        [
          [out * 1.045, 0.1 * h],
          [out * 1.04, 0.125 * h],
        ],
        g.trim,
        B.head,
        20,
        squash,
      )
      peak(cloth, add(at, [0, 0.02 * h, 0]), out * 1.0, h, 0.32, 0x1a1a20)
      ball(
        metal,
        add(at, [0, 0.19 * h, out * 1.16]),
        0.065 * h,
        g.trim === g.colour ? 0xe8c04a : g.trim,
        B.head,
        [0.9, 1.1, 0.5],
        6,
        8,
      )
      break
    case 'nurse-cap': {
      lathe(
        cloth,
        add(at, [0, 0.12 * h, -0.06 * h]),
        [
          [out * 0.84, 0],
          [out * 0.9, 0.22 * h],
          [out * 0.6, 0.24 * h],
          [0.01, 0.2 * h],
        ],
        g.colour,
        B.head,
        16,
        [1, 0.8],
      )
      const front = add(at, [0, 0.24 * h, out * 0.66])
      ball(cloth, front, 0.07 * h, g.trim, B.head, [1, 0.32, 0.3], 4, 6)
      ball(cloth, front, 0.07 * h, g.trim, B.head, [0.32, 1, 0.3], 4, 6)
      break
    }
    case 'top-hat':
      lathe(
        cloth,
        at,
        [
          [out * 1.0, 0.02 * h],
          [out * 0.94, 0.4 * h],
          [out * 1.0, 0.78 * h],
          [0.01, 0.8 * h],
        ],
        g.colour,
        B.head,
        20,
        squash,
      )
      lathe(
        cloth,
        at,
        [
          [out * 1.5, 0.06 * h],
          [out * 1.3, 0],
          [out * 1.0, 0.02 * h],
        ],
        shade(g.colour, -0.1),
        B.head,
        22,
        squash,
      )
      lathe(
        cloth,
        at,
        [
          [out * 1.02, 0.03 * h],
          [out * 0.995, 0.17 * h],
        ],
        g.trim,
        B.head,
        20,
        squash,
      )
      break
    case 'kabuto': {
      const crown: Vec3 = [seat[0], seat[1] + 0.12 * h, seat[2]]
      lathe(
        metal,
        crown,
        [
          [out * 1.1, 0.08 * h],
          [out * 1.08, 0.2 * h],
          [out * 0.88, 0.44 * h],
          [0.01, 0.56 * h],
        ],
        g.colour,
        B.head,
        20,
        [0.95, 1.02],
      )
      // the neck guard leaves the face free and reaches lowest over the nape
      const base = metal.position.length / 3
      const faces = metal.index.length
      for (let r = 0; r < 5; r++)
        for (let c = 0; c < 15; c++) {
          const a = mix(0.36, 1.64, c / 14) * Math.PI
          const behind = smooth(-Math.cos(a), 0, 0.9)
          const k = out * mix(1.08, mix(1.5, 1.36, behind), r / 4)
          metal.vertex(
            [
              Math.sin(a) * k * 0.95,
              crown[1] + mix(0.14, mix(-0.42, -0.66, behind), r / 4) * h,
              crown[2] + Math.cos(a) * k,
            ],
            [0, 1, 0],
            r === 4 ? g.trim : shade(g.colour, r % 2 ? -0.15 : 0.05),
            rigid(B.head),
          )
        }
      metal.grid(base, 5, 15, false, true)
      metal.smooth(base, faces)
      peak(metal, add(crown, [0, 0.16 * h, 0]), out * 1.0, h, 0.2, shade(g.colour, -0.15))
      for (const s of [1, -1])
        tube(metal, {
          line: [
            [s * 0.06 * h, crown[1] + 0.26 * h, crown[2] + out * 1.02],
            [s * 0.26 * h, crown[1] + 0.46 * h, crown[2] + out * 1.08],
            [s * 0.36 * h, crown[1] + 0.76 * h, crown[2] + out * 0.98],
            [s * 0.34 * h, crown[1] + 0.98 * h, crown[2] + out * 0.9],
          ],
          radius: (t) => 0.06 * h * (1 - t * 0.92),
          flat: 0.3,
          sides: 5,
          colour: () => 0xe8c04a,
          cling: () => rigid(B.head),
        })
      ball(metal, [0, crown[1] + 0.26 * h, crown[2] + out * 1.04], 0.075 * h, 0xe8c04a, B.head, [1, 1, 0.5], 6, 9)
      break
    }
    case 'veil': {
      const base = cloth.position.length / 3
      const faces = cloth.index.length
      for (let r = 0; r < 9; r++)
        for (let c = 0; c < 13; c++) {
          const t = r / 8
          const a = Math.PI + mix(-1.75, 1.75, c / 12)
          const flare = 1.06 + 0.9 * smooth(t, 0.2, 1) + 0.06 * Math.sin(c * 2.1) * t
          const y =
            r === 0
              ? crown[1] + 0.44 * h
              : mix(crown[1] + 0.4 * h, crown[1] - 2.9 * h * Math.max(g.length, 0.5), t ** 1.2)
          const k = r === 0 ? 0.5 : flare
          const sway = smooth(t, 0.25, 0.8)
          const cling: Cling = { bones: [B.head, B.hairA, B.hairB], weights: [1 - sway, sway * (1 - t), sway * t] }
          cloth.vertex(
            [Math.sin(a) * out * k, y, crown[2] + Math.cos(a) * out * k],
            [0, 0, -1],
            shade(g.colour, c % 2 ? 0 : -0.05),
            cling,
          )
        }
      cloth.grid(base, 9, 13, false)
      cloth.smooth(base, faces)
      for (let i = 0; i < 9; i++) {
        const a = mix(-1.2, 1.2, i / 8)
        ball(
          cloth,
          [Math.sin(a) * out * 0.86, crown[1] + 0.42 * h, crown[2] + Math.cos(a) * out * 0.5],
          0.06 * h,
          i % 2 ? g.trim : 0xffffff,
          B.head,
          [1, 0.9, 1],
          4,
          6,
        )
      }
      break
    }
    default:
      break
  }
}
