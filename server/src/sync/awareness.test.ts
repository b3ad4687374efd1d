/** Presence: nobody speaks for another, and nobody stays who has left. */
import { testDatabase } from '@shoal/db/testing'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAwarenessTable } from './awareness.ts'
import { awarenessFrame } from './frames.ts'
import { type Client, type Door, openDoor, until } from './testing/harness.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let door: Door
beforeAll(async () => {
  database = await testDatabase()
  door = await openDoor(database.url, { limits: { unloadMs: 50 } })
})
afterAll(async () => {
  await door.close()
  await database.stop()
})

const update = (entries: [clientId: number, clock: number, state: unknown][]) => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const [clientId, clock, state] of entries) {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  }
  return encoding.toUint8Array(encoder)
}
const countOf = (bytes: Uint8Array | null) => (bytes === null ? 0 : decoding.readVarUint(decoding.createDecoder(bytes)))
const stateOf = (client: Client, of: Client) => client.provider.awareness.getStates().get(of.doc.clientID)

it('[WIRE7] directors see each other come, change and go; a newcomer sees who is here', async () => {
  const session = await door.newSession()
  const ann = door.client(session, 'ann')
  ann.provider.awareness.setLocalState({ name: 'Ann' })
  await ann.synced()
  const bob = door.client(session, 'bob')
  await until('bob sees ann', () => stateOf(bob, ann)?.name === 'Ann')
  bob.provider.awareness.setLocalState({ name: 'Bob' })
  await until('ann sees bob', () => stateOf(ann, bob)?.name === 'Bob')
  bob.provider.ws!.close()
  bob.provider.disconnect()
  await until('bob is gone', () => stateOf(ann, bob) === undefined)
})

it('[WIRE7] what is said about another’s client id, too long, or by a reader, reaches nobody', async () => {
  const session = await door.newSession()
  const [ann, bob, eve] = [door.client(session, 'ann'), door.client(session, 'bob'), door.client(session, 'eve')]
  const reader = door.client(session, 'reader', 'audience')
  await Promise.all([ann, bob, eve, reader].map((client) => client.synced()))
  ann.provider.awareness.setLocalState({ name: 'Ann' })
  await until('bob sees ann', () => stateOf(bob, ann)?.name === 'Ann')
  eve.provider.ws!.send(awarenessFrame(update([[ann.doc.clientID, 99, { name: 'admin' }]])))
  eve.provider.ws!.send(awarenessFrame(update([[eve.doc.clientID, 5, { name: 'x'.repeat(600) }]])))
  reader.provider.ws!.send(awarenessFrame(update([[reader.doc.clientID, 5, { name: 'reader' }]])))
  eve.provider.ws!.send(awarenessFrame(update([[eve.doc.clientID, 6, { name: 'Eve' }]])))
  await until('bob sees eve', () => stateOf(bob, eve)?.name === 'Eve')
  expect([stateOf(bob, ann), stateOf(bob, reader)]).toEqual([{ name: 'Ann' }, undefined])
  expect(stateOf(reader, ann)).toBeUndefined()
})

it('[WIRE7] the table takes only newer and own entries, and cannot be filled with foreign ids', () => {
  const table = createAwarenessTable()
  const own = (id: number) => id === 1
  expect(countOf(table.take(update([[1, 1, { a: 1 }]]), own))).toBe(1)
  expect(table.take(update([[1, 1, { a: 2 }]]), own)).toBeNull()
  const flood = Array.from({ length: 20_000 }, (_, i): [number, number, unknown] => [i + 2, 1, null])
  expect(table.take(update(flood), own)).toBeNull()
  expect([table.size, countOf(table.everybody())]).toEqual([1, 1])
  expect(() => table.take(Uint8Array.of(1, 1, 9, 3, 123), own)).toThrow()
  expect(countOf(table.remove(1))).toBe(1)
  expect([table.remove(1), table.everybody(), table.size]).toEqual([null, null, 0])
})
