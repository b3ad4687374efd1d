/** A stadium: a mown pitch with its lines and goals, stands full of people on all sides, masts of lamps at the corners, a board with the score. */
import { cell01 } from '../../place/noise.ts'
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, mix, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import { write } from '../street/letters.ts'

/** Half of the pitch, and of the ground up to the stands (m). */
const [PX, PZ, GX, GZ] = [24, 38, 31, 45] as const
const ROWS = 14
const SHIRTS = [0xd83a3c, 0xf4f0e8, 0x2f5aa8, 0xf0b83c, 0x3a3e46, 0xd83a3c, 0xf4f0e8, 0x6aa0c8] as const

export const stadium = (b: MeshBuilder, place: Place): void => {
  b.quad('turf', [-GX, -0.02, GZ], [GX, -0.02, GZ], [GX, -0.02, -GZ], [-GX, -0.02, -GZ], 0x347239)
  // Mown up and down.
  for (let n = 0; n < 19; n++) {
    const [z0, z1] = [PZ - n * 4, PZ - (n + 1) * 4]
    b.quad('turf', [-PX, 0, z0], [PX, 0, z0], [PX, 0, z1], [-PX, 0, z1], n & 1 ? 0x377a3e : 0x408646, [0, 1, 0])
  }
  track(b)
  b.lathe(
    'matte',
    1.4,
    -2.6,
    pairs([0.001, 0, 0.09, 0.04, 0.13, 0.12, 0.09, 0.2, 0.001, 0.24]),
    12,
    [0xd0d4d8, 0xfcfcfa],
  )
  lines(b)
  for (const s of [-1, 1]) goal(b, s * PZ, s)
  for (const s of [-1, 1]) {
    b.at(s * GX, 0, 0, s > 0 ? -Math.PI / 2 : Math.PI / 2, () => stand(b, GZ + 4, place.seed + s, true))
    b.at(0, 0, s * GZ, s > 0 ? Math.PI : 0, () => stand(b, GX + 2, place.seed + s * 5, false))
  }
  for (const [x, z] of pairs([-1, -1, 1, -1, -1, 1, 1, 1])) mast(b, x * (GX + 14), z * (GZ + 8), Math.atan2(-x, -z))
  board(b)
  for (const [x, z] of pairs([-PX, -PZ, PX, -PZ, -PX, PZ, PX, PZ])) {
    b.tube(
      'wood',
      [
        [x, 0, z],
        [x, 1.5, z],
      ],
      [0.03, 0.03],
      5,
      0xf4f0e8,
    )
    b.quad('velvet', [x, 1.1, z], [x + 0.5, 1.16, z], [x + 0.5, 1.44, z], [x, 1.5, z], 0xe84a3c)
  }
}

/** Red lanes round the pitch. */
const track = (b: MeshBuilder): void => {
  for (const s of [-1, 1]) {
    b.box('paper', s * 27.5 - 3, -0.01, -GZ + 1, s * 27.5 + 3, 0.004, GZ - 1, 0xb8583c, 'lrnfb')
    for (let k = 0; k <= 5; k++)
      b.box(
        'line',
        s * (24.6 + k * 1.1) - 0.04,
        0.006,
        -GZ + 1,
        s * (24.6 + k * 1.1) + 0.04,
        0.01,
        GZ - 1,
        0xf0e8e0,
        'lrnfb',
      )
    b.box('paper', -30.5, -0.01, s * 41.6 - 2.6, 30.5, 0.003, s * 41.6 + 2.6, 0xb8583c, 'lrnfb')
  }
}

const lines = (b: MeshBuilder): void => {
  const line = (x0: number, z0: number, x1: number, z1: number): void =>
    b.quad('line', [x0, 0.012, z1], [x1, 0.012, z1], [x1, 0.012, z0], [x0, 0.012, z0], 0xf8fcf4, [0, 1, 0])
  for (const s of [-1, 1]) {
    line(s * PX - 0.06, -PZ, s * PX + 0.06, PZ)
    line(-PX, s * PZ - 0.06, PX, s * PZ + 0.06)
    for (const [w, d] of [
      [12, 11],
      [5.5, 4],
    ] as const) {
      const z = s * (PZ - d)
      line(-w, z - 0.06, w, z + 0.06)
      for (const x of [-w, w]) line(x - 0.06, Math.min(z, s * PZ), x + 0.06, Math.max(z, s * PZ))
    }
    line(-0.15, s * (PZ - 8) - 0.15, 0.15, s * (PZ - 8) + 0.15)
  }
  line(-PX, -6.06, PX, -5.94)
  for (let k = 0; k < 48; k++) {
    const at = (n: number, r: number): [number, number] => [
      Math.cos((n / 48) * 6.2832) * r,
      -6 + Math.sin((n / 48) * 6.2832) * r,
    ]
    const [[ax, az], [bx, bz], [cx, cz], [dx, dz]] = [at(k, 7), at(k + 1, 7), at(k + 1, 7.12), at(k, 7.12)]
    b.quad('line', [ax, 0.012, az], [bx, 0.012, bz], [cx, 0.012, cz], [dx, 0.012, dz], 0xf8fcf4, [0, 1, 0])
  }
}

const goal = (b: MeshBuilder, z: number, s: number): void => {
  for (const x of [-3.66, 3.66]) {
    b.tube(
      'matte',
      [
        [x, 0, z],
        [x, 2.44, z],
      ],
      [0.06, 0.06],
      7,
      0xf8f8f8,
    )
    b.tube(
      'matte',
      [
        [x, 2.44, z],
        [x, 0, z + s * 1.8],
      ],
      [0.03, 0.03],
      5,
      0xd0d4d8,
    )
  }
  b.tube(
    'matte',
    [
      [-3.66, 2.44, z],
      [3.66, 2.44, z],
    ],
    [0.06, 0.06],
    7,
    0xf8f8f8,
  )
  for (let k = 0; k <= 24; k++) {
    const x = -3.66 + (k / 24) * 7.32
    b.tube(
      'wire',
      [
        [x, 2.44, z],
        [x, 0, z + s * 1.8],
      ],
      [0.008, 0.008],
      3,
      0xe8ecf0,
    )
  }
  for (let k = 0; k < 9; k++)
    b.tube(
      'wire',
      [
        [-3.66, 2.44 - k * 0.3, z + s * k * 0.22],
        [3.66, 2.44 - k * 0.3, z + s * k * 0.22],
      ],
      [0.008, 0.008],
      3,
      0xe8ecf0,
    )
}

/** Steps of seats along local x that rise away from +z, people on most of them, a roof over the tall ones. */
const stand = (b: MeshBuilder, half: number, seed: number, roofed: boolean): void => {
  boards(b, half, seed)
  const tread = 0.95
  for (let r = 0; r < ROWS; r++) {
    const [y, z] = [1.2 + r * 0.52, -0.4 - r * tread]
    b.quad(
      'matte',
      [-half, y - 0.52, z],
      [half, y - 0.52, z],
      [half, y, z],
      [-half, y, z],
      [0x7a7e84, 0x9a9ea4],
      [0, 0, 1],
    )
    b.quad('matte', [-half, y, z], [half, y, z], [half, y, z - tread], [-half, y, z - tread], 0xa8acb0, [0, 1, 0])
    const n = Math.floor((2 * half) / 1.25)
    for (let k = 0; k < n; k++) {
      const x = -half + 0.6 + k * 1.25
      // Aisles.
      if (Math.abs(((x + 200) % 11) - 5.5) < 0.5) continue
      const own = cell01(seed, r, k)
      if (own < 0.12) {
        b.box('matte', x - 0.24, y, z - 0.62, x + 0.24, y + 0.5, z - 0.5, 0x2f5aa8, 'bnlr')
        continue
      }
      const shirt = SHIRTS[Math.floor(cell01(seed + 3, r, k) * SHIRTS.length)]!
      const up = own > 0.86 ? 0.34 : 0
      b.box('matte', x - 0.24, y, z - 0.5, x + 0.24, y + 0.66 + up, z - 0.3, [shade(shirt, 0.75), shirt], 'bn')
      b.box(
        'matte',
        x - 0.1,
        y + 0.66 + up,
        z - 0.48,
        x + 0.1,
        y + 0.95 + up,
        z - 0.32,
        [0xe0b08c, [0x2a201a, 0x6a4428, 0x1c1a1c, 0xb08a58][Math.floor(own * 40) % 4]!],
        'bnlr',
      )
      if (own > 0.94)
        for (const s of [-1, 1])
          b.tube(
            'matte',
            [
              [x + s * 0.24, y + 0.9, z - 0.4],
              [x + s * 0.4, y + 1.45, z - 0.36],
            ],
            [0.05, 0.04],
            3,
            0xe0b08c,
          )
    }
  }
  const top = 1.2 + ROWS * 0.52
  const back = -0.4 - ROWS * tread
  b.quad(
    'matte',
    [-half, 0, back],
    [half, 0, back],
    [half, top + 3.4, back],
    [-half, top + 3.4, back],
    [0x6a7078, 0x8a929a],
    [0, 0, 1],
  )
  if (!roofed) return
  b.quad(
    'matte',
    [-half, top + 4.4, back + 9.5],
    [half, top + 4.4, back + 9.5],
    [half, top + 3.2, back],
    [-half, top + 3.2, back],
    [0xd8dce0, 0xb0b6bc],
    [0, -1, 0],
  )
  b.quad(
    'matte',
    [-half, top + 3.4, back],
    [half, top + 3.4, back],
    [half, top + 4.6, back + 9.5],
    [-half, top + 4.6, back + 9.5],
    0xd0d4d8,
    [0, 1, 0],
  )
  b.box('metal', -half, top + 4.1, back + 9.4, half, top + 4.7, back + 9.6, [0x2f5aa8, 0x3f72c8], '')
  for (let x = -half + 6; x < half; x += 12)
    b.tube(
      'metal',
      [
        [x, 0, back + 0.6],
        [x, top + 3.4, back + 0.6],
      ],
      [0.16, 0.16],
      6,
      0x9aa2aa,
    )
}

/** Boards of advertisement along the foot. */
const boards = (b: MeshBuilder, half: number, seed: number): void => {
  const words = ['SHOAL', 'COLA', 'RADIO 8', 'TRAMWAY', 'BANK', 'ORANGE']
  let n = 0
  for (let x = -half + 1; x + 5 < half; x += 5.4, n++) {
    const tone = [0x2f5aa8, 0xf0f0e8, 0xd83a3c, 0x2a7a4a, 0xf0b83c][Math.floor(cell01(seed, n, 41) * 5)]!
    b.box('matte', x, 0, 0.5, x + 5.2, 0.9, 0.62, [shade(tone, 0.85), tone], '')
    write(
      b,
      'line',
      words[Math.floor(cell01(seed, n, 43) * words.length)]!,
      x + 2.6,
      0.24,
      0.63,
      0.42,
      tone > 0xe0a000 ? 0x20242c : 0xf8f8f4,
    )
  }
}

/** A mast with its bank of lamps towards the pitch. */
const mast = (b: MeshBuilder, x: number, z: number, turn: number): void =>
  b.at(x, 0, z, turn, () => {
    b.tube(
      'metal',
      [
        [0, 0, 0],
        [0, 25, 0],
      ],
      [0.6, 0.3],
      7,
      [0x8a929a, 0xc8ced4],
    )
    b.box('metal', -3.4, 23, -0.2, 3.4, 27.4, 0.1, 0x5a626a, '')
    for (let r = 0; r < 4; r++)
      for (let k = 0; k < 6; k++)
        b.quad(
          'lit',
          [-3 + k * 1.04, 23.3 + r * 1.02, 0.14],
          [-2.16 + k * 1.04, 23.3 + r * 1.02, 0.14],
          [-2.16 + k * 1.04, 24.1 + r * 1.02, 0.14],
          [-3 + k * 1.04, 24.1 + r * 1.02, 0.14],
          mix(0xffffff, 0xe8f4ff, r / 4),
          [0, 0, 1],
        )
  })

/** The score, over the far stand. */
const board = (b: MeshBuilder): void =>
  b.at(0, 9.6, -GZ - 12.6, 0, () => {
    b.box('metal', -7, 0, -0.4, 7, 5, 0, [0x16181c, 0x24282e], '')
    write(b, 'sign', 'HOME   GUEST', 0, 3.6, 0.05, 0.8, 0xf4f4ec)
    write(b, 'sign', '2 : 1', 0, 1.2, 0.05, 1.7, 0xffc83c)
    for (const x of [-5, 5])
      b.tube(
        'metal',
        [
          [x, 0, -0.2],
          [x, -9.6, -0.2],
        ],
        [0.2, 0.2],
        6,
        0x6a7078,
      )
  })
