/** A shopping trolley: a basket of wire on a frame with four castors, its handle behind (-z). */
import { ball, box, rod } from '../shape/loft.ts'
import type { Vec3 } from '../shape/vec.ts'
import { type Make, still } from './make.ts'

/** Half width and half length of the basket at a height (m): it widens upwards. */
const at = (y: number): [x: number, z: number] => [0.19 + 0.08 * y, 0.28 + 0.14 * y]

export const trolley: Make = still((p, l) => {
  const wire = p.of('metal', { ink: false })
  const bar = (a: Vec3, b: Vec3, r = 0.009): void => rod(wire, a, b, r, r, l.colour, 0, 5)
  for (const y of [0.5, 0.64, 0.78, 0.92]) {
    const [x, z] = at(y)
    for (const s of [-1, 1]) {
      bar([s * x, y, -z], [s * x, y, z])
      bar([-x, y, s * z], [x, y, s * z])
    }
  }
  const [x0, z0] = at(0.5)
  const [x1, z1] = at(0.92)
  for (let n = 0; n <= 4; n++) {
    const t = n / 2 - 1
    for (const s of [-1, 1]) {
      bar([s * x0, 0.5, t * z0], [s * x1, 0.92, t * z1], 0.006)
      bar([t * x0, 0.5, s * z0], [t * x1, 0.92, s * z1], 0.006)
    }
    bar([t * x0, 0.5, -z0], [t * x0, 0.5, z0], 0.006)
  }
  for (const s of [-1, 1]) {
    bar([s * 0.22, 0.1, -0.3], [s * x1, 1.0, -z1 - 0.06], 0.014)
    bar([s * 0.22, 0.1, -0.3], [s * 0.2, 0.14, 0.36], 0.014)
    bar([s * 0.2, 0.14, 0.36], [s * x0, 0.5, 0.2], 0.012)
    for (const z of [-0.3, 0.36]) ball(p.of('matte'), [s * 0.21, 0.05, z], 0.05, 0x24262a, 0, [0.5, 1, 1], 6, 9)
  }
  rod(p.of('matte'), [-x1, 1.0, -z1 - 0.06], [x1, 1.0, -z1 - 0.06], 0.022, 0.022, l.trim, 0, 7)
  box(p.of('matte'), [-0.1, 0.52, -0.1], [0.06, 0.7, 0.12], 0xe8b83c)
  box(p.of('matte'), [0.08, 0.52, -0.02], [0.18, 0.66, 0.14], 0x5aa85a)
})
