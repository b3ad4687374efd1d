/** Inside a submarine: ribs and riveted plates, pipes, portholes on the sea, the periscope, a helm with dials and a screen of echoes. */
import { Matrix4 } from 'three'
import { cell01 } from '../../place/noise.ts'
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, type P3, mix, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import { hoop } from './furnishings.ts'
import { BRASS, hullAt, LONG, R } from './submarine-hull.ts'
import { periscope, pipes, stations } from './submarine-stations.ts'

const PLATE = [0x5a6a62, 0x8c9c8e] as const

/** Portholes by side and place along the hull. */
const PORTS = [-5.2, -2.9, -0.6, 1.7, 4] as const

export const submarine = (b: MeshBuilder, place: Place): void => {
  b.quad('hull', [-2, 0, LONG], [2, 0, LONG], [2, 0, -LONG], [-2, 0, -LONG], 0x4a5450)
  // Deck plates with their studs of tread.
  for (let z = -LONG; z < LONG; z += 1.2) b.box('line', -2, 0, z - 0.012, 2, 0.006, z + 0.012, 0x30383a)
  for (let z = -LONG + 0.2; z < LONG; z += 0.3)
    for (const x of [-0.5, -0.17, 0.17, 0.5])
      b.quad(
        'line',
        [x - 0.07, 0.006, z + 0.02],
        [x + 0.07, 0.006, z + 0.06],
        [x + 0.07, 0.006, z + 0.03],
        [x - 0.07, 0.006, z - 0.01],
        0x66726c,
        [0, 1, 0],
      )
  const steps = 14
  const low = 2.4
  for (let k = 0; k < steps; k++) {
    const [a0, a1] = [-low + (2 * low * k) / steps, -low + (2 * low * (k + 1)) / steps]
    for (let n = 0; n < 7; n++) {
      const [z0, z1] = [-LONG + n * 2.4, -LONG + (n + 1) * 2.4]
      const t = 0.5 + 0.5 * Math.cos((a0 + a1) / 2)
      const tone = mix(PLATE[0], PLATE[1], t * (0.8 + 0.2 * cell01(5, k, n)))
      b.quad('hull', hullAt(a0, z1), hullAt(a0, z0), hullAt(a1, z0), hullAt(a1, z1), tone, [
        -Math.sin((a0 + a1) / 2),
        -Math.cos((a0 + a1) / 2),
        0,
      ])
    }
  }
  for (let n = 0; n <= 7; n++) {
    const z = -LONG + n * 2.4
    const ring = Array.from({ length: 17 }, (_, k) => hullAt(-low + (2 * low * k) / 16, z, R - 0.06))
    b.tube(
      'hull',
      ring,
      ring.map(() => 0.085),
      6,
      [0x4a564e, 0x7c8a7c],
    )
    for (let k = 1; k < 16; k++)
      for (const dz of [-0.2]) {
        const [x, y] = hullAt(-low + (2 * low * k) / 16, z, R - 0.008)
        b.box('hull', x - 0.011, y - 0.011, z + dz - 0.011, x + 0.011, y + 0.011, z + dz + 0.011, 0x94a090, '')
      }
  }
  for (const z of PORTS) for (const s of [-1, 1]) porthole(b, s, z, place.seed)
  pipes(b)
  bulkhead(b, LONG - 0.05, Math.PI)
  bow(b)
  periscope(b)
  stations(b)
  for (const z of [-6.4, -3.9, -1.4, 1.1, 3.6, 6.1]) cagedLamp(b, z)
}

/** The sea in a ring of brass: light from above, weed, a fish or two. */
const porthole = (b: MeshBuilder, s: number, z: number, seed: number): void => {
  const a = s * 1.3
  const [x, y] = hullAt(a, z, R - 0.07)
  // Square to the hull, which leans in above its widest.
  const lean = new Matrix4().makeRotationY((-s * Math.PI) / 2).multiply(new Matrix4().makeRotationX(0.33))
  b.within(lean.setPosition(x, y, z), () => {
    const r = 0.29
    const ring = (k: number, q: number, d: number): P3 => [
      Math.cos((k / 20) * Math.PI * 2) * q,
      Math.sin((k / 20) * Math.PI * 2) * q,
      d,
    ]
    for (let k = 0; k < 20; k++) {
      const tone = (v: number): number => mix(0x0f4a72, 0x7ad8ea, 0.5 + 0.5 * v)
      const i = b.vertex('sign', [0, 0, 0.02], [0, 0, 1], 0x3fa4c4)
      b.vertex('sign', ring(k, r, 0.02), [0, 0, 1], tone(Math.sin((k / 20) * Math.PI * 2)))
      b.vertex('sign', ring(k + 1, r, 0.02), [0, 0, 1], tone(Math.sin(((k + 1) / 20) * Math.PI * 2)))
      b.triangle('sign', i, i + 1, i + 2)
    }
    hoop(b, 'hull', [0, 0, 0.05], r + 0.05, 0.06, BRASS, 24)
    for (let k = 0; k < 10; k++) {
      const c = Math.cos(k * 0.628)
      const d = Math.sin(k * 0.628)
      b.box(
        'hull',
        c * (r + 0.05) - 0.012,
        d * (r + 0.05) - 0.012,
        0.1,
        c * (r + 0.05) + 0.012,
        d * (r + 0.05) + 0.012,
        0.13,
        0xf0cc7a,
        '',
      )
    }
    for (let k = 0; k < 4; k++) {
      const u = -0.2 + k * 0.13
      const h = 0.1 + 0.2 * cell01(seed, k, z * 10)
      b.quad(
        'sign',
        [u - 0.02, -0.23, 0.03],
        [u + 0.02, -0.23, 0.03],
        [u + 0.05, -0.23 + h, 0.03],
        [u + 0.02, -0.23 + h, 0.03],
        [0x0f5a50, 0x2a9a6a],
        [0, 0, 1],
      )
    }
    const own = cell01(seed, Math.round(z * 10), s + 3)
    for (let k = 0; k < 2; k++)
      fish(
        b,
        -0.14 + 0.26 * k,
        -0.04 + 0.16 * own - 0.1 * k,
        own < 0.5 ? 1 : -1,
        [0xff9a4a, 0xffdc6a, 0xff7a8a][Math.floor(own * 3)]!,
      )
  })
}

const fish = (b: MeshBuilder, x: number, y: number, way: number, tone: number): void => {
  const p = (u: number, v: number): P3 => [x + u * way, y + v, 0.035]
  b.quad('sign', p(0.08, 0), p(0, -0.035), p(-0.07, 0), p(0, 0.04), tone, [0, 0, 1])
  b.quad('sign', p(-0.06, 0), p(-0.11, -0.035), p(-0.09, 0), p(-0.11, 0.04), shade(tone, 0.85), [0, 0, 1])
}

const cagedLamp = (b: MeshBuilder, z: number): void => {
  const [, y] = hullAt(0, z, R - 0.08)
  b.lathe('shine', 0, z, pairs([0.001, y - 0.2, 0.08, y - 0.14, 0.09, y - 0.04]), 9, 0xffe6b0)
  for (let k = 0; k < 4; k++) {
    const c = [Math.cos(k * 0.785) * 0.11, Math.sin(k * 0.785) * 0.11] as const
    b.tube(
      'hull',
      [
        [c[0], y, z + c[1]],
        [c[0], y - 0.18, z + c[1]],
        [0, y - 0.24, z],
        [-c[0], y - 0.18, z - c[1]],
        [-c[0], y, z - c[1]],
      ],
      [0.01, 0.01, 0.01, 0.01, 0.01],
      4,
      0x3a4240,
    )
  }
}

/** A wall across the hull with its oval door, dogged by a wheel. */
const bulkhead = (b: MeshBuilder, z: number, turn: number): void =>
  b.at(0, 0, z, turn, () => {
    b.quad('hull', [-2.2, 0, 0], [2.2, 0, 0], [2.2, 3, 0], [-2.2, 3, 0], [0x4a5650, 0x7a887c], [0, 0, 1])
    const oval = (k: number, q: number, d: number): P3 => [
      Math.cos((k / 24) * 6.2832) * 0.52 * q,
      1.12 + Math.sin((k / 24) * 6.2832) * 0.9 * q,
      d,
    ]
    for (let k = 0; k < 24; k++) {
      const i = b.vertex('hull', [0, 1.12, 0.1], [0, 0, 1], 0x8a9a8c)
      b.vertex('hull', oval(k, 1, 0.08), [0, 0, 1], 0x68766c)
      b.vertex('hull', oval(k + 1, 1, 0.08), [0, 0, 1], 0x68766c)
      b.triangle('hull', i, i + 1, i + 2)
      b.tube('hull', [oval(k, 1.08, 0.08), oval(k + 1, 1.08, 0.08)], [0.06, 0.06], 6, 0x4a5650)
    }
    const ring = Array.from({ length: 17 }, (_, k): P3 => [
      Math.cos((k / 16) * 6.2832) * 0.22,
      1.12 + Math.sin((k / 16) * 6.2832) * 0.22,
      0.22,
    ])
    b.tube(
      'hull',
      ring,
      ring.map(() => 0.022),
      6,
      0xc8342c,
    )
    for (const k of [0, 4, 8, 12]) b.tube('hull', [[0, 1.12, 0.22], ring[k]!], [0.018, 0.018], 4, 0xc8342c)
  })

/** The bow: a great round window before the helm. */
const bow = (b: MeshBuilder): void => {
  const z = -LONG + 0.1
  b.quad(
    'hull',
    [-2.2, 0, z - 0.1],
    [2.2, 0, z - 0.1],
    [2.2, 3, z - 0.1],
    [-2.2, 3, z - 0.1],
    [0x44504a, 0x6a786c],
    [0, 0, 1],
  )
  const at = (k: number, q: number): P3 => [Math.cos((k / 32) * 6.2832) * q, 1.62 + Math.sin((k / 32) * 6.2832) * q, z]
  for (let k = 0; k < 32; k++) {
    const tone = (v: number): number => mix(0x0a3f68, 0x8ae4f0, 0.5 + 0.5 * v)
    const i = b.vertex('sign', [0, 1.62, z], [0, 0, 1], 0x3aa0c4)
    b.vertex('sign', at(k, 1.02), [0, 0, 1], tone(Math.sin((k / 32) * 6.2832)))
    b.vertex('sign', at(k + 1, 1.02), [0, 0, 1], tone(Math.sin(((k + 1) / 32) * 6.2832)))
    b.triangle('sign', i, i + 1, i + 2)
  }
  hoop(b, 'hull', [0, 1.62, z], 1.08, 0.11, BRASS, 36)
  for (const a of [0, 1.0472, 2.0944]) {
    const [c, d] = [Math.cos(a) * 1.05, Math.sin(a) * 1.05]
    b.tube(
      'hull',
      [
        [-c, 1.62 - d, z + 0.05],
        [c, 1.62 + d, z + 0.05],
      ],
      [0.035, 0.035],
      6,
      BRASS,
    )
  }
  // Rocks of the sea bed, weed, a shoal.
  b.at(0, 0, z + 0.02, 0, () => {
    for (const [x, h] of [
      [-0.6, 0.3],
      [-0.2, 0.18],
      [0.35, 0.36],
      [0.7, 0.2],
    ] as const)
      b.quad(
        'sign',
        [x - 0.24, 0.72, 0],
        [x + 0.24, 0.72, 0],
        [x + 0.06, 0.76 + h, 0],
        [x - 0.1, 0.74 + h, 0],
        [0x0a3450, 0x1f6a84],
        [0, 0, 1],
      )
    for (let k = 0; k < 7; k++)
      b.at(0, 0, 0.01, 0, () =>
        fish(b, -0.5 + 0.17 * k, 1.7 + 0.16 * Math.sin(k * 2.1), 1, k % 2 ? 0xffb45a : 0xffe08a),
      )
  })
}
