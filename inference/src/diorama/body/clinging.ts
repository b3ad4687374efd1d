/** Hand over hand: the limbs of who climbs, each holding on while the body rises past it and then reaching for the next hold; and the seat up there. */
import { heightAt } from '../place/ground.ts'
import type { Actor, DioramaState } from '../state/state.ts'
import { B, type Frame } from './biped/frame.ts'
import { BOUGHS, climbed, climbOf, faceAt, HANDS, HANG, heightsOf, LADDER, wayUp, type Climb } from './climbs.ts'
import type { Saddle } from './saddle.ts'
import { add, clamp, euler, mix, mix3, slerp, smooth, type Quat, type Vec3 } from './shape/vec.ts'

/** Of the height: what the body rises while each limb goes once, and how high the feet are drawn on the average. */
const STRIDE = 0.5
const FEET = 0.07
/** Part of that a limb holds on. */
const HOLDS = 0.64
const LEVEL: Quat = [0, 0, 0, 1]

/** A limb over the soles' height, by the cycle `c` 0..1 of a stride `s`: holds, then reaches. `off`: how far it is off the face, 0..1. */
const limb = (c: number, s: number, mean: number): { y: number; off: number } => {
  const half = (HOLDS * s) / 2
  if (c < HOLDS) return { y: mean + half - c * s, off: 0 }
  const t = (c - HOLDS) / (1 - HOLDS)
  return { y: mix(mean - half, mean + half, smooth(t)), off: Math.sin(Math.PI * t) }
}

const part = (x: number): number => x - Math.floor(x)

/** A mean at which what is held lies on a rung. */
const onRungs = (mean: number, s: number, rung: number): number => {
  const high = mean + (HOLDS * s) / 2
  return Math.round(high / rung) * rung - (HOLDS * s) / 2
}

interface Wall {
  climb: Climb
  thing: Actor
  k: number
  /** Of the body in the thing's axes. */
  before: number
  aside: number
}

/** The face at a height over its foot, in figure space: where its middle lies and how far ahead it is there. */
const faceOf = ({ thing, before, aside }: Wall, y: number): { x: number; z: number; r: number } => {
  const at = faceAt(thing, y)
  // Turned to it, its right is the body's left.
  return { x: aside - at.aside, z: before - at.front, r: at.front }
}

/** A place on the face so far to a side: round a trunk, straight on a wall. */
const onFace = (wall: Wall, y: number, side: number, wide: number): Vec3 => {
  const { x, z, r } = faceOf(wall, y)
  if (!wall.climb.round) return [x + side * wide, y, z]
  const out = Math.min(wide, r * 0.86)
  return [x + side * out, y, z + r - Math.sqrt(r * r - out * out)]
}

const clinging = (state: DioramaState, f: Frame, wall: Wall, y: number, floor: number): Saddle => {
  const { climb, k, thing } = wall
  const H = f.height
  const rung = climb.rung ? climb.rung * k : 0
  const s = rung ? 2 * rung : STRIDE * H
  const edge = climb.face.at(-1)![0] * k - 0.02
  const mean = (m: number): number => (rung ? onRungs(m, s, rung) : m)
  const [hands, feet] = [mean(HANDS * H), mean(FEET * H)]
  const cycle = y / s
  const palm = (side: number): Vec3 => {
    const l = limb(part(cycle + (side > 0 ? 0 : 0.5)), s, hands)
    const high = Math.min(y + l.y, edge)
    const at = onFace(wall, high, side, rung ? LADDER.wide * k * 0.7 : 0.14 * H)
    return [at[0] + side * 0.02 * H * l.off, floor + at[1], at[2] - 0.07 * H * l.off]
  }
  // A foot goes with the hand of the other side.
  const sole = (side: number): Vec3 => {
    const l = limb(part(cycle + (side > 0 ? 0.5 : 0)), s, feet)
    const high = Math.max(y + l.y, 0.01)
    const at = onFace(wall, high, side, rung ? LADDER.wide * k * 0.5 : 0.12 * H)
    return [
      at[0] + side * 0.012 * H,
      floor + Math.max(high, 0.01),
      at[2] - f.foot * (rung ? 0.42 : 0.66) - 0.05 * H * l.off,
    ]
  }
  const wave = Math.sin(cycle * Math.PI * 2)
  const hipsY = y + FEET * H + 0.88 * f.joints[B.hips]![1]
  const [low, high] = [faceAt(thing, hipsY), faceAt(thing, Math.min(hipsY + 0.4 * H, edge))]
  const lean = Math.atan2(low.front - high.front, 0.4 * H) + 0.04
  const soles: [Vec3, Vec3] = [sole(1), sole(-1)]
  const hips: Vec3 = [wave * 0.02 * H, floor + hipsY, 0]
  const knee = (i: 0 | 1): Vec3 => add(mix3(hips, soles[i], 0.5), [(i === 0 ? 1 : -1) * 0.55, 0.1, 0.45])
  return {
    hips,
    q: euler(0, wave * 0.1, wave * 0.05),
    lean,
    soles,
    knees: [knee(0), knee(1)],
    heels: rung ? [0.1, 0.1] : [-0.3, -0.3],
    palms: [palm(1), palm(-1)],
    hold: rung
      ? { palm: [0, -0.35, 1], curl: 0.95 }
      : { palm: climb.round ? [-0.7, -0.1, 0.8] : [0, -0.25, 1], curl: climb.round ? 0.45 : 0.3 },
  }
}

/** On a bough or the top of a wall, the legs hanging, the hands beside. */
const perched = (state: DioramaState, climber: Actor, f: Frame, thing: Actor, floor: number, k: number): Saddle => {
  const H = f.height
  const { perch } = climbOf(thing)!
  const seat = floor + perch!.y * k
  const bough = thing.look.kind === 'thing' ? BOUGHS[thing.look.model] : undefined
  const rise = bough ? (bough.to[1] - bough.from[0]) / bough.to[0] : 0
  const dangle = (side: number): number => Math.sin((state.tick + climber.id * 19) * 0.085 + side) * 0.035 * H
  const sole = (side: number): Vec3 => [
    side * f.stance * 1.05,
    seat - HANG * H + Math.abs(dangle(side)) * 0.3,
    f.thigh * 0.9 + dangle(side),
  ]
  const palm = (side: number): Vec3 => [side * 0.15 * H, seat + 0.012 * H + side * rise * 0.15 * H, 0]
  return {
    hips: [0, seat + f.r.hip[2] * 0.92, 0],
    q: LEVEL,
    lean: 0.06,
    soles: [sole(1), sole(-1)],
    knees: null,
    heels: [0.25, 0.25],
    palms: [palm(1), palm(-1)],
    hold: { palm: [0, -1, 0.1], curl: 0.35 },
  }
}

/** Up on a top: the body as it stands. */
const upright = (f: Frame, ground: number): Saddle => {
  const sole = (side: number): Vec3 => [side * f.stance, ground, 0]
  const palm = (side: number): Vec3 => [side * 0.2 * f.height, ground + 0.46 * f.height, 0.08 * f.height]
  return {
    hips: [0, ground + f.joints[B.hips]![1] * 0.98, 0],
    q: LEVEL,
    lean: 0.1,
    soles: [sole(1), sole(-1)],
    knees: null,
    heels: [0, 0],
    palms: [palm(1), palm(-1)],
    hold: { palm: [0, -0.8, 0.5], curl: 0.2 },
  }
}

/** Knees that point ahead, as places to bend them to. */
const kneesOf = ({ knees, hips, soles }: Saddle): [Vec3, Vec3] =>
  knees ?? [add(mix3(hips, soles[0], 0.5), [0.1, 0, 1]), add(mix3(hips, soles[1], 0.5), [-0.1, 0, 1])]

const between = (a: Saddle, b: Saddle, t: number): Saddle => {
  const pair = (x: [Vec3, Vec3], y: [Vec3, Vec3]): [Vec3, Vec3] => [mix3(x[0], y[0], t), mix3(x[1], y[1], t)]
  return {
    hips: mix3(a.hips, b.hips, t),
    q: slerp(a.q, b.q, t),
    lean: mix(a.lean, b.lean, t) + 0.35 * Math.sin(Math.PI * t),
    soles: pair(a.soles, b.soles),
    knees: pair(kneesOf(a), kneesOf(b)),
    heels: [mix(a.heels[0], b.heels[0], t), mix(a.heels[1], b.heels[1], t)],
    palms: pair(a.palms, b.palms),
    hold: { palm: mix3(a.hold!.palm, b.hold!.palm, t), curl: mix(a.hold!.curl, b.hold!.curl, t) },
  }
}

/** The pose of who climbs, by how high the soles are: on the face, and from it to what carries up there. */
export const onClimb = (state: DioramaState, climber: Actor, thing: Actor, f: Frame): Saddle => {
  const climb = climbOf(thing)!
  const k = thing.look.kind === 'thing' ? thing.look.size : 1
  const y = climbed(state, thing, climber)
  const floor = heightAt(state.place, thing.x, thing.z) + thing.y
  const { up } = wayUp(thing, climber, y)
  const there = up > 0 && climb.perch
  const face = wayUp(thing, climber, Math.min(y, heightsOf(thing, climber).held))
  const held = clinging(state, f, { climb, thing, k, before: face.before, aside: face.aside }, y, floor)
  if (!there) return held
  const t = clamp(up)
  return between(held, climb.perch!.sits ? perched(state, climber, f, thing, floor, k) : upright(f, floor + y), t)
}
