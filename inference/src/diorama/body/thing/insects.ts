/** Butterfly, dragonfly, bee, firefly: they flutter about their place. */
import { Group } from 'three'
import type { ThingLook } from '../../state/look.ts'
import { curve, tube } from '../shape/loft.ts'
import { blend, rigid } from '../shape/sheet.ts'
import { type Vec3, smooth } from '../shape/vec.ts'
import { type Built, Part } from './build.ts'

interface Insect {
  span: number
  fore: [number, number]
  hind: [number, number]
  body: [number, number]
  rate: number
  stripes: boolean
  glow: boolean
  amount: number
}
export const INSECTS: Record<string, Insect> = {
  butterfly: {
    span: 0.1,
    fore: [1, 0.9],
    hind: [0.75, 0.8],
    body: [0.07, 0.008],
    rate: 0.6,
    stripes: false,
    glow: false,
    amount: 1.1,
  },
  dragonfly: {
    span: 0.11,
    fore: [1, 0.25],
    hind: [0.95, 0.28],
    body: [0.13, 0.008],
    rate: 2.6,
    stripes: false,
    glow: false,
    amount: 0.3,
  },
  bee: {
    span: 0.045,
    fore: [1, 0.5],
    hind: [0.7, 0.4],
    body: [0.045, 0.016],
    rate: 2.9,
    stripes: true,
    glow: false,
    amount: 0.7,
  },
  firefly: {
    span: 0.03,
    fore: [1, 0.5],
    hind: [0.7, 0.4],
    body: [0.03, 0.01],
    rate: 2.7,
    stripes: false,
    glow: true,
    amount: 0.6,
  },
}

export const insect = (l: ThingLook, k: Insect): Built => {
  const [long, r] = k.body
  const b = new Part()
  b.of(k.glow ? 'glow' : 'fur', k.glow ? { glow: 1, ink: false } : {}).flesh(
    {
      cones: [
        {
          a: [0, 0, -long * 0.5],
          b: [0, 0, long * 0.2],
          ra: r * 0.7,
          rb: r,
          melt: r * 0.3,
          bones: [0, 0],
          colour: k.stripes ? l.colour : l.trim,
        },
        {
          a: [0, r * 0.1, long * 0.42],
          b: [0, r * 0.1, long * 0.42],
          ra: r * 0.85,
          rb: r * 0.85,
          melt: r * 0.3,
          bones: [0, 0],
          colour: l.trim,
        },
      ],
    },
    r * 0.5,
    r,
    k.stripes ? (p) => (Math.sin((p[2] / long) * 20) > 0 ? l.colour : l.trim) : k.glow ? () => l.colour : undefined,
  )
  for (const s of [1, -1])
    tube(b.of('matte'), {
      line: curve(
        [
          [s * r * 0.3, r * 0.6, long * 0.5],
          [s * r * 1.2, r * 2, long * 0.75],
          [s * r * 1.8, r * 2.2, long * 0.95],
        ],
        5,
      ),
      radius: () => r * 0.1,
      sides: 3,
      colour: () => l.trim,
      cling: () => rigid(0),
    })
  const wings = ([1, -1] as const).map((s) => {
    const w = new Part().at(0, r * 0.6, long * 0.15)
    const sheet = w.of(k.amount > 1 ? 'cloth' : 'glass', { double: true, through: 0.6, shadow: k.amount > 1 })
    for (const [i, [size, chord]] of [k.fore, k.hind].entries()) {
      const base = sheet.position.length / 3
      const n = 14
      const c: Vec3 = [s * k.span * size * 0.5, 0.001 * i, (i ? -0.42 : 0.32) * k.span * (k.amount > 1 ? 1 : 0.35)]
      sheet.vertex(c, [0, 1, 0], k.amount > 1 ? l.colour : 0xe8f4f8, rigid(0))
      for (let j = 0; j < n; j++) {
        const a = (j / n) * 6.2832
        const rim = k.amount > 1 ? l.trim : 0xbfdcea
        sheet.vertex(
          [
            c[0] + Math.cos(a) * k.span * size * 0.52,
            c[1],
            c[2] + Math.sin(a) * k.span * chord * 0.42 + Math.cos(a) * s * (i ? -0.1 : 0.16) * k.span,
          ],
          [0, 1, 0],
          j % 2 ? rim : blend(l.colour, rim, 0.6),
          rigid(0),
        )
      }
      for (let j = 0; j < n; j++) sheet.face(base, base + 1 + ((j + 1) % n), base + 1 + j)
    }
    return w.done()
  })
  const inner = b.done()
  inner.add(...wings)
  const group = new Group()
  group.add(inner)
  return {
    group,
    move: (s, a) => {
      const t = s.tick + a.id * 31
      const beat = Math.sin(t * k.rate) * k.amount
      wings.forEach((w, i) => (w.rotation.z = (i === 0 ? 1 : -1) * (0.25 + beat)))
      inner.position.set(
        Math.sin(t * 0.09) * 0.12,
        0.55 + 0.16 * Math.sin(t * 0.13) + 0.05 * Math.sin(t * 0.41),
        Math.cos(t * 0.071) * 0.12,
      )
      inner.rotation.set(0.15 * Math.sin(t * 0.1), 0.7 * Math.sin(t * 0.05), 0)
      if (k.glow) inner.scale.setScalar(0.55 + 0.6 * smooth(Math.sin(t * 0.1), -0.2, 0.8))
    },
  }
}
