/** The language of Diorama: English and Chinese instructions to changes. */
import type { Judgement } from '../../model/port.ts'
import type { DioramaState } from '../state/state.ts'
import { interpret } from './interpret.ts'
import { loadChinese } from './parse/chinese-words.ts'
import { loadTagger } from './tagger.ts'

export interface Interpreter {
  /** Judges an instruction on the live state, without changing it. */
  interpret(text: string, state: DioramaState): Judgement
}

/** Loads dictionaries and tagger (under a second), so that the first instruction is as quick as the next. */
export const createInterpreter = async (): Promise<Interpreter> => {
  loadTagger().readDoc('a first sentence to warm up')
  loadChinese()
  return { interpret }
}
