/** Letter boxes by whose street it is: yellow, red, blue or green, a pillar, a box on legs or one on a post. Their slots face +z. */
import { type Nation, nationOf } from '../../place/nation.ts'
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, type Paint, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import type { Drawer } from '../drawers.ts'
import { script } from './glyphs.ts'
import { write } from './letters.ts'

type Shape = 'pillar' | 'box' | 'legs'

interface Box {
  shape: Shape
  tone: number
  word: string
  ink: number
}

const BOXES: Record<Nation, Box> = {
  french: { shape: 'box', tone: 0xf0bc24, word: 'LA POSTE', ink: 0x2a4a94 },
  british: { shape: 'pillar', tone: 0xc42c28, word: 'POST', ink: 0xf4e8cc },
  german: { shape: 'box', tone: 0xf0b818, word: 'POST', ink: 0x22201c },
  italian: { shape: 'box', tone: 0xc4342c, word: 'POSTE', ink: 0xf8ece0 },
  cuban: { shape: 'box', tone: 0x2f6a8a, word: 'CORREOS', ink: 0xf4ecd8 },
  spanish: { shape: 'pillar', tone: 0xf0b420, word: 'CORREOS', ink: 0xa02828 },
  russian: { shape: 'box', tone: 0x2f5fa4, word: 'ПОЧТА', ink: 0xf4f4f0 },
  continental: { shape: 'box', tone: 0xe09428, word: 'POST', ink: 0x22303c },
  greek: { shape: 'box', tone: 0xf0b820, word: '', ink: 0x2a4a94 },
  american: { shape: 'legs', tone: 0x2a4f8c, word: 'US MAIL', ink: 0xf4f4f0 },
  japanese: { shape: 'box', tone: 0xd0342c, word: '〒', ink: 0xfff4e8 },
  chinese: { shape: 'pillar', tone: 0x2f7a4c, word: '邮', ink: 0xf4d84c },
  indian: { shape: 'pillar', tone: 0xc0302a, word: 'POST', ink: 0xf4e8cc },
  arabian: { shape: 'box', tone: 0xe8b428, word: 'POSTE', ink: 0x2a5a4a },
  african: { shape: 'pillar', tone: 0xc83c2c, word: 'POST', ink: 0xf4e8cc },
  plain: { shape: 'box', tone: 0xc8342c, word: 'POST', ink: 0xf4e8cc },
}

const boxOf = (place: Place): Box => {
  const nation = nationOf(place)
  const box = BOXES[nation]
  if (place.city === 'dublin') return { ...box, tone: 0x2f7a48 }
  if (place.era !== '1900s') return box
  // Before the paint they are known by: iron-blue in France, green in America; Japan had red pillars.
  if (nation === 'french') return { ...box, word: 'POSTES', tone: 0x2c4a5c, ink: 0xe8d48c }
  if (nation === 'american') return { ...box, tone: 0x3a5a48, ink: 0xe8d8a8 }
  return nation === 'japanese' ? { ...box, shape: 'pillar' } : box
}

const lettered = (b: MeshBuilder, { word, ink }: Box, y: number, z: number, wide: number): void => {
  if (/^[〒邮]$/.test(word)) script(b, 'line', word, 0, y + 0.06, z, 0.2, ink)
  else write(b, 'line', word, 0, y, z, Math.min(0.1, wide / Math.max(1, word.length)), ink, 0.08)
}

const slot = (b: MeshBuilder, y: number, z: number, w: number): void =>
  b.quad('line', [-w, y, z], [w, y, z], [w, y + 0.045, z], [-w, y + 0.045, z], 0x181a1c, [0, 0, 1])

const SHAPES: Record<Shape, (b: MeshBuilder, box: Box, paint: Paint, level: number) => void> = {
  pillar: (b, box, paint, level) => {
    const sides = level === 0 ? 12 : 7
    b.lathe('metal', 0, 0, pairs([0.27, 0, 0.27, 0.1, 0.24, 0.12]), sides, 0x1c1d1f)
    const cap = [0.24, 1.3, 0.29, 1.34, 0.29, 1.4, 0.18, 1.52, 0.001, 1.56]
    b.lathe('metal', 0, 0, pairs([0.24, 0.12, 0.24, 1.3, ...cap]), sides, paint)
    slot(b, 1.18, 0.25, 0.13)
    if (level > 0) return
    b.quad('line', [-0.09, 0.82, 0.245], [0.09, 0.82, 0.245], [0.09, 1, 0.245], [-0.09, 1, 0.245], 0xf0ead8, [0, 0, 1])
    lettered(b, box, 0.62, 0.246, 0.3)
  },
  box: (b, box, paint, level) => {
    b.box('metal', -0.05, 0, -0.05, 0.05, 0.62, 0.05, [0x22282a, 0x3a4442], 'bt')
    b.box('metal', -0.24, 0.6, -0.17, 0.24, 1.3, 0.17, paint, '')
    b.box('metal', -0.27, 1.3, -0.2, 0.27, 1.36, 0.22, shade(box.tone, 1.06), '')
    slot(b, 1.17, 0.175, 0.17)
    if (level > 0) return
    b.quad('line', [-0.13, 0.68, 0.175], [0.13, 0.68, 0.175], [0.13, 0.84, 0.175], [-0.13, 0.84, 0.175], 0xf4f0e4)
    lettered(b, box, 0.97, 0.176, 0.44)
  },
  legs: (b, box, paint, level) => {
    for (const x of [-0.26, 0.26])
      for (const z of [-0.2, 0.2]) b.box('metal', x - 0.03, 0, z - 0.03, x + 0.03, 0.26, z + 0.03, box.tone, 'bt')
    b.box('metal', -0.3, 0.22, -0.26, 0.3, 0.98, 0.26, paint, 't')
    // The rounded lid.
    const n = level === 0 ? 6 : 3
    const at = (k: number): [number, number] => [
      Math.cos((k / n) * Math.PI) * 0.26,
      0.98 + Math.sin((k / n) * Math.PI) * 0.3,
    ]
    for (let k = 0; k < n; k++) {
      const [z0, y0] = at(k)
      const [z1, y1] = at(k + 1)
      b.quad('metal', [-0.3, y0, z0], [0.3, y0, z0], [0.3, y1, z1], [-0.3, y1, z1], paint)
      for (const s of [-1, 1]) {
        const i = b.vertex('metal', [s * 0.3, 0.98, 0], [s, 0, 0], box.tone)
        b.vertex('metal', [s * 0.3, y0, z0], [s, 0, 0], box.tone)
        b.vertex('metal', [s * 0.3, y1, z1], [s, 0, 0], box.tone)
        b.triangle('metal', i, s > 0 ? i + 2 : i + 1, s > 0 ? i + 1 : i + 2)
      }
    }
    slot(b, 1, 0.268, 0.2)
    if (level > 0) return
    lettered(b, box, 0.7, 0.266, 0.52)
    b.quad(
      'line',
      [-0.3, 0.56, 0.264],
      [0.3, 0.56, 0.264],
      [0.3, 0.62, 0.264],
      [-0.3, 0.62, 0.264],
      0xf0f0ec,
      [0, 0, 1],
    )
  },
}

export const mail: Drawer = (b, { place, level }) => {
  const box = boxOf(place)
  SHAPES[box.shape](b, box, [shade(box.tone, 0.76), box.tone], level)
}
