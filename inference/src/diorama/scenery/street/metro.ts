/**
 * The way down to the Métro as Guimard built it: a low wall with cast-iron panels round three sides of the stair, two stalks with amber lamps
 * that bend over its head, the enamelled board between them. The stair goes down from +z.
 */
import { type MeshBuilder, shade } from '../build/mesh.ts'
import { pairs, triples } from '../build/pairs.ts'
import type { Drawer } from '../drawers.ts'
import { write } from './letters.ts'
import { outline } from './wares.ts'

const GREEN = [0x24483c, 0x4a8468] as const
const W = 0.85
const HEAD = 2.3
const END = -2.35

/** A run of panels from x0 to x1 on the plane z = 0, with a shield on each. */
const panels = (b: MeshBuilder, x0: number, x1: number, level: number): void => {
  b.box('stone', x0 - 0.1, 0, -0.1, x1 + 0.1, 0.2, 0.1, [0x8a8478, 0xb4ada0], 'b')
  b.box('rail', x0, 1.02, -0.03, x1, 1.09, 0.03, GREEN, level === 0 ? '' : 'nlr')
  b.box('rail', x0, 0.3, -0.02, x1, 0.35, 0.02, GREEN, 'nlrb')
  const n = Math.round((x1 - x0) / 0.8)
  const w = (x1 - x0) / n
  for (let k = 0; k <= n; k++) {
    const x = x0 + k * w
    b.box('rail', x - 0.03, 0.2, -0.03, x + 0.03, 1.2, 0.03, GREEN, level === 0 ? 'b' : 'nbt')
    if (k === n) continue
    const [m, s] = [x + w / 2, w * 0.36]
    // The shield, and the whips that hold it.
    b.quad('rail', [m - s, 0.44, 0], [m + s, 0.44, 0], [m + s * 0.8, 0.95, 0], [m - s * 0.8, 0.95, 0], GREEN, [0, 0, 1])
    if (level > 0) continue
    outline(b, m, 0.5, 0.012, [-s * 0.6, 0.06, 0, 0, s * 0.6, 0.06, s * 0.5, 0.34, 0, 0.4, -s * 0.5, 0.34], 0x8a4a30)
    for (const k2 of [-1, 1])
      b.quad(
        'rail',
        [m + k2 * s, 0.36, 0],
        [m + k2 * s * 1.3, 0.36, 0],
        [m + k2 * s * 0.9, 1.02, 0],
        [m + k2 * s * 0.7, 1.02, 0],
        GREEN,
        [0, 0, 1],
      )
  }
}

export const metro: Drawer = (b, { level }) => {
  for (const s of [-1, 1])
    b.at(s * W, 0, 0, (s * Math.PI) / 2, () => panels(b, s > 0 ? -HEAD : END, s > 0 ? -END : HEAD, level))
  b.at(0, 0, END, Math.PI, () => panels(b, -W, W, level))
  // Steps that sink into the dark.
  const steps = level === 0 ? 8 : 3
  const z = (k: number): number => HEAD - 0.2 - (k / steps) * (HEAD - END - 0.5)
  for (let k = 0; k < steps; k++)
    b.quad(
      'line',
      [-W, 0.012, z(k)],
      [W, 0.012, z(k)],
      [W, 0.012, z(k + 1)],
      [-W, 0.012, z(k + 1)],
      [shade(0xa8a090, 0.9 - (k / steps) * 0.75), shade(0xa8a090, 0.5 - (k / steps) * 0.42)],
    )
  if (level > 1) return
  const stalk = [W, 0, 0, W, 1.3, 0, W * 0.98, 2.3, 0.02, W * 1.08, 3, 0.06, W * 0.98, 3.5, 0.3, W * 0.9, 3.42, 0.62]
  const radii = [0.1, 0.06, 0.055, 0.05, 0.045, 0.07]
  b.at(0, 0, HEAD, 0, () => {
    for (const s of [-1, 1]) {
      const bent = triples(stalk.map((value, n) => (n % 3 === 0 ? value * s : value)))
      b.tube('metal', bent, radii, level === 0 ? 6 : 4, GREEN)
      b.at(W * 0.9 * s, 3.38, 0.66, 0, () => {
        b.lathe(
          'shine',
          0,
          0,
          pairs([0.001, -0.3, 0.1, -0.2, 0.12, -0.06, 0.05, 0.04]),
          level === 0 ? 7 : 5,
          [0xff7a2c, 0xffc46a],
        )
        b.lathe('metal', 0, 0, pairs([0.17, -0.04, 0.1, 0.06, 0.001, 0.12]), 5, GREEN)
      })
    }
    // The board, its upper edge bowed.
    const n = level === 0 ? 6 : 2
    for (const turn of [0, Math.PI])
      b.at(0, 0, 0, turn, () => {
        const top = (x: number): number => 2.74 + 0.1 * Math.cos((x / W) * 1.57)
        for (let k = 0; k < n; k++) {
          const [x0, x1] = [-W + (2 * W * k) / n, -W + (2 * W * (k + 1)) / n]
          b.quad(
            'line',
            [x0, 2.42, 0.03],
            [x1, 2.42, 0.03],
            [x1, top(x1), 0.03],
            [x0, top(x0), 0.03],
            [0xd8b85c, 0xe8d08a],
            [0, 0, 1],
          )
        }
        if (turn === 0 || level === 0) write(b, 'line', 'METROPOLITAIN', 0, 2.53, 0.036, 0.132, 0x24483c, 0.09)
      })
    b.box('metal', -W, 2.36, -0.04, W, 2.42, 0.04, GREEN, 'lr')
  })
}
