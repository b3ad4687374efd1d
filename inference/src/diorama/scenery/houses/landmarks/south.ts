/** Landmarks of the south: Barcelona, Rome, Havana. */
import { type P3, shade } from '../../build/mesh.ts'
import { pairs } from '../../build/pairs.ts'
import { archWall } from '../gate-parts.ts'
import { sides, type Landmark } from './parts.ts'

/** Barcelona: the four spires of the Sagrada Família, bored through and tipped with mosaic. */
export const barcelona: Landmark = (b, road, wide, level) => {
  const tone = 0xc8a880
  archWall(b, 'stone', tone, road, 3.4, wide, road + 5, 2, level, 1.2)
  const y = road + 5
  const n = sides(level, 12)
  for (const [x, h] of [
    [-6, 11.5],
    [-2.2, 14],
    [2.2, 14],
    [6, 11.5],
  ] as const) {
    const at = (t: number): number => y - 1 + h * t
    b.lathe('stone', x, 0, pairs([1.9, at(0), 1.8, at(0.35), 1.5, at(0.65), 0.9, at(0.88), 0.34, at(0.97)]), n, [
      shade(tone, 0.78),
      shade(tone, 1.08),
    ])
    if (level < 2)
      for (let k = 0; k < 7; k++)
        for (const s of [-0.5, 0.5])
          b.quad(
            'dark',
            [x + s - 0.16, at(0.3 + k * 0.075), 1.86 - k * 0.12],
            [x + s + 0.16, at(0.3 + k * 0.075), 1.86 - k * 0.12],
            [x + s + 0.16, at(0.35 + k * 0.075), 1.82 - k * 0.12],
            [x + s - 0.16, at(0.35 + k * 0.075), 1.82 - k * 0.12],
            0x4a3c30,
            [0, 0, 1],
          )
    b.lathe('metal', x, 0, pairs([0.34, at(0.97), 0.7, at(1), 0.5, at(1.03), 0.001, at(1.07)]), 8, [0xd8a83c, 0xfaf0c8])
  }
  b.quad('stone', [-4, y, 2.05], [4, y, 2.05], [0, y + 6, 1.6], [0, y + 6, 1.6], [shade(tone, 0.84), tone])
}

/** Rome: arches over arches of travertine, the rim broken. */
export const rome: Landmark = (b, road, wide, level) => {
  const tone = 0xd8bc90
  archWall(b, 'stone', tone, road, 3.2, wide, road + 4, 2, level)
  const storeys = level > 1 ? 2 : 3
  const h = 4.2
  for (let f = 0; f < storeys; f++) {
    const y = road + 4 + f * h
    const right = f === 2 ? wide * 0.1 : f === 1 ? wide * 0.7 : wide
    b.box('stone', -wide, y, -1.8, right, y + h, 1.8, [shade(tone, 0.86 + f * 0.04), shade(tone, 0.98)], 'b')
    b.box('stone', -wide - 0.2, y + h - 0.45, -2, right + 0.2, y + h, 2.1, shade(tone, 1.1), '')
    const step = (2 * wide) / 7
    for (let k = 0; k < 7; k++) {
      const x = -wide + step * (k + 0.5)
      if (x > right - 0.8) continue
      b.quad(
        'dark',
        [x - 0.72, y + 0.5, 1.83],
        [x + 0.72, y + 0.5, 1.83],
        [x + 0.72, y + 2.4, 1.83],
        [x - 0.72, y + 2.4, 1.83],
        [0x6a5848, 0x4a4038],
      )
      for (let q = 0; q < 5; q++) {
        const a = (t: number): P3 => [
          x + Math.cos((t / 5) * Math.PI) * 0.72,
          y + 2.4 + Math.sin((t / 5) * Math.PI) * 0.72,
          1.83,
        ]
        const i = b.vertex('dark', [x, y + 2.4, 1.83], [0, 0, 1], 0x4a4038)
        b.vertex('dark', a(q), [0, 0, 1], 0x4a4038)
        b.vertex('dark', a(q + 1), [0, 0, 1], 0x4a4038)
        b.triangle('dark', i, i + 1, i + 2)
      }
      if (level === 0)
        b.lathe('stone', x + step / 2, 1.9, pairs([0.26, y, 0.22, y + 3.8]), 6, [shade(tone, 0.9), shade(tone, 1.1)])
    }
  }
}

/** Havana: the dome of the Capitol over an arcade. */
export const havana: Landmark = (b, road, wide, level) => {
  const tone = 0xf2ead8
  archWall(b, 'stone', tone, road, 3.4, wide, road + 4.6, 2, level)
  const y = road + 4.6
  const n = sides(level, 16)
  b.box('stone', -wide - 0.3, y, -2.3, wide + 0.3, y + 0.7, 2.3, shade(tone, 1.04), '')
  b.lathe('stone', 0, -1, pairs([4.6, y + 0.7, 4.6, y + 1.5, 4, y + 1.5, 4, y + 4.4, 4.4, y + 4.6]), n, [
    shade(tone, 0.84),
    tone,
  ])
  if (level < 2)
    for (let k = 0; k < 12; k++) {
      const a = (k / 12) * Math.PI * 2
      b.lathe('stone', Math.sin(a) * 4.3, -1 + Math.cos(a) * 4.3, pairs([0.28, y + 1.5, 0.24, y + 4.4]), 5, [
        shade(tone, 0.9),
        0xffffff,
      ])
    }
  b.lathe(
    'roof',
    0,
    -1,
    pairs([4.4, y + 4.6, 4.2, y + 6, 3.2, y + 7.8, 1.4, y + 9, 1, y + 9.1]),
    n,
    [0xb8a888, 0xece0c4],
  )
  b.lathe('stone', 0, -1, pairs([1, y + 9, 0.9, y + 10.6, 0.5, y + 11.1, 0.001, y + 12]), 8, [shade(tone, 0.9), tone])
}

/** Madrid: the gate of Alcalá, granite with white stone: arches between half columns, a pediment on its attic, trophies on the cornice. */
export const madrid: Landmark = (b, road, wide, level) => {
  const granite = 0xb4aca0
  const white = 0xf0e8da
  const top = road + 3.6
  archWall(b, 'stone', granite, road, 3.2, wide, top, 2, level)
  const n = sides(level, 10)
  // Half columns in pairs beside the arches, square doors with their frames farther out.
  for (const s of [-1, 1])
    for (const x of [road + 0.5, road + 1.5, wide - 0.6])
      b.lathe('stone', s * x, 2, pairs([0.42, 0, 0.34, 0.4, 0.32, top - 1.5, 0.48, top - 1.2]), n, [
        shade(white, 0.86),
        white,
      ])
  b.box('stone', -wide - 0.3, top - 1.2, -2.2, wide + 0.3, top - 0.7, 2.5, shade(white, 0.94), '')
  b.box('stone', -wide - 0.55, top - 0.7, -2.4, wide + 0.55, top - 0.2, 2.8, white, '')
  const attic = top + 2.6
  b.box('stone', -wide * 0.36, top - 0.2, -1.6, wide * 0.36, attic, 1.8, [shade(granite, 0.92), granite], 'b')
  b.box('stone', -wide * 0.4, attic, -1.8, wide * 0.4, attic + 0.4, 2.1, white, '')
  for (const z of [2.05, -1.75])
    b.quad(
      'stone',
      [-wide * 0.38, attic + 0.4, z],
      [wide * 0.38, attic + 0.4, z],
      [0, attic + 2.2, z],
      [0, attic + 2.2, z],
      [shade(white, 0.9), white],
      [0, 0, Math.sign(z)],
    )
  for (const s of [-1, 1])
    b.quad(
      'stone',
      [s * wide * 0.4, attic + 0.4, s > 0 ? 2.1 : -1.8],
      [s * wide * 0.4, attic + 0.4, s > 0 ? -1.8 : 2.1],
      [0, attic + 2.3, s > 0 ? -1.8 : 2.1],
      [0, attic + 2.3, s > 0 ? 2.1 : -1.8],
      shade(white, 0.8),
      [s * 0.4, 0.9, 0],
    )
  b.box('line', -wide * 0.26, top + 0.5, 1.8, wide * 0.26, attic - 0.5, 1.84, shade(white, 0.96), 'n')
  if (level > 1) return
  for (const x of [-0.95, -0.72, 0.72, 0.95])
    b.lathe(
      'stone',
      x * wide,
      0.6,
      pairs([0.5, top - 0.2, 0.34, top + 0.3, 0.5, top + 0.8, 0.26, top + 1.5, 0.3, top + 1.8, 0.001, top + 2.1]),
      8,
      [shade(white, 0.84), white],
    )
}
