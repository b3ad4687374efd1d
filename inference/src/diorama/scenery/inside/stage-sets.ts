/** Sets of the stage: a garden with its balcony, a mountain with pine and bridge, a concert with its screens. */
import { cell01 } from '../../place/noise.ts'
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, mix, shade, type P3 } from '../build/mesh.ts'

/** A night garden with a house: for Europe and its like. */
export const west = (b: MeshBuilder): void => {
  for (const [z, k, c] of [
    [-5.2, 1, 0x2a4a6a],
    [-4.6, 2.3, 0x2f5f5a],
  ] as const)
    for (let n = 0; n < 16; n++) {
      const x0 = -7 + n * 0.88
      const h = (x: number): number => 1.2 + k * 0.3 + 0.6 * Math.sin(x * 0.5 + k * 2) + 0.3 * Math.sin(x * 1.3 + k)
      b.quad(
        'paper',
        [x0, 0, z],
        [x0 + 0.88, 0, z],
        [x0 + 0.88, h(x0 + 0.88), z],
        [x0, h(x0), z],
        [shade(c, 0.8), c],
        [0, 0, 1],
      )
    }
  // A balcony with its window, steps and a climbing rose; a tree cut from board; a wall with an arch.
  b.box('plaster', 2.3, 0, -4.4, 5.4, 4.6, -3.4, [0x7a6a64, 0xc8b49c])
  b.box('stone', 2.1, 2.2, -3.5, 5.6, 2.45, -2.6, [0x8a8078, 0xc4b8a8], '')
  for (let n = 0; n < 9; n++)
    b.lathe(
      'stone',
      2.25 + n * 0.4,
      -2.7,
      [
        [0.06, 2.45],
        [0.1, 2.65],
        [0.05, 2.85],
        [0.07, 2.95],
      ],
      6,
      [0xa89c8c, 0xd8ccbc],
    )
  b.box('stone', 2.1, 2.95, -2.8, 5.6, 3.08, -2.6, 0xd0c4b4, '')
  b.quad(
    'lit',
    [3.3, 2.5, -3.38],
    [4.5, 2.5, -3.38],
    [4.5, 4.1, -3.38],
    [3.3, 4.1, -3.38],
    [0xd8923c, 0xffd88a],
    [0, 0, 1],
  )
  for (const x of [3.26, 3.88, 4.5]) b.box('wood', x - 0.04, 2.45, -3.38, x + 0.04, 4.15, -3.32, 0x4a3626, 'n')
  b.box('wood', 3.4, 0, -3.4, 4.4, 2, -3.34, [0x3a2c24, 0x6a4a36], 'n')
  for (let n = 0; n < 40; n++) {
    const y = cell01(71, n, 1) * 4.2
    const x = 2.4 + cell01(73, n, 1) * 0.7 + 0.3 * Math.sin(y * 2)
    b.quad(
      'leaves',
      [x - 0.24, y - 0.2, -3.3],
      [x + 0.24, y - 0.2, -3.25],
      [x + 0.24, y + 0.25, -3.2],
      [x - 0.24, y + 0.25, -3.3],
      n % 5 ? [0x2f5a34, 0x6a9a4c] : [0xb83a5a, 0xf07a94],
      [0, 0.4, 0.9],
    )
  }
  b.quad(
    'paper',
    [-5.3, 0, -3.6],
    [-4.8, 0, -3.6],
    [-4.85, 2.6, -3.6],
    [-5.2, 2.6, -3.6],
    [0x3a2a24, 0x6a4a3a],
    [0, 0, 1],
  )
  for (let n = 0; n < 26; n++) {
    const a = n * 2.4
    const r = 0.1 + 1.2 * cell01(75, n, 2)
    const [x, y] = [-5 + Math.sin(a) * r * 1.25, 3.2 + Math.cos(a) * r]
    b.quad(
      'leaves',
      [x - 0.55, y - 0.5, -3.55 + n * 0.004],
      [x + 0.55, y - 0.5, -3.55],
      [x + 0.55, y + 0.5, -3.5],
      [x - 0.55, y + 0.5, -3.55],
      [0x2a5a4a, 0x5a9a6a],
      [0, 0.4, 0.9],
    )
  }
  b.at(-2.6, 0, -3.2, 0.3, () => {
    b.box('stone', -0.8, 0.4, -0.2, 0.8, 0.5, 0.25, 0xc4b8a8, '')
    for (const x of [-0.6, 0.6]) b.box('stone', x - 0.12, 0, -0.16, x + 0.12, 0.4, 0.2, [0x8a8078, 0xb8ac9c])
  })
}

/** Pines, a red bridge and clouds: for Japan and China. */
export const east = (b: MeshBuilder): void => {
  // The mountain with its snow, the sun, bars of mist.
  for (let k = 0; k < 24; k++) {
    const at = (r: number, t: number): P3 => [3.4 + Math.cos(t) * r, 4.2 + Math.sin(t) * r, -5.6]
    const i = b.vertex('shine', [3.4, 4.2, -5.6], [0, 0, 1], 0xf0604c)
    b.vertex('shine', at(0.75, (k / 24) * 6.2832), [0, 0, 1], 0xd84a3c)
    b.vertex('shine', at(0.75, ((k + 1) / 24) * 6.2832), [0, 0, 1], 0xd84a3c)
    b.triangle('shine', i, i + 1, i + 2)
  }
  const flank = (t: number): number => 3.7 * (1 - Math.abs(t)) ** 1.7 + 0.2
  for (let k = -10; k < 10; k++) {
    const [t0, t1] = [k / 10, (k + 1) / 10]
    b.quad(
      'paper',
      [t0 * 5.4 - 0.6, 0, -5.4],
      [t1 * 5.4 - 0.6, 0, -5.4],
      [t1 * 5.4 - 0.6, flank(t1), -5.4],
      [t0 * 5.4 - 0.6, flank(t0), -5.4],
      [0x4a6a7a, 0x7a94a4],
      [0, 0, 1],
    )
    const snow = (t: number): number => Math.min(flank(t), 2.2 + 0.25 * Math.sin(t * 40))
    if (Math.abs(k + 0.5) < 3.6)
      b.quad(
        'paper',
        [t0 * 5.4 - 0.6, snow(t0), -5.38],
        [t1 * 5.4 - 0.6, snow(t1), -5.38],
        [t1 * 5.4 - 0.6, flank(t1), -5.38],
        [t0 * 5.4 - 0.6, flank(t0), -5.38],
        0xf4f6f4,
        [0, 0, 1],
      )
  }
  for (const [x, y, w] of [
    [-3.6, 1.5, 2.2],
    [2.6, 1.1, 2.6],
    [-1, 0.7, 2.4],
    [-4.4, 3.9, 1.4],
  ] as const)
    for (const [dx, dy, k] of [
      [0, 0, 1],
      [0.5, 0.16, 0.7],
      [-0.6, -0.15, 0.6],
    ] as const)
      b.quad(
        'paper',
        [x + dx - w * k, y + dy, -5.2],
        [x + dx + w * k, y + dy, -5.2],
        [x + dx + w * k * 0.96, y + dy + 0.13, -5.2],
        [x + dx - w * k * 0.96, y + dy + 0.13, -5.2],
        0xf4e4bc,
        [0, 0, 1],
      )
  b.at(3.6, 0, -3.6, 0, () => {
    b.tube(
      'wood',
      [
        [0, 0, 0],
        [0.3, 1.2, 0],
        [-0.3, 2.4, 0],
        [0.4, 3.5, 0],
      ],
      [0.22, 0.18, 0.13, 0.06],
      7,
      [0x4a3426, 0x7a5a40],
    )
    for (const [x, y, r] of [
      [0.9, 1.7, 0.8],
      [-1, 2.6, 0.9],
      [0.6, 3.5, 0.9],
    ] as const)
      b.lathe(
        'matte',
        x,
        0,
        [
          [0.001, y - 0.12],
          [r, y],
          [r * 0.6, y + 0.3],
          [0.001, y + 0.42],
        ],
        10,
        [0x1f4a3a, 0x4a8a5a],
      )
  })
  for (let n = 0; n < 12; n++) {
    const x0 = -5.6 + n * 0.36
    const y = (t: number): number => 0.25 + 0.8 * Math.sin(Math.PI * t)
    b.box('wood', x0, y(n / 12), -3.6, x0 + 0.34, y(n / 12) + 0.14, -2.5, [0x7a2a1c, 0xc8482c], '')
    for (const z of [-3.55, -2.55])
      b.box('wood', x0 + 0.12, y(n / 12), z - 0.04, x0 + 0.2, y(n / 12) + 0.75, z + 0.04, [0x8a2a1c, 0xd85034])
  }
  for (const x of [-1.2, 2.2])
    b.lathe(
      'lit',
      x,
      -2.9,
      [
        [0.1, 2.6],
        [0.28, 2.75],
        [0.32, 3],
        [0.28, 3.25],
        [0.1, 3.4],
      ],
      10,
      [0xb83a20, 0xf0784c],
    )
}

/** Trusses, screens and speakers: a concert of later years. */
export const concert = (b: MeshBuilder, place: Place): void => {
  const glows = [0xff5aa8, 0x4ad8ff, 0xffb83c, 0x9a6aff]
  for (let n = 0; n < 5; n++) {
    const x = -4.8 + n * 2.4
    b.box('metal', x - 1.05, 0.7, -5.2, x + 1.05, 4.2, -5.05, 0x14161c)
    const c = glows[n % 4] ?? 0
    const d = glows[(n + 1) % 4] ?? 0
    b.quad(
      'sign',
      [x - 1, 0.75, -5.03],
      [x + 1, 0.75, -5.03],
      [x + 1, 4.15, -5.03],
      [x - 1, 4.15, -5.03],
      [shade(c, 0.35), shade(d, 0.6)],
      [0, 0, 1],
    )
    for (let k = 0; k < 7; k++)
      b.box(
        'sign',
        x - 0.9 + k * 0.26,
        0.9,
        -5.02,
        x - 0.76 + k * 0.26,
        1.1 + 2.6 * cell01(77 + place.seed, k, n),
        -4.98,
        mix(c, 0xffffff, 0.3),
        'n',
      )
  }
  for (const s of [-1, 1])
    for (let k = 0; k < 3; k++) {
      b.box('metal', s * 5.4 - 0.6, k * 1.1, -3.4, s * 5.4 + 0.6, k * 1.1 + 1.04, -2.6, [0x16181c, 0x2a2d33])
      b.lathe(
        'metal',
        s * 5.4,
        -2.6,
        [
          [0.3, k * 1.1 + 0.5],
          [0.1, k * 1.1 + 0.52],
        ],
        12,
        0x3a3e46,
      )
    }
  // Drums, keys, a microphone.
  b.box('matte', -1.4, 0, -4.4, 1.4, 0.45, -2.9, [0x1c1e24, 0x343842])
  for (const [x, z, r, y] of [
    [0, -3.6, 0.42, 0.5],
    [-0.7, -3.5, 0.26, 0.85],
    [0.7, -3.5, 0.26, 0.85],
  ] as const)
    b.lathe(
      'metal',
      x,
      z,
      [
        [r, y],
        [r, y + 0.36],
        [0.001, y + 0.37],
      ],
      12,
      [0x8a2030, 0xd84a5a],
    )
  for (const x of [-1, 1])
    b.lathe(
      'metal',
      x,
      -3.5,
      [
        [0.36, 1.5],
        [0.001, 1.56],
      ],
      12,
      0xe0b850,
    )
  b.at(2.6, 0, -2.8, -0.4, () => {
    b.box('metal', -0.6, 0.85, -0.18, 0.6, 0.97, 0.18, 0x1c1e22, '')
    b.box('paper', -0.55, 0.97, 0, 0.55, 0.985, 0.16, 0xf4f0e8, '')
  })
}
