/** More things for a hand: furled umbrella, flute, trumpet, fan, shield, camera. Grip at the origin, shaft along +y. */
import type { HeldThing } from '../../state/look.ts'
import { ball, box, curve, lathe, rod, tube } from '../shape/loft.ts'
import { blend, rigid, shade, type Sheet } from '../shape/sheet.ts'
import type { Vec3 } from '../shape/vec.ts'

export interface Parts {
  cloth: Sheet
  wood: Sheet
  shine: Sheet
}

/** Builds one of them at scale `k`; says how it is carried, or null when it is none of them. */
export const moreHeld = (thing: HeldThing, k: number, p: Parts): 'hang' | 'hand' | 'upright' | 'body' | null => {
  const still = (): { bones: number[]; weights: number[] } => rigid(0)
  switch (thing.kind) {
    case 'closed-umbrella': {
      tube(p.wood, {
        line: curve(
          [
            [0, -0.07 * k, 0],
            [0, 0.0, 0],
            [0, 0.03 * k, 0.02 * k],
            [0, 0.02 * k, 0.05 * k],
            [0, -0.01 * k, 0.055 * k],
          ],
          9,
        ),
        radius: () => 0.011 * k,
        sides: 6,
        colour: () => 0x8a5a34,
        cling: still,
        caps: [true, true],
      })
      // furled panels wind round the stick
      const rows = 9
      const sides = 10
      const base = p.cloth.position.length / 3
      const faces = p.cloth.index.length
      for (let r = 0; r < rows; r++)
        for (let c = 0; c < sides; c++) {
          const t = r / (rows - 1)
          const a = (c / sides) * Math.PI * 2 + t * 1.2
          const rr = (0.012 + 0.03 * Math.sin(Math.PI * (0.12 + 0.86 * t)) ** 0.7) * k * (c % 2 ? 1 : 0.72)
          p.cloth.vertex(
            [Math.sin(a) * rr, (-0.1 - 0.5 * t) * k, Math.cos(a) * rr],
            [0, 0, 1],
            c % 2 ? thing.colour : shade(thing.colour, -0.25),
            rigid(0),
          )
        }
      p.cloth.grid(base, rows, sides, true, true)
      p.cloth.smooth(base, faces)
      rod(p.shine, [0, -0.58 * k, 0], [0, -0.66 * k, 0], 0.006 * k, 0.003 * k, 0x8a8e94)
      return 'hang'
    }
    case 'flute':
      rod(p.wood, [0, -0.32 * k, 0], [0, 0.28 * k, 0], 0.013 * k, 0.013 * k, thing.colour, 0, 8)
      for (let i = 0; i < 6; i++)
        ball(p.wood, [0, (-0.2 + i * 0.045) * k, 0.012 * k], 0.005 * k, 0x2a1a10, 0, [1, 1, 0.5], 4, 6)
      for (const y of [-0.3, 0.1])
        rod(p.shine, [0, y * k, 0], [0, (y + 0.015) * k, 0], 0.0145 * k, 0.0145 * k, 0xd8c07a, 0, 8)
      return 'hand'
    case 'trumpet': {
      const line: Vec3[] = [
        [0, -0.2 * k, 0],
        [0, 0.22 * k, 0],
        [0, 0.26 * k, 0.04 * k],
        [0, 0.22 * k, 0.08 * k],
        [0, -0.08 * k, 0.08 * k],
        [0, -0.12 * k, 0.04 * k],
        [0, -0.08 * k, 0],
        [0, 0.34 * k, 0.0],
      ]
      tube(p.shine, {
        line: curve(line, 26),
        radius: () => 0.008 * k,
        sides: 6,
        colour: () => thing.colour,
        cling: still,
      })
      lathe(
        p.shine,
        [0, 0.3 * k, 0],
        [
          [0.01 * k, 0],
          [0.016 * k, 0.06 * k],
          [0.03 * k, 0.11 * k],
          [0.065 * k, 0.14 * k],
          [0.062 * k, 0.142 * k],
          [0.02 * k, 0.1 * k],
        ],
        thing.colour,
        0,
        14,
      )
      for (const y of [0.02, 0.06, 0.1])
        rod(
          p.shine,
          [0, y * k, -0.035 * k],
          [0, y * k, 0.085 * k],
          0.012 * k,
          0.012 * k,
          blend(thing.colour, 0xffffff, 0.3),
          0,
          7,
        )
      return 'hand'
    }
    case 'fan': {
      const n = 15
      const base = p.cloth.position.length / 3
      for (let c = 0; c < n; c++) {
        const a = (c / (n - 1) - 0.5) * 2.5
        const z = c % 2 ? 0.006 * k : -0.006 * k
        for (const [r, i] of [
          [0.07, 0],
          [0.2, 1],
          [0.225, 2],
        ] as const)
          p.cloth.vertex(
            [z, Math.cos(a) * r * k, Math.sin(a) * r * k],
            [1, 0, 0],
            i === 2 ? 0xf2d890 : c % 2 ? thing.colour : shade(thing.colour, -0.14),
            rigid(0),
          )
      }
      for (let c = 0; c + 1 < n; c++)
        for (const r of [0, 1]) {
          const i = base + c * 3 + r
          p.cloth.face(i, i + 1, i + 4)
          p.cloth.face(i, i + 4, i + 3)
        }
      for (let c = 0; c < n; c += 2) {
        const a = (c / (n - 1) - 0.5) * 2.5
        rod(
          p.wood,
          [0, -0.02 * k, 0],
          [0, Math.cos(a) * 0.1 * k, Math.sin(a) * 0.1 * k],
          0.004 * k,
          0.004 * k,
          0x6a4426,
          0,
          4,
        )
      }
      return 'upright'
    }
    case 'shield': {
      const rows = 5
      const sides = 16
      const base = p.shine.position.length / 3
      const faces = p.shine.index.length
      for (let r = 0; r < rows; r++)
        for (let c = 0; c < sides; c++) {
          const t = r / (rows - 1)
          const a = (c / sides) * Math.PI * 2
          const y = -Math.cos(a) * t
          // pointed below, straight above
          const wide = 0.24 * (y < 0 ? Math.sqrt(Math.max(1 - y * y * 0.55, 0.1)) : 1)
          p.shine.vertex(
            [0.07 * k - 0.05 * k * t * t, y * 0.32 * k, Math.sin(a) * t * wide * k],
            [1, 0, 0],
            r === rows - 1 ? 0xd8b45a : (c >> 2) % 2 ? thing.colour : blend(thing.colour, 0xf6f0e2, 0.85),
            rigid(0),
          )
        }
      p.shine.grid(base, rows, sides, true)
      p.shine.smooth(base, faces)
      ball(p.shine, [0.078 * k, 0, 0], 0.045 * k, 0xd8b45a, 0, [0.6, 1, 1], 6, 9)
      return 'upright'
    }
    case 'rod': {
      const line: Vec3[] = [0, 0.5, 1, 1.45, 1.8].map((y): Vec3 => [0, (y - 0.12) * k, 0.04 * y * y * k])
      tube(p.wood, {
        line,
        radius: (t) => (0.013 - 0.01 * t) * k,
        sides: 5,
        colour: (t) => (t < 0.12 ? 0x2e2622 : thing.colour),
        cling: still,
        caps: [true, true],
      })
      ball(p.shine, [0, 0.02 * k, 0.03 * k], 0.025 * k, 0x8a8e94, 0, [0.7, 1, 1], 5, 7)
      return 'hand'
    }
    case 'broom':
      rod(p.wood, [0, -0.75 * k, 0], [0, 0.62 * k, 0], 0.014 * k, 0.013 * k, 0x8a6238, 0, 7)
      lathe(
        p.cloth,
        [0, -1.06 * k, 0],
        [
          [0.12 * k, 0],
          [0.1 * k, 0.08 * k],
          [0.05 * k, 0.26 * k],
          [0.02 * k, 0.34 * k],
        ],
        thing.colour,
        0,
        12,
        [1, 0.45],
      )
      return 'body'
    case 'food':
      ball(p.cloth, [0, 0.045 * k, 0], 0.042 * k, thing.colour, 0, [1, 0.94, 1], 7, 10)
      rod(p.wood, [0, 0.08 * k, 0], [0.006 * k, 0.102 * k, 0], 0.004 * k, 0.003 * k, 0x5a4028, 0, 4)
      return 'upright'
    case 'camera':
      box(p.cloth, [-0.03 * k, -0.02 * k, -0.065 * k], [0.02 * k, 0.06 * k, 0.065 * k], thing.colour)
      box(p.shine, [-0.025 * k, 0.06 * k, -0.055 * k], [0.015 * k, 0.078 * k, 0.04 * k], 0xb8bcc2)
      rod(p.shine, [0.02 * k, 0.02 * k, 0], [0.06 * k, 0.02 * k, 0], 0.034 * k, 0.03 * k, 0x2a2c32, 0, 10)
      ball(p.shine, [0.06 * k, 0.02 * k, 0], 0.024 * k, 0x5a7ab0, 0, [0.4, 1, 1], 5, 8)
      return 'upright'
    default:
      return null
  }
}
