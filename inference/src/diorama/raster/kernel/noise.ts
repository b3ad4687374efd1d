/** Tiling noise for the baked textures: value noise, sums of octaves, cells. Scalar: it runs once, when a renderer opens. */

// @ts-ignore: decorator
@inline
export function hash(x: i32, y: i32, seed: i32): f32 {
  let h = (x * 0x27d4eb2d) ^ (y * 0x165667b1) ^ (seed * 0x9e3779b1)
  h = (h ^ (h >>> 15)) * 0x85ebca6b
  h = (h ^ (h >>> 13)) * 0xc2b2ae35
  h ^= h >>> 16
  return <f32>(h & 0xffffff) * (1.0 / 16777216.0)
}

// @ts-ignore: decorator
@inline
function wrap(a: i32, period: i32): i32 {
  const r = a % period
  return r < 0 ? r + period : r
}

// @ts-ignore: decorator
@inline
export function smooth(t: f32): f32 {
  return t * t * (3 - 2 * t)
}

export function step(a: f32, b: f32, x: f32): f32 {
  const t = (x - a) / (b - a)
  return smooth(t < 0 ? 0 : t > 1 ? 1 : t)
}

/** Value noise 0..1 at x, y in [0,1) tiles of `px` by `py` cells. */
export function noise(x: f32, y: f32, px: i32, py: i32, seed: i32): f32 {
  const u = x * <f32>px
  const v = y * <f32>py
  const iu = <i32>floor<f32>(u)
  const iv = <i32>floor<f32>(v)
  const fu = smooth(u - <f32>iu)
  const fv = smooth(v - <f32>iv)
  const x0 = wrap(iu, px), x1 = wrap(iu + 1, px), y0 = wrap(iv, py), y1 = wrap(iv + 1, py)
  const a = hash(x0, y0, seed)
  const b = hash(x1, y0, seed)
  const c = hash(x0, y1, seed)
  const d = hash(x1, y1, seed)
  const top = a + (b - a) * fu
  return top + (c + (d - c) * fu - top) * fv
}

/** Octaves of noise, 0..1. */
export function fbm(x: f32, y: f32, px: i32, py: i32, octaves: i32, seed: i32): f32 {
  let sum: f32 = 0
  let scale: f32 = 0.5
  let whole: f32 = 0
  for (let i = 0; i < octaves; i++) {
    sum += noise(x, y, px << i, py << i, seed + i) * scale
    whole += scale
    scale *= 0.5
  }
  return sum / whole
}

/** Results of the last call of `cells`: distance to the nearest and next feature point (in cells), and the nearest cell's own number. */
export let nearest: f32 = 0
export let next: f32 = 0
export let own: f32 = 0

/** Cell noise; `jitter` 0 is a grid, 1 is loose. */
export function cells(x: f32, y: f32, px: i32, py: i32, jitter: f32, seed: i32): void {
  const u = x * <f32>px
  const v = y * <f32>py
  const iu = <i32>floor<f32>(u)
  const iv = <i32>floor<f32>(v)
  nearest = 9
  next = 9
  for (let j = -1; j <= 1; j++)
    for (let i = -1; i <= 1; i++) {
      const cx = wrap(iu + i, px)
      const cy = wrap(iv + j, py)
      const dx = <f32>(iu + i) + 0.5 + (hash(cx, cy, seed) - 0.5) * jitter - u
      const dy = <f32>(iv + j) + 0.5 + (hash(cx, cy, seed + 7) - 0.5) * jitter - v
      const d = sqrt<f32>(dx * dx + dy * dy)
      if (d < nearest) {
        next = nearest
        nearest = d
        own = hash(cx, cy, seed + 13)
      } else if (d < next) next = d
    }
}

/** A smooth wave of period 1 between -1 and 1. */
export function wave(turns: f32): f32 {
  const t = turns - floor<f32>(turns) - 0.5
  return 16 * t * (abs<f32>(t) - 0.5) * -1
}
