/** The rock of a cave: a floor, walls and vault that follow its winding path, in pieces of 12 m; spires of stone and glowing crystals. */
import { Group, Mesh } from 'three'
import { noise2 } from '../../place/noise.ts'
import { terrainOf } from '../../place/terrain.ts'
import type { ThingKind } from '../../place/things.ts'
import type { Place } from '../../state/state.ts'
import { MeshBuilder, mix, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

const PIECE = 12
const AHEAD = 7
const ROWS = 12
const SIDES = 18

export class CaveRock {
  readonly root = new Group()
  readonly #place: Place
  readonly #pieces = new Map<number, Group>()

  constructor(place: Place) {
    this.#place = place
    this.root.userData.still = true
  }

  update(_x: number, z: number): void {
    const k0 = Math.floor(z / PIECE)
    for (const [k, piece] of this.#pieces) {
      piece.visible = Math.abs(k - k0) <= AHEAD
      if (Math.abs(k - k0) > AHEAD * 3) {
        this.root.remove(piece)
        this.#pieces.delete(k)
      }
    }
    for (let k = k0 - AHEAD; k <= k0 + AHEAD; k++) {
      if (this.#pieces.has(k)) continue
      const piece = this.#build(k)
      this.#pieces.set(k, piece)
      this.root.add(piece)
    }
  }

  #build(k: number): Group {
    const terrain = terrainOf(this.#place)
    const seed = this.#place.seed
    const b = new MeshBuilder()
    // One ring per row: floor from left to right, then the vault back from right to left.
    const ring = (r: number): P3[] => {
      const z = k * PIECE + (r / ROWS) * PIECE
      const x0 = terrain.pathX(z)
      const out: P3[] = []
      for (let s = 0; s <= 10; s++) {
        const u = -5.6 + s * 1.12
        out.push([x0 + u, terrain.height(x0 + u, z), z])
      }
      for (let s = 1; s < SIDES; s++) {
        const a = (s / SIDES) * Math.PI
        const rough = 0.8 * noise2(seed + 5, a * 2.2, z / 3.1) + 0.35 * noise2(seed + 6, a * 5, z / 1.2)
        const wide = 5.6 + rough * 0.9
        const tall = 4.3 + 1.6 * noise2(seed + 7, 3, z / 14) + rough
        out.push([x0 + Math.cos(a) * wide, 0.9 + Math.sin(a) * tall, z])
      }
      return out
    }
    const rings: P3[][] = []
    for (let r = -1; r <= ROWS + 1; r++) rings.push(ring(r))
    const n = rings[0]!.length
    const ids: number[][] = []
    for (let r = 1; r <= ROWS + 1; r++)
      ids.push(
        rings[r]!.map((p, s) => {
          const q = rings[r]![(s + 1) % n]!
          const o = rings[r]![(s + n - 1) % n]!
          const a = rings[r + 1]![s]!
          const c = rings[r - 1]![s]!
          const t: P3 = [q[0] - o[0], q[1] - o[1], q[2] - o[2]]
          const u: P3 = [a[0] - c[0], a[1] - c[1], a[2] - c[2]]
          const normal: P3 = [u[1] * t[2] - u[2] * t[1], u[2] * t[0] - u[0] * t[2], u[0] * t[1] - u[1] * t[0]]
          const l = Math.hypot(...normal) || 1
          const tone = 0.5 + 0.5 * noise2(seed + 8, p[0] / 1.6 + p[1], p[2] / 1.9)
          return b.vertex(
            'stone',
            p,
            [normal[0] / l, normal[1] / l, normal[2] / l],
            s <= 10
              ? mix(0x6c7078, 0xa8aaa6, tone)
              : mix(
                  mix(0x4c5468, 0x94949c, tone),
                  0xa88a78,
                  0.35 * Math.max(0, noise2(seed + 9, p[0] / 3, p[1] / 1.1 + p[2] / 7)),
                ),
          )
        }),
      )
    for (let r = 0; r < ROWS; r++)
      for (let s = 0; s < n; s++) {
        const a = ids[r]![s]!
        const c = ids[r]![(s + 1) % n]!
        const d = ids[r + 1]![(s + 1) % n]!
        const e = ids[r + 1]![s]!
        b.triangle('stone', a, e, d)
        b.triangle('stone', a, d, c)
      }
    const group = new Group()
    for (const part of b.parts()) group.add(new Mesh(part.geometry, part.surface))
    return group
  }
}

/** A dripstone: rings that never quite repeat; some reach up to their fellow from the vault. */
const stalagmite: Drawer = (b, { variant, level }) => {
  const sides = level === 0 ? 10 : 6
  const spire = (x: number, z: number, r: number, h: number, seed: number): void => {
    const profile: [number, number][] = []
    for (let k = 0; k <= 7; k++) {
      const t = k / 7
      profile.push([
        Math.max(0.001, r * (1 - t) ** 1.25 * (1 + 0.2 * noise2(seed, k * 1.3, 2)) + (k < 7 ? 0.035 : 0)),
        -0.2 + h * t,
      ])
    }
    b.lathe('stone', x, z, profile, sides, (t) => mix(0x56606c, 0xb4b2a8, t))
  }
  spire(0, 0, 0.62, 2.3 + variant * 0.5, 5 + variant)
  spire(0.62, 0.2, 0.36, 1.1 + variant * 0.2, 9 + variant)
  spire(-0.5, 0.4, 0.26, 0.7, 13 + variant)
  // What hangs over it.
  b.lathe(
    'stone',
    0.1,
    0.05,
    [
      [0.001, 3.2],
      [0.08, 3.7],
      [0.2, 4.4],
      [0.5, 5.6],
    ],
    sides,
    [0xa8a8a0, 0x4c5460],
  )
  b.lathe(
    'stone',
    0.8,
    -0.3,
    [
      [0.001, 3.9],
      [0.1, 4.4],
      [0.34, 5.6],
    ],
    sides,
    [0xa8a8a0, 0x4c5460],
  )
}

const CRYSTALS = [
  [0x2f8fb8, 0xa8f4ff],
  [0x6a4ac0, 0xd8b8ff],
  [0x2fa88a, 0xb8ffe0],
] as const
const crystal: Drawer = (b, { variant }) => {
  const tone = CRYSTALS[variant % 3] ?? CRYSTALS[0]
  for (let n = 0; n < 6; n++) {
    const a = n * 1.05
    const lean = n === 0 ? 0 : 0.4 + 0.12 * (n % 3)
    const h = n === 0 ? 1.5 : 0.6 + 0.25 * (n % 3)
    const r = n === 0 ? 0.2 : 0.12
    const top: P3 = [Math.sin(a) * lean * h, h, Math.cos(a) * lean * h]
    const mid: P3 = [top[0] * 0.8, h * 0.8, top[2] * 0.8]
    b.tube('shine', [[Math.sin(a) * 0.1, -0.1, Math.cos(a) * 0.1], mid, top], [r, r, 0.005], 5, tone)
  }
}

export const CAVE: Partial<Record<ThingKind, Drawer>> = { stalagmite, crystal }
