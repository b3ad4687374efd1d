/**
 * Between server and inference worker: JSON messages on an authenticated WebSocket at `/worker` (header
 * `authorization: Bearer <SHOAL_WORKER_KEY>`). A worker names its models and free slots; the server gives it sessions.
 */
import * as v from 'valibot'
import { Premise } from './premise.ts'

export const Assignment = v.object({
  session: v.string(),
  world: v.string(),
  epoch: v.pipe(v.number(), v.integer(), v.minValue(1)),
  premise: Premise,
  model: v.string(),
  /** Log of this session: `ws://…/log` base; the ticket is for role host and this epoch. */
  log: v.object({ url: v.string(), ticket: v.string() }),
  /** HTTP base for checkpoints: PUT/GET `${api}/host/sessions/<id>/checkpoint`, ticket in the header `x-shoal-ticket`. */
  api: v.string(),
  livekit: v.object({ url: v.string(), token: v.string(), room: v.string() }),
  /** Author allowed to take the stick at any time. */
  owner: v.string(),
  /** Tick the session is known to have reached under an earlier host, when that is later than the log says. */
  reached: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
})
export type Assignment = v.InferOutput<typeof Assignment>

/** Build phases, as the create and stage screens show them. `done` runs from 0 to 1 and is measured, never invented. */
export const BuildStage = v.object({
  phase: v.picklist(['read', 'place', 'bodies', 'sound', 'first-picture']),
  done: v.number(),
  said: v.optional(v.object({ en: v.string(), zh: v.string() })),
})
export type BuildStage = v.InferOutput<typeof BuildStage>

export const FromWorker = v.variant('type', [
  v.object({
    type: v.literal('hello'),
    worker: v.string(),
    models: v.array(v.string()),
    slots: v.number(),
    running: v.array(v.object({ session: v.string(), epoch: v.number() })),
  }),
  v.object({ type: v.literal('beat'), free: v.number() }),
  v.object({ type: v.literal('stage'), session: v.string(), epoch: v.number(), stage: BuildStage }),
  v.object({ type: v.literal('live'), session: v.string(), epoch: v.number(), tick: v.number() }),
  /** The child ended: `rest` = asked to, `crash` = restarting at once, `evicted` = another host took over, `refused` = cannot be built. */
  v.object({
    type: v.literal('ended'),
    session: v.string(),
    epoch: v.number(),
    why: v.picklist(['rest', 'crash', 'evicted', 'refused']),
    code: v.optional(v.string()),
  }),
  /** Asks for a fresh ticket of a running session (tickets live 60 s). */
  v.object({ type: v.literal('ticket'), session: v.string(), epoch: v.number() }),
])
export type FromWorker = v.InferOutput<typeof FromWorker>

export const ToWorker = v.variant('type', [
  v.object({ type: v.literal('assign'), assignment: Assignment }),
  v.object({
    type: v.literal('ticket'),
    session: v.string(),
    epoch: v.number(),
    ticket: v.string(),
    /** A fresh LiveKit token of the host, for when it has to join its room again. */
    media: v.optional(v.string()),
  }),
  v.object({ type: v.literal('release'), session: v.string(), epoch: v.number() }),
])
export type ToWorker = v.InferOutput<typeof ToWorker>
