/**
 * Event feeds (server-sent events): every page of a session hears the state of the session and each commit, in order, without
 * gap or repeat. A commit batch is read once from Postgres and encoded once, however many listen. All that a session's feeds are
 * sent goes through one queue a session, so a newcomer's catch-up and the live stream cannot cross.
 */
import type { Role } from '@shoal/session'
import type { Tail } from '../deps.ts'
import { newErrorId } from '../ids.ts'
import { describeError, type Log } from '../log.ts'
import type { Presence } from '../presence/presence.ts'
import { createEventStream, frameOf, type EventStream } from './stream.ts'

export interface FeedsDeps {
  /** Commits after a seq with the entries they judge; at most a page, called again until nothing comes. */
  tail(session: string, afterSeq: number): Promise<Tail>
  /** Seq of the last commit; 0 without any. */
  lastSeq(session: string): Promise<number>
  /** The `session` event of a session; null when it is gone. */
  view(session: string): Promise<unknown>
  presence: Presence
  log: Log
  /** ms between beats. */
  beatEvery?: number
}

export interface Feeds {
  /** Opens a feed. `after`: the last seq the page has; null starts with what comes next. */
  open(listener: { session: string; author: string; role: Role; after: number | null }): ReadableStream<Uint8Array>
  /** The session's view changed. */
  refresh(session: string): void
  /** A person is called otherwise now: refreshes every session that person is in. */
  renamed(author: string): void
  /** There may be new commits. */
  advance(session: string): void
  closeAuthor(session: string, author: string): void
  count(): number
  /** Open feeds of one author, over all sessions. */
  countOf(author: string): number
  close(): void
}

interface Feed {
  author: string
  stream: EventStream
  /** Last seq sent. */
  seq: number
}

interface Channel {
  feeds: Set<Feed>
  /** Last seq read from the log for all; null before the first feed asked. */
  seq: number | null
  queue: Promise<void>
  /** The view as last made, and when. */
  view: { frame: Uint8Array; json: string; at: number } | null
  /** The view everyone has been sent: newcomers may have a newer one. */
  shared: string | null
  /** Who was here when last looked: log sockets come and go without telling. */
  online: string
  /** What is already waiting in the queue, so that a burst of changes costs one read. */
  waiting: Set<'refresh' | 'advance'>
}

/** How often it is looked who is here, ms. In memory, so it costs nothing to speak of. */
const LOOK_EVERY = 1000

/**
 * A view is sent at most this often, ms: at once for people who direct together, every few seconds for a thousand who watch, for
 * whom each arrival would otherwise cost a thousand sends.
 */
const refreshEvery = (feeds: number): number => Math.min(5000, Math.max(150, feeds * 3))

export const createFeeds = ({ tail, lastSeq, view, presence, log, beatEvery = 10_000 }: FeedsDeps): Feeds => {
  const channels = new Map<string, Channel>()

  /** Sends one feed all commits after what it has. */
  const catchUp = async (session: string, feed: Feed): Promise<void> => {
    for (;;) {
      const page = await tail(session, feed.seq)
      if (page.seq <= feed.seq) return
      feed.seq = page.seq
      feed.stream.send(frameOf('commit', page, page.seq))
    }
  }

  const enqueue = (
    session: string,
    channel: Channel,
    what: 'refresh' | 'advance' | null,
    job: () => Promise<void>,
  ): void => {
    if (what) {
      if (channel.waiting.has(what)) return
      channel.waiting.add(what)
    }
    channel.queue = channel.queue
      .then(() => {
        if (what) channel.waiting.delete(what)
        return job()
      })
      .catch((error) => log('feed-failed', { session, ...describeError(error) }))
  }

  const advance = (session: string): void => {
    const channel = channels.get(session)
    if (!channel) return
    enqueue(session, channel, 'advance', async () => {
      while (channel.seq !== null && channel.feeds.size > 0) {
        const from = channel.seq
        const page = await tail(session, from)
        if (page.seq <= from) return
        channel.seq = page.seq
        const frame = frameOf('commit', page, page.seq)
        for (const feed of channel.feeds) {
          if (feed.seq === from) {
            feed.seq = page.seq
            feed.stream.send(frame)
          } else await catchUp(session, feed)
        }
      }
    })
  }

  /** The view as a frame; one made a moment ago serves again. Null when the session is gone. */
  const makeView = async (session: string, channel: Channel, fresh: boolean): Promise<Channel['view']> => {
    const made = channel.view
    if (!fresh && made && performance.now() - made.at < refreshEvery(channel.feeds.size)) return made
    const at = performance.now()
    const data = await view(session)
    if (data === null) return null
    const json = JSON.stringify(data)
    channel.view = { frame: made?.json === json ? made.frame : frameOf('session', data), json, at }
    return channel.view
  }

  const refresh = (session: string): void => {
    const channel = channels.get(session)
    if (!channel || channel.waiting.has('refresh')) return
    channel.waiting.add('refresh')
    setTimeout(() => {
      channel.waiting.delete('refresh')
      enqueue(session, channel, null, async () => {
        const made = await makeView(session, channel, true)
        if (!made || made.json === channel.shared) return
        channel.shared = made.json
        for (const feed of channel.feeds) feed.stream.send(made.frame)
      })
    }, refreshEvery(channel.feeds.size)).unref()
  }

  const watch = setInterval(() => {
    for (const [session, channel] of channels) {
      const online = [...presence.online(session)].join(' ')
      if (online !== channel.online) refresh(session)
      channel.online = online
    }
  }, LOOK_EVERY)
  watch.unref()

  const beat = frameOf('beat', {})
  const timer = setInterval(() => {
    for (const { feeds } of channels.values()) for (const feed of feeds) feed.stream.send(beat)
  }, beatEvery)
  timer.unref()

  const all = (): Feed[] => [...channels.values()].flatMap((c) => [...c.feeds])

  return {
    open: ({ session, author, role, after }) => {
      const channel: Channel = channels.get(session) ?? {
        feeds: new Set(),
        seq: null,
        queue: Promise.resolve(),
        view: null,
        shared: null,
        online: '',
        waiting: new Set(),
      }
      channels.set(session, channel)
      const key = newErrorId()
      const stream = createEventStream(() => {
        channel.feeds.delete(feed)
        if (channel.feeds.size === 0 && channels.get(session) === channel) channels.delete(session)
        presence.leave({ session, source: 'feed', key })
      })
      const feed: Feed = { author, stream, seq: after ?? 0 }
      channel.feeds.add(feed)
      enqueue(session, channel, null, async () => {
        const made = await makeView(session, channel, false)
        if (made) stream.send(made.frame)
        channel.seq ??= await lastSeq(session)
        // A page that claims to be ahead of the log is at its end.
        feed.seq = Math.min(after ?? channel.seq, channel.seq)
        await catchUp(session, feed)
      })
      presence.enter({ session, author, role, source: 'feed', key })
      return stream.body
    },
    refresh,
    renamed: (author) => {
      for (const session of channels.keys()) if (presence.online(session).has(author)) refresh(session)
    },
    advance,
    closeAuthor: (session, author) => {
      for (const feed of channels.get(session)?.feeds ?? []) if (feed.author === author) feed.stream.end()
    },
    count: () => all().length,
    countOf: (author) => all().filter((f) => f.author === author).length,
    close: () => {
      clearInterval(timer)
      clearInterval(watch)
      for (const feed of all()) feed.stream.end()
    },
  }
}
