/** Beards and moustaches in locks, and a mask over mouth and nose. */
import type { BipedLook, Garment } from '../../state/look.ts'
import { rigid, shade, type Sheet } from '../shape/sheet.ts'
import { mix, smooth, type Vec3 } from '../shape/vec.ts'
import { B, type Frame } from './frame.ts'
import { surfaceOf, type Head } from './head.ts'
import { strandsOf } from './strands.ts'

/** A point of the face from inside the head: x, y in heads, lifted by heads. */
const onFace = (head: Head, x: number, y: number, lift: number): Vec3 => {
  const { h, chin, field } = head
  const from: Vec3 = [0, chin[1] + Math.max(y, 0.1) * h, chin[2] + 0.02 * h]
  const d: Vec3 = [Math.sin(x * 2.6), 0, Math.cos(x * 2.6)]
  const t = surfaceOf(field, from, d, h) + lift * h
  return [from[0] + d[0] * t, chin[1] + y * h, from[2] + d[2] * t]
}

/** Adds a beard (with moustache) or a moustache alone; `length` of the garment: how long it hangs. */
export const growBeard = (hair: Sheet, look: BipedLook, f: Frame, head: Head, g: Garment): void => {
  const s = strandsOf(hair, { ...look, hair: { ...look.hair, colour: g.colour } }, f, head)
  const { h, chin } = head
  const still = { sway: (): { bones: number[]; weights: number[] } => rigid(B.head) }
  for (const k of [1, -1])
    s.lock(
      [
        onFace(head, k * 0.008, head.nose - 0.045, 0.02),
        onFace(head, k * 0.06, head.mouth.y + 0.05, 0.035),
        onFace(head, k * 0.12, head.mouth.y + 0.008, 0.02),
      ],
      0.045,
      { ...still, root: 0.8, belly: 0.35, out: [k * 0.2, 0.1, 1], rows: 5 },
    )
  if (g.kind === 'moustache') return
  const long = Math.max(g.length || 0.5, 0.15)
  // a sheet from the sideburns round the jaw, then locks that hang from it
  const columns = [25, 19, 11, 7][hair.level]
  const rows = [6, 5, 4, 3][hair.level]
  const base = hair.position.length / 3
  const faces = hair.index.length
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const u = (c / (columns - 1)) * 2 - 1
      const t = r / (rows - 1)
      const a = Math.abs(u)
      const x = u * 0.5
      const above = mix(head.mouth.y - 0.035, 0.42, smooth(a, 0.3, 0.95))
      const below = mix(-0.02 - 0.1 * long, 0.2, smooth(a, 0.15, 1))
      const ridge = c % 2 ? 0.012 : 0
      const p = onFace(
        head,
        x,
        mix(above, below, t),
        0.012 + 0.04 * Math.sin(Math.PI * Math.min(t * 0.9 + 0.06, 1)) * (1 - 0.6 * a) + ridge,
      )
      hair.vertex(p, [0, 0, 1], shade(g.colour, c % 2 ? 0.08 : -0.12), rigid(B.head))
    }
  hair.grid(base, rows, columns, false, true)
  hair.smooth(base, faces)
  const n = hair.level < 2 ? 7 : 3
  for (let i = 0; i < n; i++) {
    const u = (i / (n - 1)) * 2 - 1
    const root = onFace(head, u * 0.2, 0.07 + 0.04 * u * u, 0.03)
    const end = (0.12 + 0.85 * long) * (1 - 0.45 * u * u) * h
    s.lock(
      [
        root,
        [root[0] * 0.95, root[1] - end * 0.5, root[2] + 0.02 * h],
        [root[0] * 0.45, chin[1] - end, root[2] - 0.03 * h],
      ],
      0.12,
      {
        sway: (t) => ({ bones: [B.head, B.hairA], weights: [1 - 0.35 * t * t, 0.35 * t * t] }),
        root: 0.9,
        belly: 0.4,
        out: [u * 0.6, 0, 1],
      },
    )
  }
}

/** A cloth mask with its loops. */
export const mask = (cloth: Sheet, head: Head, colour: number): void => {
  const columns = [17, 13, 9, 5][cloth.level]
  const base = cloth.position.length / 3
  const faces = cloth.index.length
  for (let r = 0; r < 6; r++)
    for (let c = 0; c < columns; c++) {
      const u = (c / (columns - 1)) * 2 - 1
      const t = r / 5
      const p = onFace(
        head,
        u * 0.4,
        mix(head.nose + 0.05 - 0.03 * Math.abs(u), 0.01 + 0.1 * Math.abs(u), t),
        0.03 + 0.015 * Math.sin(Math.PI * t) * (1 - Math.abs(u)),
      )
      cloth.vertex(p, [0, 0, 1], shade(colour, r % 2 ? -0.05 : 0.02), rigid(B.head))
    }
  cloth.grid(base, 6, columns, false, true)
  cloth.smooth(base, faces)
}
