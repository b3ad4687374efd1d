/** Hats, caps, crowns and helmets: they sit on the hair. */
import type { Garment } from '../../state/look.ts'
import { ball, lathe } from '../shape/loft.ts'
import { type Sheet, shade } from '../shape/sheet.ts'
import { type Vec3, add } from '../shape/vec.ts'
import { wearCap } from './caps.ts'
import { B } from './frame.ts'
import { bubble, visored } from './helmets.ts'

interface Seat {
  cloth: Sheet
  metal: Sheet
  h: number
  /** Middle of the crown, radius of the hair there. */
  crown: Vec3
  out: number
  /** Worn with a spacesuit, with armour: helmets differ. */
  suit: boolean
  plate: boolean
}

/** Puts a hat on; other garments are left alone. */
export const wearHat = ({ cloth, metal, h, crown, out, suit, plate }: Seat, g: Garment): void => {
  switch (g.kind) {
    case 'hat':
    case 'straw-hat':
    case 'helmet': {
      const straw = g.kind === 'straw-hat'
      // a cook's: tall and puffed, without a brim
      const toque = g.kind === 'hat' && g.length > 0.99
      const brim = straw ? 1.75 : toque ? 1.06 : g.kind === 'hat' ? 1.45 : 1.02
      const at: Vec3 = [0, crown[1] + 0.14 * h, crown[2] - 0.02 * h]
      if (g.kind === 'helmet') {
        if (suit) {
          bubble(metal, cloth, h, crown, g.colour, g.trim)
          break
        }
        if (plate) {
          visored(metal, cloth, h, crown, out, g.colour, g.trim)
          break
        }
        lathe(
          metal,
          crown,
          [
            [out * 1.06, -0.25 * h],
            [out * 1.1, 0.05 * h],
            [out * 0.98, 0.3 * h],
            [out * 0.6, 0.5 * h],
            [0.02 * h, 0.58 * h],
          ],
          g.colour,
          B.head,
          18,
          [0.95, 1.06],
        )
        lathe(
          metal,
          crown,
          [
            [out * 1.1, -0.27 * h],
            [out * 1.14, -0.24 * h],
            [out * 1.07, -0.2 * h],
          ],
          g.trim,
          B.head,
          18,
          [0.95, 1.06],
        )
        break
      }
      // wizards and witches: a tall point that bends back
      const point = !straw && !toque && g.length > 0.8
      const dome: [number, number][] = point
        ? [
            [out * 1.03, 0.04 * h],
            [out * 0.8, 0.4 * h],
            [out * 0.5, 0.85 * h],
            [out * 0.22, 1.25 * h],
            [0.012, 1.5 * h],
          ]
        : toque
          ? [
              [out * 1.03, 0.04 * h],
              [out * 1.01, 0.42 * h],
              [out * 1.3, 0.62 * h],
              [out * 1.28, 0.82 * h],
              [out * 0.8, 0.98 * h],
              [0.01, 0.96 * h],
            ]
          : straw
            ? [
                [out * 1.04, 0.04 * h],
                [out * 1.0, 0.2 * h],
                [out * 0.82, 0.36 * h],
                [out * 0.4, 0.44 * h],
                [0.01, 0.45 * h],
              ]
            : [
                [out * 1.03, 0.04 * h],
                [out * 0.98, 0.3 * h],
                [out * 0.92, 0.46 * h],
                [out * 0.6, 0.52 * h],
                [0.01, 0.49 * h],
              ]
      lathe(cloth, at, dome, (t) => (t < 0.3 ? g.colour : shade(g.colour, 0.04)), B.head, 20, [0.95, 1.06])
      lathe(
        cloth,
        at,
        [
          [out * brim, -0.1 * h],
          [out * brim * 0.98, -0.075 * h],
          [out * 1.3, 0.02 * h],
          [out * 1.03, 0.05 * h],
        ],
        (t) => (t < 0.4 ? shade(g.colour, -0.1) : g.colour),
        B.head,
        24,
        [0.95, 1.06],
      )
      lathe(
        cloth,
        at,
        [
          [out * 1.06, 0.045 * h],
          [out * 1.045, 0.14 * h],
        ],
        g.trim,
        B.head,
        20,
        [0.95, 1.06],
      )
      break
    }
    case 'cap':
    case 'beret': {
      const beret = g.kind === 'beret'
      const at: Vec3 = [beret ? -0.06 * h : 0, crown[1] + 0.2 * h, crown[2] - 0.02 * h]
      lathe(
        cloth,
        at,
        beret
          ? [
              [out * 0.9, 0],
              [out * 1.22, 0.08 * h],
              [out * 1.12, 0.2 * h],
              [out * 0.6, 0.28 * h],
              [0.01, 0.29 * h],
            ]
          : [
              [out * 1.02, -0.02 * h],
              [out * 0.98, 0.12 * h],
              [out * 0.7, 0.3 * h],
              [0.01, 0.36 * h],
            ],
        g.colour,
        B.head,
        18,
        [0.97, 1.05],
      )
      if (beret) ball(cloth, add(at, [0, 0.3 * h, 0]), 0.035 * h, g.colour, B.head, [1, 1, 1], 4, 6)
      else
        cloth.flesh(
          {
            cones: [
              {
                a: add(at, [0, -0.01 * h, out * 0.8]),
                b: add(at, [0, -0.05 * h, out * 1.35]),
                ra: 0.3 * h,
                rb: 0.24 * h,
                squash: [1, 0.09, 0.8],
                melt: 0.01,
                bones: [B.head, B.head],
                colour: g.trim,
              },
            ],
          },
          h * 0.07,
          h * 0.05,
        )
      break
    }
    case 'crown': {
      const at: Vec3 = [0, crown[1] + 0.3 * h, crown[2] - 0.02 * h]
      lathe(
        metal,
        at,
        [
          [out * 0.78, 0],
          [out * 0.82, 0.12 * h],
        ],
        g.colour,
        B.head,
        20,
        [0.97, 1.05],
      )
      for (let i = 0; i < 8; i++) {
        const a = (i / 8) * Math.PI * 2
        const p: Vec3 = [Math.sin(a) * out * 0.8, at[1] + 0.17 * h, at[2] + Math.cos(a) * out * 0.84]
        ball(metal, p, 0.05 * h, i % 2 ? g.trim : g.colour, B.head, [0.8, 1.5, 0.8], 5, 6)
      }
      break
    }
    default:
      wearCap({ cloth, metal, h, crown, out }, g)
  }
}
