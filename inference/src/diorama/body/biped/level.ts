/** Lying level in water or in the air: crawl, breast stroke, flight. Closed forms of the tick; places in heights of the body. */
import type { Actor } from '../../state/state.ts'
import type { BipedLook } from '../../state/look.ts'
import { clamp, mix, mix3, smooth, type Vec3 } from '../shape/vec.ts'

export type Stroke = 'crawl' | 'breast' | 'flight'

export interface Level {
  k: number
  stroke: Stroke
  /** Angle of the stroke of this tick (radians); of breast strokes 0..1 through one. */
  angle: number
  share: number
}

/** Radians a tick of the crawl, and ticks of a breast stroke. */
const CRAWL = 0.2
const BREAST = 40
/** Height of the hips of who lies level, over the point it hangs at: the water is a little higher (room.ts). */
export const LEVEL_HIPS = 0.535

/** Children, the old, who takes it easy and who has a tail to do it with swim on the breast. */
const easy = (look: BipedLook, actor: Actor): boolean =>
  look.age < 13 || look.age > 60 || actor.act.pace < 0.9 || look.clothes.some((g) => g.kind === 'fishtail')

/** How a body lies level, `k` how far. */
export const levelOf = (look: BipedLook, actor: Actor, tick: number, k: number): Level => ({
  k,
  stroke: actor.act.kind === 'fly' ? 'flight' : easy(look, actor) ? 'breast' : 'crawl',
  angle: (tick + actor.id * 7) * CRAWL,
  share: ((tick + actor.id * 11) % BREAST) / BREAST,
})

/** How far the body is tipped forward (radians), and rolled about its own length. */
export const tipOf = ({ stroke, angle, share }: Level): { pitch: number; roll: number } =>
  stroke === 'crawl'
    ? { pitch: 1.44, roll: 0.3 * Math.sin(angle) }
    : stroke === 'breast'
      ? // the chest rises to breathe when the arms come in
        { pitch: 1.4 - 0.26 * smooth(share, 0.4, 0.62) * (1 - smooth(share, 0.68, 0.95)), roll: 0 }
      : { pitch: 1.12, roll: 0.06 * Math.sin(angle * 0.3) }

/** Head against the world: pitch, and turned aside to breathe (radians). */
export const headOfLevel = ({ stroke, angle, share }: Level): [pitch: number, yaw: number] =>
  stroke === 'crawl'
    ? [0.5 - 0.12 * Math.max(Math.sin(angle * 0.5), 0), 0.5 * Math.max(Math.sin(angle * 0.5), 0) ** 3]
    : stroke === 'breast'
      ? [0.32 - 0.3 * smooth(share, 0.4, 0.62) * (1 - smooth(share, 0.68, 0.95)), 0]
      : [0.12, 0]

/** Ankle of a leg from its hip, and where its knee points: `side` 1 left; `leg` its length (m). */
export const legOfLevel = (l: Level, side: 1 | -1, leg: number): { ankle: Vec3; knee: Vec3 } => {
  if (l.stroke === 'breast') {
    // drawn up with the arms, out and together while they shoot ahead
    const up = smooth(l.share, 0.42, 0.72) * (1 - smooth(l.share, 0.74, 0.96))
    const out = smooth(l.share, 0.6, 0.8) * (1 - smooth(l.share, 0.84, 1))
    return {
      ankle: [side * leg * (0.02 + 0.26 * out + 0.1 * up), -leg * 0.08 * up, -leg * mix(0.985, 0.52, up)],
      knee: [side * 1.5 * up, -1, 0.4 * up],
    }
  }
  const beat = l.stroke === 'crawl' ? l.angle * 3 : l.angle * 0.6
  const wide = l.stroke === 'crawl' ? 0.11 : 0.03
  return {
    ankle: [-side * leg * 0.03, leg * (wide * Math.sin(beat + (side > 0 ? 0 : Math.PI)) - 0.03), -leg * 0.975],
    knee: [0, -1, 0.1],
  }
}

const ARMS: [at: number, x: number, y: number, z: number][] = [
  [0, 0.0, -0.055, 0.34],
  [0.3, 0.0, -0.055, 0.34],
  [0.5, 0.19, -0.08, 0.17],
  [0.66, 0.03, -0.15, 0.07],
  [0.8, -0.03, -0.08, 0.16],
  [1, 0.0, -0.055, 0.34],
]

/** Palm from the shoulder, along the axes of the figure, the way it looks, and whether the arm goes over the water. `s` 1 left. */
export const armOfLevel = (l: Level, s: 1 | -1): { at: Vec3; palm: Vec3; over: number } => {
  if (l.stroke === 'flight') {
    const sway = 0.02 * Math.sin(l.angle * 0.5)
    return { at: [s * 0.29, 0.05 + sway, 0.1], palm: [0, -1, -0.1], over: 0 }
  }
  if (l.stroke === 'breast') {
    let k = 0
    while (k < ARMS.length - 2 && ARMS[k + 1][0] < l.share) k++
    const [a, b] = [ARMS[k], ARMS[k + 1]]
    const [x, y, z] = mix3([a[1], a[2], a[3]], [b[1], b[2], b[3]], smooth(l.share, a[0], b[0]))
    const ahead = clamp(z / 0.34)
    return { at: [s * x, y, z], palm: [s * 0.4 * (1 - ahead), -1, -0.6 * (1 - ahead)], over: 0 }
  }
  const angle = l.angle + (s === 1 ? 0 : Math.PI)
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const over = Math.max(-sin, 0)
  return {
    at: [s * (0.01 + 0.07 * Math.abs(sin)), sin > 0 ? -0.2 * sin : 0.15 * over, 0.33 * cos],
    palm: sin > 0 ? [0, -0.3, -1] : [s * 0.4, -1, 0.1],
    over,
  }
}
