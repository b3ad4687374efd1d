/** Shading phase: light, ramps, fog and sky for four pixels at once, into planar red, green and blue. */
import { F, I, S, splat, take } from './frame'
import * as L from './layout'

// @ts-ignore: decorator
@inline
function mul(a: v128, b: v128): v128 {
  return f32x4.mul(a, b)
}
// @ts-ignore: decorator
@inline
function add(a: v128, b: v128): v128 {
  return f32x4.add(a, b)
}
// @ts-ignore: decorator
@inline
function mix(a: v128, b: v128, t: v128): v128 {
  return add(a, mul(f32x4.sub(b, a), t))
}
// @ts-ignore: decorator
@inline
function clamp01(a: v128): v128 {
  return f32x4.max(f32x4.min(a, splat(1)), splat(0))
}
// @ts-ignore: decorator
@inline
function bytes(v: v128): u32 {
  const n = i32x4.trunc_sat_f32x4_s(add(mul(v, splat(255)), splat(0.5)))
  const h = i16x8.narrow_i32x4_s(n, n)
  return <u32>i32x4.extract_lane(i8x16.narrow_i16x8_u(h, h), 0)
}

export function shade(phase: i32): void {
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const depth = <usize>I(L.I_DEPTH)
  const attr = <usize>I(L.I_ATTR)
  const red = <usize>I(L.I_RED)
  const green = <usize>I(L.I_GREEN)
  const blue = <usize>I(L.I_BLUE)
  const sunX = S(L.F_SUN), sunY = S(L.F_SUN + 1), sunZ = S(L.F_SUN + 2)
  const sunR = S(L.F_SUN_COLOUR), sunG = S(L.F_SUN_COLOUR + 1), sunB = S(L.F_SUN_COLOUR + 2)
  const ambient = F(L.F_AMBIENT)
  const lanes = f32x4(0, 1, 2, 3)
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y0 = s * L.STRIP
    const y1 = min(height, y0 + L.STRIP)
    for (let y = y0; y < y1; y++) {
      for (let x = 0; x < width; x += 4) {
        const i = <usize>(y * width + x)
        const inverse = v128.load(depth + (i << 2))
        const fx = add(splat(<f32>x + 0.5), lanes)
        const fy = <f32>y + 0.5
        const rx = add(splat(F(L.F_RAY0) + F(L.F_RAYY) * fy), mul(fx, S(L.F_RAYX)))
        const ry = add(splat(F(L.F_RAY0 + 1) + F(L.F_RAYY + 1) * fy), mul(fx, S(L.F_RAYX + 1)))
        const rz = add(splat(F(L.F_RAY0 + 2) + F(L.F_RAYY + 2) * fy), mul(fx, S(L.F_RAYX + 2)))
        const length = f32x4.sqrt(add(mul(rx, rx), add(mul(ry, ry), mul(rz, rz))))
        const up = f32x4.div(ry, length)
        const t = f32x4.sqrt(clamp01(up))
        let r = mix(S(L.F_HORIZON), S(L.F_ZENITH), t)
        let g = mix(S(L.F_HORIZON + 1), S(L.F_ZENITH + 1), t)
        let b = mix(S(L.F_HORIZON + 2), S(L.F_ZENITH + 2), t)
        const solid = f32x4.gt(inverse, splat(0))
        if (v128.any_true(solid)) {
          const lo = v128.load(attr + (i << 3))
          const hi = v128.load(attr + (i << 3), 16)
          const colour = v128.shuffle<i32>(lo, hi, 0, 2, 4, 6)
          const normal = v128.shuffle<i32>(lo, hi, 1, 3, 5, 7)
          const low = i32x4.splat(255)
          const k = splat(1.0 / 255.0)
          let cr = mul(f32x4.convert_i32x4_s(v128.and(colour, low)), k)
          let cg = mul(f32x4.convert_i32x4_s(v128.and(i32x4.shr_u(colour, 8), low)), k)
          let cb = mul(f32x4.convert_i32x4_s(v128.and(i32x4.shr_u(colour, 16), low)), k)
          const half = splat(128)
          let nx = f32x4.sub(f32x4.convert_i32x4_s(v128.and(normal, low)), half)
          let ny = f32x4.sub(f32x4.convert_i32x4_s(v128.and(i32x4.shr_u(normal, 8), low)), half)
          let nz = f32x4.sub(f32x4.convert_i32x4_s(v128.and(i32x4.shr_u(normal, 16), low)), half)
          const n = f32x4.div(splat(1), f32x4.max(f32x4.sqrt(add(mul(nx, nx), add(mul(ny, ny), mul(nz, nz)))), splat(1e-3)))
          nx = mul(nx, n)
          ny = mul(ny, n)
          nz = mul(nz, n)
          const lambert = add(mul(nx, sunX), add(mul(ny, sunY), mul(nz, sunZ)))
          const light = clamp01(add(mul(lambert, splat(2.2)), splat(0.35)))
          const sky = add(mul(ny, splat(0.3)), splat(0.7 * ambient))
          cr = mul(cr, add(mul(light, mul(sunR, splat(0.65))), sky))
          cg = mul(cg, add(mul(light, mul(sunG, splat(0.65))), sky))
          cb = mul(cb, add(mul(light, mul(sunB, splat(0.65))), sky))
          const w = f32x4.div(splat(1), f32x4.max(inverse, splat(1e-6)))
          const fog = clamp01(f32x4.sub(splat(1), f32x4.div(splat(1), add(splat(1), mul(mul(w, length), S(L.F_FOG_K))))))
          cr = mix(cr, S(L.F_FOG), fog)
          cg = mix(cg, S(L.F_FOG + 1), fog)
          cb = mix(cb, S(L.F_FOG + 2), fog)
          r = v128.bitselect(cr, r, solid)
          g = v128.bitselect(cg, g, solid)
          b = v128.bitselect(cb, b, solid)
        }
        store<u32>(red + i, bytes(r))
        store<u32>(green + i, bytes(g))
        store<u32>(blue + i, bytes(b))
      }
    }
  }
}
