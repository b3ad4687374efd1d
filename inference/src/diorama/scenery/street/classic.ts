/** A car between the wars: a long bonnet behind its radiator, wings that sweep over the wheels, running boards, an upright cabin. Front faces +z. */
import { type MeshBuilder, mix, type P3, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import { discWheel } from './car-wheel.ts'

const CHROME = [0x8a8e92, 0xe8ecee] as const
const WHEEL = 0.38
const AXLES = [-1.25, 1.35] as const

/** A wing over a wheel: a band that follows the tyre and runs out to the board. */
const wing = (b: MeshBuilder, s: number, z: number, tone: readonly [number, number], level: number): void => {
  const n = level === 0 ? 6 : 4
  const at = (k: number, x: number): P3 => {
    const a = 0.2 + (k / n) * (Math.PI - 0.2)
    return [x, WHEEL + Math.sin(a) * 0.5, z + Math.cos(a) * 0.54]
  }
  for (let k = 0; k < n; k++) {
    const [x0, x1] = s > 0 ? [0.5, 0.86] : [-0.86, -0.5]
    b.quad('metal', at(k + 1, x0), at(k, x0), at(k, x1), at(k + 1, x1), tone, [0, 0.8, 0.3 - k * 0.1])
    const x = s * 0.86
    const low = (q: number): P3 => [x, at(q, x)[1] - 0.12, at(q, x)[2]]
    if (s > 0) b.quad('metal', low(k), low(k + 1), at(k + 1, x), at(k, x), tone, [1, 0.2, 0])
    else b.quad('metal', low(k + 1), low(k), at(k, x), at(k + 1, x), tone, [-1, 0.2, 0])
  }
}

/** `wheels`: with its own, or none. */
export const classic = (b: MeshBuilder, paint: number, level: number, wheels = true): void => {
  const dark = mix(paint, 0x16181c, 0.55)
  const tone = [shade(dark, 0.8), shade(dark, 1.2)] as const
  const black = [0x17181b, 0x34363a] as const
  // Bonnet with its radiator, cabin, glass, roof.
  b.box('metal', -0.38, 0.42, 0.45, 0.38, 0.98, 1.75, tone, 'b')
  b.quad('metal', [-0.38, 0.98, 1.75], [0.38, 0.98, 1.75], [0.3, 1.08, 1.7], [-0.3, 1.08, 1.7], tone)
  b.box('metal', -0.3, 0.98, 0.45, 0.3, 1.08, 1.7, tone, 'b')
  b.box('metal', -0.34, 0.44, 1.75, 0.34, 1.14, 1.84, CHROME, 'b')
  b.quad('line', [-0.27, 0.52, 1.85], [0.27, 0.52, 1.85], [0.27, 1.04, 1.85], [-0.27, 1.04, 1.85], 0x2a2c30, [0, 0, 1])
  b.box('metal', -0.66, 0.38, -1.75, 0.66, 1.04, 0.45, tone, 'b')
  const [foot, head] = [1.04, 1.58]
  const glass = [0x2f4250, 0x9ab4c0] as const
  for (const s of [-1, 1]) {
    const q: [P3, P3, P3, P3] = [
      [s * 0.66, foot, -1.7],
      [s * 0.66, foot, 0.42],
      [s * 0.6, head, 0.2],
      [s * 0.6, head, -1.5],
    ]
    if (s > 0) b.quad('glass', q[1], q[0], q[3], q[2], glass, [1, 0.15, 0])
    else b.quad('glass', q[0], q[1], q[2], q[3], glass, [-1, 0.15, 0])
    if (level < 2)
      for (const z of [-1.6, -0.55, 0.3])
        b.box('metal', s * 0.64 - 0.03, foot, z - 0.05, s * 0.64 + 0.03, head, z + 0.05, tone, 'tb')
    b.box('metal', s > 0 ? 0.6 : -0.86, 0.34, -0.85, s > 0 ? 0.86 : -0.6, 0.39, 0.95, black, '')
    b.lathe(
      'metal',
      s * 0.5,
      1.62,
      pairs([0.001, 0.78, 0.14, 0.86, 0.14, 0.98, 0.001, 1.06]),
      level === 0 ? 9 : 6,
      CHROME,
    )
    b.lathe('shine', s * 0.5, 1.74, pairs([0.001, 0.84, 0.1, 0.92, 0.001, 1]), 6, 0xfff0c8)
    for (const z of AXLES) {
      wing(b, s, z, black, level)
      if (wheels) discWheel(b, s * 0.7, z, WHEEL, level, 0xe8e2d4)
    }
  }
  b.quad('glass', [-0.6, foot, 0.45], [0.6, foot, 0.45], [0.54, head, 0.22], [-0.54, head, 0.22], glass)
  b.quad(
    'glass',
    [0.4, foot + 0.16, -1.74],
    [-0.4, foot + 0.16, -1.74],
    [-0.36, head - 0.1, -1.58],
    [0.36, head - 0.1, -1.58],
    glass,
  )
  b.quad('metal', [0.66, foot, -1.75], [-0.66, foot, -1.75], [-0.6, head, -1.52], [0.6, head, -1.52], tone)
  b.box('metal', -0.62, head, -1.54, 0.62, head + 0.06, 0.28, black, 'b')
  b.box('metal', -0.5, head + 0.06, -1.4, 0.5, head + 0.11, 0.1, black, 'b')
  // Bumpers, the spare wheel behind.
  for (const z of [1.98, -1.98]) b.box('metal', -0.78, 0.4, z - 0.03, 0.78, 0.5, z + 0.03, CHROME, '')
  b.at(0, 0.72 - WHEEL, -1.86, Math.PI / 2, () => discWheel(b, 0.02, 0, WHEEL, level, 0xe8e2d4))
}

export const CLASSIC = { axles: AXLES, wheel: WHEEL, half: 0.8 } as const
