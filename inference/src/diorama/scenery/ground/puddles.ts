/** Rain standing in the hollows of a path: flat pools with an uneven edge that shrink as the ground dries. */
import { Group, Mesh } from 'three'
import { shapeOf } from '../../place/land-shape.ts'
import { PUDDLE_SLOT, puddleOf } from '../../place/puddle.ts'
import { noise1 } from '../../place/noise.ts'
import { terrainOf } from '../../place/terrain.ts'
import type { DioramaState, Place } from '../../state/state.ts'
import { MeshBuilder } from '../build/mesh.ts'
import { paintOf } from './colour.ts'

const AHEAD = 12
const SIDES = 40
const LIFT = 0.035
/** Rings of a pool from its middle out: share of the way to the rim, depth 0..1. */
const RINGS = [
  [0.34, 0.8],
  [0.6, 0.36],
  [0.78, 0.08],
  [1, 0.02],
] as const

export class Puddles {
  readonly root = new Group()
  readonly #place: Place
  readonly #pools = new Map<number, Group | null>()

  constructor(place: Place) {
    this.#place = place
    this.root.userData.still = true
  }

  update(_x: number, z: number, state: DioramaState): void {
    const wet = state.sky.wet * (1 - state.sky.snowCover)
    const k0 = Math.floor(z / PUDDLE_SLOT)
    for (const [k, pool] of this.#pools) if (pool) pool.visible = wet > 0.25 && Math.abs(k - k0) <= AHEAD
    if (wet <= 0.25) return
    for (let k = k0 - AHEAD; k <= k0 + AHEAD; k++) {
      if (this.#pools.has(k)) continue
      const pool = this.#build(k)
      this.#pools.set(k, pool)
      if (pool) this.root.add(pool)
    }
    if (this.#pools.size > 200)
      for (const [k, pool] of this.#pools)
        if (Math.abs(k - k0) > AHEAD * 3) {
          if (pool) this.root.remove(pool)
          this.#pools.delete(k)
        }
  }

  #build(k: number): Group | null {
    const shape = shapeOf(this.#place)
    const puddle = puddleOf(shape, this.#place.seed | 0, k)
    if (!puddle) return null
    const terrain = terrainOf(this.#place)
    const cx = terrain.pathX(puddle.z) + puddle.u
    const bed = terrain.height(cx, puddle.z)
    // A little over the brim: the ground's triangles are coarser than its shape, and the rim is not to be seen anyway.
    const level = bed + puddle.depth * 0.72 + LIFT
    const b = new MeshBuilder()
    // As deep as its normal is long: the light lets it end where it is shallow, in the path's own wet colour.
    const paint = paintOf(this.#place)
    const colourAt = (x: number, z: number): number =>
      paint.pathColour(x, z, terrain.height(x, z), x - terrain.pathX(z))
    const heart = b.vertex('pool', [cx, level, puddle.z], [0, 1, 0], colourAt(cx, puddle.z))
    let before: number[] = []
    for (let s = 0; s <= SIDES; s++) {
      const a = (s / SIDES) * Math.PI * 2
      // Out to where the ground rises through the water: found by stepping, so the edge is the land's own.
      let r = 0.6
      const reach = 0.86 + 0.1 * noise1(k, (s % SIDES) * 0.7)
      while (r < reach) {
        const z = puddle.z + Math.cos(a) * puddle.along * (r + 0.06)
        const x = terrain.pathX(z) + puddle.u + Math.sin(a) * puddle.across * (r + 0.06)
        if (terrain.height(x, z) > level + 0.003) break
        r += 0.06
      }
      for (let step = 0.03; step > 0.004; step /= 2) {
        const z = puddle.z + Math.cos(a) * puddle.along * (r + step)
        const x = terrain.pathX(z) + puddle.u + Math.sin(a) * puddle.across * (r + step)
        if (r + step < reach && terrain.height(x, z) < level + 0.003) r += step
      }
      const ring = (share: number, depth: number): number => {
        const z = puddle.z + Math.cos(a) * puddle.along * r * share
        const x = terrain.pathX(z) + puddle.u + Math.sin(a) * puddle.across * r * share
        const i = b.vertex('pool', [x, level, z], [0, 1, 0], colourAt(x, z))
        b.bin('pool').normal[i * 3 + 1] = depth
        return i
      }
      // Where the ground comes through is not quite known: most of the rise lies well inside.
      const here = RINGS.map(([share, depth]) => ring(share, depth))
      here.forEach((at, n) => {
        const was = before[n]
        if (was === undefined) return
        const innerWas = n ? before[n - 1]! : heart
        const inner = n ? here[n - 1]! : heart
        b.triangle('pool', innerWas, was, at)
        if (n) b.triangle('pool', innerWas, at, inner)
      })
      before = here
    }
    const group = new Group()
    for (const part of b.parts()) {
      const mesh = new Mesh(part.geometry, part.surface)
      mesh.matrixAutoUpdate = false
      group.add(mesh)
    }
    return group
  }
}
