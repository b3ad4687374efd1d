/** Fountain, statue, well, fence, wall, ladder, swing, stall. */
import { hash01 } from '../../state/rng.ts'
import { LADDER, WALL } from '../climbs.ts'
import { swingOf } from '../swing.ts'
import { ball, box, curve, lathe, rod, tube } from '../shape/loft.ts'
import { rigid, shade } from '../shape/sheet.ts'
import type { Vec3 } from '../shape/vec.ts'
import { Part } from './build.ts'
import { type Make, still } from './make.ts'
import { gable } from './roof.ts'

export const GARDEN: Record<string, Make> = {
  fountain: still((p, l) => {
    lathe(
      p.of('stone', { double: true }),
      [0, 0, 0],
      [
        [1.2, 0],
        [1.25, 0.1],
        [1.15, 0.15],
        [1.2, 0.5],
        [1.28, 0.55],
        [1.1, 0.55],
        [1.05, 0.2],
      ],
      l.colour,
      0,
      22,
    )
    lathe(
      p.of('water'),
      [0, 0.42, 0],
      [
        [1.08, 0],
        [0, 0.001],
      ],
      l.trim,
      0,
      22,
    )
    lathe(
      p.of('stone', { double: true }),
      [0, 0.2, 0],
      [
        [0.25, 0],
        [0.13, 0.3],
        [0.11, 0.7],
        [0.3, 0.85],
        [0.55, 0.98],
        [0.57, 1.03],
        [0.4, 1.0],
        [0.06, 0.95],
        [0.06, 1.3],
        [0, 1.35],
      ],
      l.colour,
      0,
      18,
    )
    for (let i = 0; i < 9; i++) {
      const a = i * 0.698
      tube(p.of('glass', { ink: false, shadow: false }), {
        line: curve(
          [
            [0, 1.55, 0],
            [Math.cos(a) * 0.22, 1.72, Math.sin(a) * 0.22],
            [Math.cos(a) * 0.6, 1.15, Math.sin(a) * 0.6],
            [Math.cos(a) * 0.78, 0.45, Math.sin(a) * 0.78],
          ],
          8,
        ),
        radius: (t) => 0.012 + t * 0.012,
        sides: 4,
        colour: () => 0xe4f4fb,
        cling: () => rigid(0),
      })
    }
  }),
  statue: still((p, l) => {
    box(p.of('stone'), [-0.5, 0, -0.5], [0.5, 0.7, 0.5], l.trim)
    const c = (a: Vec3, b: Vec3, ra: number, rb: number) => ({
      a,
      b,
      ra,
      rb,
      melt: 0.06,
      bones: [0, 0] as [number, number],
      colour: l.colour,
    })
    p.of('stone').flesh(
      {
        cones: [
          c([0, 0.7, 0], [0, 1.35, 0], 0.3, 0.17),
          c([0, 1.35, 0], [0, 1.75, 0], 0.18, 0.2),
          c([-0.2, 1.75, 0], [0.2, 1.75, 0], 0.09, 0.09),
          c([0, 1.98, 0.01], [0, 2.06, 0], 0.12, 0.13),
          c([0.24, 1.72, 0], [0.34, 2.1, 0.1], 0.075, 0.05),
          c([0.34, 2.1, 0.1], [0.36, 2.45, 0.12], 0.05, 0.05),
          c([-0.24, 1.7, 0], [-0.22, 1.3, 0.14], 0.075, 0.05),
        ],
      },
      0.06,
      0.05,
    )
  }),
  well: still((p, l) => {
    lathe(
      p.of('stone', { double: true }),
      [0, 0, 0],
      [
        [0.65, 0],
        [0.62, 0.75],
        [0.66, 0.8],
        [0.5, 0.8],
        [0.48, 0.1],
      ],
      l.colour,
      0,
      18,
    )
    for (const x of [-0.58, 0.58]) rod(p.of('wood'), [x, 0.6, 0], [x, 1.7, 0], 0.05, 0.05, l.trim)
    rod(p.of('wood'), [-0.7, 1.35, 0], [0.7, 1.35, 0], 0.05, 0.05, shade(l.trim, -0.2))
    gable(p.of('roof', { double: true }), 0.75, 0.55, 1.7, 0.45, 0.12, 0x8a4a38)
    lathe(
      p.of('wood'),
      [0, 0.85, 0],
      [
        [0.1, 0],
        [0.13, 0.2],
        [0.11, 0.2],
      ],
      l.trim,
    )
    rod(p.of('matte'), [0, 1.05, 0], [0, 1.35, 0], 0.01, 0.01, 0xd8c8a4)
  }),
  fence: still((p, l) => {
    for (const x of [-1, 0, 1]) rod(p.of('wood'), [x, 0, 0], [x, 1, 0], 0.06, 0.05, l.trim)
    for (const y of [0.4, 0.78]) box(p.of('wood'), [-1.2, y - 0.06, 0.03], [1.2, y + 0.06, 0.08], l.colour)
  }),
  wall: still((p, l) => {
    // Courses of stones, each laid over the joints of the one below.
    const stone = p.of('stone')
    const [wide, courses] = [1.7, 7]
    const course = (WALL.high - 0.09) / courses
    for (let i = 0; i < courses; i++) {
      let x = -wide
      for (let n = 0; x < wide - 0.01; n++) {
        const long = n === 0 && i % 2 ? 0.24 : 0.42 + 0.2 * hash01(i, n, 3)
        const end = wide - x - long < 0.22 ? wide : Math.min(x + long, wide)
        const deep = WALL.deep - 0.012 * hash01(i, n, 5)
        box(
          stone,
          [x + 0.008, i * course, -deep],
          [end - 0.008, (i + 1) * course - 0.014, deep],
          shade(l.colour, 0.16 * (hash01(i, n, 7) - 0.5)),
        )
        x = end
      }
    }
    box(stone, [-wide, 0, -WALL.deep + 0.03], [wide, courses * course - 0.02, WALL.deep - 0.03], shade(l.trim, -0.1))
    box(
      stone,
      [-wide - 0.04, WALL.high - 0.09, -WALL.deep - 0.03],
      [wide + 0.04, WALL.high, WALL.deep + 0.03],
      shade(l.trim, 0.12),
    )
  }),
  ladder: still((p, l) => {
    const wood = p.of('wood')
    const { high, lean, rung, wide } = LADDER
    const at = (y: number, x: number): Vec3 => [x, y, lean + (0.04 - lean) * (y / high)]
    const across = (y: number): number => wide * (1 - 0.3 * (y / high))
    for (const s of [-1, 1]) rod(wood, at(0, s * across(0)), at(high, s * across(high)), 0.03, 0.026, l.colour)
    for (let y = rung; y < high - 0.1; y += rung)
      rod(wood, at(y, -across(y) - 0.02), at(y, across(y) + 0.02), 0.018, 0.018, l.trim)
    rod(wood, [0, 0, -0.85], [0, high - 0.06, 0], 0.028, 0.026, shade(l.colour, -0.12))
  }),
  swing: (l) => {
    const p = new Part()
    for (const x of [-1, 1])
      for (const z of [-0.7, 0.7]) rod(p.of('wood'), [x, 0, z], [x * 0.95, 2.35, 0], 0.06, 0.05, l.colour)
    rod(p.of('wood'), [-1.1, 2.35, 0], [1.1, 2.35, 0], 0.06, 0.06, l.colour)
    const seat = new Part().at(0, 2.32, 0)
    for (const x of [-0.26, 0.26]) rod(seat.of('matte'), [x, 0, 0], [x, -1.85, 0], 0.014, 0.014, l.trim)
    box(seat.of('wood'), [-0.3, -1.88, -0.13], [0.3, -1.84, 0.13], shade(l.colour, 0.1))
    const g = seat.done()
    const group = p.done()
    group.add(g)
    return {
      group,
      move: (s, a) => void (g.rotation.x = swingOf(s, a)),
    }
  },
  stall: still((p, l) => {
    for (const x of [-1.1, 1.1])
      for (const z of [-0.6, 0.6]) rod(p.of('wood'), [x, 0, z], [x, 2.1 + (z < 0 ? 0.25 : 0), z], 0.04, 0.04, 0x7a5232)
    box(p.of('wood'), [-1.15, 0.75, -0.1], [1.15, 0.85, 0.75], 0x9a6a40)
    box(p.of('cloth'), [-1.15, 0.1, 0.7], [1.15, 0.75, 0.74], l.trim)
    const s = p.of('cloth', { double: true, through: 0.45 })
    for (let i = 0; i < 10; i++) {
      const [x0, x1] = [-1.3 + i * 0.26, -1.3 + (i + 1) * 0.26]
      const c = i % 2 ? l.trim : l.colour
      const ids = (
        [
          [x0, 2.4, -0.7],
          [x1, 2.4, -0.7],
          [x1, 2.0, 0.95],
          [x0, 2.0, 0.95],
          [x1, 1.8, 0.98],
          [x0, 1.8, 0.98],
        ] as Vec3[]
      ).map((v) => s.vertex(v, [0, 0.9, 0.4], c, rigid(0)))
      s.face(ids[0], ids[2], ids[1])
      s.face(ids[0], ids[3], ids[2])
      s.face(ids[3], ids[4], ids[2])
      s.face(ids[3], ids[5], ids[4])
    }
    for (let k = 0; k < 4; k++)
      for (let i = 0; i < 9; i++)
        ball(
          p.of('matte'),
          [-0.95 + k * 0.55 + (i % 3) * 0.14, 0.91 + Math.floor(i / 6) * 0.05, 0.15 + Math.floor((i % 6) / 3) * 0.16],
          0.075,
          [0xd83a30, 0xf2a83a, 0x6aa848, 0xf2d24a][k],
          0,
          [1, 0.95, 1],
          6,
          8,
        )
  }),
}
