/** What comes up where nobody treads: weeds out of a crack in the tarmac, slabs of it heaved up. */
import { cell01 } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import type { MeshBuilder, P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

/** A patch about two metres across: moss, the crack it came from, grass and leaves. */
const weeds: Drawer = (b, { variant, level }) => {
  const own = (n: number, k: number): number => cell01(5301 + variant, n, k)
  moss(b, own)
  if (level < 2)
    for (let n = 0, x = -1.3, z = 0; n < 7; n++) {
      const [nx, nz] = [x + 0.38, (own(n, 3) - 0.5) * 0.7]
      b.quad(
        'line',
        [x, 0.016, z + 0.02],
        [nx, 0.016, nz + 0.02],
        [nx, 0.016, nz - 0.03],
        [x, 0.016, z - 0.03],
        0x3a3c34,
        [0, 1, 0],
      )
      ;[x, z] = [nx, nz]
    }
  const count = [44, 20, 7][level] ?? 6
  const wide = [1, 1.5, 2.4][level] ?? 2.4
  for (let n = 0; n < count; n++) {
    const a = n * 2.4
    const r = 0.95 * Math.sqrt((n + 0.5) / count)
    const [x, z] = [Math.sin(a) * r, Math.cos(a) * r * 0.7]
    const h = (0.2 + 0.42 * own(n, 5) ** 2) * (level > 1 ? 1.15 : 1)
    const w = 0.028 * wide
    const [s, c] = [Math.cos(a * 1.7), Math.sin(a * 1.7)]
    const lean = 0.3 * h
    if (own(n, 9) < 0.72)
      b.quad(
        'blades',
        [x - s * w, 0, z - c * w],
        [x + s * w, 0, z + c * w],
        [x + s * w * 0.2 + lean * c, h, z + c * w * 0.2 - lean * s],
        [x - s * w * 0.2 + lean * c, h, z - c * w * 0.2 - lean * s],
        [0x4a6a34, own(n, 11) < 0.3 ? 0xc8b868 : 0x8ab04c],
        [0, 0.9, 0.3],
      )
    else {
      const q = 0.2 * Math.sqrt(wide)
      b.quad(
        'leaves',
        [x - s * q, 0.02, z - c * q],
        [x + s * q, 0.02, z + c * q],
        [x + s * q, 0.4, z + c * q - 0.1],
        [x - s * q, 0.4, z - c * q - 0.1],
        [0x2f6a34, 0x84b450],
        [0, 0.7, 0.6],
      )
    }
  }
}

const moss = (b: MeshBuilder, own: (n: number, k: number) => number): void => {
  const n = 11
  const at = (k: number): P3 => {
    const r = 0.62 + 0.55 * own(k % n, 1)
    return [Math.sin((k / n) * 6.2832) * r, 0.01, Math.cos((k / n) * 6.2832) * r * 0.72]
  }
  for (let k = 0; k < n; k++) {
    const i = b.vertex('turf', [0, 0.014, 0], [0, 1, 0], 0x66853f)
    b.vertex('turf', at(k), [0, 1, 0], 0x74804e)
    b.vertex('turf', at(k + 1), [0, 1, 0], 0x74804e)
    b.triangle('turf', i, i + 1, i + 2)
  }
}

/** Three pieces of broken tarmac leaning on each other. */
const slab: Drawer = (b, { variant }) => {
  for (let n = 0; n < 3; n++) {
    const own = (k: number): number => cell01(5401 + variant, n, k)
    const a = n * 2.1 + own(1)
    const [w, d, lift] = [0.4 + 0.24 * own(2), 0.32 + 0.2 * own(3), 0.16 + 0.3 * own(4)]
    b.at(Math.sin(a) * 0.72, 0, Math.cos(a) * 0.72, a, () => {
      const t = 0.1
      const [p, q, r, s]: [P3, P3, P3, P3] = [
        [-w, 0, d],
        [w * 0.8, 0.03, d * 1.1],
        [w, lift, -d],
        [-w * 0.9, lift * 0.9, -d * 0.8],
      ]
      const up = (v: P3): P3 => [v[0], v[1] + t, v[2]]
      b.quad('tarmac', up(p), up(q), up(r), up(s), 0x6a6c6a)
      for (const [u, v] of [
        [p, q],
        [q, r],
        [r, s],
        [s, p],
      ] as const)
        b.quad('matte', u, v, up(v), up(u), [0x4a4640, 0x5c5850])
      b.quad('matte', [s[0], 0, s[2]], [r[0], 0, r[2]], r, s, 0x3c3834, [0, 0, -1])
    })
  }
}

export const RANK: Partial<Record<ThingKind, Drawer>> = { weeds, slab }
