/** Swords, staffs, flags, shields. */
import { flag } from '../../shape/flag.ts'
import { ball, box, rod, tube } from '../../shape/loft.ts'
import { blend, rigid } from '../../shape/sheet.ts'
import type { Maker } from './make.ts'

const sword: Maker = ({ thing, k, wood, shine }) => {
  rod(wood, [0, -0.08 * k, 0], [0, 0.06 * k, 0], 0.015 * k, 0.015 * k, 0x3a2a24)
  box(shine, [-0.075 * k, 0.06 * k, -0.014 * k], [0.075 * k, 0.082 * k, 0.014 * k], 0xc8a04a)
  tube(shine, {
    line: [
      [0, 0.08 * k, 0],
      [0, 0.5 * k, 0],
      [0, 0.78 * k, 0],
      [0, 0.88 * k, 0],
    ],
    radius: (t) => 0.026 * k * (t > 0.99 ? 0.04 : 1 - t * 0.3),
    flat: 0.22,
    sides: 4,
    colour: () => thing.colour || 0xd8e0e8,
    cling: () => rigid(0),
  })
  return { way: 'hand' }
}

const stick: Maker = ({ k, wood }) => {
  rod(wood, [0, -0.35 * k, 0], [0, 0.75 * k, 0], 0.012 * k, 0.01 * k, 0x7a5232)
  return { way: 'hand' }
}

const banner: Maker = (m) => {
  const { thing, k, group } = m
  stick(m)
  const { group: blown, wave } = flag(0.5 * k, 0.3 * k, thing.colour)
  blown.position.set(0, 0.74 * k, 0)
  group.add(blown)
  return { way: 'upright', move: wave }
}

const shield: Maker = ({ thing, k, shine }) => {
  const rows = 5
  const sides = 16
  const base = shine.position.length / 3
  const faces = shine.index.length
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < sides; c++) {
      const t = r / (rows - 1)
      const a = (c / sides) * Math.PI * 2
      const y = -Math.cos(a) * t
      // pointed below, straight above
      const wide = 0.24 * (y < 0 ? Math.sqrt(Math.max(1 - y * y * 0.55, 0.1)) : 1)
      shine.vertex(
        [0.07 * k - 0.05 * k * t * t, y * 0.32 * k, Math.sin(a) * t * wide * k],
        [1, 0, 0],
        r === rows - 1 ? 0xd8b45a : (c >> 2) % 2 ? thing.colour : blend(thing.colour, 0xf6f0e2, 0.85),
        rigid(0),
      )
    }
  shine.grid(base, rows, sides, true)
  shine.smooth(base, faces)
  ball(shine, [0.078 * k, 0, 0], 0.045 * k, 0xd8b45a, 0, [0.6, 1, 1], 6, 9)
  return { way: 'upright' }
}

export const ARMS = { sword, stick, flag: banner, shield }
