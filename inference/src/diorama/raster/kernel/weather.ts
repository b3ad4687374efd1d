/**
 * What falls and floats: rain, its splashes, snow, petals, leaves, motes. Each particle is a hash of its number; where it is is a function
 * of the time alone, wrapped into a box that goes with the eye, so nothing is kept between frames. Four bands of rows are
 * drawn apart; each sees all particles in the same order.
 */
import { F, I, take } from './frame'
import { starlight } from './heavens'
import * as L from './layout'
import { hash, wave } from './noise'

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

/** A soft ellipse with depth test at each pixel. `turn`: slope of its long side, `slim` 0..1 its breadth. */
function disc(x: f32, y: f32, inverse: f32, radius: f32, turn: f32, slim: f32, r: i32, g: i32, b: i32, alpha: f32): void {
  const top = max(y0, <i32>(y - radius))
  const low = min(y1 - 1, <i32>(y + radius + 1))
  const left = max(0, <i32>(x - radius))
  const right = min(width - 1, <i32>(x + radius + 1))
  const co: f32 = 1 - abs<f32>(turn) * 0.5
  const si = turn
  const k: f32 = 1 / (radius * radius)
  for (let py = top; py <= low; py++)
    for (let px = left; px <= right; px++) {
      const dx = <f32>px + 0.5 - x
      const dy = <f32>py + 0.5 - y
      const u = dx * co + dy * si
      const v = (dy * co - dx * si) / slim
      const q = (u * u + v * v) * k
      if (q >= 1) continue
      if (load<f32>(depth + (<usize>(py * width + px) << 2)) > inverse) continue
      const edge = min<f32>(1, (1 - q) * 1.6)
      dab(px, py, r, g, b, <i32>(edge * alpha * 256))
    }
}

/** A streak from (ax, ay) to (bx, by), thin, with its ends fading. */
function streak(ax: f32, ay: f32, bx: f32, by: f32, inverse: f32, r: i32, g: i32, b: i32, alpha: f32, wide: bool): void {
  const top = max(y0, <i32>min(ay, by))
  const low = min(y1 - 1, <i32>max(ay, by))
  const span = by - ay
  if (abs<f32>(span) < 1) return
  for (let py = top; py <= low; py++) {
    const t = (<f32>py + 0.5 - ay) / span
    if (t < 0 || t > 1) continue
    const x = ax + (bx - ax) * t
    const px = <i32>floor<f32>(x)
    if (px < 1 || px >= width - 2) continue
    if (load<f32>(depth + (<usize>(py * width + px) << 2)) > inverse) continue
    const fade = alpha * 4 * t * (1 - t)
    const part = x - <f32>px
    dab(px, py, r, g, b, <i32>(fade * (1 - part) * 256))
    dab(px + 1, py, r, g, b, <i32>(fade * part * 256))
    if (wide) dab(px - 1, py, r, g, b, <i32>(fade * (1 - part) * 110))
  }
}

function rain(amount: f32, tick: i32, seconds: f32): void {
  const lit: f32 = 0.55 * (1 - F(L.F_NIGHT)) + 0.32
  const r = <i32>(<f32>255 * min<f32>(1, F(L.F_FOG) * 0.6 + lit * 0.62)), g = <i32>(<f32>255 * min<f32>(1, F(L.F_FOG + 1) * 0.6 + lit * 0.64)), b = <i32>(<f32>255 * min<f32>(1, F(L.F_FOG + 2) * 0.6 + lit * 0.68))
  const ex = F(L.F_EYE), ey = F(L.F_EYE + 1), ez = F(L.F_EYE + 2)
  const wx = F(L.F_WIND) * 2.2, wz = F(L.F_WIND + 1) * 2.2
  for (let layer = 0; layer < 2; layer++) {
    const box: f32 = layer ? 34 : 11
    const tall: f32 = layer ? 16 : 8
    const many = <i32>(amount * (layer ? 1900 : 700))
    const alpha: f32 = layer ? 0.24 : 0.36
    for (let i = 0; i < many; i++) {
      const fall: f32 = 8.4 + 2 * hash(i, layer, 401)
      const x = near(hash(i, layer, 402) * box + wx * seconds, ex, box)
      const z = near(hash(i, layer, 403) * box + wz * seconds, ez, box)
      const y = near(hash(i, layer, 404) * tall - fall * seconds, ey + tall * 0.2, tall)
      if (!project(x, y, z)) continue
      const ax = screenX, ay = screenY, aw = screenW
      const long: f32 = layer ? 0.34 : 0.26
      if (!project(x + wx * long * 0.11, y - long, z + wz * long * 0.11)) continue
      if (ax < -40 || ax > <f32>width + 40) continue
      streak(ax, ay, screenX, screenY, aw, r, g, b, alpha, aw > 0.35)
    }
  }
  // Splashes: spots of the picture itself that face the sky, a few ticks each.
  const height = I(L.I_HEIGHT)
  const attr = <usize>I(L.I_ATTR)
  const drops = <i32>(amount * 420)
  for (let i = 0; i < drops; i++) {
    const age = (tick + i) % 5
    const born = (tick + i) / 5
    const px = <i32>(hash(i, born, 405) * <f32>width)
    const py = <i32>(hash(i, born, 406) * <f32>height)
    if (py < y0 || py >= y1) continue
    const at = <usize>(py * width + px)
    const inverse = load<f32>(depth + (at << 2))
    if (inverse < 0.035 || load<u8>(attr + (at << 3) + 5) < 220) continue
    const reach: f32 = (<f32>0.012 + <f32>age * 0.011) * F(L.F_PIXEL) * inverse
    const alpha: f32 = <f32>0.3 - <f32>age * 0.055
    ring(<f32>px, <f32>py, reach, inverse * 1.02, r, g, b, alpha)
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
      if (px < 0 || px >= width || py < y0 || py >= y1) continue
      if (load<f32>(depth + (<usize>(py * width + px) << 2)) > inverse) continue
      dab(px, py, r, g, b, <i32>(alpha * 256))
    }
  }
}

/** Things that drift: `kind` 0 snow, 1 petals, 2 leaves, 3 motes. */
function drift(kind: i32, amount: f32, seconds: f32): void {
  const ex = F(L.F_EYE), ey = F(L.F_EYE + 1), ez = F(L.F_EYE + 2)
  const fall: f32 = kind == 0 ? 1.1 : kind == 1 ? 0.75 : kind == 2 ? 1.0 : 0.05
  const wx = F(L.F_WIND) * (kind == 3 ? 0.15 : 1.1), wz = F(L.F_WIND + 1) * (kind == 3 ? 0.15 : 1.1)
  const light = min<f32>(1, 0.34 + F(L.F_AMBIENT) * 0.9 + F(L.F_NIGHT) * 0.1)
  for (let layer = 0; layer < 2; layer++) {
    const box: f32 = layer ? 26 : 9
    const tall: f32 = layer ? 13 : 6
    const full: f32 = kind == 0 ? (layer ? 4200 : 900) : kind == 3 ? 260 : layer ? 420 : 130
    const many = <i32>(amount * full)
    for (let i = 0; i < many; i++) {
      const own = hash(i, layer, 411 + kind)
      const pace: f32 = 0.7 + 0.6 * own
      const swing = wave(seconds * (0.21 + 0.2 * own) + own * 7)
      const swing2 = wave(seconds * (0.17 + 0.15 * own) + own * 13)
      const x = near(hash(i, layer, 421) * box + wx * pace * seconds + swing * 0.32, ex, box)
      const z = near(hash(i, layer, 422) * box + wz * pace * seconds + swing2 * 0.32, ez, box)
      const y = near(hash(i, layer, 423) * tall - fall * pace * seconds, ey + tall * 0.12, tall)
      if (!project(x, y, z)) continue
      // Close by they would be blots on the lens.
      if (screenW > 0.9) continue
      const grow = F(L.F_PIXEL) * screenW
      const edge = min<f32>(1, (0.9 - screenW) * 4)
      if (kind == 0) {
        const r = max<f32>(0.9, grow * (0.008 + 0.009 * own))
        const v = <i32>(<f32>255 * light)
        disc(screenX, screenY, screenW, r, 0, 1, v, v, min(255, v + 8), (r < 1.2 ? <f32>0.6 : 0.88) * edge)
      } else if (kind == 3) {
        disc(screenX, screenY, screenW, max<f32>(1, grow * 0.006), 0, 1, 255, 244, 205, 0.5 * edge * (0.5 + 0.5 * swing))
      } else {
        const r = max<f32>(1.3, grow * (kind == 1 ? 0.019 : 0.034))
        const slim: f32 = 0.3 + 0.6 * abs<f32>(swing)
        const k = light * (0.82 + 0.18 * swing2)
        if (kind == 1) disc(screenX, screenY, screenW, r, swing2, slim, <i32>(<f32>255 * k), <i32>(<f32>190 * k + own * 40), <i32>(<f32>208 * k + own * 20), 0.92 * edge)
        else disc(screenX, screenY, screenW, r, swing2, slim, <i32>((<f32>206 + <f32>40 * own) * k), <i32>((<f32>92 + <f32>90 * own) * k), <i32>(<f32>42 * k), 0.95 * edge)
      }
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
  // Wrapped at an hour: the boxes are passed so often that nobody sees it.
  const seconds = <f32>(tick % 86400) * (1.0 / 24.0)
  for (let band = take(phase); band < 4; band = take(phase)) {
    y0 = (height * band) >> 2
    y1 = (height * (band + 1)) >> 2
    starlight(y0, y1)
    if (F(L.F_DUST) > 0.01) drift(3, F(L.F_DUST), seconds)
    if (F(L.F_SNOW) > 0.01) drift(0, F(L.F_SNOW), seconds)
    if (F(L.F_PETALS) > 0.01) drift(1, F(L.F_PETALS), seconds)
    if (F(L.F_LEAVES) > 0.01) drift(2, F(L.F_LEAVES), seconds)
    if (F(L.F_RAIN) > 0.01) rain(F(L.F_RAIN), tick, seconds)
  }
}
