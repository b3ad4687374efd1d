/** Cars by their years: bodies from a side profile (`car-shapes.ts`), wheels, glass, lamps, bumpers; taxis by town. Front faces +z. */
import { carAge } from '../../place/car-age.ts'
import { nationOf } from '../../place/nation.ts'
import type { ThingKind } from '../../place/things.ts'
import { type MeshBuilder, mix, shade, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { SHAPES, type Shape } from './car-shapes.ts'
import { arch, discWheel } from './car-wheel.ts'
import { classic } from './classic.ts'
import { write } from './letters.ts'
import { pod, POD_PAINTS } from './pod.ts'
import { TAXI, taxiPaint } from './taxi.ts'
import { veteran, VETERAN_PAINTS } from './veteran.ts'

const PAINTS = [
  0xc8473a, 0x3f6fa0, 0xe9e2d0, 0x4f7f5a, 0xd8b04a, 0x6a7480, 0x8a3040, 0xa9c4cc, 0x2f4a5a, 0xd98a4a, 0xf2f0ea,
  0x5a4a6a,
] as const

/** Colours of the body and of its roof; a light on it and its word if it is for hire; with its own wheels or none. */
interface Finish {
  paint: number
  cover: number
  hired?: boolean
  wheels?: boolean
}

/** A car from its side profile. */
export const motorcar = (
  b: MeshBuilder,
  shape: Shape,
  { paint, cover, hired = false, wheels = true }: Finish,
  level: number,
): void => {
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
  const chrome = shape.chrome ? 0xe4e8ec : shape.slim ? shade(paint, 0.55) : 0x4a4e52
  b.box('metal', -w, 0.34, zf - 0.04, w, 0.48, zf + 0.1, chrome, '')
  b.box('metal', -w, 0.36, zb - 0.1, w, 0.5, zb + 0.04, chrome, '')
  for (const s of [-1, 1]) {
    const [half, y0, y1] = shape.slim ? [0.2, 0.58, 0.65] : [0.13, 0.52, 0.68]
    b.box('shine', s * w * 0.72 - half, y0, zf - 0.16, s * w * 0.72 + half, y1, zf + 0.015, 0xe8e0cc, 'bn')
    if (shape.fins !== undefined) fin(b, s, shape, shape.fins, paint)
    const [tail, t0, t1] = shape.slim ? [0.18, 0.74, 0.82] : [0.1, 0.62, 0.78]
    b.box('shine', s * w * 0.78 - tail, t0, zb - 0.025, s * w * 0.78 + tail, t1, zb + 0.1, 0xd83a2c, 'bf')
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
  for (const z of wheels ? shape.axles : [])
    for (const s of [-1, 1]) {
      if (level < 2) arch(b, s * (w + 0.006), z, shape.wheel, level)
      discWheel(b, s * (w - 0.1), z, shape.wheel, level, shape.chrome ? 0xf0ece0 : 0x1c1d1f)
    }
  b.box('matte', -w, low + 0.02, zb + 0.1, w, low + 0.02, zf - 0.1, 0x141516, 'tlrnf')
}

/** A tail fin along the flank's edge, its lamp at the end. */
const fin = (b: MeshBuilder, s: number, { half, body }: Shape, rise: number, paint: number): void => {
  const [z, y] = body[1]!
  const x = s * half * 0.9
  const tone = [paint, mix(paint, 0xffffff, 0.2)] as const
  for (const side of [-1, 1]) {
    const xx = x + side * 0.04
    const q: [P3, P3, P3, P3] = [
      [xx, y - 0.06, z - 0.06],
      [xx, y - 0.02, z + 1.5],
      [xx, y + rise * 0.3, z + 0.9],
      [xx, y + rise, z - 0.1],
    ]
    if (side > 0) b.quad('metal', q[1], q[0], q[3], q[2], tone, [1, 0.3, 0])
    else b.quad('metal', q[0], q[1], q[2], q[3], tone, [-1, 0.3, 0])
  }
  b.box('shine', x - 0.06, y + 0.02, z - 0.14, x + 0.06, y + rise * 0.7, z - 0.05, 0xe0342c, 'f')
}

const car: Drawer = (b, { variant, level, place }) => {
  const age = carAge(place)
  if (age === 'pod') return pod(b, POD_PAINTS[variant % POD_PAINTS.length]!, variant, level)
  if (age === 'veteran') return veteran(b, VETERAN_PAINTS[variant % VETERAN_PAINTS.length]!, level)
  if (age === 'classic') return classic(b, PAINTS[variant % PAINTS.length]!, level)
  const shapes = SHAPES[age]!
  const shape = shapes[variant % shapes.length]!
  const hired = variant === TAXI
  const own = PAINTS[variant % PAINTS.length] ?? 0xc8473a
  const [paint, cover] = hired ? taxiPaint(nationOf(place)) : [own, shape.chrome ? 0xf2ead8 : own]
  motorcar(b, shape, { paint, cover, hired }, level)
}

export const CARS: Partial<Record<ThingKind, Drawer>> = { car }
