/** Reads which unique constraint a statement ran into, through drizzle's wrapping of the driver's error. */

/** True when `error`, or what caused it, is Postgres' unique violation (23505) of the named constraint. */
export const violates = (error: unknown, constraint: string): boolean => {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    const { code, constraint_name: name } = e as { code?: unknown; constraint_name?: unknown }
    if (code === '23505' && name === constraint) return true
  }
  return false
}
