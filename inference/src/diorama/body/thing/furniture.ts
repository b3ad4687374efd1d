/** Furniture and small things, metres at size 1, front towards +z, standing on y 0. */
import { Group } from 'three'
import type { ThingLook } from '../../state/look.ts'
import { umbrella } from '../biped/held.ts'
import { ball, box, curve, lathe, rod, tube } from '../shape/loft.ts'
import { rigid, shade } from '../shape/sheet.ts'
import type { Vec3 } from '../shape/vec.ts'
import { Part, type Built } from './build.ts'
import { write } from './letters.ts'

export type Make = (look: ThingLook) => Built

/** A model of one part without motion. */
export const still =
  (draw: (part: Part, look: ThingLook) => void): Make =>
  (look) => {
    const part = new Part()
    draw(part, look)
    return { group: part.done() }
  }

const legs = (part: Part, w: number, d: number, h: number, r: number, colour: number): void => {
  for (const x of [-w, w]) for (const z of [-d, d]) rod(part.of('wood'), [x, 0, z], [x, h, z], r, r, colour)
}

export const FURNITURE: Record<string, Make> = {
  bench: still((p, l) => {
    const wood = p.of('wood')
    for (let i = 0; i < 4; i++)
      box(
        wood,
        [-0.8, 0.42, -0.2 + i * 0.115],
        [0.8, 0.455, -0.1 + i * 0.115],
        i % 2 ? l.colour : shade(l.colour, -0.06),
      )
    for (let i = 0; i < 3; i++)
      box(
        wood,
        [-0.8, 0.56 + i * 0.115, -0.26 - i * 0.02],
        [0.8, 0.65 + i * 0.115, -0.225 - i * 0.02],
        i % 2 ? l.colour : shade(l.colour, -0.06),
      )
    for (const x of [-0.68, 0.68]) {
      tube(p.of('metal'), {
        line: curve(
          [
            [x, 0, 0.22],
            [x, 0.3, 0.19],
            [x, 0.42, 0.2],
            [x, 0.41, -0.2],
            [x, 0.86, -0.3],
          ],
          12,
        ),
        radius: () => 0.022,
        sides: 6,
        colour: () => l.trim,
        cling: () => rigid(0),
        caps: [true, true],
      })
      rod(p.of('metal'), [x, 0.41, -0.18], [x, 0, -0.26], 0.022, 0.022, l.trim)
    }
  }),
  chair: still((p, l) => {
    legs(p, 0.19, 0.19, 0.44, 0.022, l.colour)
    box(p.of('cloth'), [-0.22, 0.44, -0.22], [0.22, 0.49, 0.22], l.trim)
    for (const x of [-0.19, 0.19]) rod(p.of('wood'), [x, 0.44, -0.2], [x, 0.9, -0.25], 0.02, 0.018, l.colour)
    for (const y of [0.62, 0.74, 0.86]) box(p.of('wood'), [-0.19, y - 0.03, -0.25], [0.19, y + 0.03, -0.225], l.colour)
  }),
  table: still((p, l) => {
    legs(p, 0.6, 0.34, 0.72, 0.035, l.colour)
    box(p.of('wood'), [-0.7, 0.72, -0.42], [0.7, 0.765, 0.42], l.colour)
    lathe(
      p.of('cloth'),
      [0.2, 0.765, 0],
      [
        [0, 0],
        [0.06, 0],
        [0.085, 0.1],
        [0.05, 0.19],
        [0.06, 0.2],
      ],
      l.trim,
    )
    for (let i = 0; i < 5; i++) {
      const a = i * 1.26
      rod(p.of('matte'), [0.2, 0.95, 0], [0.2 + Math.cos(a) * 0.07, 1.08, Math.sin(a) * 0.07], 0.006, 0.006, 0x5a9a48)
      ball(
        p.of('matte'),
        [0.2 + Math.cos(a) * 0.07, 1.1, Math.sin(a) * 0.07],
        0.04,
        i % 2 ? 0xe8607a : 0xf6d04a,
        0,
        [1, 0.8, 1],
        6,
        8,
      )
    }
  }),
  bed: still((p, l) => {
    box(p.of('wood'), [-0.75, 0.12, -1.0], [0.75, 0.3, 1.0], l.colour)
    box(p.of('wood'), [-0.78, 0, -1.06], [0.78, 0.95, -1.0], l.colour)
    box(p.of('wood'), [-0.78, 0, 1.0], [0.78, 0.55, 1.05], l.colour)
    p.of('cloth').flesh(
      {
        cones: [
          {
            a: [0, 0.36, -0.7],
            b: [0, 0.36, 0.75],
            ra: 0.22,
            rb: 0.22,
            squash: [3.1, 0.75, 1],
            melt: 0.02,
            bones: [0, 0],
            colour: l.trim,
          },
        ],
      },
      0.1,
      0.1,
    )
    ball(p.of('cloth'), [0, 0.58, -0.72], 0.24, 0xffffff, 0, [1.7, 0.45, 0.8])
    box(p.of('cloth'), [-0.73, 0.46, -0.3], [0.73, 0.56, 0.96], 0x7fa0c8)
  }),
  sofa: still((p, l) => {
    const c = (a: Vec3, b: Vec3, r: number) => ({
      a,
      b,
      ra: r,
      rb: r,
      melt: 0.03,
      bones: [0, 0] as [number, number],
      colour: l.colour,
    })
    p.of('cloth').flesh(
      {
        cones: [
          c([-0.75, 0.28, 0], [0.75, 0.28, 0], 0.2),
          c([-0.75, 0.28, 0.2], [0.75, 0.28, 0.2], 0.16),
          c([-0.8, 0.6, -0.3], [0.8, 0.6, -0.3], 0.16),
          c([-0.8, 0.35, -0.3], [0.8, 0.35, -0.3], 0.18),
          c([-0.92, 0.45, -0.25], [-0.92, 0.45, 0.25], 0.13),
          c([0.92, 0.45, -0.25], [0.92, 0.45, 0.25], 0.13),
        ],
      },
      0.07,
      0.05,
    )
    for (const x of [-0.4, 0.4]) ball(p.of('cloth'), [x, 0.6, -0.05], 0.2, l.trim, 0, [1, 1, 0.45])
    legs(p, 0.8, 0.28, 0.14, 0.03, 0x4a3424)
  }),
  lamp: still((p, l) => {
    const iron = p.of('metal')
    lathe(
      iron,
      [0, 0, 0],
      [
        [0.16, 0],
        [0.15, 0.12],
        [0.08, 0.2],
        [0.06, 0.5],
        [0.045, 0.7],
        [0.038, 2.7],
        [0.06, 2.8],
        [0.02, 2.95],
      ],
      l.colour,
      0,
      12,
    )
    lathe(
      iron,
      [0, 2.95, 0],
      [
        [0.1, 0],
        [0.12, 0.03],
      ],
      l.colour,
    )
    lathe(
      p.of('glow', { glow: 1, ink: false }),
      [0, 2.98, 0],
      [
        [0.1, 0],
        [0.17, 0.2],
        [0.16, 0.36],
      ],
      l.trim,
      0,
      6,
    )
    lathe(
      iron,
      [0, 3.32, 0],
      [
        [0.22, 0],
        [0.2, 0.04],
        [0.1, 0.16],
        [0.03, 0.2],
        [0.03, 0.28],
        [0, 0.3],
      ],
      l.colour,
      0,
      6,
    )
    rod(iron, [-0.24, 2.62, 0], [0.24, 2.62, 0], 0.018, 0.018, l.colour)
  }),
  lantern: still((p, l) => {
    lathe(
      p.of('metal'),
      [0, 0, 0],
      [
        [0.12, 0],
        [0.12, 0.04],
        [0.1, 0.05],
      ],
      l.colour,
    )
    lathe(
      p.of('glow', { glow: 1, ink: false }),
      [0, 0.05, 0],
      [
        [0.095, 0],
        [0.11, 0.14],
        [0.085, 0.26],
      ],
      l.trim,
    )
    lathe(
      p.of('metal'),
      [0, 0.3, 0],
      [
        [0.13, 0],
        [0.08, 0.06],
        [0.02, 0.1],
        [0, 0.1],
      ],
      l.colour,
    )
    tube(p.of('metal'), {
      line: curve(
        [
          [-0.1, 0.3, 0],
          [-0.08, 0.46, 0],
          [0.08, 0.46, 0],
          [0.1, 0.3, 0],
        ],
        8,
      ),
      radius: () => 0.008,
      sides: 5,
      colour: () => l.colour,
      cling: () => rigid(0),
    })
  }),
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
  piano: still((p, l) => {
    box(p.of('metal'), [-0.75, 0, -0.35], [0.75, 1.12, 0.05], l.colour)
    box(p.of('metal'), [-0.75, 0.62, 0.05], [0.75, 0.7, 0.4], l.colour)
    for (const x of [-0.68, 0.68]) box(p.of('metal'), [x - 0.05, 0, 0.28], [x + 0.05, 0.62, 0.38], l.colour)
    for (let i = 0; i < 28; i++)
      box(
        p.of('matte', { ink: false }),
        [-0.66 + i * 0.0472, 0.7, 0.12],
        [-0.66 + i * 0.0472 + 0.043, 0.722, 0.38],
        l.trim,
      )
    for (let i = 0; i < 27; i++)
      if (![2, 6].includes(i % 7))
        box(
          p.of('matte', { ink: false }),
          [-0.627 + i * 0.0472, 0.72, 0.12],
          [-0.605 + i * 0.0472, 0.742, 0.28],
          0x1a181c,
        )
    box(p.of('matte'), [-0.22, 0.78, 0.06], [0.22, 1.04, 0.075], 0xf8f4e6)
  }),
  drum: still((p, l) => {
    lathe(
      p.of('wood'),
      [0, 0, 0],
      [
        [0.28, 0],
        [0.3, 0.04],
        [0.3, 0.4],
        [0.28, 0.44],
      ],
      l.colour,
      0,
      18,
    )
    lathe(
      p.of('matte'),
      [0, 0.43, 0],
      [
        [0.29, 0],
        [0.27, 0.02],
        [0, 0.025],
      ],
      l.trim,
      0,
      18,
    )
    for (let i = 0; i < 10; i++) {
      const a = i * 0.628
      rod(
        p.of('matte'),
        [Math.cos(a) * 0.305, 0.04, Math.sin(a) * 0.305],
        [Math.cos(a + 0.31) * 0.305, 0.4, Math.sin(a + 0.31) * 0.305],
        0.008,
        0.008,
        l.trim,
      )
    }
  }),
  guitar: still((p, l) => {
    const w = p.of('wood')
    w.flesh(
      {
        cones: [
          {
            a: [0, 0.22, -0.05],
            b: [0, 0.22, -0.05],
            ra: 0.21,
            rb: 0.21,
            squash: [1, 0.9, 0.25],
            melt: 0.08,
            bones: [0, 0],
            colour: l.colour,
          },
          {
            a: [0, 0.48, -0.08],
            b: [0, 0.48, -0.08],
            ra: 0.155,
            rb: 0.155,
            squash: [1, 0.9, 0.3],
            melt: 0.08,
            bones: [0, 0],
            colour: l.colour,
          },
        ],
      },
      0.035,
      0.02,
    )
    rod(w, [0, 0.55, -0.04], [0, 1.05, -0.12], 0.024, 0.02, l.trim)
    box(w, [-0.04, 1.03, -0.14], [0.04, 1.16, -0.11], l.trim)
    ball(w, [0, 0.38, -0.015], 0.055, 0x201410, 0, [1, 1, 0.25])
  }),
  book: still((p, l) => {
    box(p.of('cloth'), [-0.12, 0, -0.16], [0.12, 0.012, 0.16], l.colour)
    box(p.of('matte'), [-0.112, 0.012, -0.15], [0.115, 0.048, 0.15], l.trim)
    box(p.of('cloth'), [-0.12, 0.048, -0.16], [0.12, 0.06, 0.16], l.colour)
  }),
  balloon: (l) => {
    const p = new Part()
    ball(p.of('cloth', { double: true, through: 0.5 }), [0, 1.35, 0], 0.22, l.colour, 0, [1, 1.18, 1], 12, 16)
    rod(p.of('matte'), [0, 0.1, 0], [0, 1.1, 0], 0.003, 0.003, l.trim, 0, 4)
    const group = p.done()
    return {
      group,
      move: (s, a) =>
        void group.rotation.set(
          0.06 * Math.sin(s.tick * 0.05 + a.id),
          0,
          0.09 * Math.sin(s.tick * 0.037 + a.id) + s.sky.now.wind * 0.15,
        ),
    }
  },
  cake: still((p, l) => {
    lathe(
      p.of('matte'),
      [0, 0, 0],
      [
        [0, 0],
        [0.24, 0],
        [0.24, 0.02],
      ],
      0xf4f4f4,
      0,
      20,
    )
    lathe(
      p.of('matte'),
      [0, 0.02, 0],
      [
        [0.2, 0],
        [0.2, 0.13],
        [0.18, 0.15],
        [0, 0.15],
      ],
      l.colour,
      0,
      20,
    )
    for (let i = 0; i < 10; i++)
      ball(
        p.of('matte'),
        [Math.cos(i * 0.628) * 0.16, 0.18, Math.sin(i * 0.628) * 0.16],
        0.028,
        l.trim,
        0,
        [1, 1, 1],
        6,
        8,
      )
    for (let i = 0; i < 3; i++) {
      rod(p.of('matte'), [(i - 1) * 0.06, 0.16, 0], [(i - 1) * 0.06, 0.27, 0], 0.01, 0.01, 0x8fc0e8)
      ball(p.of('glow', { glow: 1, ink: false }), [(i - 1) * 0.06, 0.295, 0], 0.014, 0xffc850, 0, [1, 1.8, 1], 5, 6)
    }
  }),
  basket: still((p, l) => {
    lathe(
      p.of('wood', { double: true }),
      [0, 0, 0],
      [
        [0, 0],
        [0.16, 0],
        [0.22, 0.18],
        [0.235, 0.2],
        [0.21, 0.2],
        [0.16, 0.1],
      ],
      l.colour,
      0,
      16,
    )
    tube(p.of('wood'), {
      line: curve(
        [
          [-0.2, 0.18, 0],
          [-0.16, 0.42, 0],
          [0.16, 0.42, 0],
          [0.2, 0.18, 0],
        ],
        10,
      ),
      radius: () => 0.014,
      sides: 5,
      colour: () => shade(l.colour, -0.2),
      cling: () => rigid(0),
    })
    for (let i = 0; i < 7; i++)
      ball(
        p.of('matte'),
        [Math.cos(i * 2.4) * 0.11, 0.19, Math.sin(i * 2.4) * 0.11],
        0.065,
        i % 2 ? l.trim : 0xe8b43a,
        0,
        [1, 1, 1],
        7,
        9,
      )
  }),
  clock: still((p, l) => {
    box(p.of('wood'), [-0.25, 0, -0.16], [0.25, 0.3, 0.16], l.colour)
    box(p.of('wood'), [-0.2, 0.3, -0.13], [0.2, 1.4, 0.13], shade(l.colour, -0.08))
    box(p.of('wood'), [-0.26, 1.4, -0.16], [0.26, 1.9, 0.16], l.colour)
    ball(p.of('matte'), [0, 1.65, 0.155], 0.19, l.trim, 0, [1, 1, 0.15], 9, 18)
    rod(p.of('matte'), [0, 1.65, 0.19], [0.06, 1.72, 0.19], 0.012, 0.006, 0x201814)
    rod(p.of('matte'), [0, 1.65, 0.19], [-0.03, 1.79, 0.19], 0.009, 0.005, 0x201814)
    ball(p.of('metal'), [0, 0.7, 0.14], 0.09, 0xd8b04a, 0, [1, 1, 0.3])
  }),
  television: still((p, l) => {
    box(p.of('wood'), [-0.45, 0.22, -0.3], [0.45, 0.88, 0.28], l.colour)
    ball(p.of('glow', { glow: 0.6, ink: false }), [-0.08, 0.56, 0.26], 0.3, l.trim, 0, [1, 0.82, 0.14], 10, 16)
    for (const y of [0.7, 0.56]) ball(p.of('metal'), [0.34, y, 0.29], 0.045, 0xc8c0b0, 0, [1, 1, 0.4])
    legs(p, 0.36, 0.2, 0.22, 0.025, shade(l.colour, -0.2))
    for (const s of [1, -1]) rod(p.of('metal'), [0, 0.88, 0], [s * 0.26, 1.3, 0], 0.008, 0.006, 0xb0b0b4)
  }),
  star: (l) => {
    const p = new Part().at(0, 0.6, 0)
    for (let i = 0; i < 5; i++) {
      const a = (i / 5) * Math.PI * 2
      rod(
        p.of('glow', { glow: 0.9, ink: false }),
        [0, 0, 0],
        [Math.sin(a) * 0.34, Math.cos(a) * 0.34, 0],
        0.15,
        0.01,
        l.colour,
        0,
        6,
      )
    }
    ball(p.of('glow', { glow: 0.9, ink: false }), [0, 0, 0], 0.17, l.trim, 0, [1, 1, 0.8])
    const g = p.done()
    return {
      group: g,
      move: (s, a) => {
        g.rotation.y = s.tick * 0.03
        g.position.y = 0.6 + 0.06 * Math.sin(s.tick * 0.07 + a.id)
      },
    }
  },
  heart: (l) => {
    const p = new Part().at(0, 0.5, 0)
    p.of('matte').flesh(
      {
        cones: [1, -1].map((s) => ({
          a: [s * 0.13, 0.12, 0] as Vec3,
          b: [0, -0.26, 0] as Vec3,
          ra: 0.16,
          rb: 0.03,
          squash: [1, 1, 0.7] as Vec3,
          melt: 0.03,
          bones: [0, 0] as [number, number],
          colour: l.colour,
        })),
      },
      0.04,
      0.05,
    )
    const g = p.done()
    return {
      group: g,
      move: (s, a) => {
        g.rotation.y = s.tick * 0.03
        g.scale.setScalar(1 + 0.06 * Math.max(0, Math.sin(s.tick * 0.26 + a.id)))
      },
    }
  },
}
