/**
 * Builds geometry by hand: quads, boxes, lathes, tubes and cards with colours by vertex, collected by surface. What comes out is a
 * list of parts (surface, geometry) that many instances share.
 */
import { BufferAttribute, BufferGeometry, Matrix4, Vector3 } from 'three'
import { sphereRound } from '../../body/shape/sphere.ts'
import type { Surface } from '../../raster/contract.ts'
import { MASKS, surface, type SurfaceKey } from '../surfaces.ts'

export interface Part {
  surface: Surface
  geometry: BufferGeometry
  /** Cut-out of its cards, if it is made of cards. */
  mask?: number
}

export type P3 = readonly [x: number, y: number, z: number]
/** A colour, or one for the lower and one for the upper end. */
export type Paint = number | readonly [low: number, high: number]

interface Bin {
  position: number[]
  normal: number[]
  colour: number[]
  uv: number[]
  index: number[]
}

/** Mixes two sRGB colours; t 0..1. */
export const mix = (a: number, b: number, t: number): number => {
  const k = t < 0 ? 0 : t > 1 ? 1 : t
  const r = ((a >> 16) & 255) + (((b >> 16) & 255) - ((a >> 16) & 255)) * k
  const g = ((a >> 8) & 255) + (((b >> 8) & 255) - ((a >> 8) & 255)) * k
  const l = (a & 255) + ((b & 255) - (a & 255)) * k
  return (Math.round(r) << 16) | (Math.round(g) << 8) | Math.round(l)
}

/** Brightens (above 1) or darkens a colour. */
export const shade = (colour: number, by: number): number => {
  const c = (n: number): number => Math.max(0, Math.min(255, Math.round(n * by)))
  return (c((colour >> 16) & 255) << 16) | (c((colour >> 8) & 255) << 8) | c(colour & 255)
}

const low = (paint: Paint): number => (typeof paint === 'number' ? paint : paint[0])
const high = (paint: Paint): number => (typeof paint === 'number' ? paint : paint[1])

export class MeshBuilder {
  readonly #bins = new Map<SurfaceKey, Bin>()
  readonly #stack: Matrix4[] = [new Matrix4()]
  readonly #at = new Vector3()
  readonly #as: Partial<Record<SurfaceKey, SurfaceKey>>

  readonly #tone: (colour: number, key: SurfaceKey) => number

  /**
   * `as` replaces surfaces by others: far things are made of few, so that they take few draws. `tone` is what becomes of each colour on the surface it was
   * meant for.
   */
  constructor(as: Partial<Record<SurfaceKey, SurfaceKey>> = {}, tone: (colour: number, key: SurfaceKey) => number = (colour) => colour) {
    this.#as = as
    this.#tone = tone
  }

  /** Everything `draw` adds is moved by the matrix. */
  within(matrix: Matrix4, draw: () => void): void {
    const top = this.#stack[this.#stack.length - 1] ?? new Matrix4()
    this.#stack.push(top.clone().multiply(matrix))
    draw()
    this.#stack.pop()
  }

  /** `within` a translation and a turn about y. */
  at(x: number, y: number, z: number, turn: number, draw: () => void): void {
    this.within(new Matrix4().makeRotationY(turn).setPosition(x, y, z), draw)
  }

  /** `within` an even scale. */
  scaled(by: number, draw: () => void): void {
    this.within(new Matrix4().makeScale(by, by, by), draw)
  }

  bin(wanted: SurfaceKey): Bin {
    const key = this.#as[wanted] ?? wanted
    let bin = this.#bins.get(key)
    if (!bin) this.#bins.set(key, (bin = { position: [], normal: [], colour: [], uv: [], index: [] }))
    return bin
  }

  /** One vertex; returns its index in the bin. */
  vertex(key: SurfaceKey, p: P3, n: P3, paint: number, u = 0, v = 0): number {
    const colour = this.#tone(paint, key)
    const bin = this.bin(key)
    const matrix = this.#stack[this.#stack.length - 1] ?? new Matrix4()
    const at = this.#at.set(p[0], p[1], p[2]).applyMatrix4(matrix)
    bin.position.push(at.x, at.y, at.z)
    at.set(n[0], n[1], n[2]).transformDirection(matrix)
    bin.normal.push(at.x, at.y, at.z)
    bin.colour.push((colour >> 16) & 255, (colour >> 8) & 255, colour & 255, 255)
    bin.uv.push(u, v)
    return bin.position.length / 3 - 1
  }

  triangle(key: SurfaceKey, a: number, b: number, c: number): void {
    this.bin(key).index.push(a, b, c)
  }

  /** A quad, corners anticlockwise seen from its front; the first two take the low paint. Normal from the corners unless given. */
  quad(
    key: SurfaceKey,
    a: P3,
    b: P3,
    c: P3,
    d: P3,
    paint: Paint,
    normal?: P3,
    uv: readonly [number, number, number, number] = [0, 0, 1, 1],
  ): void {
    const n = normal ?? faceNormal(a, b, d)
    const i = this.vertex(key, a, n, low(paint), uv[0], uv[1])
    this.vertex(key, b, n, low(paint), uv[2], uv[1])
    this.vertex(key, c, n, high(paint), uv[2], uv[3])
    this.vertex(key, d, n, high(paint), uv[0], uv[3])
    this.bin(key).index.push(i, i + 1, i + 2, i, i + 2, i + 3)
  }

  /** A box between two corners; `skip` leaves out faces (letters of: l r b t n f = -x +x bottom top -z(back) +z(front)). */
  box(
    key: SurfaceKey,
    x0: number,
    y0: number,
    z0: number,
    x1: number,
    y1: number,
    z1: number,
    paint: Paint,
    skip = 'b',
  ): void {
    const p: Paint = [low(paint), high(paint)]
    if (!skip.includes('f')) this.quad(key, [x0, y0, z1], [x1, y0, z1], [x1, y1, z1], [x0, y1, z1], p)
    if (!skip.includes('n')) this.quad(key, [x1, y0, z0], [x0, y0, z0], [x0, y1, z0], [x1, y1, z0], p)
    if (!skip.includes('l')) this.quad(key, [x0, y0, z0], [x0, y0, z1], [x0, y1, z1], [x0, y1, z0], p)
    if (!skip.includes('r')) this.quad(key, [x1, y0, z1], [x1, y0, z0], [x1, y1, z0], [x1, y1, z1], p)
    if (!skip.includes('t')) this.quad(key, [x0, y1, z1], [x1, y1, z1], [x1, y1, z0], [x0, y1, z0], high(paint))
    if (!skip.includes('b')) this.quad(key, [x0, y0, z0], [x1, y0, z0], [x1, y0, z1], [x0, y0, z1], low(paint))
  }

  /** Turned about the y axis: profile of [radius, y] from below upwards. `arc`: full circle unless less. */
  lathe(
    key: SurfaceKey,
    x: number,
    z: number,
    profile: readonly (readonly [r: number, y: number])[],
    sides: number,
    paint: Paint | ((t: number) => number),
    arc = Math.PI * 2,
  ): void {
    const rows: number[] = []
    const last = profile.length - 1
    for (let k = 0; k <= last; k++) {
      const [r, y] = profile[k] ?? [0, 0]
      const [r0, y0] = profile[Math.max(0, k - 1)] ?? [r, y]
      const [r1, y1] = profile[Math.min(last, k + 1)] ?? [r, y]
      const slope = Math.hypot(r1 - r0, y1 - y0) || 1
      const ny = (r0 - r1) / slope
      const nr = (y1 - y0) / slope
      const colour = typeof paint === 'function' ? paint(k / last) : mix(low(paint), high(paint), k / last)
      for (let s = 0; s <= sides; s++) {
        const a = (s / sides) * arc
        const i = this.vertex(
          key,
          [x + Math.sin(a) * r, y, z + Math.cos(a) * r],
          [Math.sin(a) * nr, ny, Math.cos(a) * nr],
          colour,
          s / sides,
          k / last,
        )
        if (s === 0) rows.push(i)
      }
    }
    for (let k = 0; k < last; k++)
      for (let s = 0; s < sides; s++) {
        const a = (rows[k] ?? 0) + s
        const b = (rows[k + 1] ?? 0) + s
        if ((profile[k]?.[0] ?? 0) > 1e-4) this.bin(key).index.push(a, a + 1, b + 1)
        if ((profile[k + 1]?.[0] ?? 0) > 1e-4) this.bin(key).index.push(a, b + 1, b)
      }
  }

  /** A round rod through points, radius by point. */
  tube(key: SurfaceKey, points: readonly P3[], radii: readonly number[], sides: number, paint: Paint): void {
    const up = new Vector3(0, 1, 0)
    const starts: number[] = []
    const last = points.length - 1
    for (let k = 0; k <= last; k++) {
      const p = points[k] ?? [0, 0, 0]
      const a = points[Math.max(0, k - 1)] ?? p
      const b = points[Math.min(last, k + 1)] ?? p
      const dir = new Vector3(b[0] - a[0], b[1] - a[1], b[2] - a[2]).normalize()
      const across = new Vector3().crossVectors(Math.abs(dir.y) > 0.9 ? new Vector3(1, 0, 0) : up, dir).normalize()
      const over = new Vector3().crossVectors(dir, across)
      const colour = mix(low(paint), high(paint), k / last)
      for (let s = 0; s <= sides; s++) {
        const t = (s / sides) * Math.PI * 2
        const n: P3 = [
          across.x * Math.cos(t) + over.x * Math.sin(t),
          across.y * Math.cos(t) + over.y * Math.sin(t),
          across.z * Math.cos(t) + over.z * Math.sin(t),
        ]
        const r = radii[k] ?? radii[radii.length - 1] ?? 0.1
        const i = this.vertex(key, [p[0] + n[0] * r, p[1] + n[1] * r, p[2] + n[2] * r], n, colour, s / sides, k / last)
        if (s === 0) starts.push(i)
      }
    }
    for (let k = 0; k < last; k++)
      for (let s = 0; s < sides; s++) {
        const a = (starts[k] ?? 0) + s
        const b = (starts[k + 1] ?? 0) + s
        this.bin(key).index.push(a, a + 1, b + 1, a, b + 1, b)
      }
  }

  /** Triangles so far. */
  get triangles(): number {
    let n = 0
    for (const bin of this.#bins.values()) n += bin.index.length / 3
    return n
  }

  parts(): Part[] {
    const parts: Part[] = []
    for (const [key, bin] of this.#bins) {
      if (bin.index.length === 0) continue
      const geometry = new BufferGeometry()
      const position = new Float32Array(bin.position)
      geometry.setAttribute('position', new BufferAttribute(position, 3))
      geometry.setAttribute('normal', new BufferAttribute(new Float32Array(bin.normal), 3))
      geometry.setAttribute('color', new BufferAttribute(new Uint8Array(bin.colour), 4, true))
      geometry.setAttribute('uv', new BufferAttribute(new Float32Array(bin.uv), 2))
      geometry.setIndex(new BufferAttribute(new Uint32Array(bin.index), 1))
      geometry.boundingSphere = sphereRound(position)
      const mask = MASKS[key]
      parts.push({ surface: surface(key), geometry, ...(mask === undefined ? {} : { mask }) })
    }
    return parts
  }
}

export const faceNormal = (a: P3, b: P3, d: P3): P3 => {
  const e = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const
  const f = [d[0] - a[0], d[1] - a[1], d[2] - a[2]] as const
  const n = [e[1] * f[2] - e[2] * f[1], e[2] * f[0] - e[0] * f[2], e[0] * f[1] - e[1] * f[0]] as const
  const l = Math.hypot(n[0], n[1], n[2]) || 1
  return [n[0] / l, n[1] / l, n[2] / l]
}
