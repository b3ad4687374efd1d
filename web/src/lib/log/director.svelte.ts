/**
 * The log of somebody who may write: document, outbox and record kept in step. An intent goes into the outbox first and leaves it
 * when the host has judged it, so nothing typed is lost by a dropped line, a refused document or a closed page.
 */
import {
  appendIntent,
  followLog,
  newIntentId,
  outboxAdd,
  outboxAgain,
  outboxDrop,
  outboxExpire,
  outboxFreshDoc,
  outboxSend,
  outboxSettle,
  outboxStored,
  type Intent,
  type Outbox,
  type RefusalCode,
  type Start,
} from '@shoal/session'
import type { Awareness } from 'y-protocols/awareness'
import { getTicket } from '../api/endpoints.ts'
import { Presence } from '../people/presence.svelte.ts'
import { SessionRecord } from './record.svelte.ts'
import { browserShelf, OutboxShelf } from './shelf.ts'
import { LogSocket } from './socket.ts'

/** Ends that mean this person is somebody else here now, or nobody. */
const ABOUT_ME: readonly RefusalCode[] = [
  'role-changed',
  'banned',
  'read-only',
  'not-allowed',
  'not-found',
  'sign-in-first',
]

/** An intent before it has a name and a time. */
export type Wish = Intent extends infer I ? (I extends Intent ? Omit<I, 'id' | 'at'> : never) : never

export class DirectorLog {
  readonly record: SessionRecord
  readonly presence: Presence
  /** Why the link ended for good, if it did. */
  endCode: RefusalCode | null = $state(null)
  /** The link ended for good: the page should ask again who this person is now. */
  onrole: () => void = () => {}
  private readonly shelf: OutboxShelf
  private readonly socket: LogSocket
  private stopFollowing: () => void = () => {}
  private synced = false
  private loaded: Promise<void> = Promise.resolve()

  constructor(session: string, author: string, start: Partial<Start>, url: string) {
    this.record = new SessionRecord(author, start)
    this.presence = new Presence(author)
    this.shelf = new OutboxShelf(browserShelf(), session, author)
    this.record.onfold = () => this.settle()
    this.socket = new LogSocket(url, session, () => getTicket(session), {
      onlink: (link, code) => {
        if (link !== 'live') this.synced = false
        this.record.link = link
        this.endCode = code
        if (link === 'ended' && code !== null && ABOUT_ME.includes(code)) this.onrole()
      },
      ondoc: (doc, { offending }) => this.follow(doc, offending),
      onsynced: () => void this.loaded.then(() => this.caughtUp()),
      onstored: (clientId, clock) => this.put(outboxStored(this.record.outbox, clientId, clock)),
      onawareness: (awareness: Awareness) => this.presence.follow(awareness),
    })
  }

  start(): void {
    // What an earlier page left behind was appended to a document that died with it.
    this.loaded = this.shelf.load().then((kept) => {
      const here = this.record.outbox
      this.put([...outboxFreshDoc(kept), ...here])
    })
    this.socket.start()
  }

  stop(): void {
    this.stopFollowing()
    this.presence.stop()
    this.socket.stop()
  }

  /** Asks for something. Gives the intent's id at once, online or not. */
  ask(wish: Wish): string {
    const intent = { ...wish, id: newIntentId(), at: Date.now() } as Intent
    this.put(outboxAdd(this.record.outbox, intent, intent.at))
    this.send()
    return intent.id
  }

  /** Sends what waited too long again, as a new intent. */
  again(id: string): string {
    const fresh = newIntentId()
    this.put(outboxAgain(this.record.outbox, id, fresh, Date.now()))
    this.send()
    return fresh
  }

  /** Gives up what has not gone out yet. */
  drop(id: string): void {
    this.put(outboxDrop(this.record.outbox, id))
  }

  private follow(doc: LogSocket['doc'], offending: boolean): void {
    this.stopFollowing()
    this.synced = false
    this.record.restart()
    const first = offending ? this.record.outbox.find((item) => item.state === 'sent')?.intent.id : undefined
    this.put(outboxFreshDoc(this.record.outbox, first))
    this.stopFollowing = followLog(doc, {
      onEntries: (entries) => this.record.add(entries, []),
      onCommits: (commits) => this.record.add([], commits),
    })
  }

  private caughtUp(): void {
    this.synced = true
    this.record.complete = true
    this.record.fold()
    this.put(outboxExpire(this.record.outbox, Date.now()))
    this.send()
  }

  private send(): void {
    if (!this.synced) return
    const { doc } = this.socket
    this.put(outboxSend(this.record.outbox, (intent) => appendIntent(doc, this.record.author, intent)))
  }

  private settle(): void {
    this.put(outboxSettle(this.record.outbox, this.record.timeline, this.record.author))
  }

  private put(outbox: Outbox): void {
    if (outbox === this.record.outbox) return
    this.record.outbox = outbox
    void this.shelf.save(outbox)
  }
}
