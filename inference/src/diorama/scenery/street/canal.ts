/** A canal's water, its walls and the bridges over it, for one block of a town; the origin is the crossing to its north. */
import { type Canal, hump, PARAPET, SLOPE } from '../../place/canal.ts'
import type { StreetPlan } from '../../place/street-plan.ts'
import { type MeshBuilder, type P3, shade } from '../build/mesh.ts'

const STONE = 0xa49a8c
const WET = 0x5a6258
/** Pieces a bridge is drawn in. */
const PIECES = 8
/** Where the arch springs over the water, and how thick the deck is at its crown (m). */
const SPRING = 0.12
const DECK = 0.22

const strip = (b: MeshBuilder, canal: Canal, z0: number, z1: number): void => {
  const { near, far, level } = canal
  const pieces = Math.max(1, Math.round((z1 - z0) / 9))
  for (let k = 0; k < pieces; k++) {
    const [a, c] = [z0 + ((z1 - z0) * k) / pieces, z0 + ((z1 - z0) * (k + 1)) / pieces]
    b.quad('sea', [far, level, c], [near, level, c], [near, level, a], [far, level, a], 0x3f6a66, [0, 1, 0])
  }
}

/** Walls down to the water, darker where it wets them, with a coping along the quay and rings' worth of steps. */
const banks = (b: MeshBuilder, { near, far, level }: Canal, kerb: number, z0: number, z1: number): void => {
  const foot = level - 0.15
  const tide = level + 0.22
  for (const [x, top, side] of [
    [near, 0, -1],
    [far, kerb, 1],
  ] as const) {
    const face = (y0: number, y1: number, paint: readonly [number, number]): void => {
      const [a, c] = side < 0 ? [z0, z1] : [z1, z0]
      b.quad('stone', [x, y0, a], [x, y0, c], [x, y1, c], [x, y1, a], paint, [side, 0, 0])
    }
    face(foot, tide, [WET, shade(WET, 1.2)])
    face(tide, top + 0.02, [shade(STONE, 0.86), STONE])
  }
  b.box('stone', near - 0.06, -0.06, z0, near + 0.36, 0.14, z1, [shade(STONE, 0.9), shade(STONE, 1.12)])
}

/** Steps from the quay to the water, along its wall. */
const steps = (b: MeshBuilder, { near, level }: Canal, z: number): void => {
  const count = 5
  for (let n = 0; n < count; n++) {
    const y = -((n + 1) * -level) / count
    b.box(
      'stone',
      near - 0.85,
      level - 0.2,
      z + n * 0.42,
      near - 0.02,
      y + 0.02,
      z + (n + 1) * 0.42,
      [WET, STONE],
      'bl',
    )
    b.quad(
      'stone',
      [near - 0.85, level - 0.2, z + n * 0.42],
      [near - 0.85, level - 0.2, z + (n + 1) * 0.42],
      [near - 0.85, y + 0.02, z + (n + 1) * 0.42],
      [near - 0.85, y + 0.02, z + n * 0.42],
      [WET, STONE],
      [-1, 0, 0],
    )
  }
}

/** A humped bridge of stone over the canal: deck, parapets, and arched faces one sees from the water and the quays. */
const bridge = (b: MeshBuilder, plan: StreetPlan, canal: Canal, road: number): void => {
  const { near, far, level } = canal
  const half = plan.crossRoad + PARAPET
  const [x0, x1] = [far - SLOPE, near + SLOPE]
  const at = (k: number): number => x0 + ((x1 - x0) * k) / PIECES
  const middle = (near + far) / 2
  const wide = (near - far) / 2
  const crown = canal.rise - DECK
  const arch = (x: number): number => {
    const t = (x - middle) / wide
    return Math.abs(t) >= 1 ? level - 0.2 : level + SPRING + (crown - level - SPRING) * Math.sqrt(1 - t * t)
  }
  for (let k = 0; k < PIECES; k++) {
    const [a, c] = [at(k), at(k + 1)]
    const [ya, yc] = [hump(canal, a) + 0.01, hump(canal, c) + 0.01]
    b.quad('cobbles', [a, ya, half], [c, yc, half], [c, yc, -half], [a, ya, -half], road)
    for (const side of [-1, 1]) {
      const [inner, outer] = [side * (half - PARAPET), side * half]
      const wall = (z: number, out: number, y: (x: number) => number, top: (x: number) => number): void => {
        const corners: [P3, P3, P3, P3] = [
          [a, y(a), z],
          [c, y(c), z],
          [c, top(c), z],
          [a, top(a), z],
        ]
        if (out < 0) corners.reverse()
        b.quad('stone', ...corners, [shade(STONE, 0.9), shade(STONE, 1.08)], [0, 0, out])
      }
      const rail = (x: number): number => hump(canal, x) + 0.82
      wall(inner, -side, (x) => hump(canal, x), rail)
      wall(outer, side, (x) => hump(canal, x) - 0.02, rail)
      b.quad(
        'stone',
        [a, rail(a), inner],
        [c, rail(c), inner],
        [c, rail(c), outer],
        [a, rail(a), outer],
        shade(STONE, 1.15),
        [0, 1, 0],
      )
    }
  }
  // The arch's faces and its underside, in finer pieces over the water alone.
  const fine = PIECES + 4
  for (let k = 0; k < fine; k++) {
    const [a, c] = [far + ((near - far) * k) / fine, far + ((near - far) * (k + 1)) / fine]
    for (const side of [-1, 1]) {
      const z = side * half
      const corners: [P3, P3, P3, P3] = [
        [a, arch(a), z],
        [c, arch(c), z],
        [c, hump(canal, c), z],
        [a, hump(canal, a), z],
      ]
      if (side < 0) corners.reverse()
      b.quad('stone', ...corners, [shade(STONE, 0.78), STONE], [0, 0, side])
    }
    b.quad(
      'stone',
      [a, arch(a), -half],
      [c, arch(c), -half],
      [c, arch(c), half],
      [a, arch(a), half],
      shade(WET, 0.8),
      [0, -1, 0],
    )
  }
}

/** All of a block's canal; `road` is the colour of its streets. */
export const canalOf = (b: MeshBuilder, plan: StreetPlan, canal: Canal, road: number): void => {
  const half = plan.crossRoad + PARAPET
  strip(b, canal, -half, plan.spacingZ - half)
  banks(b, canal, plan.kerb, half, plan.spacingZ - half)
  steps(b, canal, half + 9)
  steps(b, canal, half + 33)
  bridge(b, plan, canal, road)
}
