import { once } from 'node:events'
import { TokenVerifier } from 'livekit-server-sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { createSession, letIn, openDoor, SECRETS, type Answer, type Door, type Person } from '../testing/door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor({ SHOAL_RATE: '10' })
})
afterAll(() => door.stop())

const codeOf = async (call: Promise<Answer>): Promise<string> => (await call).json.error?.code ?? 'none'

describe('worlds', () => {
  test('a premise becomes a world whose session its maker owns', async () => {
    const ann = await door.guest('Ann')
    const made = await ann.call('POST', '/api/worlds', {
      premise: {
        character: 'A stylish blonde female model',
        scene: 'Paris in the 1980s',
        style: 'noir',
        person: 'first',
      },
      seed: 7,
    })
    expect(made.status).toBe(201)
    const view = (await ann.call('GET', `/api/sessions/${made.json.session}`)).json
    expect(view).toMatchObject({
      id: made.json.session,
      world: made.json.world,
      model: 'diorama',
      title: 'A stylish blonde female model, Paris in the 1980s',
      premise: {
        prompt: '',
        character: 'A stylish blonde female model',
        scene: 'Paris in the 1980s',
        style: 'noir',
        person: 'first',
        seed: 7,
      },
      me: { author: ann.author, name: 'Ann', role: 'owner' },
      owner: ann.author,
      people: [{ author: ann.author, name: 'Ann', role: 'owner', online: false }],
      audience: 0,
    })
    expect(view.world).toMatch(/^[A-Za-z0-9_-]{22}$/)
  })

  test('a world without a seed gets one of its own', async () => {
    const ann = await door.guest('Ann')
    const seeds = new Set<number>()
    for (const _ of [1, 2, 3])
      seeds.add((await ann.call('GET', `/api/sessions/${await createSession(ann)}`)).json.premise.seed)
    expect(seeds.size).toBe(3)
  })

  test.each([
    {},
    { prompt: '  ' },
    { prompt: 'x'.repeat(601) },
    { prompt: 'a', style: 'no-style' },
    { prompt: 'a\u0000' },
  ])('premise %j is refused', async (premise) => {
    const ann = await door.guest('Ann')
    expect(await codeOf(ann.call('POST', '/api/worlds', { premise }))).toBe('bad-request')
  })

  test("the list holds one's own, and only that", async () => {
    const [ann, bo] = [await door.guest('Ann'), await door.guest('Bo')]
    const session = await createSession(ann)
    expect((await ann.call('GET', '/api/sessions')).json.sessions).toEqual([
      {
        id: session,
        title: 'A girl with a red umbrella',
        role: 'owner',
        status: expect.any(String),
        updatedAt: expect.any(Number),
      },
    ])
    expect((await bo.call('GET', '/api/sessions')).json.sessions).toEqual([])
  })
})

test('whoever looks at a session wakes a host, unless its world cannot be built', async () => {
  const ann = await door.guest('Ann')
  const make = async (id: string): Promise<string> => {
    const premise = {
      prompt: 'A girl',
      character: '',
      scene: '',
      style: '' as const,
      person: 'third' as const,
      seed: 1,
    }
    await door.db.worlds.create({
      world: `w-${id}`,
      session: id,
      owner: ann.author,
      premise,
      title: 'A girl',
      model: 'diorama',
    })
    return id
  }
  const jobs = async (id: string) => (await door.db.sql`select 1 from pgboss.job where singleton_key = ${id}`).length
  const [good, bad] = [await make('wake-good'), await make('wake-bad')]
  await door.db.sessions.refuse(bad, 'not-possible')
  expect((await ann.call('GET', `/api/sessions/${bad}`)).json).toMatchObject({
    status: 'refused',
    refused: 'not-possible',
  })
  await ann.call('POST', `/api/sessions/${bad}/media`)
  await ann.call('POST', `/api/sessions/${bad}/ticket`)
  expect((await ann.call('GET', `/api/sessions/${good}`)).json.refused).toBe(null)
  for (let tries = 0; tries < 200 && (await jobs(good)) === 0; tries++) await new Promise((r) => setTimeout(r, 20))
  expect([await jobs(good), await jobs(bad)]).toEqual([1, 0])
  expect((await ann.call('GET', `/api/sessions/${good}`)).json.status).toBe('waiting')
})

describe('invitations', () => {
  test('a link shows what it opens, and gives its role', async () => {
    const [ann, bo] = [await door.guest('Ann'), await door.guest('Bo')]
    const session = await createSession(ann)
    const { code } = (await ann.call('POST', `/api/sessions/${session}/invites`, { role: 'director' })).json
    expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/)
    const shown = await door.stranger().call('GET', `/api/join/${code}`)
    expect(shown.json).toEqual({ title: 'A girl with a red umbrella', role: 'director' })
    expect(await codeOf(door.stranger().call('POST', `/api/join/${code}`))).toBe('sign-in-first')
    expect((await bo.call('POST', `/api/join/${code}`)).json).toEqual({ session, role: 'director' })
    expect((await bo.call('GET', `/api/sessions/${session}`)).json.people.map((p: { name: string }) => p.name)).toEqual(
      ['Ann', 'Bo'],
    )
  })

  test('the best role given stays, whichever link comes last', async () => {
    const [ann, bo] = [await door.guest('Ann'), await door.guest('Bo')]
    const session = await createSession(ann)
    expect((await letIn(ann, session, bo, 'audience')).json.role).toBe('audience')
    expect((await letIn(ann, session, bo, 'director')).json.role).toBe('director')
    expect((await letIn(ann, session, bo, 'audience')).json.role).toBe('director')
    expect((await letIn(ann, session, ann, 'audience')).json.role).toBe('owner')
  })

  test('a revoked or invented link opens nothing', async () => {
    const [ann, bo] = [await door.guest('Ann'), await door.guest('Bo')]
    const [session, other] = [await createSession(ann), await createSession(ann)]
    const { code } = (await ann.call('POST', `/api/sessions/${session}/invites`, { role: 'audience' })).json
    expect(await codeOf(ann.call('DELETE', `/api/sessions/${other}/invites/${code}`))).toBe('invite-invalid')
    expect((await ann.call('GET', `/api/sessions/${session}/invites`)).json).toEqual({
      invites: [{ code, role: 'audience' }],
    })
    expect((await ann.call('DELETE', `/api/sessions/${session}/invites/${code}`)).json).toEqual({ ok: true })
    expect((await ann.call('GET', `/api/sessions/${session}/invites`)).json).toEqual({ invites: [] })
    for (const bad of [code, '0000000000000000', "' or 1=1 --", '%00', '../worlds'])
      expect(await codeOf(bo.call('POST', `/api/join/${encodeURIComponent(bad)}`))).toBe('invite-invalid')
  })
})

describe('roles', () => {
  let ann: Person, bo: Person, cy: Person, eve: Person, session: string
  beforeAll(async () => {
    ;[ann, bo, cy, eve] = await Promise.all(['Ann', 'Bo', 'Cy', 'Eve'].map(door.guest))
    session = await createSession(ann)
    await letIn(ann, session, bo, 'director')
    await letIn(ann, session, cy, 'audience')
  })
  const at = (path: string) => `/api/sessions/${session}${path}`

  test('audience may watch and read, not write, invite or manage', async () => {
    expect((await cy.call('GET', at(''))).json.me.role).toBe('audience')
    expect((await cy.call('GET', at('/log'))).json).toEqual({ entries: [], commits: [], seq: 0 })
    expect(await codeOf(cy.call('POST', at('/ticket')))).toBe('read-only')
    expect(await codeOf(cy.call('POST', at('/invites'), { role: 'director' }))).toBe('not-allowed')
    expect(await codeOf(cy.call('GET', at('/invites')))).toBe('not-allowed')
    expect(await codeOf(cy.call('POST', at(`/people/${bo.author}`), { role: 'removed' }))).toBe('not-allowed')
  })

  test('a director may write and invite, not manage', async () => {
    expect((await bo.call('POST', at('/ticket'))).json.ticket).toMatch(/\./)
    expect((await bo.call('POST', at('/invites'), { role: 'audience' })).status).toBe(201)
    expect(await codeOf(bo.call('POST', at(`/people/${cy.author}`), { role: 'removed' }))).toBe('not-allowed')
    expect(await codeOf(bo.call('POST', at(`/people/${bo.author}`), { role: 'audience' }))).toBe('not-allowed')
  })

  test('for others the session does not exist, nor for nobody', async () => {
    const calls = [
      ['GET', ''],
      ['POST', '/ticket'],
      ['POST', '/media'],
      ['GET', '/invites'],
      ['GET', '/log'],
      ['GET', '/events'],
      ['POST', `/people/${bo.author}`],
    ] as const
    for (const [method, path] of calls) {
      expect(await codeOf(eve.call(method, at(path)))).toBe('not-found')
      expect(await codeOf(door.stranger().call(method, at(path)))).toBe('sign-in-first')
    }
  })

  test('media: everyone looks, only those who direct may send data', async () => {
    for (const [person, mayWrite] of [
      [ann, true],
      [bo, true],
      [cy, false],
    ] as const) {
      const { json } = await person.call('POST', at('/media'), { device: 'tabOne1' })
      const claims = await new TokenVerifier('door', SECRETS.LIVEKIT_API_SECRET).verify(json.token)
      expect(json.identity).toBe(`${person.author}~tabOne1`)
      expect(claims.sub).toBe(json.identity)
      expect(claims.video).toMatchObject({
        room: session,
        canSubscribe: true,
        canPublish: false,
        canPublishData: mayWrite,
      })
    }
    expect(await codeOf(ann.call('POST', at('/media'), { device: 'a~b' }))).toBe('bad-request')
    expect((await ann.call('POST', at('/media'))).json.identity).toMatch(new RegExp(`^${ann.author}~[0-9a-f]{10}$`))
  })

  test('the owner cannot be changed, nor somebody who is not there', async () => {
    expect(await codeOf(ann.call('POST', at(`/people/${ann.author}`), { role: 'removed' }))).toBe('not-allowed')
    expect(await codeOf(ann.call('POST', at(`/people/${eve.author}`), { role: 'director' }))).toBe('not-found')
    expect(await codeOf(ann.call('POST', at(`/people/${bo.author}`), { role: 'owner' }))).toBe('bad-request')
  })
})

describe('changes of role hold at once', () => {
  const openLog = async (person: Person, session: string): Promise<WebSocket> => {
    const { ticket } = (await person.call('POST', `/api/sessions/${session}/ticket`)).json
    const clientId = 1 + Math.floor(Math.random() * 0xfffffffe)
    const socket = new WebSocket(`ws://127.0.0.1:${door.port}/log/${session}?t=${ticket}&c=${clientId}`)
    await once(socket, 'message')
    return socket
  }

  test.each([
    ['removed', 'banned'],
    ['audience', 'role-changed'],
  ] as const)('%s closes the log socket with 4403', async (role, reason) => {
    const [ann, bo] = [await door.guest('Ann'), await door.guest('Bo')]
    const session = await createSession(ann)
    await letIn(ann, session, bo, 'director')
    const socket = await openLog(bo, session)
    expect((await ann.call('GET', `/api/sessions/${session}`)).json.people[1]).toMatchObject({
      author: bo.author,
      online: true,
    })
    const closed = once(socket, 'close')
    expect((await ann.call('POST', `/api/sessions/${session}/people/${bo.author}`, { role })).json).toEqual({
      ok: true,
    })
    const [code, why] = await closed
    expect([code, String(why)]).toEqual([4403, reason])
    expect(await codeOf(bo.call('POST', `/api/sessions/${session}/ticket`))).toBe(
      role === 'removed' ? 'banned' : 'read-only',
    )
  })

  test('a banned person stays out, by old links and new ones, until the owner lets them back', async () => {
    const [ann, bo] = [await door.guest('Ann'), await door.guest('Bo')]
    const session = await createSession(ann)
    await letIn(ann, session, bo, 'director')
    await ann.call('POST', `/api/sessions/${session}/people/${bo.author}`, { role: 'removed' })
    expect(await codeOf(letIn(ann, session, bo, 'director'))).toBe('banned')
    for (const path of ['', '/log', '/events'])
      expect(await codeOf(bo.call('GET', `/api/sessions/${session}${path}`))).toBe('banned')
    expect(await codeOf(bo.call('POST', `/api/sessions/${session}/media`))).toBe('banned')
    expect((await bo.call('GET', '/api/sessions')).json.sessions).toEqual([])
    expect((await ann.call('GET', `/api/sessions/${session}`)).json.people.length).toBe(1)
    await ann.call('POST', `/api/sessions/${session}/people/${bo.author}`, { role: 'audience' })
    expect((await bo.call('GET', `/api/sessions/${session}`)).json.me.role).toBe('audience')
  })
})
