import { once } from 'node:events'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { createSession, letIn, openDoor, rawRequest, SECRETS, type Door, type Person } from './testing/door.ts'

const BOOT = '\n\t\t{ __sveltekit = { base: "" }; import("/_app/immutable/start.js"); }\n\t'

let door: Door
let ann: Person
let session: string
let pages: string
beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'shoal-pages-'))
  await mkdir(join(pages, '_app/immutable'), { recursive: true })
  await writeFile(join(pages, 'index.html'), `<!doctype html><body><script>${BOOT}</script></body>`)
  await writeFile(join(pages, '_app/immutable/start.js'), 'console.log("started")')
  await writeFile(join(pages, '_app/immutable/start.js.br'), brotliCompressSync('console.log("started")'))
  await writeFile(join(pages, 'robots.txt'), 'User-agent: *')
  door = await openDoor({ SHOAL_WEB_DIR: pages, SHOAL_RATE: '10' })
  ann = await door.guest('Ann')
  session = await createSession(ann)
})
afterAll(async () => {
  await door.stop()
  await rm(pages, { recursive: true, force: true })
})

const headers = (person: Person, more: Record<string, string> = {}) => ({
  host: `127.0.0.1:${door.port}`,
  cookie: person.cookie,
  origin: door.base,
  ...more,
})

describe('foreign pages', () => {
  const mutations = (): [string, string, unknown][] => [
    ['POST', '/api/auth/sign-in/anonymous', {}],
    ['POST', '/api/auth/sign-in/email', { email: 'a@example.org', password: 'correct horse' }],
    ['POST', '/api/auth/sign-out', undefined],
    ['PUT', '/api/me', { name: 'Eve' }],
    ['POST', '/api/me/upgrade', { email: 'a@example.org', password: 'correct horse' }],
    ['POST', '/api/worlds', { premise: { prompt: 'x' } }],
    ['POST', `/api/sessions/${session}/ticket`, undefined],
    ['POST', `/api/sessions/${session}/media`, undefined],
    ['POST', `/api/sessions/${session}/invites`, { role: 'director' }],
    ['DELETE', `/api/sessions/${session}/invites/0000000000000000`, undefined],
    ['POST', `/api/sessions/${session}/people/x`, { role: 'director' }],
    ['POST', '/api/join/0000000000000000', undefined],
  ]
  test.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1'])(
    'origin %s changes nothing',
    async (origin) => {
      for (const [method, path, body] of mutations()) {
        const answer = await ann.call(method, path, body, { origin })
        expect([path, answer.status, answer.json.error.code]).toEqual([path, 403, 'bad-origin'])
      }
      expect((await ann.call('GET', '/api/me')).json.name).toBe('Ann')
    },
  )

  test('no origin at all changes nothing either', async () => {
    for (const [method, path, body] of mutations()) {
      const { origin: _, ...rest } = headers(ann, { 'content-type': 'application/json' })
      const answer = await rawRequest(door.port, method, path, rest, body === undefined ? [] : [JSON.stringify(body)])
      expect([path, answer.status]).toEqual([path, 403])
    }
  })

  test('what a form can send is not taken for JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const answer = await ann.call('PUT', '/api/me', '{"name":"Eve"}', { 'content-type': type })
      expect([type, answer.status]).toEqual([type, 400])
    }
  })

  test('a name somebody pointed at us (DNS rebinding) gets nothing, not even a page', async () => {
    for (const path of ['/', '/robots.txt', '/api/me', '/api/health']) {
      const answer = await rawRequest(door.port, 'GET', path, headers(ann, { host: 'evil.example' }))
      expect([answer.status, answer.headers['x-content-type-options']]).toEqual([403, 'nosniff'])
      expect(answer.text).toContain(path.startsWith('/api') ? '"bad-origin"' : 'SHOAL_ORIGIN')
    }
  })

  test.each(['/log/s', '/worker', '/elsewhere'])(
    'a WebSocket upgrade of %s from another site is refused',
    async (path) => {
      const socket = new WebSocket(`ws://127.0.0.1:${door.port}${path}`, { origin: 'http://evil.example' })
      const [, response] = await once(socket, 'unexpected-response')
      expect(response.statusCode).toBe(403)
      response.destroy()
    },
  )

  test('machines may know us by any name, and need their keys all the same', async () => {
    const named = { host: 'shoal-server:4400' }
    for (const [method, path] of [
      ['GET', '/api/host/sessions/s/checkpoint'],
      ['POST', '/api/livekit/webhook'],
    ] as const)
      expect([path, (await rawRequest(door.port, method, path, named)).status]).toEqual([path, 401])
    const worker = new WebSocket(`ws://127.0.0.1:${door.port}/worker`, {
      headers: { ...named, authorization: 'Bearer wrong' },
    })
    const [, response] = await once(worker, 'unexpected-response')
    expect(response.statusCode).toBe(401)
    response.destroy()
  })

  test('no cross-origin reading is granted', async () => {
    const answer = await ann.call('GET', '/api/me', undefined, { origin: 'http://evil.example' })
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })
})

describe('bodies', () => {
  test('64 KiB is the end, announced or not', async () => {
    const long = JSON.stringify({ name: 'x'.repeat(70_000) })
    const announced = await ann.call('PUT', '/api/me', long)
    expect([announced.status, announced.json.error.code]).toEqual([413, 'too-large'])
    const chunked = await rawRequest(
      door.port,
      'PUT',
      '/api/me',
      headers(ann, { 'content-type': 'application/json', 'transfer-encoding': 'chunked' }),
      Array(70).fill('x'.repeat(1024)),
    )
    expect([chunked.status, JSON.parse(chunked.text).error.code]).toEqual([413, 'too-large'])
  })

  test.each(['{', '[]', 'null', '""', '7', '{"name":}', '{"name":"\\ud800"}', `${'['.repeat(20_000)}`])(
    '%.20s is a bad request',
    async (text) => {
      const answer = await ann.call('PUT', '/api/me', text)
      expect([answer.status, answer.json.error.code]).toEqual([400, 'bad-request'])
    },
  )

  test('keys of the prototype do nothing', async () => {
    const answer = await ann.call(
      'PUT',
      '/api/me',
      '{"name":"Ann","__proto__":{"guest":false},"constructor":{"prototype":{"x":1}},"author":"other","guest":false}',
    )
    expect(answer.json).toMatchObject({ author: ann.author, guest: true })
    expect(({} as { x?: number }).x).toBe(undefined)
  })
})

describe('odd ids', () => {
  const odd = [
    "' or 1=1 --",
    '"; drop table world; --',
    '..',
    '%2e%2e%2fworlds',
    '%00',
    '%',
    '%ff',
    'a'.repeat(3000),
    '＇',
    '-',
    '__proto__',
    'constructor',
    '💥',
    '1e309',
    '<script>',
  ]
  test('are not found, and never our fault', async () => {
    for (const id of odd)
      for (const [method, path] of [
        ['GET', ''],
        ['POST', '/ticket'],
        ['GET', '/log'],
        ['GET', '/events'],
      ] as const) {
        const answer = await rawRequest(
          door.port,
          method,
          encodeURI(`/api/sessions/${id}${path}`).replace(/%25/g, '%'),
          headers(ann),
        )
        expect([id, path, answer.status]).toEqual([id, path, 404])
      }
    expect((await ann.call('GET', `/api/sessions/${session}`)).status).toBe(200)
  })
  test('a seq that is no number is a bad request', async () => {
    for (const after of ['-1', '1.5', 'x', '99999999999', "1' or '1"]) {
      expect((await ann.call('GET', `/api/sessions/${session}/log?after=${encodeURIComponent(after)}`)).status).toBe(
        400,
      )
      expect((await ann.call('GET', `/api/sessions/${session}/events?after=${encodeURIComponent(after)}`)).status).toBe(
        400,
      )
    }
  })
})

describe('pages', () => {
  test('carry a policy that knows their one inline script, and LiveKit as the browser sees it', async () => {
    const page = await ann.call('GET', '/s/anything')
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    const policy = page.headers.get('content-security-policy') ?? ''
    const hash = createHash('sha256').update(BOOT).digest('base64')
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`)
    expect(policy).toContain(
      `connect-src 'self' ws://127.0.0.1:${door.port} wss://127.0.0.1:${door.port} ws://127.0.0.1:9 http://127.0.0.1:9;`,
    )
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    const phone = await rawRequest(door.port, 'GET', '/', headers(ann, { host: `192.168.7.7:${door.port}` }))
    expect(phone.headers['content-security-policy']).toContain('ws://192.168.7.7:9')
  })

  test('every answer is hardened', async () => {
    for (const path of ['/', '/robots.txt', '/api/me', '/api/none', '/_app/none.js']) {
      const { headers } = await ann.call('GET', path)
      expect([path, headers.get('x-content-type-options'), headers.get('x-frame-options')]).toEqual([
        path,
        'nosniff',
        'DENY',
      ])
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'/)
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toContain('camera=()')
    }
  })

  test('files are cached by their names, sent packed, and a missing one is not the page', async () => {
    const file = await ann.call('GET', '/_app/immutable/start.js')
    expect(file.text).toBe('console.log("started")')
    expect(file.headers.get('cache-control')).toContain('immutable')
    const packed = await rawRequest(
      door.port,
      'GET',
      '/_app/immutable/start.js',
      headers(ann, { 'accept-encoding': 'gzip, br' }),
    )
    expect(packed.headers['content-encoding']).toBe('br')
    const plain = await rawRequest(
      door.port,
      'GET',
      '/_app/immutable/start.js',
      headers(ann, { 'accept-encoding': 'br;q=0' }),
    )
    expect([plain.headers['content-encoding'], plain.text]).toEqual([undefined, 'console.log("started")'])
    const etag = (await ann.call('GET', '/robots.txt')).headers.get('etag') ?? ''
    expect((await ann.call('GET', '/robots.txt', undefined, { 'if-none-match': etag })).status).toBe(304)
    expect((await ann.call('GET', '/_app/immutable/none.js')).status).toBe(404)
    expect((await ann.call('GET', '/_app/immutable/start.js.br')).status).toBe(404)
  })

  test('no path leads out of the folder', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/_app/../../package.json',
      '//etc/passwd',
      '/..%5cpackage.json',
    ]) {
      const answer = await rawRequest(door.port, 'GET', path, headers(ann))
      expect(answer.text).not.toMatch(/"name": "shoal"|root:/)
    }
  })

  test('nothing but GET reaches them', async () => {
    expect((await ann.call('POST', '/', {})).status).toBe(404)
    expect((await ann.call('GET', '/api/none')).json.error.code).toBe('not-found')
  })
})

test('rates: one address cannot make guests without end', async () => {
  const strict = await openDoor({ SHOAL_RATE: '0.1' })
  try {
    const statuses: number[] = []
    for (let i = 0; i < 6; i++)
      statuses.push((await strict.stranger().call('POST', '/api/auth/sign-in/anonymous', {})).status)
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429])
  } finally {
    await strict.stop()
  }
})

test('no secret in any answer, and nothing a participant typed in any log line', async () => {
  const bo = await door.guest('Bobobo')
  await letIn(ann, session, bo, 'director')
  await bo.call('POST', '/api/me/upgrade', { email: 'bobobo@example.org', password: 'pass of bobobo' })
  await bo.call('POST', '/api/auth/sign-in/email', { email: 'bobobo@example.org', password: 'pass of nobody' })
  await bo.call('POST', '/api/worlds', { premise: { prompt: 'secret garden of bobobo', style: 'wrong' } })
  await bo.call('GET', `/api/sessions/${session}`)
  await bo.call('GET', '/api/health')
  await bo.call('GET', '/')
  const said = door.answers.join('\n')
  for (const secret of [...Object.values(SECRETS), 'postgres://', 'pass of']) expect(said).not.toContain(secret)
  const token = decodeURIComponent(bo.cookie.split('=')[1]).split('.')[0]
  expect(token.length).toBeGreaterThan(20)
  expect(said).not.toContain(token)
  const logged = JSON.stringify(door.lines)
  expect(logged).toContain('wrong-login')
  for (const text of [...Object.values(SECRETS), 'obobo', 'secret garden', 'pass of', token, 'Ann'])
    expect(logged).not.toContain(text)
})

test('an error has an id, and the log line has the same', async () => {
  const answer = await ann.call('GET', '/api/sessions/none')
  expect(answer.json).toEqual({ error: { code: 'not-found', id: expect.stringMatching(/^[\w-]{8}$/) } })
  const line = door.lines.find(({ fields }) => fields.id === answer.json.error.id)
  expect(line).toMatchObject({
    event: 'refused',
    fields: { code: 'not-found', method: 'GET', route: '/api/sessions/:id' },
  })
})
