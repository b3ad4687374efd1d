/**
 * What is surely lit or surely in shadow: for each 8x8 texels of the still shadow map the least and the greatest depth of the 24x24 round
 * them, each texel's moved along level ground to the cell's first row, so that level ground has one depth. Most points need no
 * closer look at the map. Redone where the map is.
 */
import { F, I, scratchOf, take } from './frame'
import * as L from './layout'
import * as Rec from './records'

const CELLS: i32 = Rec.SHADOW_SIZE >> 3
/** Cells of a square's side. */
const SIDE: i32 = CELLS / Rec.SHADOW_TILES

/** How much the depth of level ground grows by row of the still map. */
export function shear(): f32 {
  const m = L.F_SHADOW_MATRIX
  const x = F(m + 1), z = F(m + 9)
  return (F(m + 2) * x + F(m + 10) * z) / max<f32>(1e-6, x * x + z * z)
}

/** Phase: least (low half) and greatest depth of each cell's surroundings, for the squares of the map that changed. */
export function shelter(phase: i32, thread: i32): void {
  if (I(L.I_SHADOW_CHANGED) == 0) return
  const map = <usize>I(L.I_SHADOW)
  const out = <usize>I(L.I_SHELTER)
  const squares = Rec.SHADOW_TILES * Rec.SHADOW_TILES
  const flags = <usize>I(L.I_SHADOW_DRAWS) + Rec.CAST_MAX * Rec.DRAW_WORDS * 4 + squares * L.PART_BYTES
  const lean = shear()
  // Own cells of the square and of one more on each side: least and greatest, two bytes each.
  const own = scratchOf(thread)
  const stride = <usize>(SIDE + 2) << 2
  for (let t = take(phase); t < squares; t = take(phase)) {
    if (!load<u8>(flags + t)) continue
    const x0 = (t % Rec.SHADOW_TILES) * SIDE
    const y0 = (t / Rec.SHADOW_TILES) * SIDE
    for (let j = -1; j <= SIDE; j++)
      for (let i = -1; i <= SIDE; i++) {
        const y = max(0, min(CELLS - 1, y0 + j)) << 3
        const x = max(0, min(CELLS - 1, x0 + i)) << 3
        let at = map + (<usize>(y * Rec.SHADOW_SIZE + x) << 1)
        let least = i16x8.splat(-1), most = i16x8.splat(0)
        for (let k = 0; k < 8; k++) {
          const v = moved(v128.load(at), -lean * <f32>k)
          at += <usize>Rec.SHADOW_SIZE << 1
          least = i16x8.min_u(least, v)
          most = i16x8.max_u(most, v)
        }
        least = i16x8.min_u(least, v128.shuffle<i64>(least, least, 1, 0))
        most = i16x8.max_u(most, v128.shuffle<i64>(most, most, 1, 0))
        least = i16x8.min_u(least, v128.shuffle<i32>(least, least, 1, 0, 3, 2))
        most = i16x8.max_u(most, v128.shuffle<i32>(most, most, 1, 0, 3, 2))
        const low = min(i16x8.extract_lane_u(least, 0), i16x8.extract_lane_u(least, 1))
        const high = max(i16x8.extract_lane_u(most, 0), i16x8.extract_lane_u(most, 1))
        store<u32>(own + <usize>(j + 1) * stride + (<usize>(i + 1) << 2), <u32>low | (<u32>high << 16))
      }
    for (let j = 0; j < SIDE; j++)
      for (let i = 0; i < SIDE; i++) {
        let low: u32 = 65535
        let high: u32 = 0
        for (let dj = 0; dj < 3; dj++)
          for (let di = 0; di < 3; di++) {
            const cell = load<u32>(own + <usize>(j + dj) * stride + (<usize>(i + di) << 2))
            const off = -lean * 8 * <f32>(dj - 1)
            low = min(low, <u32>max<f32>(0, min<f32>(65535, <f32>(cell & 0xffff) + off)))
            high = max(high, cell >> 16 == 65535 ? 65535 : <u32>max<f32>(0, min<f32>(65535, <f32>(cell >> 16) + off)))
          }
        store<u32>(out + (<usize>((y0 + j) * CELLS + x0 + i) << 2), low | (high << 16))
      }
  }
}

/** Depths moved by `by`; what is open stays so. */
// @ts-ignore: decorator
@inline
function moved(v: v128, by: f32): v128 {
  const shift = i16x8.splat(<i16>abs<f32>(by))
  return v128.or(by < 0 ? i16x8.sub_sat_u(v, shift) : i16x8.add_sat_u(v, shift), i16x8.eq(v, i16x8.splat(-1)))
}
