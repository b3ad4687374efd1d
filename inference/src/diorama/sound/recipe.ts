/**
 * How each mood is set to music: scale, tempo, metre, harmony and band. General MIDI programmes. The place colours the band: a
 * Paris street gets its accordion, a temple its koto, a neon city its synthesisers.
 */
import type { DioramaState, Place } from '../state/state.ts'
import type { ScaleName } from './theory.ts'

export type Figure = 'arpeggio' | 'block' | 'waltz' | 'pad' | 'walking' | 'pulse' | 'drone'

export interface Part {
  program: number
  figure: Figure
  /** MIDI key the part stays around. */
  around: number
  /** 0..127 */
  loud: number
  /** -1 left .. 1 right. */
  pan: number
  /** Reverb send 0..127. */
  reverb: number
}

export interface Recipe {
  scale: ScaleName
  tonic: number
  /** Beats a minute, beats a bar. */
  tempo: number
  beats: number
  /** Chord degrees, one a bar, repeated. */
  harmony: number[]
  seventh: boolean
  parts: Part[]
  melody: Part & {
    /** Share of bars that sing, 0..1; the rest breathe. */
    sings: number
    /** Shortest note in beats. */
    grain: number
  }
  /** Brushes, taiko …: General MIDI percussion keys by beat; empty: none. */
  drums: { at: number; key: number; loud: number }[]
}

const part = (program: number, figure: Figure, around: number, loud: number, pan = 0, reverb = 60): Part => ({
  program,
  figure,
  around,
  loud,
  pan,
  reverb,
})
const melody = (
  program: number,
  around: number,
  loud: number,
  sings: number,
  grain = 0.5,
  pan = 0.1,
): Recipe['melody'] => ({ ...part(program, 'arpeggio', around, loud, pan, 80), sings, grain })

const PIANO = 0,
  CELESTA = 8,
  MUSIC_BOX = 10,
  VIBES = 11,
  ACCORDION = 21,
  GUITAR = 24,
  BASS = 32,
  SYNTH_BASS = 38,
  CELLO = 42,
  PIZZICATO = 45,
  HARP = 46,
  STRINGS = 48,
  SLOW_STRINGS = 49,
  CHOIR = 52,
  HORN = 60,
  OBOE = 68,
  CLARINET = 71,
  FLUTE = 73,
  WARM_PAD = 89,
  KOTO = 107,
  SHAKUHACHI = 77

type MoodName = Exclude<DioramaState['music']['mood'], 'silent'>

export const RECIPES: Record<MoodName, Recipe> = {
  calm: {
    scale: 'lydian',
    tonic: 53,
    tempo: 84,
    beats: 4,
    harmony: [0, 4, 5, 3, 0, 4, 1, 4],
    seventh: true,
    parts: [
      part(PIANO, 'arpeggio', 57, 50, -0.2),
      part(SLOW_STRINGS, 'pad', 62, 40, 0.2, 90),
      part(BASS, 'block', 38, 42),
    ],
    melody: melody(FLUTE, 76, 62, 0.75),
    drums: [],
  },
  tender: {
    scale: 'major',
    tonic: 55,
    tempo: 72,
    beats: 3,
    harmony: [0, 2, 3, 4, 5, 3, 1, 4],
    seventh: true,
    parts: [part(HARP, 'waltz', 60, 46, -0.3), part(SLOW_STRINGS, 'pad', 60, 42, 0.2, 90)],
    melody: melody(OBOE, 74, 58, 0.8),
    drums: [],
  },
  joyful: {
    scale: 'major',
    tonic: 57,
    tempo: 112,
    beats: 4,
    harmony: [0, 3, 4, 0, 5, 3, 4, 4],
    seventh: false,
    parts: [
      part(PIZZICATO, 'pulse', 60, 52, -0.3),
      part(GUITAR, 'arpeggio', 60, 46, 0.3),
      part(BASS, 'walking', 40, 50),
    ],
    melody: melody(CLARINET, 76, 64, 0.85),
    drums: [
      { at: 0, key: 36, loud: 34 },
      { at: 2, key: 37, loud: 30 },
      { at: 1, key: 70, loud: 24 },
      { at: 3, key: 70, loud: 24 },
    ],
  },
  melancholy: {
    scale: 'minor',
    tonic: 50,
    tempo: 66,
    beats: 4,
    harmony: [0, 5, 2, 6, 3, 0, 5, 4],
    seventh: true,
    parts: [part(PIANO, 'arpeggio', 55, 48, -0.1), part(SLOW_STRINGS, 'pad', 60, 44, 0.2, 90)],
    melody: melody(CELLO, 62, 62, 0.7),
    drums: [],
  },
  tense: {
    scale: 'phrygian',
    tonic: 48,
    tempo: 96,
    beats: 4,
    harmony: [0, 0, 1, 0, 5, 1, 0, 0],
    seventh: false,
    parts: [part(STRINGS, 'pulse', 50, 50, 0.2), part(CELLO, 'drone', 36, 56)],
    melody: melody(HORN, 58, 50, 0.3, 1),
    drums: [
      { at: 0, key: 41, loud: 52 },
      { at: 2.5, key: 41, loud: 40 },
    ],
  },
  mysterious: {
    scale: 'dorian',
    tonic: 52,
    tempo: 60,
    beats: 4,
    harmony: [0, 3, 0, 6, 2, 3, 0, 0],
    seventh: true,
    parts: [part(WARM_PAD, 'pad', 57, 44, 0, 100), part(HARP, 'arpeggio', 64, 36, -0.4, 100)],
    melody: melody(CELESTA, 79, 46, 0.5, 1),
    drums: [],
  },
  night: {
    scale: 'dorian',
    tonic: 50,
    tempo: 63,
    beats: 4,
    harmony: [0, 3, 6, 2, 5, 3, 4, 0],
    seventh: true,
    parts: [
      part(VIBES, 'arpeggio', 60, 38, 0.3, 100),
      part(SLOW_STRINGS, 'pad', 58, 38, -0.2, 100),
      part(BASS, 'block', 36, 38),
    ],
    melody: melody(PIANO, 74, 48, 0.55, 0.5, -0.1),
    drums: [],
  },
  epic: {
    scale: 'minor',
    tonic: 50,
    tempo: 100,
    beats: 4,
    harmony: [0, 5, 2, 6, 0, 5, 3, 4],
    seventh: false,
    parts: [part(STRINGS, 'pulse', 55, 58, -0.2), part(CHOIR, 'pad', 62, 52, 0.2, 100), part(CELLO, 'drone', 38, 58)],
    melody: melody(HORN, 65, 72, 0.8, 1),
    drums: [
      { at: 0, key: 41, loud: 70 },
      { at: 1.5, key: 41, loud: 46 },
      { at: 2, key: 43, loud: 62 },
      { at: 3.5, key: 41, loud: 46 },
    ],
  },
  playful: {
    scale: 'major',
    tonic: 60,
    tempo: 120,
    beats: 4,
    harmony: [0, 5, 1, 4, 0, 3, 1, 4],
    seventh: false,
    parts: [part(PIZZICATO, 'walking', 52, 56, -0.2), part(MUSIC_BOX, 'arpeggio', 72, 34, 0.4)],
    melody: melody(CLARINET, 72, 58, 0.7),
    drums: [
      { at: 1, key: 76, loud: 30 },
      { at: 3, key: 77, loud: 26 },
    ],
  },
}

const paris = (recipe: Recipe): Recipe => ({
  ...recipe,
  scale: recipe.scale === 'lydian' ? 'major' : 'harmonic',
  beats: 3,
  tempo: Math.max(96, Math.round(recipe.tempo * 1.5)),
  parts: [
    part(GUITAR, 'waltz', 57, 44, -0.35),
    part(BASS, 'block', 38, 48),
    part(SLOW_STRINGS, 'pad', 60, 24, 0.3, 100),
  ],
  melody: { ...recipe.melody, program: ACCORDION, around: 74, loud: 58, sings: 0.8 },
  drums: [
    { at: 1, key: 38, loud: 12 },
    { at: 2, key: 42, loud: 14 },
  ],
})
const eastern = (recipe: Recipe): Recipe => ({
  ...recipe,
  scale: recipe.scale === 'minor' || recipe.scale === 'dorian' ? 'insen' : 'pentatonic',
  harmony: recipe.harmony.map((d) => d % 5),
  seventh: false,
  parts: [part(KOTO, 'arpeggio', 62, 50, -0.3), ...recipe.parts.filter((p) => p.figure === 'pad')],
  melody: { ...recipe.melody, program: SHAKUHACHI, grain: 1 },
})
const electric = (recipe: Recipe): Recipe => ({
  ...recipe,
  tempo: Math.round(recipe.tempo * 1.25),
  parts: [
    part(SYNTH_BASS, 'pulse', 36, 60),
    part(WARM_PAD, 'pad', 60, 50, 0, 100),
    part(81, 'arpeggio', 72, 26, 0.4, 90),
  ],
  melody: { ...recipe.melody, program: 81, loud: 40 },
  drums: [
    { at: 0, key: 36, loud: 56 },
    { at: 2, key: 38, loud: 40 },
    ...[0.5, 1.5, 2.5, 3.5].map((at) => ({ at, key: 42, loud: 26 })),
  ],
})
const spacious = (recipe: Recipe): Recipe => ({
  ...recipe,
  tempo: Math.round(recipe.tempo * 0.8),
  parts: [part(WARM_PAD, 'pad', 55, 54, 0, 120), part(CHOIR, 'pad', 67, 26, 0.2, 120)],
  melody: { ...recipe.melody, program: CELESTA, sings: 0.4, grain: 1 },
  drums: [],
})

/** The recipe of a mood in a place; null: no music. */
export const recipeOf = (mood: DioramaState['music']['mood'], place: Place): Recipe | null => {
  if (mood === 'silent') return null
  const plain = RECIPES[mood]
  if (place.city === 'paris' || place.kind === 'boulevard') return paris(plain)
  if (place.kind === 'neon-city' || place.era === 'future') return electric(plain)
  if (place.kind === 'moon' || place.kind === 'space-station' || place.kind === 'reef') return spacious(plain)
  if (place.kind === 'temple' || place.kind === 'bamboo' || place.culture === 'japanese' || place.culture === 'chinese')
    return eastern(plain)
  return plain
}
