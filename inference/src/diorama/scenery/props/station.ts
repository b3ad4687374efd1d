/** A railway station: its hall with clock and sign, the platform over the tracks, the station's clocks and name boards. */
import { nationOf } from '../../place/nation.ts'
import type { ThingKind } from '../../place/things.ts'
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, shade } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { gable } from '../houses/rural-parts.ts'
import { display } from '../street/display.ts'
import { script } from '../street/glyphs.ts'
import { write } from '../street/letters.ts'
import { stationWord } from '../street/words.ts'

const dial = (b: MeshBuilder, y: number, z: number, r: number): void => {
  for (let k = 0; k < 16; k++) {
    const i = b.vertex('lit', [0, y, z], [0, 0, 1], 0xfaf4e0)
    b.vertex('lit', [Math.cos((k / 16) * 6.2832) * r, y + Math.sin((k / 16) * 6.2832) * r, z], [0, 0, 1], 0xf0e4c0)
    b.vertex(
      'lit',
      [Math.cos(((k + 1) / 16) * 6.2832) * r, y + Math.sin(((k + 1) / 16) * 6.2832) * r, z],
      [0, 0, 1],
      0xf0e4c0,
    )
    b.triangle('lit', i, i + 1, i + 2)
  }
  for (const [a, l] of [
    [0.5, 0.78],
    [4.4, 0.52],
  ] as const) {
    const [s, c] = [Math.sin(a), Math.cos(a)]
    b.quad(
      'line',
      [-c * r * 0.06, y + s * r * 0.06, z + 0.015],
      [c * r * 0.06, y - s * r * 0.06, z + 0.015],
      [s * l * r + c * r * 0.03, y + c * l * r - s * r * 0.03, z + 0.015],
      [s * l * r - c * r * 0.03, y + c * l * r + s * r * 0.03, z + 0.015],
      0x24201c,
      [0, 0, 1],
    )
  }
}

const named = (b: MeshBuilder, place: Place, y: number, z: number, size: number): void => {
  if (place.culture === 'japanese' || place.culture === 'chinese')
    script(b, 'line', place.culture === 'chinese' ? '中山' : '山本', 0, y + size * 0.6, z, size * 1.3, 0x24262c)
  else write(b, 'line', stationWord(nationOf(place)), 0, y, z, size, 0x24262c)
}

const LOOK: Record<Place['era'], { wall: 'brick' | 'plaster' | 'metal'; tone: number; roof: number }> = {
  medieval: { wall: 'plaster', tone: 0xd8c8a8, roof: 0x8a5a44 },
  '1900s': { wall: 'brick', tone: 0xb0705a, roof: 0x4a5a62 },
  '1980s': { wall: 'plaster', tone: 0xe8d8b8, roof: 0x9a4a3c },
  modern: { wall: 'brick', tone: 0xb87a60, roof: 0x4a565e },
  future: { wall: 'metal', tone: 0xc8d2de, roof: 0x6a8098 },
}

/** Origin in the middle of the front on the platform; the front faces +z. */
const station: Drawer = (b, { level, place }) => {
  const { wall, tone, roof } = LOOK[place.era]
  const paint = [shade(tone, 0.85), tone] as const
  const trim = 0xe8dcc6
  b.box('stone', -10, -1.4, -7, 10, 0.05, 0.3, [0x7f7a70, 0xb4ac9e])
  // The hall between two wings, with a clock turret.
  b.box(wall, -10, 0, -6, 10, 4, 0, paint, 'b')
  b.box(wall, -3.4, 0, -6.4, 3.4, 6.4, 0.4, paint, 'b')
  b.at(0, 0, -3, Math.PI / 2, () => gable(b, 3.4, 3.4, 6.4, 2.2, 0.6, roof, 'plaster', paint))
  for (const s of [-1, 1])
    b.quad(
      'roof',
      s < 0 ? [-10.3, 3.8, 0.7] : [3.4, 3.8, 0.7],
      s < 0 ? [-3.4, 3.8, 0.7] : [10.3, 3.8, 0.7],
      s < 0 ? [-3.4, 5.6, -3] : [10.3, 5.6, -3],
      s < 0 ? [-10.3, 5.6, -3] : [3.4, 5.6, -3],
      [shade(roof, 0.85), shade(roof, 1.15)],
    )
  for (const s of [-1, 1])
    b.quad(
      'roof',
      s < 0 ? [-3.4, 3.8, -6.7] : [10.3, 3.8, -6.7],
      s < 0 ? [-10.3, 3.8, -6.7] : [3.4, 3.8, -6.7],
      s < 0 ? [-10.3, 5.6, -3] : [3.4, 5.6, -3],
      s < 0 ? [-3.4, 5.6, -3] : [10.3, 5.6, -3],
      roof,
    )
  b.box(wall, -1.3, 8, -4.2, 1.3, 11.2, -1.8, paint, 'b')
  b.lathe(
    'roof',
    0,
    -3,
    [
      [2.2, 11.2],
      [1.1, 12.4],
      [0.001, 14.4],
    ],
    4,
    [shade(roof, 0.8), shade(roof, 1.2)],
  )
  dial(b, 10, -1.78, 0.95)
  if (level > 1) return
  dial(b, 5.4, 0.43, 0.6)
  // Tall windows with round heads, doors, the waiting room's light.
  for (const x of [-8.6, -6.7, -4.8, 4.8, 6.7, 8.6]) {
    b.quad(
      'lit',
      [x - 0.6, 0.9, 0.02],
      [x + 0.6, 0.9, 0.02],
      [x + 0.6, 3, 0.02],
      [x - 0.6, 3, 0.02],
      [0xa87a44, 0xe8c890],
    )
    for (const k of [-0.62, 0, 0.62]) b.box('wood', x + k - 0.05, 0.9, 0, x + k + 0.05, 3, 0.08, trim, 'n')
    for (const y of [0.85, 2.1, 3]) b.box('stone', x - 0.75, y, 0, x + 0.75, y + 0.1, 0.12, trim, 'n')
  }
  display(b, -2.9, -1.3, 0.6, 3, 0.43, level, 5)
  display(b, 1.3, 2.9, 0.6, 3, 0.43, level, 9)
  b.quad('lit', [-1, 0.05, 0.43], [1, 0.05, 0.43], [1, 3, 0.43], [-1, 3, 0.43], [0xa8743c, 0xe8c080])
  for (const x of [-1.05, 0, 1.05]) b.box('wood', x - 0.05, 0, 0.4, x + 0.05, 3.1, 0.5, [0x4a3426, 0x6a4c34], 'n')
  b.box('stone', -3.6, 3.2, 0.3, 3.6, 3.4, 0.6, trim, '')
  b.box('wood', -2.3, 3.6, 0.4, 2.3, 4.5, 0.52, [0xe8e0d0, 0xfaf4e8], 'n')
  named(b, place, 3.82, 0.54, 0.46)
  for (const x of [-10, -3.4, 3, 9.6]) b.box('stone', x, 0, 0, x + 0.4, 3.9, 0.14, trim, 'nb')
  for (const s of [-1, 1])
    b.lathe(
      'shine',
      s * 3.1,
      0.75,
      [
        [0.001, 2.5],
        [0.13, 2.6],
        [0.13, 2.85],
        [0.001, 2.95],
      ],
      6,
      0xffe0a0,
    )
}

/** Twelve metres of the platform beyond the tracks: its edge, a low roof on posts, seats, a board with the name. */
export const opposite = (b: MeshBuilder, place: Place): void => {
  b.box('stone', -10.4, -1.4, -6, -6.5, 0.04, 6, [0x7a756c, 0xc2bbae], 'bnf')
  b.quad('line', [-7, 0.05, 6], [-6.7, 0.05, 6], [-6.7, 0.05, -6], [-7, 0.05, -6], 0xe8c23c, [0, 1, 0])
  for (const z of [-3, 3]) {
    b.tube(
      'metal',
      [
        [-9, 0, z],
        [-9, 3.1, z],
      ],
      [0.09, 0.08],
      5,
      [0x2f5548, 0x4a7a68],
    )
    b.tube(
      'metal',
      [
        [-9, 2.5, z],
        [-8, 3.15, z],
      ],
      [0.05, 0.05],
      4,
      0x3a6456,
    )
  }
  b.quad('roof', [-7.2, 3.2, 6], [-7.2, 3.2, -6], [-9.2, 3.55, -6], [-9.2, 3.55, 6], [0x6a5c50, 0x9a8876])
  b.quad('roof', [-10.6, 3.3, -6], [-10.6, 3.3, 6], [-9.2, 3.55, 6], [-9.2, 3.55, -6], 0x8a7a6a)
  b.quad('wood', [-7.2, 3.14, -6], [-7.2, 3.14, 6], [-10.6, 3.24, 6], [-10.6, 3.24, -6], 0xb8a888, [0, -1, 0])
  b.box('wood', -10.5, 0, -6, -10.4, 1.1, 6, [0xa89878, 0xd8c8a8])
  b.box('wood', -9.9, 0.42, -1.4, -9.5, 0.48, 1.4, [0x6a4a34, 0x94704c], '')
  b.box('wood', -9.95, 0.48, -1.4, -9.88, 0.95, 1.4, [0x6a4a34, 0x94704c], '')
  b.at(-9.4, 0, 4.4, Math.PI / 2, () => {
    for (const x of [-0.8, 0.8]) b.box('metal', x - 0.04, 0, -0.04, x + 0.04, 2.1, 0.04, 0x3a4a46)
    b.box('wood', -0.95, 1.35, -0.05, 0.95, 2.1, 0.05, [0xe8e4da, 0xfaf6ec], '')
    b.quad(
      'line',
      [-0.95, 1.4, 0.055],
      [0.95, 1.4, 0.055],
      [0.95, 1.5, 0.055],
      [-0.95, 1.5, 0.055],
      0x2f6a8a,
      [0, 0, 1],
    )
    named(b, place, 1.64, 0.06, 0.26)
  })
}

/** A clock with two faces and a board of trains, hung over the platform from a post. */
const clockpost: Drawer = (b, { place, level }) => {
  b.tube(
    'metal',
    [
      [0, 0, 0],
      [0, 3.3, 0],
    ],
    [0.08, 0.06],
    level === 0 ? 8 : 5,
    [0x24382f, 0x3f6a58],
  )
  b.lathe(
    'metal',
    0,
    0,
    [
      [0.2, 0],
      [0.16, 0.3],
      [0.08, 0.4],
    ],
    8,
    0x24382f,
  )
  b.box('metal', -0.05, 2.95, 0, 0.05, 3.05, 0.9, 0x24382f, '')
  for (const s of [0, Math.PI])
    b.at(0, 0, 0.75, s + Math.PI / 2, () => {
      b.lathe(
        'metal',
        0,
        0,
        [
          [0.001, 2.3],
          [0.02, 2.31],
        ],
        6,
        0x24382f,
      )
      dial(b, 2.58, 0.1, 0.34)
    })
  b.box('metal', -0.1, 2.22, 0.38, 0.1, 2.94, 1.12, 0x1c2824, 'lr')
  b.at(0, 0, -0.6, Math.PI / 2, () => {
    b.box('metal', -0.6, 2.2, -0.06, 0.6, 2.9, 0.06, 0x16201c, '')
    for (const s of [0, Math.PI])
      b.at(0, 0, 0, s, () => {
        for (let k = 0; k < 3; k++) {
          const east = place.culture === 'chinese' || place.culture === 'japanese'
          if (level === 0 && !east)
            write(b, 'sign', ['PARIS 8', 'ROMA 10', 'WIEN 11'][k] ?? '', 0, 2.7 - k * 0.2, 0.07, 0.12, 0xffc860)
          else
            b.quad(
              'sign',
              [-0.45, 2.7 - k * 0.2, 0.07],
              [0.3, 2.7 - k * 0.2, 0.07],
              [0.3, 2.78 - k * 0.2, 0.07],
              [-0.45, 2.78 - k * 0.2, 0.07],
              0xffc860,
              [0, 0, 1],
            )
        }
      })
  })
}

/** Trunks, suitcases and a hatbox on a porter's barrow. */
const luggage: Drawer = (b, { variant }) => {
  b.box('wood', -0.5, 0.3, -0.8, 0.5, 0.38, 0.7, [0x5a3c26, 0x8a6040], '')
  for (const x of [-0.42, 0.42])
    b.at(x, 0.28, -0.4, 0, () =>
      b.tube(
        'metal',
        [
          [-0.04, 0, 0],
          [0.04, 0, 0],
        ],
        [0.26, 0.26],
        10,
        0x24262a,
      ),
    )
  b.tube(
    'metal',
    [
      [-0.35, 0.34, 0.7],
      [-0.3, 0.9, 1.1],
    ],
    [0.03, 0.03],
    4,
    0x3a3e42,
  )
  b.tube(
    'metal',
    [
      [0.35, 0.34, 0.7],
      [0.3, 0.9, 1.1],
    ],
    [0.03, 0.03],
    4,
    0x3a3e42,
  )
  const cases = [
    [0x6a3a24, -0.3, 0.5],
    [0x2f4a5a, 0.25, 0.42],
    [0x8a6a3c, -0.05, 0.34],
  ] as const
  let y = 0.38
  cases.forEach(([c, z, h], n) => {
    b.box('wood', -0.42 + n * 0.06, y, z - 0.4 + n * 0.06, 0.42 - n * 0.05, y + h, z + 0.3, [shade(c, 0.8), c], '')
    b.box('wood', -0.44 + n * 0.06, y, z - 0.1, -0.38 + n * 0.06, y + h + 0.01, z, shade(c, 0.5), '')
    if (n !== 1 || variant % 2) y += h
  })
}

export const STATION: Partial<Record<ThingKind, Drawer>> = { station, clockpost, luggage }
