/** Model names to builders; what is not listed becomes a labelled stone (last rung). */
import { Group } from 'three'
import type { Archetype } from '../../state/state.ts'
import type { ThingLook } from '../../state/look.ts'
import { Part, type Built } from './build.ts'
import { ball } from '../shape/loft.ts'

export const modelOf = (look: ThingLook, _archetype: Archetype): Built => {
  const part = new Part()
  ball(part.of('stone'), [0, 0.3, 0], 0.4, look.colour)
  const group = new Group()
  group.add(part.done())
  return { group }
}
