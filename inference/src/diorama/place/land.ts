/**
 * Ground of open land along a path: ruts, bumps and puddle hollows on it, banks and hills beside it, shores, canyon walls and craters.
 * One height function of (u, z), where u is the distance right of the path's centre; the path's line itself bends with z.
 */
import type { Place } from '../state/state.ts'
import { handOf, shapeOf, type LandShape } from './land-shape.ts'
import { cell01, fbm2, noise1, noise2, smooth } from './noise.ts'
import { PUDDLE_SLOT, dishOf, puddleOf } from './puddle.ts'
import type { Terrain } from './terrain.ts'

/** Where the path's centre lies at z: a composed S near the start (it leads into the picture), free swings beyond. */
const pathLine = (shape: LandShape, seed: number, hand: number) => {
  const swing = shape.bend * hand * (0.75 + 0.55 * cell01(seed, 87, 1))
  const often = 0.052 * (0.85 + 0.4 * cell01(seed, 87, 2))
  return (z: number): number => {
    if (swing === 0) return 0
    const lead = -swing * 0.5 * (1 - Math.cos(z * often)) * (1 - smooth(70, 160, Math.abs(z)))
    return lead + swing * 1.6 * noise1(seed + 11, z / 74) * smooth(40, 170, Math.abs(z))
  }
}

/** A bowl with a raised rim in some cells of a 22 m grid. */
const crater = (seed: number, x: number, z: number): number => {
  const i = Math.floor(x / 22)
  const j = Math.floor(z / 22)
  const radius = 2.5 + 4.2 * cell01(seed + 91, i, j)
  const cx = i * 22 + 11 + (11 - 1.5 * radius) * (cell01(seed + 92, i, j) * 2 - 1)
  const cz = j * 22 + 11 + (11 - 1.5 * radius) * (cell01(seed + 93, i, j) * 2 - 1)
  const q = Math.hypot(x - cx, z - cz) / radius
  if (q > 1.5) return 0
  const rim = 0.16 * radius * Math.exp(-((q - 1) * (q - 1)) / 0.03)
  return q < 1 ? rim - 0.2 * radius * (1 - q * q) : rim * smooth(1.5, 1.1, q)
}

/** Long dunes that cross the view aslant: a soft rise to windward, a sharp crest, a steep lee. */
const dune = (seed: number, u: number, z: number): number => {
  const along = z * 0.86 + u * 0.5 + 9 * noise1(seed + 81, u / 60) + 4 * noise1(seed + 83, u / 21)
  const t = along / 46 - Math.floor(along / 46)
  const crest = t < 0.76 ? smooth(0, 0.76, t) : 1 - (t - 0.76) / 0.24
  return 5.2 * crest * (0.65 + 0.35 * noise2(seed + 85, u / 70, z / 90))
}

/** The part of the height that needs no noise of the ground itself: rises, mounds, walls, edges. */
const lie = (shape: LandShape, seed: number, u: number, z: number): number => {
  const away = Math.abs(u) - shape.half
  const rise = u < 0 ? shape.rise[0] : shape.rise[1]
  const far = shape.steep ?? 48
  let y = shape.roll * (noise1(seed + 3, z / 60) - noise1(seed + 3, 0)) + shape.roll * 0.9 * smooth(-18, -75, z)
  y +=
    rise * (0.75 + 0.25 * noise1(seed + 5, z / 50)) * smooth(2, far, away) * (away > far ? 1 + (away - far) / 260 : 1)
  for (const mound of shape.mounds) {
    const du = (u - mound.u) / mound.radius
    const dz = (z - mound.z) / mound.radius
    const q = du * du + dz * dz
    if (q < 5) y += mound.height * (Math.exp(-q * 1.6) - 0.000335) * smooth(0.5, 6, away)
  }
  if (shape.walls) {
    const at = shape.walls.u + 5 * noise1(seed + 7 + (u < 0 ? 1 : 0), z / 22)
    const shelf = smooth(at, at + 5, away) * 0.62 + smooth(at + 9, at + 15, away + 3 * noise1(seed + 17, z / 9)) * 0.38
    y += shape.walls.height * shelf * (0.85 + 0.15 * noise1(seed + 9, z / 31))
  }
  return y
}

/** A slope cut into steps of `step` metres: level fields, their banks steep. */
const terraced = (y: number, step: number): number => {
  const at = y / step - Math.floor(y / step)
  return (Math.floor(y / step) + smooth(0.66, 1, at)) * step
}

/** 0 on the land, 1 below its brink, which is ragged. */
const overBrink = (at: number, seed: number, u: number, z: number): number => {
  const rim = at + 4 * noise1(seed + (u < 0 ? 61 : 63), z / 17) + 1.2 * noise1(seed + 65, z / 4.3)
  return smooth(rim, rim + 7, Math.abs(u))
}

export const landTerrain = (place: Place): Terrain => {
  const shape = shapeOf(place)
  const seed = place.seed | 0
  const hand = handOf(place)
  const pathX = pathLine(shape, seed, hand)
  const bumpy = place.marks.includes('bumpy') ? 1.5 : 1
  const half = shape.half
  const water = shape.water

  const height = (x: number, z: number): number => {
    const u = x - pathX(z)
    const away = Math.abs(u) - half
    let y = lie(shape, seed, u * hand, z)
    if (shape.dunes) y += dune(seed, u * hand, z) * smooth(1.5, 12, Math.abs(u))
    if (away > 0.4 && shape.hills > 0) {
      // A third octave fades in away from the path.
      let n = fbm2(seed + 21, x / shape.hillSize, z / shape.hillSize, 2)
      if (away > 9)
        n += 0.12 * smooth(9, 18, away) * noise2(seed + 223, (x / shape.hillSize) * 4.1, (z / shape.hillSize) * 4.1)
      const hill = shape.ridged ? 1.1 - 1.9 * Math.abs(n) : shape.billowed ? 1.9 * Math.abs(n) - 0.3 : n
      y += shape.hills * hill * smooth(0.4, 26, away)
    }
    if (shape.terrace) y += (terraced(y, shape.terrace) - y) * smooth(1.2, 3, away)
    if (shape.brink) y -= shape.brink.drop * overBrink(shape.brink.u, seed, u, z)
    if (away > -0.4 && shape.rough > 0)
      y += shape.rough * (noise2(seed + 31, x / 1.9, z / 1.9) + 0.7) * smooth(-0.4, 1.4, away)
    if (half > 0 && away < 0.6) {
      const inside = 1 - smooth(-0.5, 0.6, away)
      y +=
        inside *
        shape.bumps *
        bumpy *
        (noise2(seed + 41, x / 0.85, z / 1.1) + 0.6 * noise2(seed + 43, x / 2.6, z / 3.4))
      if (shape.ruts > 0) {
        const wander = 0.12 * noise1(seed + 45, z / 5)
        const a = (Math.abs(u + wander) - 0.78) / 0.24
        y -= shape.ruts * bumpy * Math.exp(-a * a) * (0.7 + 0.5 * noise1(seed + 47, z / 3))
        y += shape.ruts * 0.8 * smooth(0.55, 0.1, Math.abs(u))
      }
      if (shape.puddles > 0) {
        const puddle = puddleOf(shape, seed, Math.floor(z / PUDDLE_SLOT))
        if (puddle) y -= dishOf(puddle, u, z)
      }
    }
    if (shape.craters) y += crater(seed, x, z) * smooth(0.5, 4, Math.abs(u))
    if (shape.edge && u < shape.edge.u)
      y = Math.min(y, 0) - shape.edge.drop * smooth(shape.edge.u, shape.edge.u - 0.12, u)
    else if (water && !shape.edge) {
      const near = water.near + 1.2 * noise1(seed + 51, z / 9)
      const shore = (u - near) * water.slope + water.level
      if (u < near + 14) {
        const bed = Math.max(shore, water.level - 2.2)
        const there = water.far > -1e5 ? smooth(water.far - 3, water.far + 3, u) : 1
        const blend = smooth(near + 14, near + (water.slope > 0.15 ? 3.5 : 6), u) * there
        y = y * (1 - blend) + Math.max(bed, -9) * blend
        if (u > near && blend > 0)
          y = Math.max(y, y + (water.level + 0.02 + (u - near) * water.slope * 0.4 - y) * blend)
      }
    }
    return y
  }

  const surface = (x: number, z: number): ReturnType<Terrain['surface']> => {
    const u = x - pathX(z)
    if (water && u < water.near + 1.6 && height(x, z) < water.level) return 'water'
    if (Math.abs(u) <= half) return shape.path
    if (shape.edge && u < shape.edge.u) return 'stone'
    return shape.ground
  }

  return {
    height,
    surface,
    pathX,
    pathSlope: (z) => pathX(z + 0.5) - pathX(z - 0.5),
    half,
    water: water ? water.level : null,
  }
}
