/** People of the street from further off: some hundred triangles each, dressed by era and culture, baked in the phases of their walk. */
import type { BufferGeometry } from 'three'
import { cell01 } from '../../place/noise.ts'
import type { Place } from '../../state/state.ts'
import { MeshBuilder, shade, type P3 } from '../build/mesh.ts'

/** Phases a walk is baked in, and how many kinds of people a place has. */
export const PHASES = 14
export const MAKES = 14
/** Metres walked in one cycle of two steps, for a person 1.7 m tall. */
export const STRIDE = 1.45

export type Pose = 'walk' | 'stand' | 'sit'

export interface Dress {
  skin: number
  hair: number
  coat: number
  legs: number
  /** Hem of coat, gown or robe over the ground (m); 0.85: a jacket. */
  hem: number
  wide: number
  hat: 'none' | 'cap' | 'top' | 'brim' | 'bonnet' | 'hood' | 'turban' | 'cone' | 'helm'
  hatTone: number
  long: boolean
  bag: boolean
  size: number
}

const HAIRS = [0x2a2018, 0x4a3020, 0x6a4a2c, 0xa8844c, 0x8a8a88, 0x1a1614]
const COATS: Record<string, readonly number[]> = {
  medieval: [0x8a4a34, 0x4a6a4a, 0x9a7a44, 0x5a4a6a, 0x3a5a7a, 0xa8583c, 0x7a6a54],
  '1900s': [0x2a2c30, 0x4a3a34, 0x5a2f3a, 0x3a4a5a, 0x6a6050, 0x8a7a64, 0xd8ccb8],
  '1980s': [0xd8483c, 0x2f6ab0, 0xe8b83c, 0x3a8a6a, 0xc86aa8, 0x5a5a6a, 0xf0e8dc],
  modern: [0x3a4a5a, 0xb8503c, 0xd8c8a8, 0x5a7a8a, 0x24282e, 0xc8a03c, 0x7a8a6a],
  future: [0xe8ecf0, 0x3a4458, 0x5a4a8a, 0x2a6a7a, 0xb8c4d0, 0x8a3a6a, 0x20242c],
}
const ROBES: readonly number[] = [0xf0e8d8, 0x3a5a8a, 0xd8c08a, 0x6a3a34, 0x2f6a5a, 0x8a6aa0, 0xe0a85c]

/** What a make of a place wears. */
export const dressOf = (place: Place, make: number): Dress => {
  const at = (n: number): number => cell01(place.seed + 1601, make, n)
  const from = <T>(list: readonly T[], n: number): T => list[Math.floor(at(n) * list.length) % list.length]!
  const { era, culture } = place
  const robed =
    (culture === 'arabian' || culture === 'indian' || culture === 'african') && (era !== 'future' || make % 2 === 0)
  const silk = (culture === 'japanese' || culture === 'chinese') && (era === 'medieval' || era === '1900s')
  const woman = make % 2 === 0
  const child = make % 7 === 5
  const east = culture === 'japanese' || culture === 'chinese'
  const dark = culture === 'african' || (culture === 'american' && make % 3 === 0)
  const skin = dark
    ? 0x7a4e34
    : culture === 'arabian' || culture === 'indian'
      ? 0xb8845a
      : [0xf2d2b6, 0xe8bd98, 0xf4dcc6][make % 3]!
  const coat =
    robed || silk
      ? ROBES[(make * 3 + (place.seed & 3)) % 7]!
      : (COATS[era] ?? COATS.modern!)[(make * 3 + (place.seed & 3)) % 7]!
  const gown = woman && (era === 'medieval' || era === '1900s')
  const hem = robed || silk ? 0.12 : gown ? 0.1 : woman && at(2) < 0.5 ? 0.5 : at(2) < 0.3 ? 0.55 : 0.82
  const hat: Dress['hat'] = robed
    ? woman
      ? 'hood'
      : 'turban'
    : era === 'medieval'
      ? silk
        ? at(3) < 0.4
          ? 'cone'
          : 'none'
        : woman
          ? 'bonnet'
          : from(['hood', 'cap', 'none'] as const, 3)
      : era === '1900s'
        ? silk
          ? 'none'
          : woman
            ? 'brim'
            : from(['top', 'cap', 'brim'] as const, 3)
        : era === 'future'
          ? from(['helm', 'none', 'none', 'hood'] as const, 3)
          : from(['none', 'none', 'none', 'cap', 'brim'] as const, 3)
  return {
    skin,
    hair: east || dark ? from([0x1a1614, 0x2a2018, 0x241c18], 4) : from(HAIRS, 4),
    coat,
    legs: era === '1980s' || era === 'modern' ? from([0x34487a, 0x2a2c34, 0x6a6458], 5) : shade(coat, 0.6),
    hem,
    wide: gown ? 0.4 : robed || silk ? 0.27 : hem < 0.7 ? 0.3 : 0.22,
    hat,
    hatTone: robed
      ? from([0xf4ece0, 0xc8503c, 0x2f5a6a], 6)
      : hat === 'brim' && era !== '1900s'
        ? 0xd8c090
        : shade(coat, 0.55),
    long: woman && hat !== 'hood',
    bag: !gown && at(7) < 0.45,
    size: child ? 0.68 : 0.94 + 0.12 * at(9),
  }
}

const KEY = 'folk'
const SIDES = 4

/** Legs, arms, skirt and head of a stance: swing -1..1 of the legs. */
const body = (b: MeshBuilder, d: Dress, swing: number, pose: Pose, umbrella: number | null): void => {
  const sit = pose === 'sit'
  const hip = sit ? 0.5 : 0.86 - 0.025 * Math.abs(swing)
  const tall = hip + 0.56
  const reach = 0.34 * swing
  for (const s of [-1, 1]) {
    const fore = s * reach
    const foot: P3 = sit ? [s * 0.1, 0.04, 0.42] : [s * 0.09, 0.05 + 0.1 * Math.max(0, -fore), fore]
    if (d.hem > 0.3 || sit) b.tube(KEY, [[s * 0.09, hip, 0], foot], [0.085, 0.06], 3, d.legs)
    const up = umbrella !== null && s > 0
    const hand: P3 = up
      ? [0.2, tall - 0.2, 0.26]
      : sit
        ? [s * 0.2, hip + 0.2, 0.3]
        : [s * 0.27, hip + 0.02, -fore * 0.75]
    b.tube(KEY, [[s * 0.2, tall - 0.08, 0], hand], [0.07, 0.05], 3, [shade(d.coat, 0.88), d.skin])
  }
  const hem = sit ? hip - 0.06 : d.hem
  b.lathe(
    KEY,
    0,
    0,
    [
      [hem < 0.7 && !sit ? d.wide : 0.2, hem],
      [0.17, hip + 0.14],
      [0.21, tall - 0.14],
      [0.15, tall - 0.02],
      [0.06, tall + 0.04],
    ],
    SIDES,
    [shade(d.coat, 0.82), d.coat],
  )
  b.lathe(
    KEY,
    0,
    0.015,
    [
      [0.05, tall],
      [0.105, tall + 0.1],
      [0.11, tall + 0.2],
      [0.001, tall + 0.27],
    ],
    SIDES,
    d.skin,
  )
  // Hair behind and over the head; the face looks out of it.
  b.lathe(
    KEY,
    0,
    -0.036,
    d.long
      ? [
          [0.11, tall - 0.2],
          [0.13, tall + 0.06],
          [0.122, tall + 0.2],
          [0.001, tall + 0.305],
        ]
      : [
          [0.1, tall + 0.08],
          [0.12, tall + 0.2],
          [0.001, tall + 0.305],
        ],
    SIDES,
    d.hair,
  )
  const h = d.hatTone
  const crown = tall + 0.2
  if (d.hat === 'top')
    b.lathe(
      KEY,
      0,
      0,
      [
        [0.2, crown],
        [0.13, crown + 0.02],
        [0.125, crown + 0.26],
        [0.001, crown + 0.27],
      ],
      SIDES,
      0x1c1d20,
    )
  else if (d.hat === 'brim')
    b.lathe(
      KEY,
      0,
      0,
      [
        [0.27, crown - 0.02],
        [0.14, crown + 0.02],
        [0.11, crown + 0.14],
        [0.001, crown + 0.16],
      ],
      SIDES,
      h,
    )
  else if (d.hat === 'cap')
    b.lathe(
      KEY,
      0,
      0.03,
      [
        [0.15, crown - 0.02],
        [0.14, crown + 0.06],
        [0.001, crown + 0.12],
      ],
      SIDES,
      h,
    )
  else if (d.hat === 'cone')
    b.lathe(
      KEY,
      0,
      0,
      [
        [0.32, crown],
        [0.001, crown + 0.2],
      ],
      SIDES,
      0xd8c088,
    )
  else if (d.hat === 'turban')
    b.lathe(
      KEY,
      0,
      -0.01,
      [
        [0.12, crown - 0.06],
        [0.17, crown + 0.02],
        [0.12, crown + 0.12],
        [0.001, crown + 0.15],
      ],
      SIDES,
      h,
    )
  else if (d.hat === 'helm')
    b.lathe(
      KEY,
      0,
      0,
      [
        [0.15, tall + 0.1],
        [0.16, crown + 0.02],
        [0.001, crown + 0.16],
      ],
      SIDES,
      0xd8e4ec,
    )
  else if (d.hat === 'hood' || d.hat === 'bonnet')
    b.lathe(
      KEY,
      0,
      -0.03,
      [
        [0.19, tall - 0.1],
        [0.15, tall + 0.12],
        [0.14, crown + 0.03],
        [0.001, crown + 0.12],
      ],
      SIDES,
      d.hat === 'bonnet' ? 0xf0e8dc : h,
    )
  if (umbrella !== null) {
    const y = tall + 0.52
    b.tube(
      KEY,
      [
        [0.2, tall - 0.22, 0.26],
        [0.1, y + 0.1, 0.1],
      ],
      [0.014, 0.014],
      3,
      0x2a2c30,
    )
    b.lathe(
      KEY,
      0.1,
      0.1,
      [
        [0.62, y - 0.2],
        [0.5, y - 0.02],
        [0.26, y + 0.1],
        [0.001, y + 0.16],
      ],
      6,
      [shade(umbrella, 0.8), umbrella],
    )
    b.lathe(
      KEY,
      0.1,
      0.1,
      [
        [0.001, y + 0.13],
        [0.5, y - 0.05],
        [0.62, y - 0.2],
      ],
      6,
      shade(umbrella, 0.45),
    )
  }
}

/** One stance of one kind of person; phase 0..PHASES-1. Front faces +z, feet at 0. */
export const bakeFolk = (place: Place, make: number, pose: Pose, phase: number, umbrella: boolean): BufferGeometry => {
  const dress = dressOf(place, make)
  const b = new MeshBuilder()
  const swing = pose === 'walk' ? Math.sin((phase / PHASES) * Math.PI * 2) : 0
  const cover = umbrella ? [0xc83c34, 0x24282e, 0x2f5a8a, 0xe8d8b0, 0x8a4a7a, 0x3a7a6a][make % 6]! : null
  b.scaled(dress.size, () => body(b, dress, swing, pose, cover))
  const geometry = b.parts()[0]!.geometry
  return geometry
}

/** Height of a make against a grown person of 1.7 m. */
export const sizeOf = (place: Place, make: number): number => dressOf(place, make).size
