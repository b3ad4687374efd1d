/**
 * The cut-out: a drawing sawn out of board, one layer of wood for each of its shapes, a metre high and standing on the ground. What
 * lives hops along like a puppet on a stick.
 */
import { ShapeUtils, type Vector2 } from 'three'
import type { ThingLook } from '../../../state/look.ts'
import { rigid, shade, type Sheet } from '../../shape/sheet.ts'
import { Part, type Built } from '../build.ts'
import { fillsOf, type Fill } from './drawing.ts'
import { sourceOf } from './icons.ts'

/** Half the board's thickness, what each layer stands out and all of them together at most, of the height. */
const HALF = 0.035
const LAYER = 0.0016
const LAYERS = 0.06
/** Shapes smaller than this share of the drawing are painted on: they have no edge of their own. */
const SLIGHT = 0.012

const area = (points: Vector2[]): number => Math.abs(ShapeUtils.area(points))

const face = (sheet: Sheet, fill: Fill, place: (p: Vector2) => [number, number], z: number): void => {
  const rings = [fill.outline, ...fill.holes]
  const triangles = ShapeUtils.triangulateShape(fill.outline, fill.holes)
  for (const side of [1, -1]) {
    const first = sheet.position.length / 3
    for (const p of rings.flat()) {
      const [x, y] = place(p)
      sheet.vertex([x, y, z * side], [0, 0.08, side], fill.colour(p.x, p.y), rigid(0))
    }
    for (const [a, b, c] of triangles) {
      const [pa, pb, pc] = [a, b, c].map((i) => place(rings.flat()[i]))
      const left = (pb[0] - pa[0]) * (pc[1] - pa[1]) - (pc[0] - pa[0]) * (pb[1] - pa[1]) > 0
      if (left === side > 0) sheet.face(first + a, first + b, first + c)
      else sheet.face(first + a, first + c, first + b)
    }
  }
}

const edge = (sheet: Sheet, fill: Fill, place: (p: Vector2) => [number, number], z: number): void => {
  for (const ring of [fill.outline, ...fill.holes])
    ring.forEach((p, i) => {
      const q = ring[(i + 1) % ring.length]
      const [[px, py], [qx, qy]] = [place(p), place(q)]
      const long = Math.hypot(qx - px, qy - py)
      if (long < 1e-6) return
      // Which side is out depends on the ring; the surface is double-sided, so only the light needs to be near enough.
      const normal: [number, number, number] = [(qy - py) / long, (px - qx) / long, 0]
      const colour = shade(fill.colour(p.x, p.y), -0.22)
      const base = sheet.vertex([px, py, z], normal, colour, rigid(0))
      sheet.vertex([qx, qy, z], normal, colour, rigid(0))
      sheet.vertex([qx, qy, -z], normal, colour, rigid(0))
      sheet.vertex([px, py, -z], normal, colour, rigid(0))
      sheet.face(base, base + 1, base + 2)
      sheet.face(base, base + 2, base + 3)
    })
}

/** Builds the cut-out a look's model names, one metre high, or null when no such drawing exists. */
export const cutoutOf = (look: ThingLook): Built | null => {
  const source = sourceOf(look.model)
  const fills = source ? fillsOf(source, look.colour).filter((fill) => fill.outline.length > 2) : []
  if (fills.length === 0) return null
  const all = fills.flatMap((fill) => fill.outline)
  const [left, right] = [Math.min(...all.map((p) => p.x)), Math.max(...all.map((p) => p.x))]
  const [top, bottom] = [Math.min(...all.map((p) => p.y)), Math.max(...all.map((p) => p.y))]
  const scale = 1 / Math.max(bottom - top, (right - left) * 0.7)
  const place = (p: Vector2): [number, number] => [(p.x - (left + right) / 2) * scale, (bottom - p.y) * scale]
  const whole = (right - left) * (bottom - top)
  const part = new Part()
  const board = part.of('matte', { double: true })
  fills.forEach((fill, i) => {
    const z = HALF + i * Math.min(LAYER, LAYERS / fills.length)
    face(board, fill, place, z)
    if (area(fill.outline) > whole * SLIGHT) edge(board, fill, place, z)
  })
  const group = part.done()
  if (!look.model.startsWith('puppet:')) return { group }
  return {
    group,
    move: (_, actor) => {
      const gait = Math.min(1, Math.abs(actor.speed) / 0.6)
      const turn = actor.phase * Math.PI * 2
      group.position.y = Math.abs(Math.sin(turn)) * 0.09 * gait * look.size
      // Seen from the side as it goes, as such drawings are: it leans into each hop.
      group.rotation.set(0, Math.PI / 2, Math.sin(turn) * 0.13 * gait)
    },
  }
}
