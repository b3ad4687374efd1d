/** What builds a model, and the plain case of one part without motion. */
import type { ThingLook } from '../../state/look.ts'
import { type Built, Part } from './build.ts'

export type Make = (look: ThingLook) => Built

/** A model of one part without motion. */
export const still =
  (draw: (part: Part, look: ThingLook) => void): Make =>
  (look) => {
    const part = new Part()
    draw(part, look)
    return { group: part.done() }
  }
