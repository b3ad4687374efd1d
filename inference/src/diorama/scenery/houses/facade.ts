/**
 * Paris houses of the 1860s: stone ground floor with shops and awnings, four floors of tall windows with iron balconies, a mansard of
 * zinc and slate with dormers, chimney stacks with their pots. Front faces +z, 14 m wide, the building line at z = 0.
 */
import { nationOf } from '../../place/nation.ts'
import { stream } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import { tradeOf } from '../../place/trade.ts'
import { type MeshBuilder, shade } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { shopWord } from '../street/words.ts'
import { DEPTH, FLOOR, GROUND, W, balcony, railing, window } from './facade-parts.ts'
import { carriageDoor, shopfront, SHOP_TOP } from './shopfront.ts'

const STONES = [0xeadfc8, 0xe4d6ba, 0xf0e6d2, 0xdccfb6, 0xe8dcc6, 0xe2d2b4, 0xeee2ca, 0xe6d8be]
const SHUTTERS = [0x9aa6a8, 0xc4c0b4, 0x7f8f96, 0xb4b0a0, 0x8a9a8c, 0xa8a8a8, 0xb8b2a4, 0x94a0a6]
const LOOKS = [
  { front: 0x7a2f2a, awning: 0xb5483c, sign: 0xffd890 },
  { front: 0x1f4a3a, awning: 0x2f6b4a, sign: 0xffe2a4 },
  { front: 0x2a3f6a, awning: 0x38568c, sign: 0xfff0c4 },
  { front: 0x6a3a20, awning: 0xc25a34, sign: 0xff7a5a },
  { front: 0x5a1f2a, awning: 0x8f2f3c, sign: 0xffcf7a },
  { front: 0x2f5a3c, awning: 0x6a8a4c, sign: 0xffd8e8 },
  { front: 0x3a3a44, awning: 0x2f3f6a, sign: 0x8ad0ff },
  { front: 0x2a2a34, awning: 0x8a2f3a, sign: 0xff9a6a },
] as const

const mansard = (b: MeshBuilder, y: number, level: number, next: () => number, slate: number): void => {
  const top = y + 3.3
  b.quad('roof', [-W, y, 0.1], [W, y, 0.1], [W, top, -1.15], [-W, top, -1.15], [shade(slate, 0.85), shade(slate, 1.12)])
  b.quad('roof', [W, y, -DEPTH], [-W, y, -DEPTH], [-W, top, -DEPTH + 1.15], [W, top, -DEPTH + 1.15], slate)
  b.quad(
    'metal',
    [-W, top, -1.15],
    [W, top, -1.15],
    [W, top + 0.9, -DEPTH / 2],
    [-W, top + 0.9, -DEPTH / 2],
    [0x8f9aa6, 0xb2bcc6],
  )
  b.quad(
    'metal',
    [W, top, -DEPTH + 1.15],
    [-W, top, -DEPTH + 1.15],
    [-W, top + 0.9, -DEPTH / 2],
    [W, top + 0.9, -DEPTH / 2],
    [0x8f9aa6, 0xb2bcc6],
  )
  b.box('metal', -W, top - 0.1, -1.3, W, top + 0.06, -1.02, 0x9aa4b0, 'b')
  // Party walls rise above the roof at both ends and carry the chimneys.
  for (const s of [-1, 1]) {
    const x = s * (W - 0.22)
    b.quad(
      'plaster',
      [x + 0.22 * s, y, s > 0 ? 0 : -DEPTH],
      [x + 0.22 * s, y, s > 0 ? -DEPTH : 0],
      [x + 0.22 * s, top + 1, s > 0 ? -DEPTH + 2 : -2],
      [x + 0.22 * s, top + 1, s > 0 ? -2 : -DEPTH + 2],
      [0xcfc2a8, 0xdcd0b8],
      [s, 0, 0],
    )
    const z = -4 - next() * 3
    b.box('brick', x - 0.3, top - 0.6, z - 1.5, x + 0.3, top + 2.2, z + 1.5, [0xa8705a, 0xc49078])
    b.box('stone', x - 0.38, top + 2.2, z - 1.6, x + 0.38, top + 2.36, z + 1.6, 0xc8bca8)
    if (level < 2)
      for (let n = 0; n < 5; n++)
        b.lathe(
          'roof',
          x,
          z - 1.2 + n * 0.6,
          [
            [0.13, top + 2.36],
            [0.1, top + 2.95 + 0.25 * next()],
          ],
          level === 0 ? 6 : 4,
          [0xb0583c, 0xd07a54],
        )
  }
  if (level < 3)
    for (let n = 0; n < 4; n++) {
      const x = -W + 1.75 + n * 3.5
      const lit = next() < 0.4
      b.box('stone', x - 0.75, y + 0.2, -1.2, x + 0.75, y + 2.3, 0.06, [0xdccfb4, 0xeee2ca], 'nb')
      b.quad(
        lit ? 'lit' : 'dark',
        [x - 0.45, y + 0.5, 0.08],
        [x + 0.45, y + 0.5, 0.08],
        [x + 0.45, y + 2, 0.08],
        [x - 0.45, y + 2, 0.08],
        lit ? [0xb8743a, 0xe4b068] : [0x3f5266, 0x8fa6b8],
      )
      if (level < 2) {
        const arc: [number, number][] = []
        for (let k = 0; k <= 4; k++) arc.push([Math.cos((k / 4) * Math.PI), Math.sin((k / 4) * Math.PI)])
        for (let k = 0; k < 4; k++) {
          const [c0, s0] = arc[k]!
          const [c1, s1] = arc[k + 1]!
          b.quad(
            'metal',
            [x - c0 * 0.86, y + 2.25 + s0 * 0.5, 0.14],
            [x - c1 * 0.86, y + 2.25 + s1 * 0.5, 0.14],
            [x - c1 * 0.86, y + 2.25 + s1 * 0.5, -1.4],
            [x - c0 * 0.86, y + 2.25 + s0 * 0.5, -1.4],
            0x97a2ae,
            [-(c0 + c1) / 2, (s0 + s1) / 2 + 0.2, 0.1],
          )
          const i = b.vertex('stone', [x, y + 2.25, 0.12], [0, 0, 1], 0xe8dcc4)
          b.vertex('stone', [x - c1 * 0.8, y + 2.25 + s1 * 0.46, 0.12], [0, 0, 1], 0xe8dcc4)
          b.vertex('stone', [x - c0 * 0.8, y + 2.25 + s0 * 0.46, 0.12], [0, 0, 1], 0xe8dcc4)
          b.triangle('stone', i, i + 1, i + 2)
        }
      }
    }
}

const facade: Drawer = (b, { place, variant, level }) => {
  const next = stream(5101, variant, 1)
  const stone = STONES[variant % STONES.length] ?? STONES[0]
  const shutter = SHUTTERS[variant % SHUTTERS.length] ?? SHUTTERS[0]
  const corner = variant >= 6
  const floors = 4 + (variant % 3 === 1 ? 1 : 0)
  const top = GROUND + floors * FLOOR
  const tone = [shade(stone, 0.93), stone] as const
  const old = [shade(stone, 0.84), shade(stone, 0.95)] as const
  b.quad('plaster', [-W, GROUND, 0], [W, GROUND, 0], [W, top, 0], [-W, top, 0], tone)
  // Ground floor of banded stone; the rest of the block behind.
  const trade = tradeOf(variant)
  const shop = { trade, word: shopWord(nationOf(place), trade), ...LOOKS[variant % LOOKS.length]! }
  const door = variant % 2 ? -1 : 1
  const [s0, s1] = door > 0 ? [-W + 0.35, W - 3] : [-W + 3, W - 0.35]
  const banded = (x0: number, x1: number, y0: number): void =>
    b.quad('stone', [x0, y0, 0], [x1, y0, 0], [x1, GROUND, 0], [x0, GROUND, 0], [shade(stone, 0.8), shade(stone, 0.95)])
  if (level === 0) {
    // The window of the shop is a hole in it.
    banded(-W, s0, 0)
    banded(s1, W, 0)
    banded(s0, s1, SHOP_TOP - 0.1)
  } else banded(-W, W, 0)
  for (const s of [-1, 1])
    b.quad(
      'plaster',
      [s * W, 0, s > 0 ? 0 : -DEPTH],
      [s * W, 0, s > 0 ? -DEPTH : 0],
      [s * W, top, s > 0 ? -DEPTH : 0],
      [s * W, top, s > 0 ? 0 : -DEPTH],
      old,
      [s, 0, 0],
    )
  b.quad('plaster', [W, 0, -DEPTH], [-W, 0, -DEPTH], [-W, top, -DEPTH], [W, top, -DEPTH], old)
  b.box('stone', -W, GROUND - 0.3, 0, W, GROUND, 0.28, [shade(stone, 0.82), shade(stone, 1.03)], 'n')
  b.box('stone', -W, top - 0.45, 0, W, top, 0.5, [shade(stone, 0.8), shade(stone, 1.05)], 'n')
  if (level === 0)
    for (let n = 0; n < 28; n++)
      b.box('stone', -W + 0.15 + n * 0.5, top - 0.66, 0, -W + 0.36 + n * 0.5, top - 0.45, 0.3, shade(stone, 0.86), 'nb')
  if (level > 2) {
    // From afar: a row of windows is a dark band with a few lit.
    for (let f = 0; f < floors; f++) {
      const y = GROUND + f * FLOOR + 0.3
      b.quad(
        'dark',
        [-W + 0.8, y, 0.03],
        [W - 0.8, y, 0.03],
        [W - 0.8, y + 2, 0.03],
        [-W + 0.8, y + 2, 0.03],
        [0x7a8290, 0x9aa2ac],
      )
      const x = -W + 1.4 + ((variant * 2.3 + f * 3.7) % 10)
      b.quad(
        'lit',
        [x - 0.6, y, 0.05],
        [x + 0.6, y, 0.05],
        [x + 0.6, y + 2, 0.05],
        [x - 0.6, y + 2, 0.05],
        [0xb8743a, 0xe4b068],
      )
    }
    b.quad(
      'lit',
      [-W + 0.5, 0.5, 0.05],
      [W - 0.5, 0.5, 0.05],
      [W - 0.5, 3.4, 0.05],
      [-W + 0.5, 3.4, 0.05],
      [0x9a5c2a, 0xe8b468],
    )
    mansard(b, top, 3, next, 0x5f6f80)
    return
  }
  const columns = 5
  const gap = (2 * W) / columns
  for (let f = 0; f < floors; f++) {
    const y = GROUND + f * FLOOR
    const h = f === floors - 1 ? 2.05 : 2.45
    const long = f === 1 || f === floors - 1
    if (long) balcony(b, -W + 0.2, W - 0.2, y + 0.06, level, stone)
    if (level < 2 && !long && f > 0) b.box('stone', -W, y - 0.08, 0, W, y + 0.06, 0.1, shade(stone, 1.02), 'n')
    for (let n = 0; n < columns; n++) {
      const x = -W + gap * (n + 0.5)
      const lit = next() < 0.42
      window(b, x, y + 0.12, h, lit, level, stone, f !== 0 && variant % 2 === 0 ? shutter : null, next())
      if (!long && level < 2) railing(b, x - 0.62, x + 0.62, y + 0.12, 0.12, level === 0 ? 0 : 1)
      if (f === 0 && level === 0 && variant % 2 === 1)
        b.box('stone', x - 0.95, y + h + 0.34, 0, x + 0.95, y + h + 0.5, 0.26, shade(stone, 1.02), 'n')
    }
  }
  // Quoins where two houses meet.
  if (level < 2)
    for (const s of [-1, 1])
      for (let y = GROUND; y < top - 0.5; y += 0.8)
        b.box('stone', s > 0 ? W - 0.45 : -W, y, 0, s > 0 ? W : -W + 0.45, y + 0.42, 0.07, shade(stone, 1.04), 'nb')
  shopfront(b, s0, s1, shop, level)
  carriageDoor(b, door * (W - 1.55), variant, stone, level)
  if (corner) {
    // The end walls of a corner house are fronts too.
    for (const s of [-1, 1])
      b.at(s * W, 0, -DEPTH / 2, (s * Math.PI) / 2, () => {
        for (let f = 0; f < floors; f++)
          for (let n = 0; n < 4; n++)
            window(
              b,
              -4.6 + n * 3.05,
              GROUND + f * FLOOR + 0.12,
              f === floors - 1 ? 2.05 : 2.45,
              next() < 0.4,
              Math.max(1, level),
              stone,
              null,
              next(),
            )
        balcony(b, -DEPTH / 2 + 0.2, DEPTH / 2 - 0.2, GROUND + FLOOR + 0.06, Math.max(1, level), stone)
        shopfront(b, -4.8, 4.8, shop, Math.max(1, level))
        if (level > 1) return
        for (const [y, out] of [
          [GROUND - 0.3, 0.28],
          [top - 0.45, 0.5],
        ] as const)
          b.box('stone', -DEPTH / 2, y, 0, DEPTH / 2, y + 0.4, out, [shade(stone, 0.82), shade(stone, 1.03)], 'n')
      })
  }
  mansard(b, top, level, next, [0x5f6f80, 0x6a7888, 0x586878][variant % 3] ?? 0x5f6f80)
}

export const FACADES: Partial<Record<ThingKind, Drawer>> = { facade }
