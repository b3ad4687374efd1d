/** Great things of open land: castles, mesas, waterfalls, bridges. */
import type { ThingKind } from '../../place/things.ts'
import { varietyOf } from '../../place/variety.ts'
import { type MeshBuilder, shade, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

const WALL = [0xa8a090, 0xd8d0be] as const
const PEARL = [0xe4dce0, 0xffffff] as const

const turret = (
  b: MeshBuilder,
  x: number,
  z: number,
  r: number,
  top: number,
  roof: number | null,
  sides: number,
  wall: readonly [number, number] = WALL,
): void => {
  b.lathe(
    'brick',
    x,
    z,
    [
      [r * 1.12, -14],
      [r, 2],
      [r * 0.96, top - 1.4],
      [r * 1.18, top - 0.8],
      [r * 1.18, top],
    ],
    sides,
    wall,
  )
  if (roof !== null)
    b.lathe(
      'roof',
      x,
      z,
      [
        [r * 1.35, top - 0.1],
        [r * 0.9, top + r * 1.3],
        [0.001, top + r * 3.1],
      ],
      sides,
      [shade(roof, 0.85), shade(roof, 1.15)],
    )
  else
    for (let n = 0; n < 8; n++) {
      const a = (n / 8) * 6.2832
      b.at(x + Math.sin(a) * r * 1.1, top, z + Math.cos(a) * r * 1.1, a, () =>
        b.box('stone', -r * 0.24, 0, -0.3, r * 0.24, 1.1, 0.3, wall),
      )
    }
  for (let n = 0; n < 3; n++) {
    const y = top * (0.35 + n * 0.2)
    b.at(x, y, z, -0.5 + n * 0.5, () =>
      b.quad(
        n === 1 ? 'lit' : 'dark',
        [-0.28, 0, r + 0.02],
        [0.28, 0, r + 0.02],
        [0.2, 1.5, r + 0.02],
        [-0.2, 1.5, r + 0.02],
        n === 1 ? [0xb87838, 0xe8b868] : [0x2f3844, 0x4a5664],
        [0, 0, 1],
      ),
    )
  }
  if (roof !== null) {
    b.tube(
      'metal',
      [
        [x, top + r * 3, z],
        [x, top + r * 3 + 2.6, z],
      ],
      [0.06, 0.04],
      4,
      0xc8ccd0,
    )
    b.quad(
      'fabric',
      [x, top + r * 3 + 1.6, z],
      [x + 1.9, top + r * 3 + 1.8, z + 0.3],
      [x + 1.9, top + r * 3 + 2.3, z + 0.3],
      [x, top + r * 3 + 2.5, z],
      0xd8402f,
    )
  }
}

const castle: Drawer = (b, { level, place }) => {
  const sides = level === 0 ? 18 : level === 1 ? 12 : 8
  const heaven = varietyOf(place) === 'clouds'
  const wall = heaven ? PEARL : WALL
  const roof = heaven ? 0xf0c050 : 0x4a6a94
  const corners: [number, number][] = [
    [-20, 15],
    [20, 15],
    [20, -15],
    [-20, -15],
  ]
  corners.forEach(([x, z], n) => {
    const [x1, z1] = corners[(n + 1) % 4]!
    const long = Math.hypot(x1 - x, z1 - z)
    b.at((x + x1) / 2, 0, (z + z1) / 2, Math.atan2(-(z1 - z), x1 - x) + Math.PI, () => {
      b.box('brick', -long / 2, -14, -0.9, long / 2, 9, 0.9, wall)
      for (let k = 0; k < long / 2.4; k++)
        b.box('stone', -long / 2 + k * 2.4, 9, 0.3, -long / 2 + k * 2.4 + 1.3, 10.1, 0.9, wall)
    })
  })
  corners.forEach(([x, z], n) => turret(b, x, z, n < 2 ? 3.6 : 3.2, 14 + n, roof, sides, wall))
  turret(b, -5, 15.6, 2.6, 14, null, sides, wall)
  turret(b, 5, 15.6, 2.6, 14, null, sides, wall)
  b.box('brick', -5, 6, 14.4, 5, 12, 16.6, wall)
  b.box('wood', -2.4, -2, 16.3, 2.4, 5.6, 16.66, [0x3f2c1e, 0x6a4a32])
  b.box('brick', -9, -6, -9, 9, 19, 6, wall)
  b.quad(
    'roof',
    [-9.8, 18.6, 6.8],
    [9.8, 18.6, 6.8],
    [9, 25, -1.5],
    [-9, 25, -1.5],
    [shade(roof, 0.85), shade(roof, 1.1)],
  )
  b.quad('roof', [9.8, 18.6, -9.8], [-9.8, 18.6, -9.8], [-9, 25, -1.5], [9, 25, -1.5], roof)
  for (let n = 0; n < 5; n++)
    b.quad(
      n % 2 ? 'lit' : 'dark',
      [-7.6 + n * 3.4, 12, 6.05],
      [-6 + n * 3.4, 12, 6.05],
      [-6 + n * 3.4, 15.5, 6.05],
      [-7.6 + n * 3.4, 15.5, 6.05],
      n % 2 ? [0xb87838, 0xe8b868] : [0x2f3844, 0x4a5664],
      [0, 0, 1],
    )
  turret(b, -9, 6, 2.4, 24, roof, sides, wall)
  turret(b, 9, 6, 2.4, 22, roof, sides, wall)
  turret(b, 0, -6, 4, 34, roof, sides, wall)
}

const BANDS = [0xa85a3c, 0xd08858, 0xe0a474, 0xb86844, 0xc97e54]
const mesa: Drawer = (b, { variant, level }) => {
  const sides = level === 0 ? 22 : 14
  const p: [number, number][] = [
    [22, -6],
    [16, 3],
    [12.5, 6],
    [11.8, 13],
    [11, 13.5],
    [10.4, 22],
    [9.6, 22.6],
    [9.2, 26],
    [0.001, 26.4],
  ]
  const rows: number[][] = []
  p.forEach(([r, y], k) => {
    const row: number[] = []
    for (let s = 0; s <= sides; s++) {
      const a = (s / sides) * 6.2832
      const bump = 1 + 0.16 * Math.sin(a * 3 + variant * 2) + 0.09 * Math.sin(a * 7 + 1) + 0.05 * Math.sin(a * 13)
      row.push(
        b.vertex(
          'stone',
          [Math.sin(a) * r * bump, y, Math.cos(a) * r * bump],
          [Math.sin(a) * 0.9, k > 6 ? 1 : 0.25, Math.cos(a) * 0.9],
          BANDS[(k + variant) % 5] ?? 0xb0643c,
        ),
      )
    }
    rows.push(row)
  })
  for (let k = 0; k + 1 < rows.length; k++)
    for (let s = 0; s < sides; s++) {
      b.triangle('stone', rows[k]![s]!, rows[k]![s + 1]!, rows[k + 1]![s + 1]!)
      b.triangle('stone', rows[k]![s]!, rows[k + 1]![s + 1]!, rows[k + 1]![s]!)
    }
}

/** A hump-backed stone bridge over local x, 16 m. */
const bridge: Drawer = (b, { level }) => {
  const steps = level === 0 ? 16 : 8
  const y = (t: number): number => 0.2 + 1.7 * Math.sin(Math.PI * t)
  for (let k = 0; k < steps; k++) {
    const t0 = k / steps
    const t1 = (k + 1) / steps
    const x0 = -8.5 + 17 * t0
    const x1 = -8.5 + 17 * t1
    b.quad('cobbles', [x0, y(t0), 1.6], [x1, y(t1), 1.6], [x1, y(t1), -1.6], [x0, y(t0), -1.6], 0xa89c8a)
    const under = (t: number): number => {
      const u = Math.abs(t - 0.5) / 0.36
      return u < 1 ? -1.2 + 2.3 * Math.sqrt(1 - u * u) : -2.4
    }
    for (const s of [-1, 1]) {
      const q: [P3, P3, P3, P3] = [
        [x0, under(t0), s * 1.8],
        [x1, under(t1), s * 1.8],
        [x1, y(t1) + 0.8, s * 1.8],
        [x0, y(t0) + 0.8, s * 1.8],
      ]
      if (s > 0) b.quad('stone', ...q, [0x77716a, 0xb8ae9e])
      else b.quad('stone', q[1], q[0], q[3], q[2], [0x77716a, 0xb8ae9e])
      b.quad(
        'stone',
        [x1, y(t1) + 0.8, s * 1.5],
        [x0, y(t0) + 0.8, s * 1.5],
        [x0, y(t0), s * 1.5],
        [x1, y(t1), s * 1.5],
        0x9a9284,
        [0, 0, -s],
      )
      b.quad(
        'stone',
        [x0, y(t0) + 0.8, Math.max(s * 1.5, s * 1.8)],
        [x1, y(t1) + 0.8, Math.max(s * 1.5, s * 1.8)],
        [x1, y(t1) + 0.8, Math.min(s * 1.5, s * 1.8)],
        [x0, y(t0) + 0.8, Math.min(s * 1.5, s * 1.8)],
        0xc4baa8,
        [0, 1, 0],
      )
    }
  }
}

export const GRAND: Partial<Record<ThingKind, Drawer>> = { castle, mesa, bridge }
