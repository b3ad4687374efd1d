/** Trams and buses: boxes of windows on wheels, front to +z. */
import type { ThingKind } from '../../place/things.ts'
import { type MeshBuilder, shade } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { write } from './letters.ts'

const carriageBody = (
  b: MeshBuilder,
  long: number,
  tall: number,
  paint: number,
  pale: number,
  level: number,
  line: string,
): void => {
  const w = 1.2
  const z = long / 2
  b.box('metal', -w, 0.35, -z, w, 1.25, z, [shade(paint, 0.75), paint], 't')
  b.box('metal', -w, 1.25, -z, w, tall - 0.55, z, pale, 'bt')
  b.box('metal', -w, tall - 0.55, -z, w, tall, z, [paint, shade(paint, 1.15)], 'b')
  for (const s of [-1, 1])
    b.at(0, 0, 0, (s * Math.PI) / 2, () => {
      const n = Math.round(long / 1.3)
      for (let k = 0; k < n; k++) {
        const x = -z + 0.35 + (k / n) * (long - 0.7)
        const wide = (long - 0.7) / n - 0.16
        b.quad(
          'lit',
          [x, 1.3, w + 0.01],
          [x + wide, 1.3, w + 0.01],
          [x + wide, tall - 0.65, w + 0.01],
          [x, tall - 0.65, w + 0.01],
          [0x9a7c50, 0xe8d8b0],
          [0, 0, 1],
        )
      }
    })
  for (const s of [0, Math.PI])
    b.at(0, 0, 0, s, () => {
      b.quad(
        'glass',
        [-w + 0.15, 1.3, z + 0.01],
        [w - 0.15, 1.3, z + 0.01],
        [w - 0.15, tall - 0.65, z + 0.01],
        [-w + 0.15, tall - 0.65, z + 0.01],
        [0x2f4250, 0x9ab8c8],
        [0, 0, 1],
      )
      for (const x of [-0.8, 0.8])
        b.box('shine', x - 0.12, 0.7, z, x + 0.12, 0.92, z + 0.05, s === 0 ? 0xfff4d8 : 0xd83a2c, 'n')
      b.quad(
        'sign',
        [-0.7, tall - 0.45, z + 0.02],
        [0.7, tall - 0.45, z + 0.02],
        [0.7, tall - 0.12, z + 0.02],
        [-0.7, tall - 0.12, z + 0.02],
        0x2a2418,
        [0, 0, 1],
      )
      if (level < 2) write(b, 'sign', line, 0, tall - 0.39, z + 0.03, 0.2, 0xffd070)
    })
  for (const zz of [-z * 0.62, z * 0.62])
    for (const x of [-w + 0.05, w - 0.05])
      b.box('matte', x - 0.12, 0, zz - 0.42, x + 0.12, 0.8, zz + 0.42, 0x1c1d1f, 'b')
}

const tram: Drawer = (b, { place, level }) => {
  carriageBody(
    b,
    8.4,
    2.9,
    place.era === '1900s' ? 0x7a2a24 : 0xc8962c,
    0xf0e4cc,
    level,
    place.culture === 'european' ? 'OPÉRA' : 'LINE 8',
  )
  b.tube(
    'metal',
    [
      [0, 2.9, 0.6],
      [0, 4.6, -0.8],
    ],
    [0.04, 0.03],
    3,
    0x24282a,
  )
  b.box('metal', -0.7, 2.9, -3, 0.7, 3.2, 3, [0x6a6c68, 0x9a9c98])
}

const bus: Drawer = (b, { variant, place, level }) =>
  carriageBody(
    b,
    7.6,
    place.city === 'london' ? 4.2 : 2.9,
    place.city === 'london' ? 0xc8282c : variant ? 0x2f6ab0 : 0x3a8a5c,
    0xe8ecec,
    level,
    'BUS 8',
  )

export const TRANSIT: Partial<Record<ThingKind, Drawer>> = { tram, bus }
