/** The world as its log says it is: the replay command over the running server, as a person would call it. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface Replayed {
  seconds: { second: number; hash: string }[]
  checkpoints: { tick: number; same: boolean }[]
  end: number
  report: {
    tick: number
    driven: number | null
    actors: { id: number; noun: string; at: [number, number]; heading: number; act: string }[]
    camera: { person: string; eye: number[]; look: number[] }
  }
}

/** Replays the session to the tick (default: its end). */
export const replayOf = async (address: string, workerKey: string, session: string, to?: number): Promise<Replayed> => {
  const file = join(import.meta.dirname, '../../inference/src/commands/replay.ts')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [file, session, '--json', ...(to === undefined ? [] : ['--to', String(to)])],
    {
      env: { ...process.env, SHOAL_SERVER: address, SHOAL_WORKER_KEY: workerKey },
      maxBuffer: 64 * 2 ** 20,
    },
  )
  return JSON.parse(stdout)
}
