/** What only a boulevard has: advertising columns; with them newspaper kiosks, café tables, the Métro. */
import type { ThingKind } from '../../place/things.ts'
import { nationOf } from '../../place/nation.ts'
import { type MeshBuilder, mix, type P3, type Paint, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import type { Drawer } from '../drawers.ts'
import { write } from './letters.ts'
import { cafe } from './cafe.ts'
import { iron } from './iron.ts'
import { kiosk } from './kiosk.ts'
import { metro } from './metro.ts'
import { outline } from './wares.ts'
import { showWord } from './words.ts'

const POSTERS = [0xd8543c, 0x2f5f8f, 0xe8b23c, 0x7a3f6a, 0x3f7a5c] as const
const GREEN = [0x17342a, 0x2f6a52] as const
const DRUM = 0.66

/** A sheet pasted round the drum from angle a0 to a1, flat between the drum's edges. */
const sheet = (
  b: MeshBuilder,
  a0: number,
  a1: number,
  y0: number,
  y1: number,
  steps: number,
  out: number,
  paint: Paint,
): void => {
  const at = (a: number, y: number): P3 => [Math.sin(a) * (DRUM + out), y, Math.cos(a) * (DRUM + out)]
  for (let k = 0; k < steps; k++) {
    const [a, c] = [a0 + ((a1 - a0) * k) / steps, a0 + ((a1 - a0) * (k + 1)) / steps]
    b.quad('line', at(a, y0), at(c, y0), at(c, y1), at(a, y1), paint)
  }
}

/** An advertising column: green foot, a drum of posters, a dome with its finial; on the Rhine a plain drum with a flat lid. */
const morris: Drawer = (b, { level, place }) => {
  const nation = nationOf(place)
  const plain = nation !== 'french'
  const sides = level === 0 ? 16 : 8
  b.lathe(
    'metal',
    0,
    0,
    pairs([0.78, 0, 0.78, 0.5, 0.7, 0.55]),
    sides,
    plain ? [0x6a6660, 0x8a857c] : [0x17342a, 0x24503f],
  )
  b.lathe('matte', 0, 0, pairs([DRUM, 0.55, DRUM, plain ? 2.9 : 2.7]), sides, 0xe6dcc4)
  if (plain)
    b.lathe('metal', 0, 0, pairs([0.72, 2.9, 0.76, 3, 0.7, 3.08, 0.3, 3.24, 0.001, 3.3]), sides, [0x5a6660, 0x8a968c])
  else {
    const dome = [
      0.7, 2.7, 0.88, 2.78, 0.92, 3.02, 0.74, 3.1, 0.66, 3.4, 0.42, 3.72, 0.14, 3.88, 0.06, 3.95, 0.09, 4.08, 0.001,
      4.4,
    ]
    b.lathe('metal', 0, 0, pairs(dome), sides, GREEN)
    b.lathe('shine', 0, 0, pairs([0.68, 2.62, 0.68, 2.7]), sides, 0xffe8b0)
  }
  if (level === 0 && !plain)
    for (let k = 0; k < 8; k++)
      b.at(0, 0, 0, (k + 0.5) * (Math.PI / 4), () =>
        b.quad('metal', [-0.16, 3, 0.93], [0.16, 3, 0.93], [0.04, 3.2, 0.9], [-0.04, 3.2, 0.9], GREEN[1], [0, 0, 1]),
      )
  // Four great posters, each over three of the drum's sides.
  const side = (2 * Math.PI) / sides
  const posters = level === 0 ? 5 : 4
  for (let n = 0; n < posters; n++) {
    const a0 = level === 0 ? side * (n * 3 + (n > 2 ? 1 : 0)) + side * 0.1 : side * n * 2
    const span = level === 0 ? side * 2.8 : side * 1.9
    const tone = POSTERS[n % 5]!
    sheet(b, a0, a0 + span, 0.75, 2.45, level === 0 ? 3 : 2, 0.012, [shade(tone, 0.8), tone])
    if (level > 0) continue
    sheet(b, a0 + span * 0.12, a0 + span * 0.88, 0.86, 1, 3, 0.016, mix(tone, 0xfff6e0, 0.75))
    b.at(0, 0, 0, a0 + span / 2, () => {
      const pale = mix(tone, 0xfff4d8, 0.82)
      const ink = shade(tone, 0.4)
      // A dancer, a trumpet's bell, a ring, a face: a figure in a few cuts.
      outline(b, 0, 1.14, 0.672, [-0.24, 0, 0.2, 0, 0.3, 0.2, 0.07, 0.5, -0.09, 0.5, -0.28, 0.24], n % 2 ? ink : pale)
      outline(
        b,
        0.02,
        1.62,
        0.702,
        [-0.05, 0, 0.04, 0, 0.08, 0.12, 0.02, 0.22, -0.05, 0.2, -0.08, 0.1],
        n % 2 ? pale : ink,
      )
      outline(b, 0.04, 1.55, 0.673, [0, 0, 0.26, 0.3, 0.22, 0.36, -0.02, 0.08], n % 2 ? ink : pale)
      write(b, 'line', showWord(nation, n), 0, 2.16, 0.674, 0.12, pale, 0.1)
    })
  }
}

export const PARIS: Partial<Record<ThingKind, Drawer>> = { morris, kiosk, cafe, metro, iron }
