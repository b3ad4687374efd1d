/**
 * Belfries over the gates of southern towns: a tower of brick with its clock; on the Greek islands a white wall of arches with bells, between
 * blue domes.
 */
import { type MeshBuilder, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'

const BRICK = 0xc88a64
const WHITE = 0xf6f2ea

/** A round-headed opening seen against what is behind it, with a bell in it close by. */
const opening = (
  b: MeshBuilder,
  x: number,
  y0: number,
  spring: number,
  z: number,
  w: number,
  tone: number,
  level: number,
): void => {
  const n = level === 0 ? 8 : 4
  b.quad('dark', [x - w, y0, z], [x + w, y0, z], [x + w, spring, z], [x - w, spring, z], tone)
  for (let k = 0; k < n; k++) {
    const [a0, a1] = [(k / n) * Math.PI, ((k + 1) / n) * Math.PI]
    const i = b.vertex('dark', [x, spring, z], [0, 0, 1], tone)
    b.vertex('dark', [x + Math.cos(a0) * w, spring + Math.sin(a0) * w, z], [0, 0, 1], tone)
    b.vertex('dark', [x + Math.cos(a1) * w, spring + Math.sin(a1) * w, z], [0, 0, 1], tone)
    b.triangle('dark', i, i + 1, i + 2)
  }
  if (level > 0) return
  const bell = [0.44, spring - 0.8, 0.3, spring - 0.45, 0.16, spring - 0.05, 0.001, spring + 0.05]
  b.lathe('metal', x, z - 0.1, pairs(bell), 6, 0x7a6a44)
}

/** A tower with an open belfry under a low roof of tiles. Stands on y; `clock` draws its dial at a height on the plane z. */
export const campanile = (b: MeshBuilder, y: number, level: number, clock: (y: number, z: number) => void): void => {
  const w = 2.5
  b.box('brick', -w, y, -w, w, y + 9.4, w, [shade(BRICK, 0.86), BRICK], 'bt')
  for (const [at, out] of [
    [0.2, 0.2],
    [4.9, 0.14],
    [9.2, 0.4],
  ] as const)
    b.box('stone', -w - out, y + at, -w - out, w + out, y + at + 0.34, w + out, [0xb0a088, 0xe0d0b4], '')
  clock(y + 3.1, w + 0.05)
  for (let s = 0; s < 4; s++)
    b.at(0, 0, 0, (s * Math.PI) / 2, () => {
      for (const x of [-1.05, 1.05]) opening(b, x, y + 5.6, y + 7.5, w + 0.03, 0.7, 0x2c2a30, level)
    })
  const roof = pairs([4.4, y + 9.5, 2.2, y + 11, 0.1, y + 12.6])
  b.at(0, 0, 0, Math.PI / 4, () => b.lathe('roof', 0, 0, roof, 4, [0x9a5a3c, 0xc88458]))
  b.lathe('metal', 0, 0, pairs([0.16, y + 12.4, 0.26, y + 12.8, 0.05, y + 13.1, 0.03, y + 14.2]), 5, 0xd8b050)
}

/** A white wall of arches with a bell in each, stepped up to its cross; a blue dome over each end of the gate. */
export const bellGable = (b: MeshBuilder, y: number, wide: number, level: number): void => {
  const paint = [shade(WHITE, 0.9), WHITE] as const
  b.box('plaster', -3, y, -0.6, 3, y + 3.6, 0.6, paint, 'b')
  b.box('plaster', -1.6, y + 3.6, -0.6, 1.6, y + 6.6, 0.6, paint, 'b')
  for (const [w, at] of [
    [3.2, 3.5],
    [1.8, 6.5],
  ] as const)
    b.box('plaster', -w, y + at, -0.75, w, y + at + 0.22, 0.75, [0x3a78c0, 0x4a8ad0], '')
  for (const turn of [0, Math.PI])
    b.at(0, 0, 0, turn, () => {
      for (const x of [-1.5, 1.5]) opening(b, x, y + 0.7, y + 2, 0.62, 0.85, 0x4a6a90, level)
      opening(b, 0, y + 4.1, y + 5.2, 0.62, 0.8, 0x4a6a90, level)
    })
  b.box('stone', -0.09, y + 6.7, -0.09, 0.09, y + 8.2, 0.09, WHITE, 'b')
  b.box('stone', -0.42, y + 7.5, -0.09, 0.42, y + 7.68, 0.09, WHITE, '')
  const sides = level === 0 ? 14 : 8
  for (const s of [-1, 1]) {
    const x = s * (wide - 1.7)
    b.lathe('plaster', x, 0, pairs([1.4, y, 1.4, y + 0.9]), sides, paint)
    const dome = pairs([1.5, y + 0.9, 1.44, y + 1.4, 1.15, y + 2, 0.6, y + 2.4, 0.001, y + 2.55])
    b.lathe('plaster', x, 0, dome, sides, [0x2f6ab4, 0x5a9ada])
  }
}
