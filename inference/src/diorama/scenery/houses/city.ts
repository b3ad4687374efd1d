/** Blocks of the modern city: narrow ones crusted with signs, office towers and brick walk-ups. */
import { cell01, stream } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import { mix, shade } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { display } from '../street/display.ts'
import { character, write } from '../street/letters.ts'
import { block } from './block.ts'

const GLOWS = [0xff5aa8, 0x4ad8ff, 0xffb83c, 0xa06aff, 0x5affa0, 0xff6a4a]

/** Narrow blocks crusted with signs: upright boards of characters, lit windows, pipes and air conditioners. */
const neon: Drawer = (b, { variant, level, place }) => {
  const next = stream(5401, variant, 2)
  const floors = 5 + Math.floor(next() * 5)
  const top = 3.6 + floors * 2.9
  const wall = [0x5a6070, 0x6a6474, 0x4f5a68, 0x74707a, 0x565064, 0x62707a][variant % 6] ?? 0x5a6070
  const depth = 12
  const hx = 5
  block(b, 'plaster', hx, 0, top, depth, [shade(wall, 0.8), wall])
  b.box('metal', -hx, top, -depth, hx, top + 0.5, 0, shade(wall, 0.7))
  b.box('metal', -2, top + 0.5, -7, 1.5, top + 2.4, -4, [0x5a6068, 0x868e96])
  const glow = GLOWS[variant % 6] ?? 0xff5aa8
  const other = GLOWS[(variant + 2) % 6] ?? 0x4ad8ff
  // Shop front.
  display(b, -hx + 0.3, hx - 0.3, 0.3, 2.7, 0.04, level, variant * 13, [0xd8a868, 0xa8c0c8, 0xe0b0a0][variant % 3])
  for (let n = 0; n <= 5; n++) b.box('metal', -hx + 0.2 + n * 1.9, 0, 0, -hx + 0.32 + n * 1.9, 2.8, 0.12, 0x2a2e36, 'n')
  b.box('metal', -hx, 2.75, 0, hx, 3.5, 0.35, [0x1c2028, 0x2c323c])
  if (level === 0)
    for (let n = 0; n < 5; n++)
      character(b, 'sign', variant * 11 + n, -3.2 + n * 1.6, 3.14, 0.37, 0.56, n % 2 ? other : glow)
  else b.quad('sign', [-3.6, 2.95, 0.37], [3.6, 2.95, 0.37], [3.6, 3.3, 0.37], [-3.6, 3.3, 0.37], glow)
  for (let f = 0; f < floors; f++) {
    const y = 3.9 + f * 2.9
    for (let n = 0; n < 3; n++) {
      const x = -3.2 + n * 3.2
      const lit = next() < 0.55
      const cool = next() < 0.4
      b.quad(
        lit ? 'lit' : 'dark',
        [x - 1.15, y, 0.03],
        [x + 1.15, y, 0.03],
        [x + 1.15, y + 1.7, 0.03],
        [x - 1.15, y + 1.7, 0.03],
        lit ? (cool ? [0x7898b0, 0xc0d8e0] : [0xa87840, 0xe4c088]) : [0x2c3644, 0x52647a],
      )
      if (level < 2) {
        b.box('metal', x - 1.25, y - 0.12, 0, x + 1.25, y, 0.12, shade(wall, 1.15), 'n')
        b.quad(
          'metal',
          [x - 0.03, y, 0.045],
          [x + 0.03, y, 0.045],
          [x + 0.03, y + 1.7, 0.045],
          [x - 0.03, y + 1.7, 0.045],
          0x2a2e36,
          [0, 0, 1],
        )
        if (level === 0 && next() < 0.4)
          b.box('metal', x + 0.3, y - 0.7, 0, x + 1.1, y - 0.15, 0.4, [0x8a9096, 0xc0c6ca])
      }
    }
  }
  // Upright boards that stand out over the street, and a board flat on the wall.
  const boards = level < 2 ? 2 : 1
  for (let n = 0; n < boards; n++) {
    const x = n === 0 ? -hx + 0.35 : hx - 0.35
    const y0 = 4.4 + next() * 2
    const tall = 3.4 + next() * 3.4
    const tone = n === 0 ? glow : other
    b.box('metal', x - 0.12, y0 - 0.1, 0.1, x + 0.12, y0 + tall + 0.1, 1.45, [0x14181f, 0x1f2530], '')
    for (const s of [-1, 1])
      b.at(x, y0, 0.78, (s * Math.PI) / 2, () => {
        b.quad(
          'sign',
          [-0.6, 0, 0.125],
          [0.6, 0, 0.125],
          [0.6, tall, 0.125],
          [-0.6, tall, 0.125],
          [shade(tone, 0.34), shade(tone, 0.5)],
          [0, 0, 1],
        )
        const count = Math.max(2, Math.floor(tall / 1.15))
        if (level < 2)
          for (let k = 0; k < count; k++)
            character(
              b,
              'sign',
              variant * 31 + n * 7 + k,
              0,
              tall - 0.62 - k * (tall / count),
              0.14,
              0.86,
              mix(tone, 0xffffff, 0.62),
            )
        for (const k of [-0.62, 0.62])
          b.quad(
            'sign',
            [k - 0.035, 0, 0.135],
            [k + 0.035, 0, 0.135],
            [k + 0.035, tall, 0.135],
            [k - 0.035, tall, 0.135],
            tone,
            [0, 0, 1],
          )
      })
  }
  const wy = top - 3.2
  b.quad(
    'sign',
    [-3.4, wy, 0.1],
    [3.4, wy, 0.1],
    [3.4, wy + 1.9, 0.1],
    [-3.4, wy + 1.9, 0.1],
    [shade(other, 0.28), shade(other, 0.42)],
    [0, 0, 1],
  )
  if (level < 2) {
    if (place.culture === 'american' || place.culture === 'european')
      write(
        b,
        'sign',
        ['HOTEL', 'BAR', 'CLUB', 'MOTEL', 'DINER', 'CINE'][variant % 6] ?? 'BAR',
        0,
        wy + 0.5,
        0.13,
        0.95,
        mix(other, 0xffffff, 0.55),
        0.07,
      )
    else
      for (let k = 0; k < 4; k++)
        character(b, 'sign', variant * 17 + k, -2.4 + k * 1.6, wy + 0.95, 0.13, 1.25, mix(other, 0xffffff, 0.55))
  }
}

/** Office towers and brick walk-ups: ribs and bands of windows, some lit; a lobby at the foot. */
const tower: Drawer = (b, { variant, level, place }) => {
  const brick = variant % 3 === 0
  const hx = 11
  const depth = 20
  const floors = 7 + variant * 2
  const top = 4.4 + floors * 3.3
  const wall = [0x9a5f4a, 0xb8bcc0, 0x8fa0ae, 0x8a6a58, 0xc8c0b0, 0x6f8496][variant % 6] ?? 0xb8bcc0
  const tone = [shade(wall, 0.84), wall] as const
  block(b, brick ? 'brick' : 'stone', hx, 0, top, depth, tone)
  b.box('stone', -hx - 0.15, top, -depth - 0.1, hx + 0.15, top + 0.8, 0.2, [shade(wall, 0.9), shade(wall, 1.1)])
  b.box('metal', -4, top + 0.8, -12, 3, top + 4, -6, [0x7a828a, 0xa4acb2])
  if (place.culture === 'american' && brick && level < 2) {
    b.lathe(
      'wood',
      5,
      -6,
      [
        [1.6, top + 2.6],
        [1.6, top + 5.4],
        [0.001, top + 6.8],
      ],
      10,
      [0x6a4a34, 0x9a7454],
    )
    for (const [x, z] of [
      [4, -7],
      [6, -7],
      [4, -5],
      [6, -5],
    ] as const)
      b.box('metal', x - 0.08, top, z - 0.08, x + 0.08, top + 2.6, z + 0.08, 0x3a3f44)
  }
  // Lobby and shops.
  b.box('metal', -hx, 3.4, 0, hx, 4.2, 0.3, [0x2a2e34, 0x4a5058], 'n')
  display(b, -hx + 0.4, hx - 0.4, 0.3, 3.4, 0.04, level, variant * 17, 0xd0a870)
  for (let n = 0; n <= 8; n++)
    b.box('metal', -hx + 0.3 + n * 2.65, 0, 0, -hx + 0.5 + n * 2.65, 3.4, 0.16, 0x3a4048, 'n')
  if (level < 2)
    write(
      b,
      'sign',
      ['BANK', 'RECORDS', 'HOTEL', 'DELI', 'CINEMA', 'ARCADE'][variant % 6] ?? 'BANK',
      -4,
      3.56,
      0.32,
      0.46,
      [0xfff0c8, 0xff7a6a, 0x8ad8ff, 0xffd86a, 0xff9ac8, 0x9affc8][variant % 6] ?? 0xffffff,
    )
  const faces = [
    { turn: 0, w: hx, x: 0, z: 0 },
    { turn: Math.PI / 2, w: depth / 2, x: hx, z: -depth / 2 },
    { turn: -Math.PI / 2, w: depth / 2, x: -hx, z: -depth / 2 },
  ]
  faces.forEach((face, side) =>
    b.at(face.x, 0, face.z, face.turn, () => {
      const bays = Math.round(face.w / 1.35)
      const gap = (2 * face.w) / bays
      for (let f = 0; f < floors; f++) {
        const y = 5.2 + f * 3.3
        if (level >= 2) {
          // Far off: runs of lit and dark.
          for (let n = 0; n < bays; n += 3) {
            const lit = cell01(6001 + variant, n + side * 40, f) < 0.4
            b.quad(
              lit ? 'lit' : 'dark',
              [-face.w + n * gap + 0.3, y, 0.03],
              [-face.w + Math.min(bays, n + 3) * gap - 0.3, y, 0.03],
              [-face.w + Math.min(bays, n + 3) * gap - 0.3, y + 1.8, 0.03],
              [-face.w + n * gap + 0.3, y + 1.8, 0.03],
              lit ? [0xb08850, 0xe0c498] : [0x3f5060, 0x7288a0],
            )
          }
          continue
        }
        for (let n = 0; n < bays; n++) {
          const x = -face.w + gap * (n + 0.5)
          const lit = cell01(6001 + variant, n + side * 40, f) < 0.38
          const w = gap * (brick ? 0.28 : 0.4)
          b.quad(
            lit ? 'lit' : 'dark',
            [x - w, y, 0.03],
            [x + w, y, 0.03],
            [x + w, y + 1.95, 0.03],
            [x - w, y + 1.95, 0.03],
            lit ? [0xa87c44, 0xe4c898] : [0x33445a, 0x7c94ac],
          )
          if (level === 0 && brick) b.box('stone', x - w - 0.1, y - 0.16, 0, x + w + 0.1, y, 0.12, 0xc8bca8, 'n')
        }
        if (!brick) b.box('stone', -face.w, y - 1.1, 0, face.w, y - 0.9, 0.1, shade(wall, 1.1), 'nlr')
      }
      if (!brick && level === 0)
        for (let n = 0; n <= bays; n++)
          b.box(
            'stone',
            -face.w + gap * n - 0.12,
            4.2,
            0,
            -face.w + gap * n + 0.12,
            top,
            0.22,
            shade(wall, 1.06),
            'nbt',
          )
    }),
  )
}

export const CITY: Partial<Record<ThingKind, Drawer>> = { tower, neon }
