/** Collects triangles of one surface kind (skin, cloth, hair …) with colour and bone weights, and hands out a three.js geometry. */
import { BufferAttribute, BufferGeometry } from 'three'
import { clingOf, type Field } from './field.ts'
import { netOf } from './nets.ts'
import type { Vec3 } from './vec.ts'

export interface Cling {
  bones: number[]
  weights: number[]
}

/** Bound to one bone. */
export const rigid = (bone: number): Cling => ({ bones: [bone], weights: [1] })
/** Shares a point between two bones. */
export const shared = (a: number, b: number, t: number): Cling =>
  t <= 0 || a === b ? rigid(a) : t >= 1 ? rigid(b) : { bones: [a, b], weights: [1 - t, t] }

/** Paint of a point: sRGB 0xRRGGBB. */
export type Paint = (p: Vec3, n: Vec3, own: number) => number

/** Mixes two sRGB colours, t 0..1. */
export const blend = (a: number, b: number, t: number): number => {
  const k = t < 0 ? 0 : t > 1 ? 1 : t
  const part = (s: number): number => Math.round(((a >> s) & 255) * (1 - k) + ((b >> s) & 255) * k) << s
  return part(16) | part(8) | part(0)
}
/** Darker (by < 0) or lighter (by > 0), -1..1. */
export const shade = (c: number, by: number): number => (by < 0 ? blend(c, 0x18141c, -by) : blend(c, 0xffffff, by))

export class Sheet {
  /** Level of detail its builders should keep to: 0 close-up, 1 near, 2 middle, 3 far. */
  readonly level: number
  readonly position: number[] = []
  readonly normal: number[] = []
  readonly colour: number[] = []
  readonly bones: number[] = []
  readonly weights: number[] = []
  readonly index: number[] = []

  constructor(level = 1) {
    this.level = level
  }

  get triangles(): number {
    return this.index.length / 3
  }

  vertex(p: Vec3, n: Vec3, colour: number, cling: Cling): number {
    this.position.push(p[0], p[1], p[2])
    this.normal.push(n[0], n[1], n[2])
    this.colour.push((colour >> 16) & 255, (colour >> 8) & 255, colour & 255)
    for (let k = 0; k < 4; k++) {
      this.bones.push(cling.bones[k] ?? 0)
      this.weights.push(cling.weights[k] ?? 0)
    }
    return this.position.length / 3 - 1
  }

  face(a: number, b: number, c: number): void {
    this.index.push(a, b, c)
  }

  /** Adds the surface of a field. `soft`: metres over which weights of neighbouring bones mix. */
  flesh(field: Field, cell: number, soft: number, paint?: Paint, keep?: (p: Vec3) => boolean): void {
    const net = netOf(field, cell)
    const base = this.position.length / 3
    net.points.forEach((p, i) => {
      const cling = clingOf(field, p, soft)
      this.vertex(p, net.normals[i], paint ? paint(p, net.normals[i], cling.colour) : cling.colour, cling)
    })
    for (let i = 0; i < net.faces.length; i += 3) {
      const [a, b, c] = [net.faces[i], net.faces[i + 1], net.faces[i + 2]]
      if (keep && !keep(net.points[a]) && !keep(net.points[b]) && !keep(net.points[c])) continue
      this.face(base + a, base + b, base + c)
    }
  }

  /** Closes a grid of rows x columns of vertices already added from `base` on. */
  grid(base: number, rows: number, columns: number, around: boolean, flip = false): void {
    for (let r = 0; r + 1 < rows; r++)
      for (let c = 0; c < (around ? columns : columns - 1); c++) {
        const d = (c + 1) % columns
        const [i, j, k, l] = [
          base + r * columns + c,
          base + r * columns + d,
          base + (r + 1) * columns + d,
          base + (r + 1) * columns + c,
        ]
        if (flip) {
          this.face(i, k, j)
          this.face(i, l, k)
        } else {
          this.face(i, j, k)
          this.face(i, k, l)
        }
      }
  }

  /** Recomputes normals of the vertices from `from` on, from the faces that use them (for sheets whose shape is only known point by point). */
  smooth(from: number, faceFrom: number): void {
    const n = this.normal
    for (let i = from * 3; i < n.length; i++) n[i] = 0
    const p = this.position
    for (let f = faceFrom; f < this.index.length; f += 3) {
      const [a, b, c] = [this.index[f] * 3, this.index[f + 1] * 3, this.index[f + 2] * 3]
      const [ux, uy, uz] = [p[b] - p[a], p[b + 1] - p[a + 1], p[b + 2] - p[a + 2]]
      const [vx, vy, vz] = [p[c] - p[a], p[c + 1] - p[a + 1], p[c + 2] - p[a + 2]]
      const m = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
      for (const v of [a, b, c]) if (v >= from * 3) for (let k = 0; k < 3; k++) n[v + k] += m[k]
    }
    for (let i = from * 3; i < n.length; i += 3) {
      const l = Math.hypot(n[i], n[i + 1], n[i + 2]) || 1
      for (let k = 0; k < 3; k++) n[i + k] /= l
    }
  }

  geometry(): BufferGeometry {
    const g = new BufferGeometry()
    g.setAttribute('position', new BufferAttribute(new Float32Array(this.position), 3))
    g.setAttribute('normal', new BufferAttribute(new Float32Array(this.normal), 3))
    g.setAttribute('color', new BufferAttribute(new Uint8Array(this.colour), 3, true))
    g.setAttribute('skinIndex', new BufferAttribute(new Uint16Array(this.bones), 4))
    g.setAttribute('skinWeight', new BufferAttribute(new Float32Array(this.weights), 4))
    g.setIndex(new BufferAttribute(new Uint32Array(this.index), 1))
    g.computeBoundingSphere()
    return g
  }
}
