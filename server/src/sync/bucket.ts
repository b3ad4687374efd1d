/** One token bucket whose takings cost more than one: bytes of a socket. Rates by key are http/buckets.ts. */
import type { Rate } from '../http/buckets.ts'

/** Returns `take(cost)`: false, and nothing taken, when there are not enough tokens. */
export const createBucket = ({ burst, perSecond }: Rate, now: () => number = () => performance.now()) => {
  let tokens = burst
  let at = now()
  return (cost = 1): boolean => {
    const time = now()
    tokens = Math.min(burst, tokens + ((time - at) / 1000) * perSecond)
    at = time
    if (tokens < cost) return false
    tokens -= cost
    return true
  }
}
