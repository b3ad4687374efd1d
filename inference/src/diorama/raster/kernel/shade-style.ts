/**
 * What a style asks of the light: less texture and relief, flat light, its own material on everything (fingerprints, dry brush, fibres),
 * soft broad highlights and warm shadows of clay, coloured rims of neon, dull or glossy ground.
 */
import { F, I } from './frame'
import * as L from './layout'
import { add, byteOf, c, dot, gather, mix, mul, rise, sat, sub } from './wide'

/** Contrast of textures 0..1, factor of relief, flatness 0..1, least wrap of light, factor of mirrors. */
export let texture: v128 = f32x4.splat(1)
export let relieving: v128 = f32x4.splat(1)
export let flatness: v128 = f32x4.splat(0)
export let soft: v128 = f32x4.splat(0)
export let mirroring: v128 = f32x4.splat(1)
export let styleR: v128 = f32x4.splat(0)
export let styleG: v128 = f32x4.splat(0)
export let styleB: v128 = f32x4.splat(0)

let tile: usize = 0
let tiled: f32 = 0
let gloss: f32 = 0
let warm: f32 = 0
let neon: f32 = 0
let bare: f32 = 0

// @ts-ignore: decorator
@inline
function T(word: i32): f32 {
  return F(L.F_STYLE + word)
}

/** Reads the style; false where it asks for nothing. */
export function styleTouch(): bool {
  texture = c(T(L.T_TEXTURE))
  relieving = c(-3 * T(L.T_TEXTURE))
  flatness = c(T(L.T_FLAT))
  gloss = T(L.T_GLOSS)
  warm = T(L.T_WARM)
  neon = T(L.T_NEON)
  tiled = T(L.T_TILE)
  bare = T(L.T_BARE)
  soft = c(warm * 0.42)
  mirroring = c(T(L.T_MIRROR))
  tile = <usize>I(L.I_TILES) + <i32>T(L.T_TILE_KIND) * L.TILE_BYTES
  return T(L.T_TEXTURE) < 0.999 || tiled > 0 || gloss > 0 || warm > 0 || neon > 0 || bare > 0 || T(L.T_MIRROR) != 1
}

/** Bilinear tone of the style's tile at u, v texels. */
function tileAt(u: v128, v: v128): v128 {
  const fu = f32x4.floor(u), fv = f32x4.floor(v)
  const m = i32x4.splat(255)
  const iu = v128.and(f32x4.add(fu, c(12582912.0)), m), iv = v128.and(f32x4.add(fv, c(12582912.0)), m)
  const four = gather(tile, i32x4.shl(i32x4.add(iu, i32x4.shl(iv, 8)), 2))
  const au = sub(u, fu)
  const top = mix(byteOf(four, 0), byteOf(four, 8), au)
  const low = mix(byteOf(four, 16), f32x4.convert_i32x4_s(i32x4.shr_u(four, 24)), au)
  return mul(mix(top, low, sub(v, fv)), c(1.0 / 255.0))
}

/**
 * The surface's own tone with less contrast, and the style's tile on it. The tile is as fine on screen near and far: its scale halves with
 * each doubling of the distance, two neighbours blended, so it neither swims nor shimmers.
 */
export function styleTone(tone: v128, u0: v128, v0: v128, inverse: v128): v128 {
  const plain = add(c(0.5), mul(sub(tone, c(0.5)), texture))
  if (tiled <= 0.004) return plain
  // Texels a metre: a texel is about two pixels at the octave's middle.
  const wish = mul(f32x4.pmax(inverse, c(1e-4)), c(F(L.F_PIXEL) * 0.62))
  const exponent = v128.and(wish, i32x4.splat(0x7f800000))
  const k = f32x4.pmax(exponent, c(1e-3))
  const t = sat(sub(f32x4.div(wish, k), c(1)))
  const coarse = tileAt(mul(u0, k), mul(v0, k))
  const fine = tileAt(mul(u0, add(k, k)), mul(v0, add(k, k)))
  return add(plain, mul(sub(mix(coarse, fine, t), c(0.5)), c(tiled)))
}

/** Light a style adds, into styleR, styleG, styleB. Unit normal and unit view ray, share of sun that arrives, turn to it, grazing; what moves. */
export function styleLight(nx: v128, ny: v128, nz: v128, vx: v128, vy: v128, vz: v128, sun: v128, lambert: v128, graze: v128, moving: v128): void {
  styleR = c(0)
  styleG = c(0)
  styleB = c(0)
  if (gloss > 0.004) {
    const hx = sub(c(F(L.F_SUN)), vx), hy = sub(c(F(L.F_SUN + 1)), vy), hz = sub(c(F(L.F_SUN + 2)), vz)
    const half = sat(mul(dot(nx, ny, nz, hx, hy, hz), f32x4.div(c(1), f32x4.sqrt(add(dot(hx, hy, hz, hx, hy, hz), c(1e-4))))))
    const h2 = mul(half, half), h4 = mul(h2, h2), h8 = mul(h4, h4)
    const k = mul(mul(add(mul(h8, c(0.35)), mul(mul(h8, h8), c(0.65))), c(gloss)), add(c(0.3), mul(sun, c(0.7))))
    styleR = mul(k, c(F(L.F_DIRECT)))
    styleG = mul(k, c(F(L.F_DIRECT + 1)))
    styleB = mul(k, c(F(L.F_DIRECT + 2)))
  }
  if (warm > 0.004) {
    // Light that went into the form comes out red near the shadow's edge.
    const d = sub(lambert, c(0.3))
    const light = F(L.F_ABOVE + 1) * 0.6 + F(L.F_DIRECT + 1) * 0.7
    const k = mul(sat(sub(c(1), mul(mul(d, d), c(9)))), c(warm * light * 0.07))
    styleR = add(styleR, k)
    styleG = add(styleG, mul(k, c(0.35)))
    styleB = add(styleB, mul(k, c(0.2)))
  }
  if (bare > 0.004) {
    // Ground that nobody paints: paper.
    const k = v128.andnot(mul(rise(ny, 0.72, 5), c(bare)), moving)
    styleR = add(styleR, k)
    styleG = add(styleG, k)
    styleB = add(styleB, k)
  }
  if (neon > 0.004) {
    // Magenta from one side, cyan from the other, by the camera's right.
    const k: f32 = 1 / sqrt<f32>(F(L.F_RAYX) * F(L.F_RAYX) + F(L.F_RAYX + 2) * F(L.F_RAYX + 2) + 1e-9)
    const side = mul(add(mul(nx, c(F(L.F_RAYX))), mul(nz, c(F(L.F_RAYX + 2)))), c(k))
    const edge = mul(mul(graze, graze), c(neon))
    const right = mul(sat(add(side, c(0.15))), edge), left = mul(sat(sub(c(0.15), side)), edge)
    styleR = add(styleR, add(mul(left, c(0.95)), mul(right, c(0.06))))
    styleG = add(styleG, add(mul(left, c(0.1)), mul(right, c(0.62))))
    styleB = add(styleB, add(mul(left, c(0.62)), mul(right, c(0.8))))
  }
}
