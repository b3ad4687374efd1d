/** The textures of a picture laid into a scene: its own pixels, and those with what stands in front taken away; with a distance a texel. */
import type { ProjectedTexture } from '../raster/contract.ts'
import { columnsOf, type Columns } from './cut.ts'
import type { Picture } from './decode.ts'
import { fillHoles } from './fill.ts'
import type { PictureRecord } from './record.ts'
import { groundAt, type Sight } from './sight.ts'
import { skylineOf } from './sky.ts'
import { gradientOf, smallOf } from './small.ts'

/** What stands in a picture. */
export function standing(picture: Picture, { horizon, labels }: PictureRecord): Columns {
  const small = smallOf(picture, 160)
  return columnsOf(small, skylineOf(small, gradientOf(small).size), horizon, labels)
}

/** Code of 1 / distance, 0..255: see ProjectedTexture. */
const codeOf = (inverse: number): number => Math.max(0, Math.min(255, Math.round(Math.sqrt(inverse / 0.8) * 255)))

/** Rows of the picture that are taken with a card beyond its edge, so that nothing of it is left behind. */
const MARGIN = 9

/** `level`: height of the ground at the start. */
export function textureOf(
  picture: Picture,
  record: PictureRecord,
  columns: Columns,
  sight: Sight,
  level: number,
): ProjectedTexture {
  const { width, height, rgb } = picture
  const keep = new Uint8Array(width * height).fill(1)
  const k = width / columns.width
  const inverse = new Float32Array(columns.width)
  for (let c = 0; c < columns.width; c++) {
    if (!columns.foot[c]) continue
    inverse[c] = groundAt(sight, columns.foot[c]! / columns.height, level)
    const from = Math.max(0, columns.top[c]! * k - MARGIN)
    const to = Math.min(height, columns.foot[c]! * k + MARGIN)
    for (let x = Math.max(0, c * k - MARGIN); x < Math.min(width, (c + 1) * k + MARGIN); x++)
      for (let y = from; y < to; y++) keep[y * width + x] = 0
  }
  const filled = rgb.slice()
  const line = Math.round(record.horizon * height)
  // Sky from sky and ground from ground.
  const halves: [from: number, to: number][] = [
    [0, line],
    [line, height],
  ]
  for (const [from, to] of halves)
    fillHoles(
      filled.subarray(from * width * 3, to * width * 3),
      width,
      to - from,
      keep.subarray(from * width, to * width),
    )
  const front = new Uint8Array(width * (height + 1) * 4)
  const back = new Uint8Array(front.length)
  for (let y = 0; y <= height; y++) {
    const row = Math.min(height - 1, y)
    const ground = codeOf(groundAt(sight, (row + 0.5) / height, level))
    for (let x = 0; x < width; x++) {
      const i = row * width + x
      const o = (y * width + x) * 4
      for (let c = 0; c < 3; c++) {
        front[o + c] = rgb[i * 3 + c]!
        back[o + c] = filled[i * 3 + c]!
      }
      back[o + 3] = ground
      front[o + 3] = keep[i] ? ground : codeOf(inverse[Math.floor(x / k)]!)
    }
  }
  return { front, back }
}
