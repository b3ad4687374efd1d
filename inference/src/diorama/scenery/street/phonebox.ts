/**
 * Where one telephones in a street, by whose it is: the red box of Britain, cabins of glass and aluminium on the continent, the yellow ones of
 * the German post, the shell on a post of America, the green telephone of Japan behind its glass. Doors face +z.
 */
import { type Nation, nationOf } from '../../place/nation.ts'
import { type MeshBuilder, type Paint, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import type { Drawer } from '../drawers.ts'
import { script } from './glyphs.ts'
import { write } from './letters.ts'
import { phoneWord } from './words.ts'

interface Cabin {
  frame: number
  /** The board over the door and what is on it. */
  board: number
  ink: number
  set: number
}

const ALUMINIUM: Cabin = { frame: 0xa8b0b4, board: 0x1f2f52, ink: 0xf4f4ec, set: 0x4a5664 }
const CABINS: Partial<Record<Nation, Cabin>> = {
  german: { frame: 0xe8b824, board: 0xe8b824, ink: 0x22201c, set: 0x3a3e42 },
  italian: { frame: 0xb4b8b8, board: 0xd8542c, ink: 0xfff4e0, set: 0xc8482c },
  spanish: { frame: 0x9aa8a4, board: 0x2f6f8a, ink: 0xf4f8f4, set: 0x3a6a4a },
  russian: { frame: 0x8a3a34, board: 0xd8d4c8, ink: 0x9a2c28, set: 0x3a3c40 },
  greek: { frame: 0xa8b0b8, board: 0x2a6ab0, ink: 0xf4f8ff, set: 0xc83c34 },
  japanese: { frame: 0xb8c0c0, board: 0x3f8a5a, ink: 0xf4fcf0, set: 0x4aa85c },
  chinese: { frame: 0xb8503c, board: 0xd8902c, ink: 0xfff4d0, set: 0xc8382c },
  indian: { frame: 0xd8a82c, board: 0xe8c83c, ink: 0xa82c24, set: 0xb8342c },
  african: { frame: 0x4a8a9a, board: 0xe8c04a, ink: 0x2a3a44, set: 0x3a4a54 },
}

const word = (b: MeshBuilder, nation: Nation, y: number, z: number, tall: number, ink: number): void => {
  if (nation === 'japanese') script(b, 'sign', '電話', 0, y + tall / 2, z, tall * 1.5, ink)
  else if (nation === 'chinese') script(b, 'sign', '电话', 0, y + tall / 2, z, tall * 1.5, ink)
  else {
    const said = phoneWord(nation)
    write(b, 'sign', said, 0, y, z, Math.min(tall, 0.86 / said.length), ink, 0.075)
  }
}

/** The instrument on its back board, receiver hung at its left. */
const instrument = (b: MeshBuilder, tone: number, z: number, level: number): void => {
  b.box('metal', -0.17, 0.98, z, 0.2, 1.56, z + 0.17, [shade(tone, 0.7), tone], 'nb')
  if (level > 0) return
  b.box('matte', -0.28, 1.06, z + 0.06, -0.2, 1.52, z + 0.16, 0x1c1e20, 'n')
  b.box('matte', -0.06, 1.12, z + 0.17, 0.13, 1.34, z + 0.19, 0xc8ccca, 'nb')
  b.box('matte', -0.06, 1.4, z + 0.17, 0.13, 1.48, z + 0.18, 0x20262a, 'nb')
}

/** Posts, board and roof, the panes left clear: one sees the telephone, and the street through it. */
const cabin = (b: MeshBuilder, nation: Nation, level: number): void => {
  const { frame, board, ink, set } = CABINS[nation] ?? ALUMINIUM
  const tone: Paint = [shade(frame, 0.72), frame]
  for (const [x, z] of [
    [-0.44, -0.44],
    [0.44, -0.44],
    [-0.44, 0.44],
    [0.44, 0.44],
  ] as const)
    b.box('metal', x - 0.035, 0, z - 0.035, x + 0.035, 2.12, z + 0.035, tone, 'bt')
  b.box('metal', -0.5, 2.1, -0.5, 0.5, 2.38, 0.5, [shade(board, 0.85), board], 't')
  b.box('metal', -0.54, 2.38, -0.54, 0.54, 2.44, 0.54, frame, 'b')
  b.quad('shine', [-0.3, 2.095, -0.3], [0.3, 2.095, -0.3], [0.3, 2.095, 0.3], [-0.3, 2.095, 0.3], 0xf4f4e4, [0, -1, 0])
  b.box('metal', -0.48, 0, -0.48, 0.48, 0.06, 0.48, shade(frame, 0.5), 'b')
  // Kick plates, the rail at the hip, the back board with the instrument.
  for (let s = 0; s < 4; s++)
    b.at(0, 0, 0, (s * Math.PI) / 2, () => {
      if (s !== 0) b.box('metal', -0.41, 0.06, 0.42, 0.41, s === 2 ? 1.72 : 0.3, 0.45, tone, 'bt')
      b.box('metal', -0.41, s === 0 ? 0.9 : 0.94, 0.43, 0.41, s === 0 ? 0.96 : 0.99, 0.45, frame, 'lr')
      if (level === 0 || s === 0) word(b, nation, 2.175, 0.506, 0.13, ink)
    })
  instrument(b, set, -0.42, level)
  b.box('metal', -0.4, 0.86, -0.42, 0.4, 0.9, -0.16, shade(frame, 0.8), 'n')
}

/** The red box: three sides of small panes, a pierced lintel, pediments under a low dome. */
const british = (b: MeshBuilder, red: number, level: number): void => {
  const tone: Paint = [shade(red, 0.72), red]
  b.box('metal', -0.47, 0, -0.47, 0.47, 0.12, 0.47, shade(red, 0.55), 'b')
  b.box('metal', -0.45, 0.12, -0.45, 0.45, 0.42, 0.45, tone, 'bt')
  b.box('metal', -0.47, 2.1, -0.47, 0.47, 2.38, 0.47, tone, 'b')
  b.lathe('metal', 0, 0, pairs([0.46, 2.37, 0.44, 2.46, 0.3, 2.56, 0.001, 2.6]), level === 0 ? 12 : 6, red)
  for (let s = 0; s < 4; s++)
    b.at(0, 0, 0, (s * Math.PI) / 2, () => {
      const glass: Paint = s === 2 ? tone : [0x6f7a70, 0xd8dcc8]
      b.quad(
        s === 2 ? 'metal' : 'lit',
        [-0.4, 0.4, 0.41],
        [0.4, 0.4, 0.41],
        [0.4, 2.12, 0.41],
        [-0.4, 2.12, 0.41],
        glass,
      )
      for (const x of [-0.41, 0.41]) b.box('metal', x - 0.05, 0.4, 0.38, x + 0.05, 2.12, 0.45, tone, 'nbt')
      b.quad('line', [-0.34, 2.17, 0.476], [0.34, 2.17, 0.476], [0.34, 2.32, 0.476], [-0.34, 2.32, 0.476], 0xf0ead8)
      if (level > 1 || s === 2) return
      for (let k = 1; k < 6; k += level + 1)
        b.quad(
          'line',
          [-0.37, 0.4 + k * 0.29, 0.42],
          [0.37, 0.4 + k * 0.29, 0.42],
          [0.37, 0.43 + k * 0.29, 0.42],
          [-0.37, 0.43 + k * 0.29, 0.42],
          red,
          [0, 0, 1],
        )
      if (level > 0) return
      for (const x of [-0.24, 0.24])
        b.quad(
          'line',
          [x - 0.014, 0.42, 0.422],
          [x + 0.014, 0.42, 0.422],
          [x + 0.014, 2.1, 0.422],
          [x - 0.014, 2.1, 0.422],
          red,
          [0, 0, 1],
        )
      write(b, 'line', 'TELEPHONE', 0, 2.21, 0.482, 0.075, 0x22201c, 0.09)
    })
}

/** A shell on a post, open to the pavement. */
const american = (b: MeshBuilder, blue: number, level: number): void => {
  const steel: Paint = [0x6a7278, 0xb4bcc0]
  b.box('metal', -0.09, 0, -0.2, 0.09, 1.1, -0.06, steel, 'bt')
  for (const x of [-0.36, 0.33]) b.box('metal', x, 0.9, -0.26, x + 0.03, 2.05, 0.26, steel, '')
  b.box('metal', -0.36, 0.9, -0.26, 0.36, 2.05, -0.22, steel, '')
  b.box('metal', -0.36, 2.05, -0.26, 0.36, 2.34, 0.28, [shade(blue, 0.8), blue], '')
  for (const s of [0, Math.PI / 2, -Math.PI / 2])
    b.at(0, 0, 0, s, () => write(b, 'sign', 'PHONE', 0, 2.13, s === 0 ? 0.285 : 0.365, 0.13, 0xf4f8ff, 0.08))
  instrument(b, 0x2c3034, -0.2, level)
  b.box('metal', -0.32, 0.86, -0.22, 0.32, 0.9, 0.2, steel, '')
}

export const phonebox: Drawer = (b, { place, level }) => {
  const nation = nationOf(place)
  if (nation === 'british') return british(b, place.city === 'dublin' ? 0x3f7a4c : 0xc8302a, level)
  if (nation === 'american') return american(b, 0x2f5fa8, level)
  return cabin(b, nation, level)
}
