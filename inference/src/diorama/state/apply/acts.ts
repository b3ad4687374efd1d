/**
 * Orders to actors. `now` replaces what is being done, except that a gesture only interrupts a walk, which goes on after it, and
 * that an order given within half a second of another one waits for it: two directors speaking at once are both heard.
 */
import { mindOf, mountOf, riderOf } from '../../body/ride.ts'
import { settledIn } from '../../body/settled.ts'
import type { ActSpec, ChangeOf, DioramaChange } from '../changes.ts'
import type { Cast } from './cast.ts'
import { actorOf, isGesture, isMoving, isPerson } from '../find.ts'
import type { Act, Actor, DioramaState } from '../state.ts'
import { begin } from '../step/acts.ts'

const BOTH_HEARD = 12
const MOST_WAITING = 12

const actOf = (cast: Cast, spec: ActSpec): Act | undefined => {
  const act: Act = { kind: spec.kind, since: -1, ticks: spec.ticks, pace: spec.pace }
  if (spec.target !== undefined) {
    const target = cast.who(spec.target)
    if (!target) return undefined
    act.target = target.id
  }
  if (spec.at) act.at = [spec.at[0], spec.at[1]]
  if (spec.side !== undefined) act.side = spec.side
  if (spec.manner) act.manner = spec.manner
  if (spec.also) act.also = spec.also
  return act
}

/** What has no end of its own gets one when something is to follow. */
const bounded = (act: Act): Act => {
  if (act.ticks > 0) return act
  if (isMoving(act.kind)) {
    const goes = act.kind === 'walk' || act.kind === 'run' || act.kind === 'hide'
    return goes && (act.target !== undefined || act.at) ? act : { ...act, ticks: act.kind === 'leave' ? 0 : 84 }
  }
  if (act.kind === 'stand') return { ...act, ticks: 20 }
  return { ...act, ticks: act.kind === 'squat' ? 18 : act.kind === 'stroke' || act.kind === 'sleep' ? 120 : 72 }
}

const fresh = (state: DioramaState, actor: Actor): boolean =>
  actor.act.since >= 0 &&
  state.tick - actor.act.since < BOTH_HEARD &&
  actor.born !== state.tick + 1 &&
  (actor.act.ticks > 0 || isMoving(actor.act.kind)) &&
  state.tick > BOTH_HEARD

const order = (state: DioramaState, actor: Actor, acts: Act[], when: 'now' | 'then'): void => {
  // To stroke something low is to squat: squatting first and walking over afterwards would be down and up again.
  const wanted = acts.filter(
    (act, i) => !((act.kind === 'squat' || act.kind === 'kneel') && acts[i + 1]?.kind === 'stroke'),
  )
  const chain = wanted.map((act, i) => (i < wanted.length - 1 ? bounded(act) : act))
  if (when === 'then' || (fresh(state, actor) && actor.act.kind !== 'stand')) {
    if (actor.todo.length === 0 && actor.act.kind !== 'stand') {
      const last = bounded(actor.act)
      // An endless act that has run for a while ends now; the end is counted from its beginning.
      actor.act =
        last.ticks > 0 && actor.act.ticks === 0
          ? { ...last, ticks: Math.max(last.ticks, state.tick - actor.act.since + 6) }
          : last
    } else if (actor.todo.length > 0) actor.todo[actor.todo.length - 1] = bounded(actor.todo[actor.todo.length - 1])
    actor.todo = [...actor.todo, ...chain].slice(0, MOST_WAITING)
    return
  }
  const goesOn =
    chain.length === 1 && isGesture(chain[0].kind) && isMoving(actor.act.kind) && actor.act.kind !== 'leave'
  const before = actor.act
  const waiting = actor.todo
  actor.todo = chain.slice(1)
  // Who sits there goes on sitting afterwards.
  const seat = chain.length === 1 && chain[0].ticks > 0 ? settledIn(actor, chain[0].kind) : null
  if (goesOn) actor.todo = [{ ...before, since: -1 }, ...waiting].slice(0, MOST_WAITING)
  else if (seat)
    actor.todo = [before.kind === seat ? { ...before, since: -1 } : { kind: seat, since: -1, ticks: 0, pace: 1 }]
  begin(state, actor, chain[0])
}

/** Walking off out of a shot that would not go with it: the camera takes up the walk again. */
const walkTakesCamera = (state: DioramaState, actor: Actor, acts: Act[], all: readonly DioramaChange[]): void => {
  if (all.some((c) => c.op === 'camera')) return
  const { camera } = state
  const leads = camera.subjects[0] === actor.id || actor.id === state.driven
  const off = acts.some((a) => (a.kind === 'walk' || a.kind === 'run') && a.target === undefined && !a.at)
  if (!leads || !off || !isPerson(actor)) return
  if (camera.shot === 'orbit' || camera.shot === 'static' || camera.shot === 'truck' || camera.shot === 'two-shot') {
    camera.shot = 'follow'
    camera.since = state.tick
    delete camera.side
  }
}

/** Whoever is ridden or driven goes where its rider wants: what it is told of going, he is told; a cart has its horse for it. */
const doerOf = (state: DioramaState, actor: Actor, acts: readonly ActSpec[]): Actor => {
  const mount = actor.pillion ? mountOf(state, actor) : null
  const mind = riderOf(state, mount ?? actor) ?? mindOf(state, actorOf(state, actor.pulledBy) ?? actor)
  return mind !== actor && acts.some((a) => isMoving(a.kind) || /^(?:stand|jump|turn)$/.test(a.kind)) ? mind : actor
}

export const applyActs = (cast: Cast, change: ChangeOf<'act'>, all: readonly DioramaChange[]): void => {
  const { state } = cast
  for (const ref of change.actors) {
    const named = cast.who(ref)
    const actor = named && doerOf(state, named, change.acts)
    if (!actor) continue
    const acts = change.acts.flatMap((spec) => actOf(cast, spec) ?? []).filter((act) => act.target !== actor.id)
    if (acts.length === 0) continue
    order(state, actor, acts, change.when)
    walkTakesCamera(state, actor, acts, all)
    // Whom the story now deals with belongs in the picture.
    const target = acts.find((a) => a.target !== undefined)?.target
    if (target !== undefined && state.camera.subjects.includes(actor.id) && !state.camera.subjects.includes(target))
      state.camera.subjects = [...state.camera.subjects, target].slice(0, 4)
  }
}
