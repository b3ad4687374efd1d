/** A painter's easel, the canvas towards +z: a landscape that is half done. */
import { ball, box, rod } from '../shape/loft.ts'
import { blend, rigid } from '../shape/sheet.ts'
import type { Make } from './make.ts'
import { still } from './make.ts'

/** The picture: rows of colour from the sky down, each a little uneven. */
const COLUMNS = 12
const ROWS = 10

export const easel: Make = still((p, l) => {
  const wood = p.of('wood')
  for (const s of [1, -1]) rod(wood, [s * 0.28, 0, 0.1], [s * 0.05, 1.56, -0.06], 0.016, 0.014, l.colour)
  rod(wood, [0, 0, -0.42], [0, 1.5, -0.07], 0.016, 0.014, l.colour)
  rod(wood, [-0.26, 0.72, 0.055], [0.26, 0.72, 0.055], 0.018, 0.018, l.colour)
  rod(wood, [-0.12, 1.4, -0.03], [0.12, 1.4, -0.03], 0.012, 0.012, l.colour)
  const [x, low, high] = [0.36, 0.74, 1.3]
  const [front, back] = [0.075, 0.005]
  box(p.of('cloth'), [-x, low, back - 0.02], [x, high, back], 0xd8ccb4)
  const paint = p.of('cloth', { double: true })
  const base = paint.position.length / 3
  for (let r = 0; r <= ROWS; r++)
    for (let c = 0; c <= COLUMNS; c++) {
      const [u, v] = [c / COLUMNS, r / ROWS]
      const hill = 0.5 + 0.12 * Math.sin(u * 5 + 1) + 0.05 * Math.sin(u * 13)
      const bare = v < 0.12 + 0.1 * Math.sin(u * 7)
      const sky = blend(0xf2e2c4, 0x7ab0dc, (v - hill) * 2.2)
      const land = blend(0x4a8a4c, 0xa8c06a, v / hill)
      paint.vertex(
        [(u * 2 - 1) * x, low + (high - low) * v, front + (back + 0.002 - front) * v],
        [0, 0.1, 1],
        bare ? 0xf6f0e2 : v > hill ? sky : land,
        rigid(0),
      )
    }
  paint.grid(base, ROWS + 1, COLUMNS + 1, false)
  ball(p.of('cloth'), [0.14, 1.2, 0.028], 0.028, l.trim, 0, [1, 1, 0.2], 5, 9)
})
