/**
 * Sky: gradient, cumulus banks and high fair-weather clouds at a quarter of the size (they are soft), then sun, moon and stars at full
 * size where a pixel asks. Banks are drawn in angles, so they stand upright on flat bottoms instead of being smeared to the horizon.
 */
import { F, I, S, take } from './frame'
import * as L from './layout'
import { step } from './noise'
import { tone } from './texture'
import { add, c, dot, mix, mul, sat, sub } from './wide'

const WASH = 0
const CLOUD = 17

/** Angle of (z, x) in turns -0.5..0.5, good to a thousandth. */
function turnOf(x: f32, z: f32): f32 {
  const ax = abs<f32>(x)
  const az = abs<f32>(z)
  const a = min(ax, az) / max<f32>(max(ax, az), 1e-9)
  const q = a * a
  let t = a * (0.1591 - q * (0.0516 - q * 0.0178))
  if (ax > az) t = 0.25 - t
  if (z < 0) t = 0.5 - t
  return x < 0 ? -t : t
}

// @ts-ignore: decorator
@inline
function puffs(u: f32, v: f32): f32 {
  return tone(CLOUD, u, v) * 0.68 + tone(CLOUD, u * 2.3333333 + 0.37, v * 2.3333333) * 0.32
}

/** Colour and cloud cover of one direction, to `out` as four floats. */
function paint(x: f32, y: f32, z: f32, out: usize): void {
  const cloud = F(L.F_CLOUD)
  const time = F(L.F_TIME)
  const seed = <f32>(I(L.I_SEED) & 255) * (1.0 / 256.0)
  const e = max<f32>(y, 0)
  const q: f32 = 1 - e
  const t: f32 = 1 - q * q * q
  const zenith = v128.load(L.FRAME + (L.F_ZENITH << 2))
  const horizon = v128.load(L.FRAME + (L.F_HORIZON << 2))
  let sky = mix(horizon, zenith, c(min<f32>(1, t * 1.08)))
  // Glow round the light, wide and low.
  const s = x * F(L.F_SUN) + y * F(L.F_SUN + 1) + z * F(L.F_SUN + 2)
  const near = max<f32>(0, s)
  const glow = near * near * near * near * 0.24 * (1 - e) * (1 - F(L.F_MOON) * 0.5) * (1 - cloud * 0.5)
  const light = v128.load(L.FRAME + (L.F_SUN_COLOUR << 2))
  sky = mix(sky, light, c(min<f32>(0.6, glow)))
  let cover: f32 = 0
  if (y > -0.02 && cloud > 0.01) {
    const turn = turnOf(x, z)
    const sunTurn = turnOf(F(L.F_SUN), F(L.F_SUN + 2))
    let to = sunTurn - turn
    to -= floor<f32>(to + 0.5)
    const sideways: f32 = to > 0 ? min<f32>(to * 14, 1) : max<f32>(to * 14, -1)
    const drift = time * 0.00035
    // --- banks: a base line, a top line, puffs between
    const envelope = tone(WASH, turn * 2 + seed + drift * 0.6, seed) * 0.62 + tone(WASH, turn * 5 + drift, 0.31 + seed) * 0.38
    const room = step(0.62 - cloud * 0.34, 0.98 - cloud * 0.3, envelope)
    const base: f32 = <f32>0.035 + 0.05 * tone(WASH, turn * 3 + drift, 0.7)
    const tall: f32 = <f32>0.03 + room * (0.16 + 0.3 * cloud)
    const h: f32 = (e - base) / tall
    const u = turn * 9 + drift * 9
    const v = e * 2.6 - seed
    const p = puffs(u, v)
    const body: f32 = p * 0.95 + (<f32>1 - h) * 0.85 - 0.92
    let bank = step(0, 0.1, body) * step(-0.16, 0.03, h + (p - 0.5) * 0.12) * step(0.02, 0.25, room)
    let lit: f32 = 0
    if (bank > 0.004) {
      const up = puffs(u - sideways * 0.05, v - 0.045)
      lit = step(-0.2, 0.3, (p - up) * 1.5 + (h - 0.42) * 0.55 + 0.05)
    }
    // --- high clouds on a plane, flattened little
    const k: f32 = 1 / (e + 0.28)
    const hu = x * k * 0.55 + drift * 3
    const hv = z * k * 0.55 + seed
    const hp = puffs(hu, hv)
    const where = tone(WASH, hu * 0.31, hv * 0.31 + 0.2)
    let high = step(1.06 - cloud * 0.55, 1.28 - cloud * 0.5, hp * 0.75 + where * 0.62) * step(0.1, 0.24, e)
    let highLit: f32 = 0
    if (high > 0.004) {
      const hq = puffs(hu - F(L.F_SUN) * 0.05, hv - F(L.F_SUN + 2) * 0.05)
      highLit = step(-0.18, 0.22, (hp - hq) * 1.3 + 0.1)
    }
    const bright = v128.load(L.FRAME + (L.F_CLOUD_LIT << 2))
    const dark = v128.load(L.FRAME + (L.F_CLOUD_SHADE << 2))
    // Overcast: a veil with slow folds.
    const veil = step(0.62, 0.98, cloud)
    if (veil > 0) {
      const fold = tone(WASH, hu * 0.6, hv * 0.6) * 0.6 + hp * 0.4
      sky = mix(sky, mix(dark, bright, c(fold * 0.5)), c(veil * 0.92))
      high *= 1 - veil * 0.6
      bank *= 1 - veil * 0.45
    }
    const hazeOut = step(0, 0.07, e)
    sky = mix(sky, mix(dark, bright, c(highLit)), c(high * 0.9))
    sky = mix(sky, mix(dark, bright, c(lit)), c(bank * (0.25 + 0.75 * hazeOut)))
    cover = max(veil * 0.95, max(high, bank))
  }
  if (y < 0) sky = mix(sky, v128.load(L.FRAME + (L.F_FOG << 2)), c(min<f32>(1, -y * 12)))
  const flash = F(L.F_FLASH)
  if (flash > 0) sky = mul(sky, c(1 + flash * 0.7))
  v128.store(out, f32x4.replace_lane(sky, 3, cover))
}

/** Whether a cell of 4x4 pixels has any sky. */
function open(cx: i32, cy: i32, width: i32, height: i32, depth: usize): bool {
  if (cx < 0 || cy < 0 || cx << 2 >= width || cy << 2 >= height) return false
  const at = depth + (<usize>((cy << 2) * width + (cx << 2)) << 2)
  const row = <usize>width << 2
  const most = f32x4.mul(f32x4.mul(v128.load(at), v128.load(at + row)), f32x4.mul(v128.load(at + 2 * row), v128.load(at + 3 * row)))
  return !i32x4.all_true(f32x4.gt(most, c(0)))
}

/** Phase: paints the cells of a strip that have sky in them or beside them. */
export function sky(phase: i32, thread: i32): void {
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const depth = <usize>I(L.I_DEPTH)
  const cells = <usize>I(L.I_SKY)
  const across = width >> 2
  const down = height >> 2
  const rows: i32 = L.STRIP >> 2
  // One byte a cell with a border of one, in the thread's scratch memory.
  const flags = <usize>I(L.I_SCRATCH) + thread * ((L.SCRATCH_VERTICES + 4) * L.SCRATCH_BYTES + 512)
  const stride = across + 2
  for (let s = take(phase); s < strips; s = take(phase)) {
    const c0 = s * rows
    for (let j = -1; j <= rows; j++)
      for (let i = -1; i <= across; i++) store<u8>(flags + (j + 1) * stride + i + 1, open(i, c0 + j, width, height, depth) ? 1 : 0)
    for (let j = 0; j < rows && c0 + j < down; j++)
      for (let i = 0; i < across; i++) {
        const f = flags + j * stride + i
        const g = f + stride
        const h = g + stride
        const near = load<u8>(f) | load<u8>(f, 1) | load<u8>(f, 2) | load<u8>(g) | load<u8>(g, 1) | load<u8>(g, 2) | load<u8>(h) | load<u8>(h, 1) | load<u8>(h, 2)
        if (!near) continue
        const fx = <f32>(i << 2) + 2
        const fy = <f32>((c0 + j) << 2) + 2
        const x = F(L.F_RAY0) + F(L.F_RAYX) * fx + F(L.F_RAYY) * fy
        const y = F(L.F_RAY0 + 1) + F(L.F_RAYX + 1) * fx + F(L.F_RAYY + 1) * fy
        const z = F(L.F_RAY0 + 2) + F(L.F_RAYX + 2) * fx + F(L.F_RAYY + 2) * fy
        const k: f32 = 1 / sqrt<f32>(x * x + y * y + z * z)
        paint(x * k, y * k, z * k, cells + ((c0 + j) * across + i) * L.SKY_BYTES)
      }
  }
}

export let skyR: v128 = f32x4.splat(0)
export let skyG: v128 = f32x4.splat(0)
export let skyB: v128 = f32x4.splat(0)

/** Sky of four pixels from x on row y, with unit directions: cells blended, then the lights of the sky. */
export function skyAt(x: i32, y: i32, width: i32, dx: v128, dy: v128, dz: v128): void {
  const cells = <usize>I(L.I_SKY)
  const across = width >> 2
  const down = I(L.I_HEIGHT) >> 2
  const k = x >> 2
  const fy = (<f32>y + 0.5) * 0.25 - 0.5
  const row = <i32>floor<f32>(fy)
  const t = c(fy - <f32>row)
  const r0 = max(0, row) * across
  const r1 = min(down - 1, row + 1) * across
  const k0 = max(0, k - 1)
  const k2 = min(across - 1, k + 1)
  const a = mix(v128.load(cells + ((r0 + k0) << 4)), v128.load(cells + ((r1 + k0) << 4)), t)
  const b = mix(v128.load(cells + ((r0 + k) << 4)), v128.load(cells + ((r1 + k) << 4)), t)
  const d = mix(v128.load(cells + ((r0 + k2) << 4)), v128.load(cells + ((r1 + k2) << 4)), t)
  const wa = f32x4(0.375, 0.125, 0, 0)
  const wb = f32x4(0.625, 0.875, 0.875, 0.625)
  const wd = f32x4(0, 0, 0.125, 0.375)
  let r = add(add(mul(v128.shuffle<f32>(a, a, 0, 0, 0, 0), wa), mul(v128.shuffle<f32>(b, b, 0, 0, 0, 0), wb)), mul(v128.shuffle<f32>(d, d, 0, 0, 0, 0), wd))
  let g = add(add(mul(v128.shuffle<f32>(a, a, 1, 1, 1, 1), wa), mul(v128.shuffle<f32>(b, b, 1, 1, 1, 1), wb)), mul(v128.shuffle<f32>(d, d, 1, 1, 1, 1), wd))
  let bl = add(add(mul(v128.shuffle<f32>(a, a, 2, 2, 2, 2), wa), mul(v128.shuffle<f32>(b, b, 2, 2, 2, 2), wb)), mul(v128.shuffle<f32>(d, d, 2, 2, 2, 2), wd))
  const cover = add(add(mul(v128.shuffle<f32>(a, a, 3, 3, 3, 3), wa), mul(v128.shuffle<f32>(b, b, 3, 3, 3, 3), wb)), mul(v128.shuffle<f32>(d, d, 3, 3, 3, 3), wd))
  const clear = sub(c(1), cover)
  const stars = F(L.F_STARS)
  if (stars > 0.01) {
    const scale = c(62)
    const sx = mul(dx, scale), sy = mul(dy, scale), sz = mul(dz, scale)
    const fx = f32x4.floor(sx), fyv = f32x4.floor(sy), fz = f32x4.floor(sz)
    let h = i32x4.add(i32x4.mul(i32x4.trunc_sat_f32x4_s(fx), i32x4.splat(0x27d4eb2d)), i32x4.add(i32x4.mul(i32x4.trunc_sat_f32x4_s(fyv), i32x4.splat(0x165667b1)), i32x4.mul(i32x4.trunc_sat_f32x4_s(fz), i32x4.splat(<i32>0x9e3779b1))))
    h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 15)), i32x4.splat(<i32>0x85ebca6b))
    h = v128.xor(h, i32x4.shr_u(h, 13))
    const k8 = c(1.0 / 256.0)
    const ox = mul(f32x4.convert_i32x4_s(v128.and(h, i32x4.splat(255))), k8)
    const oy = mul(f32x4.convert_i32x4_s(v128.and(i32x4.shr_u(h, 8), i32x4.splat(255))), k8)
    const oz = mul(f32x4.convert_i32x4_s(v128.and(i32x4.shr_u(h, 16), i32x4.splat(255))), k8)
    const ex = sub(sub(sx, fx), ox), ey = sub(sub(sy, fyv), oy), ez = sub(sub(sz, fz), oz)
    const size = f32x4.convert_i32x4_s(i32x4.shr_u(h, 24))
    const spark = mul(sat(sub(c(1), mul(dot(ex, ey, ez, ex, ey, ez), c(90)))), sat(mul(sub(size, c(150)), c(0.011))))
    // Each twinkles at its own pace.
    const beat = add(mul(size, c(0.13)), c(F(L.F_TIME) * 0.6))
    const phase = f32x4.abs(sub(sub(beat, f32x4.floor(beat)), c(0.5)))
    const k = mul(mul(spark, clear), mul(mul(add(phase, c(0.55)), sat(mul(dy, c(5)))), c(stars)))
    r = add(r, k)
    g = add(g, k)
    bl = add(bl, mul(k, c(0.92)))
  }
  const away = sub(c(1), dot(dx, dy, dz, S(L.F_SUN), S(L.F_SUN + 1), S(L.F_SUN + 2)))
  const moon = F(L.F_MOON)
  const veiled = sub(c(1), mul(cover, c(0.8)))
  if (moon > 0.01) {
    const disc = sat(mul(sub(c(0.00052), away), c(16000)))
    const halo = f32x4.div(c(0.0016), add(away, c(0.004)))
    const k = mul(mul(add(disc, mul(halo, c(0.55))), veiled), c(moon))
    r = add(r, mul(k, c(0.96)))
    g = add(g, mul(k, c(0.95)))
    bl = add(bl, mul(k, c(0.84)))
  } else if (F(L.F_SHADOW) > 0.02) {
    const disc = sat(mul(sub(c(0.0007), away), c(6000)))
    const halo = mul(f32x4.div(c(0.002), add(away, c(0.006))), c(0.8 * F(L.F_SHADOW)))
    const k = mul(add(disc, halo), veiled)
    r = add(r, mul(k, S(L.F_SUN_COLOUR)))
    g = add(g, mul(k, mul(S(L.F_SUN_COLOUR + 1), c(0.96))))
    bl = add(bl, mul(k, mul(S(L.F_SUN_COLOUR + 2), c(0.86))))
  }
  skyR = r
  skyG = g
  skyB = bl
}
