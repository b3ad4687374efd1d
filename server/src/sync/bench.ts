/**
 * Figures of the log: how fast updates are judged and applied, how long a commit takes to be stored, and whether 32 directors at two
 * intents a second lose or double anything. The server is a process of its own on a durable Postgres; clients are stock providers.
 */
import { openDb } from '@shoal/db'
import { seedSession, testDatabase } from '@shoal/db/testing'
import {
  appendCommits,
  appendIntent,
  type Commit,
  encodeRuns,
  fold,
  followLog,
  type GateContext,
  intentKey,
  judgeUpdate,
  laneOf,
  type LogEntry,
  newIntentId,
  readLog,
  UPDATE_BYTES,
} from '@shoal/session'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as Y from 'yjs'
import { type Client, connect, instruct, KEY, until } from './testing/harness.ts'
import { signTicket } from './ticket.ts'

const DIRECTORS = 32
const PER_SECOND = 2
const UPDATES = 20_000

const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
const round = (value: number, digits = 2): number => Number(value.toFixed(digits))

/** Judges, then judges and applies, 20,000 updates of one intent each. Best of three: the first is warm-up. */
const benchGate = (): { validatePerSecond: number; applyPerSecond: number } => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < UPDATES; i++) appendIntent(doc, 'ann', instruct(`The girl squats down to stroke the kitten ${i}`))
  const owner = { author: 'ann', epoch: null, lane: laneOf('ann', doc.clientID) }
  let known = 0
  const context: GateContext = {
    author: 'ann',
    epoch: null,
    canWrite: true,
    maxBytes: UPDATE_BYTES,
    lastSeq: 0,
    known: () => known,
    ownerOf: () => owner,
    hasEntry: () => false,
    isCommitted: () => false,
  }
  const perSecond = (each: (update: Uint8Array) => void) => {
    let best = 0
    for (let pass = 0; pass < 3; pass++) {
      known = 0
      const began = performance.now()
      for (const update of updates) {
        each(update)
        known++
      }
      best = Math.max(best, (updates.length / (performance.now() - began)) * 1000)
    }
    return Math.round(best)
  }
  const judge = (update: Uint8Array) => {
    const judged = judgeUpdate(update, context)
    if (!judged.ok) throw new Error(judged.code)
    return judged.runs
  }
  const validatePerSecond = perSecond(judge)
  let copy = new Y.Doc()
  const applyPerSecond = perSecond((update) => {
    if (known === 0) copy = new Y.Doc()
    Y.applyUpdate(copy, encodeRuns(judge(update)))
  })
  return { validatePerSecond, applyPerSecond }
}

const serve = async (url: string) => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./testing/serve.ts', import.meta.url))], {
    env: { ...process.env, DATABASE_URL: url, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const base = await new Promise<string>((resolve, reject) => {
    child.stdout!.once('data', (data: Buffer) => resolve(String(data).trim()))
    child.once('exit', (code) => reject(new Error(`the server ended: ${code}`)))
  })
  return { base, stop: () => new Promise((resolve) => child.once('exit', resolve) && child.kill('SIGKILL')) }
}

/** A host that applies everything at once and times each commit from its append to `commit-stored`. */
const runHost = (host: Client, epoch: number, commitMs: number[]) => {
  const sent: { seq: number; at: number }[] = []
  const inbox: LogEntry[] = []
  let seq = 0
  let told = 0
  const stop = followLog(host.doc, { onEntries: (entries) => inbox.push(...entries) })
  // A tick of 24 a second, as the real loop commits.
  const timer = setInterval(() => {
    const commits = inbox
      .splice(0)
      .map((e): Commit => [++seq, seq, e.clientId, e.index, 'applied', { said: { en: 'Done.', zh: '好。' } }])
    if (commits.length > 0) sent.push({ seq, at: performance.now() })
    appendCommits(host.doc, epoch, commits)
  }, 1000 / 24)
  const push = host.notices.push.bind(host.notices)
  host.notices.push = (...notices) => {
    for (const notice of notices) {
      if (notice.kind !== 'commit-stored' || notice.seq <= told) continue
      told = notice.seq
      while (sent[0] && sent[0].seq <= told) commitMs.push(performance.now() - sent.shift()!.at)
    }
    return push(...notices)
  }
  return () => {
    clearInterval(timer)
    stop()
  }
}

/** 32 directors, each with a socket of its own, at two intents a second. */
const benchDirectors = async (seconds: number) => {
  const database = await testDatabase({ durable: true })
  const db = openDb(database.url)
  const server = await serve(database.url)
  const session = await seedSession(db.sql)
  const epoch = await db.sessions.raiseEpoch(session)
  const exp = Date.now() + (seconds + 60) * 1000
  const client = (author: string, of?: number) =>
    connect(server.base, session, author, () =>
      signTicket({ session, author, role: of ? 'host' : 'director', exp, epoch: of }, KEY),
    )
  const host = client('host', epoch)
  const directors = Array.from({ length: DIRECTORS }, (_, i) => client(`director${i}`))
  try {
    await Promise.all([host, ...directors].map((one) => one.synced()))
    const commitMs: number[] = []
    const intentMs: number[] = []
    const asked = new Map<string, number>()
    const stopHost = runHost(host, epoch, commitMs)
    for (const { doc } of directors) {
      followLog(doc, {
        onCommits: (commits) => {
          for (const [, , clientId, index] of commits) {
            const at = clientId === doc.clientID ? asked.get(`${clientId}:${index}`) : undefined
            if (at !== undefined) intentMs.push(performance.now() - at)
          }
        },
      })
    }
    const said = new Set<string>()
    const rounds = seconds * PER_SECOND
    await Promise.all(
      directors.map(async ({ doc, author }, i) => {
        for (let n = 0; n < rounds; n++) {
          await new Promise((resolve) =>
            setTimeout(resolve, n === 0 ? (i * 1000) / PER_SECOND / DIRECTORS : 1000 / PER_SECOND),
          )
          const intent = instruct(`line ${n} of ${author}`, newIntentId())
          said.add(intentKey(author, intent.id))
          const { clientId, index } = appendIntent(doc, author, intent)
          asked.set(`${clientId}:${index}`, performance.now())
        }
      }),
    )
    const judgedBy = (doc: Y.Doc) => readLog(doc).commits.length
    await until('all is judged', () => judgedBy(host.doc) >= said.size, 15_000).catch(() => {})
    await until('all have heard', () => directors.every(({ doc }) => judgedBy(doc) >= said.size), 15_000).catch(
      () => {},
    )
    stopHost()
    // What Postgres holds is the truth; a director's own page must show the same.
    const tail = await db.log.tail(session, 0)
    const applied = tail.commits.map(([, , clientId, index]) => {
      const entry = tail.entries.find((e) => e.clientId === clientId && e.index === index)
      return entry ? intentKey(entry.author, (entry.value as { id: string }).id) : ''
    })
    const isSame =
      JSON.stringify(fold(tail.entries, tail.commits).entries) === JSON.stringify(foldOf(directors[0].doc).entries)
    if (!isSame) throw new Error('a director sees another timeline than Postgres holds')
    return {
      commitP50Ms: round(percentile(commitMs, 0.5)),
      commitP95Ms: round(percentile(commitMs, 0.95)),
      intentToCommitP50Ms: round(percentile(intentMs, 0.5)),
      intentToCommitP95Ms: round(percentile(intentMs, 0.95)),
      intents: said.size,
      lost: [...said].filter((key) => !applied.includes(key)).length,
      doubled: applied.length - new Set(applied).size,
    }
  } finally {
    for (const one of [host, ...directors]) one.destroy()
    await server.stop()
    await db.close()
    await database.stop()
  }
}

const foldOf = (doc: Y.Doc) => {
  const { entries, commits } = readLog(doc)
  return fold(entries, commits)
}

/** All figures by name; milliseconds and counts. `seconds`: how long the directors write. */
export const benchLog = async (seconds = 30): Promise<Record<string, number>> => ({
  ...benchGate(),
  ...(await benchDirectors(seconds)),
})
