/** A clump of bamboo: jointed canes that lean apart, narrow leaves in sprays on the upper half. */
import { hash01 } from '../../state/rng.ts'
import { tube } from '../shape/loft.ts'
import { rigid, shade } from '../shape/sheet.ts'
import type { Vec3 } from '../shape/vec.ts'
import { still, type Make } from './make.ts'

export const bamboo: Make = still((p, l) => {
  for (let i = 0; i < 9; i++) {
    const r = (k: number): number => hash01(i, k, 91)
    const a = i * 2.4
    const out = 0.12 + 0.5 * Math.sqrt(i / 9)
    const [x, z] = [Math.cos(a) * out, Math.sin(a) * out]
    const high = 3.2 + 2.2 * r(1)
    const lean = 0.25 + 0.5 * r(2)
    const at = (t: number): Vec3 => [
      x + Math.cos(a) * lean * t * t,
      -0.05 + high * t - 0.35 * lean * t ** 4,
      z + Math.sin(a) * lean * t * t,
    ]
    const thick = 0.032 + 0.02 * r(3)
    const hue = shade(l.colour, 0.2 * (r(4) - 0.5))
    // A ring at every joint of the cane.
    const joints = 9
    tube(p.of('matte'), {
      line: Array.from({ length: joints * 2 }, (_, k) => at((Math.floor(k / 2) + (k % 2) * 0.12) / (joints - 0.8))),
      radius: (t) => thick * (1 - 0.55 * t) * (Math.round(t * (joints * 2 - 1)) % 2 ? 0.94 : 1.16),
      sides: 6,
      colour: (t) => (Math.round(t * (joints * 2 - 1)) % 2 ? hue : shade(hue, -0.22)),
      cling: () => rigid(0),
    })
    // Sprays of narrow leaves that hang from the joints of the upper half.
    for (let k = 0; k < 22; k++) {
      const [lx, ly, lz] = at(0.42 + 0.58 * Math.sqrt(k / 22))
      const b = a + k * 2.4
      const far = 0.22 + 0.26 * r(5 + k)
      const drop = 0.06 + 0.2 * r(31 + k)
      const [u, w] = [Math.cos(b), Math.sin(b)]
      tube(p.of('foliage', { sway: 0.06, double: true, through: 0.35 }), {
        line: [
          [lx, ly, lz],
          [lx + u * far * 0.55, ly + 0.05 - drop * 0.2, lz + w * far * 0.55],
          [lx + u * far, ly - drop, lz + w * far],
        ],
        radius: (t) => (t < 0.3 ? 0.012 : t < 0.8 ? 0.062 : 0.006),
        flat: 0.12,
        wide: [-w, 0, u],
        sides: 4,
        colour: () => shade(l.trim, 0.5 * (r(61 + k) - 0.45)),
        cling: () => rigid(0),
      })
    }
  }
})
