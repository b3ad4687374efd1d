/**
 * Colour of one direction of the sky, in two parts. The soft one: washes of the hour, glow round the sun, Milky Way, high clouds on a plane. Before
 * it three ranks of heaps with their feet on the horizon's ring, each nearer, larger and quicker than the one behind. They come
 * as a colour and a distance inside their outline: full-size pixels cut the edge, so it stays crisp though this runs on a sixteenth of them.
 */
import { FOOT, read } from './clouds'
import { F, I } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { step, wave } from './noise'
import { tone } from './texture'
import { add, c, mix, mul } from './wide'

const WASH = 0
/** Texels of distance at which nothing of a heap is near. */
export const NONE: f32 = -9

/** Angle of (x, z) clockwise from above in turns -0.5..0.5, good to a thousandth. */
function turnOf(x: f32, z: f32): f32 {
  const ax = abs<f32>(x)
  const az = abs<f32>(z)
  const a = min(ax, az) / max<f32>(max(ax, az), 1e-9)
  const q = a * a
  let t = a * (0.1591 - q * (0.0516 - q * 0.0178))
  if (ax > az) t = 0.25 - t
  if (z < 0) t = 0.5 - t
  return x < 0 ? t : -t
}

// @ts-ignore: decorator
@inline
function colour(word: i32): v128 {
  return v128.load(L.FRAME + (word << 2))
}

// @ts-ignore: decorator
@inline
function unit(x: f32): f32 {
  return max<f32>(0, min<f32>(1, x))
}

let lightX: f32 = 0
let lightY: f32 = 0
let lightZ: f32 = 0
let under: f32 = 0
let rim: f32 = 0
let lightKnown = false
let dirX: f32 = 0
let dirY: f32 = 0
let dirZ: f32 = 0
let rankInside: f32 = 0
let rankColour: v128 = f32x4.splat(0)

/** The light on the clouds in the frame of whoever looks this way, and how near it stands behind them. */
function aimLight(): void {
  lightKnown = true
  near(dirX, dirY, dirZ)
  const power = F(L.F_GLOW_POWER)
  const sx = F(L.F_CLOUD_SUN), sz = F(L.F_CLOUD_SUN + 2)
  const hx = dirX * flat, hz = dirZ * flat
  lightX = hx * sz - hz * sx
  lightY = F(L.F_CLOUD_SUN + 1)
  lightZ = -(hx * sx + hz * sz)
  const from = max<f32>(0, dirX * sx + dirY * lightY + dirZ * sz)
  const from2 = from * from
  rim = from2 * from2 * from2 * max<f32>(power * 0.8, F(L.F_MOON) * 0.75 * from2 * from2)
  under = power * unit(1 - F(L.F_SUN_AT + 1) * 3.2) * unit(F(L.F_SUN_AT + 1) * 6 + 0.9) * (0.25 + 0.75 * belt)
}

/**
 * One rank at u turns of its strip and v 0..1 above its foot. `cover` 0..1 lets its clouds appear one after another; `behind` is the
 * sky there, which `haze` lays over it.
 */
function rank(strip: usize, blocks: usize, columns: i32, u: f32, v: f32, cover: f32, haze: f32, behind: v128): void {
  rankInside = NONE
  if (v > 1 || v < -0.1) return
  const x = (u - floor<f32>(u)) * <f32>columns
  const at = FOOT + v * <f32>(Rec.CLOUD_ROWS - <i32>FOOT)
  const row = max(0, min(Rec.CLOUD_ROWS - 1, <i32>at))
  // Far outside any outline, or of a cloud whose turn has not come: where a whole block is, its texels, which lie far apart, are not asked.
  const block = blocks + (<usize>((row >> 3) * (columns >> 3) + (<i32>x >> 3)) << 1)
  if (load<u8>(block) < 61 || (cover * 1.15 - <f32>load<u8>(block, 1) * (1.0 / 255.0)) * 9 + 0.5 <= 0) return
  const nearest = strip + (<usize>(row * columns + <i32>x) << 2)
  if (!load<u8>(nearest)) return
  const grown = unit((cover * 1.15 - <f32>load<u8>(nearest, 3) * (1.0 / 255.0)) * 9 + 0.5)
  if (grown <= 0) return
  const texel = read(strip, columns, Rec.CLOUD_ROWS, x, at, false)
  let inside: f32 = (f32x4.extract_lane(texel, 0) - 96) * 0.2
  if (inside < -7) return
  if (!lightKnown) aimLight()
  // The outline boils slowly.
  const fray = tone(WASH, u * 9 + F(L.F_TIME) * 0.0006, v * 1.7 - F(L.F_TIME) * 0.0011) - 0.5
  inside += fray * 5
  const nx = (f32x4.extract_lane(texel, 1) - 128) * (1.0 / 120.0)
  const ny = (f32x4.extract_lane(texel, 2) - 128) * (1.0 / 120.0)
  const nz = sqrt<f32>(max<f32>(0, 1 - nx * nx - ny * ny))
  const towards = nx * lightX + ny * lightY + nz * lightZ
  const lit = step(0.04, 0.92, towards + min<f32>(v * 1.2, 0.34) - 0.05 + fray * 0.2)
  // The shaded side is not flat: sky light from above, the glow of a low sun from below.
  const shade = mix(mul(colour(L.F_CLOUD_SHADE), c(<f32>0.95 + 0.2 * ny)), colour(L.F_GLOW), c(under * unit(0.35 - ny * 0.6) * 0.5))
  let paint = mix(shade, colour(L.F_CLOUD_LIT), c(lit))
  // Feet are flat and dark; haze and ground light come up to them.
  const low = unit(1 - v * 4.5)
  paint = mix(paint, mix(mul(shade, c(0.86)), colour(L.F_HORIZON), c(0.25)), c(low * (1 - 0.6 * lit)))
  const silver = unit(1 - inside * 0.11) * rim
  paint = add(paint, mul(colour(L.F_GLOW), c(silver)))
  rankColour = mix(paint, behind, c(haze))
  // Crisp above where the light strikes, soft below and at shreds.
  rankInside = max<f32>(NONE, min<f32>(9, inside * (0.22 + 0.8 * unit(v * 3 + lit * 0.5))))
  // One that comes or goes is thin, not small.
  if (grown < 1) rankInside = min<f32>(rankInside, <f32>-1.2 + 2.7 * grown)
}

/** A rainbow's own light at the cosine of the angle from its middle: red outside, violet inside, a faint second one the other way round. */
function bow(s: f32): v128 {
  const first: f32 = (s - 0.7385) * (1.0 / 0.0263)
  const second: f32 = (<f32>0.6293 - s) * (1.0 / 0.04)
  const t: f32 = first > -0.2 && first < 1.2 ? first : second > -0.2 && second < 1.2 ? second : <f32>-1
  let k: f32 = unit((t + 0.2) * 4) * unit((1.2 - t) * 4) * (t == first ? 1 : 0.34)
  if (t == -1) k = 0
  const r = unit(1.15 - t * 2.2) + unit(t * 4 - 3.2) * 0.5
  const g = unit(1 - abs<f32>(t - 0.42) * 2.6)
  const b = unit(t * 2.4 - 1.1)
  const inner = unit((s - 0.76) * 30) * 0.1 * unit((0.99 - s) * 4)
  let v = f32x4.splat(r * k * 0.34 + inner)
  v = f32x4.replace_lane(v, 1, g * k * 0.32 + inner)
  return f32x4.replace_lane(v, 2, b * k * 0.4 + inner)
}

/** What the sun does in a direction: cosine of the angle to it, its eighth power, and the belt of light along the horizon. */
function near(x: f32, y: f32, z: f32): void {
  flat = 1 / sqrt<f32>(max<f32>(1e-6, x * x + z * z))
  const sx = F(L.F_SUN_AT), sz = F(L.F_SUN_AT + 2)
  const side = (x * sx + z * sz) * flat / sqrt<f32>(max<f32>(1e-6, sx * sx + sz * sz))
  belt = (side * 0.5 + 0.5) * (side * 0.5 + 0.5)
  const s = max<f32>(0, x * sx + y * F(L.F_SUN_AT + 1) + z * sz)
  near8 = s * s
  near8 *= near8
  near8 *= near8
}
let flat: f32 = 0
let belt: f32 = 0
let near8: f32 = 0

/** The Milky Way: a bent band of dust across the stars. */
function milky(x: f32, y: f32, z: f32, tile: usize): f32 {
  const my = F(L.F_STAR_SPIN + 3) * x + F(L.F_STAR_SPIN + 4) * y + F(L.F_STAR_SPIN + 5) * z
  if (abs<f32>(my) > 0.42) return 0
  const mx = F(L.F_STAR_SPIN) * x + F(L.F_STAR_SPIN + 1) * y + F(L.F_STAR_SPIN + 2) * z
  const mz = F(L.F_STAR_SPIN + 6) * x + F(L.F_STAR_SPIN + 7) * y + F(L.F_STAR_SPIN + 8) * z
  const dust = read(tile, 256, 256, turnOf(mx, mz) * 768, my * 300 + 90, true)
  const grain = f32x4.extract_lane(dust, 3) * (1.0 / 255.0)
  const cloudy = f32x4.extract_lane(dust, 2) * (1.0 / 255.0)
  const off = my + (cloudy - 0.5) * 0.1
  const wide = unit(1 - abs<f32>(off + (grain - 0.5) * 0.12) * 3)
  const lane = unit(1 - abs<f32>(off + 0.015 - (grain - 0.5) * 0.2) * 12)
  return wide * wide * (0.22 + 0.6 * grain + 0.3 * cloudy) * (1 - lane * 0.6) * unit(y * 6) * 0.42
}

/**
 * Northern lights in direction (x, y, z): three curtains behind each other whose lower edges wander; rays run up from the edge, green below, violet
 * above, and drift along it.
 */
function aurora(x: f32, y: f32, z: f32): v128 {
  const time = F(L.F_TIME)
  // Strongest before whoever walks north.
  const north: f32 = 0.4 + 0.6 * unit(0.5 - z * flat * 0.7)
  const turn = turnOf(x, z)
  let sum = f32x4.splat(0)
  for (let n = 0; n < 3; n++) {
    const own: f32 = <f32>n * 0.37
    const foot: f32 = 0.1 + <f32>n * 0.13 + 0.055 * wave(turn * 3 + own + time * 0.0125) + 0.035 * wave(turn * 8 - own * 2 - time * 0.0175) + 0.012 * wave(turn * 23 + own + time * 0.03)
    const above = y - foot
    if (above < -0.03) continue
    const tall: f32 = 0.2 + 0.1 * wave(turn * 5 + own * 5 + time * 0.0125)
    const rays: f32 = 0.35 + 0.85 * tone(WASH, turn * 4.2 + own + time * 0.00375, own + time * 0.00625)
    const fold: f32 = unit(<f32>0.55 + 0.75 * wave(turn * 4 + own * 3 - time * 0.0075))
    const up: f32 = max<f32>(0, above) / tall
    const k: f32 = unit((above + 0.03) * 24) * rays * rays * fold * unit(<f32>1.35 - up * 0.5) * (<f32>1 / (<f32>1 + up * up * 3 + up * 1.4))
    const high: f32 = unit(up * 0.75)
    sum = add(sum, mul(mix(f32x4(0.2, 0.95, 0.52, 0), f32x4(0.56, 0.24, 0.86, 0), c(high)), c(k * (1 - <f32>n * 0.18))))
  }
  return mul(sum, c(north * F(L.F_AURORA) * 0.74))
}

/** The soft part of direction (x, y, z), to `out`: washes, glow, high clouds, rainbow; fourth the share that lets sun and stars through. */
export function wash(x: f32, y: f32, z: f32, out: usize): void {
  const seed = <f32>(I(L.I_SEED) & 255) * (1.0 / 256.0)
  const e = max<f32>(y, 0)
  const time = F(L.F_TIME)
  near(x, y, z)
  // --- washes: horizon, a middle band, zenith
  const q: f32 = 1 - e
  let sky = mix(colour(L.F_HORIZON), colour(L.F_MID), c(step(-0.02, 0.22, e)))
  sky = mix(sky, colour(L.F_ZENITH), c(step(0.08, 0.85, 1 - q * q)))
  const power = F(L.F_GLOW_POWER)
  const q4 = q * q * q * q
  const glow = power * (belt * q4 * q * 0.62 + near8 * 0.3 + near8 * near8 * near8 * 0.25)
  sky = mix(sky, colour(L.F_GLOW), c(min<f32>(0.94, glow)))
  let clear: f32 = 1
  if (y > -0.04) {
    const stars = F(L.F_STARS)
    const tile = <usize>I(L.I_CLOUDS) + (Rec.CLOUD_COLUMNS + Rec.TOWER_COLUMNS) * Rec.CLOUD_ROWS * 4
    if (stars > 0.02) sky = add(sky, mul(f32x4(0.78, 0.8, 1.0, 0), c(stars * milky(x, y, z, tile))))
    if (F(L.F_AURORA) > 0.01) sky = add(sky, aurora(x, y, z))
    // --- high clouds
    const k: f32 = 1 / (e + 0.11)
    const cirrus = F(L.F_CIRRUS), ripple = F(L.F_RIPPLE), veil = F(L.F_VEIL)
    const hu = x * k * 15 + time * 0.1 + seed * 256, hv = z * k * 15 + seed * 91
    const hazeOut = step(0.02, 0.16, e)
    const bright = colour(L.F_CLOUD_LIT), dark = colour(L.F_CLOUD_SHADE)
    if (cirrus > 0.01) {
      const w = read(tile, 256, 256, hu * 0.75 + hv * 0.3, hv * 1.5 - hu * 0.4, true)
      const patch = f32x4.extract_lane(read(tile, 256, 256, hu * 0.3 + 70, hv * 0.3, true), 2) * (1.0 / 255.0)
      const wisp = unit(f32x4.extract_lane(w, 0) * (1.0 / 255.0) * (0.25 + patch)) * cirrus * hazeOut
      sky = mix(sky, mix(bright, colour(L.F_GLOW), c(unit(near8 * power))), c(wisp * 0.85))
      clear *= 1 - wisp * 0.6
    }
    if (ripple > 0.01) {
      const patch = f32x4.extract_lane(read(tile, 256, 256, hu * 0.4 + 31, hv * 0.4 + 17, true), 2) * (1.0 / 255.0)
      const from: f32 = 0.74 - ripple * 0.62
      const here = step(from - 0.16, from + 0.2, patch)
      if (here > 0.01) {
        const at = f32x4.extract_lane(read(tile, 256, 256, hu * 1.35, hv * 2.1, true), 1) * (1.0 / 255.0)
        // Lit from where the sun is: from below when it is low.
        const to = f32x4.extract_lane(read(tile, 256, 256, hu * 1.35 + F(L.F_SUN_AT) * 5, hv * 2.1 + F(L.F_SUN_AT + 2) * 5, true), 1) * (1.0 / 255.0)
        const body = step(0.1, 0.52, at * (0.45 + 0.55 * here)) * here * hazeOut
        const lit = unit((at - to) * 2.4 + 0.34 + belt * 0.3)
        sky = mix(sky, mix(dark, mix(bright, colour(L.F_GLOW), c(belt * power * 0.55)), c(lit)), c(body * 0.9))
        clear *= 1 - body * 0.8
      }
    }
    if (veil > 0.01) {
      const a = f32x4.extract_lane(read(tile, 256, 256, hu * 0.55, hv * 0.9, true), 2) * (1.0 / 255.0)
      const b = f32x4.extract_lane(read(tile, 256, 256, hu * 1.7 + 40, hv * 2.6 + time * 0.05, true), 2) * (1.0 / 255.0)
      const fold = a * 0.62 + b * 0.38
      const lid = mix(dark, bright, c(unit(fold * 0.95 - 0.12) * (0.35 + 0.65 * hazeOut) + 0.22 * (1 - hazeOut)))
      // Under a storm light is left only along the horizon.
      const roof: f32 = 1 - F(L.F_TOWER) * 0.42 * step(0.03, 0.24, e)
      sky = mix(sky, mul(lid, c(roof)), c(veil * (0.55 + 0.42 * hazeOut)))
      clear *= 1 - veil * 0.97
    }
  }
  if (F(L.F_BOW) > 0.01) sky = add(sky, rainbow(x, y, z))
  if (y < 0) sky = mix(sky, colour(L.F_FOG), c(min<f32>(1, -y * 12)))
  const flash = F(L.F_FLASH)
  if (flash > 0) sky = mix(sky, f32x4(0.82, 0.86, 1, 0), c(flash * 0.3))
  v128.store(out, f32x4.replace_lane(sky, 3, clear))
}

function rainbow(x: f32, y: f32, z: f32): v128 {
  return mul(bow(x * F(L.F_BOW_AT) + y * F(L.F_BOW_AT + 1) + z * F(L.F_BOW_AT + 2)), c(F(L.F_BOW)))
}

/** Heaps before `sky` (the wash there) in direction (x, y, z): to `out` their colour and distance inside their outline, which is returned. */
export function heap(x: f32, y: f32, z: f32, sky: v128, out: usize): f32 {
  const e = max<f32>(y, 0)
  const cover = F(L.F_CLOUD)
  let inside: f32 = NONE
  let heaps = sky
  if (cover > 0.02 && y > -0.04) {
    const seed = <f32>(I(L.I_SEED) & 255) * (1.0 / 256.0)
    const drift = F(L.F_TIME) * 0.00042
    const turn = turnOf(x, z)
    lightKnown = false
    dirX = x
    dirY = y
    dirZ = z
    const strip = <usize>I(L.I_CLOUDS), blocks = strip + Rec.CLOUD_BYTES
    // Crowds and gaps along the horizon.
    const crowd = wave(turn * 2 + seed + drift * 0.3) * 0.3 + wave(turn * 5 + seed * 3 - drift * 0.2) * 0.2
    const shown = unit(cover * (1 + crowd * 0.7) * (1 + 0.35 * unit(cover * 3 - 1.2)))
    if (e < 0.17) {
      rank(strip, blocks, Rec.CLOUD_COLUMNS, turn * 6 + seed * 3 + drift * 0.8, (e - 0.012) * (1.0 / 0.15), shown, 0.42, sky)
      inside = lay(inside, heaps)
      heaps = laidColour
    }
    const tower = F(L.F_TOWER)
    if (tower > 0.02 && e < 0.62) {
      const at = strip + Rec.CLOUD_COLUMNS * Rec.CLOUD_ROWS * 4
      rank(at, blocks + (Rec.CLOUD_COLUMNS * Rec.CLOUD_ROWS) / 32, Rec.TOWER_COLUMNS, turn * 2 + seed + drift * 0.5, (e - 0.02) * (1.0 / 0.56), tower, 0.1, sky)
      inside = lay(inside, heaps)
      heaps = laidColour
    }
    if (e > 0.04 && e < 0.38) {
      rank(strip, blocks, Rec.CLOUD_COLUMNS, turn * 3 + seed * 7 + drift * 1.3 + 0.11, (e - 0.07) * (1.0 / 0.29), shown * 0.92, 0.1, sky)
      inside = lay(inside, heaps)
      heaps = laidColour
    }
    if (shown > 0.42 && e > 0.06 && e < 0.5) {
      rank(strip, blocks, Rec.CLOUD_COLUMNS, turn * 2 + seed * 11 + drift * 1.1 + 0.47, (e - 0.1) * (1.0 / 0.36), shown * 1.3 - 0.45, 0.04, sky)
      inside = lay(inside, heaps)
      heaps = laidColour
    }
    if (e > 0.2 && e < 0.92) {
      rank(strip, blocks, Rec.CLOUD_COLUMNS, turn + seed * 5 + drift, (e - 0.27) * (1.0 / 0.6), shown * 0.66, 0, sky)
      inside = lay(inside, heaps)
      heaps = laidColour
    }
    if (inside > NONE) {
      const veil = F(L.F_VEIL)
      if (veil > 0.01) heaps = mix(heaps, sky, c(veil * (0.6 - 0.4 * tower)))
      if (F(L.F_BOW) > 0.01) heaps = add(heaps, rainbow(x, y, z))
      if (y < 0) heaps = mix(heaps, colour(L.F_FOG), c(min<f32>(1, -y * 12)))
      const flash = F(L.F_FLASH)
      if (flash > 0) {
        const bolt = max<f32>(0, x * F(L.F_BOLT_AT) + z * F(L.F_BOLT_AT + 2)) * flat
        heaps = mix(heaps, f32x4(0.9, 0.92, 1, 0), c(flash * (0.18 + 0.5 * bolt * bolt * bolt * bolt)))
      }
    }
  }
  v128.store(out, f32x4.replace_lane(heaps, 3, inside))
  return inside
}

let laidColour: v128 = f32x4.splat(0)

/** Lays the rank just read before those behind it; returns how far inside the direction now is, with `laidColour`. */
function lay(inside: f32, heaps: v128): f32 {
  laidColour = rankInside <= NONE ? heaps : inside <= -1 ? rankColour : mix(heaps, rankColour, c(unit(rankInside * 0.5 + 0.5)))
  return max(inside, rankInside)
}
