/** Furniture, metres at size 1, front towards +z, standing on y 0. */
import { ball, box, curve, lathe, rod, tube } from '../shape/loft.ts'
import { rigid, shade } from '../shape/sheet.ts'
import type { Vec3 } from '../shape/vec.ts'
import type { Part } from './build.ts'
import { type Make, still } from './make.ts'

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
}
