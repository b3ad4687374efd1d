/** Colours of what is done to the ground of varieties: fields cut into hillsides, the sea of clouds under a floating island. */
import { cell01, smooth } from '../../place/noise.ts'
import { mix } from '../build/mesh.ts'

/** Young rice, ripe rice, and water that has the sky in it. */
const FIELDS = [0x78b040, 0xb8c850, 0x98bccc, 0x94bc48, 0xd0c458] as const

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
  const t = y / step - Math.floor(y / step)
  const bank = Math.max(smooth(0.14, 0.3, slope), smooth(0.06, 0.16, Math.min(t, 1 - t)))
  return mix(ground, mix(field, 0x56682f, bank), smooth(1.4, 2.6, away))
}

/** Cloud instead of ground from some way below the brink on; `fold` -1..1 is the heap one looks at. */
export const gleam = (ground: number, drop: number, y: number, fold: number): number =>
  mix(ground, mix(0xd0d8ee, 0xffffff, 0.5 + 0.5 * fold), smooth(-0.3 * drop, -0.62 * drop, y))
