/** A library as large as a church: two storeys of books under a vault, a gallery round it, tables between, daylight from its end. */
import { cell01 } from '../../place/noise.ts'
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, type P3, mix, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import { disc } from './furnishings.ts'
import { chair, rug, table } from './furniture.ts'

const [HX, HZ, GALLERY, EAVES, CROWN] = [4.8, 16, 3.5, 7.2, 9.6] as const
const BAY = 4
const WOOD = [0x4a2c1c, 0x84542f] as const
const BOOKS = [0x8a3a30, 0x3a5a72, 0xb8924a, 0x3f6a50, 0x6a4a6a, 0xd8c8a0, 0x5a4434, 0x2f4458, 0xa8603c] as const

/** Shelves full of books along local x, front to +z: one face a book, broader ones farther from the reader at z = 0. */
const bookWall = (b: MeshBuilder, half: number, y0: number, rows: number, seed: number, coarse: number): void => {
  const step = 0.345
  b.quad(
    'wood',
    [-half, y0, 0.02],
    [half, y0, 0.02],
    [half, y0 + rows * step, 0.02],
    [-half, y0 + rows * step, 0.02],
    [0x24160e, 0x38241a],
  )
  for (let r = 0; r <= rows; r++) b.box('wood', -half, y0 + r * step - 0.03, 0, half, y0 + r * step, 0.32, WOOD, 'lrn')
  for (let r = 0; r < rows; r++)
    for (let k = 0, x = -half + 0.05; x < half - 0.1; k++) {
      const own = cell01(seed + r, k, 7)
      const wide = (0.045 + 0.05 * own) * coarse
      const gap = cell01(seed + r, k, 8) < 0.05
      if (!gap) {
        const tone = BOOKS[Math.floor(cell01(seed + r, k, 5) * BOOKS.length)]!
        const top = y0 + r * step + step * (0.6 + 0.28 * cell01(seed + r, k, 9))
        const deep = 0.22 + 0.06 * own
        b.quad(
          'matte',
          [x, y0 + r * step, deep],
          [Math.min(half, x + wide - 0.008), y0 + r * step, deep],
          [Math.min(half, x + wide - 0.008), top, deep],
          [x, top, deep],
          [shade(tone, 0.62), tone],
        )
      }
      x += wide + (gap ? 0.12 : 0)
    }
}

/** A ladder that leans on the shelves at +z. */
const ladder = (b: MeshBuilder): void => {
  for (const x of [-0.24, 0.24])
    b.tube(
      'wood',
      [
        [x, 0, 1],
        [x, 3.3, 0.34],
      ],
      [0.032, 0.028],
      5,
      [0x7a5434, 0xb08454],
    )
  for (let k = 1; k < 10; k++) {
    const z = 1 - k * 0.066
    b.box('wood', -0.24, k * 0.33, z - 0.03, 0.24, k * 0.33 + 0.035, z + 0.03, 0xa87c4c, '')
  }
}

/** A long table with green lamps and open books. */
const reading = (b: MeshBuilder, seed: number): void => {
  b.at(0, 0, 0, Math.PI / 2, () => {
    table(b, 1.2, 0.5, 0.76, 0x6e4328)
    for (const x of [-0.6, 0.6]) {
      b.lathe('gilt', x, 0, pairs([0.1, 0.76, 0.02, 0.79, 0.02, 1.04]), 8, [0x9a7430, 0xe0b858])
      b.lathe('lit', x, 0, pairs([0.18, 1.02, 0.12, 1.12, 0.02, 1.15]), 10, [0x6ac888, 0x2f7a50])
    }
    for (let n = 0; n < 3; n++) {
      const x = -0.8 + n * 0.7
      const z = cell01(seed, n, 1) < 0.5 ? 0.24 : -0.24
      for (const s of [-1, 1])
        b.quad(
          'paper',
          [x, 0.775, z + 0.14],
          [x + s * 0.2, 0.79, z + 0.14],
          [x + s * 0.2, 0.79, z - 0.14],
          [x, 0.775, z - 0.14],
          0xf4ecd4,
          [0, 1, 0],
        )
      const tone = BOOKS[(seed + n * 2) % BOOKS.length]!
      for (let k = 0; k < 3; k++)
        b.box(
          'matte',
          x + 0.26,
          0.76 + k * 0.05,
          -z - 0.12,
          x + 0.46 - k * 0.02,
          0.805 + k * 0.05,
          -z + 0.13,
          [shade(tone, 0.7), shade(tone, 1 + 0.15 * k)],
          '',
        )
    }
  })
  for (const z of [-0.65, 0.65]) {
    b.at(-0.78, 0, z, Math.PI / 2, () => chair(b, 0x6e4328))
    b.at(0.78, 0, z + 0.1, -Math.PI / 2, () => chair(b, 0x6e4328))
  }
}

/** A ring of lights on its chain. */
const chandelier = (b: MeshBuilder, z: number): void => {
  const y = 5.3
  b.tube(
    'metal',
    [
      [0, CROWN, z],
      [0, y + 0.3, z],
    ],
    [0.02, 0.02],
    4,
    0x5a4424,
  )
  b.lathe('gilt', 0, z, pairs([0.06, y - 0.1, 0.14, y + 0.1, 0.05, y + 0.34]), 9, [0x8a6428, 0xe0b858])
  for (let k = 0; k < 8; k++) {
    const [s, c] = [Math.sin(k * 0.7854), Math.cos(k * 0.7854)]
    b.tube(
      'gilt',
      [
        [0, y, z],
        [s * 0.45, y - 0.14, z + c * 0.45],
        [s * 0.72, y + 0.05, z + c * 0.72],
      ],
      [0.022, 0.02, 0.02],
      5,
      [0x9a7030, 0xd8ac50],
    )
    b.lathe('shine', s * 0.72, z + c * 0.72, pairs([0.03, y + 0.05, 0.06, y + 0.13, 0.001, y + 0.26]), 6, 0xffe6ac)
  }
}

export const greatLibrary = (b: MeshBuilder, place: Place): void => {
  // Boards laid in a chequer; a runner down the middle.
  b.quad('wood', [-HX, 0, HZ], [HX, 0, HZ], [HX, 0, -HZ], [-HX, 0, -HZ], 0x8a5e3a)
  b.at(0, 0, -1, 0, () => rug(b, 1.15, 14, 0x7a2a2c))
  for (const s of [-1, 1])
    b.at(s * HX, 0, 0, s > 0 ? -Math.PI / 2 : Math.PI / 2, () => {
      const along = (z: number): number => (s > 0 ? z : -z)
      b.box('inner', -HZ, 0, -0.2, HZ, EAVES, 0, [0x6a4c34, 0x8a6a48], '')
      for (let n = 0; n < 8; n++) {
        const z = 14 - n * BAY
        // Far from where one begins the books stand closer in the picture: broader ones do.
        const coarse = 1.05 + 0.11 * Math.abs(z)
        b.at(along(z), 0, 0, 0, () => {
          bookWall(b, 1.78, 0.12, 9, place.seed + n * 31 + s, coarse)
          bookWall(b, 1.78, GALLERY + 0.1, 9, place.seed + n * 37 + s * 3, coarse * 1.25)
        })
      }
      for (let n = 0; n <= 8; n++) {
        const x = along(16 - n * BAY)
        // Pilasters with gilded heads between the bays, through both storeys.
        b.box('wood', x - 0.2, 0, 0, x + 0.2, EAVES, 0.42, WOOD, 'n')
        for (const y of [GALLERY - 0.32, EAVES - 0.34])
          b.box('gilt', x - 0.25, y, 0, x + 0.25, y + 0.2, 0.48, [0x9a7030, 0xd8ac50], 'n')
      }
      // The gallery: its floor on brackets, a balustrade.
      b.box('wood', -HZ, GALLERY - 0.12, 0.3, HZ, GALLERY, 1.15, [0x5a3822, 0x7a4c2c], '')
      b.box('wood', -HZ, GALLERY + 0.88, 1.04, HZ, GALLERY + 0.96, 1.15, WOOD, '')
      for (let x = -HZ + 0.2; x < HZ; x += 0.4)
        b.box('wood', x - 0.025, GALLERY, 1.07, x + 0.025, GALLERY + 0.9, 1.12, WOOD, 'tbn')
      b.box('gilt', -HZ, EAVES - 0.1, 0, HZ, EAVES + 0.14, 0.5, [0x8a6430, 0xc89c4c], 'n')
    })
  vault(b)
  endWall(b)
  b.box('inner', -HX, 0, HZ, HX, CROWN, HZ + 0.2, [0x5a4030, 0x7a5a3c], '')
  b.box('wood', -1.1, 0, HZ - 0.1, 1.1, 2.9, HZ, WOOD, '')
  for (const z of [-3, -7, -11])
    for (const x of [-2.15, 2.15]) b.at(x, 0, z, 0, () => reading(b, Math.abs(z) + (x > 0 ? 3 : 0)))
  for (const z of [-5.5, -10.5, 2, 8]) chandelier(b, z)
  b.at(HX - 0.2, 0, 0.4, -Math.PI / 2, () => ladder(b))
  b.at(-HX + 0.2, 0, -9.2, Math.PI / 2, () => ladder(b))
  // A globe in its cradle, and a cart of books to be put back.
  b.at(-3.2, 0, 0.6, 0.4, () => globe(b))
  b.at(3.5, 0, -0.4, -1.2, () => cart(b))
}

/** Barrel of coffers in plaster, ribbed by bay. */
const vault = (b: MeshBuilder): void => {
  const at = (t: number): readonly [number, number] => [
    Math.cos(Math.PI * (1 - t)) * HX,
    EAVES + Math.sin(Math.PI * t) * (CROWN - EAVES),
  ]
  const n = 10
  for (let k = 0; k < n; k++) {
    const [[x0, y0], [x1, y1]] = [at(k / n), at((k + 1) / n)]
    const inward: P3 = [-(x0 + x1) / 2, -3, 0]
    b.quad(
      'inner',
      [x0, y0, HZ],
      [x0, y0, -HZ],
      [x1, y1, -HZ],
      [x1, y1, HZ],
      mix(0xd8c09a, 0xf0e0bc, Math.sin((Math.PI * (k + 0.5)) / n)),
      inward,
    )
    for (let r = 0; r <= 8; r++) {
      const z = 16 - r * BAY
      b.quad(
        'gilt',
        [x0 * 0.985, y0 - 0.08, z + 0.16],
        [x0 * 0.985, y0 - 0.08, z - 0.16],
        [x1 * 0.985, y1 - 0.08, z - 0.16],
        [x1 * 0.985, y1 - 0.08, z + 0.16],
        0x9a7240,
        inward,
      )
    }
  }
}

/** The end: one tall window of many panes on the sky, a clock over it. */
const endWall = (b: MeshBuilder): void => {
  b.at(0, 0, -HZ, 0, () => {
    const stone = 0xb09470
    b.box('inner', -HX, 0, -0.3, -1.9, CROWN, 0, stone, '')
    b.box('inner', 1.9, 0, -0.3, HX, CROWN, 0, stone, '')
    b.box('inner', -1.9, 0, -0.3, 1.9, 1.3, 0, stone, '')
    b.box('inner', -1.9, 6.3, -0.3, 1.9, CROWN, 0, stone, '')
    for (const [x, n] of [
      [-3.4, 1],
      [3.4, 2],
    ] as const)
      b.at(x, 0, 0, 0, () => bookWall(b, 1.3, 0.12, 9, 80 + n, 2.6))
    for (let k = 0; k <= 6; k++)
      b.box('wood', -1.94 + k * 0.6333, 1.3, -0.2, -1.86 + k * 0.6333, 6.3, -0.05, 0x4a3222, 'n')
    for (let k = 0; k <= 8; k++)
      b.box('wood', -1.9, 1.27 + k * 0.625, -0.2, 1.9, 1.33 + k * 0.625, -0.05, 0x4a3222, 'n')
    for (const s of [-1, 1])
      b.box('velvet', s * 2.15 - 0.35, 1, 0.02, s * 2.15 + 0.35, 6.7, 0.2, [0x5a1c20, 0x8a2c30], 'n')
    b.box('gilt', -2.6, 6.6, 0, 2.6, 6.9, 0.3, [0x8a6430, 0xd8ac50], 'n')
    disc(b, 'lit', 0, 7.9, 0.06, 0.62, 0xf4ecd0)
    for (const [a, l] of [
      [0.9, 0.46],
      [4.4, 0.32],
    ] as const)
      b.tube(
        'line',
        [
          [0, 7.9, 0.08],
          [Math.sin(a) * l, 7.9 + Math.cos(a) * l, 0.08],
        ],
        [0.04, 0.02],
        3,
        0x3a2418,
      )
  })
}

const globe = (b: MeshBuilder): void => {
  b.lathe('wood', 0, 0, pairs([0.34, 0, 0.3, 0.06, 0.06, 0.12, 0.06, 0.5, 0.16, 0.56]), 10, WOOD)
  b.lathe('gilt', 0, 0, pairs([0.52, 0.98, 0.54, 1.02, 0.52, 1.05]), 20, [0x9a7030, 0xe0b858])
  const row = (k: number): number => 1.02 - 0.46 * Math.cos((k / 10) * Math.PI)
  b.lathe(
    'matte',
    0,
    0,
    Array.from({ length: 11 }, (_, k): [number, number] => [
      Math.max(0.001, 0.46 * Math.sin((k / 10) * Math.PI)),
      row(k),
    ]),
    18,
    (t) => (Math.sin(t * 19) > 0.1 ? 0xc8a868 : 0x4f8296),
  )
}

const cart = (b: MeshBuilder): void => {
  for (const y of [0.3, 0.8]) {
    b.box('wood', -0.5, y - 0.03, -0.24, 0.5, y, 0.24, WOOD, '')
    for (let k = 0; k < 12; k++) {
      const tone = BOOKS[(k * 5 + Math.round(y * 10)) % BOOKS.length]!
      b.box(
        'matte',
        -0.47 + k * 0.078,
        y,
        -0.16,
        -0.4 + k * 0.078,
        y + 0.24 + 0.08 * cell01(3, k, y * 10),
        0.14,
        [shade(tone, 0.7), tone],
        'b',
      )
    }
  }
  for (const x of [-0.48, 0.48])
    for (const z of [-0.22, 0.22]) {
      b.box('wood', x - 0.03, 0.1, z - 0.03, x + 0.03, 0.95, z + 0.03, WOOD)
      b.lathe('metal', x, z, pairs([0.001, 0, 0.06, 0.05, 0.001, 0.11]), 7, 0x4a4a4c)
    }
}
