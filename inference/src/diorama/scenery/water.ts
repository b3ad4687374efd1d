/**
 * Open water: a sheet round the camera at the water's level, and where it meets a beach a thin swash that runs up and back with lines of
 * foam. All of it a function of the tick.
 */
import { BufferAttribute, BufferGeometry, Float32BufferAttribute, Group, Mesh } from 'three'
import { shapeOf } from '../place/land-shape.ts'
import { varietyOf } from '../place/variety.ts'
import { noise1 } from '../place/noise.ts'
import { terrainOf } from '../place/terrain.ts'
import { TICKS_PER_SECOND, type DioramaState, type Place } from '../state/state.ts'
import { mix } from './build/mesh.ts'
import { surface } from './surfaces.ts'

const STEP = 0.55
const ROWS = 110
const FOAM_LINES = 3
/** The sheet: squares of `side` metres out to `reach` round the camera, finer near it; depths are asked of the land up to `asked`. */
const RINGS = [
  { reach: 16, side: 2 },
  { reach: 48, side: 6 },
  { reach: 144, side: 18 },
  { reach: 432, side: 54 },
  { reach: 1400, side: 175 },
] as const
const ASKED = 150
/** The sheet follows the camera in steps of so many metres. */
const QUANTUM = 6
/** Metres of water through which no ground is seen. */
const OPAQUE = 1.5

export class Water {
  readonly root = new Group()
  readonly #place: Place
  readonly #level: number
  readonly #foam: Mesh[] = []
  readonly #sheet: Mesh
  #at = ''

  constructor(place: Place) {
    this.#place = place
    this.#level = terrainOf(place).water ?? 0
    this.#sheet = new Mesh(sheetGeometry(), surface('sea'))
    this.#sheet.frustumCulled = false
    this.root.add(this.#sheet)
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
    const cx = Math.round(x / QUANTUM) * QUANTUM
    const cz = Math.round(z / QUANTUM) * QUANTUM
    const at = `${cx},${cz}`
    if (at !== this.#at) {
      this.#at = at
      this.#sheet.position.set(cx, this.#level, cz)
      this.#sheet.updateMatrixWorld(true)
      this.#sound(cx, cz)
    }
    this.#foam.forEach((mesh, line) => this.#swash(mesh, line, z, state))
  }

  /** Writes how deep the water is at every vertex: as the length of its normal (the light knows shore and foam by it) and as its colour. */
  #sound(cx: number, cz: number): void {
    const terrain = terrainOf(this.#place)
    const sea =
      varietyOf(this.#place) === 'open-sea' ||
      this.#place.kind === 'beach' ||
      this.#place.kind === 'harbour' ||
      this.#place.kind === 'reef'
    const [shallow, deep] = sea ? ([0x86c8b8, 0x2b7f9e] as const) : ([0x86a586, 0x35707c] as const)
    const { position, normal, color } = this.#sheet.geometry.attributes as Record<string, BufferAttribute>
    for (let i = 0; i < position!.count; i++) {
      const x = position!.getX(i)
      const z = position!.getZ(i)
      const near = Math.abs(x) <= ASKED && Math.abs(z) <= ASKED
      const depth = near ? Math.max(0, Math.min(1, (this.#level - terrain.height(cx + x, cz + z)) / OPAQUE)) : 1
      normal!.setY(i, 0.02 + 0.98 * depth)
      const tone = mix(shallow, deep, Math.sqrt(depth))
      color!.setXYZ(i, ((tone >> 16) & 255) / 255, ((tone >> 8) & 255) / 255, (tone & 255) / 255)
    }
    normal!.needsUpdate = true
    color!.needsUpdate = true
  }

  /** One line of foam: the edge of a wave that comes in, breaks, runs up the sand and slides back. */
  #swash(mesh: Mesh, line: number, z: number, state: DioramaState): void {
    const terrain = terrainOf(this.#place)
    const shape = shapeOf(this.#place)
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

/** Flat rings of squares round the origin, each ring's vertices shared. */
const sheetGeometry = (): BufferGeometry => {
  const position: number[] = []
  const index: number[] = []
  let inner = 0
  for (const { reach, side } of RINGS) {
    const n = Math.round((reach * 2) / side)
    const first = position.length / 3
    for (let k = 0; k <= n; k++) for (let i = 0; i <= n; i++) position.push(i * side - reach, 0, k * side - reach)
    for (let k = 0; k < n; k++)
      for (let i = 0; i < n; i++) {
        const within = (at: number): boolean => at * side - reach >= -inner && (at + 1) * side - reach <= inner
        if (within(i) && within(k)) continue
        const a = first + k * (n + 1) + i
        index.push(a + n + 1, a + n + 2, a + 1, a + n + 1, a + 1, a)
      }
    inner = reach
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3))
  geometry.setAttribute('normal', new Float32BufferAttribute(new Float32Array(position.length), 3))
  geometry.setAttribute('color', new BufferAttribute(new Uint8Array((position.length / 3) * 4).fill(255), 4, true))
  geometry.setIndex(index)
  return geometry
}
