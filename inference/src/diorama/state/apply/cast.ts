/** Whom the references of one instruction mean while it is applied. */
import { actorOf } from '../find.ts'
import type { Actor, DioramaState } from '../state.ts'

/** Local references of one instruction: -1 … to the ids given. */
export type Born = Map<number, number>

export interface Cast {
  state: DioramaState
  born: Born
  /** Actor of a reference, present and not leaving. */
  who(ref: number | undefined): Actor | undefined
  id(ref: number): number | undefined
}

export const castOf = (state: DioramaState): Cast => {
  const born: Born = new Map()
  const id = (ref: number): number | undefined => (ref < 0 ? born.get(ref) : ref)
  const who = (ref: number | undefined): Actor | undefined => {
    const actor = ref === undefined ? undefined : actorOf(state, id(ref))
    return actor && actor.leaving === 0 ? actor : undefined
  }
  return { state, born, id, who }
}
