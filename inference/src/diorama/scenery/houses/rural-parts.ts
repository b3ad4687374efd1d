/** What houses of the country are made of: gabled roofs, casements, chimneys. */
import { type MeshBuilder, shade, type P3 } from '../build/mesh.ts'
import type { SurfaceKey } from '../surfaces.ts'

/** A gabled roof over a rectangle, ridge along x; eaves stick out. */
export const gable = (
  b: MeshBuilder,
  hx: number,
  hz: number,
  y: number,
  rise: number,
  eave: number,
  roof: number,
  wall: SurfaceKey,
  wallTone: readonly [number, number],
  key: SurfaceKey = 'roof',
): void => {
  const k = rise / hz
  const ly = y - eave * k
  const ez = hz + eave
  const ex = hx + eave * 0.7
  const top = y + rise
  const tone = [shade(roof, 0.82), shade(roof, 1.08)] as const
  const thick = 0.16
  for (const s of [1, -1]) {
    const up: P3 = [0, hz / Math.hypot(hz, rise), (s * rise) / Math.hypot(hz, rise)]
    const quad: [P3, P3, P3, P3] =
      s > 0
        ? [
            [-ex, ly, ez],
            [ex, ly, ez],
            [ex, top, 0],
            [-ex, top, 0],
          ]
        : [
            [ex, ly, -ez],
            [-ex, ly, -ez],
            [-ex, top, 0],
            [ex, top, 0],
          ]
    b.quad(key, quad[0], quad[1], quad[2], quad[3], tone, up)
    // Underside and fascia.
    const d: P3[] = quad.map((p) => [p[0], p[1] - thick, p[2]])
    b.quad('wood', d[3]!, d[2]!, d[1]!, d[0]!, 0x6b5544)
    b.quad('wood', d[0]!, d[1]!, quad[1], quad[0], [0x8a6e56, 0xa48a70])
    b.quad('wood', d[1]!, d[2]!, quad[2], quad[1], 0x937860)
    b.quad('wood', d[3]!, d[0]!, quad[0], quad[3], 0x937860)
  }
  for (const s of [1, -1]) {
    const i = b.vertex(wall, [s * hx, y, s * -hz], [s, 0, 0], wallTone[1])
    b.vertex(wall, [s * hx, top, 0], [s, 0, 0], wallTone[1])
    b.vertex(wall, [s * hx, y, s * hz], [s, 0, 0], wallTone[1])
    if (s > 0) b.triangle(wall, i, i + 1, i + 2)
    else b.triangle(wall, i, i + 1, i + 2)
  }
}

/** A window on the plane z (facing +z): frame, panes, sill; shutters and a flower box if asked. */
export const casement = (
  b: MeshBuilder,
  x: number,
  y: number,
  z: number,
  w: number,
  h: number,
  lit: boolean,
  level: number,
  frame: number,
  shutters: number | null,
  flowers = false,
): void => {
  b.quad(
    lit ? 'lit' : 'dark',
    [x - w / 2, y, z + 0.02],
    [x + w / 2, y, z + 0.02],
    [x + w / 2, y + h, z + 0.02],
    [x - w / 2, y + h, z + 0.02],
    lit ? [0xc0803c, 0xe8b868] : [0x4a6478, 0x8fb0c4],
  )
  if (level > 1) return
  const t = 0.07
  const bar = (x0: number, y0: number, x1: number, y1: number, d: number): void =>
    b.box('wood', x0, y0, z, x1, y1, z + d, frame, 'n')
  bar(x - w / 2 - t, y - t, x + w / 2 + t, y, 0.1)
  bar(x - w / 2 - t, y + h, x + w / 2 + t, y + h + t, 0.08)
  if (level === 0) {
    bar(x - w / 2 - t, y, x - w / 2, y + h, 0.07)
    bar(x + w / 2, y, x + w / 2 + t, y + h, 0.07)
    b.quad(
      'wood',
      [x - 0.025, y, z + 0.04],
      [x + 0.025, y, z + 0.04],
      [x + 0.025, y + h, z + 0.04],
      [x - 0.025, y + h, z + 0.04],
      frame,
    )
    b.quad(
      'wood',
      [x - w / 2, y + h * 0.52, z + 0.04],
      [x + w / 2, y + h * 0.52, z + 0.04],
      [x + w / 2, y + h * 0.52 + 0.05, z + 0.04],
      [x - w / 2, y + h * 0.52 + 0.05, z + 0.04],
      frame,
    )
  }
  if (shutters !== null)
    for (const s of [-1, 1]) {
      const x0 = s < 0 ? x - w / 2 - t - w * 0.5 : x + w / 2 + t
      b.box('wood', x0, y, z, x0 + w * 0.5, y + h, z + 0.06, [shade(shutters, 0.85), shutters], 'nb')
      if (level === 0)
        for (let n = 1; n < 6; n++)
          b.quad(
            'line',
            [x0 + 0.04, y + (n / 6) * h, z + 0.066],
            [x0 + w * 0.5 - 0.04, y + (n / 6) * h, z + 0.066],
            [x0 + w * 0.5 - 0.04, y + (n / 6) * h + 0.025, z + 0.066],
            [x0 + 0.04, y + (n / 6) * h + 0.025, z + 0.066],
            shade(shutters, 0.7),
          )
    }
  if (flowers && level === 0) {
    b.box('wood', x - w / 2, y - 0.24, z + 0.02, x + w / 2, y - 0.06, z + 0.26, 0x7a5a44)
    for (let n = 0; n < 7; n++) {
      const px = x - w / 2 + 0.06 + (n / 6) * (w - 0.12)
      b.lathe(
        'foliage',
        px,
        z + 0.15,
        [
          [0.001, y - 0.12],
          [0.1, y - 0.02],
          [0.001, y + 0.1],
        ],
        5,
        [0x2f6a38, 0x6aa848],
      )
      b.lathe(
        'matte',
        px + 0.03,
        z + 0.2,
        [
          [0.001, y - 0.01],
          [0.055, y + 0.05],
          [0.001, y + 0.1],
        ],
        5,
        n % 2 ? 0xf0607a : 0xfff0f0,
      )
    }
  }
}

/** A chimney of brick with a pot, from y0 to y1. */
export const chimney = (b: MeshBuilder, x: number, z: number, y0: number, y1: number): void => {
  b.box('brick', x - 0.32, y0, z - 0.32, x + 0.32, y1, z + 0.32, [0x8a5542, 0xb0745a])
  b.box('stone', x - 0.4, y1, z - 0.4, x + 0.4, y1 + 0.14, z + 0.4, 0xb8ac9c, '')
  b.lathe(
    'roof',
    x,
    z,
    [
      [0.14, y1 + 0.14],
      [0.12, y1 + 0.45],
    ],
    6,
    0xb8674a,
  )
}
