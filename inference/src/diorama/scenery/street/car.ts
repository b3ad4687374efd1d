/** Cars of the 1980s and neighbours: boxy bodies from a side profile, wheels, glass, lamps, bumpers; taxis by town. Front faces +z. */
import { nationOf } from '../../place/nation.ts'
import type { ThingKind } from '../../place/things.ts'
import { mix, shade, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { write } from './letters.ts'
import { pod } from './pod.ts'
import { TAXI, taxiPaint } from './taxi.ts'
import { veteran } from './veteran.ts'

const PAINTS = [
  0xc8473a, 0x3f6fa0, 0xe9e2d0, 0x4f7f5a, 0xd8b04a, 0x6a7480, 0x8a3040, 0xa9c4cc, 0x2f4a5a, 0xd98a4a, 0xf2f0ea,
  0x5a4a6a,
] as const

interface Shape {
  /** Side profile as [z, y] of the lower body's top edge, and of the roof line (glasshouse). */
  body: [number, number][]
  roof: [number, number][]
  half: number
  wheel: number
  axles: [number, number]
}

const SHAPES: Shape[] = [
  // Hatchback.
  {
    body: [
      [-1.78, 0.62],
      [-1.74, 0.88],
      [0.72, 0.9],
      [1.72, 0.74],
      [1.82, 0.5],
    ],
    roof: [
      [-1.7, 0.88],
      [-1.3, 1.38],
      [0.1, 1.42],
      [0.78, 0.9],
    ],
    half: 0.8,
    wheel: 0.29,
    axles: [-1.12, 1.14],
  },
  // Saloon.
  {
    body: [
      [-2.12, 0.6],
      [-2.08, 0.86],
      [-1.2, 0.92],
      [0.82, 0.92],
      [2.02, 0.78],
      [2.12, 0.5],
    ],
    roof: [
      [-1.35, 0.92],
      [-0.85, 1.38],
      [0.3, 1.4],
      [0.95, 0.92],
    ],
    half: 0.84,
    wheel: 0.31,
    axles: [-1.32, 1.32],
  },
  // Tall little 2CV-like: round back, separate wings.
  {
    body: [
      [-1.75, 0.55],
      [-1.78, 0.8],
      [0.5, 0.92],
      [1.5, 0.82],
      [1.72, 0.5],
    ],
    roof: [
      [-1.72, 0.82],
      [-1.5, 1.2],
      [-0.9, 1.52],
      [0.2, 1.55],
      [0.62, 0.92],
    ],
    half: 0.72,
    wheel: 0.32,
    axles: [-1.1, 1.2],
  },
]

const car: Drawer = (b, { variant, level, place }) => {
  if (place.era === 'future') return pod(b, variant, level)
  if (place.era === '1900s') return veteran(b, variant, level)
  const shape = SHAPES[place.era === '1980s' ? variant % 3 : variant % 2] ?? SHAPES[0]!
  const hired = variant === TAXI
  const own = PAINTS[variant % PAINTS.length] ?? 0xc8473a
  const [paint, cover] = hired ? taxiPaint(nationOf(place)) : [own, own]
  const w = shape.half
  const low = 0.26
  const key = 'metal'
  const top = shape.body
  // Flanks down to the sill, rounded by a belt line that stands proud.
  for (const s of [-1, 1]) {
    const n: P3 = [s, 0.15, 0]
    for (let k = 0; k + 1 < top.length; k++) {
      const [z0, y0] = top[k]!
      const [z1, y1] = top[k + 1]!
      const a: P3 = [s * w * 0.96, low, z0]
      const c: P3 = [s * w * 0.96, low, z1]
      const d: P3 = [s * w, (low + y1) * 0.55, z1]
      const e: P3 = [s * w, (low + y0) * 0.55, z0]
      const f: P3 = [s * w * 0.93, y1, z1]
      const g: P3 = [s * w * 0.93, y0, z0]
      const up: P3 = [s * 0.8, 0.6, 0]
      if (s > 0) {
        b.quad(key, c, a, e, d, [shade(paint, 0.62), shade(paint, 0.92)], n)
        b.quad(key, d, e, g, f, [shade(paint, 0.92), paint], up)
      } else {
        b.quad(key, a, c, d, e, [shade(paint, 0.62), shade(paint, 0.92)], n)
        b.quad(key, e, d, f, g, [shade(paint, 0.92), paint], up)
      }
    }
  }
  // Bonnet and boot along the profile.
  for (let k = 0; k + 1 < top.length; k++) {
    const [z0, y0] = top[k]!
    const [z1, y1] = top[k + 1]!
    b.quad(
      key,
      [w * 0.93, y0, z0],
      [-w * 0.93, y0, z0],
      [-w * 0.93, y1, z1],
      [w * 0.93, y1, z1],
      mix(paint, 0xffffff, 0.08),
    )
  }
  const [zf] = top[top.length - 1]!
  const [zb] = top[0]!
  b.quad(
    key,
    [-w * 0.95, low, zf],
    [w * 0.95, low, zf],
    [w * 0.93, 0.5, zf],
    [-w * 0.93, 0.5, zf],
    [shade(paint, 0.6), shade(paint, 0.9)],
  )
  b.quad(
    key,
    [w * 0.95, low, zb],
    [-w * 0.95, low, zb],
    [-w * 0.93, 0.62, zb],
    [w * 0.93, 0.62, zb],
    [shade(paint, 0.6), shade(paint, 0.9)],
  )
  // Glasshouse.
  const roof = shape.roof
  const taper = (y: number): number => w * (0.9 - 0.2 * Math.max(0, (y - 0.88) / 0.5))
  const glass = [0x2f4250, 0x8fb0c0] as const
  for (let k = 0; k + 1 < roof.length; k++) {
    const [z0, y0] = roof[k]!
    const [z1, y1] = roof[k + 1]!
    const flat = Math.abs(y1 - y0) < 0.12
    b.quad(
      flat ? key : 'glass',
      [taper(y0), y0, z0],
      [-taper(y0), y0, z0],
      [-taper(y1), y1, z1],
      [taper(y1), y1, z1],
      flat ? mix(cover, 0xffffff, 0.1) : y1 > y0 ? glass : [glass[1], glass[0]],
    )
  }
  const base = roof[0]![1]
  const crest = Math.max(...roof.map(([, y]) => y))
  const first = roof[0]!
  const last = roof[roof.length - 1]!
  const upper = roof.filter(([, y]) => y > crest - 0.14)
  for (const s of [-1, 1]) {
    const q: [P3, P3, P3, P3] = [
      [s * taper(base), base, first[0]],
      [s * taper(base), last[1], last[0]],
      [s * taper(crest), crest, upper[upper.length - 1]![0]],
      [s * taper(crest), crest, upper[0]![0]],
    ]
    if (s > 0) b.quad('glass', q[1], q[0], q[3], q[2], glass, [s, 0.35, 0])
    else b.quad('glass', q[0], q[1], q[2], q[3], glass, [s, 0.35, 0])
    if (level < 2) {
      // Pillars.
      const pillar = (t: number): void => {
        const zl = first[0] + (last[0] - first[0]) * t
        const zu = upper[0]![0] + (upper[upper.length - 1]![0] - upper[0]![0]) * t
        const x0 = s * (taper(base) + 0.008)
        const x1 = s * (taper(crest) + 0.008)
        const p: [P3, P3, P3, P3] = [
          [x0, base, zl - 0.05],
          [x0, base, zl + 0.05],
          [x1, crest, zu + 0.05],
          [x1, crest, zu - 0.05],
        ]
        if (s > 0) b.quad(key, p[1], p[0], p[3], p[2], shade(paint, 0.9), [s, 0.3, 0])
        else b.quad(key, p[0], p[1], p[2], p[3], shade(paint, 0.9), [s, 0.3, 0])
      }
      pillar(0.03)
      pillar(0.5)
      pillar(0.97)
    }
  }
  if (hired) {
    const z = (upper[0]![0] + upper[upper.length - 1]![0]) / 2 + 0.2
    b.box('shine', -0.24, crest, z - 0.08, 0.24, crest + 0.17, z + 0.08, 0xfff0b0, 'b')
    if (level < 2)
      for (const turn of [0, Math.PI])
        b.at(0, 0, z, turn, () => write(b, 'line', 'TAXI', 0, crest + 0.03, 0.085, 0.11, 0x22201c, 0.11))
  }
  // Bumpers, lamps, plate.
  const chrome = place.era === '1980s' ? 0x4a4e52 : 0xb8bcc0
  b.box('metal', -w, 0.34, zf - 0.04, w, 0.48, zf + 0.1, chrome, '')
  b.box('metal', -w, 0.36, zb - 0.1, w, 0.5, zb + 0.04, chrome, '')
  for (const s of [-1, 1]) {
    b.box('shine', s * w * 0.72 - 0.13, 0.52, zf - 0.16, s * w * 0.72 + 0.13, 0.68, zf + 0.015, 0xe8e0cc, 'bn')
    b.box('shine', s * w * 0.78 - 0.1, 0.62, zb - 0.025, s * w * 0.78 + 0.1, 0.78, zb + 0.1, 0xd83a2c, 'bf')
  }
  if (level < 2) {
    b.quad(
      'matte',
      [-0.24, 0.37, zf + 0.105],
      [0.24, 0.37, zf + 0.105],
      [0.24, 0.46, zf + 0.105],
      [-0.24, 0.46, zf + 0.105],
      0xf0e6a0,
      [0, 0, 1],
    )
    b.quad(
      'matte',
      [0.24, 0.4, zb - 0.105],
      [-0.24, 0.4, zb - 0.105],
      [-0.24, 0.49, zb - 0.105],
      [0.24, 0.49, zb - 0.105],
      0xf0e6a0,
      [0, 0, -1],
    )
    b.quad(
      'line',
      [-w * 0.5, 0.54, zf + 0.004],
      [w * 0.5, 0.54, zf + 0.004],
      [w * 0.5, 0.66, zf - 0.12],
      [-w * 0.5, 0.66, zf - 0.12],
      0x23282c,
    )
  }
  const sides = level === 0 ? 12 : 8
  for (const z of shape.axles)
    for (const s of [-1, 1]) {
      const x = s * (w - 0.1)
      const ring = (r: number, xx: number, n: number): P3 => [
        xx,
        shape.wheel + Math.sin((n / sides) * 6.2832) * r,
        z + Math.cos((n / sides) * 6.2832) * r,
      ]
      // The dark arch over it.
      const arch = level === 0 ? 5 : 3
      if (level < 2)
        for (let n = 0; n < arch; n++) {
          const at = (k: number, r: number): P3 => ring(r, s * (w + 0.006), (k / arch) * (sides / 2))
          const [p, q] = s > 0 ? [n + 1, n] : [n, n + 1]
          b.quad('line', at(p, 0.3), at(q, 0.3), at(q, 0.37), at(p, 0.37), 0x1a1b1d, [s, 0, 0])
        }
      for (let n = 0; n < sides; n++) {
        const a = ring(shape.wheel, x - 0.1, n)
        const c = ring(shape.wheel, x - 0.1, n + 1)
        const d = ring(shape.wheel, x + 0.1, n + 1)
        const e = ring(shape.wheel, x + 0.1, n)
        b.quad('matte', a, c, d, e, 0x1f2022, [0, (a[1] - shape.wheel) / shape.wheel, (a[2] - z) / shape.wheel])
        const face = x + s * 0.1
        const i = b.vertex('matte', [face, shape.wheel, z], [s, 0, 0], 0x9a9ea2)
        b.vertex('matte', ring(shape.wheel * 0.52, face, n), [s, 0, 0], 0x6e7276)
        b.vertex('matte', ring(shape.wheel * 0.52, face, n + 1), [s, 0, 0], 0x6e7276)
        if (s > 0) b.triangle('matte', i, i + 2, i + 1)
        else b.triangle('matte', i, i + 1, i + 2)
        const o0 = ring(shape.wheel, face, n)
        const o1 = ring(shape.wheel, face, n + 1)
        const p0 = ring(shape.wheel * 0.52, face, n)
        const p1 = ring(shape.wheel * 0.52, face, n + 1)
        if (s > 0) b.quad('matte', o1, o0, p0, p1, 0x1c1d1f, [1, 0, 0])
        else b.quad('matte', o0, o1, p1, p0, 0x1c1d1f, [-1, 0, 0])
      }
    }
  b.box('matte', -w, low + 0.02, zb + 0.1, w, low + 0.02, zf - 0.1, 0x141516, 'tlrnf')
}

export const CARS: Partial<Record<ThingKind, Drawer>> = { car }
