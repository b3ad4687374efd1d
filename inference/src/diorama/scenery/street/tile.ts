/** The ground of one block of a town: carriageways with their setts or tarmac, kerbs, gutters and pavements, as one mesh at the crossing's corner. */
import { SLOPE } from '../../place/canal.ts'
import { hasTrams } from '../../place/nation.ts'
import { streetPlan, type StreetPlan } from '../../place/street-plan.ts'
import type { PlaceKind } from '../../state/state.ts'
import type { MeshBuilder } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import type { SurfaceKey } from '../surfaces.ts'
import { canalOf } from './canal.ts'

const LOOKS: Partial<
  Record<PlaceKind, { road: SurfaceKey; tone: number; walk: SurfaceKey; pave: number; kerb: number }>
> = {
  boulevard: { road: 'cobbles', tone: 0x8b8986, walk: 'paving', pave: 0xb4ada0, kerb: 0xa8a298 },
  'old-town': { road: 'cobbles', tone: 0xa3978a, walk: 'paving', pave: 0xb5a898, kerb: 0xa09486 },
  city: { road: 'tarmac', tone: 0x6c7078, walk: 'paving', pave: 0xb4b4b2, kerb: 0xb8b6b0 },
  'neon-city': { road: 'tarmac', tone: 0x565a66, walk: 'paving', pave: 0x8f929c, kerb: 0xa4a6ac },
  market: { road: 'cobbles', tone: 0xae9d86, walk: 'paving', pave: 0xb8a68e, kerb: 0xa8967e },
}

/** A street of trodden earth between boardwalks. */
const DUST = { road: 'path', tone: 0xc89a68, walk: 'wood', pave: 0xa88a64, kerb: 0x8a6a48 } as const

/** A flat strip cut into pieces so that light and fog vary along it. */
const sheet = (
  b: MeshBuilder,
  key: SurfaceKey,
  x0: number,
  x1: number,
  z0: number,
  z1: number,
  y0: number,
  y1: number,
  colour: number,
): void => {
  const n = Math.max(1, Math.round((z1 - z0) / 16))
  for (let k = 0; k < n; k++) {
    const a = z0 + ((z1 - z0) * k) / n
    const c = z0 + ((z1 - z0) * (k + 1)) / n
    b.quad(key, [x0, y0, c], [x1, y1, c], [x1, y1, a], [x0, y0, a], colour)
  }
}

/** Cambered carriageway along z, centre x = 0. */
const camber = (b: MeshBuilder, plan: StreetPlan, key: SurfaceKey, tone: number, z0: number, z1: number): void => {
  const left = plan.canal ? plan.canal.near / plan.road : -1
  const steps = 6
  const y = (t: number): number => plan.crown * (1 - t * t)
  for (let k = -steps / 2; k < steps / 2; k++) {
    const a = Math.max(left, k / (steps / 2))
    const c = (k + 1) / (steps / 2)
    if (c <= left) continue
    sheet(b, key, a * plan.road, c * plan.road, z0, z1, y(a), y(c), tone)
  }
}

/** Origin: crossing of main street and the cross street to its north; the block lies in +x, +z. */
export const tile: Drawer = (b, { place }) => {
  const plan = streetPlan(place)
  const look = place.marks.includes('west') ? DUST : (LOOKS[place.kind] ?? LOOKS.boulevard!)
  const { road, walk, crossRoad, crossWalk, spacingX, spacingZ, kerb } = plan
  camber(b, plan, look.road, look.tone, crossRoad, spacingZ - crossRoad)
  if (plan.canal) canalOf(b, plan, plan.canal, look.tone)
  // Cross street and the crossing itself.
  const over = plan.canal ? plan.canal.near + SLOPE : -road
  sheet(b, look.road, over, spacingX - road - (plan.canal ? SLOPE : 0), -crossRoad, crossRoad, 0.002, 0.002, look.tone)
  const crown: [number, number][] = [
    [-road, 0.004],
    [0, plan.crown],
    [road, 0.004],
  ]
  for (let k = plan.canal ? 1 : 0; k < 2; k++) {
    const [a, ya] = crown[k]!
    const [c, yc] = crown[k + 1]!
    if (plan.crown > 0)
      b.quad(look.road, [a, ya, crossRoad], [c, yc, crossRoad], [c, yc, -crossRoad], [a, ya, -crossRoad], look.tone)
  }
  const x0 = road
  const x1 = spacingX - road
  const z0 = crossRoad
  const z1 = spacingZ - crossRoad
  const k = 0.22
  // Pavements: four strips inside the kerb, and the kerb's stones with their faces.
  const inX = walk + 0.4
  const inZ = crossWalk + 0.4
  sheet(b, look.walk, x0 + k, x0 + inX, z0 + k, z1 - k, kerb, kerb, look.pave)
  sheet(b, look.walk, x1 - inX, x1 - k, z0 + k, z1 - k, kerb, kerb, look.pave)
  sheet(b, look.walk, x0 + inX, x1 - inX, z0 + k, z0 + inZ, kerb, kerb, look.pave)
  sheet(b, look.walk, x0 + inX, x1 - inX, z1 - inZ, z1 - k, kerb, kerb, look.pave)
  const rim: [number, number, number, number][] = [
    [x0, z0, x0 + k, z1],
    [x1 - k, z0, x1, z1],
    [x0 + k, z0, x1 - k, z0 + k],
    [x0 + k, z1 - k, x1 - k, z1],
  ]
  for (const [a, c, d, e] of rim) b.box('stone', a, -0.1, c, d, kerb, e, [0x7c766c, look.kerb])
  // Gutters darker by the kerb.
  for (const [a, d] of [
    [road - 0.32, road],
    [spacingX - road, spacingX - road + 0.32],
  ].slice(0, plan.canal ? 1 : 2) as [number, number][])
    b.quad(look.road, [a, 0.012, z1], [d, 0.006, z1], [d, 0.006, z0], [a, 0.012, z0], 0x6e6a66)
  if (place.kind === 'city' || place.kind === 'neon-city') markings(b, plan, z0, z1)
  if ((place.kind === 'boulevard' || place.kind === 'city') && hasTrams(place)) tracks(b, plan)
  if (place.kind === 'boulevard' && place.era !== 'medieval' && place.era !== '1900s')
    crossing(b, plan, z0 + 1.2, 0xd8d2c6)
}

/** Rails of the trams in both lanes of the main street, level with the road. */
const tracks = (b: MeshBuilder, plan: StreetPlan): void => {
  for (const lane of [-1, 1])
    for (const side of [-0.72, 0.72]) {
      const x = lane * (plan.road - 2.95) + side
      const [from, to] = [-plan.crossRoad, plan.spacingZ - plan.crossRoad]
      const y = (at: number): number => plan.crown * (1 - (at / plan.road) ** 2) + 0.016
      const [a, c] = [x - 0.065, x + 0.065]
      b.quad('wire', [a, y(a), to], [c, y(c), to], [c, y(c), from], [a, y(a), from], 0x4e5256, [0, 1, 0])
    }
}

const crossing = (b: MeshBuilder, plan: StreetPlan, z: number, colour: number): void => {
  for (let x = -plan.road + 0.6; x < plan.road - 0.5; x += 0.95) {
    const y = (t: number): number => plan.crown * (1 - (t / plan.road) ** 2) + 0.008
    b.quad(
      'line',
      [x, y(x), z + 2.4],
      [x + 0.48, y(x + 0.48), z + 2.4],
      [x + 0.48, y(x + 0.48), z],
      [x, y(x), z],
      colour,
      [0, 1, 0],
    )
  }
}

const markings = (b: MeshBuilder, plan: StreetPlan, z0: number, z1: number): void => {
  // A crossing half way along the block, where the first picture is taken.
  crossing(b, plan, z0 + (z1 - z0) * 0.38, 0xdcdcd4)
  crossing(b, plan, z0 + 1, 0xe8e8e2)
  crossing(b, plan, z1 - 3.4, 0xe8e8e2)
  for (let z = z0 + 6; z < z1 - 8; z += 6)
    b.quad(
      'line',
      [-0.07, plan.crown + 0.006, z + 3],
      [0.07, plan.crown + 0.006, z + 3],
      [0.07, plan.crown + 0.006, z],
      [-0.07, plan.crown + 0.006, z],
      0xf0e8c8,
      [0, 1, 0],
    )
  for (const s of [-1, 1]) {
    const x = s * (plan.road - 0.5)
    b.quad(
      'line',
      [x - 0.05, 0.02, z1 - 5],
      [x + 0.05, 0.02, z1 - 5],
      [x + 0.05, 0.02, z0 + 5],
      [x - 0.05, 0.02, z0 + 5],
      0xe8e4d8,
      [0, 1, 0],
    )
  }
}
