/**
 * Garments by kind: each a recipe of weave.ts. `length` is how far down a garment reaches, 0..1 of the leg (skirts, coats, trousers) or of the
 * shin (boots); shirts under 0.5 have short sleeves. Every figure is dressed: what is missing is added, what is covered is left out.
 */
import type { BipedLook, Garment } from '../../state/look.ts'
import { shade } from '../shape/sheet.ts'
import { barefoot, legs, shoes } from './bottoms.ts'
import { B, hemShare, type Frame } from './frame.ts'
import { smooth } from '../shape/vec.ts'
import { legTube } from './limbs.ts'
import { top } from './tops.ts'
import { trunk } from './torso.ts'
import type { Wardrobe } from './wardrobe.ts'

const TOPS = [
  'dress',
  'gown',
  'coat',
  'raincoat',
  'shirt',
  'sweater',
  'jacket',
  'suit',
  'kimono',
  'uniform',
  'armour',
  'spacesuit',
  'robe',
  'hanfu',
  'qipao',
  'sailor',
  'hoodie',
  'vest',
  'fishtail',
  'swimsuit',
]
const OUTER = ['coat', 'raincoat', 'jacket', 'suit', 'armour', 'spacesuit', 'vest']
const LEGS = ['trousers', 'shorts', 'skirt', 'jeans', 'tights']
const SHOES = ['shoes', 'boots', 'heels', 'sandals', 'skates', 'skis']

/** The clothes of a look with what decency asks for. */
export const dressed = (look: BipedLook): Garment[] => {
  const clothes = [...look.clothes]
  const has = (list: string[]): boolean => clothes.some((g) => list.includes(g.kind))
  const long = clothes.some((g) =>
    [
      'dress',
      'gown',
      'kimono',
      'robe',
      'spacesuit',
      'suit',
      'armour',
      'uniform',
      'coat',
      'raincoat',
      'hanfu',
      'qipao',
      'sailor',
      'fishtail',
      'swimsuit',
    ].includes(g.kind),
  )
  if (!has(TOPS)) clothes.unshift({ kind: 'shirt', colour: 0xf2eee4, trim: 0xd8d0c0, length: 0 })
  if (!long && !has(['trousers', 'shorts', 'skirt', 'jeans']))
    clothes.push(
      look.sex === 'female'
        ? { kind: 'skirt', colour: 0x44557a, trim: 0x364664, length: 0 }
        : { kind: 'trousers', colour: 0x454a58, trim: 0x363a46, length: 0 },
    )
  if (has(['fishtail'])) return clothes.filter((g) => !LEGS.includes(g.kind) && !SHOES.includes(g.kind))
  if (has(['swimsuit'])) return clothes
  if (!has(SHOES)) clothes.push({ kind: 'shoes', colour: 0x5a4434, trim: 0x3a2c22, length: 0 })
  return clothes
}

/** Dresses a figure: all garments of the look into the sheets of the wardrobe, a piece a step. */
export function* dress(w: Wardrobe, look: BipedLook, f: Frame): Generator<void, void> {
  const clothes = dressed(look)
  const kinds = new Set(clothes.map((g) => g.kind))
  const bottoms = clothes.some(
    (g) => (g.kind === 'trousers' || g.kind === 'jeans') && (g.length === 0 || g.length > 0.8),
  )
  // under a coat or jacket only the front of what is worn below is seen
  const outer = clothes.find((g) => OUTER.includes(g.kind))
  const inner = clothes.find((g) => g !== outer && TOPS.includes(g.kind) && !OUTER.includes(g.kind))
  const over = clothes.find((g) => g.kind === 'coat' || g.kind === 'raincoat')
  const bib = inner?.colour ?? 0xf6f2ea
  for (const g of clothes) {
    if (outer && g === inner) continue
    // a skirt no longer than the coat over it is not seen
    if (g.kind === 'skirt' && over && hemShare('skirt', g.length) < hemShare(over.kind, over.length) + 0.06) continue
    if (TOPS.includes(g.kind)) top(w, look, f, g, bottoms || kinds.has('skirt'), bib)
    else if (LEGS.includes(g.kind)) legs(w, look, f, g)
    else if (SHOES.includes(g.kind)) shoes(w, look, f, g)
    yield
  }
  if (kinds.has('fishtail')) return
  if (kinds.has('swimsuit') && !clothes.some((g) => SHOES.includes(g.kind))) barefoot(w, look, f)
  if (
    !bottoms &&
    !kinds.has('spacesuit') &&
    !kinds.has('suit') &&
    !(kinds.has('armour') && !kinds.has('skirt')) &&
    !((kinds.has('uniform') || kinds.has('sailor')) && look.sex !== 'female')
  ) {
    const tights = clothes.find((g) => g.kind === 'tights')
    const under = tights
      ? tights.colour
      : shade(clothes.find((g) => g.kind === 'skirt' || TOPS.includes(g.kind))?.colour ?? 0x8090b0, -0.15)
    if (w.cloth.level < 3)
      trunk(w.cloth, f, {
        colour: under,
        grow: -f.height * 0.008,
        hem: f.joints[B.thighL][1] - f.height * 0.05,
        neck: f.joints[B.hips][1] + f.height * 0.03,
        folds: 0,
      })
    for (const s of [1, -1] as const) {
      const [sheet, colour] = tights ? [w.cloth, tights.colour] : [w.skin, look.skin]
      // short breeches under every skirt
      if (w.cloth.level < 3)
        legTube(w.cloth, f, s, { colour: under, from: 0.06, to: 0.5, grow: () => f.height * 0.002, rows: 5 })
      // the foot goes into its shoe
      const grow = (u: number): number => (tights ? f.height * 0.0015 : 0) - f.r.ankle * 0.35 * smooth(u, 1.85, 2.1)
      legTube(sheet, f, s, { colour, from: 0.4, to: 2.14, grow })
    }
  } else if (!bottoms)
    legs(w, look, f, {
      kind: 'trousers',
      colour: clothes.find((g) => TOPS.includes(g.kind))?.colour ?? 0x444a58,
      trim: 0x2a2e38,
      length: 0,
    })
}
