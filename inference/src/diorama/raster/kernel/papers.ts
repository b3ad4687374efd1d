/**
 * Papers that lie over the whole picture (256x256 bytes around 128), and tiles of a style's own material that cling to the things drawn
 * (clay's fingerprints, a dry brush, paper fibres). Painted once, when a renderer opens.
 */
import { I } from './frame'
import * as L from './layout'
import { fbm, hash, noise, wave } from './noise'

/** 0 tooth, 1 wood block, 2 laid fibres, 3 canvas, 4 film grain, 5 slow blots, 6 the line of a hand that cuts. */
function paper(which: i32, u: f32, v: f32, x: i32, y: i32): f32 {
  if (which == 0) {
    const tooth = noise(u, v, 96, 96, 301) * 0.4 + noise(u, v, 48, 48, 302) * 0.35 + noise(u, v, 128, 128, 303) * 0.25
    const fibre = abs<f32>(noise(u + noise(u, v, 8, 8, 305) * 0.05, v, 60, 9, 304) - 0.5) < 0.03 ? <f32>0.12 : 0
    return tooth - 0.5 - fibre
  }
  if (which == 1) {
    // Grain runs across the block, round a few knots.
    const bend = (fbm(u, v, 2, 3, 3, 311) - 0.5) * 0.5
    const ring = wave(v * 22 + bend * 7) * 0.5
    const pore = noise(u, v, 10, 128, 312) - 0.5
    return ring * 0.34 + pore * 0.5 + (noise(u, v, 128, 128, 313) - 0.5) * 0.3
  }
  if (which == 2) {
    let f: f32 = 0
    for (let k = 0; k < 3; k++) {
      const bent = noise(u, v, 7 + k, 7, 321 + k) * 0.09
      const across = k == 1 ? noise(u, v + bent, 9, 70, 324) : noise(u + bent, v, 64, 8 + 3 * k, 325 + k)
      f += abs<f32>(across - 0.5) < 0.035 ? <f32>0.2 : 0
    }
    return f + (noise(u, v, 110, 110, 328) - 0.5) * 0.5 + (fbm(u, v, 6, 6, 2, 329) - 0.5) * 0.3
  }
  if (which == 3) {
    const over = (x & 3) < 2 != ((y & 3) < 2)
    return (over ? wave(<f32>(x & 3) * 0.25) : wave(<f32>(y & 3) * 0.25)) * 0.22 + (noise(u, v, 90, 90, 331) - 0.5) * 0.35
  }
  if (which == 4) return (hash(x, y, 341) + hash(x, y, 342) + noise(u, v, 128, 128, 343) - 1.5) * 0.7
  if (which == 5) return (fbm(u, v, 7, 7, 3, 351) - 0.5) * 1.8
  return wave(u) * 0.26 + wave(u * 2 + 0.31) * 0.16 + wave(u * 3 + 0.17) * 0.08
}

export function bakePapers(): void {
  for (let k = 0; k < L.PAPER_COUNT; k++) {
    const at = <usize>I(L.I_PAPER) + k * L.PAPER_BYTES
    for (let y = 0; y < 256; y++)
      for (let x = 0; x < 256; x++) {
        const p = paper(k, (<f32>x + 0.5) / 256, (<f32>y + 0.5) / 256, x, y)
        store<u8>(at + (y << 8) + x, <u8>max<f32>(0, min<f32>(255, 128 + p * 220)))
      }
    memory.copy(at + 65536, at, 512)
  }
}

/** 0 fingerprints, 1 dry brush, 2 fibres. */
function tile(which: i32, u: f32, v: f32): f32 {
  if (which == 0) {
    // Loops and whorls: lines of equal height of a slow field, pressed here and there.
    const field = noise(u, v, 4, 4, 361) * 22 + noise(u, v, 3, 3, 362) * 16
    const press = fbm(u, v, 6, 6, 2, 363)
    const ridge = wave(field) * max<f32>(0, min<f32>(1, (press - 0.56) * 9))
    return 0.5 + ridge * 0.17 + (fbm(u, v, 5, 5, 3, 365) - 0.5) * 0.42
  }
  if (which == 1) {
    const bend = (fbm(u, v, 4, 4, 2, 371) - 0.5) * 0.16
    const bristle = noise(u, v + bend, 7, 72, 372) * 0.6 + noise(u, v + bend, 16, 128, 373) * 0.4
    const load = fbm(u, v + bend, 5, 9, 2, 374)
    return 0.5 + (bristle - 0.5) * 0.9 * max<f32>(0.2, min<f32>(1, (load - 0.3) * 2.4)) + (load - 0.5) * 0.5
  }
  return 0.5 + paper(2, u, v, 0, 0) * 0.6
}

export function bakeTiles(): void {
  for (let k = 0; k < L.TILE_COUNT; k++) {
    const at = <usize>I(L.I_TILES) + k * L.TILE_BYTES
    for (let y = 0; y < 256; y++)
      for (let x = 0; x < 256; x++) {
        const t = tile(k, (<f32>x + 0.5) / 256, (<f32>y + 0.5) / 256)
        store<u8>(at + (((y << 8) + x) << 2), <u8>(max<f32>(0, min<f32>(1, t)) * 255))
      }
    for (let y = 0; y < 256; y++)
      for (let x = 0; x < 256; x++) {
        const texel = at + (((y << 8) + x) << 2)
        const right = (x + 1) & 255, down = (y + 1) & 255
        store<u8>(texel, load<u8>(at + (((y << 8) + right) << 2)), 1)
        store<u8>(texel, load<u8>(at + (((down << 8) + x) << 2)), 2)
        store<u8>(texel, load<u8>(at + (((down << 8) + right) << 2)), 3)
      }
  }
}
