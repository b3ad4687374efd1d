/**
 * Compose phase: each pixel's own colour times the light found for it, then air and sky, into planar red, green and blue. The light of a pixel
 * between samples is a mean of its two nearest samples, leaning to the one whose depth is like its own.
 */
import { F, I, S, take } from './frame'
import * as L from './layout'
import { skyAt, skyB, skyG, skyR } from './sky'
import { add, byteOf, bytes, c, dot, mix, mul, sat, sub } from './wide'

/** Samples of one 16-bit plane for four pixels: `a` for the pixels' own blocks, `b` for their neighbours', weighed. */
// @ts-ignore: decorator
@inline
function spread(a: usize, b: usize, wa: v128, wb: v128): v128 {
  const x = f32x4.convert_i32x4_s(v128.load16x4_s(a))
  const y = f32x4.convert_i32x4_s(v128.load16x4_s(b))
  return add(mul(v128.shuffle<f32>(x, x, 0, 0, 1, 1), wa), mul(v128.shuffle<f32>(y, y, 0, 1, 1, 2), wb))
}

export function compose(phase: i32): void {
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const depth = <usize>I(L.I_DEPTH)
  const attr = <usize>I(L.I_ATTR)
  const red = <usize>I(L.I_RED), green = <usize>I(L.I_GREEN), blue = <usize>I(L.I_BLUE), gloss = <usize>I(L.I_GLOSS)
  const halfWidth = width >> 1
  const plane = <usize>(halfWidth * (height >> 1)) << 1
  const factor = <usize>I(L.I_LIGHT)
  const mirrors = factor + plane * 6
  const sunX = S(L.F_SUN), sunY = S(L.F_SUN + 1), sunZ = S(L.F_SUN + 2)
  const lanes = f32x4(0.5, 1.5, 2.5, 3.5)
  const unit = c(1.0 / 8192.0)
  const high = c(1 + F(L.F_EYE + 1) * F(L.F_FOG_HEIGHT))
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y1 = min(height, (s + 1) * L.STRIP)
    for (let y = s * L.STRIP; y < y1; y++) {
      const fy = <f32>y + 0.5
      const rowX = c(F(L.F_RAY0) + F(L.F_RAYY) * fy)
      const rowY = c(F(L.F_RAY0 + 1) + F(L.F_RAYY + 1) * fy)
      const rowZ = c(F(L.F_RAY0 + 2) + F(L.F_RAYY + 2) * fy)
      const j = y >> 1
      const jb = y & 1 ? min(j + 1, (height >> 1) - 1) : j
      const sampleA = depth + (<usize>(j * 2 * width) << 2)
      const sampleB = depth + (<usize>(jb * 2 * width) << 2)
      for (let x = 0; x < width; x += 4) {
        const i = <usize>(y * width + x)
        const inverse = v128.load(depth + (i << 2))
        const solid = f32x4.gt(inverse, c(0))
        const any = i32x4.bitmask(solid)
        const fx = add(c(<f32>x), lanes)
        const rx = add(rowX, mul(fx, S(L.F_RAYX)))
        const ry = add(rowY, mul(fx, S(L.F_RAYX + 1)))
        const rz = add(rowZ, mul(fx, S(L.F_RAYX + 2)))
        const square = dot(rx, ry, rz, rx, ry, rz)
        if (any != 15) {
          const view = f32x4.div(c(1), f32x4.sqrt(square))
          skyAt(x, y, width, mul(rx, view), mul(ry, view), mul(rz, view))
          if (any == 0) {
            store<u32>(red + i, bytes(skyR))
            store<u32>(green + i, bytes(skyG))
            store<u32>(blue + i, bytes(skyB))
            store<u32>(gloss + i, 0)
            continue
          }
        }
        const za = v128.shuffle<f32>(v128.load(sampleA + (<usize>x << 2)), v128.load(sampleA + (<usize>x << 2)), 0, 0, 2, 2)
        const b0 = v128.load(sampleB + (<usize>x << 2)), b1 = v128.load(sampleB + (<usize>x << 2), 16)
        const zb = v128.shuffle<f32>(b0, b1, 0, 2, 2, 4)
        const least = mul(inverse, c(0.012))
        const da = add(f32x4.abs(sub(za, inverse)), least), db = add(f32x4.abs(sub(zb, inverse)), least)
        const whole = f32x4.div(unit, add(da, db))
        const wa = mul(db, whole), wb = mul(da, whole)
        const at = factor + (<usize>(j * halfWidth + (x >> 1)) << 1)
        const bt = factor + (<usize>(jb * halfWidth + (x >> 1)) << 1)
        const colour = v128.shuffle<i32>(v128.load(attr + (i << 3)), v128.load(attr + (i << 3), 16), 0, 2, 4, 6)
        const k255 = c(1.0 / 255.0)
        let r = add(mul(mul(byteOf(colour, 0), k255), spread(at, bt, wa, wb)), spread(at + plane * 3, bt + plane * 3, wa, wb))
        let g = add(mul(mul(byteOf(colour, 8), k255), spread(at + plane, bt + plane, wa, wb)), spread(at + plane * 4, bt + plane * 4, wa, wb))
        let b = add(mul(mul(byteOf(colour, 16), k255), spread(at + plane * 2, bt + plane * 2, wa, wb)), spread(at + plane * 5, bt + plane * 5, wa, wb))
        // Air: half the colour is gone at fogHalf; thinner above, warm towards the sun. With i = 1/w, k = 1/fogHalf and h the height falloff,
        // k w / (1 + h y) over one plus itself is k / (i (1 + h y) + k), and i y is i eye + ray: one division for all of it.
        const clear = f32x4.pmax(add(mul(inverse, high), mul(ry, S(L.F_FOG_HEIGHT))), inverse)
        const fog = f32x4.div(S(L.F_FOG_K), add(clear, S(L.F_FOG_K)))
        const towards = sat(mul(dot(rx, ry, rz, sunX, sunY, sunZ), sub(c(1.5), mul(square, c(0.5)))))
        const warm = mul(mul(mul(towards, towards), mul(towards, towards)), c(0.5))
        r = mix(r, mix(S(L.F_FOG), S(L.F_SUN_COLOUR), warm), fog)
        g = mix(g, mix(S(L.F_FOG + 1), S(L.F_SUN_COLOUR + 1), warm), fog)
        b = mix(b, mix(S(L.F_FOG + 2), S(L.F_SUN_COLOUR + 2), warm), fog)
        if (any != 15) {
          r = v128.bitselect(r, skyR, solid)
          g = v128.bitselect(g, skyG, solid)
          b = v128.bitselect(b, skyB, solid)
        }
        store<u32>(red + i, bytes(r))
        store<u32>(green + i, bytes(g))
        store<u32>(blue + i, bytes(b))
        const m = <u32>load<u16>(mirrors + <usize>(j * halfWidth + (x >> 1)))
        store<u32>(gloss + i, any == 15 ? ((m & 255) * 0x0101) | ((m >> 8) * 0x01010000) : 0)
      }
    }
  }
}
