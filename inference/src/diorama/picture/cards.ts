/**
 * What stands in a picture, standing in the scene: for each column an upright card at the distance of its foot, joined to its neighbour's
 * where they are as far. Cards fold down from the top as one comes close, before they would be seen to be flat.
 */
import { BufferAttribute, BufferGeometry, Group, Mesh } from 'three'
import { Surface } from '../raster/contract.ts'
import type { Columns } from './cut.ts'
import { groundAt, rayAt, type Sight } from './sight.ts'

/** Cards' own surface: by it the kernel knows them. */
export const CARD = new Surface({ kind: 'far', through: 0.01, shadow: false, ink: false, double: true })

const smooth = (a: number, b: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - a) / (b - a)))
  return t * t * (3 - 2 * t)
}

export class Cards {
  readonly root = new Group()
  readonly #geometry = new BufferGeometry()
  /** For each card: its left and right foot and top in the world, and its distance. */
  readonly #cards: { points: number[]; far: number }[] = []
  readonly #position: BufferAttribute
  #eye: readonly [number, number, number]
  #forward: readonly [number, number, number]
  #stamp = ''

  constructor(columns: Columns, sight: Sight, level: number, colour: number) {
    const { width, height, top, foot } = columns
    this.#eye = sight.eye
    this.#forward = sight.forward
    const far = Float64Array.from(top, (_, x) =>
      foot[x] ? 1 / Math.max(0.004, groundAt(sight, foot[x]! / height, level)) : 0,
    )
    const close = (x: number, other: number): boolean =>
      other >= 0 &&
      other < width &&
      far[other]! > 0 &&
      Math.abs(far[x]! - far[other]!) < 0.3 * Math.min(far[x]!, far[other]!)
    const point = (x: number, row: number, distance: number): number[] => {
      const ray = rayAt(sight, x / width, row / height)
      return [0, 1, 2].map((k) => sight.eye[k]! + ray[k]! * distance)
    }
    for (let x = 0; x < width; x++) {
      if (!far[x]) continue
      const left = close(x, x - 1) ? (far[x]! + far[x - 1]!) / 2 : far[x]!
      const right = close(x, x + 1) ? (far[x]! + far[x + 1]!) / 2 : far[x]!
      const rows = (other: number): [number, number] =>
        close(x, other) ? [(top[x]! + top[other]!) / 2, (foot[x]! + foot[other]!) / 2] : [top[x]!, foot[x]!]
      const [topLeft, footLeft] = rows(x - 1)
      const [topRight, footRight] = rows(x + 1)
      this.#cards.push({
        far: far[x]!,
        points: [
          ...point(x, footLeft + 0.4, left),
          ...point(x + 1, footRight + 0.4, right),
          ...point(x, Math.max(-4, topLeft - 0.5), left),
          ...point(x + 1, Math.max(-4, topRight - 0.5), right),
        ],
      })
    }
    const n = this.#cards.length
    this.#position = new BufferAttribute(new Float32Array(n * 12), 3)
    const index = new Uint16Array(n * 6)
    const colours = new Uint8Array(n * 12)
    for (let i = 0; i < n; i++) {
      index.set(
        [0, 1, 3, 0, 3, 2].map((v) => v + i * 4),
        i * 6,
      )
      for (let v = 0; v < 4; v++)
        colours.set([(colour >> 16) & 255, (colour >> 8) & 255, colour & 255], (i * 4 + v) * 3)
    }
    const [fx, , fz] = sight.forward
    const flat = Math.hypot(fx, fz)
    this.#geometry.setAttribute('position', this.#position)
    this.#geometry.setAttribute(
      'normal',
      new BufferAttribute(
        Float32Array.from({ length: n * 12 }, (_, i) => [-fx / flat, 0, -fz / flat][i % 3]!),
        3,
      ),
    )
    this.#geometry.setAttribute('color', new BufferAttribute(colours, 3, true))
    this.#geometry.setIndex(new BufferAttribute(index, 1))
    const mesh = new Mesh(this.#geometry, CARD)
    mesh.frustumCulled = false
    this.root.add(mesh)
    this.root.userData.still = true
    this.update(sight.eye[0], sight.eye[1], sight.eye[2])
  }

  /** Folds the cards for a camera at (x, y, z). */
  update(x: number, y: number, z: number): void {
    const stamp = `${x},${y},${z}`
    if (stamp === this.#stamp) return
    this.#stamp = stamp
    const near = [x - this.#eye[0], y - this.#eye[1], z - this.#eye[2]].reduce(
      (sum, v, k) => sum + v * this.#forward[k]!,
      0,
    )
    // Out of its first place a cut-out soon looks like one.
    const gone = smooth(0.8, 4, Math.hypot(x - this.#eye[0], y - this.#eye[1], z - this.#eye[2]))
    const out = this.#position.array as Float32Array
    let standing = 0
    this.#cards.forEach(({ points, far }, i) => {
      const left = far - near
      const fold = left <= 0.2 ? 1 : Math.max(gone, smooth(1.25, 1.9, far / left))
      for (let v = 0; v < 12; v++)
        out[i * 12 + v] = v < 6 ? points[v]! : points[v]! + (points[v - 6]! - points[v]!) * fold
      if (fold < 1) standing++
    })
    this.#position.needsUpdate = true
    this.#geometry.computeBoundingSphere()
    this.root.visible = standing > 0
  }
}
