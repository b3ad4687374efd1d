/**
 * Clouds as a background painter builds them, baked once: heaps of round puffs on flat bases, each puff with smaller ones on it. A texel holds
 * its distance inside the outline, the slope of the nearest puff (so any light can be put on it later) and its cloud's turn to appear.
 * Two strips (fair-weather heaps, storm towers) and one tile of four soft fields: wisps, mackerel, folds of a veil, dust of the Milky Way.
 */
import { I } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { cells, fbm, hash, nearest, noise, step } from './noise'

/** Texels below a cloud's foot, where its soft underside fades. */
export const FOOT: f32 = 20
const NEVER: f32 = -1e9

let texture: usize = 0
let width: i32 = 0
let inside: usize = 0
let front: usize = 0
let middleX: f32 = 0
let middleY: f32 = 0
let halfX: f32 = 1
let halfY: f32 = 1
let turn: i32 = 0

// @ts-ignore: decorator
@inline
function slope(n: f32): u8 {
  return <u8>(128 + 120 * max<f32>(-1, min<f32>(1, n)))
}

/** One sphere: nearest surface wins colour and slope; the outline is the farthest inside any. */
function puff(cx: f32, cy: f32, cz: f32, r: f32, round: f32): void {
  const reach = r + round
  const y0 = max(0, <i32>(cy - reach)), y1 = min(Rec.CLOUD_ROWS - 1, <i32>(cy + reach))
  for (let y = y0; y <= y1; y++)
    for (let x = <i32>(cx - reach); x <= <i32>(cx + reach); x++) {
      const dx = <f32>x - cx, dy = <f32>y - cy
      const d = sqrt<f32>(dx * dx + dy * dy)
      if (d > reach) continue
      const at = <usize>(y * width + (x & (width - 1)))
      const deep = r - d
      if (deep > load<f32>(inside + (at << 2))) store<f32>(inside + (at << 2), deep)
      // The sooner to appear stands before the later, so none is cut by one that is not there yet.
      const z = d < r ? cz + sqrt<f32>(r * r - d * d) - <f32>turn * 8 : -100000 - d
      if (z <= load<f32>(front + (at << 2))) continue
      store<f32>(front + (at << 2), z)
      // The heap's own roundness under each puff's: big shapes first.
      const k: f32 = 0.62 / max<f32>(r, d)
      const t = texture + (at << 2)
      store<u8>(t, slope(dx * k + (<f32>x - middleX) / halfX * 0.42), 1)
      store<u8>(t, slope(dy * k + (<f32>y - middleY) / halfY * 0.42), 2)
      store<u8>(t, <u8>turn, 3)
    }
}

/** A puff and those that sit on its near and upper side. */
function heap(cx: f32, cy: f32, cz: f32, r: f32, seed: i32, depth: i32): void {
  puff(cx, cy, cz, r, depth == 0 ? 12 : 3)
  if (depth == 2 || r < 5) return
  const many = depth == 0 ? 9 : 6
  for (let i = 0; i < many; i++) {
    const a: f32 = hash(i, seed, 501) * 230 - 25
    const turnX = wave90(a + 90), turnY = wave90(a)
    const out = hash(i, seed, 502)
    const flat = sqrt<f32>(1 - out * out * 0.7)
    const size = r * (<f32>0.3 + <f32>0.26 * hash(i, seed, 503))
    heap(cx + turnX * flat * r * 0.82, cy + turnY * flat * r * 0.82, cz + out * r * 0.75, size, seed * 7 + i * 13 + 1, depth + 1)
  }
}

/** Sine of degrees, good to a hundredth. */
function wave90(degrees: f32): f32 {
  let t = degrees / 360
  t -= floor<f32>(t)
  const s: f32 = t < 0.5 ? 1 : -1
  const u: f32 = (t < 0.5 ? t : t - 0.5) * 2
  return s * 4 * u * (1 - u)
}

/** A heap `wide` across and `tall` high on its foot; `order` 0..255: the sooner, the smaller. */
function cumulus(cx: f32, wide: f32, tall: f32, seed: i32, order: i32): void {
  turn = order
  middleX = cx
  middleY = FOOT + tall * 0.3
  halfX = wide * 0.5
  halfY = tall * 0.75
  const lobes = 3 + <i32>(wide / max<f32>(16, tall * 0.42))
  for (let i = 0; i < lobes; i++) {
    const t: f32 = (<f32>i + 0.2 + 0.6 * hash(i, seed, 511)) / <f32>lobes * 2 - 1
    const off = t - (hash(seed, 1, 512) - 0.5) * 0.9
    const peak: f32 = max<f32>(0.2, 1.1 - off * off * 1.1)
    const top = tall * (<f32>0.2 + <f32>0.8 * peak * (<f32>0.45 + <f32>0.55 * hash(i, seed, 513)) * (1 - 0.25 * abs<f32>(t)))
    const px = cx + t * wide * 0.42
    let y: f32 = 0
    for (let k = 0; k < 5 && y < top; k++) {
      const r = max<f32>(4, min<f32>(tall * 0.3, (top - y) * 0.42 + top * 0.06))
      const aside: f32 = (hash(i, seed + k, 514) - 0.5) * r * 0.8
      heap(px + aside, FOOT + y + r * 0.55, (hash(i, seed + k, 515) - 0.5) * r - y * 0.1, r, seed * 31 + i * 5 + k, 0)
      y += r * 1.05
    }
  }
}

/** A tower that boils up and flares downwind into an anvil under the roof of the weather. */
function tower(cx: f32, wide: f32, tall: f32, seed: i32, order: i32): void {
  cumulus(cx, wide * 1.9, tall * 0.5, seed, order)
  middleY = FOOT + tall * 0.5
  halfX = wide * 0.6
  halfY = tall * 0.7
  for (let i = 0; i < 15; i++) {
    const t = <f32>i / 14
    const bulge: f32 = 1 - abs<f32>(t - 0.3) * 0.5
    const r = wide * 0.3 * bulge * (<f32>0.62 + <f32>0.5 * hash(i, seed, 523))
    const aside: f32 = (hash(i, seed, 521) - 0.5) * 0.72 + t * 0.16
    heap(cx + aside * wide * bulge, FOOT + tall * (<f32>0.12 + 0.7 * t), hash(i, seed, 522) * r, r, seed + i * 3, 0)
  }
  middleX = cx + wide * 0.35
  halfX = wide * 1.3
  for (let i = 0; i < 34; i++) {
    const t: f32 = <f32>i / 33
    const out: f32 = t * 2.1 - 0.72
    const thick: f32 = 1 - abs<f32>(out) / 1.5
    const r = tall * (<f32>0.03 + 0.085 * max<f32>(0, thick)) * (<f32>0.7 + <f32>0.6 * hash(i, seed, 524))
    heap(cx + out * wide, FOOT + tall * (<f32>0.93 - 0.04 * hash(i, seed, 525)) - r, -r * 0.5 - hash(i, seed, 526) * r, r, seed + i * 11, 1)
  }
}

/** Slopes softened over `radius` texels, wholly at the foot and by `share` at the top. */
function soften(radius: i32, share: f32): void {
  // Above this row nothing changes.
  const rows = share > 0 ? Rec.CLOUD_ROWS : <i32>FOOT + 90
  for (let way = 0; way < 2; way++) {
    const count = way ? width : rows, long = way ? rows : width
    for (let line = 0; line < count; line++)
      for (let n: usize = 1; n < 3; n++) {
        const start = texture + (<usize>(way ? line : line * width) << 2) + n
        const stride = <usize>(way ? width : 1) << 2
        let sum = 0
        for (let k = -radius; k <= radius; k++) sum += <i32>load<u8>(start + <usize>lap(k, long, way) * stride)
        for (let k = 0; k < long; k++) {
          store<f32>(front + (<usize>k << 2), <f32>sum / <f32>(radius * 2 + 1))
          sum += <i32>load<u8>(start + <usize>lap(k + radius + 1, long, way) * stride) - <i32>load<u8>(start + <usize>lap(k - radius, long, way) * stride)
        }
        for (let k = 0; k < long; k++) {
          const v = (<f32>(way ? k : line) - FOOT) / 90
          const t = max<f32>(share, min<f32>(1, 1 - v))
          const at = start + <usize>k * stride
          const own = <f32>load<u8>(at)
          store<u8>(at, <u8>(own + (load<f32>(front + (<usize>k << 2)) - own) * t + 0.5))
        }
      }
  }
}

// @ts-ignore: decorator
@inline
function lap(k: i32, long: i32, way: i32): i32 {
  return way ? max(0, min(long - 1, k)) : k & (long - 1)
}

/** Distances, frayed and cut to a flat foot, into the strip's first byte: 96 at the outline, 5 a texel. */
function settle(): void {
  soften(3, 0.62)
  soften(9, 0)
  for (let y = 0; y < Rec.CLOUD_ROWS; y++)
    for (let x = 0; x < width; x++) {
      const at = <usize>(y * width + x)
      const u = (<f32>x + 0.5) / <f32>width, v = (<f32>y + 0.5) / <f32>Rec.CLOUD_ROWS
      const deep = load<f32>(inside + (at << 2))
      // Only outlines fray.
      const fray = deep > -8 && deep < 10 ? (fbm(u, v, width >> 4, Rec.CLOUD_ROWS >> 4, 3, 531) - 0.5) * 8 : 0
      const foot = FOOT + (noise(u, v, width >> 6, 4, 532) - 0.5) * 13
      let d = deep + fray
      d = min<f32>(d, (<f32>y - foot) * 0.7)
      if (y > Rec.CLOUD_ROWS - 8) d = min<f32>(d, <f32>(Rec.CLOUD_ROWS - 2 - y))
      store<u8>(texture + (at << 2), <u8>max<f32>(0, min<f32>(255, 96 + d * 5)))
    }
}

/** Blocks of a strip `columns` wide, to `to`; a block looks at the next texels too, between which reading happens. */
function summarize(columns: i32, to: usize): void {
  for (let y = 0; y < Rec.CLOUD_ROWS; y += 8)
    for (let x = 0; x < columns; x += 8) {
      let most = 0, soonest = 255
      for (let j = y; j <= min(y + 8, Rec.CLOUD_ROWS - 1); j++)
        for (let i = x; i <= x + 8; i++) {
          const at = texture + (<usize>(j * columns + (i & (columns - 1))) << 2)
          most = max(most, <i32>load<u8>(at))
          if (load<u8>(at)) soonest = min(soonest, <i32>load<u8>(at, 3))
        }
      const block = to + (<usize>((y >> 3) * (columns >> 3) + (x >> 3)) << 1)
      store<u8>(block, <u8>most)
      store<u8>(block, <u8>soonest, 1)
    }
}

function begin(at: usize, columns: i32): void {
  texture = at
  width = columns
  inside = <usize>I(L.I_TRIANGLES)
  front = inside + ((<usize>columns * Rec.CLOUD_ROWS) << 2)
  for (let i: usize = 0; i < <usize>(columns * Rec.CLOUD_ROWS); i++) {
    store<f32>(inside + (i << 2), -20)
    store<f32>(front + (i << 2), NEVER)
    store<u32>(at + (i << 2), 0xff808000)
  }
}

/** Bakes strips and tile. The triangle records are its scratch memory: no frame has been drawn yet. */
export function bakeClouds(): void {
  begin(<usize>I(L.I_CLOUDS), Rec.CLOUD_COLUMNS)
  let x: f32 = 0
  for (let i = 0; i < 24 && x < <f32>Rec.CLOUD_COLUMNS - 60; i++) {
    const big = i % 4 == 1, mid = i % 4 == 3
    const tall: f32 = big ? 116 + 84 * hash(i, 2, 541) : mid ? 60 + 46 * hash(i, 2, 541) : 20 + 24 * hash(i, 2, 541)
    const wide = tall * (big ? <f32>1.3 + hash(i, 3, 541) * 0.6 : <f32>1.8 + hash(i, 3, 541) * 1.2)
    x += wide * 0.47
    cumulus(x, wide, tall, i * 17 + 3, big ? 8 + ((i * 27) % 100) : 20 + <i32>(hash(i, 4, 541) * 220))
    x += wide * 0.47
  }
  settle()
  const blocks = <usize>I(L.I_CLOUDS) + Rec.CLOUD_BYTES
  summarize(Rec.CLOUD_COLUMNS, blocks)
  begin(<usize>I(L.I_CLOUDS) + Rec.CLOUD_COLUMNS * Rec.CLOUD_ROWS * 4, Rec.TOWER_COLUMNS)
  for (let i = 0; i < 4; i++) {
    const tall: f32 = 168 + 48 * hash(i, 5, 541)
    tower((<f32>i + 0.5) * <f32>Rec.TOWER_COLUMNS / 4 + (hash(i, 6, 541) - 0.5) * 60, tall * 0.62, tall, i * 29 + 7, 10 + i * 60)
  }
  for (let i = 0; i < 7; i++) cumulus((<f32>i + 0.8) * <f32>Rec.TOWER_COLUMNS / 7, 190, 46 + 34 * hash(i, 7, 541), i * 41 + 5, i * 12)
  settle()
  summarize(Rec.TOWER_COLUMNS, blocks + (Rec.CLOUD_COLUMNS * Rec.CLOUD_ROWS) / 32)
  const tile = <usize>I(L.I_CLOUDS) + (Rec.CLOUD_COLUMNS + Rec.TOWER_COLUMNS) * Rec.CLOUD_ROWS * 4
  for (let y = 0; y < 256; y++)
    for (let x = 0; x < 256; x++) {
      const u = (<f32>x + 0.5) / 256, v = (<f32>y + 0.5) / 256
      const bend = fbm(u, v, 3, 3, 4, 551) - 0.5
      const hair = fbm(u + bend * 0.12, v + bend * 0.35, 4, 26, 4, 552)
      const wisp = step(0.4, 0.86, hair * 0.62 + fbm(u, v, 4, 5, 3, 553) * 0.5)
      cells(u + bend * 0.1, v + bend * 0.06, 13, 22, 0.75, 554)
      const flake = max<f32>(0, 1 - nearest * 1.25)
      const fold = step(0.24, 0.78, fbm(u + bend * 0.2, v, 4, 6, 5, 555))
      const dust = step(0.3, 0.72, fbm(u, v, 7, 7, 5, 556))
      store<u32>(tile + ((y << 8) + x) * 4, byte(wisp) | (byte(flake) << 8) | (byte(fold) << 16) | (byte(dust) << 24))
    }
}

// @ts-ignore: decorator
@inline
function byte(a: f32): u32 {
  return <u32>(max<f32>(0, min<f32>(1, a)) * 255)
}

// @ts-ignore: decorator
@inline
function four(at: usize): v128 {
  return f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(at))))
}

/** Four fields 0..255 of a baked picture `columns` (a power of two) by `rows` wide at texel x, y; x goes round, y stops at the ends. */
export function read(at: usize, columns: i32, rows: i32, x: f32, y: f32, round: bool): v128 {
  const fx = floor<f32>(x), fy = floor<f32>(y)
  const x0 = <i32>fx & (columns - 1), x1 = (x0 + 1) & (columns - 1)
  const y0 = round ? <i32>fy & (rows - 1) : max(0, min(rows - 1, <i32>fy))
  const y1 = round ? (y0 + 1) & (rows - 1) : max(0, min(rows - 1, <i32>fy + 1))
  const tx = f32x4.splat(x - fx), ty = f32x4.splat(y - fy)
  const a = four(at + ((y0 * columns + x0) << 2)), b = four(at + ((y0 * columns + x1) << 2))
  const e = four(at + ((y1 * columns + x0) << 2)), f = four(at + ((y1 * columns + x1) << 2))
  const low = f32x4.add(a, f32x4.mul(f32x4.sub(b, a), tx)), high = f32x4.add(e, f32x4.mul(f32x4.sub(f, e), tx))
  return f32x4.add(low, f32x4.mul(f32x4.sub(high, low), ty))
}
