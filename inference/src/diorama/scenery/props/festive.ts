/** What a birthday is kept with, in a room or a garden: the laid table, presents, balloons, garlands. */
import type { ThingKind } from '../../place/things.ts'
import { type MeshBuilder, type P3, mix, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import type { Drawer } from '../drawers.ts'

const GAY = [0xe8504a, 0xf0b03c, 0x4aa86a, 0x3f8ac0, 0xa860b8, 0xf08ab0] as const
const toneOf = (n: number): number => GAY[((Math.round(n) % 6) + 6) % 6]!

/** Three tiers with icing that runs, cherries and lit candles; its foot at the origin. */
const cake = (b: MeshBuilder): void => {
  b.lathe(
    'matte',
    0,
    0,
    pairs([0.1, 0, 0.03, 0.03, 0.03, 0.1, 0.36, 0.11, 0.37, 0.13, 0.001, 0.135]),
    16,
    [0xc8ccd0, 0xf4f6f8],
  )
  for (const [r, y, h, tone] of [
    [0.3, 0.13, 0.16, 0xf4b8c4],
    [0.21, 0.29, 0.14, 0xfaf0dc],
    [0.12, 0.43, 0.11, 0xf4b8c4],
  ] as const) {
    b.lathe('matte', 0, 0, pairs([r, y, r, y + h, r - 0.02, y + h + 0.01, 0.001, y + h + 0.012]), 20, [
      shade(tone, 0.86),
      tone,
    ])
    for (let k = 0; k < 14; k++) {
      const a = (k / 14) * Math.PI * 2
      const [x, z] = [Math.sin(a) * (r - 0.005), Math.cos(a) * (r - 0.005)]
      b.lathe(
        'matte',
        x,
        z,
        pairs([0.001, y + h - 0.05 - 0.025 * (k % 3), 0.022, y + h - 0.02, 0.02, y + h + 0.012, 0.001, y + h + 0.02]),
        6,
        0xfffaf4,
      )
      if (k % 2 === 0 && r > 0.2)
        b.lathe(
          'matte',
          x * 0.86,
          z * 0.86,
          pairs([0.001, y + h, 0.024, y + h + 0.025, 0.001, y + h + 0.05]),
          6,
          0xd83a3c,
        )
    }
  }
  for (let k = 0; k < 6; k++) {
    const a = (k / 6) * Math.PI * 2
    const [x, z] = [Math.sin(a) * 0.075, Math.cos(a) * 0.075]
    b.lathe('matte', x, z, pairs([0.011, 0.54, 0.011, 0.68]), 6, [toneOf(k), 0xfff4e8])
    b.lathe('shine', x, z, pairs([0.001, 0.685, 0.017, 0.71, 0.001, 0.765]), 6, [0xffb84a, 0xfff0b0])
  }
}

/** A long table under its cloth: the cake in the middle, plates and cups, buns, jugs, a hat by each plate. Long side along x. */
export const partyTable = (b: MeshBuilder): void => {
  const [w, d, y] = [1.15, 0.55, 0.74]
  b.box('wood', -w + 0.1, 0, -d + 0.1, -w + 0.18, y, -d + 0.18, 0x8a6444)
  b.box('wood', w - 0.18, 0, -d + 0.1, w - 0.1, y, -d + 0.18, 0x8a6444)
  b.box('wood', -w + 0.1, 0, d - 0.18, -w + 0.18, y, d - 0.1, 0x8a6444)
  b.box('wood', w - 0.18, 0, d - 0.18, w - 0.1, y, d - 0.1, 0x8a6444)
  b.box('cloth', -w, y - 0.24, -d, w, y, d, [0xe8e0d4, 0xfdfaf4])
  // The hem in two colours.
  for (let k = 0; k < 23; k++) {
    const x = -w + k * 0.1
    const tone = k % 2 ? 0xe8504a : 0xf8d060
    b.quad(
      'paper',
      [x, y - 0.28, d + 0.006],
      [x + 0.1, y - 0.28, d + 0.006],
      [x + 0.1, y - 0.2, d + 0.006],
      [x, y - 0.2, d + 0.006],
      tone,
      [0, 0, 1],
    )
  }
  b.at(0, y, 0, 0, () => cake(b))
  for (const [n, [x, z]] of (
    [
      [-0.85, 0.33],
      [-0.3, 0.38],
      [0.42, 0.38],
      [0.9, 0.33],
      [-0.75, -0.34],
      [0.75, -0.34],
    ] as const
  ).entries()) {
    b.lathe('matte', x, z, pairs([0.07, y, 0.13, y + 0.02, 0.001, y + 0.012]), 12, [
      shade(toneOf(n), 0.95),
      mix(toneOf(n), 0xffffff, 0.5),
    ])
    b.lathe('matte', x + 0.18, z - 0.05, pairs([0.035, y, 0.045, y + 0.11, 0.04, y + 0.1]), 8, toneOf(n + 3))
    b.at(x - 0.19, y, z - 0.04, 0, () => hat(b, n))
  }
  for (const x of [-0.55, 0.55]) {
    b.lathe('matte', x, -0.05, pairs([0.17, y, 0.19, y + 0.02, 0.001, y + 0.02]), 12, 0xf4f4f0)
    for (let k = 0; k < 6; k++) {
      const a = k * 1.047
      const [cx, cz] = [x + Math.sin(a) * 0.1, -0.05 + Math.cos(a) * 0.1]
      b.lathe('matte', cx, cz, pairs([0.035, y + 0.02, 0.045, y + 0.06]), 7, 0xb87a4c)
      b.lathe('matte', cx, cz, pairs([0.05, y + 0.06, 0.035, y + 0.1, 0.001, y + 0.12]), 7, toneOf(k))
    }
  }
}

/** A cone of card with a bobble. */
const hat = (b: MeshBuilder, n: number): void => {
  b.lathe('matte', 0, 0, pairs([0.065, 0, 0.001, 0.18]), 9, [toneOf(n + 2), mix(toneOf(n + 2), 0xffffff, 0.3)])
  b.lathe('matte', 0, 0, pairs([0.001, 0.165, 0.022, 0.185, 0.001, 0.21]), 6, 0xfff4d8)
}

/** A heap of boxes in paper, each with its ribbon and bow. */
export const presents = (b: MeshBuilder): void => {
  for (const [x, y, z, w, h, n] of [
    [0, 0, 0, 0.34, 0.46, 0],
    [0.55, 0, 0.15, 0.22, 0.3, 2],
    [-0.45, 0, 0.3, 0.2, 0.26, 4],
    [0.06, 0.46, -0.02, 0.2, 0.22, 3],
    [0.2, 0, 0.55, 0.17, 0.2, 1],
    [0.55, 0.3, 0.14, 0.13, 0.16, 5],
  ] as const)
    b.at(x, y, z, n * 0.5, () => {
      const [tone, ribbon] = [toneOf(n), n % 2 ? 0xfff4dc : 0xf8d048]
      b.box('matte', -w, 0, -w, w, h, w, [shade(tone, 0.8), tone])
      b.box('matte', -w - 0.006, 0, -0.035, w + 0.006, h + 0.006, 0.035, ribbon)
      b.box('matte', -0.035, 0, -w - 0.006, 0.035, h + 0.006, w + 0.006, ribbon)
      for (const s of [-1, 1])
        b.at(s * 0.06, h + 0.05, 0, 0, () =>
          b.quad(
            'velvet',
            [0, -0.05, -0.05],
            [s * 0.13, 0.0, -0.06],
            [s * 0.13, 0.07, 0.06],
            [0, -0.04, 0.05],
            ribbon,
            [0, 0.7, 0.7],
          ),
        )
    })
}

const balloon = (b: MeshBuilder, x: number, y: number, z: number, tone: number): void => {
  b.lathe(
    'glass',
    x,
    z,
    pairs([
      0.001,
      y - 0.2,
      0.02,
      y - 0.17,
      0.09,
      y - 0.08,
      0.15,
      y + 0.05,
      0.14,
      y + 0.13,
      0.08,
      y + 0.2,
      0.001,
      y + 0.225,
    ]),
    12,
    [shade(tone, 0.78), mix(tone, 0xffffff, 0.16)],
  )
}

/** So many balloons on strings that meet at the origin, their middle `y` metres up; their colours from `n` on. */
export const strung = (b: MeshBuilder, n: number, count: number, y: number): void => {
  for (let k = 0; k < count; k++) {
    const a = k * 2.4 + n
    const r = count === 1 ? 0 : 0.12 + 0.13 * Math.sqrt(k)
    const [x, z] = [Math.sin(a) * r, Math.cos(a) * r]
    const up = y + 0.2 * Math.sin(k * 1.9 + n) * (count > 1 ? 1 : 0)
    balloon(b, x, up, z, toneOf(n + k))
    b.tube(
      'line',
      [
        [x, up - 0.19, z],
        [x * 0.4, up - 0.55, z * 0.4],
        [x * 0.15, count > 1 ? 0.5 : up - 0.95, z * 0.15],
      ],
      [0.004, 0.004, 0.004],
      3,
      0xf4f0e4,
    )
  }
  if (count > 1)
    b.tube(
      'line',
      [
        [0, 0.55, 0],
        [0.02, 0.02, 0],
      ],
      [0.005, 0.005],
      3,
      0xf4f0e4,
    )
}

/** Flags of cloth on a cord from one point to another, hanging by `sag` metres. */
export const garland = (b: MeshBuilder, from: P3, to: P3, sag: number, seed: number): void => {
  const n = Math.max(6, Math.round(Math.hypot(to[0] - from[0], to[2] - from[2]) / 0.34))
  const at = (t: number): P3 => [
    from[0] + (to[0] - from[0]) * t,
    from[1] + (to[1] - from[1]) * t - sag * 4 * t * (1 - t),
    from[2] + (to[2] - from[2]) * t,
  ]
  for (let k = 0; k < n; k++) {
    const [p, q] = [at(k / n), at((k + 1) / n)]
    b.tube('line', [p, q], [0.008, 0.008], 3, 0xf4ecdc)
    const [l, r] = [at((k + 0.12) / n), at((k + 0.88) / n)]
    const m = at((k + 0.5) / n)
    const i = b.vertex('velvet', l, [0, 0, 1], toneOf(k + seed))
    b.vertex('velvet', r, [0, 0, 1], toneOf(k + seed))
    b.vertex('velvet', [m[0], m[1] - 0.26, m[2]], [0, 0, 1], shade(toneOf(k + seed), 0.86))
    b.triangle('velvet', i, i + 2, i + 1)
  }
}

const feast: Drawer = (b) => partyTable(b)
const gifts: Drawer = (b) => presents(b)
const balloons: Drawer = (b, { variant }) => strung(b, variant, 7, 1.9)
/** Flags between two posts six metres apart, along x. */
const bunting: Drawer = (b, { variant }) => {
  for (const x of [-3, 3])
    b.tube(
      'wood',
      [
        [x, 0, 0],
        [x, 2.9, 0],
      ],
      [0.04, 0.03],
      6,
      [0xc8c0b0, 0xf4ece0],
    )
  garland(b, [-3, 2.85, 0], [3, 2.85, 0], 0.5, variant)
}

export const FESTIVE: Partial<Record<ThingKind, Drawer>> = { feast, gifts, balloons, bunting }
