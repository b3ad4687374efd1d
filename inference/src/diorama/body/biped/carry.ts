/** Where the hands are wanted by what they hold: carried at the chest, to mouth, ear or eye, on strings and pages. */
import { type Vec3, mix3 } from '../shape/vec.ts'
import { weight } from '../slots.ts'
import type { Goal } from './goals.ts'
import type { Moment } from './moment.ts'
import { TOOLS } from './tools.ts'

/** What lies at the body or is held by both hands. */
export const LAID: ReadonlySet<string> = new Set([
  'guitar',
  'violin',
  'flute',
  'trumpet',
  'book',
  ...Object.keys(TOOLS).filter((kind) => TOOLS[kind].other !== null),
])

/** How far the second hand is at what both hold, before it is played or used, and by which weight it gets there. */
const SECOND: Partial<Record<string, [before: number, by: 'play' | 'hold']>> = {
  guitar: [1, 'play'],
  violin: [0.25, 'play'],
  flute: [0, 'play'],
  trumpet: [0, 'play'],
}

type Place = (x: number, y: number, z: number) => Vec3

/** One hand, what is in it and in the other, and places by chest and face. */
export interface Carrying {
  m: Moment
  s: 1 | -1
  held: string
  other: string
  at: Place
  face: Place
  /** Height of the shoulder over the chest, and where elbows hang. */
  ty: number
  down: Vec3
}

/** Goals of a hand by what is held, and how far it is taken up by a thing both hands hold. */
export const carried = (c: Carrying): { goals: Goal[]; taken: number } => {
  const { m, s, held, other, at, face, ty, down } = c
  const { actor, tick } = m
  const w = (name: Parameters<typeof weight>[1]): number => weight(actor.body, name)
  const free = !held
  const lyingHold = 1 - w('lie')
  const goals: Goal[] = []
  const low = w('squat') + w('kneel')
  if (held === 'umbrella')
    goals.push({
      k: lyingHold,
      at: at(0.095 - low * 0.03, ty - 0.085 + 0.01 * Math.sin(m.phase * 2) * m.gait, 0.115 - low * 0.02),
      palm: [-s, 0, 0.3],
      pole: [s * 0.75, -1, -0.25],
      curl: 1,
    })
  else if (held === 'balloon' || held === 'flag' || held === 'torch')
    goals.push({ k: lyingHold, at: at(0.1, ty - 0.07, 0.14), palm: [-s, 0, 0.2], pole: down, curl: 1 })
  else if (held === 'lantern')
    goals.push({ k: lyingHold, at: at(0.12, ty - 0.13, 0.17), palm: [0, -1, 0], pole: [s, -0.8, -0.4], curl: 1 })
  else if (held === 'flower' || held === 'bouquet' || held === 'cup' || held === 'food')
    goals.push({
      k: lyingHold,
      at: at(0.05, ty - 0.13, 0.13),
      palm: [-s, 0.3, -0.2],
      pole: down,
      curl: 0.9,
    })
  else if (held === 'phone' || held === 'camera') {
    // to the ear of who talks, before the eyes of who takes a picture; else looked at
    const used = held === 'phone' ? w('nod') : w('hold')
    const place = held === 'phone' ? face(0.5, 0.2, 0.12) : face(0.12, 0.3, 0.78)
    goals.push({
      k: lyingHold,
      at: mix3(at(0.05, ty - 0.13, 0.15), place, used),
      palm: held === 'phone' ? [-s, 0.2, 0.2 - 0.4 * used] : [-s * 0.6, 0, -0.8],
      pole: [s * 0.5, -1, -0.1],
      curl: 0.8,
    })
  } else if (held === 'rod')
    goals.push({ k: lyingHold, at: at(0.06, ty - 0.2, 0.19), palm: [-s * 0.6, 0.6, 0], pole: down, curl: 0.95 })
  else if (held === 'fan' || held === 'shield')
    goals.push({
      k: lyingHold,
      at: held === 'shield' ? at(0.1, ty - 0.16, 0.15) : at(0.045, ty - 0.05, 0.15),
      palm: [-s, 0.1, -0.2],
      pole: [s * 0.8, -1, -0.2],
      curl: 0.95,
    })
  else if (held === 'basket')
    goals.push({ k: 0.75 * lyingHold, at: at(0.1, ty - 0.19, 0.11), palm: [-s * 0.2, 1, 0], pole: down, curl: 0.9 })
  else if (held === 'sword' || held === 'stick')
    goals.push({ k: 0.45 + 0.4 * w('hold'), at: at(0.13, ty - 0.23, 0.12), palm: [-s, 0, 0.2], pole: down, curl: 1 })
  let taken = 0
  const [mine, theirs] = s === 1 ? [m.props.left, m.props.right] : [m.props.right, m.props.left]
  const second = theirs?.other
  if (mine) {
    taken = lyingHold
    goals.push({ k: taken, ...mine.hold, pole: down })
  } else if (second && free) {
    const [before, by] = SECOND[other] ?? [0, 'hold']
    taken = (before + (1 - before) * w(by)) * lyingHold
    goals.push({ k: taken, ...second, pole: down })
  } else if (w('play') > 0 && !theirs)
    goals.push({
      k: w('play'),
      at: at(0.09, ty - 0.2 + 0.02 * Math.sin(tick * 0.9 + s), 0.17),
      palm: [0, -1, 0],
      pole: down,
      curl: 0.3,
    })
  return { goals, taken }
}
