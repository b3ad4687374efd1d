/** An aquarium: a hall in the dark before a wall of water, a tank on each side, a pillar of jellyfish; what swims is `../life/tanks.ts`. */
import { cell01 } from '../../place/noise.ts'
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, type P3, mix, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'

const [HX, HZ, H] = [4.8, 8, 4.6] as const
/** Water behind a pane: the pane's half width, foot and head (m), how deep it is. */
const GREAT = { w: 4.3, y0: 0.35, y1: 4, deep: 6 } as const

const ROCK = [0x1f3a54, 0x5a8a94] as const
const CORALS = [0xe86a7a, 0xf0a04a, 0xb878d0, 0xf0d06a, 0x5ac8a8] as const

export const aquarium = (b: MeshBuilder, place: Place): void => {
  b.quad('paving', [-HX, 0, HZ], [HX, 0, HZ], [HX, 0, -HZ], [-HX, 0, -HZ], 0x34485a)
  // The water's light on the floor.
  for (let k = 0; k < 40; k++) {
    const [x, z] = [-4 + 8 * cell01(31, k, 1), -7.4 + 7 * cell01(33, k, 2) ** 1.6]
    const r = 0.2 + 0.34 * cell01(37, k, 3)
    b.quad(
      'paper',
      [x - r, 0.008, z + r * 0.4],
      [x + r * 0.2, 0.008, z + r * 0.7],
      [x + r, 0.008, z - r * 0.2],
      [x - r * 0.3, 0.008, z - r * 0.6],
      mix(0x34485a, 0x7ac4dc, 0.5 * (1 - (z + 7.4) / 8)),
      [0, 1, 0],
    )
  }
  b.box('inner', -HX, H, -HZ, HX, H + 0.2, HZ, 0x16283a, '')
  b.box('inner', -HX, 0, HZ, HX, H, HZ + 0.2, [0x14222e, 0x20384a], '')
  // The great tank closes the hall.
  b.at(0, 0, -HZ, 0, () => {
    frame(b, HX, GREAT.w, GREAT.y0, GREAT.y1)
    water(b, GREAT.w + 5, -0.3, 5.4, GREAT.deep, place.seed)
    for (const x of [-1.45, 1.45]) b.box('metal', x - 0.05, GREAT.y0, -0.2, x + 0.05, GREAT.y1, 0.02, 0x1c2a36, '')
    for (const n of [0, 1]) reef(b, 6, GREAT.deep - 1.6 * n - 0.6, place.seed + n * 13, 1.7 - 0.5 * n)
  })
  for (const s of [-1, 1])
    b.at(s * HX, 0, 0, s > 0 ? -Math.PI / 2 : Math.PI / 2, () => {
      const along = (z: number): number => (s > 0 ? z : -z)
      const tanks = [-4.6, -0.6, 3.4]
      b.box('inner', -HZ, 0, -0.25, HZ, 0.9, 0, [0x14222e, 0x24404f], '')
      b.box('inner', -HZ, 2.6, -0.25, HZ, H, 0, [0x1c3040, 0x16283a], '')
      const edges = [-HZ, ...tanks.flatMap((z) => [along(z) - 1.4, along(z) + 1.4]).sort((p, q) => p - q), HZ]
      for (let k = 0; k < edges.length; k += 2)
        b.box('inner', edges[k]!, 0.9, -0.25, edges[k + 1]!, 2.6, 0, [0x1c3242, 0x24404f], '')
      for (const [n, z] of tanks.entries())
        b.at(along(z), 0, 0, 0, () => {
          b.box('metal', -1.46, 0.84, -0.02, 1.46, 0.9, 0.06, 0x8a9aa4, '')
          b.box('metal', -1.46, 2.6, -0.02, 1.46, 2.66, 0.06, 0x8a9aa4, '')
          b.at(0, 0.9, 0, 0, () => {
            water(b, 1.42, 0, 1.72, 1.1, place.seed + n)
            b.at(0, 0, 0, 0, () => reef(b, 1.3, 0.8, place.seed + n * 5 + s, 0.42))
          })
          b.box('sign', -0.3, 0.62, 0, 0.3, 0.78, 0.03, [0x2a6a8a, 0x6ac4dc], 'n')
        })
    })
  pillar(b, -3.1, -4.8)
  bench(b, 2.6, -1.6)
  rail(b)
  for (let z = -6; z < 8; z += 3.5)
    for (const x of [-2.6, 2.6]) b.lathe('shine', x, z, pairs([0.001, H - 0.03, 0.09, H - 0.02]), 8, 0x9adcf0)
}

/** The wall round a pane. */
const frame = (b: MeshBuilder, half: number, w: number, y0: number, y1: number): void => {
  b.box('inner', -half, 0, -0.3, half, y0, 0, [0x14222e, 0x24404f], '')
  b.box('inner', -half, y1, -0.3, half, H, 0, [0x1c3040, 0x16283a], '')
  for (const s of [-1, 1])
    b.box('inner', Math.min(s * w, s * half), y0, -0.3, Math.max(s * w, s * half), y1, 0, [0x14222e, 0x20384a], '')
  b.box('metal', -w, y0 - 0.05, 0, w, y0 + 0.02, 0.12, 0x8a9aa4, 'n')
}

/** The box of a tank behind z = 0: sand, and blue that deepens away from the light above. */
const water = (b: MeshBuilder, w: number, y0: number, y1: number, deep: number, seed: number): void => {
  b.quad('sign', [-w, y0, -deep], [w, y0, -deep], [w, y1, -deep], [-w, y1, -deep], [0x0c3f6a, 0x4ac0e0], [0, 0, 1])
  for (const s of [-1, 1])
    b.quad(
      'sign',
      [s * w, y0, s > 0 ? -deep : 0],
      [s * w, y0, s > 0 ? 0 : -deep],
      [s * w, y1, s > 0 ? 0 : -deep],
      [s * w, y1, s > 0 ? -deep : 0],
      [0x0e4470, 0x5accea],
      [-s, 0, 0],
    )
  b.quad('sign', [-w, y0, 0], [w, y0, 0], [w, y0, -deep], [-w, y0, -deep], [0xc8bc94, 0x4f8a94], [0, 1, 0])
  b.quad('sign', [-w, y1, -deep], [w, y1, -deep], [w, y1, 0], [-w, y1, 0], [0x8ae4f4, 0xd8fafc], [0, -1, 0])
  // Beams that fall through it.
  for (let k = 0; k < 5; k++) {
    const x = -w * 0.8 + 1.6 * w * cell01(seed, k, 61)
    const r = 0.04 * w
    const d = -deep * 0.98
    b.quad(
      'sign',
      [x - r * 3, y0 + (y1 - y0) * 0.25, d + 0.02],
      [x, y0 + (y1 - y0) * 0.25, d + 0.02],
      [x + r * 2.4, y1, d + 0.02],
      [x + r, y1, d + 0.02],
      [0x1f6490, 0x8ae4f4],
      [0, 0, 1],
    )
  }
}

/** Rocks, corals and weed on the bottom of a tank. */
const reef = (b: MeshBuilder, w: number, deep: number, seed: number, size = 1): void => {
  for (let k = 0; k < 14; k++) {
    const x = (-1 + 2 * cell01(seed, k, 1)) * w
    const z = -0.25 * size - (deep - 0.3 * size) * cell01(seed, k, 2)
    const far = -z / (deep + 1)
    const own = cell01(seed, k, 3)
    const r = size * (0.3 + 0.5 * own)
    const foot = size < 1 ? 0 : -0.3
    const dim = (tone: number): number => mix(tone, 0x1a6490, 0.55 * far)
    if (k % 3 === 0)
      b.lathe(
        'sign',
        x,
        z,
        pairs([r * 1.2, foot, r, foot + r * 0.7, r * 0.5, foot + r * 1.3, 0.001, foot + r * 1.5]),
        7,
        [dim(ROCK[0]), dim(ROCK[1])],
      )
    else if (k % 3 === 1) {
      const tone = dim(CORALS[Math.floor(own * 5)]!)
      for (let n = 0; n < 7; n++) {
        const a = n * 2.4
        const tip: P3 = [
          x + Math.sin(a) * r * 0.8,
          foot + r * (1 + 0.9 * cell01(seed + k, n, 4)),
          z + Math.cos(a) * r * 0.4,
        ]
        b.tube(
          'sign',
          [[x, foot, z], [x + Math.sin(a) * r * 0.3, foot + r * 0.6, z], tip],
          [r * 0.13, r * 0.1, r * 0.05],
          5,
          [shade(tone, 0.7), tone],
        )
      }
    } else
      for (let n = 0; n < 5; n++) {
        const u = x + (n - 2) * r * 0.24
        const h = r * (1.6 + 1.6 * cell01(seed + k, n, 6))
        b.quad(
          'sign',
          [u - r * 0.09, foot, z],
          [u + r * 0.09, foot, z],
          [u + r * 0.3, foot + h, z],
          [u + r * 0.16, foot + h, z],
          [dim(0x0f5a4a), dim(0x6ac070)],
          [0, 0, 1],
        )
      }
  }
}

/** A round tank from floor to ceiling in which jellyfish hang. */
const pillar = (b: MeshBuilder, x: number, z: number): void => {
  b.lathe('metal', x, z, pairs([0.82, 0, 0.82, 0.5, 0.74, 0.54]), 20, [0x1c2c38, 0x4a6070])
  b.lathe('metal', x, z, pairs([0.74, 3.5, 0.82, 3.54, 0.82, H]), 20, [0x4a6070, 0x1c2c38])
  b.lathe('sign', x, z, pairs([0.7, 0.52, 0.7, 3.52]), 24, [0x2a2a7a, 0x6a5ac8])
  for (let k = 0; k < 7; k++) {
    const a = -0.6 + 1.9 * cell01(51, k, 1)
    const [u, y, v] = [x + Math.sin(a) * 0.71, 0.9 + k * 0.36, z + Math.cos(a) * 0.71]
    const r = 0.1 + 0.07 * cell01(53, k, 2)
    b.lathe(
      'shine',
      u,
      v,
      pairs([r * 0.8, y, r, y + r * 0.4, r * 0.7, y + r * 0.9, 0.001, y + r * 1.1]),
      10,
      [0xff9ad8, 0xffe0f4],
    )
    for (let n = 0; n < 4; n++)
      b.tube(
        'shine',
        [
          [u + (n - 1.5) * r * 0.4, y, v],
          [u + (n - 1.5) * r * 0.5, y - r * 1.4, v + 0.01],
          [u + (n - 1.5) * r * 0.3, y - r * 2.8, v],
        ],
        [0.008, 0.006, 0.003],
        3,
        0xf0a8e0,
      )
  }
}

const bench = (b: MeshBuilder, x: number, z: number): void => {
  b.box('cloth', x - 0.34, 0.36, z - 0.8, x + 0.34, 0.46, z + 0.8, [0x2f5a7a, 0x4f86a8], '')
  b.box('metal', x - 0.24, 0, z - 0.66, x + 0.24, 0.36, z + 0.66, [0x1c2c38, 0x3a4f5e])
}

/** A rail before the great pane. */
const rail = (b: MeshBuilder): void => {
  const z = -HZ + 0.75
  for (const y of [0.5, 0.95])
    b.tube(
      'metal',
      [
        [-HX + 0.3, y, z],
        [HX - 0.3, y, z],
      ],
      [0.03, 0.03],
      7,
      [0x7a8a94, 0xc4d4dc],
    )
  for (let x = -HX + 0.4; x < HX; x += 1.25)
    b.tube(
      'metal',
      [
        [x, 0, z],
        [x, 0.95, z],
      ],
      [0.028, 0.028],
      6,
      [0x5a6a74, 0xa4b4bc],
    )
}
