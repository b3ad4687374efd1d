import { expect, it } from 'vitest'
import { readEnv } from './env.ts'

const good = { SHOAL_SERVER: 'http://127.0.0.1:4400', SHOAL_WORKER_KEY: 'a-key-of-sixteen-or-more' }

it('takes the defaults where nothing is set', () => {
  expect(readEnv(good)).toMatchObject({ SHOAL_SLOTS: 2, SHOAL_SPARE: 'diorama' })
  expect(readEnv(good).SHOAL_WORKER).toMatch(/^[A-Za-z0-9._-]+$/)
})

it('names everything that is wrong at once, and no value', () => {
  const read = (): unknown => readEnv({ SHOAL_SERVER: 'nowhere', SHOAL_WORKER_KEY: 'short', SHOAL_SLOTS: 'many' })
  expect(read).toThrow(/SHOAL_SERVER[\s\S]*SHOAL_WORKER_KEY[\s\S]*SHOAL_SLOTS/)
  try {
    read()
  } catch (error) {
    expect(String(error)).not.toMatch(/nowhere|short\b.*short|many/)
  }
})
