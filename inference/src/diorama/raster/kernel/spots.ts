/** Points of light, added to rows of the picture where there is sky; what draws them asks `begin` first. */
import { F, I } from './frame'
import * as L from './layout'

let red: usize = 0
let green: usize = 0
let blue: usize = 0
let depth: usize = 0
let limit: f32 = 0
export let width: i32 = 0
export let top: i32 = 0
export let end: i32 = 0

// @ts-ignore: decorator
@inline
function more(at: usize, by: f32): void {
  store<u8>(at, <u8>min<f32>(255, <f32>load<u8>(at) + by * 255))
}

// @ts-ignore: decorator
@inline
function mixed(at: usize, to: f32, share: f32): void {
  const from = <f32>load<u8>(at)
  store<u8>(at, <u8>(from + (to * 255 - from) * share))
}

/** What is farther than so many metres is no hindrance to the light that follows; 0: all is. */
export function before(metres: f32): void {
  limit = metres > 0 ? 1 / metres : 0
}

/** Where a direction is on the screen, and its share of the view axis. */
export let seenX: f32 = 0
export let seenY: f32 = 0
export let seenW: f32 = 0

/** Finds a direction on the screen; false where it lies less than `least` before the eye. */
export function seen(x: f32, y: f32, z: f32, least: f32): bool {
  const m = L.F_VIEW_PROJECTION
  seenW = x * F(m + 2) + y * F(m + 6) + z * F(m + 10)
  if (seenW < least) return false
  seenX = (x * F(m) + y * F(m + 4) + z * F(m + 8)) / seenW
  seenY = (x * F(m + 1) + y * F(m + 5) + z * F(m + 9)) / seenW
  return true
}

/** Adds light to pixel (x, y), 1 being white, if it is in the rows and nothing stands there. */
export function light(x: i32, y: i32, r: f32, g: f32, b: f32): void {
  if (x < 0 || x >= width || y < top || y >= end) return
  const i = <usize>(y * width + x)
  if (load<f32>(depth + (i << 2)) > limit) return
  more(red + i, r)
  more(green + i, g)
  more(blue + i, b)
}

/** Mixes `share` of a colour into pixel (x, y), if it is in the rows and nothing stands there. */
export function dye(x: i32, y: i32, r: f32, g: f32, b: f32, share: f32): void {
  if (x < 0 || x >= width || y < top || y >= end) return
  const i = <usize>(y * width + x)
  if (load<f32>(depth + (i << 2)) > limit) return
  mixed(red + i, r, share)
  mixed(green + i, g, share)
  mixed(blue + i, b, share)
}

/** Rows y0..y1, of the finished picture (`final`) or of the composed one. */
export function begin(final: bool, y0: i32, y1: i32): void {
  const size = <usize>(I(L.I_WIDTH) * I(L.I_HEIGHT))
  red = <usize>I(final ? L.I_FINAL : L.I_RED)
  green = final ? red + size : <usize>I(L.I_GREEN)
  blue = final ? green + size : <usize>I(L.I_BLUE)
  depth = <usize>I(L.I_DEPTH)
  width = I(L.I_WIDTH)
  top = y0
  end = y1
}
