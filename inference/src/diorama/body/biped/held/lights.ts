/** Lights and balloons. */
import { ball, curve, lathe, rod, tube } from '../../shape/loft.ts'
import { rigid, shade } from '../../shape/sheet.ts'
import type { Maker } from './make.ts'

const lantern: Maker = ({ thing, k, shine, glow }) => {
  tube(shine, {
    line: curve(
      [
        [-0.045 * k, -0.06 * k, 0],
        [-0.04 * k, -0.01, 0],
        [0, 0.004, 0],
        [0.04 * k, -0.01, 0],
        [0.045 * k, -0.06 * k, 0],
      ],
      9,
    ),
    radius: () => 0.004,
    sides: 4,
    colour: () => 0x3a2f28,
    cling: () => rigid(0),
  })
  lathe(
    shine,
    [0, -0.25 * k, 0],
    [
      [0.0, 0],
      [0.06 * k, 0],
      [0.06 * k, 0.018 * k],
    ],
    0x3a2f28,
  )
  lathe(
    glow,
    [0, -0.25 * k, 0],
    [
      [0.048 * k, 0.015 * k],
      [0.058 * k, 0.08 * k],
      [0.046 * k, 0.15 * k],
    ],
    0xffd488,
  )
  lathe(
    shine,
    [0, -0.25 * k, 0],
    [
      [0.066 * k, 0.15 * k],
      [0.045 * k, 0.178 * k],
      [0.012 * k, 0.2 * k],
      [0, 0.2 * k],
    ],
    thing.colour,
  )
  return { way: 'hang' }
}

const torch: Maker = ({ k, wood, glow }) => {
  rod(wood, [0, -0.18 * k, 0], [0, 0.26 * k, 0], 0.016 * k, 0.024 * k, 0x7a5232)
  ball(glow, [0, 0.34 * k, 0], 0.055 * k, 0xffb040, 0, [0.9, 1.7, 0.9])
  return { way: 'upright' }
}

const balloon: Maker = ({ thing, cloth, shine }) => {
  rod(shine, [0, -0.05, 0], [0, 0.62, 0], 0.0025, 0.0025, 0xe8e0d4, 0, 4)
  ball(cloth, [0, 0.82, 0], 0.17, thing.colour, 0, [1, 1.18, 1], 10, 14)
  ball(cloth, [0, 0.62, 0], 0.018, shade(thing.colour, -0.2), 0, [1, 1, 1], 4, 6)
  return { way: 'upright' }
}

export const LIGHTS = { lantern, torch, balloon }
