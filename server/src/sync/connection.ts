/**
 * One log socket from the open ticket to its close: waits for its room, counts what comes in, reads frames and hands them on. It
 * holds no session state; a socket that dies loses nothing but itself.
 */
import { encodeNotice, may, MESSAGE, REFUSALS, type RefusalCode, readRenew, type TicketClaims } from '@shoal/session'
import * as decoding from 'lib0/decoding'
import type { WebSocket } from 'ws'
import { createBucket } from './bucket.ts'
import { BEAT, step1Frame, step2Frame, SYNC } from './frames.ts'
import type { SyncLimits } from './limits.ts'
import type { Verified } from './opening.ts'
import type { Member, Room } from './room.ts'

export interface ConnectionSetting {
  socket: WebSocket
  claims: TicketClaims
  clientId: number
  limits: SyncLimits
  /** Reads a ticket offered for renewal. */
  verify(ticket: string | null): Verified
  /** Loads the room and binds the client id; a code when either may not be. */
  enter(): Promise<{ room: Room; release(): void } | RefusalCode>
  onRefused(code: RefusalCode): void
  onClosed(): void
}

/** Close codes after which nothing queued may count: violations, role changes, stale hosts. */
const FINAL = [4400, 4403, 4410]
/** Longest state vector: 5,000 clients. */
const VECTOR_BYTES = 64 * 1024

export const createConnection = (setting: ConnectionSetting) => {
  const { socket, claims, clientId, limits } = setting
  const isHost = claims.role === 'host'
  const takeFrame = createBucket(limits.frames)
  const takeUpdate = createBucket(isHost ? limits.hostUpdates : limits.updates)
  const takeBytes = createBucket(limits.bytes)
  const takeSync = createBucket(limits.syncs)
  const takeAwareness = createBucket(limits.awareness)
  let room: Room | null = null
  let release = () => {}
  let closed = false
  let refused = false
  let early: Uint8Array[] = []
  let earlyBytes = 0
  let expiry: NodeJS.Timeout

  const send = (frame: Uint8Array) => {
    if (closed) return
    if (socket.bufferedAmount > limits.bufferedBytes) close('slow-reader')
    else socket.send(frame)
  }

  const end = () => {
    if (closed) return
    closed = true
    clearTimeout(expiry)
    clearInterval(beat)
    clearTimeout(loading)
    early = []
    room?.leave(member)
    release()
    setting.onClosed()
  }

  const close = (code: RefusalCode) => {
    if (closed) return
    const status = REFUSALS[code].close ?? 4403
    refused = FINAL.includes(status)
    end()
    socket.close(status, code)
    // A peer that never answers the close would keep its socket for ws's 30 s; a slow reader cannot even read it.
    setTimeout(() => socket.terminate(), code === 'slow-reader' ? 200 : 2000).unref()
  }

  const refuse = (code: RefusalCode) => {
    setting.onRefused(code)
    close(code)
  }

  const expireAt = (exp: number) => {
    clearTimeout(expiry)
    expiry = setTimeout(() => close('ticket-expired'), Math.max(0, exp - Date.now()))
  }

  const member: Member = {
    author: claims.author,
    clientId,
    epoch: claims.epoch ?? null,
    canWrite: may(claims.role, 'write') || may(claims.role, 'commit'),
    isDirector: may(claims.role, 'write'),
    synced: false,
    answered: false,
    get refused() {
      return refused
    },
    send,
    close,
  }

  const onSync = (decoder: decoding.Decoder, into: Room) => {
    const kind = decoding.readVarUint(decoder)
    const bytes = decoding.readVarUint8Array(decoder)
    if (decoding.hasContent(decoder)) return refuse('malformed')
    switch (kind) {
      case SYNC.step1: {
        if (bytes.length > VECTOR_BYTES) return refuse('too-large')
        if (!takeSync()) return refuse('rate-limited')
        const state = into.stateFor(bytes)
        member.synced = true
        return send(step2Frame(state))
      }
      case SYNC.step2:
      case SYNC.update:
        if (!takeUpdate() || !(isHost || takeBytes(bytes.length))) return refuse('rate-limited')
        // A copy: the frame's buffer belongs to ws.
        return into.submit(member, bytes.slice(), kind === SYNC.step2)
      default:
        return refuse('malformed')
    }
  }

  const onRenew = (ticket: string | null) => {
    const verified = setting.verify(ticket)
    if (!verified.ok) return refuse(verified.code)
    const { session, author, role, epoch, exp } = verified.claims
    if (session !== claims.session || author !== claims.author || epoch !== claims.epoch)
      return refuse('ticket-invalid')
    if (role !== claims.role) return close('role-changed')
    expireAt(exp)
    send(encodeNotice({ kind: 'renewed', expiresAt: exp }))
  }

  const onFrame = (frame: Uint8Array, into: Room) => {
    try {
      const decoder = decoding.createDecoder(frame)
      switch (decoding.readVarUint(decoder)) {
        case MESSAGE.sync:
          return onSync(decoder, into)
        case MESSAGE.awareness: {
          const update = decoding.readVarUint8Array(decoder)
          // Presence is a courtesy: too much of it is dropped, not punished.
          if (member.isDirector && update.length <= limits.awarenessBytes && takeAwareness())
            into.present(member, update)
          return
        }
        case MESSAGE.renew:
          return onRenew(readRenew(decoder))
        default:
          return refuse('malformed')
      }
    } catch {
      refuse('malformed')
    }
  }

  const onMessage = (data: Buffer, isBinary: boolean) => {
    if (closed) return
    if (!isBinary) return refuse('malformed')
    if (!takeFrame()) return refuse('rate-limited')
    const frame = new Uint8Array(data.buffer, data.byteOffset, data.length)
    if (room !== null) return onFrame(frame, room)
    earlyBytes += frame.length
    if (early.length >= limits.queuedFrames || earlyBytes > limits.queuedBytes) return refuse('rate-limited')
    early.push(frame)
  }

  const beat = setInterval(() => send(BEAT), limits.beatMs)
  const loading = setTimeout(() => close('overloaded'), limits.loadMs)
  expireAt(claims.exp)
  socket.on('message', onMessage)
  socket.on('close', end)
  socket.on('error', end)

  void setting.enter().then(
    (entered) => {
      clearTimeout(loading)
      if (typeof entered === 'string') return refuse(entered)
      if (closed || entered.room.isBroken) {
        entered.release()
        return close('overloaded')
      }
      room = entered.room
      release = entered.release
      room.join(member)
      send(step1Frame(room.state.doc))
      for (const frame of early.splice(0)) if (!closed) onFrame(frame, room)
    },
    () => close('overloaded'),
  )

  return {
    member,
    close,
    get closed() {
      return closed
    },
  }
}
export type LogConnection = ReturnType<typeof createConnection>
