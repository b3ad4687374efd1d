import { readFile } from 'node:fs/promises'
import { SoundBankLoader, SpessaSynthProcessor, type SynthProcessorOptions } from 'spessasynth_core'
import { expect, test } from 'vitest'
import { bankFile, RATE } from './band.ts'
import { createChorus } from './chorus.ts'
import { createHall } from './hall.ts'

const BLOCK = 125
const WARM_PAD = 89

/** Four seconds of a pad that sends to both effects, then silence. */
const played = async (options: Partial<SynthProcessorOptions>): Promise<Float32Array> => {
  const synth = new SpessaSynthProcessor(RATE, { eventsEnabled: false, ...options })
  const bank = new Uint8Array(await readFile(bankFile())).buffer
  synth.soundBankManager.addSoundBank(SoundBankLoader.fromArrayBuffer(bank), 'fluid')
  await synth.processorInitialized
  synth.programChange(0, WARM_PAD)
  synth.controllerChange(0, 91, 90)
  synth.controllerChange(0, 93, 90)
  const out = new Float32Array(RATE * 8)
  const [left, right] = [new Float32Array(BLOCK), new Float32Array(BLOCK)]
  for (let n = 0; n < RATE * 4; n += BLOCK) {
    if (n === 0) synth.noteOn(0, 60, 100)
    if (n === RATE) synth.noteOff(0, 60)
    left.fill(0)
    right.fill(0)
    synth.process(left, right)
    out.set(left, n * 2)
    out.set(right, n * 2 + BLOCK)
  }
  return out
}

const loudness = (samples: Float32Array): number => Math.sqrt(samples.reduce((sum, s) => sum + s * s, 0))

test('hall and chorus sound as those of the synthesiser do', async () => {
  const theirs = await played({})
  const ours = await played({ reverbProcessor: createHall(RATE), chorusProcessor: createChorus(RATE) })
  const dry = await played({ effectsEnabled: false })
  const off = (from: Float32Array): number => loudness(theirs.map((s, i) => s - from[i]!)) / loudness(theirs)
  expect(off(dry)).toBeGreaterThan(0.1)
  expect(off(ours)).toBeLessThan(1e-4)
})
