/** Bicycle and motorbike. */
import { Group } from 'three'
import type { ThingLook } from '../../state/look.ts'
import { ball, box, rod, tube } from '../shape/loft.ts'
import { rigid, shade } from '../shape/sheet.ts'
import type { Vec3 } from '../shape/vec.ts'
import { type Built, Part } from './build.ts'
import { drive, ring, wheel } from './wheels.ts'

/** The fat wheel of a motorbike. */
const tyred = (r: number, z: number): Group => {
  const p = new Part().at(0, r, z)
  ring(p.of('matte'), r * 0.8, r * 0.2, 0x24242a)
  for (let i = 0; i < 5; i++) {
    const a = (i / 5) * Math.PI * 2
    rod(p.of('metal'), [0, 0, 0], [0, Math.cos(a) * r * 0.72, Math.sin(a) * r * 0.72], 0.02, 0.014, 0xb8bcc2)
  }
  ball(p.of('metal'), [0, 0, 0], r * 0.24, 0x8a8e94, 0, [0.9, 1, 1])
  return p.done()
}

export const cycle = (l: ThingLook, motor: boolean): Built => {
  const p = new Part()
  const r = motor ? 0.33 : 0.34
  const steel = p.of('metal')
  const t = motor ? 0.035 : 0.019
  const line = (a: Vec3, b: Vec3, c = l.colour, k = 1): void => rod(steel, a, b, t * k, t * k, c)
  line([0, 0.34, -0.52], [0, 0.34, -0.02])
  line([0, 0.34, -0.52], [0, 0.82, -0.16])
  line([0, 0.34, -0.02], [0, 0.86, -0.18])
  line([0, 0.34, -0.02], [0, 0.8, 0.36])
  line([0, 0.8, -0.16], [0, 0.84, 0.34])
  line([0, 0.34, 0.54], [0, 1.0, 0.32])
  rod(steel, [-0.28, 1.02, 0.24], [0.28, 1.02, 0.24], 0.014, 0.014, 0xb8bcc2)
  rod(steel, [0, 0.98, 0.33], [0, 1.02, 0.24], 0.016, 0.016, 0xb8bcc2)
  for (const s of [1, -1]) rod(p.of('matte'), [s * 0.2, 1.02, 0.24], [s * 0.3, 1.02, 0.2], 0.02, 0.02, l.trim)
  p.of('matte').flesh(
    {
      cones: [
        {
          a: [0, 0.93, -0.26],
          b: [0, 0.92, -0.04],
          ra: motor ? 0.12 : 0.09,
          rb: 0.04,
          squash: [1, 0.6, 1],
          melt: 0.02,
          bones: [0, 0],
          colour: l.trim,
        },
      ],
    },
    0.035,
    0.02,
  )
  if (motor) {
    p.of('metal').flesh(
      {
        cones: [
          { a: [0, 0.8, 0.12], b: [0, 0.82, 0.3], ra: 0.15, rb: 0.11, melt: 0.05, bones: [0, 0], colour: l.colour },
          {
            a: [0, 0.45, 0],
            b: [0, 0.45, 0.05],
            ra: 0.19,
            rb: 0.19,
            squash: [0.7, 1, 1],
            melt: 0.02,
            bones: [0, 0],
            colour: 0x8a8e94,
          },
        ],
      },
      0.05,
      0.03,
    )
    rod(p.of('metal'), [0.14, 0.3, 0.1], [0.15, 0.33, -0.6], 0.04, 0.055, 0xc8ccd2)
    ball(p.of('glow', { glow: 0.9, ink: false }), [0, 0.9, 0.42], 0.09, 0xfff2c8, 0, [1, 1, 0.6])
  } else {
    for (const z of [-0.52, 0.54])
      tube(steel, {
        line: Array.from({ length: 9 }, (_, i): Vec3 => {
          const a = -0.3 + (i / 8) * 1.9 - (z > 0 ? 0.9 : 0.5)
          return [0, 0.34 + Math.cos(a) * 0.38, z + Math.sin(a) * 0.38]
        }),
        radius: () => 0.03,
        flat: 0.3,
        sides: 4,
        colour: () => shade(l.colour, 0.15),
        cling: () => rigid(0),
      })
    box(p.of('wood'), [-0.17, 0.86, 0.42], [0.17, 1.08, 0.68], 0xb8874a)
  }
  const body = p.done()
  const crank = new Part().at(0, 0.34, -0.02)
  if (!motor)
    for (const s of [1, -1]) {
      rod(crank.of('metal'), [s * 0.05, 0, 0], [s * 0.06, s * 0.16, 0], 0.011, 0.011, 0x8a8e94)
      box(
        crank.of('matte'),
        [s * 0.06 - 0.0, s * 0.16 - 0.012, -0.04],
        [s * 0.06 + 0.07, s * 0.16 + 0.012, 0.04],
        0x2a2a2e,
      )
    }
  const pedals = crank.done()
  const group = new Group()
  const wheels = [-0.52, 0.54].map((z) => ({
    g: motor ? tyred(r, z) : wheel(0, r, z, r, 0.004, 14),
    r,
    steer: z > 0,
  }))
  group.add(body, pedals, ...wheels.map((w) => w.g))
  return {
    group,
    move: (s, a) => {
      drive(body, wheels, 0.3)(s, a)
      pedals.rotation.x = a.phase * Math.PI * 2
      group.rotation.z = a.speed > 0.2 ? Math.max(-0.35, Math.min(0.35, -a.turn * a.speed * 0.07)) : 0.12
    },
  }
}
