/** Big things that stand: house, tower, lighthouse, windmill, gate, bridge, fountain, stall and their like. */
import { ball, box, curve, lathe, rod, tube } from '../shape/loft.ts'
import { rigid, shade, type Sheet } from '../shape/sheet.ts'
import type { Vec3 } from '../shape/vec.ts'
import { Part } from './build.ts'
import { still, type Make } from './furniture.ts'

const gable = (s: Sheet, w: number, d: number, y: number, h: number, over: number, colour: number): void => {
  const base = s.position.length / 3
  const faces = s.index.length
  for (const side of [1, -1]) {
    const q: Vec3[] = [
      [side * (w + over), y - over * 0.55, d + over],
      [side * (w + over), y - over * 0.55, -d - over],
      [0, y + h, -d - over],
      [0, y + h, d + over],
    ]
    const ids = q.map((v) => s.vertex(v, [0, 1, 0], colour, rigid(0)))
    if (side === 1) {
      s.face(ids[0], ids[1], ids[2])
      s.face(ids[0], ids[2], ids[3])
    } else {
      s.face(ids[0], ids[2], ids[1])
      s.face(ids[0], ids[3], ids[2])
    }
  }
  s.smooth(base, faces)
}
const wallTop = (s: Sheet, w: number, d: number, y: number, h: number, colour: number): void => {
  for (const z of [d, -d]) {
    const ids = (
      [
        [-w, y, z],
        [w, y, z],
        [0, y + h, z],
      ] as Vec3[]
    ).map((v) => s.vertex(v, [0, 0, Math.sign(z)], colour, rigid(0)))
    if (z > 0) s.face(ids[0], ids[1], ids[2])
    else s.face(ids[0], ids[2], ids[1])
  }
}

export const BUILDINGS: Record<string, Make> = {
  house: still((p, l) => {
    box(p.of('plaster'), [-2.2, 0, -1.8], [2.2, 2.7, 1.8], l.colour)
    wallTop(p.of('plaster'), 2.2, 1.8, 2.7, 1.7, l.colour)
    gable(p.of('roof', { double: true }), 2.2, 1.8, 2.72, 1.75, 0.4, l.trim)
    box(p.of('wood'), [-0.45, 0, 1.78], [0.45, 1.95, 1.86], 0x6a4630)
    ball(p.of('metal'), [0.32, 1.0, 1.89], 0.04, 0xd8b04a)
    for (const x of [-1.4, 1.4]) {
      box(p.of('wood'), [x - 0.45, 0.95, 1.78], [x + 0.45, 1.95, 1.85], 0xf6f0e2)
      box(p.of('window', { glow: 0.9 }), [x - 0.38, 1.02, 1.84], [x + 0.38, 1.88, 1.87], 0x8fb8d0)
      box(p.of('wood'), [x - 0.025, 1.0, 1.86], [x + 0.025, 1.9, 1.885], 0xf6f0e2)
    }
    box(p.of('brick'), [1.1, 3.2, -0.9], [1.55, 5.0, -0.45], 0xa05a44)
  }),
  tower: still((p, l) => {
    lathe(
      p.of('stone'),
      [0, 0, 0],
      [
        [1.5, 0],
        [1.35, 0.6],
        [1.25, 5.6],
        [1.55, 5.9],
        [1.55, 6.5],
      ],
      l.colour,
      0,
      18,
    )
    lathe(
      p.of('roof'),
      [0, 6.5, 0],
      [
        [1.75, 0],
        [1.2, 0.9],
        [0.4, 2.1],
        [0, 2.5],
      ],
      l.trim,
      0,
      18,
    )
    for (let i = 0; i < 3; i++)
      box(p.of('window', { glow: 0.9 }), [-0.2, 1.6 + i * 1.6, 1.2], [0.2, 2.3 + i * 1.6, 1.32], 0x3a4a60)
    box(p.of('wood'), [-0.5, 0, 1.3], [0.5, 1.6, 1.46], 0x5a3a28)
  }),
  lighthouse: still((p, l) => {
    for (let i = 0; i < 5; i++)
      lathe(
        p.of('plaster'),
        [0, i * 1.7, 0],
        [
          [1.5 - i * 0.16, 0],
          [1.34 - i * 0.16, 1.7],
        ],
        i % 2 ? l.trim : l.colour,
        0,
        20,
      )
    lathe(
      p.of('metal'),
      [0, 8.5, 0],
      [
        [0.72, 0],
        [1.05, 0.1],
        [1.05, 0.25],
        [0.6, 0.28],
      ],
      0x2e3236,
      0,
      20,
    )
    lathe(
      p.of('glow', { glow: 1 }),
      [0, 8.75, 0],
      [
        [0.55, 0],
        [0.58, 1.1],
      ],
      0xffe8a0,
      0,
      12,
    )
    lathe(
      p.of('roof'),
      [0, 9.85, 0],
      [
        [0.8, 0],
        [0.4, 0.6],
        [0.06, 0.85],
        [0.04, 1.2],
        [0, 1.2],
      ],
      l.trim,
      0,
      16,
    )
  }),
  windmill: (l) => {
    const p = new Part()
    lathe(
      p.of('plaster'),
      [0, 0, 0],
      [
        [1.7, 0],
        [1.1, 4.6],
      ],
      l.colour,
      0,
      18,
    )
    lathe(
      p.of('roof'),
      [0, 4.6, 0],
      [
        [1.3, 0],
        [1.0, 0.7],
        [0.4, 1.3],
        [0, 1.45],
      ],
      l.trim,
      0,
      18,
    )
    box(p.of('wood'), [-0.45, 0, 1.5], [0.45, 1.6, 1.68], 0x6a4630)
    const sails = new Part().at(0, 4.7, 1.45)
    for (let i = 0; i < 4; i++) {
      const a = (i / 4) * Math.PI * 2
      const d: Vec3 = [Math.sin(a), Math.cos(a), 0]
      const n: Vec3 = [Math.cos(a), -Math.sin(a), 0]
      rod(sails.of('wood'), [0, 0, 0], [d[0] * 3.2, d[1] * 3.2, 0], 0.07, 0.05, 0x6a4a30)
      const s = sails.of('cloth', { double: true, through: 0.4 })
      const ids = [
        [0.7, 0.05],
        [3.1, 0.05],
        [3.1, 0.75],
        [0.7, 0.75],
      ].map(([u, v]) => s.vertex([d[0] * u + n[0] * v, d[1] * u + n[1] * v, 0.03], [0, 0, 1], 0xf6eedc, rigid(0)))
      s.face(ids[0], ids[2], ids[1])
      s.face(ids[0], ids[3], ids[2])
    }
    const turning = sails.done()
    const group = p.done()
    group.add(turning)
    return { group, move: (s) => void (turning.rotation.z = -s.tick * (0.012 + 0.05 * s.sky.now.wind)) }
  },
  torii: still((p, l) => {
    for (const x of [-1.5, 1.5]) {
      lathe(
        p.of('wood'),
        [x, 0, 0],
        [
          [0.24, 0],
          [0.2, 0.3],
          [0.17, 3.5],
        ],
        (t) => (t < 0.3 ? l.trim : l.colour),
        0,
        14,
      )
    }
    box(p.of('wood'), [-1.9, 2.7, -0.11], [1.9, 2.95, 0.11], l.colour)
    tube(p.of('wood'), {
      line: curve(
        [
          [-2.4, 3.75, 0],
          [-1.2, 3.55, 0],
          [1.2, 3.55, 0],
          [2.4, 3.75, 0],
        ],
        13,
      ),
      radius: () => 0.17,
      flat: 1.1,
      sides: 4,
      wide: [0, 1, 0.9],
      colour: () => l.colour,
      cling: () => rigid(0),
      caps: [true, true],
    })
    tube(p.of('wood'), {
      line: curve(
        [
          [-2.5, 3.98, 0],
          [-1.2, 3.78, 0],
          [1.2, 3.78, 0],
          [2.5, 3.98, 0],
        ],
        13,
      ),
      radius: () => 0.13,
      flat: 1.6,
      sides: 4,
      wide: [0, 1, 0.9],
      colour: () => l.trim,
      cling: () => rigid(0),
      caps: [true, true],
    })
    box(p.of('wood'), [-0.2, 2.95, -0.08], [0.2, 3.5, 0.08], l.trim)
  }),
  bridge: still((p, l) => {
    for (let i = 0; i < 16; i++) {
      const t = i / 16
      const y = Math.sin(Math.PI * (t + 0.03)) * 0.7
      box(
        p.of('wood'),
        [-0.9, y, -3 + i * 0.375],
        [0.9, y + 0.1, -3 + i * 0.375 + 0.35],
        i % 2 ? l.trim : shade(l.trim, 0.06),
      )
    }
    for (const x of [-0.9, 0.9]) {
      tube(p.of('wood'), {
        line: Array.from({ length: 13 }, (_, i): Vec3 => [x, Math.sin((Math.PI * i) / 12) * 0.7 + 0.85, -3 + i * 0.5]),
        radius: () => 0.06,
        sides: 6,
        colour: () => l.colour,
        cling: () => rigid(0),
        caps: [true, true],
      })
      for (let i = 0; i < 7; i++)
        rod(
          p.of('wood'),
          [x, Math.sin((Math.PI * i) / 6) * 0.7, -3 + i],
          [x, Math.sin((Math.PI * i) / 6) * 0.7 + 0.9, -3 + i],
          0.06,
          0.06,
          l.colour,
        )
    }
  }),
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
      move: (s, a) =>
        void (g.rotation.x = 0.12 * Math.sin(s.tick * 0.09 + a.id) + 0.1 * s.sky.now.wind * Math.sin(s.tick * 0.1)),
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
