/** A director as a test needs one: signs in over HTTP, opens the log with a stock y-websocket client, appends intents, waits for verdicts. */
import {
  appendIntent,
  createTimeline,
  followLog,
  logParams,
  MESSAGE,
  newIntentId,
  type Intent,
  type Timeline,
  type TimelineEntry,
} from '@shoal/session'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

type Body = Record<string, unknown>
type Ask = Intent extends infer I ? (I extends Intent ? Omit<I, 'id' | 'at'> : never) : never

export interface Account {
  author: string
  call<T = Body>(method: string, path: string, body?: Body): Promise<T>
}

/** A guest with a name and a cookie of its own. */
export const signIn = async (address: string, name: string): Promise<Account> => {
  let cookie = ''
  const call = async <T = Body>(method: string, path: string, body?: Body): Promise<T> => {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: { origin: address, cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body && JSON.stringify(body),
    })
    const set = answer.headers.getSetCookie().map((c) => c.split(';')[0])
    if (set.length > 0) cookie = set.join('; ')
    const json = (await answer.json()) as T
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(json)}`)
    return json
  }
  const me = await call<{ author: string }>('POST', '/api/auth/sign-in/anonymous', { name })
  return { author: me.author, call }
}

export interface Director {
  account: Account
  doc: Y.Doc
  timeline(): Timeline
  /** Appends an intent and returns its id. */
  ask(intent: Ask): string
  /** Resolves when the intent has a verdict. */
  verdict(id: string, patience?: number): Promise<TimelineEntry>
  connected(): boolean
  close(): void
}

/** Opens the log of a session for an account that may write. */
export const direct = async (address: string, session: string, account: Account, owner: string): Promise<Director> => {
  const doc = new Y.Doc()
  const ticket = async (): Promise<string> =>
    (await account.call<{ ticket: string }>('POST', `/api/sessions/${session}/ticket`)).ticket
  const provider = new WebsocketProvider(`${address.replace(/^http/, 'ws')}/log`, session, doc, {
    params: logParams(await ticket(), doc.clientID),
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 500,
  })
  provider.messageHandlers[MESSAGE.notice] = () => {}
  const again = async (): Promise<void> => {
    try {
      provider.params = logParams(await ticket(), doc.clientID)
      provider.connect()
    } catch {
      setTimeout(again, 300)
    }
  }
  provider.on('closed', ({ code }: { code: number }) => {
    if (code === 4401) void again()
  })
  const timeline = createTimeline({ owner })
  const stop = followLog(doc, { onEntries: timeline.add, onCommits: timeline.commit })
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  const read = (): Timeline => timeline.read()
  return {
    account,
    doc,
    timeline: read,
    ask: (intent) => {
      const id = newIntentId()
      appendIntent(doc, account.author, { ...intent, id, at: Date.now() } as Intent)
      return id
    },
    verdict: async (id, patience = 5000) => {
      const until = performance.now() + patience
      for (;;) {
        const entry = read().entries.find((e) => e.id === id && e.state !== 'queued')
        if (entry) return entry
        if (performance.now() > until) throw new Error('no verdict in time')
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
    connected: () => provider.wsconnected && provider.synced,
    close: () => {
      stop()
      provider.destroy()
    },
  }
}
