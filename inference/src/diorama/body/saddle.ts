/** What a body sits on while it rides, as its pose needs it: pelvis, soles, knees and palms in figure space, which rider and mount share. */
import type { Actor, DioramaState } from '../state/state.ts'
import { heightAt } from '../place/ground.ts'
import { onBack } from './back.ts'
import type { Frame } from './biped/frame.ts'
import { onClimb } from './clinging.ts'
import { handleOf, rockOf, rowing } from './oars.ts'
import { atOars, BENCH, GRIPS, mountOf, mountScale, PEDALS, rideWay, SADDLE } from './ride.ts'
import { euler, type Quat, type Vec3 } from './shape/vec.ts'

export interface Saddle {
  /** The pelvis, how the seat under it is turned, and how far the back leans forward from it (radians). */
  hips: Vec3
  q: Quat
  lean: number
  /** Left, then right. */
  soles: [Vec3, Vec3]
  /** Where the knees point; null: ahead. */
  knees: [Vec3, Vec3] | null
  /** How far the heels are lifted (radians). */
  heels: [number, number]
  palms: [Vec3, Vec3]
  /** Which way the left palm looks, mirrored for the right, and how far the fingers are bent; absent: as on reins. */
  hold?: { palm: Vec3; curl: number }
}

const LEVEL: Quat = [0, 0, 0, 1]
/** Foot pegs of a motorbike (m, size 1). */
const PEGS = { x: 0.2, y: 0.3, z: 0.02 } as const

const onCycle = (state: DioramaState, rider: Actor, mount: Actor, f: Frame): Saddle => {
  const k = mountScale(rider)
  const ground = heightAt(state.place, rider.x, rider.z) + rider.y
  const motor = mount.look.kind === 'thing' && mount.look.model === 'motorbike'
  const foot = (side: number): { sole: Vec3; heel: number } => {
    const crank = mount.phase * Math.PI * 2 + (side > 0 ? 0 : Math.PI)
    if (motor) return { sole: [side * PEGS.x * k, ground + PEGS.y * k, PEGS.z * k - f.foot * 0.4], heel: 0.05 }
    return {
      sole: [
        side * PEDALS.x * k,
        ground + (PEDALS.y + PEDALS.r * Math.cos(crank)) * k,
        (PEDALS.z + PEDALS.r * Math.sin(crank)) * k - f.foot * 0.5,
      ],
      heel: 0.2 + 0.2 * Math.sin(crank),
    }
  }
  const [left, right] = [foot(1), foot(-1)]
  const palm = (side: number): Vec3 => [side * GRIPS.x * k, ground + GRIPS.y * k, GRIPS.z * k]
  return {
    hips: [0, ground + SADDLE.y * k + f.r.hip[2] * 0.7, (SADDLE.z - (motor ? 0.08 : 0)) * k],
    q: LEVEL,
    lean: 0.3,
    soles: [left.sole, right.sole],
    knees: null,
    heels: [left.heel, right.heel],
    palms: [palm(1), palm(-1)],
  }
}

/** Thwart of a rowing boat (m, size 1), before the rowlocks: one rows with the back to the bow. */
const THWART = { x: 0, y: 0.3, z: 0.48 } as const
/** The side deck of a sailing boat, clear of boom and sail. */
const DECK = { x: -0.44, y: 0.5, z: -1.3 } as const

/** In figure space, which is turned about with the rower (`faced`). */
const onThwart = (state: DioramaState, rider: Actor, mount: Actor, f: Frame): Saddle => {
  const k = mount.look.kind === 'thing' ? mount.look.size : 1
  const rock = rockOf(state, mount)
  const floor = heightAt(state.place, rider.x, rider.z) + rider.y + rock.y * k
  const rows = atOars(state, rider)
  const bench = rows ? THWART : DECK
  const about = rows ? -1 : 1
  const [hx, hz] = [about * bench.x * k, about * bench.z * k]
  const seat = floor + bench.y * k
  const { x, y, z } = handleOf(mount)
  const palm = (side: number): Vec3 =>
    rows
      ? [side * x * k, floor + y * k, -z * k]
      : [hx + side * 0.1 * f.height, seat + 0.12 * f.height, hz + 0.2 * f.height]
  const sole = (side: number): Vec3 => [
    hx + side * f.stance * 1.1,
    Math.max(floor + 0.06 * k, seat - f.shin),
    hz + f.thigh * 0.95,
  ]
  return {
    hips: [hx, seat + f.r.hip[2] * 0.9, hz],
    q: euler(about * rock.pitch, 0, about * rock.roll),
    lean: rows ? 0.06 + 0.26 * rowing(mount) : 0,
    soles: [sole(1), sole(-1)],
    knees: null,
    heels: [-0.2, -0.2],
    palms: [palm(1), palm(-1)],
  }
}

/** On the bench of a cart, the reins in both hands. */
const onBench = (state: DioramaState, rider: Actor, cart: Actor, f: Frame): Saddle => {
  const k = cart.look.kind === 'thing' ? cart.look.size : 1
  const floor = heightAt(state.place, rider.x, rider.z) + rider.y
  const seat = floor + BENCH.y * k
  const z = BENCH.z * k
  const beat = Math.sin(cart.phase * Math.PI * 8) * Math.min(Math.abs(cart.speed), 1) * 0.006
  const palm = (side: number): Vec3 => [side * 0.06 * f.height, seat + 0.15 * f.height, z + 0.2 * f.height]
  const sole = (side: number): Vec3 => [
    side * f.stance * 1.1,
    Math.max(floor + BENCH.foot * k, seat - f.shin),
    z + f.thigh * 0.98,
  ]
  return {
    hips: [0, seat + f.r.hip[2] * 0.9 + beat, z],
    q: LEVEL,
    lean: 0.1,
    soles: [sole(1), sole(-1)],
    knees: null,
    heels: [-0.1, -0.1],
    palms: [palm(1), palm(-1)],
  }
}

/** How a rider sits where it sits, or null: it does not ride. */
export const saddleOf = (state: DioramaState, rider: Actor, f: Frame): Saddle | null => {
  const mount = mountOf(state, rider)
  if (!mount) return null
  const way = rideWay(mount)
  if (way === 'boat') return onThwart(state, rider, mount, f)
  if (way === 'climb') return onClimb(state, rider, mount, f)
  if (way === 'cart') return onBench(state, rider, mount, f)
  return way === 'cycle' ? onCycle(state, rider, mount, f) : onBack(state, mount, f)
}
