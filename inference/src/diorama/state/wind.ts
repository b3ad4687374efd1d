/**
 * The wind as one field of place and tick: gusts as long as a field, running on with the air itself, and a flutter of each spot's own. Grass and trees
 * sway by the same formula in the kernel (raster/kernel/geometry.ts); cloth, hair and flags read it here, so all bend together.
 */
import type { Sky } from './state.ts'
import { TICKS_PER_SECOND } from './state.ts'

/** Metres from gust to gust, and how much faster than the sum of small winds a gust runs. */
const GUST = 26

/** A smooth wave of period 1 between -1 and 1. */
const wave = (turns: number): number => {
  const t = turns - Math.floor(turns) - 0.5
  return -16 * t * (Math.abs(t) - 0.5)
}

/**
 * How hard the wind pushes at (x, z) in a tick: about 0..1.3, its direction is `sky.windHeading`. Seconds wrap at four hours, as the kernel's
 * do.
 */
export const gustAt = (sky: Pick<Sky, 'now' | 'windHeading' | 'blown'>, tick: number, x: number, z: number): number => {
  const [dx, dz] = [Math.sin(sky.windHeading), Math.cos(sky.windHeading)]
  const along = (x - sky.blown[0]) * dx + (z - sky.blown[1]) * dz
  const across = x * dz - z * dx
  const seconds = (tick % 345600) / TICKS_PER_SECOND
  const front = 0.5 + 0.32 * wave(along / GUST + across * 0.006) + 0.18 * wave(along / (GUST * 0.41) + across * 0.021)
  const flutter = wave(seconds * 1.13 + x * 1.7 + z * 1.3)
  return sky.now.wind * (0.3 + 0.85 * front * front + 0.35 * front * front * flutter)
}
