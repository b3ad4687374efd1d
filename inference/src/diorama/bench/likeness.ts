/** How alike two pictures are: peak signal-to-noise ratio and structural similarity of 8-bit planes. */

import { psnr } from '../picture/resemblance.ts'

/** What PSNR is said to be where nothing differs (dB); infinity is no number for JSON. */
export const IDENTICAL_DB = 99

/** PSNR in dB of two equally long runs of 8-bit samples, at most `IDENTICAL_DB`. */
export const psnrOf = (a: Uint8Array, b: Uint8Array): number => Math.min(IDENTICAL_DB, psnr(a, b))

const [C1, C2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2]

/**
 * Mean SSIM -1..1 of two luma planes of `width` x `height`, over 8x8 windows at every second pixel
 * (Wang, Bovik, Sheikh, Simoncelli, "Image Quality Assessment: From Error Visibility to Structural Similarity", 2004, with the uniform window).
 */
export const ssimOf = (a: Uint8Array, b: Uint8Array, width: number, height: number): number => {
  const [size, stride] = [8, 2]
  let total = 0
  let windows = 0
  for (let y = 0; y + size <= height; y += stride)
    for (let x = 0; x + size <= width; x += stride) {
      let [sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0]
      for (let v = 0; v < size; v++)
        for (let i = (y + v) * width + x; i < (y + v) * width + x + size; i++) {
          sa += a[i]
          sb += b[i]
          saa += a[i] * a[i]
          sbb += b[i] * b[i]
          sab += a[i] * b[i]
        }
      const n = size * size
      const [ma, mb] = [sa / n, sb / n]
      const [va, vb, cov] = [saa / n - ma * ma, sbb / n - mb * mb, sab / n - ma * mb]
      total += ((2 * ma * mb + C1) * (2 * cov + C2)) / ((ma * ma + mb * mb + C1) * (va + vb + C2))
      windows++
    }
  return total / windows
}
