/**
 * The shape of a place's ground, chosen once per place and kept: heights, surfaces, the line of its path and its water. Everything in
 * `place/` and the meshes of `scenery/` read the same Terrain, so feet and picture agree.
 */
import type { Place } from '../state/state.ts'
import type { SurfaceKind } from './ground.ts'
import { insideTerrain } from './inside.ts'
import { landTerrain } from './land.ts'
import { familyOf } from './family.ts'
import { streetTerrain } from './street.ts'
import { lowered } from './pictured.ts'

export interface Terrain {
  /** Height in metres. */
  height(x: number, z: number): number
  surface(x: number, z: number): SurfaceKind
  /** Centre of the path at z, and its slope dx/dz; streets and rooms are straight. */
  pathX(z: number): number
  pathSlope(z: number): number
  /** Half the width of the path in metres; 0: none to be seen. */
  half: number
  /** Level of open water, or null. */
  water: number | null
}

const spell = (place: Place): string =>
  `${place.kind}/${place.seed}/${place.era}/${place.culture}/${place.season}/${place.city ?? ''}/${place.marks.join(',')}${place.picture ? `/${place.picture.hash}` : ''}`

/** The key of a place as it was when it was last asked for. */
interface Known extends Pick<Place, 'kind' | 'seed' | 'era' | 'culture' | 'season' | 'city' | 'marks' | 'picture'> {
  key: string
}
const known = new WeakMap<Place, Known>()

/** What a terrain depends on, as one string: also the key of every cache of a place. Asked for a thousand times a tick, so it is kept with what it says. */
export const placeKey = (place: Place): string => {
  const last = known.get(place)
  if (
    last &&
    last.kind === place.kind &&
    last.seed === place.seed &&
    last.era === place.era &&
    last.culture === place.culture &&
    last.season === place.season &&
    last.city === place.city &&
    last.marks === place.marks &&
    last.picture === place.picture
  )
    return last.key
  const { kind, seed, era, culture, season, city, marks, picture } = place
  const key = spell(place)
  known.set(place, { kind, seed, era, culture, season, city, marks, picture, key })
  return key
}

const kept = new Map<string, Terrain>()
let lastPlace: Place | null = null
let lastKind = ''
let lastSeed = 0
let lastTerrain: Terrain | null = null

/** The terrain of a place: built at the first question, then kept (the same object for equal places). */
export const terrainOf = (place: Place): Terrain => {
  if (place === lastPlace && place.kind === lastKind && place.seed === lastSeed && lastTerrain) return lastTerrain
  const key = placeKey(place)
  let terrain = kept.get(key)
  if (!terrain) {
    if (kept.size > 16) kept.clear()
    const family = familyOf(place.kind)
    terrain =
      family === 'street' ? streetTerrain(place) : family === 'inside' ? insideTerrain(place) : landTerrain(place)
    if (place.picture) terrain = lowered(terrain, family)
    kept.set(key, terrain)
  }
  lastPlace = place
  lastKind = place.kind
  lastSeed = place.seed
  lastTerrain = terrain
  return terrain
}
