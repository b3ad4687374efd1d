/** What is carried about: flowers, bags, baskets, cups, food. */
import { ball, box, curve, lathe, rod, tube } from '../../shape/loft.ts'
import { rigid, shade } from '../../shape/sheet.ts'
import type { Vec3 } from '../../shape/vec.ts'
import type { Maker } from './make.ts'

const flower: Maker = ({ thing, k, cloth, wood }) => {
  const n = thing.kind === 'flower' ? 1 : 7
  for (let i = 0; i < n; i++) {
    const a = i * 2.4
    const r = n === 1 ? 0 : 0.05 * k * Math.sqrt(i / n + 0.1)
    const top: Vec3 = [Math.cos(a) * r, (0.16 + (n > 1 ? 0.02 * Math.sin(i * 3) : 0)) * k, Math.sin(a) * r]
    rod(wood, [0, -0.07 * k, 0], top, 0.004, 0.004, 0x4f8f48, 0, 4)
    for (let p = 0; p < 5; p++)
      ball(
        cloth,
        [top[0] + Math.cos(p * 1.257) * 0.021 * k, top[1] + 0.004, top[2] + Math.sin(p * 1.257) * 0.021 * k],
        0.017 * k,
        i % 3 === 1 ? 0xffffff : i % 3 === 2 ? shade(thing.colour, 0.35) : thing.colour,
        0,
        [1, 0.6, 1],
        4,
        6,
      )
    ball(cloth, [top[0], top[1] + 0.01, top[2]], 0.012 * k, 0xf6c840, 0, [1, 1, 1], 4, 6)
  }
  return { way: 'upright' }
}

const bag: Maker = ({ thing, k, cloth }) => {
  box(cloth, [-0.045 * k, -0.3 * k, -0.12 * k], [0.045 * k, -0.1 * k, 0.12 * k], thing.colour)
  tube(cloth, {
    line: curve(
      [
        [0, -0.11 * k, -0.07 * k],
        [0, -0.01, -0.04 * k],
        [0, 0.004, 0],
        [0, -0.01, 0.04 * k],
        [0, -0.11 * k, 0.07 * k],
      ],
      9,
    ),
    radius: () => 0.007 * k,
    sides: 5,
    colour: () => shade(thing.colour, -0.3),
    cling: () => rigid(0),
  })
  return { way: 'hang' }
}

const basket: Maker = ({ thing, k, cloth, wood }) => {
  lathe(
    wood,
    [0, -0.26 * k, 0],
    [
      [0, 0],
      [0.09 * k, 0],
      [0.125 * k, 0.11 * k],
      [0.132 * k, 0.12 * k],
      [0.118 * k, 0.12 * k],
      [0.1 * k, 0.08 * k],
    ],
    thing.colour,
    0,
    14,
  )
  tube(wood, {
    line: curve(
      [
        [0, -0.15 * k, -0.12 * k],
        [0, -0.02, -0.075 * k],
        [0, 0.004, 0],
        [0, -0.02, 0.075 * k],
        [0, -0.15 * k, 0.12 * k],
      ],
      10,
    ),
    radius: () => 0.009 * k,
    sides: 5,
    colour: () => shade(thing.colour, -0.2),
    cling: () => rigid(0),
  })
  for (let i = 0; i < 5; i++)
    ball(
      cloth,
      [Math.cos(i * 1.9) * 0.05 * k, -0.155 * k, Math.sin(i * 1.9) * 0.05 * k],
      0.036 * k,
      i % 2 ? 0xd83a30 : 0xe8b43a,
      0,
      [1, 1, 1],
      6,
      8,
    )
  return { way: 'hang' }
}

const cup: Maker = ({ thing, k, cloth }) => {
  lathe(
    cloth,
    [0, -0.03 * k, 0],
    [
      [0, 0],
      [0.028 * k, 0],
      [0.036 * k, 0.075 * k],
      [0.032 * k, 0.075 * k],
      [0.026 * k, 0.02 * k],
    ],
    thing.colour,
    0,
    12,
  )
  return { way: 'hand' }
}

const food: Maker = ({ thing, k, cloth, wood }) => {
  ball(cloth, [0, 0.045 * k, 0], 0.042 * k, thing.colour, 0, [1, 0.94, 1], 7, 10)
  rod(wood, [0, 0.08 * k, 0], [0.006 * k, 0.102 * k, 0], 0.004 * k, 0.003 * k, 0x5a4028, 0, 4)
  return { way: 'upright' }
}

export const CARRIED = { flower, bouquet: flower, bag, basket, cup, food }
