/** Town houses: gabled old-town fronts, Japanese machiya, plain shop houses, neon blocks, office towers. Fronts face +z at z = 0. */
import { cell01, stream } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import { MeshBuilder, mix, shade } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { display } from '../street/display.ts'
import { character, write } from '../street/letters.ts'
import { casement } from './rural.ts'

const PASTELS = [0xe8c9a0, 0xe2a98a, 0xd9c48c, 0xc9d2b8, 0xe6d8c4, 0xb8c8d2]
const TILES = [0xa8583f, 0xb8694a, 0x8a4a3a, 0x7a5a50]
const WORDS = ['BACKHAUS', 'GASTHOF', 'BOOKS', 'WINE', 'FLEURS', 'CHEESE', 'HATS', 'SHOES']

/** Rectangular block: front, sides, back. */
const block = (b: MeshBuilder, key: 'plaster' | 'brick' | 'stone' | 'wood' | 'metal', hx: number, y0: number, y1: number, depth: number, tone: readonly [number, number]): void =>
  b.box(key, -hx, y0, -depth, hx, y1, 0, tone, 'b')

const front = (b: MeshBuilder, w: number, tone: number, word: string, level: number, awning: number): void => {
  b.box('wood', -w, 0, 0, w, 0.6, 0.12, [shade(tone, 0.7), tone], 'n')
  b.box('wood', -w, 2.6, 0, w, 3.05, 0.16, [tone, shade(tone, 1.15)], 'n')
  display(b, -w + 0.1, w - 1.1, 0.6, 2.6, 0.05, level, tone & 255)
  b.box('wood', w - 1.05, 0, 0.02, w - 0.1, 2.4, 0.1, [shade(tone, 0.55), shade(tone, 0.85)], 'n')
  if (level < 2) {
    for (let n = 0; n <= 3; n++) b.box('wood', -w + 0.05 + n * ((2 * w - 1.15) / 3), 0, 0.05, -w + 0.15 + n * ((2 * w - 1.15) / 3), 2.6, 0.14, tone, 'n')
    write(b, 'sign', word, 0, 2.7, 0.17, 0.24, 0xffe2a8)
    for (let n = 0; n < 8; n++) b.quad('fabric', [-w + (n / 8) * (2 * w - 1), 2.1, 1.05], [-w + ((n + 1) / 8) * (2 * w - 1), 2.1, 1.05], [-w + ((n + 1) / 8) * (2 * w - 1), 2.6, 0.16], [-w + (n / 8) * (2 * w - 1), 2.6, 0.16], n % 2 ? 0xf4ead8 : awning)
  }
}

/** Old town: plaster or half-timber, steep gable to the street, shutters and flower boxes. */
const house: Drawer = (b, { variant, level }) => {
  const next = stream(5201, variant, 2)
  const wall = PASTELS[variant % PASTELS.length] ?? 0xe8c9a0
  const roof = TILES[variant % TILES.length] ?? 0xa8583f
  const tone = [shade(wall, 0.86), wall] as const
  const floors = 2 + (variant % 3 === 0 ? 1 : 0)
  const top = 3.2 + floors * 2.7
  const hx = 5
  const depth = 9
  const timber = variant % 3 !== 1
  block(b, 'stone', hx, -0.4, 3.2, depth, [0x8a8074, 0xbcb0a0])
  block(b, 'plaster', hx, 3.2, top, depth, tone)
  if (variant % 2 === 0) front(b, 3.6, [0x6a3a2a, 0x2f5a4a, 0x3a4a6a][variant % 3] ?? 0x6a3a2a, WORDS[variant % WORDS.length] ?? 'WINE', level, [0xb5483c, 0x3f7f6a, 0x4a6aa0][variant % 3] ?? 0)
  else {
    casement(b, -2.6, 1, 0, 1.3, 1.5, true, level, 0xf0e8d8, 0x5a4a3c)
    b.box('wood', 0.8, 0, 0, 2.2, 2.5, 0.1, [0x4a3426, 0x7a5840], 'n')
    b.lathe('shine', 2.6, 0.25, [[0.001, 2.1], [0.12, 2.2], [0.12, 2.45], [0.001, 2.6]], 6, 0xffd08a)
  }
  for (let f = 0; f < floors; f++)
    for (let n = 0; n < 3; n++) casement(b, -3 + n * 3, 3.9 + f * 2.7, 0, 0.95, 1.45, next() < 0.5, level, 0xf2ece0, [0x4f7f6a, 0x7a4a3a, 0x4a6a8a][variant % 3] ?? 0, f === 0)
  const rise = 5.2
  const e = 0.4
  // Gable to the street.
  const g = [shade(roof, 0.8), shade(roof, 1.1)] as const
  b.quad('roof', [hx + e, top - 0.4, -depth], [hx + e, top - 0.4, 0.45], [0, top + rise, 0.45], [0, top + rise, -depth], g)
  b.quad('roof', [-hx - e, top - 0.4, 0.45], [-hx - e, top - 0.4, -depth], [0, top + rise, -depth], [0, top + rise, 0.45], g)
  for (const s of [0, -1]) {
    const z = s === 0 ? 0.02 : -depth
    const i = b.vertex('plaster', [-hx, top, z], [0, 0, s === 0 ? 1 : -1], wall)
    b.vertex('plaster', [hx, top, z], [0, 0, s === 0 ? 1 : -1], wall)
    b.vertex('plaster', [0, top + rise * 0.96, z], [0, 0, s === 0 ? 1 : -1], wall)
    if (s === 0) b.triangle('plaster', i, i + 1, i + 2)
    else b.triangle('plaster', i, i + 2, i + 1)
  }
  for (const s of [-1, 1]) b.tube('wood', [[s * (hx + e), top - 0.5, 0.46], [0, top + rise - 0.05, 0.46]], [0.12, 0.12], 4, 0x6a4a36)
  casement(b, 0, top + 0.9, 0.02, 0.9, 1.2, next() < 0.6, level, 0xf2ece0, null)
  if (timber && level < 2) {
    const beam = 0x5a3f2e
    for (let f = 0; f <= floors; f++) b.box('wood', -hx, 3.2 + f * 2.7 - 0.1, 0, hx, 3.2 + f * 2.7 + 0.1, 0.09, beam, 'n')
    for (const x of [-4.9, -1.5, 1.5, 4.7]) b.box('wood', x, 3.2, 0, x + 0.2, top, 0.08, beam, 'nb')
    if (level === 0) for (let f = 0; f < floors; f++) for (const s of [-1, 1]) {
      const y = 3.3 + f * 2.7
      b.quad('wood', [s * 4.7, y, 0.085], [s * 4.45, y, 0.085], [s * 3.95, y + 0.65, 0.085], [s * 4.2, y + 0.65, 0.085], beam, [0, 0, 1])
    }
  }
  b.box('brick', -3.4, top + 1.2, -3.6, -2.5, top + 4.6, -2.7, [0x8a5542, 0xb0745a])
}

/** Machiya: dark wood, lattice, tiled eaves, noren and paper lanterns. */
const machiya: Drawer = (b, { variant, level, place }) => {
  const next = stream(5301, variant, 2)
  const hx = 4.5
  const depth = 10
  const wood = [0x4a3426, 0x6e5038] as const
  const chinese = place.culture === 'chinese'
  const wall = variant % 2 ? 0xe6dcc4 : 0xd2b894
  block(b, 'plaster', hx, 0, 5.6, depth, [shade(wall, 0.84), wall])
  b.quad('lit', [-hx + 0.3, 0.5, 0.03], [hx - 1.6, 0.5, 0.03], [hx - 1.6, 2.4, 0.03], [-hx + 0.3, 2.4, 0.03], [0xa8682c, 0xe8bc78])
  b.quad('lit', [-hx + 0.8, 3.7, 0.03], [hx - 0.8, 3.7, 0.03], [hx - 0.8, 4.9, 0.03], [-hx + 0.8, 4.9, 0.03], next() < 0.6 ? [0xb87838, 0xe8bc78] : [0x4a4038, 0x6a5c4c])
  const bars = level === 0 ? 26 : level === 1 ? 12 : 0
  for (let n = 0; n <= bars; n++) {
    const x = -hx + 0.3 + (n / bars) * (2 * hx - 1.9)
    b.quad('wood', [x - 0.03, 0.5, 0.07], [x + 0.03, 0.5, 0.07], [x + 0.03, 2.4, 0.07], [x - 0.03, 2.4, 0.07], wood, [0, 0, 1])
    if (n % 2 === 0) b.quad('wood', [x - 0.03, 3.7, 0.06], [x + 0.03, 3.7, 0.06], [x + 0.03, 4.9, 0.06], [x - 0.03, 4.9, 0.06], wood, [0, 0, 1])
  }
  b.box('wood', -hx, 0, 0, hx, 0.5, 0.08, wood, 'n')
  b.box('wood', -hx, 2.4, 0, hx, 2.62, 0.12, wood, 'n')
  // Door with a cloth curtain.
  b.quad('lit', [hx - 1.5, 0, 0.03], [hx - 0.3, 0, 0.03], [hx - 0.3, 2.4, 0.03], [hx - 1.5, 2.4, 0.03], [0x8a5424, 0xd8a868])
  const noren = [0x2f4a7a, 0x8f2f2c, 0x4a6a4a, 0x5a3f6a][variant % 4] ?? 0x2f4a7a
  for (let n = 0; n < 3; n++) {
    const x = hx - 1.5 + n * 0.4
    b.quad('fabric', [x + 0.02, 1.45, 0.16], [x + 0.38, 1.45, 0.16], [x + 0.38, 2.3, 0.13], [x + 0.02, 2.3, 0.13], [shade(noren, 0.85), noren])
    if (level === 0) character(b, 'line', variant * 7 + n, x + 0.2, 1.95, 0.165, 0.24, 0xf4ead8)
  }
  const tile = chinese ? 0x5a6068 : 0x565d68
  const eave = (y: number, out: number, rise: number, back: number): void => {
    b.quad('roof', [-hx - 0.2, y, out], [hx + 0.2, y, out], [hx + 0.2, y + rise, back], [-hx - 0.2, y + rise, back], [shade(tile, 0.85), shade(tile, 1.15)])
    b.quad('wood', [hx + 0.2, y - 0.08, out], [-hx - 0.2, y - 0.08, out], [-hx - 0.2, y + rise - 0.1, back], [hx + 0.2, y + rise - 0.1, back], 0x3f2e22)
    b.box('wood', -hx - 0.2, y - 0.1, out - 0.05, hx + 0.2, y, out + 0.02, 0x5a4030, '')
  }
  eave(2.75, 1.15, 0.55, 0)
  eave(5.5, 0.8, 2.6, -depth / 2)
  b.quad('roof', [hx + 0.2, 5.5, -depth - 0.6], [-hx - 0.2, 5.5, -depth - 0.6], [-hx - 0.2, 8.1, -depth / 2], [hx + 0.2, 8.1, -depth / 2], tile)
  for (const s of [-1, 1]) {
    const i = b.vertex('plaster', [s * hx, 5.6, 0], [s, 0, 0], wall)
    b.vertex('plaster', [s * hx, 5.6, -depth], [s, 0, 0], wall)
    b.vertex('plaster', [s * hx, 8, -depth / 2], [s, 0, 0], wall)
    if (s > 0) b.triangle('plaster', i, i + 1, i + 2)
    else b.triangle('plaster', i, i + 2, i + 1)
  }
  b.box('roof', -hx - 0.3, 7.95, -depth / 2 - 0.25, hx + 0.3, 8.3, -depth / 2 + 0.25, [0x4a5058, 0x6c747e])
  if (level < 2)
    for (const x of [-hx + 0.5, -1, 1.6]) {
      b.lathe('lit', x, 0.75, [[0.1, 1.78], [0.19, 1.9], [0.21, 2.1], [0.19, 2.3], [0.1, 2.42]], 8, chinese ? [0xb83a20, 0xe0603c] : [0xc87838, 0xf0c888])
      b.lathe('wood', x, 0.75, [[0.11, 2.42], [0.11, 2.48]], 6, 0x2a2018)
    }
}

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
  if (level === 0) for (let n = 0; n < 5; n++) character(b, 'sign', variant * 11 + n, -3.2 + n * 1.6, 3.14, 0.37, 0.56, n % 2 ? other : glow)
  else b.quad('sign', [-3.6, 2.95, 0.37], [3.6, 2.95, 0.37], [3.6, 3.3, 0.37], [-3.6, 3.3, 0.37], glow)
  for (let f = 0; f < floors; f++) {
    const y = 3.9 + f * 2.9
    for (let n = 0; n < 3; n++) {
      const x = -3.2 + n * 3.2
      const lit = next() < 0.55
      const cool = next() < 0.4
      b.quad(lit ? 'lit' : 'dark', [x - 1.15, y, 0.03], [x + 1.15, y, 0.03], [x + 1.15, y + 1.7, 0.03], [x - 1.15, y + 1.7, 0.03], lit ? (cool ? [0x7898b0, 0xc0d8e0] : [0xa87840, 0xe4c088]) : [0x2c3644, 0x52647a])
      if (level < 2) {
        b.box('metal', x - 1.25, y - 0.12, 0, x + 1.25, y, 0.12, shade(wall, 1.15), 'n')
        b.quad('metal', [x - 0.03, y, 0.045], [x + 0.03, y, 0.045], [x + 0.03, y + 1.7, 0.045], [x - 0.03, y + 1.7, 0.045], 0x2a2e36, [0, 0, 1])
        if (level === 0 && next() < 0.4) b.box('metal', x + 0.3, y - 0.7, 0, x + 1.1, y - 0.15, 0.4, [0x8a9096, 0xc0c6ca])
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
        b.quad('sign', [-0.6, 0, 0.125], [0.6, 0, 0.125], [0.6, tall, 0.125], [-0.6, tall, 0.125], [shade(tone, 0.34), shade(tone, 0.5)], [0, 0, 1])
        const count = Math.max(2, Math.floor(tall / 1.15))
        if (level < 2) for (let k = 0; k < count; k++) character(b, 'sign', variant * 31 + n * 7 + k, 0, tall - 0.62 - k * (tall / count), 0.14, 0.86, mix(tone, 0xffffff, 0.62))
        for (const k of [-0.62, 0.62]) b.quad('sign', [k - 0.035, 0, 0.135], [k + 0.035, 0, 0.135], [k + 0.035, tall, 0.135], [k - 0.035, tall, 0.135], tone, [0, 0, 1])
      })
  }
  const wy = top - 3.2
  b.quad('sign', [-3.4, wy, 0.1], [3.4, wy, 0.1], [3.4, wy + 1.9, 0.1], [-3.4, wy + 1.9, 0.1], [shade(other, 0.28), shade(other, 0.42)], [0, 0, 1])
  if (level < 2) {
    if (place.culture === 'american' || place.culture === 'european') write(b, 'sign', ['HOTEL', 'BAR', 'CLUB', 'MOTEL', 'DINER', 'CINE'][variant % 6] ?? 'BAR', 0, wy + 0.5, 0.13, 0.95, mix(other, 0xffffff, 0.55), 0.07)
    else for (let k = 0; k < 4; k++) character(b, 'sign', variant * 17 + k, -2.4 + k * 1.6, wy + 0.95, 0.13, 1.25, mix(other, 0xffffff, 0.55))
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
    b.lathe('wood', 5, -6, [[1.6, top + 2.6], [1.6, top + 5.4], [0.001, top + 6.8]], 10, [0x6a4a34, 0x9a7454])
    for (const [x, z] of [[4, -7], [6, -7], [4, -5], [6, -5]] as const) b.box('metal', x - 0.08, top, z - 0.08, x + 0.08, top + 2.6, z + 0.08, 0x3a3f44)
  }
  // Lobby and shops.
  b.box('metal', -hx, 3.4, 0, hx, 4.2, 0.3, [0x2a2e34, 0x4a5058], 'n')
  display(b, -hx + 0.4, hx - 0.4, 0.3, 3.4, 0.04, level, variant * 17, 0xd0a870)
  for (let n = 0; n <= 8; n++) b.box('metal', -hx + 0.3 + n * 2.65, 0, 0, -hx + 0.5 + n * 2.65, 3.4, 0.16, 0x3a4048, 'n')
  if (level < 2) write(b, 'sign', ['BANK', 'RECORDS', 'HOTEL', 'DELI', 'CINEMA', 'ARCADE'][variant % 6] ?? 'BANK', -4, 3.56, 0.32, 0.46, [0xfff0c8, 0xff7a6a, 0x8ad8ff, 0xffd86a, 0xff9ac8, 0x9affc8][variant % 6] ?? 0xffffff)
  const faces = [{ turn: 0, w: hx, x: 0, z: 0 }, { turn: Math.PI / 2, w: depth / 2, x: hx, z: -depth / 2 }, { turn: -Math.PI / 2, w: depth / 2, x: -hx, z: -depth / 2 }]
  faces.forEach((face, side) =>
    b.at(face.x, 0, face.z, face.turn, () => {
      const bays = Math.round(face.w / 1.35)
      const gap = (2 * face.w) / bays
      for (let f = 0; f < floors; f++) {
        const y = 5.2 + f * 3.3
        if (level === 2) {
          // Far off: runs of lit and dark.
          for (let n = 0; n < bays; n += 3) {
            const lit = cell01(6001 + variant, n + side * 40, f) < 0.4
            b.quad(lit ? 'lit' : 'dark', [-face.w + n * gap + 0.3, y, 0.03], [-face.w + Math.min(bays, n + 3) * gap - 0.3, y, 0.03], [-face.w + Math.min(bays, n + 3) * gap - 0.3, y + 1.8, 0.03], [-face.w + n * gap + 0.3, y + 1.8, 0.03], lit ? [0xb08850, 0xe0c498] : [0x3f5060, 0x7288a0])
          }
          continue
        }
        for (let n = 0; n < bays; n++) {
          const x = -face.w + gap * (n + 0.5)
          const lit = cell01(6001 + variant, n + side * 40, f) < 0.38
          const w = gap * (brick ? 0.28 : 0.4)
          b.quad(lit ? 'lit' : 'dark', [x - w, y, 0.03], [x + w, y, 0.03], [x + w, y + 1.95, 0.03], [x - w, y + 1.95, 0.03], lit ? [0xa87c44, 0xe4c898] : [0x33445a, 0x7c94ac])
          if (level === 0 && brick) b.box('stone', x - w - 0.1, y - 0.16, 0, x + w + 0.1, y, 0.12, 0xc8bca8, 'n')
        }
        if (!brick) b.box('stone', -face.w, y - 1.1, 0, face.w, y - 0.9, 0.1, shade(wall, 1.1), 'nlr')
      }
      if (!brick && level === 0) for (let n = 0; n <= bays; n++) b.box('stone', -face.w + gap * n - 0.12, 4.2, 0, -face.w + gap * n + 0.12, top, 0.22, shade(wall, 1.06), 'nbt')
    }),
  )
}

/** A two-floor shop house with a tiled roof: the plain neighbour of any town. */
const shop: Drawer = (b, wanted) => house(b, { ...wanted, variant: wanted.variant * 2 })

export const TOWN: Partial<Record<ThingKind, Drawer>> = { house, machiya, neon, tower, shop }
