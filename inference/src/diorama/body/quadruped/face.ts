/** Eyes with highlights, nose and mouth of an animal, painted on its head; lids close when it is stroked or sleeps. */
import type { QuadrupedLook } from '../../state/look.ts'
import type { Field } from '../shape/field.ts'
import { frontOf } from '../shape/front.ts'
import { line, oval, Painting, type P2, type Shape } from '../shape/paint.ts'
import { shade } from '../shape/sheet.ts'
import { clamp, mix } from '../shape/vec.ts'
import { Q, type QFrame } from './frame.ts'
import { OWN_EYES } from './horns.ts'

export interface AnimalExpression {
  lids: number
  lookX: number
  lookY: number
  smile: number
  happy: number
}

export class AnimalFace {
  readonly painting: Painting
  readonly #look: QuadrupedLook
  readonly #f: QFrame
  #key = ''

  constructor(look: QuadrupedLook, f: QFrame, field: Field) {
    this.#look = look
    this.#f = f
    const r = f.headR
    const c = [f.joints[Q.head][0] + f.headAt[0], f.joints[Q.head][1] + f.headAt[1], f.joints[Q.head][2] + f.headAt[2]]
    const deep = 1.2 * f.s.muzzleDrop * (1 + f.s.muzzle * 0.4) + f.s.muzzleR
    const high = Math.max(1.1, deep + 0.2)
    const front = frontOf(field, 0, c[1], r * 1.25, r * high, c[2] + r * (1.6 + f.s.muzzle), c[2] - r * 0.6)
    this.painting = new Painting(front, r * 0.012, this.#shapes({ lids: 0, lookX: 0, lookY: 0, smile: 0.3, happy: 0 }))
  }

  /** Draws an expression in steps of a twentieth; what is painted depends on the step alone, not on what was drawn before. */
  draw(e: AnimalExpression): void {
    const step = (v: number): number => Math.round(v * 20) / 20
    const { lids, lookX, lookY, smile, happy } = e
    const stepped = { lids: step(lids), lookX: step(lookX), lookY: step(lookY), smile: step(smile), happy: step(happy) }
    const key = Object.values(stepped).join()
    if (key === this.#key) return
    this.#key = key
    this.painting.draw(this.#shapes(stepped))
  }

  #shapes(e: AnimalExpression): Shape[] {
    const { s, headR: r } = this.#f
    const look = this.#look
    const cy = this.#f.joints[Q.head][1] + this.#f.headAt[1]
    const shapes: Shape[] = []
    const lids = clamp(e.lids)
    const side = mix(0.4, 0.8, s.side) + (s.muzzle < 0.4 ? 0.06 : 0)
    const cat = ['cat', 'kitten', 'tiger', 'lion', 'fox'].includes(look.species)
    const w = s.eye
    const h = s.eye * (cat ? 1.08 : 1)
    const y0 = s.muzzle > 1.3 ? 0.24 : 0.06
    // Some have eyes of their own (horns.ts).
    for (const k of s.extra === 'bulging-eyes' || OWN_EYES[look.species] ? [] : ([1, -1] as const)) {
      const px = (u: number): number => k * r * (side + u * w * (1 - s.side * 0.25))
      const py = (v: number): number => cy + r * (y0 + v)
      const us = Array.from({ length: 9 }, (_, i) => -1 + i / 4)
      const bowl = (u: number): number => Math.max(1 - u * u, 0) ** 0.52
      const shut = (u: number): number => h * (-0.18 - 0.42 * (1 - u * u) * (e.happy > 0.3 ? -1 : 1))
      const up = (u: number): number => mix(h * (bowl(u) + (cat ? 0.12 * u : 0)), shut(u), lids)
      const down = (u: number): number => mix(-h * bowl(u) * 0.95, shut(u), lids)
      const ccw = (a: P2[]): P2[] => (k === 1 ? a : a.reverse())
      const inside = (p: P2): P2 => {
        const u = clamp((p[0] / r / k - side) / (w * (1 - s.side * 0.25)), -0.98, 0.98)
        return [px(u), clamp(p[1], py(down(u)), Math.max(py(up(u)), py(down(u))))]
      }
      const outline = (grow: number): P2[] =>
        ccw([
          ...us.map((u): P2 => [px(u * grow), py(down(u) * grow)]),
          ...us
            .slice(1, -1)
            .reverse()
            .map((u): P2 => [px(u * grow), py(up(u) * grow)]),
        ])
      shapes.push({ outline: outline(1.06), centre: [px(0), py((up(0) + down(0)) / 2)], colour: 0x2a1e1a, layer: 1 })
      const bright = s.eye > 0.18
      shapes.push({
        outline: outline(0.98),
        centre: [px(0), py((up(0) + down(0)) / 2 - h * 0.3 * (1 - lids))],
        colour: bright ? shade(look.eyes, 0.3) : 0x3a2a22,
        rim: bright ? shade(look.eyes, -0.2) : 0x1a1210,
        layer: 2,
      })
      const ix = side + (e.lookX * w * 0.22) / k - w * 0.02
      const iy = y0 + e.lookY * h * 0.18
      const pw = w * (cat ? (look.species === 'kitten' ? 0.54 : 0.34) : 0.66)
      const ph = h * (cat ? 0.78 : 0.68)
      shapes.push({
        outline: oval(k * r * ix, cy + r * iy, r * pw, r * ph, 14).map(inside),
        centre: inside([k * r * ix, cy + r * iy]),
        colour: 0x17110f,
        layer: 3,
      })
      shapes.push({
        outline: oval(r * (k * ix - w * 0.26), cy + r * (iy + h * 0.38), r * w * 0.27, r * h * 0.25, 9).map(inside),
        centre: inside([r * (k * ix - w * 0.26), cy + r * (iy + h * 0.38)]),
        colour: 0xffffff,
        layer: 4.2,
      })
      shapes.push({
        outline: oval(r * (k * ix + w * 0.3), cy + r * (iy - h * 0.42), r * w * 0.13, r * h * 0.12, 7).map(inside),
        centre: inside([r * (k * ix + w * 0.3), cy + r * (iy - h * 0.42)]),
        colour: shade(look.eyes, 0.6),
        layer: 4.2,
      })
      shapes.push({
        outline: line(
          us.map((u): P2 => [px(u * 1.08), py(up(u) * 1.04)]),
          (t) => r * 0.022 * (0.4 + t * 0.7),
        ),
        centre: [px(0), py(up(0) * 1.06)],
        colour: 0x241814,
        layer: 5,
      })
    }
    // nose and mouth at the end of the muzzle; a trunk has both at its far end
    if (s.extra === 'trunk') return shapes
    const drop = s.muzzleDrop * (1 + s.muzzle * 0.4)
    const big =
      s.foot === 'hoof' ||
      s.extra === 'nose-horn' ||
      s.extra === 'ridge' ||
      s.ear === 'none' ||
      look.species === 'hippopotamus'
    const ny = cy + r * (-drop + s.muzzleR * (big ? 0.1 : 0.36))
    const nw =
      r *
      s.muzzleR *
      (s.extra === 'snout' ? 0.75 : look.species === 'kitten' || look.species === 'cat' ? 0.27 : big ? 0.26 : 0.42)
    const nose = ['cat', 'kitten', 'rabbit', 'mouse', 'pig', 'tiger', 'lion'].includes(look.species)
      ? look.species === 'pig'
        ? 0xd98880
        : 0xe58a86
      : 0x2a2220
    const nostril = look.species === 'frog' ? 0.55 : 1.6
    if (big && look.species !== 'pig')
      for (const k of [1, -1])
        shapes.push({
          outline: oval(k * nw * nostril, ny, nw * nostril * 0.38, nw * nostril * 0.47, 10),
          centre: [k * nw * nostril, ny],
          colour: 0x3a2a26,
          layer: 1,
        })
    else if (s.extra === 'snout') {
      shapes.push({ outline: oval(0, ny, nw, nw * 0.8, 14), centre: [0, ny], colour: 0xe59a92, layer: 1 })
      for (const k of [1, -1])
        shapes.push({
          outline: oval(k * nw * 0.38, ny, nw * 0.17, nw * 0.3, 8),
          centre: [k * nw * 0.38, ny],
          colour: 0x8a4a48,
          layer: 2.2,
        })
    } else {
      shapes.push({
        outline: [
          [-nw, ny + nw * 0.45],
          [-nw * 0.5, ny - nw * 0.2],
          [0, ny - nw * 0.62],
          [nw * 0.5, ny - nw * 0.2],
          [nw, ny + nw * 0.45],
          [nw * 0.5, ny + nw * 0.66],
          [0, ny + nw * 0.6],
          [-nw * 0.5, ny + nw * 0.66],
        ] as P2[],
        centre: [0, ny + nw * 0.1],
        colour: nose,
        layer: 2,
      })
      shapes.push({
        outline: oval(-nw * 0.25, ny + nw * 0.38, nw * 0.2, nw * 0.1, 6),
        centre: [-nw * 0.25, ny + nw * 0.38],
        colour: shade(nose, 0.5),
        layer: 3.2,
      })
    }
    const my = ny - nw * 0.62
    const mw = r * s.muzzleR * (look.species === 'frog' ? 0.95 : 0.42)
    const curl = r * s.muzzleR * (0.1 + 0.08 * e.smile + 0.06 * e.happy)
    shapes.push({
      outline: line(
        [
          [0, my],
          [0, my - curl * 0.9],
        ],
        () => r * 0.016,
      ),
      centre: [0, my - curl * 0.4],
      colour: 0x4a2e28,
      layer: 1.6,
    })
    for (const k of [1, -1])
      shapes.push({
        outline: line(
          [
            [0, my - curl * 0.8],
            [k * mw * 0.35, my - curl * 1.6],
            [k * mw * 0.75, my - curl * 1.25],
            [k * mw, my - curl * 0.5],
          ],
          (t) => r * 0.017 * (1 - 0.5 * t),
        ),
        centre: [k * mw * 0.4, my - curl * 1.3],
        colour: 0x4a2e28,
        layer: 1.6,
      })
    return shapes
  }
}
