/**
 * Applies changes to a state before a step. Unknown references are passed over in silence by design: between judgement and
 * application another instruction may have removed somebody, and the rest must still take effect.
 */
import * as v from 'valibot'
import { loadOf, portable } from '../body/load.ts'
import { rideWay, riderOf } from '../body/ride.ts'
import { applyActs } from './apply/acts.ts'
import { castOf, type Cast } from './apply/cast.ts'
import { applyCamera, applyPerson } from './apply/camera.ts'
import { applyHold, applyLook } from './apply/looks.ts'
import { applyPlace } from './apply/place.ts'
import { spawn } from './apply/spawn.ts'
import { applySky } from './apply/sky.ts'
import { spotOf } from './apply/spot.ts'
import { ChangeSchema, type ChangeOf, type DioramaChange } from './changes.ts'
import { cutTo } from './camera.ts'
import { isPerson } from './find.ts'
import type { DioramaState } from './state.ts'
import { letGo, takeHand } from './step/hands.ts'
import { harness } from './step/pulling.ts'
import { giveTo } from './step/carrying.ts'
import { bringUnder } from './step/riding.ts'

const remove = (cast: Cast, change: ChangeOf<'remove'>): void => {
  for (const ref of change.actors) {
    const actor = cast.who(ref)
    if (actor) actor.leaving = cast.state.tick + 1
  }
}

const setStyle = (state: DioramaState, style: DioramaState['style']['now']): void => {
  if (state.style.now === style) return
  state.style = { now: style, from: state.style.now, mix: 0 }
}

const applyOne = (cast: Cast, change: DioramaChange, all: readonly DioramaChange[]): void => {
  const { state } = cast
  switch (change.op) {
    case 'spawn':
      return spawn(cast, change)
    case 'remove':
      return remove(cast, change)
    case 'act':
      return applyActs(cast, change, all)
    case 'look':
      return applyLook(cast, change)
    case 'hold':
      return applyHold(cast, change)
    case 'mood':
      for (const ref of change.actors) {
        const actor = cast.who(ref)
        if (actor) actor.mood = change.mood
      }
      return
    case 'follows':
      for (const ref of change.actors) {
        const actor = cast.who(ref)
        const leader = change.leader === null ? null : cast.who(change.leader)
        if (!actor || leader === undefined || leader?.id === actor.id) continue
        // A cycle cannot go with anybody but under him.
        if (leader && isPerson(leader) && rideWay(actor) === 'cycle') bringUnder(state, leader, actor)
        else if (!riderOf(state, actor)) actor.follows = leader?.id ?? null
      }
      return
    case 'hands': {
      const led = cast.who(change.led)
      const leader = change.leader === null ? undefined : cast.who(change.leader)
      if (led && change.leader === null) letGo(state, led)
      else if (led && leader) takeHand(state, leader, led)
      return
    }
    case 'harness': {
      const cart = cast.who(change.cart)
      const puller = cast.who(change.puller)
      if (cart && puller && puller.look.kind !== 'thing' && rideWay(cart) === 'cart') harness(state, cart, puller)
      return
    }
    case 'carry': {
      const actor = cast.who(change.actor)
      const thing = cast.who(change.thing)
      if (actor && thing && portable(thing) && !loadOf(state, actor)) giveTo(state, actor, thing)
      return
    }
    case 'move':
      change.actors.forEach((ref, i) => {
        const actor = cast.who(ref)
        if (actor) [actor.x, actor.z] = spotOf(cast, change.where, actor, i)
      })
      return
    case 'drive': {
      const actor = cast.who(change.actor)
      if (!actor) return
      const figure = riderOf(state, actor) ?? actor
      state.driven = figure.id
      state.camera.subjects = [figure.id]
      state.camera.since = state.tick
      return
    }
    case 'say': {
      const actor = cast.who(change.actor)
      if (!actor) return
      actor.says = { text: change.text, until: state.tick + 48 + change.text.length * 2 }
      state.happenings.push({ kind: 'voice', actor: actor.id, what: 'say', x: actor.x, z: actor.z, loud: 0.5 })
      return
    }
    case 'sky':
      return applySky(cast, change)
    case 'place':
      return applyPlace(cast, change)
    case 'camera':
      return applyCamera(cast, change)
    case 'person':
      return applyPerson(state, change.person)
    case 'style':
      return setStyle(state, change.style)
    case 'music':
      state.music = { mood: change.mood, since: state.tick, asked: true }
      return
  }
}

/**
 * Applies the changes of one instruction in their order, before the step of the next tick. Each must pass `ChangeSchema`: a record
 * that does not (stored by another version) is passed over, since a past that cannot be read must not stop the present.
 */
export function applyChanges(state: DioramaState, changes: readonly { op: string }[]): DioramaState {
  const cast = castOf(state)
  const known = changes.flatMap((change): DioramaChange[] => {
    const read = v.safeParse(ChangeSchema, change)
    return read.success ? [read.output] : []
  })
  for (const change of known) applyOne(cast, change, known)
  if (state.camera.cut === state.tick + 1) {
    cutTo(state)
    state.camera.cut = state.tick + 1
  }
  return state
}
