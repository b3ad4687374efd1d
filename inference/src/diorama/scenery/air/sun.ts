/** Where the sun or the moon stands: a summer arc that rises left of a story's way (north-east), passes behind the viewer and sets before him. */

/** Unit vector towards the light at an hour, and whether it is the moon's. A story walks off to the north (-z). */
export const lightAt = (hour: number): { direction: [number, number, number]; moon: number } => {
  const h = ((hour % 24) + 24) % 24
  const rise = 5
  const set = 20
  const night = h < rise || h >= set
  if (night) {
    // The moon climbs in the north-west, ahead and to the left.
    const t = ((h - set + 24) % 24) / 9
    const lift = 0.5 + 0.28 * Math.sin(Math.PI * Math.min(1, t))
    const round = -0.62 + 0.5 * t
    return { direction: polar(round, lift), moon: Math.min(1, t * 9) * Math.min(1, (1 - t) * 9) }
  }
  const t = (h - rise) / (set - rise)
  const lift = Math.sin(Math.PI * t) * 1.02 + 0.05
  // Azimuth from north, clockwise: 0.9 (north-east) .. pi (south) .. 2 pi - 0.62 (north-west).
  const round = 0.9 + (Math.PI * 2 - 1.52) * (t + 0.055 * Math.sin(2 * Math.PI * t))
  return { direction: polar(round, Math.min(1.05, lift)), moon: 0 }
}

/** Azimuth clockwise from north (-z) and elevation, radians, to a unit vector. */
const polar = (round: number, lift: number): [number, number, number] => [
  Math.sin(round) * Math.cos(lift),
  Math.sin(lift),
  -Math.cos(round) * Math.cos(lift),
]
