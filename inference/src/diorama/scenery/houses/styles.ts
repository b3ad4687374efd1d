/** Which houses line a street, by culture, nation, era and kind of town: eight of each, told apart by `variant`. */
import { cell01 } from '../../place/noise.ts'
import { nationOf, southern as isSouthern } from '../../place/nation.ts'
import { ROWS } from '../../place/layout/rows.ts'
import { varietyOf } from '../../place/variety.ts'
import type { ThingKind } from '../../place/things.ts'
import type { Culture, Place } from '../../state/state.ts'
import type { Drawer } from '../drawers.ts'
import { drawFront, type Front } from './front.ts'
import { nationalOf } from './nations.ts'
import { southern } from './southern.ts'
import type { Maker } from './style-parts.ts'
import { chinese, tokyo } from './styles-east.ts'
import { medieval, mediterranean, townhouse } from './styles-europe.ts'
import { american, future } from './styles-new-world.ts'
import { steam } from './styles-steam.ts'
import { african, arabian, indian } from './styles-south.ts'

const USUAL: Front = {
  hx: 4.2,
  depth: 9,
  floors: 2,
  floor: 2.9,
  ground: 3.4,
  wall: 'plaster',
  tone: 0xe8d8c0,
  columns: 3,
  w: 0.5,
  h: 1.55,
  shape: 'sash',
  frame: 0xf2ece0,
  lit: 0.4,
  foot: { shape: 'door', word: '', front: 0x5a4030, sign: 0xffe2a8 },
  roof: { shape: 'eaves', tone: 0x9a5a44, rise: 3 },
  extras: [],
  trim: 0xc8beac,
}

const BY_CULTURE: Record<Culture, Maker> = {
  european: townhouse,
  neutral: townhouse,
  mediterranean,
  arabian,
  indian,
  african,
  chinese,
  japanese: tokyo,
  american,
}

const makerOf = (place: Place): Maker => {
  if (varietyOf(place) === 'steampunk') return steam
  if (place.era === 'future') return future
  if (place.era === 'medieval' && (place.culture === 'european' || place.culture === 'neutral')) return medieval
  const national = place.kind === 'boulevard' ? nationalOf(nationOf(place)) : null
  if (national) return national
  if (isSouthern(place)) return (n) => southern(n, nationOf(place))
  return BY_CULTURE[place.culture]
}

/** The front of house number `variant` in a place. */
export const frontOf = (place: Place, variant: number): Front => {
  const made = makerOf(place)(variant, place)
  return { ...USUAL, ...(made as Front) }
}

const row: Drawer = (b, { place, variant, level }) => {
  const front = frontOf(place, variant % ROWS)
  // Houses are drawn to the plan's frontage of one unit: the layout stretches them to their lot.
  drawFront(b, front, level, variant * 7 + Math.floor(cell01(place.seed, variant, 9) * 5))
}

export const STREET_ROWS: Partial<Record<ThingKind, Drawer>> = { row }
