/**
 * Builds a mesh of shared vertices quickly: numbers go straight into typed arrays that are used again and again, and a copy of their used
 * part becomes the geometry. For ground that is built while one walks; what stands on it takes its time in `mesh.ts`.
 */
import { BufferAttribute, BufferGeometry } from 'three'
import { sphereRound } from '../../body/shape/sphere.ts'
import { surface, type SurfaceKey } from '../surfaces.ts'
import type { Part } from './mesh.ts'

const FIRST = 512

class Sheet {
  position = new Float32Array(FIRST * 3)
  normal = new Float32Array(FIRST * 3)
  colour = new Uint8Array(FIRST * 4)
  index = new Uint32Array(FIRST * 6)
  vertices = 0
  corners = 0

  moreVertices(): void {
    const twice = <T extends Float32Array | Uint8Array>(old: T, to: T): T => {
      to.set(old)
      return to
    }
    this.position = twice(this.position, new Float32Array(this.position.length * 2))
    this.normal = twice(this.normal, new Float32Array(this.normal.length * 2))
    this.colour = twice(this.colour, new Uint8Array(this.colour.length * 2))
  }

  moreCorners(): void {
    const index = new Uint32Array(this.index.length * 2)
    index.set(this.index)
    this.index = index
  }
}

/** One builder at a time: `begin`, vertices and triangles, `parts`. */
export class GridMesh {
  readonly #sheets = new Map<SurfaceKey, Sheet>()
  /** Surfaces of the mesh, in the order in which they were first used. */
  readonly #used: SurfaceKey[] = []

  begin(): void {
    this.#used.length = 0
  }

  #sheet(key: SurfaceKey): Sheet {
    let sheet = this.#sheets.get(key)
    if (!sheet) this.#sheets.set(key, (sheet = new Sheet()))
    if (!this.#used.includes(key)) {
      this.#used.push(key)
      sheet.vertices = sheet.corners = 0
    }
    return sheet
  }

  /** One vertex with a normal of about unit length; returns its number among those of its surface. */
  vertex(
    key: SurfaceKey,
    x: number,
    y: number,
    z: number,
    nx: number,
    ny: number,
    nz: number,
    colour: number,
  ): number {
    const sheet = this.#sheet(key)
    const n = sheet.vertices++
    if (n * 3 === sheet.position.length) sheet.moreVertices()
    const { position, normal, colour: colours } = sheet
    const k = 1 / (Math.sqrt(nx * nx + ny * ny + nz * nz) || 1)
    position[n * 3] = x
    position[n * 3 + 1] = y
    position[n * 3 + 2] = z
    // Nothing is less than nothing: -0 would be another byte.
    normal[n * 3] = nx * k + 0
    normal[n * 3 + 1] = ny * k + 0
    normal[n * 3 + 2] = nz * k + 0
    colours[n * 4] = (colour >> 16) & 255
    colours[n * 4 + 1] = (colour >> 8) & 255
    colours[n * 4 + 2] = colour & 255
    colours[n * 4 + 3] = 255
    return n
  }

  triangle(key: SurfaceKey, a: number, b: number, c: number): void {
    const sheet = this.#sheet(key)
    if (sheet.corners + 3 > sheet.index.length) sheet.moreCorners()
    sheet.index[sheet.corners++] = a
    sheet.index[sheet.corners++] = b
    sheet.index[sheet.corners++] = c
  }

  parts(): Part[] {
    return this.#used.map((key) => {
      const { position, normal, colour, index, vertices, corners } = this.#sheets.get(key)!
      const points = position.slice(0, vertices * 3)
      const geometry = new BufferGeometry()
      geometry.setAttribute('position', new BufferAttribute(points, 3))
      geometry.setAttribute('normal', new BufferAttribute(normal.slice(0, vertices * 3), 3))
      geometry.setAttribute('color', new BufferAttribute(colour.slice(0, vertices * 4), 4, true))
      geometry.setAttribute('uv', new BufferAttribute(new Float32Array(vertices * 2), 2))
      geometry.setIndex(new BufferAttribute(index.slice(0, corners), 1))
      geometry.boundingSphere = sphereRound(points)
      return { surface: surface(key), geometry }
    })
  }
}
