/** A station among the stars: twelve metres of its gallery at a time, with ribs, panels of lights, planting, and windows on the planet. */
import type { ThingKind } from '../../place/things.ts'
import { shade, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

/** Twelve metres of a station's corridor: ribs, lit panels, windows on the stars. */
const module: Drawer = (b, { variant }) => {
  const wall = [0x8a949e, 0xc4ccd4] as const
  b.quad('hull', [-2.8, 0, 6], [2.8, 0, 6], [2.8, 0, -6], [-2.8, 0, -6], 0x56606a)
  for (const s of [-1, 1]) {
    const q = (x0: number, y0: number, x1: number, y1: number, tone: readonly [number, number] | number): void => {
      if (s < 0) b.quad('hull', [-x0, y0, 6], [-x0, y0, -6], [-x1, y1, -6], [-x1, y1, 6], tone)
      else b.quad('hull', [x0, y0, -6], [x0, y0, 6], [x1, y1, 6], [x1, y1, -6], tone)
    }
    q(2.8, 0, 3.05, 0.8, [0x5a6672, 0x8a96a2])
    q(2.2, 2.5, 1.5, 2.9, wall)
    // Window band with mullions (open to the stars when variant is 0), else panels.
    for (let n = 0; n < 4; n++) {
      const z0 = -6 + n * 3
      const side = (
        za: number,
        zb: number,
        ya: number,
        yb: number,
        xa: number,
        xb: number,
        tone: readonly [number, number] | number,
        key: 'hull' | 'lit' = 'hull',
      ): void => {
        if (s < 0) b.quad(key, [-xa, ya, zb], [-xa, ya, za], [-xb, yb, za], [-xb, yb, zb], tone)
        else b.quad(key, [xa, ya, za], [xa, ya, zb], [xb, yb, zb], [xb, yb, za], tone)
      }
      const open = variant === 0 || (n + variant) % 2 === 0
      side(z0, z0 + 0.5, 0.8, 2.5, 3.05, 2.2, wall)
      side(z0 + 2.5, z0 + 3, 0.8, 2.5, 3.05, 2.2, wall)
      side(z0 + 0.5, z0 + 2.5, 0.8, 1.05, 3.05, 2.93, wall)
      side(z0 + 0.5, z0 + 2.5, 2.2, 2.5, 2.35, 2.2, wall)
      if (!open) {
        side(z0 + 0.5, z0 + 2.5, 1.05, 2.2, 2.93, 2.35, [0x8a98a6, 0xb8c4ce])
        for (let k = 0; k < 5; k++)
          side(
            z0 + 0.7 + k * 0.34,
            z0 + 0.94 + k * 0.34,
            1.3,
            1.46,
            2.79,
            2.71,
            [0x4ad8c8, 0xff9a5a, 0x8ad0ff, 0xffe07a, 0x6affa0][k] ?? 0,
            'lit',
          )
      }
    }
    b.box('shine', s * 2.72 - 0.05, 0.02, -6, s * 2.72 + 0.05, 0.08, 6, 0x9ae8ff)
  }
  b.quad('hull', [-1.5, 2.9, -6], [1.5, 2.9, -6], [1.5, 2.9, 6], [-1.5, 2.9, 6], 0xc8d0d8, [0, -1, 0])
  for (const z of [-3, 3]) b.box('shine', -0.35, 2.84, z - 1.2, 0.35, 2.9, z + 1.2, 0xf4faff, '')
  for (const z of [-6, 0]) {
    const ring: P3[] = [
      [-2.85, 0, z],
      [-3.08, 0.8, z],
      [-2.24, 2.52, z],
      [-1.5, 2.92, z],
      [1.5, 2.92, z],
      [2.24, 2.52, z],
      [3.08, 0.8, z],
      [2.85, 0, z],
    ]
    b.tube(
      'hull',
      ring,
      ring.map(() => 0.11),
      6,
      [0x6a7682, 0x94a0ac],
    )
  }
  // Handrails under the windows, cables overhead, bays with planting, a console, crates.
  for (const s of [-1, 1]) {
    b.tube(
      'hull',
      [
        [s * 2.62, 0.98, -6],
        [s * 2.62, 0.98, 6],
      ],
      [0.03, 0.03],
      5,
      0xe8a03c,
    )
    for (const x of [1.15, 1.3])
      b.tube(
        'hull',
        [
          [s * x, 2.82, -6],
          [s * x, 2.82, 6],
        ],
        [0.04, 0.04],
        5,
        x > 1.2 ? 0xd8703c : 0x5a6672,
      )
  }
  for (let z = -5; z < 6; z += 2)
    b.quad(
      'line',
      [-0.9, 0.006, z + 0.7],
      [0.9, 0.006, z + 0.7],
      [0.9, 0.006, z],
      [-0.9, 0.006, z],
      0x66727e,
      [0, 1, 0],
    )
  if (variant === 1) {
    b.box('hull', 1.75, 0, -2.4, 2.6, 0.95, 0.8, [0x6a7682, 0xb4c0ca])
    b.at(1.75, 0, -0.8, -Math.PI / 2, () => {
      for (let k = 0; k < 4; k++) {
        b.quad(
          'lit',
          [-1.5 + k * 0.78, 1, -0.3],
          [-0.86 + k * 0.78, 1, -0.3],
          [-0.86 + k * 0.78, 1.42, -0.5],
          [-1.5 + k * 0.78, 1.42, -0.5],
          [[0x2a7a8a, 0x8a4a2a, 0x2a6a4a, 0x5a3a8a][k] ?? 0, [0x8af0ff, 0xffc88a, 0x9affc0, 0xd0a8ff][k] ?? 0],
        )
        b.box('lit', -1.4 + k * 0.78, 0.96, 0.02, -1 + k * 0.78, 0.98, 0.12, 0x6af0ff, '')
      }
    })
  }
  if (variant === 2)
    for (const s of [-1, 1]) {
      b.box('hull', s * 2.2 - 0.35, 0, -3.6, s * 2.2 + 0.35, 0.55, 3.6, [0x8a96a2, 0xd0d8e0])
      for (let n = 0; n < 26; n++) {
        const z = -3.4 + (n / 26) * 6.8
        const a = n * 2.4
        b.quad(
          'leaves',
          [s * 2.2 - 0.26, 0.5, z],
          [s * 2.2 + 0.26, 0.5, z + 0.1],
          [s * 2.2 + 0.2 + Math.sin(a) * 0.2, 1 + 0.3 * Math.sin(a * 1.7), z],
          [s * 2.2 - 0.2 + Math.sin(a) * 0.2, 1 + 0.3 * Math.sin(a * 1.7), z],
          n % 6 ? [0x2f6a44, 0x8ac868] : [0xc84a6a, 0xf08aa4],
          [-s * 0.4, 0.7, 0],
        )
      }
      b.box('shine', s * 2.2 - 0.2, 2.35, -3.4, s * 2.2 - 0.1, 2.4, 3.4, 0xffd8f0, '')
    }
  if (variant === 0)
    for (const [x, z, h] of [
      [-2.25, -4.4, 0.7],
      [-2.3, -3.4, 0.5],
    ] as const) {
      b.box('hull', x - 0.34, 0, z - 0.34, x + 0.34, h, z + 0.34, [0xa8682c, 0xe8a04c])
      b.box('hull', x - 0.36, h * 0.45, z - 0.36, x + 0.36, h * 0.55, z + 0.36, shade(0x8a9098, 0.9), '')
    }
}

export const MODULE: Partial<Record<ThingKind, Drawer>> = { module }
