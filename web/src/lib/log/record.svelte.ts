/**
 * What every screen of a session is drawn from: the fold of its log, with what waits in this browser at the end. Two feeds fill
 * it, `DirectorLog` (socket, may write) and `AudienceLog` (HTTP tail and events, reads). Nothing else on the page works out
 * anything about the world.
 */
import {
  createTimeline,
  showWith,
  type Commit,
  type LiveTimeline,
  type LogEntry,
  type Outbox,
  type Start,
  type Timeline,
  type TimelineEntry,
} from '@shoal/session'
import type { Link } from './socket.ts'

export class SessionRecord {
  readonly author: string
  private readonly start: Partial<Start>
  private live: LiveTimeline
  private drawn = false

  timeline: Timeline = $state.raw(createTimeline().read())
  outbox: Outbox = $state.raw([])
  link: Link = $state('connecting')
  /** Has the log been read to its end once? Before that, "nothing has happened" would be a guess. */
  complete = $state(false)
  readonly shown: TimelineEntry[] = $derived.by(() => showWith(this.timeline, this.outbox, this.author))
  /** Called when the timeline has moved on, after it was folded. */
  onfold: (timeline: Timeline) => void = () => {}

  constructor(author: string, start: Partial<Start>) {
    this.author = author
    this.start = start
    this.live = createTimeline(start)
    this.timeline = this.live.read()
  }

  /** Forgets the log, not the screen: the old timeline stays until the new one is complete. */
  restart(): void {
    this.live = createTimeline(this.start)
  }

  add(entries: readonly LogEntry[], commits: readonly Commit[]): void {
    this.live.add(entries)
    this.live.commit(commits)
    this.later()
  }

  /** Folds now: for whoever must see the result in the same breath. */
  fold(): Timeline {
    this.drawn = false
    this.timeline = this.live.read()
    this.onfold(this.timeline)
    return this.timeline
  }

  /** Many updates arrive in one turn of the loop (a late join): one fold for all of them. */
  private later(): void {
    if (this.drawn) return
    this.drawn = true
    queueMicrotask(() => {
      if (this.drawn && this.complete) this.fold()
      this.drawn = false
    })
  }
}
