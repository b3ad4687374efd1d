import { RELEASED } from '@shoal/session'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deriveKey } from '../../../../server/src/ids.ts'
import { signTicket } from '../../../../server/src/sync/ticket.ts'
import { openDoor, SECRETS, type Door } from '../../../../server/src/testing/door.ts'
import { resourcesOf } from '../../host/resources.ts'
import { createDiorama, openState } from '../index.ts'
import { hashState } from '../state/pack.ts'
import type { DioramaState } from '../state/state.ts'
import { DRAWINGS, pngOf } from './drawings.fixture.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.stop())

it('goes from an upload by way of Postgres into a world, a replay and a second host', { timeout: 60_000 }, async () => {
  const ann = await door.guest('Ann')
  const sent = await fetch(`${door.base}/api/pictures`, {
    method: 'POST',
    headers: { origin: door.base, cookie: ann.cookie, 'content-type': 'image/png' },
    body: new Uint8Array(await pngOf(DRAWINGS.city.svg)),
  })
  const image: string = (await sent.json()).id
  const made = await ann.call('POST', '/api/worlds', {
    premise: { prompt: 'A girl with a red umbrella', image },
    seed: 5,
  })
  const session: string = made.json.session

  const epoch = await door.db.sessions.raiseEpoch(session)
  const claims = { session, author: 'host', role: 'host', epoch, exp: Date.now() + 60_000 } as const
  const ticket = (): string => signTicket(claims, deriveKey(SECRETS.SHOAL_SECRET, 'tickets'))
  const assigned = await door.db.sessions.assignable(session)
  if (!assigned) throw new Error('no such session')
  const assignment = { api: `${door.base}/api`, session, premise: assigned.premise }
  const resources = await resourcesOf(assignment, ticket)
  expect(resources.picture?.length).toBeGreaterThan(1000)
  await expect(resourcesOf(assignment, () => 'none')).rejects.toThrow('401')

  const size = { width: 320, height: 184, bands: 1 } as const
  const model = createDiorama(size)
  expect(model.describe().image).toBe('premise')
  const world = await model.build(assigned.premise, () => {}, resources)
  const built = (world.data as { state: DioramaState }).state
  expect(built.place.picture?.hash).toBe(image)
  expect(built.sky.hour).toBe(22)

  const signal = new AbortController().signal
  const first = await model.open(world, null, signal, resources)
  const frames = [(await first.step(0, RELEASED)).frames[0].slice(), (await first.step(1, RELEASED)).frames[0].slice()]
  const snapshot = await first.snapshot()
  await first.end()
  // Another process, which has the world as it was kept and fetches the picture again.
  const other = createDiorama(size)
  const again = await other.open(structuredClone(world), null, signal, await resourcesOf(assignment, ticket))
  expect(Buffer.compare((await again.step(0, RELEASED)).frames[0], frames[0])).toBe(0)
  expect(Buffer.compare((await again.step(1, RELEASED)).frames[0], frames[1])).toBe(0)
  await again.end()
  // From a snapshot, as a fork or a takeover begins.
  const fork = await other.open(structuredClone(world), snapshot, signal, resources)
  expect((await fork.step(2, RELEASED)).frames).toHaveLength(1)
  // A replay needs no pixels: what was read from the picture is in the world.
  expect(hashState(openState(world, null))).toBe(hashState(built))
  await Promise.all([model.close(), other.close()])
})

it('is refused without its picture, and opens without it once it is built', async () => {
  const premise = {
    prompt: '',
    character: '',
    scene: '',
    style: '',
    person: 'third',
    seed: 1,
    image: '0'.repeat(64),
  } as const
  const model = createDiorama({ width: 320, height: 184, bands: 1 })
  await expect(model.build(premise, () => {}, {})).rejects.toMatchObject({ code: 'picture-gone' })
  await expect(model.build(premise, () => {}, { picture: new Uint8Array(9) })).rejects.toMatchObject({
    code: 'picture-unreadable',
  })
  const picture = new Uint8Array(await pngOf(DRAWINGS.road.svg))
  const world = await model.build(premise, () => {}, { picture })
  const bare = createDiorama({ width: 320, height: 184, bands: 1 })
  const run = await bare.open(world, null, new AbortController().signal)
  expect((await run.step(0, RELEASED)).frames).toHaveLength(1)
  await Promise.all([model.close(), bare.close()])
})
