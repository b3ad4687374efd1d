/** Bodies of cars, buses, trams and trains. */
import { Group } from 'three'
import type { ThingLook } from '../../state/look.ts'
import { ball, box, rod } from '../shape/loft.ts'
import { shade } from '../shape/sheet.ts'
import type { Vec3 } from '../shape/vec.ts'
import { type Built, Part } from './build.ts'
import { drive, wheel } from './wheels.ts'

interface Saloon {
  long: number
  wide: number
  sill: number
  belt: number
  roof: number
  front: number
  back: number
  wheel: number
}

/** A car as one melted body with a glass house. */
export const saloon = (l: ThingLook, k: Saloon): Built => {
  const p = new Part()
  const c = (a: Vec3, b: Vec3, ra: number, rb: number, squash: Vec3, colour: number) => ({
    a,
    b,
    ra,
    rb,
    squash,
    melt: 0.14,
    bones: [0, 0] as [number, number],
    colour,
  })
  const h = (k.belt - k.sill) / 2
  const y = (k.belt + k.sill) / 2
  const w = k.wide / 2
  p.of('metal').flesh(
    {
      cones: [c([0, y, -k.long * 0.36], [0, y, k.long * 0.36], h, h * 0.92, [w / h, 1, 1.2], l.colour)],
      cut: (q) => {
        let d = -1
        for (const z of [k.long * 0.3, -k.long * 0.3])
          d = Math.max(d, k.wheel * 1.15 - Math.hypot(q[1] - k.wheel, q[2] - z))
        return Math.max(d, k.sill * 0.8 - q[1])
      },
    },
    0.13,
    0.1,
  )
  p.of('glass').flesh(
    {
      cones: [
        c(
          [0, k.belt, -k.back],
          [0, k.belt, k.front],
          (k.roof - k.belt) * 0.96,
          (k.roof - k.belt) * 0.92,
          [(w * 0.86) / (k.roof - k.belt), 1, 1],
          0x3a4a58,
        ),
      ],
      cut: (q) => k.belt - 0.06 - q[1],
    },
    0.12,
    0.1,
  )
  p.of('metal').flesh(
    {
      cones: [
        c(
          [0, k.belt, -k.back],
          [0, k.belt, k.front],
          (k.roof - k.belt) * 1.0,
          (k.roof - k.belt) * 0.96,
          [(w * 0.87) / (k.roof - k.belt), 1, 1],
          l.colour,
        ),
      ],
      cut: (q) => k.roof - 0.09 - q[1],
    },
    0.12,
    0.1,
  )
  for (const s of [1, -1]) {
    for (const z of [-k.back - 0.12, (k.front - k.back) / 2, k.front + 0.2])
      rod(
        p.of('metal'),
        [s * w * 0.86, k.belt - 0.02, z * 1.05],
        [s * w * 0.72, k.roof - 0.08, z * 0.72],
        0.035,
        0.03,
        l.colour,
      )
    ball(
      p.of('glow', { glow: 0.9, ink: false }),
      [s * w * 0.68, y + h * 0.15, k.long * 0.46],
      0.11,
      0xfff2c8,
      0,
      [1.1, 0.8, 0.5],
    )
    ball(
      p.of('glow', { glow: 0.5, ink: false }),
      [s * w * 0.72, y + h * 0.15, -k.long * 0.46],
      0.09,
      0xd8302a,
      0,
      [1.2, 0.7, 0.5],
    )
    box(p.of('matte'), [s * w * 1.0 - 0.01, k.belt - 0.13, -0.1], [s * w * 1.0 + 0.015, k.belt - 0.1, 0.05], 0xd0d2d6)
  }
  for (const z of [k.long * 0.485, -k.long * 0.485])
    rod(p.of('metal'), [-w * 0.82, k.sill + 0.1, z], [w * 0.82, k.sill + 0.1, z], 0.055, 0.055, l.trim)
  const body = p.done()
  const group = new Group()
  group.add(body)
  const wheels = [1, -1].flatMap((s) =>
    [k.long * 0.3, -k.long * 0.3].map((z) => ({
      g: wheel(s * w * 0.86, k.wheel, z, k.wheel, 0.1, 0),
      r: k.wheel,
      steer: z > 0,
    })),
  )
  for (const x of wheels) group.add(x.g)
  return { group, move: drive(body, wheels) }
}

interface Coach {
  long: number
  wide: number
  floor: number
  high: number
  wheel: number
  windows: number
  wheels: number[]
  nose: number
  roof: number
}

/** A box on wheels with rows of lit windows: bus, tram, carriage. */
export const coach = (l: ThingLook, k: Coach, more?: (p: Part) => void): Built => {
  const p = new Part()
  const w = k.wide / 2
  const half = k.long / 2
  const top = k.floor + k.high
  const mid = k.floor + k.high * 0.46
  box(p.of('metal'), [-w, k.floor, -half], [w, mid, half], l.colour)
  box(p.of('metal'), [-w, mid, -half], [w, top, half], l.trim)
  p.of('metal').flesh(
    {
      cones: [
        {
          a: [0, top, -half + 0.3],
          b: [0, top, half - 0.3],
          ra: w,
          rb: w,
          squash: [1, 0.24, 0.4],
          melt: 0.05,
          bones: [0, 0],
          colour: shade(k.roof, 0),
        },
      ],
    },
    0.22,
    0.1,
  )
  box(p.of('metal'), [-w - 0.02, mid - 0.06, -half - 0.02], [w + 0.02, mid, half + 0.02], shade(l.colour, -0.3))
  const step = k.long / k.windows
  for (let i = 0; i < k.windows; i++)
    for (const s of [1, -1])
      box(
        p.of('window', { glow: 0.9, ink: false }),
        [s * w - 0.01 * s, mid + 0.1, -half + i * step + step * 0.14],
        [s * (w + 0.015), top - 0.22, -half + (i + 1) * step - step * 0.14],
        0x54707f,
      )
  for (const z of [half, -half]) {
    box(
      p.of('window', { glow: 0.7, ink: false }),
      [-w * 0.82, mid + 0.08, Math.min(z, z + Math.sign(z) * 0.015)],
      [w * 0.82, top - 0.2, Math.max(z, z + Math.sign(z) * 0.015)],
      0x54707f,
    )
    for (const s of [1, -1])
      ball(
        p.of('glow', { glow: 0.9, ink: false }),
        [s * w * 0.7, k.floor + 0.35, z],
        0.12,
        z > 0 ? 0xfff2c8 : 0xd8302a,
        0,
        [1, 1, 0.4],
      )
    rod(p.of('metal'), [-w, k.floor + 0.06, z], [w, k.floor + 0.06, z], 0.08, 0.08, 0x4a4a50)
  }
  more?.(p)
  const body = p.done()
  const group = new Group()
  group.add(body)
  const wheels = [1, -1].flatMap((s) =>
    k.wheels.map((z) => ({ g: wheel(s * w * 0.88, k.wheel, z, k.wheel, 0.1, 0), r: k.wheel })),
  )
  for (const x of wheels) group.add(x.g)
  return { group, move: drive(body, wheels, 0.6) }
}
