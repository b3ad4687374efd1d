/** Conifers in tiers: skirts of boughs whose rims hang in points, each wider than the one above; needle cards near by. */
import { type MeshBuilder, mix, type P3 } from '../build/mesh.ts'
import { norm, type Draw } from './clusters.ts'
import type { Species } from './species.ts'

/** One skirt: a cone with a ragged rim, dark below the next, lit on its shoulders. */
const skirt = (
  b: MeshBuilder,
  s: Species,
  y: number,
  r: number,
  depth: number,
  points: number,
  t: number,
  next: Draw,
): void => {
  const top = b.vertex('crown', [0, y + depth * 0.85, 0], [0, 1, 0], mix(s.dark, s.body, 0.35))
  const turn = next() * 6
  const rim: number[] = []
  for (let n = 0; n < points * 2; n++) {
    const a = turn + (n / (points * 2)) * Math.PI * 2
    const tip = n % 2 === 0
    const d = r * (tip ? 0.84 + 0.22 * next() : 0.66 + 0.12 * next())
    const p: P3 = [Math.sin(a) * d, y - depth * (tip ? 0.42 + 0.14 * next() : 0.06), Math.cos(a) * d]
    const lit = mix(s.body, s.light, (tip ? 0.55 : 0.1) * (0.55 + 0.45 * t))
    rim.push(
      b.vertex('crown', p, norm(Math.sin(a) * 0.75, 0.62, Math.cos(a) * 0.75), tip ? lit : mix(s.dark, s.body, 0.55)),
    )
  }
  for (let n = 0; n < rim.length; n++) b.triangle('crown', top, rim[n]!, rim[(n + 1) % rim.length]!)
}

/** How far skirts reach, as a share: near by the sprays that hang over them are the rim. */
const SKIRT = [0.76, 0.95]

export const tiers = (b: MeshBuilder, s: Species, lod: number, next: Draw): void => {
  const rows =
    lod === 0 ? s.clusters : lod === 1 ? Math.ceil(s.clusters * 0.8) : lod === 2 ? Math.ceil(s.clusters * 0.55) : 3
  const points = [13, 6, 5, 4, 3][lod] ?? 3
  for (let k = 0; k < rows; k++) {
    const t = rows === 1 ? 0 : k / (rows - 1)
    const y = s.trunk + (s.height - s.trunk) * (0.08 + 0.84 * t)
    const r = s.spread * (1 - t) ** 0.8 * (0.9 + 0.2 * next()) + 0.24
    const depth = ((s.height - s.trunk) / rows) * 1.45
    skirt(b, s, y, r * (SKIRT[lod] ?? 1), depth, points, t, next)
    if (lod > 1) continue
    // Sprays that hang over the rim.
    const sprays = lod === 0 ? 8 : 4
    const turn = next() * 6
    for (let n = 0; n < sprays; n++) {
      const a = turn + (n / sprays) * Math.PI * 2 + (next() - 0.5) * 0.3
      const reach = r * (0.95 + 0.2 * next())
      const w = (lod === 0 ? 0.9 : 1.3) * (0.35 + reach * 0.36)
      const dir: P3 = [Math.sin(a), 0, Math.cos(a)]
      const side: P3 = [Math.cos(a), 0, -Math.sin(a)]
      const light = norm(dir[0], 0.75, dir[2])
      const tone = mix(s.body, s.light, 0.15 + 0.5 * t * next())
      const p = (i: number, d: number, yy: number): P3 => [
        dir[0] * d + side[0] * i * w,
        yy,
        dir[2] * d + side[2] * i * w,
      ]
      const y0 = y - depth * 0.55
      const y1 = y + depth * 0.3
      const low = mix(tone, s.dark, 0.25)
      const high = mix(tone, s.light, 0.2)
      b.quad(
        'needles',
        p(-0.5, reach, y0),
        p(0.5, reach, y0),
        p(0.42, reach * 0.3, y1),
        p(-0.42, reach * 0.3, y1),
        [low, high],
        light,
      )
    }
  }
}
