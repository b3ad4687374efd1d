/** The painted face: eyes that look and blink, lashes, brows, mouth, blush. Shapes in metres in the plane of the face (x, y of rest space). */
import type { BipedLook } from '../../state/look.ts'
import { line, oval, type P2, type Shape } from '../shape/paint.ts'
import { blend, shade } from '../shape/sheet.ts'
import { clamp, mix } from '../shape/vec.ts'
import type { Frame } from './frame.ts'
import type { Head } from './head.ts'

export interface Expression {
  /** Lids 0 open .. 1 closed (below 0: wide), for both eyes. */
  lids: number
  /** Where the eyes look off straight ahead, -1..1. */
  lookX: number
  lookY: number
  brow: number
  frown: number
  smile: number
  mouth: number
}

/** All shapes of a face; the list and its point counts depend on the look only. */
export const faceShapes = (look: BipedLook, f: Frame, head: Head, e: Expression): Shape[] => {
  const { h, chin } = head
  const c = f.child
  const fem = look.sex === 'female' ? 1 : look.sex === 'male' ? 0 : 0.5
  const grown = 1 - c
  const shapes: Shape[] = []
  const X = (x: number): number => chin[0] + x * h
  const Y = (y: number): number => chin[1] + y * h
  const dark = blend(shade(look.hair.colour, -0.62), 0x2a1a1c, 0.6)
  const lids = clamp(e.lids, -0.25, 1)

  for (const s of [1, -1] as const) {
    const { x: ex, y: ey, w, h: eh } = head.eye
    // lid curves over u = -1 (inner) .. 1 (outer); the outer corner is a little higher in women
    const wink = clamp(lids + clamp(e.smile - 0.75) * 0.12 * 2)
    const topOf = (u: number): number =>
      eh * (Math.max(1 - Math.abs(u) ** 2.4, 0) ** 0.62 * (1 - (lids < 0 ? lids * 0.5 : 0)) + u * 0.1 * grown * fem)
    const lowOf = (u: number): number =>
      -eh *
      (Math.max(1 - Math.abs(u) ** 2.2, 0) ** 0.55 * (0.86 - 0.22 * clamp(e.smile) - 0.2 * grown) -
        u * 0.08 * grown * fem)
    // closed lids meet below the middle, in a curve that smiles or droops
    const shutOf = (u: number): number =>
      -eh * 0.42 + eh * (e.smile > 0.55 ? 0.5 * (1 - u * u) - 0.2 : -0.26 * (1 - u * u) + 0.1)
    const up = (u: number): number => mix(topOf(u), shutOf(u), wink)
    const down = (u: number): number => mix(lowOf(u), shutOf(u), clamp(wink * 1.15 - 0.15) * (e.smile > 0.55 ? 1 : 0.9))
    const px = (u: number): number => X(s * (ex + u * w))
    const py = (v: number): number => Y(ey + v)
    const us = Array.from({ length: 9 }, (_, i) => -1 + i / 4)
    const ccw = (a: P2[]): P2[] => (s === 1 ? a : a.reverse())
    const white: P2[] = ccw([
      ...us.map((u): P2 => [px(u), py(down(u))]),
      ...us
        .slice(1, -1)
        .reverse()
        .map((u): P2 => [px(u), py(up(u))]),
    ])
    shapes.push({
      outline: white,
      centre: [px(0), py((up(0) + down(0)) / 2)],
      colour: 0xfdfbf6,
      rim: 0xeeebe8,
      layer: 1,
    })
    const irisW = Math.min(w * 0.66, eh * 0.8)
    const irisH = Math.min(eh * 0.92, irisW * 1.32)
    const ix = ex * s + e.lookX * w * 0.3 - s * w * 0.06
    const iy = ey - eh * 0.02 + e.lookY * eh * 0.22
    const inside = (p: P2): P2 => {
      const u = clamp(((p[0] - X(0)) / h / s - ex) / w, -0.97, 0.97)
      return [px(u), clamp(p[1], py(down(u)), Math.max(py(up(u)), py(down(u))))]
    }
    const disc = (cx: number, cy: number, rx: number, ry: number, n: number): P2[] =>
      oval(X(cx), Y(cy), rx * h, ry * h, n).map(inside)
    const eyeDark = shade(look.eyes, -0.55)
    shapes.push({
      outline: disc(ix, iy, irisW, irisH, 16),
      centre: inside([X(ix), Y(iy - irisH * 0.35)]),
      colour: shade(look.eyes, 0.22),
      rim: eyeDark,
      layer: 1.7,
    })
    shapes.push({
      outline: disc(ix, iy + irisH * 0.08, irisW * 0.52, irisH * 0.56, 12),
      centre: inside([X(ix), Y(iy)]),
      colour: shade(eyeDark, -0.5),
      layer: 2.4,
    })
    shapes.push({
      outline: disc(ix - 0.022 + irisW * -0.18, iy + irisH * 0.46, irisW * 0.34, irisH * 0.28, 9),
      centre: inside([X(ix - 0.022 - irisW * 0.18), Y(iy + irisH * 0.46)]),
      colour: 0xffffff,
      layer: 3.2,
    })
    shapes.push({
      outline: disc(ix + irisW * 0.36, iy - irisH * 0.5, irisW * 0.17, irisH * 0.13, 7),
      centre: inside([X(ix + irisW * 0.36), Y(iy - irisH * 0.5)]),
      colour: shade(look.eyes, 0.6),
      layer: 3.2,
    })
    // upper lashes: a brush line, thick outside; lower ones a thin one
    const lash = 0.006 + 0.0034 * fem + 0.002 * c
    const over: P2[] = us.map((u) => [px(u * 1.06), py(up(u) + (u > 0.8 ? 0.006 * fem : 0))])
    if (fem > 0.4) over.push([px(1.3), py(up(1) + 0.022 * fem)])
    shapes.push({
      outline: line(
        over,
        (t) =>
          lash *
          h *
          (0.45 + 0.75 * Math.sin(Math.PI * (0.12 + t * 0.75)) * (0.6 + 0.5 * t)) *
          (fem > 0.4 && t > 0.99 ? 0.15 : 1),
      ),
      centre: [px(0), py(up(0))],
      colour: dark,
      layer: 4,
    })
    shapes.push({
      outline: line(
        us.slice(2).map((u): P2 => [px(u), py(down(u) - 0.004)]),
        (t) => 0.0045 * h * (0.3 + t),
      ),
      centre: [px(0.3), py(down(0.3) - 0.004)],
      colour: blend(dark, look.skin, 0.35),
      layer: 2.6,
    })
    // fold of the lid
    shapes.push({
      outline: line(
        [-0.6, -0.1, 0.4, 0.85].map((u): P2 => [px(u), py(topOf(u) + 0.03 + 0.012 * c)]),
        (t) => 0.0035 * h * Math.sin(Math.PI * (0.1 + 0.8 * t)),
      ),
      centre: [px(0.1), py(topOf(0.1) + 0.03 + 0.012 * c)],
      colour: blend(look.skin, dark, 0.32),
      layer: 0.9,
    })
    // brow
    const by = ey + eh + 0.062 + 0.012 * c + e.brow * 0.042 - clamp(lids, 0, 1) * 0.012
    const tilt = e.frown * 0.055
    const browPoints: P2[] = [-0.95, -0.4, 0.2, 0.75, 1.2].map((u) => [
      px(u * 0.98),
      Y(by + (1 - (u - 0.25) ** 2) * 0.022 + tilt * (u < 0 ? u * 1.0 : u * 0.55) - 0.012),
    ])
    shapes.push({
      outline: line(browPoints, (t) => (0.0115 + 0.006 * (1 - fem)) * h * (1 - 0.72 * t) * (t < 0.05 ? 0.6 : 1)),
      centre: browPoints[2],
      colour: blend(shade(look.hair.colour, -0.32), look.skin, look.age > 60 ? 0.1 : 0.12),
      layer: 1.2,
    })
  }
  // a touch under the nose of children; the grown have one that shades itself
  if (c > 0.3)
    shapes.push({
      outline: line(
        [
          [-0.03 - 0.006 * grown, 0.006],
          [0, -0.004],
          [0.03 + 0.006 * grown, 0.006],
        ].map(([x, y]): P2 => [X(x), Y(head.nose - 0.034 + y)]),
        () => 0.0055 * h,
      ),
      centre: [X(0), Y(head.nose - 0.032)],
      colour: blend(look.skin, 0x9a4a3a, 0.5),
      layer: 2.6,
    })
  // mouth: upper and lower lip lines; what opens between them is dark with a tongue
  const mw = head.mouth.w * (1 + 0.35 * clamp(e.smile) - 0.3 * clamp(e.mouth - 0.4))
  const open = clamp(e.mouth) * (0.075 + 0.02 * c)
  const bow = e.smile * 0.05
  const my = head.mouth.y
  const vs = [-1, -0.66, -0.33, 0, 0.33, 0.66, 1]
  const upper = (v: number): P2 => [X(v * mw), Y(my + bow * (v * v - 0.45) + open * 0.22 * (1 - v * v))]
  const lower = (v: number): P2 => [X(v * mw), Y(my + bow * (v * v - 0.45) - open * (1 - v * v) ** 0.7 - 0.001)]
  shapes.push({
    outline: [...vs.map(lower), ...vs.slice(1, -1).reverse().map(upper)],
    centre: [X(0), Y(my - bow * 0.45 - open * 0.4)],
    colour: 0x8a3036,
    rim: 0x6a2028,
    layer: 1.2,
  })
  shapes.push({
    outline: oval(X(0), Y(my - bow * 0.45 - open * 0.72), mw * 0.5 * h, open * 0.22 * h, 8),
    centre: [X(0), Y(my - bow * 0.45 - open * 0.72)],
    colour: 0xe07a76,
    layer: 1.8,
  })
  const lip = fem > 0.5 && grown > 0.5 ? 0xb8403f : 0x8a3c36
  shapes.push({
    outline: line(
      vs.map((v): P2 => [upper(v)[0] * 1 + 0, upper(v)[1]]),
      (t) => h * (0.0062 + 0.0075 * fem * grown * Math.sin(Math.PI * t)) * (0.5 + 0.5 * Math.sin(Math.PI * t)),
    ),
    centre: upper(0),
    colour: lip,
    layer: 2.2,
  })
  shapes.push({
    outline: line(
      [-0.6, 0, 0.6].map((v): P2 => [lower(v)[0], lower(v)[1] - 0.017 * h - 0.004 * h * grown]),
      (t) => h * (0.003 + 0.0085 * fem * grown * Math.sin(Math.PI * t)),
    ),
    centre: [X(0), lower(0)[1] - 0.018 * h],
    colour: blend(lip, look.skin, fem * grown > 0.5 ? 0.25 : 0.75),
    layer: 1.4,
  })
  return shapes
}
