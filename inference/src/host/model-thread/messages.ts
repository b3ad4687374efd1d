/** What host and model thread say to each other. One request at a time is worked on, in order; each is answered once, by its number. */
import type { BuildStage, HeldControl, Premise, RefusalCode, Said } from '@shoal/session'
import type {
  BuiltWorld,
  Capabilities,
  Change,
  Instruction,
  Resources,
  Snapshot,
  StepOptions,
} from '../../model/port.ts'

export type Request =
  | { do: 'build'; premise: Premise; resources?: Resources }
  | { do: 'open'; world: BuiltWorld; from: Snapshot | null; resources?: Resources }
  | { do: 'judge'; instruction: Instruction }
  | {
      do: 'step'
      tick: number
      /** Applied before the step; a refusal to apply is reported as the step's error. */
      changes: readonly (readonly Change[])[]
      held: HeldControl
      options: Omit<StepOptions, 'onSound' | 'into'>
      /** Where in the shared ring the pictures go. */
      slot: number
    }
  | { do: 'snapshot' }
  | { do: 'hash' }
  | { do: 'end' }
  | { do: 'close' }

export type ToThread = (Request & { id: number }) | { do: 'abort' } | { do: 'ring'; ring: SharedArrayBuffer[] }

export type FromThread =
  | { type: 'ready'; capabilities: Capabilities }
  | { type: 'failed'; message: string }
  | { type: 'stage'; stage: BuildStage }
  /** Sound of the tick being stepped, ahead of its picture. */
  | { type: 'sound'; tick: number; audio: Int16Array<ArrayBuffer> }
  | { type: 'answer'; id: number; value: unknown }
  | { type: 'error'; id: number; message: string; refused?: { code: RefusalCode; reason: Said } }

/** Answer to a step: the pictures are in the ring. */
export interface Stepped {
  tick: number
  pictures: number
  audio: Int16Array<ArrayBuffer>
  status: Record<string, unknown>
  /** Time the step took inside the thread, ms. */
  ms: number
}
