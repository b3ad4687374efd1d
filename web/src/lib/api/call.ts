/**
 * Calls to the HTTP API of `@shoal/session`. Every answer is checked against its schema: a server that is newer than this page
 * is an error here, not an `undefined` on the screen.
 */
import { isRefusalCode } from '@shoal/session'
import * as v from 'valibot'
import { Failure } from './failure.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

const ErrorBody = v.object({ error: v.object({ code: v.string(), id: v.optional(v.string(), '') }) })

/** Sends, and gives the decoded body (null when there is none). Throws Failure. */
export const send = async (method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<unknown> => {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      signal,
      credentials: 'same-origin',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  } catch {
    throw new Failure('offline')
  }
  const text = await response.text().catch(() => '')
  let data: unknown = null
  try {
    data = text === '' ? null : JSON.parse(text)
  } catch {
    // A proxy's page in place of JSON: judged by the status below.
  }
  if (response.ok) return data
  const said = v.safeParse(ErrorBody, data)
  if (said.success && isRefusalCode(said.output.error.code)) {
    throw new Failure(said.output.error.code, said.output.error.id)
  }
  throw new Failure(response.status === 404 ? 'not-found' : response.status >= 502 ? 'offline' : 'internal')
}

/** Sends and checks the answer. Throws Failure. */
export const call = async <S extends v.GenericSchema>(
  method: Method,
  path: string,
  schema: S,
  body?: unknown,
  signal?: AbortSignal,
): Promise<v.InferOutput<S>> => {
  const answer = v.safeParse(schema, await send(method, path, body, signal))
  if (!answer.success) throw new Failure('wire-version')
  return answer.output
}
