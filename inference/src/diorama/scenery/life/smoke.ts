/** Smoke from the chimneys of houses near: puffs that leave the pot, swell, lean with the wind and thin out. */
import { Group, InstancedMesh, Matrix4 } from 'three'
import { layoutOf } from '../../place/layout/layout.ts'
import { cell01 } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import { TICKS_PER_SECOND, type DioramaState, type Place } from '../../state/state.ts'
import { MeshBuilder } from '../build/mesh.ts'

/** Top of the chimney in the house's own axes. */
const POTS: Partial<Record<ThingKind, readonly [x: number, y: number, z: number]>> = {
  cottage: [-2.2, 6.95, -0.9],
  minka: [0, 7.2, 0],
  house: [-2.95, 13, -3.1],
  vent: [0, 0.1, 0],
}
const PUFFS = 9
const HOUSES = 8
const RANGE = 120
const SECONDS = 9

/**
 * Steam lies low and wide over the water it comes from: metres a second it rises, its height by its width, its size by that of smoke, how far
 * off its middle it goes (m).
 */
const STEAM = { rise: 0.24, flat: 0.85, size: 0.34, spread: 0.8 } as const

export class Smoke {
  readonly root = new Group()
  readonly #place: Place
  readonly #smoke: InstancedMesh
  readonly #steam: InstancedMesh
  #key = ''
  #pots: { x: number; y: number; z: number; own: number; steam: boolean }[] = []

  constructor(place: Place) {
    this.#place = place
    const made = (key: 'smoke' | 'foam', paint: readonly [number, number]): InstancedMesh => {
      const b = new MeshBuilder()
      b.lathe(
        key,
        0,
        0,
        [
          [0.001, -1],
          [0.7, -0.7],
          [1, 0],
          [0.72, 0.7],
          [0.001, 1],
        ],
        10,
        paint,
      )
      const part = b.parts()[0]!
      const mesh = new InstancedMesh(part.geometry, part.surface, PUFFS * HOUSES)
      mesh.frustumCulled = false
      this.root.add(mesh)
      return mesh
    }
    this.#smoke = made('smoke', [0xa4aab6, 0xdfe3ea])
    this.#steam = made('foam', [0xf2f6fa, 0xffffff])
    // Light goes through it: its far side is nearly as bright as what takes the light from above.
    const normal = this.#steam.geometry.getAttribute('normal')
    for (let n = 0; n < normal.count; n++)
      normal.setXYZ(n, 0.5 * normal.getX(n), 0.75 + 0.25 * normal.getY(n), 0.5 * normal.getZ(n))
    this.root.userData.moves = true
  }

  update(x: number, z: number, state: DioramaState): void {
    this.#gather(Math.round(x / 12) * 12, Math.round(z / 12) * 12)
    const t = state.tick / TICKS_PER_SECOND
    const wind = 0.25 + state.sky.now.wind * 1.3
    const wx = Math.sin(state.sky.windHeading) * wind
    const wz = Math.cos(state.sky.windHeading) * wind
    const matrix = new Matrix4()
    this.#smoke.count = this.#steam.count = 0
    for (const pot of this.#pots) {
      const mesh = pot.steam ? this.#steam : this.#smoke
      for (let n = 0; n < PUFFS; n++) {
        const life = (t / SECONDS + n / PUFFS + pot.own) % 1
        const size =
          (pot.steam ? STEAM.size : 1) *
          (0.3 + 1.25 * life) *
          (1 - life ** 3) *
          (0.8 + 0.4 * cell01(3, n, Math.floor(pot.own * 100)))
        const drift = life * SECONDS
        const way = n * 2.4 + pot.own * 9
        const off = pot.steam ? STEAM.spread * (0.2 + life) : 0
        const sway = Math.sin(life * 7 + n + pot.own * 9) * 0.4 * life
        matrix.makeScale(size * 1.2, size * (pot.steam ? STEAM.flat : 1), size * 1.2)
        matrix.setPosition(
          pot.x + wx * drift * life + sway + Math.sin(way) * off,
          pot.y + (pot.steam ? STEAM.rise : 0.65) * drift * (1 - 0.25 * life),
          pot.z + wz * drift * life + sway * 0.6 + Math.cos(way) * off,
        )
        mesh.setMatrixAt(mesh.count++, matrix)
      }
    }
    for (const mesh of [this.#smoke, this.#steam]) {
      mesh.visible = mesh.count > 0
      mesh.instanceMatrix.needsUpdate = true
    }
  }

  #gather(x: number, z: number): void {
    const key = `${x},${z}`
    if (key === this.#key) return
    this.#key = key
    const layout = layoutOf(this.#place)
    const found: { x: number; y: number; z: number; own: number; steam: boolean; d: number }[] = []
    for (
      let i = Math.floor((x - RANGE - layout.originX) / layout.cellX);
      i <= Math.floor((x + RANGE - layout.originX) / layout.cellX);
      i++
    )
      for (
        let j = Math.floor((z - RANGE - layout.originZ) / layout.cellZ);
        j <= Math.floor((z + RANGE - layout.originZ) / layout.cellZ);
        j++
      )
        for (const one of layout.things(i, j)) {
          const pot = POTS[one.kind]
          if (!pot) continue
          const own = cell01(71, Math.round(one.x), Math.round(one.z))
          if (one.kind === 'house' && own > 0.35) continue
          const d = Math.hypot(one.x - x, one.z - z)
          if (d > RANGE) continue
          const c = Math.cos(one.turn)
          const s = Math.sin(one.turn)
          found.push({
            x: one.x + (pot[0] * c + pot[2] * s) * one.size,
            y: one.y + pot[1] * one.size,
            z: one.z + (-pot[0] * s + pot[2] * c) * one.size,
            own,
            steam: one.kind === 'vent',
            d,
          })
        }
    found.sort((a, b) => a.d - b.d || a.x - b.x)
    this.#pots = found.slice(0, HOUSES)
  }
}
