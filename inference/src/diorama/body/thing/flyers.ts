/** Things that hang in the air: balloon, plane, rocket, UFO, kite, drone. */
import { Group } from 'three'
import type { Actor, DioramaState } from '../../state/state.ts'
import { heightAt } from '../../place/ground.ts'
import { actorOf } from '../gaze.ts'
import { handPoint } from '../reach.ts'
import { toFigure } from '../space.ts'
import { ball, box, curve, lathe, rod, tube } from '../shape/loft.ts'
import { rigid, shade } from '../shape/sheet.ts'
import { sub, type Vec3 } from '../shape/vec.ts'
import { Part, type Built } from './build.ts'
import { broom } from './broom.ts'
import type { Make } from './make.ts'

/** Hovers `k` metres about its place, spinning or rocking. */
const hover = (g: Group, high: number, k: number, spin = 0): Built => {
  const group = new Group()
  group.add(g)
  return {
    group,
    move: (s: DioramaState, a: Actor) => {
      g.position.y = high + k * Math.sin(s.tick * 0.05 + a.id)
      g.rotation.set(
        0.04 * Math.sin(s.tick * 0.043 + a.id),
        spin * s.tick,
        0.05 * Math.sin(s.tick * 0.036 + a.id) - a.turn * 0.3,
      )
    },
  }
}

export const FLYERS: Record<string, Make> = {
  broom,
  'hot-air-balloon': (l) => {
    const p = new Part()
    const cloth = p.of('cloth', { double: true, through: 0.5 })
    const rows = 12
    const n = 24
    for (let i = 0; i < rows; i++)
      for (let k = 0; k < n; k++) {
        const t = i / (rows - 1)
        const r =
          2.6 *
          (t < 0.5
            ? 0.2 + 0.8 * Math.sin((t / 0.5) * Math.PI * 0.5)
            : Math.sqrt(Math.max(1 - ((t - 0.5) / 0.5) ** 2, 0))) *
          (1 + 0.02 * Math.cos(k * Math.PI))
        const a = (k / n) * Math.PI * 2
        cloth.vertex(
          [Math.sin(a) * Math.max(r, 0.02), 2.4 + t * 6.2, Math.cos(a) * Math.max(r, 0.02)],
          [0, 1, 0],
          Math.floor(k / 3) % 2 ? l.colour : l.trim,
          rigid(0),
        )
      }
    cloth.grid(0, rows, n, true)
    cloth.smooth(0, 0)
    box(p.of('wood'), [-0.5, 0, -0.5], [0.5, 0.75, 0.5], 0xa8763e)
    for (const x of [-0.48, 0.48])
      for (const z of [-0.48, 0.48]) rod(p.of('matte'), [x, 0.7, z], [x * 1.4, 2.5, z * 1.4], 0.02, 0.02, 0x5a4028)
    ball(p.of('glow', { glow: 1, ink: false }), [0, 1.9, 0], 0.14, 0xffb850, 0, [1, 1.8, 1])
    return hover(p.done(), 1.2, 0.3)
  },
  plane: (l) => {
    const p = new Part()
    p.of('metal').flesh(
      {
        cones: [
          { a: [0, 1.4, 2.4], b: [0, 1.4, -0.4], ra: 0.55, rb: 0.62, melt: 0.1, bones: [0, 0], colour: l.colour },
          { a: [0, 1.4, -0.4], b: [0, 1.75, -3.4], ra: 0.62, rb: 0.14, melt: 0.1, bones: [0, 0], colour: l.colour },
        ],
      },
      0.2,
      0.2,
    )
    for (const y of [1.0, 2.35])
      p.of('metal').flesh(
        {
          cones: [
            {
              a: [-3.6, y + 0.15, 0.9],
              b: [3.6, y + 0.15, 0.9],
              ra: 0.55,
              rb: 0.55,
              squash: [1, 0.13, 1],
              melt: 0.01,
              bones: [0, 0],
              colour: y > 2 ? l.trim : l.colour,
            },
          ],
        },
        0.16,
        0.2,
      )
    for (const x of [-2.2, 2.2])
      for (const z of [0.6, 1.2]) rod(p.of('metal'), [x, 1.15, z], [x, 2.5, z], 0.035, 0.035, 0x5a5e64)
    p.of('metal').flesh(
      {
        cones: [
          {
            a: [-1.2, 1.8, -3.2],
            b: [1.2, 1.8, -3.2],
            ra: 0.32,
            rb: 0.32,
            squash: [1, 0.16, 1],
            melt: 0.01,
            bones: [0, 0],
            colour: l.trim,
          },
          {
            a: [0, 1.7, -3.2],
            b: [0, 2.6, -3.5],
            ra: 0.4,
            rb: 0.25,
            squash: [0.16, 1, 1],
            melt: 0.01,
            bones: [0, 0],
            colour: l.trim,
          },
        ],
      },
      0.12,
      0.2,
    )
    for (const s of [1, -1]) {
      rod(p.of('metal'), [0, 1.0, 1.5], [s * 0.7, 0.35, 1.6], 0.05, 0.05, 0x5a5e64)
      ball(p.of('matte'), [s * 0.75, 0.34, 1.6], 0.32, 0x26262a, 0, [0.4, 1, 1])
    }
    const prop = new Part().at(0, 1.4, 3.0)
    for (const s of [1, -1]) rod(prop.of('wood'), [0, 0, 0], [0, s * 1.1, 0], 0.09, 0.05, 0x6a4a2c)
    ball(prop.of('metal'), [0, 0, 0], 0.16, l.trim)
    const spin = prop.done()
    const body = p.done()
    body.add(spin)
    const built = hover(body, 0, 0.1)
    return {
      group: built.group,
      move: (s, a, level) => {
        built.move?.(s, a, level)
        spin.rotation.z = s.tick * 1.9
      },
    }
  },
  rocket: (l) => {
    const p = new Part()
    lathe(
      p.of('metal'),
      [0, 0.9, 0],
      [
        [0.5, 0],
        [0.75, 0.8],
        [0.82, 2.2],
        [0.7, 3.6],
        [0.42, 4.6],
        [0.12, 5.2],
        [0, 5.3],
      ],
      (t) => (t > 0.72 ? l.trim : l.colour),
      0,
      18,
    )
    for (let i = 0; i < 4; i++) {
      const a = i * 1.5708 + 0.785
      const d: Vec3 = [Math.cos(a), 0, Math.sin(a)]
      tube(p.of('metal'), {
        line: [
          [d[0] * 0.5, 1.9, d[2] * 0.5],
          [d[0] * 1.0, 1.0, d[2] * 1.0],
          [d[0] * 1.25, 0.05, d[2] * 1.25],
        ],
        radius: (t) => 0.36 - 0.16 * t,
        flat: 0.16,
        sides: 5,
        wide: [-d[2] * 0.02 + d[0], 0.4, d[2]],
        colour: () => l.trim,
        cling: () => rigid(0),
        caps: [true, true],
      })
    }
    ball(p.of('window', { glow: 0.9 }), [0, 3.6, 0.72], 0.26, 0x8fc8e8, 0, [1, 1, 0.35])
    lathe(
      p.of('metal'),
      [0, 0.5, 0],
      [
        [0.5, 0],
        [0.36, 0.42],
      ],
      0x4a4e54,
    )
    const flame = new Part().at(0, 0.5, 0)
    lathe(
      flame.of('glow', { glow: 1, ink: false, shadow: false }),
      [0, 0, 0],
      [
        [0, -1.5],
        [0.2, -0.8],
        [0.4, -0.1],
        [0.36, 0],
      ],
      0xffa840,
      0,
      12,
    )
    const f = flame.done()
    const g = p.done()
    g.add(f)
    const group = new Group()
    group.add(g)
    return {
      group,
      move: (s, a) => {
        const up = a.y > 0.1
        f.visible = up
        f.scale.set(1, 0.8 + 0.3 * Math.sin(s.tick * 1.3), 1)
        g.rotation.z = up ? 0.01 * Math.sin(s.tick) : 0
      },
    }
  },
  ufo: (l) => {
    const p = new Part()
    lathe(
      p.of('metal'),
      [0, 0, 0],
      [
        [0, 0],
        [0.7, 0.02],
        [1.6, 0.3],
        [1.75, 0.4],
        [1.6, 0.5],
        [0.75, 0.72],
      ],
      l.colour,
      0,
      24,
    )
    ball(p.of('glass'), [0, 0.72, 0], 0.72, 0xa8dce8, 0, [1, 0.8, 1], 10, 18)
    for (let i = 0; i < 10; i++)
      ball(
        p.of('glow', { glow: 1, ink: false }),
        [Math.cos(i * 0.628) * 1.6, 0.38, Math.sin(i * 0.628) * 1.6],
        0.11,
        i % 2 ? l.trim : 0xffe27a,
      )
    lathe(
      p.of('glow', { glow: 0.9, ink: false }),
      [0, -0.04, 0],
      [
        [0, 0],
        [0.5, 0.02],
      ],
      l.trim,
      0,
      16,
    )
    return hover(p.done(), 2.0, 0.25, 0.02)
  },
  kite: (l) => {
    const p = new Part()
    const s = p.of('cloth', { double: true, through: 0.5 })
    const q: [Vec3, number][] = [
      [[0, 0.6, 0], l.colour],
      [[0.38, 0.12, -0.06], l.trim],
      [[0, -0.6, 0], l.colour],
      [[-0.38, 0.12, -0.06], l.trim],
      [[0, 0.12, 0.05], l.colour],
    ]
    for (const [v, c] of q) s.vertex(v, [0, 0, 1], c, rigid(0))
    for (let i = 0; i < 4; i++) s.face(4, (i + 1) % 4, i)
    s.smooth(0, 0)
    tube(p.of('cloth'), {
      line: curve(
        [
          [0, -0.6, 0],
          [0.15, -0.95, -0.1],
          [-0.1, -1.3, -0.1],
          [0.1, -1.7, -0.2],
        ],
        12,
      ),
      radius: () => 0.012,
      sides: 4,
      colour: () => l.trim,
      cling: () => rigid(0),
    })
    const line = new Part()
    rod(line.of('matte', { ink: false, shadow: false }), [0, 0, 0], [0, 0, 1], 0.006, 0.006, 0xf4f0e8, 0, 3)
    const string = line.done()
    const sail = p.done()
    const kite = hover(sail, 4, 0.35)
    kite.group.add(string)
    return {
      group: kite.group,
      move: (s, a, level) => {
        kite.move?.(s, a, level)
        const flown = actorOf(s, a.follows)
        string.visible = flown?.look.kind === 'biped'
        if (!flown || !string.visible) return
        // from the kite to the hand that flies it
        const from: Vec3 = [0, sail.position.y + 0.1, 0]
        const hand = toFigure(a, ...handPoint(s, flown, 'right'))
        const to = sub([hand[0], hand[1] - heightAt(s.place, a.x, a.z) - a.y, hand[2]], from)
        sail.rotation.y = Math.atan2(to[0], to[2])
        string.position.set(...from)
        string.rotation.set(-Math.atan2(to[1], Math.hypot(to[0], to[2])), Math.atan2(to[0], to[2]), 0, 'YXZ')
        string.scale.z = Math.hypot(...to)
      },
    }
  },
  drone: (l) => {
    const p = new Part()
    p.of('metal').flesh(
      {
        cones: [
          {
            a: [0, 0, -0.1],
            b: [0, 0, 0.1],
            ra: 0.1,
            rb: 0.09,
            squash: [1, 0.6, 1],
            melt: 0.02,
            bones: [0, 0],
            colour: l.colour,
          },
        ],
      },
      0.04,
      0.1,
    )
    const rotors: Group[] = []
    for (const x of [1, -1])
      for (const z of [1, -1]) {
        rod(p.of('metal'), [0, 0, 0], [x * 0.25, 0.03, z * 0.25], 0.018, 0.015, l.trim)
        const r = new Part().at(x * 0.25, 0.06, z * 0.25)
        box(r.of('matte'), [-0.14, -0.003, -0.012], [0.14, 0.003, 0.012], shade(l.trim, -0.2))
        rotors.push(r.done())
      }
    ball(p.of('glow', { glow: 1, ink: false }), [0, -0.02, 0.19], 0.03, 0x7af0c0)
    const g = p.done()
    g.add(...rotors)
    const built = hover(g, 1.5, 0.1)
    return {
      group: built.group,
      move: (s, a, level) => {
        built.move?.(s, a, level)
        rotors.forEach((r, i) => (r.rotation.y = s.tick * (i % 2 ? 2.1 : -2.1)))
      },
    }
  },
}
