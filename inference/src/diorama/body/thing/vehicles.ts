/** Lorries, buses, trams, trains, cycles and carts by name. */
import { Group } from 'three'
import { BENCH } from '../ride.ts'
import { ball, box, lathe, rod } from '../shape/loft.ts'
import { shade } from '../shape/sheet.ts'
import { Part } from './build.ts'
import { coach } from './coachwork.ts'
import { cycle } from './cycles.ts'
import type { Make } from './make.ts'
import { shaftTack } from './shafts.ts'
import { drive, wheel } from './wheels.ts'

const hay = (p: Part, l: Parameters<Make>[0]): void => {
  for (const x of [-0.75, 0.75])
    for (const y of [0.82, 1.0]) box(p.of('wood'), [x - 0.03, y - 0.06, -1.1], [x + 0.03, y + 0.06, 1.1], l.colour)
  p.of('foliage').flesh(
    {
      cones: [
        {
          a: [0, 0.9, -0.62],
          b: [0, 0.95, 0.05],
          ra: 0.5,
          rb: 0.5,
          squash: [1.2, 0.8, 1],
          melt: 0.1,
          bones: [0, 0],
          colour: 0xe0bc5a,
        },
      ],
    },
    0.14,
    0.1,
  )
}

/** A closed cabin with windows and a trunk behind. */
const cabin = (p: Part, l: Parameters<Make>[0]): void => {
  box(p.of('metal'), [-0.7, 0.66, -0.95], [0.7, 1.98, 0.6], l.colour)
  box(p.of('metal'), [-0.78, 1.98, -1.03], [0.78, 2.06, 0.68], shade(l.colour, -0.25))
  box(p.of('matte'), [-0.5, 0.7, -1.3], [0.5, 1.15, -0.95], 0x6a4228)
  for (const s of [1, -1]) {
    box(p.of('window', { glow: 0.7, ink: false }), [s * 0.695, 1.3, -0.6], [s * 0.712, 1.78, 0.3], 0xe8c888)
    for (const y of [1.24, 1.84]) box(p.of('metal'), [s * 0.69, y, -0.66], [s * 0.72, y + 0.04, 0.36], l.trim)
    box(p.of('metal'), [s * 0.69, 0.7, -0.17], [s * 0.715, 1.84, -0.13], l.trim)
    ball(p.of('glow', { glow: 0.9, ink: false }), [s * 0.8, 1.5, 0.62], 0.08, 0xffe0a0, 0, [0.8, 1.2, 0.8], 6, 8)
  }
}

/** A cart with a bench and shafts, and what it carries. */
const drawn = (l: Parameters<Make>[0], load: (p: Part, l: Parameters<Make>[0]) => void): ReturnType<Make> => {
  const p = new Part()
  box(p.of('wood'), [-0.75, 0.62, -1.1], [0.75, 0.7, 1.1], l.colour)
  // bench, and a board for the feet
  box(p.of('wood'), [-0.72, BENCH.y - 0.05, BENCH.z - 0.16], [0.72, BENCH.y, BENCH.z + 0.16], shade(l.colour, 0.12))
  box(p.of('wood'), [-0.5, BENCH.foot - 0.05, 1.08], [0.5, BENCH.foot, 1.4], shade(l.colour, -0.08))
  for (const x of [-0.5, 0.5]) rod(p.of('wood'), [x, 0.6, 1.0], [x * 0.9, 0.75, 2.7], 0.04, 0.035, l.trim)
  load(p, l)
  const body = p.done()
  const group = new Group()
  const tack = shaftTack()
  group.add(tack.group)
  const wheels = [1, -1].map((s) => ({ g: wheel(s * 0.86, 0.55, -0.1, 0.55, 0.028, 10, l.trim, l.colour), r: 0.55 }))
  group.add(body, ...wheels.map((w) => w.g))
  const rolls = drive(body, wheels, 1.5)
  return {
    group,
    move: (state, cart) => {
      rolls(state, cart)
      tack.move(state, cart)
    },
  }
}

export const VEHICLES: Record<string, Make> = {
  truck: (l) => {
    const cab = coach(
      l,
      {
        long: 5.4,
        wide: 2.0,
        floor: 0.6,
        high: 0.3,
        wheel: 0.42,
        windows: 0,
        wheels: [1.9, -1.6],
        nose: 0,
        roof: shade(l.colour, -0.3),
      },
      (p) => {
        box(p.of('metal'), [-0.98, 0.75, 1.1], [0.98, 1.5, 2.7], l.colour)
        box(p.of('metal'), [-0.92, 1.5, 1.15], [0.92, 2.25, 2.35], l.colour)
        box(p.of('window', { glow: 0.6, ink: false }), [-0.82, 1.55, 2.34], [0.82, 2.1, 2.37], 0x8fb4c8)
        box(p.of('wood'), [-1.02, 0.9, -2.7], [1.02, 1.02, 0.95], 0x9a6a40)
        for (const x of [-1.0, 1.0]) box(p.of('wood'), [x - 0.03, 1.0, -2.7], [x + 0.03, 1.55, 0.95], l.trim)
      },
    )
    return cab
  },
  bus: (l) =>
    coach(l, {
      long: 8.6,
      wide: 2.35,
      floor: 0.45,
      high: 2.3,
      wheel: 0.46,
      windows: 7,
      wheels: [2.7, -2.6],
      nose: 0,
      roof: l.trim,
    }),
  tram: (l) =>
    coach(
      l,
      {
        long: 9.4,
        wide: 2.2,
        floor: 0.5,
        high: 2.4,
        wheel: 0.34,
        windows: 8,
        wheels: [2.6, 1.8, -1.8, -2.6],
        nose: 0,
        roof: 0x5a5e62,
      },
      (p) => {
        for (const s of [1, -1]) {
          rod(p.of('metal'), [s * 0.4, 3.1, -0.5], [0, 3.7, 0.2], 0.03, 0.03, 0x3a3a40)
          rod(p.of('metal'), [0, 3.7, 0.2], [0, 4.3, -0.3], 0.03, 0.03, 0x3a3a40)
        }
        rod(p.of('metal'), [-0.6, 4.3, -0.3], [0.6, 4.3, -0.3], 0.03, 0.03, 0x3a3a40)
      },
    ),
  train: (l) =>
    coach(
      { ...l, trim: l.colour },
      {
        long: 8,
        wide: 2.3,
        floor: 0.75,
        high: 0.25,
        wheel: 0.5,
        windows: 0,
        wheels: [2.6, 1.4, 0.2, -1.0, -2.8],
        nose: 0,
        roof: l.colour,
      },
      (p) => {
        rod(p.of('metal'), [0, 1.9, 3.6], [0, 1.9, -1.4], 0.85, 0.85, l.colour, 0, 18)
        lathe(
          p.of('metal'),
          [0, 2.6, 3.0],
          [
            [0.2, 0],
            [0.18, 0.7],
            [0.3, 0.95],
            [0.28, 1.0],
          ],
          0x24282c,
        )
        lathe(
          p.of('metal'),
          [0, 2.6, 1.2],
          [
            [0.32, 0],
            [0.3, 0.3],
            [0.1, 0.45],
            [0, 0.46],
          ],
          l.trim,
        )
        box(p.of('metal'), [-1.1, 0.95, -3.8], [1.1, 3.2, -1.5], l.trim)
        box(p.of('metal'), [-1.25, 3.2, -4], [1.25, 3.32, -1.3], 0x24282c)
        for (const s of [1, -1])
          box(p.of('window', { glow: 0.9, ink: false }), [s * 1.09, 2.2, -3.2], [s * 1.115, 2.9, -2.1], 0xd8b878)
        ball(p.of('glow', { glow: 1, ink: false }), [0, 2.3, 3.62], 0.2, 0xfff2c8, 0, [1, 1, 0.5])
      },
    ),
  bicycle: (l) => cycle(l, false),
  motorbike: (l) => cycle(l, true),
  cart: (l) => drawn(l, hay),
  carriage: (l) => drawn(l, cabin),
}
