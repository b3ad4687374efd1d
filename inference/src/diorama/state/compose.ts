/** The first picture of a premise: the lead where the place wants it, the rest around it, whoever has to do with each other face to face. */
import { giveTo } from './step/carrying.ts'
import { newBody } from '../body/advance.ts'
import { legsOf, mountOf, riderOf } from '../body/ride.ts'
import { bodyHeight } from '../body/measure.ts'
import { isSeat, placeOn } from '../body/seat.ts'
import { topOf } from '../body/tops.ts'
import { composeStart } from '../place/ground.ts'
import { familyOf } from '../place/family.ts'
import { terrainOf } from '../place/terrain.ts'
import { waterStart } from '../place/waters.ts'
import { distance, headingTo, wrap } from './angle.ts'
import { isBuilding } from './buildings.ts'
import { actorOf, isMoving, isResting, mobile } from './find.ts'
import { afloat, float, railed, roomNear } from './room.ts'
import { radiusOf, reachOf } from './size.ts'
import type { Act, Actor, DioramaState } from './state.ts'
import { climbs, putUp } from './step/climbing.ts'
import { DANCING, sparring } from './step/acts.ts'
import { STRING } from './step/motive.ts'
import { BROOM_CRUISE, FIGHTING_HEIGHT, isBroom } from './step/locomotion.ts'
import { placeHands } from './step/hands.ts'
import { before, harness } from './step/pulling.ts'

/** Two who deal with each other from the start stand face to face, across the line of sight. */
const faceEachOther = (state: DioramaState): void => {
  // A walk to each other is spared them.
  const due = ({ act, todo }: Actor): Act => (act.kind === 'walk' && todo[0]?.target === act.target ? todo[0] : act)
  for (const a of state.actors) {
    const b = state.actors.find((o) => o.id === a.act.target)
    if (!b || b.id < a.id || b.act.target !== a.id || due(a).kind !== due(b).kind) continue
    for (const one of [a, b]) {
      const act = due(one)
      if (act !== one.act) one.todo.shift()
      one.act = { ...act, since: state.tick }
    }
    const gap = a.act.kind === 'fight' ? sparring(a, b) : a.act.kind === 'dance' ? DANCING : 1.3
    const side = composeStart(state.place).heading + Math.PI / 2
    const [x, z] = [a.x, a.z]
    for (const [actor, sign] of [
      [a, -0.5],
      [b, 0.5],
    ] as const) {
      const legs = legsOf(state, actor)
      const at: [number, number] = [x + Math.sin(side) * gap * sign, z + Math.cos(side) * gap * sign]
      ;[actor.x, actor.z] = roomNear(state, legs, at[0], at[1])
    }
    a.heading = headingTo(a.x, a.z, b.x, b.z)
    b.heading = headingTo(b.x, b.z, a.x, a.z)
    // What flies comes down to fight.
    if (a.act.kind === 'fight') for (const one of [a, b]) if (one.archetype === 'flyer') one.y = FIGHTING_HEIGHT
  }
}

/** From the middle of a table to who sits at it (m). */
const AT_TABLE = 0.72

/** Two who sit on chairs by a table from the start have it between them, seen from the side; one has it before him. */
const atTable = (state: DioramaState): void => {
  const table = state.actors.find((a) => a.look.kind === 'thing' && a.look.model === 'table')
  const due = ({ act, todo }: Actor): Act => (act.kind === 'sit' ? act : (todo.find((a) => a.kind === 'sit') ?? act))
  const sitters = state.actors.filter((a) => {
    const seat = state.actors.find((s) => s.id === due(a).target)
    return due(a).kind === 'sit' && seat?.look.kind === 'thing' && seat.look.model === 'chair'
  })
  if (!table || sitters.length === 0 || sitters.length > 2) return
  if (sitters.length === 1) {
    // One alone sits half turned from the camera, or the table would hide him.
    const [sitter] = sitters
    sitter.heading = wrap(composeStart(state.place).heading + 2.2)
    const seat = state.actors.find((s) => s.id === due(sitter).target)
    if (seat) [seat.x, seat.z, seat.heading] = [sitter.x, sitter.z, sitter.heading]
    table.x = sitter.x + Math.sin(sitter.heading) * AT_TABLE
    table.z = sitter.z + Math.cos(sitter.heading) * AT_TABLE
    table.heading = wrap(sitter.heading + Math.PI)
    return
  }
  const [x, z] = [sitters[0].x, sitters[0].z]
  const side = composeStart(state.place).heading + Math.PI / 2
  ;[table.x, table.z, table.heading] = [x, z, side - Math.PI / 2]
  sitters.forEach((sitter, i) => {
    const sign = i === 0 ? -1 : 1
    sitter.act = { ...due(sitter), since: state.tick }
    sitter.todo = []
    ;[sitter.x, sitter.z] = [x + Math.sin(side) * AT_TABLE * sign, z + Math.cos(side) * AT_TABLE * sign]
    sitter.heading = headingTo(sitter.x, sitter.z, x, z)
  })
}

/** How far from the middle of a fire, or whatever else is no seat, one sits round it (m). */
const ROUND = 1.25

/** Those who sit at something that is no seat (a fire) are round it already, the lead first; what they sit round. */
const seatedRound = (state: DioramaState, lead: Actor | undefined, heading: number): Actor[] =>
  state.actors.filter((thing) => {
    if (thing.look.kind !== 'thing' || isSeat(thing) || topOf(thing) > 0 || isBuilding(thing)) return false
    const rests = (a: Act): boolean => a.kind === 'sit' && a.target === thing.id
    const round = state.actors.filter((a) => a.look.kind === 'biped' && (rests(a.act) || a.todo.some(rests)))
    const first = round.includes(lead!) ? lead! : round[0]
    if (!first) return false
    // Before the first, and half aside, so that nobody is hidden.
    const way = heading + 0.7
    ;[thing.x, thing.z] = [first.x + Math.sin(way) * ROUND, first.z + Math.cos(way) * ROUND]
    const back = way + Math.PI
    ;[first, ...round.filter((a) => a !== first)].forEach((one, n) => {
      const angle = back + (n / round.length) * Math.PI * 2
      ;[one.x, one.z] = [thing.x + Math.sin(angle) * ROUND, thing.z + Math.cos(angle) * ROUND]
      one.heading = angle + Math.PI
      const at = one.todo.findIndex(rests)
      if (at < 0) return
      one.act = { ...one.todo[at]!, since: state.tick }
      one.todo = one.todo.slice(at + 1)
    })
    return true
  })

const atSideOf = (thing: Actor, lead: Actor): boolean =>
  distance(thing.x, thing.z, lead.x, lead.z) < reachOf(lead, thing) + 0.3

/** The way to something that stands there, to rest beside it, is spared the lead: to what. */
const arrived = (state: DioramaState, lead: Actor): Actor | undefined => {
  const [next] = lead.todo
  const to = actorOf(state, lead.act.target)
  if (!to || mobile(to) || lead.act.kind !== 'walk' || !next || isMoving(next.kind) || next.target !== undefined) return
  lead.act = { ...next, since: state.tick }
  lead.todo.shift()
  return to
}

/** Higher than this (m), a thing stands farther off by so many times what is over it. */
const TOWERS = 5.5
const STANDS_OFF = 4.4

/** Beside the path, so far ahead that a building is seen whole: where, on the side given (1 left, -1 right), behind `nth` others; null where it is none, or no land. */
const plotOf = (
  state: DioramaState,
  actor: Actor,
  start: readonly number[],
  side: number,
  nth: number,
): [x: number, z: number] | null => {
  if (!isBuilding(actor) || familyOf(state.place.kind) !== 'land') return null
  const high = bodyHeight(actor)
  const terrain = terrainOf(state.place)
  const z = start[1]! - 7 - high * 0.8 - Math.max(0, high - TOWERS) * 1.5 - nth * (4 + high * 0.5)
  const off = terrain.half + 1.5 + Math.min(4, high * 0.6)
  const at = (hand: number): number => terrain.pathX(z) - hand * off
  // On a steep bank or in the water it goes to the other side, where that is more level.
  const road = terrain.height(terrain.pathX(z), z)
  const uneven = (hand: number): number => {
    const y = terrain.height(at(hand), z)
    return terrain.water !== null && y < terrain.water + 0.2 ? 100 : Math.abs(y - road)
  }
  const hand = uneven(side) > 1.5 && uneven(-side) < uneven(side) ? -side : side
  return [at(hand), z]
}

/** How far up the track a train is in the first picture (m). */
const ARRIVES = 15

/** Puts everybody where the composition wants the lead: at its start, the rest as they were brought in, around it. */
export const compose = (state: DioramaState): void => {
  const lead = state.actors.find((a) => a.id === state.driven)
  const { start, heading } =
    lead && afloat(state, legsOf(state, lead)) ? waterStart(state.place) : composeStart(state.place)
  if (lead) {
    const [x0, z0] = [lead.x, lead.z]
    for (const actor of state.actors) {
      actor.x += start[0] - x0
      actor.z += start[1] - z0
    }
    ;[lead.x, lead.z] = roomNear(state, legsOf(state, lead), start[0], start[1])
    lead.heading = heading
  }
  // The lead stands on a third of the picture: on the other side of it there is room.
  const free = composeStart(state.place).camera.yaw >= 0 ? -1 : 1
  // Who waits under the lamp waits there already.
  const stop = lead && arrived(state, lead)
  let nth = 0
  for (const actor of state.actors) {
    actor.born = 0
    if (actor === lead || riderOf(state, actor)) continue
    const legs = legsOf(state, actor)
    const beside = actor.follows !== null || mobile(actor)
    if (lead && !mobile(actor) && !isMoving(lead.act.kind) && (actor === stop || atSideOf(actor, lead))) {
      // Brought in with it at her side: there it stays, on the side that has room.
      const [angle, reach] = isBuilding(actor)
        ? [heading + free * 0.3, radiusOf(actor) + 3]
        : [heading + free * 1.1, radiusOf(actor) + radiusOf(lead) + 0.4]
      const at: [number, number] = [lead.x + Math.sin(angle) * reach, lead.z + Math.cos(angle) * reach]
      ;[actor.x, actor.z] = roomNear(state, actor, at[0], at[1])
      actor.heading = heading + Math.PI
      continue
    }
    // Company stands beside and a little ahead, where the camera sees it; things stand along the way.
    const side = nth % 2 === 0 ? free : -free
    // What towers over them stands off, so that it is seen whole: one behind another where there are several.
    const tall = beside ? 0 : Math.max(0, bodyHeight(actor) - TOWERS)
    const angle = heading + side * (beside ? 1.1 : (tall > 0 ? 0.3 : 0.5) + 0.12 * nth)
    const reach =
      tall * (STANDS_OFF + 0.9 * nth) +
      (beside ? 0.55 + radiusOf(legs) * 1.6 : 3.2 + radiusOf(actor) * 1.5) +
      Math.floor(nth / 2) * (0.5 + radiusOf(legs))
    const plot = plotOf(state, actor, start, side, nth)
    const at = plot ?? [start[0] + Math.sin(angle) * reach, start[1] + Math.cos(angle) * reach]
    ;[actor.x, actor.z] = roomNear(state, legs, at[0], at[1])
    // A building looks at who comes.
    actor.heading = plot
      ? headingTo(actor.x, actor.z, start[0], start[1], heading)
      : mobile(actor)
        ? heading
        : heading + Math.PI
    // A train comes in: it stands further up the track and faces the platform's people.
    if (railed(state, actor)) [actor.z, actor.heading] = [start[1] - ARRIVES, 0]
    nth++
  }
  for (const kite of state.actors) {
    const flown = kite.look.kind === 'thing' && kite.look.model === 'kite' ? actorOf(state, kite.follows) : undefined
    if (flown) [kite.x, kite.z] = [flown.x + Math.sin(heading) * STRING, flown.z + Math.cos(heading) * STRING]
  }
  faceEachOther(state)
  atTable(state)
  const round = seatedRound(state, lead, heading)
  for (const actor of state.actors) {
    // Nobody walks up to where he sits.
    const next = actor.todo[0]
    const seat = actorOf(state, next?.target)
    const comes = seat && actor.act.kind === 'walk' && actor.act.target === seat.id && next?.kind === 'sit'
    if (comes && isSeat(seat) && state.actors.some((a) => a.act.kind === 'sit' && a.act.target === seat.id))
      actor.act = { ...actor.todo.shift()!, since: state.tick }
  }
  // Who sits from the start has the seat under him.
  const had = new Set<number>()
  for (const actor of state.actors) {
    if (!isResting(actor.act.kind)) continue
    const seat = state.actors.find((a) => a.id === actor.act.target)
    // Before a house one sits with one's back to it: it is no seat.
    if (seat && isBuilding(seat)) {
      const { target: _, ...rest } = actor.act
      actor.act = rest
      actor.heading = wrap(headingTo(seat.x, seat.z, actor.x, actor.z, actor.heading) + 0.5)
    }
    if (!seat || mobile(seat) || seat.archetype === 'plant' || round.includes(seat) || isBuilding(seat)) continue
    if (!had.has(seat.id)) [seat.x, seat.z, seat.heading] = [actor.x, actor.z, actor.heading]
    had.add(seat.id)
    if (actor.act.kind === 'sit' && isSeat(seat)) {
      const { x, z, heading: way } = placeOn(state, actor, seat)
      ;[actor.x, actor.z, actor.heading] = [x, z, way]
    }
    if (actor.archetype === 'quadruped' && topOf(seat) > 0) [actor.on, actor.y] = [seat.id, topOf(seat)]
  }
  for (const rider of state.actors) {
    const mount = mountOf(state, rider)
    if (!mount) continue
    ;[mount.x, mount.z, mount.heading] = [rider.x, rider.z, rider.heading]
    // Who sits in a tree looks out of the picture.
    if (climbs(mount)) mount.heading = wrap(heading + Math.PI)
    if (isBroom(mount) && isMoving(rider.act.kind)) mount.y = BROOM_CRUISE
  }
  for (const cart of state.actors) {
    const puller = actorOf(state, cart.pulledBy)
    if (puller && riderOf(state, cart)) before(cart, puller)
    else if (puller) harness(state, cart, puller)
  }
  for (const actor of state.actors) float(state, actor)
  for (const rider of state.actors) {
    const mount = mountOf(state, rider)
    if (mount && climbs(mount)) putUp(state, rider, mount)
    else rider.y = mount?.y ?? rider.y
  }
  placeHands(state)
  for (const actor of state.actors) actor.body = newBody(actor)
  for (const thing of state.actors) {
    const carrier = state.actors.find((a) => a.id === thing.carriedBy)
    if (carrier) giveTo(state, carrier, thing)
  }
}
