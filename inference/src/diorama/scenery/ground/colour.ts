/** Colours of the ground by place, season and position: what the terrain's vertices carry and the grass roots continue. */
import { familyOf } from '../../place/family.ts'
import { shapeOf } from '../../place/land-shape.ts'
import { gleam, terraceColour } from './varied.ts'
import { PUDDLE_SLOT, dishOf, puddleOf } from '../../place/puddle.ts'
import { noise1, noise2, smooth } from '../../place/noise.ts'
import { rowOf, type Rows } from '../../place/variety.ts'
import type { Place, PlaceKind, Season } from '../../state/state.ts'
import { mix } from '../build/mesh.ts'
import type { SurfaceKey } from '../surfaces.ts'

export interface GroundPaint {
  /** Surface of open ground and of the path. */
  land: SurfaceKey
  path: SurfaceKey
  /** Colour of open ground, of the path, at (x, z) with height y, slope 0..1 and distance u from the path's centre. */
  landColour(x: number, z: number, y: number, slope: number, u: number): number
  pathColour(x: number, z: number, y: number, u: number): number
  /** Width (m) of the row of stones that a laid path ends in, 0 where it has none; and their colour. */
  edging: number
  edgingColour(x: number, z: number): number
  /** How far (m) the path's edge on the left (-1) or right (1) lies off its line at z. */
  fray(side: -1 | 1, z: number): number
}

/** Three greens of a meadow: shade, body, sunlit straw. Less green than one thinks: sun and style add the rest. */
export const MEADOW: Record<Season, readonly [number, number, number]> = {
  spring: [0x5f9a58, 0x9cc06c, 0xd6dc92],
  summer: [0x47764a, 0x76985a, 0xb2b272],
  autumn: [0x80804a, 0xae985a, 0xd2b274],
  winter: [0x8a8068, 0xa89a7a, 0xc6b898],
}

const TINTS: Rows<readonly [number, number, number]> = {
  forest: [0x45603c, 0x667a46, 0x94904f],
  bamboo: [0x5c6a40, 0x848a50, 0xaaa468],
  jungle: [0x34583a, 0x52783f, 0x84934e],
  'mountain-pass': [0x5f7f50, 0x8a9a5e, 0xb4ac74],
  desert: [0xc98f58, 0xe3b47a, 0xf3d3a0],
  canyon: [0xb5683f, 0xd48b58, 0xeab684],
  beach: [0xdcc6a0, 0xeeddba, 0xf8eed6],
  moon: [0x77777f, 0x9b9ba3, 0xbcbcc2],
  reef: [0xa8a890, 0xd8cca8, 0xf0e2c0],
  'snow-field': [0xd9e4f2, 0xeef4fb, 0xffffff],
  farm: [0x86a03e, 0xc8b450, 0xe8cf6e],
  harbour: [0x9a958a, 0xb5afa2, 0xc9c3b5],
  mars: [0x86523c, 0xa66c50, 0xc49878],
  savanna: [0xa8884a, 0xcaa85e, 0xe6cc88],
  tuscany: [0x7c8a48, 0xb4a85a, 0xdcc47c],
  highlands: [0x5c6a48, 0x867a5e, 0xa28092],
  iceland: [0x4c5a38, 0x7f8f48, 0xaab060],
  terraces: [0x5c8a3c, 0x86b04a, 0xb8cc6a],
  glacier: [0xa8cce4, 0xdcecf8, 0xffffff],
  swamp: [0x3c4a34, 0x59683e, 0x7e8250],
  'hot-spring': [0x5a6a4a, 0x7c8458, 0xa49a70],
  haunted: [0x4c5444, 0x6a6a50, 0x8a8460],
  enchanted: [0x2c5a4a, 0x44784e, 0x7a9a5c],
  candy: [0x74ccae, 0xa4e4c0, 0xf4c8dc],
  clouds: [0xd4d0ee, 0xf4eef8, 0xffffff],
  sunken: [0x9a9e8c, 0xc8c2a4, 0xe6dcc0],
}

/** Clover and wet ground: the cool green between the warm ones. */
const LUSH: Record<Season, number> = { spring: 0x5a9a72, summer: 0x4c8468, autumn: 0x6d7a52, winter: 0x82806e }

const ROCK = [0x6f6a64, 0xa39a8c] as const
const STONES = [0x8a857a, 0xc6bfae] as const
const BANDS = [0x9c5038, 0xcc7c4c, 0xe6b080, 0xb05c3e, 0x86403a, 0xdca070] as const

const SURFACE_BY: Rows<SurfaceKey> = {
  desert: 'shore',
  beach: 'shore',
  canyon: 'shore',
  reef: 'shore',
  moon: 'shore',
  'snow-field': 'drift',
  harbour: 'paving',
  clouds: 'drift',
}
const PATHS: Rows<SurfaceKey> = {
  beach: 'shore',
  canyon: 'shore',
  reef: 'shore',
  'snow-field': 'drift',
  'frozen-lake': 'pool',
  bamboo: 'cobbles',
  temple: 'cobbles',
  park: 'paving',
  harbour: 'cobbles',
  railway: 'paving',
  moon: 'shore',
  desert: 'shore',
  village: 'path',
  'great-wall': 'paving',
  clouds: 'paving',
  candy: 'paving',
  sunken: 'cobbles',
}
const PATH_TINTS: Rows<readonly [number, number]> = {
  beach: [0xe2cea8, 0xf0e2c4],
  canyon: [0xcf8e5e, 0xe6b482],
  reef: [0xdccfac, 0xf0e4c4],
  'snow-field': [0xd3dfee, 0xe6eef8],
  bamboo: [0x8d8a7c, 0xb0ab9a],
  temple: [0x97938a, 0xbcb7aa],
  park: [0xc2b49c, 0xd8ccb6],
  harbour: [0x8f8a80, 0xb0a99b],
  railway: [0xb3aea4, 0xcac5ba],
  forest: [0x8a6a48, 0xb08c60],
  jungle: [0x7a5a3c, 0xa27a50],
  village: [0xb39a74, 0xd2bb92],
  mars: [0x9c6248, 0xc08e70],
  savanna: [0xa8623a, 0xd8945c],
  tuscany: [0xc8a878, 0xecd8ac],
  iceland: [0x3c3a3a, 0x5e5a58],
  swamp: [0x5a4a34, 0x80684a],
  glacier: [0xc4dcee, 0xe8f2fa],
  'frozen-lake': [0x9cc0d8, 0xd4e6f0],
  haunted: [0x6a6054, 0x8e8270],
  candy: [0xd89a68, 0xf4cc98],
  clouds: [0xe8d49a, 0xfff2cc],
  sunken: [0x8a8e84, 0xb8b4a0],
  'great-wall': [0xa09480, 0xbcae96],
}

const SOFT: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['beach', 'canyon', 'reef', 'desert', 'snow-field', 'moon'])

export const paintOf = (place: Place): GroundPaint => {
  const { kind, seed, season } = place
  const own = rowOf(TINTS, place)
  const grassy = !rowOf(SURFACE_BY, place)
  const turned = own && grassy && (season === 'autumn' || season === 'winter') ? 0.5 : 0
  const greens = [0, 1, 2].map((n) => (own ? mix(own[n]!, MEADOW[season][n]!, turned) : MEADOW[season][n]!)) as [
    number,
    number,
    number,
  ]
  const shape = familyOf(kind) === 'land' ? shapeOf(place) : null
  const wet = shape?.water
  const walls = shape?.walls
  const half = shape?.half ?? 1
  const earth = rowOf(PATH_TINTS, place) ?? ([0x94683f, 0xe2c090] as const)
  const landColour: GroundPaint['landColour'] = (x, z, y, slope, u) => {
    const wide = noise2(seed + 61, x / 23, z / 23) * 0.5 + 0.5
    const close = noise2(seed + 63, x / 4.1, z / 4.1) * 0.5 + 0.5
    let c = mix(
      mix(greens[0], greens[1], 0.25 + 0.75 * wide),
      greens[2],
      smooth(0.5, 1, 0.6 * close + 0.4 * wide) * 0.55,
    )
    if (grassy) {
      // Lush and cool in the hollows, straw on the rises; clumps that go on being seen where the blades no longer are.
      const lie = noise2(seed + 73, x / 71 + 3, z / 58)
      c = mix(c, greens[2], smooth(0.15, 0.7, lie) * 0.5)
      c = mix(c, LUSH[season], smooth(0.05, 0.75, -lie) * 0.45)
      c = mix(c, greens[0], smooth(0.25, 0.75, noise2(seed + 75, x / 9, z / 6.5)) * 0.4)
    }
    if (!shape?.terrace && kind === 'farm' && Math.abs(u) > 4) {
      const field = Math.floor(Math.abs(u) / 19) + Math.floor(z / 46) * 3 + (u < 0 ? 1 : 0)
      c = mix(c, [0x8fb24a, 0xe0c25c, 0x7a9a40, 0xb98f5a][((field % 4) + 4) % 4] ?? c, 0.75)
    }
    if (grassy) {
      // Worn earth beside the path in patches, bare rock where it is steep.
      const worn = half > 0 ? smooth(half + 0.55, half, Math.abs(u) + 0.3 * noise2(seed + 79, x / 0.8, z / 1.1)) : 0
      c = mix(c, mix(earth[0], greens[0], 0.45), worn * 0.45)
      c = mix(c, mix(ROCK[0], ROCK[1], close), smooth(0.34, 0.58, slope + (kind === 'mountain-pass' ? 0.1 * close : 0)))
    }
    if (shape?.terrace) c = terraceColour(c, shape.terrace, y, slope, Math.abs(u) - half, seed)
    if (shape?.brink) c = gleam(c, shape.brink.drop, y, noise2(seed + 77, x / 37, z / 29))
    if (walls && slope > 0.2) {
      const band = y * 0.2 + noise2(seed + 65, x / 31, z / 31) * 0.6
      const i = Math.floor(band)
      const n = BANDS.length
      c = mix(
        c,
        mix(BANDS[((i % n) + n) % n] ?? c, BANDS[(((i + 1) % n) + n) % n] ?? c, smooth(0.7, 1, band - i)),
        smooth(0.2, 0.4, slope),
      )
    }
    if (wet) {
      const over = y - wet.level
      if (kind === 'beach') {
        c = mix(c, 0xc0a070, smooth(0.42, 0.1, over))
        if (u > half + 5)
          c = mix(c, mix(0x9aa858, 0xcfc07c, close), smooth(1, 2.4, over) * smooth(0.35, 0.75, wide) * 0.75)
      } else c = mix(c, 0x8a7a58, smooth(0.5, 0.05, over) * 0.8)
      c = mix(c, kind === 'beach' ? 0x6fb0a0 : 0x33563f, smooth(-0.1, -1.6, over))
    }
    return c
  }
  const path = rowOf(PATHS, place) ?? 'path'
  const laid = grassy && path !== 'path'
  return {
    land: rowOf(SURFACE_BY, place) ?? 'land',
    path,
    landColour,
    edging: laid ? 0.24 : 0,
    edgingColour: (x, z) => mix(STONES[0], STONES[1], noise2(seed + 83, x / 2, z / 0.45) * 0.5 + 0.5),
    fray: (side, z) =>
      path === 'path' ? 0.15 * noise1(seed + 81 + side, z / 0.8) + 0.12 * noise1(seed + 85 + side, z / 2.7) : 0,
    pathColour: (x, z, y, u) => {
      const close = noise2(seed + 67, x / 1.7, z / 2.3) * 0.5 + 0.5
      let c = mix(earth[0], earth[1], 0.25 + 0.6 * close)
      if (kind === 'country-road' || kind === 'farm') {
        // A crown of short grass between the ruts, the ruts worn pale.
        const crown = smooth(0.46, 0.12, Math.abs(u + 0.12 * noise2(seed + 69, x, z)))
        c = mix(c, earth[1], smooth(0.55, 0.25, Math.abs(Math.abs(u) - 0.8)) * 0.45)
        c = mix(
          c,
          0x80562f,
          smooth(0.2, 0.02, Math.abs(Math.abs(u + 0.12 * noise2(seed + 71, x / 3, z / 5)) - 0.78)) * 0.55,
        )
        c = mix(c, mix(greens[0], greens[1], close), crown * (0.3 + 0.5 * close))
      }
      // Damp and dark under the fringe of grass.
      if (grassy)
        c = mix(c, mix(greens[0], earth[0], 0.5), smooth(half - 0.3, half, Math.abs(u) + 0.2 * (close - 0.5)) * 0.5)
      if (kind === 'beach' && wet) c = mix(c, 0xbf9f70, smooth(0.5, 0.1, y - wet.level))
      const hollow = shape ? puddleOf(shape, seed | 0, Math.floor(z / PUDDLE_SLOT)) : null
      if (hollow) {
        // Mud round and in the hollows.
        const dish =
          dishOf({ ...hollow, across: hollow.across * 1.25, along: hollow.along * 1.25 }, u, z) / hollow.depth
        c = mix(c, 0x6e4f34, Math.min(0.6, dish * 1.3))
      }
      // Where path and land are the same stuff the one goes over into the other.
      const blend = SOFT.has(kind) ? smooth(half * 0.3, half * 0.98, Math.abs(u)) : 0
      return blend > 0 ? mix(c, landColour(x, z, y, 0, u), blend) : c
    },
  }
}
