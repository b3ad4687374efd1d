/**
 * What falls and floats, first half: where each particle is and how it looks, as records for `weather.ts` to draw. A particle is a hash of
 * its number; where it is is a function of the time and of how far the wind has blown, wrapped into a box before the eye, so nothing is
 * kept between frames. Layers of one kind lie one behind the other: few large near the eye, many small far off.
 */
import { F, I, take } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { hash, wave } from './noise'

export const SNOW = 0
export const PETALS = 1
export const LEAVES = 2
export const MOTES = 3
export const RAIN = 4
export const HAIL = 5
export const SAND = 6
export const FIREFLIES = 7
const KINDS = 8

/** How a record is drawn: a soft disc, a line, a spark of light. */
export const DISC = 0
export const LINE = 1
export const SPARK = 2

const CHUNK = 512

// @ts-ignore: decorator
@inline
function amount(kind: i32): f32 {
  if (kind == SNOW) return F(L.F_SNOW)
  if (kind == PETALS) return F(L.F_PETALS)
  if (kind == LEAVES) return F(L.F_LEAVES)
  if (kind == MOTES) return max<f32>(0, min<f32>(F(L.F_DUST), 1 - F(L.F_DUST) * 1.6))
  if (kind == RAIN) return F(L.F_RAIN)
  if (kind == HAIL) return F(L.F_HAIL)
  if (kind == SAND) return max<f32>(0, F(L.F_DUST) * 1.5 - 0.45)
  return F(L.F_FIREFLIES)
}

/** Particles of a layer at full amount. */
function full(kind: i32, layer: i32): i32 {
  if (kind == SNOW) return layer == 0 ? 560 : layer == 1 ? 3000 : 3000
  if (kind == RAIN) return layer == 0 ? 300 : layer == 1 ? 1500 : 3400
  if (kind == PETALS || kind == LEAVES) return layer == 0 ? 130 : layer == 1 ? 900 : 1100
  if (kind == HAIL) return layer == 0 ? 200 : layer == 1 ? 1300 : 0
  if (kind == SAND) return layer == 0 ? 260 : layer == 1 ? 1500 : 0
  if (kind == FIREFLIES) return layer == 0 ? 26 : layer == 1 ? 120 : 0
  return layer == 0 ? 240 : 0
}

// @ts-ignore: decorator
@inline
function many(kind: i32, layer: i32): i32 {
  const a = amount(kind)
  return a > 0.01 ? <i32>(a * <f32>full(kind, layer)) : 0
}

/** Lists of records before the frame's last: address of chunk n, whose first word is its count. */
export function chunkAt(n: i32): usize {
  return <usize>I(L.I_PARTICLES) + n * Rec.PARTICLE_CHUNK_BYTES
}

/** How many chunks this frame's particles fill. */
export function chunkCount(): i32 {
  let n = 0
  for (let kind = 0; kind < KINDS; kind++)
    for (let layer = 2; layer >= 0; layer--) n += (many(kind, layer) + CHUNK - 1) / CHUNK
  return min(n, Rec.PARTICLE_CHUNKS)
}

/** Phase: fills chunks. Far layers come first. */
export function particles(phase: i32): void {
  const count = chunkCount()
  for (let n = take(phase); n < count; n = take(phase)) {
    let left = n
    for (let kind = 0; kind < KINDS; kind++)
      for (let layer = 2; layer >= 0; layer--) {
        const all = many(kind, layer)
        const chunks = (all + CHUNK - 1) / CHUNK
        if (left >= 0 && left < chunks) emit(chunkAt(n), kind, layer, left * CHUNK, min(all, (left + 1) * CHUNK))
        left -= chunks
      }
  }
}

let screenX: f32 = 0
let screenY: f32 = 0
let screenW: f32 = 0

function project(x: f32, y: f32, z: f32): bool {
  const m = L.F_VIEW_PROJECTION
  const w = x * F(m + 2) + y * F(m + 6) + z * F(m + 10) + F(m + 14)
  if (w < 0.25) return false
  const k: f32 = 1 / w
  screenX = (x * F(m) + y * F(m + 4) + z * F(m + 8) + F(m + 12)) * k
  screenY = (x * F(m + 1) + y * F(m + 5) + z * F(m + 9) + F(m + 13)) * k
  screenW = k
  return true
}

/** a wrapped into a span of `size` centred on `centre`. */
// @ts-ignore: decorator
@inline
function near(a: f32, centre: f32, size: f32): f32 {
  const t = (a - centre) / size
  return centre + (t - floor<f32>(t + 0.5)) * size
}

// @ts-ignore: decorator
@inline
function byte(v: f32): u32 {
  return <u32>(max<f32>(0, min<f32>(1, v)) * 255)
}

/** Thirty mixed bits of a particle's number. */
// @ts-ignore: decorator
@inline
function scatter(i: i32, kind: i32): u32 {
  let h = <u32>(i * 0x27d4eb2d) ^ <u32>(kind * 0x165667b1 + 0x3c6ef372)
  h = (h ^ (h >> 15)) * 0x85ebca6b
  h = (h ^ (h >> 13)) * 0xc2b2ae35
  return h ^ (h >> 16)
}

/** What falls at night catches the light of lamps: more where there are many. */
export function lamplight(): f32 {
  return F(L.F_NIGHT) * (0.1 + 0.42 * min<f32>(1, <f32>I(L.I_LAMP_COUNT) * 0.1))
}

let at: usize = 0

function put(how: i32, x: f32, y: f32, inverse: f32, a: f32, b: f32, c: f32, r: f32, g: f32, bl: f32, alpha: f32): void {
  store<f32>(at, x)
  store<f32>(at, y, 4)
  store<f32>(at, inverse, 8)
  store<f32>(at, a, 12)
  store<f32>(at, b, 16)
  store<f32>(at, c, 20)
  store<u32>(at, byte(r) | (byte(g) << 8) | (byte(bl) << 16) | (how << 24), 24)
  store<f32>(at, alpha, 28)
  at += Rec.PARTICLE_BYTES
}

/** Speed down (m/s) and share of the wind's way a kind goes. */
// @ts-ignore: decorator
@inline
function fall(kind: i32): f32 {
  return kind == SNOW ? 1.15 : kind == PETALS ? 0.75 : kind == LEAVES ? 1.0 : kind == RAIN ? 9 : kind == HAIL ? 12 : kind == SAND ? 0.15 : 0.04
}
// @ts-ignore: decorator
@inline
function share(kind: i32): f32 {
  return kind == SNOW ? 0.75 : kind == PETALS ? 0.6 : kind == LEAVES ? 0.7 : kind == RAIN ? 0.55 : kind == HAIL ? 0.3 : kind == SAND ? 1 : kind == MOTES ? 0.05 : 0
}

function emit(chunk: usize, kind: i32, layer: i32, from: i32, to: i32): void {
  at = chunk + 64
  const tick = I(L.I_TICK)
  // Wrapped at an hour: the boxes are passed so often that nobody sees it.
  const seconds = <f32>(tick % 86400) * (1.0 / 24.0)
  const box: f32 = kind == RAIN || kind == HAIL ? (layer == 0 ? 9 : layer == 1 ? 26 : 64) : layer == 0 ? 8 : layer == 1 ? 24 : 60
  const tall: f32 = kind == FIREFLIES ? (layer ? 4 : 2.2) : kind == RAIN || kind == HAIL ? (layer == 0 ? 8 : layer == 1 ? 14 : 26) : layer == 0 ? 6 : layer == 1 ? 12 : 24
  // The box lies before the eye: what is behind would be drawn for nothing.
  const ahead: f32 = box * 0.4
  const cx = F(L.F_EYE) + F(L.F_FORWARD) * ahead, cz = F(L.F_EYE + 2) + F(L.F_FORWARD + 2) * ahead
  const cy = F(L.F_EYE + 1) + (kind == FIREFLIES ? <f32>-0.6 : tall * 0.14 + F(L.F_FORWARD + 1) * ahead)
  const width = <f32>I(L.I_WIDTH), height = <f32>I(L.I_HEIGHT)
  const pixel = F(L.F_PIXEL)
  const carried = share(kind)
  const bx = F(L.F_BLOWN) * carried, bz = F(L.F_BLOWN + 1) * carried
  // Speed of the air, m/s.
  const wx = F(L.F_WIND) * 9 * carried, wz = F(L.F_WIND + 1) * 9 * carried
  const windy = sqrt<f32>(wx * wx + wz * wz)
  const down = fall(kind)
  // Light they take: the air's own and some of the sun's.
  const lamps = lamplight()
  const lr = min<f32>(1.1, 0.16 + F(L.F_ABOVE) * 0.86 + F(L.F_DIRECT) * 0.34 + lamps)
  const lg = min<f32>(1.1, 0.16 + F(L.F_ABOVE + 1) * 0.86 + F(L.F_DIRECT + 1) * 0.34 + lamps * 0.9)
  const lb = min<f32>(1.1, 0.18 + F(L.F_ABOVE + 2) * 0.86 + F(L.F_DIRECT + 2) * 0.34 + lamps * 0.74)
  const straight = kind == RAIN || kind == HAIL || kind == SAND
  for (let i = from; i < to; i++) {
    const own = hash(i, layer, 411 + kind)
    // Place in the box: ten bits a way.
    const spot = scatter(i, layer * 8 + kind)
    const hx = <f32>(spot & 1023) * (1.0 / 1024.0), hz = <f32>((spot >> 10) & 1023) * (1.0 / 1024.0), hy = <f32>((spot >> 20) & 1023) * (1.0 / 1024.0)
    const pace: f32 = 0.75 + 0.5 * own
    const loose: f32 = straight ? 0.04 : kind == FIREFLIES ? 0.9 : 0.34
    const swing = straight ? own : wave(seconds * (0.21 + 0.2 * own) + own * 7)
    const swing2 = straight ? own : wave(seconds * (0.17 + 0.15 * own) + own * 13)
    const x = near(hx * box + bx * pace + swing * loose, cx, box)
    const z = near(hz * box + bz * pace + swing2 * loose, cz, box)
    const y = near(hy * tall - down * pace * seconds + (kind == FIREFLIES ? swing * swing2 * 0.5 : 0), cy, tall)
    if (!project(x, y, z)) continue
    if (screenX < -60 || screenX > width + 60 || screenY < -90 || screenY > height + 90) continue
    // Close by they would be blots on the lens.
    if (screenW > 0.9) continue
    const edge = min<f32>(1, (<f32>0.9 - screenW) * 4)
    const grow = pixel * screenW
    const ax = screenX, ay = screenY, aw = screenW
    if (kind == RAIN || kind == HAIL) {
      // As long as a shutter of a fortieth of a second makes it.
      const open: f32 = kind == RAIN ? (layer == 2 ? 0.05 : 0.036) : 0.012
      if (!project(x - wx * open, y + down * pace * open, z - wz * open)) continue
      if (kind == RAIN) {
        const alpha: f32 = layer == 0 ? 0.3 : layer == 1 ? 0.26 : 0.17
        put(LINE, ax, ay, aw, screenX, screenY, layer == 0 ? 1 : 0, lr * 0.94, lg * 0.98, lb, alpha * edge)
      } else {
        put(LINE, ax, ay, aw, screenX, screenY, 1, lr, lg, lb, 0.3 * edge)
        put(DISC, ax, ay, aw, max<f32>(1.1, grow * (0.011 + 0.012 * own)), 0, 1, lr * 1.04, lg * 1.05, lb * 1.06, 0.95 * edge)
      }
    } else if (kind == SNOW) {
      const r = max<f32>(layer == 2 ? 0.8 : 0.95, grow * (0.009 + 0.012 * own))
      // In a gale flakes are streaks.
      if (windy > 2.5 && project(x - wx * 0.022 * pace, y + down * 0.022, z - wz * 0.022 * pace)) {
        const dx = screenX - ax, dy = screenY - ay
        const long = min<f32>(sqrt<f32>(dx * dx + dy * dy), 26)
        if (long > r * 1.5) {
          const slope = abs<f32>(dx) > 0.01 ? dy / dx : 0
          put(DISC, ax + dx * 0.5, ay + dy * 0.5, aw, r + long * 0.5, max<f32>(-0.9, min<f32>(0.9, slope)), max<f32>(0.12, r / (r + long * 0.5)), lr * 1.2, lg * 1.2, lb * 1.2, 0.7 * edge)
          continue
        }
      }
      put(DISC, ax, ay, aw, r, 0, 1, lr * 1.2, lg * 1.2, lb * 1.2, (r < 1.2 ? <f32>0.66 : 0.9) * edge)
    } else if (kind == MOTES) put(DISC, ax, ay, aw, max<f32>(1, grow * 0.006), 0, 1, 1, 0.96, 0.8, 0.5 * edge * (0.5 + 0.5 * swing))
    else if (kind == SAND) {
      const r = grow * (0.05 + 0.12 * own)
      put(DISC, ax, ay, aw, min<f32>(90, r * 2), (own - 0.5) * 0.3, 0.07 + 0.05 * own, lr * 0.98, lg * 0.78, lb * 0.52, 0.3 * edge)
    } else if (kind == FIREFLIES) {
      const blink = wave(seconds * (0.16 + 0.14 * own) + own * 11)
      if (blink < -0.15) continue
      put(SPARK, ax, ay, aw, max<f32>(2.6, min<f32>(15, grow * 0.075)), 0, 0, 0.86, 1, 0.36, (blink + 0.15) * 0.9)
    } else {
      const r = max<f32>(1.4, grow * (kind == PETALS ? 0.03 : 0.036))
      const slim: f32 = 0.3 + 0.6 * abs<f32>(swing)
      const k: f32 = 0.84 + 0.2 * swing2
      const alpha: f32 = 0.94 * edge
      if (kind == PETALS) put(DISC, ax, ay, aw, r, swing2, slim, lr * k * 1.25, lg * k * (0.92 + 0.22 * own), lb * k * (1 + 0.14 * own), alpha)
      else put(DISC, ax, ay, aw, r, swing2, slim, lr * k * (0.86 + 0.2 * own), lg * k * (0.34 + 0.42 * own), lb * k * 0.15, alpha)
    }
  }
  store<u32>(chunk, <u32>((at - chunk - 64) / Rec.PARTICLE_BYTES))
}
