/** Reading what a client sent: bounded, JSON only, checked by a schema, or refused. */
import type { Context } from 'hono'
import * as v from 'valibot'
import { Refused } from './refused.ts'

/** Largest JSON body, bytes. */
export const BODY_MAX = 65_536

/** Postgres stores neither NUL nor half a surrogate pair; nobody types them. */
const storable = (_key: string, value: unknown): unknown => {
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) throw new Refused('bad-request')
  return value
}

/**
 * The body as `schema` has it. The content type must be JSON, which a form of another site cannot send without a preflight.
 * With `optional`, no body at all counts as `{}`.
 */
export const readBody = async <S extends v.GenericSchema>(
  c: Context,
  schema: S,
  { optional = false } = {},
): Promise<v.InferOutput<S>> => {
  const text = await c.req.text()
  if (text === '' && optional) return v.parse(schema, {})
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) throw new Refused('bad-request')
  let value: unknown
  try {
    value = JSON.parse(text, storable)
  } catch {
    throw new Refused('bad-request')
  }
  const result = v.safeParse(schema, value)
  if (!result.success) throw new Refused('bad-request')
  return result.output
}
