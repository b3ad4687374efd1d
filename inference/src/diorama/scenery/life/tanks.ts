/** What swims in an aquarium's tanks: shoals, a ray, a shark behind the great pane, small fish at the sides; each a function of the tick. */
import { Group, type Object3D } from 'three'
import { cell01 } from '../../place/noise.ts'
import { TICKS_PER_SECOND, type DioramaState, type Place } from '../../state/state.ts'
import { MeshBuilder, type P3, mix, shade } from '../build/mesh.ts'
import { meshes } from './traffic.ts'

/** Where one swims round and round: middle, half axes along x and z (m), metres a second, length (m). */
interface Swimmer {
  root: Object3D
  at: P3
  rx: number
  rz: number
  speed: number
  phase: number
}

const TONES = [
  [0xff8a3c, 0xfff0d8],
  [0xffd84a, 0x2a4a8a],
  [0x4aa8ff, 0xd8f4ff],
  [0xff6a8a, 0xffe0a0],
] as const

/** A fish a metre long, nose to +z, on edge: body, bands, tail and fins. */
const fish = (b: MeshBuilder, tone: number, band: number): void => {
  const row = (z: number, h: number, w: number): readonly P3[] => [
    [0, h, z],
    [w, 0, z],
    [0, -h, z],
    [-w, 0, z],
  ]
  const rows = [
    row(0.5, 0.01, 0.01),
    row(0.3, 0.16, 0.08),
    row(0.05, 0.24, 0.11),
    row(-0.2, 0.17, 0.07),
    row(-0.36, 0.06, 0.03),
  ]
  for (let k = 0; k + 1 < rows.length; k++)
    for (let s = 0; s < 4; s++) {
      const [p, q] = [rows[k]!, rows[k + 1]!]
      const paint = k === 1 ? band : s === 1 || s === 2 ? shade(tone, 0.8) : tone
      b.quad('sign', q[s]!, q[(s + 1) % 4]!, p[(s + 1) % 4]!, p[s]!, paint, [
        s < 2 ? 0.7 : -0.7,
        s === 0 || s === 3 ? 0.7 : -0.7,
        0,
      ])
    }
  const flat = (a: P3, c: P3, d: P3): void => {
    for (const x of [1, -1]) {
      const i = b.vertex('wing', a, [x, 0, 0], tone)
      b.vertex('wing', x > 0 ? c : d, [x, 0, 0], band)
      b.vertex('wing', x > 0 ? d : c, [x, 0, 0], band)
      b.triangle('wing', i, i + 1, i + 2)
    }
  }
  flat([0, 0, -0.32], [0, 0.2, -0.56], [0, -0.2, -0.56])
  flat([0, 0.2, 0.12], [0, 0.33, -0.12], [0, 0.15, -0.2])
}

/** A shark, or a ray seen from below as it goes over one. */
const large = (b: MeshBuilder, ray: boolean): void => {
  if (ray) {
    const wing = (s: number): void =>
      b.quad(
        'sign',
        [0, 0.06, 0.5],
        [0, 0.06, -0.45],
        [s * 0.8, 0.1, -0.1],
        [s * 0.25, 0.04, 0.38],
        [0xd8e4ec, 0x8aa0b8],
        [0, -1, 0],
      )
    wing(1)
    wing(-1)
    b.tube(
      'sign',
      [
        [0, 0.04, -0.4],
        [0, 0.06, -1.1],
      ],
      [0.03, 0.006],
      4,
      0x8aa0b8,
    )
    return
  }
  b.tube(
    'sign',
    [
      [0, 0, 0.52],
      [0, 0.01, 0.3],
      [0, 0.01, 0],
      [0, 0, -0.28],
      [0, 0.01, -0.46],
    ],
    [0.01, 0.075, 0.11, 0.06, 0.02],
    10,
    [0x7a98b0, 0x5a7890],
  )
  b.quad('wing', [0, 0, -0.42], [0, 0.2, -0.58], [0, 0.16, -0.6], [0, -0.12, -0.56], 0x5a7890, [1, 0, 0])
  b.quad('wing', [0, 0.08, 0.1], [0, 0.22, -0.05], [0, 0.21, -0.07], [0, 0.08, -0.06], 0x5a7890, [1, 0, 0])
  for (const s of [-1, 1])
    b.quad(
      'wing',
      [s * 0.08, -0.02, 0.16],
      [s * 0.3, -0.08, -0.02],
      [s * 0.28, -0.08, -0.05],
      [s * 0.07, -0.03, 0.02],
      0x6a88a0,
      [0, 1, 0],
    )
}

export class Tanks {
  readonly root = new Group()
  readonly #swimmers: Swimmer[] = []

  constructor(place: Place) {
    const own = (n: number, k: number): number => cell01(place.seed + 307, n, k)
    const kinds = TONES.map(([tone, band], n) => {
      const b = new MeshBuilder()
      // Behind metres of water colours are blue.
      fish(b, mix(tone, 0x4ab0d0, 0.12), mix(band, 0x4ab0d0, 0.12 + 0.02 * n))
      return b.parts()
    })
    const put = (parts: ReturnType<MeshBuilder['parts']>, size: number, one: Omit<Swimmer, 'root'>): void => {
      const root = meshes(parts)
      root.scale.setScalar(size)
      this.root.add(root)
      this.#swimmers.push({ root, ...one })
    }
    // Two shoals behind the great pane, each on one round; then what is larger.
    for (let n = 0; n < 14; n++) {
      const shoal = n % 2
      put(kinds[shoal]!, 0.3 + 0.12 * own(n, 1), {
        at: [shoal ? 1.2 : -1.4, 1.3 + 1.1 * shoal + 0.7 * (own(n, 2) - 0.5), -10.6],
        rx: 2.4 + 0.5 * own(n, 3),
        rz: 1.1 + 0.4 * own(n, 4),
        speed: 0.8,
        phase: n * 0.21 + shoal * 2 + 0.3 * own(n, 5),
      })
    }
    for (const [n, ray] of [false, true].entries()) {
      const b = new MeshBuilder()
      large(b, ray)
      put(b.parts(), ray ? 1.2 : 2.2, {
        at: [0, ray ? 3 : 2.3, -11.6],
        rx: 5.5,
        rz: 1.3,
        speed: ray ? 0.7 : 0.9,
        phase: n * 3 + 1.1,
      })
    }
    for (const s of [-1, 1])
      for (const [t, z] of [-4.6, -0.6, 3.4].entries())
        for (let n = 0; n < 3; n++)
          put(kinds[(t + n + (s > 0 ? 2 : 0)) % 4]!, 0.2 + 0.07 * own(n + t * 3, 6), {
            at: [s * 5.35, 1.5 + 0.32 * n + 0.2 * own(n + t * 3, 7), z],
            rx: 0.26,
            rz: 0.9 + 0.15 * own(n + t, 8),
            speed: 0.34 + 0.1 * own(n, 9),
            phase: n * 2.2 + t + 9 * own(t, s + 10),
          })
    this.root.userData.moves = true
  }

  update(_x: number, _z: number, state: DioramaState): void {
    const t = state.tick / TICKS_PER_SECOND
    for (const { root, at, rx, rz, speed, phase } of this.#swimmers) {
      const a = phase + (t * speed) / Math.max(rx, rz)
      root.position.set(at[0] + Math.cos(a) * rx, at[1] + 0.08 * Math.sin(a * 3 + phase), at[2] + Math.sin(a) * rz)
      // Nose along the way, tail swinging.
      root.rotation.set(0, Math.atan2(-Math.sin(a) * rx, Math.cos(a) * rz) + 0.16 * Math.sin(t * 6 + phase * 5), 0)
    }
  }
}
