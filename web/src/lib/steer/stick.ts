/** A thumb on a round pad: how far from the middle, as the host wants it. Pure. */

/** Inside this share of the radius nothing moves: a resting thumb is not a wish. */
const DEAD = 0.15

/** Thumb at `dx, dy` CSS pixels from the middle (down is positive) of a pad of `radius`: right and forward, -1..1, within the circle. */
export const thumb = (dx: number, dy: number, radius: number): { x: number; y: number } => {
  const length = Math.hypot(dx, dy)
  const reach = Math.min(1, length / radius)
  if (reach <= DEAD) return { x: 0, y: 0 }
  const push = (reach - DEAD) / (1 - DEAD)
  return { x: (dx / length) * push || 0, y: (-dy / length) * push || 0 }
}
