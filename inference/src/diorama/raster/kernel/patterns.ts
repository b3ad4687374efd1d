/**
 * What each baked texture shows: a tone 0..1 at (x, y) of a tile. A material turns the tone into colour (from its dark tint to its light
 * one) and its slope into relief. Numbers are those of `PATTERNS` in ../materials.ts.
 */
import { cells, fbm, hash, nearest, next, noise, own, smooth, step, wave } from './noise'

export const PATTERN_COUNT: i32 = 18

/** Brush dabs: overlapping cells, each with its own tone, softly mixed. */
function dabs(x: f32, y: f32, px: i32, py: i32, seed: i32): f32 {
  const bend = (noise(x, y, px, py, seed + 3) - 0.5) * 0.6
  cells(x + bend / <f32>px, y + bend / <f32>py, px, py, 1, seed)
  const a = own
  const edge = step(0, 0.35, next - nearest)
  cells(x + 0.37 / <f32>px, y, px + 5, py + 5, 1, seed + 31)
  return (a * edge + 0.45 * (1 - edge)) * 0.6 + own * 0.4
}

function pebbles(x: f32, y: f32, n: i32, seed: i32, share: f32, ground: f32): f32 {
  cells(x, y, n, n, 0.8, seed)
  if (own > share) return ground
  const r: f32 = 0.18 + own * 0.6
  const rim = step(r, r * 0.7, nearest)
  const stone: f32 = 0.55 + 0.35 * hash(<i32>(own * 9999), 3, seed) + 0.25 * (1 - nearest / r)
  const shade = step(r + 0.14, r, nearest) * (1 - rim)
  return ground * (1 - rim) * (1 - 0.35 * shade) + stone * rim
}

export function pattern(which: i32, x: f32, y: f32): f32 {
  if (which == 0) return 0.5 + (fbm(x, y, 4, 4, 5, 11) - 0.5) * 1.5
  if (which == 1) return dabs(x, y, 20, 34, 21) * 0.55 + fbm(x, y, 5, 5, 4, 23) * 0.55 - 0.02
  if (which == 2) {
    const ground: f32 = 0.2 + fbm(x, y, 5, 5, 5, 31) * 0.7
    const fine = pebbles(x, y, 44, 37, 0.22, ground)
    return pebbles(x, y, 15, 33, 0.16, fine)
  }
  if (which == 3) {
    const row = floor<f32>(y * 12)
    const shift: f32 = ((<i32>row) & 1) != 0 ? 0.5 / 12.0 : 0
    cells(x + shift, y, 12, 12, 0.42, 41)
    const gap = step(0.03, 0.2, next - nearest)
    const dome: f32 = 1 - nearest * 0.55
    return 0.08 + gap * (0.32 + own * 0.34) * (0.75 + 0.35 * dome) + (fbm(x, y, 32, 32, 2, 43) - 0.5) * 0.16 * gap
  }
  if (which == 4)
    return (
      0.32 +
      fbm(x, y, 4, 4, 3, 51) * 0.36 +
      (noise(x, y, 128, 128, 53) - 0.5) * 0.3 +
      (noise(x, y, 64, 64, 54) - 0.5) * 0.14
    )
  if (which == 5) {
    const v = y * 16
    const row = <i32>floor<f32>(v)
    const u = x * 8 + ((row & 1) != 0 ? <f32>0.5 : 0)
    const column = (<i32>floor<f32>(u)) & 7
    const fu = u - floor<f32>(u)
    const fv = v - floor<f32>(v)
    const rough = (noise(x, y, 64, 64, 61) - 0.5) * 0.05
    const inside = step(0.025, 0.06, min(fu, 1 - fu) + rough) * step(0.06, 0.13, min(fv, 1 - fv) + rough)
    const tone: f32 = 0.12 + hash(column, row, 63) * 0.46 + (fbm(x, y, 24, 24, 3, 64) - 0.5) * 0.3
    return tone * inside + 0.86 * (1 - inside)
  }
  if (which == 6) {
    const stain = step(0.52, 0.75, fbm(x, y, 3, 3, 5, 71))
    return 0.72 + (fbm(x, y, 10, 10, 4, 72) - 0.5) * 0.5 - stain * 0.34
  }
  if (which == 7) {
    const u = x * 8
    const board = <i32>floor<f32>(u)
    const fu = u - floor<f32>(u)
    const cut = hash(board, 1, 81)
    const end = abs<f32>(y - cut)
    const gap = step(0.02, 0.07, min(fu, 1 - fu)) * step(0.002, 0.006, end)
    const grain = noise(x + fbm(x, y, 4, 3, 2, 83) * 0.05, y, 96, 6, 84)
    return (0.34 + hash(board, y > cut ? 1 : 2, 82) * 0.34 + (grain - 0.5) * 0.42) * gap + 0.04 * (1 - gap)
  }
  if (which == 8) {
    const v = y * 10
    const row = <i32>floor<f32>(v)
    const u = x * 10 + ((row & 1) != 0 ? <f32>0.5 : 0)
    const fu = u - floor<f32>(u) - 0.5
    // y grows upwards on a roof: the round lower lip of each tile lies over the row below.
    const lip: f32 = 0.16 + fu * fu * 0.9
    const fv = v - floor<f32>(v)
    const over = step(lip - 0.05, lip + 0.08, fv)
    const tone: f32 = 0.4 + hash(<i32>floor<f32>(u) % 10, row, 91) * 0.36 + (0.5 - fv) * 0.18
    return tone * over + 0.1 * (1 - over) + (fbm(x, y, 20, 20, 3, 92) - 0.5) * 0.2
  }
  if (which == 9) {
    const bend = fbm(x, y, 4, 4, 3, 101)
    return (
      0.5 +
      wave(y * 14 + bend * 4) * 0.16 * step(0.3, 0.7, fbm(x, y, 3, 3, 3, 102)) +
      (noise(x, y, 128, 128, 103) - 0.5) * 0.22 +
      (bend - 0.5) * 0.4
    )
  }
  if (which == 10) {
    cells(x, y, 60, 60, 1, 111)
    const spark: f32 = own > 0.93 && nearest < 0.22 ? 1 : 0
    return min<f32>(1, 0.42 + (fbm(x, y, 4, 4, 4, 112) - 0.5) * 0.6 + spark)
  }
  if (which == 11) {
    const bend = fbm(x, y, 4, 2, 3, 121) * 0.12
    const ridge = abs<f32>(noise(x + bend, y, 14, 4, 122) - 0.5) * 2
    return 0.12 + smooth(min<f32>(1, ridge * 1.5)) * 0.62 + (noise(x, y, 64, 24, 123) - 0.5) * 0.3
  }
  if (which == 12) {
    const bend = (fbm(x, y, 6, 6, 2, 131) - 0.5) * 0.1
    return 0.5 + (noise(x + bend, y, 46, 9, 132) - 0.5) * 0.7 + (noise(x + bend, y, 90, 16, 133) - 0.5) * 0.4
  }
  if (which == 13) return 0.5 + (fbm(x, y, 3, 3, 4, 141) - 0.5) * 0.9 + wave(x * 64) * 0.05 + wave(y * 64) * 0.05
  if (which == 14) {
    cells(x, y, 7, 9, 0.9, 151)
    const crack = step(0.0, 0.1, next - nearest)
    return (0.3 + own * 0.3 + (fbm(x, y, 8, 8, 5, 152) - 0.5) * 0.7) * (0.45 + 0.55 * crack)
  }
  if (which == 15) return dabs(x, y, 30, 30, 161) * 0.75 + fbm(x, y, 6, 6, 3, 162) * 0.4 - 0.05
  if (which == 16) return fbm(x, y, 8, 8, 4, 171)
  // Clouds: heaps of round puffs of three sizes, higher in their middles.
  let heap: f32 = 0
  let size: f32 = 0.5
  for (let i = 0; i < 4; i++) {
    cells(x, y, 4 << i, 4 << i, 0.85, 181 + i)
    const puff: f32 = 1 - nearest * 0.95
    heap += size * (puff > 0 ? sqrt<f32>(puff) * (0.55 + own * 0.45) : 0)
    size *= 0.52
  }
  return min<f32>(1, heap * 1.08)
}
