/** Things found out of doors: fire, ball, box, barrel, sign, mailbox, tent, umbrella. */
import { Group } from 'three'
import { umbrella } from '../biped/held/umbrella.ts'
import { flag } from '../shape/flag.ts'
import { ball, box, lathe, rod, tube } from '../shape/loft.ts'
import { rigid, shade } from '../shape/sheet.ts'
import type { Vec3 } from '../shape/vec.ts'
import { Part } from './build.ts'
import { write } from './letters.ts'
import { type Make, still } from './make.ts'

export const OUTDOORS: Record<string, Make> = {
  campfire: (l) => {
    const base = new Part()
    for (let i = 0; i < 6; i++) {
      const a = (i / 6) * Math.PI * 2
      rod(
        base.of('wood'),
        [Math.cos(a) * 0.34, 0.05, Math.sin(a) * 0.34],
        [Math.cos(a + 2.6) * 0.08, 0.22, Math.sin(a + 2.6) * 0.08],
        0.05,
        0.04,
        l.trim,
      )
      for (let k = 0; k < 2; k++)
        ball(
          base.of('stone'),
          [Math.cos(a + k * 0.5) * 0.5, 0.06, Math.sin(a + k * 0.5) * 0.5],
          0.1,
          0x8f8d88,
          0,
          [1, 0.75, 1],
          6,
          8,
        )
    }
    const flames = [0, 1, 2, 3].map((i) => {
      const f = new Part().at(Math.cos(i * 1.9) * 0.08 * (i ? 1 : 0), 0.12, Math.sin(i * 1.9) * 0.08 * (i ? 1 : 0))
      lathe(
        f.of('glow', { glow: 1, ink: false, shadow: false }),
        [0, 0, 0],
        [
          [0.02, 0],
          [0.13 - i * 0.015, 0.14],
          [0.09 - i * 0.01, 0.32],
          [0.03, 0.52],
          [0, 0.62],
        ],
        i % 2 ? 0xffe070 : l.colour,
        0,
        8,
      )
      return f.done()
    })
    const group = base.done()
    group.add(...flames)
    return {
      group,
      move: (s, a) =>
        flames.forEach((f, i) => {
          f.scale.set(1, 0.8 + 0.3 * Math.sin(s.tick * 0.7 + i * 2.1 + a.id) * Math.sin(s.tick * 0.31 + i), 1)
          f.rotation.y = s.tick * 0.2 + i
          f.rotation.z = 0.12 * Math.sin(s.tick * 0.5 + i * 1.7)
        }),
    }
  },
  ball: (l) => {
    const p = new Part().at(0, 0.15, 0)
    ball(p.of('matte'), [0, 0, 0], 0.15, l.colour, 0, [1, 1, 1], 14, 20)
    for (let i = 0; i < 3; i++)
      tube(p.of('matte'), {
        line: Array.from({ length: 25 }, (_, k): Vec3 => {
          const a = (k / 24) * Math.PI * 2
          const q: Vec3 = [Math.cos(a) * 0.151, Math.sin(a) * 0.151, 0]
          return i === 0 ? q : i === 1 ? [q[0], 0, q[1]] : [0, q[0], q[1]]
        }),
        radius: () => 0.012,
        flat: 0.4,
        sides: 4,
        wide: [0.3, 0.5, 0.8],
        colour: () => l.trim,
        cling: () => rigid(0),
      })
    const turning = p.done()
    return { group: turning, move: (_s, a) => void turning.rotation.set(a.phase * Math.PI * 2, 0, 0) }
  },
  box: still((p, l) => {
    box(p.of('matte'), [-0.25, 0, -0.25], [0.25, 0.42, 0.25], l.colour)
    box(p.of('matte'), [-0.265, 0.4, -0.265], [0.265, 0.48, 0.265], shade(l.colour, 0.08))
    box(p.of('cloth'), [-0.045, 0, -0.27], [0.045, 0.487, 0.27], l.trim)
    box(p.of('cloth'), [-0.27, 0, -0.045], [0.27, 0.485, 0.045], l.trim)
    for (const s of [1, -1]) ball(p.of('cloth'), [s * 0.09, 0.54, 0], 0.09, l.trim, 0, [1.1, 0.7, 0.5])
  }),
  barrel: still((p, l) => {
    lathe(
      p.of('wood'),
      [0, 0, 0],
      [
        [0, 0.01],
        [0.27, 0],
        [0.33, 0.25],
        [0.35, 0.43],
        [0.33, 0.6],
        [0.27, 0.85],
        [0.25, 0.85],
        [0.24, 0.81],
        [0, 0.81],
      ],
      l.colour,
      0,
      16,
    )
    for (const [y, r] of [
      [0.12, 0.305],
      [0.3, 0.345],
      [0.56, 0.345],
      [0.73, 0.305],
    ])
      lathe(
        p.of('metal'),
        [0, y, 0],
        [
          [r, -0.03],
          [r + 0.012, -0.02],
          [r + 0.012, 0.02],
          [r, 0.03],
        ],
        l.trim,
        0,
        16,
      )
  }),
  sign: still((p, l) => {
    rod(p.of('wood'), [0, 0, 0], [0, 1.5, 0], 0.05, 0.045, shade(l.colour, -0.2))
    box(p.of('wood'), [-0.5, 0.95, 0.04], [0.5, 1.35, 0.09], l.colour)
    box(p.of('matte'), [-0.46, 0.99, 0.088], [0.46, 1.31, 0.095], l.trim)
    write(p.of('matte', { ink: false }), l.label || 'SHOAL', [0, 1.15, 0.099], 0.84, 0.2, 0x4a3020)
  }),
  flag: (l) => {
    const p = new Part()
    rod(p.of('metal'), [0, -0.2, 0], [0, 3.35, 0], 0.035, 0.025, 0xd0ccc4)
    ball(p.of('metal'), [0, 3.38, 0], 0.06, 0xe0b84a, 0, [1, 1, 1], 6, 9)
    const group = p.done()
    const cloth = flag(1.35, 0.85, l.colour, l.trim)
    cloth.group.position.set(0, 3.28, 0)
    group.add(cloth.group)
    return { group, move: cloth.wave }
  },
  mailbox: still((p, l) => {
    lathe(
      p.of('metal'),
      [0, 0, 0],
      [
        [0.2, 0],
        [0.2, 0.1],
        [0.16, 0.12],
        [0.16, 0.95],
        [0.19, 0.97],
        [0.2, 1.02],
        [0.16, 1.12],
        [0.06, 1.18],
        [0, 1.19],
      ],
      l.colour,
      0,
      16,
    )
    box(p.of('matte'), [-0.09, 0.85, 0.15], [0.09, 0.88, 0.17], 0x24201e)
    box(p.of('matte'), [-0.07, 0.62, 0.152], [0.07, 0.76, 0.168], l.trim)
  }),
  tent: still((p, l) => {
    const s = p.of('cloth', { double: true, through: 0.4 })
    const ridge: Vec3[] = [
      [0, 1.5, 1.1],
      [0, 1.4, -1.1],
    ]
    const foot: [Vec3, Vec3][] = [
      [
        [-1, 0, 1.2],
        [-1, 0, -1.2],
      ],
      [
        [1, 0, 1.2],
        [1, 0, -1.2],
      ],
    ]
    const put = (q: Vec3[], c: number): void => {
      const ids = q.map((v) => s.vertex(v, [0, 1, 0], c, rigid(0)))
      for (let i = 2; i < ids.length; i++) s.face(ids[0], ids[i - 1], ids[i])
    }
    put([ridge[0], ridge[1], foot[0][1], foot[0][0]], l.colour)
    put([ridge[0], foot[1][0], foot[1][1], ridge[1]], shade(l.colour, -0.08))
    put([ridge[1], foot[1][1], foot[0][1]], shade(l.colour, -0.15))
    put([ridge[0], [-1, 0, 1.2], [-0.35, 0, 1.25]], shade(l.colour, 0.1))
    put([ridge[0], [0.35, 0, 1.25], [1, 0, 1.2]], shade(l.colour, 0.1))
    s.smooth(0, 0)
    for (const z of [1.12, -1.12]) rod(p.of('wood'), [0, 0, z], [0, 1.56, z], 0.025, 0.025, l.trim)
  }),
  umbrella: (l) => {
    const g = umbrella(l.colour, 1.4, 0.2)
    g.rotation.set(-1.75, 0, 0.2)
    g.position.set(0, 0.42, -0.3)
    const group = new Group()
    group.add(g)
    return { group }
  },
}
