/** Blocks of the modern city: narrow ones crusted with signs, office towers of stone or glass, towers of times to come. */
import { nationOf } from '../../place/nation.ts'
import { cell01, stream } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import { TRADES } from '../../place/trade.ts'
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, mix, shade } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { easternWords, script } from '../street/glyphs.ts'
import { display } from '../street/display.ts'
import { write } from '../street/letters.ts'
import { shopWord } from '../street/words.ts'
import type { Extra } from './front-extras.ts'
import { drawFront, type Front } from './front.ts'

const at = <T>(list: readonly T[], n: number): T => list[((n % list.length) + list.length) % list.length]!

/** Narrow blocks crusted with signs; by culture the writing, by era the light. */
const neonFront = (place: Place, n: number): Front => {
  const latin = place.culture !== 'chinese' && place.culture !== 'japanese' && place.culture !== 'neutral'
  const words = easternWords(place)
  const future = place.era === 'future'
  const next = stream(5401, n, 2)
  const floors = (future ? 6 : 4) + Math.floor(next() * (future ? 7 : 5))
  const extras: Extra[] = [latin ? 'boards-latin' : 'boards', 'units']
  if (n % 4 !== 3) extras.push('bands')
  if (n % 3 === 0) extras.push(future ? 'holo' : 'screen')
  if (n % 3 === 1 || future) extras.push('strips')
  if (place.era === '1980s') extras.push('posters')
  if (place.culture === 'chinese' && n % 2 === 0) extras.push('lanterns')
  if (!future && n % 4 === 2) extras.push('laundry')
  if (latin && n % 2 === 0) extras.push('escape')
  const wall = future
    ? [0x4a5468, 0x5a5670, 0x3f4a5c, 0x565a74]
    : [0x6a6670, 0x7a6a68, 0x5f6874, 0x847a70, 0x66606e, 0x72787a, 0x8a7268]
  return {
    hx: 5,
    depth: 12,
    floors,
    floor: 2.9,
    ground: 3.9,
    wall: latin ? 'brick' : future ? 'metal' : 'plaster',
    tone: at(wall, n),
    columns: future ? 2 : 3,
    w: future ? 1.8 : n % 2 ? 1 : 0.75,
    h: future ? 1.6 : 1.7,
    shape: future || n % 3 === 1 ? 'band' : 'pane',
    frame: 0x2a2e36,
    lit: 0.58,
    foot: {
      shape: n % 2 ? 'stall' : 'shop',
      word: latin ? at(['BAR', 'HOTEL', 'CLUB', 'DINER', 'CINEMA', 'ARCADE', 'RECORDS', 'JAZZ'], n) : at(words, n * 3),
      front: at([0x1c2028, 0x3a1c24, 0x1c2c3a, 0x2a2030], n),
      sign: at([0xff8ac8, 0x7ae8ff, 0xffd86a, 0xc89aff, 0x8affb0, 0xff9a7a], n),
      warm: at([0xe8b878, 0xd8e4ec, 0xe8a8a0, 0xc8d8b0], n),
      ...(place.culture === 'japanese' && n % 2 ? { noren: at([0x2f4a7a, 0x8f2f2c, 0x3a3a44], n) } : {}),
    },
    roof: { shape: 'flat', tone: 0x50545c, rise: 0.9 },
    extras,
    trim: at([0x4a4e58, 0x5a5460], n),
  }
}

const neon: Drawer = (b, { variant, level, place }) => {
  const front = neonFront(place, variant)
  drawFront(b, front, level, variant * 5 + 1)
  const top = front.ground + front.floors * front.floor
  b.box('metal', -2, top + 0.9, -7, 1.5, top + 2.6, -4, [0x5a6068, 0x868e96])
}

/** One face of a tower of offices: ribs and bands close by, runs of lit and dark far off. */
const officeFace = (
  b: MeshBuilder,
  half: number,
  floors: number,
  foot: number,
  look: { glass: boolean; brick: boolean; wall: number; seed: number },
  level: number,
): void => {
  const bays = Math.max(2, Math.round(half / (look.glass ? 1.7 : 1.35)))
  const gap = (2 * half) / bays
  const top = foot + floors * 3.3
  if (look.glass) {
    // A skin of glass takes the sky; a few floors are lit behind it.
    b.quad(
      'glass',
      [-half, foot, 0.05],
      [half, foot, 0.05],
      [half, top, 0.05],
      [-half, top, 0.05],
      [mix(look.wall, 0x22384c, 0.5), mix(look.wall, 0xbfe0f0, 0.4)],
      [0, 0, 1],
    )
    const step = level === 0 ? 1 : level === 1 ? 2 : 4
    for (let f = 0; f < floors; f += level > 1 ? 2 : 1)
      for (let n = 0; n < bays; n += step) {
        if (cell01(6101 + look.seed, n, f) > 0.3) continue
        const x = -half + n * gap
        const y = foot + f * 3.3 + 0.7
        b.quad(
          'lit',
          [x + 0.12, y, 0.07],
          [x + gap * Math.min(step, bays - n) - 0.12, y, 0.07],
          [x + gap * Math.min(step, bays - n) - 0.12, y + 2.1, 0.07],
          [x + 0.12, y + 2.1, 0.07],
          [0x98a4a0, 0xe8e0c0],
          [0, 0, 1],
        )
      }
    if (level < 2)
      for (let f = 0; f <= floors; f++)
        b.quad(
          'metal',
          [-half, foot + f * 3.3 - 0.12, 0.1],
          [half, foot + f * 3.3 - 0.12, 0.1],
          [half, foot + f * 3.3 + 0.12, 0.1],
          [-half, foot + f * 3.3 + 0.12, 0.1],
          mix(look.wall, 0xffffff, 0.3),
          [0, 0, 1],
        )
    if (level === 0)
      for (let n = 0; n <= bays; n++)
        b.quad(
          'metal',
          [-half + n * gap - 0.06, foot, 0.11],
          [-half + n * gap + 0.06, foot, 0.11],
          [-half + n * gap + 0.06, top, 0.11],
          [-half + n * gap - 0.06, top, 0.11],
          mix(look.wall, 0xffffff, 0.2),
          [0, 0, 1],
        )
    return
  }
  for (let f = 0; f < floors; f++) {
    const y = foot + 0.8 + f * 3.3
    const step = level >= 2 ? 3 : 1
    for (let n = 0; n < bays; n += step) {
      const lit = cell01(6001 + look.seed, n, f) < 0.36
      const x0 = -half + n * gap
      const x1 = -half + Math.min(bays, n + step) * gap
      const inset = step > 1 ? 0.3 : gap * (look.brick ? 0.23 : 0.12)
      b.quad(
        lit ? 'lit' : 'dark',
        [x0 + inset, y, 0.03],
        [x1 - inset, y, 0.03],
        [x1 - inset, y + 1.95, 0.03],
        [x0 + inset, y + 1.95, 0.03],
        lit ? [0xa87c44, 0xe4c898] : [0x33445a, 0x7c94ac],
      )
      if (level === 0 && look.brick)
        b.box('stone', x0 + inset - 0.1, y - 0.16, 0, x1 - inset + 0.1, y, 0.12, 0xc8bca8, 'n')
    }
    if (!look.brick && level < 2) b.box('stone', -half, y - 1.1, 0, half, y - 0.85, 0.12, shade(look.wall, 1.1), 'nlr')
  }
  if (!look.brick && level === 0)
    for (let n = 0; n <= bays; n++)
      b.box('stone', -half + gap * n - 0.12, foot, 0, -half + gap * n + 0.12, top, 0.22, shade(look.wall, 1.06), 'nbt')
}

const OFFICES = ['BANK', 'RECORDS', 'HOTEL', 'DELI', 'CINEMA', 'BOOKS', 'COFFEE', 'PIZZA'] as const
const lobbyWord = (place: Place, n: number): string =>
  west(place.culture) ? shopWord(nationOf(place), TRADES[(n * 5 + 2) % TRADES.length]!) : at(OFFICES, n)
const west = (culture: Place['culture']): boolean => culture === 'european' || culture === 'mediterranean'

const lobby = (b: MeshBuilder, hx: number, foot: number, variant: number, place: Place, level: number): void => {
  b.box('metal', -hx, foot - 1.1, 0, hx, foot - 0.25, 0.35, [0x2a2e34, 0x4a5058], 'n')
  display(
    b,
    -hx + 0.4,
    hx - 0.4,
    0.3,
    foot - 1.1,
    0.04,
    level,
    variant * 17,
    at([0xd0a870, 0xc8d0d0, 0xd8b890], variant),
  )
  const n = level === 0 ? 8 : 4
  for (let k = 0; k <= n; k++)
    b.box(
      'metal',
      -hx + 0.3 + (k / n) * (2 * hx - 0.8),
      0,
      0,
      -hx + 0.5 + (k / n) * (2 * hx - 0.8),
      foot - 1.1,
      0.18,
      0x3a4048,
      'n',
    )
  if (level > 1) return
  const tone = at([0xfff0c8, 0xff7a6a, 0x8ad8ff, 0xffd86a, 0xff9ac8, 0x9affc8], variant)
  const east = place.culture === 'chinese' || place.culture === 'japanese'
  for (const k of [-0.55, 0.5]) {
    if (east)
      script(b, 'sign', at(easternWords(place), variant * 3 + (k > 0 ? 4 : 0)), k * hx, foot - 0.66, 0.37, 0.56, tone)
    else write(b, 'sign', lobbyWord(place, variant + (k > 0 ? 3 : 0)), k * hx, foot - 0.92, 0.37, 0.5, tone)
  }
  // Canopies over the doors.
  for (const x of [-hx * 0.55, hx * 0.5]) {
    const c = at([0x8f2f3c, 0x2f5a4a, 0x38568c, 0xc8883c], variant + (x > 0 ? 1 : 0))
    b.quad(
      'fabric',
      [x - 2, foot - 1.5, 1.5],
      [x + 2, foot - 1.5, 1.5],
      [x + 2, foot - 1.05, 0.2],
      [x - 2, foot - 1.05, 0.2],
      [shade(c, 0.9), c],
    )
    b.quad(
      'fabric',
      [x - 2, foot - 1.75, 1.5],
      [x + 2, foot - 1.75, 1.5],
      [x + 2, foot - 1.5, 1.5],
      [x - 2, foot - 1.5, 1.5],
      shade(c, 0.8),
      [0, 0, 1],
    )
  }
}

/** A screen on a tower's front, with what it shows. */
const screen = (b: MeshBuilder, x: number, y: number, w: number, h: number, seed: number, level: number): void => {
  const c = at([0xff5aa8, 0x4ad8ff, 0xffb83c, 0xa06aff], seed)
  const d = at([0x4ad8ff, 0xffb83c, 0xff5aa8, 0x5affa0], seed)
  b.box('metal', x - w - 0.15, y - 0.15, 0, x + w + 0.15, y + h + 0.15, 0.35, 0x14181e, 'n')
  b.quad(
    'sign',
    [x - w, y, 0.37],
    [x + w, y, 0.37],
    [x + w, y + h, 0.37],
    [x - w, y + h, 0.37],
    [shade(c, 0.5), shade(d, 0.85)],
    [0, 0, 1],
  )
  if (level > 1) return
  for (let k = 0; k < 6; k++) {
    const yy = y + h * (0.1 + 0.14 * k)
    const ww = w * (0.3 + 0.6 * cell01(seed + 81, k, 1))
    b.quad(
      'sign',
      [x - ww, yy, 0.39],
      [x + ww * 0.6, yy, 0.39],
      [x + ww * 0.6, yy + h * 0.06, 0.39],
      [x - ww, yy + h * 0.06, 0.39],
      mix(k % 2 ? c : d, 0xffffff, 0.45),
      [0, 0, 1],
    )
  }
}

/** Office towers: brick, stone, glass or, in times to come, tapering shafts with strips of light; a lobby with shops at the foot. */
const tower: Drawer = (b, { variant, level, place }) => {
  const future = place.era === 'future'
  const brick = !future && (place.culture === 'american' ? variant % 2 === 0 : variant % 3 === 0)
  const glass = future || (!brick && place.era === 'modern' && variant % 3 !== 1)
  const hx = 11
  const depth = 20
  const foot = 4.6
  const floors = (future ? 12 : 6) + variant * (future ? 3 : 2)
  const wall = brick
    ? at([0x9a5f4a, 0xb87a5c, 0x8a6a58], variant)
    : glass
      ? at([0x6f8fa8, 0x7fa4b0, 0x8a98b8], variant)
      : at([0xc8c0b0, 0xb8bcc0, 0xd0c4ae, 0xa8a89c], variant)
  const top = foot + floors * 3.3
  const tone = [shade(wall, 0.84), wall] as const
  const key = brick ? 'brick' : glass ? 'metal' : 'stone'
  // Upper storeys step back from the street.
  const steps = floors > 12 ? [[1, Math.round(floors * 0.5)] as const, [0.76, floors] as const] : [[1, floors] as const]
  let from = 0
  steps.forEach(([share, until], n) => {
    const w = hx * share
    const y0 = n === 0 ? 0 : foot + from * 3.3
    const y1 = foot + until * 3.3
    const dz = n === 0 ? 0 : -hx * (1 - share) * 0.9
    b.at(0, 0, dz, 0, () => {
      b.box(key, -w, y0, -depth * share, w, y1, 0, tone, 'b')
      const high = n === 0 ? foot : y0
      const look = { glass, brick, wall, seed: variant * 7 + n }
      officeFace(b, w, until - from, high, look, level)
      for (const s of [-1, 1])
        b.at(s * w, 0, (-depth * share) / 2, (s * Math.PI) / 2, () =>
          officeFace(
            b,
            (depth * share) / 2,
            until - from,
            high,
            { ...look, seed: look.seed + 31 * s },
            Math.max(1, level),
          ),
        )
      b.box(key, -w - 0.15, y1, -depth * share - 0.1, w + 0.15, y1 + 0.8, 0.2, [shade(wall, 0.9), shade(wall, 1.1)])
      if (future && level < 3)
        for (const x of [-w, w])
          b.box('sign', x - 0.12, y0 + 0.4, 0, x + 0.12, y1, 0.22, at([0x6af0ff, 0xff6ad8, 0xffc85a], variant), 'nb')
    })
    from = until
  })
  b.box('metal', -4, top + 0.8, -12, 3, top + 4, -6, [0x7a828a, 0xa4acb2])
  if (glass || variant % 4 === 1)
    b.tube(
      'metal',
      [
        [0, top + 4, -8],
        [0, top + 13, -8],
      ],
      [0.25, 0.06],
      4,
      0xc8ccd0,
    )
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
  if ((place.era === 'modern' && variant % 2 === 1) || future)
    screen(b, variant % 4 === 1 ? -4.5 : 4, foot + 5, 3.4, 6, variant, level)
  lobby(b, hx, foot, variant, place, level)
}

export const CITY: Partial<Record<ThingKind, Drawer>> = { tower, neon }
