/** Steering bytes: exact there and back, within bounds, and nothing else is taken for them. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { packHeld, packSteer, quantise, STEER_NOTE_MAX, unpackHeld, unpackSteer } from './steer-pack.ts'
import { type HeldControl, RELEASED } from './steer.ts'

const control = fc
  .record({
    moveX: fc.integer({ min: -64, max: 64 }),
    moveZ: fc.integer({ min: -64, max: 64 }),
    lookX: fc.integer({ min: -126, max: 126 }),
    lookY: fc.integer({ min: -126, max: 126 }),
    verbs: fc.nat(255),
  })
  .map(({ moveX, moveZ, lookX, lookY, verbs }): HeldControl => ({
    moveX: moveX / 64 || 0,
    moveZ: moveZ / 64 || 0,
    lookX: lookX / 16 || 0,
    lookY: lookY / 16 || 0,
    verbs,
  }))

it('[STEER1] a message is 13 bytes and comes back exactly', () => {
  fc.assert(
    fc.property(
      fc.nat(0xffffffff),
      fc.nat(0xffff),
      fc.integer({ min: -32767, max: 32767 }),
      fc.integer({ min: -64, max: 64 }),
      (n, keys, look, stick) => {
        const message = {
          n,
          keys,
          lookX: look / 16 || 0,
          lookY: -look / 16 || 0,
          stickX: stick / 64 || 0,
          stickY: -stick / 64 || 0,
        }
        const bytes = packSteer(message)
        expect(bytes).toHaveLength(13)
        expect(unpackSteer(bytes)).toEqual(message)
      },
    ),
  )
})

it('[STEER1] out of bounds is clamped when packed, and nothing else reads as a message', () => {
  const wild = unpackSteer(packSteer({ n: 1, keys: 1, lookX: 1e9, lookY: Number.NaN, stickX: 7, stickY: -7 }))
  expect(wild).toEqual({ n: 1, keys: 1, lookX: 32767 / 16, lookY: 0, stickX: 1, stickY: -1 })
  expect(unpackSteer(new Uint8Array(12))).toBeNull()
  expect(unpackSteer(new Uint8Array(13))).toBeNull()
  expect(unpackSteer(Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 65, 0))).toBeNull()
})

it('[STEER2] a stretch comes back tick for tick', () => {
  fc.assert(
    fc.property(
      fc.nat(1e9),
      fc.array(fc.tuple(control, fc.integer({ min: 1, max: 9 })), { maxLength: 24 }),
      (firstTick, runs) => {
        const held = runs.flatMap(([one, ticks]) => Array.from({ length: ticks }, () => one))
        expect(unpackHeld(packHeld(firstTick, held))).toEqual({ firstTick, held })
      },
    ),
  )
})

it('[STEER2] what is off the grid is put on it: the note says what `quantise` says', () => {
  const off = { moveX: 0.3, moveZ: -2, lookX: 99, lookY: -0.01, verbs: 1 }
  expect(unpackHeld(packHeld(5, [off]))?.held).toEqual([quantise(off)])
  expect(quantise(off)).toEqual({ moveX: 0.296875, moveZ: -1, lookX: 7.875, lookY: 0, verbs: 1 })
})

it('[STEER3] a second of 24 different ticks, and a minute of one key, fit a note many times over', () => {
  const busy = Array.from({ length: 24 }, (_, i) => ({ moveX: -1, moveZ: 1, lookX: i / 4, lookY: -i / 4, verbs: i }))
  expect(packHeld(1_000_000, busy).length).toBeLessThan(STEER_NOTE_MAX / 8)
  expect(
    packHeld(
      0,
      Array.from({ length: 1440 }, () => ({ ...RELEASED, moveZ: 1 })),
    ).length,
  ).toBeLessThan(20)
  expect(() =>
    packHeld(
      0,
      Array.from({ length: 1441 }, () => RELEASED),
    ),
  ).toThrow(RangeError)
})

it('[STEER2] text that is no packed stretch reads as null', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const read = unpackHeld(text)
      if (read !== null) expect(unpackHeld(packHeld(read.firstTick, read.held))).toEqual(read)
    }),
  )
  for (const text of ['', 'x', '!!!!', packHeld(1, [RELEASED]).slice(0, 5), 'A'.repeat(5000)])
    expect(unpackHeld(text)).toBeNull()
})
