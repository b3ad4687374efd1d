/** Riding: who sits on whom, what may be ridden and how, and the places of a cycle that a body holds on to. */
import type { Actor, DioramaState } from '../state/state.ts'
import { climbOf } from './climbs.ts'
import { bodyHeight } from './measure.ts'
import { speciesOf } from './quadruped/species.ts'
import { wrap } from './shape/vec.ts'
import { SLOT } from './slots.ts'

/** How one rides: legs either side of a back, feet on pedals or pegs, on the thwart of a boat, on the bench of a cart; or up a tree, as if on it. */
export type RideWay = 'back' | 'cycle' | 'boat' | 'cart' | 'climb'

const CYCLES = ['bicycle', 'motorbike']
/** Hulls one sits in alone, with oars or a sheet in the hands. */
const SMALL_BOATS = ['boat', 'sailboat']

/** How such a body is ridden, or null: nothing to sit on. */
export const rideWay = ({ look }: Pick<Actor, 'look'>): RideWay | null => {
  if (look.kind === 'quadruped') return 'back'
  if (look.kind !== 'thing') return null
  if (climbOf({ look })) return 'climb'
  if (look.model === 'broom') return 'back'
  if (look.model === 'dragon') return look.size > 0.5 ? 'back' : null
  if (look.model === 'cart' || look.model === 'carriage') return 'cart'
  return CYCLES.includes(look.model) ? 'cycle' : SMALL_BOATS.includes(look.model) && look.size > 0.6 ? 'boat' : null
}

/** Is this back strong enough for that rider? A child rides what a grown person does not. */
export const carries = (mount: Pick<Actor, 'look'>, rider: Pick<Actor, 'look'>): boolean => {
  if (mount.look.kind !== 'quadruped' || rider.look.kind !== 'biped') return rideWay(mount) !== null
  const { leg, body } = speciesOf(mount.look)
  return leg > 0.3 && body > rider.look.height * 0.42
}

const actorOf = (state: DioramaState, id: number): Actor | undefined => state.actors.find((a) => a.id === id)

/** What an actor sits on, or null. */
export const mountOf = (state: DioramaState, rider: Actor): Actor | null =>
  rider.rides === undefined ? null : (actorOf(state, rider.rides) ?? null)

/** Who sits on this actor, or null. */
export const riderOf = (state: DioramaState, mount: Actor): Actor | null =>
  state.actors.find((a) => a.rides === mount.id) ?? null

/** Whose legs (wheels, hull) carry an actor: those of its mount or of what pulls that, else its own. */
export const legsOf = (state: DioramaState, actor: Actor): Actor => {
  const mount = mountOf(state, actor)
  return (mount?.pulledBy === undefined ? mount : actorOf(state, mount.pulledBy)) ?? mount ?? actor
}

/** Who decides where a body goes: its rider, the one who drives the cart it pulls, else itself. */
export const mindOf = (state: DioramaState, legs: Actor): Actor => {
  const rider = riderOf(state, legs)
  if (rider) return rider
  const cart = state.actors.find((a) => a.pulledBy === legs.id)
  return (cart && riderOf(state, cart)) ?? legs
}

/** Does it sit at the oars? */
export const atOars = (state: DioramaState, rider: Actor): boolean => {
  const mount = mountOf(state, rider)
  return mount?.look.kind === 'thing' && mount.look.model === 'boat' && rider.look.kind === 'biped'
}

/** An actor as its body is turned: whoever rows sits with his back to where the boat goes. */
export const faced = (state: DioramaState, actor: Actor): Actor => {
  if (actor.rides === undefined || !atOars(state, actor)) return actor
  const turned = actor.body[SLOT.ride] ?? 0
  return { ...actor, heading: wrap(actor.heading + Math.PI * turned), speed: actor.speed * (1 - 2 * turned) }
}

/** Size of a cycle against that of a grown person's. */
export const mountScale = (rider: Actor): number => (rider.look.kind === 'biped' ? rider.look.height / 1.68 : 1)

/** Places of a cycle at size 1 in its own axes (m): saddle, grips, and the circle of the pedals. */
export const SADDLE = { y: 0.97, z: -0.16 } as const
export const GRIPS = { x: 0.25, y: 1.04, z: 0.22 } as const
export const PEDALS = { x: 0.1, y: 0.34, z: -0.02, r: 0.16 } as const

/** Bench of a cart, and the board for the feet before it (m, size 1). */
export const BENCH = { y: 1.02, z: 0.82, foot: 0.56 } as const

/** Height of the back, saddle or thwart one sits on (m above the ground under it). */
export const seatHeight = (mount: Actor, rider: Actor): number => {
  if (rideWay(mount) === 'climb') return rider.look.kind === 'biped' ? rider.look.height * 0.47 : 0
  if (mount.look.kind === 'quadruped') {
    const s = speciesOf(mount.look)
    return s.leg + s.body * (0.05 + s.waist)
  }
  if (mount.look.kind === 'thing' && rideWay(mount) === 'back')
    return (mount.look.model === 'broom' ? 0.65 : 2.2) * mount.look.size
  if (rideWay(mount) === 'cart' && mount.look.kind === 'thing') return BENCH.y * mount.look.size
  return rideWay(mount) === 'cycle' ? SADDLE.y * mountScale(rider) : 0.25 * bodyHeight(mount)
}

/** How much higher than on its feet a rider is (m): what gaze and camera add to its height. */
export const rideLift = (state: DioramaState, rider: Actor): number => {
  const mount = mountOf(state, rider)
  if (!mount || rider.look.kind !== 'biped') return 0
  return (seatHeight(mount, rider) - rider.look.height * 0.47) * (rider.body[SLOT.ride] ?? 0)
}
