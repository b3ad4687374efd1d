/** The world models this worker can run, by id. A model is loaded only where it runs: in the model thread of a session. */
import type { WorldModel } from '../model/port.ts'

const MODELS = {
  diorama: async (): Promise<WorldModel> => (await import('../diorama/index.ts')).createDiorama({ ahead: true }),
  metronome: async (): Promise<WorldModel> => (await import('./metronome/index.ts')).createMetronome(),
} as const

export const MODEL_IDS: readonly string[] = Object.keys(MODELS)

/** Loads the code of a model. Throws when the id is unknown. */
export const loadModel = (id: string): Promise<WorldModel> => {
  if (!Object.hasOwn(MODELS, id)) throw new Error(`unknown model ${id}`)
  return MODELS[id as keyof typeof MODELS]()
}
