/** Settings of the inference worker: one schema, checked at start, every error at once. Documented in `.env.example`. */
import { hostname } from 'node:os'
import * as v from 'valibot'
import { MODEL_IDS } from './models/registry.ts'

const whole = (min: number, max: number) =>
  v.pipe(v.string(), v.regex(/^\d+$/, 'must be a whole number'), v.transform(Number), v.minValue(min), v.maxValue(max))

const Env = v.object({
  /** Address of the server. */
  SHOAL_SERVER: v.pipe(v.string('is needed: http://host:port of the server'), v.url('must be an http address')),
  /** Shared secret between server and workers. */
  SHOAL_WORKER_KEY: v.pipe(v.string('is needed: the key the server was started with'), v.minLength(16, 'is too short')),
  /** Sessions at a time. */
  SHOAL_SLOTS: v.optional(whole(1, 64), '2'),
  /** Name in the server's log. */
  SHOAL_WORKER: v.optional(
    v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,64}$/)),
    `${hostname()
      .slice(0, 40)
      .replace(/[^A-Za-z0-9._-]/g, '-')}-${process.pid}`,
  ),
  /** Model that a spare process loads ahead, so that a session starts sooner; `none` saves its memory. */
  SHOAL_SPARE: v.optional(v.picklist([...MODEL_IDS, 'none']), 'diorama'),
})
export type WorkerEnv = v.InferOutput<typeof Env>

/** Reads the settings. Throws one error that names everything that is wrong. */
export const readEnv = (env: NodeJS.ProcessEnv): WorkerEnv => {
  const parsed = v.safeParse(Env, env)
  if (parsed.success) return parsed.output
  const lines = parsed.issues.map((issue) => `  ${v.getDotPath(issue)} ${issue.message}`)
  throw new Error(`settings of the worker:\n${lines.join('\n')}`)
}
