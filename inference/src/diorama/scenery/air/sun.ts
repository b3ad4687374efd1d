/**
 * Where sun, moon and stars stand: circles about one pole, a hand's breadth of sky an hour. The compass is turned so that a story, which
 * walks off to the north (-z), walks into the sunset; the sun rises behind it, to the right, and passes behind its left shoulder.
 */

type Direction = [x: number, y: number, z: number]

/** Radians: how high the pole stands, and how far the sun's circle (and the moon's) lies towards it. */
const LATITUDE = 0.9425
const SUN_DECLINATION = 0.186
const MOON_DECLINATION = 0.2
/** Hour of the sun's highest stand; hours the moon is behind it. */
const NOON = 12.5
const MOON_LAG = 3.85
/** How far the Milky Way is tipped against the pole's own plane. */
const TIP = 0.25
/** Azimuth of the pole clockwise from -z. */
const POLE = 1.495

const SIN = Math.sin(LATITUDE)
const COS = Math.cos(LATITUDE)
const px = Math.sin(POLE)
const pz = -Math.cos(POLE)

/** Where something on a circle of a declination stands at an hour angle (radians after its highest stand). */
const stand = (angle: number, declination: number): Direction => {
  const up = Math.cos(declination) * Math.cos(angle)
  const west = Math.cos(declination) * Math.sin(angle)
  const pole = Math.sin(declination)
  // Towards the pole on the ground, and its left hand (west).
  const north = pole * COS - up * SIN
  return [north * px + west * pz, pole * SIN + up * COS, north * pz - west * px]
}

const turns = (hour: number): number => ((hour - NOON) / 12) * Math.PI

/** Unit vector towards the sun at an hour 0..24, also below the horizon. */
export const sunAt = (hour: number): Direction => stand(turns(hour), SUN_DECLINATION)

/** Unit vector towards the moon, which follows the sun by four hours and sets before midnight. */
export const moonAt = (hour: number): Direction => stand(turns(hour - MOON_LAG), MOON_DECLINATION)

/** Rows of the matrix that turns a direction into the frame of the stars, whose Milky Way is its plane y = 0. */
export const starsAt = (hour: number): number[] => {
  const a = turns(hour) + 0.8
  const [c, s] = [Math.cos(a), Math.sin(a)]
  // The pole's own frame, turned by the hour, then tipped so that the Milky Way rises steeply out of the sunset.
  const axis: Direction = [px * COS, SIN, pz * COS]
  const low: Direction = [-px * SIN, COS, -pz * SIN]
  const west: Direction = [pz, 0, -px]
  const first = [0, 1, 2].map((i) => low[i]! * c + west[i]! * s)
  const second = [0, 1, 2].map((i) => west[i]! * c - low[i]! * s)
  const [tc, ts] = [Math.cos(TIP), Math.sin(TIP)]
  return [...first.map((v, i) => v * tc - axis[i]! * ts), ...first.map((v, i) => v * ts + axis[i]! * tc), ...second]
}
