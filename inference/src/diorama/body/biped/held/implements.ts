/** Tools: spade, hoe, axe, broom, brush and palette, pen, ladle and pot, watering can. What is done with them is in ../tools.ts; origins and lengths agree with it. */
import { Group } from 'three'
import { Surface } from '../../../raster/contract.ts'
import { ball, box, curve, lathe, rod, tube } from '../../shape/loft.ts'
import { rigid, shade, Sheet } from '../../shape/sheet.ts'
import type { Vec3 } from '../../shape/vec.ts'
import { weight } from '../../slots.ts'
import { cycleOf } from '../tools.ts'
import { type Held, type Maker, put } from './make.ts'

const ASH = 0x9a7446
const STEEL = 0x8a9098

/** A blade, a shaft and a handle across; earth lies on it between the driving in and the throw. */
const spade: Maker = ({ k, thing, wood, shine, group }) => {
  rod(wood, [0, 0.28 * k, 0], [0, 1.02 * k, 0], 0.016 * k, 0.014 * k, ASH, 0, 7)
  rod(wood, [-0.06 * k, 1.03 * k, 0], [0.06 * k, 1.03 * k, 0], 0.014 * k, 0.014 * k, shade(ASH, -0.2), 0, 6)
  tube(shine, {
    line: [
      [0, 0, 0.012 * k],
      [0, 0.05 * k, 0.004 * k],
      [0, 0.16 * k, -0.012 * k],
      [0, 0.255 * k, -0.004 * k],
      [0, 0.3 * k, 0],
    ],
    radius: (t) => (t < 0.1 ? 0.045 : t < 0.8 ? 0.1 : 0.022) * k,
    flat: 0.1,
    sides: 8,
    colour: (t) => (t < 0.3 ? shade(thing.colour, 0.2) : thing.colour),
    cling: () => rigid(0),
    caps: [true, true],
  })
  const earth = new Sheet()
  ball(earth, [0, 0.15 * k, 0.035 * k], 0.085 * k, 0x6a4a30, 0, [1, 1.15, 0.7], 6, 8)
  ball(earth, [0.03 * k, 0.2 * k, 0.035 * k], 0.05 * k, 0x5a3e28, 0, [1, 1, 0.8], 5, 7)
  const clod = new Group()
  put(clod, earth, new Surface({ kind: 'ground' }))
  group.add(clod)
  const move: Held['move'] = (state, holder) => {
    const c = cycleOf('spade', state.tick, holder.id)
    clod.visible = weight(holder.body, 'hold') > 0.6 && c > 0.34 && c < 0.72
  }
  return { way: 'body', move }
}

const hoe: Maker = ({ k, thing, wood, shine }) => {
  rod(wood, [0, 0.02 * k, 0], [0, 1.22 * k, 0], 0.015 * k, 0.013 * k, ASH, 0, 7)
  box(shine, [-0.075 * k, 0, -0.005 * k], [0.075 * k, 0.02 * k, 0.11 * k], thing.colour)
  rod(shine, [0, 0.07 * k, 0], [0, 0.01 * k, 0.03 * k], 0.01 * k, 0.008 * k, STEEL, 0, 5)
  return { way: 'body' }
}

const axe: Maker = ({ k, thing, wood, shine }) => {
  rod(wood, [0, -0.03 * k, 0], [0, 0.72 * k, 0], 0.015 * k, 0.017 * k, ASH, 0, 7)
  for (const [z, deep, high] of [
    [0.02, 0.05, 0.032],
    [0.07, 0.05, 0.048],
    [0.115, 0.02, 0.064],
  ])
    box(
      shine,
      [-0.016 * k + z * 0.1 * k, (0.02 - high) * k, (z - 0.045) * k],
      [0.016 * k - z * 0.1 * k, (0.02 + high) * k, (z + deep - 0.045) * k],
      z > 0.1 ? shade(thing.colour, 0.35) : thing.colour,
    )
  return { way: 'body' }
}

const broom: Maker = ({ thing, k, cloth, wood }) => {
  rod(wood, [0, -0.75 * k, 0], [0, 0.62 * k, 0], 0.014 * k, 0.013 * k, 0x8a6238, 0, 7)
  lathe(
    cloth,
    [0, -1.06 * k, 0],
    [
      [0.12 * k, 0],
      [0.1 * k, 0.08 * k],
      [0.05 * k, 0.26 * k],
      [0.02 * k, 0.34 * k],
    ],
    thing.colour,
    0,
    12,
    [1, 0.45],
  )
  return { way: 'body' }
}

const brush: Maker = ({ k, thing, wood, shine, cloth }) => {
  rod(wood, [0, 0.1 * k, 0], [0, -0.09 * k, 0], 0.0045 * k, 0.0065 * k, 0x7a4a2a, 0, 6)
  rod(shine, [0, -0.09 * k, 0], [0, -0.115 * k, 0], 0.0075 * k, 0.0075 * k, 0xd0d4d8, 0, 6)
  ball(cloth, [0, -0.13 * k, 0], 0.0105 * k, thing.colour, 0, [0.8, 2, 0.8], 6, 7)
  return { way: 'body' }
}

/** A board of colours over the forearm. */
const palette: Maker = ({ k, thing, wood, cloth }) => {
  lathe(
    wood,
    [0, 0, 0],
    [
      [0, 0],
      [0.135 * k, 0],
      [0.138 * k, 0.006 * k],
      [0, 0.009 * k],
    ],
    thing.colour,
    0,
    16,
    [1, 0.74],
  )
  const paints = [0xd8382c, 0xf2c83a, 0x3a6ad0, 0x4a9a4a, 0xf4f0e6, 0x8a4a9a, 0xe8843a]
  paints.forEach((paint, i) => {
    const a = 0.5 + i * 0.62
    ball(cloth, [Math.cos(a) * 0.1 * k, 0.011 * k, Math.sin(a) * 0.07 * k], 0.015 * k, paint, 0, [1, 0.5, 1], 4, 7)
  })
  return { way: 'body' }
}

const pen: Maker = ({ k, thing, wood, shine }) => {
  rod(wood, [0, -0.05 * k, 0], [0, 0.115 * k, 0], 0.0065 * k, 0.005 * k, thing.colour, 0, 6)
  rod(shine, [0, -0.07 * k, 0], [0, -0.05 * k, 0], 0.001, 0.0065 * k, 0x26242a, 0, 5)
  return { way: 'body' }
}

const ladle: Maker = ({ k, thing, wood }) => {
  rod(wood, [0, -0.2 * k, 0], [0, 0.1 * k, 0], 0.007 * k, 0.008 * k, thing.colour, 0, 6)
  ball(wood, [0, -0.225 * k, 0], 0.03 * k, thing.colour, 0, [1, 1, 0.5], 6, 8)
  return { way: 'body' }
}

/** A pot with two handles, something in it. */
const pot: Maker = ({ k, thing, shine, cloth }) => {
  lathe(
    shine,
    [0, -0.11 * k, 0],
    [
      [0, 0],
      [0.1 * k, 0.002 * k],
      [0.125 * k, 0.03 * k],
      [0.13 * k, 0.12 * k],
      [0.137 * k, 0.125 * k],
      [0.124 * k, 0.118 * k],
      [0.12 * k, 0.08 * k],
    ],
    thing.colour,
    0,
    18,
  )
  lathe(
    cloth,
    [0, -0.02 * k, 0],
    [
      [0.122 * k, 0],
      [0, 0.004 * k],
    ],
    0xd8843a,
    0,
    14,
  )
  for (const s of [1, -1])
    tube(shine, {
      line: curve(
        [
          [s * 0.128 * k, -0.02 * k, -0.035 * k],
          [s * 0.165 * k, -0.015 * k, 0],
          [s * 0.128 * k, -0.02 * k, 0.035 * k],
        ],
        7,
      ),
      radius: () => 0.007 * k,
      sides: 5,
      colour: () => shade(thing.colour, -0.2),
      cling: () => rigid(0),
    })
  return { way: 'body' }
}

/** Hangs by its grip over the top, the spout ahead; water runs from the rose while it is tipped. */
const can: Maker = ({ k, thing, shine, group }) => {
  lathe(
    shine,
    [0, -0.32 * k, 0],
    [
      [0, 0],
      [0.095 * k, 0],
      [0.1 * k, 0.02 * k],
      [0.09 * k, 0.18 * k],
      [0.06 * k, 0.2 * k],
      [0.05 * k, 0.195 * k],
    ],
    thing.colour,
    0,
    14,
  )
  tube(shine, {
    line: curve(
      [
        [0, -0.13 * k, -0.08 * k],
        [0, -0.01 * k, -0.06 * k],
        [0, 0.004 * k, 0],
        [0, -0.03 * k, 0.05 * k],
        [0, -0.13 * k, 0.06 * k],
      ],
      11,
    ),
    radius: () => 0.008 * k,
    sides: 6,
    colour: () => shade(thing.colour, -0.15),
    cling: () => rigid(0),
  })
  const rose: Vec3 = [0, -0.08 * k, 0.28 * k]
  rod(shine, [0, -0.27 * k, 0.08 * k], rose, 0.02 * k, 0.012 * k, thing.colour, 0, 7)
  ball(shine, rose, 0.03 * k, shade(thing.colour, 0.15), 0, [1, 1, 0.5], 6, 9)
  const water = new Sheet()
  for (let i = 0; i < 7; i++) {
    const a = i * 0.9
    const [x, z] = [Math.sin(a) * 0.016 * k, Math.cos(a) * 0.016 * k]
    rod(water, [x, 0, z], [x * 2.6, -0.6 * k, 0.06 * k + z * 2.6], 0.003 * k, 0.004 * k, 0xd8eef8, 0, 3)
  }
  const stream = new Group()
  stream.position.set(...rose)
  put(stream, water, new Surface({ kind: 'glass', ink: false, shadow: false }))
  group.add(stream)
  const move: Held['move'] = (_state, holder) => {
    stream.visible = weight(holder.body, 'hold') > 0.8
    // however the can is tipped, water falls
    stream.quaternion.copy(group.quaternion).invert()
  }
  return { way: 'body', move }
}

export const IMPLEMENTS = { spade, hoe, axe, broom, brush, palette, pen, ladle, pot, can }
