/** Bodies of buses, trams and trains. */
import { Group } from 'three'
import type { ThingLook } from '../../state/look.ts'
import { ball, box, rod } from '../shape/loft.ts'
import { shade } from '../shape/sheet.ts'
import { type Built, Part } from './build.ts'
import { drive, wheel } from './wheels.ts'

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
