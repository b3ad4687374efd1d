/** Looks of people: age and role give proportions, outfit and hair; words of the phrase change them. Clothes are always decided. */
import { slotOf, wear } from '../../state/apply/looks.ts'
import type { BipedLook, Garment, GarmentPattern, HairStyle, HeldThing } from '../../state/look.ts'
import { hash01 } from '../../state/rng.ts'
import { HAIR_STYLES } from '../../state/schema/look.ts'
import type { Culture, Place } from '../../state/state.ts'
import { GARMENTS, HELD, HELD_COLOUR } from '../lexicon/wardrobe.ts'
import { pluralOf } from '../lexicon/nouns.ts'
import type { NounPhrase } from '../parse/frame.ts'
import { costumeOf } from './costumes.ts'
import { everydayOf } from './everyday.ts'
import { OUTFITS } from './outfits.ts'
import { outfit } from './read.ts'

const SKINS: Record<Culture, number[]> = {
  european: [0xf6d8c2, 0xf2cdb2, 0xe8bd9c],
  mediterranean: [0xeac6a2, 0xd8aa80],
  arabian: [0xd8aa80, 0xb8845a],
  indian: [0xc08a5c, 0x9a6a44],
  african: [0x7a4e34, 0x5a3826],
  american: [0xf4d3ba, 0xd8a47c, 0x8a5a3c],
  japanese: [0xf6d9be, 0xf0cba8],
  chinese: [0xf6d7b8, 0xeec8a2],
  neutral: [0xf6d8c0, 0xe8bd98, 0xc08a60],
}
/** Outfits of nobody in particular: a role, a time or a place dresses those who wear them. */
const PLAIN = new Set(['girl', 'boy', 'woman', 'man', 'grandmother', 'grandfather', 'school', 'school-boy'])
const [BLACK, WHITE] = [0x26242a, 0xf6f6f2]

const PEOPLES: [RegExp, Culture][] = [
  [/^(?:african|african-american|nigerian|kenyan|ethiopian|masai|maasai|非洲)$/, 'african'],
  [/^(?:indian|hindu|bengali|印度)$/, 'indian'],
  [/^(?:arab|arabian|moroccan|egyptian|persian|turkish|阿拉伯|埃及)$/, 'arabian'],
  [/^(?:japanese|korean|日本|韩国)$/, 'japanese'],
  [/^(?:chinese|mongolian|tibetan|asian|中国|蒙古|蒙古族|藏族|东方)$/, 'chinese'],
  [
    /^(?:french|english|british|german|european|russian|irish|scottish|swedish|norwegian|nordic|法国|英国|欧洲|俄罗斯)$/,
    'european',
  ],
  [/^(?:italian|spanish|greek|mexican|latina?|brazilian|西班牙|意大利|墨西哥)$/, 'mediterranean'],
]
const peopleOf = (np: NounPhrase): Culture | undefined =>
  np.noun?.id.startsWith('african-')
    ? 'african'
    : PEOPLES.find(([word]) => np.attributes.some((a) => a.mark && word.test(a.mark)))?.[1]

const EYES = [0x4a3020, 0x3a5a7a, 0x4a6a48, 0x2a201c]

/** Height (m) and proportions (heads) by years and sex, drawn a little storybook for the young. */
const stature = (age: number, sex: BipedLook['sex']): { height: number; heads: number } => {
  const male = sex === 'male'
  const points: [age: number, height: number, heads: number][] = [
    [0, 0.6, 2.9],
    [1, 0.74, 3.1],
    [3, 0.94, 3.8],
    [7, 1.13, 4.6],
    [9, 1.22, 4.9],
    [12, 1.42, 5.6],
    [15, male ? 1.64 : 1.56, 6.4],
    [18, male ? 1.74 : 1.63, 7],
    [30, male ? 1.77 : 1.66, 7.3],
    [60, male ? 1.72 : 1.6, 7],
    [80, male ? 1.64 : 1.52, 6.5],
  ]
  for (let i = 1; i < points.length; i++) {
    const [a0, h0, n0] = points[i - 1]
    const [a1, h1, n1] = points[i]
    if (age <= a1) {
      const t = (age - a0) / (a1 - a0)
      return { height: h0 + (h1 - h0) * t, heads: n0 + (n1 - n0) * t }
    }
  }
  return { height: 1.55, heads: 6.5 }
}

const named = <T extends { en: string[]; zh: string[] }>(rows: T[], word: string): T | undefined => {
  const last = word.split('-').slice(-1)[0]
  return (
    rows.find((r) => r.en.includes(word) || r.zh.includes(word) || r.en.some((n) => pluralOf(n) === word)) ??
    rows.find((r) => r.en.includes(last) || r.en.some((n) => pluralOf(n) === last)) ??
    (/[\u4e00-\u9fff]/.test(word) ? rows.find((r) => r.zh.some((n) => n.length > 0 && word.endsWith(n))) : undefined)
  )
}

const GARMENT_COLOUR: Record<string, number> = {
  dress: 0xd8485a,
  gown: 0x8a2a44,
  coat: 0x8a6a48,
  raincoat: 0xf2c83a,
  shirt: 0xf4f0e6,
  sweater: 0xa8483a,
  jacket: 0x3a4a62,
  suit: 0x2a2e3a,
  kimono: 0xc8344c,
  hanfu: 0xd8e4ea,
  qipao: 0xb8203a,
  sailor: 0xf6f6f2,
  hoodie: 0x5a6a8a,
  vest: 0x3a3e4a,
  veil: 0xfafaf8,
  mask: 0xf2f6fa,
  'nurse-cap': 0xfafafa,
  'top-hat': 0x1c1a22,
  'peaked-cap': 0x1e2a48,
  moustache: 0x4a3a30,
  robe: 0x6a8ab0,
  armour: 0xb8c0c8,
  spacesuit: 0xf0f2f4,
  cape: 0x8a2a34,
  trousers: 0x3a3e4a,
  jeans: 0x4a6488,
  skirt: 0x5a4a6a,
  hat: 0x4a3a30,
  'straw-hat': 0xe8cc88,
  crown: 0xf0c23a,
  scarf: 0xd8402c,
  beard: 0x4a3a30,
  wings: 0xfafafa,
  boots: 0x5a4028,
  skates: 0xf4f2ee,
  swimsuit: 0x27406e,
  skis: 0xd83a30,
}

/** Chinese names of clothes that say their pattern. */
const WOVEN: [string, GarmentPattern][] = [
  ['格子', 'plaid'],
  ['条纹', 'stripes'],
  ['碎花', 'floral'],
  ['波点', 'dots'],
]

/** A garment a phrase names, or null. */
export const garmentOf = (np: NounPhrase): Garment | null => {
  const row = named(GARMENTS, np.word)
  if (!row) return null
  const colour = np.colour ?? (row.en[0] === 'wedding-dress' ? 0xfafaf6 : (GARMENT_COLOUR[row.kind] ?? 0x4a4a52))
  const dark = ((colour >> 16) & 255) * 0.3 + ((colour >> 8) & 255) * 0.59 + (colour & 255) * 0.11 < 110
  const pattern = np.attributes.find((a) => a.weave)?.weave ?? WOVEN.find(([zh]) => np.word.includes(zh))?.[1]
  const trim = pattern === 'floral' ? 0xf4a0b4 : dark ? 0xe8e0d0 : 0x3a3230
  return { kind: row.kind, colour, trim, length: row.length, ...(pattern ? { pattern } : {}), asked: true } as Garment
}

/** What gear of a Chinese name is called in English. */
export const gearName = (word: string): string | undefined => (named(GARMENTS, word) ?? named(HELD, word))?.en[0]

/** What hands can hold of a phrase, or null. */
export const heldOf = (np: NounPhrase, hand: 'left' | 'right' = 'right'): HeldThing | null => {
  const row = named(HELD, np.word)
  if (!row) return null
  const kind = row.kind === 'flower' && np.plural ? 'bouquet' : row.kind
  return { kind, colour: np.colour ?? row.colour ?? HELD_COLOUR[kind] ?? 0x8a6a48, hand } as HeldThing
}

export interface PersonMade {
  look: BipedLook
  /** "carrying a fish": said, but hands cannot show it. */
  missing: NounPhrase[]
}

const reAged = (age: number, np: NounPhrase): number => {
  const by = np.attributes.find((a) => a.age)?.age
  if (by === 'old') return age < 20 ? age : 74
  if (by === 'baby') return 1
  if (by === 'young') return age > 26 ? 22 : age
  const small = np.attributes.some((a) => a.size !== undefined && a.size < 1)
  return small && age < 16 ? Math.max(3, age - 1.5) : age
}

/** Outfits that are a woman's or a man's, each with the other's. */
const OTHER: Record<string, string> = {
  girl: 'boy',
  boy: 'girl',
  woman: 'man',
  man: 'woman',
  school: 'school-boy',
  'school-boy': 'school',
}

/** The look of a person noun ("f9 girl") as a phrase describes it: the `nth` of several. `seed` decides what nobody said. */
export const personOf = (
  spec: string,
  np: NounPhrase,
  place: Pick<Place, 'culture' | 'era' | 'kind' | 'season'>,
  seed: number,
  nth = 0,
): PersonMade => {
  const variant = spec.startsWith('v:') ? (spec.slice(2) as BipedLook['variant']) : 'human'
  const [named, usual = 'woman', own] = variant === 'human' ? spec.split(' ') : ['f25', 'woman']
  // "a samurai girl": of her years, in his clothes.
  const role = variant === 'human' && np.role && !/^[v=]/.test(np.role.spec) ? np.role.spec.split(' ') : null
  const who =
    role && PLAIN.has(usual)
      ? `${named[0]}${Math.max(Number(named.slice(1)), Math.min(19, Number(role[0].slice(1))))}`
      : named
  const carried = own ?? role?.[2]
  let sex: BipedLook['sex'] = variant === 'human' ? (who[0] === 'f' ? 'female' : 'male') : 'none'
  const asked = np.attributes.find((a) => a.sex)?.sex
  if (asked) sex = asked
  const worn = role && (PLAIN.has(usual) || np.guise) ? role[1] : usual
  const dressed = (asked && variant === 'human' && asked[0] !== named[0] && OTHER[worn]) || worn
  const base = Number(who.slice(1))
  const age = reAged(base, np)
  const old = age >= 70 && base < 60
  const grey = sex === 'male' ? 'grandfather' : 'grandmother'
  const everyday = old && PLAIN.has(dressed) ? grey : dressed
  let suit = outfit(
    costumeOf(everyday, sex, age, place) ??
      everydayOf(everyday, place, hash01(seed, 9), nth) ??
      OUTFITS[everyday] ??
      OUTFITS.woman,
  )
  // An old fisherman is a fisherman still.
  if (old && everyday !== grey && suit.hair.style !== 'bald') suit.hair.colour = outfit(OUTFITS[grey]).hair.colour
  if (asked && variant === 'human' && dressed === 'model' && sex === 'male') suit = outfit(OUTFITS.suit)
  const { height, heads } = stature(age, sex)
  const skins = SKINS[peopleOf(np) ?? place.culture]
  const look: BipedLook = {
    kind: 'biped',
    sex,
    age,
    height: dressed === 'model' ? 1.79 : dressed === 'dwarf' ? 1.2 : dressed === 'giant' ? 3.4 : height,
    heads: suit.heads ?? heads,
    build: age < 3 ? 1.16 : sex === 'male' && age > 16 ? 1.05 : dressed === 'model' ? 0.85 : 0.95,
    skin: skins[Math.floor(hash01(seed, 3) * skins.length)],
    hair: { ...suit.hair },
    eyes: EYES[Math.floor(hash01(seed, 4) * EYES.length)],
    clothes: suit.clothes.map((g) => ({ ...g })),
    holds: [],
    variant,
  }
  if (variant !== 'human') {
    outsized(look, variant)
    const worn = outfit(variant === 'angel' ? OUTFITS.angel : 'scarf d8402c f2e8d8 .5; short 3a2a20')
    look.clothes = worn.clothes
    if (variant === 'angel') look.hair = worn.hair
  }
  for (const a of np.attributes) {
    if (a.build !== undefined) look.build = a.build
    if (a.skin !== undefined) look.skin = a.skin
    // of the young the head grows no smaller than their age allows
    if (a.heads !== undefined) look.heads = age < 13 ? Math.min(a.heads, look.heads) : a.heads
    if (a.hair) look.hair.style = a.hair as HairStyle
    if (a.hairColour !== undefined) look.hair.colour = a.hairColour
    if (a.size !== undefined && !(a.size < 1 && age < 16))
      look.height *= a.size > 1.6 ? (TITANS.has(variant) ? 4 : 1.5) : a.size ** 0.5
  }
  if (np.hair?.style && (HAIR_STYLES as readonly string[]).includes(np.hair.style))
    look.hair.style = np.hair.style as HairStyle
  if (np.hair?.colour !== undefined) look.hair.colour = np.hair.colour
  if (np.colour !== undefined) {
    // "a black woman" is not one in black.
    if (variant === 'human' && PLAIN.has(dressed) && np.colour === BLACK) {
      look.skin = SKINS.african[Math.floor(hash01(seed, 3) * 2)]
      if (np.hair?.colour === undefined) look.hair.colour = 0x1e1a1c
    } else if (variant === 'human' && PLAIN.has(dressed) && np.colour === WHITE) look.skin = SKINS.european[0]
    else recolour(look, np.colour)
  }
  const missing: NounPhrase[] = []
  // A red dress is to be seen: the coat that everybody has goes when what would be under it is named.
  const dressedIn = np.wears.flatMap((said) => garmentOf(said) ?? [])
  if (dressedIn.some((g) => slotOf(g.kind) === 'full' || slotOf(g.kind) === 'top'))
    look.clothes = look.clothes.filter((g) => slotOf(g.kind) !== 'over')
  for (const said of np.wears) {
    const garment = garmentOf(said)
    // a beard is of the colour of the hair, if nobody says otherwise
    if (garment && said.colour === undefined && (garment.kind === 'beard' || garment.kind === 'moustache'))
      garment.colour = garment.trim = look.hair.colour
    if (garment) look.clothes = wear(look.clothes, garment)
    else if (said.word === '' && said.colour !== undefined) recolour(look, said.colour)
    else missing.push(said)
  }
  // A samurai in a kimono has left the helmet at home with the armour.
  if (!look.clothes.some((g) => g.kind === 'armour'))
    look.clothes = look.clothes.filter(
      (g) => g.kind !== 'kabuto' || np.wears.some((w) => garmentOf(w)?.kind === 'kabuto'),
    )
  for (const said of np.holds) {
    const held = heldOf(said, look.holds.length === 0 ? 'right' : 'left')
    if (held && look.holds.length < 2) look.holds.push(held)
    else missing.push(said)
  }
  const shod = carried ? garmentOf({ ...np, word: carried, colour: undefined }) : null
  if (shod) look.clothes = wear(look.clothes, shod)
  else if (carried && look.holds.length === 0) {
    const held = heldOf({ ...np, word: carried, colour: undefined, plural: false })
    if (held) look.holds.push(held)
  }
  return { look, missing }
}

/** What is a tower of a body where it is giant. */
const TITANS: ReadonlySet<string> = new Set(['robot', 'monster'])

const outsized = (look: BipedLook, variant: BipedLook['variant']): void => {
  const size = { human: 1.7, robot: 1.6, ghost: 1.4, snowman: 1.3, monster: 2.2, skeleton: 1.7, angel: 1.5 }[variant]
  look.height = size
  look.heads = variant === 'snowman' ? 3 : variant === 'monster' ? 4 : variant === 'ghost' ? 3.6 : 6
  if (variant === 'robot') look.skin = 0x9fb4c2
  if (variant === 'ghost') look.skin = 0xe8eef6
  if (variant === 'snowman') look.skin = 0xf4f8fc
  if (variant === 'monster') look.skin = 0x6f9a58
}

/** A colour on a person is the colour of the main garment. */
export const recolour = (look: BipedLook, colour: number): void => {
  const main = look.clothes.find(
    (g) => !/shoes|boots|heels|sandals|hat|cap|beret|beanie|ribbon|glasses|tights|trousers|shorts|jeans/.test(g.kind),
  )
  if (main) [main.colour, main.asked] = [colour, true]
  if (look.variant !== 'human') look.skin = colour
}
