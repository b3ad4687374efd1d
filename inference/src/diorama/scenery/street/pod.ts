/** Cars of times to come: a smooth shell on a cushion of light, a canopy from end to end, strips for lamps. Front faces +z. */
import { type MeshBuilder, mix, shade, type P3 } from '../build/mesh.ts'

export const POD_PAINTS = [0xe8ecf2, 0x5a6a8a, 0xb83a5a, 0x2f8a9a, 0xd8b04a, 0x3a3f4c] as const
const GLOWS = [0x6af0ff, 0xff6ad8, 0xffc85a, 0x8aff9a] as const

/** Cross-sections from tail to nose: [z, half width, height of the waist, height of the crown]. */
const RIBS: readonly (readonly [number, number, number, number])[] = [
  [-2.1, 0.55, 0.62, 0.66],
  [-1.7, 0.84, 0.72, 1],
  [-0.8, 0.92, 0.74, 1.36],
  [0.2, 0.92, 0.72, 1.4],
  [1.2, 0.86, 0.64, 1.02],
  [1.9, 0.66, 0.52, 0.6],
  [2.15, 0.4, 0.44, 0.46],
]

export const pod = (b: MeshBuilder, paint: number, variant: number, level: number): void => {
  const glow = GLOWS[variant % GLOWS.length] ?? 0x6af0ff
  for (let k = 0; k + 1 < RIBS.length; k++) {
    const [z0, w0, y0, c0] = RIBS[k]!
    const [z1, w1, y1, c1] = RIBS[k + 1]!
    for (const s of [-1, 1]) {
      const side = (
        ya0: number,
        ya1: number,
        wa0: number,
        wa1: number,
        yb0: number,
        yb1: number,
        wb0: number,
        wb1: number,
        key: 'metal' | 'glass',
        low: number,
        high: number,
        n: P3,
      ): void => {
        const q: [P3, P3, P3, P3] = [
          [s * wa0, ya0, z0],
          [s * wa1, ya1, z1],
          [s * wb1, yb1, z1],
          [s * wb0, yb0, z0],
        ]
        if (s > 0) b.quad(key, q[1], q[0], q[3], q[2], [low, high], n)
        else b.quad(key, q[0], q[1], q[2], q[3], [low, high], n)
      }
      side(0.3, 0.3, w0 * 0.8, w1 * 0.8, y0, y1, w0, w1, 'metal', shade(paint, 0.6), paint, [s, 0.1, 0])
      side(
        y0,
        y1,
        w0,
        w1,
        c0,
        c1,
        w0 * 0.55,
        w1 * 0.55,
        k > 0 && k < 5 ? 'glass' : 'metal',
        0x24384c,
        mix(paint, 0x9ac0d8, 0.7),
        [s * 0.75, 0.66, 0],
      )
    }
    b.quad(
      k > 1 && k < 5 ? 'glass' : 'metal',
      [w0 * 0.55, c0, z0],
      [-w0 * 0.55, c0, z0],
      [-w1 * 0.55, c1, z1],
      [w1 * 0.55, c1, z1],
      [mix(paint, 0xffffff, 0.15), mix(paint, 0xbfe0f0, 0.4)],
    )
  }
  b.box('metal', -0.7, 0.24, -1.7, 0.7, 0.32, 1.7, 0x20242c, '')
  b.quad('sign', [-0.6, 0.22, -1.6], [0.6, 0.22, -1.6], [0.6, 0.22, 1.6], [-0.6, 0.22, 1.6], glow, [0, -1, 0])
  for (const s of [-1, 1]) {
    b.box('sign', s * 0.78 - 0.02, 0.27, -1.5, s * 0.78 + 0.02, 0.31, 1.5, glow, '')
    if (level < 2) b.box('sign', s * 0.93 - 0.01, 0.66, -0.9, s * 0.93 + 0.01, 0.69, 0.9, mix(glow, 0xffffff, 0.5), '')
  }
  b.box('shine', -0.38, 0.43, 2.1, 0.38, 0.47, 2.18, 0xf4fcff, 'n')
  b.box('shine', -0.5, 0.6, -2.14, 0.5, 0.65, -2.08, 0xff4a3c, 'f')
}
