/** A castle of sand, as children build it: a wall with a turret at each corner, a keep with its paper flag, a moat and shells about it. */
import { ball, box, lathe, rod } from '../shape/loft.ts'
import { shade } from '../shape/sheet.ts'
import { type Make, still } from './make.ts'

/** What a bucket leaves: a blunt cone with merlons round its rim, `r` wide at the foot and `h` high (m). */
const turret = (
  p: Parameters<Parameters<typeof still>[0]>[0],
  x: number,
  z: number,
  r: number,
  h: number,
  colour: number,
): void => {
  const sand = p.of('sand')
  lathe(
    sand,
    [x, 0, z],
    [
      [r * 1.12, -0.02],
      [r, 0.03],
      [r * 0.8, h],
      [0, h],
    ],
    (t) => shade(colour, -0.14 + 0.22 * t),
    0,
    14,
  )
  for (let n = 0; n < 7; n++) {
    const a = (n / 7) * Math.PI * 2
    const [u, v] = [x + Math.sin(a) * r * 0.66, z + Math.cos(a) * r * 0.66]
    const w = r * 0.16
    box(sand, [u - w, h - 0.01, v - w], [u + w, h + r * 0.3, v + w], shade(colour, 0.1))
  }
}

export const sandcastle: Make = still((p, l) => {
  const sand = p.of('sand')
  // The heap it stands on, the moat dug round it still wet.
  lathe(
    sand,
    [0, 0, 0],
    [
      [0.74, 0.005],
      [0.66, 0.02],
      [0.6, 0.006],
    ],
    shade(l.trim, -0.3),
    0,
    22,
  )
  lathe(
    sand,
    [0, 0, 0],
    [
      [0.6, 0.006],
      [0.52, 0.06],
      [0.48, 0.09],
      [0, 0.1],
    ],
    (t) => shade(l.colour, -0.12 + 0.12 * t),
    0,
    20,
  )
  for (const [x, z] of [
    [-0.34, -0.34],
    [0.34, -0.34],
    [-0.34, 0.34],
    [0.34, 0.34],
  ] as const)
    turret(p, x, z, 0.13, 0.34, l.colour)
  for (const s of [-1, 1]) {
    box(sand, [s * 0.34 - 0.05, 0.05, -0.3], [s * 0.34 + 0.05, 0.24, 0.3], l.colour)
    box(sand, [-0.3, 0.05, s * 0.34 - 0.05], [0.3, 0.24, s * 0.34 + 0.05], shade(l.colour, -0.04))
  }
  turret(p, 0, -0.04, 0.2, 0.52, shade(l.colour, 0.04))
  // A gate scraped out with a finger, windows, shells pressed in.
  box(p.of('matte'), [-0.07, 0.05, 0.385], [0.07, 0.18, 0.395], 0x8a6a44)
  ball(p.of('matte'), [0, 0.18, 0.388], 0.07, 0x8a6a44, 0, [1, 1, 0.12])
  for (const a of [-0.5, 0, 0.5])
    ball(p.of('matte'), [Math.sin(a) * 0.17, 0.32, -0.04 + Math.cos(a) * 0.17], 0.026, 0x9a7a50, 0, [1, 1.6, 0.6])
  for (const [x, z, c] of [
    [-0.2, 0.41, 0xf4d8c8],
    [0.2, 0.41, 0xe8a898],
    [0.5, 0.42, 0xf8f0e4],
    [-0.56, 0.2, 0xf0c8b8],
  ] as const)
    ball(p.of('matte'), [x, 0.12, z], 0.034, c, 0, [1, 0.8, 0.5])
  rod(p.of('wood'), [0, 0.5, -0.04], [0, 0.86, -0.04], 0.008, 0.008, 0xc8a878)
  box(p.of('cloth', { double: true }), [0.008, 0.72, -0.045], [0.2, 0.84, -0.037], 0xd8402f)
})
