/** Small houses that stand alone: of plaster with shutters, and of logs. Fronts face +z, the ground is y 0; walls and roof in colours asked for. */
import { type MeshBuilder, mix, shade } from '../build/mesh.ts'
import { casement, chimney, gable } from './rural-parts.ts'

const FRAME = 0xf4f0e6

const door = (b: MeshBuilder, x: number, z: number, tone: number, frame: number): void => {
  b.box('wood', x - 0.48, 0.1, z, x + 0.48, 2.1, z + 0.05, [shade(tone, 0.7), tone], 'n')
  for (const side of [-1, 1])
    b.box('wood', x + side * 0.54 - 0.06, 0.1, z, x + side * 0.54 + 0.06, 2.2, z + 0.1, frame, 'n')
  b.box('wood', x - 0.6, 2.1, z, x + 0.6, 2.22, z + 0.1, frame, 'n')
  b.lathe(
    'metal',
    x + 0.34,
    z + 0.08,
    [
      [0.001, 1.0],
      [0.045, 1.05],
      [0.001, 1.1],
    ],
    6,
    0xd8b04a,
  )
  b.box('stone', x - 0.75, -0.4, z, x + 0.75, 0.1, z + 0.6, [0x8a847a, 0xb0a797])
}

/** A cottage of one room under a steep roof, 4.9 m to its ridge, 5.4 by 4 m. */
export const drawHouse = (b: MeshBuilder, wall: number, roof: number): void => {
  const [hx, hz, top] = [2.7, 2, 2.7]
  const tone = [shade(wall, 0.86), wall] as const
  const trim = mix(roof, 0x2f5f7f, 0.7)
  b.box('stone', -hx - 0.08, -1.5, -hz - 0.08, hx + 0.08, 0.3, hz + 0.08, [0x77706a, 0xaaa294])
  b.box('plaster', -hx, 0.3, -hz, hx, top, hz, tone, 'bt')
  gable(b, hx, hz, top, 2.2, 0.5, roof, 'plaster', tone)
  chimney(b, 1.5, -0.7, 3.6, 5.4)
  door(b, 0, hz, mix(0x7a4e34, trim, 0.3), FRAME)
  for (const x of [-1.65, 1.65]) casement(b, x, 1, hz, 0.85, 1.05, true, 0, FRAME, trim, true)
  // A hood over the door.
  b.quad(
    'roof',
    [-0.95, 2.3, hz + 0.75],
    [0.95, 2.3, hz + 0.75],
    [0.95, 2.66, hz],
    [-0.95, 2.66, hz],
    [shade(roof, 0.85), roof],
  )
  b.quad('wood', [0.95, 2.28, hz + 0.75], [-0.95, 2.28, hz + 0.75], [-0.95, 2.62, hz], [0.95, 2.62, hz], 0x6b5544)
  for (const [side, lit] of [
    [1, true],
    [-1, false],
  ] as const)
    b.at(side * hx, 0, 0, (side * Math.PI) / 2, () => {
      casement(b, 0, 1, 0, 0.9, 1.05, true, 0, FRAME, trim)
      casement(b, 0, 3.1, 0, 0.7, 0.8, lit, 0, FRAME, null)
    })
  b.at(0, 0, -hz, Math.PI, () => {
    for (const x of [-1.2, 1.2]) casement(b, x, 1, 0, 0.8, 1, x < 0, 0, FRAME, trim)
  })
}

/** A cabin of logs with a porch and a chimney of stone, 4.5 m to its ridge, 5.4 by 4.4 m. */
export const drawCabin = (b: MeshBuilder, wall: number, roof: number): void => {
  const [hx, hz, top] = [2.6, 1.9, 2.55]
  const dark = shade(wall, 0.72)
  const tone = [dark, wall] as const
  b.box('stone', -hx - 0.1, -1.5, -hz - 0.1, hx + 0.1, 0.16, hz + 0.1, [0x6f6a64, 0x9a948a])
  b.box('wood', -hx, 0.1, -hz, hx, top, hz, dark, 'bt')
  const thick = 0.25
  for (let n = 0; n * thick < top - 0.2; n++) {
    const y = 0.26 + n * thick
    const own = mix(wall, n % 2 ? 0x6a4a30 : 0xc89a68, 0.18)
    for (const side of [-1, 1]) {
      b.tube(
        'wood',
        [
          [-hx - 0.28, y, side * hz],
          [hx + 0.28, y, side * hz],
        ],
        [0.13, 0.13],
        6,
        own,
      )
      b.tube(
        'wood',
        [
          [side * hx, y + thick / 2, -hz - 0.28],
          [side * hx, y + thick / 2, hz + 0.28],
        ],
        [0.13, 0.13],
        6,
        own,
      )
    }
  }
  gable(b, hx, hz, top, 1.9, 0.75, roof, 'wood', tone)
  // The chimney stands outside, of field stones.
  b.box('stone', hx + 0.1, -0.5, -0.6, hx + 0.8, 2.6, 0.6, [0x6f6a64, 0xa8a094])
  b.box('stone', hx + 0.15, 2.6, -0.42, hx + 0.72, 5, 0.42, [0x77706a, 0xaaa294])
  b.box('stone', hx + 0.08, 5, -0.5, hx + 0.8, 5.14, 0.5, 0x8a847a)
  const front = hz + 0.14
  door(b, 0.5, front, 0x7a4e34, 0x5a3e2a)
  casement(b, -1.25, 0.95, front, 1.1, 0.95, true, 0, 0x5a3e2a, null)
  casement(b, 1.75, 0.95, front, 0.7, 0.9, true, 0, 0x5a3e2a, null)
  // A porch: boards, posts, and the roof drawn out over them.
  b.box('wood', -hx, -0.4, front, hx, 0.1, hz + 1.5, [0x6a4e38, 0x8f6e50])
  for (const x of [-hx + 0.12, -0.5, hx - 0.12])
    b.tube(
      'wood',
      [
        [x, 0, hz + 1.36],
        [x, 2.1, hz + 1.36],
      ],
      [0.09, 0.08],
      6,
      mix(wall, 0x5a3e2a, 0.4),
    )
  b.quad(
    'roof',
    [-hx - 0.4, 2.02, hz + 1.7],
    [hx + 0.4, 2.02, hz + 1.7],
    [hx + 0.4, 2.6, hz],
    [-hx - 0.4, 2.6, hz],
    [shade(roof, 0.85), roof],
  )
  b.quad(
    'wood',
    [hx + 0.4, 1.92, hz + 1.7],
    [-hx - 0.4, 1.92, hz + 1.7],
    [-hx - 0.4, 2.5, hz],
    [hx + 0.4, 2.5, hz],
    0x5a4636,
  )
  b.box('wood', -hx - 0.4, 1.9, hz + 1.66, hx + 0.4, 2.04, hz + 1.72, 0x5a4030, 'n')
  for (const side of [-1, 1])
    b.at(side * (hx + 0.14), 0, 0, (side * Math.PI) / 2, () => {
      if (side < 0) casement(b, 0, 0.95, 0, 0.9, 0.9, true, 0, 0x5a3e2a, null)
      casement(b, 0, 2.9, -0.14, 0.6, 0.6, true, 0, 0x5a3e2a, null)
    })
  b.at(0, 0, -front, Math.PI, () => casement(b, 0, 0.95, 0, 1, 0.9, true, 0, 0x5a3e2a, null))
}
