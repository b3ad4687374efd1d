/** States kept by an earlier version of Diorama: what it did not have yet is filled in, so that a session goes on where it was. */
import { newBody } from '../body/advance.ts'
import { rideWay } from '../body/ride.ts'
import { newCamera } from './camera/new.ts'
import { isPerson } from './find.ts'
import type { DioramaState } from './state.ts'
import { bringUnder } from './step/riding.ts'

/** A cycle used to follow whoever rode it. */
const seated = (state: DioramaState): void => {
  for (const cycle of state.actors) {
    if (cycle.act.kind !== 'follow' || rideWay(cycle) !== 'cycle') continue
    const rider = state.actors.find((a) => a.id === cycle.act.target)
    if (rider && isPerson(rider) && rider.leaving === 0 && rider.rides === undefined) bringUnder(state, rider, cycle)
  }
}

/** Completes a state in place and returns it. A state of this version stays as it is, to the byte. */
export const completed = (state: DioramaState): DioramaState => {
  state.camera = { ...newCamera(), ...state.camera }
  const { sky } = state
  sky.blown ??= [0, 0]
  for (const weather of [sky.now, sky.to]) {
    weather.hail ??= 0
    weather.heat ??= 0
    weather.aurora ??= 0
    weather.meteors ??= 0
    weather.fireworks ??= 0
  }
  seated(state)
  for (const actor of state.actors) {
    const slots = newBody(actor)
    if (actor.body.length < slots.length) actor.body = [...actor.body, ...slots.slice(actor.body.length)]
  }
  return state
}
