/** Painted eyes: white, iris, pupil, highlights, lids that close, lashes, fold and brow. In the plane of the face (m, rest space). */
import type { BipedLook } from '../../state/look.ts'
import { HIDDEN, line, oval, type P2, type Shape } from '../shape/paint.ts'
import { blend, shade } from '../shape/sheet.ts'
import { clamp, mix, smooth } from '../shape/vec.ts'
import type { Expression } from './face.ts'
import type { Frame } from './frame.ts'
import type { Head } from './head.ts'

/** The same hue, as bright as a colour can be without whitening. */
const vivid = (c: number): number => {
  const rgb = [(c >> 16) & 255, (c >> 8) & 255, c & 255]
  const k = 225 / Math.max(...rgb, 40)
  const [r, g, b] = rgb.map((v) => Math.min(Math.round(v * k + 14), 255))
  return (r << 16) | (g << 8) | b
}

/** Shapes of the eye and brow on one side (s 1: the figure's left); `coarse` leaves out what a small face does not show. */
export const eyeShapes = (
  look: BipedLook,
  f: Frame,
  head: Head,
  e: Expression,
  s: 1 | -1,
  coarse: boolean,
): Shape[] => {
  const { h, chin } = head
  const c = f.child
  const grown = 1 - c
  const fem = look.sex === 'female' ? 1 : look.sex === 'male' ? 0 : 0.5
  const old = smooth(look.age, 50, 72)
  const shapes: Shape[] = []
  const X = (x: number): number => chin[0] + x * h
  const Y = (y: number): number => chin[1] + y * h
  const ink = blend(shade(look.hair.colour, -0.7), 0x24161a, 0.6)
  const dark = old > 0.5 ? blend(ink, 0x4a3830, 0.6) : ink
  const lids = clamp(e.lids, -0.3, 1)
  const { x: ex, y: ey, w, h: eh } = head.eye
  const merry = e.smile > 0.55 && e.frown < 0.4
  const shut = clamp(lids + clamp(e.smile - 0.7) * 0.3)
  const wide = lids < 0 ? 1 - lids * 0.6 : 1
  // u runs from the inner (-1) to the outer corner (1), which sits higher in women
  const lift = (u: number): number => u * eh * (0.02 + 0.13 * grown * fem - 0.12 * old)
  const topOf = (u: number): number =>
    eh * wide * Math.max(1 - Math.abs(u) ** 2.6, 0) ** 0.6 * (1 - 0.1 * u * (u > 0 ? 0 : 1)) + lift(u)
  const lowOf = (u: number): number =>
    -eh * Math.max(1 - Math.abs(u) ** 2.4, 0) ** 0.58 * (0.94 - 0.24 * clamp(e.smile) - 0.12 * grown) + lift(u)
  const shutOf = (u: number): number =>
    merry ? -eh * 0.35 + eh * 0.62 * (1 - u * u) : -eh * 0.42 - eh * 0.3 * (1 - u * u) + lift(u) * 0.5
  // anger presses the inner half of the upper lid down, sorrow the outer half
  const press = (u: number): number =>
    -eh * (clamp(e.frown) * 0.34 * smooth(-u, -0.5, 1) + clamp(-e.frown) * 0.2 * smooth(u, -0.4, 1))
  const up = (u: number): number => mix(topOf(u) + press(u), shutOf(u), shut)
  const down = (u: number): number => mix(lowOf(u), shutOf(u), shut ** 1.4)
  const px = (u: number): number => X(s * (ex + u * w))
  const py = (v: number): number => Y(ey + v)
  const n = coarse ? 3 : 4
  const us = Array.from({ length: 2 * n + 1 }, (_, i) => -1 + i / n)
  const ccw = (a: P2[]): P2[] => (s === 1 ? a : a.reverse())
  const top = Y(ey + eh)
  shapes.push({
    outline: ccw([
      ...us.map((u): P2 => [px(u), py(Math.min(down(u), up(u)))]),
      ...us
        .slice(1, -1)
        .reverse()
        .map((u): P2 => [px(u), py(up(u))]),
    ]),
    centre: [px(0), py((up(0) + down(0)) / 2)],
    colour: 0xfffdf8,
    tint: (p) => blend(0xfffdfa, 0xc4c8da, 0.75 * smooth(p[1], top - eh * h * 0.75, top)),
    layer: 1,
  })
  const irisH = eh * (0.98 - 0.1 * grown)
  const irisW = Math.min(w * 0.68, irisH * 0.82) * (0.92 + 0.05 * c)
  const small = e.lids < -0.1 ? 0.86 : 1
  const ix = ex * s + e.lookX * w * 0.34 - s * w * 0.04
  const iy = ey + e.lookY * eh * 0.26 + eh * 0.01
  const inside = (p: P2): P2 => {
    const u = clamp(((p[0] - X(0)) / h / s - ex) / w, -0.95, 0.95)
    const lo = py(Math.min(down(u), up(u)))
    return [px(u), clamp(p[1], lo, Math.max(py(up(u)), lo))]
  }
  const disc = (cx: number, cy: number, rx: number, ry: number, k: number): P2[] =>
    oval(X(cx), Y(cy), rx * h, ry * h, k).map(inside)
  const deep = blend(shade(look.eyes, -0.62), 0x1c1420, 0.35)
  const bright = vivid(look.eyes)
  const low = Y(iy - irisH)
  const high = Y(iy + irisH)
  shapes.push({
    outline: disc(ix, iy, irisW * small, irisH * small, coarse ? 10 : 18),
    centre: inside([X(ix), Y(iy)]),
    colour: look.eyes,
    tint: (p, out) =>
      out === 1 ? deep : blend(bright, deep, clamp(1.15 * smooth(p[1], low, high) ** 1.1 + (out === 0.5 ? 0.02 : 0))),
    layer: 1.7,
  })
  shapes.push({
    outline: disc(ix, iy + irisH * 0.06, irisW * 0.46 * small, irisH * 0.5 * small, coarse ? 7 : 12),
    centre: inside([X(ix), Y(iy)]),
    colour: shade(deep, -0.65),
    layer: 2.4,
  })
  const glint = (dx: number, dy: number, rx: number, ry: number, colour: number, k: number): void => {
    const at: P2 = [X(ix + dx * irisW), Y(iy + dy * irisH)]
    const open = clamp((1 - shut) * 1.6)
    shapes.push({
      outline: oval(at[0], at[1], rx * irisW * h * open, ry * irisH * h * open, k).map(inside),
      centre: inside(at),
      colour,
      layer: 3.2,
    })
  }
  glint(-0.34, 0.42, 0.36, 0.3, 0xffffff, coarse ? 6 : 10)
  if (!coarse) {
    glint(0.34, -0.5, 0.22, 0.17, blend(bright, 0xffffff, 0.75), 8)
    glint(0.02, -0.68, 0.5, 0.14, blend(bright, 0xffffff, 0.25), 8)
  }
  // upper lashes: one brush line, thick over the iris and outside
  const lash = (0.0085 + 0.0055 * fem + 0.0035 * c) * (1 - 0.25 * old)
  const over: P2[] = us.map((u) => [px(u * 1.07), py(up(u) + 0.004)])
  if (fem > 0.4 && !coarse) over.push([px(1.32), py(up(1) + (0.03 - 0.05 * shut) * fem)])
  shapes.push({
    outline: line(
      over,
      (t) => lash * h * (0.3 + 0.95 * Math.sin(Math.PI * (0.1 + t * 0.72)) * (0.65 + 0.5 * t)) * (t > 0.99 ? 0.2 : 1),
    ),
    centre: [px(0), py(up(0))],
    colour: dark,
    layer: 4,
  })
  const browY = ey + eh * 1.02 + 0.058 + 0.014 * c - 0.012 * (1 - fem) + e.brow * 0.045 - clamp(lids) * 0.012
  const tilt = (e.frown - 0.08) * 0.062
  const brow: P2[] = (coarse ? [-1, 0.1, 1.15] : [-1, -0.45, 0.15, 0.7, 1.18]).map((u) => [
    px(u * 0.98),
    Y(
      browY +
        (1 - (u - 0.12) ** 2) * 0.022 * (1 - 0.5 * clamp(e.frown)) +
        tilt * (u < 0.2 ? u - 0.2 : (u - 0.2) * 0.5) -
        0.012,
    ),
  ])
  const browInk = blend(shade(look.hair.colour, old > 0.5 ? -0.12 : -0.42), look.skin, 0.12)
  shapes.push({
    outline: line(brow, (t) => (0.0105 + 0.0085 * (1 - fem) + 0.003 * old) * h * (1 - 0.72 * t) * (t < 0.05 ? 0.7 : 1)),
    centre: brow[brow.length >> 1],
    colour: browInk,
    layer: 1.2,
  })
  if (coarse) return shapes
  shapes.push({
    outline: line(
      us.slice(3).map((u): P2 => [px(u), py(Math.min(down(u), up(u)) - 0.005)]),
      (t) => 0.0045 * h * (0.25 + t) * (1 - 0.7 * shut),
    ),
    centre: [px(0.3), py(down(0.3) - 0.005)],
    colour: blend(dark, look.skin, 0.3),
    layer: 2.6,
  })
  shapes.push({
    outline: line(
      [-0.7, -0.15, 0.4, 0.9].map((u): P2 => [px(u), py(Math.max(topOf(u) + press(u), up(u)) + 0.026 + 0.012 * c)]),
      (t) => 0.0036 * h * Math.sin(Math.PI * (0.1 + 0.8 * t)),
    ),
    centre: [px(0.1), py(topOf(0.1) + 0.03)],
    colour: blend(look.skin, dark, 0.36),
    layer: 0.9,
  })
  if (old > 0.3) {
    // crow's feet, and the fold under the eye
    const line3 = blend(look.skin, 0x5a2c20, 0.3 * old)
    for (const k of [-1, 0.2])
      shapes.push({
        outline: line(
          [px(1.25), px(1.42), px(1.6)].map((x, i): P2 => [x, py(eh * 0.1 + k * (0.012 + i * 0.016))]),
          (t) => 0.0038 * h * (1 - t * 0.8),
        ),
        centre: [px(1.42), py(eh * 0.1 + k * 0.028)],
        colour: line3,
        layer: 1,
      })
    shapes.push({
      outline: line(
        [-0.75, -0.2, 0.35, 0.9].map((u): P2 => [px(u), py(-eh - 0.03 + 0.024 * u * u)]),
        (t) => 0.0042 * h * Math.sin(Math.PI * (0.1 + 0.8 * t)),
      ),
      centre: [px(0), py(-eh - 0.03)],
      colour: line3,
      layer: 1,
    })
  }
  // a tear wells up in the corner and runs
  const fall = e.drip
  const size = clamp(e.tears) * 0.026 * (0.6 + 0.6 * Math.sin(Math.PI * fall))
  const drop: P2 = [px(0.35 + 0.25 * fall), py(-eh * 0.95 - fall * 0.17)]
  shapes.push({
    outline: oval(drop[0], drop[1], size * 0.72 * h, size * h * (1 + 0.5 * fall), 9),
    centre: [drop[0], drop[1] + size * 0.3 * h],
    colour: 0xf2fbff,
    rim: 0x8cc4ee,
    layer: e.tears > 0.05 ? 3 : HIDDEN,
  })
  return shapes
}
