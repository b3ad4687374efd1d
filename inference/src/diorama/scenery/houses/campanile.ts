/** The bell tower over a gate of a southern town: courses of brick, a clock, an open belfry under a low roof of tiles. */
import { type MeshBuilder, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'

const TONE = 0xc88a64

/** Stands on y; `clock` draws its dial at a height on the plane z. */
export const campanile = (b: MeshBuilder, y: number, level: number, clock: (y: number, z: number) => void): void => {
  const w = 2.5
  b.box('brick', -w, y, -w, w, y + 9.4, w, [shade(TONE, 0.86), TONE], 'bt')
  for (const [at, out] of [
    [0.2, 0.2],
    [4.9, 0.14],
    [9.2, 0.4],
  ] as const)
    b.box('stone', -w - out, y + at, -w - out, w + out, y + at + 0.34, w + out, [0xb0a088, 0xe0d0b4], '')
  clock(y + 3.1, w + 0.05)
  // Two round-headed openings to each side of the belfry, a pale pier between them.
  const n = level === 0 ? 8 : 4
  for (let s = 0; s < 4; s++)
    b.at(0, 0, 0, (s * Math.PI) / 2, () => {
      for (const x of [-1.05, 1.05]) {
        const z = w + 0.03
        const spring = y + 7.5
        b.quad(
          'dark',
          [x - 0.7, y + 5.6, z],
          [x + 0.7, y + 5.6, z],
          [x + 0.7, spring, z],
          [x - 0.7, spring, z],
          0x2c2a30,
        )
        for (let k = 0; k < n; k++) {
          const [a0, a1] = [(k / n) * Math.PI, ((k + 1) / n) * Math.PI]
          const i = b.vertex('dark', [x, spring, z], [0, 0, 1], 0x2c2a30)
          b.vertex('dark', [x + Math.cos(a0) * 0.7, spring + Math.sin(a0) * 0.7, z], [0, 0, 1], 0x22222a)
          b.vertex('dark', [x + Math.cos(a1) * 0.7, spring + Math.sin(a1) * 0.7, z], [0, 0, 1], 0x22222a)
          b.triangle('dark', i, i + 1, i + 2)
        }
        if (level === 0)
          b.lathe(
            'metal',
            x,
            w - 0.02,
            pairs([0.42, y + 6.6, 0.3, y + 6.9, 0.16, y + 7.3, 0.001, y + 7.4]),
            6,
            0x6a5a3c,
          )
      }
    })
  b.at(0, 0, 0, Math.PI / 4, () =>
    b.lathe('roof', 0, 0, pairs([4.4, y + 9.5, 2.2, y + 11, 0.1, y + 12.6]), 4, [0x9a5a3c, 0xc88458]),
  )
  b.lathe('metal', 0, 0, pairs([0.16, y + 12.4, 0.26, y + 12.8, 0.05, y + 13.1, 0.03, y + 14.2]), 5, 0xd8b050)
}
