/** Trams and buses by whose street they run in: a body with rounded shoulders on wheels, one deck or two, front to +z. */
import { type Nation, nationOf } from '../../place/nation.ts'
import type { ThingKind } from '../../place/things.ts'
import { type MeshBuilder, type Paint, shade } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { write } from './letters.ts'

interface Livery {
  low: number
  high: number
  roof: number
  /** What the board over the driver says. */
  line: string
  tall?: number
}

const W = 1.2
const FLOOR = 0.34
const SILL = 1.22

/** A flat strip across an end, from y0 to y1. */
const band = (
  b: MeshBuilder,
  key: 'metal' | 'glass' | 'lit',
  z: number,
  x: number,
  y0: number,
  y1: number,
  paint: Paint,
): void => b.quad(key, [-x, y0, z], [x, y0, z], [x, y1, z], [-x, y1, z], paint, [0, 0, 1])

const wheels = (b: MeshBuilder, z: number, sides: number): void => {
  for (const s of [-1, 1])
    b.at(s * (W - 0.02), 0.44, z, (s * Math.PI) / 2, () => {
      for (let k = 0; k < sides; k++) {
        const at = (n: number, r: number): [number, number] => [
          Math.cos((n / sides) * 6.2832) * r,
          Math.sin((n / sides) * 6.2832) * r,
        ]
        for (const [r, tone, lift] of [
          [0.44, 0x1a1b1d, 0.03],
          [0.22, 0x8a8e90, 0.04],
        ] as const) {
          const [x0, y0] = at(k, r)
          const [x1, y1] = at(k + 1, r)
          const i = b.vertex('matte', [0, 0, lift], [0, 0, 1], tone)
          b.vertex('matte', [x0, y0, lift], [0, 0, 1], tone)
          b.vertex('matte', [x1, y1, lift], [0, 0, 1], tone)
          b.triangle('matte', i, i + 1, i + 2)
        }
      }
    })
}

/** One side (local +z is out of it): paint, a row of windows to each deck with its pillars, the shoulder. */
const flank = (b: MeshBuilder, long: number, tall: number, { low, high, roof }: Livery, level: number): void => {
  const z = long / 2
  const sheet = (y0: number, y1: number, paint: Paint): void =>
    b.quad('metal', [-z, y0, W], [z, y0, W], [z, y1, W], [-z, y1, W], paint, [0, 0, 1])
  const top = tall - 0.28
  sheet(FLOOR, SILL, [shade(low, 0.72), low])
  sheet(SILL, top, high)
  b.quad('metal', [-z, top, W], [z, top, W], [z, tall, W - 0.26], [-z, tall, W - 0.26], [high, roof], [0, 0.6, 0.8])
  b.quad(
    'metal',
    [-z, SILL - 0.07, W + 0.012],
    [z, SILL - 0.07, W + 0.012],
    [z, SILL, W + 0.012],
    [-z, SILL, W + 0.012],
    shade(low, 1.4),
    [0, 0, 1],
  )
  const decks = tall > 4 ? [SILL + 0.06, SILL + 1.72] : [SILL + 0.06]
  const n = level > 1 ? 1 : Math.round(long / 1.3)
  for (const y of decks)
    for (let k = 0; k < n; k++) {
      const x = -z + 0.3 + (k / n) * (long - 0.6)
      const wide = (long - 0.6) / n - 0.14
      const y1 = decks.length > 1 ? y + 0.82 : top - 0.12
      b.quad(
        'lit',
        [x, y, W + 0.01],
        [x + wide, y, W + 0.01],
        [x + wide, y1, W + 0.01],
        [x, y1, W + 0.01],
        [0x54503c, 0xd8c89c],
        [0, 0, 1],
      )
    }
  if (decks.length > 1) sheet(SILL + 1.02, SILL + 1.6, low)
}

const body = (b: MeshBuilder, long: number, livery: Livery, level: number): void => {
  const { low, high, roof, line } = livery
  const tall = livery.tall ?? 2.9
  const z = long / 2
  const top = tall - 0.28
  const screen = tall > 4 ? SILL + 0.9 : top - 0.42
  for (const s of [-1, 1]) b.at(0, 0, 0, (s * Math.PI) / 2, () => flank(b, long, tall, livery, level))
  b.quad(
    'metal',
    [-W + 0.26, tall, z],
    [W - 0.26, tall, z],
    [W - 0.26, tall, -z],
    [-W + 0.26, tall, -z],
    roof,
    [0, 1, 0],
  )
  for (const [turn, front] of [
    [0, true],
    [Math.PI, false],
  ] as const)
    b.at(0, 0, 0, turn, () => {
      band(b, 'metal', z, W, FLOOR, SILL, [shade(low, 0.68), low])
      band(b, 'metal', z, W, SILL, top, high)
      b.quad('metal', [-W, top, z], [W, top, z], [W - 0.26, tall, z], [-W + 0.26, tall, z], [high, roof], [0, 0.2, 1])
      const glass: Paint = [0x2f4250, 0x9ab8c8]
      if (front) band(b, 'glass', z + 0.012, W - 0.1, SILL - 0.1, screen, glass)
      else band(b, 'glass', z + 0.012, W - 0.34, SILL + 0.22, Math.min(top - 0.4, SILL + 1.1), glass)
      if (tall > 4) {
        band(b, 'metal', z + 0.006, W, SILL + 0.98, SILL + 1.66, low)
        band(b, 'glass', z + 0.012, W - 0.16, SILL + 1.74, top - 0.1, glass)
      }
      const board = tall > 4 ? SILL + 1.1 : top - 0.36
      if (front || tall <= 4) band(b, 'lit', z + 0.02, 0.72, board, board + 0.32, 0x1c1a16)
      if (level < 2)
        write(b, 'sign', line, 0, board + 0.07, z + 0.03, Math.min(0.2, 1.44 / line.length), 0xffd070, 0.07)
      b.box('metal', -W, FLOOR - 0.02, z - 0.02, W, FLOOR + 0.14, z + 0.09, 0x4a4e50, 'n')
      for (const s of [-1, 1])
        b.box(
          'shine',
          s * 0.9 - 0.11,
          0.66,
          z,
          s * 0.9 + 0.11,
          front ? 0.84 : 0.96,
          z + 0.04,
          front ? 0xfff4d8 : 0xc83228,
          'nbt',
        )
      if (level > 1) return
      // A grille before, a hatch with its louvres behind; the plate.
      for (let k = 0; k < 4; k++)
        band(b, 'metal', z + 0.012, 0.52, 0.6 + k * 0.13, 0.66 + k * 0.13, shade(low, front ? 1.5 : 0.5))
      b.box('metal', -0.26, 0.4, z + 0.09, 0.26, 0.5, z + 0.1, 0xe8e2c0, 'nbtlr')
      if (front)
        b.quad(
          'metal',
          [-0.02, SILL - 0.1, z + 0.016],
          [0.02, SILL - 0.1, z + 0.016],
          [0.02, screen, z + 0.016],
          [-0.02, screen, z + 0.016],
          0x24282a,
          [0, 0, 1],
        )
    })
  for (const at of [-z * 0.6, z * 0.6]) wheels(b, at, level === 0 ? 10 : 7)
}

const BUSES: Partial<Record<Nation, Livery>> = {
  french: { low: 0x2f7050, high: 0xe8e2c8, roof: 0xd8d4c0, line: 'OPÉRA' },
  british: { low: 0xb8242a, high: 0xb8242a, roof: 0xc8c4b8, line: 'PICCADILLY', tall: 4.35 },
  german: { low: 0xe0b848, high: 0xe8d49c, roof: 0xd8c890, line: 'ZOO' },
  italian: { low: 0xd87a2c, high: 0xe8944c, roof: 0xd8d0c0, line: 'DUOMO' },
  spanish: { low: 0xb83030, high: 0xe0d8c8, roof: 0xd8d4c8, line: 'SOL' },
  russian: { low: 0xb8502c, high: 0xe8dcc0, roof: 0xc8c0b0, line: 'ЦЕНТР' },
  american: { low: 0x9aa4ac, high: 0xe4e8ea, roof: 0xc8ccd0, line: 'DOWNTOWN' },
  japanese: { low: 0x3f7a5c, high: 0xe8ddb8, roof: 0xd8d0b8, line: '8' },
  chinese: { low: 0xc8402c, high: 0xf0e4c8, roof: 0xd8d0c0, line: '103' },
  indian: { low: 0xc0342c, high: 0xc0342c, roof: 0xd8d0c0, line: 'FORT', tall: 4.35 },
}
const ANY: Livery = { low: 0x2f6ab0, high: 0xe8ecec, roof: 0xd0d8dc, line: 'BUS 8' }

const bus: Drawer = (b, { variant, place, level }) => {
  const livery = BUSES[nationOf(place)] ?? ANY
  const line = variant === 0 ? livery.line : '21'
  body(b, 7.8, { ...livery, line }, level)
}

const tram: Drawer = (b, { place, level }) => {
  const old = place.era === '1900s'
  body(b, 8.6, { low: old ? 0x7a2a24 : 0xc8962c, high: 0xf0e4cc, roof: 0x9a9c98, line: old ? '3' : '8' }, level)
  b.tube('metal', [[0, 2.9, 0.6] as const, [0, 4.6, -0.8] as const], [0.04, 0.03], 3, 0x24282a)
  b.box('metal', -0.6, 2.9, -2.8, 0.6, 3.14, 2.8, [0x6a6c68, 0x9a9c98])
}

export const TRANSIT: Partial<Record<ThingKind, Drawer>> = { tram, bus }
