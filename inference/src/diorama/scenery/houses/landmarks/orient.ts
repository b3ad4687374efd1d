/** Landmarks between Morocco and India. */
import { shade } from '../../build/mesh.ts'
import { pairs } from '../../build/pairs.ts'
import { archWall } from '../gate-parts.ts'
import { dome, minaret, sides, GOLD, type Landmark } from './parts.ts'

/** Istanbul: a great dome on lesser ones between four minarets. */
export const istanbul: Landmark = (b, road, wide, level) => {
  const tone = 0xd8ccb8
  archWall(b, 'stone', tone, road, 3.4, wide, road + 4.6, 2, level, 1.1)
  const y = road + 4.6
  const lead = 0x7c909c
  b.box('stone', -wide * 0.7, y, -5, wide * 0.7, y + 3, -1, [shade(tone, 0.86), tone], 'b')
  dome(b, 0, y + 1.8, -4, 4.4, tone, lead, level)
  for (const [x, dy, r] of [
    [-4.6, 1, 2.6],
    [4.6, 1, 2.6],
    [-wide + 2, 0, 1.5],
    [wide - 2, 0, 1.5],
  ] as const)
    dome(b, x, y + dy, -1.5, r, tone, lead, level)
  for (const [x, z, h] of [
    [-wide - 0.2, 0.8, 21],
    [wide + 0.2, 0.8, 21],
    [-wide + 1.4, -7, 20],
    [wide - 1.4, -7, 20],
  ] as const)
    minaret(b, x, 0, z, 0.95, h, 0xe8dcc8, 0x6c808c, level)
}

/** Cairo: the southern gate with its two striped minarets. */
export const cairo: Landmark = (b, road, wide, level) => {
  const tone = 0xd8b47c
  archWall(b, 'stone', tone, road, 3.6, wide, road + 4, 2, level, 1.15)
  const y = road + 4
  for (let x = -wide + 0.3; x < wide; x += 1.2)
    b.box('stone', x, y, 1.2, x + 0.62, y + 1, 2, [shade(tone, 0.9), shade(tone, 1.1)])
  for (const s of [-1, 1]) {
    const x = s * (road + 1.6)
    const n = sides(level, 10)
    for (let k = 0; k < 6; k++)
      b.lathe(
        'brick',
        x,
        0,
        pairs([1.5 - k * 0.04, y + k * 0.9, 1.46 - k * 0.04, y + 0.9 + k * 0.9]),
        n,
        k % 2 ? 0xb86a4c : 0xf0dcb4,
      )
    b.lathe(
      'stone',
      x,
      0,
      pairs([
        1.3,
        y + 5.4,
        2.1,
        y + 5.8,
        2.1,
        y + 6.3,
        1,
        y + 6.3,
        0.9,
        y + 8.6,
        1.6,
        y + 9,
        1.6,
        y + 9.4,
        0.7,
        y + 9.4,
      ]),
      n,
      [shade(tone, 0.86), shade(tone, 1.15)],
    )
    b.lathe(
      'roof',
      x,
      0,
      pairs([0.6, y + 9.4, 1.05, y + 10.1, 0.9, y + 10.8, 0.2, y + 11.6, 0.001, y + 12]),
      n,
      [0xd8c8a8, 0xf4e8cc],
    )
  }
  dome(b, -wide + 2.2, y, -1.6, 2.4, tone, 0xc8a068, level)
}

/** Marrakesh: red walls, and the square tower over the palms. */
export const marrakesh: Landmark = (b, road, wide, level) => {
  const tone = 0xc8785a
  archWall(b, 'plaster', tone, road, 3.5, wide, road + 4.6, 2, level, 1.2)
  const y = road + 4.6
  for (let x = -wide + 0.3; x < wide; x += 1.3)
    b.box('plaster', x, y, 1.2, x + 0.7, y + 0.9, 2, [shade(tone, 0.9), tone])
  const w = 2.9
  b.box('plaster', -w, y, -w - 1, w, y + 8.6, w - 1, [shade(tone, 0.9), shade(tone, 1.1)], 'b')
  if (level < 2)
    for (let f = 0; f < 2; f++)
      for (const x of [-1.2, 1.2]) {
        const z = w - 0.97
        b.box(
          'plaster',
          x - 0.75,
          y + 1.6 + f * 3.6,
          z - 0.02,
          x + 0.75,
          y + 4.4 + f * 3.6,
          z + 0.04,
          shade(tone, 0.82),
          'n',
        )
        b.quad(
          'dark',
          [x - 0.34, y + 1.9 + f * 3.6, z + 0.06],
          [x + 0.34, y + 1.9 + f * 3.6, z + 0.06],
          [x + 0.34, y + 3.8 + f * 3.6, z + 0.06],
          [x - 0.34, y + 3.8 + f * 3.6, z + 0.06],
          0x4a2c24,
        )
      }
  b.box('line', -w - 0.05, y + 7.4, -w - 1.05, w + 0.05, y + 8.2, w - 0.95, 0x3f8a8a, '')
  for (let k = 0; k < 5; k++) b.box('plaster', -w + k * 1.3, y + 8.6, w - 1.7, -w + k * 1.3 + 0.7, y + 9.4, w - 1, tone)
  b.box('plaster', -1.3, y + 8.6, -2.3, 1.3, y + 11, 0.3, [shade(tone, 0.92), shade(tone, 1.08)], 'b')
  dome(b, 0, y + 11, -1, 1.1, tone, shade(tone, 1.1), level)
}

/** Mumbai: the Gateway of India. Four turrets, honey-coloured basalt. */
export const mumbai: Landmark = (b, road, wide, level) => {
  const tone = 0xdcb070
  archWall(b, 'stone', tone, road, 4, wide, road + 5.4, 2.4, level, 1.12)
  const y = road + 5.4
  b.box('stone', -wide - 0.3, y - 1, -2.7, wide + 0.3, y - 0.3, 2.7, shade(tone, 1.12), '')
  for (let x = -wide + 0.3; x < wide; x += 1) b.box('stone', x, y, 1.7, x + 0.6, y + 0.7, 2.4, [shade(tone, 0.9), tone])
  for (const x of [-road - 1.2, -road * 0.42, road * 0.42, road + 1.2]) {
    const n = sides(level, 8)
    b.lathe('stone', x, 1.6, pairs([1, y - 2, 1, y + 2.8, 1.3, y + 3.1, 1.3, y + 3.5, 0.9, y + 3.5]), n, [
      shade(tone, 0.86),
      shade(tone, 1.1),
    ])
    dome(b, x, y + 3.5, 1.6, 0.9, tone, shade(tone, 0.96), level)
  }
}

/** Delhi, Agra, Jaipur: white marble domes between four towers. */
export const taj: Landmark = (b, road, wide, level) => {
  const tone = 0xf4ece2
  archWall(b, 'stone', tone, road, 4, wide, road + 4.6, 2.2, level, 1.25)
  const y = road + 4.6
  const n = sides(level, 18)
  const bulb = (x: number, z: number, at: number, r: number): void => {
    b.lathe('plaster', x, z, pairs([r * 0.9, at, r * 0.9, at + r * 0.6]), n, [shade(tone, 0.86), tone])
    const body = [0.9, 0.6, 1.08, 1, 1.02, 1.45, 0.62, 1.95, 0.16, 2.25].map((v, k) => (k % 2 ? at + v * r : v * r))
    b.lathe('plaster', x, z, pairs(body), n, [0xd8d0d0, 0xffffff])
    b.lathe('metal', x, z, pairs([r * 0.12, at + r * 2.2, 0.04, at + r * 2.8]), 5, GOLD)
  }
  b.box('stone', -wide, y, -6, wide, y + 1.2, 0, [shade(tone, 0.9), tone], 'b')
  bulb(0, -3, y + 1.2, 3.4)
  for (const s of [-1, 1]) {
    bulb(s * (wide - 1.6), -1.6, y, 1.3)
    minaret(b, s * (wide + 0.2), 0, 0.6, 0.8, 19, tone, tone, level)
  }
}
