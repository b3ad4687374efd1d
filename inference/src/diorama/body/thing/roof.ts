/** Gable roofs and the wall under them. */
import { type Sheet, rigid } from '../shape/sheet.ts'
import type { Vec3 } from '../shape/vec.ts'

export const gable = (s: Sheet, w: number, d: number, y: number, h: number, over: number, colour: number): void => {
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
export const wallTop = (s: Sheet, w: number, d: number, y: number, h: number, colour: number): void => {
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
