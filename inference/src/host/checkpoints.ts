/**
 * Checkpoints: the model's snapshot with the built world it belongs to, so that a takeover never reads the premise again. Stored
 * through the server, which refuses those of an older claim.
 */
import { packCheckpoint, unpackCheckpoint } from '@shoal/session'
import type { BuiltWorld, Snapshot } from '../model/port.ts'

export interface Checkpoint {
  /** All commits up to here are in the snapshot. */
  seq: number
  /** Next tick to step. */
  tick: number
  world: BuiltWorld
  /** null: the model keeps none, a takeover starts it anew. */
  snapshot: Snapshot | null
}

/** The bytes that are stored. */
export const pack = ({ world, snapshot }: Pick<Checkpoint, 'world' | 'snapshot'>): Uint8Array<ArrayBuffer> => {
  const { bytes, ...about } = snapshot ?? { bytes: new Uint8Array() }
  return packCheckpoint({ world, snapshot: snapshot && (about as Snapshot) }, bytes)
}

/** Throws when the bytes are not a checkpoint. */
export const unpack = (packed: Uint8Array): Pick<Checkpoint, 'world' | 'snapshot'> => {
  const { head, bytes } = unpackCheckpoint(packed)
  return { world: head.world, snapshot: head.snapshot && { ...head.snapshot, bytes } }
}

export interface CheckpointStore {
  newest(): Promise<Checkpoint | null>
  /** 'stale': another host has taken over. 'failed': try again with the next one. */
  put(checkpoint: Checkpoint): Promise<'stored' | 'stale' | 'failed'>
}

/** Over HTTP with the ticket of the host; `ticket()` is asked at each call. */
export const httpCheckpoints = (api: string, session: string, ticket: () => string): CheckpointStore => {
  const url = `${api}/host/sessions/${encodeURIComponent(session)}/checkpoint`
  return {
    async newest() {
      const answer = await fetch(url, { headers: { 'x-shoal-ticket': ticket() }, signal: AbortSignal.timeout(10_000) })
      if (answer.status === 204) return null
      if (!answer.ok) throw new Error(`checkpoint: HTTP ${answer.status}`)
      const { world, snapshot } = unpack(new Uint8Array(await answer.arrayBuffer()))
      const [seq, tick] = [answer.headers.get('x-shoal-seq'), answer.headers.get('x-shoal-tick')].map(Number)
      return { seq, tick, world, snapshot }
    },
    async put({ seq, tick, world, snapshot }) {
      try {
        const answer = await fetch(url, {
          method: 'PUT',
          headers: {
            'x-shoal-ticket': ticket(),
            'x-shoal-seq': String(seq),
            'x-shoal-tick': String(tick),
            'content-type': 'application/octet-stream',
          },
          body: pack({ world, snapshot }),
          signal: AbortSignal.timeout(10_000),
        })
        await answer.arrayBuffer()
        return answer.ok ? 'stored' : answer.status === 409 ? 'stale' : 'failed'
      } catch {
        return 'failed'
      }
    },
  }
}
