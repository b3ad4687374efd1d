/** The walls of a room with real windows: light falls through them on the floor, and one sees the sky and a garden outside. */
import { cell01 } from '../../place/noise.ts'
import type { Season } from '../../state/state.ts'
import { type MeshBuilder, shade } from '../build/mesh.ts'
import type { SurfaceKey } from '../surfaces.ts'
import { picture } from './furnishings.ts'

export interface Shell {
  hx: number
  hz: number
  h: number
  floor: SurfaceKey
  floorTone: number
  wall: number
  /** Wainscot below 0.95 m, if any; colour of ceiling, beams across it if any, window frames, curtains if any. */
  wainscot?: number
  ceiling: number
  beams?: number
  frame: number
  curtain?: number
  /** Panes across a window; sill and head (m). */
  panes: number
  sill: number
  head: number
  /** What the garden outside looks like. */
  season: Season
  /** Windows of the west wall: middles along z, half widths; and one in the north wall (x), if any. */
  west: readonly (readonly [z: number, half: number])[]
  north?: readonly [x: number, half: number]
  /** No garden outside: what is seen there is the room's own. */
  bare?: boolean
  /** What walls are of, if not plaster. */
  walls?: SurfaceKey
}

/** A wall along local x from -half to half facing +z, with openings; it throws the shadow of its thickness. */
const wall = (
  b: MeshBuilder,
  half: number,
  s: Shell,
  openings: readonly (readonly [at: number, half: number])[],
): void => {
  const { h, sill, head } = s
  const paint = [shade(s.wall, 0.88), s.wall] as const
  const piece = (x0: number, x1: number, y0: number, y1: number): void =>
    b.box(s.walls ?? 'plaster', x0, y0, -0.2, x1, y1, 0, paint, '')
  let from = -half
  for (const [at, w] of [...openings].sort((p, q) => p[0] - q[0])) {
    piece(from, at - w, 0, h)
    piece(at - w, at + w, 0, sill)
    piece(at - w, at + w, head, h)
    from = at + w
    for (let k = 0; k <= s.panes; k++) {
      const x = at - w + (k / s.panes) * 2 * w
      b.box('wood', x - 0.025, sill, -0.12, x + 0.025, head, -0.06, s.frame, '')
    }
    for (const y of [sill, (sill + head) / 2, head])
      b.box('wood', at - w, y - 0.025, -0.12, at + w, y + 0.025, -0.06, s.frame, '')
    b.box('wood', at - w - 0.1, sill - 0.06, -0.02, at + w + 0.1, sill, 0.16, s.frame, '')
    if (s.curtain !== undefined)
      for (const side of [-1, 1])
        for (let n = 0; n < 4; n++) {
          const [x0, x1] = [at + side * (w - 0.06 + n * 0.09), at + side * (w + 0.03 + n * 0.09)].sort(
            (p, q) => p - q,
          ) as [number, number]
          b.quad(
            'fabric',
            [x0, sill - 0.5, 0.1 + 0.05 * (n & 1)],
            [x1, sill - 0.5, 0.15 - 0.05 * (n & 1)],
            [x1, head + 0.16, 0.15 - 0.05 * (n & 1)],
            [x0, head + 0.16, 0.1 + 0.05 * (n & 1)],
            [shade(s.curtain, 0.82), s.curtain],
          )
        }
    if (s.curtain !== undefined)
      b.box('wood', at - w - 0.4, head + 0.14, 0.08, at + w + 0.4, head + 0.18, 0.12, 0x6a4a30, '')
    if (!s.bare) garden(b, at, w, s.season)
  }
  piece(from, half, 0, h)
  b.box('wood', -half, 0, 0, half, 0.12, 0.03, shade(s.frame, 0.95), 'n')
  if (s.wainscot !== undefined) {
    const edges = [-half, ...openings.flatMap(([at, w]) => [at - w, at + w]).sort((p, q) => p - q), half]
    for (let k = 0; k + 1 < edges.length; k++)
      b.box(
        'wood',
        edges[k]!,
        0.12,
        0,
        edges[k + 1]!,
        Math.min(0.95, s.sill - 0.08),
        0.025,
        [shade(s.wainscot, 0.85), s.wainscot],
        'n',
      )
  }
}

/** A bank and its bushes outside a window, by season: bank below and above, bushes below and above. */
const GARDENS: Record<Season, readonly [number, number, number, number]> = {
  spring: [0x5a8a52, 0xb0d898, 0xd88aa0, 0xf8c8d4],
  summer: [0x4a7a4a, 0x9ac888, 0x4a8a4a, 0x9ac868],
  autumn: [0x8a7a48, 0xd0b070, 0xb0562c, 0xe8a848],
  winter: [0xb8c8d8, 0xeef4fa, 0x9aa8b4, 0xf4f8fc],
}

/** Leaves and a bank of green outside a window; above it the sky is the sky. */
const garden = (b: MeshBuilder, at: number, w: number, season: Season): void => {
  const [low, high, dark, light] = GARDENS[season]
  b.quad('distant', [at - 16, -0.5, -7], [at + 16, -0.5, -7], [at + 16, 1.9, -7], [at - 16, 1.9, -7], [low, high])
  for (let n = 0; n < 16; n++) {
    const x = at + (cell01(41, n, 1) - 0.3) * w * 14
    const y = 0.8 + cell01(43, n, 2) * 1.3
    const r = 0.5 + 0.6 * cell01(47, n, 3)
    b.quad(
      'leaves',
      [x - r, y - r, -4 - n * 0.2],
      [x + r, y - r, -4 - n * 0.2],
      [x + r, y + r, -4 - n * 0.2],
      [x - r, y + r, -4 - n * 0.2],
      [dark, light],
      [0, 0.6, 0.8],
    )
  }
}

/** The wall one comes in by: a door in its frame, and pictures. */
const entrance = (b: MeshBuilder, s: Shell): void => {
  const at = s.hx * 0.45
  const leaf = shade(s.frame, 0.82)
  b.box('wood', at - 0.56, 0, 0, at + 0.56, 2.16, 0.05, s.frame, 'n')
  b.box('wood', at - 0.47, 0, 0.05, at + 0.47, 2.07, 0.08, [shade(leaf, 0.9), leaf], 'n')
  for (const [y0, y1] of [
    [0.2, 0.95],
    [1.12, 1.9],
  ] as const)
    for (const x of [at - 0.21, at + 0.21])
      b.box('wood', x - 0.15, y0, 0.08, x + 0.15, y1, 0.095, shade(leaf, 0.86), 'n')
  b.box('metal', at - 0.42, 0.98, 0.08, at - 0.36, 1.08, 0.16, 0xc8a860)
  for (const [x, n] of [
    [-0.62, 2],
    [-0.2, 5],
  ] as const)
    b.at(s.hx * x, 0, 0, 0, () => picture(b, 0.3, 0.26, 1.65, n))
}

export const shell = (b: MeshBuilder, s: Shell): void => {
  const { hx, hz, h } = s
  b.quad(s.floor, [-hx, 0, hz], [hx, 0, hz], [hx, 0, -hz], [-hx, 0, -hz], s.floorTone)
  b.box('plaster', -hx - 0.2, h, -hz - 0.2, hx + 0.2, h + 0.2, hz + 0.2, s.ceiling, '')
  b.at(0, 0, -hz, 0, () => wall(b, hx, s, s.north ? [s.north] : []))
  b.at(-hx, 0, 0, Math.PI / 2, () =>
    wall(
      b,
      hz,
      s,
      s.west.map(([z, w]) => [-z, w] as const),
    ),
  )
  b.at(hx, 0, 0, -Math.PI / 2, () => wall(b, hz, s, []))
  b.at(0, 0, hz, Math.PI, () => {
    wall(b, hx, s, [])
    entrance(b, s)
  })
  if (s.beams !== undefined)
    for (let z = -hz + 0.9; z < hz; z += 1.5)
      b.box('wood', -hx, h - 0.2, z - 0.09, hx, h, z + 0.09, [shade(s.beams, 0.8), s.beams], 't')
}

/** Half width, half depth and height of rooms by their use (m). */
export const usual = (over: Partial<Shell>): Shell => ({
  hx: 3.2,
  hz: 4.2,
  h: 2.8,
  floor: 'wood',
  floorTone: 0xb88a5c,
  wall: 0xf0e4cc,
  ceiling: 0xf4ecdc,
  frame: 0xf4eee2,
  panes: 2,
  sill: 0.85,
  head: 2.25,
  season: 'summer',
  west: [
    [-1.6, 0.75],
    [0.9, 0.75],
  ],
  ...over,
})
