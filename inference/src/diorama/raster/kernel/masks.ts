/** Alpha masks of cards, 128x128 and two smaller: 0 is air, 64..255 is leaf or petal with its tone (128 leaves the colour as it is). */
import { hash } from './noise'
import { I } from './frame'
import * as L from './layout'
import * as Rec from './records'

/** Texels to a pixel from which a smaller mask is asked: it fits the cache, and it does not flicker. */
const HALF: f32 = 2.5
const QUARTER: f32 = 10

/** Which size of a mask (0 large .. 2 small) serves where a pixel sees so many texels of the large one. */
// @ts-ignore: decorator
@inline
export function sizeOf(texels: f32): i32 {
  return i32(texels > HALF) + i32(texels > QUARTER)
}

/** Where a mask of a size begins. */
// @ts-ignore: decorator
@inline
export function maskAt(number: u32, level: i32): usize {
  return <usize>I(L.I_MASKS) + number * Rec.MASK_BYTES + (level == 0 ? 0 : level == 1 ? 16384 : 20480)
}

/** Draws one leaf: pointed oval from its stalk at (x, y) along angle `turn` (0..1), `long` pixels, `wide` of its length. */
function leaf(mask: usize, x: f32, y: f32, turn: f32, long: f32, wide: f32, shade: f32): void {
  const c = cosine(turn)
  const s = cosine(turn - 0.25)
  const reach = <i32>long + 2
  for (let j = -reach; j <= reach; j++)
    for (let i = -reach; i <= reach; i++) {
      const px = <i32>x + i
      const py = <i32>y + j
      if (px < 1 || py < 1 || px > 126 || py > 126) continue
      const u = (<f32>i * c + <f32>j * s) / long
      const v = (<f32>j * c - <f32>i * s) / (long * wide)
      if (u < 0 || u > 1) continue
      const half: f32 = 2.1 * u * (1 - u) * (1.25 - 0.5 * u)
      const off = abs<f32>(v)
      if (off > half) continue
      const vein: f32 = off < 0.07 ? 18 : 0
      const tone: f32 = 128 + shade + (u - 0.4) * 34 + (v > 0 ? <f32>9 : -9) + vein
      store<u8>(mask + (py << 7) + px, <u8>max<f32>(66, min<f32>(250, tone)))
    }
}

/** Cosine of a turn 0..1, good to a thousandth. */
export function cosine(turn: f32): f32 {
  let t = turn - floor<f32>(turn)
  t = abs<f32>(t - 0.5) * 4 - 1
  const q = t * t
  return t * (1.570796 - q * (0.645964 - q * (0.079693 - q * 0.004682)))
}

export function bakeMasks(): void {
  const base = <usize>I(L.I_MASKS)
  memory.fill(base, 0, 8 * Rec.MASK_BYTES)
  // 0..3: bunches of leaves, broad and narrow; drawn from the outside in so that the middle lies on top.
  for (let m = 0; m < 4; m++) {
    const mask = base + m * Rec.MASK_BYTES
    const count = m == 1 ? 84 : m == 2 ? 44 : 60
    const long: f32 = m == 2 ? 30 : m == 1 ? 18 : 23
    const wide: f32 = m == 3 ? 0.22 : m == 1 ? 0.42 : 0.36
    for (let i = 0; i < count; i++) {
      const out = sqrt<f32>(1 - <f32>i / <f32>count)
      const turn = hash(i, m, 201)
      const r = out * 51
      const x: f32 = 64 + cosine(turn) * r
      const y: f32 = 64 + cosine(turn - 0.25) * r
      const lean = turn + (hash(i, m, 202) - 0.5) * 0.5
      leaf(mask, x, y, lean, long * (0.7 + 0.6 * hash(i, m, 203)), wide, (hash(i, m, 204) - 0.5) * 60)
    }
  }
  // 4: a blossom of five petals; 5: a daisy of many; 6: small bells; 7: a tuft of blades.
  for (let m = 4; m < 7; m++) {
    const mask = base + m * Rec.MASK_BYTES
    const petals = m == 4 ? 5 : m == 5 ? 13 : 4
    for (let i = 0; i < petals; i++)
      leaf(
        mask,
        64,
        64,
        <f32>i / <f32>petals,
        58,
        m == 4 ? 0.42 : m == 5 ? 0.17 : 0.5,
        (hash(i, m, 205) - 0.5) * 24 + 30,
      )
    for (let y = -14; y <= 14; y++)
      for (let x = -14; x <= 14; x++) if (x * x + y * y < 196) store<u8>(mask + ((64 + y) << 7) + 64 + x, 88)
  }
  const tuft = base + 7 * Rec.MASK_BYTES
  for (let i = 0; i < 26; i++)
    leaf(
      tuft,
      14 + hash(i, 7, 206) * 100,
      3,
      0.25 + (hash(i, 7, 207) - 0.5) * 0.18,
      60 + hash(i, 7, 208) * 60,
      0.055,
      (hash(i, 7, 209) - 0.5) * 50,
    )
  for (let m = 0; m < 8; m++) {
    shrink(base + m * Rec.MASK_BYTES, 128, base + m * Rec.MASK_BYTES + 16384)
    shrink(base + m * Rec.MASK_BYTES + 16384, 64, base + m * Rec.MASK_BYTES + 20480)
  }
}

/** Leaf texels among four, with the sum of their tones in the high half. */
function four(mask: usize, size: i32): u32 {
  let sum: u32 = 0
  for (let k = 0; k < 4; k++) {
    const tone = <u32>load<u8>(mask + <usize>((k & 1) + (k >> 1) * size))
    if (tone > 63) sum += (tone << 16) | 1
  }
  return sum
}

/** Halves a mask so that it covers as much of the card as before: leaf where at least so many of four texels are, by what fits best. */
function shrink(from: usize, size: i32, to: usize): void {
  const half = size >> 1
  let covered = 0
  const atLeast = new StaticArray<i32>(5)
  for (let y = 0; y < half; y++)
    for (let x = 0; x < half; x++) {
      const n = <i32>(four(from + ((y * size + x) << 1), size) & 0xffff)
      covered += n
      for (let k = 1; k <= n; k++) atLeast[k] += 4
    }
  let need = 1
  for (let k = 2; k < 5; k++) if (abs(atLeast[k] - covered) < abs(atLeast[need] - covered)) need = k
  for (let y = 0; y < half; y++)
    for (let x = 0; x < half; x++) {
      const sum = four(from + ((y * size + x) << 1), size)
      const n = sum & 0xffff
      store<u8>(to + y * half + x, n >= <u32>need ? <u8>((sum >> 16) / n) : 0)
    }
}
