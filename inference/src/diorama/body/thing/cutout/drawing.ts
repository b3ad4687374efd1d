/** A drawing's filled shapes: SVG paths flattened into outlines with holes and a colour at each point, in painter's order. */
import { ShapePath, type Vector2 } from 'three'
import svgpath from 'svgpath'
import { blend } from '../../shape/sheet.ts'
import type { IconSource } from './icons.ts'

export interface Fill {
  outline: Vector2[]
  holes: Vector2[][]
  /** sRGB at a point of the drawing (its own units, y down). */
  colour: (x: number, y: number) => number
}

type Attributes = Record<string, string>
interface Stop {
  at: number
  colour: number
  alpha: number
}
interface Gradient {
  attributes: Attributes
  stops: Stop[]
  radial: boolean
}

const TAG = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z:-]+="[^"]*")*)\s*(\/?)>/g
const ATTRIBUTE = /([a-zA-Z:-]+)="([^"]*)"/g

const number = (text: string | undefined, usual = 0): number => (text === undefined ? usual : Number.parseFloat(text))

const NAMED: Record<string, number> = { black: 0x000000, white: 0xffffff, currentColor: -1 }
const hexOf = (text: string): number => {
  if (text in NAMED) return NAMED[text]
  const digits = text.replace('#', '')
  const full = digits.length === 3 ? [...digits].map((d) => d + d).join('') : digits
  return Number.parseInt(full, 16)
}

/** Outline of a shape element as path data. */
const pathOf = (tag: string, a: Attributes): string | null => {
  if (tag === 'path') return a.d ?? null
  if (tag === 'circle' || tag === 'ellipse') {
    const [cx, cy] = [number(a.cx), number(a.cy)]
    const [rx, ry] = [number(a.rx ?? a.r), number(a.ry ?? a.r)]
    return `M${cx - rx} ${cy}A${rx} ${ry} 0 1 0 ${cx + rx} ${cy}A${rx} ${ry} 0 1 0 ${cx - rx} ${cy}Z`
  }
  if (tag === 'rect')
    return `M${number(a.x)} ${number(a.y)}h${number(a.width)}v${number(a.height)}h${-number(a.width)}Z`
  return null
}

/** Points a curve of `length` units is cut into. */
const pieces = (length: number, unit: number): number => Math.max(2, Math.min(9, Math.round(length / (4 * unit))))

const trace = (data: string, transform: string, unit: number): ShapePath => {
  const shape = new ShapePath()
  let x = 0
  let y = 0
  svgpath(data)
    .transform(transform)
    .abs()
    .unarc()
    .unshort()
    .iterate(([command, ...p]) => {
      const n = p as number[]
      const point = (t: number): [number, number] => {
        const s = 1 - t
        return command === 'C'
          ? [
              s * s * s * x + 3 * s * s * t * n[0] + 3 * s * t * t * n[2] + t * t * t * n[4],
              s * s * s * y + 3 * s * s * t * n[1] + 3 * s * t * t * n[3] + t * t * t * n[5],
            ]
          : [s * s * x + 2 * s * t * n[0] + t * t * n[2], s * s * y + 2 * s * t * n[1] + t * t * n[3]]
      }
      if (command === 'M') shape.moveTo(n[0], n[1])
      else if (command === 'C' || command === 'Q') {
        const last = n.length - 2
        const cuts = pieces(Math.hypot(n[last] - x, n[last + 1] - y) * 1.3, unit)
        for (let i = 1; i <= cuts; i++) shape.lineTo(...point(i / cuts))
      } else if (command !== 'Z') shape.lineTo(command === 'V' ? x : n[0], command === 'H' ? y : (n[1] ?? n[0]))
      if (command === 'H') x = n[0]
      else if (command === 'V') y = n[0]
      else if (command !== 'Z') [x, y] = n.slice(-2)
    })
  return shape
}

const gradientColour = ({ attributes: a, stops, radial }: Gradient): Fill['colour'] => {
  const mean = stops.reduce((sum, s) => blend(sum, s.colour, 1 / (stops.indexOf(s) + 1)), stops[0].colour)
  const [x1, y1, x2, y2] = [number(a.x1), number(a.y1), number(a.x2), number(a.y2)]
  const long = (x2 - x1) ** 2 + (y2 - y1) ** 2
  if (radial || a.gradientTransform !== undefined || long === 0) return () => mean
  return (x, y) => {
    const t = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / long
    const next = stops.findIndex((s) => s.at >= t)
    if (next < 0) return stops.at(-1)!.colour
    if (next === 0) return stops[0].colour
    const [a0, b0] = [stops[next - 1], stops[next]]
    return blend(a0.colour, b0.colour, (t - a0.at) / Math.max(1e-6, b0.at - a0.at))
  }
}

/** Fainter than this is light on a surface (our own light does that), not part of the thing. */
const FAINT = 0.5

/** Fills of a drawing. `own` replaces `currentColor`. Shapes fainter than half are left out. */
export const fillsOf = ({ body, size }: IconSource, own: number): Fill[] => {
  const fills: Fill[] = []
  const gradients = new Map<string, Gradient>()
  const open: { tag: string; transform: string; fill?: string; alpha: number; hidden: boolean }[] = [
    { tag: 'svg', transform: '', alpha: 1, hidden: false },
  ]
  let gradient: Gradient | null = null
  for (const [, closing, tag, raw, alone] of body.matchAll(TAG)) {
    if (closing) {
      if (tag.endsWith('Gradient')) gradient = null
      else if (open.at(-1)?.tag === tag) open.pop()
      continue
    }
    const a: Attributes = {}
    for (const [, key, value] of raw.matchAll(ATTRIBUTE)) a[key] = value
    const parent = open.at(-1)!
    if (tag === 'linearGradient' || tag === 'radialGradient') {
      const made: Gradient = { attributes: a, stops: [], radial: tag === 'radialGradient' }
      const base = gradients.get((a.href ?? '').slice(1))
      if (base) made.stops = base.stops
      gradients.set(a.id, made)
      if (!alone) gradient = made
    } else if (tag === 'stop')
      gradient?.stops.push({
        at: number(a.offset),
        colour: hexOf(a['stop-color'] ?? 'black'),
        alpha: number(a['stop-opacity'], 1),
      })
    else if (tag === 'g' || tag === 'defs' || tag === 'clipPath' || tag === 'svg')
      open.push({
        tag,
        transform: `${parent.transform} ${a.transform ?? ''}`.trim(),
        fill: a.fill ?? parent.fill,
        alpha: parent.alpha * number(a.opacity, 1),
        hidden: parent.hidden || tag === 'defs' || tag === 'clipPath',
      })
    else {
      const data = pathOf(tag, a)
      const paint = a.fill ?? parent.fill ?? 'black'
      const alpha = parent.alpha * number(a.opacity, 1) * number(a['fill-opacity'], 1)
      if (data === null || parent.hidden || paint === 'none' || alpha < FAINT) continue
      const shades = /^url\(#(.+)\)$/.exec(paint)
      const used = shades ? gradients.get(shades[1]) : null
      if (shades && (!used || used.stops.length === 0)) continue
      if (used && used.stops.reduce((sum, s) => sum + s.alpha, 0) / used.stops.length < FAINT + 0.2) continue
      const flat = used ? 0 : hexOf(paint)
      const colour = used ? gradientColour(used) : (): number => (flat < 0 ? own : flat)
      const shape = trace(data, `${parent.transform} ${a.transform ?? ''}`.trim(), size / 128)
      for (const each of shape.toShapes())
        fills.push({ outline: each.getPoints(1), holes: each.holes.map((hole) => hole.getPoints(1)), colour })
    }
  }
  return fills
}
