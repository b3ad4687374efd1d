/** Token buckets: how much one sender may do. Pure: time is an argument. */
export interface Bucket {
  tokens: number
  at: number
}

export interface Limit {
  /** Tokens given back a second. */
  perSecond: number
  burst: number
}

/** Instructions of one author: two a second, with a few at once after a pause or an offline spell. */
export const INTENT_LIMIT: Limit = { perSecond: 2, burst: 8 }
/** Steering messages of one identity: what a browser sends at most, and a little for jitter. */
export const STEER_LIMIT: Limit = { perSecond: 30, burst: 12 }

/** Takes one token if there is one. */
export const take = (bucket: Bucket | undefined, now: number, { perSecond, burst }: Limit): [ok: boolean, Bucket] => {
  const tokens = bucket ? Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * perSecond) : burst
  return tokens >= 1 ? [true, { tokens: tokens - 1, at: now }] : [false, { tokens, at: now }]
}
