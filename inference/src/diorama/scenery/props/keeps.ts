/** Castles of other lands: a keep of white walls and many roofs on its stone base (Japan, China), a palace of domes and minarets (Arabia, India). */
import type { ThingKind } from '../../place/things.ts'
import { type MeshBuilder, shade } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { sweep } from '../houses/east.ts'
import { GRAND } from './grand.ts'

const slits = (b: MeshBuilder, w: number, y: number, d: number, count: number): void => {
  for (let k = 0; k < count; k++) {
    const x = -w + ((k + 0.5) / count) * 2 * w
    b.quad(
      k % 3 === 1 ? 'lit' : 'dark',
      [x - 0.5, y, d + 0.05],
      [x + 0.5, y, d + 0.05],
      [x + 0.5, y + 1.4, d + 0.05],
      [x - 0.5, y + 1.4, d + 0.05],
      k % 3 === 1 ? [0xa8743c, 0xe8c078] : [0x3a3430, 0x5a544c],
    )
  }
}

/** A base of battered stone, storeys that shrink as they rise, each under a sweeping roof. */
const tenshu = (b: MeshBuilder, level: number, chinese: boolean): void => {
  const wall = chinese ? ([0x8a3428, 0xb85040] as const) : ([0xd8d4c8, 0xf6f2e8] as const)
  const tile = chinese ? 0xb88a3c : 0x5a6a74
  b.lathe(
    'stone',
    0,
    0,
    [
      [34, -14],
      [29, 2],
      [26, 9],
      [0.001, 9.2],
    ],
    4,
    [0x6a665e, 0xa8a294],
  )
  let y = 9
  for (let n = 0; n < (chinese ? 3 : 5); n++) {
    const w = 13.5 - n * (chinese ? 3 : 2.2)
    const d = w * 0.8
    const h = 4.4 - n * 0.2
    b.box('plaster', -w, y, -d, w, y + h, d, wall, 'bt')
    if (level < 2) slits(b, w * 0.86, y + 1.5, d, 7 - n)
    if (chinese)
      for (let k = 0; k <= 6; k++)
        b.box(
          'wood',
          -w + (k / 6) * 2 * w - 0.3,
          y,
          d,
          -w + (k / 6) * 2 * w + 0.3,
          y + h,
          d + 0.4,
          [0x6a1f18, 0xa83a2c],
          'nb',
        )
    sweep(b, w + 2.6, d + 2.6, y + h, 2.6, w * 0.6, 1.3, level, tile)
    y += h + 1.5
  }
  for (const s of [-1, 1]) b.box('metal', s * 3 - 0.3, y + 0.6, -0.3, s * 3 + 0.3, y + 2.4, 0.3, [0xa87a2c, 0xf0c858])
  // Outer wall with its corner turrets and gate.
  for (const x of [-30, 30]) {
    b.box('stone', x - 5, -14, 12, x + 5, 4, 22, [0x6a665e, 0xa8a294])
    b.box('plaster', x - 4.4, 4, 12.6, x + 4.4, 8.4, 21.4, wall, 'b')
    b.at(x, 0, 17, 0, () => sweep(b, 6, 6, 8.4, 3, 2.2, 0.9, level, tile))
  }
  b.box('stone', -26, -14, 17, 26, 2, 20, [0x6a665e, 0x9a9486])
  b.box('plaster', -26, 2, 18, 26, 5, 19.4, wall, 'b')
  b.quad('roof', [-26, 4.8, 20.2], [26, 4.8, 20.2], [26, 6, 18.7], [-26, 6, 18.7], [shade(tile, 0.85), tile])
  b.box('wood', -3, -2, 19.4, 3, 4.6, 20.4, [0x3a2a20, 0x6a4a36])
  sweepGate(b, level, tile)
}

const sweepGate = (b: MeshBuilder, level: number, tile: number): void =>
  b.at(0, 0, 19.5, 0, () => sweep(b, 6, 2.6, 5.2, 2.4, 3.4, 0.8, level, tile))

const onion = (b: MeshBuilder, x: number, z: number, r: number, y: number, tone: number, sides: number): void => {
  b.lathe(
    'plaster',
    x,
    z,
    [
      [r * 0.86, y],
      [r * 1.1, y + r * 0.6],
      [r * 0.96, y + r * 1.2],
      [r * 0.4, y + r * 1.8],
      [0.2, y + r * 2.1],
      [0.1, y + r * 2.8],
      [0.001, y + r * 2.9],
    ],
    sides,
    [shade(tone, 0.82), tone],
  )
}

/** A palace with a great dome, smaller ones, pointed bays, and four minarets. */
const palace = (b: MeshBuilder, level: number, indian: boolean): void => {
  const stone = indian ? 0xf4ece0 : 0xe4c898
  const dome = indian ? 0xfaf6ee : 0x3f9aa4
  const sides = level === 0 ? 18 : 10
  const tone = [shade(stone, 0.84), stone] as const
  b.box('stone', -26, -14, -16, 26, 2, 18, tone)
  b.box('plaster', -18, 2, -12, 18, 13, 10, tone, 'b')
  b.box('plaster', -6.4, 2, 9, 6.4, 17, 12, tone, 'b')
  for (const [x, w, h, z] of [
    [0, 3.6, 10, 12.05],
    [-11.5, 2, 6.5, 10.05],
    [11.5, 2, 6.5, 10.05],
  ] as const) {
    b.quad('dark', [x - w, 2, z], [x + w, 2, z], [x + w, 2 + h * 0.7, z], [x - w, 2 + h * 0.7, z], [0x4a3a30, 0x6a5444])
    const i = b.vertex('dark', [x - w, 2 + h * 0.7, z], [0, 0, 1], 0x6a5444)
    b.vertex('dark', [x + w, 2 + h * 0.7, z], [0, 0, 1], 0x6a5444)
    b.vertex('dark', [x, 2 + h, z], [0, 0, 1], 0x6a5444)
    b.triangle('dark', i, i + 1, i + 2)
  }
  b.lathe(
    'plaster',
    0,
    -1,
    [
      [7.6, 13],
      [7.6, 17],
    ],
    sides,
    tone,
  )
  onion(b, 0, -1, 8, 17, dome, sides)
  for (const s of [-1, 1]) {
    onion(b, s * 12, 2, 3.2, 13, dome, sides)
    for (const z of [14, -12]) {
      const x = s * 24
      b.lathe(
        'plaster',
        x,
        z,
        [
          [2, -10],
          [1.6, 12],
          [2.2, 12.6],
          [1.5, 13.4],
          [1.3, 24],
          [1.9, 24.6],
          [1.2, 25.2],
          [1.1, 27],
        ],
        sides,
        tone,
      )
      onion(b, x, z, 1.4, 27, dome, sides)
    }
  }
}

const castle: Drawer = (b, wanted) => {
  const { culture } = wanted.place
  if (culture === 'japanese' || culture === 'chinese')
    return b.scaled(0.72, () => tenshu(b, wanted.level, culture === 'chinese'))
  if (culture === 'arabian' || culture === 'indian') return palace(b, wanted.level, culture === 'indian')
  return GRAND.castle?.(b, wanted)
}

export const KEEPS: Partial<Record<ThingKind, Drawer>> = { castle }
