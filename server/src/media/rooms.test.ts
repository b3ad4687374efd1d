/**
 * Rights in a room, on a real LiveKit: people join by its signalling socket, for
 * no media is needed to be in a room.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AccessToken, RoomServiceClient } from 'livekit-server-sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { startLivekit, type Livekit } from '../../../scripts/livekit.ts'
import { createPresence } from '../presence/presence.ts'
import { createSession, letIn, openDoor, type Door, type Person } from '../testing/door.ts'
import { countRoom } from './census.ts'

let door: Door
let livekit: Livekit
let folder: string
let rooms: RoomServiceClient
const sockets: WebSocket[] = []

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shoal-livekit-'))
  const port = await freePort()
  livekit = await startLivekit({ dataDir: folder, webhook: `http://127.0.0.1:${port}/api/livekit/webhook` })
  rooms = new RoomServiceClient(livekit.url.replace('ws', 'http'), livekit.key, livekit.secret)
  door = await openDoor({
    PORT: String(port),
    LIVEKIT_URL: livekit.url,
    LIVEKIT_API_KEY: livekit.key,
    LIVEKIT_API_SECRET: livekit.secret,
  })
}, 200_000)
afterAll(async () => {
  for (const socket of sockets) socket.terminate()
  await door?.stop()
  await livekit?.stop()
  await rm(folder, { recursive: true, force: true })
})

const until = async (what: string, done: () => Promise<boolean>): Promise<void> => {
  const end = performance.now() + 8000
  while (!(await done())) {
    if (performance.now() > end) throw new Error(`still not: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

const grant = async (person: Person, session: string): Promise<{ url: string; token: string; identity: string }> =>
  (await person.call('POST', `/api/sessions/${session}/media`)).json

const enter = async ({ url, token }: { url: string; token: string }): Promise<WebSocket> => {
  const socket = new WebSocket(`${url}/rtc?access_token=${token}&protocol=15&auto_subscribe=1&sdk=js`)
  sockets.push(socket)
  await once(socket, 'message')
  return socket
}

const inRoom = async (session: string, author: string) =>
  (await rooms.listParticipants(session).catch(() => [])).filter((p) => p.identity.startsWith(`${author}~`))

const meet = async () => {
  const [ann, bo] = [await door.guest('Ann'), await door.guest('Bo')]
  const session = await createSession(ann)
  await letIn(ann, session, bo, 'director')
  const given = await grant(bo, session)
  const socket = await enter(given)
  await until('in the room', async () => (await inRoom(session, bo.author)).length === 1)
  const change = (role: string) => ann.call('POST', `/api/sessions/${session}/people/${bo.author}`, { role })
  return { ann, bo, session, given, socket, change }
}

test('a director made audience can send no data from that moment', async () => {
  const { bo, session, change } = await meet()
  const [before] = await inRoom(session, bo.author)
  expect(before.permission).toMatchObject({ canPublishData: true, canPublish: false, canSubscribe: true })
  await change('audience')
  await until('demoted', async () => (await inRoom(session, bo.author))[0]?.permission?.canPublishData === false)
  const [after] = await inRoom(session, bo.author)
  expect(after.permission).toMatchObject({ canPublish: false, canSubscribe: true, canUpdateMetadata: false })
  expect(after.attributes).toEqual({ role: 'audience', author: bo.author })
})

test('a banned person is put out, and put out again when the old token is used', async () => {
  const { bo, session, given, socket, change } = await meet()
  const closed = once(socket, 'close')
  await change('removed')
  await closed
  await until('out', async () => (await inRoom(session, bo.author)).length === 0)
  const again = await enter(given)
  await once(again, 'close')
  await until('out again', async () => (await inRoom(session, bo.author)).length === 0)
})

/** A webhook as LiveKit sends it: the hash of the body in a token signed with the API secret. */
const tell = async (event: string, session: string, identity?: string, role = 'audience', secret = livekit.secret) => {
  const participant = identity ? { identity, attributes: { role } } : undefined
  const body = JSON.stringify({ event, room: { name: session }, participant })
  const token = new AccessToken(livekit.key, secret)
  token.sha256 = createHash('sha256').update(body).digest('base64')
  const headers = { authorization: await token.toJwt(), 'content-type': 'application/webhook+json' }
  return (await fetch(`${door.base}/api/livekit/webhook`, { method: 'POST', body, headers })).status
}

test('webhooks say who watches: the count of the audience follows, each person once', async () => {
  const [ann, bo] = [await door.guest('Ann'), await door.guest('Bo')]
  const session = await createSession(ann)
  await letIn(ann, session, bo, 'audience')
  const view = async () => {
    const { audience, people } = (await ann.call('GET', `/api/sessions/${session}`)).json
    return [audience, people[1].online]
  }
  expect(await tell('participant_joined', session, `${bo.author}~tab1`)).toBe(200)
  await tell('participant_joined', session, `${bo.author}~tab2`)
  await tell('participant_joined', session, 'host')
  expect(await view()).toEqual([1, true])
  await tell('participant_left', session, `${bo.author}~tab1`)
  expect(await view()).toEqual([1, true])
  await tell('room_finished', session)
  expect(await view()).toEqual([0, false])
  expect(await tell('participant_joined', session, `${bo.author}~tab1`, 'audience', 'another secret')).toBe(401)
  expect(await view()).toEqual([0, false])
})

test('counting again finds who is there, and forgets who only seemed to be', async () => {
  const { bo, session, given } = await meet()
  const presence = createPresence()
  presence.enter({ session, author: 'ghost', role: 'audience', source: 'media', key: 'ghost~tab' })
  presence.enter({ session, author: 'cy', role: 'audience', source: 'feed', key: 'feed' })
  const people = async () =>
    (await rooms.listParticipants(session)).map((p) => ({ identity: p.identity, role: p.attributes.role }))
  await countRoom(presence, { people }, session)
  expect([...presence.online(session)].sort()).toEqual([bo.author, 'cy'].sort())
  expect(presence.keys(session, 'media')).toEqual([given.identity])
})

test('a webhook somebody else signed is refused', async () => {
  const body = JSON.stringify({ event: 'participant_joined', room: { name: 'x' } })
  const bare = await fetch(`${door.base}/api/livekit/webhook`, { method: 'POST', body })
  expect(bare.status).toBe(401)
  const forged = await fetch(`${door.base}/api/livekit/webhook`, {
    method: 'POST',
    body,
    headers: { authorization: 'Bearer a.b.c' },
  })
  expect(forged.status).toBe(401)
})

test('health says that LiveKit answers', async () => {
  expect((await door.stranger().call('GET', '/api/health')).json).toEqual({
    ok: true,
    postgres: true,
    livekit: true,
    workers: 0,
  })
})
