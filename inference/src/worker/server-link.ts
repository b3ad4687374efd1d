/** The worker's WebSocket to the server: authenticated by key, always trying to be there, JSON messages checked at the border. */
import { ToWorker, type FromWorker } from '@shoal/session'
import * as v from 'valibot'
import { WebSocket } from 'ws'

export interface ServerLink {
  send(message: FromWorker): void
  connected(): boolean
  close(): void
}

export interface ServerLinkOptions {
  /** http(s)://host:port of the server. */
  server: string
  key: string
  onOpen(): void
  onMessage(message: ToWorker): void
  /** The server refuses this worker: wrong key. */
  onRefused(status: number): void
}

const FIRST = 150
const LONGEST = 2500
/** The server beats every few seconds; silence for so long means that it is gone, ms. */
const SILENCE = 12_000

export const openServerLink = (options: ServerLinkOptions): ServerLink => {
  const url = `${options.server.replace(/^http/, 'ws').replace(/\/$/, '')}/worker`
  let socket: WebSocket | null = null
  let closed = false
  let failures = 0
  let timer: NodeJS.Timeout | undefined
  let silence: NodeJS.Timeout | undefined

  const alive = (): void => {
    clearTimeout(silence)
    silence = setTimeout(() => socket?.terminate(), SILENCE)
  }
  const open = (): void => {
    if (closed) return
    const next = new WebSocket(url, { headers: { authorization: `Bearer ${options.key}` }, handshakeTimeout: 5000 })
    socket = next
    next.on('open', () => {
      failures = 0
      alive()
      options.onOpen()
    })
    next.on('ping', alive)
    next.on('message', (data) => {
      alive()
      let json: unknown
      try {
        json = JSON.parse(String(data))
      } catch {
        return
      }
      const parsed = v.safeParse(ToWorker, json)
      if (parsed.success) options.onMessage(parsed.output)
    })
    next.on('unexpected-response', (_request, response) => {
      if (response.statusCode === 401) options.onRefused(401)
      next.terminate()
    })
    next.on('error', () => {})
    next.on('close', () => {
      clearTimeout(silence)
      if (socket === next) socket = null
      if (closed) return
      // Full jitter between half and the whole of a doubling pause.
      const pause = Math.min(LONGEST, FIRST * 2 ** failures++)
      timer = setTimeout(open, pause * (0.5 + Math.random() / 2))
    })
  }
  open()

  return {
    send: (message) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
    },
    connected: () => socket?.readyState === WebSocket.OPEN,
    close: () => {
      closed = true
      clearTimeout(timer)
      clearTimeout(silence)
      socket?.close()
    },
  }
}
