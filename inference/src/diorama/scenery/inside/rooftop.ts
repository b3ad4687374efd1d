/** A roof over the city: parapet, water tank, vents, a corner with a bench under strung lights, and towers all round with their windows lit. */
import { cell01 } from '../../place/noise.ts'
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, type P3, mix, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import { write } from '../street/letters.ts'

const [HX, HZ] = [7.4, 8.9] as const
const WALLS = [0x8a5a48, 0x9a8a78, 0x6a7684, 0x7a6a60, 0x8c949c, 0xa07a5a, 0x5a6470, 0xb0a490] as const

export const rooftop = (b: MeshBuilder, place: Place): void => {
  b.quad('paving', [-HX, 0, HZ], [HX, 0, HZ], [HX, 0, -HZ], [-HX, 0, -HZ], 0x8c8880)
  // The wall round it under its coping, and the house's own sides below.
  for (const [x0, z0, x1, z1] of [
    [-HX - 0.3, -HZ - 0.3, HX + 0.3, -HZ],
    [-HX - 0.3, HZ, HX + 0.3, HZ + 0.3],
    [-HX - 0.3, -HZ, -HX, HZ],
    [HX, -HZ, HX + 0.3, HZ],
  ] as const) {
    b.box('brick', x0, -40, z0, x1, 0.86, z1, [0x6a4438, 0xa06a54])
    b.box('stone', x0 - 0.06, 0.86, z0 - 0.06, x1 + 0.06, 0.98, z1 + 0.06, [0xa8a098, 0xd0c8bc], '')
  }
  tank(b, -4.6, -4.4)
  cooler(b, 4.9, -2.6)
  stairhead(b, 5, 3.4)
  for (const [x, z, h] of [
    [-6.2, 1.4, 0.9],
    [-5.6, 2, 0.7],
    [6.4, -6, 1],
  ] as const) {
    b.lathe(
      'metal',
      x,
      z,
      pairs([0.16, 0, 0.14, h, 0.22, h + 0.02, 0.26, h + 0.12, 0.12, h + 0.26, 0.001, h + 0.28]),
      10,
      [0x6a7278, 0xb0b8bc],
    )
  }
  corner(b)
  billboard(b)
  for (let n = 0; n < 46; n++) tower(b, place.seed, n)
}

/** A wooden tank on legs under its cone. */
const tank = (b: MeshBuilder, x: number, z: number): void => {
  for (const [u, v] of pairs([-1, -1, 1, -1, -1, 1, 1, 1]))
    b.tube(
      'metal',
      [
        [x + u * 1.1, 0, z + v * 1.1],
        [x + u * 0.85, 2.2, z + v * 0.85],
      ],
      [0.07, 0.07],
      6,
      0x4a4a48,
    )
  for (const y of [0.75, 1.5])
    for (const s of [-1, 1]) {
      b.tube(
        'metal',
        [
          [x - 1, y, z + s],
          [x + 1, y + 0.6, z + s],
        ],
        [0.025, 0.025],
        4,
        0x4a4a48,
      )
      b.tube(
        'metal',
        [
          [x + s, y, z - 1],
          [x + s, y + 0.6, z + 1],
        ],
        [0.025, 0.025],
        4,
        0x4a4a48,
      )
    }
  b.box('wood', x - 1.2, 2.15, z - 1.2, x + 1.2, 2.3, z + 1.2, [0x4a3626, 0x6a4e36], '')
  b.lathe('wood', x, z, pairs([1.2, 2.3, 1.24, 3.4, 1.18, 4.7]), 20, [0x6a4a32, 0xa87c54])
  for (const y of [2.6, 3.3, 4, 4.5]) b.lathe('metal', x, z, pairs([1.25, y - 0.03, 1.26, y + 0.03]), 20, 0x3a3a3a)
  b.lathe('roof', x, z, pairs([1.36, 4.66, 0.7, 5.3, 0.001, 5.75]), 16, [0x54504c, 0x8a8278])
  b.tube(
    'metal',
    [
      [x + 1.3, 0, z + 0.3],
      [x + 1.3, 4.7, z + 0.3],
    ],
    [0.03, 0.03],
    4,
    0x6a6a68,
  )
  b.tube(
    'metal',
    [
      [x + 1.3, 0, z - 0.1],
      [x + 1.3, 4.7, z - 0.1],
    ],
    [0.03, 0.03],
    4,
    0x6a6a68,
  )
  for (let y = 0.3; y < 4.6; y += 0.34)
    b.tube(
      'metal',
      [
        [x + 1.3, y, z - 0.1],
        [x + 1.3, y, z + 0.3],
      ],
      [0.02, 0.02],
      4,
      0x6a6a68,
    )
}

/** Two machines for cool air, their fans behind grilles. */
const cooler = (b: MeshBuilder, x: number, z: number): void => {
  for (const u of [-0.55, 0.55]) {
    b.box('metal', x + u - 0.5, 0.12, z - 0.6, x + u + 0.5, 1.3, z + 0.6, [0x8a9296, 0xc4cacc])
    b.lathe('matte', x + u, z, pairs([0.38, 1.3, 0.38, 1.36, 0.3, 1.33, 0.001, 1.32]), 14, [0x24282a, 0x4a5054])
    for (let k = 0; k < 7; k++)
      b.box('line', x + u - 0.42, 0.3 + k * 0.12, z + 0.6, x + u + 0.42, 0.33 + k * 0.12, z + 0.615, 0x5a6266, 'n')
  }
  b.tube(
    'metal',
    [
      [x - 1.05, 0.4, z],
      [x - 2, 0.4, z],
      [x - 2, 0.12, z],
    ],
    [0.09, 0.09, 0.09],
    7,
    [0x9aa0a2, 0xc8ccce],
  )
}

/** The little house of the stair, a lamp over its door. */
const stairhead = (b: MeshBuilder, x: number, z: number): void => {
  b.box('brick', x - 1.3, 0, z - 1.5, x + 1.5, 2.7, z + 1.5, [0x7a5040, 0xa87460])
  b.box('stone', x - 1.42, 2.7, z - 1.62, x + 1.62, 2.86, z + 1.62, 0xc0b8ac, '')
  b.at(x - 1.3, 0, z, -Math.PI / 2, () => {
    b.box('metal', -0.5, 0, 0, 0.5, 2.1, 0.05, [0x3a5a54, 0x4f7a70], 'n')
    b.box('shine', -0.14, 2.28, 0, 0.14, 2.42, 0.14, 0xffdc9a, 'n')
  })
}

/** A bench with cushions, a low table, plants in tubs, bulbs strung over it from poles. */
const corner = (b: MeshBuilder): void => {
  b.quad('wood', [0.6, 0.02, -2.9], [3.8, 0.02, -2.9], [3.8, 0.02, -5.3], [0.6, 0.02, -5.3], 0x9a7048)
  for (let k = 1; k < 12; k++)
    b.quad(
      'line',
      [0.6, 0.024, -2.9 - k * 0.2],
      [3.8, 0.024, -2.9 - k * 0.2],
      [3.8, 0.024, -2.915 - k * 0.2],
      [0.6, 0.024, -2.915 - k * 0.2],
      0x6a4a30,
      [0, 1, 0],
    )
  b.at(2.1, 0, -4.6, 0, () => {
    b.box('wood', -0.9, 0.36, -0.3, 0.9, 0.43, 0.3, [0x6a4a30, 0xa87c50], '')
    b.box('wood', -0.9, 0.55, -0.36, 0.9, 0.95, -0.29, [0x6a4a30, 0xa87c50], '')
    for (const x of [-0.8, 0.8]) b.box('wood', x - 0.06, 0, -0.3, x + 0.06, 0.36, 0.3, 0x6a4a30)
    for (const [x, tone] of [
      [-0.55, 0xd8604a],
      [0.5, 0x3f8a94],
    ] as const)
      b.box('cloth', x - 0.22, 0.44, -0.28, x + 0.22, 0.78, -0.12, [shade(tone, 0.8), tone], 'b')
  })
  b.lathe(
    'wood',
    1.3,
    -3.5,
    pairs([0.2, 0.02, 0.04, 0.06, 0.04, 0.42, 0.34, 0.44, 0.34, 0.48, 0.001, 0.485]),
    14,
    [0x5a4028, 0x9a7048],
  )
  b.lathe('shine', 1.3, -3.5, pairs([0.03, 0.5, 0.05, 0.56, 0.001, 0.64]), 7, 0xffd88a)
  for (const [x, z, n] of [
    [3.5, -5, 3],
    [0.8, -5.1, 5],
    [3.6, -3.3, 7],
  ] as const) {
    b.lathe('roof', x, z, pairs([0.2, 0, 0.28, 0.42, 0.24, 0.42, 0.2, 0.36]), 12, [0x8a4c34, 0xc87a54])
    for (let k = 0; k < 16; k++) {
      const a = k * 2.4 + n
      const [up, out] = [0.4 + 0.7 * cell01(n, k, 1), 0.16 + 0.3 * cell01(n, k, 2)]
      b.quad(
        'leaves',
        [x, 0.4, z],
        [x + Math.sin(a) * out + 0.1, 0.2 + up, z + Math.cos(a) * out],
        [x + Math.sin(a) * out, 0.42 + up, z + Math.cos(a) * out],
        [x + Math.sin(a) * out - 0.1, 0.2 + up, z + Math.cos(a) * out],
        [0x2f6a3c, 0x7ab858],
        [Math.sin(a) * 0.5, 0.8, Math.cos(a) * 0.5],
      )
    }
  }
  const poles: readonly P3[] = [
    [-3.2, 2.7, -1.2],
    [0.5, 2.75, -5.5],
    [4, 2.75, -5.2],
    [4.2, 2.7, -1.4],
  ]
  for (const [x, y, z] of poles)
    b.tube(
      'wood',
      [
        [x, 0, z],
        [x, y + 0.05, z],
      ],
      [0.05, 0.04],
      6,
      [0x4a3626, 0x7a5a40],
    )
  for (let k = 0; k < poles.length; k++) {
    const [p, q] = [poles[k]!, poles[(k + 1) % poles.length]!]
    const n = 12
    const at = (t: number): P3 => [
      p[0] + (q[0] - p[0]) * t,
      p[1] + (q[1] - p[1]) * t - 1.6 * t * (1 - t) * 0.8,
      p[2] + (q[2] - p[2]) * t,
    ]
    for (let i = 0; i < n; i++) {
      b.tube('line', [at(i / n), at((i + 1) / n)], [0.008, 0.008], 3, 0x24221f)
      const [x, y, z] = at((i + 0.5) / n)
      b.lathe('shine', x, z, pairs([0.001, y - 0.13, 0.05, y - 0.07, 0.025, y - 0.01]), 6, 0xffdc90)
    }
  }
}

/** Letters of light on their frame at the roof's edge. */
const billboard = (b: MeshBuilder): void => {
  b.at(5, 0, -HZ - 0.6, 0, () => {
    for (const x of [-2, -0.7, 0.7, 2])
      b.tube(
        'metal',
        [
          [x, 0, 0],
          [x, 4.9, 0],
        ],
        [0.05, 0.05],
        5,
        0x3a3c40,
      )
    for (const y of [2.6, 3.7, 4.8])
      b.tube(
        'metal',
        [
          [-2.2, y, 0],
          [2.2, y, 0],
        ],
        [0.04, 0.04],
        5,
        0x3a3c40,
      )
    b.box('matte', -2.5, 2.5, -0.12, 2.5, 4.95, -0.04, [0x14161e, 0x1c2230], '')
    write(b, 'sign', 'HOTEL', 0, 2.75, 0.06, 0.95, 0xff6ab0)
    write(b, 'sign', 'ASTORIA', 0, 3.95, 0.06, 0.72, 0xffd86a)
  })
}

/** One of the towers round about: nearer ones lower, so that they stand behind one another. */
const tower = (b: MeshBuilder, seed: number, n: number): void => {
  const own = (k: number): number => cell01(seed + 211, n, k)
  const ring = n % 3
  const a = (Math.floor(n / 3) / 15.4) * Math.PI * 2 + ring * 0.14 + 0.1 * own(1)
  const far = [30, 58, 100][ring]! * (0.9 + 0.3 * own(2))
  const w = 5.5 + 4.5 * own(3) + ring * 2.4
  const top = [-9, 2, 16][ring]! + own(4) ** 2 * [12, 22, 44][ring]!
  const tone = mix(WALLS[Math.floor(own(5) * WALLS.length)]!, 0x8a96ac, 0.14 * ring)
  b.at(Math.sin(a) * far, 0, -Math.cos(a) * far, -a, () => {
    b.box('matte', -w, -44, -w, w, top, w, [shade(tone, 0.6), tone])
    b.box('matte', -w - 0.3, top, -w - 0.3, w + 0.3, top + 0.6, w + 0.3, shade(tone, 1.12))
    if (own(6) < 0.5) b.box('matte', -w * 0.4, top + 0.6, -w * 0.3, w * 0.2, top + 3.2, w * 0.3, shade(tone, 0.9))
    else if (own(6) < 0.75)
      b.tube(
        'metal',
        [
          [0, top, 0],
          [0, top + 7 + 8 * own(7), 0],
        ],
        [0.24, 0.1],
        5,
        0x8a9098,
      )
    // Windows of the face one sees, and of the one beside it.
    const step = [2.1, 2.8, 3.8][ring]!
    const cols = Math.floor((2 * w - 1) / step)
    const down = Math.max(-26, top - [26, 34, 50][ring]!)
    for (let r = 0; top - 2.2 - r * step * 1.15 > down; r++)
      for (let c = 0; c < cols; c++) {
        const y = top - 2.2 - r * step * 1.15
        const u = (c - (cols - 1) / 2) * step
        const roll = cell01(seed + n * 7, r, c)
        const key = roll < 0.46 ? 'lit' : 'dark'
        const glow = roll < 0.16 ? 0xffe2a8 : roll < 0.32 ? 0xffcf86 : 0xd8ecff
        b.quad(
          key,
          [u - step * 0.3, y - step * 0.34, w + 0.02],
          [u + step * 0.3, y - step * 0.34, w + 0.02],
          [u + step * 0.3, y + step * 0.34, w + 0.02],
          [u - step * 0.3, y + step * 0.34, w + 0.02],
          key === 'lit' ? glow : 0x3a4656,
          [0, 0, 1],
        )
        if (ring < 2 && c < 4) {
          const v = w - 1.2 - c * step
          b.quad(
            key,
            [w + 0.02, y - step * 0.34, v + step * 0.3],
            [w + 0.02, y - step * 0.34, v - step * 0.3],
            [w + 0.02, y + step * 0.34, v - step * 0.3],
            [w + 0.02, y + step * 0.34, v + step * 0.3],
            key === 'lit' ? glow : 0x3a4656,
            [1, 0, 0],
          )
        }
      }
  })
}
