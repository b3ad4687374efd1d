/**
 * The whole server for tests: real Postgres, real sockets on a port of its own, real cookies. Nothing is stood in for; LiveKit and
 * inference workers are simply not running, which is a state the server has to live with anyway.
 */
import { request } from 'node:http'
import { openDb, type Db } from '@shoal/db'
import { testDatabase } from '@shoal/db/testing'
import { readEnv } from '../env.ts'
import type { LogFields } from '../log.ts'
import { start } from '../start.ts'

export const SECRETS = {
  SHOAL_SECRET: 'door-test-secret-of-32-characters-or-more',
  SHOAL_WORKER_KEY: 'door-test-worker-key',
  LIVEKIT_API_SECRET: 'door-test-livekit-secret-of-32-characters',
}

/** A parsed body. Tests say what they expect in it; a type would say it twice. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Parsed = any

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** The parsed body; undefined when it is not JSON. */
  json: Parsed
}

export interface Person {
  author: string
  cookie: string
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
}

export interface Door {
  base: string
  port: number
  db: Db
  /** Every line the server logged. */
  lines: { event: string; fields: LogFields }[]
  /** Every body the server answered to the people of this test. */
  answers: string[]
  /** Somebody with a fresh browser: no cookie yet. */
  stranger(): Person
  /** A guest of that name. */
  guest(name: string): Promise<Person>
  stop(): Promise<void>
}

/** Opens a server with an empty database. `settings` overrides environment variables. */
export const openDoor = async (settings: Record<string, string> = {}): Promise<Door> => {
  const database = await testDatabase()
  const lines: Door['lines'] = []
  const answers: string[] = []
  const env = readEnv({
    PORT: '0',
    DATABASE_URL: database.url,
    // A port nothing listens on.
    LIVEKIT_URL: 'ws://127.0.0.1:9',
    LIVEKIT_API_KEY: 'door',
    SHOAL_WEB_DIR: '/nowhere',
    ...SECRETS,
    ...settings,
  })
  const running = await start(env, (event, fields = {}) => lines.push({ event, fields })).catch(
    async (error: unknown) => {
      await database.stop()
      throw error
    },
  )
  const base = `http://127.0.0.1:${running.port}`
  const db = openDb(database.url, 2)

  const stranger = (): Person => {
    const person: Person = {
      author: '',
      cookie: '',
      call: async (method, path, body, headers = {}) => {
        const init: RequestInit = {
          method,
          redirect: 'manual',
          headers: {
            origin: base,
            ...(person.cookie ? { cookie: person.cookie } : {}),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
          },
          body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
        }
        const response = await fetch(base + path, init)
        for (const cookie of response.headers.getSetCookie())
          if (cookie.startsWith('shoal.session_token=')) person.cookie = cookie.split(';')[0]
        const text = await response.text()
        answers.push(text)
        const isJson = response.headers.get('content-type')?.includes('json')
        return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined }
      },
    }
    return person
  }

  return {
    base,
    port: running.port,
    db,
    lines,
    answers,
    stranger,
    guest: async (name) => {
      const person = stranger()
      const { status, json } = await person.call('POST', '/api/auth/sign-in/anonymous', { name })
      if (status !== 200) throw new Error(`no guest: ${status}`)
      person.author = json.author
      return person
    },
    stop: async () => {
      await running.close()
      await db.close()
      await database.stop()
    },
  }
}

/** A world of `owner` with its first session; returns the session's id. */
export const createSession = async (owner: Person, prompt = 'A girl with a red umbrella'): Promise<string> =>
  (await owner.call('POST', '/api/worlds', { premise: { prompt } })).json.session

/** Lets `guest` in by a fresh link of that role. */
export const letIn = async (
  owner: Person,
  session: string,
  guest: Person,
  role: 'director' | 'audience',
): Promise<Answer> => {
  const invite = await owner.call('POST', `/api/sessions/${session}/invites`, { role })
  return guest.call('POST', `/api/join/${invite.json.code}`)
}

/** One request byte for byte: for headers `fetch` would not send. */
export const rawRequest = (
  port: number,
  method: string,
  path: string,
  headers: Record<string, string>,
  chunks: string[] = [],
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> =>
  new Promise((resolve, reject) => {
    const req = request({ port, host: '127.0.0.1', method, path, headers, agent: false }, (res) => {
      let text = ''
      res.setEncoding('utf8')
      res.on('data', (data: string) => (text += data))
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, text }))
    })
    req.on('error', reject)
    for (const chunk of chunks) req.write(chunk)
    req.end()
  })
