/** What closes the view: ridges behind ridges, or the roofs of a town; a backdrop that keeps its distance from the camera. */
import { Group, Mesh } from 'three'
import { roomUse, underSky } from '../place/room-use.ts'
import { varietyOf } from '../place/variety.ts'
import type { Place } from '../state/state.ts'
import { MeshBuilder } from './build/mesh.ts'
import { earth, moons, paris, skyline } from './far-marks.ts'
import { silhouette } from './far-cities.ts'
import { isles } from './far-isles.ts'
import { pyramids, volcano } from './far-wonders.ts'
import { ridge, ridgesOf, SECTORS, type Ridge } from './far-ridges.ts'

export class Backdrop {
  readonly root = new Group()

  constructor(place: Place) {
    const { kind, seed } = place
    let ridges: readonly Ridge[] = []
    const b = new MeshBuilder()
    if (kind === 'boulevard' || kind === 'old-town' || kind === 'market') {
      skyline(b, seed, 480, 30, 0.35, 0x9a9aa8, 0x8a90a8)
      if (place.city === 'paris' || (kind === 'boulevard' && place.culture === 'european' && !place.city)) paris(b)
      else ridges = ridgesOf(place).slice(1, 2)
    } else if (kind === 'city' || kind === 'neon-city') {
      skyline(b, seed, 420, 90, 0.9, 0x8e9aae, 0x7286a4)
      skyline(b, seed + 1, 640, 190, 0.9, 0x9cacc0, 0x88a0bc)
    } else if (underSky(place)) {
      // From a roof one looks into the town, from a pitch over its stands.
      const high = roomUse(place) === 'rooftop'
      skyline(b, seed, 300, high ? 62 : 26, 0.9, 0x8e9aae, 0x7286a4)
      skyline(b, seed + 1, 480, high ? 150 : 70, 0.9, 0x9cacc0, 0x88a0bc)
    } else ridges = ridgesOf(place)
    if (kind !== 'park') silhouette(b, place)
    // A park lies in its town: towers over the trees.
    if (kind === 'park' && place.era !== 'medieval') skyline(b, seed, 400, 52, 0.9, 0xa4b0c0, 0x8c9cb4)
    if (kind === 'moon')
      if (varietyOf(place) === 'mars') moons(b)
      else earth(b)
    if (varietyOf(place) === 'islands') isles(b)
    if (place.marks.includes('pyramids')) pyramids(b)
    if (place.marks.includes('volcano')) volcano(b)
    this.#add(b)
    for (const [n, one] of ridges.entries())
      for (let sector = 0; sector < SECTORS; sector++) {
        const part = new MeshBuilder()
        ridge(part, place, one, n, sector)
        this.#add(part)
      }
    this.root.userData.still = true
  }

  #add(b: MeshBuilder): void {
    for (const part of b.parts()) this.root.add(new Mesh(part.geometry, part.surface))
  }

  /** Keeps its distance in steps, so that walking still changes the view a little. */
  update(x: number, z: number): void {
    this.root.position.set(x * 0.94, 0, z * 0.94)
    this.root.updateMatrixWorld(true)
  }
}
