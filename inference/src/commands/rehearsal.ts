/** A story played without network: a premise, instructions at their seconds, and what each was understood as. */
import { RELEASED, type HeldControl, type Premise } from '@shoal/session'
import type { Judgement } from '../model/port.ts'
import { createInterpreter } from '../diorama/language/index.ts'
import type { PictureRecord } from '../diorama/picture/record.ts'
import { applyChanges } from '../diorama/state/apply.ts'
import { createState } from '../diorama/state/create.ts'
import { TICKS_PER_SECOND, type DioramaState } from '../diorama/state/state.ts'
import { step } from '../diorama/state/step.ts'
import { setUp, type Setting } from './setting.ts'

export interface Cue {
  /** Seconds from the start. */
  at: number
  text: string
}

export interface Understood extends Cue {
  tick: number
  judgement: Judgement
}

export interface Rehearsal {
  state: DioramaState
  understood: Understood[]
  /** Advances to the second, applying the cues on the way. Never goes back. */
  to(second: number): void
}

/** Reads "12.5:the girl waves". Throws on anything else. */
export const readCue = (text: string): Cue => {
  const match = /^(\d+(?:\.\d+)?):(.+)$/s.exec(text)
  if (!match) throw new Error(`--instruct wants SECONDS:text, not ${JSON.stringify(text)}`)
  return { at: Number(match[1]), text: match[2].trim() }
}

export const rehearse = async (
  premise: Premise,
  cues: readonly Cue[],
  held: (tick: number) => HeldControl = () => RELEASED,
  setting: Setting = {},
  picture: PictureRecord | null = null,
): Promise<Rehearsal> => {
  const words = await createInterpreter()
  const { state } = createState(premise, picture)
  setUp(state, words, setting)
  const waiting = [...cues].sort((a, b) => a.at - b.at)
  const understood: Understood[] = []
  return {
    state,
    understood,
    to: (second) => {
      while (state.tick < Math.round(second * TICKS_PER_SECOND)) {
        while (waiting.length && waiting[0].at * TICKS_PER_SECOND <= state.tick) {
          const cue = waiting.shift()!
          const judgement = words.interpret(cue.text, state)
          understood.push({ ...cue, tick: state.tick, judgement })
          if (judgement.understood) applyChanges(state, judgement.changes)
        }
        step(state, held(state.tick))
      }
    },
  }
}
