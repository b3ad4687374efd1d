/** An apron: a bib on the chest, and below the belt a panel that lies on trousers, or on the skirt it is worn over. */
import type { BipedLook, Garment } from '../../state/look.ts'
import { rigid, type Cling, type Sheet } from '../shape/sheet.ts'
import { mix, smooth } from '../shape/vec.ts'
import { B, coverOf, hemShare, type Frame } from './frame.ts'
import { belt, frontAt } from './weave.ts'

const ROWS = 9
const COLUMNS = 9

/** Half depths of hems, of those of the hips: what flares most is what it has to lie on. */
const FLARE: Partial<Record<Garment['kind'], number>> = { dress: 1.72, skirt: 1.5, robe: 1.75, gown: 2.6, hanfu: 2.1 }

/** Adds an apron in front of what the look wears. */
export const apron = (sheet: Sheet, look: BipedLook, f: Frame, g: Garment): void => {
  const H = f.height
  const hip = f.joints[B.hips][1]
  const waist = mix(f.joints[B.spine][1], f.joints[B.chest][1], 0.35)
  const top = waist + H * 0.09
  const hem = hip * (1 - 0.8 * Math.min(g.length || 0.6, 0.9))
  const under = coverOf(look) > 0.36 ? look.clothes.find((c) => FLARE[c.kind]) : undefined
  const low = under ? hip * (1 - hemShare(under.kind, under.length)) : hem
  const wide = under ? FLARE[under.kind]! : 1
  const base = sheet.position.length / 3
  const faces = sheet.index.length
  for (let i = 0; i < ROWS; i++)
    for (let c = 0; c < COLUMNS; c++) {
      const t = i / (ROWS - 1)
      const y = mix(top, hem, t)
      const u = (c / (COLUMNS - 1)) * 2 - 1
      const half = (t < 0.3 ? 0.6 : 1) * f.r.hip[0] * (0.8 + 0.4 * t)
      const down = Math.max((waist - y) / (waist - low), 0)
      const plain = frontAt(f, Math.max(y, hip), H * 0.032 + t * H * 0.045)
      const skirted = under ? mix(f.r.waist[2], f.r.hip[2] * wide * 1.12, Math.min(down, 1) ** 0.8) + H * 0.018 : 0
      const e = under ? smooth(down, -0.05, 0.4) : smooth(t, 0.3, 0.9) * 0.6
      const left = smooth(u, -0.6, 0.6)
      const cling: Cling =
        y > waist
          ? rigid(B.chest)
          : {
              bones: [B.skirt, B.hem, B.lapL, B.lapR],
              weights: [(1 - e) * 0.6, (1 - e) * 0.4, e * left, e * (1 - left)],
            }
      const z = Math.max(plain, skirted) * Math.cos(u * (under ? 0.55 : 0.75))
      sheet.vertex([u * half, y, z], [0, 0, 1], i === ROWS - 1 ? g.trim : g.colour, cling)
    }
  sheet.grid(base, ROWS, COLUMNS, false, true)
  sheet.smooth(base, faces)
  belt(sheet, f, waist - H * 0.004, H * 0.018, H * 0.034, g.trim)
}
