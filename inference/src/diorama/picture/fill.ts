/** Holes in a picture filled from round them: push-pull over a pyramid (Gortler et al., "The lumigraph", 1996). */

interface Level {
  width: number
  height: number
  /** r, g, b, weight. */
  data: Float32Array
}

const down = ({ width, height, data }: Level): Level => {
  const w = Math.ceil(width / 2)
  const h = Math.ceil(height / 2)
  const out = new Float32Array(w * h * 4)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      let [r, g, b, sum] = [0, 0, 0, 0]
      for (let j = 0; j < 2; j++)
        for (let i = 0; i < 2; i++) {
          const [u, v] = [x * 2 + i, y * 2 + j]
          if (u >= width || v >= height) continue
          const at = (v * width + u) * 4
          const k = data[at + 3]!
          r += data[at]! * k
          g += data[at + 1]! * k
          b += data[at + 2]! * k
          sum += k
        }
      const o = (y * w + x) * 4
      if (sum > 0) {
        out[o] = r / sum
        out[o + 1] = g / sum
        out[o + 2] = b / sum
        out[o + 3] = Math.min(1, sum)
      }
    }
  return { width: w, height: h, data: out }
}

/** Fills where weight is less than one from the coarser level, blended between its four nearest. */
const up = (fine: Level, coarse: Level): void => {
  for (let y = 0; y < fine.height; y++)
    for (let x = 0; x < fine.width; x++) {
      const o = (y * fine.width + x) * 4
      const k = fine.data[o + 3]!
      if (k >= 1) continue
      const fx = (x + 0.5) / 2 - 0.5
      const fy = (y + 0.5) / 2 - 0.5
      const x0 = Math.floor(fx)
      const y0 = Math.floor(fy)
      const [tx, ty] = [fx - x0, fy - y0]
      const mean = [0, 0, 0]
      for (let j = 0; j < 2; j++)
        for (let i = 0; i < 2; i++) {
          const u = Math.min(coarse.width - 1, Math.max(0, x0 + i))
          const v = Math.min(coarse.height - 1, Math.max(0, y0 + j))
          const share = (i ? tx : 1 - tx) * (j ? ty : 1 - ty)
          for (let c = 0; c < 3; c++) mean[c]! += share * coarse.data[(v * coarse.width + u) * 4 + c]!
        }
      for (let c = 0; c < 3; c++) fine.data[o + c] = fine.data[o + c]! * k + mean[c]! * (1 - k)
      fine.data[o + 3] = 1
    }
}

/** Pixels where `keep` is 0 replaced by a smooth continuation of those where it is 1. `rgb`: width*height*3, changed in place. */
export function fillHoles(rgb: Uint8Array, width: number, height: number, keep: Uint8Array): void {
  const data = new Float32Array(width * height * 4)
  for (let i = 0; i < width * height; i++)
    if (keep[i]) {
      for (let c = 0; c < 3; c++) data[i * 4 + c] = rgb[i * 3 + c]!
      data[i * 4 + 3] = 1
    }
  const levels: Level[] = [{ width, height, data }]
  while (levels.at(-1)!.width > 2 || levels.at(-1)!.height > 2) levels.push(down(levels.at(-1)!))
  for (let n = levels.length - 2; n >= 0; n--) up(levels[n]!, levels[n + 1]!)
  for (let i = 0; i < width * height; i++)
    if (!keep[i]) for (let c = 0; c < 3; c++) rgb[i * 3 + c] = Math.round(data[i * 4 + c]!)
}
