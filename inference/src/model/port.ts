/**
 * The port every world model implements (design.md section 5). A model advances one tick at a time and returns exactly that
 * tick's picture and sound. Nothing in here knows of Yjs, LiveKit or Postgres.
 */
import type { BuildStage, HeldControl, Premise, RefusalCode, Said } from '@shoal/session'

export interface Capabilities {
  id: string
  /** Exactness (replay, fork) is promised within one version. */
  version: string
  modes: ('wander' | 'direct')[]
  width: number
  height: number
  fps: number
  /** Frames a tick. */
  tickFrames: number
  maxSeconds: number | null
  controls: ('move' | 'look' | 'verbs' | 'view')[]
  prompt: { live: boolean; transitions: ('shot' | 'cut' | 'blend')[]; maxChars: number }
  image: 'none' | 'premise' | 'anytime'
  audio: 'none' | 'joint'
  snapshot: 'none' | 'portable'
  deterministic: boolean
  delivery: 'frames' | 'tracks'
}

/** One typed change of the world; what `op` means is the model's own. Plain JSON, at most 8 KiB packed per instruction. */
export type Change = { op: string; [key: string]: unknown }

export interface Instruction {
  text: string
  /** Who says it: "me", "I" may mean their figure. */
  author: string
}

export type Judgement =
  | { understood: true; changes: Change[]; said: Said }
  | {
      understood: false
      code: 'not-understood' | 'not-possible' | 'no-such-thing' | 'too-many-things' | 'moderated'
      said: Said
      near: Said[]
    }

export interface Snapshot {
  model: string
  version: string
  tick: number
  bytes: Uint8Array
}

export interface BuiltWorld {
  model: string
  version: string
  premise: Premise
  /** Model's own, plain JSON. */
  data: unknown
  title: Said
}

export interface Chunk {
  tick: number
  /** I420 pictures of this tick, `tickFrames` of them, each `width*height*3/2` bytes at offset 0 of a buffer of its own or where `into` said. Empty when the picture was skipped. */
  frames: Uint8Array[]
  /** Interleaved stereo, 48 kHz, `48000 / fps * tickFrames` sample pairs. */
  audio: Int16Array
  /** What a screen may show beside the picture. */
  status: { said?: Said; [key: string]: unknown }
}

export interface StepOptions {
  /** false: state and sound only (a late picture is skipped, never queued). */
  picture: boolean
  /** Level of detail of the view, 0 (least) .. 1 (full); never part of the state. */
  detail: number
  /** Called with the sound of this tick as soon as it is known, before the picture is drawn: sound takes longer on its way. */
  onSound?: (samples: Int16Array) => void
  /** Where the pictures go, one of `width*height*3/2` bytes for each; the model's own memory when absent. */
  into?: readonly Uint8Array[]
}

export interface WorldRun {
  /** Understood? What will happen, in words; or why not, with the nearest things that would work. Does not change the state. */
  judge(instruction: Instruction): Promise<Judgement>
  /** Takes effect before the step of `tick`. Throws if `tick` is not the next tick to step. */
  apply(tick: number, changes: readonly Change[]): void
  step(tick: number, held: HeldControl, options?: StepOptions): Promise<Chunk>
  snapshot(): Promise<Snapshot | null>
  /** Hex hash of the state after the last step; null when the model has no such thing. */
  hash(): Promise<string | null>
  end(): Promise<void>
}

/** A picture out of memory the next one is drawn into: where the caller wants it, or in a buffer of its own. */
export const handed = (picture: Uint8Array, into: Uint8Array = new Uint8Array(picture.length)): Uint8Array => {
  into.set(picture)
  return into
}

/** Thrown by `build` for a premise that may not become a world: it would be refused a second time just the same. */
export class PremiseRefused extends Error {
  readonly code: RefusalCode
  readonly reason: Said
  constructor(code: RefusalCode, reason: Said) {
    super(reason.en)
    this.name = 'PremiseRefused'
    this.code = code
    this.reason = reason
  }
}

/** What a premise names by its hash, as plain bytes. */
export interface Resources {
  /** The file of `premise.image` (png, jpeg, webp); absent: it cannot be had. */
  picture?: Uint8Array
}

export interface WorldModel {
  describe(): Capabilities
  /** Throws PremiseRefused: also when the premise begins as a picture that is not among the resources. */
  build(premise: Premise, onStage: (stage: BuildStage) => void, resources?: Resources): Promise<BuiltWorld>
  /** `from: null` starts at tick 0. Aborting the signal ends the run. Without its picture a world opens all the same. */
  open(world: BuiltWorld, from: Snapshot | null, signal: AbortSignal, resources?: Resources): Promise<WorldRun>
  close(): Promise<void>
}
