import { expect, test } from 'vitest'
import { readEnv } from './env.ts'

const good = {
  DATABASE_URL: 'postgres://shoal:pw@127.0.0.1:5432/shoal',
  LIVEKIT_URL: 'ws://127.0.0.1:7880',
  LIVEKIT_API_KEY: 'key',
  LIVEKIT_API_SECRET: 'secret-of-livekit',
  SHOAL_SECRET: 's'.repeat(32),
  SHOAL_WORKER_KEY: 'w'.repeat(16),
}

test('fills in what may be left out', () => {
  expect(readEnv(good)).toMatchObject({
    SHOAL_HOST: '127.0.0.1',
    PORT: 4400,
    SHOAL_ORIGIN: [],
    SHOAL_PROXIES: 0,
    SHOAL_RATE: 1,
  })
})

test('reads several origins and takes an empty value as not given', () => {
  const env = readEnv({ ...good, SHOAL_ORIGIN: 'https://a.example, http://b.example:8080/', PORT: '' })
  expect(env.SHOAL_ORIGIN).toEqual(['https://a.example', 'http://b.example:8080'])
  expect(env.PORT).toBe(4400)
})

test('names everything wrong at once, and no value', () => {
  const wrong = {
    ...good,
    DATABASE_URL: 'mysql://root:hunter2@x',
    PORT: '99999',
    SHOAL_SECRET: 'short-secret',
    SHOAL_WORKER_KEY: undefined,
    SHOAL_ORIGIN: 'https://a.example/path',
  }
  const said = (() => {
    try {
      readEnv(wrong)
    } catch (error) {
      return (error as Error).message
    }
    return ''
  })()
  for (const name of ['DATABASE_URL', 'PORT', 'SHOAL_SECRET', 'SHOAL_WORKER_KEY: is missing', 'SHOAL_ORIGIN'])
    expect(said).toContain(name)
  expect(said).not.toMatch(/hunter2|short-secret/)
  expect(said).not.toContain('LIVEKIT_URL')
})
