import { KEY, packSteer, VERB, type SteerMessage } from '@shoal/session'
import { describe, expect, it } from 'vitest'
import { authorOf, foldTick, letGo, receive, SILENCE, type Hands } from './steering.ts'

const NONE: Hands = new Map()
const message = (m: Partial<SteerMessage>): Uint8Array =>
  packSteer({ n: 1, keys: 0, lookX: 0, lookY: 0, stickX: 0, stickY: 0, ...m })
const DT = 1 / 24
const heldBy = (hands: Hands, now: number) => foldTick(hands, now, DT)

describe('steering', () => {
  it('knows an author by the LiveKit identity and nobody else', () => {
    expect(authorOf('ada~tab1')).toBe('ada')
    for (const other of ['ada', 'host', '~x', 'ada~', 'a b~x', '']) expect(authorOf(other)).toBeNull()
    expect(receive(NONE, 'host', message({ keys: KEY.forward }), 0)).toBe(NONE)
  })

  it('holds keys until told otherwise, and lets go after three silent beats', () => {
    const hands = receive(NONE, 'ada~1', message({ keys: KEY.forward | KEY.run | KEY.lookLeft }), 0)
    const first = heldBy(hands, 10)
    expect(first.drivers).toEqual([
      { author: 'ada', held: { moveX: 0, moveZ: 1, lookX: -3.5, lookY: 0, verbs: VERB.run } },
    ])
    expect(heldBy(first.hands, SILENCE - 1).drivers).toEqual(first.drivers)
    expect(heldBy(first.hands, SILENCE).drivers).toEqual([])
  })

  it('does not lose a key tapped within one tick, and counts it once', () => {
    let hands = receive(NONE, 'ada~1', message({ n: 1, keys: KEY.jump }), 0)
    hands = receive(hands, 'ada~1', message({ n: 2, keys: 0 }), 5)
    const first = heldBy(hands, 10)
    expect(first.drivers[0].held.verbs).toBe(VERB.jump)
    expect(heldBy(first.hands, 50).drivers[0].held.verbs).toBe(0)
  })

  it('sums look deltas and carries over what one tick cannot turn', () => {
    let hands = receive(NONE, 'ada~1', message({ n: 1, lookX: 6 }), 0)
    hands = receive(hands, 'ada~1', message({ n: 2, lookX: 6, lookY: -1 }), 5)
    const first = heldBy(hands, 10)
    const second = heldBy(first.hands, 20)
    const third = heldBy(second.hands, 30)
    expect([first, second, third].map((f) => f.drivers[0].held.lookX)).toEqual([7.875, 4.125, 0])
    expect(first.drivers[0].held.lookY).toBe(-1)
  })

  it('drops what is old, unreadable or too much', () => {
    let hands = receive(NONE, 'ada~1', message({ n: 9, keys: KEY.forward }), 0)
    hands = receive(hands, 'ada~1', message({ n: 8, keys: KEY.back }), 10)
    hands = receive(hands, 'ada~1', new Uint8Array([1, 2, 3]), 10)
    expect(heldBy(hands, 20).drivers[0].held.moveZ).toBe(1)
    for (let n = 10; n < 500; n++) hands = receive(hands, 'ada~1', message({ n, keys: n }), 20)
    expect(heldBy(hands, 20).numbers.get('ada')).toBeLessThan(40)
  })

  it('takes a page that was reloaded, whose numbers begin again', () => {
    const hands = receive(NONE, 'ada~1', message({ n: 900, keys: KEY.forward }), 0)
    const again = receive(hands, 'ada~1', message({ n: 1, keys: KEY.back }), SILENCE)
    expect(heldBy(again, SILENCE).drivers[0].held.moveZ).toBe(-1)
  })

  it('uses of several devices the one heard last, and forgets who left', () => {
    let hands = receive(NONE, 'ada~1', message({ keys: KEY.forward }), 0)
    hands = receive(hands, 'ada~2', message({ keys: KEY.left }), 10)
    expect(heldBy(hands, 20).drivers).toHaveLength(1)
    expect(heldBy(hands, 20).drivers[0].held.moveX).toBe(-1)
    expect(heldBy(letGo(hands, 'ada~2'), 20).drivers[0].held.moveZ).toBe(1)
  })

  it('keeps opposite keys, stick and keys together within the range', () => {
    const hands = receive(
      NONE,
      'ada~1',
      message({ keys: KEY.left | KEY.right | KEY.forward, stickX: 0.5, stickY: 1 }),
      0,
    )
    expect(heldBy(hands, 1).drivers[0].held).toMatchObject({ moveX: 0.5, moveZ: 1 })
  })
})
