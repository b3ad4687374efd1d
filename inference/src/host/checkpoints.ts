/**
 * Checkpoints: the model's snapshot with the built world it belongs to, so that a takeover never reads the premise again. Stored
 * through the server, which refuses those of an older claim.
 */
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

const MAGIC = 0x53484331 // SHC1

/** One self-contained piece: magic, length of the JSON head, head, snapshot bytes. */
export const packCheckpoint = ({
  world,
  snapshot,
}: Pick<Checkpoint, 'world' | 'snapshot'>): Uint8Array<ArrayBuffer> => {
  const { bytes, ...about } = snapshot ?? { bytes: new Uint8Array() }
  const head = new TextEncoder().encode(JSON.stringify({ world, snapshot: snapshot ? about : null }))
  const out = new Uint8Array(8 + head.length + bytes.length)
  const view = new DataView(out.buffer)
  view.setUint32(0, MAGIC)
  view.setUint32(4, head.length)
  out.set(head, 8)
  out.set(bytes, 8 + head.length)
  return out
}

/** Throws when the bytes are not a checkpoint. */
export const unpackCheckpoint = (bytes: Uint8Array): Pick<Checkpoint, 'world' | 'snapshot'> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8 || view.getUint32(0) !== MAGIC) throw new Error('this is not a checkpoint')
  const length = view.getUint32(4)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as {
    world: BuiltWorld
    snapshot: Omit<Snapshot, 'bytes'> | null
  }
  return { world: head.world, snapshot: head.snapshot && { ...head.snapshot, bytes: bytes.slice(8 + length) } }
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
      const { world, snapshot } = unpackCheckpoint(new Uint8Array(await answer.arrayBuffer()))
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
          body: packCheckpoint({ world, snapshot }),
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
