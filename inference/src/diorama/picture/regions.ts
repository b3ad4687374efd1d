/** What is where, on a coarse grid: sky, ground, plants, water, walls, snow, sand, by colour, texture and the side of the horizon. */
import { GRID_HEIGHT, GRID_WIDTH, LABELS, type Region } from './grid.ts'
import type { Skyline } from './sky.ts'
import type { Small } from './small.ts'

/** Hue in degrees and chroma of a Lab colour. */
export const hueOf = (a: number, b: number): [hue: number, chroma: number] => [
  ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  Math.hypot(a, b),
]

interface Cell {
  l: number
  a: number
  b: number
  /** Mean gradient, and that of upright and level edges alone. */
  rough: number
  straight: number
  sky: number
}

const cellAt = (
  small: Small,
  gradient: { size: Float32Array; dx: Float32Array; dy: Float32Array },
  sky: Skyline,
  i: number,
  j: number,
): Cell => {
  const kx = small.width / GRID_WIDTH
  const ky = small.height / GRID_HEIGHT
  const cell: Cell = { l: 0, a: 0, b: 0, rough: 0, straight: 0, sky: 0 }
  let n = 0
  for (let y = Math.floor(j * ky); y < Math.floor((j + 1) * ky); y++)
    for (let x = Math.floor(i * kx); x < Math.floor((i + 1) * kx); x++) {
      const at = y * small.width + x
      cell.l += small.l[at]!
      cell.a += small.a[at]!
      cell.b += small.b[at]!
      cell.rough += gradient.size[at]!
      const [gx, gy] = [Math.abs(gradient.dx[at]!), Math.abs(gradient.dy[at]!)]
      if (Math.max(gx, gy) > 3 && Math.min(gx, gy) < 0.25 * Math.max(gx, gy)) cell.straight++
      if (y < sky.border[x]!) cell.sky++
      n++
    }
  return {
    l: cell.l / n,
    a: cell.a / n,
    b: cell.b / n,
    rough: cell.rough / n,
    straight: cell.straight / n,
    sky: cell.sky / n,
  }
}

const regionOf = (
  cell: Cell,
  row: number,
  horizon: number,
  night: boolean,
  skyMean: readonly number[] | null,
): Region => {
  if (cell.sky > 0.5) return 'sky'
  const [hue, chroma] = hueOf(cell.a, cell.b)
  const below = row > horizon + 0.01
  const green = hue > (cell.l > 74 ? 106 : 97) && hue < 172 && chroma > (night ? 5 : 9)
  if (green) return 'vegetation'
  // At night all is blue: only what is smooth is water then.
  const blue = hue > 172 && hue < 300 && chroma > (night ? 24 : 6) && (cell.l > 34 || chroma > 18)
  if (!below) {
    // Clouds and gaps between leaves: as bright and as blue as the sky itself.
    if (skyMean && cell.rough < 5 && row < horizon - 0.06) {
      const off = Math.hypot(cell.l - skyMean[0]!, cell.a - skyMean[1]!, cell.b - skyMean[2]!)
      if (off < 12 || (cell.l > 88 && chroma < 14 && skyMean[0]! > 55)) return 'sky'
    }
    if (cell.straight > 0.16 || (night && cell.rough > 3)) return 'building'
    if (blue && cell.rough < 5 && chroma > 9) return 'other'
    return cell.rough > 4.2 || cell.l < 30 ? 'building' : 'other'
  }
  if (cell.l > 84 && chroma < 9 && (hue > 150 || chroma < 4) && cell.rough < 7) return 'snow'
  if (blue && (chroma > 10 || cell.rough < 4)) return 'water'
  if (hue > 60 && hue < 106 && chroma > 8 && chroma < 46 && cell.l > 73 && cell.rough < 5) return 'sand'
  if (cell.straight > 0.3 && row < horizon + 0.16) return 'building'
  return 'ground'
}

/** Labels of the grid, rows from the top, one letter each. */
export function regionsOf(
  small: Small,
  gradient: { size: Float32Array; dx: Float32Array; dy: Float32Array },
  sky: Skyline,
  horizon: number,
  night: boolean,
): string {
  let out = ''
  for (let j = 0; j < GRID_HEIGHT; j++)
    for (let i = 0; i < GRID_WIDTH; i++)
      out += LABELS[regionOf(cellAt(small, gradient, sky, i, j), (j + 0.5) / GRID_HEIGHT, horizon, night, sky.mean)]
  return out
}

/** Share of each region in the picture. */
export function sharesOf(labels: string): Record<Region, number> {
  const share = (letter: string): number => labels.split(letter).length - 1
  return Object.fromEntries(
    Object.entries(LABELS).map(([name, letter]) => [name, share(letter) / labels.length]),
  ) as Record<Region, number>
}
