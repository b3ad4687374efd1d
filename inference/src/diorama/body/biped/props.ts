/** Things that lie at the body or are moved with purpose: a guitar, a violin, an open book, a pen, tools; where they are and where the hands take them. */
import type { HeldThing } from '../../state/look.ts'
import { weight } from '../slots.ts'
import { add, aim, clamp, euler, mad, mix, mix3, qmul, rotate, turn, unit, type Quat, type Vec3 } from '../shape/vec.ts'
import { B, type Frame } from './frame.ts'
import { toolAt } from './tools.ts'

export interface Grasp {
  at: Vec3
  palm: Vec3
  curl: number
}
export interface Prop {
  p: Vec3
  q: Quat
  /** The hand it belongs to, and the other; null: that is free. */
  hold: Grasp
  other: Grasp | null
}

/** What a prop is placed by: the body, what it does, and the ground under it. */
export interface Bench {
  f: Frame
  ground: number
  chest: Vec3
  chestQ: Quat
  head: Vec3
  headQ: Quat
  tick: number
  id: number
  body: readonly number[]
  /** How far what is held is in use, 0..1. */
  used: number
  /** What is held at all. */
  holds: readonly HeldThing[]
}

/** Size of an instrument for a body: children have small ones. */
export const instrumentSize = (height: number): number => clamp(height / 1.68, 0.62, 1.08)
/** How far the bow is drawn, -1..1. */
export const bowAt = (tick: number, body: readonly number[]): number => Math.sin(tick * 0.22) * weight(body, 'play')

/** Ticks of one line of writing, and how far over the page the pen is: 0..1 along the line, lines down, lifted off between them. */
const LINE = 40
const stylus = (tick: number): { along: number; row: number; off: number } => {
  const t = (tick % LINE) / LINE
  return { along: t < 0.84 ? t / 0.84 : 1 - (t - 0.84) / 0.16, row: Math.floor(tick / LINE) % 6, off: t < 0.84 ? 0 : 1 }
}

/** Where such a thing is, or null of what is simply held. `s`: the hand it belongs to, 1 left. */
export const propAt = (kind: string, s: 1 | -1, b: Bench): Prop | null => {
  const { f, chest, chestQ, tick, body } = b
  const H = f.height
  const g = instrumentSize(H)
  const k = Math.sqrt(H / 1.6)
  const play = weight(body, 'play')
  const at = (x: number, y: number, z: number): Vec3 => add(chest, rotate(chestQ, [s * x * H, y * H, z * H]))
  const front = f.r.chest[2] / H
  if (kind === 'guitar') {
    const q = qmul(chestQ, qmul(euler(0.06, -s * 0.1, 0), turn([0, 0, 1], -s * 1.17)))
    const p = at(-0.015, -0.105, front + 0.036 + 0.02 * f.child)
    const on = (y: number, x: number, z: number): Vec3 => add(p, rotate(q, [x * g, y * g, z * g]))
    const strum = 0.045 * Math.sin(tick * 1.1) * play
    return {
      p,
      q,
      hold: { at: on(0.47, s * 0.012, 0.012), palm: rotate(q, [-s * 0.6, 0, 0.8]), curl: 0.72 },
      other: { at: on(-0.07, strum, 0.075), palm: rotate(q, [0, 0.2, -1]), curl: 0.4 },
    }
  }
  if (kind === 'violin') {
    const top = (f.joints[B.upperL][1] - f.joints[B.chest][1]) / H
    const way = unit([s * 0.5, 0.03, 0.87])
    const q = qmul(chestQ, aim([0, 1, 0], [0, 0, 1], way, [s * -0.25, 1, 0]))
    const p = add(
      at(0.062, top + 0.028, 0.028),
      rotate(chestQ, [way[0] * 0.15 * g, way[1] * 0.15 * g, way[2] * 0.15 * g]),
    )
    const on = (y: number, x: number, z: number): Vec3 => add(p, rotate(q, [x * g, y * g, z * g]))
    return {
      p,
      q,
      hold: { at: on(0.27, 0, -0.02), palm: rotate(q, [-s * 0.2, 0.1, 1]), curl: 0.8 },
      other: { at: on(0.05, s * (0.25 + 0.13 * bowAt(tick, body)), 0.075), palm: rotate(q, [0, 0.3, -1]), curl: 0.75 },
    }
  }
  if (kind === 'flute' || kind === 'trumpet') {
    const mouth = add(b.head, rotate(b.headQ, [0, 0.02 * f.head, 0.5 * f.head]))
    const flute = kind === 'flute'
    // a flute lies across the lips to the side of its hand, a trumpet goes straight ahead
    const blown = rotate(b.headQ, flute ? unit([-s, 0.12, 0.06]) : unit([0, -0.08, 1]))
    const way = unit(mix3(rotate(chestQ, unit([-s * 0.7, flute ? 0.5 : -0.5, 0.3])), blown, play))
    const p = mix3(at(0.1, -0.2, 0.13), mad(mouth, blown, (flute ? -0.21 : 0.21) * k), play)
    const on = (y: number, z: number): Vec3 => add(mad(p, way, y * k), rotate(chestQ, [0, 0, z * k]))
    const fingers = 0.004 * Math.sin(tick * 1.3)
    return {
      p,
      q: aim([0, 1, 0], [0, 0, 1], way, rotate(chestQ, flute ? [0, 0.3, 1] : [0, -1, 0])),
      hold: {
        at: flute ? on(-0.17, 0.02 + fingers) : on(0.06, 0),
        palm: rotate(chestQ, flute ? [0, 0.1, -1] : [-s, 0, 0]),
        curl: 0.8,
      },
      other: {
        at: flute ? on(0.0, 0.03 - fingers) : on(0.0, 0),
        palm: rotate(chestQ, flute ? [0, 0.3, -1] : [s, 0.3, 0]),
        curl: 0.75,
      },
    }
  }
  if (kind === 'book') return bookAt(s, b)
  if (kind === 'pen') {
    const book = b.holds.some((h) => h.kind === 'book') ? bookAt(s === 1 ? -1 : 1, b) : null
    const { along, row, off } = stylus(tick)
    // pages look up: z runs up them, the pen hand's page is on its side
    const idle = at(0.06, -0.12, 0.15)
    const page = book
      ? add(
          book.p,
          rotate(book.q, [
            s * 0.075 * k + (along - 0.5) * 0.09 * k + 0.003 * Math.sin(tick * 1.9) * k,
            (0.018 + 0.012 * off) * k,
            (0.06 - row * 0.024 + 0.004 * Math.sin(tick * 2.7)) * -k,
          ]),
        )
      : at(0.02 - (along - 0.5) * 0.1, -0.1, front + 0.18)
    const way = rotate(book?.q ?? chestQ, unit([s * 0.5, 0.75, 0.42]))
    const p = mix3(idle, mad(page, way, 0.07 * k), b.used)
    return {
      p,
      q: aim([0, 1, 0], [0, 0, 1], way, [0, 0, 1]),
      hold: { at: mad(p, way, -0.005 * k), palm: rotate(chestQ, [-s * 0.5, -0.8, 0.1]), curl: 0.75 },
      other: null,
    }
  }
  if (kind === 'palette') {
    const q = qmul(chestQ, euler(-0.2, s * 0.3, s * 0.25))
    const p = at(0.075, -0.09, front + 0.11)
    return { p, q, hold: { at: mad(p, rotate(q, [0, -1, 0]), 0.014 * k), palm: [0, 1, 0], curl: 0.35 }, other: null }
  }
  if (kind === 'pot') {
    const p = at(0.055, -0.15, front + 0.2)
    const q = qmul(chestQ, euler(-0.1, 0, 0))
    const hold = add(p, rotate(q, [s * 0.15 * k, -0.02 * k, 0]))
    return { p, q, hold: { at: hold, palm: rotate(chestQ, [-s, 0.4, 0]), curl: 0.85 }, other: null }
  }
  return toolAt(kind, s, b)
}

/** An open book before the chest; flatter, and nearer the lap, of who writes in it. */
const bookAt = (s: 1 | -1, b: Bench): Prop => {
  const { f, chest, chestQ } = b
  const H = f.height
  const writes = b.holds.some((h) => h.kind === 'pen') ? b.used : 0
  const q = qmul(chestQ, euler(mix(-0.62, -0.34, writes), 0, 0))
  const p = add(chest, rotate(chestQ, [0, mix(-0.03, -0.08, writes) * H, f.r.chest[2] + 0.125 * H]))
  const on = (x: number): Vec3 => mad(p, rotate(q, [x, -0.02, -0.03]), Math.sqrt(H / 1.6))
  const under = mad(p, rotate(q, [s * 0.09, -0.028, 0.02]), Math.sqrt(H / 1.6))
  return {
    p,
    q,
    hold: {
      at: mix3(on(s * 0.13), under, writes),
      palm: rotate(q, [-s * 0.7 * (1 - writes), 0.7 + 0.3 * writes, 0]),
      curl: 0.5,
    },
    other: writes > 0 ? null : { at: on(-s * 0.13), palm: rotate(q, [s * 0.7, 0.7, 0]), curl: 0.5 },
  }
}
