/** Cars, buses, trams, trains, cycles, carts and boats. Wheels turn by the way gone, bodies give on their springs, boats ride the water. */
import { Group } from 'three'
import type { Actor, DioramaState } from '../../state/state.ts'
import type { ThingLook } from '../../state/look.ts'
import { ball, box, lathe, rod, tube } from '../shape/loft.ts'
import { rigid, shade, type Sheet } from '../shape/sheet.ts'
import type { Vec3 } from '../shape/vec.ts'
import { Part, type Built } from './build.ts'
import type { Make } from './furniture.ts'

const ring = (s: Sheet, r: number, thick: number, colour: number, flat = 1): void =>
  tube(s, {
    line: Array.from({ length: 21 }, (_, i): Vec3 => [
      0,
      Math.cos((i / 20) * Math.PI * 2) * r,
      Math.sin((i / 20) * Math.PI * 2) * r,
    ]),
    radius: () => thick,
    flat,
    sides: 6,
    wide: [1, 0, 0],
    colour: () => colour,
    cling: () => rigid(0),
  })

/** A wheel about the x axis; `spokes` for cycles and carts. */
const wheel = (
  x: number,
  y: number,
  z: number,
  r: number,
  wide: number,
  spokes: number,
  tyre = 0x24242a,
  hub = 0xc8ccd0,
): Group => {
  const p = new Part().at(x, y, z)
  if (spokes) {
    ring(p.of('matte'), r * 0.95, r * 0.06, tyre)
    for (let i = 0; i < spokes; i++)
      rod(
        p.of('metal', { ink: false }),
        [0, 0, 0],
        [0, Math.cos((i / spokes) * 6.2832) * r * 0.92, Math.sin((i / spokes) * 6.2832) * r * 0.92],
        wide,
        wide,
        hub,
        0,
        4,
      )
    ball(p.of('metal'), [0, 0, 0], r * 0.12, hub, 0, [1.4, 1, 1], 6, 8)
  } else {
    ring(p.of('matte'), r * 0.76, r * 0.26, tyre, 0.9)
    ball(p.of('metal'), [0, 0, 0], r * 0.58, hub, 0, [0.34, 1, 1], 8, 14)
    for (let i = 0; i < 5; i++)
      ball(
        p.of('matte'),
        [Math.sign(x || 1) * r * 0.17, Math.cos(i * 1.2566) * r * 0.32, Math.sin(i * 1.2566) * r * 0.32],
        r * 0.1,
        shade(hub, -0.4),
        0,
        [0.4, 1, 1],
        5,
        6,
      )
  }
  return p.done()
}

/** Turns wheels by the phase of the gait (2.4 m a turn at size 1) and lets the body nod and roll. */
const drive =
  (body: Group, wheels: { g: Group; r: number; steer?: boolean }[], soft = 1) =>
  (s: DioramaState, a: Actor): void => {
    const way = a.phase * Math.PI * 2
    for (const w of wheels)
      w.g.rotation.set(
        way * Math.max(1, Math.round(0.4 / w.r)),
        w.steer ? Math.max(-0.5, Math.min(0.5, a.turn * 0.5)) : 0,
        0,
      )
    const v = Math.abs(a.speed)
    body.position.y = v > 0.1 ? Math.sin(s.tick * 0.9) * 0.008 * soft : Math.sin(s.tick * 1.7) * 0.002
    body.rotation.set(0, 0, Math.max(-0.06, Math.min(0.06, a.turn * v * 0.012)) * soft)
  }

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
const saloon = (l: ThingLook, k: Saloon): Built => {
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
const coach = (l: ThingLook, k: Coach, more?: (p: Part) => void): Built => {
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
        0x8fb4c8,
      )
  for (const z of [half, -half]) {
    box(
      p.of('window', { glow: 0.7, ink: false }),
      [-w * 0.82, mid + 0.08, Math.min(z, z + Math.sign(z) * 0.015)],
      [w * 0.82, top - 0.2, Math.max(z, z + Math.sign(z) * 0.015)],
      0x8fb4c8,
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

const cycle = (l: ThingLook, motor: boolean): Built => {
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
    g: wheel(0, r, z, r, motor ? 0.016 : 0.004, motor ? 6 : 14),
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

/** A hull by its sections: half width at the rim along the length. */
const hull = (s: Sheet, long: number, wide: number, high: number, colour: number, inner: number): void => {
  const n = 13
  const base = s.position.length / 3
  const faces = s.index.length
  for (let i = 0; i < n; i++) {
    const t = i / (n - 1)
    const z = (t - 0.5) * long
    const w = (wide / 2) * Math.max(1 - (Math.abs(t - 0.42) / 0.58) ** 2.4, 0.02)
    const rim = high * (1 + 0.35 * (t * 2 - 0.9) ** 2 * (t > 0.45 ? 1 : 0.4))
    for (const [x, y, c] of [
      [-0.86, 0.16, inner],
      [-0.93, 0.97, inner],
      [-1, 1, shade(colour, 0.2)],
      [-0.94, 0.6, colour],
      [-0.6, 0.16, colour],
      [0, 0, colour],
      [0.6, 0.16, colour],
      [0.94, 0.6, colour],
      [1, 1, shade(colour, 0.2)],
      [0.93, 0.97, inner],
      [0.86, 0.16, inner],
      [0, 0.12, inner],
    ] as const)
      s.vertex([x * w, y * rim - high * 0.25, z], [0, 1, 0], c, rigid(0))
  }
  s.grid(base, n, 12, true)
  s.smooth(base, faces)
}
const afloat =
  (g: Group, k: number) =>
  (s: DioramaState, a: Actor): void => {
    g.position.y = 0.05 * k * Math.sin(s.tick * 0.07 + a.id)
    g.rotation.set(
      0.035 * Math.sin(s.tick * 0.06 + a.id + 1) - a.speed * 0.012,
      0,
      0.05 * Math.sin(s.tick * 0.045 + a.id) - a.turn * 0.08,
    )
  }

export const VEHICLES: Record<string, Make> = {
  car: (l) =>
    saloon(l, { long: 3.9, wide: 1.62, sill: 0.3, belt: 0.9, roof: 1.42, front: 0.45, back: 0.85, wheel: 0.31 }),
  truck: (l) => {
    const cab = coach(
      l,
      {
        long: 5.4,
        wide: 2.0,
        floor: 0.6,
        high: 0.3,
        wheel: 0.42,
        windows: 0,
        wheels: [1.9, -1.6],
        nose: 0,
        roof: shade(l.colour, -0.3),
      },
      (p) => {
        box(p.of('metal'), [-0.98, 0.75, 1.1], [0.98, 1.5, 2.7], l.colour)
        box(p.of('metal'), [-0.92, 1.5, 1.15], [0.92, 2.25, 2.35], l.colour)
        box(p.of('window', { glow: 0.6, ink: false }), [-0.82, 1.55, 2.34], [0.82, 2.1, 2.37], 0x8fb4c8)
        box(p.of('wood'), [-1.02, 0.9, -2.7], [1.02, 1.02, 0.95], 0x9a6a40)
        for (const x of [-1.0, 1.0]) box(p.of('wood'), [x - 0.03, 1.0, -2.7], [x + 0.03, 1.55, 0.95], l.trim)
      },
    )
    return cab
  },
  bus: (l) =>
    coach(l, {
      long: 8.6,
      wide: 2.35,
      floor: 0.45,
      high: 2.3,
      wheel: 0.46,
      windows: 7,
      wheels: [2.7, -2.6],
      nose: 0,
      roof: l.trim,
    }),
  tram: (l) =>
    coach(
      l,
      {
        long: 9.4,
        wide: 2.2,
        floor: 0.5,
        high: 2.4,
        wheel: 0.34,
        windows: 8,
        wheels: [2.6, 1.8, -1.8, -2.6],
        nose: 0,
        roof: 0x5a5e62,
      },
      (p) => {
        for (const s of [1, -1]) {
          rod(p.of('metal'), [s * 0.4, 3.1, -0.5], [0, 3.7, 0.2], 0.03, 0.03, 0x3a3a40)
          rod(p.of('metal'), [0, 3.7, 0.2], [0, 4.3, -0.3], 0.03, 0.03, 0x3a3a40)
        }
        rod(p.of('metal'), [-0.6, 4.3, -0.3], [0.6, 4.3, -0.3], 0.03, 0.03, 0x3a3a40)
      },
    ),
  train: (l) =>
    coach(
      { ...l, trim: l.colour },
      {
        long: 8,
        wide: 2.3,
        floor: 0.75,
        high: 0.25,
        wheel: 0.5,
        windows: 0,
        wheels: [2.6, 1.4, 0.2, -1.0, -2.8],
        nose: 0,
        roof: l.colour,
      },
      (p) => {
        rod(p.of('metal'), [0, 1.9, 3.6], [0, 1.9, -1.4], 0.85, 0.85, l.colour, 0, 18)
        lathe(
          p.of('metal'),
          [0, 2.6, 3.0],
          [
            [0.2, 0],
            [0.18, 0.7],
            [0.3, 0.95],
            [0.28, 1.0],
          ],
          0x24282c,
        )
        lathe(
          p.of('metal'),
          [0, 2.6, 1.2],
          [
            [0.32, 0],
            [0.3, 0.3],
            [0.1, 0.45],
            [0, 0.46],
          ],
          l.trim,
        )
        box(p.of('metal'), [-1.1, 0.95, -3.8], [1.1, 3.2, -1.5], l.trim)
        box(p.of('metal'), [-1.25, 3.2, -4], [1.25, 3.32, -1.3], 0x24282c)
        for (const s of [1, -1])
          box(p.of('window', { glow: 0.9, ink: false }), [s * 1.09, 2.2, -3.2], [s * 1.115, 2.9, -2.1], 0xd8b878)
        ball(p.of('glow', { glow: 1, ink: false }), [0, 2.3, 3.62], 0.2, 0xfff2c8, 0, [1, 1, 0.5])
      },
    ),
  bicycle: (l) => cycle(l, false),
  motorbike: (l) => cycle(l, true),
  cart: (l) => {
    const p = new Part()
    box(p.of('wood'), [-0.75, 0.62, -1.1], [0.75, 0.7, 1.1], l.colour)
    for (const x of [-0.75, 0.75])
      for (const y of [0.82, 1.0]) box(p.of('wood'), [x - 0.03, y - 0.06, -1.1], [x + 0.03, y + 0.06, 1.1], l.colour)
    for (const x of [-0.5, 0.5]) rod(p.of('wood'), [x, 0.6, 1.0], [x * 0.9, 0.75, 2.7], 0.04, 0.035, l.trim)
    p.of('foliage').flesh(
      {
        cones: [
          {
            a: [0, 0.9, -0.5],
            b: [0, 0.95, 0.5],
            ra: 0.5,
            rb: 0.5,
            squash: [1.2, 0.8, 1],
            melt: 0.1,
            bones: [0, 0],
            colour: 0xe0bc5a,
          },
        ],
      },
      0.14,
      0.1,
    )
    const body = p.done()
    const group = new Group()
    const wheels = [1, -1].map((s) => ({ g: wheel(s * 0.86, 0.55, -0.1, 0.55, 0.028, 10, l.trim, l.colour), r: 0.55 }))
    group.add(body, ...wheels.map((w) => w.g))
    return { group, move: drive(body, wheels, 1.5) }
  },
  boat: (l) => {
    const p = new Part()
    hull(p.of('wood', { double: true }), 3.4, 1.25, 0.6, l.colour, shade(l.colour, -0.25))
    for (const z of [-0.6, 0.5])
      box(p.of('wood'), [-0.55, 0.2, z - 0.14], [0.55, 0.25, z + 0.14], shade(l.colour, 0.15))
    for (const s of [1, -1]) {
      rod(p.of('wood'), [s * 0.3, 0.42, 0], [s * 1.5, 0.05, -0.35], 0.02, 0.02, 0xc8a070)
      ball(p.of('wood'), [s * 1.6, 0.02, -0.38], 0.16, 0xc8a070, 0, [1.2, 0.3, 0.5])
    }
    const g = p.done()
    const group = new Group()
    group.add(g)
    return { group, move: afloat(g, 1) }
  },
  sailboat: (l) => {
    const p = new Part()
    hull(p.of('wood', { double: true }), 4.8, 1.5, 0.8, l.colour, 0xb8905a)
    rod(p.of('wood'), [0, 0.2, 0.3], [0, 5, 0.2], 0.05, 0.035, 0x9a7040)
    rod(p.of('wood'), [0, 0.8, 0.25], [0, 0.75, -1.9], 0.035, 0.03, 0x9a7040)
    const s = p.of('cloth', { double: true, through: 0.5 })
    const sail = (corner: (u: number, v: number) => Vec3, c: number): void => {
      const base = s.position.length / 3
      const faces = s.index.length
      for (let i = 0; i < 8; i++)
        for (let j = 0; j < 6; j++) s.vertex(corner(i / 7, j / 5), [1, 0, 0], i > 5 ? shade(c, -0.06) : c, rigid(0))
      s.grid(base, 8, 6, false)
      s.smooth(base, faces)
    }
    sail(
      (u, v) => [
        0.3 * Math.sin(Math.PI * v * 0.8) * Math.sin(Math.PI * u),
        0.85 + u * 4,
        0.2 - v * 2.0 * (1 - u * 0.96),
      ],
      l.trim,
    )
    sail(
      (u, v) => [
        0.24 * Math.sin(Math.PI * v) * Math.sin(Math.PI * u),
        0.7 + u * 3.6,
        2.2 - (2.2 - 0.35) * (1 - (1 - v) * (1 - u)),
      ],
      shade(l.trim, -0.04),
    )
    const g = p.done()
    const group = new Group()
    group.add(g)
    return { group, move: afloat(g, 1.4) }
  },
  ship: (l) => {
    const p = new Part()
    hull(p.of('metal', { double: true }), 16, 4.2, 2.4, l.colour, 0xa0703c)
    box(p.of('metal'), [-1.5, 1.4, -4.5], [1.5, 2.8, 3], 0xf4f0e6)
    box(p.of('metal'), [-1.2, 2.8, -3.5], [1.2, 3.9, 2], 0xf4f0e6)
    for (let i = 0; i < 8; i++)
      for (const s of [1, -1])
        ball(
          p.of('glow', { glow: 0.8, ink: false }),
          [s * 1.5, 2.1, -4 + i * 0.9],
          0.18,
          0xf2d890,
          0,
          [0.3, 1, 1],
          6,
          8,
        )
    for (const z of [-2, 0.4]) {
      lathe(
        p.of('metal'),
        [0, 3.9, z],
        [
          [0.5, 0],
          [0.46, 1.9],
          [0.5, 2.0],
          [0.3, 2.0],
        ],
        (t) => (t > 0.4 ? 0x24262a : l.trim),
        0,
        14,
      )
    }
    rod(p.of('metal'), [0, 2, 5.2], [0, 7, 5], 0.07, 0.05, 0x6a5a48)
    const g = p.done()
    const group = new Group()
    group.add(g)
    return { group, move: afloat(g, 2) }
  },
}
