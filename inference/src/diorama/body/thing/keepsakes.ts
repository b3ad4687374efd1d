/** Instruments, books, cakes, clocks and other things people love. */
import { ball, box, curve, lathe, rod, tube } from '../shape/loft.ts'
import { rigid, shade } from '../shape/sheet.ts'
import type { Vec3 } from '../shape/vec.ts'
import { Part } from './build.ts'
import { type Make, still } from './make.ts'

const legs = (part: Part, w: number, d: number, h: number, r: number, colour: number): void => {
  for (const x of [-w, w]) for (const z of [-d, d]) rod(part.of('wood'), [x, 0, z], [x, h, z], r, r, colour)
}

export const KEEPSAKES: Record<string, Make> = {
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
    // a stool before the keys
    box(p.of('cloth'), [-0.3, 0.44, 0.56], [0.3, 0.5, 0.88], 0x6a2430)
    for (const x of [-0.26, 0.26])
      for (const z of [0.6, 0.84]) rod(p.of('wood'), [x, 0, z], [x, 0.44, z], 0.022, 0.026, shade(l.colour, 0.1))
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
