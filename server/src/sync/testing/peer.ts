/**
 * Honest peers of the model test: they do what a stock y-websocket client and a host do, but frames wait in a box until they are
 * delivered, so that every order of events can be tried.
 */
import {
  appendCommits,
  appendIntent,
  type Commit,
  createTimeline,
  type Intent,
  intentKey,
  type Outbox,
  outboxAdd,
  outboxFreshDoc,
  outboxSend,
  outboxSettle,
  outboxStored,
  MESSAGE,
  readLog,
  readNotice,
  type RefusalCode,
} from '@shoal/session'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { Member, Room } from '../room.ts'

let nextClientId = 1000

export const createPeer = (author: string, epoch: number | null, bind: (clientId: number) => void) => {
  let doc: Y.Doc
  let outbox: Outbox = []
  let member: Member | null = null
  let room: Room | null = null
  let box: Uint8Array[] = []
  const closes: RefusalCode[] = []
  /** Places the server has said are stored. */
  const acked = new Set<string>()
  let storedSeq = 0

  const freshDoc = () => {
    doc = new Y.Doc()
    doc.clientID = ++nextClientId
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server' && room && member) room.submit(member, update, false)
    })
  }
  freshDoc()

  const disconnect = () => {
    if (room && member) room.leave(member)
    room = null
    member = null
    box = []
  }

  const read = (frame: Uint8Array) => {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.sync) {
      decoding.readVarUint(decoder)
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder), 'server')
    }
    const notice = type === MESSAGE.notice ? readNotice(decoder) : null
    if (notice?.kind === 'stored') {
      for (let index = 0; index < notice.clock; index++) acked.add(`${notice.clientId}:${index}`)
      outbox = outboxStored(outbox, notice.clientId, notice.clock)
    }
    if (notice?.kind === 'commit-stored') storedSeq = Math.max(storedSeq, notice.seq)
  }

  const append = (intent: Intent) => appendIntent(doc, author, intent)

  return {
    author,
    epoch,
    closes,
    acked,
    get doc() {
      return doc
    },
    get storedSeq() {
      return storedSeq
    },
    get isConnected() {
      return member !== null
    },
    get refused() {
      return closes.filter((code) => code !== 'overloaded')
    },
    disconnect,

    /** Says one thing, connected or not. */
    say(intent: Intent) {
      outbox = outboxAdd(outbox, intent, 0)
      outbox = outboxSend(outbox, append)
    },

    /** Several at once: one update on the wire. */
    sayAll(intents: Intent[]) {
      for (const intent of intents) outbox = outboxAdd(outbox, intent, 0)
      doc.transact(() => (outbox = outboxSend(outbox, append)))
    },

    connect(to: Room) {
      disconnect()
      bind(doc.clientID)
      const own: Member = {
        author,
        clientId: doc.clientID,
        epoch,
        canWrite: true,
        isDirector: epoch === null,
        synced: false,
        answered: false,
        refused: false,
        send: (frame) => {
          if (own === member) box.push(frame)
        },
        close: (code) => {
          if (own !== member) return
          Object.assign(own, { refused: code !== 'overloaded' })
          closes.push(code)
          disconnect()
        },
      }
      room = to
      member = own
      to.join(own)
      // The server's sync request is answered with what it lacks; the state it gives is taken.
      const vector = Y.encodeStateVector(to.state.doc)
      Y.applyUpdate(doc, to.stateFor(Y.encodeStateVector(doc)), 'server')
      own.synced = true
      return () => to.submit(own, Y.encodeStateAsUpdate(doc, vector), true)
    },

    /** Takes up to `count` waiting frames. */
    deliver(count = Number.POSITIVE_INFINITY) {
      for (const frame of box.splice(0, count)) read(frame)
    },

    /** Sends everything again, as a careless client may. */
    repeat() {
      if (room && member) room.submit(member, Y.encodeStateAsUpdate(doc), false)
    },

    /** The page is reloaded: a new document under a new client id, and what was not stored goes out again. */
    reload() {
      disconnect()
      freshDoc()
      outbox = outboxFreshDoc(outbox)
    },
    sendWaiting() {
      const timeline = createTimeline()
      const log = readLog(doc)
      timeline.add(log.entries)
      timeline.commit(log.commits)
      outbox = outboxSettle(outbox, timeline.read(), author)
      outbox = outboxSend(outbox, append)
    },

    /** As a host: judges up to `count` entries it sees and nobody has judged, each client's in order. */
    judge(count: number, tick: number) {
      const { entries, commits } = readLog(doc)
      const done = new Set(commits.map((c) => `${c[2]}:${c[3]}`))
      const spent = new Set<string>()
      for (const entry of entries) if (done.has(`${entry.clientId}:${entry.index}`)) spent.add(keyOf(entry))
      let seq = commits.at(-1)?.[0] ?? 0
      const verdicts = entries
        .filter((entry) => !done.has(`${entry.clientId}:${entry.index}`))
        .slice(0, count)
        .map((entry): Commit => {
          const isCopy = spent.has(keyOf(entry))
          spent.add(keyOf(entry))
          return [++seq, tick, entry.clientId, entry.index, isCopy ? 'superseded' : 'applied']
        })
      appendCommits(doc, epoch as number, verdicts)
    },
  }
}
const keyOf = ({ author, value }: { author: string; value: unknown }) => intentKey(author, (value as Intent).id)
export type Peer = ReturnType<typeof createPeer>
