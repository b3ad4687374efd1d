/**
 * A house on a street by its parts: walls with windows let into them, a foot (shop, door, arcade, open stall), a roof, and what hangs
 * on it. Cultures and eras differ by the `Front` they ask for (`styles.ts`). Front faces +z at z = 0, the house stands behind.
 */
import { stream } from '../../place/noise.ts'
import { type MeshBuilder, mix, shade } from '../build/mesh.ts'
import type { SurfaceKey } from '../surfaces.ts'
import { hang, type Extra } from './front-extras.ts'
import { foot, type Foot } from './front-foot.ts'
import { roof, type Roof } from './front-roof.ts'

export interface Front {
  /** Half width and depth (m). */
  hx: number
  depth: number
  /** Upper floors, their height, height of the ground floor. */
  floors: number
  floor: number
  ground: number
  wall: SurfaceKey
  tone: number
  /** Ground floor, when it is of another kind. */
  base?: readonly [SurfaceKey, number]
  /** Windows: how many to a floor, size, shape, frame; shutters and share lit at night. */
  columns: number
  w: number
  h: number
  shape: 'sash' | 'arch' | 'pane' | 'lattice' | 'band'
  frame: number
  shutter?: number
  lit: number
  foot: Foot
  roof: Roof
  extras: readonly Extra[]
  /** Colour of the trim: cornices, sills, bands. */
  trim: number
  /** Dark beams (half-timber), and how far upper floors lean out over the street (m). */
  timber?: number
  jetty?: number
}

/** Glass with what one sees in it: curtains, a lamp, a dark room. Bands of glass are rooms side by side. */
const pane = (b: MeshBuilder, f: Front, x: number, y: number, z: number, level: number, pick: number): void => {
  if (f.shape === 'band' && level < 2) {
    const n = 3
    for (let k = 0; k < n; k++) {
      const w = f.w / n
      room(b, { ...f, w: w - 0.04 }, x - f.w + w * (2 * k + 1), y, z, level, (pick * (k + 1.7) * 3.1) % 1)
    }
  } else room(b, f, x, y, z, level, pick)
}

const room = (b: MeshBuilder, f: Front, x: number, y: number, z: number, level: number, pick: number): void => {
  const lit = pick < f.lit
  const key: SurfaceKey = lit ? 'lit' : 'dark'
  // By day lit rooms are pale behind the glass; some lamps are cool.
  const warm = (pick * 31) % 1 < 0.28 ? 0x9ab8c0 : mix(0xb87438, 0xd0a468, pick * 2.2)
  b.quad(
    key,
    [x - f.w, y, z],
    [x + f.w, y, z],
    [x + f.w, y + f.h, z],
    [x - f.w, y + f.h, z],
    lit ? [shade(warm, 0.86), shade(warm, 1.2)] : [0x2f4054, 0x7890a8],
  )
  if (level > 0) return
  const half = (pick * 7) % 1
  // Curtains drawn aside, or a blind half down.
  const cloth = lit ? shade(warm, 1.16) : 0xa8a8a2
  if (half < 0.5)
    for (const s of [-1, 1]) {
      const [x0, x1] = s < 0 ? [x - f.w, x - f.w * 0.5] : [x + f.w * 0.5, x + f.w]
      b.quad(key, [x0, y, z + 0.01], [x1, y, z + 0.01], [x1, y + f.h, z + 0.01], [x0, y + f.h, z + 0.01], cloth)
    }
  else if (half < 0.72)
    b.quad(
      key,
      [x - f.w, y + f.h * 0.55, z + 0.01],
      [x + f.w, y + f.h * 0.55, z + 0.01],
      [x + f.w, y + f.h, z + 0.01],
      [x - f.w, y + f.h, z + 0.01],
      cloth,
    )
}

/** Frame bars, sill, shutters and the round head of one window. */
const dress = (b: MeshBuilder, f: Front, x: number, y: number, z: number, level: number, pick: number): void => {
  const { w, h, frame } = f
  const flat = (x0: number, y0: number, x1: number, y1: number, zz: number, tone: number, key: SurfaceKey = 'line') =>
    b.quad(key, [x0, y0, zz], [x1, y0, zz], [x1, y1, zz], [x0, y1, zz], tone, [0, 0, 1])
  if (f.shape === 'lattice') {
    const n = level === 0 ? 6 : 3
    for (let k = 1; k < n; k++) {
      const at = x - w + (2 * w * k) / n
      flat(at - 0.025, y, at + 0.025, y + h, z + 0.03, frame)
    }
    if (level === 0)
      for (const k of [0.33, 0.67]) flat(x - w, y + h * k - 0.025, x + w, y + h * k + 0.025, z + 0.03, frame)
  } else if (f.shape !== 'band') {
    flat(x - 0.035, y, x + 0.035, y + h, z + 0.03, frame)
    if (level === 0) flat(x - w, y + h * 0.6 - 0.03, x + w, y + h * 0.6 + 0.03, z + 0.03, frame)
  }
  if (f.shape === 'arch') {
    // The wall closes the corners over a round head.
    const arc = (k: number): [number, number] => [Math.cos((k / 6) * Math.PI) * w, Math.sin((k / 6) * Math.PI) * w]
    for (let k = 0; k < 6; k++) {
      const [x0, y0] = arc(k)
      const [x1, y1] = arc(k + 1)
      const i = b.vertex(f.wall, [x + (k < 3 ? w : -w), y + h, 0.012], [0, 0, 1], f.tone)
      b.vertex(f.wall, [x + x1, y + h - w + y1, 0.012], [0, 0, 1], f.tone)
      b.vertex(f.wall, [x + x0, y + h - w + y0, 0.012], [0, 0, 1], f.tone)
      b.triangle(f.wall, i, i + 1, i + 2)
    }
  }
  if (level === 0 && f.shape !== 'band')
    b.box('stone', x - w - 0.12, y - 0.12, 0, x + w + 0.12, y, 0.14, [shade(f.trim, 0.85), f.trim], 'n')
  if (f.shutter !== undefined)
    for (const s of [-1, 1]) {
      const x0 = s < 0 ? x - w * 2 - 0.02 : x + w + 0.02
      // Some stand half closed.
      const open = pick > 0.86 ? 0.5 : 1
      b.quad(
        'wood',
        [x0 + (s > 0 ? 0 : w * (1 - open)), y, 0.05],
        [x0 + (s > 0 ? w * open : w), y, 0.05],
        [x0 + (s > 0 ? w * open : w), y + h, 0.05],
        [x0 + (s > 0 ? 0 : w * (1 - open)), y + h, 0.05],
        [shade(f.shutter, 0.8), f.shutter],
        [0, 0, 1],
      )
    }
}

/** One upper floor: close by its windows are holes with reveals, further off they lie on the wall. */
const storey = (b: MeshBuilder, f: Front, y0: number, out: number, level: number, next: () => number): void => {
  const { hx, w, h, columns, wall, tone } = f
  const gap = (2 * hx) / columns
  const sill = f.shape === 'band' ? 0.8 : Math.max(0.35, (f.floor - h) * 0.45)
  const deep = f.shape === 'band' ? 0.1 : 0.2
  const xs = Array.from({ length: columns }, (_, n) => -hx + gap * (n + 0.5))
  const paint = [shade(tone, 0.92), tone] as const
  const y = y0 + sill
  if (level === 0) {
    const sheet = (x0: number, x1: number, ya: number, yb: number): void =>
      b.quad(wall, [x0, ya, 0], [x1, ya, 0], [x1, yb, 0], [x0, yb, 0], paint)
    sheet(-hx, hx, y0, y)
    sheet(-hx, hx, y + h, y0 + f.floor)
    let from = -hx
    for (const x of [...xs, hx + w]) {
      sheet(from, Math.min(hx, x - w), y, y + h)
      from = x + w
    }
    const dark = shade(tone, 0.62)
    for (const x of xs) {
      b.quad(wall, [x - w, y, 0], [x - w, y, -deep], [x - w, y + h, -deep], [x - w, y + h, 0], dark, [1, 0, 0])
      b.quad(wall, [x + w, y, -deep], [x + w, y, 0], [x + w, y + h, 0], [x + w, y + h, -deep], dark, [-1, 0, 0])
      b.quad(wall, [x - w, y + h, -deep], [x + w, y + h, -deep], [x + w, y + h, 0], [x - w, y + h, 0], dark, [0, -1, 0])
    }
  } else b.quad(wall, [-hx, y0, 0], [hx, y0, 0], [hx, y0 + f.floor, 0], [-hx, y0 + f.floor, 0], paint)
  if (level > 2) {
    // From afar a floor is a dark band with some of it lit.
    b.quad(
      'dark',
      [-hx * 0.8, y, 0.03],
      [hx * 0.8, y, 0.03],
      [hx * 0.8, y + h, 0.03],
      [-hx * 0.8, y + h, 0.03],
      [0x5a6474, 0x8a94a2],
    )
    const x = hx * (next() - 0.5)
    if (f.lit > 0.1)
      b.quad(
        'lit',
        [x - w, y, 0.05],
        [x + w, y, 0.05],
        [x + w, y + h, 0.05],
        [x - w, y + h, 0.05],
        [0xb8743a, 0xe4b068],
      )
    return
  }
  for (const x of xs) {
    const pick = next()
    pane(b, f, x, y, level === 0 ? -deep : 0.015, level, pick)
    if (level < 2) dress(b, f, x, y, level === 0 ? -deep : 0.02, level, pick)
  }
  if (out > 0) b.quad(wall, [-hx, y0, -out], [hx, y0, -out], [hx, y0, 0], [-hx, y0, 0], shade(tone, 0.4), [0, -1, 0])
  if (f.timber !== undefined && level < 2) {
    const beam = f.timber
    for (const yy of [y0, y0 + f.floor - 0.2]) b.box('wood', -hx, yy, 0, hx, yy + 0.2, 0.07, beam, 'n')
    for (const x of [-hx, ...xs.map((at) => at - gap / 2 + 0.001).slice(1), hx - 0.2])
      b.box('wood', x, y0 + 0.2, 0, x + 0.2, y0 + f.floor - 0.2, 0.06, beam, 'nbt')
    if (level === 0)
      for (const s of [-1, 1])
        b.quad(
          'wood',
          [s * (hx - 0.1), y0 + 0.2, 0.05],
          [s * (hx - 0.32), y0 + 0.2, 0.05],
          [s * (hx - gap * 0.42), y0 + f.floor - 0.2, 0.05],
          [s * (hx - gap * 0.3), y0 + f.floor - 0.2, 0.05],
          beam,
          [0, 0, 1],
        )
  }
}

/** Windows of the end walls, seen where a neighbour stands back. */
const gables = (b: MeshBuilder, f: Front, level: number, next: () => number): void => {
  for (const s of [-1, 1])
    b.at(s * f.hx, 0, -f.depth / 2, (s * Math.PI) / 2, () => {
      for (let n = 0; n < f.floors; n++)
        for (const x of [-f.depth * 0.22, f.depth * 0.2]) {
          const pick = next()
          if (pick > 0.8) continue
          const y = f.ground + n * f.floor + 0.7
          const w = Math.min(f.w, 0.6)
          const h = Math.min(f.h, 1.4)
          // Further off the frame is one sheet behind the glass.
          if (level === 1)
            b.quad(
              'line',
              [x - w - 0.1, y - 0.1, 0.015],
              [x + w + 0.1, y - 0.1, 0.015],
              [x + w + 0.1, y + h + 0.1, 0.015],
              [x - w - 0.1, y + h + 0.1, 0.015],
              f.frame,
            )
          const z = level === 0 ? 0.02 : 0.03
          b.quad(
            pick < f.lit * 0.5 ? 'lit' : 'dark',
            [x - w, y, z],
            [x + w, y, z],
            [x + w, y + h, z],
            [x - w, y + h, z],
            pick < f.lit * 0.5 ? [0xa87038, 0xd8a868] : [0x2f4054, 0x7890a8],
          )
          if (level === 0)
            for (const k of [-w, 0, w])
              b.box('wood', x + k - 0.04, y - 0.04, 0, x + k + 0.04, y + h + 0.04, 0.06, f.frame, 'n')
          if (f.shutter !== undefined)
            for (const k of [-1, 1])
              b.box(
                'wood',
                x + k * w * 1.5 - w * 0.45,
                y,
                0,
                x + k * w * 1.5 + w * 0.45,
                y + h,
                0.05,
                [shade(f.shutter, 0.8), f.shutter],
                'n',
              )
        }
    })
}

/** Builds a house. `seed` decides what differs between two of the same kind. */
export const drawFront = (b: MeshBuilder, f: Front, level: number, seed: number): void => {
  const next = stream(5801, seed, 3)
  const { hx, depth } = f
  const top = f.ground + f.floors * f.floor
  const side = [shade(f.tone, 0.74), shade(f.tone, 0.9)] as const
  b.box(f.wall, -hx, 0, -depth, hx, top, -0.25, side, 'bf')
  for (const s of [-1, 1])
    b.quad(
      f.wall,
      [s * hx, 0, s > 0 ? 0 : -0.25],
      [s * hx, 0, s > 0 ? -0.25 : 0],
      [s * hx, top, s > 0 ? -0.25 : 0],
      [s * hx, top, s > 0 ? 0 : -0.25],
      side,
      [s, 0, 0],
    )
  if (level < 2) gables(b, f, level, next)
  foot(b, f, level, seed)
  const jetty = f.jetty ?? 0
  let out = 0
  for (let n = 0; n < f.floors; n++) {
    out += jetty
    b.at(0, 0, out, 0, () => {
      if (jetty > 0)
        for (const s of [-1, 1])
          b.quad(
            f.wall,
            [s * hx, f.ground + n * f.floor, s > 0 ? 0 : -out - 0.1],
            [s * hx, f.ground + n * f.floor, s > 0 ? -out - 0.1 : 0],
            [s * hx, f.ground + (n + 1) * f.floor, s > 0 ? -out - 0.1 : 0],
            [s * hx, f.ground + (n + 1) * f.floor, s > 0 ? 0 : -out - 0.1],
            side,
            [s, 0, 0],
          )
      storey(b, f, f.ground + n * f.floor, jetty, level, next)
    })
  }
  b.at(0, 0, out, 0, () => {
    roof(b, f, top, level, next)
    if (level < 3) for (const extra of f.extras) hang(b, f, extra, top, level, seed)
  })
}
