/**
 * The baked textures and their reading. A texel is 4 bytes: its own tone and those of its right, lower and lower right neighbours,
 * so that one 32-bit load gives all a bilinear filter (and the slope) needs. 256x256, then six halvings.
 */
import { I } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { pattern, PATTERN_COUNT } from './patterns'

export const LEVELS: i32 = 7

/** Offset in bytes of a level: 4 * (4^8 + 4^7 + …), summed in closed form. */
// @ts-ignore: decorator
@inline
export function place(level: i32): i32 {
  return (((1 << 18) - (1 << (18 - (level << 1)))) / 3) << 2
}

/** Paints every texture. About a tenth of a second. */
export function bakeTextures(): void {
  for (let p = 0; p < PATTERN_COUNT; p++) {
    const base = <usize>I(L.I_TEXTURES) + p * Rec.TEXTURE_BYTES
    for (let y = 0; y < 256; y++)
      for (let x = 0; x < 256; x++) {
        const tone = pattern(p, (<f32>x + 0.5) / 256, (<f32>y + 0.5) / 256)
        store<u8>(base + ((y << 8) + x) * 4, <u8>(max<f32>(0, min<f32>(1, tone)) * 255))
      }
    for (let level = 1; level < LEVELS; level++) {
      const n = 256 >> level
      const from = base + place(level - 1)
      const to = base + place(level)
      for (let y = 0; y < n; y++)
        for (let x = 0; x < n; x++) {
          const at = from + (y * 2 * (n * 2) + x * 2) * 4
          const row = n * 8
          const sum = <u32>load<u8>(at) + load<u8>(at + 4) + load<u8>(at + row) + load<u8>(at + row + 4)
          store<u8>(to + (y * n + x) * 4, <u8>((sum + 2) >> 2))
        }
    }
    for (let level = 0; level < LEVELS; level++) {
      const n = 256 >> level
      const at = base + place(level)
      for (let y = 0; y < n; y++)
        for (let x = 0; x < n; x++) {
          const right = (x + 1) & (n - 1)
          const down = (y + 1) & (n - 1)
          const texel = at + (y * n + x) * 4
          store<u8>(texel, load<u8>(at + (y * n + right) * 4), 1)
          store<u8>(texel, load<u8>(at + (down * n + x) * 4), 2)
          store<u8>(texel, load<u8>(at + (down * n + right) * 4), 3)
        }
    }
  }
}

/** Bilinear tone 0..1 of one texture (level 0) at u, v in tiles: the scalar form, for sky and particles. */
export function tone(texture: i32, u: f32, v: f32): f32 {
  const x = u * 256
  const y = v * 256
  const fx = floor<f32>(x)
  const fy = floor<f32>(y)
  const t = load<u32>(
    <usize>I(L.I_TEXTURES) + texture * Rec.TEXTURE_BYTES + (((((<i32>fy) & 255) << 8) + ((<i32>fx) & 255)) << 2),
  )
  const ax = x - fx
  const top = <f32>(t & 255) + (<f32>((t >> 8) & 255) - <f32>(t & 255)) * ax
  const low = <f32>((t >> 16) & 255) + (<f32>(t >> 24) - <f32>((t >> 16) & 255)) * ax
  return (top + (low - top) * (y - fy)) * (1.0 / 255.0)
}
