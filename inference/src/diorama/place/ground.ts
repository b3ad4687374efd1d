/**
 * The ground of a place: a pure function of place and position. State (heights, steps), bodies (feet), camera (never under it) and
 * scenery (its mesh) all ask here, so they agree. Cheap: called hundreds of times a tick.
 */
import type { Place } from '../state/state.ts'

export type SurfaceKind = 'grass' | 'dirt' | 'stone' | 'asphalt' | 'sand' | 'wood' | 'water' | 'snow' | 'tile' | 'metal'

export interface Ground {
  y: number
  surface: SurfaceKind
}

/** Height (m) and surface at a point. Without end in every direction; the same on every machine. */
export function groundAt(_place: Place, _x: number, _z: number): Ground {
  return { y: 0, surface: 'grass' }
}

/** Height only. */
export function heightAt(place: Place, x: number, z: number): number {
  return groundAt(place, x, z).y
}

/** A circle a body or camera of radius `r` may not enter at (x, z): pushed out to the nearest free point (house walls, fences, lamp posts, deep water). */
export function pushOut(_place: Place, x: number, z: number, _r: number): [x: number, z: number] {
  return [x, z]
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

export function composeStart(_place: Place): Composition {
  return { start: [0, 0], heading: Math.PI, camera: { distance: 5, yaw: 0, pitch: 0.15, fov: 42 }, hour: 10 }
}

/** The road, path or shore to walk along from a point: a heading that keeps one on it (autopilot of "walks on"). */
export function wayOn(_place: Place, _x: number, _z: number, heading: number): number {
  return heading
}
