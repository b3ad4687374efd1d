/** Corals by form: branching, fan, brain, tubes, table, anemone; each in its own chord of colours. */
import { cell01, noise2, stream } from '../../place/noise.ts'
import { type MeshBuilder, mix, type P3 } from '../build/mesh.ts'

const TONES = [
  [0xc84a62, 0xff9e90],
  [0xd8863c, 0xffd488],
  [0x8458b8, 0xd0a8f4],
  [0xd0588c, 0xffb0cc],
  [0x4a94a8, 0xb0e8e0],
  [0xc8a03c, 0xfcec9c],
] as const

const branching = (b: MeshBuilder, c: readonly [number, number], variant: number, lod: number): void => {
  const next = stream(614, variant, 1)
  const grow = (x: number, y: number, z: number, dx: number, dz: number, l: number, g: number, depth: number): void => {
    const to: P3 = [x + dx * l, y + l * 0.85, z + dz * l]
    b.tube('matte', [[x, y, z], to], [g, g * 0.72], lod === 0 ? 5 : 3, [
      mix(c[0], c[1], 1 - (depth + 1) / 4),
      mix(c[0], c[1], 1 - depth / 4),
    ])
    if (depth === 0) return
    const count = lod === 0 ? 3 : 2
    for (let n = 0; n < count; n++) {
      const a = next() * 6.28
      grow(to[0], to[1], to[2], Math.sin(a) * 0.75, Math.cos(a) * 0.75, l * 0.74, g * 0.7, depth - 1)
    }
  }
  for (let n = 0; n < 3; n++)
    grow(0, -0.1, 0, Math.sin(n * 2.1) * 0.45, Math.cos(n * 2.1) * 0.45, 0.32, 0.085, lod === 0 ? 3 : 2)
}

/** A flat lattice that stands across the current: a disc with a torn rim, darker veins by sector. */
const fan = (b: MeshBuilder, c: readonly [number, number], variant: number, lod: number): void => {
  for (const [turn, size] of [
    [0, 1],
    [0.7, 0.68],
  ] as const)
    b.at(turn * 0.5, 0, turn * 0.4, turn + variant, () => {
      const sides = lod === 0 ? 22 : 10
      const foot = b.vertex('fabric', [0, 0, 0], [0, 0.3, 0.95], c[0])
      let before = -1
      let inner = -1
      for (let n = 0; n <= sides; n++) {
        const a = ((n / sides) * 2 - 1) * 1.25
        const r = size * (0.95 + 0.16 * noise2(631, n * 0.9, variant) + 0.1 * (n % 2))
        const tone = mix(c[0], c[1], n % 2 === 0 ? 0.35 : 0.95)
        const i = b.vertex(
          'fabric',
          [Math.sin(a) * r * 0.5, Math.cos(a) * r * 0.5, 0.06],
          [0, 0.3, 0.95],
          mix(c[0], tone, 0.6),
        )
        const j = b.vertex('fabric', [Math.sin(a) * r, Math.cos(a) * r, 0], [0, 0.35, 0.93], tone)
        if (before >= 0) {
          b.triangle('fabric', foot, inner, i)
          b.triangle('fabric', inner, before, j)
          b.triangle('fabric', inner, j, i)
        }
        inner = i
        before = j
      }
    })
}

/** A dome with winding furrows. */
const brain = (b: MeshBuilder, c: readonly [number, number], _variant: number, lod: number): void => {
  for (const [x, z, r] of [
    [0, 0, 0.62],
    [0.7, 0.25, 0.36],
    [-0.5, 0.5, 0.28],
  ] as const) {
    const rows = lod === 0 ? 7 : 4
    const sides = lod === 0 ? 14 : 8
    const profile: [number, number][] = []
    for (let k = 0; k <= rows; k++) {
      const v = (k / rows) * 1.57
      profile.push([Math.max(0.001, Math.cos(v) * r * (k % 2 === 0 ? 1 : 0.94)), Math.sin(v) * r * 0.85])
    }
    b.lathe('matte', x, z, profile, sides, (t) =>
      mix(c[0], c[1], 0.25 + 0.55 * t + (Math.round(t * rows) % 2 === 0 ? 0.2 : -0.15)),
    )
  }
}

const tubes = (b: MeshBuilder, c: readonly [number, number], variant: number, lod: number): void => {
  for (let n = 0; n < (lod === 0 ? 9 : 5); n++) {
    const a = n * 2.4 + variant
    const d = 0.1 + 0.06 * n
    const h = 0.5 + 0.7 * cell01(641, n, variant)
    const r = 0.1 + 0.05 * cell01(642, n, variant)
    b.at(Math.sin(a) * d, 0, Math.cos(a) * d, a, () =>
      b.lathe(
        'matte',
        0,
        0,
        [
          [r * 0.8, -0.1],
          [r, h * 0.8],
          [r * 1.2, h],
          [r * 0.75, h - 0.02],
          [0.001, h - 0.24],
        ],
        lod === 0 ? 8 : 5,
        (t) => (t > 0.8 ? mix(c[0], 0x2a1830, 0.55) : mix(c[0], c[1], t * 1.1)),
      ),
    )
  }
}

/** Plates on short stalks, one above the other. */
const table = (b: MeshBuilder, c: readonly [number, number], _variant: number, lod: number): void => {
  for (const [x, y, z, r] of [
    [0, 0.62, 0, 0.85],
    [0.5, 0.34, 0.35, 0.5],
    [-0.4, 0.86, -0.2, 0.46],
  ] as const)
    b.lathe(
      'matte',
      x,
      z,
      [
        [0.1, -0.1],
        [0.09, y - 0.12],
        [r, y],
        [r * 0.96, y + 0.06],
        [0.001, y + 0.02],
      ],
      lod === 0 ? 13 : 7,
      (t) => mix(c[0], c[1], t < 0.3 ? 0.1 : t < 0.6 ? 0.95 : 0.6),
    )
}

const anemone = (b: MeshBuilder, c: readonly [number, number], variant: number, lod: number): void => {
  b.lathe(
    'matte',
    0,
    0,
    [
      [0.3, -0.1],
      [0.24, 0.2],
      [0.001, 0.28],
    ],
    lod === 0 ? 9 : 6,
    [mix(c[0], 0x402040, 0.3), c[0]],
  )
  for (let n = 0; n < (lod === 0 ? 26 : 12); n++) {
    const a = n * 2.4
    const d = 0.06 + 0.2 * Math.sqrt(n / 26)
    const out = 0.16 + 0.2 * cell01(651, n, variant)
    const h = 0.34 + 0.22 * cell01(652, n, variant)
    const [s, q] = [Math.sin(a), Math.cos(a)]
    const i = b.vertex('blades', [s * d - q * 0.025, 0.18, q * d + s * 0.025], [s * 0.4, 0.9, q * 0.4], c[0])
    b.vertex('blades', [s * d + q * 0.025, 0.18, q * d - s * 0.025], [s * 0.4, 0.9, q * 0.4], c[0])
    b.vertex('blades', [s * (d + out), h, q * (d + out)], [s * 0.4, 0.9, q * 0.4], c[1])
    b.triangle('blades', i, i + 1, i + 2)
  }
}

const FORMS = [branching, table, fan, tubes, brain, anemone] as const

/** Draws the coral of a variant at the origin, about a metre across. */
export const drawCoral = (b: MeshBuilder, variant: number, lod: number): void => {
  const v = ((variant % 6) + 6) % 6
  ;(FORMS[v] ?? branching)(b, TONES[(v * 5 + 1) % 6] ?? TONES[0], variant, lod)
}
