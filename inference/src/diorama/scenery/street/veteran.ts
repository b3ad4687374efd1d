/** A motor car of the first years: an open tub on spoked wheels, brass lamps, a hood folded back. Front faces +z. */
import { type MeshBuilder, type P3, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'

export const VETERAN_PAINTS = [0x6a2420, 0x1f3f34, 0x24304a, 0x6a4a20, 0x3a2c2a, 0x8a7a4c] as const
const BRASS = [0x8a6a2c, 0xe0b85c] as const

const wheel = (b: MeshBuilder, x: number, z: number, r: number, level: number): void => {
  const n = level === 0 ? 14 : 8
  const rim: P3[] = Array.from({ length: n + 1 }, (_, k) => [
    x,
    r + Math.sin((k / n) * 6.2832) * (r - 0.03),
    z + Math.cos((k / n) * 6.2832) * (r - 0.03),
  ])
  b.tube(
    'matte',
    rim,
    rim.map(() => 0.035),
    4,
    0x22201e,
  )
  for (let k = 0; k < (level === 0 ? 5 : 3); k++) {
    const a = (k / (level === 0 ? 5 : 3)) * Math.PI
    const [dy, dz] = [Math.sin(a) * (r - 0.04), Math.cos(a) * (r - 0.04)]
    const spoke: P3[] = [
      [x, r + dy, z + dz],
      [x, r - dy, z - dz],
    ]
    b.tube('wood', spoke, [0.016, 0.016], 3, 0xd8c090)
  }
}

/** In a colour; who drives it sits in it, unless it stands empty. */
export const veteran = (b: MeshBuilder, paint: number, level: number, driven = true): void => {
  const tone = [shade(paint, 0.72), shade(paint, 1.15)] as const
  b.box('metal', -0.56, 0.5, -1.35, 0.56, 0.62, 1.5, [0x1c1c1e, 0x2e2c2c], '')
  // The tub with its two benches, the bonnet with its radiator.
  b.box('metal', -0.62, 0.62, -1.35, 0.62, 1.12, 0.25, tone, 'bt')
  for (const z of [-1.1, -0.25]) {
    b.box('wood', -0.54, 0.9, z - 0.22, 0.54, 1.08, z + 0.26, [0x4a2a1c, 0x7a4a30], 'b')
    b.box('wood', -0.58, 0.9, z - 0.34, 0.58, 1.5, z - 0.2, [0x4a2a1c, 0x7a4a30], 'b')
  }
  b.box('metal', -0.4, 0.62, 0.3, 0.4, 1.14, 1.36, tone, 'b')
  b.box('metal', -0.42, 0.56, 1.36, 0.42, 1.2, 1.46, BRASS, '')
  b.quad(
    'line',
    [-0.32, 0.66, 1.465],
    [0.32, 0.66, 1.465],
    [0.32, 1.08, 1.465],
    [-0.32, 1.08, 1.465],
    0x24221e,
    [0, 0, 1],
  )
  // Folded hood, steering wheel, lamps, mudguards.
  b.box('fabric', -0.66, 1.3, -1.72, 0.66, 1.62, -1.34, [0x2a2622, 0x4a443c], '')
  const column: P3[] = [
    [-0.24, 1, 0.4],
    [-0.24, 1.32, 0.12],
  ]
  b.tube('metal', column, [0.02, 0.02], 3, BRASS)
  b.lathe('wood', -0.24, 0.1, pairs([0.19, 1.3, 0.2, 1.33, 0.17, 1.34]), level === 0 ? 9 : 6, 0x3a2a1c)
  // Who drives: a dust coat and a flat cap.
  if (driven) {
    b.lathe('cloth', -0.24, -0.2, pairs([0.22, 1.05, 0.25, 1.4, 0.1, 1.56]), 6, [0x8a7858, 0xb8a47c])
    b.lathe('matte', -0.24, -0.18, pairs([0.06, 1.54, 0.11, 1.66, 0.1, 1.76]), 6, 0xc89a78)
    b.lathe('cloth', -0.24, -0.16, pairs([0.14, 1.75, 0.13, 1.8, 0.001, 1.84]), 6, 0x3a342c)
  }
  for (const s of [-1, 1]) {
    b.lathe('shine', s * 0.52, 1.36, pairs([0.001, 0.92, 0.11, 0.98, 0.11, 1.1, 0.001, 1.16]), 6, 0xffe8b4)
    for (const [z, r] of [
      [-1.05, 0.44],
      [1.05, 0.42],
    ] as const) {
      wheel(b, s * 0.74, z, r, level)
      b.box(
        'metal',
        s > 0 ? 0.62 : -0.88,
        2 * r + 0.04,
        z - 0.44,
        s > 0 ? 0.88 : -0.62,
        2 * r + 0.08,
        z + 0.36,
        tone,
        '',
      )
    }
  }
}
