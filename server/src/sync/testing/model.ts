/**
 * The model: one session, a server process that can be killed, honest directors that part and reload, hosts that take over, and one
 * evil peer. `step` runs one command; `check` lets everything come to rest and holds the invariants I1 to I7.
 */
import { StaleEpoch } from '@shoal/db'
import { fold, type Intent, IntentEnvelope, isPlain, parseLane, readLog, type RefusalCode } from '@shoal/session'
import { goodIntent, updateBy } from '@shoal/session/testing/attack'
import { ATTACKS } from '@shoal/session/testing/attacks'
import * as v from 'valibot'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { SYNC_LIMITS } from '../limits.ts'
import { createRoom, type Member, type Room } from '../room.ts'
import { createCounters } from '../stats.ts'
import { createMemoryLog } from './memory-log.ts'
import { createPeer, type Peer } from './peer.ts'

/** One command: what, by whom, and a number that picks details. */
export interface Step {
  op:
    | 'say'
    | 'sayAll'
    | 'part'
    | 'join'
    | 'reload'
    | 'deliver'
    | 'wait'
    | 'judge'
    | 'repeat'
    | 'restart'
    | 'kill'
    | 'takeover'
    | 'attack'
    | 'flip'
  peer: number
  pick: number
}

export const EVIL = 'eve'

export const createModel = () => {
  const storage = createMemoryLog()
  const bindFor = (author: string, epoch: number | null) => (clientId: number) => {
    if (!storage.claim({ clientId, author, epoch })) throw new Error('client id taken')
  }
  const directors = ['ann', 'ann', 'bob'].map((author) => createPeer(author, null, bindFor(author, null)))
  const prefixes = new Map<string, unknown[]>()
  const attacks = { tried: 0, refused: 0 }
  const faults: unknown[] = []
  let host = createHost()
  let nextId = 900_000
  let said = 0
  let ticks = 0
  let process = storage.connect()
  let room = start()

  function createHost(): Peer {
    const epoch = storage.raiseEpoch()
    return createPeer('host', epoch, bindFor('host', epoch))
  }
  function start(): Room {
    return createRoom(storage.load(), {
      session: 's',
      repository: process.repository,
      limits: { ...SYNC_LIMITS, snapshotEvery: 6, batch: 3 },
      counters: createCounters(),
      events: {},
      onBroken: (error) => {
        // Another host took over while commits of the last one were being stored: the room is loaded anew (ORDER8).
        if (error instanceof StaleEpoch) room = start()
        else faults.push(error)
      },
    })
  }
  const peers = () => [...directors, host]
  // Counted, not random: a history found once must go the same way again.
  const intent = (): Intent => ({ ...goodIntent(++said), at: said })
  /** Joins as a stock client: sync both ways, and whatever the outbox held goes out. */
  const join = async (peer: Peer, late = false) => {
    if (peer === host) await room.idle()
    const answer = peer.connect(room)
    // Typed between connecting and answering: the update comes before the answer that fills its gap.
    if (late && peer !== host) peer.say(intent())
    answer()
    if (peer !== host) peer.sendWaiting()
  }
  const watch = (doc: Y.Doc) => {
    for (const name of doc.share.keys()) {
      const now = doc.getArray(name).toArray()
      const before = prefixes.get(name) ?? []
      const shorter = Math.min(now.length, before.length)
      expect(now.slice(0, shorter), 'I2: a lane only grows').toEqual(before.slice(0, shorter))
      if (now.length > before.length) prefixes.set(name, now)
    }
  }
  const replace = async () => {
    for (const peer of peers()) peer.disconnect()
    process = storage.connect()
    room = start()
  }

  /** A connection of the evil peer (or of a host gone bad), bound and past its first sync. */
  const intrude = (author: string, epoch: number | null, clientId: number, canWrite: boolean) => {
    storage.claim({ clientId, author, epoch })
    const closes: RefusalCode[] = []
    const member: Member = {
      author,
      clientId,
      epoch,
      canWrite,
      isDirector: true,
      synced: true,
      answered: false,
      refused: false,
      send: () => {},
      close: (code) => {
        Object.assign(member, { refused: true })
        closes.push(code)
        room.leave(member)
      },
    }
    room.join(member)
    room.submit(member, Uint8Array.of(0, 0), true)
    return { member, closes }
  }

  const evilEntry = async () => {
    const known = [...storage.clients.values()].find((c) => c.author === EVIL && room.state.known(c.clientId) > 0)
    if (known) return known.clientId
    const { member } = intrude(EVIL, null, ++nextId, true)
    const update = updateBy({ doc: room.state.doc }, member.clientId, (doc) =>
      doc.getArray(`l:${EVIL}:${member.clientId}`).push([intent()]),
    )
    room.submit(member, update, false)
    await room.idle()
    room.leave(member)
    return member.clientId
  }

  const attack = async (pick: number) => {
    await room.idle()
    const own = await evilEntry()
    const other = [...storage.clients.values()].find(
      (c) => c.epoch === null && c.author !== EVIL && room.state.known(c.clientId) > 0,
    )
    const isHostReady = host.epoch === room.state.epoch && room.state.known(host.doc.clientID) > 0
    const { as, make, code, or } = ATTACKS[pick % ATTACKS.length]
    if (!other || (as === 'host' && !isHostReady)) return
    const [fresh, freshHost] = [++nextId, ++nextId]
    const intruder =
      as === 'host' ? intrude('host', host.epoch, freshHost, true) : intrude(EVIL, null, fresh, as === 'director')
    storage.claim({ clientId: fresh, author: EVIL, epoch: null })
    room.state.bind(fresh, EVIL, null)
    const before = Y.encodeStateAsUpdate(room.state.doc)
    const update = make({
      doc: room.state.doc,
      author: EVIL,
      own,
      fresh,
      other,
      host: { epoch: room.state.epoch, clientId: host.doc.clientID, fresh: freshHost, lastSeq: room.state.lastSeq },
    })
    attacks.tried++
    room.submit(intruder.member, update, false)
    await room.idle()
    room.leave(intruder.member)
    if (as === 'host' && host.doc.clientID === 0) return
    expect(intruder.closes[0], ATTACKS[pick % ATTACKS.length].name).toBeOneOf(or ? [code, or] : [code])
    expect(Y.encodeStateAsUpdate(room.state.doc), 'a refused update changes nothing').toEqual(before)
    attacks.refused++
  }

  /** A well-formed update with a few bits turned: accepted or not, it may break nothing. */
  const flip = async (pick: number) => {
    await room.idle()
    const { member } = intrude(EVIL, null, ++nextId, true)
    const update = updateBy({ doc: room.state.doc }, member.clientId, (doc) =>
      doc.getArray(`l:${EVIL}:${member.clientId}`).push([intent()]),
    )
    for (let i = 0; i <= pick % 3; i++) update[(pick * 31 + i * 17) % update.length] ^= 1 << ((pick >> i) % 8)
    room.submit(member, update, false)
    await room.idle()
    room.leave(member)
  }

  const run: Record<Step['op'], (peer: Peer, pick: number) => unknown> = {
    say: (peer) => peer.say(intent()),
    sayAll: (peer, pick) => peer.sayAll(Array.from({ length: 2 + (pick % 4) }, intent)),
    part: (peer) => peer.disconnect(),
    join: (peer, pick) => join(peer, pick % 2 === 0),
    reload: (peer) => peer.reload(),
    deliver: (peer, pick) => peer.deliver(1 + (pick % 4)),
    wait: () => room.idle(),
    judge: (_, pick) => host.judge(1 + (pick % 5), ++ticks),
    repeat: (peer) => peer.repeat(),
    restart: async () => {
      await room.end()
      await replace()
    },
    kill: async (_, pick) => {
      for (let i = pick % 3; i > 0; i--) await Promise.resolve()
      process.kill()
      await replace()
    },
    takeover: () => {
      host = createHost()
      return join(host)
    },
    attack: (_, pick) => attack(pick),
    flip: (_, pick) => flip(pick),
  }

  return {
    attacks,
    /** Everybody is here and has said something; the host has judged it. */
    async begin() {
      for (const peer of peers()) await join(peer)
      for (const peer of directors) peer.say(intent())
      await room.idle()
      host.deliver()
      host.judge(1000, ++ticks)
      await room.idle()
    },

    async step({ op, peer, pick }: Step) {
      await run[op](directors[peer % directors.length], pick)
      for (const { doc } of peers()) watch(doc)
    },

    async check() {
      expect(faults, 'storage is asked for nothing it must refuse').toEqual([])
      for (let round = 0; round < 3; round++) {
        for (const peer of peers()) {
          peer.deliver()
          if (!peer.isConnected) await join(peer)
        }
        await room.idle()
        for (const peer of peers()) peer.deliver()
        host.judge(1000, ++ticks)
        await room.idle()
      }
      for (const peer of peers()) peer.deliver()
      const stored = new Y.Doc()
      for (const update of storage.load().updates) Y.applyUpdate(stored, update)
      const log = readLog(stored)
      const places = new Set(log.entries.map((e) => `${e.clientId}:${e.index}`))

      expect(host.refused, 'nor the host whose epoch it is').toEqual([])
      for (const peer of directors) {
        expect(peer.refused, 'an honest peer is never refused').toEqual([])
        expect(
          [...peer.acked].filter((place) => !places.has(place)),
          'I1: what was acknowledged is stored',
        ).toEqual([])
      }
      for (const doc of [...peers().map((peer) => peer.doc), room.state.doc, stored]) {
        watch(doc)
        expect(readLog(doc), 'I4: all converge').toEqual(log)
        expect(doc.store.pendingStructs, 'I6: nothing is parked').toBeNull()
        for (const name of doc.share.keys()) expect(parseLane(name), 'I6: no root but lanes').not.toBeNull()
      }
      const byPlace = (a: { clientId: number; index: number }, b: { clientId: number; index: number }) =>
        a.clientId - b.clientId || a.index - b.index
      expect([...storage.entries].sort(byPlace), 'I4: the projection is the document').toEqual(
        [...log.entries].sort(byPlace),
      )
      for (const { author, clientId, value } of log.entries) {
        expect(storage.clients.get(clientId)?.author, 'I5: each lane is its owner’s').toBe(author)
        expect(isPlain(value) && v.is(IntentEnvelope, value), 'I5: only entries').toBe(true)
      }
      const seqs = log.commits.map(([seq]) => seq)
      expect(seqs, 'I3: dense').toEqual(seqs.map((_, i) => i + 1))
      const last = new Map<number, number>()
      for (const [, , clientId, index] of log.commits) {
        expect(index, 'I3: one verdict an entry, each client in order').toBe((last.get(clientId) ?? -1) + 1)
        last.set(clientId, index)
      }
      const timeline = fold(log.entries, log.commits)
      expect(
        timeline.entries.filter((e) => e.state !== 'applied'),
        'everything honest is applied',
      ).toEqual([])
      expect(new Set(timeline.entries.map((e) => e.key)).size, 'once').toBe(timeline.entries.length)
      expect(faults).toEqual([])
      for (const peer of peers()) peer.disconnect()
      expect(room.members.size, 'I7: nobody stays').toBe(0)
      await room.end()
      return timeline.entries.length
    },
  }
}
