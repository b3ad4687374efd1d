/**
 * Every setting of the server, in one schema. Read once at start; all that is wrong is said at once, by name and never by value,
 * because a value may be a secret. Documented for people in `.env.example`.
 */
import { resolve } from 'node:path'
import * as v from 'valibot'

const url = (...protocols: string[]) =>
  v.pipe(
    v.string(),
    v.check(
      (s) => URL.canParse(s) && protocols.includes(new URL(s).protocol),
      `must be a URL with ${protocols.join(' or ')}`,
    ),
  )
const number = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.check(
      (s) => /^\d+(\.\d+)?$/.test(s) && Number(s) >= min && Number(s) <= max,
      `must be a number from ${min} to ${max}`,
    ),
    v.transform(Number),
  )
const secret = (min: number) => v.pipe(v.string(), v.minLength(min, `must have at least ${min} characters`))

const origin = v.pipe(
  v.string(),
  v.trim(),
  v.check(
    (s) => URL.canParse(s) && /^https?:$/.test(new URL(s).protocol) && new URL(s).origin === s.replace(/\/$/, ''),
    'must be origins like https://shoal.example, separated by commas',
  ),
  v.transform((s) => new URL(s).origin),
)

export const Env = v.object({
  SHOAL_HOST: v.optional(v.pipe(v.string(), v.minLength(1)), '127.0.0.1'),
  PORT: v.optional(number(0, 65535), '4400'),
  DATABASE_URL: url('postgres:', 'postgresql:'),
  LIVEKIT_URL: url('ws:', 'wss:', 'http:', 'https:'),
  LIVEKIT_PUBLIC_URL: v.optional(url('ws:', 'wss:')),
  LIVEKIT_API_KEY: secret(1),
  LIVEKIT_API_SECRET: secret(6),
  SHOAL_SECRET: secret(32),
  SHOAL_WORKER_KEY: secret(16),
  SHOAL_ORIGIN: v.optional(
    v.pipe(
      v.string(),
      v.transform((s) => s.split(',').filter((o) => o.trim())),
      v.array(origin),
    ),
    '',
  ),
  SHOAL_PROXIES: v.optional(number(0, 5), '0'),
  SHOAL_WEB_DIR: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.transform((s) => resolve(s)),
    ),
    'web/build',
  ),
  SHOAL_MODEL: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be the id of a model')),
    'diorama',
  ),
  SHOAL_REST_AFTER: v.optional(number(1000, 86_400_000), '300000'),
  SHOAL_RATE: v.optional(number(0.01, 1000), '1'),
})
export type Env = v.InferOutput<typeof Env>

/** Reads the settings from `process.env`; an empty value counts as not given. Throws one error that names everything wrong. */
export const readEnv = (source: Record<string, string | undefined>): Env => {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const result = v.safeParse(Env, given)
  if (result.success) return result.output
  const wrong = result.issues.map((issue) => {
    const name = String(issue.path?.[0].key)
    return `  ${name}: ${given[name] === undefined ? 'is missing' : issue.type === 'check' || issue.type.startsWith('min') || issue.type === 'regex' ? issue.message : 'is not valid'}`
  })
  throw new Error(`Settings are missing or wrong (see .env.example):\n${[...new Set(wrong)].join('\n')}`)
}
