/**
 * Model test of the room, 2,000 random histories: the real queue, gate, encoding and document over storage in memory, honest peers
 * that part, reload and type at bad moments, a server that is killed, hosts that take over, and the whole attack table.
 * The same peers over real sockets and Postgres: crash.test.ts and sync.test.ts.
 */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { createModel, type Step } from './testing/model.ts'

const weighted: [Step['op'], number][] = [
  ['say', 6],
  ['sayAll', 2],
  ['part', 2],
  ['join', 5],
  ['reload', 1],
  ['deliver', 4],
  ['wait', 2],
  ['judge', 3],
  ['repeat', 1],
  ['restart', 1],
  ['kill', 1],
  ['takeover', 1],
  ['attack', 4],
  ['flip', 2],
]
const step = fc.record({
  op: fc.oneof(...weighted.map(([op, weight]) => ({ arbitrary: fc.constant(op), weight }))),
  peer: fc.nat(2),
  pick: fc.nat(9999),
})

it(
  '[ORDER1] [ORDER2] [ORDER5] [ORDER7] [GATE11] I1 to I7 hold in 2,000 histories with an evil peer',
  { timeout: 120_000 },
  async () => {
    let entries = 0
    let refused = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 24, size: 'max' }), async (steps) => {
        const model = createModel()
        await model.begin()
        for (const one of steps) await model.step(one)
        entries += await model.check()
        refused += model.attacks.refused
      }),
      { numRuns: 2000 },
    )
    expect(entries).toBeGreaterThan(5000)
    expect(refused).toBeGreaterThan(1000)
  },
)
