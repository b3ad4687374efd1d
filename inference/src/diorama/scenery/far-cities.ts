/** What one knows a modern town by over its roofs, where its main street leads. Far off, so plain; heights in metres are as they look best. */
import type { Place } from '../state/state.ts'
import { type MeshBuilder, type P3, shade } from './build/mesh.ts'
import { pairs } from './build/pairs.ts'
import { lump } from './far-marks.ts'

type Silhouette = (b: MeshBuilder) => void

const block = (b: MeshBuilder, x: number, z: number, w: number, y0: number, y1: number, tone: number): void =>
  b.box('distant', x - w, y0, z - w, x + w, y1, z + w, [shade(tone, 0.9), shade(tone, 1.08)])
const spire = (
  b: MeshBuilder,
  x: number,
  z: number,
  list: readonly number[],
  sides: number,
  low: number,
  high: number,
): void => b.lathe('distant', x, z, pairs(list), sides, [low, high])

/** New York: the Empire State's steps, the Chrysler's crown of arches. */
const newYork: Silhouette = (b) => {
  const tone = 0x9aa4b4
  for (const [w, y0, y1] of [
    [26, -10, 90],
    [19, 90, 120],
    [14, 120, 156],
    [8, 156, 168],
  ] as const)
    block(b, -26, -430, w, y0, y1, tone)
  spire(b, -26, -430, [5, 168, 4, 178, 1.4, 182, 0.8, 206, 0.01, 214], 8, tone, 0xd0d8e0)
  block(b, 46, -520, 17, -10, 130, 0xa4aab8)
  spire(b, 46, -520, [15, 130, 13, 140, 9, 150, 5, 160, 2, 170, 0.6, 192, 0.01, 200], 8, 0xb0b8c4, 0xe4e8ee)
}

/** San Francisco: the red bridge from shore to shore. */
const sanFrancisco: Silhouette = (b) => {
  const red = [0xa8442c, 0xd8664a] as const
  const z = -330
  const [left, right] = [-6, 190]
  b.box('distant', -420, 44, z - 3, 420, 48, z + 3, red, '')
  for (const x of [left, right]) {
    for (const s of [-5, 5]) b.box('distant', x + s - 2.2, -10, z - 3, x + s + 2.2, 134, z + 3, red)
    for (const y of [62, 84, 106, 128]) b.box('distant', x - 6, y, z - 2, x + 6, y + 5, z + 2, red, '')
  }
  const sag = (x: number): number => {
    const u = x < left ? (x + 300) / (left + 300) : x > right ? (300 - x) / (300 - right) : 0
    if (x < left || x > right) return 46 + 86 * Math.max(0, u) ** 1.5
    const t = (2 * x - left - right) / (right - left)
    return 54 + 78 * t * t
  }
  for (let n = 0; n < 40; n++) {
    const [x0, x1] = [-300 + n * 15, -285 + n * 15]
    b.quad(
      'distant',
      [x0, sag(x0) - 1, z + 3.2],
      [x1, sag(x1) - 1, z + 3.2],
      [x1, sag(x1) + 0.8, z + 3.2],
      [x0, sag(x0) + 0.8, z + 3.2],
      red,
      [0, 0, 1],
    )
    b.box('distant', x0 - 0.35, 47, z + 3, x0 + 0.35, sag(x0), z + 3.2, red)
  }
}

/** Sydney: the shells of the opera house before the arch of the bridge. */
const sydney: Silhouette = (b) => {
  const iron = [0x7c8690, 0xa0aab4] as const
  const arch = (t: number, r: number): P3 => [-Math.cos(t * Math.PI) * 74 + 8, 46 + Math.sin(t * Math.PI) * r, -470]
  for (let n = 0; n < 24; n++) {
    const [t0, t1] = [n / 24, (n + 1) / 24]
    b.quad('distant', arch(t0, 74), arch(t1, 74), arch(t1, 88), arch(t0, 88), iron, [0, 0, 1])
    b.box('distant', arch(t0, 0)[0] - 0.6, 62, -471, arch(t0, 0)[0] + 0.6, arch(t0, 78)[1], -470, iron)
  }
  b.box('distant', -400, 60, -474, 400, 65, -468, iron, '')
  const shell = (x: number, z: number, r: number, h: number, lean: number): void => {
    const n = 10
    const edge = (t: number, s: number): P3 => [
      x + lean * r * 1.5 * t * t + s * 0.34 * r * (1 - t) ** 0.7,
      44 + h * Math.sin((t * Math.PI) / 2),
      z + (s === 0 ? r * 0.5 * (1 - t) : 0),
    ]
    for (let k = 0; k < n; k++)
      for (const s of [-1, 1]) {
        const [t0, t1] = [k / n, (k + 1) / n]
        const q: [P3, P3, P3, P3] = [edge(t0, s), edge(t0, 0), edge(t1, 0), edge(t1, s)]
        const paint = s > 0 ? ([0xd0d0d4, 0xe8e8ec] as const) : ([0xeeeeea, 0xffffff] as const)
        if (s < 0) b.quad('distant', q[0], q[1], q[2], q[3], paint, [s * 0.5, 0.4, 0.8])
        else b.quad('distant', q[1], q[0], q[3], q[2], paint, [s * 0.5, 0.4, 0.8])
      }
  }
  b.box('distant', -70, 18, -380, 70, 44, -330, [0xb89c84, 0xd8c0a8])
  for (const [x, r, h] of [
    [-40, 22, 42],
    [-16, 26, 56],
    [12, 24, 48],
    [36, 18, 32],
  ] as const)
    shell(x, -340, r, h, x < 20 ? 0.5 : -0.5)
}

/** A single mast of a tower by its outline. */
const mast =
  (x: number, z: number, list: readonly number[], sides: number, low: number, high: number): Silhouette =>
  (b) =>
    spire(b, x, z, list, sides, low, high)

/** The same, lit: towns one knows by night. */
const beacon =
  (x: number, z: number, list: readonly number[], sides: number, low: number, high: number): Silhouette =>
  (b) =>
    b.lathe('sign', x, z, pairs(list), sides, [low, high])

/** Shanghai: pearls on a mast, a bottle opener, a twisting tower. */
const shanghai: Silhouette = (b) => {
  const z = -430
  for (const s of [-1, 1])
    b.tube(
      'distant',
      [
        [-20 + s * 22, -5, z],
        [-20, 62, z],
      ],
      [2.4, 2.4],
      6,
      [0x9a8c98, 0xb8a8b4],
    )
  spire(b, -20, z, [4, 0, 4, 60], 8, 0x9a8c98, 0xb8a8b4)
  for (const [y, r] of [
    [62, 19],
    [124, 14],
    [158, 5],
  ] as const)
    b.at(-20, y - r, z, 0, () => lump(b, 'distant', r, 8, 14, 1, () => 0, [0x8a3a6a, 0xe89ac0]))
  for (const s of [-1, 1])
    b.tube(
      'distant',
      [
        [-20 + s * 4, 76, z],
        [-20 + s * 4, 114, z],
      ],
      [2, 2],
      6,
      0xb0a0b0,
    )
  spire(b, -20, z, [3, 134, 2, 160, 0.8, 178, 0.01, 204], 8, 0xa898a8, 0xe0d4dc)
  spire(b, 34, -500, [19, -5, 17, 60, 15, 120, 13, 170, 9, 190, 7, 196], 5, 0x7c94b0, 0xa8c0d8)
  block(b, 74, -480, 14, -5, 130, 0x8ca0b8)
}

/** Bangkok: the prang of the dawn, gilt chedis beside it. */
const bangkok: Silhouette = (b) => {
  const prang = (x: number, z: number, s: number, low: number, high: number): void =>
    spire(
      b,
      x,
      z,
      [26, -4, 26, 10, 21, 12, 20, 26, 15, 28, 14, 42, 10, 46, 9, 72, 7, 92, 3, 104, 0.6, 112, 0.01, 122].map(
        (v) => v * s,
      ),
      8,
      low,
      high,
    )
  prang(-18, -300, 1, 0xb8a888, 0xf4e8d0)
  for (const [x, z] of [
    [-58, -290],
    [22, -290],
  ] as const)
    prang(x, z, 0.5, 0xb0a080, 0xf0e0c4)
  spire(b, 52, -330, [24, -4, 22, 20, 14, 36, 6, 44, 4, 60, 1, 92, 0.01, 104], 12, 0xb88a30, 0xffdc70)
}

/** Seoul: the tower on its wooded hill. */
const seoul: Silhouette = (b) => {
  b.at(-30, -10, -460, 0, () => lump(b, 'distant', 120, 8, 18, 0.42, () => 0, [0x3c5a4c, 0x6a8a64]))
  spire(
    b,
    -30,
    -460,
    [3.4, 84, 2.6, 134, 8, 138, 9.5, 146, 8, 154, 2.6, 156, 1.4, 170, 0.01, 208],
    12,
    0xb8c0c8,
    0xf0f4f8,
  )
}

/** Singapore: three towers under one deck. */
const singapore: Silhouette = (b) => {
  for (const x of [-52, -8, 36]) {
    b.quad(
      'distant',
      [x - 13, -5, -400],
      [x + 13, -5, -400],
      [x + 10, 140, -400],
      [x - 10, 140, -400],
      [0x90a4b4, 0xc4d4e0],
    )
    b.box('distant', x - 11, -5, -412, x + 11, 140, -402, 0x8898a8)
  }
  for (let n = 0; n < 12; n++) {
    const [x0, x1] = [-86 + n * 13, -73 + n * 13]
    const y = (x: number): number => 141 + ((x + 8) / 80) ** 2 * 5
    b.quad(
      'distant',
      [x0, y(x0) - 4, -398],
      [x1, y(x1) - 4, -398],
      [x1, y(x1) + 5, -398],
      [x0, y(x0) + 5, -398],
      [0xa8b4bc, 0xe8eef2],
      [0, 0, 1],
    )
  }
}

/** Rio: the Sugarloaf over the bay, the Redeemer on his peak. */
const rio: Silhouette = (b) => {
  const green = [0x54745c, 0x86a070] as const
  b.at(-150, -20, -430, 0, () =>
    spire(b, 0, 0, [70, 0, 62, 40, 50, 84, 34, 116, 16, 132, 0.01, 136], 16, 0x6a7a6a, 0x9aa08c),
  )
  b.at(-250, -30, -470, 0, () => lump(b, 'distant', 90, 8, 16, 0.4, () => 0, green))
  b.at(90, -20, -480, 0, () => {
    spire(b, 0, 0, [150, 0, 110, 60, 60, 130, 22, 178, 5, 196, 0.01, 198], 16, green[0], green[1])
    const white = [0xd0d4d0, 0xffffff] as const
    b.box('distant', -2.4, 196, -2, 2.4, 202, 2, white)
    spire(b, 0, 0, [3, 202, 2.2, 214, 2.8, 220, 1.2, 222, 1.5, 225, 0.01, 227], 8, white[0], white[1])
    b.box('distant', -14, 217, -1, 14, 220, 1, white, '')
  })
}

const BY_TOWN: Record<string, Silhouette> = {
  'new-york': newYork,
  'san-francisco': sanFrancisco,
  sydney,
  shanghai,
  bangkok,
  seoul,
  singapore,
  rio,
  dubai: mast(
    -16,
    -440,
    [22, -5, 20, 60, 15, 90, 13, 130, 8, 150, 6, 186, 2.4, 206, 0.8, 230, 0.01, 262],
    6,
    0x98acc0,
    0xd8e4ee,
  ),
  tokyo: beacon(
    -22,
    -420,
    [26, -5, 17, 30, 11, 58, 7, 92, 8.5, 94, 8.5, 100, 5, 100, 3, 142, 4.4, 144, 4.4, 148, 1.6, 150, 0.01, 196],
    4,
    0xc8482c,
    0xf0805a,
  ),
  seattle: mast(
    -20,
    -400,
    [10, -5, 4, 50, 3, 96, 18, 104, 20, 108, 8, 114, 1.4, 118, 0.01, 146],
    12,
    0xb8c0c8,
    0xf0f4f6,
  ),
  toronto: mast(
    -20,
    -440,
    [9, -5, 4, 90, 3.4, 128, 12, 134, 13, 140, 5, 146, 3, 176, 1, 180, 0.01, 226],
    12,
    0x9ca8b4,
    0xdce4ea,
  ),
  berlin: mast(
    -13,
    -400,
    [5, -5, 3, 96, 2.6, 112, 8, 118, 10.5, 126, 8, 134, 2.6, 140, 1.4, 150, 0.01, 186],
    12,
    0xa0aab4,
    0xe4eaf0,
  ),
}

/** Towns whose mark there was not before these years. */
const LATE = new Set([
  'san-francisco',
  'sydney',
  'shanghai',
  'seoul',
  'singapore',
  'dubai',
  'tokyo',
  'seattle',
  'toronto',
  'berlin',
])

/** Adds the silhouette of a place's town, if it has one and its years had it. */
export const silhouette = (b: MeshBuilder, { city, era }: Pick<Place, 'city' | 'era'>): void => {
  if (city === undefined || era === 'medieval' || (era === '1900s' && LATE.has(city))) return
  BY_TOWN[city]?.(b)
}
