/** Everything the world takes from a picture, in one record. Pure: the same pixels give the same record. */
import type { Picture } from './decode.ts'
import { cloudOf, hourOf, kindOf, seasonOf, styleOf } from './guess.ts'
import { horizonOf } from './horizon.ts'
import { paletteOf } from './palette.ts'
import type { PictureRecord } from './record.ts'
import { GRID_HEIGHT, GRID_WIDTH, LABELS, type Region } from './grid.ts'
import { regionsOf, sharesOf } from './regions.ts'
import { segmentsOf, vanishingOf } from './segments.ts'
import { skylineOf } from './sky.ts'
import { gradientOf, smallOf, type Small } from './small.ts'

/** Mean sRGB of the cells of some regions between two rows of the grid; null when there are fewer than four. */
const colourOf = (
  small: Small,
  labels: string,
  regions: readonly Region[],
  from: number,
  to: number,
): number | null => {
  const kx = small.width / GRID_WIDTH
  const ky = small.height / GRID_HEIGHT
  const wanted = regions.map((r) => LABELS[r] as string)
  const sum = [0, 0, 0]
  let n = 0
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++) {
      const j = Math.floor(y / ky)
      if (j < from * GRID_HEIGHT - 0.5 || j >= to * GRID_HEIGHT) continue
      if (!wanted.includes(labels[j * GRID_WIDTH + Math.floor(x / kx)]!)) continue
      for (let c = 0; c < 3; c++) sum[c]! += small.rgb[(y * small.width + x) * 3 + c]!
      n++
    }
  if (n < 4 * kx * ky) return null
  return (Math.round(sum[0]! / n) << 16) | (Math.round(sum[1]! / n) << 8) | Math.round(sum[2]! / n)
}

const thousandth = (x: number): number => Math.round(x * 1000) / 1000

/** Analyses a decoded picture (1280x720). */
export function analyse(picture: Picture): PictureRecord {
  const small = smallOf(picture, 160)
  const fine = smallOf(picture, 320)
  const gradient = gradientOf(small)
  const fineGradient = gradientOf(fine)
  const sky = skylineOf(small, gradient.size)
  const vanishing = vanishingOf(segmentsOf(fine), fine.width, fine.height)
  const horizon = horizonOf(small, sky, vanishing).row
  const hour = hourOf(small, sky, horizon)
  const labels = regionsOf(small, gradient, sky, horizon, hour >= 20)
  const shares = sharesOf(labels)
  const skyRows = sky.mean ? Math.max(0.06, Math.min(horizon, sky.share * 1.2)) : 0
  const near = (regions: Region[]): number | null => colourOf(small, labels, regions, Math.min(0.9, horizon + 0.05), 1)
  return {
    hash: picture.hash,
    horizon,
    vanishing: vanishing && [thousandth(vanishing.x), thousandth(vanishing.y)],
    fov: 46,
    palette: paletteOf(small).map((s) => s.colour),
    labels,
    colours: {
      zenith: sky.mean && colourOf(small, labels, ['sky'], 0, skyRows * 0.4),
      rim: sky.mean && colourOf(small, labels, ['sky'], Math.max(0, skyRows - 0.18), Math.max(0.12, horizon)),
      ground: near(['vegetation', 'snow', 'sand']) ?? near(['ground']),
      path: near(['ground', 'sand', 'snow']),
      plants: colourOf(small, labels, ['vegetation'], 0, 1),
      walls: colourOf(small, labels, ['building'], 0, 1),
      water: near(['water']),
    },
    hour,
    cloud: cloudOf(sky, hour),
    season: seasonOf(small, labels, shares),
    style: styleOf(picture, fine, fineGradient.size),
    kind: kindOf({ small, sky, horizon, vanishing, labels, shares, hour }),
    from: null,
  }
}
