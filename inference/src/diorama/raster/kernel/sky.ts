/**
 * Sky: painted on cells of 4x4 pixels (`sky-paint.ts`), then spread over the full-size pixels that ask, where heaps of cloud get their
 * edges and sun and moon their discs. Stars come later, as points (`heavens.ts`).
 */
import { F, I, S, take } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { hidden } from './projected'
import { heap, NONE, wash } from './sky-paint'
import { tone } from './texture'
import { add, c, dot, mix, mul, sat, sub } from './wide'

/** Bytes of a row of the openings: a border of eight on either side, so that eight can be asked at once. */
// @ts-ignore: decorator
@inline
export function openStride(width: i32): i32 {
  return (width >> 2) + 16
}
/** The openings' byte of cell (0, 0). */
// @ts-ignore: decorator
@inline
export function openAt(width: i32): usize {
  return <usize>I(L.I_OPEN) + 8 * openStride(width) + 8
}

/**
 * Four pixels of each of four rows: all ones where a column has any sky. 1/w is nought there, and as whole numbers such numbers keep their order.
 */
// @ts-ignore: decorator
@inline
function columns(a: v128, b: v128, d: v128, e: v128): v128 {
  return i32x4.le_s(i32x4.min_s(i32x4.min_s(a, b), i32x4.min_s(d, e)), i32x4.splat(0))
}

/** Two cells: of their first and third rows each second number to `sparse`; and their columns of sky, 16 bits each. */
// @ts-ignore: decorator
@inline
function two(at: usize, row: usize, sparse: usize): v128 {
  const a0 = v128.load(at), a1 = v128.load(at, 16), d0 = v128.load(at + 2 * row), d1 = v128.load(at + 2 * row, 16)
  v128.store(sparse, v128.shuffle<f32>(a0, a1, 0, 2, 4, 6))
  v128.store(sparse + (row >> 1), v128.shuffle<f32>(d0, d1, 0, 2, 4, 6))
  return i16x8.narrow_i32x4_s(columns(a0, v128.load(at + row), d0, v128.load(at + 3 * row)), columns(a1, v128.load(at + row, 16), d1, v128.load(at + 3 * row, 16)))
}

/** Phase: marks which cells have sky; and, since all depth is read here, keeps that of the light's samples by itself. */
export function openings(phase: i32): void {
  const pictured = I(L.I_PICTURE_ON) != 0
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH)
  const down = I(L.I_HEIGHT) >> 2
  const across = width >> 2
  const depth = <usize>I(L.I_DEPTH)
  const flags = openAt(width)
  const rows: i32 = Rec.STRIP >> 2
  const row = <usize>width << 2
  const sparse = <usize>I(L.I_SPARSE)
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y1 = min(down, (s + 1) * rows)
    for (let y = s * rows; y < y1; y++) {
      const from = depth + <usize>(y << 2) * row, to = sparse + <usize>y * row
      const at = flags + y * openStride(width)
      store<u64>(at - 8, 0)
      store<u64>(at + across, 0)
      for (let step = 0; step < across; step += 4) {
        const x = max(0, min(step, across - 4))
        const a = two(from + (x << 4), row, to + (x << 3)), b = two(from + (x << 4) + 32, row, to + (x << 3) + 16)
        const any = i16x8.narrow_i32x4_s(i32x4.ne(i8x16.narrow_i16x8_s(a, b), i32x4.splat(0)), i32x4.splat(0))
        store<u32>(at + x, i32x4.extract_lane(i8x16.narrow_i16x8_s(any, any), 0) & 0x01010101)
      }
      if (!pictured) continue
      for (let x = 0; x < across; x++) {
        const first = <usize>((y << 2) * width + (x << 2))
        if (hidden(first) && hidden(first + width) && hidden(first + width * 2) && hidden(first + width * 3)) store<u8>(at + x, 0)
      }
    }
    // Above the first row and below the last there is none.
    if (s == 0) memory.fill(flags - 8 - 8 * openStride(width), 0, 8 * openStride(width))
    if (s == strips - 1) memory.fill(flags - 8 + down * openStride(width), 0, 8 * openStride(width))
  }
}

/** Unit direction of pixel (fx, fy). */
// @ts-ignore: decorator
@inline
function aim(fx: f32, fy: f32): void {
  const x = F(L.F_RAY0) + F(L.F_RAYX) * fx + F(L.F_RAYY) * fy
  const y = F(L.F_RAY0 + 1) + F(L.F_RAYX + 1) * fx + F(L.F_RAYY + 1) * fy
  const z = F(L.F_RAY0 + 2) + F(L.F_RAYX + 2) * fx + F(L.F_RAYY + 2) * fy
  const k: f32 = 1 / sqrt<f32>(x * x + y * y + z * z)
  aimX = x * k
  aimY = y * k
  aimZ = z * k
}
let aimX: f32 = 0
let aimY: f32 = 0
let aimZ: f32 = 0

/** Phase: washes and high clouds on cells of 8x8 pixels, where there is sky within reach. */
export function washes(phase: i32): void {
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH)
  const across = width >> 3
  const down = I(L.I_HEIGHT) >> 3
  const out = <usize>I(L.I_WASHES)
  const flags = openAt(width)
  const bytes = openStride(width)
  const rows: i32 = Rec.STRIP >> 3
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y1 = min(down, (s + 1) * rows)
    for (let y = s * rows; y < y1; y++)
      for (let x = 0; x < across; x++) {
        // Asked by its own cells and those beside them, and those are by what is beside them: two either way.
        const f = flags + ((y << 1) - 2) * bytes + (x << 1) - 2
        const near = load<u64>(f) | load<u64>(f + bytes) | load<u64>(f + 2 * bytes) | load<u64>(f + 3 * bytes) | load<u64>(f + 4 * bytes) | load<u64>(f + 5 * bytes)
        if (!(near & 0x0000ffffffffffff)) continue
        aim(<f32>(x << 3) + 4, <f32>(y << 3) + 4)
        wash(aimX, aimY, aimZ, out + ((y * across + x) << 4))
      }
  }
}

/** Distance from an outline, inside or out, at which it is a few pixels away. */
const FAR: f32 = 2
/** Openings of four cells that all have sky. */
const ALL: u32 = 0x01010101

/** The wash three parts `own`, one of the next. */
// @ts-ignore: decorator
@inline
function leant(own: v128, next: v128): v128 {
  return mix(own, next, c(0.25))
}

/**
 * Phase: the cells of a strip that have sky in them or beside them, two by two: washes between their places, heaps of cloud before them. Heaps
 * cost most, and one does for four cells where none is near; and where the four are not all open, far from an outline or in a hole narrower
 * than sixteen pixels, as there are thousands between leaves: nobody sees what part of a cloud shows there.
 */
export function sky(phase: i32): void {
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH)
  const down = I(L.I_HEIGHT) >> 2
  const across = width >> 2
  const coarse = <usize>I(L.I_WASHES)
  const cells = <usize>I(L.I_SKY)
  const flags = openAt(width)
  const bytes = openStride(width)
  const wide = width << 1
  const row = <usize>across * Rec.SKY_BYTES
  const rows: i32 = Rec.STRIP >> 2
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y1 = min(down, (s + 1) * rows)
    for (let y = s * rows; y < y1; y += 2)
      for (let x = 0; x < across; x += 2) {
        const f = flags + (y - 1) * bytes + x - 1
        const f0 = load<u32>(f), f1 = load<u32>(f + bytes), f2 = load<u32>(f + 2 * bytes), f3 = load<u32>(f + 3 * bytes)
        if (!(f0 | f1 | f2 | f3)) continue
        const middle = coarse + (((y >> 1) * (across >> 1) + (x >> 1)) << 4)
        const left = x ? <usize>-16 : 0, right: usize = x + 2 < across ? 16 : 0
        const above = y ? middle - wide : middle, below = y + 2 < down ? middle + wide : middle
        const own = v128.load(middle), top = v128.load(above), low = v128.load(below)
        const l1 = leant(own, v128.load(middle + left)), r1 = leant(own, v128.load(middle + right))
        const cell = cells + (y * across + x) * Rec.SKY_BYTES
        v128.store(cell, leant(l1, leant(top, v128.load(above + left))))
        v128.store(cell + Rec.SKY_BYTES, leant(r1, leant(top, v128.load(above + right))))
        v128.store(cell + row, leant(l1, leant(low, v128.load(below + left))))
        v128.store(cell + row + Rec.SKY_BYTES, leant(r1, leant(low, v128.load(below + right))))
        // Beyond the picture's edges is as much sky as at them.
        const ends = (x ? 0 : 0x00000001) | (x + 2 < across ? 0 : 0x01000000)
        const g0 = y ? f0 | ends : ALL, g1 = f1 | ends, g2 = f2 | ends, g3 = y + 2 < down ? f3 | ends : ALL
        const upright = g0 & g1 & g2 & g3
        let one = true
        if (upright == ALL) one = heapOf(x, y, cell) <= NONE && heapOf(x + 1, y + 1, cell + row + Rec.SKY_BYTES) <= NONE
        else {
          aim(<f32>(x << 2) + 4, <f32>(y << 2) + 4)
          const inside = heap(aimX, aimY, aimZ, own, cell + 16)
          // Nowhere four open cells in a row, either way.
          const hole = !upright && g0 != ALL && g1 != ALL && g2 != ALL && g3 != ALL
          one = hole || abs<f32>(inside) > FAR
          if (one) v128.store(cell + row + Rec.SKY_BYTES, v128.load(cell, 16), 16)
          else heapOf(x, y, cell)
        }
        if (one) {
          const heaps = v128.load(cell, 16)
          v128.store(cell + Rec.SKY_BYTES, heaps, 16)
          v128.store(cell + row, heaps, 16)
        } else {
          heapOf(x + 1, y, cell + Rec.SKY_BYTES)
          heapOf(x, y + 1, cell + row)
          heapOf(x + 1, y + 1, cell + row + Rec.SKY_BYTES)
        }
      }
  }
}

/** Heaps before the wash of one cell. */
function heapOf(x: i32, y: i32, cell: usize): f32 {
  aim(<f32>(x << 2) + 2, <f32>(y << 2) + 2)
  return heap(aimX, aimY, aimZ, v128.load(cell), cell + 16)
}

export let skyR: v128 = f32x4.splat(0)
export let skyG: v128 = f32x4.splat(0)
export let skyB: v128 = f32x4.splat(0)

/** Sun and moon on four pixels from x on row y, in unit directions: the sky's red, green and blue, of which `clear` lets them through, to `skyR` .. `skyB`. */
export function lights(x: i32, y: i32, dx: v128, dy: v128, dz: v128, clear: v128, r: v128, g: v128, b: v128): void {
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
