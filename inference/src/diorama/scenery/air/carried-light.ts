/** Light of what was brought into a world: fires, lamps that stand there, lanterns and torches in hands. By night only; fire flickers by the tick. */
import type { Lamp } from '../../raster/contract.ts'
import { heightAt } from '../../place/ground.ts'
import { type Actor, type DioramaState, TICKS_PER_SECOND } from '../../state/state.ts'

interface Light {
  /** Metres over the ground for a thing of its usual size. */
  y: number
  colour: number
  reach: number
  power: number
  fire?: boolean
}

const THINGS: Partial<Record<string, Light>> = {
  campfire: { y: 0.7, colour: 0xff8a3c, reach: 8, power: 1, fire: true },
  lantern: { y: 1, colour: 0xffa04a, reach: 6, power: 0.8 },
  house: { y: 1.7, colour: 0xffbe70, reach: 9, power: 0.75 },
  cabin: { y: 1.6, colour: 0xffb464, reach: 9, power: 0.8 },
  lamp: { y: 2.6, colour: 0xffc27a, reach: 9, power: 0.8 },
}
const HELD: Partial<Record<string, Light>> = {
  lantern: { y: 0.75, colour: 0xffa850, reach: 6, power: 0.8 },
  torch: { y: 1.5, colour: 0xff8a3c, reach: 8, power: 0.9, fire: true },
}

const lightOf = ({ look }: Actor): Light | undefined =>
  look.kind === 'thing'
    ? THINGS[look.model]
    : look.kind === 'biped'
      ? look.holds.map((one) => HELD[one.kind]).find((light) => light !== undefined)
      : undefined

/** Lights of actors, in the order of the actors; `night` 0..1. */
export const carriedLights = (state: DioramaState, night: number): Lamp[] => {
  if (night <= 0.12) return []
  const t = state.tick / TICKS_PER_SECOND
  return state.actors.flatMap((actor) => {
    const light = lightOf(actor)
    if (!light || actor.leaving !== 0) return []
    const flicker = light.fire
      ? 0.86 + 0.09 * Math.sin(t * 9.1 + actor.id) + 0.05 * Math.sin(t * 23.7 + actor.id * 2)
      : 1
    const tall = actor.look.kind === 'biped' ? actor.look.height / 1.7 : 1
    return [
      {
        x: actor.x,
        y: heightAt(state.place, actor.x, actor.z) + actor.y + light.y * tall,
        z: actor.z,
        colour: light.colour,
        reach: light.reach,
        power: light.power * flicker * Math.min(1, (night - 0.12) / 0.3),
      },
    ]
  })
}
