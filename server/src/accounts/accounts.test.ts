import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSession, letIn, openDoor, type Door } from '../testing/door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.stop())

describe('guests', () => {
  test('nobody is null, then a name is enough', async () => {
    const ann = door.stranger()
    expect((await ann.call('GET', '/api/me')).json).toBe(null)
    const made = await ann.call('POST', '/api/auth/sign-in/anonymous', { name: ' Ann \n Lee ' })
    expect(made.json).toEqual({
      author: expect.stringMatching(/^[A-Za-z0-9]{32}$/),
      name: 'Ann Lee',
      guest: true,
      email: null,
    })
    expect((await ann.call('GET', '/api/me')).json).toEqual(made.json)
  })

  test('the cookie is signed, http-only, lax, and usable over plain http; the token is in no body', async () => {
    const { headers, text } = await door.stranger().call('POST', '/api/auth/sign-in/anonymous')
    const cookies = headers.getSetCookie()
    expect(cookies.length).toBe(1)
    const [pair, ...flags] = cookies[0].split('; ')
    expect(pair).toMatch(/^shoal\.session_token=[A-Za-z0-9]+\.[A-Za-z0-9%]+$/)
    expect(flags).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/']))
    expect(flags).not.toContain('Secure')
    const token = pair.split('=')[1].split('.')[0]
    expect(text).not.toContain(token)
  })

  test('a cookie with another signature is nobody', async () => {
    const ann = await door.guest('Ann')
    const eve = door.stranger()
    eve.cookie = ann.cookie.replace(/\.[^.]+$/, `.${encodeURIComponent(Buffer.alloc(32, 7).toString('base64'))}`)
    expect((await eve.call('GET', '/api/me')).json).toBe(null)
    eve.cookie = ann.cookie.replace(/\.[^.]+$/, '')
    expect((await eve.call('GET', '/api/sessions')).json.error.code).toBe('sign-in-first')
  })

  test('a sign-in lives on while it is used', async () => {
    const ann = await door.guest('Ann')
    expect((await ann.call('GET', '/api/me')).headers.getSetCookie()).toEqual([])
    await door.db
      .sql`update auth_session set expires_at = now() + interval '100 days', updated_at = now() - interval '80 days'
      where user_id = ${ann.author}`
    expect((await ann.call('GET', '/api/sessions')).headers.getSetCookie()).toEqual([])
    expect((await ann.call('GET', '/api/me')).headers.getSetCookie()[0]).toMatch(
      /^shoal\.session_token=.*Max-Age=15552000/,
    )
    const [row] = await door.db
      .sql`select expires_at > now() + interval '179 days' as long from auth_session where user_id = ${ann.author}`
    expect(row.long).toBe(true)
  })

  test('a sign-in that has ended is nobody, and its cookie goes', async () => {
    const ann = await door.guest('Ann')
    await door.db.sql`update auth_session set expires_at = now() - interval '1 second' where user_id = ${ann.author}`
    const answer = await ann.call('GET', '/api/me')
    expect(answer.json).toBe(null)
    expect(answer.headers.getSetCookie().some((c) => /^shoal\.session_token=;.*Max-Age=0/.test(c))).toBe(true)
  })

  test('asking twice keeps the seat', async () => {
    const ann = await door.guest('Ann')
    const again = await ann.call('POST', '/api/auth/sign-in/anonymous', { name: 'Anna' })
    expect(again.json).toMatchObject({ author: ann.author, name: 'Anna' })
    expect(again.headers.getSetCookie()).toEqual([])
  })

  test.each(['', '   ', 'x'.repeat(41), 'a\u202eb', 'a\u0000b', 'a\u0007b', '\ud800', 7, null])(
    '%j is no name',
    async (name) => {
      const ann = await door.guest('Ann')
      expect((await ann.call('PUT', '/api/me', { name })).json.error.code).toBe('bad-request')
      expect((await ann.call('GET', '/api/me')).json.name).toBe('Ann')
    },
  )

  test('a name may be in any language', async () => {
    const ann = await door.guest('Ann')
    expect((await ann.call('PUT', '/api/me', { name: '小美 👩‍🎨' })).json.name).toBe('小美 👩‍🎨')
  })
})

describe('users', () => {
  const password = 'correct horse'

  test('an upgrade keeps author, roles and sign-in, and the way back in is the password', async () => {
    const ann = await door.guest('Ann')
    const session = await createSession(ann)
    const up = await ann.call('POST', '/api/me/upgrade', { email: 'Ann@Example.org ', password })
    expect(up.json).toEqual({ author: ann.author, name: 'Ann', guest: false, email: 'ann@example.org' })
    expect((await ann.call('GET', `/api/sessions/${session}`)).json.me.role).toBe('owner')

    const later = door.stranger()
    const wrong = await later.call('POST', '/api/auth/sign-in/email', {
      email: 'ann@example.org',
      password: 'wrong horse',
    })
    expect([wrong.status, wrong.json.error.code]).toEqual([401, 'wrong-login'])
    const back = await later.call('POST', '/api/auth/sign-in/email', { email: 'ann@example.org', password })
    expect(back.json.author).toBe(ann.author)
    expect((await later.call('GET', `/api/sessions/${session}`)).json.me.role).toBe('owner')
  })

  test('an unknown address is answered like a wrong password', async () => {
    const answer = await door.stranger().call('POST', '/api/auth/sign-in/email', { email: 'no@example.org', password })
    expect(answer.json.error.code).toBe('wrong-login')
  })

  test('an address is taken once, and nobody upgrades twice', async () => {
    const [ann, bo] = [await door.guest('Ann'), await door.guest('Bo')]
    expect((await ann.call('POST', '/api/me/upgrade', { email: 'one@example.org', password })).status).toBe(200)
    const taken = await bo.call('POST', '/api/me/upgrade', { email: 'ONE@example.org', password })
    expect([taken.status, taken.json.error.code]).toEqual([409, 'email-taken'])
    expect((await bo.call('GET', '/api/me')).json.guest).toBe(true)
    expect((await ann.call('POST', '/api/me/upgrade', { email: 'two@example.org', password })).status).toBe(400)
  })

  test('two upgrades at the same instant give one account', async () => {
    const ann = await door.guest('Ann')
    const both = await Promise.all(
      ['a', 'b'].map((who) => ann.call('POST', '/api/me/upgrade', { email: `${who}@race.example`, password })),
    )
    expect(both.filter((answer) => answer.status === 200).length).toBe(1)
    const accounts = await door.db.sql`select 1 from auth_account where user_id = ${ann.author}`
    expect(accounts.length).toBe(1)
  })

  test('a guest who signs in hands its roles over, the better one where both have one', async () => {
    const owner = await door.guest('Owner')
    const [first, second] = [await createSession(owner), await createSession(owner)]
    const account = await door.guest('Account')
    await account.call('POST', '/api/me/upgrade', { email: 'merge@example.org', password })
    await letIn(owner, first, account, 'audience')

    const guest = await door.guest('Guest')
    await letIn(owner, first, guest, 'director')
    await letIn(owner, second, guest, 'audience')
    const own = await createSession(guest)
    const old = guest.cookie
    const signedIn = await guest.call('POST', '/api/auth/sign-in/email', { email: 'merge@example.org', password })
    expect(signedIn.json.author).toBe(account.author)
    const { sessions } = (await guest.call('GET', '/api/sessions')).json
    expect(Object.fromEntries(sessions.map((s: { id: string; role: string }) => [s.id, s.role]))).toEqual({
      [first]: 'director',
      [second]: 'audience',
      [own]: 'owner',
    })
    const ghost = door.stranger()
    ghost.cookie = old
    expect((await ghost.call('GET', '/api/me')).json).toBe(null)
  })

  test('after signing out the cookie is worth nothing', async () => {
    const ann = await door.guest('Ann')
    const cookie = ann.cookie
    const out = await ann.call('POST', '/api/auth/sign-out')
    expect(out.headers.getSetCookie().some((c) => /^shoal\.session_token=;.*Max-Age=0/.test(c))).toBe(true)
    const eve = door.stranger()
    eve.cookie = cookie
    expect((await eve.call('GET', '/api/me')).json).toBe(null)
  })

  test('better-auth itself is not reachable', async () => {
    const ann = await door.guest('Ann')
    for (const [method, path] of [
      ['GET', '/api/auth/get-session'],
      ['GET', '/api/auth/list-sessions'],
      ['POST', '/api/auth/sign-up/email'],
      ['POST', '/api/auth/update-user'],
      ['POST', '/api/auth/delete-anonymous-user'],
    ])
      expect((await ann.call(method, path, method === 'POST' ? {} : undefined)).status).toBe(404)
  })
})

test('over https cookies are Secure', async () => {
  const safe = await openDoor({ SHOAL_ORIGIN: 'https://shoal.example' })
  try {
    const answer = await safe
      .stranger()
      .call('POST', '/api/auth/sign-in/anonymous', {}, { origin: 'https://shoal.example' })
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-shoal\.session_token=.*; Secure/)
    expect(answer.headers.get('strict-transport-security')).toContain('max-age')
  } finally {
    await safe.stop()
  }
})
