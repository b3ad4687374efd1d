/** Northern lights: curtains of green that hang in the night sky and fold as they drift, their hems bright, their heads lost in the dark. A function of the tick. */
import { BufferAttribute, BufferGeometry, Group, Mesh } from 'three'
import { hueAt } from '../air/palette.ts'
import { inPlace } from '../air/weather.ts'
import { mix } from '../build/mesh.ts'
import { surface } from '../surfaces.ts'
import { TICKS_PER_SECOND, type DioramaState } from '../../state/state.ts'

const COLUMNS = 56
/** Share of a curtain's height, and how much of its own colour is left there. */
const ROWS: readonly (readonly [height: number, colour: number])[] = [
  [0, 0],
  [0.03, 0.9],
  [0.14, 1],
  [0.42, 0.5],
  [0.72, 0.2],
  [1, 0],
]
/** How far off, hem, height (m); the middle of its arc and half its width (rad); hem and head colour. */
const CURTAINS = [
  { far: 1500, hem: 330, tall: 560, at: -0.1, half: 0.75, low: 0x4affa8, high: 0x6a7aff, own: 1.3 },
  { far: 1560, hem: 500, tall: 620, at: 0.28, half: 0.6, low: 0x58f0c0, high: 0xb06af0, own: 4.1 },
  { far: 1620, hem: 300, tall: 420, at: -0.62, half: 0.42, low: 0x3ae890, high: 0x4aa0ff, own: 7.7 },
] as const

export class Aurora {
  readonly root = new Group()
  readonly #curtains: BufferGeometry[] = []

  constructor() {
    this.root.userData.moves = true
    for (const _ of CURTAINS) {
      const geometry = new BufferGeometry()
      const count = (COLUMNS + 1) * ROWS.length
      geometry.setAttribute('position', new BufferAttribute(new Float32Array(count * 3), 3))
      const normal = new Float32Array(count * 3)
      for (let n = 0; n < count; n++) normal[n * 3 + 2] = 1
      geometry.setAttribute('normal', new BufferAttribute(normal, 3))
      geometry.setAttribute('color', new BufferAttribute(new Uint8Array(count * 4).fill(255), 4, true))
      const index: number[] = []
      for (let c = 0; c < COLUMNS; c++)
        for (let r = 0; r + 1 < ROWS.length; r++) {
          const [a, d] = [c * ROWS.length + r, (c + 1) * ROWS.length + r]
          index.push(a, d, d + 1, a, d + 1, a + 1)
        }
      geometry.setIndex(index)
      const mesh = new Mesh(geometry, surface('curtain'))
      mesh.frustumCulled = false
      this.#curtains.push(geometry)
      this.root.add(mesh)
    }
  }

  update(x: number, z: number, state: DioramaState): void {
    const hue = inPlace(hueAt(state.sky.hour), state.place)
    const power = Math.max(0, (hue.night - 0.75) * 4) * (1 - state.sky.now.cloud * 0.4) * (1 - state.sky.now.fog)
    this.root.visible = power > 0.02
    if (!this.root.visible) return
    this.root.position.set(x, 0, z)
    const t = state.tick / TICKS_PER_SECOND
    this.#curtains.forEach((geometry, n) => {
      const { far, hem, tall, at, half, low, high, own } = CURTAINS[n]!
      const position = geometry.getAttribute('position') as BufferAttribute
      const colour = geometry.getAttribute('color') as BufferAttribute
      for (let c = 0; c <= COLUMNS; c++) {
        const s = (c / COLUMNS) * 2 - 1
        const fold = Math.sin(s * 7 + t * 0.21 + own) + 0.5 * Math.sin(s * 17 - t * 0.37 + own * 2)
        const a = at + s * half + 0.035 * fold
        const d = far + 90 * fold
        const y0 = hem + 70 * Math.sin(s * 3 + t * 0.13 + own) + 16 * Math.sin(s * 23 + t * 0.5)
        // Rays stand in it, brighter and dimmer by turns; its ends die away.
        const ray = 0.72 + 0.28 * Math.sin(s * 61 + t * 0.9 + own)
        const live = power * ray * (1 - s * s) ** 0.7
        ROWS.forEach(([h, share], r) => {
          const i = c * ROWS.length + r
          const y = y0 + tall * h * Math.sqrt(1 - s * s)
          position.setXYZ(i, Math.sin(a) * d, y, -Math.cos(a) * d)
          const lift = Math.min(1, y / far / 0.55)
          const sky = lift < 0.5 ? mix(hue.horizon, hue.mid, lift * 2) : mix(hue.mid, hue.zenith, lift * 2 - 1)
          const tone = mix(sky, mix(low, high, h), share * live * 0.85)
          colour.setXYZ(i, ((tone >> 16) & 255) / 255, ((tone >> 8) & 255) / 255, (tone & 255) / 255)
        })
      }
      position.needsUpdate = true
      colour.needsUpdate = true
    })
  }
}
