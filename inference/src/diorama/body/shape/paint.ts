/**
 * Painted features that move: flat shapes laid on a head a hair's breadth apart, recomputed when a lid or a lip moves. A stroke is a list of
 * closed shapes in the plane of the face; the number of points of each never changes, so one geometry lasts for a figure's life.
 */
import { BufferAttribute, BufferGeometry } from 'three'
import type { Front } from './front.ts'
import { blend } from './sheet.ts'

export type P2 = [x: number, y: number]

/** A layer inside the head: what is not there now. */
export const HIDDEN = -14

export interface Shape {
  /** Outline, counter-clockwise seen from the front; the number of points is fixed per shape. */
  outline: P2[]
  centre: P2
  colour: number
  /** Colour at the outline, if it fades. */
  rim?: number
  /** Colour of a place, over `colour` and `rim`; `out` runs from 0 in the centre to 1 at the outline. */
  tint?: (p: P2, out: number) => number
  /** Which sheet of paint, 1 lowest. */
  layer: number
}

/** Ellipse of n points. */
export const oval = (cx: number, cy: number, rx: number, ry: number, n = 14): P2[] =>
  Array.from({ length: n }, (_, i) => {
    const a = (i / n) * Math.PI * 2
    return [cx + Math.cos(a) * rx, cy + Math.sin(a) * ry]
  })

/** A brush line through points with a width at each: closed outline. */
export const line = (points: P2[], width: (t: number) => number): P2[] => {
  const last = points.length - 1
  const side = (s: number): P2[] =>
    points.map((p, i) => {
      const a = points[Math.max(i - 1, 0)]
      const b = points[Math.min(i + 1, last)]
      const l = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
      const w = width(i / last) * s
      return [p[0] - ((b[1] - a[1]) / l) * w, p[1] + ((b[0] - a[0]) / l) * w]
    })
  const up = side(1)
  const down = side(-1)
  return points[0][0] < points[last][0] ? [...down, ...up.reverse()] : [...up.reverse(), ...down]
}

/** The mesh of a list of shapes. `lift`: metres between two layers. */
export class Painting {
  readonly geometry = new BufferGeometry()
  readonly #front: Front
  readonly #lift: number
  readonly #position: Float32Array
  readonly #normal: Float32Array
  readonly #colour: Uint8Array

  constructor(front: Front, lift: number, shapes: Shape[]) {
    this.#front = front
    this.#lift = lift
    let vertices = 0
    const index: number[] = []
    for (const s of shapes) {
      const n = s.outline.length
      // fan over two rings, so that a large shape follows the curve of the head
      for (let i = 0; i < n; i++) {
        const j = (i + 1) % n
        index.push(vertices, vertices + 1 + i, vertices + 1 + j)
        index.push(vertices + 1 + i, vertices + 1 + n + i, vertices + 1 + n + j)
        index.push(vertices + 1 + i, vertices + 1 + n + j, vertices + 1 + j)
      }
      vertices += 1 + 2 * n
    }
    this.#position = new Float32Array(vertices * 3)
    this.#normal = new Float32Array(vertices * 3)
    this.#colour = new Uint8Array(vertices * 3)
    this.geometry.setAttribute('position', new BufferAttribute(this.#position, 3))
    this.geometry.setAttribute('normal', new BufferAttribute(this.#normal, 3))
    this.geometry.setAttribute('color', new BufferAttribute(this.#colour, 3, true))
    this.geometry.setIndex(index)
    this.draw(shapes)
    this.geometry.computeBoundingSphere()
  }

  /** Moves the shapes; same list lengths as at construction. */
  draw(shapes: Shape[]): void {
    let v = 0
    const put = (x: number, y: number, layer: number, colour: number): void => {
      const n = this.#front.normal(x, y)
      const k = layer * this.#lift
      this.#position.set([x + n[0] * k, y + n[1] * k, this.#front.z(x, y) + Math.max(n[2], 0.35) * k], v * 3)
      this.#normal.set(n, v * 3)
      this.#colour.set([(colour >> 16) & 255, (colour >> 8) & 255, colour & 255], v * 3)
      v++
    }
    for (const s of shapes) {
      const rim = s.rim ?? s.colour
      const tint = s.tint ?? ((_p: P2, out: number): number => blend(s.colour, rim, out === 0.5 ? 0.35 : out))
      put(s.centre[0], s.centre[1], s.layer, tint(s.centre, 0))
      for (const p of s.outline) {
        const half: P2 = [(p[0] + s.centre[0]) / 2, (p[1] + s.centre[1]) / 2]
        put(half[0], half[1], s.layer, tint(half, 0.5))
      }
      for (const p of s.outline) put(p[0], p[1], s.layer, tint(p, 1))
    }
    for (const name of ['position', 'normal', 'color'])
      (this.geometry.attributes[name] as BufferAttribute).needsUpdate = true
  }
}
