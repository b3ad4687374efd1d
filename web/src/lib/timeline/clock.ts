/** Dates and numbers as people read them. Story time (mm:ss of a tick) comes from the fold: `clockOf` of `@shoal/session`. */

/** A date in the reader's way, short. */
export const dayAndTime = (ms: number, tag: string): string =>
  new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(ms)

/** Milliseconds for a read-out: whole, or null when nothing was measured. */
export const whole = (ms: number | null): number | null => (ms === null || !Number.isFinite(ms) ? null : Math.round(ms))
