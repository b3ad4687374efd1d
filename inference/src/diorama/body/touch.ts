/** Where one body should stand, and which way face, to touch, greet or accompany another. Pure; locomotion walks there. */
import type { Actor, DioramaState } from '../state/state.ts'
import { wayUp } from './climbs.ts'
import { bodyHeight, bodyRadius } from './measure.ts'
import { playedFrom } from './played.ts'
import { backLine } from './quadruped/pose.ts'
import { shoveAt } from './shove.ts'
import { contactOf, TALL } from './stroke.ts'
import { wrap } from './shape/vec.ts'

export interface Stance {
  x: number
  z: number
  heading: number
}

export type TouchKind =
  | 'stroke'
  | 'hug'
  | 'follow'
  | 'beside'
  | 'pick-up'
  | 'sit'
  | 'face'
  | 'rub'
  | 'dance'
  | 'push'
  | 'pull'
  | 'play'
  | 'climb'

/** Arm's length of a stroker at squat or stoop, flat on the ground (m). */
const armsLength = (a: Actor): number => (a.look.kind === 'biped' ? a.look.height * 0.28 : bodyRadius(a))

/** How far off one stands whose hand is on a flank, of the height. */
const ARM = 0.35

/** The crown of an animal's head over the ground (x, z). */
const crownOf = (state: DioramaState, b: Actor): [number, number] => {
  const [brow, crown] = backLine(state, b)
  return [(brow[0] + crown[0]) / 2, (brow[2] + crown[2]) / 2]
}

/** Metres between the middles of two in each other's arms. */
export const embrace = (a: Actor, b: Actor): number => {
  // of the small ones the head is what is deepest
  const depth = (x: Actor): number =>
    x.look.kind === 'biped' ? x.look.height * Math.max(0.095 * x.look.build, 0.6 / x.look.heads) : bodyRadius(x) * 0.6
  return Math.max(depth(a) + depth(b), 0.2)
}

/**
 * Where `a` ends. 'stroke': before the animal's head, or by what the hand reaches of a tall one, on the side it comes from; 'hug': chest to chest;
 * 'follow': a pace behind and to the side; 'beside': at `side` (radians from the target's heading, default its nearer flank), facing its way;
 * 'face': two paces off, facing it; 'sit': on it, facing its front; 'climb': before what it climbs; 'rub': an animal close to the legs, turned along them.
 */
export const touchStance = (state: DioramaState, a: Actor, b: Actor, kind: TouchKind, side?: number): Stance => {
  const from = Math.atan2(a.x - b.x, a.z - b.z)
  const rel = side ?? wrap(from - b.heading)
  const at = (angle: number, d: number, heading: number): Stance => ({
    x: b.x + Math.sin(b.heading + angle) * d,
    z: b.z + Math.cos(b.heading + angle) * d,
    heading: wrap(heading),
  })
  const near = bodyRadius(a) + bodyRadius(b)
  if (kind === 'stroke' || kind === 'pick-up') {
    if (b.look.kind === 'quadruped') {
      if (bodyHeight(b) > bodyHeight(a) * TALL && a.look.kind === 'biped') {
        const { at: on, out } = contactOf(state, a, b)
        const flat = Math.hypot(out[0], out[2]) || 1
        const [ox, oz] = [out[0] / flat, out[2] / flat]
        const d = bodyHeight(a) * ARM
        // the hand that strokes is at one side: it comes on before the middle of the body
        const across = bodyHeight(a) * 0.06
        return {
          x: on[0] + ox * d - oz * across,
          z: on[2] + oz * d + ox * across,
          heading: Math.atan2(-ox, -oz),
        }
      }
      // before the head as it is held now, so that the hand comes down on it from the side
      const [hx, hz] = crownOf(state, b)
      const angle = Math.abs(rel) < 0.5 ? (rel < 0 ? -1 : 1) : Math.abs(rel) > 1.75 ? Math.sign(rel || 1) * 1.35 : rel
      const d = armsLength(a)
      const x = hx + Math.sin(b.heading + angle) * d
      const z = hz + Math.cos(b.heading + angle) * d
      return { x, z, heading: Math.atan2(hx - x, hz - z) }
    }
    return at(rel, armsLength(a) + bodyRadius(b) * 0.6, b.heading + rel + Math.PI)
  }
  if (kind === 'hug') return at(rel, embrace(a, b), b.heading + rel + Math.PI)
  if (kind === 'follow') return at(side ?? (rel < 0 ? -2.4 : 2.4), near + 0.35 + bodyHeight(b) * 0.12, b.heading)
  if (kind === 'beside') {
    const angle = side ?? (rel < 0 ? -1.5 : 1.5)
    // what is small keeps a little ahead of the feet, where it is seen
    const ahead = bodyHeight(a) < bodyHeight(b) * 0.5 && Math.abs(angle) > 1 && Math.abs(angle) < 2.2 ? 0.75 : 1
    return at(angle * ahead, near + 0.18 + bodyHeight(b) * 0.1, b.heading)
  }
  if (kind === 'push' || kind === 'pull') {
    // a vehicle from behind, or from before
    const by = b.archetype === 'vehicle' ? (kind === 'push' ? Math.PI : 0) : rel
    const from = { ...a, x: b.x + Math.sin(b.heading + by), z: b.z + Math.cos(b.heading + by) }
    return at(by, shoveAt(from, b).far, b.heading + by + Math.PI)
  }
  if (kind === 'play') return at(0, playedFrom(b) ?? near + 0.9, b.heading + Math.PI)
  if (kind === 'dance') return at(rel, Math.max(near, 0.8), b.heading + rel + Math.PI)
  if (kind === 'climb') return wayUp(b, a, 0)
  if (kind === 'sit') return { x: b.x, z: b.z, heading: b.heading }
  if (kind === 'rub') return at(rel < 0 ? -1.3 : 1.3, bodyRadius(b) * 1.25, b.heading)
  return at(rel, near + 0.9, b.heading + rel + Math.PI)
}
