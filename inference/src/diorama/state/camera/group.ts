/** Whom the camera frames: the lead of the shot, those with it, their middle and how far they spread. */
import { aloft, floorOf, leaps } from '../../body/jump.ts'
import { bodyHeight } from '../../body/measure.ts'
import { legsOf, rideLift } from '../../body/ride.ts'
import { headPoint } from '../../body/reach.ts'
import { SLOT } from '../../body/slots.ts'
import { groundAt } from '../../place/ground.ts'
import { waterOver } from '../../place/waters.ts'
import { distance, lerp } from '../angle.ts'
import { actorOf, mobile } from '../find.ts'
import { afloat } from '../room.ts'
import type { Actor, DioramaState, Vec3 } from '../state.ts'

export interface Group {
  main: Actor
  others: Actor[]
  /** Middle of all, on the ground plane, with the height of the ground there, or of the air they fly in. */
  middle: Vec3
  /** From the middle to the furthest, metres. */
  spread: number
  /** Of the tallest. */
  height: number
  /** In a boat: the camera goes out on the water too. */
  onWater: boolean
  /** Head of the lead. */
  head: Vec3
}

/** Further than this from the lead one does not belong in the picture with it. */
const TOGETHER = 6

/** How far the camera goes up with who flies: the land below stays in the picture. */
const FLOWN = 0.75

/** Ground to crown, on its own feet or on somebody's back. */
const heightOf = (state: DioramaState, actor: Actor): number => bodyHeight(actor) + rideLift(state, actor)

/** As if it hardly jumped: the camera follows a part of the way, and does not bob with crouch and landing. Up to a top it goes along. */
const steady = (state: DioramaState, actor: Actor): Actor => {
  const up = aloft(state, actor) && actor.act.target === undefined ? actor.y - floorOf(state, actor) : 0
  const crouch = actor.body[SLOT.crouch] ?? 0
  const air = actor.body[SLOT.air] ?? 0
  if (!leaps(actor) || (up === 0 && crouch === 0 && air === 0)) return actor
  const body = [...actor.body]
  body[SLOT.crouch] = 0
  body[SLOT.air] = 0
  return { ...actor, y: actor.y - 0.65 * Math.min(up, 1), vy: 0, body }
}

export const groupOf = (state: DioramaState): Group | null => {
  const { camera } = state
  const lead =
    camera.person === 'first'
      ? actorOf(state, state.driven)
      : (actorOf(state, camera.subjects[0]) ?? actorOf(state, state.driven) ?? state.actors[0])
  if (!lead) return null
  const others: Actor[] = []
  for (const id of camera.subjects) {
    const other = actorOf(state, id)
    if (other && other.id !== lead.id && distance(lead.x, lead.z, other.x, other.z) < TOGETHER) others.push(other)
  }
  const partner = actorOf(state, lead.act.target)
  // A tree one sits under or a house one looks at is no company: the picture is of who deals with it.
  const looms = partner && !mobile(partner) && heightOf(state, partner) > heightOf(state, lead) * 1.3
  if (partner && !looms && !others.includes(partner) && distance(lead.x, lead.z, partner.x, partner.z) < TOGETHER)
    others.push(partner)
  let x = lead.x
  let z = lead.z
  for (const other of others) {
    x += other.x
    z += other.z
  }
  const n = others.length + 1
  x = lerp(lead.x, x / n, 0.9)
  z = lerp(lead.z, z / n, 0.9)
  let spread = distance(x, z, lead.x, lead.z)
  let height = heightOf(state, lead)
  for (const other of others) {
    spread = Math.max(spread, distance(x, z, other.x, other.z))
    height = Math.max(height, heightOf(state, other))
  }
  const legs = legsOf(state, lead)
  const onWater = afloat(state, legs)
  return {
    main: lead,
    others,
    middle: [
      x,
      groundAt(state.place, x, z).y +
        (onWater
          ? waterOver(state.place, x, z)
          : legs.archetype === 'flyer'
            ? legs.y * (legs === lead ? FLOWN : 1)
            : 0),
      z,
    ],
    onWater,
    spread,
    height,
    head: headPoint(state, steady(state, lead)),
  }
}
