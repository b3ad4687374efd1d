/**
 * Open water: a sheet round the camera at the water's level, and where it meets a beach a thin swash that runs up and back with lines of
 * foam. All of it a function of the tick.
 */
import { BufferAttribute, BufferGeometry, Group, Mesh } from 'three'
import { shapeOf } from '../place/land-shape.ts'
import { noise1 } from '../place/noise.ts'
import { terrainOf } from '../place/terrain.ts'
import { TICKS_PER_SECOND, type DioramaState, type Place } from '../state/state.ts'
import { MeshBuilder } from './build/mesh.ts'
import { surface } from './surfaces.ts'

const REACH = 1400
const STEP = 0.55
const ROWS = 110
const FOAM_LINES = 3

export class Water {
  readonly root = new Group()
  readonly #place: Place
  readonly #level: number
  readonly #foam: Mesh[] = []

  constructor(place: Place) {
    this.#place = place
    this.#level = terrainOf(place).water ?? 0
    const b = new MeshBuilder()
    const tone = place.kind === 'beach' || place.kind === 'harbour' ? 0x2f8fa8 : 0x4a8a90
    // Rings of growing squares, so that near water is finely cut.
    let inner = 0
    for (const size of [24, 72, 220, 600, REACH]) {
      const n = 8
      const d = (size * 2) / n
      for (let i = 0; i < n; i++)
        for (let k = 0; k < n; k++) {
          const x0 = -size + i * d
          const z0 = -size + k * d
          if (x0 >= -inner && x0 + d <= inner && z0 >= -inner && z0 + d <= inner) continue
          b.quad('sea', [x0, 0, z0 + d], [x0 + d, 0, z0 + d], [x0 + d, 0, z0], [x0, 0, z0], tone, [0, 1, 0])
        }
      inner = size
    }
    for (const part of b.parts()) {
      const mesh = new Mesh(part.geometry, part.surface)
      mesh.frustumCulled = false
      this.root.add(mesh)
    }
    this.root.userData.still = true
    if (place.kind === 'beach')
      for (let line = 0; line < FOAM_LINES; line++) {
        const geometry = new BufferGeometry()
        geometry.setAttribute('position', new BufferAttribute(new Float32Array((ROWS + 1) * 2 * 3), 3))
        const normal = new Float32Array((ROWS + 1) * 2 * 3)
        for (let n = 0; n < normal.length; n += 3) normal[n + 1] = 1
        geometry.setAttribute('normal', new BufferAttribute(normal, 3))
        const colour = new Uint8Array((ROWS + 1) * 2 * 4).fill(255)
        for (let n = 0; n <= ROWS; n++) colour.set([236, 246, 246, 255], n * 8)
        geometry.setAttribute('color', new BufferAttribute(colour, 4, true))
        const index: number[] = []
        for (let n = 0; n < ROWS; n++) index.push(n * 2, n * 2 + 1, n * 2 + 3, n * 2, n * 2 + 3, n * 2 + 2)
        geometry.setIndex(index)
        const mesh = new Mesh(geometry, surface('foam'))
        mesh.frustumCulled = false
        mesh.userData.moves = true
        this.#foam.push(mesh)
        this.root.add(mesh)
      }
  }

  update(x: number, z: number, state: DioramaState): void {
    const sheet = this.root.children[0]
    if (sheet) {
      sheet.position.set(Math.round(x / 6) * 6, this.#level, Math.round(z / 6) * 6)
      sheet.updateMatrixWorld(true)
    }
    this.#foam.forEach((mesh, line) => this.#swash(mesh, line, z, state))
  }

  /** One line of foam: the edge of a wave that comes in, breaks, runs up the sand and slides back. */
  #swash(mesh: Mesh, line: number, z: number, state: DioramaState): void {
    const terrain = terrainOf(this.#place)
    const shape = shapeOf(this.#place.kind)
    const near = shape.water?.near ?? -5
    const slope = shape.water?.slope ?? 0.08
    const seconds = state.tick / TICKS_PER_SECOND
    const position = mesh.geometry.getAttribute('position') as BufferAttribute
    const from = Math.round(z / STEP) * STEP + 7
    for (let n = 0; n <= ROWS; n++) {
      // Rows lengthen with distance.
      const pz = from - n * STEP * (1 + n * 0.02)
      const wander = noise1(this.#place.seed + 51, pz / 9) * 1.2
      // One more turn keeps it positive in the first second.
      const phase = (1 + seconds / 7.5 + line / FOAM_LINES + 0.12 * noise1(91, pz / 24)) % 1
      // Comes in from 9 m out, up to 1.5 m over the line, back again while it fades.
      const run = phase < 0.72 ? -9 + 10.4 * (phase / 0.72) ** 0.85 : 1.4 - 2.6 * ((phase - 0.72) / 0.28)
      const lace = 0.35 * noise1(131 + line, pz / 1.3 + seconds * 0.15) + 0.5 * noise1(137, pz / 4.1)
      const u = near + wander + run + lace
      const width =
        (0.12 + 0.42 * Math.sin(Math.PI * Math.min(1, phase * 1.05))) *
        Math.max(0.1, 0.7 + 0.75 * noise1(171 + line, pz / 1.1 + seconds * 0.1)) *
        (phase > 0.9 ? (1 - phase) * 10 : 1)
      const px = terrain.pathX(pz)
      const over = Math.max(this.#level, this.#level + (u - near - wander) * slope)
      position.setXYZ(n * 2, px + u - Math.max(0.02, width), over + 0.035, pz)
      position.setXYZ(n * 2 + 1, px + u, over + 0.045, pz)
    }
    position.needsUpdate = true
  }
}
