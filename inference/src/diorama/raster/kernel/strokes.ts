/**
 * Brush strokes: baked tiles say for each pixel where the middle of the stroke that covers it lies, how high the paint stands there and the
 * stroke's own tint; a pixel takes the colour found at that middle. Four directions, of which each 16x16 block takes the one
 * along its forms (across its brightness gradient), or, where nothing leads, the swirl of the sky.
 */
import { F, I, take } from './frame'
import * as L from './layout'
import { cosine } from './masks'
import { fbm, hash } from './noise'

const GRID: i32 = 24

/** Paints the tiles: 4 directions x long and short. A texel is dx, dy (signed bytes), height, tint. */
export function bakeStrokeTiles(): void {
  const cell: f32 = 256.0 / <f32>GRID
  for (let set = 0; set < 8; set++) {
    const tile = <usize>I(L.I_STROKES) + (set << 18)
    const turn = <f32>(set & 3) * 0.125
    const long: f32 = set < 4 ? 15 : 7.5
    const wide: f32 = set < 4 ? 3.4 : 4.2
    for (let y = 0; y < 256; y++)
      for (let x = 0; x < 256; x++) {
        let best: f32 = -1
        let bx: f32 = 0, by: f32 = 0, height: f32 = 0, tint: f32 = 0.5
        const gx = <i32>(<f32>x / cell), gy = <i32>(<f32>y / cell)
        for (let j = -2; j <= 2; j++)
          for (let i = -2; i <= 2; i++) {
            const cx = (gx + i + GRID) % GRID, cy = (gy + j + GRID) % GRID
            const sx = (<f32>(gx + i) + hash(cx, cy, 501 + set)) * cell - <f32>x
            const sy = (<f32>(gy + j) + hash(cx, cy, 521 + set)) * cell - <f32>y
            const lean = turn + (hash(cx, cy, 541 + set) - 0.5) * 0.09
            const co = cosine(lean), si = cosine(lean - 0.25)
            const u = (sx * co + sy * si) / long
            const v = (sy * co - sx * si) / wide
            const q = u * u * u * u + v * v
            // Those on top cover those below; where none does, the nearest is stretched.
            const order: f32 = q < 1 ? <f32>1 + hash(cx, cy, 561 + set) : <f32>1 / (<f32>1 + q)
            if (order > best) {
              best = order
              bx = sx
              by = sy
              height = q < 1 ? (1 - v * v) * (0.8 + 0.4 * noiseAlong(v, cx, cy)) : 0.1
              tint = hash(cx, cy, 581 + set)
            }
          }
        const at = tile + (((y << 8) + x) << 2)
        store<i8>(at, <i8>max<f32>(-120, min<f32>(120, bx)))
        store<i8>(at, <i8>max<f32>(-120, min<f32>(120, by)), 1)
        store<u8>(at, <u8>max<f32>(0, min<f32>(255, height * 200)), 2)
        store<u8>(at, <u8>(tint * 255), 3)
      }
  }
}
/** Bristles: ridges across a stroke. */
function noiseAlong(v: f32, a: i32, b: i32): f32 {
  return hash(<i32>(v * 3 + 8), a, b)
}

/** Direction 0..3 of a block. */
function direction(bx: i32, by: i32, width: i32, height: i32, plane: usize): i32 {
  let xx: f32 = 0, yy: f32 = 0, xy: f32 = 0
  for (let j = 2; j < 16; j += 4)
    for (let i = 2; i < 16; i += 4) {
      const x = min(width - 5, max(4, bx + i)), y = min(height - 5, max(4, by + j))
      const at = plane + <usize>(y * width + x)
      const dx = <f32>load<u8>(at + 4) - <f32>load<u8>(at - 4)
      const dy = <f32>load<u8>(at + 4 * width) - <f32>load<u8>(at - 4 * width)
      xx += dx * dx
      yy += dy * dy
      xy += dx * dy
    }
  if (xx + yy < 9000) {
    const swirl = fbm(<f32>bx / <f32>width, <f32>by / <f32>width, 3, 3, 2, 601)
    return <i32>(swirl * 9) & 3
  }
  // Strokes run across the gradient: gradient along x means strokes down (2), along y means across (0).
  if (abs<f32>(xy) * 1.2 > abs<f32>(xx - yy)) return xy > 0 ? 3 : 1
  return xx > yy ? 2 : 0
}

/** Phase: the finished planes back into the working ones, for strokes to sample while they are painted over. */
export function settle(phase: i32): void {
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const count = <usize>(width * height)
  const final = <usize>I(L.I_FINAL)
  for (let s = take(phase); s < I(L.I_STRIPS); s = take(phase)) {
    const at = <usize>(s * L.STRIP * width)
    const size = <usize>(min(height, (s + 1) * L.STRIP) * width) - at
    memory.copy(<usize>I(L.I_RED) + at, final + at, size)
    memory.copy(<usize>I(L.I_GREEN) + at, final + count + at, size)
    memory.copy(<usize>I(L.I_BLUE) + at, final + count * 2 + at, size)
  }
}

/** Phase: strokes over the finished planes, by `stroke` of the style, sampling the painted picture. */
export function strokes(phase: i32): void {
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const count = <usize>(width * height)
  const final = <usize>I(L.I_FINAL)
  const red = <usize>I(L.I_RED), green = <usize>I(L.I_GREEN), blue = <usize>I(L.I_BLUE)
  const amount = <i32>(F(L.F_STYLE + L.T_STROKE) * 256)
  const base = <usize>I(L.I_STROKES) + (F(L.F_STYLE + L.T_STROKE_LENGTH) > 0.6 ? 0 : 4 << 18)
  for (let s = take(phase); s < I(L.I_STRIPS); s = take(phase)) {
    const y1 = min(height, (s + 1) * L.STRIP)
    for (let by = s * L.STRIP; by < y1; by += 8)
      for (let bx = 0; bx < width; bx += 16) {
        const tile = base + (direction(bx, by & ~15, width, height, green) << 18)
        const xEnd = min(width, bx + 16)
        for (let y = by; y < min(y1, by + 8); y++)
          for (let x = bx; x < xEnd; x++) {
            const texel = load<u32>(tile + ((((y & 255) << 8) + (x & 255)) << 2))
            const sx = max(0, min(width - 1, x + <i32>(<i8>texel)))
            const sy = max(0, min(height - 1, y + <i32>(<i8>(texel >> 8))))
            const from = <usize>(sy * width + sx)
            const to = <usize>(y * width + x)
            const ridge = (<i32>((texel >> 16) & 255) - 128) >> 2
            const tint = (<i32>(texel >> 24) - 128) >> 3
            lay(final + to, load<u8>(red + from), ridge + tint, amount)
            lay(final + count + to, load<u8>(green + from), ridge + (tint >> 1), amount)
            lay(final + count * 2 + to, load<u8>(blue + from), ridge - tint, amount)
          }
      }
  }
}
// @ts-ignore: decorator
@inline
function lay(at: usize, colour: i32, raise: i32, amount: i32): void {
  const wanted = max(0, min(255, colour + ((raise * (96 + colour)) >> 8)))
  const old = <i32>load<u8>(at)
  store<u8>(at, old + (((wanted - old) * amount) >> 8))
}
