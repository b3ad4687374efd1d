/** What somebody does of whom nothing else is said: a mermaid swims, or sits on a rock where there is no water. */
import { navigable } from '../../place/waters.ts'
import type { Place } from '../../state/state.ts'
import { bring, plain } from './bring.ts'
import { act, addActs, type Telling } from './telling.ts'

export const swimmable = (place: Place): boolean => place.kind === 'reef' || navigable(place)

/** Acts by habit; false: it has none. */
export const tellHabit = (t: Telling, refs: number[], noun: string): boolean => {
  if (!/^mer(?:maid|man)$/.test(noun) || refs.length === 0) return false
  if (swimmable(t.state.place)) addActs(t, refs, [act('swim')])
  else
    for (const ref of refs) {
      const [rock] = bring(t, plain('rock'), { of: ref, side: 0 })
      addActs(t, [ref], [act('sit', rock === undefined ? {} : { target: rock })])
    }
  return true
}
