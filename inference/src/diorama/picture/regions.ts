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
  /** Upright edges alone: walls have them, clouds do not. */
  upright: number
  /** Level edges against upright ones: ripples lie, leaves do not. */
  lying: number
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
  const cell: Cell = { l: 0, a: 0, b: 0, rough: 0, straight: 0, upright: 0, lying: 0, sky: 0 }
  let [n, across] = [0, 0]
  for (let y = Math.floor(j * ky); y < Math.floor((j + 1) * ky); y++)
    for (let x = Math.floor(i * kx); x < Math.floor((i + 1) * kx); x++) {
      const at = y * small.width + x
      cell.l += small.l[at]!
      cell.a += small.a[at]!
      cell.b += small.b[at]!
      cell.rough += gradient.size[at]!
      const [gx, gy] = [Math.abs(gradient.dx[at]!), Math.abs(gradient.dy[at]!)]
      if (Math.max(gx, gy) > 3 && Math.min(gx, gy) < 0.25 * Math.max(gx, gy)) {
        cell.straight++
        if (gx > gy) cell.upright++
      }
      cell.lying += gy
      across += gx
      if (y < sky.border[x]!) cell.sky++
      n++
    }
  return {
    l: cell.l / n,
    a: cell.a / n,
    b: cell.b / n,
    rough: cell.rough / n,
    straight: cell.straight / n,
    upright: cell.upright / n,
    lying: cell.lying / Math.max(1e-3, across),
    sky: cell.sky / n,
  }
}

const regionOf = (
  cell: Cell,
  row: number,
  horizon: number,
  night: boolean,
  skyMean: readonly number[] | null,
  mirrored: readonly Pick<Cell, 'l' | 'a' | 'b'>[],
): Region => {
  if (cell.sky > 0.5) return 'sky'
  const [hue, chroma] = hueOf(cell.a, cell.b)
  const below = row > horizon + 0.01
  // A sea under a dull sky is green, but lies.
  const sea = below && hue > 145 && hue < 172 && chroma > 5 && chroma < 30 && cell.l > 36 && cell.lying > 1.7
  if (sea) return 'water'
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
    if ((cell.straight > 0.16 && cell.upright > 0.015) || (night && cell.rough > 3)) return 'building'
    if (blue && cell.rough < 5 && chroma > 9) return 'other'
    // Dark or torn alone is a hill or a wood against the light.
    return cell.straight > 0.07 && cell.upright > 0.03 && (cell.rough > 4.2 || cell.l < 30) ? 'building' : 'other'
  }
  if (cell.l > 84 && chroma < 9 && (hue > 150 || chroma < 4) && cell.rough < 7) return 'snow'
  if (blue && (chroma > 10 || cell.rough < 4)) return 'water'
  if (hue > 60 && hue < 106 && chroma > 8 && chroma < 46 && cell.l > 73 && cell.rough < 5) return 'sand'
  // Still water has the colours of an evening sky: those of its lower half, or of what stands as high as this is low.
  if (
    (hue < 47 || hue > 300) &&
    cell.rough > 1.3 &&
    cell.rough < 6 &&
    cell.lying > 1.2 &&
    chroma > 7 &&
    mirrored.some((m) => Math.hypot(0.5 * (cell.l - m.l), cell.a - m.a, cell.b - m.b) < 14)
  )
    return 'water'
  if (cell.straight > 0.3 && row < horizon + 0.16) return 'building'
  return 'ground'
}

/** Mean colour of the lower half of a coloured sky, which still water shows again; null: too grey to tell from wet stone. */
const mirrorOf = (small: Small, sky: Skyline): Pick<Cell, 'l' | 'a' | 'b'> | null => {
  if (!sky.mean) return null
  const [sum, planes] = [
    [0, 0, 0],
    [small.l, small.a, small.b],
  ]
  let n = 0
  for (let x = 0; x < small.width; x++)
    for (let y = sky.border[x]! >> 1; y < sky.border[x]!; y++, n++)
      for (const [k, plane] of planes.entries()) sum[k]! += plane[y * small.width + x]!
  const [l, a, b] = sum.map((v) => v / Math.max(1, n)) as [number, number, number]
  const [hue, chroma] = hueOf(a, b)
  return n > 0 && chroma > 14 && (hue < 75 || hue > 300) ? { l, a, b } : null
}

/** Labels of the grid, rows from the top, one letter each. */
export function regionsOf(
  small: Small,
  gradient: { size: Float32Array; dx: Float32Array; dy: Float32Array },
  sky: Skyline,
  horizon: number,
  night: boolean,
): string {
  const mirror = mirrorOf(small, sky)
  const cells = Array.from({ length: GRID_WIDTH * GRID_HEIGHT }, (_, k) =>
    cellAt(small, gradient, sky, k % GRID_WIDTH, Math.floor(k / GRID_WIDTH)),
  )
  const land = cells
    .filter((_, k) => (Math.floor(k / GRID_WIDTH) + 0.5) / GRID_HEIGHT > horizon)
    .map((cell) => cell.l)
    .sort((p, q) => p - q)
  const dim = (land[land.length >> 1] ?? 50) + 4
  const labels: Region[] = []
  for (const [k, cell] of cells.entries()) {
    const row = (Math.floor(k / GRID_WIDTH) + 0.5) / GRID_HEIGHT
    const over = Math.floor((2 * horizon - row) * GRID_HEIGHT)
    const opposite = over * GRID_WIDTH + (k % GRID_WIDTH)
    const mirrored =
      mirror === null ? [] : over >= 0 && labels[opposite] === 'sky' ? [mirror, cells[opposite]!] : [mirror]
    const found = regionOf(cell, row, horizon, night, sky.mean, mirrored)
    // Lit clouds have edges too: what hangs from the sky and changes slowly is sky.
    const above = cells[k - GRID_WIDTH]
    const hangs =
      sky.mean &&
      above &&
      labels[k - GRID_WIDTH] === 'sky' &&
      /other|building/.test(found) &&
      row < horizon - 0.02 &&
      cell.l > dim &&
      cell.upright < 0.08 &&
      Math.hypot(cell.l - above.l, cell.a - above.a, cell.b - above.b) < 17
    labels.push(hangs ? 'sky' : found)
  }
  return labels.map((label) => LABELS[label]).join('')
}

/** Share of each region in the picture. */
export function sharesOf(labels: string): Record<Region, number> {
  const share = (letter: string): number => labels.split(letter).length - 1
  return Object.fromEntries(
    Object.entries(LABELS).map(([name, letter]) => [name, share(letter) / labels.length]),
  ) as Record<Region, number>
}
