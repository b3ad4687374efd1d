/** Islands that float in the sky: rock hanging in spires below, grass, trees and a house above, water falling from one into nothing. */
import { cell01, noise1 } from '../place/noise.ts'
import { type MeshBuilder, mix, type P3 } from './build/mesh.ts'
import { lump } from './far-marks.ts'

const SIDES = 14

/** One island: middle of its meadow, its radius (m). */
const isle = (b: MeshBuilder, x: number, y: number, z: number, r: number, n: number): void => {
  b.at(x, y, z, n * 1.7, () => {
    const rows: readonly (readonly [r: number, y: number])[] = [
      [0.02, -1.5],
      [0.2, -0.95],
      [0.5, -0.5],
      [0.86, -0.2],
      [1, 0],
      [0.9, 0.06],
      [0.4, 0.12],
      [0.001, 0.15],
    ]
    const at = (k: number, s: number): P3 => {
      const [q, h] = rows[k]!
      const a = ((s % SIDES) / SIDES) * Math.PI * 2
      const rough = 1 + (k < 5 ? 0.3 : 0.08) * noise1(31 + n, (s % SIDES) * 1.9 + k * 2.7)
      const deep = k < 4 ? 1 + 0.5 * noise1(37 + n, (s % SIDES) * 1.3) : 1
      return [Math.sin(a) * q * r * rough, h * r * deep, Math.cos(a) * q * r * rough]
    }
    for (let k = 0; k + 1 < rows.length; k++)
      for (let s = 0; s < SIDES; s++) {
        const grass = k >= 3
        const own = cell01(41 + n, k, s)
        const low = grass ? mix(0x6a9a58, 0x8ab468, own) : mix(0x6a5c58, 0x9a8878, own)
        const high = k === 3 ? 0x7aa45c : grass ? mix(0x8ab468, 0xb8cc78, own) : mix(0x8a7a70, 0xb8a894, own)
        b.quad('distant', at(k, s), at(k, s + 1), at(k + 1, s + 1), at(k + 1, s), [low, high])
      }
    // A wood on it, and a house with a red roof.
    for (let t = 0; t < 7; t++) {
      const a = t * 2.4 + n
      const d = r * (0.25 + 0.5 * cell01(43, n, t))
      const s = r * (0.1 + 0.06 * cell01(47, n, t))
      b.at(Math.sin(a) * d, r * 0.06, Math.cos(a) * d, t, () =>
        lump(b, 'distant', s, 4, 6, 1.1, () => 0, [0x3a6a48, 0x86ac5c]),
      )
    }
    const w = r * 0.13
    b.box('distant', -w, r * 0.1, -w * 0.8, w, r * 0.26, w * 0.8, [0xd8ccb4, 0xf6f0e0])
    for (const s of [-1, 1])
      b.quad(
        'distant',
        [s * -w * 1.2, r * 0.26, s * w],
        [s * w * 1.2, r * 0.26, s * w],
        [s * w * 1.2, r * 0.4, 0],
        [s * -w * 1.2, r * 0.4, 0],
        [0xa84c3c, 0xd0705a],
      )
  })
  // What runs off it is white until it is gone.
  if (n % 2 === 0)
    b.quad(
      'distant',
      [x + r * 0.52, y - r * 1.6, z + r * 0.75],
      [x + r * 0.66, y - r * 1.6, z + r * 0.7],
      [x + r * 0.64, y + r * 0.02, z + r * 0.68],
      [x + r * 0.5, y + r * 0.02, z + r * 0.74],
      [0xb8d8f4, 0xf4fafe],
      [0, 0, 1],
    )
}

export const isles = (b: MeshBuilder): void => {
  const spots: readonly (readonly [x: number, y: number, z: number, r: number])[] = [
    [-40, 12, -150, 18],
    [36, 20, -120, 14],
    [-110, 56, -300, 40],
    [84, 92, -400, 48],
    [-6, 64, -330, 24],
    [-330, 120, -560, 66],
    [260, 40, -520, 60],
    [-96, -6, -210, 22],
    [150, 10, -90, 26],
    [-190, 30, 60, 30],
    [120, 60, 220, 44],
  ]
  spots.forEach(([x, y, z, r], n) => isle(b, x, y, z, r, n))
}
