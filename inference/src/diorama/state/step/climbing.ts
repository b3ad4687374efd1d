/** Up a trunk, a ladder, a wall by hand and foot, staying up there, and down again: an own pace along the way that `body/climbs.ts` knows. */
import { climbed, heightsOf, wayUp } from '../../body/climbs.ts'
import { heightAt } from '../../place/ground.ts'
import { bodyHeight } from '../../body/measure.ts'
import { rideWay } from '../../body/ride.ts'
import { SLOT } from '../../body/slots.ts'
import { ease, wrap } from '../angle.ts'
import { DT, type Act, type Actor, type DioramaState } from '../state.ts'
import { isGesture } from '../find.ts'

/** Of the height of a body, a second: hand over hand, and swinging onto what carries it. */
const PACE = 0.3
const SWING = 0.34
/** How far hands and feet have to be on the face before the body is lifted. */
const HOLDS = 0.5
/** So near to the top or the ground it is there (m). */
const THERE = 0.004

export const climbs = (mount: Actor): boolean => rideWay(mount) === 'climb'

const PERCHED = new Set<Act['kind']>(['stand', 'hold', 'sing', 'ride', 'dismount', 'play', 'sit'])
const DOWN_FIRST = new Set<Act['kind']>(['jump', 'pick-up', 'put-down', 'kick', 'bow', 'turn'])

/** Can it be done up there, with a hand or the voice? */
export const fromPerch = (actor: Actor, act: Act): boolean =>
  (PERCHED.has(act.kind) && (act.kind !== 'ride' || act.target === actor.rides)) ||
  (isGesture(act.kind) && !DOWN_FIRST.has(act.kind))

/** Has it come to where it stays? */
export const arrived = (state: DioramaState, climber: Actor, thing: Actor): boolean =>
  climbed(state, thing, climber) >= heightsOf(thing, climber).top - THERE

const put = (state: DioramaState, climber: Actor, thing: Actor, y: number, share: number): void => {
  const { x, z, heading } = wayUp(thing, climber, y)
  climber.x += (x - climber.x) * share
  climber.z += (z - climber.z) * share
  climber.heading = wrap(climber.heading + wrap(heading - climber.heading) * share)
  const foot = heightAt(state.place, thing.x, thing.z) + thing.y
  climber.y = Math.max(0, foot + y - heightAt(state.place, climber.x, climber.z))
}

/** Who comes in up there is there. */
export const putUp = (state: DioramaState, climber: Actor, thing: Actor): void =>
  put(state, climber, thing, heightsOf(thing, climber).top, 1)

/** One tick on the way up or down, or of staying. True: it is down on its feet. */
export const climb = (state: DioramaState, climber: Actor, thing: Actor): boolean => {
  const { act } = climber
  const { held, top } = heightsOf(thing, climber)
  const H = bodyHeight(climber)
  const y = climbed(state, thing, climber)
  const weight = climber.body[SLOT.ride] ?? 0
  ;[climber.vy, climber.speed, climber.turn] = [0, 0, 0]
  delete climber.strafe
  // The swing takes as long wherever it begins: what is short in height is slow.
  const swing = top > held ? Math.min(1, (top - held) / (SWING * H)) : 1
  const pace = H * PACE * (y > held ? swing : 1) * Math.min(Math.max(act.pace, 0.5), 1.6)
  const down = act.kind === 'dismount' && state.tick > act.since
  const lifted = weight > HOLDS || climber.y > 0.02
  const step = down ? -pace * DT : act.kind === 'ride' && lifted ? pace * DT : 0
  // The ground before a thing may lie lower than the thing.
  put(state, climber, thing, Math.min(Math.max(y + step, y - climber.y), top), weight > 0.98 ? 1 : ease(DT, 0.12))
  return down && climber.y < THERE && weight < 0.05
}
