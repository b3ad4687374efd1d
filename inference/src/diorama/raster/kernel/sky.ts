/**
 * Sky: painted on cells of 4x4 pixels (`sky-paint.ts`), then spread over the full-size pixels that ask, where heaps of cloud get their
 * edges and sun and moon their discs. Stars come later, as points (`heavens.ts`).
 */
import { F, I, S, take } from './frame'
import * as L from './layout'
import { paint } from './sky-paint'
import { tone } from './texture'
import { add, c, dot, mix, mul, sat, sub } from './wide'

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

let fourA: v128 = f32x4.splat(0)
let fourB: v128 = f32x4.splat(0)
let fourC: v128 = f32x4.splat(0)
let fourD: v128 = f32x4.splat(0)

/** Four pixels between three columns of cells, each already blended between its rows: red, green, blue and the fourth of each pixel. */
// @ts-ignore: decorator
@inline
function spread(a: v128, b: v128, d: v128): void {
  const p0 = add(mul(a, c(0.375)), mul(b, c(0.625)))
  const p1 = add(mul(a, c(0.125)), mul(b, c(0.875)))
  const p2 = add(mul(b, c(0.875)), mul(d, c(0.125)))
  const p3 = add(mul(b, c(0.625)), mul(d, c(0.375)))
  const lo01 = v128.shuffle<f32>(p0, p1, 0, 4, 1, 5), lo23 = v128.shuffle<f32>(p2, p3, 0, 4, 1, 5)
  const hi01 = v128.shuffle<f32>(p0, p1, 2, 6, 3, 7), hi23 = v128.shuffle<f32>(p2, p3, 2, 6, 3, 7)
  fourA = v128.shuffle<i64>(lo01, lo23, 0, 2)
  fourB = v128.shuffle<i64>(lo01, lo23, 1, 3)
  fourC = v128.shuffle<i64>(hi01, hi23, 0, 2)
  fourD = v128.shuffle<i64>(hi01, hi23, 1, 3)
}

/** Sky of four pixels from x on row y, with unit directions. */
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
  const a0 = cells + (r0 + k0) * L.SKY_BYTES, a1 = cells + (r1 + k0) * L.SKY_BYTES
  const b0 = cells + (r0 + k) * L.SKY_BYTES, b1 = cells + (r1 + k) * L.SKY_BYTES
  const d0 = cells + (r0 + k2) * L.SKY_BYTES, d1 = cells + (r1 + k2) * L.SKY_BYTES
  spread(mix(v128.load(a0), v128.load(a1), t), mix(v128.load(b0), v128.load(b1), t), mix(v128.load(d0), v128.load(d1), t))
  let r = fourA, g = fourB, b = fourC
  let clear = fourD
  const ha = mix(v128.load(a0, 16), v128.load(a1, 16), t), hb = mix(v128.load(b0, 16), v128.load(b1, 16), t), hd = mix(v128.load(d0, 16), v128.load(d1, 16), t)
  // Lane 3 is the distance inside: nothing to do where all three are well outside.
  const most = f32x4.pmax(ha, f32x4.pmax(hb, hd))
  const clouded = f32x4.extract_lane(most, 3) > -1.6
  let hr = r, hg = g, hb3 = b, edge = c(0)
  if (clouded) {
    spread(ha, hb, hd)
    edge = sat(add(mul(fourD, c(0.42)), c(0.42)))
    hr = fourA
    hg = fourB
    hb3 = fourC
    clear = mul(clear, sub(c(1), edge))
  }
  const up = F(L.F_SUN_UP)
  if (up > 0.01) {
    const away = sub(c(1), dot(dx, dy, dz, S(L.F_SUN_AT), S(L.F_SUN_AT + 1), S(L.F_SUN_AT + 2)))
    if (v128.any_true(f32x4.lt(away, c(0.02)))) {
      const disc = sat(mul(sub(c(0.00062), away), c(9000)))
      const halo = sat(sub(f32x4.div(c(0.0022), add(away, c(0.0022))), c(0.1)))
      const k = mul(clear, mul(add(disc, mul(halo, c(0.75))), c(up)))
      r = add(r, mul(k, S(L.F_GLOW)))
      g = add(g, mul(k, add(mul(S(L.F_GLOW + 1), c(0.85)), mul(disc, c(0.25)))))
      b = add(b, mul(k, add(mul(S(L.F_GLOW + 2), c(0.7)), mul(disc, c(0.35)))))
    }
  }
  const moon = F(L.F_MOON)
  if (moon > 0.01) {
    const away = sub(c(1), dot(dx, dy, dz, S(L.F_MOON_AT), S(L.F_MOON_AT + 1), S(L.F_MOON_AT + 2)))
    if (v128.any_true(f32x4.lt(away, c(0.03)))) {
      const disc = sat(mul(sub(c(MOON), away), c(14000)))
      const near = sat(sub(f32x4.div(c(0.0024), add(away, c(0.002))), c(0.075)))
      // A ring of ice far out.
      const ring = sat(sub(c(1), mul(f32x4.abs(sub(away, c(0.0105))), c(260))))
      let face = c(1)
      if (v128.any_true(f32x4.gt(disc, c(0)))) {
        const fx = <f32>x, fy = <f32>y + 0.5
        face = f32x4.replace_lane(c(sea(fx + 0.5, fy)), 1, sea(fx + 1.5, fy))
        face = f32x4.replace_lane(f32x4.replace_lane(face, 2, sea(fx + 2.5, fy)), 3, sea(fx + 3.5, fy))
      }
      const k = mul(clear, c(moon))
      const soft = mul(k, add(mul(near, c(0.42)), mul(ring, c(0.035))))
      const whole = mul(k, disc)
      r = add(mix(r, mul(face, c(1)), whole), mul(soft, c(0.86)))
      g = add(mix(g, mul(face, c(0.98)), whole), mul(soft, c(0.92)))
      b = add(mix(b, mul(face, c(0.9)), whole), soft)
    }
  }
  if (clouded) {
    r = mix(r, hr, edge)
    g = mix(g, hg, edge)
    b = mix(b, hb3, edge)
  }
  skyR = r
  skyG = g
  skyB = b
}

/** One minus the cosine of the moon's half width. */
const MOON: f32 = 0.00042

/** Tone of the moon's face at a pixel: seas and rays, in the moon's own plane. */
function sea(x: f32, y: f32): f32 {
  const rx = F(L.F_RAY0) + F(L.F_RAYX) * x + F(L.F_RAYY) * y, ry = F(L.F_RAY0 + 1) + F(L.F_RAYX + 1) * x + F(L.F_RAYY + 1) * y, rz = F(L.F_RAY0 + 2) + F(L.F_RAYX + 2) * x + F(L.F_RAYY + 2) * y
  const k: f32 = 1 / sqrt<f32>(rx * rx + ry * ry + rz * rz)
  const flat: f32 = 1 / sqrt<f32>(max<f32>(1e-6, F(L.F_MOON_AT) * F(L.F_MOON_AT) + F(L.F_MOON_AT + 2) * F(L.F_MOON_AT + 2)))
  const u = (rx * F(L.F_MOON_AT + 2) - rz * F(L.F_MOON_AT)) * flat * k * 34
  const v = (ry * k - F(L.F_MOON_AT + 1)) * 34
  const dark = tone(0, u * 0.16 + 0.21, v * 0.16 + 0.43)
  const edge = u * u + v * v
  return <f32>1.02 - max<f32>(0, min<f32>(1, (dark - 0.46) * 5)) * 0.2 - edge * 0.1
}
