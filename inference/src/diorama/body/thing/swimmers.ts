/** Fish, whales and their like, and the dragon: one skin on a chain of bones that a wave runs down. */
import type { ThingLook } from '../../state/look.ts'
import { Surface } from '../../raster/contract.ts'
import type { Cone } from '../shape/field.ts'
import { ball, curve, rod, tube } from '../shape/loft.ts'
import { blend, rigid, shade, Sheet } from '../shape/sheet.ts'
import { mix, smooth, type Vec3 } from '../shape/vec.ts'
import type { Built } from './build.ts'
import { Chain } from './chain.ts'
import { DRAGON, dragonBend, dragonGirth, dragonLift } from './dragon-back.ts'
import type { Make } from './make.ts'
import { snake } from './snake.ts'

interface Swimmer {
  long: number
  deep: number
  wide: number
  nose: number
  upright: boolean
  fin: number
  back: number
  tail: number
  rate: number
  floats: number
}
const SWIMMERS: Record<string, Swimmer> = {
  fish: {
    long: 0.42,
    deep: 0.2,
    wide: 0.6,
    nose: 0.6,
    upright: true,
    fin: 0.3,
    back: 0.32,
    tail: 0.62,
    rate: 0.5,
    floats: 0.35,
  },
  shark: {
    long: 2.6,
    deep: 0.12,
    wide: 0.95,
    nose: 0.35,
    upright: true,
    fin: 0.5,
    back: 0.35,
    tail: 0.46,
    rate: 0.28,
    floats: 0.6,
  },
  dolphin: {
    long: 2.2,
    deep: 0.13,
    wide: 0.95,
    nose: 0.45,
    upright: false,
    fin: 0.34,
    back: 0.25,
    tail: 0.36,
    rate: 0.3,
    floats: 0.6,
  },
  whale: {
    long: 8,
    deep: 0.17,
    wide: 1.05,
    nose: 0.85,
    upright: false,
    fin: 0.34,
    back: 0.08,
    tail: 0.42,
    rate: 0.12,
    floats: 1.5,
  },
}

const swimmer = (l: ThingLook, k: Swimmer): Built => {
  const n = 8
  const step = k.long / n
  const front = k.long * 0.42
  const z = (i: number): number => front - i * step
  const radius = (t: number): number =>
    k.long *
    k.deep *
    (t < 0.32 ? mix(k.nose * 0.55, 1, Math.sin((t / 0.32) * Math.PI * 0.5)) : mix(1, 0.1, ((t - 0.32) / 0.68) ** 1.15))
  const chain = new Chain(n, front, step)
  const skin = new Sheet()
  const fins = new Sheet()
  const eyes = new Sheet()
  const cones: Cone[] = Array.from({ length: n }, (_, i): Cone => ({
    a: [0, 0, z(i) - (i === 0 ? radius(0) * 0.6 : 0)],
    b: [0, 0, z(i + 1)],
    ra: radius(i / n),
    rb: radius((i + 1) / n),
    squash: [k.wide, 1, 1],
    melt: k.long * 0.02,
    bones: [i, Math.min(i + 1, n - 1)],
    colour: l.colour,
  }))
  if (!k.upright && k.long < 4)
    cones.push({
      a: [0, -radius(0) * 0.2, front - step * 0.2],
      b: [0, -radius(0) * 0.35, front + k.long * 0.075],
      ra: k.long * 0.04,
      rb: k.long * 0.022,
      melt: k.long * 0.03,
      bones: [0, 0],
      colour: l.colour,
    })
  const small = k.long < 1
  skin.flesh({ cones }, k.long * 0.032, k.long * 0.03, (p, m) => {
    const koi = small ? smooth(Math.sin(p[2] * 26 + p[1] * 9) + Math.sin(p[0] * 40 + p[2] * 13), 0.2, 0.5) : 1
    return blend(l.colour, l.trim, small ? 1 - koi * (1 - smooth(-m[1], 0.4, 0.8)) : smooth(-m[1], 0.05, 0.5))
  })
  const a0 = radius(0.06)
  for (const s of [1, -1]) {
    ball(eyes, [s * a0 * k.wide * 1.04, a0 * 0.22, z(0.5)], a0 * (small ? 0.22 : 0.1), 0x16181c, 0, [0.5, 1, 1], 7, 9)
    ball(eyes, [s * a0 * k.wide * 1.14, a0 * 0.32, z(0.42)], a0 * (small ? 0.07 : 0.03), 0xffffff, 0, [0.6, 1, 1], 5, 6)
    const a = radius(0.28)
    tube(fins, {
      line: curve(
        [
          [s * a * k.wide * 0.7, -a * 0.3, z(2)],
          [s * (a * k.wide + k.long * k.fin * 0.3), -a * 0.6, z(2.6)],
          [s * (a * k.wide + k.long * k.fin * 0.5), -a * 0.8, z(3.4)],
        ],
        6,
      ),
      radius: (t) => k.long * 0.07 * (1 - 0.8 * t),
      flat: 0.2,
      sides: 6,
      wide: [0, 0, 1],
      colour: (t) => blend(shade(l.colour, -0.12), l.trim, small ? t : 0),
      cling: () => rigid(2),
    })
    const d: Vec3 = k.upright ? [0, s, 0] : [s, 0, 0]
    tube(fins, {
      line: curve(
        [
          [0, 0, z(n - 0.6)],
          [d[0] * k.long * k.tail * 0.26, d[1] * k.long * k.tail * 0.26, z(n + 0.5)],
          [d[0] * k.long * k.tail * 0.42, d[1] * k.long * k.tail * 0.42, z(n + 1.5)],
        ],
        6,
      ),
      radius: (t) => k.long * 0.075 * (1.05 - 0.9 * t),
      flat: 0.18,
      sides: 6,
      wide: [0, 0, 1],
      colour: (t) => blend(shade(l.colour, -0.12), l.trim, small ? t : 0),
      cling: () => rigid(n - 1),
    })
  }
  if (k.back > 0.05)
    tube(fins, {
      line: curve(
        [
          [0, radius(0.4) * 0.7, z(3)],
          [0, radius(0.42) + k.long * k.back * 0.2, z(3.6)],
          [0, radius(0.45) + k.long * k.back * 0.34, z(4.4)],
        ],
        6,
      ),
      radius: (t) => k.long * 0.09 * (1 - 0.85 * t),
      flat: 0.16,
      sides: 6,
      wide: [0, 0, 1],
      colour: () => shade(l.colour, -0.15),
      cling: () => rigid(3),
    })
  chain.mesh(skin, new Surface({ kind: 'skin', double: true }))
  chain.mesh(fins, new Surface({ kind: 'skin', double: true, through: small ? 0.4 : 0 }))
  chain.mesh(eyes, new Surface({ kind: 'matte', ink: false }))
  return {
    group: chain.group,
    move: (s, a) => {
      const t = s.tick * k.rate * (0.7 + Math.min(Math.abs(a.speed), 2) * 0.4) + a.id
      chain.bones.forEach((g, i) => {
        const bend = Math.sin(t - i * 0.65) * (0.03 + 0.035 * i) * (i === 0 ? 0.5 : 1)
        if (k.upright) g.rotation.set(0, bend + (i ? -a.turn * 0.05 : 0), 0)
        else g.rotation.set(bend, i ? -a.turn * 0.05 : 0, 0)
      })
      chain.bones[0].position.y = k.floats + 0.02 * k.long * Math.sin(s.tick * 0.05 + a.id)
    },
  }
}

const dragon = (l: ThingLook): Built => {
  const { bones: n, front, step } = DRAGON
  const z = (i: number): number => front - i * step
  const r = dragonGirth
  const chain = new Chain(n, front, step)
  const skin = new Sheet()
  const hard = new Sheet()
  const cones: Cone[] = Array.from({ length: n }, (_, i): Cone => ({
    a: [0, 0, z(i)],
    b: [0, 0, z(i + 1)],
    ra: r(i),
    rb: r(i + 1),
    melt: 0.06,
    bones: [i, Math.min(i + 1, n - 1)],
    colour: l.colour,
  }))
  cones.push(
    {
      a: [0, 0.12, front + 0.25],
      b: [0, 0.05, front + 0.75],
      ra: 0.32,
      rb: 0.2,
      melt: 0.12,
      bones: [0, 0],
      colour: l.colour,
    },
    {
      a: [0, 0.14, front + 0.85],
      b: [0, 0.12, front + 0.95],
      ra: 0.19,
      rb: 0.16,
      melt: 0.1,
      bones: [0, 0],
      colour: l.colour,
    },
  )
  skin.flesh({ cones }, 0.1, 0.1, (p, m) =>
    blend(l.colour, l.trim, p[2] < front ? smooth(-m[1], 0.2, 0.55) : smooth(-m[1], 0.5, 0.8)),
  )
  for (let i = 0; i < n; i++)
    rod(hard, [0, r(i) * 0.8, z(i)], [0, r(i) * 1.6, z(i) - step * 0.55], r(i) * 0.3, 0.01, l.trim, i, 5)
  for (const s of [1, -1]) {
    ball(hard, [s * 0.22, 0.26, front + 0.48], 0.1, 0xffe070, 0, [0.7, 1, 1])
    ball(hard, [s * 0.28, 0.27, front + 0.52], 0.05, 0x16120e, 0, [0.6, 1.3, 0.8], 6, 7)
    tube(hard, {
      line: curve(
        [
          [s * 0.16, 0.36, front + 0.15],
          [s * 0.28, 0.7, front - 0.05],
          [s * 0.34, 0.95, front - 0.35],
        ],
        6,
      ),
      radius: (t) => 0.07 * (1 - t * 0.85),
      sides: 6,
      colour: () => 0xf2e6c8,
      cling: () => rigid(0),
    })
    tube(hard, {
      line: curve(
        [
          [s * 0.14, 0.1, front + 0.98],
          [s * 0.5, 0.2, front + 1.1],
          [s * 0.85, 0.02, front + 0.8],
        ],
        7,
      ),
      radius: (t) => 0.02 * (1 - t * 0.7),
      sides: 4,
      colour: () => l.trim,
      cling: () => rigid(0),
    })
    ball(hard, [s * 0.08, 0.26, front + 1.02], 0.03, 0x2a1a14, 0)
    for (const i of [4, 10]) {
      const a = r(i)
      tube(skin, {
        line: curve(
          [
            [s * a * 0.6, -a * 0.2, z(i)],
            [s * a * 1.6, -a * 1.4, z(i) - 0.05],
            [s * a * 1.5, -a * 2.1, z(i) + 0.3],
          ],
          6,
        ),
        radius: (t) => 0.13 - 0.07 * t,
        sides: 7,
        colour: () => l.colour,
        cling: () => rigid(i),
      })
      for (const d of [-0.06, 0, 0.06])
        rod(
          hard,
          [s * a * 1.5 + d, -a * 2.05, z(i) + 0.28],
          [s * a * 1.5 + d * 2, -a * 2.25, z(i) + 0.5],
          0.03,
          0.005,
          0xf2e6c8,
          i,
          4,
        )
    }
    // mane
    for (let i = 0; i < 7; i++) {
      const a = (i / 6) * 2.2 + 0.3
      tube(skin, {
        line: curve(
          [
            [s * Math.sin(a) * 0.28, 0.12 + Math.cos(a) * 0.28, front + 0.1],
            [s * Math.sin(a) * 0.5, 0.15 + Math.cos(a) * 0.5, front - 0.25],
            [s * Math.sin(a) * 0.52, 0.1 + Math.cos(a) * 0.5, front - 0.7],
          ],
          5,
        ),
        radius: (t) => 0.09 * (1 - t * 0.92),
        flat: 0.5,
        sides: 5,
        colour: () => l.trim,
        cling: () => rigid(0),
      })
    }
  }
  chain.mesh(skin, new Surface({ kind: 'skin', double: true }))
  chain.mesh(hard, new Surface({ kind: 'matte', double: true }))
  return {
    group: chain.group,
    move: (s, a) => {
      chain.bones.forEach((g, i) => g.rotation.set(...dragonBend(s, a, i), 0))
      chain.bones[0].position.y = dragonLift(s, a)
    },
  }
}

export const SWIM: Record<string, Make> = {
  ...Object.fromEntries(Object.entries(SWIMMERS).map(([name, k]): [string, Make] => [name, (l) => swimmer(l, k)])),
  dragon,
  snake,
}
