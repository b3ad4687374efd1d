/**
 * What stands on the ground in a picture: for each column of the small copy the rows from where it ends above to where it touches the
 * ground. Ground is what has the colours of the lower part of the picture.
 */
import { GRID_HEIGHT, GRID_WIDTH, LABELS } from './grid.ts'
import { kindsOf, paletteOf } from './palette.ts'
import type { Skyline } from './sky.ts'
import type { Small } from './small.ts'

export interface Columns {
  /** First row of what stands in a column, and the row below its foot; equal: nothing stands there. Rows of the small copy. */
  top: Int16Array
  foot: Int16Array
  width: number
  height: number
}

/** Whether each pixel has a colour of the ground. */
const groundOf = (small: Small, horizon: number, labels: string): Uint8Array => {
  const { width, height } = small
  const { kind, count } = kindsOf(small, paletteOf(small, 14, 5))
  const low = new Float64Array(count)
  const high = new Float64Array(count)
  const split = Math.round((horizon + 0.42 * (1 - horizon)) * height)
  const line = Math.round(horizon * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const k = kind[y * width + x]!
      if (y >= split) low[k]! += 1 / ((height - split) * width)
      else if (y < line) high[k]! += 1 / (line * width)
    }
  const ground = Uint8Array.from(kind, (k) => (low[k]! > 0.012 && low[k]! > high[k]! * 0.7 ? 1 : 0))
  spread(small, ground, line)
  // Water lies flat as the ground does.
  for (let y = line; y < height; y++)
    for (let x = 0; x < width; x++) {
      const cell = Math.floor((y * GRID_HEIGHT) / height) * GRID_WIDTH + Math.floor((x * GRID_WIDTH) / width)
      if (labels[cell] === LABELS.water) ground[y * width + x] = 1
    }
  return ground
}

/**
 * Ground is what hangs together with the ground at one's feet: grass that pales with distance has other colours than that, and a wall the colour of
 * the sand is parted from it by an edge.
 */
const spread = ({ width, height, l, a, b }: Small, ground: Uint8Array, line: number): void => {
  const waiting: number[] = []
  for (let x = 0; x < width; x++) if (ground[(height - 1) * width + x]) waiting.push((height - 1) * width + x)
  const seen = new Uint8Array(ground.length)
  for (const at of waiting) seen[at] = 1
  while (waiting.length) {
    const at = waiting.pop()!
    const x = at % width
    for (const to of [at - width, at + width, x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1]) {
      if (to < line * width || to >= ground.length || seen[to]) continue
      if (Math.hypot(l[to]! - l[at]!, a[to]! - a[at]!, b[to]! - b[at]!) > (ground[to] ? 13 : 3.2)) continue
      seen[to] = 1
      waiting.push(to)
    }
  }
  ground.set(seen)
}

/** For each column the row above which is sky, sought upwards from the horizon: sun, clouds and birds are of the sky. */
const topsOf = ({ width, height, l, a, b }: Small, sky: Skyline, line: number): Int16Array => {
  const top = new Int16Array(width)
  if (!sky.mean) return top
  // The sky's colour by row; below its lowest it stays what it was.
  const rows: (readonly number[])[] = []
  for (let y = 0; y < height; y++) {
    const sum = [0, 0, 0, 0]
    for (let x = 0; x < width; x++)
      if (y < sky.border[x]!)
        [l[y * width + x]!, a[y * width + x]!, b[y * width + x]!, 1].forEach((v, k) => (sum[k]! += v))
    rows.push(sum[3]! > 3 ? sum.map((v) => v / sum[3]!) : (rows.at(-1) ?? sky.mean))
  }
  for (let x = 0; x < width; x++) {
    let run = 0
    let y = line - 1
    for (; y >= 0 && run < 4; y--) {
      const i = y * width + x
      const like = Math.hypot(l[i]! - rows[y]![0]!, a[i]! - rows[y]![1]!, b[i]! - rows[y]![2]!) < 13
      run = like ? run + 1 : 0
    }
    top[x] = run < 4 ? 0 : y + 1 + run
  }
  return top
}

const median = (values: Int16Array, reach: number): Int16Array =>
  values.map((_, x) => {
    const around: number[] = []
    for (let d = -reach; d <= reach; d++) around.push(values[Math.min(values.length - 1, Math.max(0, x + d))]!)
    return around.sort((p, q) => p - q)[reach]!
  })

/** Runs of columns too short to be a thing of their own stand where their neighbours do: splinters would be seen. */
const joined = (feet: Int16Array, line: number): Int16Array => {
  const out = feet.slice()
  const far = (x: number): number => 1 / Math.max(0.5, out[x]! - line)
  const parted = (x: number): boolean => Math.abs(far(x) - far(x - 1)) > 0.3 * Math.min(far(x), far(x - 1))
  for (let from = 0, x = 1; x <= out.length; x++) {
    if (x < out.length && !parted(x)) continue
    if (x - from < 6 && from > 0) {
      // The nearer of both neighbours: what is cut off then is at least whole.
      const to = Math.max(out[from - 1]!, x < out.length ? out[x]! : 0)
      out.fill(to, from, x)
    }
    from = x
  }
  return out
}

/** Feet and tops by column; `horizon` is a share of the height. What ends within two rows of the horizon is far away and not cut. */
export function columnsOf(small: Small, sky: Skyline, horizon: number, labels: string): Columns {
  const { width, height } = small
  const ground = groundOf(small, horizon, labels)
  const line = Math.round(horizon * height)
  const lowest = Math.round((horizon + 0.64 * (1 - horizon)) * height)
  const foot = new Int16Array(width)
  for (let x = 0; x < width; x++) {
    foot[x] = line
    for (let y = lowest; y > line + 1; y--) {
      let other = 0
      for (let k = 0; k < 4; k++) other += 1 - ground[(y - k) * width + x]!
      if (other < 4) continue
      // It must go on up to the horizon: a shadow or a puddle does not.
      let standing = 0
      for (let k = line; k < y; k++) standing += 1 - ground[k * width + x]!
      if (standing / (y - line) < 0.7) continue
      foot[x] = y + 1
      break
    }
  }
  const feet = joined(median(foot, 3), line)
  const top = topsOf(small, sky, line)
  for (let x = 0; x < width; x++) if (feet[x]! <= line + 2 || top[x]! >= line - 1) top[x] = feet[x] = 0
  // Nothing narrower than three columns.
  for (let x = 1; x < width - 1; x++) if (feet[x] && !feet[x - 1] && !feet[x + 1]) top[x] = feet[x] = 0
  return { top, foot: feet, width, height }
}
