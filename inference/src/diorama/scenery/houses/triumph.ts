/**
 * An arch of triumph over a boulevard, nearly square as the Porte Saint-Denis is: piers with figures in their niches, a round arch of
 * wedge stones with its key, a coffered vault, entablature with its inscription, attic, and a team of four on top.
 */
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, type P3, shade } from '../build/mesh.ts'
import { pairs, triples } from '../build/pairs.ts'
import { write } from '../street/letters.ts'
import type { SurfaceKey } from '../surfaces.ts'

/** Half opening, spring and crown of the vault, half width and half depth, top of the wall and of the attic (m). */
const W = 5.2
const SPRING = 6.8
const HX = 8.4
const HZ = 2.3
const WALL = 13.2
const ATTIC = 18
const TONE = 0xe2d6be
const BRONZE = [0x3a5248, 0x6a8f7e] as const

const arc = (a: number, r: number): [x: number, y: number] => [Math.cos(a) * r, SPRING + Math.sin(a) * r]

/** A strip of the arch between two radii and depths, its vertices' normals along the curve so that it is shaded round. */
const strip = (
  b: MeshBuilder,
  n: number,
  [r0, z0]: readonly [number, number],
  [r1, z1]: readonly [number, number],
  normal: (a: number) => P3,
  paint: number,
): void => {
  let last = -1
  for (let k = 0; k <= n; k++) {
    const a = (k / n) * Math.PI
    const [x0, y0] = arc(a, r0)
    const [x1, y1] = arc(a, r1)
    const i = b.vertex('stone', [x0, y0, z0], normal(a), paint)
    b.vertex('stone', [x1, y1, z1], normal(a), paint)
    if (last >= 0) {
      b.triangle('stone', last, last + 1, i + 1)
      b.triangle('stone', last, i + 1, i)
    }
    last = i
  }
}

const FLAT = (): P3 => [0, 0, 1]
const INWARD = (a: number): P3 => [-Math.cos(a), -Math.sin(a), 0]

/** A medallion: a disc that swells towards its middle, lit on its round side. */
const boss = (b: MeshBuilder, x: number, y: number, w: number, h: number, lean: number, level: number): void => {
  const n = level === 0 ? 7 : 5
  const at = (a: number): P3 => [x + Math.cos(a) * w - Math.sin(a) * h * lean, y + Math.sin(a) * h, HZ]
  for (let k = 0; k < n; k++) {
    const [a0, a1] = [(k / n) * 2 * Math.PI, ((k + 1) / n) * 2 * Math.PI]
    const i = b.vertex('stone', at(a0), [Math.cos(a0), Math.sin(a0), 0.7], shade(TONE, 0.78))
    b.vertex('stone', at(a1), [Math.cos(a1), Math.sin(a1), 0.7], shade(TONE, 0.78))
    b.vertex('stone', [x, y, HZ + 0.4], [0, 0, 1], shade(TONE, 1.1))
    b.triangle('stone', i, i + 1, i + 2)
  }
}

/** What stands before a pier: a niche, and in it a figure in a long robe on its plinth; a medallion above. */
const figure = (b: MeshBuilder, x: number, level: number): void => {
  const z = HZ + 0.02
  b.quad('stone', [x - 0.95, 2.6, z], [x + 0.95, 2.6, z], [x + 0.95, 6.1, z], [x - 0.95, 6.1, z], shade(TONE, 0.72))
  b.box('stone', x - 0.8, 1.9, HZ, x + 0.8, 2.8, HZ + 0.7, [shade(TONE, 0.76), shade(TONE, 1.05)], 'nb')
  const robe =
    level === 0
      ? [0.5, 2.8, 0.3, 4.35, 0.42, 5, 0.12, 5.4, 0.22, 5.7, 0.001, 6]
      : [0.5, 2.8, 0.34, 4.4, 0.42, 5.1, 0.001, 6]
  b.lathe('stone', x, HZ + 0.3, pairs(robe), level === 0 ? 6 : 4, [shade(TONE, 0.9), shade(TONE, 1.08)])
  boss(b, x, 9.3, 0.9, 0.9, 0, level)
  b.quad('stone', [x - 1, 10.9, z], [x + 1, 10.9, z], [x + 1, 12.5, z], [x - 1, 12.5, z], shade(TONE, 0.8))
}

/** A horse that steps forward: body, neck with its head, a raised and two standing legs. From afar its masses alone. */
const horse = (b: MeshBuilder, x: number, y: number, level: number): void => {
  const part = (points: number[], radii: number[], sides: number): void =>
    b.tube('metal', triples(points), radii, sides, BRONZE)
  part([x, y + 1.35, -0.9, x, y + 1.45, 0.1, x, y + 1.5, 0.75], [0.28, 0.36, 0.3], 4)
  part([x, y + 1.5, 0.7, x, y + 2.3, 1.15, x, y + 2.1, 1.65], [0.26, 0.16, 0.08], 3)
  part([x, y + 1.3, -0.75, x, y, -0.85], [0.2, 0.12], 3)
  if (level > 0) return
  part([x - 0.14, y + 1.3, 0.7, x - 0.14, y + 0.9, 1.3, x - 0.14, y + 0.5, 1.1], [0.12, 0.08, 0.07], 3)
  part([x + 0.14, y + 1.3, 0.5, x + 0.14, y, 0.6], [0.15, 0.08], 3)
}

const team = (b: MeshBuilder, y: number, level: number): void => {
  b.box('stone', -3, y, -1.6, 3, y + 0.7, 2, [shade(TONE, 0.84), TONE], 'b')
  const top = y + 0.7
  if (level < 2) for (const x of [-1.65, -0.55, 0.55, 1.65]) horse(b, x, top, level)
  else b.box('metal', -1.9, top + 0.9, -0.7, 1.9, top + 1.9, 1, BRONZE, '')
  b.lathe('metal', 0, -1.1, pairs([0.8, top + 0.4, 1, top + 0.7, 0.85, top + 1.5]), level === 0 ? 8 : 5, BRONZE)
  // Victory in the chariot, with her robe, wings and staff.
  const robe = pairs([
    0.55,
    top + 1.2,
    0.34,
    top + 2.4,
    0.42,
    top + 3,
    0.12,
    top + 3.3,
    0.24,
    top + 3.6,
    0.001,
    top + 3.9,
  ])
  b.lathe('metal', 0, -1, robe, level === 0 ? 6 : 4, BRONZE)
  if (level > 1) return
  for (const s of [-1, 1]) {
    const i = b.vertex('metal', [s * 0.2, top + 2.8, -1.2], [0, 0, 1], BRONZE[1])
    b.vertex('metal', [s * 1.5, top + 4.2, -1.5], [0, 0, 1], BRONZE[1])
    b.vertex('metal', [s * 0.9, top + 2, -1.4], [0, 0, 1], BRONZE[0])
    b.triangle('metal', i, s > 0 ? i + 2 : i + 1, s > 0 ? i + 1 : i + 2)
    b.triangle('metal', i, s > 0 ? i + 1 : i + 2, s > 0 ? i + 2 : i + 1)
  }
}

/** A moulding all round, standing out by `out`; over the opening it is left out if it lies under the crown. */
const course = (b: MeshBuilder, y0: number, y1: number, out: number, dark: number, pale: number): void => {
  const paint = [shade(TONE, dark), shade(TONE, pale)] as const
  if (y0 >= SPRING + W) return b.box('stone', -HX - out, y0, -HZ - out, HX + out, y1, HZ + out, paint, '')
  for (const s of [-1, 1])
    b.box('stone', s > 0 ? W - out : -HX - out, y0, -HZ - out, s > 0 ? HX + out : -W + out, y1, HZ + out, paint, '')
}

const face = (b: MeshBuilder, n: number, level: number, words: string): void => {
  const key: SurfaceKey = 'stone'
  const paint = [shade(TONE, 0.86), TONE] as const
  for (const [x0, x1] of [
    [-HX, -W],
    [W, HX],
  ] as const)
    b.quad(key, [x0, 0, HZ], [x1, 0, HZ], [x1, WALL, HZ], [x0, WALL, HZ], paint)
  for (let k = 0; k < n; k++) {
    const [x0, y0] = arc((k / n) * Math.PI, W)
    const [x1, y1] = arc(((k + 1) / n) * Math.PI, W)
    b.quad(key, [x1, y1, HZ], [x0, y0, HZ], [x0, WALL, HZ], [x1, WALL, HZ], [shade(TONE, 0.94), TONE], [0, 0, 1])
  }
  if (level > 1) return strip(b, n, [W, HZ + 0.1], [W + 0.9, HZ + 0.1], FLAT, shade(TONE, 1.08))
  // The wedge stones by turns a little paler and darker, an outer moulding, the key.
  const wedges = level === 0 ? 15 : 11
  for (let k = 0; k < wedges; k++) {
    const [x0, y0] = arc((k / wedges) * Math.PI, W)
    const [x1, y1] = arc(((k + 1) / wedges) * Math.PI, W)
    const [u0, v0] = arc((k / wedges) * Math.PI, W + 0.95)
    const [u1, v1] = arc(((k + 1) / wedges) * Math.PI, W + 0.95)
    const z = HZ + 0.14
    b.quad(key, [x1, y1, z], [x0, y0, z], [u0, v0, z], [u1, v1, z], shade(TONE, k % 2 ? 1.1 : 0.98), [0, 0, 1])
  }
  strip(b, n, [W + 0.95, HZ + 0.14], [W + 1.1, HZ + 0.02], FLAT, shade(TONE, 0.68))
  const [, crown] = arc(Math.PI / 2, W)
  const z = HZ + 0.42
  b.quad(
    key,
    [-0.5, crown - 0.15, z],
    [0.5, crown - 0.15, z],
    [0.72, WALL, z],
    [-0.72, WALL, z],
    [shade(TONE, 0.9), TONE],
  )
  for (const s of [-1, 1])
    b.quad(
      key,
      [s * 0.5, crown - 0.15, s > 0 ? z : HZ],
      [s * 0.5, crown - 0.15, s > 0 ? HZ : z],
      [s * 0.72, WALL, s > 0 ? HZ : z],
      [s * 0.72, WALL, s > 0 ? z : HZ],
      shade(TONE, 0.72),
    )
  for (const s of [-1, 1]) {
    figure(b, s * ((W + HX) / 2), level)
    // Fame flies in the corner over the arch, by her mass.
    boss(b, s * 5.2, 11.9, 0.95, 0.55, s * -0.8, level)
  }
  if (words) write(b, 'line', words, 0, WALL + 0.55, HZ + 0.22, 0.96, 0x5a4220, 0.085)
  for (const [x, w] of [
    [-5.2, 2],
    [0, 2.6],
    [5.2, 2],
  ] as const) {
    const [y0, y1] = [WALL + 2.9, ATTIC - 0.9]
    b.quad(
      key,
      [x - w, y0, HZ - 0.18],
      [x + w, y0, HZ - 0.18],
      [x + w, y1, HZ - 0.18],
      [x - w, y1, HZ - 0.18],
      [shade(TONE, 0.78), shade(TONE, 0.88)],
    )
  }
}

export const triumph = (b: MeshBuilder, place: Place, level: number): void => {
  const n = level === 0 ? 16 : level === 1 ? 12 : 8
  const words = !place.city || place.city === 'paris' ? 'LUDOVICO MAGNO' : 'PATRIA ET VIRTUTE'
  for (const turn of [0, Math.PI])
    b.at(0, 0, 0, turn, () => {
      // Its back, which few see, is plainer, and plain from the middle distance on.
      face(b, n, turn === 0 ? level : level + 1, turn === 0 ? words : '')
      // Flank, and the cheek of the opening.
      b.quad('stone', [HX, 0, HZ], [HX, 0, -HZ], [HX, WALL, -HZ], [HX, WALL, HZ], shade(TONE, 0.85))
      b.quad('stone', [W, 0, -HZ], [W, 0, HZ], [W, SPRING, HZ], [W, SPRING, -HZ], shade(TONE, 0.74), [-1, 0, 0])
    })
  // The vault: two ribs at its edges, between them a field of coffers.
  const rib = HZ * 0.62
  strip(b, n, [W, HZ], [W, rib], INWARD, shade(TONE, 0.8))
  strip(b, n, [W, -rib], [W, -HZ], INWARD, shade(TONE, 0.8))
  for (let k = 0; k < n; k++) {
    const [x0, y0] = arc((k / n) * Math.PI, W)
    const [x1, y1] = arc(((k + 1) / n) * Math.PI, W)
    b.quad(
      'stone',
      [x0, y0, rib],
      [x1, y1, rib],
      [x1, y1, -rib],
      [x0, y0, -rib],
      shade(TONE, level < 2 && k % 2 ? 0.54 : 0.66),
      INWARD(((k + 0.5) / n) * Math.PI),
    )
  }
  course(b, 0, 1.9, 0.24, 0.7, 0.96)
  if (level < 2) course(b, SPRING - 0.55, SPRING, 0.16, 0.8, 1.06)
  course(b, WALL, WALL + 0.35, 0.12, 0.8, 1)
  course(b, WALL + 0.35, WALL + 1.7, 0.18, 0.94, 1.02)
  course(b, WALL + 1.7, WALL + 2.1, 0.55, 0.62, 0.94)
  course(b, WALL + 2.1, WALL + 2.5, 0.85, 0.8, 1.08)
  const attic = [shade(TONE, 0.88), TONE] as const
  b.box('stone', -HX + 0.2, WALL + 2.5, -HZ + 0.2, HX - 0.2, ATTIC - 0.4, HZ - 0.2, attic, 'bt')
  b.box('stone', -HX, ATTIC - 0.4, -HZ, HX, ATTIC, HZ, [shade(TONE, 0.76), shade(TONE, 1.08)], '')
  team(b, ATTIC, level)
}
