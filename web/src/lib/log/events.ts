/**
 * The session's event stream. EventSource reconnects by itself after a dropped line but gives up after an HTTP error, as a server
 * that restarts behind a proxy gives; then it is opened anew.
 */
import * as v from 'valibot'
import { LogTail, SessionView } from '@shoal/session'
import { eventsPath } from '../api/endpoints.ts'
import type { Tail } from './audience.svelte.ts'

const SessionNews = v.omit(SessionView, ['me'])
export type SessionNews = v.InferOutput<typeof SessionNews>

export interface EventsTo {
  onsession(news: SessionNews): void
  oncommit(tail: Tail): void
  /** Up again after a gap: what was missed must be fetched. */
  onopen(): void
  onlost(): void
}

const read = (data: unknown): unknown => {
  try {
    return JSON.parse(String(data))
  } catch {
    return null
  }
}

/** A line that is back within this time was never lost, as far as people are concerned, ms. */
const GRACE = 1200

/** Opens the stream; gives the function that closes it. `after`: the seq from which commits are wanted. */
export const openEvents = (session: string, after: () => number, to: EventsTo): (() => void) => {
  let source: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  let silent: ReturnType<typeof setTimeout> | undefined
  let lost: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const heard = () => {
    clearTimeout(silent)
    // The server beats at least every 15 s; a line that carries nothing is dead, whatever the browser believes.
    silent = setTimeout(again, 40_000)
  }

  const again = () => {
    source.close()
    clearTimeout(timer)
    clearTimeout(silent)
    if (closed) return
    lost ??= setTimeout(to.onlost, GRACE)
    timer = setTimeout(open, 1000 * (0.5 + Math.random()))
  }

  const open = () => {
    source = new EventSource(`${eventsPath(session)}?after=${after()}`)
    source.onopen = () => {
      clearTimeout(lost)
      lost = undefined
      heard()
      to.onopen()
    }
    source.onerror = again
    source.addEventListener('beat', heard)
    source.addEventListener('session', (event) => {
      heard()
      const news = v.safeParse(SessionNews, read(event.data))
      if (news.success) to.onsession(news.output)
    })
    source.addEventListener('commit', (event) => {
      heard()
      const tail = v.safeParse(LogTail, read(event.data))
      if (tail.success) to.oncommit(tail.output)
    })
  }

  open()
  return () => {
    closed = true
    clearTimeout(timer)
    clearTimeout(silent)
    clearTimeout(lost)
    source.close()
  }
}
