/**
 * The composer: one bar of music from recipe, seed and bar number, nothing else. Eight-bar periods (a a' b a''): the melody of the
 * first phrase returns, answered and varied, so that it can be remembered.
 */
import { hash01 } from '../state/rng.ts'
import type { Part, Recipe } from './recipe.ts'
import { chordOf, keyOf, nearest, SCALES } from './theory.ts'

export interface Note {
  /** Beats from the bar line, and length in beats. */
  at: number
  beats: number
  /** Index of the part; `parts.length` is the melody, `parts.length + 1` the drums. */
  part: number
  key: number
  /** 1..127 */
  loud: number
}

const figureOf = (part: Part, index: number, chord: number[], beats: number, seed: number, bar: number): Note[] => {
  const at = (key: number): number => nearest(key, part.around)
  const tones = chord.map(at).sort((a, b) => a - b)
  const root = at(chord[0])
  const note = (start: number, length: number, key: number, loud = part.loud): Note => ({
    at: start,
    beats: length,
    part: index,
    key,
    loud,
  })
  switch (part.figure) {
    case 'pad':
      return tones.map((key) => note(0, beats * 0.98, key, part.loud))
    case 'drone':
      return [note(0, beats * 0.98, root)]
    case 'block':
      return [
        note(0, beats * 0.9, root),
        ...(beats === 4 && hash01(seed, bar, 7) < 0.5 ? [note(2.5, 1.3, root + 7, part.loud - 8)] : []),
      ]
    case 'waltz':
      return [
        note(0, 1, tones[0] - 12, part.loud + 4),
        ...Array.from({ length: beats - 1 }, (_, i) =>
          tones.slice(-2).map((key) => note(i + 1, 0.7, key, part.loud - 6)),
        ).flat(),
      ]
    case 'walking':
      return Array.from({ length: beats }, (_, i) => note(i, 0.8, at(chord[i % chord.length])))
    case 'pulse':
      return Array.from({ length: beats * 2 }, (_, i) =>
        note(i / 2, 0.4, i % 2 ? tones[(i >> 1) % tones.length] : root, part.loud - (i % 2 ? 12 : 0)),
      )
    case 'arpeggio': {
      const up = [...tones, tones[0] + 12]
      const order = [0, 2, 1, 3, 2, 1, 2, 1]
      return Array.from({ length: beats * 2 }, (_, i) =>
        note(
          i / 2,
          1.1,
          up[order[i % 8] % up.length],
          part.loud - (i % beats === 0 ? 0 : 8) + Math.floor(hash01(seed, bar, i) * 5),
        ),
      )
    }
  }
}

/** Rhythm of one melody bar in beats, drawn by seed from few cells: short cells with a long end sing better than even ones. */
const rhythmOf = (beats: number, grain: number, seed: number): number[] => {
  const cells = grain >= 1 ? [[1, 1], [2], [1, 2], [3]] : [[1, 0.5, 0.5], [1.5, 0.5], [1, 1], [2], [0.5, 0.5, 1]]
  const lengths: number[] = []
  let filled = 0
  for (let i = 0; filled < beats; i++) {
    for (const length of cells[Math.floor(hash01(seed, i) * cells.length)]) {
      if (filled >= beats) break
      const fits = Math.min(length, beats - filled)
      lengths.push(fits)
      filled += fits
    }
  }
  return lengths
}

const melodyOf = (recipe: Recipe, seed: number, bar: number, chord: number[]): Note[] => {
  const { melody, beats, scale, tonic } = recipe
  const inPhrase = bar % 4
  const section = Math.floor(bar / 4) % 4
  // a a' b a'': the third phrase has its own motif, the last bar of each breathes.
  const motif = hash01(seed, section === 2 ? 2 : 1, inPhrase, Math.floor(bar / 32)) * 1e9
  if (hash01(seed, Math.floor(bar / 8), inPhrase, section === 2 ? 5 : 6) > melody.sings) return []
  const steps = SCALES[scale].length
  const tones = chord.map((key) => nearest(key, melody.around))
  let degree = 0
  while (keyOf(scale, tonic, degree) < melody.around - 6) degree++
  const centre = degree + 3
  degree = centre + Math.round((hash01(motif | 0, 3) - 0.5) * 4)
  const lengths =
    inPhrase === 3 ? [...rhythmOf(beats, 1, motif | 0).slice(0, 1), beats] : rhythmOf(beats, melody.grain, motif | 0)
  const notes: Note[] = []
  let at = 0
  for (let i = 0; i < lengths.length && at < beats; i++) {
    const length = Math.min(lengths[i], beats - at)
    const strong = at === 0 || at === 2 || i === lengths.length - 1
    const move = Math.round((hash01(motif | 0, i, 11) - 0.5) * 4.4)
    degree += move === 0 && !strong ? 1 : move
    if (degree > centre + steps) degree -= 3
    if (degree < centre - steps + 1) degree += 3
    let key = keyOf(scale, tonic, degree)
    if (strong) {
      // Strong beats rest on the chord.
      key = tones
        .flatMap((t) => [t - 12, t, t + 12])
        .reduce((best, t) => (Math.abs(t - key) < Math.abs(best - key) ? t : best), tones[0])
    }
    notes.push({
      at,
      beats: length * 0.95,
      part: recipe.parts.length,
      key,
      loud: melody.loud + Math.round((hash01(motif | 0, i, 13) - 0.5) * 14) + (at === 0 ? 4 : 0),
    })
    at += length
  }
  return notes
}

/** Notes of bar `bar` (from 0). The first bars come in one part after another. */
export const barOf = (recipe: Recipe, seed: number, bar: number): Note[] => {
  const chord = chordOf(recipe.scale, recipe.tonic, recipe.harmony[bar % recipe.harmony.length], recipe.seventh)
  const notes = recipe.parts.flatMap((part, i) =>
    bar >= Math.min(i, 2) ? figureOf(part, i, chord, recipe.beats, seed, bar) : [],
  )
  if (bar >= 2) notes.push(...melodyOf(recipe, seed, bar - 2, chord))
  if (bar >= 2)
    for (const { at, key, loud } of recipe.drums)
      if (at < recipe.beats) notes.push({ at, beats: 0.4, part: recipe.parts.length + 1, key, loud })
  return notes
    .filter((n) => n.key >= 21 && n.key <= 108)
    .sort((a, b) => a.at - b.at || a.part - b.part || a.key - b.key)
}
