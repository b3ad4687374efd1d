/** Landmarks of the north: Moscow, London, Vienna and its sisters, Prague. */
import { type MeshBuilder, type P3, shade } from '../../build/mesh.ts'
import { pairs } from '../../build/pairs.ts'
import { archWall, clock } from '../gate-parts.ts'
import { box, dome, onion, sides, GOLD, type Landmark } from './parts.ts'

/** A star of five points. */
const star = (b: MeshBuilder, y: number, r: number): void => {
  for (let k = 0; k < 5; k++) {
    const p = (a: number, q: number): P3 => [Math.sin(a) * q, y + Math.cos(a) * q, 0]
    const a = (k / 5) * Math.PI * 2
    for (const s of [1, -1])
      b.quad(
        'shine',
        p(a - s * 0.63, r * 0.42),
        p(a, 0),
        p(a + s * 0.63, r * 0.42),
        p(a, r),
        [0xc81c1c, 0xff5a4a],
        [0, 0, s],
      )
  }
}

/** Moscow: the red tower of the Kremlin with its star, the many-coloured onions of the cathedral beside it. */
export const moscow: Landmark = (b, road, wide, level) => {
  const red = 0xa8503c
  archWall(b, 'brick', red, road, 3, wide, road + 3.6, 2, level)
  const y = road + 3.6
  for (let x = -wide + 0.4; x < wide - 0.4; x += 1.7)
    b.box('brick', x, y, 1.3, x + 0.9, y + 1.3, 2, [red, shade(red, 1.1)])
  box(b, 0, y, y + 2.6, 3.5, 3, red)
  for (const x of [-3.3, 3.3])
    b.lathe('stone', x, 2.9, pairs([0.34, y, 0.34, y + 3.4, 0.001, y + 4.8]), 6, [0xd8ccb8, 0xf6eee0])
  b.box('stone', -3.8, y + 2.4, -3.3, 3.8, y + 2.9, 3.3, [0xc8bca8, 0xf4ecdc], '')
  box(b, 0, y + 2.9, y + 6.5, 2.5, 2.3, red)
  clock(b, y + 4.7, 2.34, 1.5, level)
  b.box('stone', -2.7, y + 6.4, -2.5, 2.7, y + 6.8, 2.5, [0xc8bca8, 0xf4ecdc], '')
  b.lathe(
    'roof',
    0,
    0,
    pairs([2.5, y + 6.8, 1.4, y + 8.6, 0.7, y + 10.8, 0.2, y + 12.6, 0.001, y + 13]),
    8,
    [0x3f6a54, 0x6a9a80],
  )
  star(b, y + 13.6, 0.9)
  for (const [x, h, r, one, two] of [
    [-wide + 1.6, 1.4, 1.5, 0x2f6ab0, 0xf4f0e4],
    [-wide + 4.6, 3, 1.3, 0xc83c34, 0x3f8a54],
    [wide - 1.6, 2, 1.6, 0xe0a83c, 0x3f8a54],
    [wide - 4.8, 3.4, 1.3, 0xb8342c, 0xf0d060],
  ] as const) {
    b.lathe('brick', x, -0.4, pairs([r, y - 1, r * 0.84, y + h * 0.6, r * 0.84, y + h]), sides(level, 10), [
      shade(red, 0.8),
      red,
    ])
    onion(b, x, y + h, -0.4, r, one, two, level)
  }
}

/** London: the clock tower of Parliament, gilt and grey-gold. */
export const london: Landmark = (b, road, wide, level) => {
  const tone = 0xc8ac78
  archWall(b, 'stone', tone, road, 3.2, wide, road + 4.6, 1.8, level, 1.12)
  const y = road + 4.6
  for (let x = -wide + 0.3; x < wide; x += 2.2)
    b.lathe('stone', x + 0.5, 1.4, pairs([0.34, y - 1.4, 0.34, y + 1, 0.001, y + 2.2]), 5, [shade(tone, 0.84), tone])
  box(b, 0, y, y + 4, 2.7, 2.7, tone)
  if (level < 2)
    for (const x of [-2, -1, 0, 1, 2])
      b.box('stone', x - 0.12, y, 2.7, x + 0.12, y + 4, 2.85, [shade(tone, 0.8), shade(tone, 1.12)], 'bn')
  box(b, 0, y + 4, y + 8.6, 3, 3, shade(tone, 1.06))
  for (const turn of [0, Math.PI]) b.at(0, 0, 0, turn, () => clock(b, y + 6.3, 3.06, 2, level))
  b.box('metal', -3.2, y + 8.6, -3.2, 3.2, y + 9, 3.2, GOLD, '')
  const slate = [0x4a5660, 0x7c8a92] as const
  b.at(0, 0, 0, Math.PI / 4, () => {
    b.lathe('roof', 0, 0, pairs([4.3, y + 9, 2.6, y + 10.8]), 4, slate)
    b.lathe('metal', 0, 0, pairs([2.6, y + 10.8, 2.6, y + 11.6]), 4, GOLD)
    b.lathe('roof', 0, 0, pairs([2.8, y + 11.6, 1, y + 13.6, 0.001, y + 15.4]), 4, slate)
  })
  b.lathe('metal', 0, 0, pairs([0.12, y + 15.2, 0.24, y + 15.6, 0.05, y + 16.2]), 5, GOLD)
}

/** Vienna, Budapest, Munich: a court's gate under a green dome. */
export const court: Landmark = (b, road, wide, level) => {
  const tone = 0xf0e6d0
  archWall(b, 'stone', tone, road, 3.4, wide, road + 6, 2, level)
  const y = road + 6
  b.box('stone', -wide - 0.3, y, -2.3, wide + 0.3, y + 0.6, 2.3, shade(tone, 0.9), '')
  dome(b, 0, y + 0.6, -0.6, 4.6, tone, 0x6aa890, level)
  for (const s of [-1, 1]) dome(b, s * (wide - 2), y + 0.6, 0, 1.7, tone, 0x6aa890, level)
  for (let k = 0; k < 6; k++) {
    const x = -wide + 1 + (k * (2 * wide - 2)) / 5
    if (Math.abs(x) < road * 0.5) continue
    b.lathe('stone', x, 2.2, pairs([0.4, 0.6, 0.34, y - 0.4]), sides(level, 8), [shade(tone, 0.86), 0xffffff])
  }
}

/** Prague: the black tower at the bridge, steep and spiky. */
export const prague: Landmark = (b, road, wide, level) => {
  const tone = 0x8a7c6c
  archWall(b, 'brick', tone, road, 3.2, wide, road + 3.6, 2.2, level, 1.25)
  const y = road + 3.6
  box(b, 0, y, y + 6, 3.8, 2.8, tone)
  b.box('metal', -1.6, y + 1.6, 2.82, 1.6, y + 4.4, 2.9, GOLD, 'n')
  for (const x of [-2.4, 2.4]) b.box('dark', x - 0.4, y + 1.4, 2.82, x + 0.4, y + 4, 2.86, 0x2c2a2c, 'n')
  b.box('stone', -4.2, y + 5.7, -3.2, 4.2, y + 6.4, 3.2, shade(tone, 1.2), '')
  b.at(0, 0, 0, Math.PI / 4, () =>
    b.lathe(
      'roof',
      0,
      0,
      pairs([5.2, y + 6.4, 1.6, y + 10.8, 0.9, y + 11.4, 0.001, y + 13.6]),
      4,
      [0x383c44, 0x5c626c],
    ),
  )
  for (const x of [-3.6, 3.6])
    for (const z of [-2.6, 2.6])
      b.lathe('roof', x, z, pairs([0.8, y + 5.4, 0.8, y + 7, 0.4, y + 8.6, 0.001, y + 10.6]), 6, [0x44484e, 0x6c7078])
}
