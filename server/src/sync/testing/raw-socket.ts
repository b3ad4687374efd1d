/** A socket that says exactly what it is told to: for frames no stock client would send. */
import { logParams, MESSAGE, readNotice, type Notice } from '@shoal/session'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { SYNC } from '../frames.ts'
import { until } from './harness.ts'

export const rawSocket = async (
  base: string,
  session: string,
  ticket: string,
  clientId: number,
  options: { origin?: string } = {},
) => {
  const query = new URLSearchParams(logParams(ticket, clientId))
  const socket = new WebSocket(`${base}/${session}?${query}`, options)
  socket.binaryType = 'nodebuffer'
  const frames: Uint8Array[] = []
  const notices: Notice[] = []
  const doc = new Y.Doc()
  let closed: { code: number; reason: string } | null = null
  let failed: string | null = null
  socket.on('error', (error) => (failed = error.message))
  socket.on('close', (code, reason) => (closed = { code, reason: String(reason) }))
  socket.on('message', (data: Buffer) => {
    frames.push(data)
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.sync && decoding.readVarUint(decoder) !== SYNC.step1) {
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
    }
    const notice = type === MESSAGE.notice ? readNotice(decoder) : null
    if (notice) notices.push(notice)
  })
  await until('open', () => socket.readyState === WebSocket.OPEN || closed !== null || failed !== null)
  return {
    socket,
    frames,
    notices,
    /** What this socket has been sent of the log. */
    doc,
    send: (frame: Uint8Array) => socket.send(frame),
    get failed() {
      return failed
    },
    closed: async () => {
      await until('closed', () => closed !== null)
      return closed!
    },
    isOpen: () => closed === null && socket.readyState === WebSocket.OPEN,
  }
}
