/** Which way strokes flow: over surfaces, and through the sky in whirls. Turned out as tx, ty, tz, and the sky's light round its whirls as ring. */
import { F } from './frame'
import * as L from './layout'
import { cosine } from './masks'
import { hash } from './noise'

/** What faces up (or, as ceilings do, down) more than this is stroked as ground. */
export const LEVEL: f32 = 0.55

export let tx: f32 = 0
export let ty: f32 = 0
export let tz: f32 = 0
/** Light round sun, moon and stars that strokes carry: 0..1. */
export let ring: f32 = 0

const WHIRLS: i32 = 12
const whirls: usize = memory.data(WHIRLS * 16)

/** Middles and reaches of the sky's whirls: round the sun or moon, and eleven of its own. */
export function setWhirls(): void {
  const light = F(L.F_STARS) > 0.3 ? L.F_MOON_AT : L.F_SUN_AT
  store<f32>(whirls, F(light))
  store<f32>(whirls, F(light + 1), 4)
  store<f32>(whirls, F(light + 2), 8)
  store<f32>(whirls, 0.19, 12)
  for (let k = 1; k < WHIRLS; k++) {
    const turn = (<f32>k + 0.6 * hash(k, 3, 611)) / 11
    const cy: f32 = <f32>0.12 + <f32>0.42 * hash(k, 5, 613)
    const r = sqrt<f32>(1 - cy * cy)
    const at = whirls + (k << 4)
    store<f32>(at, cosine(turn) * r)
    store<f32>(at, cy, 4)
    store<f32>(at, cosine(turn - 0.25) * r, 8)
    store<f32>(at, <f32>0.07 + <f32>0.1 * hash(k, 7, 617), 12)
  }
}

/** Which way the sky flows at px, py, pz: along the horizon in waves, in whirls round the sun or moon and about a dozen others. */
export function skyFlow(px: f32, py: f32, pz: f32, swirl: f32): void {
  const flat: f32 = 1 / sqrt<f32>(max<f32>(px * px + pz * pz, 1e-4))
  tx = -pz * flat
  tz = px * flat
  ty = <f32>0.3 * cosine(py * 1.6 + (px + pz) * 0.5) * swirl
  ring = 0
  for (let k = 0; k < WHIRLS; k++) {
    const at = whirls + (k << 4)
    const cx = load<f32>(at), cy = load<f32>(at, 4), cz = load<f32>(at, 8), reach = load<f32>(at, 12)
    const dx = px - cx, dy = py - cy, dz = pz - cz
    const d2 = dx * dx + dy * dy + dz * dz
    const q = d2 / (reach * reach)
    if (q > 5) continue
    // Round the middle: across the way to it and the line of sight.
    const d = sqrt<f32>(d2) + 1e-4
    const turn: f32 = ((swirl * 3.2) / ((<f32>1 + q * q) * d)) * (k & 1 ? <f32>1 : -1)
    tx += (cy * dz - cz * dy) * turn
    ty += (cz * dx - cx * dz) * turn
    tz += (cx * dy - cy * dx) * turn
    const night = max<f32>(F(L.F_STARS), k == 0 ? <f32>0.8 : 0)
    const band: f32 = <f32>0.55 + <f32>0.45 * cosine(sqrt<f32>(q) * 2.2)
    ring = max<f32>(ring, (band / (<f32>1 + q * q * 1.6)) * night * swirl)
  }
}

/** Which way a surface wants to be stroked: the ground in drifts, walls along and down, round things round. */
export function surfaceFlow(px: f32, py: f32, pz: f32, nx: f32, ny: f32, nz: f32, step: f32, seed: f32, swirl: f32): void {
  if (abs<f32>(ny) > LEVEL) {
    const turn = (cosine(px * 0.031 + 0.3 * cosine(pz * 0.043)) + cosine(pz * 0.027 + px * 0.011)) * 0.17 * swirl + (seed - 0.5) * 0.07
    // Level on screen, wandering.
    const k: f32 = 1 / sqrt<f32>(F(L.F_RAYX) * F(L.F_RAYX) + F(L.F_RAYX + 2) * F(L.F_RAYX + 2) + 1e-12)
    const ax = F(L.F_RAYX) * k, az = F(L.F_RAYX + 2) * k
    const c = cosine(turn), s = cosine(turn - 0.25)
    tx = ax * c - az * s
    tz = az * c + ax * s
    // Along the slope.
    const out = tx * nx + tz * nz
    tx -= nx * out
    tz -= nz * out
    ty = -ny * out
  } else {
    const flat: f32 = 1 / sqrt<f32>(max<f32>(nx * nx + nz * nz, 1e-3))
    // Turns as slowly on screen far away as near.
    const coarse = min<f32>(0.17, 0.035 / step)
    const turn: f32 = <f32>0.2 + swirl * 0.16 * (cosine((px + py) * coarse) + cosine((pz - py) * coarse * 0.8)) + (seed - 0.5) * 0.09
    const c = cosine(turn)
    tx = -nz * flat * c
    tz = nx * flat * c
    ty = cosine(turn - 0.25)
  }
}
