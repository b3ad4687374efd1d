/**
 * What a value in the log may be: JSON, and nothing that only looks like it. The Yjs wire can also carry binary, big integers,
 * undefined, and an object whose prototype was set by a `__proto__` key; none of those survives the API, Postgres or a replay.
 */

/** Deepest nesting of a value. A commit's changes are the deepest thing an honest host writes. */
const DEPTH = 12

/** True for null, booleans, finite numbers, strings without NUL, arrays and objects of these whose prototype is Object's own. */
export const isPlain = (value: unknown, depth = DEPTH): boolean => {
  switch (typeof value) {
    case 'string':
      return !value.includes('\u0000')
    case 'number':
      return Number.isFinite(value)
    case 'boolean':
      return true
    case 'object':
      break
    default:
      return false
  }
  if (value === null) return true
  if (depth === 0) return false
  if (Array.isArray(value)) {
    for (const item of value) if (!isPlain(item, depth - 1)) return false
    return true
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return false
  for (const key of Object.keys(value as object)) {
    if (key.includes('\u0000') || !isPlain((value as Record<string, unknown>)[key], depth - 1)) return false
  }
  return true
}
