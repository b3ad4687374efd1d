/** Vessels of glass with something in them: a laboratory's and a wizard's alike. */
import { type MeshBuilder, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'

export const LIQUIDS = [0x4ad0b0, 0xf07aa0, 0x6aa0f0, 0xf0c84a, 0x9a6af0, 0x6ae07a] as const
const PROFILES = {
  flask: [0.1, 0, 0.1, 0.02, 0.03, 0.17, 0.025, 0.24, 0.035, 0.25],
  round: [0.03, 0, 0.09, 0.05, 0.1, 0.1, 0.06, 0.16, 0.025, 0.2, 0.025, 0.28],
  beaker: [0.07, 0, 0.075, 0.16, 0.08, 0.17],
} as const

/** A vessel of glass with what is in it, its foot at (x, y, z). */
export const vessel = (
  b: MeshBuilder,
  kind: keyof typeof PROFILES,
  x: number,
  y: number,
  z: number,
  tone: number,
  size = 1,
): void => {
  const profile = pairs(PROFILES[kind]).map(([r, h]): [number, number] => [r * size, y + h * size])
  const fill = Math.ceil(profile.length * 0.55)
  const level = profile[fill - 1]!
  b.lathe('lit', x, z, [...profile.slice(0, fill), [0.001, level[1]]], 10, [shade(tone, 0.8), tone])
  b.lathe('glass', x, z, profile.slice(fill - 1), 10, [0xc8dce4, 0xf0f8fa])
}
