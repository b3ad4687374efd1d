/**
 * What falls and floats, second half: stars, then the records of `particles.ts` drawn into the finished picture, splashes of rain and hail, and
 * the shimmer of hot air. Bands of rows are drawn apart; each sees all records in the same order.
 */
import { F, I, take } from './frame'
import { starlight } from './heavens'
import * as L from './layout'
import * as Rec from './records'
import { hash, wave } from './noise'
import { chunkAt, chunkCount, DISC, lamplight, LINE } from './particles'

const BANDS = 8

let y0: i32 = 0
let y1: i32 = 0
let width: i32 = 0
let plane: usize = 0
let size: usize = 0
let depth: usize = 0

// @ts-ignore: decorator
@inline
function dab(x: i32, y: i32, r: i32, g: i32, b: i32, k: i32): void {
  const at = plane + <usize>(y * width + x)
  const or = <i32>load<u8>(at), og = <i32>load<u8>(at + size), ob = <i32>load<u8>(at + size * 2)
  store<u8>(at, or + (((r - or) * k) >> 8))
  store<u8>(at + size, og + (((g - og) * k) >> 8))
  store<u8>(at + size * 2, ob + (((b - ob) * k) >> 8))
}

// @ts-ignore: decorator
@inline
function more(at: usize, by: f32): void {
  store<u8>(at, <u8>min<f32>(255, <f32>load<u8>(at) + by))
}

// @ts-ignore: decorator
@inline
function hidden(x: i32, y: i32, inverse: f32): bool {
  return load<f32>(depth + (<usize>(y * width + x) << 2)) > inverse
}

/** A soft ellipse with depth test at each pixel. `turn`: slope of its long side, `slim` 0..1 its breadth. */
function disc(x: f32, y: f32, inverse: f32, radius: f32, turn: f32, slim: f32, r: i32, g: i32, b: i32, alpha: f32): void {
  const high = slim < 0.5 ? radius * (slim + abs<f32>(turn)) + 1 : radius
  const top = max(y0, <i32>(y - high))
  const low = min(y1 - 1, <i32>(y + high + 1))
  const left = max(0, <i32>(x - radius))
  const right = min(width - 1, <i32>(x + radius + 1))
  if (radius < 1.3) {
    // A point: one pixel, or two where it lies between.
    const px = <i32>x, py = <i32>floor<f32>(y)
    if (px < 0 || px >= width - 1 || py < y0 || py >= y1 || hidden(px, py, inverse)) return
    const part = x - <f32>px
    dab(px, py, r, g, b, <i32>((<f32>1.15 - part) * alpha * radius * 190))
    dab(px + 1, py, r, g, b, <i32>((<f32>0.15 + part) * alpha * radius * 190))
    return
  }
  const co: f32 = 1 - abs<f32>(turn) * 0.5
  const si = turn
  const k: f32 = 1 / (radius * radius)
  const across: f32 = 1 / slim
  for (let py = top; py <= low; py++)
    for (let px = left; px <= right; px++) {
      const dx = <f32>px + 0.5 - x
      const dy = <f32>py + 0.5 - y
      const u = dx * co + dy * si
      const v = (dy * co - dx * si) * across
      const q = (u * u + v * v) * k
      if (q >= 1 || hidden(px, py, inverse)) continue
      dab(px, py, r, g, b, <i32>(min<f32>(1, (1 - q) * 1.6) * alpha * 256))
    }
}

/** A streak between (ax, ay) and (bx, by), thin, with its ends fading. */
function streak(ax: f32, ay: f32, bx: f32, by: f32, inverse: f32, r: i32, g: i32, b: i32, alpha: f32, wide: bool): void {
  const top = max(y0, <i32>min(ay, by))
  const low = min(y1 - 1, <i32>max(ay, by))
  const span = by - ay
  if (abs<f32>(span) < 1) return
  const k: f32 = 1 / span
  for (let py = top; py <= low; py++) {
    const t = (<f32>py + 0.5 - ay) * k
    if (t < 0 || t > 1) continue
    const x = ax + (bx - ax) * t
    const px = <i32>floor<f32>(x)
    if (px < 1 || px >= width - 2 || hidden(px, py, inverse)) continue
    const fade = alpha * 4 * t * (1 - t)
    const part = x - <f32>px
    dab(px, py, r, g, b, <i32>(fade * (1 - part) * 256))
    dab(px + 1, py, r, g, b, <i32>(fade * part * 256))
    if (wide) dab(px - 1, py, r, g, b, <i32>(fade * (1 - part) * 110))
  }
}

/** A spark: light added, a heart and a skirt. */
function spark(x: f32, y: f32, inverse: f32, radius: f32, r: i32, g: i32, b: i32, power: f32): void {
  const top = max(y0, <i32>(y - radius)), low = min(y1 - 1, <i32>(y + radius))
  const left = max(0, <i32>(x - radius)), right = min(width - 1, <i32>(x + radius))
  for (let py = top; py <= low; py++)
    for (let px = left; px <= right; px++) {
      const dx = <f32>px + 0.5 - x, dy = <f32>py + 0.5 - y
      const q = (dx * dx + dy * dy) / (radius * radius)
      if (q >= 1 || hidden(px, py, inverse)) continue
      const far: f32 = 1 - q
      const k = power * (far * far * far * 0.55 + (q < 0.07 ? <f32>0.8 : 0))
      const at = plane + <usize>(py * width + px)
      more(at, <f32>r * k)
      more(at + size, <f32>g * k)
      more(at + size * 2, <f32>b * k)
    }
}

function draw(): void {
  const count = chunkCount()
  for (let n = 0; n < count; n++) {
    const chunk = chunkAt(n)
    let at = chunk + 64
    const end = at + <usize>load<u32>(chunk) * Rec.PARTICLE_BYTES
    const upper = <f32>y0 - 95, lower = <f32>y1 + 95
    for (; at < end; at += Rec.PARTICLE_BYTES) {
      const y = load<f32>(at, 4)
      if (y < upper || y > lower) continue
      const x = load<f32>(at), inverse = load<f32>(at, 8), a = load<f32>(at, 12), b = load<f32>(at, 16), d = load<f32>(at, 20), alpha = load<f32>(at, 28)
      const paint = load<u32>(at, 24)
      const r = <i32>(paint & 255), g = <i32>((paint >> 8) & 255), bl = <i32>((paint >> 16) & 255), how = <i32>(paint >> 24)
      if (how == DISC) {
        if (y + a > <f32>y0 - 2 && y - a < <f32>y1 + 2) disc(x, y, inverse, a, b, d, r, g, bl, alpha)
      } else if (how == LINE) streak(x, y, a, b, inverse, r, g, bl, alpha, d > 0.5)
      else spark(x, y, inverse, a, r, g, bl, alpha)
    }
  }
}

/** Splashes: spots of the picture itself that face the sky, a few ticks each; rings of rain, hopping stones of hail. */
function splashes(tick: i32): void {
  const rain = F(L.F_RAIN), hail = F(L.F_HAIL)
  const height = I(L.I_HEIGHT)
  const attr = <usize>I(L.I_ATTR)
  const lamps: f32 = 0.2 + lamplight()
  const r = <i32>(<f32>255 * min<f32>(1, lamps + F(L.F_ABOVE) * 0.95)), g = <i32>(<f32>255 * min<f32>(1, lamps + F(L.F_ABOVE + 1) * 0.95)), b = <i32>(<f32>255 * min<f32>(1, lamps + F(L.F_ABOVE + 2) * 0.95))
  const drops = <i32>(max<f32>(rain * 520, hail * 420))
  for (let i = 0; i < drops; i++) {
    const age = (tick + i) % 6
    const born = (tick + i) / 6
    const px = <i32>(hash(i, born, 405) * <f32>width)
    const py = <i32>(hash(i, born, 406) * <f32>height)
    if (py < y0 - 24 || py >= y1 + 24) continue
    const at = <usize>(py * width + px)
    const inverse = load<f32>(depth + (at << 2))
    if (inverse < 0.03 || load<u8>(attr + (at << 3) + 5) < 220) continue
    const grow = F(L.F_PIXEL) * inverse
    if (hail > 0.05 && i & 1) {
      const t = <f32>age * (1.0 / 6.0)
      disc(<f32>px + (hash(i, born, 407) - 0.5) * t * grow * 0.25, <f32>py - 4 * t * (1 - t) * grow * 0.16, inverse * 1.03, max<f32>(1.3, grow * 0.016), 0, 1, min(255, r + 40), min(255, g + 40), min(255, b + 40), 0.95)
    } else if (rain > 0.05) {
      ring(<f32>px, <f32>py, (<f32>0.012 + <f32>age * 0.013) * grow, inverse * 1.02, r, g, b, <f32>0.42 - <f32>age * 0.065)
      // The crown of the drop, one tick.
      if (age == 0) streak(<f32>px, <f32>py - grow * 0.05, <f32>px + 0.5, <f32>py, inverse * 1.02, r, g, b, 0.6, false)
    }
  }
}

/** A flat ring on the ground: two thin arcs. */
function ring(x: f32, y: f32, radius: f32, inverse: f32, r: i32, g: i32, b: i32, alpha: f32): void {
  const n = <i32>max<f32>(2, min<f32>(40, radius * 2))
  for (let i = 0; i <= n; i++) {
    const t = <f32>i / <f32>n * 2 - 1
    const px = <i32>(x + t * radius)
    const lift = sqrt<f32>(max<f32>(0, 1 - t * t)) * radius * 0.3
    for (let side = 0; side < 2; side++) {
      const py = <i32>(side ? y + lift : y - lift)
      if (px < 0 || px >= width || py < y0 || py >= y1 || hidden(px, py, inverse)) continue
      dab(px, py, r, g, b, <i32>(alpha * 256))
    }
  }
}

/** Hot air: far pixels of a row are moved aside by rising waves, more towards the horizon. */
function shimmer(heat: f32): void {
  const time = F(L.F_TIME)
  for (let y = y0; y < y1; y++) {
    const w = wave(<f32>y * 0.041 + time * 0.9) * 0.6 + wave(<f32>y * 0.113 + time * 1.7) * 0.4
    const off = <i32>floor<f32>(w * heat * 3.4 + 0.5)
    if (off == 0) continue
    const row = <usize>(y * width)
    for (let n = 0; n < width - 8; n++) {
      const x = off > 0 ? n : width - 1 - n
      const from = load<f32>(depth + ((row + x) << 2))
      if (from > 0.055 || (from == 0 && load<f32>(depth + ((row + x + 5 * <usize>width) << 2)) == 0)) continue
      const at = plane + row + x
      store<u8>(at, load<u8>(at + off))
      store<u8>(at + size, load<u8>(at + size + off))
      store<u8>(at + size * 2, load<u8>(at + size * 2 + off))
    }
  }
}

export function weather(phase: i32): void {
  const height = I(L.I_HEIGHT)
  width = I(L.I_WIDTH)
  plane = <usize>I(L.I_FINAL)
  size = <usize>(width * height)
  depth = <usize>I(L.I_DEPTH)
  const tick = I(L.I_TICK)
  for (let band = take(phase); band < BANDS; band = take(phase)) {
    y0 = (height * band) / BANDS
    y1 = (height * (band + 1)) / BANDS
    starlight(y0, y1)
    if (F(L.F_HEAT) > 0.02) shimmer(F(L.F_HEAT))
    draw()
    if (F(L.F_RAIN) > 0.05 || F(L.F_HAIL) > 0.05) splashes(tick)
  }
}
