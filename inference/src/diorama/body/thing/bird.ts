/** A bird: wings beat when it flies and fold when it stands; it hops, pecks and looks about. */
import { Group } from 'three'
import type { ThingLook } from '../../state/look.ts'
import { hash01 } from '../../state/rng.ts'
import type { Actor, DioramaState } from '../../state/state.ts'
import { ball, curve, rod, tube } from '../shape/loft.ts'
import { type Sheet, blend, rigid, shade } from '../shape/sheet.ts'
import { type Vec3, smooth } from '../shape/vec.ts'
import type { Bird } from './birds.ts'
import { type Built, Part } from './build.ts'

const feathers = (s: Sheet, span: number, chord: number, side: 1 | -1, top: number, under: number): void => {
  const base = s.position.length / 3
  const n = 9
  for (let i = 0; i < n; i++) {
    const t = i / (n - 1)
    const lead = Math.sin(t * 2.2) * chord * 0.25 - t * t * chord * 0.35
    const width = chord * (1 - 0.62 * t ** 2) * (i === n - 1 ? 0.25 : 1)
    for (let j = 0; j < 4; j++) {
      const v = j / 3
      const fringe = j === 3 && i % 2 ? -0.1 * chord : 0
      s.vertex(
        [side * t * span, 0.06 * chord * Math.sin(Math.PI * v), lead - v * width - fringe],
        [0, 1, 0],
        j > 1 ? blend(top, under, 0.5 * v + (i % 2) * 0.1) : top,
        rigid(0),
      )
    }
  }
  const faces = s.index.length
  s.grid(base, n, 4, false, side === 1)
  s.smooth(base, faces)
}

export const bird = (l: ThingLook, b: Bird): Built => {
  const group = new Group()
  const B = b.body
  const p = new Part().at(0, b.leg + B * b.fat * 0.62, 0)
  const fur = p.of('fur')
  const up = Math.sin(b.upright)
  const fore = Math.cos(b.upright)
  const at = (t: number): Vec3 => [0, up * B * (t - 0.4), fore * B * (t - 0.4)]
  const belly = l.trim
  fur.flesh(
    {
      cones: [
        {
          a: at(0.2),
          b: at(0.62),
          ra: B * b.fat * 0.5,
          rb: B * b.fat * 0.56,
          squash: [0.95, 1, 1],
          melt: B * 0.1,
          bones: [0, 0],
          colour: l.colour,
        },
        { a: at(0.2), b: at(-0.2), ra: B * b.fat * 0.42, rb: B * 0.06, melt: B * 0.1, bones: [0, 0], colour: l.colour },
      ],
    },
    B * 0.11,
    B * 0.1,
    (_p, n) => blend(l.colour, belly, smooth(n[2] * up - n[1] * fore + (b.upright > 1 ? n[2] * 0.6 : 0), 0.05, 0.6)),
  )
  const tail = p.of('fur')
  for (const x of [-1, 0, 1])
    tube(tail, {
      line: [
        at(-0.1),
        [x * B * 0.06, at(-0.3)[1] - B * 0.02, at(-0.3)[2]],
        [x * B * 0.13, at(-0.3 - b.tail * 0.5)[1] + (b.crest === 'comb' ? B * 0.45 : 0), at(-0.3 - b.tail * 0.5)[2]],
      ],
      radius: (t) => B * (0.07 + 0.03 * t),
      flat: 0.2,
      sides: 5,
      wide: [1, 0, 0],
      colour: (t) => shade(l.colour, -0.25 * t),
      cling: () => rigid(0),
      caps: [false, true],
    })
  const neckTop: Vec3 = [0, at(0.75)[1] + B * b.neck * 0.95, at(0.75)[2] + B * b.neck * 0.25]
  if (b.neck > 0.25)
    tube(fur, {
      line: curve(
        [
          at(0.6),
          [0, at(0.75)[1] + B * b.neck * 0.3, at(0.8)[2] + B * b.neck * 0.3],
          [0, neckTop[1] - B * b.neck * 0.2, neckTop[2] - B * b.neck * 0.08],
          neckTop,
        ],
        9,
      ),
      radius: (t) => B * (b.fat * 0.3 * (1 - t) + b.head * 0.36),
      sides: 9,
      colour: () => l.colour,
      cling: () => rigid(0),
    })
  const head = new Part().at(neckTop[0], neckTop[1] + B * b.head * 0.2, neckTop[2] + B * b.head * 0.1)
  const r = B * b.head * 0.5
  head.of('fur').flesh(
    {
      cones: [
        {
          a: [0, 0, 0],
          b: [0, -r * 0.1, r * 0.15],
          ra: r,
          rb: r * 0.92,
          melt: 0.001,
          bones: [0, 0],
          colour: l.colour,
        },
      ],
    },
    r * 0.3,
    r,
    (q, n) => blend(l.colour, belly, smooth(n[2] - n[1] * 0.6, 0.45, 0.9) * (q[1] < r * 0.3 ? 0.9 : 0.2)),
  )
  tube(head.of('matte'), {
    line: curve(
      [
        [0, -r * 0.12, r * 0.7],
        [0, -r * 0.1 + r * 0.05, r * (0.9 + b.beak * 0.7)],
        [0, -r * (0.12 + b.hook), r * (0.95 + b.beak * 1.35)],
      ],
      6,
    ),
    radius: (t) => r * (b.hook < 0 ? 0.3 : 0.26) * (1 - t * (b.hook < 0 ? 0.25 : 0.92)),
    flat: b.hook < 0 ? 0.45 : 0.85,
    sides: 7,
    wide: [1, 0, 0],
    colour: () => b.beakColour,
    cling: () => rigid(0),
    caps: [false, true],
  })
  for (const s of [1, -1]) {
    const big = b.crest === 'tuft'
    const e: Vec3 = big ? [s * r * 0.4, r * 0.14, r * 0.86] : [s * r * 0.72, r * 0.2, r * 0.52]
    if (big) ball(head.of('matte', { ink: false }), e, r * 0.34, 0xf6d878, 0, [1, 1, 0.35])
    ball(
      head.of('matte', { ink: false }),
      [e[0] * 1.04, e[1], e[2] * 1.05 + (big ? r * 0.06 : 0)],
      r * (big ? 0.22 : 0.2),
      0x16120e,
      0,
      [1, 1, 0.7],
      7,
      9,
    )
    ball(
      head.of('matte', { ink: false }),
      [e[0] * 1.14 - s * r * 0.02, e[1] + r * 0.08, e[2] * 1.14 + (big ? r * 0.1 : 0.0)],
      r * 0.07,
      0xffffff,
      0,
      [1, 1, 1],
      5,
      6,
    )
    if (b.crest === 'tuft')
      rod(
        head.of('fur'),
        [s * r * 0.5, r * 0.7, 0],
        [s * r * 0.75, r * 1.3, -r * 0.1],
        r * 0.22,
        r * 0.02,
        shade(l.colour, -0.2),
        0,
        5,
      )
  }
  if (b.crest === 'comb') {
    for (let i = 0; i < 3; i++)
      ball(
        head.of('matte'),
        [0, r * (1.0 + 0.1 * (1 - Math.abs(i - 1))), r * (0.5 - i * 0.45)],
        r * 0.3,
        l.trim === 0xffffff ? 0xd83a2c : 0xd83a2c,
        0,
        [0.4, 1.1, 1],
        6,
        7,
      )
    ball(head.of('matte'), [0, -r * 0.75, r * 0.8], r * 0.24, 0xd83a2c, 0, [0.5, 1.4, 0.8], 6, 7)
  }
  const wings = ([1, -1] as const).map((s) => {
    const w = new Part().at(s * B * b.fat * 0.36, at(0.52)[1] + B * b.fat * 0.22, at(0.52)[2])
    feathers(
      w.of('fur', { double: true }),
      B * b.wing,
      B * 0.55,
      s,
      shade(l.colour, -0.12),
      blend(l.colour, belly, 0.4),
    )
    return w.done()
  })
  // folded wings lie on the flanks
  const folded = ([1, -1] as const).map((s) => {
    const w = new Part()
    tube(w.of('fur'), {
      line: curve(
        [
          [s * B * b.fat * 0.36, at(0.6)[1] + B * 0.04, at(0.6)[2]],
          [s * B * b.fat * 0.52, at(0.25)[1], at(0.25)[2]],
          [s * B * b.fat * 0.2, at(-0.35)[1], at(-0.35)[2]],
        ],
        7,
      ),
      radius: (t) => B * 0.2 * Math.sin(Math.PI * (0.16 + 0.8 * t)),
      flat: 0.34,
      sides: 7,
      wide: [0, fore, -up],
      colour: (t) => blend(shade(l.colour, -0.14), shade(l.colour, -0.4), t),
      cling: () => rigid(0),
    })
    return w.done()
  })
  const legs = ([1, -1] as const).map((s) => {
    const g = new Part().at(s * B * b.fat * 0.24, b.leg + B * b.fat * 0.2, -B * 0.02)
    const m = g.of('matte')
    rod(m, [0, 0, 0], [0, -b.leg - B * b.fat * 0.2 + 0.004, 0], B * 0.026, B * 0.02, b.legColour, 0, 5)
    for (const a of [-0.5, 0, 0.5, Math.PI])
      rod(
        m,
        [0, -b.leg - B * b.fat * 0.2 + B * 0.02, 0],
        [Math.sin(a) * B * 0.13, -b.leg - B * b.fat * 0.2 + B * 0.012, Math.cos(a) * B * (a > 3 ? 0.08 : 0.15)],
        B * 0.02,
        B * 0.012,
        b.legColour,
        0,
        4,
      )
    return g.done()
  })
  const body = p.done()
  const headGroup = head.done()
  body.add(headGroup, ...wings, ...folded)
  group.add(body, ...legs)
  const y0 = body.position.y
  return {
    group,
    move: (s: DioramaState, a: Actor): void => {
      const flying = a.y > 0.15 || a.act.kind === 'fly'
      const glide = smooth(Math.sin(s.tick * 0.045 + a.id), 0.2, 0.7) * (b.wing > 1.3 ? 1 : 0.3)
      const beat = Math.sin(s.tick * (0.5 + 0.12 / B) + a.id) * (1 - 0.85 * glide)
      wings.forEach((w, i) => {
        w.visible = flying
        w.rotation.z = (i === 0 ? 1 : -1) * (0.15 + beat * 0.75)
      })
      folded.forEach((w) => (w.visible = !flying))
      legs.forEach((g, i) => {
        const ph = a.phase * 6.283 + i * Math.PI
        g.rotation.x = flying ? 1.3 : a.speed > 0.05 ? Math.sin(ph) * 0.5 : 0
      })
      body.position.y =
        y0 + (flying ? -beat * B * 0.1 : Math.abs(Math.sin(a.phase * 6.283)) * B * 0.04 * Math.min(a.speed * 3, 1))
      body.rotation.x = flying
        ? b.upright > 0.3
          ? b.upright * 0.85
          : 0
        : a.act.kind === 'eat'
          ? 0.5 + 0.3 * Math.sin(s.tick * 0.5)
          : b.upright > 1
            ? 0
            : 0
      body.rotation.z = flying ? -a.turn * 0.4 : b.upright > 1.2 ? Math.sin(a.phase * 6.283) * 0.12 : 0
      const slot = Math.floor((s.tick + a.id * 17) / 22)
      headGroup.rotation.set(
        flying ? -body.rotation.x * 0.8 : (hash01(a.id, slot, 2) - 0.5) * 0.4,
        (hash01(a.id, slot, 1) - 0.5) * 1.4 * (flying ? 0.2 : 1),
        0,
      )
      headGroup.position.z =
        neckTop[2] + B * b.head * 0.1 + (flying || a.speed < 0.05 ? 0 : Math.sin(a.phase * 12.566) * B * 0.05)
    },
  }
}
