/** Rooms that travel: a train's carriage, the bridge of a starship. */
import { cell01 } from '../../place/noise.ts'
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, mix, shade } from '../build/mesh.ts'
import { earth } from '../far-marks.ts'

const HALF = 1.75
const LONG = 4.2
const TOP = 2.7

/** Two seats side by side on the left of x = 0, facing +z when `back` is behind. */
const seats = (b: MeshBuilder, x: number, z: number, turn: number, tone: number): void =>
  b.at(x, 0, z, turn, () => {
    for (const s of [-0.27, 0.27]) {
      b.box('cloth', s - 0.25, 0.4, -0.24, s + 0.25, 0.54, 0.28, [shade(tone, 0.8), tone], '')
      b.box('cloth', s - 0.25, 0.5, -0.32, s + 0.25, 1.16, -0.2, [shade(tone, 0.8), shade(tone, 1.06)], '')
      b.box('paper', s - 0.16, 0.96, -0.19, s + 0.16, 1.18, -0.18, 0xf8f4ec, '')
    }
    b.box('metal', -0.5, 0, -0.2, 0.5, 0.4, 0.2, [0x4a4e54, 0x6a7078])
    b.box('wood', 0.5, 0.4, -0.3, 0.56, 0.74, 0.26, [0x6a4a30, 0xa07850], '')
  })

export const carriage = (b: MeshBuilder, place: Place): void => {
  const old = place.era === '1900s' || place.era === 'medieval'
  const wall = old ? 0x8a5a34 : 0xe4e2d8
  const cloth = old ? 0x2f5a44 : place.era === 'future' ? 0x4a7ab0 : 0x2f5a8a
  b.quad('paving', [-HALF, 0, LONG], [HALF, 0, LONG], [HALF, 0, -LONG], [-HALF, 0, -LONG], old ? 0x6a4c34 : 0x8a9098)
  b.quad(
    'cloth',
    [-0.4, 0.01, LONG],
    [0.4, 0.01, LONG],
    [0.4, 0.01, -LONG],
    [-0.4, 0.01, -LONG],
    old ? 0x7a2a2a : 0x6a7684,
    [0, 1, 0],
  )
  const paint = [shade(wall, 0.84), wall] as const
  const bays = [-3.1, -1.3, 0.5, 2.3]
  for (const s of [-1, 1])
    b.at(s * HALF, 0, 0, s > 0 ? -Math.PI / 2 : Math.PI / 2, () => {
      const along = (z: number): number => (s > 0 ? z : -z)
      b.box('wood', -LONG, 0, -0.12, LONG, 0.86, 0, paint, '')
      b.box('wood', -LONG, 1.92, -0.12, LONG, TOP - 0.3, 0, paint, '')
      const posts = [-LONG, ...bays.flatMap((z) => [z - 0.72, z + 0.72]), LONG]
      for (let k = 0; k < posts.length; k += 2) {
        const [p, q] = [along(posts[k]!), along(posts[k + 1]!)]
        b.box('wood', Math.min(p, q), 0.86, -0.12, Math.max(p, q), 1.92, 0, paint, '')
      }
      for (const z of bays) {
        b.box('metal', along(z) - 0.74, 0.84, 0, along(z) + 0.74, 0.88, 0.06, 0xb8a06a, '')
        // Curtains tied back; a country going by.
        for (const e of [-1, 1])
          b.quad(
            'fabric',
            [along(z) + e * 0.72 - 0.1, 0.9, 0.03],
            [along(z) + e * 0.72 + 0.1, 0.9, 0.03],
            [along(z) + e * 0.68 + 0.14, 1.92, 0.03],
            [along(z) + e * 0.68 - 0.14, 1.92, 0.03],
            old ? [0x6a2424, 0x94343a] : [0x9ab0c0, 0xc8d8e0],
            [0, 0, 1],
          )
      }
      // Racks with luggage.
      b.box('metal', -LONG, 2.06, 0, LONG, 2.09, 0.42, old ? 0xc8a050 : 0xa8b0b8, '')
      for (let n = 0; n < 8; n++) {
        if (cell01(61, n, s) < 0.3) continue
        const x = -3.6 + n
        const tone = [0x8a5a34, 0x3a5a6a, 0x6a2f2c, 0xa88a54][Math.floor(cell01(63, n, s) * 4)]!
        b.box('wood', x, 2.09, 0.06, x + 0.62, 2.34, 0.38, [shade(tone, 0.75), tone], '')
      }
      hills(b, place.season)
    })
  // The vault, its lamps; the end wall with its door.
  for (let k = 0; k < 6; k++) {
    const at = (t: number): readonly [number, number] => [
      Math.cos((t / 6) * Math.PI) * HALF,
      TOP - 0.3 + Math.sin((t / 6) * Math.PI) * 0.42,
    ]
    const [x0, y0] = at(k)
    const [x1, y1] = at(k + 1)
    b.quad('inner', [x0, y0, -LONG], [x0, y0, LONG], [x1, y1, LONG], [x1, y1, -LONG], old ? 0xd8c49c : 0xf0f0ec, [
      -(x0 + x1) / 2,
      -1.4,
      0,
    ])
  }
  for (const z of [-2.8, -0.6, 1.6]) b.box('shine', -0.22, TOP + 0.02, z - 0.4, 0.22, TOP + 0.08, z + 0.4, 0xfff4d8, '')
  for (const z of [-LONG, LONG]) {
    b.box('wood', -HALF, 0, z - 0.08, -0.5, TOP + 0.2, z + 0.08, paint, '')
    b.box('wood', 0.5, 0, z - 0.08, HALF, TOP + 0.2, z + 0.08, paint, '')
    b.box('wood', -0.5, 2.05, z - 0.08, 0.5, TOP + 0.2, z + 0.08, paint, '')
    b.box('wood', -0.5, 0, z - 0.05, 0.5, 1.1, z + 0.05, [0x5a3a24, 0x8a5c38], '')
    b.box('wood', -0.5, 1.1, z - 0.05, -0.36, 2.05, z + 0.05, 0x8a5c38, '')
    b.box('wood', 0.36, 1.1, z - 0.05, 0.5, 2.05, z + 0.05, 0x8a5c38, '')
    b.quad(
      'glass',
      [-0.36, 1.1, z + 0.02],
      [0.36, 1.1, z + 0.02],
      [0.36, 2.05, z + 0.02],
      [-0.36, 2.05, z + 0.02],
      [0x5a7080, 0xa8c0cc],
    )
  }
  for (const [n, z] of [-3.6, -2.4, -1.5, -0.3].entries())
    for (const x of [-1.15, 1.15]) seats(b, x, z, n % 2 ? Math.PI : 0, cloth)
  for (const x of [-1.3, 1.3])
    for (const z of [-3, -0.9]) b.box('wood', x - 0.3, 0.7, z - 0.2, x + 0.3, 0.74, z + 0.2, [0x6a4a30, 0xb08858], '')
}

/** The land outside a window of the carriage, seen over the wall towards -z. */
const hills = (b: MeshBuilder, season: Place['season']): void => {
  const [low, high] = (
    {
      spring: [0x6a9a58, 0xb8dc98],
      summer: [0x5a8a4c, 0xa8cc80],
      autumn: [0x9a7a44, 0xdcb46c],
      winter: [0xc4d0dc, 0xf2f6fa],
    } as const
  )[season]
  b.quad('distant', [-40, -3, -14], [40, -3, -14], [40, 1.1, -14], [-40, 1.1, -14], [low, high])
  for (let n = 0; n < 20; n++) {
    const x = -30 + n * 3.1
    const h = 0.6 + 1.2 * cell01(67, n, 2)
    b.lathe(
      'distant',
      x,
      -13,
      [
        [1.4 + h, -0.4],
        [1 + h * 0.6, 0.4 + h],
        [0.01, 0.8 + h * 1.4],
      ],
      7,
      [shade(low, 0.8), mix(low, high, 0.5)],
    )
  }
}

export const bridge = (b: MeshBuilder): void => {
  const [hull, dark] = [
    [0x5c6876, 0x98a6b4],
    [0x222a36, 0x3c4858],
  ] as const
  const [hx, hz, h] = [3.2, 4.2, 3]
  b.quad('hull', [-hx, 0, hz], [hx, 0, hz], [hx, 0, -hz], [-hx, 0, -hz], 0x4a5462)
  // Space, with stars and a world in it.
  b.quad('distant', [-40, -14, -30], [40, -14, -30], [40, 22, -30], [-40, 22, -30], [0x0a1024, 0x05070f], [0, 0, 1])
  for (let n = 0; n < 160; n++) {
    const [x, y, r] = [-34 + 68 * cell01(71, n, 1), -8 + 22 * cell01(73, n, 2), 0.05 + 0.13 * cell01(77, n, 3) ** 4]
    b.quad(
      'shine',
      [x - r, y - r, -29.8],
      [x + r, y - r, -29.8],
      [x + r, y + r, -29.8],
      [x - r, y + r, -29.8],
      mix(0xffffff, cell01(79, n, 4) < 0.5 ? 0x9ac0ff : 0xffd8a8, 0.4),
      [0, 0, 1],
    )
  }
  earth(b, 5.2, [-5.5, 1.2, -24])
  // The great window between its ribs.
  b.box('hull', -hx, 0, -hz - 0.2, hx, 0.75, -hz, hull, '')
  b.box('hull', -hx, 2.6, -hz - 0.2, hx, h, -hz, hull, '')
  for (const x of [-hx, -1.1, 1.1, hx]) b.box('hull', x - 0.09, 0.75, -hz - 0.2, x + 0.09, 2.6, -hz + 0.05, dark, '')
  for (const s of [-1, 1])
    b.at(s * hx, 0, 0, s > 0 ? -Math.PI / 2 : Math.PI / 2, () => {
      b.box('hull', -hz, 0, -0.15, hz, h, 0, hull, '')
      // Stations with their screens.
      for (let n = 0; n < 3; n++) {
        const x = -2.7 + n * 2.3
        b.box('hull', x - 0.8, 0, 0, x + 0.8, 0.75, 0.55, dark)
        b.quad('hull', [x - 0.8, 0.75, 0.6], [x + 0.8, 0.75, 0.6], [x + 0.8, 1, 0.1], [x - 0.8, 1, 0.1], 0x2c3646)
        b.quad(
          'shine',
          [x - 0.7, 1.2, 0.03],
          [x + 0.7, 1.2, 0.03],
          [x + 0.7, 1.95, 0.03],
          [x - 0.7, 1.95, 0.03],
          [0x0c2438, 0x143c58],
          [0, 0, 1],
        )
        for (let k = 0; k < 7; k++) {
          const w = 0.12 + 0.5 * cell01(83, n * 7 + k, s)
          b.quad(
            'shine',
            [x - 0.62, 1.27 + k * 0.09, 0.045],
            [x - 0.62 + w, 1.27 + k * 0.09, 0.045],
            [x - 0.62 + w, 1.31 + k * 0.09, 0.045],
            [x - 0.62, 1.31 + k * 0.09, 0.045],
            [0x5ad8ff, 0xffb84a, 0x6affb0][k % 3]!,
            [0, 0, 1],
          )
        }
        for (let k = 0; k < 10; k++) {
          const u = x - 0.66 + k * 0.145
          b.box(
            'shine',
            u,
            0.84,
            0.4,
            u + 0.08,
            0.87,
            0.46,
            [0xff5a4a, 0x5ad8ff, 0xffe06a, 0x6affb0][Math.floor(cell01(87, n * 10 + k, s) * 4)]!,
            '',
          )
        }
      }
      b.box('shine', -hz, 2.35, 0, hz, 2.39, 0.04, 0x8ae0ff, '')
    })
  b.box('hull', -hx, h, -hz, hx, h + 0.1, hz, [0x6a7684, 0x8a98a6], '')
  for (const z of [-2.6, -0.2, 2.2]) b.box('shine', -1.3, h - 0.05, z - 0.08, 1.3, h, z + 0.08, 0xeaf6ff, '')
  // The helm: two consoles and their seats; the captain's chair on its step.
  const seat = (x: number, z: number): void =>
    b.at(x, 0, z, Math.PI, () => {
      b.lathe(
        'hull',
        0,
        0,
        [
          [0.24, 0],
          [0.08, 0.05],
          [0.07, 0.4],
        ],
        10,
        dark,
      )
      b.box('cloth', -0.28, 0.4, -0.26, 0.28, 0.52, 0.3, [0x2a3644, 0x4a5c70], '')
      b.box('cloth', -0.28, 0.5, -0.36, 0.28, 1.3, -0.24, [0x2a3644, 0x56687c], '')
      for (const s of [-0.33, 0.33]) b.box('hull', s - 0.05, 0.6, -0.2, s + 0.05, 0.68, 0.3, hull, '')
    })
  for (const x of [-1, 1]) {
    b.at(x, 0, -3.2, 0, () => {
      b.box('hull', -0.7, 0, -0.3, 0.7, 0.72, 0.2, dark)
      b.quad(
        'shine',
        [-0.62, 0.73, 0.22],
        [0.62, 0.73, 0.22],
        [0.62, 0.9, -0.25],
        [-0.62, 0.9, -0.25],
        [0x123048, 0x1c5a80],
        [0, 0.9, 0.4],
      )
      for (let k = 0; k < 8; k++)
        b.box(
          'shine',
          -0.52 + k * 0.14,
          0.78,
          0.02,
          -0.46 + k * 0.14,
          0.82,
          0.08,
          [0xffb84a, 0x6ae0ff, 0xff5a6a][k % 3]!,
          '',
        )
    })
    seat(x, -2.4)
  }
  b.at(1.7, 0, -0.9, 0, () => {
    b.lathe(
      'hull',
      0,
      0,
      [
        [0.75, 0],
        [0.7, 0.14],
        [0.001, 0.15],
      ],
      18,
      hull,
    )
    b.at(0, 0.14, 0, 0, () => seat(0, 0))
  })
  b.box('hull', -hx, 0, hz, hx, h, hz + 0.1, hull, '')
}
