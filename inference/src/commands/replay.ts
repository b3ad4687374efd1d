/**
 * `npm run replay -- <session id or exported log.json>`: steps the world again from its log alone and prints the state hash of each
 * second. Where the host left checkpoints, the replayed state is compared with them byte by byte: the same as was live.
 */
import { Commit, Premise } from '@shoal/session'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { openState } from '../diorama/index.ts'
import { applyChanges } from '../diorama/state/apply.ts'
import { hashState, unpackState } from '../diorama/state/pack.ts'
import { TICKS_PER_SECOND } from '../diorama/state/state.ts'
import { step } from '../diorama/state/step.ts'
import { schedule } from '../host/schedule.ts'
import { reportOf } from './report.ts'

const ExportedLog = v.object({
  session: v.string(),
  premise: Premise,
  model: v.literal('diorama'),
  version: v.optional(v.nullable(v.string())),
  /** As it was built: what was read from a picture is in it. */
  world: v.optional(v.nullable(v.object({ data: v.unknown() }))),
  commits: v.array(Commit),
  checkpoints: v.optional(v.array(v.object({ tick: v.number(), seq: v.number(), bytes: v.string() })), []),
})
type ExportedLog = v.InferOutput<typeof ExportedLog>

const workerKey = async (): Promise<string> => {
  if (process.env.SHOAL_WORKER_KEY) return process.env.SHOAL_WORKER_KEY
  const file = join(process.env.SHOAL_DATA ?? '.shoal', 'secrets.json')
  const secrets = await readFile(file, 'utf8').then(JSON.parse, () => null)
  if (!secrets?.worker)
    throw new Error(`no SHOAL_WORKER_KEY and no ${file}: name an exported log instead of a session id`)
  return secrets.worker
}

const fetchLog = async (session: string): Promise<unknown> => {
  const server = process.env.SHOAL_SERVER ?? `http://127.0.0.1:${process.env.PORT ?? 4400}`
  const response = await fetch(`${server}/api/host/sessions/${encodeURIComponent(session)}/log`, {
    headers: { authorization: `Bearer ${await workerKey()}` },
  }).catch(() => null)
  if (!response) throw new Error(`no server at ${server}: start Shoal first, or set SHOAL_SERVER`)
  if (!response.ok) throw new Error(`the server answered ${response.status} for this session`)
  return response.json()
}

export interface Replayed {
  seconds: { second: number; hash: string }[]
  checkpoints: { tick: number; same: boolean }[]
  end: number
  report: Record<string, unknown>
}

/** Steps the log to its end (and to the last checkpoint beyond it). Throws when a checkpoint cannot be read. */
export const replay = (log: ExportedLog, to?: number): Replayed => {
  const plan = schedule(log.commits as Commit[])
  const state = openState({ premise: log.premise, data: log.world?.data }, null)
  const kept = new Map(log.checkpoints.map((c) => [c.tick, c]))
  const end = to ?? Math.max(plan.end, ...log.checkpoints.map((c) => c.tick))
  const out: Replayed = { seconds: [], checkpoints: [], end, report: {} }
  for (let tick = 0; ; tick++) {
    if (tick % TICKS_PER_SECOND === 0) out.seconds.push({ second: tick / TICKS_PER_SECOND, hash: hashState(state) })
    const checkpoint = kept.get(tick)
    if (checkpoint)
      out.checkpoints.push({
        tick,
        same: hashState(unpackState(Buffer.from(checkpoint.bytes, 'base64'))) === hashState(state),
      })
    if (tick >= end) break
    for (const changes of plan.changesAt(tick)) applyChanges(state, changes)
    step(state, plan.heldAt(tick))
  }
  out.report = reportOf(state)
  return out
}

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, to: { type: 'string' } },
  })
  const [name] = positionals
  if (!name) throw new Error('usage: npm run replay -- <session id or exported log.json> [--to TICK] [--json]')
  const raw = name.endsWith('.json') ? JSON.parse(await readFile(name, 'utf8')) : await fetchLog(name)
  const log = v.parse(ExportedLog, raw)
  const result = replay(log, values.to === undefined ? undefined : Number(values.to))
  if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`)
  else {
    for (const { second, hash } of result.seconds) process.stdout.write(`${String(second).padStart(6)} s  ${hash}\n`)
    for (const { tick, same } of result.checkpoints)
      process.stdout.write(
        `checkpoint at tick ${tick}: ${same ? 'the same as was live' : 'DIFFERENT from what was live'}\n`,
      )
  }
  if (result.checkpoints.some((c) => !c.same)) process.exitCode = 1
}

if (import.meta.main)
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(2)
  })
