/**
 * How alike two pictures look, on copies of 160x90: PSNR of luma, and SSIM (Wang, Bovik, Sheikh, Simoncelli, "Image quality assessment: from error
 * visibility to structural similarity", IEEE TIP 13(4), 2004) of luma with their 11x11 gaussian window of 1.5.
 */
export interface Pixels {
  width: number
  height: number
  /** 3 or 4 bytes a pixel, r, g, b first. */
  data: Uint8Array
}

const WIDTH = 160
const HEIGHT = 90

/** BT.601 luma 0..255 of a 160x90 copy, by means of boxes. Width and height are at least that. */
export function lumaOf({ width, height, data }: Pixels): Float64Array {
  const step = data.length / (width * height)
  const out = new Float64Array(WIDTH * HEIGHT)
  for (let j = 0; j < HEIGHT; j++)
    for (let i = 0; i < WIDTH; i++) {
      const [x0, x1] = [Math.floor((i * width) / WIDTH), Math.floor(((i + 1) * width) / WIDTH)]
      const [y0, y1] = [Math.floor((j * height) / HEIGHT), Math.floor(((j + 1) * height) / HEIGHT)]
      let sum = 0
      for (let y = y0; y < y1; y++)
        for (let x = x0; x < x1; x++) {
          const at = (y * width + x) * step
          sum += 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!
        }
      out[j * WIDTH + i] = sum / Math.max(1, (x1 - x0) * (y1 - y0))
    }
  return out
}

/** Peak signal to noise of two equally long runs of samples 0..255, dB; Infinity when equal. */
export function psnr(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2
  return sum === 0 ? Infinity : 10 * Math.log10((255 * 255 * a.length) / sum)
}

const RADIUS = 5
const KERNEL = (() => {
  const weights = Array.from({ length: 11 }, (_, i) => Math.exp(-((i - RADIUS) ** 2) / (2 * 1.5 * 1.5)))
  const sum = weights.reduce((p, q) => p + q, 0)
  return weights.map((w) => w / sum)
})()

const blurred = (plane: Float64Array): Float64Array => {
  const across = new Float64Array(plane.length)
  const out = new Float64Array(plane.length)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = RADIUS; x < WIDTH - RADIUS; x++)
      for (let k = 0; k < 11; k++) across[y * WIDTH + x]! += KERNEL[k]! * plane[y * WIDTH + x + k - RADIUS]!
  for (let y = RADIUS; y < HEIGHT - RADIUS; y++)
    for (let x = RADIUS; x < WIDTH - RADIUS; x++)
      for (let k = 0; k < 11; k++) out[y * WIDTH + x]! += KERNEL[k]! * across[(y + k - RADIUS) * WIDTH + x]!
  return out
}

/** Mean SSIM of two luma planes of 160x90, -1..1, over every whole window. */
export function ssim(a: Float64Array, b: Float64Array): number {
  const product = (p: Float64Array, q: Float64Array): Float64Array => p.map((v, i) => v * q[i]!)
  const [ma, mb] = [blurred(a), blurred(b)]
  const [aa, bb, ab] = [blurred(product(a, a)), blurred(product(b, b)), blurred(product(a, b))]
  const c1 = (0.01 * 255) ** 2
  const c2 = (0.03 * 255) ** 2
  let [sum, n] = [0, 0]
  for (let y = RADIUS; y < HEIGHT - RADIUS; y++)
    for (let x = RADIUS; x < WIDTH - RADIUS; x++) {
      const i = y * WIDTH + x
      const [m, k] = [ma[i]!, mb[i]!]
      const [va, vb, cov] = [aa[i]! - m * m, bb[i]! - k * k, ab[i]! - m * k]
      sum += ((2 * m * k + c1) * (2 * cov + c2)) / ((m * m + k * k + c1) * (va + vb + c2))
      n++
    }
  return sum / n
}

/** PSNR (dB) and SSIM of two pictures. */
export function resemblance(one: Pixels, other: Pixels): { psnr: number; ssim: number } {
  const [a, b] = [lumaOf(one), lumaOf(other)]
  return { psnr: Math.round(psnr(a, b) * 100) / 100, ssim: Math.round(ssim(a, b) * 10000) / 10000 }
}
