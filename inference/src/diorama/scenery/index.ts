/** The scene graph of a place, kept round the camera. What it shows is a pure function of place, tick, sky and camera. */
import { Group, type Object3D, type PerspectiveCamera } from 'three'
import { familyOf } from '../place/family.ts'
import type { DioramaState, Place, PlaceKind } from '../state/state.ts'
import { Backdrop } from './far.ts'
import { CaveRock } from './inside/cave.ts'
import { Planet } from './inside/planet.ts'
import { Puddles } from './ground/puddles.ts'
import { TerrainMesh } from './ground/terrain-mesh.ts'
import { Airships } from './life/airships.ts'
import { Crowd } from './life/crowd.ts'
import { Flock } from './life/flock.ts'
import { hasMotes, Motes } from './life/motes.ts'
import { Rotors, Sails, Train } from './life/movers.ts'
import { Tanks } from './life/tanks.ts'
import { Traffic } from './life/traffic.ts'
import { Fair } from './life/fair.ts'
import { Flicker } from './life/flicker.ts'
import { Moored } from './life/moored.ts'
import { Pigeons } from './life/pigeons.ts'
import { Smoke } from './life/smoke.ts'
import { GrassField } from './plants/grass-field.ts'
import { ThingField } from './thing-field.ts'
import { Water } from './water.ts'
import { plantingOf } from '../place/layout/planting.ts'
import { roomUse, underSky } from '../place/room-use.ts'
import { varietyOf } from '../place/variety.ts'
import { terrainOf } from '../place/terrain.ts'

export { atmosphereOf } from './atmosphere.ts'

export interface Scenery {
  readonly root: Object3D
  /** Moves the scene to this tick and camera. `detail` 0..1 thins what moves and far grass; at 1 the view depends on state and camera only. */
  update(state: DioramaState, camera: PerspectiveCamera, detail: number): void
}

interface Piece {
  root: Object3D
  update(x: number, z: number, state: DioramaState, detail: number): void
}

/** What moves by itself in a place. */
const lifeOf = (place: Place): Piece[] => {
  const family = familyOf(place.kind)
  if (family === 'inside' || place.kind === 'moon') return []
  // Nobody lives here any more.
  if (varietyOf(place) === 'overgrown') return [new Flock(place), new Pigeons(place)]
  const life: Piece[] = [new Flock(place), new Crowd(place)]
  if (varietyOf(place) === 'steampunk') life.push(new Airships(place))
  if (hasMotes(place)) life.push(new Motes(place))
  if (place.kind === 'boulevard' || place.kind === 'city' || place.kind === 'neon-city') life.push(new Traffic(place))
  if (familyOf(place.kind) === 'street' || place.kind === 'park' || place.kind === 'harbour' || place.kind === 'temple')
    life.push(new Pigeons(place))
  if (terrainOf(place).water !== null) life.push(new Moored(place))
  if (place.kind === 'neon-city' && place.era !== 'medieval' && place.era !== '1900s') life.push(new Flicker(place))
  if (varietyOf(place) === 'fair') life.push(new Fair(place))
  if (place.kind === 'railway') life.push(new Train(place))
  if (place.kind === 'beach' || place.kind === 'harbour') life.push(new Sails(place))
  if (place.kind === 'flower-field' || place.kind === 'farm') life.push(new Rotors(place))
  if (
    plantingOf(place).houses !== null ||
    plantingOf(place).along.some(([kind]) => kind === 'vent') ||
    place.kind === 'old-town' ||
    place.kind === 'market' ||
    place.kind === 'neon-city' ||
    place.kind === 'meadow' ||
    place.kind === 'river'
  )
    life.push(new Smoke(place))
  return life
}

/** How far things stand in view (m). */
const REACH = { land: 460, street: 330, inside: 90 } as const
/** Where haze or thicket closes the view earlier. */
const CLOSED: Partial<Record<PlaceKind, number>> = { forest: 130, jungle: 100, temple: 190, bamboo: 70, reef: 90 }

/** Scenery of a place. Make another when the place changes. */
export const createScenery = (place: Place): Scenery => {
  const fixed: Place = { ...place, marks: [...place.marks] }
  const family = familyOf(place.kind)
  const root = new Group()
  root.matrixAutoUpdate = false
  const pieces: Piece[] = []
  if (family === 'land') {
    pieces.push(new TerrainMesh(fixed), new GrassField(fixed), new Puddles(fixed))
    if (terrainOf(fixed).water !== null) pieces.push(new Water(fixed))
  }
  if (family !== 'inside' || underSky(place)) pieces.push(new Backdrop(fixed))
  if (place.kind === 'cave') pieces.push(new CaveRock(fixed))
  if (place.kind === 'space-station') pieces.push(new Planet())
  if (place.kind === 'room' && roomUse(place) === 'aquarium') pieces.push(new Tanks(fixed))
  pieces.push(...lifeOf(fixed))
  pieces.push(new ThingField(fixed, CLOSED[place.kind] ?? REACH[family]))
  for (const piece of pieces) root.add(piece.root)
  return {
    root,
    update: (state, camera, detail) => {
      const [x, , z] = camera.position
      for (const piece of pieces) piece.update(x, z, state, detail)
    },
  }
}
