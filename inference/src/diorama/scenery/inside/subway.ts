/** An underground station: the platform between its tiled wall and the track, a train at it, pillars, benches, the vault with its lamps. */
import { cell01 } from '../../place/noise.ts'
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, type P3, mix, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import { disc } from './furnishings.ts'
import { script } from '../street/glyphs.ts'
import { write } from '../street/letters.ts'

const LONG = 30
/** The platform's edge, its wall, the far wall (x); the rails' depth under the platform; spring and crown of the vault (m). */
const [EDGE, WALL, FAR, PIT, SPRING, CROWN] = [-1.9, 3.3, -6.4, 1.1, 3, 4.5] as const

export const subway = (b: MeshBuilder, place: Place): void => {
  const band =
    { american: 0x2f5aa0, european: 0xd8342c, japanese: 0x3a9a5a, chinese: 0xc8302c }[place.culture as string] ??
    0x2a6ab0
  b.quad('paving', [EDGE, 0, LONG], [WALL, 0, LONG], [WALL, 0, -LONG], [EDGE, 0, -LONG], 0xa8a8a0)
  b.box('paving', EDGE - 0.3, -PIT, -LONG, EDGE, 0.005, LONG, [0x5a5a58, 0xb8b8b0])
  // The line not to be crossed, with its studs.
  b.quad(
    'line',
    [EDGE + 0.34, 0.01, LONG],
    [EDGE + 0.72, 0.01, LONG],
    [EDGE + 0.72, 0.01, -LONG],
    [EDGE + 0.34, 0.01, -LONG],
    0xf0c030,
    [0, 1, 0],
  )
  for (let z = -14; z < 9; z += 0.24)
    for (const x of [0.43, 0.53, 0.63])
      b.quad(
        'line',
        [EDGE + x - 0.03, 0.014, z + 0.03],
        [EDGE + x + 0.03, 0.014, z + 0.03],
        [EDGE + x + 0.03, 0.014, z - 0.03],
        [EDGE + x - 0.03, 0.014, z - 0.03],
        0xc89818,
        [0, 1, 0],
      )
  track(b)
  vault(b)
  wall(b, place, band)
  farWall(b, band)
  for (let n = 0; n < 9; n++) pillar(b, 1.5, 12 - n * 5.4, band)
  for (let n = 0; n < 8; n++) bench(b, 2.75, 9.3 - n * 5.4)
  for (const z of [-6.8, 4, -17.6]) sign(b, place, z, band)
  train(b, band)
  for (const z of [-LONG, LONG])
    b.quad('matte', [FAR, -PIT, z], [WALL, -PIT, z], [WALL, CROWN, z], [FAR, CROWN, z], 0x16181a, [
      0,
      0,
      z < 0 ? 1 : -1,
    ])
}

const track = (b: MeshBuilder): void => {
  b.quad('matte', [FAR, -PIT, LONG], [EDGE - 0.3, -PIT, LONG], [EDGE - 0.3, -PIT, -LONG], [FAR, -PIT, -LONG], 0x3a3734)
  for (let z = -28; z < 28; z += 0.8)
    b.box('wood', -5.4, -PIT, z - 0.12, -2.9, -PIT + 0.1, z + 0.12, [0x2a2420, 0x4a3e34])
  for (const x of [-4.9, -3.4])
    b.box('rail', x - 0.04, -PIT + 0.1, -LONG, x + 0.04, -PIT + 0.24, LONG, [0x54504c, 0xc0c4c8])
}

/** A barrel over platform and track, white tiles with the joints of its rings, lamps in two rows. */
const vault = (b: MeshBuilder): void => {
  const n = 10
  const at = (t: number): readonly [number, number] => [
    (WALL + FAR) / 2 + ((WALL - FAR) / 2) * Math.cos(Math.PI * t),
    SPRING + (CROWN - SPRING) * Math.sin(Math.PI * t),
  ]
  for (let k = 0; k < n; k++) {
    const [[x0, y0], [x1, y1]] = [at(k / n), at((k + 1) / n)]
    const inward: P3 = [(WALL + FAR) / 2 - (x0 + x1) / 2, -2, 0]
    b.quad(
      'inner',
      [x0, y0, -LONG],
      [x0, y0, LONG],
      [x1, y1, LONG],
      [x1, y1, -LONG],
      mix(0xb8bcb4, 0xe0e2da, Math.sin((Math.PI * (k + 0.5)) / n)),
      inward,
    )
    for (let z = -27; z < 28; z += 2.7)
      b.quad(
        'line',
        [x0, y0 - 0.012, z - 0.02],
        [x0, y0 - 0.012, z + 0.02],
        [x1, y1 - 0.012, z + 0.02],
        [x1, y1 - 0.012, z - 0.02],
        0x9a9e98,
        inward,
      )
  }
  for (const x of [-0.7, 2.2])
    for (let z = -25; z < 26; z += 2.7) {
      b.box('metal', x - 0.16, 3.55, z - 0.86, x + 0.16, 3.64, z + 0.86, 0x6a7072, '')
      b.box('shine', x - 0.12, 3.5, z - 0.8, x + 0.12, 3.56, z + 0.8, 0xf8fcf4, '')
      for (const dz of [-0.6, 0.6])
        b.tube(
          'wire',
          [
            [x, 3.64, z + dz],
            [x, CROWN, z + dz],
          ],
          [0.012, 0.012],
          3,
          0x6a7072,
        )
    }
}

/** Tiles with the line's colour, posters in their frames, the name of the stop. */
const wall = (b: MeshBuilder, place: Place, band: number): void =>
  b.at(WALL, 0, 0, -Math.PI / 2, () => {
    b.box('inner', -LONG, 0, -0.2, LONG, SPRING, 0, [0xc4c8c0, 0xe4e6de], '')
    tiles(b)
    b.box('inner', -LONG, 0, 0, LONG, 0.24, 0.03, 0x4a5054, 'n')
    b.box('inner', -LONG, 2.34, 0, LONG, 2.62, 0.02, [shade(band, 0.85), band], 'n')
    for (let n = 0; n < 9; n++) {
      const x = -21.6 + n * 5.4
      poster(b, x + 1.05, place.seed + n)
      poster(b, x - 1.05, place.seed + n * 3 + 1)
    }
  })

/** Joints of a wall of tiles along local x, where one is near enough to see them. */
const tiles = (b: MeshBuilder): void => {
  for (let y = 0.42; y < 2.34; y += 0.2)
    b.quad(
      'line',
      [-18, y - 0.005, 0.004],
      [18, y - 0.005, 0.004],
      [18, y + 0.005, 0.004],
      [-18, y + 0.005, 0.004],
      0xb0b4ac,
      [0, 0, 1],
    )
  for (let x = -14; x < 14; x += 0.4)
    b.quad(
      'line',
      [x - 0.005, 0.24, 0.004],
      [x + 0.005, 0.24, 0.004],
      [x + 0.005, 2.34, 0.004],
      [x - 0.005, 2.34, 0.004],
      0xb0b4ac,
      [0, 0, 1],
    )
}

const farWall = (b: MeshBuilder, band: number): void =>
  b.at(FAR, 0, 0, Math.PI / 2, () => {
    b.box('inner', -LONG, -PIT, -0.2, LONG, SPRING, 0, [0x8a8e88, 0xd8dad2], '')
    b.box('inner', -LONG, 2.34, 0, LONG, 2.62, 0.02, [shade(band, 0.85), band], 'n')
    for (let n = 0; n < 6; n++) poster(b, -14 + n * 5.4, n + 7, 1.5)
    for (const y of [-0.3, -0.1])
      b.tube(
        'matte',
        [
          [-LONG, y, 0.1],
          [LONG, y, 0.1],
        ],
        [0.05, 0.05],
        5,
        0x2c2c2c,
      )
  })

/** A poster in its frame: a ground, a form, a line or two of print. */
const poster = (b: MeshBuilder, x: number, seed: number, wide = 0.66): void => {
  const own = (k: number): number => cell01(seed, k, 17)
  const ground = [0x2f6a8a, 0xe8b04a, 0xb8483c, 0x3f7a5c, 0xe8dcc4, 0x5a4a7a][Math.floor(own(1) * 6)]!
  const form = [0xf8f0dc, 0xf0603c, 0xffd84a, 0x24303c][Math.floor(own(2) * 4)]!
  b.box('metal', x - wide - 0.05, 0.7, 0, x + wide + 0.05, 2.2, 0.05, 0x54585c, 'n')
  b.quad(
    'paper',
    [x - wide, 0.75, 0.055],
    [x + wide, 0.75, 0.055],
    [x + wide, 2.15, 0.055],
    [x - wide, 2.15, 0.055],
    [shade(ground, 0.8), ground],
    [0, 0, 1],
  )
  const [cx, cy, r] = [x + (own(3) - 0.5) * wide * 0.6, 1.6, 0.34]
  const sides = 3 + Math.floor(own(4) * 9)
  for (let k = 0; k < sides; k++) {
    const p = (i: number): P3 => [
      cx + Math.sin((i / sides) * 6.2832) * r,
      cy + Math.cos((i / sides) * 6.2832) * r,
      0.06,
    ]
    const i = b.vertex('paper', [cx, cy, 0.06], [0, 0, 1], form)
    b.vertex('paper', p(k + 1), [0, 0, 1], shade(form, 0.9))
    b.vertex('paper', p(k), [0, 0, 1], form)
    b.triangle('paper', i, i + 1, i + 2)
  }
  for (let k = 0; k < 3; k++)
    b.quad(
      'paper',
      [x - wide * 0.8, 0.86 + k * 0.1, 0.06],
      [x + wide * (0.2 + 0.6 * own(5 + k)), 0.86 + k * 0.1, 0.06],
      [x + wide * (0.2 + 0.6 * own(5 + k)), 0.91 + k * 0.1, 0.06],
      [x - wide * 0.8, 0.91 + k * 0.1, 0.06],
      form,
      [0, 0, 1],
    )
}

const pillar = (b: MeshBuilder, x: number, z: number, band: number): void => {
  b.lathe(
    'inner',
    x,
    z,
    pairs([0.34, 0, 0.32, 0.24, 0.26, 0.28, 0.26, 3.1, 0.34, 3.2, 0.36, 3.4]),
    14,
    [0xb8bab4, 0xdcdcd4],
  )
  b.lathe('matte', x, z, pairs([0.27, 1.9, 0.27, 2.2]), 14, band)
  b.box('inner', x - 0.4, 3.4, z - 0.4, x + 0.4, 4.6, z + 0.4, [0xb8bab4, 0xd8d8d0])
}

const bench = (b: MeshBuilder, x: number, z: number): void => {
  for (const dz of [-0.6, 0, 0.6]) {
    b.box('wood', x - 0.24, 0.42, z + dz - 0.27, x + 0.22, 0.48, z + dz + 0.27, [0x8a5a34, 0xc08a58], '')
    b.box('wood', x + 0.18, 0.48, z + dz - 0.27, x + 0.24, 0.86, z + dz + 0.27, [0x8a5a34, 0xc08a58], '')
  }
  b.box('metal', x - 0.06, 0.36, z - 0.9, x + 0.06, 0.42, z + 0.9, 0x4a5054, '')
  for (const dz of [-0.7, 0.7]) b.box('metal', x - 0.05, 0, z + dz - 0.05, x + 0.05, 0.36, z + dz + 0.05, 0x4a5054)
}

/** The board with the stop's name and a clock, hung over the platform. */
const sign = (b: MeshBuilder, place: Place, z: number, band: number): void => {
  for (const x of [-0.5, 1.1])
    b.tube(
      'wire',
      [
        [x, 3.02, z],
        [x, CROWN, z],
      ],
      [0.016, 0.016],
      4,
      0x54585c,
    )
  b.box('metal', -1.1, 2.6, z - 0.06, 1.7, 3.04, z + 0.06, [0x20262c, 0x2c343c], '')
  b.box('metal', -1.1, 2.56, z - 0.065, 1.7, 2.62, z + 0.065, band, '')
  for (const [turn, side] of [
    [0, 1],
    [Math.PI, -1],
  ] as const)
    b.at(0.3, 0, z, turn, () => {
      if (place.culture === 'chinese') script(b, 'sign', '中山門', -0.3, 2.84, 0.07, 0.24, 0xf8fcff)
      else if (place.culture === 'japanese') script(b, 'sign', '金山', -0.3, 2.84, 0.07, 0.24, 0xf8fcff)
      else write(b, 'sign', 'CENTRAL', -0.3, 2.74, 0.07, 0.19, 0xf8fcff)
      write(b, 'sign', side > 0 ? '2 MIN' : 'EXIT', 0.98, 2.75, 0.07, 0.14, 0xffc84a)
    })
}

/** Three cars standing at the platform, doors closed, lit within. */
const train = (b: MeshBuilder, band: number): void => {
  const [x0, x1] = [-5.5, EDGE - 0.42]
  const shell = [0x98a2aa, 0xd8dee2] as const
  for (let car = 0; car < 3; car++) {
    const [za, zb] = [-4.2 - car * 12.2, -16 - car * 12.2]
    b.box('metal', x0, -PIT + 0.42, zb, x1, 2.5, za, shell, '')
    b.box('metal', x0 + 0.3, 2.5, zb + 0.1, x1 - 0.3, 2.74, za - 0.1, [0x8a949c, 0xb4bcc2], 'b')
    b.box('matte', x0 + 0.2, -PIT + 0.1, zb + 0.5, x1 - 0.2, -PIT + 0.45, za - 0.5, 0x24282c, '')
    b.at(x1, 0, 0, Math.PI / 2, () => {
      // Along the platform: local x runs to -z.
      b.box('metal', -za, 0.34, 0, -zb, 0.5, 0.015, band, 'n')
      b.box('metal', -za, 2.28, 0, -zb, 2.36, 0.015, band, 'n')
      for (let k = 0; k < 4; k++) {
        const door = -za + 1.6 + k * 2.9
        for (const s of [-1, 1]) {
          b.box(
            'metal',
            door + (s < 0 ? -0.64 : 0.02),
            0.02,
            0,
            door + (s < 0 ? -0.02 : 0.64),
            2.1,
            0.025,
            [0xb0b8be, 0xe4e8ea],
            'n',
          )
          b.quad(
            'lit',
            [door + s * 0.33 - 0.2, 0.95, 0.03],
            [door + s * 0.33 + 0.2, 0.95, 0.03],
            [door + s * 0.33 + 0.2, 1.9, 0.03],
            [door + s * 0.33 - 0.2, 1.9, 0.03],
            [0xe8e0c0, 0xfff8e0],
            [0, 0, 1],
          )
        }
        if (k < 3) {
          b.quad(
            'lit',
            [door + 0.85, 0.9, 0.02],
            [door + 2.05, 0.9, 0.02],
            [door + 2.05, 1.95, 0.02],
            [door + 0.85, 1.95, 0.02],
            [0xe8e0c0, 0xfff8e0],
            [0, 0, 1],
          )
          // Somebody sits with their back to the window.
          for (let n = 0; n < 2; n++) {
            if (cell01(91, car * 9 + k, n) < 0.4) continue
            const x = door + 1.15 + n * 0.5
            const tone = [0x3a4a6a, 0x6a4a3a, 0x3a5a4a, 0x5a3a4a][Math.floor(cell01(93, car * 9 + k, n) * 4)]!
            b.quad(
              'matte',
              [x - 0.22, 0.9, 0.03],
              [x + 0.22, 0.9, 0.03],
              [x + 0.16, 1.24, 0.03],
              [x - 0.16, 1.24, 0.03],
              tone,
              [0, 0, 1],
            )
            disc(b, 'matte', x, 1.36, 0.035, 0.13, [0x2a201a, 0x5a3a24, 0x1c1a1c, 0x8a6a48][(car + k + n) % 4]!)
          }
        }
      }
    })
    if (car > 0) continue
    // The face of the train.
    b.at((x0 + x1) / 2, 0, za, 0, () => {
      const w = (x1 - x0) / 2
      b.box('metal', -w, -PIT + 0.42, 0, w, 2.5, 0.12, [shade(band, 0.75), band], 'n')
      b.quad(
        'lit',
        [-w + 0.2, 1.05, 0.13],
        [w - 0.2, 1.05, 0.13],
        [w - 0.3, 2.05, 0.13],
        [-w + 0.3, 2.05, 0.13],
        [0x34424c, 0x6a7c88],
        [0, 0, 1],
      )
      b.box('metal', -0.03, 1.05, 0.12, 0.03, 2.05, 0.15, 0x24282c, 'n')
      write(b, 'sign', '4', 0, 2.14, 0.14, 0.26, 0xffd84a)
      for (const s of [-1, 1])
        b.lathe('shine', s * (w - 0.4), 0.14, pairs([0.001, 0.3, 0.12, 0.4, 0.12, 0.46, 0.001, 0.56]), 8, 0xfff6d8)
    })
  }
}
