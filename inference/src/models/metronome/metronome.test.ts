import { RELEASED, type Premise } from '@shoal/session'
import { expect, it } from 'vitest'
import { describeWorldModel } from '../../model/contract.ts'
import { createMetronome } from './index.ts'
import { readPicture } from './read.ts'

const premise: Premise = { prompt: 'a lamp', character: '', scene: '', style: '', person: 'third', seed: 7 }

describeWorldModel('metronome', async () => createMetronome(), {
  premise,
  instructions: ['make the lamp red', '把灯变成蓝色', 'Green please'],
  nonsense: 'a bored cat',
})

it('can be read back from its picture, at full and at half size', async () => {
  const model = createMetronome()
  const run = await model.open(await model.build(premise, () => {}), null, new AbortController().signal)
  for (let tick = 0; tick < 30; tick++) {
    const { frames, audio } = await run.step(tick, RELEASED)
    const reading = readPicture(frames[0], 1280, 720)
    expect(reading.tick).toBe(tick)
    expect(reading.lamp > 150).toBe(tick % 24 < 4)
    expect(Math.max(...audio) > 10_000).toBe(tick % 24 === 0)
    const half = new Uint8Array(640 * 360)
    for (let y = 0; y < 360; y++) for (let x = 0; x < 640; x++) half[y * 640 + x] = frames[0][y * 2 * 1280 + x * 2]
    expect(readPicture(half, 640, 360).tick).toBe(tick)
  }
})
