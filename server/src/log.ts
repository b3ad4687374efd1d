/**
 * Log lines: one JSON object a line on stdout. Only what is passed here is written, and callers pass codes, counts, ids and
 * routes: never a body, a name, an address or a secret.
 */
export type LogFields = Record<string, string | number | boolean | null | undefined>
export type Log = (event: string, fields?: LogFields) => void

export const writeLine: Log = (event, fields = {}) => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...fields })}\n`)
}

/**
 * What may be said of an unexpected error: its kind, a driver's code, and where it was thrown. Not its message, which may quote
 * what a participant typed (Postgres repeats the value of a violated constraint).
 */
export const describeError = (error: unknown): LogFields => {
  if (!(error instanceof Error)) return { kind: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const root = error.cause instanceof Error ? error.cause : error
  const code = (root as { code?: unknown }).code
  return {
    kind: error.name,
    cause: root === error ? undefined : root.name,
    fault: typeof code === 'string' ? code : undefined,
    where: frames
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' < '),
  }
}
