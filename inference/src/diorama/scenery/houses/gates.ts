/** What spans a street and closes its view: clock gates, triumphal arches, paifang, torii, horseshoe gates, rings of light, railway bridges. */
import { viaduct } from './viaduct.ts'
import type { ThingKind } from '../../place/things.ts'
import { landmarkTown } from '../../place/landmark-towns.ts'
import { southern, triumphal } from '../../place/nation.ts'
import { streetPlan } from '../../place/street-plan.ts'
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, shade } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { script } from '../street/glyphs.ts'
import { bellGable, campanile } from './campanile.ts'
import { sweep, torii } from './east.ts'
import { LANDMARKS } from './landmarks/index.ts'
import { archWall, clock } from './gate-parts.ts'
import { triumph } from './triumph.ts'

/** A gate tower with its clock and spire. */
const tower = (b: MeshBuilder, place: Place, road: number, wide: number, level: number): void => {
  if (place.culture === 'mediterranean') {
    archWall(b, 'plaster', 0xf6f2ea, road, 3.2, wide, road + 4.2, 1.5, level)
    return bellGable(b, road + 4.2, wide, level)
  }
  const tone = place.era === 'medieval' ? 0xb0a490 : 0xe0cfae
  archWall(b, 'stone', 0xb8ac98, road, 3.4, wide, road + 4.6, 1.8, level)
  const y = road + 4.6
  if (southern(place)) return campanile(b, y, level, (at, z) => clock(b, at, z, 1.4, level))
  b.box('plaster', -3.4, y, -2.4, 3.4, y + 9, 2.4, [shade(tone, 0.9), tone], 'b')
  for (const x of [-3.5, 3.1]) b.box('stone', x, y, -2.5, x + 0.4, y + 9, 2.5, 0xa89c88, 'bn')
  b.box('stone', -3.8, y + 8.6, -2.8, 3.8, y + 9.2, 2.8, [0x9a8e7c, 0xc8bca8])
  clock(b, y + 6.4, 2.45, 1.7, level)
  for (const x of [-1.4, 1.4])
    b.quad(
      'dark',
      [x - 0.5, y + 1.6, 2.43],
      [x + 0.5, y + 1.6, 2.43],
      [x + 0.5, y + 3.6, 2.43],
      [x - 0.5, y + 3.6, 2.43],
      [0x2f3844, 0x5a6674],
    )
  b.lathe(
    'roof',
    0,
    0,
    [
      [5.2, y + 9],
      [3.4, y + 11],
      [1.4, y + 15],
      [0.4, y + 20],
      [0.001, y + 21],
    ],
    4,
    [0x4a5a62, 0x7a8a92],
  )
  b.lathe(
    'metal',
    0,
    0,
    [
      [0.12, y + 20.6],
      [0.3, y + 21.4],
      [0.06, y + 21.8],
      [0.04, y + 23.4],
      [0.001, y + 23.6],
    ],
    6,
    0xd8b050,
  )
  for (const s of [-1, 1]) {
    b.lathe(
      'roof',
      s * (wide - 1),
      0,
      [
        [1.7, y - 0.1],
        [1, y + 2],
        [0.001, y + 4.4],
      ],
      8,
      [0x7a4a3c, 0xa8644c],
    )
    if (place.era === 'medieval')
      b.quad(
        'fabric',
        [s * 4.4 - 0.7, y - 5, 1.9],
        [s * 4.4 + 0.7, y - 5, 1.9],
        [s * 4.4 + 0.7, y - 1, 1.9],
        [s * 4.4 - 0.7, y - 1, 1.9],
        s > 0 ? 0xb8322c : 0x2f4a8a,
        [0, 0, 1],
      )
  }
}

const paifang = (b: MeshBuilder, road: number, level: number): void => {
  const red = [0x8a2418, 0xc8402c] as const
  for (const x of [-road - 1, road + 1]) {
    b.tube(
      'wood',
      [
        [x, 0, 0],
        [x, 8.6, 0],
      ],
      [0.36, 0.3],
      level === 0 ? 10 : 6,
      red,
    )
    b.box('stone', x - 0.7, 0, -0.7, x + 0.7, 1.1, 0.7, [0x8a8880, 0xb8b4a8])
  }
  b.box('wood', -road - 1.6, 5.6, -0.25, road + 1.6, 6.2, 0.25, [0x2a5a7a, 0x3f8a9a], '')
  b.box('wood', -road - 1.6, 7.6, -0.3, road + 1.6, 8.2, 0.3, [0x2a6a5a, 0x4a9a7a], '')
  b.box('wood', -2.2, 6.2, -0.2, 2.2, 7.6, 0.2, [0x1f2a4a, 0x2a3a6a], '')
  for (const s of [0, Math.PI]) b.at(0, 0, 0, s, () => script(b, 'sign', '大門', 0, 6.9, 0.23, 1, 0xf0c850))
  if (level < 2)
    for (let k = 0; k < 16; k++) {
      const x = -road - 1 + k * ((2 * road + 2) / 16)
      b.box('wood', x, 6.2, -0.12, x + 0.6, 7.6, 0.12, [[0xb8322c, 0xd8a03c, 0x2f7a6a][k % 3] ?? 0, 0xe8c060], 'n')
    }
  b.box('wood', -road * 0.4, 8.2, -0.2, road * 0.4, 9.5, 0.2, red, '')
  sweep(b, road * 0.62, 1.5, 9.4, 1.5, road * 0.4, 0.9, level, 0x8a6a2c)
  for (const s of [-1, 1])
    b.at(s * (road * 0.78), 0, 0, 0, () => sweep(b, road * 0.42, 1.2, 8.3, 1.1, road * 0.24, 0.7, level, 0x2f6a5a))
  for (const x of [-road * 0.7, 0, road * 0.7])
    b.lathe(
      'lit',
      x,
      0.3,
      [
        [0.12, 4.5],
        [0.36, 4.7],
        [0.42, 5],
        [0.36, 5.3],
        [0.12, 5.5],
      ],
      8,
      [0xb82c1c, 0xe8603c],
    )
}

const moorish = (b: MeshBuilder, road: number, wide: number, level: number): void => {
  const tone = 0xe0c090
  const top = road + 6
  archWall(b, 'plaster', tone, road, 3.6, wide, top, 1.8, level, 1.15)
  for (let x = -wide + 0.4; x < wide; x += 1.3)
    b.box('plaster', x, top, 1, x + 0.7, top + 1, 1.8, [shade(tone, 0.9), tone])
  if (level < 2)
    for (let k = 0; k < 20; k++) {
      const x = -wide + 0.5 + k * ((2 * wide - 1) / 20)
      b.quad(
        'line',
        [x, top - 1.2, 1.84],
        [x + 0.5, top - 1.2, 1.84],
        [x + 0.5, top - 0.5, 1.84],
        [x, top - 0.5, 1.84],
        k % 2 ? 0x2f7f9a : 0xe8d8a8,
        [0, 0, 1],
      )
    }
  for (const s of [-1, 1]) {
    const x = s * (wide + 0.6)
    b.box('plaster', x - 1.3, 0, -1.3, x + 1.3, top + 9, 1.3, [shade(tone, 0.88), shade(tone, 1.04)])
    b.box('plaster', x - 1.7, top + 7, -1.7, x + 1.7, top + 7.5, 1.7, shade(tone, 0.9), '')
    b.box('plaster', x - 0.9, top + 9, -0.9, x + 0.9, top + 11, 0.9, tone)
    b.lathe(
      'plaster',
      x,
      0,
      [
        [1, top + 11],
        [1.15, top + 11.7],
        [0.7, top + 12.6],
        [0.08, top + 13.2],
        [0.001, top + 14.4],
      ],
      10,
      [0x3f8a9a, 0x6ab8c0],
    )
    b.quad(
      'lit',
      [x - 0.4, top + 4, 1.32],
      [x + 0.4, top + 4, 1.32],
      [x + 0.4, top + 5.6, 1.32],
      [x - 0.4, top + 5.6, 1.32],
      [0xb07838, 0xe8b868],
    )
  }
}

const ring = (b: MeshBuilder, road: number, level: number): void => {
  const n = level === 0 ? 28 : 14
  const r = road + 3.2
  for (const [dr, key, tone, w] of [
    [0, 'metal', 0xb8c4d4, 0.7],
    [-0.75, 'sign', 0x6af0ff, 0.14],
    [0.75, 'sign', 0xff6ad8, 0.1],
  ] as const) {
    const points = Array.from({ length: n + 1 }, (_, k) => {
      const a = -0.75 + (k / n) * (Math.PI + 1.5)
      return [Math.cos(a) * (r + dr), 4.4 + Math.sin(a) * (r + dr), 0] as const
    })
    b.tube(
      key,
      points,
      points.map(() => w),
      6,
      tone,
    )
  }
}

const gate: Drawer = (b, { place, level }) => {
  const plan = streetPlan(place)
  const wide = plan.road + plan.walk + 0.4
  if (place.era === 'future') return ring(b, plan.road, level)
  const town = landmarkTown(place)
  if (town) return LANDMARKS[town](b, plan.road, wide, level)
  switch (place.culture) {
    case 'chinese':
      return paifang(b, plan.road, level)
    case 'japanese':
      return b.scaled((plan.road + 1) / 2.2, () => torii(b, { place, variant: 0, level }))
    case 'arabian':
    case 'indian':
    case 'african':
      return moorish(b, plan.road, wide, level)
    default:
      return triumphal(place) ? triumph(b, place, level) : tower(b, place, plan.road, wide, level)
  }
}

/** Over a path to a temple: a torii, or in China a small paifang. */
const pathGate: Drawer = (b, wanted) =>
  wanted.place.culture === 'chinese' ? b.scaled(0.55, () => paifang(b, 3.4, wanted.level)) : torii(b, wanted)

export const GATES: Partial<Record<ThingKind, Drawer>> = { gate, viaduct, torii: pathGate }
