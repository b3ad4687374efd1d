/** The log of somebody who only watches: the tail over HTTP, then commits as events. No socket is opened, nothing can be written. */
import type { Commit, LogEntry, Start } from '@shoal/session'
import { getTail } from '../api/endpoints.ts'
import { isFinal } from '../api/failure.ts'
import { SessionRecord } from './record.svelte.ts'

/** What a `commit` event and the tail carry alike. */
export interface Tail {
  entries: LogEntry[]
  commits: unknown[]
  seq: number
}

export class AudienceLog {
  readonly record: SessionRecord
  /** Nothing may be read any more: the page should ask again who this person is now. */
  onrole: () => void = () => {}
  private readonly session: string
  private seq = 0
  private busy = false
  private stopped = false

  constructor(session: string, author: string, start: Partial<Start>) {
    this.session = session
    this.record = new SessionRecord(author, start)
  }

  start(): void {
    void this.catchUp()
  }

  stop(): void {
    this.stopped = true
  }

  /** An event of the session's stream. */
  take(tail: Tail): void {
    this.record.add(tail.entries, tail.commits as Commit[])
    this.seq = Math.max(this.seq, tail.seq)
  }

  /** Reads on from where it stands, to the end. Called at the start and after every gap in the events. */
  async catchUp(): Promise<void> {
    if (this.busy || this.stopped) return
    this.busy = true
    try {
      for (;;) {
        const before = this.seq
        const tail = await getTail(this.session, before)
        if (this.stopped) return
        this.take(tail)
        if (tail.seq <= before) break
      }
      this.record.complete = true
      this.record.fold()
      this.record.link = 'live'
    } catch (e) {
      if (this.stopped) return
      if (isFinal(e)) {
        this.record.link = 'ended'
        this.onrole()
        return
      }
      this.record.link = 'lost'
      setTimeout(() => void this.catchUp(), 2000 * (0.5 + Math.random()))
    } finally {
      this.busy = false
    }
  }
}
