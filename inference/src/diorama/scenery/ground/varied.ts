/** Colours of what is done to the ground of varieties: fields cut into hillsides, the sea of clouds under a floating island. */
import { cell01, smooth } from '../../place/noise.ts'
import { mix } from '../build/mesh.ts'

/** Young rice, ripe rice, and water that has the sky in it. */
const FIELDS = [0x7cb048, 0xa4c458, 0xa8ccd8, 0x8cbc50, 0xc0d8dc, 0xc8cc62] as const

/** The colour of a terraced slope at height `y`: each level its own field, the banks between them dark. `away`: metres from the path's edge. */
export const terraceColour = (
  ground: number,
  step: number,
  y: number,
  slope: number,
  away: number,
  seed: number,
): number => {
  const field = FIELDS[Math.floor(cell01(seed + 87, Math.round(y / step), away < 0 ? 1 : 2) * FIELDS.length)] ?? ground
  const bank = smooth(0.16, 0.4, slope)
  return mix(ground, mix(field, 0x5c6a38, bank), smooth(1.4, 2.6, away) * 0.9)
}

/** Cloud instead of ground from some way below the brink on; `fold` -1..1 is the heap one looks at. */
export const gleam = (ground: number, drop: number, y: number, fold: number): number =>
  mix(ground, mix(0xd0d8ee, 0xffffff, 0.5 + 0.5 * fold), smooth(-0.3 * drop, -0.62 * drop, y))
