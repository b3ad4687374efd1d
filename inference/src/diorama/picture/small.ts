/** A small copy of a picture for analysis: means of boxes, in Lab (CIE 1976, D65) and as luma. */
import type { Picture } from './decode.ts'

export interface Small {
  width: number
  height: number
  /** Planes of width*height: lightness 0..100, a and b about -100..100. */
  l: Float32Array
  a: Float32Array
  b: Float32Array
  /** Mean sRGB of each box, 3 bytes a pixel. */
  rgb: Uint8Array
}

const linear = Float64Array.from({ length: 256 }, (_, i) => {
  const s = i / 255
  return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4
})
const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)

/** Lab of an sRGB colour (bytes): L 0..100, a, b. */
export const labOf = (r: number, g: number, b: number): [l: number, a: number, b: number] => {
  const lr = linear[Math.round(r)]!
  const lg = linear[Math.round(g)]!
  const lb = linear[Math.round(b)]!
  const x = f((0.4124564 * lr + 0.3575761 * lg + 0.1804375 * lb) / 0.95047)
  const y = f(0.2126729 * lr + 0.7151522 * lg + 0.072175 * lb)
  const z = f((0.0193339 * lr + 0.119192 * lg + 0.9503041 * lb) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** Box means of a picture at `width` columns; the picture's size is a multiple of it. */
export function smallOf(picture: Pick<Picture, 'width' | 'height' | 'rgb'>, width: number): Small {
  const k = picture.width / width
  const height = Math.round(picture.height / k)
  const n = width * height
  const out: Small = {
    width,
    height,
    l: new Float32Array(n),
    a: new Float32Array(n),
    b: new Float32Array(n),
    rgb: new Uint8Array(n * 3),
  }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sum = [0, 0, 0]
      for (let j = 0; j < k; j++)
        for (let i = 0; i < k; i++) {
          const at = ((y * k + j) * picture.width + x * k + i) * 3
          for (let c = 0; c < 3; c++) sum[c]! += picture.rgb[at + c]!
        }
      const o = y * width + x
      for (let c = 0; c < 3; c++) out.rgb[o * 3 + c] = Math.round(sum[c]! / (k * k))
      const lab = labOf(out.rgb[o * 3]!, out.rgb[o * 3 + 1]!, out.rgb[o * 3 + 2]!)
      out.l[o] = lab[0]
      out.a[o] = lab[1]
      out.b[o] = lab[2]
    }
  return out
}

/** Length of the Lab gradient at each pixel (Sobel over three planes), and its direction in lightness (dx, dy). */
export function gradientOf(small: Small): { size: Float32Array; dx: Float32Array; dy: Float32Array } {
  const { width, height } = small
  const n = width * height
  const size = new Float32Array(n)
  const dx = new Float32Array(n)
  const dy = new Float32Array(n)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (i: number, j: number): number =>
        Math.min(height - 1, Math.max(0, y + j)) * width + Math.min(width - 1, Math.max(0, x + i))
      let square = 0
      for (const plane of [small.l, small.a, small.b]) {
        const p = (i: number, j: number): number => plane[at(i, j)]!
        const gx = (p(1, -1) + 2 * p(1, 0) + p(1, 1) - p(-1, -1) - 2 * p(-1, 0) - p(-1, 1)) / 8
        const gy = (p(-1, 1) + 2 * p(0, 1) + p(1, 1) - p(-1, -1) - 2 * p(0, -1) - p(1, -1)) / 8
        square += gx * gx + gy * gy
        if (plane === small.l) {
          dx[y * width + x] = gx
          dy[y * width + x] = gy
        }
      }
      size[y * width + x] = Math.sqrt(square)
    }
  return { size, dx, dy }
}
