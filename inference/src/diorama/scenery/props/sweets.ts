/** What grows in a land of sweets: lollipops, sugar canes, gumdrops. */
import type { ThingKind } from '../../place/things.ts'
import { type MeshBuilder, mix, type P3, shade } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

const TINTS = [0xf06a9a, 0x6ac8e8, 0xf8c04c, 0x9a7ae0, 0x7cd88a] as const
const WHITE = 0xfff6f0
const tintOf = (variant: number): number => TINTS[variant % TINTS.length] ?? TINTS[0]

/** A disc of two colours wound round each other, facing +z and -z, its rim rounded. */
const swirl = (b: MeshBuilder, y: number, r: number, tone: number, sides: number): void => {
  const rings = sides > 12 ? 5 : 3
  for (const s of [-1, 1])
    for (let n = 0; n < sides; n++)
      for (let k = 0; k < rings; k++) {
        const p = (q: number, at: number): P3 => {
          const a = (at / sides) * Math.PI * 2
          const f = q / rings
          return [Math.sin(a) * r * f, y + Math.cos(a) * r * f, s * 0.16 * Math.sqrt(1 - f * f * 0.9)]
        }
        const turn = (((n + Math.floor((k * sides) / 9)) % sides) + sides) % sides
        const own = Math.floor((turn * 6) / sides) % 2 === 0 ? tone : WHITE
        const q: [P3, P3, P3, P3] = [p(k, n), p(k, n + 1), p(k + 1, n + 1), p(k + 1, n)]
        const face: P3 = [-0.4, 0.7, 0.6 * s]
        if (s < 0) b.quad('matte', q[3], q[2], q[1], q[0], [shade(own, 0.94), own], face)
        else b.quad('matte', q[0], q[1], q[2], q[3], [own, shade(own, 0.94)], face)
      }
}

const lollipop: Drawer = (b, { variant, level }) => {
  b.tube(
    'matte',
    [
      [0, -0.3, 0],
      [0.02, 2.4, 0],
    ],
    [0.09, 0.08],
    level === 0 ? 7 : 4,
    [0xf0e4dc, WHITE],
  )
  swirl(b, 3.3, 1.2, tintOf(variant), level === 0 ? 24 : 12)
  if (level > 1) return
  b.at(0, 2.15, 0.06, 0, () => {
    for (const s of [-1, 1]) {
      const tone = tintOf(variant + 1)
      b.quad(
        'fabric',
        [0, -0.02, 0.05],
        [s * 0.5, -0.22, 0.1],
        [s * 0.5, 0.26, 0.1],
        [0, 0.06, 0.05],
        [shade(tone, 0.85), tone],
        [0, 0, 1],
      )
    }
  })
}

/** A staff with its crook, banded red and white. */
const candycane: Drawer = (b, { variant, level }) => {
  const tone = variant % 2 ? 0x4cb87a : 0xe0405c
  const steps = level === 0 ? 18 : 10
  const point = (t: number): P3 => {
    const straight = 0.62
    if (t < straight) return [0, -0.2 + (t / straight) * 2.5, 0]
    const a = ((t - straight) / (1 - straight)) * Math.PI * 1.1
    return [0.48 - Math.cos(a) * 0.48, 2.3 + Math.sin(a) * 0.48, 0]
  }
  for (let k = 0; k < steps; k++)
    b.tube('matte', [point(k / steps), point((k + 1) / steps)], [0.14, 0.14], level === 0 ? 8 : 5, k % 2 ? tone : WHITE)
}

const gumdrop: Drawer = (b, { variant, level }) => {
  const tone = tintOf(variant + 1)
  b.lathe(
    'matte',
    0,
    0,
    [
      [1, -0.2],
      [0.98, 0.5],
      [0.82, 1.05],
      [0.5, 1.4],
      [0.001, 1.52],
    ],
    level === 0 ? 16 : 9,
    (t) => mix(shade(tone, 0.8), mix(tone, 0xffffff, 0.45), t),
  )
}

export const SWEETS: Partial<Record<ThingKind, Drawer>> = { lollipop, candycane, gumdrop }
