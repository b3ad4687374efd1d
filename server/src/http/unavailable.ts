/** Is Postgres away? That is a matter of seconds: the client is told to try again, not that something broke. */

/** Codes of postgres.js, of the network, and of a server that starts or stops (class 57P, too many connections). */
const AWAY = /^(CONNECTION_(CLOSED|ENDED|DESTROYED)|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|57P0[123]|53300)$/

/** True when `error`, or what caused it, says that the database cannot be reached now. */
export const isUnavailable = (error: unknown): boolean => {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    if (AWAY.test(String((e as { code?: unknown }).code))) return true
    if (e instanceof AggregateError && e.errors.some(isUnavailable)) return true
  }
  return false
}
