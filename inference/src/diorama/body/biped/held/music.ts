/** Instruments. */
import { Group } from 'three'
import { Surface } from '../../../raster/contract.ts'
import { ball, curve, lathe, rod, tube } from '../../shape/loft.ts'
import { blend, rigid, Sheet } from '../../shape/sheet.ts'
import type { Vec3 } from '../../shape/vec.ts'
import { bowAt, instrumentSize } from '../props.ts'
import { bow, guitar as strung, violin as fiddle } from '../strings.ts'
import { type Held, type Maker, put } from './make.ts'

const guitar: Maker = ({ thing, height, wood, shine }) => {
  strung(wood, shine, thing.colour, instrumentSize(height))
  return { way: 'body' }
}

const violin: Maker = ({ thing, height, group, wood, shine }) => {
  const g = instrumentSize(height)
  const side = thing.hand === 'left' ? 1 : -1
  fiddle(wood, shine, thing.colour, g)
  const rodded = new Sheet()
  bow(rodded, g, side)
  const drawn = new Group()
  put(drawn, rodded, new Surface({ kind: 'wood', double: true }))
  group.add(drawn)
  const move: Held['move'] = (state, holder) =>
    void (drawn.position.x = side * g * (0.25 + 0.13 * bowAt(state.tick, holder.body)))
  return { way: 'body', move }
}

const flute: Maker = ({ thing, k, wood, shine }) => {
  rod(wood, [0, -0.32 * k, 0], [0, 0.28 * k, 0], 0.013 * k, 0.013 * k, thing.colour, 0, 8)
  for (let i = 0; i < 6; i++)
    ball(wood, [0, (-0.2 + i * 0.045) * k, 0.012 * k], 0.005 * k, 0x2a1a10, 0, [1, 1, 0.5], 4, 6)
  for (const y of [-0.3, 0.1])
    rod(shine, [0, y * k, 0], [0, (y + 0.015) * k, 0], 0.0145 * k, 0.0145 * k, 0xd8c07a, 0, 8)
  return { way: 'body' }
}

const trumpet: Maker = ({ thing, k, shine }) => {
  const line: Vec3[] = [
    [0, -0.2 * k, 0],
    [0, 0.22 * k, 0],
    [0, 0.26 * k, 0.04 * k],
    [0, 0.22 * k, 0.08 * k],
    [0, -0.08 * k, 0.08 * k],
    [0, -0.12 * k, 0.04 * k],
    [0, -0.08 * k, 0],
    [0, 0.34 * k, 0.0],
  ]
  tube(shine, {
    line: curve(line, 26),
    radius: () => 0.008 * k,
    sides: 6,
    colour: () => thing.colour,
    cling: () => rigid(0),
  })
  lathe(
    shine,
    [0, 0.3 * k, 0],
    [
      [0.01 * k, 0],
      [0.016 * k, 0.06 * k],
      [0.03 * k, 0.11 * k],
      [0.065 * k, 0.14 * k],
      [0.062 * k, 0.142 * k],
      [0.02 * k, 0.1 * k],
    ],
    thing.colour,
    0,
    14,
  )
  for (const y of [0.02, 0.06, 0.1])
    rod(
      shine,
      [0, y * k, -0.035 * k],
      [0, y * k, 0.085 * k],
      0.012 * k,
      0.012 * k,
      blend(thing.colour, 0xffffff, 0.3),
      0,
      7,
    )
  return { way: 'body' }
}

export const MUSIC = { guitar, violin, flute, trumpet }
