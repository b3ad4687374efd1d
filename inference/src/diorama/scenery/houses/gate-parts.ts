/** Parts of gates over a street: a wall with a round-headed opening, a clock's dial. */
import { type MeshBuilder, shade } from '../build/mesh.ts'
import type { SurfaceKey } from '../surfaces.ts'

/** Half width and spring of the way for walkers beside the great opening (m). */
const PATH = 1.25
const PATH_SPRING = 2.2

/** One side of a walker's way through a wall at x: the wall over it up to `top`, and half of its lining. */
const archway = (
  b: MeshBuilder,
  key: SurfaceKey,
  x: number,
  hz: number,
  top: number,
  tone: number,
  level: number,
): void => {
  const n = level === 0 ? 8 : 5
  const p = (k: number): [number, number] => [
    x + Math.cos((k / n) * Math.PI) * PATH,
    PATH_SPRING + Math.sin((k / n) * Math.PI) * PATH,
  ]
  for (let k = 0; k < n; k++) {
    const [x0, y0] = p(k)
    const [x1, y1] = p(k + 1)
    b.quad(key, [x1, y1, hz], [x0, y0, hz], [x0, top, hz], [x1, top, hz], tone, [0, 0, 1])
    b.quad(key, [x0, y0, hz], [x1, y1, hz], [x1, y1, 0], [x0, y0, 0], shade(tone, 0.56))
  }
  for (const s of [-1, 1]) {
    const at = x + s * PATH
    const [z0, z1] = s > 0 ? [0, hz] : [hz, 0]
    b.quad(key, [at, 0, z0], [at, 0, z1], [at, PATH_SPRING, z1], [at, PATH_SPRING, z0], shade(tone, 0.66), [-s, 0, 0])
  }
}

/** A wall over the street with a round-headed opening: half opening w up to the spring of the arch, half width hx, height top. Where it crosses broad pavements they have ways of their own. */
export const archWall = (
  b: MeshBuilder,
  key: SurfaceKey,
  tone: number,
  w: number,
  spring: number,
  hx: number,
  top: number,
  hz: number,
  level: number,
  pointed = 1,
): void => {
  const n = level === 0 ? 20 : level === 1 ? 14 : 6
  const paint = [shade(tone, 0.86), tone] as const
  const p = (k: number): [number, number] => [
    Math.cos((k / n) * Math.PI) * w,
    spring + Math.sin((k / n) * Math.PI) * w * pointed,
  ]
  for (const s of [-1, 1])
    b.at(0, 0, 0, s > 0 ? 0 : Math.PI, () => {
      for (const t of [-1, 1]) {
        const sheet = (x0: number, x1: number, y0: number): void => {
          const [a, c] = t < 0 ? [-x1, -x0] : [x0, x1]
          b.quad(key, [a, y0, hz], [c, y0, hz], [c, top, hz], [a, top, hz], y0 > 0 ? tone : paint)
        }
        const path = level < 2 && hx - w > 4 ? w + 2.8 : null
        if (path === null) sheet(w, hx, 0)
        else {
          sheet(w, path - PATH, 0)
          sheet(path + PATH, hx, 0)
          archway(b, key, t * path, hz, top, tone, level)
        }
      }
      for (let k = 0; k < n; k++) {
        const [x0, y0] = p(k)
        const [x1, y1] = p(k + 1)
        b.quad(key, [x1, y1, hz], [x0, y0, hz], [x0, top, hz], [x1, top, hz], tone, [0, 0, 1])
        // The ring of stones round the opening.
        if (level < 2)
          b.quad(
            'stone',
            [x1, y1, hz + 0.04],
            [x0, y0, hz + 0.04],
            [x0 * 1.12, spring + (y0 - spring) * 1.12, hz + 0.04],
            [x1 * 1.12, spring + (y1 - spring) * 1.12, hz + 0.04],
            k % 2 ? shade(tone, 1.08) : shade(tone, 0.8),
            [0, 0, 1],
          )
      }
      b.quad(key, [hx, 0, hz], [hx, 0, -hz], [hx, top, -hz], [hx, top, hz], shade(tone, 0.85))
      b.quad(key, [w, 0, -hz], [w, 0, hz], [w, spring, hz], [w, spring, -hz], shade(tone, 0.7), [-1, 0, 0])
    })
  for (let k = 0; k < n; k++) {
    const [x0, y0] = p(k)
    const [x1, y1] = p(k + 1)
    b.quad(key, [x0, y0, hz], [x1, y1, hz], [x1, y1, -hz], [x0, y0, -hz], shade(tone, 0.6))
  }
  b.quad(key, [-hx, top, hz], [hx, top, hz], [hx, top, -hz], [-hx, top, -hz], shade(tone, 0.9), [0, 1, 0])
}

export const clock = (b: MeshBuilder, y: number, z: number, r: number, level: number): void => {
  const n = level === 0 ? 20 : 10
  for (let k = 0; k < n; k++) {
    const i = b.vertex('lit', [0, y, z], [0, 0, 1], 0xf8ecc8)
    b.vertex('lit', [Math.cos((k / n) * 6.2832) * r, y + Math.sin((k / n) * 6.2832) * r, z], [0, 0, 1], 0xe8d8a8)
    b.vertex(
      'lit',
      [Math.cos(((k + 1) / n) * 6.2832) * r, y + Math.sin(((k + 1) / n) * 6.2832) * r, z],
      [0, 0, 1],
      0xe8d8a8,
    )
    b.triangle('lit', i, i + 1, i + 2)
  }
  if (level > 1) return
  const hand = (a: number, l: number): void => {
    const [s, c] = [Math.sin(a), Math.cos(a)]
    b.quad(
      'line',
      [-c * 0.08, y + s * 0.08, z + 0.02],
      [c * 0.08, y - s * 0.08, z + 0.02],
      [s * l + c * 0.04, y + c * l - s * 0.04, z + 0.02],
      [s * l - c * 0.04, y + c * l + s * 0.04, z + 0.02],
      0x2a2622,
      [0, 0, 1],
    )
  }
  hand(0.6, r * 0.8)
  hand(4.9, r * 0.55)
  for (let k = 0; k < 12; k++)
    b.at(0, y, z + 0.02, 0, () => {
      const a = (k / 12) * 6.2832
      b.quad(
        'line',
        [Math.sin(a) * r * 0.84 - 0.05, Math.cos(a) * r * 0.84 - 0.05, 0],
        [Math.sin(a) * r * 0.84 + 0.05, Math.cos(a) * r * 0.84 - 0.05, 0],
        [Math.sin(a) * r * 0.84 + 0.05, Math.cos(a) * r * 0.84 + 0.05, 0],
        [Math.sin(a) * r * 0.84 - 0.05, Math.cos(a) * r * 0.84 + 0.05, 0],
        0x2a2622,
        [0, 0, 1],
      )
    })
}
