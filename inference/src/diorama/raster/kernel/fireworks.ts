/**
 * Fireworks: a shell rises on a thin trail, bursts white and throws sparks that slow down, sink, take their colour and go out. Only sparks within the
 * rows asked for are drawn, each as a point with a tail of where it was before.
 */
import { F, I } from './frame'
import * as L from './layout'
import { hash, wave } from './noise'
import { before, dye, end, light, seen, seenW, seenX, seenY, top, width } from './spots'

const WILLOW = 1
const RING = 2
const PALM = 3
/** Metres to them: what is nearer hides them. */
const FAR: f32 = 190

/** A soft round of light, `r` pixels wide. */
function glow(x: f32, y: f32, r: f32, red: f32, green: f32, blue: f32): void {
  const reach = <i32>r + 1
  const ix = <i32>x, iy = <i32>floor<f32>(y)
  if (iy + reach < top || iy - reach >= end) return
  for (let py = max(top, iy - reach); py <= min(end - 1, iy + reach); py++)
    for (let px = max(0, ix - reach); px <= min(width - 1, ix + reach); px++) {
      const dx = <f32>px - x, dy = <f32>py - y
      const near: f32 = 1 - (dx * dx + dy * dy) / (r * r)
      if (near > 0) light(px, py, red * near * near, green * near * near, blue * near * near)
    }
}

/** A spark `r` pixels wide, white at heart, in its own colour round it. */
function spark(x: f32, y: f32, r: f32, red: f32, green: f32, blue: f32, power: f32): void {
  const reach = <i32>r + 1
  const ix = <i32>floor<f32>(x + 0.5), iy = <i32>floor<f32>(y + 0.5)
  if (iy + reach < top || iy - reach >= end) return
  for (let py = iy - reach; py <= iy + reach; py++)
    for (let px = ix - reach; px <= ix + reach; px++) {
      const dx = <f32>px - x, dy = <f32>py - y
      const near: f32 = 1 - (dx * dx + dy * dy) / (r * r)
      if (near <= 0) continue
      const hot: f32 = near * near * near * power * 0.6
      dye(px, py, red + (1 - red) * hot, green + (1 - green) * hot, blue + (1 - blue) * hot, min<f32>(1, near * power * 1.5))
    }
}

/** How far sparks have come, in parts of the radius: fast at first, then the air holds them. */
// @ts-ignore: decorator
@inline
function way(age: f32): f32 {
  const a = age * 2.6
  // 1 - exp(-a), near enough.
  const e: f32 = 1 + a * (1 + a * (0.5 + a * 0.26))
  return 1 - 1 / e
}

/** One burst whose middle is on the screen; `px`: pixels of its radius. `soft`: its glow alone, for brushes to take up. */
function burst(at: i32, px: f32, soft: bool): void {
  const age = F(at + 3), shell = I(at + 5), seed = I(at + 6)
  const lasts: f32 = shell == WILLOW ? 2.9 : shell == PALM ? 2.2 : 1.8
  if (age > lasts) return
  const left: f32 = 1 - age / lasts
  const flash = max<f32>(0, 1 - age * 7)
  if (soft) {
    // Smoke and air hold the colour of what burns in them.
    const k: f32 = flash * 0.3 + left * left * 0.3
    const r = px * (0.4 + way(age) * 0.9)
    glow(seenX, seenY, r, k * F(at + 7), k * F(at + 8), k * F(at + 9))
    return
  }
  // All of them in one spot at first: a white core.
  const spread = way(age) * px
  if (flash > 0) spark(seenX, seenY, max<f32>(3, px * 0.1), 1, 0.97, 0.9, flash)
  if (spread < 3) return
  const many = shell == PALM ? 15 : shell == RING ? 52 : shell == WILLOW ? 72 : 120
  const tail = shell == PALM ? 10 : shell == WILLOW ? 9 : 6
  const step: f32 = shell == WILLOW ? 0.08 : 0.065
  const sinks: f32 = shell == WILLOW ? 0.16 : 0.075
  const tilt = hash(seed, 1, 71) * 0.5
  const middleX = seenX, middleY = seenY
  const wide = max<f32>(1.5, F(L.F_PIXEL) * (shell == PALM ? 0.0046 : 0.0034))
  for (let i = 0; i < many; i++) {
    // Evenly over a ball, or round a tilted ring.
    const turn = <f32>i * 0.618034 + hash(i, seed, 72) * 0.08
    let dx: f32, dy: f32
    if (shell == RING) {
      const round = <f32>i / <f32>many
      dx = wave(round)
      dy = wave(round + 0.25) * (0.25 + tilt)
    } else {
      const high: f32 = 1 - (2 * <f32>i + 1) / <f32>many
      const flat = sqrt<f32>(1 - high * high)
      dx = wave(turn) * flat
      dy = high * 0.94 + 0.06
    }
    const speed: f32 = shell == RING ? 0.86 : 0.8 + 0.24 * hash(i, seed, 73)
    const other = (i & 1) != 0 && shell != WILLOW ? 3 : 0
    const own: f32 = lasts * (0.72 + 0.28 * hash(i, seed, 74))
    if (age > own) continue
    const life: f32 = 1 - age / own
    // They glitter before they go out.
    const twinkle: f32 = life < 0.4 && hash(i, seed + <i32>(age * 14), 75) < 0.4 ? 0.2 : 1
    const power: f32 = min<f32>(1, life * 2.2) * min<f32>(1, spread * 0.05) * twinkle
    const red = F(at + 7 + other), green = F(at + 8 + other), blue = F(at + 9 + other)
    // The end of the tail first: the head lies over it.
    for (let n = tail - 1; n >= 0; n--) {
      const then = age - <f32>n * step
      if (then <= 0) continue
      const far = way(then) * speed * px
      const y = middleY - dy * far + then * then * sinks * px
      if (y < <f32>top - 6 || y > <f32>end + 6) continue
      const fade: f32 = 1 - <f32>n / <f32>tail
      spark(middleX + dx * far, y, n == 0 ? wide : wide * (0.5 + 0.4 * fade), red, green, blue, power * fade * (n == 0 ? 1 : 0.6))
    }
  }
}

/** The trail of a shell that bursts in `-age` seconds. */
function rising(at: i32, px: f32): void {
  const age = F(at + 3)
  for (let n = 0; n < 14; n++) {
    const before = -age + <f32>n * 0.025
    // It slows down on its way up, and sways.
    const down = before * (before * 0.9 + 0.35) * px * 3
    const p: f32 = 0.75 * (1 - <f32>n / 14) * min<f32>(1, before * 6 + 0.2)
    const sway = wave(before * 1.3 + <f32>(I(at + 6) & 7) * 0.13) * before * px * 0.12
    spark(seenX + sway, seenY + down, 1.7, 1, 0.8, 0.5, p)
  }
}

/** Adds them to the rows that were begun: the glow of bursts (`soft`), or sparks. */
export function fireworks(soft: bool): void {
  const focal = F(L.F_PIXEL)
  // They burst before the hills.
  before(FAR)
  for (let n = 0; n < I(L.I_BURSTS); n++) {
    const at = L.F_BURST + n * L.BURST_WORDS
    if (!seen(F(at), F(at + 1), F(at + 2), 0.15)) continue
    const px = F(at + 4) * focal / seenW
    const age = F(at + 3)
    if (seenX + px < 0 || seenX - px > <f32>width || seenY - px * 1.1 > <f32>end || seenY + px * (age < 0 ? 4 : 2.6) < <f32>top) continue
    if (age >= 0) burst(at, px, soft)
    else if (!soft) rising(at, px)
  }
  before(0)
}
