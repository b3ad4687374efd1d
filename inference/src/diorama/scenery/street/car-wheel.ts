/** Wheels of cars: a tyre with its side wall and hub, the dark arch over it. */
import type { MeshBuilder, P3 } from '../build/mesh.ts'

const rim = (x: number, y: number, z: number, r: number, t: number): P3 => [x, y + Math.sin(t) * r, z + Math.cos(t) * r]

/** A wheel standing at (x, z), its face outwards; `wall` is the colour of the tyre's side. */
export const discWheel = (b: MeshBuilder, x: number, z: number, r: number, level: number, wall: number): void => {
  const sides = level === 0 ? 12 : 8
  const s = Math.sign(x) || 1
  const face = x + s * 0.1
  const at = (q: number, xx: number, n: number): P3 => rim(xx, r, z, q, (n / sides) * 6.2832)
  for (let n = 0; n < sides; n++) {
    const a = at(r, x - 0.1, n)
    b.quad('matte', a, at(r, x - 0.1, n + 1), at(r, x + 0.1, n + 1), at(r, x + 0.1, n), 0x1f2022, [
      0,
      (a[1] - r) / r,
      (a[2] - z) / r,
    ])
    const i = b.vertex('matte', [face, r, z], [s, 0, 0], 0x9a9ea2)
    b.vertex('matte', at(r * 0.52, face, n), [s, 0, 0], 0x6e7276)
    b.vertex('matte', at(r * 0.52, face, n + 1), [s, 0, 0], 0x6e7276)
    if (s > 0) b.triangle('matte', i, i + 2, i + 1)
    else b.triangle('matte', i, i + 1, i + 2)
    const [o0, o1, p0, p1] = [at(r, face, n), at(r, face, n + 1), at(r * 0.52, face, n), at(r * 0.52, face, n + 1)]
    if (s > 0) b.quad('matte', o1, o0, p0, p1, wall, [1, 0, 0])
    else b.quad('matte', o0, o1, p1, p0, wall, [-1, 0, 0])
  }
}

/** The dark arch in a flank at x over a wheel. */
export const arch = (b: MeshBuilder, x: number, z: number, r: number, level: number): void => {
  const parts = level === 0 ? 5 : 3
  const s = Math.sign(x)
  for (let n = 0; n < parts; n++) {
    const at = (k: number, q: number): P3 => rim(x, r, z, q, (k / parts) * Math.PI)
    const [p, q] = s > 0 ? [n + 1, n] : [n, n + 1]
    b.quad('line', at(p, r * 0.97), at(q, r * 0.97), at(q, r * 1.2), at(p, r * 1.2), 0x1a1b1d, [s, 0, 0])
  }
}
