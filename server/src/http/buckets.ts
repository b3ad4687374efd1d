/** Token buckets: how often one address or one author may do something. In memory; a restart forgives. */
export interface Rate {
  /** Most at once. */
  burst: number
  perSecond: number
}

export interface Buckets {
  /** Takes one token of `key`; false when there is none. */
  take(key: string): boolean
}

/** Beyond this many keys the longest unused are forgotten: a flood of addresses must not fill the memory. */
const MAX_KEYS = 20_000

/** Buckets of one rate, one for each key. `now` in ms, monotonic. */
export const createBuckets = ({ burst, perSecond }: Rate, now: () => number = () => performance.now()): Buckets => {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return {
    take: (key) => {
      const time = now()
      const known = buckets.get(key)
      const tokens = known ? Math.min(burst, known.tokens + ((time - known.at) / 1000) * perSecond) : burst
      // Deleted and set again so that the map's order is the order of use.
      buckets.delete(key)
      buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: time })
      if (buckets.size > MAX_KEYS) buckets.delete(buckets.keys().next().value!)
      return tokens >= 1
    },
  }
}

/** Every rate of the API: `ip` counts by address, `author` by seat. */
const RATES = {
  read: { ip: { burst: 600, perSecond: 60 } },
  change: { ip: { burst: 200, perSecond: 20 } },
  guest: { ip: { burst: 40, perSecond: 0.5 } },
  signIn: { ip: { burst: 10, perSecond: 0.1 }, author: { burst: 5, perSecond: 0.05 } },
  create: { ip: { burst: 30, perSecond: 0.5 }, author: { burst: 10, perSecond: 0.1 } },
  picture: { ip: { burst: 30, perSecond: 0.3 }, author: { burst: 12, perSecond: 0.1 } },
  join: { ip: { burst: 120, perSecond: 4 }, author: { burst: 30, perSecond: 0.5 } },
  ticket: { ip: { burst: 600, perSecond: 30 }, author: { burst: 60, perSecond: 2 } },
} satisfies Record<string, { ip: Rate; author?: Rate }>

export type Action = keyof typeof RATES

export interface Limits {
  /** False when the address, or the author where one is given, has done this too often. */
  allow(action: Action, ip: string, author?: string): boolean
}

/** `factor` scales every rate: load tests come from one address. */
export const createLimits = (factor = 1, now?: () => number): Limits => {
  const scaled = (rate: Rate): Buckets =>
    createBuckets({ burst: Math.max(1, rate.burst * factor), perSecond: rate.perSecond * factor }, now)
  const byIp = new Map<Action, Buckets>()
  const byAuthor = new Map<Action, Buckets>()
  for (const [action, rates] of Object.entries(RATES) as [Action, { ip: Rate; author?: Rate }][]) {
    byIp.set(action, scaled(rates.ip))
    if (rates.author) byAuthor.set(action, scaled(rates.author))
  }
  return {
    allow: (action, ip, author) =>
      byIp.get(action)!.take(ip) && (author === undefined || byAuthor.get(action)?.take(author) !== false),
  }
}
