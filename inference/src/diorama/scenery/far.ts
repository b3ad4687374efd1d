/** What closes the view: ridges behind ridges, each paler, or the roofs of a town; a backdrop that keeps its distance from the camera. */
import { Group, Mesh } from 'three'
import { noise1 } from '../place/noise.ts'
import type { Place, PlaceKind } from '../state/state.ts'
import { MeshBuilder, mix } from './build/mesh.ts'

interface Ridge {
  distance: number
  low: number
  height: number
  /** Bumps round the circle, and how sharp. */
  bumps: number
  sharp: number
  foot: number
  crest: number
  /** White on the highest tops. */
  snow?: boolean
}

const HILLS: Ridge[] = [
  { distance: 620, low: 12, height: 66, bumps: 26, sharp: 0.3, foot: 0x6aa060, crest: 0x3f7a52 },
  { distance: 940, low: 50, height: 150, bumps: 19, sharp: 0.5, foot: 0x6f9f94, crest: 0x3d6f86 },
  { distance: 1350, low: 110, height: 300, bumps: 14, sharp: 0.8, foot: 0x84a8bc, crest: 0x4a74a8 },
]
const PEAKS: Ridge[] = [
  { distance: 560, low: 12, height: 84, bumps: 22, sharp: 0.8, foot: 0x628c70, crest: 0x486e70 },
  { distance: 900, low: 44, height: 190, bumps: 20, sharp: 1, foot: 0x749cac, crest: 0x527aa4 },
  { distance: 1400, low: 110, height: 360, bumps: 15, sharp: 1, foot: 0x8cb0cc, crest: 0x6488b4, snow: true },
]
const SNOWY: Ridge[] = PEAKS.map((one) => ({
  ...one,
  height: one.height * 0.8,
  foot: mix(one.foot, 0xc8d8e8, 0.6),
  crest: mix(one.crest, 0xf4f8ff, 0.7),
}))
const SANDS: Ridge[] = [
  { distance: 620, low: 8, height: 46, bumps: 16, sharp: 0.6, foot: 0xe0b480, crest: 0xc8905c },
  { distance: 1000, low: 30, height: 110, bumps: 12, sharp: 0.9, foot: 0xd8b498, crest: 0xb08a88 },
]
const ISLES: Ridge[] = [
  { distance: 1250, low: -40, height: 120, bumps: 13, sharp: 0.5, foot: 0x8fb4bc, crest: 0x6a98ac },
]
const DUST: Ridge[] = [{ distance: 800, low: 4, height: 90, bumps: 15, sharp: 0.4, foot: 0x6a6a70, crest: 0x8a8a92 }]

const RIDGES: Partial<Record<PlaceKind, Ridge[]>> = {
  'mountain-pass': PEAKS,
  lake: PEAKS,
  waterfall: PEAKS,
  'snow-field': SNOWY,
  desert: SANDS,
  canyon: SANDS,
  beach: ISLES,
  harbour: ISLES,
  moon: DUST,
  reef: [],
  castle: PEAKS,
}

const SIDES = 200

const ridge = (b: MeshBuilder, seed: number, one: Ridge, n: number, place: Place): void => {
  let before = -1
  for (let s = 0; s <= SIDES; s++) {
    const a = (s / SIDES) * Math.PI * 2
    const t = (s % SIDES) / SIDES
    const wave = ringNoise(seed + n * 31, t, one.bumps)
    const fine = ringNoise(seed + n * 31 + 7, t, one.bumps * 4)
    const tiny = ringNoise(seed + n * 31 + 9, t, one.bumps * 11)
    const peak = (1 - one.sharp) * (wave * 0.5 + 0.5) + one.sharp * (1 - Math.abs(wave)) ** 1.4
    // Sharp ranges carry smaller crests on the large ones; soft ones only roll.
    const spur = 1 - Math.abs(fine)
    const shape = one.sharp > 0.7 ? peak * 0.56 + spur * 0.34 + tiny * 0.07 : peak * 0.82 + fine * 0.13 + tiny * 0.03
    const top = one.low + (one.height - one.low) * Math.max(0, shape)
    const x = Math.sin(a) * one.distance
    const z = -Math.cos(a) * one.distance
    // Sides of a range catch light or shade by which way the crest falls.
    const slope = ringNoise(seed + n * 31 + 3, t, one.bumps * 1.3) * 0.5 + 0.5
    const crest = mix(
      one.crest,
      place.season === 'autumn' ? 0xb08a60 : one.foot,
      slope * (one.sharp > 0.9 ? 0.05 : 0.2),
    )
    const nx = -Math.sin(a) * 0.6 + (slope - 0.5) * 0.5 * Math.cos(a)
    const nz = Math.cos(a) * 0.6 + (slope - 0.5) * 0.5 * Math.sin(a)
    const i = b.vertex('distant', [x, -60, z], [nx, 0.6, nz], one.foot)
    b.vertex('distant', [x, top * 0.62, z], [nx, 0.6, nz], mix(one.foot, crest, 0.6))
    b.vertex(
      'distant',
      [x, top, z],
      [nx, 0.7, nz],
      one.snow ? mix(crest, 0xf6fafe, Math.max(0, Math.min(1, (shape - 0.42) * 4))) : crest,
    )
    if (before >= 0)
      for (const k of [0, 1]) {
        b.triangle('distant', before + k, i + k, i + k + 1)
        b.triangle('distant', before + k, i + k + 1, before + k + 1)
      }
    before = i
  }
}

/** Noise round a circle with a whole number of periods. */
const ringNoise = (seed: number, t: number, periods: number): number => {
  const p = Math.max(1, Math.round(periods))
  const x = t * p
  // Blend the seam: noise1 over 0..p, and over -p..0, crossing at the end.
  const w = t
  return noise1(seed, x) * (1 - w * w * w) + noise1(seed, x - p) * w * w * w
}

/** Landmarks of Paris: white domes on their hill where the street ends, the iron tower to the left. */
const paris = (b: MeshBuilder): void => {
  const white = [0xc8ccd8, 0xe6e6ea] as const
  b.at(14, 0, -455, 0, () => {
    b.lathe(
      'distant',
      0,
      0,
      [
        [150, -20],
        [110, 14],
        [60, 30],
        [26, 36],
        [0.001, 36.5],
      ],
      20,
      [0x7f9a94, 0x8fa89c],
    )
    for (const [x, z, r, y, h] of [
      [0, 0, 6.5, 62, 1],
      [-13, 6, 3.4, 52, 0.8],
      [13, 6, 3.4, 52, 0.8],
      [-10, -8, 3, 50, 0.8],
      [10, -8, 3, 50, 0.8],
    ] as const) {
      b.lathe(
        'distant',
        x,
        z,
        [
          [r, 34],
          [r, y],
          [r * 0.96, y + r * 0.9 * h],
          [r * 0.6, y + r * 1.8 * h],
          [0.9, y + r * 2.4 * h],
          [0.7, y + r * 2.8 * h],
          [0.001, y + r * 3 * h],
        ],
        10,
        white,
      )
    }
    b.box('distant', -17, 30, -12, 17, 50, 12, white)
    b.box('distant', -4, 30, -26, 4, 74, -18, white)
  })
  b.at(-150, 0, -520, 0, () => {
    const iron = [0x6a7088, 0x8a90a8] as const
    const profile: [number, number][] = [
      [46, -10],
      [31, 22],
      [24, 44],
      [13, 78],
      [8, 110],
      [5.2, 150],
      [3, 200],
      [2.6, 212],
      [0.001, 232],
    ]
    b.lathe('distant', 0, 0, profile, 4, iron)
    for (const y of [44, 86])
      b.box('distant', -26 + y * 0.15, y, -26 + y * 0.15, 26 - y * 0.15, y + 5, 26 - y * 0.15, iron)
  })
}

/** The earth as seen from the moon: blue, with land and weather by latitude and noise. */
const earth = (b: MeshBuilder): void => {
  const r = 62
  const rows = 18
  const sides = 28
  const ids: number[][] = []
  for (let k = 0; k <= rows; k++) {
    const row: number[] = []
    for (let s = 0; s <= sides; s++) {
      const v = (k / rows) * Math.PI
      const a = (s / sides) * Math.PI * 2
      const n: [number, number, number] = [Math.sin(v) * Math.sin(a), Math.cos(v), Math.sin(v) * Math.cos(a)]
      const land = noise1(5, n[0] * 2.1 + n[1] * 1.3 + 7) + noise1(9, n[2] * 2.4 - n[1] * 2 + 3)
      const cloud = noise1(13, n[1] * 5 + n[0] * 2.2) + 0.6 * noise1(17, n[2] * 6 + n[1] * 3)
      const base =
        Math.abs(n[1]) > 0.86 ? 0xf4f8fc : land > 0.3 ? mix(0x4f8a4a, 0xb8a468, Math.min(1, land - 0.3)) : 0x2a6ac0
      row.push(
        b.vertex(
          'earth',
          [n[0] * r + 210, n[1] * r + 250, n[2] * r - 900],
          n,
          mix(base, 0xffffff, Math.max(0, Math.min(0.9, cloud * 1.1))),
        ),
      )
    }
    ids.push(row)
  }
  for (let k = 0; k < rows; k++)
    for (let s = 0; s < sides; s++) {
      b.triangle('earth', ids[k]![s]!, ids[k + 1]![s]!, ids[k + 1]![s + 1]!)
      b.triangle('earth', ids[k]![s]!, ids[k + 1]![s + 1]!, ids[k]![s + 1]!)
    }
}

/** Roofs and towers of a town far off, as a ring of boxes. */
const skyline = (
  b: MeshBuilder,
  seed: number,
  distance: number,
  height: number,
  spread: number,
  foot: number,
  crest: number,
): void => {
  const count = 110
  for (let n = 0; n < count; n++) {
    const a = (n / count) * Math.PI * 2
    const h = height * (0.45 + spread * Math.abs(noise1(seed, n * 1.7)) + 0.25 * Math.abs(noise1(seed + 3, n * 0.23)))
    const w = ((Math.PI * 2 * distance) / count) * (0.45 + 0.25 * Math.abs(noise1(seed + 5, n * 2.3)))
    const x = Math.sin(a) * distance
    const z = -Math.cos(a) * distance
    b.at(x, 0, z, -a, () =>
      b.box('distant', -w, -20, -1, w, h, 1, [foot, mix(crest, foot, 0.5 * Math.abs(noise1(seed + 9, n)))], 'nb'),
    )
  }
}

export class Backdrop {
  readonly root = new Group()

  constructor(place: Place) {
    const b = new MeshBuilder()
    const kind = place.kind
    if (kind === 'boulevard' || kind === 'old-town' || kind === 'market') {
      skyline(b, place.seed, 480, 30, 0.35, 0x9a9aa8, 0x8a90a8)
      if (place.city === 'paris' || (kind === 'boulevard' && place.culture === 'european')) paris(b)
      else ridge(b, place.seed, HILLS[1]!, 1, place)
    } else if (kind === 'city' || kind === 'neon-city') {
      skyline(b, place.seed, 420, 90, 0.9, 0x8e9aae, 0x7286a4)
      skyline(b, place.seed + 1, 640, 190, 0.9, 0x9cacc0, 0x88a0bc)
    } else (RIDGES[kind] ?? HILLS).forEach((one, n) => ridge(b, place.seed, one, n, place))
    if (kind === 'moon') earth(b)
    for (const part of b.parts()) {
      const mesh = new Mesh(part.geometry, part.surface)
      mesh.frustumCulled = false
      this.root.add(mesh)
    }
    this.root.userData.still = true
  }

  /** Keeps its distance in steps, so that walking still changes the view a little. */
  update(x: number, z: number): void {
    this.root.position.set(x * 0.94, 0, z * 0.94)
    this.root.updateMatrixWorld(true)
  }
}
