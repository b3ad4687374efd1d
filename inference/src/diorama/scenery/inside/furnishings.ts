/** Beds, pictures, televisions, hearths, what stands on tables: the rest of a room's furniture, front to +z. */
import { type MeshBuilder, type P3, mix, shade } from '../build/mesh.ts'
import type { SurfaceKey } from '../surfaces.ts'

/** A picture in its frame on a wall, its middle at y. */
export const picture = (b: MeshBuilder, w: number, h: number, y: number, seed: number): void => {
  b.box('wood', -w - 0.05, y - h - 0.05, 0, w + 0.05, y + h + 0.05, 0.04, [0x6a4a2c, 0x9a7444], 'n')
  const sky = [0xa8d0e8, 0xf0c890, 0xb8a8d0, 0xd8e0d0][seed % 4] ?? 0xa8d0e8
  const land = [0x6f9f5a, 0x4a6a8a, 0x8a6a4a, 0x3a5a4a][seed % 4] ?? 0x6f9f5a
  b.quad(
    'paper',
    [-w, y - h, 0.045],
    [w, y - h, 0.045],
    [w, y + h, 0.045],
    [-w, y + h, 0.045],
    [mix(sky, 0xffffff, 0.4), sky],
    [0, 0, 1],
  )
  for (let k = 0; k < 6; k++) {
    const x0 = -w + (k / 6) * 2 * w
    const hill = (t: number): number => y - h + h * (0.7 + 0.35 * Math.sin(t * 1.3 + seed * 2))
    b.quad(
      'paper',
      [x0, y - h, 0.05],
      [x0 + w / 3, y - h, 0.05],
      [x0 + w / 3, hill(k + 1), 0.05],
      [x0, hill(k), 0.05],
      [shade(land, 0.8), land],
      [0, 0, 1],
    )
  }
}

export const bed = (b: MeshBuilder, tone: number): void => {
  b.box('wood', -0.8, 0, -1.05, 0.8, 0.3, 1.05, [0x6a4a34, 0x94704c])
  b.box('wood', -0.85, 0, -1.12, 0.85, 1.05, -1.04, [0x6a4a34, 0xa07a54])
  b.box('cloth', -0.76, 0.3, -1, 0.76, 0.52, 1.02, [0xd8d4cc, 0xf4f0e8], 'b')
  b.box('cloth', -0.8, 0.34, -0.4, 0.8, 0.58, 1.07, [shade(tone, 0.8), tone], 'b')
  b.box('cloth', -0.8, 0.56, -0.5, 0.8, 0.61, -0.22, 0xf4f0e8, 'b')
  for (const x of [-0.38, 0.38]) b.box('cloth', x - 0.3, 0.52, -0.96, x + 0.3, 0.68, -0.58, [0xe8e4dc, 0xffffff], 'b')
}

/** A tube television with its recorder, or a flat screen, by era. */
export const television = (b: MeshBuilder, old: boolean): void => {
  if (!old) {
    b.box('metal', -0.75, 0.6, -0.03, 0.75, 1.45, 0.03, 0x16181c)
    b.quad(
      'glass',
      [-0.72, 0.63, 0.035],
      [0.72, 0.63, 0.035],
      [0.72, 1.42, 0.035],
      [-0.72, 1.42, 0.035],
      [0x1c2a38, 0x4a6478],
    )
    b.box('wood', -0.9, 0, -0.2, 0.9, 0.42, 0.22, [0x8a6a4c, 0xb8946c])
    return
  }
  b.box('wood', -0.6, 0, -0.25, 0.6, 0.5, 0.25, [0x6a4a34, 0x94704c])
  b.box('wood', -0.42, 0.5, -0.24, 0.42, 1.1, 0.2, [0x4a3426, 0x7a5a40])
  b.quad(
    'glass',
    [-0.36, 0.58, 0.21],
    [0.18, 0.58, 0.21],
    [0.18, 1.04, 0.21],
    [-0.36, 1.04, 0.21],
    [0x2a3a3a, 0x7a9a98],
  )
  for (const y of [0.92, 0.78]) b.box('metal', 0.26, y, 0.2, 0.34, y + 0.08, 0.23, 0xc8c0b0)
  b.tube(
    'metal',
    [
      [0, 1.1, 0],
      [-0.3, 1.6, 0],
    ],
    [0.008, 0.006],
    3,
    0xb8bcc0,
  )
  b.tube(
    'metal',
    [
      [0, 1.1, 0],
      [0.3, 1.58, 0],
    ],
    [0.008, 0.006],
    3,
    0xb8bcc0,
  )
  b.box('metal', -0.4, 0.34, 0.25, 0.1, 0.46, 0.28, 0x24262a)
}

/** Cups, a pot, fruit: what stands on a table whose top is at y. */
export const tableware = (b: MeshBuilder, y: number, seed: number): void => {
  b.lathe(
    'matte',
    0,
    0,
    [
      [0.05, y],
      [0.11, y + 0.08],
      [0.09, y + 0.16],
      [0.03, y + 0.18],
      [0.001, y + 0.2],
    ],
    10,
    [0x4a7a8a, 0x7ab0b8],
  )
  for (const [x, z] of [
    [0.3, 0.12],
    [-0.28, 0.1],
  ] as const)
    b.lathe(
      'matte',
      x,
      z,
      [
        [0.03, y],
        [0.045, y + 0.08],
        [0.035, y + 0.08],
        [0.001, y + 0.02],
      ],
      8,
      0xf4f0e8,
    )
  b.lathe(
    'wood',
    -0.1,
    -0.2,
    [
      [0.06, y],
      [0.16, y + 0.06],
      [0.14, y + 0.06],
      [0.001, y + 0.02],
    ],
    10,
    0xb08a5c,
  )
  for (let k = 0; k < 4; k++)
    b.lathe(
      'matte',
      -0.1 + 0.07 * Math.sin(k * 1.6),
      -0.2 + 0.07 * Math.cos(k * 1.6),
      [
        [0.001, y + 0.03],
        [0.05, y + 0.07],
        [0.001, y + 0.12],
      ],
      7,
      [0xe05a3c, 0xf0a83c, 0x9ac04a, 0xd84a3c][(k + seed) % 4] ?? 0,
    )
}

export const fire = (b: MeshBuilder): void => {
  b.box('brick', -1, 0, 0, 1, 1.15, 0.42, [0x9a5a48, 0xb87860])
  b.box('matte', -0.55, 0, 0.4, 0.55, 0.75, 0.43, 0x1f1814)
  b.lathe(
    'shine',
    0,
    0.36,
    [
      [0.24, 0.05],
      [0.2, 0.2],
      [0.08, 0.42],
      [0.001, 0.5],
    ],
    7,
    [0xff8a2a, 0xffd86a],
  )
  for (const x of [-0.2, 0.14])
    b.tube(
      'wood',
      [
        [x - 0.2, 0.05, 0.45],
        [x + 0.2, 0.09, 0.5],
      ],
      [0.05, 0.05],
      5,
      0x4a3020,
    )
  b.box('wood', -1.15, 1.15, 0, 1.15, 1.24, 0.5, [0x7a5438, 0xa87a50], '')
  b.lathe(
    'metal',
    0.55,
    0.22,
    [
      [0.05, 1.24],
      [0.02, 1.3],
      [0.02, 1.42],
      [0.05, 1.44],
    ],
    7,
    0xd0a850,
  )
  b.lathe(
    'matte',
    -0.5,
    0.22,
    [
      [0.07, 1.24],
      [0.11, 1.36],
      [0.05, 1.5],
      [0.06, 1.52],
    ],
    9,
    [0xe8e0d4, 0x6a9ab8],
  )
  b.lathe(
    'metal',
    0,
    0.25,
    [
      [0.12, 1.24],
      [0.14, 1.4],
      [0.12, 1.5],
      [0.001, 1.54],
    ],
    10,
    [0x9a7a3c, 0xd8b868],
  )
}

/** A disc on a wall, facing +z: clocks, dials, moons. */
export const disc = (
  b: MeshBuilder,
  key: 'matte' | 'lit',
  x: number,
  y: number,
  z: number,
  r: number,
  tone: number,
): void => {
  for (let n = 0; n < 18; n++) {
    const at = (k: number): [number, number, number] => [
      x + Math.cos((k / 18) * Math.PI * 2) * r,
      y + Math.sin((k / 18) * Math.PI * 2) * r,
      z,
    ]
    const i = b.vertex(key, [x, y, z], [0, 0, 1], tone)
    b.vertex(key, at(n), [0, 0, 1], tone)
    b.vertex(key, at(n + 1), [0, 0, 1], tone)
    b.triangle(key, i, i + 1, i + 2)
  }
}

/** A hoop of a rod `thick` m in radius that stands facing +z: rims, wheels. */
export const hoop = (
  b: MeshBuilder,
  key: SurfaceKey,
  [x, y, z]: P3,
  r: number,
  thick: number,
  [low, high]: readonly [number, number],
  sides = 20,
): void => {
  const round = 6
  const ids = Array.from({ length: sides + 1 }, (_, k) => {
    const a = (k / sides) * Math.PI * 2
    return Array.from({ length: round + 1 }, (_, s) => {
      const t = (s / round) * Math.PI * 2
      const n: P3 = [Math.cos(a) * Math.cos(t), Math.sin(a) * Math.cos(t), Math.sin(t)]
      const q = r + thick * Math.cos(t)
      const at: P3 = [x + Math.cos(a) * q, y + Math.sin(a) * q, z + thick * Math.sin(t)]
      return b.vertex(key, at, n, mix(low, high, 0.5 + 0.5 * Math.sin(a)))
    })
  })
  for (let k = 0; k < sides; k++)
    for (let s = 0; s < round; s++) {
      b.triangle(key, ids[k]![s]!, ids[k + 1]![s]!, ids[k + 1]![s + 1]!)
      b.triangle(key, ids[k]![s]!, ids[k + 1]![s + 1]!, ids[k]![s + 1]!)
    }
}
