/**
 * One open session: its view from the server, its log, its picture, its stick, tied together. Each of these is a part of its own;
 * here is only what happens between them. No words, no elements.
 */
import { may, type SessionView, type Timeline, type TimelineEntry } from '@shoal/session'
import { getSession } from '../api/endpoints.ts'
import { failureOf, isFinal, type Failure } from '../api/failure.ts'
import { AudienceLog } from '../log/audience.svelte.ts'
import { DirectorLog, type Wish } from '../log/director.svelte.ts'
import { openEvents, type SessionNews } from '../log/events.ts'
import type { SessionRecord } from '../log/record.svelte.ts'
import type { ShownFrame } from '../media/frames.ts'
import { Picture } from '../media/picture.svelte.ts'
import { Hands } from '../steer/hands.svelte.ts'
import { closeProbe, openProbe } from './probe.ts'

export class Stage {
  readonly id: string
  view: SessionView | null = $state.raw(null)
  failure: Failure | null = $state.raw(null)
  director: DirectorLog | null = $state.raw(null)
  audience: AudienceLog | null = $state.raw(null)
  /** Does the server answer? Told by the event stream. */
  served = $state(true)
  /** Ids of what has been on this screen, newest last. */
  aired: ReadonlySet<string> = $state.raw(new Set())
  readonly picture: Picture
  readonly hands: Hands
  readonly record: SessionRecord | null = $derived(this.director?.record ?? this.audience?.record ?? null)
  readonly me: SessionView['me'] | null = $derived(this.view?.me ?? null)
  readonly mayWrite: boolean = $derived(this.me !== null && may(this.me.role, 'write'))
  private probe: ReturnType<typeof openProbe> | null = null
  private closeEvents: () => void = () => {}
  private judged = 0
  private stopped = false

  constructor(id: string) {
    this.id = id
    this.picture = new Picture(id)
    this.picture.onframe = (frame) => this.frame(frame)
    this.hands = new Hands((message) => {
      this.picture.steerPhoton.sent(message.n, performance.now())
      this.picture.room.steer(message)
    })
  }

  /** Looks the session up and opens its log. The picture starts when its element is there. */
  async open(): Promise<void> {
    this.failure = null
    try {
      this.view = await getSession(this.id)
    } catch (e) {
      this.failure = failureOf(e)
      return
    }
    if (this.stopped) return
    this.openLog(this.view)
    this.closeEvents()
    this.closeEvents = openEvents(this.id, () => this.record?.timeline.seq ?? 0, {
      onsession: (news) => this.news(news),
      oncommit: (tail) => this.audience?.take(tail),
      onopen: () => {
        this.served = true
        void this.audience?.catchUp()
      },
      onlost: () => (this.served = false),
    })
  }

  startPicture(video: HTMLVideoElement, still: HTMLCanvasElement): void {
    this.probe = openProbe(this.picture, video)
    this.picture.start(video, still)
  }

  close(): void {
    this.stopped = true
    this.closeEvents()
    this.director?.stop()
    this.audience?.stop()
    this.hands.stop()
    this.picture.stop()
    closeProbe()
  }

  /** Asks the host for something. */
  ask(wish: Wish): void {
    if (!this.director) return
    const at = performance.now()
    const id = this.director.ask(wish)
    // What waits for the line measures the line, not the way from words to picture; a pause has no picture of its own.
    if (this.director.record.link !== 'live' || wish.k !== 'instruct') return
    this.picture.photon.sent(id, at)
    if (this.probe) this.probe.sent[id] = performance.timeOrigin + at
  }

  again(entry: TimelineEntry): void {
    if (entry.seq === null) this.director?.again(entry.id)
    else if (entry.intent?.k === 'instruct') this.ask({ k: 'instruct', t: entry.intent.t })
  }

  withdraw(entry: TimelineEntry): void {
    if (entry.state === 'queued') this.ask({ k: 'withdraw', intent: entry.id })
    else this.director?.drop(entry.id)
  }

  private openLog(view: SessionView): void {
    this.director?.stop()
    this.audience?.stop()
    this.director = null
    this.audience = null
    const start = { owner: view.owner, view: view.premise.person, style: view.premise.style }
    if (may(view.me.role, 'write')) {
      const url = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/log`
      const log = new DirectorLog(this.id, view.me.author, start, url)
      this.follow(log.record)
      log.onrole = () => void this.reread()
      this.director = log
      log.start()
    } else {
      const log = new AudienceLog(this.id, view.me.author, start)
      this.follow(log.record)
      log.onrole = () => void this.reread()
      this.audience = log
      log.start()
    }
  }

  /** Who am I here now? A new role opens the log that belongs to it; no role at all leaves the last frame and the reason. */
  private async reread(): Promise<void> {
    try {
      const view = await getSession(this.id)
      if (this.stopped) return
      this.view = view
      this.openLog(view)
    } catch (e) {
      if (this.stopped) return
      if (!isFinal(e)) return void setTimeout(() => void this.reread(), 2000)
      // Nothing here is this person's any more: the last frame stays, and the banner says why.
      this.closeEvents()
      void this.picture.room.close()
    }
  }

  private follow(record: SessionRecord): void {
    this.judged = 0
    const before = record.onfold
    record.onfold = (timeline) => {
      before(timeline)
      this.folded(timeline)
    }
  }

  /** New verdicts: which of them this screen has shown already is decided here, of the rest the frames tell. */
  private folded(timeline: Timeline): void {
    for (const entry of timeline.entries) {
      if (entry.seq === null || entry.seq <= this.judged) continue
      if (entry.state !== 'applied' || entry.tick === null) continue
      const shown = this.picture.photon.applied(entry.id, entry.tick)
      if (shown) this.air([shown])
    }
    this.judged = timeline.seq
    const mine = this.me?.author
    const single = timeline.policy === 'single'
    this.hands.allowed = this.mayWrite && (!single || (mine !== undefined && timeline.baton.holder === mine))
  }

  private frame(frame: ShownFrame): void {
    const { photon, steerPhoton } = this.picture
    if (frame.steer !== null) {
      const ms = steerPhoton.frame(frame.steer, frame.at)
      if (ms !== null) this.probe?.s2p.push(ms)
      if (this.probe && this.probe.s2p.length > 500) this.probe.s2p.shift()
    }
    if (this.probe) {
      this.probe.frames++
      this.probe.tickAt = performance.timeOrigin + frame.at
      if (frame.tick !== null) {
        this.probe.tagged++
        this.probe.tick = frame.tick
      }
    }
    if (frame.tick !== null) this.air(photon.frame(frame.tick, frame.at))
  }

  private air(shown: readonly Parameters<NonNullable<typeof this.probe>['air']>[0][]): void {
    if (shown.length === 0) return
    for (const one of shown) this.probe?.air(one)
    this.aired = new Set([...this.aired, ...shown.map((one) => one.id)])
  }

  private news(news: SessionNews): void {
    const before = this.view
    if (!before) return
    const mine = news.people.find((person) => person.author === before.me.author)
    const role = mine?.role ?? before.me.role
    this.view = { ...news, me: { ...before.me, name: mine?.name ?? before.me.name, role } }
    if (news.status === 'live' || news.status === 'building') void this.picture.room.open()
    if (may(role, 'write') !== may(before.me.role, 'write')) void this.reread()
  }
}
