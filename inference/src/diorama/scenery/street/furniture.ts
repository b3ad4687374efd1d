/** Furniture of streets: lights, benches, tree grates, bins, hydrants, bicycles, machines. */
import type { ThingKind } from '../../place/things.ts'
import { shade, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { lamp } from './lamp.ts'
import { mail } from './post.ts'
import { IRON } from './tones.ts'

/** A modern street light: curved arm over the road. Local +z is away from the kerb; the arm reaches +z. */
const streetlight: Drawer = (b, { level }) => {
  const sides = level === 0 ? 8 : 4
  b.tube(
    'metal',
    [
      [0, 0, 0],
      [0, 4.6, 0],
      [0, 5.4, 0.3],
      [0, 5.65, 1.3],
    ],
    [0.09, 0.06, 0.05, 0.045],
    sides,
    [0x5a626a, 0x8a929a],
  )
  b.lathe(
    'metal',
    0,
    0,
    [
      [0.16, 0],
      [0.15, 0.7],
      [0.09, 0.8],
    ],
    sides,
    [0x4a525a, 0x7a828a],
  )
  b.box('metal', -0.13, 5.62, 0.95, 0.13, 5.72, 1.75, 0x7a828a)
  b.quad('shine', [-0.11, 5.61, 1.0], [0.11, 5.61, 1.0], [0.11, 5.61, 1.7], [-0.11, 5.61, 1.7], 0xfff0d0, [0, -1, 0])
  b.box('shine', -0.1, 5.56, 1.05, 0.1, 5.62, 1.65, 0xfff0d0, 't')
}

const bench: Drawer = (b, { level, place }) => {
  const slat =
    place.kind === 'park' || place.kind === 'railway'
      ? ([0x7a5a3c, 0xa88258] as const)
      : ([0x2f5a42, 0x4a7f5c] as const)
  // Each end: two splayed feet, an arm, the back's stay.
  for (const x of [-0.72, 0.72]) {
    for (const [z0, z1] of [
      [0.27, 0.2],
      [-0.3, -0.22],
    ] as const)
      b.quad('rail', [x - 0.03, 0, z0], [x + 0.03, 0, z0], [x + 0.03, 0.46, z1], [x - 0.03, 0.46, z1], IRON, [0, 0, 1])
    b.quad('rail', [x, 0.3, -0.25], [x, 0.3, 0.22], [x, 0.46, 0.22], [x, 0.46, -0.25], IRON, [1, 0, 0])
    b.quad(
      'rail',
      [x - 0.03, 0.44, -0.22],
      [x + 0.03, 0.44, -0.22],
      [x + 0.03, 0.92, -0.29],
      [x - 0.03, 0.92, -0.29],
      IRON,
      [0, 0, 1],
    )
    if (level > 0) continue
    b.box('rail', x - 0.03, 0.64, -0.24, x + 0.03, 0.68, 0.2, IRON, '')
    b.box('rail', x - 0.025, 0.46, 0.16, x + 0.025, 0.64, 0.2, IRON, 'bt')
  }
  const slats = level === 0 ? 4 : 1
  for (let n = 0; n < slats; n++) {
    const z0 = -0.22 + (n / slats) * 0.5
    b.box('wood', -0.9, 0.43, z0, 0.9, 0.48, z0 + 0.5 / slats - 0.025, slat, '')
  }
  for (let n = 0; n < (level === 0 ? 3 : 1); n++)
    b.box('wood', -0.9, 0.58 + n * 0.12, -0.26, 0.9, 0.58 + n * 0.12 + (level === 0 ? 0.09 : 0.33), -0.22, slat, '')
}

const grate: Drawer = (b) => {
  b.quad('dirt', [-0.6, 0.012, 0.6], [0.6, 0.012, 0.6], [0.6, 0.012, -0.6], [-0.6, 0.012, -0.6], 0x6a5644, [0, 1, 0])
  for (let n = 0; n < 9; n++) {
    const z = -0.6 + n * 0.15
    b.quad(
      'metal',
      [-0.62, 0.02, z + 0.045],
      [0.62, 0.02, z + 0.045],
      [0.62, 0.02, z - 0.03],
      [-0.62, 0.02, z - 0.03],
      0x3a3f3e,
      [0, 1, 0],
    )
  }
  b.quad(
    'metal',
    [-0.66, 0.022, 0.68],
    [0.66, 0.022, 0.68],
    [0.66, 0.022, 0.58],
    [-0.66, 0.022, 0.58],
    0x333838,
    [0, 1, 0],
  )
  b.quad(
    'metal',
    [-0.66, 0.022, -0.58],
    [0.66, 0.022, -0.58],
    [0.66, 0.022, -0.68],
    [-0.66, 0.022, -0.68],
    0x333838,
    [0, 1, 0],
  )
}

const bin: Drawer = (b, { level }) =>
  b.lathe(
    'metal',
    0,
    0,
    [
      [0.22, 0.05],
      [0.27, 0.85],
      [0.29, 0.9],
      [0.22, 0.9],
      [0.2, 0.6],
    ],
    level === 0 ? 10 : 6,
    [0x24403a, 0x3f6a5c],
  )
const hydrant: Drawer = (b) =>
  b.lathe(
    'metal',
    0,
    0,
    [
      [0.16, 0],
      [0.14, 0.1],
      [0.12, 0.5],
      [0.17, 0.52],
      [0.12, 0.66],
      [0.001, 0.74],
    ],
    9,
    [0xa83028, 0xe05a44],
  )

/** Traffic light on a post; colours glow. */
const signal: Drawer = (b, { level }) => {
  b.tube(
    'metal',
    [
      [0, 0, 0],
      [0, 3, 0],
    ],
    [0.07, 0.06],
    level === 0 ? 7 : 4,
    IRON,
  )
  b.at(0, 0, 0, 0, () => {
    b.box('metal', -0.15, 2.2, -0.12, 0.15, 3.1, 0.12, 0x1c2022)
    ;[0x4ae08a, 0x5a4a20, 0x5a2020].forEach((c, n) =>
      b.lathe(
        n === 0 ? 'shine' : 'matte',
        0,
        0.12,
        [
          [0.001, 2.28 + n * 0.28],
          [0.08, 2.36 + n * 0.28],
          [0.001, 2.44 + n * 0.28],
        ],
        7,
        c,
      ),
    )
  })
}

/** Frame of tubes and two thin wheels. */
const bicycle: Drawer = (b, { level }) => {
  const tone = 0x2f6a8a
  for (const z of [-0.52, 0.52]) {
    const ring: P3[] = []
    const n = level === 0 ? 14 : 8
    for (let k = 0; k <= n; k++)
      ring.push([0, 0.34 + Math.sin((k / n) * 6.2832) * 0.33, z + Math.cos((k / n) * 6.2832) * 0.33])
    b.tube(
      'metal',
      ring,
      ring.map(() => 0.016),
      3,
      0x22262a,
    )
  }
  const bars: [P3, P3][] = [
    [
      [0, 0.34, -0.52],
      [0, 0.36, -0.05],
    ],
    [
      [0, 0.36, -0.05],
      [0, 0.82, 0.36],
    ],
    [
      [0, 0.36, -0.05],
      [0, 0.84, -0.22],
    ],
    [
      [0, 0.84, -0.22],
      [0, 0.34, -0.52],
    ],
    [
      [0, 0.78, -0.18],
      [0, 0.78, 0.34],
    ],
    [
      [0, 0.96, 0.36],
      [0, 0.34, 0.52],
    ],
  ]
  for (const [a, c] of bars) b.tube('metal', [a, c], [0.022, 0.022], 4, tone)
  b.tube(
    'metal',
    [
      [-0.25, 0.98, 0.28],
      [0, 1, 0.36],
      [0.25, 0.98, 0.28],
    ],
    [0.016, 0.016, 0.016],
    4,
    0x8a9298,
  )
  b.box('wood', -0.07, 0.86, -0.36, 0.07, 0.92, -0.12, 0x5a3a28, '')
  b.box('wood', -0.16, 0.72, 0.42, 0.16, 0.94, 0.7, [0x9a7448, 0xc8a068])
}

/** A drinks machine with a lit face. */
const vending: Drawer = (b, { variant, level }) => {
  const paint = [0xd8e0e8, 0xc83c34, 0x2f6ab0][variant % 3] ?? 0xd8e0e8
  b.box('metal', -0.55, 0, -0.4, 0.55, 1.85, 0.38, [shade(paint, 0.8), paint])
  b.quad(
    'shine',
    [-0.46, 0.85, 0.39],
    [0.46, 0.85, 0.39],
    [0.46, 1.72, 0.39],
    [-0.46, 1.72, 0.39],
    [0xd8f0ff, 0xf4fcff],
    [0, 0, 1],
  )
  if (level === 0)
    for (let r = 0; r < 3; r++)
      for (let n = 0; n < 6; n++)
        b.quad(
          'sign',
          [-0.42 + n * 0.145, 0.92 + r * 0.27, 0.395],
          [-0.32 + n * 0.145, 0.92 + r * 0.27, 0.395],
          [-0.32 + n * 0.145, 1.1 + r * 0.27, 0.395],
          [-0.42 + n * 0.145, 1.1 + r * 0.27, 0.395],
          [0xe05a4a, 0x4a9ae0, 0x5ac878, 0xf0c84a][(n + r) % 4] ?? 0,
          [0, 0, 1],
        )
  b.quad('line', [-0.3, 0.2, 0.39], [0.3, 0.2, 0.39], [0.3, 0.45, 0.39], [-0.3, 0.45, 0.39], 0x23282e, [0, 0, 1])
}

export const FURNITURE: Partial<Record<ThingKind, Drawer>> = {
  lamp,
  streetlight,
  bench,
  grate,
  mail,
  bin,
  hydrant,
  signal,
  bicycle,
  vending,
}
