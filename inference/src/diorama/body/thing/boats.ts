/** Hulls and what rides on water. */
import { Group } from 'three'
import type { Actor, DioramaState } from '../../state/state.ts'
import { OAR, oarOf, rockOf, ROWLOCK } from '../oars.ts'
import { ball, box, lathe, rod } from '../shape/loft.ts'
import { type Sheet, rigid, shade } from '../shape/sheet.ts'
import type { Vec3 } from '../shape/vec.ts'
import { Part } from './build.ts'
import type { Make } from './make.ts'

/** A hull by its sections: half width at the rim along the length. */
const hull = (s: Sheet, long: number, wide: number, high: number, colour: number, inner: number): void => {
  const n = 13
  const base = s.position.length / 3
  const faces = s.index.length
  for (let i = 0; i < n; i++) {
    const t = i / (n - 1)
    const z = (t - 0.5) * long
    const w = (wide / 2) * Math.max(1 - (Math.abs(t - 0.42) / 0.58) ** 2.4, 0.02)
    const rim = high * (1 + 0.35 * (t * 2 - 0.9) ** 2 * (t > 0.45 ? 1 : 0.4))
    for (const [x, y, c] of [
      // the floor lies above the water the hull lies in
      [-0.86, 0.36, inner],
      [-0.93, 0.97, inner],
      [-1, 1, shade(colour, 0.2)],
      [-0.94, 0.6, colour],
      [-0.6, 0.16, colour],
      [0, 0, colour],
      [0.6, 0.16, colour],
      [0.94, 0.6, colour],
      [1, 1, shade(colour, 0.2)],
      [0.93, 0.97, inner],
      [0.86, 0.36, inner],
      [0, 0.34, inner],
    ] as const)
      s.vertex([x * w, y * rim - high * 0.25, z], [0, 1, 0], c, rigid(0))
  }
  s.grid(base, n, 12, true)
  s.smooth(base, faces)
  // the stern is closed by a board
  const stern = s.position.length / 3
  for (const k of [2, 3, 4, 5, 6, 7, 8]) {
    const at = (base + k) * 3
    s.vertex([s.position[at], s.position[at + 1], s.position[at + 2]], [0, 0, -1], shade(colour, -0.06), rigid(0))
  }
  for (let k = 1; k < 6; k++) s.face(stern, stern + k, stern + k + 1)
}
const afloat =
  (g: Group, k: number) =>
  (state: DioramaState, boat: Actor): void => {
    const { y, pitch, roll } = rockOf(state, boat)
    g.position.y = y * k
    g.rotation.set(pitch, 0, roll)
  }

/** An oar lying along +x from its rowlock, blade outboard. */
const oar = (side: number): Group => {
  const p = new Part().at(side * ROWLOCK.x, ROWLOCK.y, ROWLOCK.z)
  rod(p.of('wood'), [-side * OAR.inside, 0, 0], [side * OAR.outside, 0, 0], 0.02, 0.02, 0xc8a070)
  ball(p.of('wood'), [side * (OAR.outside + 0.1), 0, 0], 0.16, 0xc8a070, 0, [1.3, 0.7, 0.14])
  return p.done()
}

export const BOATS: Record<string, Make> = {
  boat: (l) => {
    const p = new Part()
    hull(p.of('wood', { double: true }), 3.4, 1.25, 0.6, l.colour, shade(l.colour, -0.25))
    for (const z of [-0.6, 0.5])
      box(p.of('wood'), [-0.49, 0.2, z - 0.14], [0.49, 0.25, z + 0.14], shade(l.colour, 0.15))
    const g = p.done()
    const oars = [1, -1].map((side) => ({ side, turn: oar(side) }))
    g.add(...oars.map((o) => o.turn))
    const group = new Group()
    group.add(g)
    const rocks = afloat(g, 1)
    return {
      group,
      move: (state, boat) => {
        rocks(state, boat)
        const { sweep, dip } = oarOf(boat)
        for (const { side, turn } of oars) turn.rotation.set(0, -side * sweep, -side * dip, 'YZX')
      },
    }
  },
  sailboat: (l) => {
    const p = new Part()
    hull(p.of('wood', { double: true }), 4.8, 1.5, 0.8, l.colour, 0xb8905a)
    rod(p.of('wood'), [0, 0.2, 0.3], [0, 5, 0.2], 0.05, 0.035, 0x9a7040)
    rod(p.of('wood'), [0, 0.8, 0.25], [0, 0.75, -1.9], 0.035, 0.03, 0x9a7040)
    const s = p.of('cloth', { double: true, through: 0.5 })
    const sail = (corner: (u: number, v: number) => Vec3, c: number): void => {
      const base = s.position.length / 3
      const faces = s.index.length
      for (let i = 0; i < 8; i++)
        for (let j = 0; j < 6; j++) s.vertex(corner(i / 7, j / 5), [1, 0, 0], i > 5 ? shade(c, -0.06) : c, rigid(0))
      s.grid(base, 8, 6, false)
      s.smooth(base, faces)
    }
    sail(
      (u, v) => [
        0.3 * Math.sin(Math.PI * v * 0.8) * Math.sin(Math.PI * u),
        0.85 + u * 4,
        0.2 - v * 2.0 * (1 - u * 0.96),
      ],
      l.trim,
    )
    sail(
      (u, v) => [
        0.24 * Math.sin(Math.PI * v) * Math.sin(Math.PI * u),
        0.7 + u * 3.6,
        2.2 - (2.2 - 0.35) * (1 - (1 - v) * (1 - u)),
      ],
      shade(l.trim, -0.04),
    )
    const g = p.done()
    const group = new Group()
    group.add(g)
    return { group, move: afloat(g, 1.4) }
  },
  ship: (l) => {
    const p = new Part()
    hull(p.of('metal', { double: true }), 16, 4.2, 2.4, l.colour, 0xa0703c)
    box(p.of('metal'), [-1.5, 1.4, -4.5], [1.5, 2.8, 3], 0xf4f0e6)
    box(p.of('metal'), [-1.2, 2.8, -3.5], [1.2, 3.9, 2], 0xf4f0e6)
    for (let i = 0; i < 8; i++)
      for (const s of [1, -1])
        ball(
          p.of('glow', { glow: 0.8, ink: false }),
          [s * 1.5, 2.1, -4 + i * 0.9],
          0.18,
          0xf2d890,
          0,
          [0.3, 1, 1],
          6,
          8,
        )
    for (const z of [-2, 0.4]) {
      lathe(
        p.of('metal'),
        [0, 3.9, z],
        [
          [0.5, 0],
          [0.46, 1.9],
          [0.5, 2.0],
          [0.3, 2.0],
        ],
        (t) => (t > 0.4 ? 0x24262a : l.trim),
        0,
        14,
      )
    }
    rod(p.of('metal'), [0, 2, 5.2], [0, 7, 5], 0.07, 0.05, 0x6a5a48)
    const g = p.done()
    const group = new Group()
    group.add(g)
    return { group, move: afloat(g, 2) }
  },
}
