/** Where strokes stand, how long, how broad, which way they lie, and with what paint. See strokes.ts. */
import { lookUpOne } from './colour'
import { LEVEL, ring, setWhirls, skyFlow, surfaceFlow, tx, ty, tz } from './flow'
import { F, I } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { hash } from './noise'
import { graphite, paint, record } from './stroke-record'

let px: f32 = 0
let py: f32 = 0
let pz: f32 = 0
let nx: f32 = 0
let ny: f32 = 0
let nz: f32 = 0
let facing: f32 = 1
let object: i32 = 0
let sky: bool = false
let step: f32 = 0
let cellX: i32 = 0
let cellY: i32 = 0
let cellZ: i32 = 0

/** Exponent of two at or below x. */
// @ts-ignore: decorator
@inline
function octave(x: f32): i32 {
  return ((reinterpret<i32>(x) >> 23) & 255) - 127
}
// @ts-ignore: decorator
@inline
function power(e: i32): f32 {
  return reinterpret<f32>((e + 127) << 23)
}

let originX: f32 = 0
let originY: f32 = 0
let originZ: f32 = 0

/** Finds the lattice cell of the surface at pixel (x, y): its place, facing and cell; spacing is in pixels. */
function find(x: i32, y: i32, width: i32, spacing: f32): void {
  const i = <usize>(y * width + x)
  const fx = <f32>x + 0.5, fy = <f32>y + 0.5
  const rx = F(L.F_RAY0) + F(L.F_RAYX) * fx + F(L.F_RAYY) * fy
  const ry = F(L.F_RAY0 + 1) + F(L.F_RAYX + 1) * fx + F(L.F_RAYY + 1) * fy
  const rz = F(L.F_RAY0 + 2) + F(L.F_RAYX + 2) * fx + F(L.F_RAYY + 2) * fy
  const view: f32 = 1 / sqrt<f32>(rx * rx + ry * ry + rz * rz)
  const depth = load<f32>(<usize>I(L.I_DEPTH) + (i << 2))
  sky = depth <= 0
  if (sky) {
    px = rx * view
    py = ry * view
    pz = rz * view
    object = 0
    facing = 1
    originX = 0
    originY = 0
    originZ = 0
    step = spacing / F(L.F_PIXEL)
  } else {
    const w: f32 = 1 / depth
    px = F(L.F_EYE) + rx * w
    py = F(L.F_EYE + 1) + ry * w
    pz = F(L.F_EYE + 2) + rz * w
    const attr = load<u32>(<usize>I(L.I_ATTR) + (i << 3), 4)
    nx = <f32>(attr & 255) - 128
    ny = <f32>((attr >> 8) & 255) - 128
    nz = <f32>((attr >> 16) & 255) - 128
    const k: f32 = 1 / sqrt<f32>(nx * nx + ny * ny + nz * nz + 1)
    nx *= k
    ny *= k
    nz *= k
    facing = abs<f32>(nx * rx + ny * ry + nz * rz) * view
    object = <i32>(attr >> 24)
    originX = 0
    originY = 0
    originZ = 0
    if (object < 128) {
      const o = <usize>I(L.I_OBJECTS) + (object << 5)
      originX = load<f32>(o)
      originY = load<f32>(o, 4)
      originZ = load<f32>(o, 8)
    } else object = 0
    // Each region of a few metres changes its step at a distance of its own.
    const wish = (spacing * w) / (F(L.F_PIXEL) * max<f32>(0.34, facing))
    const region: f32 = 1 / (power(octave(wish)) * 16)
    const jitter = hash(<i32>floor<f32>((px - originX) * region), <i32>floor<f32>((pz - originZ) * region), <i32>floor<f32>((py - originY) * region) + 77)
    step = power(octave(wish * (1 + jitter)))
  }
  const cells: f32 = 1 / step
  cellX = <i32>floor<f32>((px - originX) * cells)
  cellY = <i32>floor<f32>((py - originY) * cells)
  cellZ = <i32>floor<f32>((pz - originZ) * cells)
}

/** Whether the surface at pixel (x, y) lies in a cell of the lattice whose step is one over `cells`. */
function holds(x: i32, y: i32, width: i32, baseX: f32, baseY: f32, baseZ: f32, cells: f32, a: i32, b: i32, d: i32): bool {
  const fx = <f32>x + 0.5, fy = <f32>y + 0.5
  const near = load<f32>(<usize>I(L.I_DEPTH) + (<usize>(y * width + x) << 2))
  if (near <= 0 != sky) return false
  const rx = F(L.F_RAY0) + F(L.F_RAYX) * fx + F(L.F_RAYY) * fy
  const ry = F(L.F_RAY0 + 1) + F(L.F_RAYX + 1) * fx + F(L.F_RAYY + 1) * fy
  const rz = F(L.F_RAY0 + 2) + F(L.F_RAYX + 2) * fx + F(L.F_RAYY + 2) * fy
  const w: f32 = sky ? 1 / sqrt<f32>(rx * rx + ry * ry + rz * rz) : 1 / near
  const ex: f32 = sky ? 0 : F(L.F_EYE) - baseX, ey: f32 = sky ? 0 : F(L.F_EYE + 1) - baseY, ez: f32 = sky ? 0 : F(L.F_EYE + 2) - baseZ
  return <i32>floor<f32>((ex + rx * w) * cells) == a && <i32>floor<f32>((ey + ry * w) * cells) == b && <i32>floor<f32>((ez + rz * w) * cells) == d
}

let screenX: f32 = 0
let screenY: f32 = 0
let screenW: f32 = 0
/** Pixels of a world (or sky) point; false behind the eye. */
function project(x: f32, y: f32, z: f32): bool {
  const m = L.F_VIEW_PROJECTION
  const fix: f32 = sky ? 0 : 1
  screenW = x * F(m + 2) + y * F(m + 6) + z * F(m + 10) + F(m + 14) * fix
  if (sky) {
    const ex = F(L.F_EYE), ey = F(L.F_EYE + 1), ez = F(L.F_EYE + 2)
    // A direction is a point at the eye plus itself.
    screenW += ex * F(m + 2) + ey * F(m + 6) + ez * F(m + 10) + F(m + 14)
    if (screenW < 0.05) return false
    const k: f32 = 1 / screenW
    screenX = ((x + ex) * F(m) + (y + ey) * F(m + 4) + (z + ez) * F(m + 8) + F(m + 12)) * k
    screenY = ((x + ex) * F(m + 1) + (y + ey) * F(m + 5) + (z + ez) * F(m + 9) + F(m + 13)) * k
    return true
  }
  if (screenW < 0.05) return false
  const k: f32 = 1 / screenW
  screenX = (x * F(m) + y * F(m + 4) + z * F(m + 8) + F(m + 12)) * k
  screenY = (x * F(m + 1) + y * F(m + 5) + z * F(m + 9) + F(m + 13)) * k
  return true
}

// --- a stroke that will be planted, between the two passes over a row of cells
const C_POINT: usize = 0
const C_NORMAL: usize = 12
const C_SEED: usize = 24
const C_ONE: usize = 28
const C_TWO: usize = 32
const C_THREE: usize = 36
const C_STEP: usize = 40
const C_FRONT: usize = 44
const C_SX: usize = 48
const C_SY: usize = 52
const C_NEED: usize = 56
/** Offsets of the pixels where it stands and of the sample it was found by; bit 0 sky, the rest its class. */
const C_AT: usize = 60
const C_SAMPLE: usize = 64
const C_KIND: usize = 68
const CANDIDATE: usize = 72

/** What the style says about strokes. */
let pencil: bool = false
let cell: i32 = 0
let long: f32 = 0
let broad: f32 = 0
let swirl: f32 = 0
let mixing: f32 = 0
let share: f32 = 0
let grow: f32 = 0

/** Plants the strokes of a strip. Memory is far away: what a row of cells reads is asked for together, before any of it is thought about. */
export function plant(strip: i32, list: usize, hatching: bool, scratch: usize): void {
  const width = I(L.I_WIDTH), height = I(L.I_HEIGHT)
  const scale = <f32>height / 720
  pencil = hatching
  cell = pencil ? max(4, <i32>(<f32>11 * scale)) : max(4, <i32>(F(L.F_STYLE + L.T_STROKE_CELL) * scale))
  long = (pencil ? <f32>12 : F(L.F_STYLE + L.T_STROKE_LENGTH)) * scale
  broad = (pencil ? <f32>1.2 : F(L.F_STYLE + L.T_STROKE_WIDTH)) * max<f32>(0.6, scale)
  swirl = pencil ? <f32>0.25 : F(L.F_STYLE + L.T_STROKE_SWIRL)
  mixing = F(L.F_STYLE + L.T_STROKE_HUE)
  // Strokes come one by one and grow while styles change.
  share = (pencil ? F(L.F_STYLE + L.T_HATCH) : F(L.F_STYLE + L.T_STROKE)) * 1.01
  grow = min<f32>(1, share * 1.4)
  const rows = height / cell
  const first = (strip * Rec.STRIP + cell - 1) / cell, last = min(rows, (min(height, (strip + 1) * Rec.STRIP) + cell - 1) / cell)
  setWhirls()
  const candidates = scratch + 16
  for (let gy = first; gy < last; gy++) {
    touchSamples(gy, width, scratch)
    const end = propose(gy, rows, candidates)
    touchPlaces(candidates, end, scratch)
    for (let at = candidates; at < end; at += CANDIDATE) settle(at, list)
  }
}

/** Reads what will be asked of the samples of a row of cells. */
function touchSamples(gy: i32, width: i32, to: usize): void {
  const depth = <usize>I(L.I_DEPTH), attr = <usize>I(L.I_ATTR) + 4, far = <usize>I(L.I_FAR), body = <usize>I(L.I_BODY), green = <usize>I(L.I_G2)
  const row = (gy * cell + (cell >> 1)) * width + (cell >> 1)
  let sum: u32 = 0
  for (let gx = 0; gx < width / cell; gx++) {
    const at = <usize>(row + gx * cell)
    sum += load<u32>(depth + (at << 2)) + load<u32>(attr + (at << 3)) + <u32>load<u8>(far + at) + <u32>load<u8>(body + at) + <u32>load<u8>(green + at)
  }
  store<u32>(to, sum)
}

/** Reads what will be asked where strokes stand. */
function touchPlaces(from: usize, end: usize, to: usize): void {
  const far = <usize>I(L.I_FAR), range = <usize>I(L.I_RANGE), red = <usize>I(L.I_R2), green = <usize>I(L.I_G2), blue = <usize>I(L.I_B2)
  let sum: u32 = 0
  for (let c = from; c < end; c += CANDIDATE) {
    const at = <usize>load<u32>(c, C_AT)
    sum += <u32>load<u8>(far + at) + <u32>load<u8>(range + at) + <u32>load<u8>(red + at) + <u32>load<u8>(green + at) + <u32>load<u8>(blue + at)
  }
  store<u32>(to, sum)
}

/** First pass over a row of cells: the strokes that may stand there, to records; returns their end. */
function propose(gy: i32, rows: i32, candidates: usize): usize {
  const width = I(L.I_WIDTH), height = I(L.I_HEIGHT)
  const red = <usize>I(L.I_R2), green = <usize>I(L.I_G2), blue = <usize>I(L.I_B2)
  const across = width / cell
  let to = candidates
  for (let gx = 0; gx < across; gx++) {
    const x = gx * cell + (cell >> 1), y = gy * cell + (cell >> 1)
    let here: f32 = 1
    if (pencil) {
      // White paper needs no stroke.
      const at = <usize>(y * width + x)
      here = 1 - <f32>(<i32>load<u8>(red + at) * 77 + <i32>load<u8>(green + at) * 150 + <i32>load<u8>(blue + at) * 29) * (1.25 / 65280.0)
      if (here < 0) continue
    }
    find(x, y, width, <f32>cell)
    const a = cellX, b = cellY, d = cellZ, e = step
    const wasSky = sky, front = facing, thing = object
    const hx = px, hy = py, hz = pz, lowX = nx, lowY = ny, lowZ = nz, baseX = originX, baseY = originY, baseZ = originZ
    // A cell of slanting ground is wide on screen: it holds several.
    const copies = sky ? 1 : front < 0.25 ? 3 : front < 0.55 ? 2 : 1
    for (let copy = 0; copy < copies; copy++) {
      const salt = thing + copy * 1009
      const seed = hash(a * 7 + salt, b * 131 + d, 641 + octave(e))
      if (seed > share || here < 0.4 * seed) continue
      // Three numbers of one.
      const dice = <i32>(hash(a, d + b * 57, 643 + salt) * 16777216.0)
      const one = <f32>(dice & 255) * (1.0 / 256.0), two = <f32>((dice >> 8) & 255) * (1.0 / 256.0), three = <f32>(dice >> 16) * (1.0 / 256.0)
      const ax = baseX + (<f32>a + one) * e, ay = baseY + (<f32>b + two) * e, az = baseZ + (<f32>d + three) * e
      const layer = <i32>(one * 3.999)
      let need: f32 = 0
      if (pencil) {
        // Every stroke has a tone below which it is drawn; the second half lies across the first.
        need = wasSky ? <f32>0.34 + <f32>0.5 * seed : (layer >= 2 ? <f32>0.4 + <f32>0.4 * seed : <f32>0.05 + <f32>0.5 * seed) + (abs<f32>(lowY) > LEVEL ? <f32>0.1 : 0)
        if (here < need - 0.12) continue
      }
      // Brought back to the surface along its normal.
      const hold = wasSky ? <f32>0 : (ax - hx) * lowX + (ay - hy) * lowY + (az - hz) * lowZ
      sky = wasSky
      px = ax - lowX * hold
      py = ay - lowY * hold
      pz = az - lowZ * hold
      if (!project(px, py, pz)) continue
      const ix = <i32>screenX, iy = <i32>screenY
      if (ix < 0 || iy < 0 || ix >= width || iy >= height) continue
      const cx = ix / cell, cy = iy / cell
      // Someone nearer plants it.
      if ((cx != gx || cy != gy) && holds(min(across - 1, cx) * cell + (cell >> 1), min(rows - 1, cy) * cell + (cell >> 1), width, baseX, baseY, baseZ, 1 / e, a, b, d)) continue
      store<f32>(to, px, C_POINT)
      store<f32>(to, py, C_POINT + 4)
      store<f32>(to, pz, C_POINT + 8)
      store<f32>(to, lowX, C_NORMAL)
      store<f32>(to, lowY, C_NORMAL + 4)
      store<f32>(to, lowZ, C_NORMAL + 8)
      store<f32>(to, seed, C_SEED)
      store<f32>(to, one, C_ONE)
      store<f32>(to, two, C_TWO)
      store<f32>(to, three, C_THREE)
      store<f32>(to, e, C_STEP)
      store<f32>(to, front, C_FRONT)
      store<f32>(to, screenX, C_SX)
      store<f32>(to, screenY, C_SY)
      store<f32>(to, need, C_NEED)
      store<i32>(to, iy * width + ix, C_AT)
      store<i32>(to, y * width + x, C_SAMPLE)
      store<i32>(to, (layer << 1) | (wasSky ? 1 : 0), C_KIND)
      to += CANDIDATE
    }
  }
  return to
}

/** Second pass: which way a stroke lies, how large it is and with what paint, to the strip's list. */
function settle(from: usize, list: usize): void {
  const red = <usize>I(L.I_R2), green = <usize>I(L.I_G2), blue = <usize>I(L.I_B2)
  const far = <usize>I(L.I_FAR), body = <usize>I(L.I_BODY), range = <usize>I(L.I_RANGE)
  px = load<f32>(from, C_POINT)
  py = load<f32>(from, C_POINT + 4)
  pz = load<f32>(from, C_POINT + 8)
  nx = load<f32>(from, C_NORMAL)
  ny = load<f32>(from, C_NORMAL + 4)
  nz = load<f32>(from, C_NORMAL + 8)
  step = load<f32>(from, C_STEP)
  sky = (load<i32>(from, C_KIND) & 1) != 0
  const layer = load<i32>(from, C_KIND) >> 1
  const count = load<i32>(list + (layer << 2))
  if (count >= L.STROKE_MAX) return
  const seed = load<f32>(from, C_SEED), one = load<f32>(from, C_ONE), two = load<f32>(from, C_TWO), three = load<f32>(from, C_THREE)
  const sx = load<f32>(from, C_SX), sy = load<f32>(from, C_SY)
  const sample = <usize>load<u32>(from, C_SAMPLE)
  const away = <i32>load<u8>(far + <usize>load<u32>(from, C_AT)), mine = <i32>load<u8>(far + sample)
  // It fell on something else: the sample's own colour serves.
  const spot = abs(away - mine) <= 3 ? <usize>load<u32>(from, C_AT) : sample
  const alive = load<u8>(body + sample) != 0
  const busy = <i32>load<u8>(range + spot)
  // A face is not stroked over; the rest of a body quietly.
  if (!pencil && alive && busy > 34) return
  if (sky) skyFlow(px, py, pz, swirl)
  else surfaceFlow(px, py, pz, nx, ny, nz, step, seed, swirl)
  const reach: f32 = sky ? 0.02 : step
  if (!project(px + tx * reach, py + ty * reach, pz + tz * reach)) return
  let co = screenX - sx, si = screenY - sy
  const size = sqrt<f32>(co * co + si * si)
  if (size < 1e-4) {
    co = 1
    si = 0
  } else {
    const k: f32 = 1 / size
    co *= k
    si *= k
  }
  let r = <i32>load<u8>(red + spot), g = <i32>load<u8>(green + spot), bl = <i32>load<u8>(blue + spot)
  const light: f32 = <f32>(r * 77 + g * 150 + bl * 29) * (1.0 / 65280.0)
  let half = long * (0.55 + 0.9 * two) * grow * (sky ? <f32>1.2 : min<f32>(1.5, 0.75 + 0.25 / max<f32>(0.2, load<f32>(from, C_FRONT))))
  let wide = broad * (0.7 + 0.65 * three) * grow
  const to = list + 16 + (layer * L.STROKE_MAX + count) * L.STROKE_BYTES
  if (pencil) {
    const dark: f32 = 1 - light * 1.25
    const need = load<f32>(from, C_NEED)
    const cross = layer >= 2
    const ground = !sky && abs<f32>(ny) > LEVEL
    if (dark < need) return
    // A hand hatches aslant; the form only bends it.
    const lean: f32 = !ground ? (cross ? <f32>-0.35 : 0.75) : cross ? <f32>-0.22 : 0.16
    const sense: f32 = co * 0.8 - si * lean < 0 ? -1 : 1
    co = co * sense * 0.5 + 0.8
    si = si * sense * 0.5 - lean
    const unit: f32 = 1 / sqrt<f32>(co * co + si * si + 1e-6)
    co *= unit
    si *= unit
    if (alive) half *= 0.6
    else if (ground) {
      half *= 1.7
      wide *= 0.8
    }
    const press = max<f32>(24, min<f32>(156, 27 + (dark - need) * 208)) * (ground || mine > 170 ? <f32>0.6 : 1)
    graphite(to, <f32><i32>press * F(L.F_STYLE + L.T_HATCH))
  } else {
    // Small touches where there is much to see, and on bodies.
    const fine: f32 = alive ? 0.7 : busy > 40 ? <f32>0.72 : 1
    const hue = alive ? mixing * 0.4 : mixing
    half *= fine
    wide *= fine
    // Paint is never mixed quite the same: warm and cool, light and dark by turns.
    const warm = (seed - 0.5) * hue, tint = (one + two - 1) * hue
    const shade = max<f32>(0, 0.55 - light) * hue
    r += <i32>(warm * 26 + tint * 20 + shade * 8)
    g += <i32>(tint * 20 - warm * 4 - shade * 8)
    bl += <i32>(tint * 15 - warm * 34 + shade * 24)
    if (sky && ring > 0.02) {
      r += <i32>((<f32>250 - <f32>r) * ring * 0.85)
      g += <i32>((<f32>232 - <f32>g) * ring * 0.8)
      bl += <i32>((<f32>150 - <f32>bl) * ring * 0.55)
    }
    const colour = lookUpOne(<usize>I(L.I_COLOURS), max(0, min(255, r)), max(0, min(255, g)), max(0, min(255, bl)), <i32>(F(L.F_STYLE + L.T_KEEP) * 256))
    paint(to, colour, co, si, <i32>(seed * 255))
  }
  store<i32>(list + (layer << 2), count + 1)
  record(to, sx, sy, co, si, max<f32>(2, min<f32>(30, half)), max<f32>(1, wide), mine, sky ? 0 : alive ? 2 : 5, alive)
}
