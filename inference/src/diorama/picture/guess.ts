/** What a picture suggests where the text is silent: hour, cloud, season, style, kind of place. */
import type { StyleId } from '@shoal/session'
import type { PlaceKind, Season } from '../state/state.ts'
import type { Picture } from './decode.ts'
import { GRID_HEIGHT, GRID_WIDTH, LABELS, type Region } from './grid.ts'
import { hueOf } from './regions.ts'
import type { Vanishing } from './segments.ts'
import type { Skyline } from './sky.ts'
import type { Small } from './small.ts'

const meanOf = (plane: Float32Array, take: (i: number) => boolean): number => {
  let [sum, n] = [0, 0]
  for (let i = 0; i < plane.length; i++)
    if (take(i)) {
      sum += plane[i]!
      n++
    }
  return n ? sum / n : 0
}

/** Local hour: 22 night, 18.8 dusk, 16.5 low sun, 11 day. */
export function hourOf(small: Small, sky: Skyline, horizon: number): number {
  const { width, height, l, a, b } = small
  if (!sky.mean) {
    // Under a roof of leaves it is green and dim; by lamplight it is dim with bright spots.
    const middle = [...l].sort((p, q) => p - q)[l.length >> 1]!
    const leaves = hueOf(
      meanOf(a, () => true),
      meanOf(b, () => true),
    )
    // A patch of bright blue above is the sky of a day, however narrow.
    let blue = 0
    for (let i = 0; i < l.length / 2; i++) {
      const [tone, chroma] = hueOf(a[i]!, b[i]!)
      if (l[i]! > 50 && chroma > 12 && tone > 215 && tone < 290) blue++
    }
    if (blue > 0.015 * l.length) return 11
    // Lamps are few and small; where much is bright, it is day.
    const lit = l.reduce((sum, v) => sum + (v > 74 ? 1 : 0), 0) / l.length
    if (lit > 0.1 && middle > 30) return 11
    if (leaves[1] < 2) return middle < 50 ? 22 : 11
    return middle < 36 && !(leaves[0] > 96 && leaves[0] < 150 && leaves[1] > 8) ? 22 : 11
  }
  const inSky = (i: number): boolean => Math.floor(i / width) < sky.border[i % width]!
  const low = (i: number): boolean => inSky(i) && Math.floor(i / width) > sky.border[i % width]! - height * 0.16
  const skyL = meanOf(l, inSky)
  const landL = meanOf(l, (i) => !inSky(i) && Math.floor(i / width) > horizon * height - 4)
  const [la, lb] = [meanOf(a, low), meanOf(b, low)]
  const [hue, chroma] = hueOf(la, lb)
  const warm = chroma > 10 && (hue < 92 || hue > 325)
  const bright = [...l].sort((p, q) => p - q)[Math.floor(l.length * 0.5)]!
  if (skyL < 34 && !(warm && chroma > 24)) return 22
  if (warm && (skyL < 84 || chroma > 26) && (landL < 62 || chroma > 30)) return 18.8
  if (skyL < 62 && chroma > 4 && (hue < 92 || hue > 335)) return 18.8
  if (skyL < 46 && landL < 47) return bright > 38 ? 11 : 21
  // Warm light on the land under a clear sky: late in the afternoon.
  const landB = meanOf(b, (i) => !inSky(i))
  const landA = meanOf(a, (i) => !inSky(i))
  return landB > 26 && landA > 4 ? 16.5 : 11
}

/** Cloud cover 0..1: grey skies are covered. */
export function cloudOf(sky: Skyline, hour: number): number {
  if (!sky.mean || hour > 18) return 0.25
  const [l, a, b] = sky.mean as [number, number, number]
  const chroma = Math.hypot(a, b)
  return chroma < 5 && l < 93 ? 0.85 : chroma < 10 ? 0.55 : 0.25
}

export function seasonOf(small: Small, labels: string, shares: Record<Region, number>): Season {
  if (shares.snow > 0.12) return 'winter'
  let [pink, rust, green] = [0, 0, 0]
  const kx = small.width / GRID_WIDTH
  const ky = small.height / GRID_HEIGHT
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++) {
      if (labels[Math.floor(y / ky) * GRID_WIDTH + Math.floor(x / kx)] === LABELS.sky) continue
      const i = y * small.width + x
      const [hue, chroma] = hueOf(small.a[i]!, small.b[i]!)
      if (chroma < 14) continue
      if (hue > 330 || hue < 20) pink += small.l[i]! > 62 ? 1 : 0
      else if (hue > 38 && hue < 78 && chroma > 34) rust++
      else if (hue > 96 && hue < 160) green++
    }
  const n = small.width * small.height
  if (pink > 0.09 * n && pink > rust) return 'spring'
  if (rust > 0.16 * n && rust > green * 1.3) return 'autumn'
  return 'summer'
}

/**
 * Style: colourless pictures are pencil (light, lines), ink (light, masses) or noir (dark); blocks are pixels; few flat colours with
 * dark outlines on a warm sheet are ukiyo-e; other flat or soft pictures are watercolour; what has the texture of the world is plain.
 */
export function styleOf(
  picture: Pick<Picture, 'width' | 'height' | 'rgb'>,
  fine: Small,
  gradient: Float32Array,
): StyleId {
  const n = fine.l.length
  const chroma = meanOf(
    Float32Array.from({ length: n }, (_, i) => Math.hypot(fine.a[i]!, fine.b[i]!)),
    () => true,
  )
  const light = meanOf(fine.l, () => true)
  const edges = gradient.reduce((sum, g) => sum + (g > 7 ? 1 : 0), 0) / n
  const dark = fine.l.reduce((sum, v) => sum + (v < 28 ? 1 : 0), 0) / n
  const flat = gradient.reduce((sum, g) => sum + (g < 0.45 ? 1 : 0), 0) / n
  // A grey day is no drawing: what is not quite colourless must be flat or light as paper.
  if (chroma < 2.6 || (chroma < 6.5 && (flat > 0.3 || light > 72))) {
    if (light > 72) return dark < 0.06 ? 'pencil' : 'ink'
    return light < 48 || dark > 0.14 ? 'noir' : 'ink'
  }
  if (blockOf(picture) >= 3) return 'pixel'
  if (flat > 0.3) {
    const paper = meanOf(fine.b, (i) => fine.l[i]! > 60)
    const outlined = dark > 0.015 && dark < 0.2 && edges > 0.05
    return outlined && paper > 12 && chroma < 30 ? 'ukiyoe' : 'watercolor'
  }
  return 'plain'
}

/** Side of the squares a picture is made of, in pixels; 1: none. */
const blockOf = ({ width, height, rgb }: Pick<Picture, 'width' | 'height' | 'rgb'>): number => {
  const turns = new Float64Array(width)
  for (let y = 1; y < height; y += 5)
    for (let x = 1; x < width; x++) {
      const at = (y * width + x) * 3
      const d =
        Math.abs(rgb[at]! - rgb[at - 3]!) +
        Math.abs(rgb[at + 1]! - rgb[at - 2]!) +
        Math.abs(rgb[at + 2]! - rgb[at - 1]!)
      if (d > 10) turns[x]!++
    }
  const all = turns.reduce((p, q) => p + q, 0)
  if (all < width * height * 0.002) return 1
  for (const size of [16, 12, 10, 8, 6, 5, 4, 3]) {
    let most = 0
    for (let off = 0; off < size; off++) {
      let sum = 0
      for (let x = off; x < width; x += size) sum += turns[x]!
      most = Math.max(most, sum)
    }
    if (most / all > 0.94) return size
  }
  return 1
}

/** Share of pixels below the horizon and on green ground that are as bright and coloured as flowers. */
const flowers = (small: Small, horizon: number): number => {
  let [n, hits] = [0, 0]
  for (let i = Math.floor(small.height * horizon) * small.width; i < small.l.length; i++) {
    const [hue, chroma] = hueOf(small.a[i]!, small.b[i]!)
    n++
    if (chroma > 30 && small.l[i]! > 40 && (hue < 45 || hue > 290 || (hue > 78 && hue < 94 && chroma > 55))) hits++
  }
  return n ? hits / n : 0
}

/** Share of pixels that shine in cold or pink colours. */
const neon = ({ l, a, b }: Small): number =>
  l.reduce((sum, v, i) => {
    const [hue, chroma] = hueOf(a[i]!, b[i]!)
    return sum + (v > 42 && chroma > 30 && (hue > 160 || hue < 15) ? 1 : 0)
  }, 0) / l.length

export interface Seen {
  small: Small
  sky: Skyline
  horizon: number
  vanishing: Vanishing | null
  labels: string
  shares: Record<Region, number>
  hour: number
}

export function kindOf({ small, sky, horizon, vanishing, labels, shares, hour }: Seen): PlaceKind {
  const night = hour >= 20
  const rowShare = (region: Region, from: number, to: number): number => {
    const rows = labels.slice(Math.floor(from * GRID_HEIGHT) * GRID_WIDTH, Math.ceil(to * GRID_HEIGHT) * GRID_WIDTH)
    return rows.length ? (rows.split(LABELS[region]).length - 1) / rows.length : 0
  }
  const walls = rowShare('building', Math.max(0, horizon - 0.35), horizon)
  const water = rowShare('water', horizon, 1)
  const snow = rowShare('snow', horizon, 1)
  const sand = rowShare('sand', horizon, 1)
  const green = rowShare('vegetation', horizon, 1)
  const trees = rowShare('vegetation', 0, horizon)
  if (snow > 0.4) return 'snow-field'
  if (water > 0.22 && !(night && walls > 0.35)) {
    if (walls > 0.3 && sand < 0.08 && green < 0.15) return 'harbour'
    // A lake has another side: hills or woods stand along the horizon.
    const shore = 1 - rowShare('sky', Math.max(0, horizon - 0.1), horizon)
    return sand < 0.1 && (green > 0.25 || (hour > 17.5 && water < 0.75 && shore > 0.6)) ? 'lake' : 'beach'
  }
  if (water > 0.12 && hour > 17.5 && !night && walls < 0.3) return 'lake'
  if (water > 0.06 && green > 0.3 && !night && flowers(small, horizon) < 0.1) return 'lake'
  if (night && (walls > 0.2 || shares.building > 0.14) && shares.vegetation < 0.4)
    return neon(small) > 0.02 ? 'neon-city' : vanishing ? 'boulevard' : 'city'
  if ((trees > 0.6 || shares.vegetation > Math.max(0.38, shares.building)) && sky.share < 0.06) return 'forest'
  if (walls > 0.34 && walls > trees)
    return vanishing || walls > 0.55 ? (walls > 0.6 ? 'city' : 'boulevard') : green > 0.3 ? 'village' : 'old-town'
  if (sand > 0.34) return water > 0.03 ? 'beach' : 'desert'
  if (!sky.mean && shares.vegetation < 0.08) return night ? 'cave' : 'room'
  if (flowers(small, horizon) > 0.14 && (hour < 17.5 || green > 0.15)) return 'flower-field'
  if (rowShare('other', 0, horizon) > 0.4 && horizon > 0.42) return 'mountain-pass'
  const path = rowShare('ground', Math.min(0.85, horizon + 0.1), 1)
  if (path > 0.08 && path < 0.75) return walls > 0.12 ? 'village' : 'country-road'
  return 'meadow'
}
