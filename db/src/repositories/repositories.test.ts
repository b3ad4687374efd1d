import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../testing/postgres.ts'
import { openDb, schema, type Db } from '../index.ts'

let database: TestDatabase
let db: Db
beforeAll(async () => {
  database = await testDatabase()
  db = openDb(database.url)
})
afterAll(async () => {
  await db.close()
  await database.stop()
})

let made = 0
const person = async (guest = true): Promise<string> => {
  const id = `author${++made}`
  await db.orm.insert(schema.authUser).values({ id, name: id, email: `${id}@x.org`, isAnonymous: guest })
  return id
}
const session = async (owner: string): Promise<string> => {
  const id = `session${++made}`
  const premise = { prompt: 'A girl', character: '', scene: '', style: '' as const, person: 'third' as const, seed: 1 }
  await db.worlds.create({ world: `world${made}`, session: id, owner, premise, title: 'A girl', model: 'diorama' })
  return id
}

describe('sessions', () => {
  test('a world, its session and its owner come together', async () => {
    const ann = await person()
    const id = await session(ann)
    expect(await db.sessions.get(id)).toMatchObject({
      id,
      owner: ann,
      epoch: 0,
      refused: null,
      premise: { prompt: 'A girl', seed: 1 },
    })
    expect(await db.sessions.assignable(id)).toMatchObject({ session: id, owner: ann, model: 'diorama', epoch: 0 })
    expect([
      await db.sessions.get('none'),
      await db.sessions.assignable('none'),
      await db.sessions.epochOf('none'),
    ]).toEqual([null, null, null])
  })

  test('every claim gets an epoch of its own, however many claim at once', async () => {
    const id = await session(await person())
    const epochs = await Promise.all(Array.from({ length: 20 }, () => db.sessions.raiseEpoch(id)))
    expect(epochs.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
    expect(await db.sessions.epochOf(id)).toBe(20)
    await expect(db.sessions.raiseEpoch('none')).rejects.toThrow()
  })

  test('a session has one owner', async () => {
    const id = await session(await person())
    const other = await person()
    await expect(db.sql`insert into member (session, author, role) values (${id}, ${other}, 'owner')`).rejects.toThrow(
      /member_one_owner/,
    )
    await expect(db.sql`insert into member (session, author, role) values (${id}, ${other}, 'host')`).rejects.toThrow(
      /member_role/,
    )
  })
})

describe('members', () => {
  test('joining at once by two links leaves the better role', async () => {
    const id = await session(await person())
    for (let i = 0; i < 10; i++) {
      const bo = await person()
      await Promise.all([
        db.members.join(id, bo, 'audience'),
        db.members.join(id, bo, 'director'),
        db.members.join(id, bo, 'audience'),
      ])
      expect(await db.members.get(id, bo)).toEqual({ role: 'director', banned: false })
    }
  })

  test('a ban is not joined away, and the owner is out of reach', async () => {
    const ann = await person()
    const id = await session(ann)
    const bo = await person()
    await db.members.join(id, bo, 'audience')
    expect(await db.members.change(id, bo, 'removed')).toBe(true)
    expect(await db.members.join(id, bo, 'director')).toEqual({ role: 'audience', banned: true })
    expect(await db.members.change(id, ann, 'removed')).toBe(false)
    expect(await db.members.change(id, 'nobody', 'director')).toBe(false)
    expect((await db.members.list(id)).map((m) => m.author)).toEqual([ann])
  })
})

describe('merging a guest into an account', () => {
  test('a ban of either stays, the owner role moves, the guest row remains', async () => {
    const [guest, account] = [await person(), await person(false)]
    const [owned, banned] = [await session(guest), await session(await person())]
    await db.members.join(owned, account, 'director')
    await db.members.join(banned, guest, 'director')
    await db.members.change(banned, guest, 'removed')
    await db.members.join(banned, account, 'audience')
    await db.users.merge(guest, account)
    expect(await db.members.get(owned, account)).toEqual({ role: 'owner', banned: false })
    expect(await db.members.get(banned, account)).toEqual({ role: 'director', banned: true })
    expect(await db.members.get(owned, guest)).toBe(null)
    expect((await db.sessions.get(owned))?.owner).toBe(account)
    expect((await db.users.get(guest))?.name).toBe(guest)
  })
})

test('tidying takes ended sign-ins and guests without a trace, and nobody else', async () => {
  const [gone, member, user, fresh, signedIn] = [
    await person(),
    await person(),
    await person(false),
    await person(),
    await person(),
  ]
  await db.members.join(await session(await person()), member, 'audience')
  const old = [gone, member, user, signedIn]
  await db.sql`update auth_user set created_at = now() - interval '2 days' where id in ${db.sql(old)}`
  const signIn = (who: string, until: string) =>
    db.sql`insert into auth_session (id, user_id, token, expires_at) values (${who}, ${who}, ${who}, now() + ${until}::interval)`
  await signIn(gone, '-1 minute')
  await signIn(signedIn, '1 day')
  expect(await db.users.tidy()).toEqual({ signIns: 1, guests: 1 })
  const left = await Promise.all(
    [gone, member, user, fresh, signedIn].map(async (who) => (await db.users.get(who)) !== null),
  )
  expect(left).toEqual([false, true, true, true, true])
})

describe('checkpoints', () => {
  const put = (id: string, epoch: number, tick: number, seq: number, state: number[] = [1]) =>
    db.checkpoints.put({ session: id, epoch, tick, seq, state: Uint8Array.from(state) })

  test('come back byte for byte, the newest first, or the newest before a commit', async () => {
    const id = await session(await person())
    await db.sessions.raiseEpoch(id)
    expect(await db.checkpoints.newest(id)).toBe(null)
    const state = Array.from({ length: 256 }, (_, i) => i)
    expect(await put(id, 1, 120, 3, state)).toBe(true)
    expect(await put(id, 1, 240, 5, [2])).toBe(true)
    expect(await db.checkpoints.newest(id)).toMatchObject({ seq: 5, tick: 240, epoch: 1 })
    const earlier = await db.checkpoints.newest(id, 4)
    expect([earlier?.tick, [...(earlier?.state ?? [])]]).toEqual([120, state])
    expect(await db.checkpoints.newest(id, 2)).toBe(null)
    await put(id, 1, 240, 6, [3])
    expect([...((await db.checkpoints.newest(id))?.state ?? [])]).toEqual([3])
  })

  test('a stale host stores nothing', async () => {
    const id = await session(await person())
    await db.sessions.raiseEpoch(id)
    await db.sessions.raiseEpoch(id)
    expect(await put(id, 1, 10, 1)).toBe(false)
    expect(await put(id, 3, 10, 1)).toBe(false)
    expect(await put('none', 1, 10, 1)).toBe(false)
    expect(await db.checkpoints.newest(id)).toBe(null)
  })

  test('thin out to one a minute, and never lose the newest', async () => {
    const id = await session(await person())
    await db.sessions.raiseEpoch(id)
    // Ten minutes, a checkpoint each five seconds.
    for (let i = 0; i < 120; i++) await put(id, 1, i * 120, i)
    const ticks = (await db.sql`select tick from checkpoint where session = ${id} order by tick`).map((row) =>
      Number(row.tick),
    )
    expect(ticks.slice(-24)).toEqual(Array.from({ length: 24 }, (_, i) => (96 + i) * 120))
    const older = ticks.slice(0, -24)
    expect(new Set(older.map((tick) => Math.floor(tick / 1440))).size).toBe(older.length)
    expect(older.length).toBe(8)
  })
})
