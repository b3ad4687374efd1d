/**
 * The ground of a place: a pure function of place and position. State (heights, steps), bodies (feet), camera (never under it) and
 * scenery (its mesh) all ask here, so they agree. Cheap: called hundreds of times a tick.
 */
import type { Place } from '../state/state.ts'
import { composed, wayFrom } from './compose.ts'
import { pushedOut } from './solids.ts'
import { terrainOf } from './terrain.ts'

export type SurfaceKind =
  'grass' | 'dirt' | 'stone' | 'asphalt' | 'sand' | 'wood' | 'water' | 'snow' | 'ice' | 'tile' | 'metal'

export interface Ground {
  y: number
  surface: SurfaceKind
}

/** Height (m) and surface at a point. Without end in every direction; the same on every machine. */
export function groundAt(place: Place, x: number, z: number): Ground {
  const terrain = terrainOf(place)
  return { y: terrain.height(x, z), surface: terrain.surface(x, z) }
}

/** Height only. */
export function heightAt(place: Place, x: number, z: number): number {
  return terrainOf(place).height(x, z)
}

/** A circle a body or camera of radius `r` may not enter at (x, z): pushed out to the nearest free point (house walls, fences, lamp posts, deep water). */
export function pushOut(place: Place, x: number, z: number, r: number): [x: number, z: number] {
  return pushedOut(place, x, z, r)
}

/** Where a story begins: the composed first picture. */
export interface Composition {
  /** Start of the first figure, and the way it goes (radians). */
  start: [x: number, z: number]
  heading: number
  /** Camera relative to the figure in third person: distance (m), yaw off the figure's back (radians), pitch (radians, positive looks down), fov. */
  camera: { distance: number; yaw: number; pitch: number; fov: number }
  /** Hour that flatters the place when the premise names none. */
  hour: number
}

export function composeStart(place: Place): Composition {
  return composed(place)
}

/** The road, path or shore to walk along from a point: a heading that keeps one on it (autopilot of "walks on"). */
export function wayOn(place: Place, x: number, z: number, heading: number): number {
  return wayFrom(place, x, z, heading)
}
