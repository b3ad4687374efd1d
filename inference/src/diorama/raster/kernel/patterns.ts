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

/** Stones pressed into the ground: uneven outlines, each its own tone and height, lit from above left, with a shade beside. */
function pebbles(x: f32, y: f32, n: i32, seed: i32, share: f32, ground: f32): f32 {
  const bend = (noise(x, y, n * 3, n * 3, seed + 5) - 0.5) * 0.55
  cells(x + bend / <f32>n, y + bend / <f32>n, n, n, 0.95, seed)
  if (own > share) return ground
  const r: f32 = 0.1 + (own / share) * 0.22
  const rim = step(r, r * 0.55, nearest)
  const tone = hash(<i32>(own * 9999), 3, seed)
  const stone: f32 = ground * 0.35 + 0.22 + 0.36 * tone + 0.16 * (1 - nearest / r)
  const shade = step(r + 0.1, r, nearest) * (1 - rim)
  return ground * (1 - rim) * (1 - 0.22 * shade) + stone * rim
}

export function pattern(which: i32, x: f32, y: f32): f32 {
  if (which == 0) return 0.5 + (fbm(x, y, 4, 4, 5, 11) - 0.5) * 1.5
  if (which == 1) return dabs(x, y, 20, 34, 21) * 0.55 + fbm(x, y, 5, 5, 4, 23) * 0.55 - 0.02
  if (which == 2) {
    // Trodden earth: broad wear, grit, small stones in drifts, few large ones.
    const wear = fbm(x, y, 4, 4, 4, 31)
    const ground: f32 = 0.2 + wear * 0.5 + (fbm(x, y, 40, 40, 3, 35) - 0.5) * 0.34
    const drift = step(0.42, 0.62, fbm(x, y, 3, 3, 3, 36))
    const fine = pebbles(x, y, 46, 37, 0.06 + 0.2 * drift, ground)
    return pebbles(x, y, 17, 33, 0.02 + 0.09 * drift, fine)
  }
  if (which == 3) {
    // Setts in wavering rows: each its own tone, domed, worn lighter on top, with chips; sand and moss between.
    const bend = (noise(x, y, 6, 6, 44) - 0.5) * 0.016
    const row = floor<f32>(y * 12)
    const shift: f32 = ((<i32>row) & 1) != 0 ? 0.5 / 12.0 : 0
    cells(x + shift + bend, y + bend, 12, 12, 0.36, 41)
    const tone = own
    const edge = next - nearest
    const chip = (noise(x, y, 96, 96, 45) - 0.5) * 0.09
    const stone = step(0.05, 0.17, edge + chip)
    const dome = smooth(min<f32>(1, edge * 1.5))
    const grit = (fbm(x, y, 64, 64, 2, 43) - 0.5) * 0.22
    const sand: f32 = 0.1 + (noise(x, y, 128, 128, 46) - 0.5) * 0.12 + 0.12 * step(0.55, 0.7, fbm(x, y, 5, 5, 3, 47))
    return sand * (1 - stone) + stone * (0.3 + tone * 0.26 + dome * 0.26 + grit)
  }
  if (which == 4)
    {
      // Stones in tar, patches, a fine crack here and there.
      cells(x, y, 74, 74, 0.9, 55)
      const grain = (own - 0.5) * 0.26 * step(0.9, 0.3, nearest)
      const crack = abs<f32>(fbm(x, y, 3, 3, 5, 56) - 0.5)
      const open = step(0.012, 0.004, crack) * step(0.5, 0.62, fbm(x, y, 2, 2, 2, 57))
      return (0.34 + fbm(x, y, 4, 4, 3, 51) * 0.34 + grain + (noise(x, y, 128, 128, 53) - 0.5) * 0.2) * (1 - 0.5 * open)
    }
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
