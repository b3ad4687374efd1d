/** What furnishes squares and lanes: statues, pots, paving, and what is strung across the street. */
import { cell01 } from '../../place/noise.ts'
import { squareOf, streetPlan } from '../../place/street-plan.ts'
import type { ThingKind } from '../../place/things.ts'
import { shade, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

/** A figure in bronze on a plinth: a rider or a sage by culture. */
const statue: Drawer = (b, { place, level }) => {
  const stone = [0x8a857a, 0xbcb4a4] as const
  const bronze = [0x2f4a40, 0x5f8a78] as const
  const sides = level === 0 ? 10 : 6
  b.box('stone', -1.5, 0, -1.5, 1.5, 0.25, 1.5, stone)
  b.box('stone', -1.2, 0.25, -1.2, 1.2, 0.5, 1.2, stone)
  b.box('stone', -0.8, 0.5, -0.8, 0.8, 2.1, 0.8, stone)
  b.box('stone', -0.95, 2.1, -0.95, 0.95, 2.3, 0.95, 0xc8c0b0)
  if (place.culture === 'chinese' || place.culture === 'japanese') {
    // A lion on guard.
    b.lathe(
      'stone',
      0,
      0,
      [
        [0.6, 2.3],
        [0.62, 2.6],
        [0.42, 3.1],
        [0.5, 3.4],
        [0.4, 3.8],
        [0.001, 3.95],
      ],
      sides,
      [0x6a6a66, 0xa8a8a0],
    )
    b.box('stone', -0.3, 3.2, 0.3, 0.3, 3.55, 0.62, 0x9a9a92)
    for (const x of [-0.34, 0.34])
      b.tube(
        'stone',
        [
          [x, 2.3, 0.5],
          [x, 2.9, 0.35],
        ],
        [0.14, 0.16],
        5,
        0x8a8a84,
      )
    return
  }
  b.lathe(
    'metal',
    0,
    0,
    [
      [0.42, 2.3],
      [0.3, 2.6],
      [0.36, 3.1],
      [0.24, 3.5],
      [0.34, 3.9],
      [0.3, 4.2],
      [0.1, 4.32],
    ],
    sides,
    bronze,
  )
  b.lathe(
    'metal',
    0,
    0.02,
    [
      [0.001, 4.3],
      [0.16, 4.42],
      [0.17, 4.58],
      [0.001, 4.76],
    ],
    sides,
    bronze,
  )
  b.tube(
    'metal',
    [
      [0.28, 4.05, 0],
      [0.5, 4.3, 0.2],
      [0.62, 4.85, 0.3],
    ],
    [0.1, 0.08, 0.06],
    5,
    bronze,
  )
  b.tube(
    'metal',
    [
      [-0.28, 4.05, 0],
      [-0.42, 3.6, 0.1],
      [-0.3, 3.4, 0.32],
    ],
    [0.1, 0.08, 0.06],
    5,
    bronze,
  )
}

/** A clay pot or a tub with something in flower. */
const pot: Drawer = (b, { place, level }) => {
  const dry = place.culture === 'mediterranean' || place.culture === 'arabian'
  b.lathe(
    'roof',
    0,
    0,
    [
      [0.22, 0],
      [0.36, 0.3],
      [0.38, 0.55],
      [0.3, 0.6],
      [0.26, 0.52],
    ],
    level === 0 ? 9 : 6,
    dry ? [0x9a5a3c, 0xd08a5c] : [0x4a6a7a, 0x8aa8b0],
  )
  if (level > 1) return
  for (let n = 0; n < 9; n++) {
    const a = n * 2.4
    const r = 0.18 + 0.2 * cell01(31, n, 1)
    const y = 0.62 + 0.55 * cell01(33, n, 1)
    const s = 0.2
    b.quad(
      'leaves',
      [Math.sin(a) * r - s, y - s, Math.cos(a) * r],
      [Math.sin(a) * r + s, y - s, Math.cos(a) * r],
      [Math.sin(a) * r + s, y + s, Math.cos(a) * r],
      [Math.sin(a) * r - s, y + s, Math.cos(a) * r],
      n % 3 ? [0x3f6a34, 0x7aa84c] : [0xc83c6a, 0xf07a9a],
      [Math.sin(a) * 0.5, 0.7, Math.cos(a) * 0.5],
    )
  }
}

/** Across the street from local x = 0 to both kerbs and beyond: cables, lanterns, bunting, washing or cloths (variant / 4). */
const strand: Drawer = (b, { variant, level, place }) => {
  const plan = streetPlan(place)
  const what = Math.floor(variant / 4)
  const half = plan.road + plan.walk
  const own = variant % 4
  const y0 = what === 0 ? 6.4 + own * 0.3 : 4.7 + own * 0.35
  const drop = what === 0 ? 0.5 : 0.9
  const at = (t: number): P3 => [-half + 2 * half * t, y0 - drop * 4 * t * (1 - t), 0.4 * Math.sin(own + t)]
  const n = 8
  for (let k = 0; k < n; k++) {
    const [a, c] = [at(k / n), at((k + 1) / n)]
    for (const dy of what === 0 ? [0, 0.25, 0.6] : [0])
      b.quad(
        'wire',
        [a[0], a[1] + dy, a[2]],
        [c[0], c[1] + dy, c[2]],
        [c[0], c[1] + dy + 0.035, c[2]],
        [a[0], a[1] + dy + 0.035, a[2]],
        0x24282c,
        [0, 0, 1],
      )
  }
  if (level > 1 || what === 0) return
  const count = what === 1 ? 5 : what === 2 ? 14 : what === 4 ? 1 : 7
  for (let k = 0; k < count; k++) {
    const t = (k + 0.5) / count
    const [x, y, z] = at(t)
    if (what === 1)
      b.lathe(
        'lit',
        x,
        z,
        [
          [0.09, y - 0.62],
          [0.24, y - 0.5],
          [0.28, y - 0.3],
          [0.24, y - 0.12],
          [0.09, y - 0.02],
        ],
        level === 0 ? 9 : 6,
        [0xb82c1c, 0xe8603c],
      )
    else if (what === 2) {
      const c = [0xc8402c, 0xe8b83c, 0x3a6aa8, 0xf4ecd8, 0x4a8a5a][(k + own) % 5] ?? 0
      const i = b.vertex('fabric', [x - 0.22, y, z], [0, 0, 1], c)
      b.vertex('fabric', [x, y - 0.45, z + 0.04], [0, 0, 1], shade(c, 0.85))
      b.vertex('fabric', [x + 0.22, y, z], [0, 0, 1], c)
      b.triangle('fabric', i, i + 1, i + 2)
    } else if (what === 3) {
      if (cell01(own + 51, k, 1) < 0.3) continue
      const c = [0xf0ece4, 0x8aa8c8, 0xd8705c, 0xe8d090, 0xb0c0a0][(k * 3 + own) % 5] ?? 0
      const tall = 0.55 + 0.5 * cell01(own + 53, k, 1)
      b.quad(
        'fabric',
        [x - 0.3, y - tall, z + 0.05],
        [x + 0.3, y - tall, z - 0.03],
        [x + 0.3, y, z],
        [x - 0.3, y, z],
        [shade(c, 0.86), c],
      )
    } else if (what === 4)
      for (let s = 0; s < 6; s++) {
        const [ax, ay] = at(s / 6)
        const [cx, cy] = at((s + 1) / 6)
        const c = [0xd8803c, 0xe8d8b0, 0x2f7f8a, 0xb8402f][(own + s) % 4] ?? 0
        b.quad('fabric', [ax, ay, 1.6], [cx, cy, 1.6], [cx, cy + 0.1, -1.6], [ax, ay + 0.1, -1.6], [shade(c, 0.92), c])
      }
    else {
      const c = [0x6af0ff, 0xff6ad8][k & 1] ?? 0x6af0ff
      b.box('sign', x - 0.5, y - 0.08, z - 0.04, x + 0.5, y, z + 0.04, c, '')
    }
  }
}

/** Paving of a square set back from the street (x towards the street), flush with its pavement. */
const square: Drawer = (b, { place }) => {
  const open = squareOf(place, streetPlan(place), 0)
  if (!open) return
  const x = open.back / 2 + 0.6
  const z = open.half + 4
  b.quad('paving', [-x - 1, 0.004, z], [x, 0.004, z], [x, 0.004, -z], [-x - 1, 0.004, -z], 0xc8b89c, [0, 1, 0])
}

export const SQUARES: Partial<Record<ThingKind, Drawer>> = { statue, pot, strand, square }
