import { TokenVerifier } from 'livekit-server-sdk'
import { expect, test } from 'vitest'
import { authorOf, signGrant } from './grant.ts'

const read = async (role: 'owner' | 'director' | 'audience') => {
  const token = await signGrant('key', 'secret', { session: 's1', author: 'ann', name: 'Ann', role, device: 'tab1' })
  return new TokenVerifier('key', 'secret').verify(token)
}

test('audience may look and listen, and nothing else', async () => {
  const claims = await read('audience')
  expect(claims.sub).toBe('ann~tab1')
  expect(claims.attributes).toEqual({ role: 'audience', author: 'ann' })
  const { room, roomJoin, canSubscribe, ...rest } = claims.video!
  expect({ room, roomJoin, canSubscribe }).toEqual({ room: 's1', roomJoin: true, canSubscribe: true })
  // Every other grant is there, and false: LiveKit takes what is missing for allowed.
  expect(Object.values(rest).every((granted) => granted === false)).toBe(true)
  for (const name of ['canPublish', 'canPublishData', 'canUpdateOwnMetadata', 'hidden', 'roomAdmin'])
    expect(rest).toHaveProperty(name)
})

test('directors and the owner may send steering besides', async () => {
  for (const role of ['owner', 'director'] as const) {
    const { video } = await read(role)
    expect(video!.canPublishData).toBe(true)
    expect(video!.canPublish).toBe(false)
    expect(video!.roomAdmin).toBe(false)
  }
})

test('lives two minutes', async () => {
  const claims = await read('audience')
  expect(claims.exp! - Math.floor(Date.now() / 1000)).toBeLessThanOrEqual(120)
})

test('reads the author back from an identity', () => {
  expect(authorOf('ann~tab1')).toBe('ann')
  expect(authorOf('host')).toBe(null)
})
