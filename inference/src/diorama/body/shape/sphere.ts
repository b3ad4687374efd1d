/** The sphere round the points of a mesh. */
import { Sphere, Vector3 } from 'three'

/** A sphere about the middle of the points' box: what three's `computeBoundingSphere` finds, without a vector a point. */
export const sphereRound = (position: Float32Array): Sphere => {
  if (position.length === 0) return new Sphere(new Vector3(), 0)
  let [x0, y0, z0, x1, y1, z1] = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity]
  for (let n = 0; n < position.length; n += 3) {
    const x = position[n]!
    const y = position[n + 1]!
    const z = position[n + 2]!
    if (x < x0) x0 = x
    if (x > x1) x1 = x
    if (y < y0) y0 = y
    if (y > y1) y1 = y
    if (z < z0) z0 = z
    if (z > z1) z1 = z
  }
  const center = new Vector3((x0 + x1) * 0.5, (y0 + y1) * 0.5, (z0 + z1) * 0.5)
  let most = 0
  for (let n = 0; n < position.length; n += 3) {
    const dx = center.x - position[n]!
    const dy = center.y - position[n + 1]!
    const dz = center.z - position[n + 2]!
    most = Math.max(most, dx * dx + dy * dy + dz * dz)
  }
  return new Sphere(center, Math.sqrt(most))
}
