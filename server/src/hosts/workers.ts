/**
 * Workers over WebSocket: who is there, which models and how many free slots they have. The key is compared in constant time; what
 * they say is checked at the border; one that says nothing for a while counts as gone.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { FromWorker, type ToWorker } from '@shoal/session'
import * as v from 'valibot'
import { WebSocketServer, type WebSocket } from 'ws'

/** A worker beats each second. */
const SILENCE = 6000
const PING = 3000

export interface Worker {
  readonly name: string
  readonly models: readonly string[]
  readonly free: () => number
  /** Counted down when a session is given, until the worker's next beat tells. */
  taken(): void
  /** ws(s)://host and http(s)://host as this worker reaches us. */
  readonly base: { ws: string; http: string }
  send(message: ToWorker): void
}

export interface WorkersOptions {
  key: string
  onHello(worker: Worker, running: { session: string; epoch: number }[]): void
  onMessage(worker: Worker, message: FromWorker): void
  onGone(worker: Worker): void
}

export interface Workers {
  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Those that run `model` and have a free slot, the emptiest first. */
  able(model: string): Worker[]
  all(): Worker[]
  close(): Promise<void>
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Compares in time that does not depend on where the two differ. */
export const sameKey = (given: string | undefined, key: string): boolean =>
  timingSafeEqual(digest(given ?? ''), digest(`Bearer ${key}`))

const baseOf = (req: IncomingMessage): Worker['base'] => {
  const secure = req.headers['x-forwarded-proto'] === 'https'
  const host = req.headers.host ?? 'localhost'
  return { ws: `${secure ? 'wss' : 'ws'}://${host}`, http: `${secure ? 'https' : 'http'}://${host}` }
}

export const createWorkers = (options: WorkersOptions): Workers => {
  const server = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024, perMessageDeflate: false })
  const workers = new Map<WebSocket, Worker>()

  const accept = (socket: WebSocket, req: IncomingMessage): void => {
    let free = 0
    let heard = performance.now()
    let worker: Worker | null = null
    const ping = setInterval(() => {
      if (performance.now() - heard > SILENCE) socket.terminate()
      else socket.ping()
    }, PING)

    socket.on('pong', () => (heard = performance.now()))
    socket.on('message', (data) => {
      heard = performance.now()
      let json: unknown
      try {
        json = JSON.parse(String(data))
      } catch {
        return socket.close(4400)
      }
      const parsed = v.safeParse(FromWorker, json)
      if (!parsed.success) return socket.close(4400)
      const message = parsed.output
      if (message.type === 'hello') {
        free = Math.max(0, message.slots - message.running.length)
        worker = {
          name: message.worker,
          models: message.models,
          free: () => free,
          taken: () => (free = Math.max(0, free - 1)),
          base: baseOf(req),
          send: (m) => {
            if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(m))
          },
        }
        workers.set(socket, worker)
        options.onHello(worker, message.running)
      } else if (worker) {
        if (message.type === 'beat') free = message.free
        options.onMessage(worker, message)
      }
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      clearInterval(ping)
      workers.delete(socket)
      if (worker) options.onGone(worker)
    })
  }

  return {
    handleUpgrade: (req, socket, head) => {
      if (!sameKey(req.headers.authorization, options.key)) {
        socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
        return
      }
      server.handleUpgrade(req, socket, head, (ws) => accept(ws, req))
    },
    able: (model) =>
      [...workers.values()]
        .filter((worker) => worker.models.includes(model) && worker.free() > 0)
        .sort((a, b) => b.free() - a.free()),
    all: () => [...workers.values()],
    close: async () => {
      for (const socket of workers.keys()) socket.close(1001)
      for (const socket of server.clients) socket.terminate()
      server.close()
    },
  }
}
