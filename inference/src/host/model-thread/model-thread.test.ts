import { RELEASED, type Premise } from '@shoal/session'
import { expect, it } from 'vitest'
import { readPicture } from '../../models/metronome/read.ts'
import { SLOTS, startModelThread } from './index.ts'

const premise: Premise = { prompt: 'a lamp', character: '', scene: '', style: '', person: 'third', seed: 3 }

it('runs a model in a thread: stages, judgement, changes, pictures in shared memory', async () => {
  const model = await startModelThread('metronome')
  const stages: string[] = []
  const world = await model.build(premise, ({ phase }) => stages.push(phase))
  expect(stages).toContain('first-picture')
  const run = await model.open(world, null, new AbortController().signal)
  const judged = await run.judge({ text: 'red', author: 'a' })
  if (!judged.understood) throw new Error('not understood')
  const kept: Uint8Array[] = []
  for (let tick = 0; tick < 6; tick++) {
    if (tick === 2) run.apply(tick, judged.changes)
    const chunk = await run.step(tick, RELEASED)
    expect(chunk.audio.length).toBe(4000)
    expect(chunk.frames[0].buffer).toBeInstanceOf(SharedArrayBuffer)
    expect(chunk.frames[0].byteOffset).toBe(0)
    kept.push(chunk.frames[0])
    // A frame handed out stays as it was for SLOTS - 1 further steps.
    const old = tick - SLOTS + 1
    if (old >= 0) expect(readPicture(kept[old], 1280, 720).tick).toBe(old)
    expect(chunk.status.lamp).toBe(tick < 2 ? 'white' : 'red')
  }
  expect(() => run.apply(9, [])).toThrow()
  await expect(run.step(9, RELEASED)).rejects.toThrow()
  const snapshot = await run.snapshot()
  expect(snapshot?.tick).toBe(6)
  await run.end()
  const again = await model.open(world, snapshot, new AbortController().signal)
  expect((await again.step(6, RELEASED)).status.lamp).toBe('red')
  await model.close()
})

it('says why a model cannot be loaded, and reports a thread that dies', async () => {
  await expect(startModelThread('nothing')).rejects.toThrow('unknown model')
  const deaths: string[] = []
  const model = await startModelThread('metronome', { onDeath: (reason) => deaths.push(reason) })
  await model.kill()
  expect(deaths).toEqual([])
})
