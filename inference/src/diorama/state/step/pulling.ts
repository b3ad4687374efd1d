/** What is drawn by an animal: a cart goes where its shafts are led, a little late in turns, and its wheels turn with the way it makes. */
import { mindOf } from '../../body/ride.ts'
import { distance, headingTo, wrap } from '../angle.ts'
import { actorOf } from '../find.ts'
import type { Actor, DioramaState } from '../state.ts'

/** From the axle to the middle of what pulls (m, size 1). */
const SHAFTS = 2.15
/** Shafts turn no further than this against what stands between them (radians). */
const BEND = 0.55

const reach = (cart: Actor): number => SHAFTS * (cart.look.kind === 'thing' ? cart.look.size : 1)

/** Puts a cart straight behind what pulls it. */
const behind = (cart: Actor, puller: Actor): void => {
  cart.heading = puller.heading
  cart.x = puller.x - Math.sin(puller.heading) * reach(cart)
  cart.z = puller.z - Math.cos(puller.heading) * reach(cart)
}

/** Puts what pulls before a cart that stays where it is. */
export const before = (cart: Actor, puller: Actor): void => {
  puller.heading = cart.heading
  puller.x = cart.x + Math.sin(cart.heading) * reach(cart)
  puller.z = cart.z + Math.cos(cart.heading) * reach(cart)
}

/** Puts an animal into the shafts; each has one cart, each cart one animal. */
export const harness = (state: DioramaState, cart: Actor, puller: Actor): void => {
  for (const other of state.actors) if (other.pulledBy === puller.id) delete other.pulledBy
  cart.pulledBy = puller.id
  cart.follows = null
  puller.follows = null
  cart.act = { kind: 'stand', since: state.tick, ticks: 0, pace: 1 }
  cart.todo = []
  behind(cart, puller)
}

/** One tick: every cart after what pulls it. */
export const pull = (state: DioramaState): void => {
  for (const cart of state.actors) {
    if (cart.pulledBy === undefined) continue
    const puller = actorOf(state, cart.pulledBy)
    if (!puller) {
      delete cart.pulledBy
      cart.speed = 0
      continue
    }
    // Whoever drives goes off with all he drives.
    const driver = mindOf(state, puller)
    if (driver.leaving !== 0 && driver.act.kind === 'leave' && puller.leaving === 0) puller.leaving = driver.leaving
    if (puller.leaving !== 0 && driver.act.kind === 'leave' && cart.leaving === 0) cart.leaving = puller.leaving
    const [x, z] = [cart.x, cart.z]
    if (distance(x, z, puller.x, puller.z) > reach(cart) * 2) behind(cart, puller)
    else {
      const to = headingTo(x, z, puller.x, puller.z, cart.heading)
      const off = wrap(to - puller.heading)
      cart.heading = wrap(puller.heading + Math.max(-BEND, Math.min(BEND, off)))
      cart.x = puller.x - Math.sin(cart.heading) * reach(cart)
      cart.z = puller.z - Math.cos(cart.heading) * reach(cart)
    }
    cart.y = 0
    cart.speed = puller.speed * Math.cos(wrap(puller.heading - cart.heading))
    cart.turn = puller.turn
  }
}
