/** The painted face of a moment: eyes, brows, nose, mouth, cheeks, lines of age. Shapes in metres in the plane of the face (x, y of rest space). */
import type { BipedLook } from '../../state/look.ts'
import { HIDDEN, line, oval, type P2, type Shape } from '../shape/paint.ts'
import { blend } from '../shape/sheet.ts'
import { clamp, smooth } from '../shape/vec.ts'
import { eyeShapes } from './eyes.ts'
import type { Frame } from './frame.ts'
import type { Head } from './head.ts'

export interface Expression {
  /** Lids 0 open .. 1 closed (below 0: wide), for both eyes. */
  lids: number
  /** Where the eyes look off straight ahead, -1..1. */
  lookX: number
  lookY: number
  /** Brows up 0..1, drawn together in anger (1) or sorrow (-1). */
  brow: number
  frown: number
  smile: number
  mouth: number
  /** Tears 0..1 and how far a drop has run 0..1; blush 0..1. */
  tears: number
  drip: number
  flush: number
}

export const NEUTRAL: Expression = {
  lids: 0,
  lookX: 0,
  lookY: 0,
  brow: 0,
  frown: 0,
  smile: 0.2,
  mouth: 0,
  tears: 0,
  drip: 0,
  flush: 0,
}

/** All shapes of a face; the list and its point counts depend on the look and on `coarse` only. */
export const faceShapes = (look: BipedLook, f: Frame, head: Head, e: Expression, coarse = false): Shape[] => {
  const { h, chin } = head
  const c = f.child
  const fem = look.sex === 'female' ? 1 : look.sex === 'male' ? 0 : 0.5
  const grown = 1 - c
  const old = smooth(look.age, 50, 72)
  const X = (x: number): number => chin[0] + x * h
  const Y = (y: number): number => chin[1] + y * h
  const shapes: Shape[] = [...eyeShapes(look, f, head, e, 1, coarse), ...eyeShapes(look, f, head, e, -1, coarse)]

  // mouth: what opens between the lips is dark, with teeth above and a tongue below
  const round = clamp(e.mouth - 0.25) * (1 - clamp(Math.abs(e.smile)))
  const mw = head.mouth.w * (1 + 0.5 * clamp(e.smile) + 0.12 * clamp(-e.smile)) * (1 - 0.5 * round)
  const open = clamp(e.mouth) * (0.085 + 0.045 * clamp(e.smile) + 0.02 * c + 0.05 * round)
  const bow = e.smile * (0.042 + 0.012 * c)
  const my = head.mouth.y + 0.012 * clamp(e.mouth)
  const vs = coarse ? [-1, 0, 1] : [-1, -0.72, -0.38, 0, 0.38, 0.72, 1]
  const mid = (v: number): number => my + bow * (v * v - 0.4)
  const upper = (v: number): P2 => [X(v * mw), Y(mid(v) + open * (0.14 + 0.3 * round) * (1 - v * v))]
  const lower = (v: number): P2 => [X(v * mw), Y(mid(v) - open * Math.max(1 - v * v, 0) ** 0.62 - 0.001)]
  shapes.push({
    outline: [...vs.map(lower), ...vs.slice(1, -1).reverse().map(upper)],
    centre: [X(0), (upper(0)[1] + lower(0)[1]) / 2],
    colour: 0x8c2c34,
    rim: 0x6a1e28,
    layer: 1.2,
  })
  const lipInk = blend(fem * grown > 0.5 ? 0xb03a44 : 0x7c332c, look.skin, fem * grown > 0.5 ? 0.08 : 0.05)
  shapes.push({
    outline: line(
      vs.map(upper),
      (t) =>
        h *
        (0.0052 +
          (0.0062 * fem * grown + 0.002 * c) * Math.sin(Math.PI * t) -
          0.001 * fem * grown * Math.exp(-(((t - 0.5) / 0.08) ** 2))) *
        (0.45 + 0.55 * Math.sin(Math.PI * t)),
    ),
    centre: upper(0),
    colour: lipInk,
    layer: 2.2,
  })
  if (coarse) return shapes
  const teeth = clamp((e.mouth - 0.2) * 2.5) * clamp(e.smile * 1.6) * open
  const tw = mw * 0.74
  shapes.push({
    outline: [
      ...[-1, -0.5, 0, 0.5, 1].map((v): P2 => [
        X(v * tw * 0.92),
        upper(v * 0.74)[1] - teeth * 0.3 * h * (1 - 0.3 * v * v),
      ]),
      ...[0.5, 0, -0.5].map((v): P2 => [X(v * tw), upper(v * 0.74)[1]]),
    ],
    centre: [X(0), upper(0)[1] - teeth * 0.15 * h],
    colour: 0xfdfaf4,
    layer: 1.7,
  })
  const tongue: P2 = [X(0), lower(0)[1] + open * 0.26 * h]
  shapes.push({
    outline: oval(tongue[0], tongue[1], mw * 0.52 * h, open * 0.24 * h, 9),
    centre: tongue,
    colour: 0xe88484,
    rim: 0xd66a6e,
    layer: 1.8,
  })
  const lowLip = (v: number): number => lower(v)[1] - (0.015 + 0.003 * grown) * h
  shapes.push({
    outline: line(
      [-0.55, 0, 0.55].map((v): P2 => [X(v * mw), lowLip(v)]),
      (t) => h * (0.0024 + 0.0075 * fem * grown * Math.sin(Math.PI * t)),
    ),
    centre: [X(0), lowLip(0)],
    colour: blend(lipInk, look.skin, fem * grown > 0.5 ? 0.3 : 0.68),
    layer: 1.4,
  })
  // under the tip of the nose, one short stroke
  shapes.push({
    outline: line(
      [
        [-0.024 - 0.012 * grown, 0.004],
        [0, -0.005],
        [0.024 + 0.012 * grown, 0.004],
      ].map(([x, y]): P2 => [X(x), Y(head.nose - 0.024 + y)]),
      (t) => (0.003 + 0.002 * Math.sin(Math.PI * t)) * h,
    ),
    centre: [X(0), Y(head.nose - 0.028)],
    colour: blend(look.skin, 0x7a2c24, 0.34),
    layer: 1.6,
  })
  // blush: two strokes on each cheek
  for (const s of [1, -1])
    for (const k of [0, 1]) {
      const x = s * (head.eye.x + 0.03 + k * 0.045)
      const y = head.eye.y - head.eye.h - 0.062
      shapes.push({
        outline: line(
          [[X(x - 0.012), Y(y - 0.02)] as P2, [X(x + 0.012), Y(y + 0.014)] as P2],
          () => clamp(e.flush) * 0.0055 * h,
        ),
        centre: [X(x), Y(y - 0.003)],
        colour: blend(look.skin, 0xd8303c, 0.5),
        layer: e.flush > 0.05 ? 1.1 : HIDDEN,
      })
    }
  if (old > 0.3) {
    const wrinkle = blend(look.skin, 0x5a2c20, 0.28 * old)
    for (const s of [1, -1]) {
      const fold: P2[] = [
        [X(s * 0.075), Y(head.nose + 0.005)],
        [X(s * 0.12), Y(head.nose - 0.05)],
        [X(s * (mw + 0.045)), Y(my + 0.005)],
      ]
      shapes.push({
        outline: line(s === 1 ? fold : fold.reverse(), (t) => 0.0042 * h * Math.sin(Math.PI * (0.08 + 0.84 * t))),
        centre: fold[1],
        colour: wrinkle,
        layer: 1,
      })
    }
    for (const k of [0, 1]) {
      const y = head.eye.y + head.eye.h + 0.17 + k * 0.045
      shapes.push({
        outline: line(
          [-1, -0.35, 0.35, 1].map((v): P2 => [X(v * (0.15 - 0.03 * k)), Y(y + 0.01 * (1 - v * v))]),
          (t) => 0.0032 * h * Math.sin(Math.PI * (0.08 + 0.84 * t)),
        ),
        centre: [X(0), Y(y + 0.01)],
        colour: wrinkle,
        layer: 1,
      })
    }
  }
  return shapes
}
