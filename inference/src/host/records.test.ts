import { RELEASED, unpackHeld, type HeldControl } from '@shoal/session'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { pack, unpack } from './checkpoints.ts'
import { createCommitter } from './commits.ts'
import { INTENT_LIMIT, take, type Bucket } from './rate.ts'
import { schedule } from './schedule.ts'
import { NOTHING, packRecord, record } from './steer-record.ts'

const walk: HeldControl = { ...RELEASED, moveZ: 1 }

describe('record of steering', () => {
  it('writes what was held, without the rest at its ends', () => {
    let r = NOTHING
    for (const [tick, held] of [RELEASED, walk, walk, RELEASED, walk, RELEASED, RELEASED].entries())
      r = record(r, 100 + tick, held)
    expect(unpackHeld(packRecord(r)!)).toEqual({ firstTick: 101, held: [walk, walk, RELEASED, walk] })
    expect(packRecord(NOTHING)).toBeNull()
    expect(packRecord(record(NOTHING, 5, RELEASED))).toBeNull()
    expect(() => record(r, 101, walk)).toThrow('twice')
  })
})

describe('schedule', () => {
  it('gives each tick its changes in order of seq, its control and what it has seen', () => {
    const s = schedule([
      [1, 10, 7, 0, 'applied', { changes: [{ op: 'a' }] }],
      [2, 10, 8, 0, 'refused:not-understood', { changes: [{ op: 'never' }] }],
      [3, 10, 8, 1, 'applied', { changes: [{ op: 'b' }] }],
      [4, 14, 0, 0, 'steer', { steer: packRecord(record(NOTHING, 11, walk))! }],
    ])
    expect(s.changesAt(10)).toEqual([[{ op: 'a' }], [{ op: 'b' }]])
    expect(s.changesAt(11)).toEqual([])
    expect([s.heldAt(10), s.heldAt(11), s.heldAt(12)]).toEqual([RELEASED, walk, RELEASED])
    expect([s.seqAt(9), s.seqAt(10), s.seqAt(14)]).toEqual([0, 3, 4])
    expect(s.end).toBe(14)
  })
})

describe('commits', () => {
  it('numbers without a gap, waits for the notice, and refuses to go back in time', async () => {
    const committer = createCommitter(new Y.Doc(), 3, { seq: 5, tick: 40 })
    expect(committer.write(41, 9, 0, 'applied')).toEqual([6, 41, 9, 0, 'applied'])
    committer.write(41, 9, 1, 'expired')
    const order: number[] = []
    const both = [6, 7].map((seq) => committer.until(seq).then(() => order.push(seq)))
    committer.stored(6)
    await both[0]
    expect(order).toEqual([6])
    committer.stored(99)
    await both[1]
    expect(committer.storedSeq()).toBe(7)
    expect(() => committer.write(40, 9, 2, 'applied')).toThrow()
  })
})

describe('checkpoint', () => {
  it('round-trips world and snapshot, also without one', () => {
    const world = {
      model: 'm',
      version: '1',
      premise: { prompt: '雨' } as never,
      data: { a: [1] },
      title: { en: 't', zh: '题' },
    }
    const snapshot = { model: 'm', version: '1', tick: 9, bytes: new Uint8Array([0, 255, 7]) }
    expect(unpack(pack({ world, snapshot }))).toEqual({ world, snapshot })
    expect(unpack(pack({ world, snapshot: null }))).toEqual({ world, snapshot: null })
    expect(() => unpack(new Uint8Array(20))).toThrow()
  })
})

describe('rate', () => {
  it('allows a burst, then the pace, whatever the clock does', () => {
    let bucket: Bucket | undefined
    const tries = (at: number, times: number): number => {
      let ok = 0
      for (let i = 0; i < times; i++) {
        const [allowed, next] = take(bucket, at, INTENT_LIMIT)
        bucket = next
        if (allowed) ok++
      }
      return ok
    }
    expect(tries(0, 50)).toBe(INTENT_LIMIT.burst)
    expect(tries(1000, 50)).toBe(INTENT_LIMIT.perSecond)
    expect(tries(500, 5)).toBe(0)
  })
})
