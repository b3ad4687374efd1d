/**
 * Points and lines of light in the sky, only where nothing stands before them: stars of many sizes and tints, denser along the Milky Way and
 * turning with the hour; the channel of a lightning stroke.
 */
import { fireworks } from './fireworks'
import { F, I } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { meteors } from './meteors'
import { hash, wave } from './noise'
import { begin, end, light, top, width } from './spots'

/** Stars that glow. */
const BRIGHT = 110

/** Sows the stars, in their own frame: the Milky Way lies in its plane y = 0. */
export function bakeStars(): void {
  const stars = <usize>I(L.I_STARS)
  for (let i = 0; i < Rec.STAR_MAX; i++) {
    const band = hash(i, 1, 601) < 0.42
    const raw = hash(i, 2, 601) * 2 - 1
    const y: f32 = band ? raw * raw * raw * 0.5 + raw * 0.06 : raw
    const flat = sqrt<f32>(max<f32>(0, 1 - y * y))
    const turn = hash(i, 3, 601)
    const at = stars + i * Rec.STAR_BYTES
    // The brightest come first: they glow as well (`glows`).
    const rare: f32 = i < BRIGHT ? 0.93 + 0.07 * hash(i, 4, 601) : 0.93 * hash(i, 4, 601)
    const rare4 = rare * rare * rare * rare
    const warm = hash(i, 5, 601)
    store<f32>(at, wave(turn) * flat)
    store<f32>(at, y, 4)
    store<f32>(at, wave(turn + 0.25) * flat, 8)
    store<f32>(at, <f32>0.3 + 0.5 * rare * rare + rare4 * rare4 * 1.1, 12)
    store<f32>(at, warm > 0.72 ? 1 : 0.8 + warm * 0.18, 16)
    store<f32>(at, warm > 0.72 ? <f32>0.86 : 0.88, 20)
    store<f32>(at, warm > 0.72 ? <f32>0.68 : 1, 24)
    store<f32>(at, hash(i, 6, 601), 28)
  }
}

/** Share of the sky at a pixel that nothing veils. */
function open(x: i32, y: i32, height: i32): f32 {
  const cell = <usize>I(L.I_SKY) + (min(y >> 2, (height >> 2) - 1) * (width >> 2) + (x >> 2)) * Rec.SKY_BYTES
  return load<f32>(cell, 12) * (1 - max<f32>(0, min<f32>(1, load<f32>(cell, 28) * 0.42 + 0.42)))
}

function stars(height: i32, glows: bool): void {
  const many = F(L.F_STARS)
  const m = L.F_VIEW_PROJECTION
  const time = F(L.F_TIME)
  const rows = L.FRAME + (L.F_STAR_SPIN << 2)
  const s0 = load<f32>(rows), s1 = load<f32>(rows, 4), s2 = load<f32>(rows, 8), s3 = load<f32>(rows, 12), s4 = load<f32>(rows, 16), s5 = load<f32>(rows, 20), s6 = load<f32>(rows, 24), s7 = load<f32>(rows, 28), s8 = load<f32>(rows, 32)
  let at = <usize>I(L.I_STARS)
  const last = at + (glows ? BRIGHT : Rec.STAR_MAX) * Rec.STAR_BYTES
  const margin: f32 = glows ? 9 : 4
  for (; at < last; at += Rec.STAR_BYTES) {
    const a = load<f32>(at), b = load<f32>(at, 4), d = load<f32>(at, 8)
    const y = s1 * a + s4 * b + s7 * d
    if (y < 0.015) continue
    const x = s0 * a + s3 * b + s6 * d, z = s2 * a + s5 * b + s8 * d
    const w = x * F(m + 2) + y * F(m + 6) + z * F(m + 10)
    if (w < 0.1) continue
    const k: f32 = 1 / w
    const sy = (x * F(m + 1) + y * F(m + 5) + z * F(m + 9)) * k
    if (sy < <f32>top - margin || sy > <f32>end + margin) continue
    const sx = (x * F(m) + y * F(m + 4) + z * F(m + 8)) * k
    if (sx < 2 || sx > <f32>width - 3) continue
    const ix = <i32>sx, iy = <i32>floor<f32>(sy)
    const size = load<f32>(at, 12), own = load<f32>(at, 28)
    const clear = open(ix, max(0, min(height - 1, iy)), height)
    const power = clear * clear * many * min<f32>(1, y * 6) * size * (<f32>0.82 + 0.18 * wave(time * (0.2 + 0.3 * own) + own * 9))
    if (power < 0.012) continue
    const r = load<f32>(at, 16) * power, g = load<f32>(at, 20) * power, bl = load<f32>(at, 24) * power
    const fx = sx - <f32>ix, fy = sy - <f32>iy
    if (glows) {
      for (let py = iy - 8; py <= iy + 8; py++)
        for (let px = ix - 8; px <= ix + 8; px++) {
          const dx = <f32>px - sx, dy = <f32>py - sy
          const far: f32 = 1 - (dx * dx + dy * dy) * (1.0 / 68.0)
          if (far > 0) light(px, py, r * far * far * far * 0.34, g * far * far * far * 0.34, bl * far * far * far * 0.34)
        }
      continue
    }
    // A point between four pixels; bright ones have a body and rays.
    const grow: f32 = size > 0.6 ? 1.9 : 1.25
    for (let j = 0; j < 2; j++)
      for (let i = 0; i < 2; i++) {
        const share = (i ? fx : 1 - fx) * (j ? fy : 1 - fy) * grow
        light(ix + i, iy + j, r * share, g * share, bl * share)
      }
    if (size < 0.8) continue
    const reach = size > 1.4 ? 5 : 2
    for (let n = 1; n <= reach; n++) {
      const fade: f32 = 0.42 / <f32>(n * n) + 0.03
      light(ix + n, iy, r * fade, g * fade, bl * fade)
      light(ix - n, iy, r * fade, g * fade, bl * fade)
      light(ix, iy + n, r * fade, g * fade, bl * fade)
      light(ix, iy - n, r * fade, g * fade, bl * fade)
    }
  }
}

/** Jags of a stroke at t 0 (cloud) .. 1 (ground), -1..1. */
function jag(t: f32, seed: i32): f32 {
  let sum: f32 = 0
  let size: f32 = 0.55
  for (let n = 5; n < 90; n *= 2) {
    const u = t * <f32>n
    const i = <i32>floor<f32>(u)
    const a = hash(i, n, seed), b = hash(i + 1, n, seed)
    sum += (a + (b - a) * (u - <f32>i) - 0.5) * size
    size *= 0.55
  }
  return sum
}

function channel(x: f32, y0: f32, y1: f32, sway: f32, seed: i32, power: f32, core: f32): void {
  for (let y = max(top, <i32>y0); y < min(end, <i32>y1); y++) {
    const t = (<f32>y - y0) / (y1 - y0), next = (<f32>y + 1 - y0) / (y1 - y0)
    const a = x + (jag(t, seed) - jag(0, seed)) * sway, b = x + (jag(next, seed) - jag(0, seed)) * sway
    const left = min(a, b) - core, right = max(a, b) + core
    for (let px = <i32>(left - 26); px <= <i32>(right + 26); px++) {
      const off = max<f32>(0, max<f32>(left - <f32>px, <f32>px - right))
      const glow: f32 = off < 1 ? 1 : 0.32 / (1 + off * 0.35) - 0.03
      if (glow > 0) light(px, y, glow * power * 0.9, glow * power * 0.93, glow * power)
    }
  }
}

function bolt(): void {
  const m = L.F_VIEW_PROJECTION
  const x = F(L.F_BOLT_AT), z = F(L.F_BOLT_AT + 2)
  const w = x * F(m + 2) + 0.02 * F(m + 6) + z * F(m + 10)
  const high = x * F(m + 2) + 0.34 * F(m + 6) + z * F(m + 10)
  if (w < 0.15 || high < 0.15) return
  const sx = (x * F(m) + 0.02 * F(m + 4) + z * F(m + 8)) / w
  const low = (x * F(m + 1) + 0.02 * F(m + 5) + z * F(m + 9)) / w
  const up = (x * F(m + 1) + 0.34 * F(m + 5) + z * F(m + 9)) / high
  const span = low - up
  const seed = I(L.I_BOLT)
  const power = F(L.F_BOLT)
  channel(sx, up, low, span * 0.55, seed, power, 1.1)
  for (let n = 0; n < 3; n++) {
    const t: f32 = 0.15 + 0.25 * <f32>n + 0.1 * hash(n, 1, seed)
    const from = up + span * t
    channel(sx + (jag(t, seed) - jag(0, seed)) * span * 0.55, from, from + span * (0.2 + 0.2 * hash(n, 2, seed)), span * 0.9, seed + n + 1, power * 0.5, 0.3)
  }
}

/** Adds lightning, and the glow of the brightest stars and of fireworks for brushes to take up, to rows y0..y1 of the composed picture. */
export function strike(y0: i32, y1: i32): void {
  const starry = F(L.F_STARS) > 0.02, struck = F(L.F_BOLT) > 0.02
  if (!starry && !struck && !I(L.I_BURSTS)) return
  begin(false, y0, y1)
  fireworks(true)
  if (starry) stars(I(L.I_HEIGHT), true)
  if (struck) bolt()
}

/** Adds stars and sparks to rows y0..y1 of the finished picture: a brush would wipe out what is one pixel wide. */
export function starlight(y0: i32, y1: i32): void {
  const starry = F(L.F_STARS) > 0.02
  if (!starry && !I(L.I_BURSTS)) return
  begin(true, y0, y1)
  if (starry) {
    stars(I(L.I_HEIGHT), false)
    meteors()
  }
  fireworks(false)
}
