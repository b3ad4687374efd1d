/** Clothes, hair, colour, size, and what is in the hands. Nobody is ever left without clothes: taking off means changing. */
import type { Cast } from './cast.ts'
import type { ChangeOf } from '../changes.ts'
import { clamp } from '../angle.ts'
import type { BipedLook, BodyLook, Garment, HairStyle } from '../look.ts'
import { HAIR_STYLES } from '../schema/look.ts'
import type { Actor } from '../state.ts'

const FULL = [
  'dress',
  'gown',
  'suit',
  'kimono',
  'uniform',
  'armour',
  'spacesuit',
  'robe',
  'raincoat',
  'hanfu',
  'qipao',
  'sailor',
  'fishtail',
  'swimsuit',
]
const TOP = ['shirt', 'sweater', 'hoodie']
const OVER = ['coat', 'jacket', 'cape', 'apron', 'vest']
const LEGS = ['trousers', 'shorts', 'skirt', 'jeans', 'tights']
const FEET = ['shoes', 'boots', 'heels', 'sandals', 'skates', 'skis']
const HEAD = [
  'hat',
  'straw-hat',
  'cap',
  'beret',
  'beanie',
  'crown',
  'helmet',
  'peaked-cap',
  'nurse-cap',
  'top-hat',
  'kabuto',
  'veil',
]

export const slotOf = (kind: string): string =>
  FULL.includes(kind)
    ? 'full'
    : TOP.includes(kind)
      ? 'top'
      : OVER.includes(kind)
        ? 'over'
        : LEGS.includes(kind)
          ? 'legs'
          : FEET.includes(kind)
            ? 'feet'
            : HEAD.includes(kind)
              ? 'head'
              : kind

/** Body and legs covered? A dress and its like do both. */
const covered = (clothes: Garment[]): boolean =>
  clothes.some((g) => slotOf(g.kind) === 'full') ||
  (clothes.some((g) => slotOf(g.kind) === 'top' || g.kind === 'coat' || g.kind === 'jacket') &&
    clothes.some((g) => slotOf(g.kind) === 'legs'))

/** Puts a garment on: it takes the place of what it cannot be worn with. */
export const wear = (clothes: Garment[], garment: Garment): Garment[] => {
  const slot = slotOf(garment.kind)
  const next = clothes.filter((g) => {
    const s = slotOf(g.kind)
    if (s === slot) return false
    if (slot === 'full') return s !== 'top' && s !== 'legs' && (s !== 'over' || garment.kind === 'dress')
    if (slot === 'top' || slot === 'legs') return s !== 'full'
    return true
  })
  next.push(garment)
  if (covered(next)) return next
  if (slot === 'top') next.push({ kind: 'trousers', colour: 0x3a4152, trim: 0x2a2f3c, length: 0.95 })
  else if (slot === 'legs') next.push({ kind: 'shirt', colour: 0xf2efe6, trim: 0xd8d2c4, length: 0.5 })
  return covered(next) ? next : clothes
}

/** Takes a kind off; refused when it would leave the body uncovered. */
export const doff = (clothes: Garment[], kind: string): Garment[] => {
  const next = clothes.filter((g) => g.kind !== kind && slotOf(g.kind) !== kind)
  return covered(next) ? next : clothes
}

const scale = (look: BipedLook, by: number): void => {
  look.height = clamp(look.height * by, 0.4, 5)
}

/** A look that changes is another object: figures are built anew by that. */
const anew = <T extends BodyLook>(actor: Actor, look: T): T => {
  const copy = structuredClone(look)
  actor.look = copy
  return copy
}

export const applyLook = (cast: Cast, change: ChangeOf<'look'>): void => {
  const actor = cast.who(change.actor)
  if (!actor) return
  const look = anew(actor, actor.look)
  if (look.kind === 'biped') {
    for (const kind of change.doff ?? []) look.clothes = doff(look.clothes, kind)
    for (const garment of change.wear ?? []) look.clothes = wear(look.clothes, garment as Garment).slice(0, 12)
    // Dressed for the shore again.
    if (!look.clothes.some((g) => g.kind === 'swimsuit')) delete actor.dry
    const style = change.hair?.style
    if (style && (HAIR_STYLES as readonly string[]).includes(style)) look.hair.style = style as HairStyle
    if (change.hair?.colour !== undefined) look.hair.colour = change.hair.colour
    if (change.colour !== undefined) {
      const main = look.clothes.find(
        (g) => slotOf(g.kind) === 'full' || slotOf(g.kind) === 'over' || slotOf(g.kind) === 'top',
      )
      if (main) main.colour = change.colour
    }
    if (change.size !== undefined) scale(look, change.size)
    return
  }
  if (change.colour !== undefined) {
    if (look.kind === 'quadruped') look.coat = change.colour
    else look.colour = change.colour
  }
  if (change.size !== undefined) look.size = clamp(look.size * change.size, 0.1, 10)
}

export const applyHold = (cast: Cast, change: ChangeOf<'hold'>): void => {
  const actor = cast.who(change.actor)
  if (!actor || actor.look.kind !== 'biped') return
  const look = anew(actor, actor.look)
  if (change.drop) look.holds = change.drop === 'all' ? [] : look.holds.filter((h) => h.kind !== change.drop)
  if (!change.take) return
  const taken = { ...change.take }
  look.holds = look.holds.filter((h) => h.kind !== taken.kind)
  if (look.holds.some((h) => h.hand === taken.hand)) taken.hand = taken.hand === 'right' ? 'left' : 'right'
  look.holds = [...look.holds.filter((h) => h.hand !== taken.hand), taken].slice(0, 2)
}
