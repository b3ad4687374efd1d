/** The last rungs: a painted card that stands on its foot (a drawing that cannot be found any more), and a stone that says what it is. */
import type { ThingLook } from '../../state/look.ts'
import { ball, box } from '../shape/loft.ts'
import { blend, rigid, shade } from '../shape/sheet.ts'
import { Part, type Built } from './build.ts'
import { write } from './letters.ts'

/** A card cut from board, in the thing's colours, with its name on it. */
export const card = (l: ThingLook): Built => {
  const p = new Part()
  const s = p.of('matte', { double: true })
  const n = 40
  const rim = (k: number, z: number, c: number): number => {
    const base = s.vertex([0, 0.62, z], [0, 0, Math.sign(z)], blend(c, 0xffffff, 0.12), rigid(0))
    for (let i = 0; i < n; i++) {
      const a = (i / n) * Math.PI * 2
      const q = 1 / (Math.abs(Math.cos(a)) ** 4 + Math.abs(Math.sin(a)) ** 4) ** 0.25
      s.vertex([Math.cos(a) * 0.5 * q * k, 0.62 + Math.sin(a) * 0.52 * q * k, z], [0, 0, Math.sign(z)], c, rigid(0))
    }
    for (let i = 0; i < n; i++)
      if (z > 0) s.face(base, base + 1 + i, base + 1 + ((i + 1) % n))
      else s.face(base, base + 1 + ((i + 1) % n), base + 1 + i)
    return base
  }
  const a = rim(1, 0.018, 0xfbf6ea)
  const b = rim(1, -0.018, 0xe8dfcc)
  for (let i = 0; i < n; i++) {
    const j = (i + 1) % n
    s.face(a + 1 + i, b + 1 + i, b + 1 + j)
    s.face(a + 1 + i, b + 1 + j, a + 1 + j)
  }
  rim(0.9, 0.021, l.colour)
  for (let i = 0; i < 5; i++)
    ball(
      p.of('matte', { ink: false }),
      [Math.cos(i * 1.2566 + 1.57) * 0.17, 0.78 + Math.sin(i * 1.2566 + 1.57) * 0.17, 0.024],
      0.12,
      i % 2 ? l.trim : shade(l.trim, 0.15),
      0,
      [1, 1, 0.05],
      6,
      12,
    )
  ball(p.of('matte', { ink: false }), [0, 0.78, 0.028], 0.1, shade(l.colour, -0.3), 0, [1, 1, 0.05], 6, 12)
  box(p.of('matte'), [-0.42, 0.26, 0.022], [0.42, 0.48, 0.03], 0xfbf6ea)
  write(p.of('matte', { ink: false }), l.label || l.model, [0, 0.37, 0.034], 0.76, 0.15, 0x3a2c24)
  box(p.of('wood'), [-0.3, 0, -0.16], [0.3, 0.05, 0.16], 0xa8763e)
  box(p.of('wood'), [-0.06, 0.03, -0.05], [0.06, 0.3, -0.018], 0xa8763e)
  return { group: p.done() }
}

/** A rounded stone with a name cut into it. */
export const stone = (l: ThingLook): Built => {
  const p = new Part()
  const grey = blend(l.colour, 0x9a968e, 0.7)
  p.of('stone').flesh(
    {
      cones: [
        {
          a: [0, 0.1, 0],
          b: [0, 0.62, 0],
          ra: 0.44,
          rb: 0.34,
          squash: [1.15, 1, 0.5],
          melt: 0.05,
          bones: [0, 0],
          colour: grey,
        },
      ],
      cut: (q) => Math.max(-q[1] - 0.02, q[2] - 0.16),
    },
    0.075,
    0.05,
    (q, n) => (n[1] > 0.5 && Math.sin(q[0] * 11) + Math.sin(q[2] * 17) > 0.2 ? blend(grey, 0x6a8a4a, 0.5) : grey),
  )
  write(p.of('matte', { ink: false }), l.label || l.model, [0, 0.46, 0.163], 0.74, 0.16, 0x3a3630)
  return { group: p.done() }
}
