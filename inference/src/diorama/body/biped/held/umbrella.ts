/** Umbrellas, open and furled. */
import { Group } from 'three'
import { Surface } from '../../../raster/contract.ts'
import { ball, curve, rod, tube } from '../../shape/loft.ts'
import { blend, rigid, shade, Sheet } from '../../shape/sheet.ts'
import type { Vec3 } from '../../shape/vec.ts'
import { fabric, type Maker, put } from './make.ts'

/** Canopy of n panels that sag between the ribs; light comes through. */
export const umbrella = (colour: number, height: number, head: number): Group => {
  const group = new Group()
  const canopy = new Sheet()
  const wood = new Sheet()
  const steel = new Sheet()
  const R = 0.16 + 0.28 * height ** 0.55
  const top = head * 1.02 + 0.1 * height + 0.27
  const drop = R * 0.46
  const panels = 8
  const per = 4
  const rows = 8
  const at = (r: number, a: number): Vec3 => {
    const t = r / (rows - 1)
    const within = (((a / (Math.PI * 2)) * panels) % 1) * 2 - 1
    const sag = (1 - within * within) * t * t
    const rr = R * Math.sin((t * Math.PI) / 2.15) * 1.02 * (1 - sag * 0.075)
    return [Math.sin(a) * rr, top - drop * (1 - Math.cos((t * Math.PI) / 2.05)) + sag * 0.028, Math.cos(a) * rr]
  }
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < panels * per; c++) {
      const a = (c / (panels * per)) * Math.PI * 2
      const rib = c % per === 0
      canopy.vertex(
        at(r, a),
        [0, 1, 0],
        r === rows - 1
          ? shade(colour, -0.16)
          : rib
            ? shade(colour, -0.12)
            : blend(colour, 0xffffff, 0.05 + 0.04 * (r / rows)),
        rigid(0),
      )
    }
  canopy.grid(0, rows, panels * per, true, true)
  canopy.smooth(0, 0)
  for (let i = 0; i < panels; i++) {
    const a = (i / panels) * Math.PI * 2
    tube(steel, {
      line: [1, 3, 5, 7].map((r) => {
        const p = at(r, a)
        return [p[0] * 0.985, p[1] - 0.008, p[2] * 0.985] as Vec3
      }),
      radius: () => 0.0035,
      sides: 3,
      colour: () => 0x4a4648,
      cling: () => rigid(0),
    })
    const knee = at(4, a)
    rod(
      steel,
      [0, top - drop * 0.95, 0],
      [knee[0] * 0.98, knee[1] - 0.01, knee[2] * 0.98],
      0.003,
      0.003,
      0x5a5658,
      0,
      3,
    )
    ball(steel, at(rows - 1, a), 0.008, 0xd8d0c4, 0, [1, 1, 1], 4, 5)
  }
  rod(wood, [0, -0.1 * height ** 0.5, 0], [0, top + 0.045, 0], 0.0068, 0.005, 0x6a4a30, 0, 6)
  const hook = -0.1 * height ** 0.5
  tube(wood, {
    line: curve(
      [
        [0, hook + 0.03, 0],
        [0, hook - 0.02, 0],
        [0, hook - 0.05, 0.022],
        [0, hook - 0.035, 0.05],
        [0, hook - 0.015, 0.052],
      ],
      8,
    ),
    radius: () => 0.011,
    sides: 6,
    colour: () => 0x8a5a34,
    cling: () => rigid(0),
    caps: [true, true],
  })
  ball(wood, [0, top + 0.045, 0], 0.009, 0x3a2a20)
  put(group, canopy, fabric(0.55))
  put(group, wood, new Surface({ kind: 'wood' }))
  put(group, steel, new Surface({ kind: 'metal', ink: false }))
  return group
}

const open: Maker = ({ thing, height, head, group }) => {
  group.add(umbrella(thing.colour, height, head))
  return { way: 'upright' }
}

const closed: Maker = ({ thing, k, cloth, wood, shine }) => {
  tube(wood, {
    line: curve(
      [
        [0, -0.07 * k, 0],
        [0, 0.0, 0],
        [0, 0.03 * k, 0.02 * k],
        [0, 0.02 * k, 0.05 * k],
        [0, -0.01 * k, 0.055 * k],
      ],
      9,
    ),
    radius: () => 0.011 * k,
    sides: 6,
    colour: () => 0x8a5a34,
    cling: () => rigid(0),
    caps: [true, true],
  })
  // furled panels wind round the stick
  const rows = 9
  const sides = 10
  const base = cloth.position.length / 3
  const faces = cloth.index.length
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < sides; c++) {
      const t = r / (rows - 1)
      const a = (c / sides) * Math.PI * 2 + t * 1.2
      const rr = (0.012 + 0.03 * Math.sin(Math.PI * (0.12 + 0.86 * t)) ** 0.7) * k * (c % 2 ? 1 : 0.72)
      cloth.vertex(
        [Math.sin(a) * rr, (-0.1 - 0.5 * t) * k, Math.cos(a) * rr],
        [0, 0, 1],
        c % 2 ? thing.colour : shade(thing.colour, -0.25),
        rigid(0),
      )
    }
  cloth.grid(base, rows, sides, true, true)
  cloth.smooth(base, faces)
  rod(shine, [0, -0.58 * k, 0], [0, -0.66 * k, 0], 0.006 * k, 0.003 * k, 0x8a8e94)
  return { way: 'hang' }
}

export const UMBRELLAS = { umbrella: open, 'closed-umbrella': closed }
