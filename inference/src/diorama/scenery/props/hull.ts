/** The hull of an open boat or a ship. */
import { type MeshBuilder, mix, type P3, shade } from '../build/mesh.ts'
import type { SurfaceKey } from '../surfaces.ts'

/** An open hull along z: sections from stern to bow, sheer rising to the bow. */
export const hull = (
  b: MeshBuilder,
  key: SurfaceKey,
  long: number,
  wide: number,
  deep: number,
  paint: number,
  inside: number,
  level: number,
): void => {
  const steps = level === 0 ? 9 : 5
  const section = (t: number): { w: number; top: number; z: number } => {
    const full = Math.min(1, Math.sin(Math.PI * (0.16 + 0.84 * (1 - t))) * 1.06 + (t < 0.3 ? 0.12 : 0))
    return {
      w: (wide / 2) * Math.max(0.015, Math.min(1, full)),
      top: deep * (1 + 0.35 * t * t + 0.1 * (1 - t) ** 2),
      z: (t - 0.5) * long,
    }
  }
  for (let k = 0; k < steps; k++) {
    const a = section(k / steps)
    const c = section((k + 1) / steps)
    for (const s of [-1, 1]) {
      const p = (q: typeof a, f: number, y: number): P3 => [s * q.w * f, y, q.z]
      const n: P3 = [s * 0.9, 0.1, k / steps > 0.7 ? 0.5 : 0]
      const outer: [P3, P3, P3, P3] = [p(a, 0.55, 0), p(c, 0.55, 0), p(c, 1, c.top * 0.62), p(a, 1, a.top * 0.62)]
      const upper: [P3, P3, P3, P3] = [p(a, 1, a.top * 0.62), p(c, 1, c.top * 0.62), p(c, 1, c.top), p(a, 1, a.top)]
      const inner: [P3, P3, P3, P3] = [
        p(a, 0.94, a.top),
        p(c, 0.94, c.top),
        p(c, 0.6, c.top * 0.3),
        p(a, 0.6, a.top * 0.3),
      ]
      const rail: [P3, P3, P3, P3] = [
        p(a, 1.03, a.top),
        p(c, 1.03, c.top),
        p(c, 0.92, c.top + 0.03),
        p(a, 0.92, a.top + 0.03),
      ]
      const put = (q: [P3, P3, P3, P3], kind: SurfaceKey, tone: readonly [number, number], normal: P3): void => {
        if (s > 0) b.quad(kind, q[1], q[0], q[3], q[2], tone, normal)
        else b.quad(kind, q[0], q[1], q[2], q[3], tone, normal)
      }
      put(outer, key, [shade(paint, 0.62), shade(paint, 0.9)], n)
      put(upper, key, [paint, mix(paint, 0xffffff, 0.15)], n)
      put(inner, 'wood', [shade(inside, 1.05), shade(inside, 0.7)], [-s * 0.5, 0.8, 0])
      put(rail, 'wood', [0xd8c49c, 0xe6d6b4], [0, 1, 0])
      b.quad(
        'wood',
        [-a.w * 0.6, a.top * 0.3, a.z],
        [a.w * 0.6, a.top * 0.3, a.z],
        [c.w * 0.6, c.top * 0.3, c.z],
        [-c.w * 0.6, c.top * 0.3, c.z],
        shade(inside, 0.75),
        [0, 1, 0],
      )
    }
  }
  const stern = section(0)
  b.quad(
    key,
    [stern.w * 0.55, 0, stern.z],
    [-stern.w * 0.55, 0, stern.z],
    [-stern.w, stern.top, stern.z],
    [stern.w, stern.top, stern.z],
    [shade(paint, 0.7), paint],
    [0, 0, -1],
  )
}
