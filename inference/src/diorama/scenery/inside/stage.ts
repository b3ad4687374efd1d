/** A theatre from the boards: painted set, spotlights with their beams, curtain and wings, footlights, the house beyond with its audience. */
import { cell01 } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, mix, shade, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

const RED = [0x7a1820, 0xc0343a] as const

/** Cloth hanging in folds from (x0) to (x1) at depth z. */
const drape = (
  b: MeshBuilder,
  x0: number,
  x1: number,
  z: number,
  y0: number,
  y1: number,
  tone: readonly [number, number],
  fold = 0.34,
): void => {
  const n = Math.max(2, Math.round(Math.abs(x1 - x0) / fold))
  for (let k = 0; k < n; k++) {
    const a = x0 + ((x1 - x0) * k) / n
    const c = x0 + ((x1 - x0) * (k + 1)) / n
    const za = z + 0.17 * (k & 1)
    const zc = z + 0.17 * ((k + 1) & 1)
    const light = k & 1 ? 1.1 : 0.86
    b.quad('velvet', [a, y0, za], [c, y0, zc], [c, y1, zc], [a, y1, za], [shade(tone[0], light), shade(tone[1], light)])
  }
}

/** A lamp on its bar and the cone of light it throws to a spot on the boards. */
const spot = (b: MeshBuilder, x: number, tx: number, tz: number, colour: number, z = -0.4): void => {
  const y = 5.3
  b.tube(
    'metal',
    [
      [x, y + 0.5, z],
      [x, y, z],
    ],
    [0.03, 0.03],
    4,
    0x1c1e22,
  )
  b.lathe(
    'metal',
    x,
    z,
    [
      [0.24, y - 0.3],
      [0.2, y],
      [0.001, y + 0.06],
    ],
    9,
    0x24262a,
  )
  b.lathe(
    'shine',
    x,
    z,
    [
      [0.001, y - 0.32],
      [0.2, y - 0.29],
    ],
    9,
    colour,
  )
  // The pool on the boards.
  const n = 20
  for (const [r, t, yy] of [
    [1.7, 0.14, 0.012],
    [1.25, 0.24, 0.016],
  ] as const)
    for (let k = 0; k < n; k++) {
      const i = b.vertex('matte', [tx, yy, tz], [0, 1, 0], mix(0x7a5230, colour, t + 0.1))
      b.vertex(
        'matte',
        [tx + Math.cos((k / n) * 6.2832) * r, yy, tz + Math.sin((k / n) * 6.2832) * r * 0.72],
        [0, 1, 0],
        mix(0x7a5230, colour, t),
      )
      b.vertex(
        'matte',
        [tx + Math.cos(((k + 1) / n) * 6.2832) * r, yy, tz + Math.sin(((k + 1) / n) * 6.2832) * r * 0.72],
        [0, 1, 0],
        mix(0x7a5230, colour, t),
      )
      b.triangle('matte', i, i + 2, i + 1)
    }
}

/** A night garden with a house: for Europe and its like. */
const west = (b: MeshBuilder): void => {
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
const east = (b: MeshBuilder): void => {
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
const concert = (b: MeshBuilder, place: Place): void => {
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

const stage: Drawer = (b, { place }) => {
  const late = place.era === '1980s' || place.era === 'future' || place.marks.includes('concert')
  const eastern = place.culture === 'japanese' || place.culture === 'chinese'
  b.box('wood', -7.4, -1.1, -6, 7.4, 0, 3.1, [0x3a2418, 0x7a5230])
  b.quad(
    'paper',
    [-8, 0, -5.9],
    [8, 0, -5.9],
    [8, 8, -5.9],
    [-8, 8, -5.9],
    eastern ? [0xe0a868, 0xb85a3c] : late ? [0x14101c, 0x241a3a] : [0x4a6a9a, 0x1a2a54],
  )
  if (!eastern && !late) {
    for (let n = 0; n < 40; n++)
      b.lathe(
        'shine',
        -7 + ((n * 7.3) % 14),
        -5.85,
        [
          [0.001, 2.4 + ((n * 3.7) % 4)],
          [0.03, 2.43 + ((n * 3.7) % 4)],
          [0.001, 2.46 + ((n * 3.7) % 4)],
        ],
        4,
        0xfff4c8,
      )
    for (let k = 0; k < 22; k++) {
      const i = b.vertex('shine', [-1.6, 4.3, -5.8], [0, 0, 1], 0xfff6d0)
      b.vertex(
        'shine',
        [-1.6 + Math.cos((k / 22) * 6.2832) * 0.62, 4.3 + Math.sin((k / 22) * 6.2832) * 0.62, -5.8],
        [0, 0, 1],
        0xf8e4a8,
      )
      b.vertex(
        'shine',
        [-1.6 + Math.cos(((k + 1) / 22) * 6.2832) * 0.62, 4.3 + Math.sin(((k + 1) / 22) * 6.2832) * 0.62, -5.8],
        [0, 0, 1],
        0xf8e4a8,
      )
      b.triangle('shine', i, i + 1, i + 2)
    }
  }
  if (late) concert(b, place)
  else if (eastern) east(b)
  else west(b)
  const cloth = late ? ([0x14121a, 0x2c2838] as const) : RED
  // Wings and borders, each further up the stage nearer the middle.
  for (const [z, near, low] of [
    [-0.4, 5.2, 5.6],
    [-2.2, 5.9, 5],
  ] as const) {
    for (const s of [-1, 1])
      drape(b, s < 0 ? -8 : near, s < 0 ? -near : 8, z, 0, 8, [shade(cloth[0], 0.8), shade(cloth[1], 0.85)])
    for (let n = 0; n < 20; n++) {
      const x0 = -8 + n * 0.8
      b.quad(
        'velvet',
        [x0, low + 0.16 * Math.abs(Math.sin(n)), z + 0.14 * (n & 1)],
        [x0 + 0.8, low + 0.16 * Math.abs(Math.sin(n + 1)), z + 0.14 * ((n + 1) & 1)],
        [x0 + 0.8, 8, z],
        [x0, 8, z],
        cloth,
      )
    }
  }
  // The house curtain, gathered at both sides by a golden cord.
  for (const s of [-1, 1]) {
    const n = 11
    for (let k = 0; k < n; k++) {
      const edge = (t: number, y: number): number =>
        s * (7 - (7 - (y > 2.1 ? 3.9 + 0.5 * Math.max(0, 1 - (y - 2.1) / 3) : 4.7)) * t)
      const za = 1.7 + 0.2 * (k & 1)
      const zc = 1.7 + 0.2 * ((k + 1) & 1)
      const light = k & 1 ? 1.1 : 0.84
      for (const [y0, y1] of [
        [0, 2.1],
        [2.1, 5],
        [5, 8],
      ] as const) {
        const q: [P3, P3, P3, P3] = [
          [edge(k / n, y0), y0, za],
          [edge((k + 1) / n, y0), y0, zc],
          [edge((k + 1) / n, y1), y1, zc],
          [edge(k / n, y1), y1, za],
        ]
        b.quad('velvet', ...q, [shade(cloth[0], light), shade(cloth[1], light)], [0, 0, 1])
      }
    }
    b.tube(
      'gilt',
      [
        [s * 4.6, 2.1, 1.98],
        [s * 5.8, 2.25, 2.05],
        [s * 7, 2.5, 1.9],
      ],
      [0.06, 0.06, 0.06],
      6,
      0xe0b850,
    )
  }
  b.box('metal', -7, 5.75, -0.45, 7, 5.85, -0.35, 0x24262a, '')
  spot(b, -3.2, -1.2, -1.8, 0xffd8a0)
  spot(b, 0, 0, 0, 0xfff0c8)
  spot(b, 3.2, 2, -1.6, late ? 0xff6ad8 : 0xa8c8ff)
  for (let n = 0; n < 9; n++)
    b.lathe(
      'shine',
      -5.6 + n * 1.4,
      2.95,
      [
        [0.1, 0],
        [0.12, 0.08],
        [0.001, 0.13],
      ],
      7,
      0xffe2a0,
    )
  // The house: rows of heads and shoulders against the dark, boxes with their lamps.
  for (let r = 0; r < 5; r++)
    for (let n = 0; n < 17; n++) {
      const own = cell01(91, n, r)
      if (own < 0.12 || (r > 1 && r < 4)) continue
      const [x, y, z] = [-7.4 + n * 0.92 + (r & 1) * 0.45 + own * 0.2, -0.8 + r * 0.14 + 0.14 * own, 3.75 + r * 0.95]
      const tone = shade(0x2a222e, 0.7 + 0.6 * own)
      b.lathe(
        'matte',
        x,
        z,
        [
          [0.34, y - 0.4],
          [0.3, y + 0.12],
          [0.1, y + 0.24],
          [0.15, y + 0.36],
          [0.14, y + 0.54],
          [0.001, y + 0.64],
        ],
        10,
        tone,
      )
    }
  b.quad('matte', [9, -1, 14.5], [-9, -1, 14.5], [-9, 8, 14.5], [9, 8, 14.5], [0x241a22, 0x3a2830])
  for (let r = 0; r < 2; r++) {
    b.box('gilt', -9, 2.2 + r * 2, 13.4, 9, 2.9 + r * 2, 13.8, [0x7a5a2c, 0xc89a4c], '')
    for (let n = 0; n < 8; n++)
      b.lathe(
        'shine',
        -7 + n * 2,
        13.3,
        [
          [0.001, 2.3 + r * 2],
          [0.12, 2.45 + r * 2],
          [0.001, 2.62 + r * 2],
        ],
        6,
        0xffd890,
      )
  }
}

export const STAGE: Partial<Record<ThingKind, Drawer>> = { stage }
