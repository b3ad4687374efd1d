/** New actors: body, place, facing; several of a kind differ in colour, size and hair, by seed. */
import { newBody } from '../../body/advance.ts'
import type { Cast } from './cast.ts'
import { headingTo } from '../angle.ts'
import { MOST_ACTORS, type ChangeOf } from '../changes.ts'
import { actorOf, mobile } from '../find.ts'
import type { BodyLook, HairStyle } from '../look.ts'
import { hash01 } from '../rng.ts'
import { float, railed } from '../room.ts'
import { HAIR_STYLES } from '../schema/look.ts'
import type { ActKind, Actor } from '../state.ts'
import { spotOf } from './spot.ts'

const HAIR_COLOURS = [0x2a1d16, 0x4a3020, 0x7a5230, 0xc89a50, 0x1c1a1e, 0x8a3a20]

const shade = (colour: number, by: number): number => {
  const part = (shift: number): number => Math.min(255, Math.round(((colour >> shift) & 255) * by))
  return (part(16) << 16) | (part(8) << 8) | part(0)
}

/** The nth of several: the same kind, not the same one. */
const varied = (look: BodyLook, others: readonly BodyLook[], seed: number, nth: number): BodyLook => {
  const looks = [look, ...others]
  const copy = structuredClone(looks[nth % looks.length]!)
  if (nth === 0) return copy
  const r = (k: number): number => hash01(seed, nth, k)
  if (copy.kind === 'biped') {
    copy.height *= 0.93 + r(1) * 0.14
    copy.build *= 0.92 + r(2) * 0.18
    if (nth < looks.length) return copy
    copy.hair.colour = HAIR_COLOURS[Math.floor(r(3) * HAIR_COLOURS.length)]
    if (copy.sex !== 'male') copy.hair.style = HAIR_STYLES[Math.floor(r(4) * 9)] as HairStyle
    for (const garment of copy.clothes) garment.colour = shade(garment.colour, 0.72 + r(5) * 0.5)
  } else if (copy.kind === 'quadruped') {
    copy.size *= 0.88 + r(1) * 0.24
    copy.coat = shade(copy.coat, 0.75 + r(2) * 0.4)
  } else {
    copy.size *= 0.9 + r(1) * 0.2
    copy.colour = shade(copy.colour, 0.8 + r(2) * 0.35)
  }
  return copy
}

/** What they do unasked. */
const HABIT: Partial<Record<Actor['archetype'], ActKind>> = { fish: 'swim', flyer: 'fly' }

export const spawn = (cast: Cast, change: ChangeOf<'spawn'>): void => {
  const { state } = cast
  for (let nth = 0; nth < change.count; nth++) {
    if (state.actors.length >= MOST_ACTORS) return
    const id = state.nextId++
    const actor: Actor = {
      id,
      noun: change.noun,
      name: { ...change.name },
      archetype: change.archetype,
      rung: change.rung,
      look: varied(change.look as BodyLook, (change.others ?? []) as BodyLook[], state.seed + id, nth),
      x: 0,
      z: 0,
      y: change.y ?? 0,
      vy: 0,
      heading: 0,
      speed: 0,
      turn: 0,
      phase: 0,
      act: { kind: HABIT[change.archetype] ?? 'stand', since: state.tick, ticks: 0, pace: 1 },
      todo: [],
      mood: change.mood ?? 'calm',
      gaze: null,
      follows: null,
      body: [],
      born: state.tick + 1,
      leaving: 0,
    }
    ;[actor.x, actor.z] = spotOf(cast, change.where, actor, nth)
    float(state, actor)
    const lead = cast.who(change.where.of) ?? actorOf(state, state.driven)
    actor.heading =
      lead && mobile(actor)
        ? headingTo(actor.x, actor.z, lead.x, lead.z, lead.heading)
        : headingTo(actor.x, actor.z, state.camera.eye[0], state.camera.eye[2], 0)
    const faced = cast.who(change.faces)
    if (faced) actor.heading = headingTo(actor.x, actor.z, faced.x, faced.z)
    const leader = change.follows === undefined ? undefined : cast.who(change.follows)
    if (leader) actor.follows = leader.id
    if (railed(state, actor)) actor.heading = actor.z < (lead?.z ?? 0) ? 0 : Math.PI
    actor.body = newBody(actor)
    state.actors.push(actor)
    cast.born.set(change.ref - nth, id)
  }
}
