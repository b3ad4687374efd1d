/** Wonders a premise names that close the view: pyramids in the desert, a volcano over its range. Far off, so plain; nothing here moves. */
import { noise1 } from '../place/noise.ts'
import { type MeshBuilder, mix, type P3, shade } from './build/mesh.ts'
import { lump } from './far-marks.ts'

/** A pyramid on a square of half side `r`: courses of stone alternate, and of the greatest the casing is left at the top. */
const pyramid = (b: MeshBuilder, x: number, z: number, r: number, h: number, turn: number, cased: boolean): void => {
  const courses = 14
  b.at(x, -6, z, turn, () => {
    for (let k = 0; k < courses; k++) {
      const [t0, t1] = [k / courses, (k + 1) / courses]
      const [r0, r1] = [r * (1 - t0), r * (1 - t1)]
      const [y0, y1] = [h * t0, h * t1]
      const top = cased && t0 > 0.74
      const tone = top ? 0xe8dcc0 : mix(0xb88e5c, 0xd0a874, k % 2 === 0 ? 0.2 : 0.7)
      const corner = (n: number, q: number, y: number): P3 => {
        const [sx, sz] = [
          [-1, 1],
          [1, 1],
          [1, -1],
          [-1, -1],
        ][n % 4]!
        return [sx! * q, y, sz! * q]
      }
      for (let n = 0; n < 4; n++)
        b.quad('distant', corner(n, r0, y0), corner(n + 1, r0, y0), corner(n + 1, r1, y1), corner(n, r1, y1), [
          shade(tone, 0.95),
          tone,
        ])
    }
  })
}

/** Three great pyramids and three small ones, the greatest where the way leads. */
export const pyramids = (b: MeshBuilder): void => {
  pyramid(b, -70, -430, 112, 142, 0.5, false)
  pyramid(b, -290, -560, 106, 138, 0.5, true)
  pyramid(b, 90, -380, 56, 70, 0.5, false)
  for (let n = 0; n < 3; n++) pyramid(b, 160 + n * 42, -350 + n * 14, 16, 24 + n * 2, 0.5, false)
}

/** A cone with a broken rim; fire in its crater and down its flanks, a column of smoke that leans with the wind. */
export const volcano = (b: MeshBuilder): void => {
  const [x, z] = [-170, -860]
  const sides = 28
  const rows: readonly (readonly [r: number, y: number])[] = [
    [400, -30],
    [270, 40],
    [168, 104],
    [98, 164],
    [60, 208],
    [42, 228],
  ]
  const ring = (k: number, s: number): P3 => {
    const a = (s / sides) * Math.PI * 2
    const [r, y] = rows[k]!
    const gully = 1 + 0.1 * noise1(61, s * 2.3 + k * 0.4) * (k / rows.length + 0.3)
    const rim = k === rows.length - 1 ? 14 * noise1(67, s * 1.7) : 0
    return [x + Math.sin(a) * r * gully, y + rim, z + Math.cos(a) * r * gully]
  }
  for (let k = 0; k + 1 < rows.length; k++)
    for (let s = 0; s < sides; s++) {
      const low = mix(0x5a5a52, 0x3a3638, k / rows.length)
      const own = shade(low, 1 + 0.12 * noise1(71, s * 1.9 + k))
      b.quad('distant', ring(k, s), ring(k, s + 1), ring(k + 1, s + 1), ring(k + 1, s), [own, shade(own, 1.08)])
    }
  // Fire: the crater's far wall glows over its rim, streams run down on the side one sees.
  for (let s = 0; s < sides; s++) {
    const [p, q] = [ring(rows.length - 1, s), ring(rows.length - 1, s + 1)]
    b.quad('shine', q, p, [x, 214, z], [x, 214, z], [0xff7a2a, 0xffd070], [0, 1, 0])
  }
  for (const [side, reach] of [
    [0.06, 4],
    [0.13, 2.6],
    [-0.05, 3.2],
    [-0.12, 1.8],
  ] as const)
    for (let k = 0; k < 10; k++) {
      const at = (t: number): P3 => {
        const row = Math.max(0, rows.length - 1 - t * reach)
        const i = Math.min(rows.length - 2, Math.floor(row))
        const s = (side + 0.018 * noise1(77 + side * 10, t * 5)) * sides
        const [p, q] = [ring(i, s), ring(i + 1, s)]
        const u = row - i
        return [p[0] + (q[0] - p[0]) * u, p[1] + (q[1] - p[1]) * u + 1.5, p[2] + (q[2] - p[2]) * u + 3]
      }
      const [p, q] = [at(k / 10), at((k + 1) / 10)]
      const [w0, w1] = [5 - k * 0.3, 4.7 - k * 0.3]
      b.quad(
        'shine',
        [q[0] - w1, q[1], q[2]],
        [q[0] + w1, q[1], q[2]],
        [p[0] + w0, p[1], p[2]],
        [p[0] - w0, p[1], p[2]],
        [mix(0xff6a20, 0xa82a14, k / 10), mix(0xffb040, 0xc83a18, k / 10)],
        [0, 0.5, 1],
      )
    }
  for (let n = 0; n < 11; n++) {
    const r = 26 + n * 9
    const y = 246 + n * 26
    b.at(x + n * n * 2.6, y - r, z, n, () =>
      lump(b, 'distant', r, 6, 12, 0.9, (k) => 0.14 * noise1(83, k * 2 + n), [
        mix(0x8a4a3a, 0x6a6668, Math.min(1, n / 3)),
        mix(0x7a6a68, 0xa09ca0, n / 11),
      ]),
    )
  }
}
