/** Figure space: origin below the body at y = 0 of the world, heading along +z, left +x. Poses are solved in it. */
import type { Actor } from '../state/state.ts'
import type { Vec3 } from './shape/vec.ts'

/** World to figure space. */
export const toFigure = (actor: Actor, x: number, y: number, z: number): Vec3 => {
  const s = Math.sin(actor.heading)
  const c = Math.cos(actor.heading)
  const dx = x - actor.x
  const dz = z - actor.z
  return [dx * c - dz * s, y, dx * s + dz * c]
}
/** Figure space to world. */
export const toWorld = (actor: Actor, p: Vec3): Vec3 => {
  const s = Math.sin(actor.heading)
  const c = Math.cos(actor.heading)
  return [actor.x + p[0] * c + p[2] * s, p[1], actor.z - p[0] * s + p[2] * c]
}
