/** Reads server-sent events as a browser does: frames by name, with the id to come back with. */
import type { Parsed, Person } from './door.ts'

export interface SentEvent {
  event: string
  id: string | null
  data: Parsed
}

export interface EventReader {
  status: number
  /** All events so far. */
  events: SentEvent[]
  /** The next event of that name which `fits`, from those not yet taken; fails after five seconds. */
  next(event: string, fits?: (data: Parsed) => boolean): Promise<SentEvent>
  /** Resolves when the server ends the stream. */
  ended: Promise<void>
  stop(): void
}

const parse = (frame: string): SentEvent => {
  const fields = new Map(
    frame.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  )
  return {
    event: fields.get('event') ?? 'message',
    id: fields.get('id') ?? null,
    data: JSON.parse(fields.get('data') ?? 'null'),
  }
}

export const openEvents = async (
  base: string,
  person: Person,
  path: string,
  headers: Record<string, string> = {},
): Promise<EventReader> => {
  const abort = new AbortController()
  const response = await fetch(base + path, { headers: { cookie: person.cookie, ...headers }, signal: abort.signal })
  const events: SentEvent[] = []
  const waiting = new Set<() => void>()
  let taken = 0
  const read = async (): Promise<void> => {
    let rest = ''
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const frames = (rest + chunk).split('\n\n')
      rest = frames.pop() ?? ''
      events.push(...frames.map(parse))
      for (const wake of waiting) wake()
    }
  }
  const ended = read().catch((error: unknown) => {
    if (!abort.signal.aborted) throw error
  })
  return {
    status: response.status,
    events,
    ended,
    stop: () => abort.abort(),
    next: (event, fits = () => true) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          for (; taken < events.length; taken++) {
            if (events[taken].event !== event || !fits(events[taken].data)) continue
            done()
            return resolve(events[taken++])
          }
        }
        const timer = setTimeout(() => {
          done()
          reject(new Error(`no ${event} event; there were: ${JSON.stringify(events).slice(0, 2000)}`))
        }, 5000)
        const done = (): void => {
          clearTimeout(timer)
          waiting.delete(look)
        }
        waiting.add(look)
        look()
      }),
  }
}
